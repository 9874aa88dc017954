"""Promises of one report against the results of a later one."""

from __future__ import annotations

import json
import re
from datetime import date as Date
from decimal import Decimal
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import gongwen
from gongwen import Achievement, Commitment, Quantity, cli
from gongwen.ledger import VERDICTS, Ledger, Row, ledger
from gongwen.ledger.compare import compare
from gongwen.ledger.horizon import Horizon
from gongwen.ledger.indicator import Names
from gongwen.lexicon import DEFAULT

BEFORE = """青禾县政府工作报告
——2022年1月10日在县第十八届人民代表大会第一次会议上

一、2021年工作回顾
全县地区生产总值增长7.2%，粮食产量61万吨。
二、“十四五”时期主要目标
森林覆盖率达到52%，新增城镇就业4万人。
三、2022年工作安排
今年主要预期目标是：地区生产总值增长6.5%左右，一般公共预算收入增长5%，城镇调查失业率5.5%左右，\
居民消费价格涨幅3%左右，城镇新增就业8000人以上，粮食产量60万吨以上，单位地区生产总值能耗降低3%左右，\
社会消费品零售总额增长7%。
（一）抓好乡村建设。改造老旧小区36个，新建农村公路120公里，减少农村低收入人口2000人，健全河湖长效管护机制，\
制定《青禾县湿地保护办法》，推广“一站三员”做法。
"""

AFTER = """青禾县政府工作报告
——2023年1月12日在县第十八届人民代表大会第二次会议上

一、2022年工作回顾
全县GDP达到402亿元、增长6.2%，财政状况稳定，城镇调查失业率平均为5.2%，居民消费价格上涨1.8%，\
城镇新增就业8213人，粮食总产量12.4亿斤，万元GDP能耗降幅超过3.1%，社会消费品零售总额增长4.6%。
实际使用外资1200万美元。
改造老旧小区41个，新建农村公路96公里，农村低收入人口减少2130人。
河湖长效管护机制更加健全，印发《青禾县湿地保护办法》。
五年来，城镇新增就业4.1万人，单位地区生产总值能耗下降14%。
二、2023年工作安排
粮食产量62万吨以上。
"""


def of(before: str, after: str, **options: object) -> Ledger:
    return ledger(gongwen.extract(before), gongwen.extract(after), **options)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def book() -> Ledger:
    return of(BEFORE, AFTER)


def row(book: Ledger, indicator: str) -> Row:
    """The one row for what was promised of an indicator for the year."""
    found = [
        one
        for one in book
        if one.indicator == indicator and one.target and one.verdict != "pending"
    ]
    assert len(found) == 1, [(one.indicator, one.verdict, one.why) for one in book]
    return found[0]


def amounts(text: str) -> tuple[Quantity, ...]:
    return gongwen.extract(text)[Quantity]


@pytest.mark.parametrize(
    ("indicator", "measure", "verdict", "target", "result"),
    [
        ("国内生产总值", "growth", "within", "6.5%左右", "6.2%"),
        ("城镇调查失业率", "level", "met", "5.5%左右", "5.2%"),
        ("居民消费价格", "growth", "met", "3%左右", "1.8%"),
        ("城镇新增就业", "new", "met", "8000人以上", "8213人"),
        ("粮食产量", "level", "met", "60万吨以上", "12.4亿斤"),
        ("单位国内生产总值能耗", "growth", "met", "3%左右", "超过3.1%"),
        ("社会消费品零售总额", "growth", "missed", "7%", "4.6%"),
        ("城镇老旧小区", "new", "met", "36个", "41个"),
        ("农村公路", "new", "missed", "120公里", "96公里"),
        ("农村低收入人口", "change", "met", "2000人", "2130人"),
    ],
)
def test_targets_are_linked_and_judged(
    book: Ledger, indicator: str, measure: str, verdict: str, target: str, result: str
) -> None:
    found = row(book, indicator)
    assert found.target
    assert found.result
    assert (found.target.text, found.result.text) == (target, result)
    assert (found.measure, found.verdict) == (measure, verdict)


def test_what_is_not_reported_is_said_to_be(book: Ledger) -> None:
    found = row(book, "一般公共预算收入")
    assert found.verdict == "unreported"
    assert found.why == "no result of this name"
    assert (found.report, found.result) == (None, None)


def test_what_was_never_promised_is_reported(book: Ledger) -> None:
    assert "实际使用外资" in {one.indicator for one in book["reported"]}
    assert all(one.promise is None and one.report for one in book["reported"])


def test_targets_due_later_are_pending(book: Ledger) -> None:
    assert {one.indicator for one in book["pending"]} == {"森林覆盖率", "城镇新增就业"}
    assert all("2025-12-31" in one.why for one in book["pending"])


