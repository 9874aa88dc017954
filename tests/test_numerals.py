"""Numerals: their exact values in every form, and where they stand in a text."""

from __future__ import annotations

import sys
from decimal import Decimal
from fractions import Fraction
from typing import get_args

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from gongwen.errors import NumeralError
from gongwen.numerals import Form, Numeral, parse, scan, write

VALUES: list[tuple[str | Fraction, str]] = [
    ("0", "0|零|〇|０|零点零"),
    ("2", "2|二|两|兩|貳|贰|俩|２"),
    ("3", "三|叁|仨|参|參"),
    ("10", "10|十|拾|一十|壹拾"),
    ("11", "十一|拾壹|壹拾壹|一一|壹壹"),
    ("20", "廿|二十|貳拾"),
    ("33", "卅三|三十三|參拾參|叁拾叁"),
    ("40", "卌|四十|肆拾"),
    ("45", "四十五|卌五|肆拾伍|4十五"),
    ("96", "玖拾陸|玖拾陆|九十六|９６"),
    ("101", "一百零一|一百〇一|1百01|壹佰零壹"),
    ("110", "一百一|一百一十|百一"),
    ("111", "一百一十一|一百十一|一一一|一 百 一 十 一"),
    ("534", "伍佰參拾肆|五百三十四|534"),
    ("1010", "一千零一十|一千零十|1010|1,010"),
    ("1050", "一千零五十|１，０５０"),
    ("2024", "2024|二〇二四|二○二四|二零二四|二0二四|２０２４|两千零二十四"),
    ("2500", "两千五|二千五百|2.5千|2千5百|兩千五"),
    ("3840", "3840|3,840|3，840|3 840|3'840|三千八百四"),
    ("15000", "15k|15K|1万5千|一万五|1.5万|1万5000|一萬五千"),
    ("32000", "三万二|三万二千|3.2万|参萬貳仟"),
    ("10040", "一万零四十|一萬零卌|10,040|壹万零肆拾"),
    ("100056", "拾万零五十六|十万零五十六"),
    ("1203000", "一百二十万三|一百二十万三千|120万3千"),
    ("20300000", "2千零30万|两千零三十万|2030万"),
    ("35000000", "3千5百万|三千五百万|3500万|３５００萬"),
    ("123456000", "1亿2345.6万|1.23456亿"),
    ("530000000", "5亿3千万|五亿三千万|5.3亿|5亿3000万"),
    ("1000000000", "10万万|十亿|10亿"),
    ("192190000", "一亿九千二百一十九万"),
    ("1300000000000", "1.3万亿|一点三万亿|１．３萬億|13000亿|一万三千亿|1.3兆"),
    ("55001200045200", "五十五兆一十二亿四万五千二"),
    ("1000000", "百万|一百万|1M|100万"),
    ("100000000000", "千亿|1000亿"),
    ("1000000000000", "万亿|一万亿"),
    ("-5", "-5|－5|负五|負五|负5|负 五"),
    ("-10000", "-10000|负10000|负一万|-1万"),
    ("-2500000", "-2.5M|-2.5 M|负二百五十万"),
    ("3.14", "三点一四|3.14|３．１４|三點一四"),
    ("100.123", "一百点123|一百点一二三"),
    ("20000000.5544", "两千万点五五四四"),
    ("0.0005", "万分之五|0.05%|0.5‰|零点零零零五"),
    ("0.355", "百分之三十五点五|35.5%|百分之35.5|百分之叁拾伍点伍"),
    ("1", "百分之百|100%|十分之十"),
    ("0.2", "两成|二成|五分之一|1/5|20%"),
    ("0.35", "三成半|三成五"),
    ("0.5", "半|一半|二分之一|.5"),
    ("5.5", "五又二分之一|五点五|5.5|5又2分之1"),
    ("1.6", "1 3/5|一又五分之三"),
    ("60", "五打|六十"),
    ("10000000000", "1e10|10^10|100亿"),
    ("-1.2", "-12e-1|-1.2"),
    (Fraction(2, 3), "三分之二|2/3|２／３|三分二"),
    (Fraction(-1, 3), "负三分之一|-1/3"),
]


@pytest.mark.parametrize(
    ("value", "text"), [(value, text) for value, texts in VALUES for text in texts.split("|")]
)
def test_every_surface_form_has_its_exact_value(value: str | Fraction, text: str) -> None:
    expected = Decimal(value) if isinstance(value, str) else value
    parsed = parse(text)
    assert parsed == expected
    assert type(parsed) is type(expected)