@pytest.mark.parametrize(
    ("name", "kind"),
    [("河湖长效管护机制", "mechanism"), ("青禾县湿地保护办法", "reference")],
)
def test_things_are_linked_by_their_names(book: Ledger, name: str, kind: str) -> None:
    found = row(book, name)
    assert (found.verdict, found.measure) == ("linked", kind)
    assert found.result
    assert name in found.result.text


def test_what_is_named_on_one_side_only_is_not_linked(book: Ledger) -> None:
    assert "一站三员" not in {one.indicator for one in book}


def test_rows_carry_records_places_and_days(book: Ledger) -> None:
    assert all(one.promised_on == Date(2022, 1, 10) for one in book)
    assert all(one.reported_on == Date(2023, 1, 12) for one in book)
    for one in book:
        for raw, records in (
            (BEFORE, (one.promise, one.target)),
            (AFTER, (one.report, one.result)),
        ):
            assert all(raw[r.span.slice] == r.text for r in records if r)
        assert one.promise is None or isinstance(one.promise, Commitment)
        assert not (one.promise and one.target) or one.promise.span.covers(one.target.span)
    told = row(book, "粮食产量").report
    assert isinstance(told, Achievement)


def test_the_tolerance_is_told_in_the_row_and_can_be_chosen(book: Ledger) -> None:
    assert row(book, "国内生产总值").tolerance == Decimal("0.65")
    assert "0.65" in row(book, "国内生产总值").why
    strict = of(BEFORE, AFTER, tolerance=Decimal("0.01"))
    assert row(strict, "国内生产总值").verdict == "missed"
    assert row(strict, "国内生产总值").tolerance == Decimal("0.065")
    assert row(book, "社会消费品零售总额").tolerance is None


@pytest.mark.parametrize("wrong", [Decimal("-0.1"), Decimal("NaN")])
def test_a_tolerance_that_is_none_is_refused(wrong: Decimal) -> None:
    with pytest.raises(ValueError, match="tolerance"):
        of(BEFORE, AFTER, tolerance=wrong)


def test_own_indicators_are_known_by_all_their_names() -> None:
    before, after = "今年，将建成口袋公园12处。", "去年，建成小微绿地15处。"
    assert not of(before, after)["met"]
    [found] = of(before, after, indicators={"口袋公园": ["小微绿地"]})["met"]
    assert found.indicator == "口袋公园"
    with pytest.raises(TypeError, match="not one string"):
        of(before, after, indicators={"口袋公园": "小微绿地"})


def test_growth_is_not_compared_with_a_level() -> None:
    book = of("今年，地区生产总值预期增长6%。", "去年，地区生产总值达到300亿元。")
    assert row(book, "国内生产总值").verdict == "unreported"
    assert row(book, "国内生产总值").why == "reported only as level"


def test_a_year_is_not_compared_with_several() -> None:
    book = of(BEFORE, "一、五年工作回顾\n五年来，城镇新增就业4.1万人。\n")
    found = [one for one in book if one.indicator == "城镇新增就业" and one.target]
    assert [one.verdict for one in found] == ["unreported", "unreported"]
    year = Horizon(Date(2022, 1, 1), Date(2022, 12, 31))
    assert not year.meets(Horizon(Date(2023, 1, 1), Date(2023, 12, 31)))
    assert not year.meets(Horizon(Date(2022, 1, 1), Date(2022, 6, 30)))


def test_the_target_a_report_repeats_is_no_result() -> None:
    after = "一、去年工作回顾\n地区生产总值增长6.9%，高于6.5%左右的预期目标。"
    found = row(of("今年，地区生产总值预期增长6.5%左右。", after), "国内生产总值")
    assert found.result
    assert found.result.text == "6.9%"


@pytest.mark.parametrize(
    ("target", "result", "name", "verdict"),
    [
        ("5%左右", "5%", "", "met"),
        ("5%左右", "4.5%", "", "within"),
        ("5%左右", "4.49%", "", "missed"),
        ("5%左右", "超过4.8%", "", "within"),
        ("5%左右", "超过3%", "", "linked"),
        ("5%左右", "5.5%", "失业率", "within"),
        ("5%左右", "5.51%", "失业率", "missed"),
        ("5%以内", "5%", "", "met"),
        ("5%以内", "5.1%", "", "missed"),
        ("5%以上", "4.9%", "失业率", "missed"),
        ("超过5%", "5%", "", "missed"),
        ("超过5%", "超过5%", "", "met"),
        ("6%—7%", "6.1%", "", "met"),
        ("6%—7%", "5.9%", "", "missed"),
        ("6%—7%", "7.1%", "失业率", "missed"),
        ("40万套", "近40万套", "", "within"),
        ("40万套", "40多万套", "", "met"),
        ("40万套", "约30万套", "", "missed"),
    ],
)
def test_amounts_are_compared_by_their_bounds(
    target: str, result: str, name: str, verdict: str
) -> None:
    promised, reported = amounts(f"面积{target}。面积{result}。")
    assert compare(promised, reported, name=name).word == verdict