RANGES_AND_VAGUE = [
    ("三五百", "range", 300, 500),
    ("十七八万", "range", 170000, 180000),
    ("两三", "range", 2, 3),
    ("一两百万", "range", 1000000, 2000000),
    ("七八十", "range", 70, 80),
    ("一百七八十万", "range", 1700000, 1800000),
    ("三万四五千", "range", 34000, 35000),
    ("三千五六", "range", 3500, 3600),
    ("一百零七八", "range", 107, 108),
    ("二十三四", "range", 23, 24),
    ("一亿五六千万", "range", 150000000, 160000000),
    ("百分之七八十", "range", Decimal("0.7"), Decimal("0.8")),
    ("负三四十", "range", -40, -30),
    ("几十", "≈", 10, 10),
    ("十几亿", "≈", 1000000000, 1000000000),
    ("二十幾萬", "≈", 200000, 200000),
    ("数百", "≈", 100, 100),
    ("十余", "≈", 10, 10),
    ("十 余 万", "≈", 100000, 100000),
    ("百余", "≈", 100, 100),
    ("一百来", "≈", 100, 100),
    ("6600多万", "≈", 66000000, 66000000),
    ("1.3亿多", "≈", 130000000, 130000000),
    ("900余", "≈", 900, 900),
    ("百分之三十多", "≈", Decimal("0.3"), Decimal("0.3")),
    ("上千", ">=", 1000, None),
    ("上千万", ">=", 10000000, None),
    ("成百上千", ">=", 100, None),
    ("成千上万", ">=", 1000, None),
    ("千百万", ">=", 1000000, None),
    ("数以百万计", ">=", 1000000, None),
]


@pytest.mark.parametrize(("text", "relation", "low", "high"), RANGES_AND_VAGUE)
def test_ranges_and_vague_amounts_have_bounds_and_no_one_value(
    text: str, relation: str, low: int | Decimal, high: int | Decimal | None
) -> None:
    (found,) = scan(text)
    assert (found.start, found.end) == (0, len(text))
    assert (found.relation, found.low, found.high) == (relation, low, high)
    assert found.value == low
    with pytest.raises(NumeralError, match="range or a vague amount"):
        parse(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "人",
        "5个",
        " 5",
        "5 ",
        "第十",
        "十四五",
        "两千五百百",
        "1,23",
        "1.2.3",
        "百分之",
        "之一",
    ]
    + [
        "几",
        "若干",
        "3三",
        "负负5",
        "一万半",
        "壹拾元整",
        "2/0",
        "零分之一",
        "0^-1",
        "\ud800",
        "\x00",
    ]
    + ["1" * 1001],
)
def test_what_is_no_numeral_is_refused(text: str) -> None:
    with pytest.raises(NumeralError):
        parse(text)


def test_only_strings_are_parsed() -> None:
    with pytest.raises(TypeError, match="not int"):
        parse(5)  # type: ignore[arg-type]


SCANNED = [
    ("增长5.5%", "5.5=5.5"),
    ("配比为12：56：1:2.5", "12=12 56=56 1=1 2.5=2.5"),
    ("2021-2025年增长-3%", "2021=2021 2025=2025 -3=-3"),
    ("“十四五”与十四五规划、十三五", "十四=14 五=5 十四=14 五=5 十三=13 五=5"),
    ("孩子十四五岁", "十四五=14"),
    ("一二三产业", "一二三=123"),
    ("统一部署，两岸", "一=1 两=2"),
    ("大陆队伍参加，收拾三百件", "三百=300"),
    ("供电500千伏、12万千瓦、三千米", "500=500 12万=120000 三=3"),
    ("提高5百分点", "5=5"),
    ("三点一致、两点一线、下午三点三十分", "三=3 一=1 两=2 一=1 三=3 三十=30"),
    ("总人数十万，多数十分满意", "十万=100000 十=10"),
    ("世界上百分之九", "百分之九=0.09"),
    ("近百家、逾千名、百姓、千家万户", "百=100 千=1000"),
    ("192.168.1.1，2024.10.15", "192=192 168=168 1=1 1=1 2024=2024 10=10 15=15"),
    ("2024/10/15与4/5G", "2024=2024 10=10 15=15 4=4 5=5"),
    ("1,234,56与1,2345", "1,234=1234 56=56 1=1 2345=2345"),
    ("达到100万2024年", "100万=1000000 2024=2024"),
    ("三万亿五千亿", "三万亿=3000000000000 五千亿=500000000000"),
    ("减负三成、税负五百亿，增长负五", "三=3 五百亿=50000000000 负五=-5"),
    ("账户6222020200112233445566778899001122334455667", ""),
    ("3000多元，30余额", "3000多=3000 30=30"),
    ("十分一般，三分之几", "十=10 一=1 三=3"),
]


@pytest.mark.parametrize(("text", "expected"), SCANNED)
def test_scan_parts_a_text_into_its_numerals(text: str, expected: str) -> None:
    found = [f"{text[each.start : each.end]}={each.value}" for each in scan(text)]
    assert found == expected.split()


def test_fractions_keep_the_denominator_they_are_written_with() -> None:
    text = "百分之五、千分之三点二、三分之二、一又四分之三、3/5、五"
    found = [(each.denominator, str(each.numerator)) for each in scan(text)]
    assert found == [(100, "5"), (1000, "3.2"), (3, "2"), (4, "7"), (5, "3"), (None, "5")]


def test_ordinals_hold_their_prefix() -> None:
    text = "第十四届第 3次第一百零二"
    found = [(text[each.start : each.end], str(each.value), each.ordinal) for each in scan(text)]
    assert found == [("第十四", "14", True), ("第 3", "3", True), ("第一百零二", "102", True)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("壹拾万叁仟元整", "103000"),
        ("伍佰圆整", "500"),
        ("叁佰元零伍分", "300.05"),
        ("負貳元壹角", "-2.1"),
        ("玖角伍分", "0.95"),
    ],
)
def test_amounts_in_financial_characters_are_wholes(text: str, value: str) -> None:
    (found,) = scan(f"合计{text}，")
    assert found == Numeral(2, 2 + len(text), Decimal(value), Decimal(value), "=", unit="元")


FORMS = get_args(Form)
NATURALS = st.one_of(
    st.integers(0, 10**16 - 1),
    st.integers(0, 16).flatmap(lambda digits: st.integers(0, min(10**digits, 10**16 - 1))),
    st.lists(st.sampled_from("01259"), min_size=1, max_size=16).map(lambda ds: int("".join(ds))),
)


@given(n=NATURALS, form=st.sampled_from(FORMS))
@example(n=10**16 - 1, form="financial")
@example(n=10**15 + 10**8 + 10, form="plain")
@example(n=10_0010_0010_0010, form="traditional")
def test_what_is_written_is_read_back(n: int, form: Form) -> None:
    assert parse(write(n, form=form)) == n
    assert parse(write(-n, form=form)) == -n


@given(
    n=st.one_of(
        st.decimals(-(10**15), 10**15, places=6) | st.decimals(-9, 9, places=2),
        st.fractions(max_denominator=999).filter(lambda n: abs(n) < 10**9),
    ),
    form=st.sampled_from(FORMS),
)
def test_decimals_and_fractions_are_read_back(n: Decimal | Fraction, form: Form) -> None:
    assert parse(write(n, form=form)) == n


@given(n=NATURALS, form=st.sampled_from(FORMS))
def test_a_written_number_is_found_in_prose(n: int, form: Form) -> None:
    written = write(n, form=form)
    (found,) = (each for each in scan(f"共计（{written}）项") if each.relation == "=")
    assert (found.start, found.end) == (3, 3 + len(written))
    assert found.value == n


def test_what_has_no_numeral_cannot_be_written() -> None:
    for n in (10**16, Decimal("Infinity"), Decimal("NaN"), Decimal("1E+999999"), Decimal("1E-50")):
        with pytest.raises(NumeralError):
            write(n)
    with pytest.raises(NumeralError):
        write(10**1000, "arabic")
    with pytest.raises(ValueError, match="not 'roman'"):
        write(5, "roman")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="exact"):
        write(0.5)  # type: ignore[arg-type]


NUMERAL_MARKS = (
    "0123456789〇零一二三四五六七八九十百千万亿兆两半几数上余多来点负-.,，/ '分之又成第"
    "壹贰叁肆伍陆柒捌玖拾佰仟元角整打kMe^%廿俩年参１２　個\n"
)
TEXTS = st.one_of(
    st.text(st.characters()),
    st.text(st.characters(categories=["Cs", "Nd", "No", "Nl", "Lo"])),
    st.text(st.sampled_from(NUMERAL_MARKS)),
)


@given(text=TEXTS)
@example(text="2佰点1点六")
@example(text="一又零分之五")
@example(text="五百九千几")
@example(text="0^-2")
def test_scan_takes_any_text(text: str) -> None:
    end = 0
    for found in scan(text):
        assert end <= found.start < found.end <= len(text)
        assert found.high is None or found.low <= found.high
        end = found.end


@given(text=TEXTS)
def test_parse_takes_or_refuses_any_text(text: str) -> None:
    try:
        value = parse(text)
    except NumeralError:
        return
    assert isinstance(value, Decimal | Fraction)


@pytest.mark.parametrize(
    "unit",
    [
        "一",
        "9",
        "万",
        "十",
        "负",
        "第",
        "上",
        "1,",
        "1,234,",
        "9 234",
        "一点",
        "一又",
        "十分之",
        "三五百",
    ]
    + ["1/", "1^", "百", "陆", "拾", "一 ", "1.", "几", "数以"],
)
def test_the_cost_is_linear(unit: str) -> None:
    def cost(length: int) -> int:
        """The calls made, of Python's own functions and of the C functions under them."""
        calls = 0

        def count(*_: object) -> None:
            nonlocal calls
            calls += 1

        text = unit * (length // len(unit))
        sys.setprofile(count)
        try:
            for _ in scan(text):
                pass
        finally:
            sys.setprofile(None)
        return calls

    assert cost(8000) < 3 * cost(4000)