def test_a_fall_is_met_by_a_greater_fall() -> None:
    target, less, more, rise = amounts("能耗降低2.5%。能耗降低2%。能耗降低3%。能耗增长3%。")
    assert compare(target, less, target_rising=-1, result_rising=-1).word == "missed"
    assert compare(target, more, target_rising=-1, result_rising=-1).word == "met"
    assert compare(target, rise, target_rising=-1, result_rising=1).word == "missed"


@given(
    st.decimals(1, 10_000, places=2),
    st.decimals(1, 10_000, places=2),
    st.decimals(0, 1, places=3),
)
def test_comparison_is_exact(target: Decimal, result: Decimal, tolerance: Decimal) -> None:
    promised, reported = amounts(f"产量{target}吨左右。产量{result}吨。")
    verdict = compare(promised, reported, tolerance=tolerance)
    short = target - result
    expected = "met" if short <= 0 else "within" if short <= tolerance * target else "missed"
    assert verdict.word == expected


def test_each_name_of_an_indicator_has_one_canonical_name() -> None:
    table = DEFAULT.table("indicators")
    listed = [word for name, others in table.items() for word in (name, *others)]
    assert len(listed) == len(set(listed))
    names = Names.of(DEFAULT)
    assert all(names.name(word) == name for name, others in table.items() for word in others)
    assert all(names.name(f"全年{name}") == name for name in table)


def test_rows_as_plain_values(book: Ledger) -> None:
    dicts = json.loads(json.dumps(book.to_dicts()))
    assert len(dicts) == len(book) == sum(len(book[verdict]) for verdict in VERDICTS)
    [grain] = [one for one in dicts if one["indicator"] == "粮食产量" and one["target"]]
    assert grain["target"]["low"] == "600000"
    assert BEFORE[grain["promise"]["start"] : grain["promise"]["end"]] == "粮食产量60万吨以上"
    assert grain["reported_on"] == "2023-01-12"
    with pytest.raises(KeyError):
        book["kept"]


def test_the_page_links_each_side_to_its_sentence(book: Ledger) -> None:
    page = book.to_html()
    links, anchors = re.findall(r'href="#(\w+)"', page), re.findall(r'id="(\w+)"', page)
    assert len(anchors) == len(set(anchors))
    assert set(links) == set(anchors)
    text = unescape(re.sub(r"<[^>]*>", "", page))
    assert "社会消费品零售总额增长4.6%" in text
    assert "://" not in page


@given(
    st.lists(
        st.sampled_from(
            [
                "<script>",
                "&",
                '"',
                "\x00",
                "\x1b[2J",
                "\ud800",
                "今年，",
                "将新建学校5所",
                "。",
                "新建学校6所",
                "\n",
            ]
        )
    ).map("".join)
)
def test_any_text_has_a_ledger_and_a_safe_page(text: str) -> None:
    book = of("今年，将新建学校5所。" + text, "去年，新建学校6所。" + text)
    page = book.to_html()
    page.encode()
    assert "<script" not in page
    assert "\x1b" not in page
    assert all(one.verdict in VERDICTS for one in book)


class TestCommandLine:
    @pytest.fixture
    def paths(self, tmp_path: Path) -> list[str]:
        names = []
        for name, text in (("a", BEFORE), ("b", AFTER)):
            (tmp_path / name).write_text(text, encoding="utf-8")
            names.append(str(tmp_path / name))
        return names

    def test_table(
        self, paths: list[str], capsys: pytest.CaptureFixture[str], book: Ledger
    ) -> None:
        assert cli.main(["ledger", *paths]) == 0
        head, *lines = capsys.readouterr().out.splitlines()
        assert f"{len(book['met'])} met" in head
        assert len(lines) == len(book)
        assert [line.split()[0] for line in lines] == [one.verdict for one in book]

    def test_jsonl(
        self, paths: list[str], capsys: pytest.CaptureFixture[str], book: Ledger
    ) -> None:
        assert cli.main(["ledger", *paths, "--format", "jsonl"]) == 0
        lines = capsys.readouterr().out.splitlines()
        assert [json.loads(line) for line in lines] == book.to_dicts()

    def test_html(self, paths: list[str], tmp_path: Path, book: Ledger) -> None:
        output = tmp_path / "page.html"
        assert cli.main(["ledger", *paths, "--format", "html", "--output", str(output)]) == 0
        assert output.read_text("utf-8") == book.to_html() + "\n"

    def test_a_file_that_is_missing(
        self, paths: list[str], capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert cli.main(["ledger", paths[0], "no-such-file"]) == 2
        told = capsys.readouterr()
        assert told.out == ""
        assert "no-such-file" in told.err

    def test_one_file_is_not_enough(self, paths: list[str]) -> None:
        with pytest.raises(SystemExit) as stopped:
            cli.main(["ledger", paths[0]])
        assert stopped.value.code == 2
