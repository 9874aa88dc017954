"""Promises of one report against the results of a later one."""

from __future__ import annotations

import json
import re
from datetime import date as Date
from decimal import Decimal
from html import unescape
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

import gongwen
from gongwen import Achievement, Commitment, Quantity, cli
from gongwen.ledgers import MEANINGS, MEASURES, VERDICTS, Ledger, Row, ledger
from gongwen.ledgers.compare import compare
from gongwen.ledgers.horizon import Horizon
from gongwen.ledgers.indicator import Names
from gongwen.ledgers.notebook import SHOWN
from gongwen.ledgers.works import works
from gongwen.lexicon import DEFAULT
from tests.growth import grows

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
        if one.canonical == indicator and one.target and one.verdict != "pending"
    ]
    assert len(found) == 1, [(one.indicator, one.verdict, one.why) for one in book]
    return found[0]


def amounts(text: str) -> tuple[Quantity, ...]:
    return gongwen.extract(text)[Quantity]


@pytest.mark.parametrize(
    ("indicator", "measure", "verdict", "target", "result"),
    [
        ("国内生产总值", "growth", "nearly", "6.5%左右", "6.2%"),
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
    assert found.why == "nothing reported has this name"
    assert (found.report, found.result) == (None, None)


def test_what_was_never_promised_is_reported(book: Ledger) -> None:
    assert "实际使用外资" in {one.indicator for one in book["reported"]}
    assert all(one.promise is None and one.report for one in book["reported"])


def test_targets_due_later_are_pending(book: Ledger) -> None:
    assert {one.canonical for one in book["pending"]} == {"森林覆盖率", "城镇新增就业"}
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


def test_a_coined_phrase_on_one_side_only_has_no_row(book: Ledger) -> None:
    assert "一站三员" not in {one.indicator for one in book}
    assert any("一站三员" in one.text for one in book.promises_left_out)


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


def test_a_tolerance_that_is_not_exact_is_refused() -> None:
    with pytest.raises(TypeError, match=r"a Decimal, as Decimal\('0.1'\), not a float"):
        of(BEFORE, AFTER, tolerance=0.1)


def test_own_indicators_are_known_by_all_their_names() -> None:
    before, after = "今年，将建成口袋公园12处。", "去年，建成小微绿地15处。"
    assert not of(before, after)["met"]
    [found] = of(before, after, indicators={"口袋公园": ["小微绿地"]})["met"]
    assert found.indicator == "口袋公园"
    with pytest.raises(TypeError, match="not one string"):
        of(before, after, indicators={"口袋公园": "小微绿地"})
    with pytest.raises(TypeError, match="indicators: a dict such as"):
        of(before, after, indicators=["口袋公园"])


def test_growth_is_not_compared_with_a_level() -> None:
    book = of("今年，地区生产总值预期增长6%。", "去年，地区生产总值达到300亿元。")
    assert row(book, "国内生产总值").verdict == "unclear"
    assert row(book, "国内生产总值").why == "300亿元 is an amount or a share, not a rate of change"


def test_a_year_is_not_compared_with_several() -> None:
    book = of(BEFORE, "一、五年工作回顾\n五年来，城镇新增就业4.1万人。\n")
    found = [one for one in book if one.canonical == "城镇新增就业" and one.target]
    assert [one.verdict for one in found] == ["unclear", "unclear"]
    assert {one.why for one in found} == {"4.1万人 is for another time"}
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
        ("5%左右", "4.5%", "", "nearly"),
        ("5%左右", "4.49%", "", "missed"),
        ("5%左右", "超过4.8%", "", "nearly"),
        ("5%左右", "超过3%", "", "linked"),
        ("5%左右", "5.5%", "失业率", "nearly"),
        ("5%左右", "5.51%", "失业率", "missed"),
        ("5%以内", "5%", "", "met"),
        ("5%以内", "5.1%", "", "missed"),
        ("5%以上", "4.9%", "失业率", "missed"),
        ("超过5%", "5%", "", "missed"),
        ("超过5%", "超过5%", "", "met"),
        ("6%—7%", "6.1%", "", "met"),
        ("6%—7%", "5.9%", "", "missed"),
        ("6%—7%", "7.1%", "失业率", "missed"),
        ("40万套", "近40万套", "", "nearly"),
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
    expected = "met" if short <= 0 else "nearly" if short <= tolerance * target else "missed"
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
    assert page.count("<script") == 1
    assert "\x1b" not in page
    assert all(one.verdict in VERDICTS for one in book)


AHEAD = "二、2024年工作安排\n"
DONE = "一、2024年工作回顾\n"


def told(book: Ledger) -> list[tuple[str, str, str, str]]:
    """What each row says: its verdict, its indicator and its two sides."""
    return [
        (
            one.verdict,
            one.indicator,
            one.target.text if one.target else "",
            one.result.text if one.result else "",
        )
        for one in book
    ]


def test_a_short_name_is_known_again_by_its_amount() -> None:
    book = of(AHEAD + "新增学位2160个，新增床位500张。", DONE + "新增学位2160个，新增床位460张。")
    assert told(book) == [
        ("met", "学位", "2160个", "2160个"),
        ("unclear", "床位", "500张", "460张"),
    ]
    assert book.rows[1].why == "the name is too general to tell that 460张 answers"


def test_a_short_name_is_known_again_by_its_section() -> None:
    section = "（一）办好民生实事\n"
    book = of(
        f"二、2024年工作安排\n{section}新增床位500张。",
        f"一、2024年工作回顾\n{section}新增床位460张。",
    )
    assert told(book) == [("missed", "床位", "500张", "460张")]


@pytest.mark.parametrize(
    ("promised", "reported", "why"),
    [
        ("技术合同成交额突破42亿元", "技术合同成交额增长15%", "15% is a rate of change"),
        ("建成口袋公园12处", "建成口袋公园3万平方米", "3万平方米 is in another unit"),
        ("建成口袋公园12处", "五年来，建成口袋公园45处", "45处 is for another time"),
        ("建成口袋公园12处", "口袋公园深受市民喜爱", "named, but no figure has just this name"),
        ("地区生产总值增长6%", "GDP总体平稳", "named, but no figure has just this name"),
        ("每月发放高龄津贴100元", "发放高龄津贴1200万元", "1200万元 is in all, not for each"),
    ],
)
def test_what_stands_in_the_later_text_is_never_unreported(
    promised: str, reported: str, why: str
) -> None:
    [found] = [one for one in of(f"{AHEAD}{promised}。", f"{DONE}{reported}。") if one.promise]
    assert found.verdict == "unclear"
    assert found.why.startswith(why)
    assert found.report
    assert found.report.text in reported


def test_what_is_only_planned_again_is_not_reported() -> None:
    [found] = of("今年，将建成口袋公园12处。", "今年，将建成口袋公园30处。")
    assert (found.verdict, found.result) == ("unreported", None)
    assert found.why == "named again, but only for what lies ahead"


DATED = "县政府工作报告\n——2024年1月10日在县人民代表大会上\n二、2024年工作安排\n"
DATED_LATER = "县政府工作报告\n——2025年1月9日在县人民代表大会上\n一、2024年工作回顾\n"
YET = "力争到2025年底，高新技术企业突破150家。"


def test_a_target_that_is_not_due_has_what_is_reported_so_far() -> None:
    book = of(DATED + YET, DATED_LATER + "高新技术企业达到138家。")
    assert told(book) == [("pending", "高新技术企业", "突破150家", "138家")]
    [found] = book
    assert found.why == "due by 2025-12-31; 138家 is reported so far"
    assert found.due == Date(2025, 12, 31)


def test_a_floor_that_is_passed_early_is_met() -> None:
    book = of(DATED + YET, DATED_LATER + "高新技术企业达到162家。")
    assert told(book) == [("met", "高新技术企业", "突破150家", "162家")]
    assert book.rows[0].why == "162家 reaches 突破150家, ahead of 2025-12-31"


@pytest.mark.parametrize(
    ("promise", "report"),
    [
        ("到2025年底，城镇调查失业率控制在5.5%以内。", "城镇调查失业率5.1%。"),
        ("“十四五”时期，城镇新增就业4万人。", "城镇新增就业4.1万人。"),
        ("2025年，粮食产量增长3%。", "粮食产量增长4%。"),
    ],
)
def test_a_ceiling_a_rate_and_one_year_of_several_are_not_met_early(
    promise: str, report: str
) -> None:
    [found] = [one for one in of(DATED + promise, DATED_LATER + report) if one.promise]
    assert found.verdict == "pending"


def test_what_is_added_counts_towards_a_target_of_later() -> None:
    book = of(DATED + "到2025年底，新增养老床位500张。", DATED_LATER + "新增养老床位520张。")
    assert told(book) == [("met", "养老床位", "500张", "520张")]


def test_a_deadline_is_that_of_its_clause_alone() -> None:
    text = f"{DATED}中医院新院区三季度前建成。每月给80周岁以上老人发放高龄津贴不低于100元。"
    rows = [one for one in of(text, "一、工作回顾\n成绩不小。") if one.measure == "level"]
    assert [(one.indicator, one.due) for one in rows] == [("高龄津贴", Date(2024, 12, 31))]


def test_ages_and_thresholds_are_no_targets() -> None:
    text = (
        "为65岁以上老年人免费体检1.2万人次，引进5000万元以上项目20个，"
        "淘汰30万千瓦以下煤电机组2台，每3户配备1名联络员。"
    )
    shown = {one.target.text for one in of(AHEAD + text, DONE) if one.target}
    assert shown == {"1.2万人次", "20个", "2台", "1名"}


@pytest.mark.parametrize(
    "report",
    [
        "3个重点项目未能按期开工",
        "尚未完成改造36个",
        "没有新增债务2亿元",
        "5个行政村未通公交",
    ],
)
def test_what_was_not_done_is_no_result(report: str) -> None:
    assert not of(AHEAD + "抓好落实。", f"{DONE}{report}。").rows


def test_a_row_shows_the_words_of_the_text() -> None:
    [found] = of(AHEAD + "改造老旧小区36个。", DONE + "改造城镇老旧小区41个。")
    assert (found.indicator, found.canonical) == ("老旧小区", "城镇老旧小区")
    [found] = of(AHEAD + "抓好落实。", DONE + "全县财政收入12亿元。")
    assert (found.indicator, found.canonical) == ("财政收入", "全国财政收入")


def test_mechanisms_and_documents_have_rows_also_when_nothing_answers() -> None:
    book = of(
        AHEAD + "完善“村级吹哨、部门报到”机制，健全河湖长效管护机制，制定《湿地保护办法》。",
        DONE + "河湖长效管护机制不断健全。",
    )
    assert [(one.verdict, one.measure, one.indicator) for one in book] == [
        ("unreported", "mechanism", "村级吹哨、部门报到"),
        ("linked", "mechanism", "河湖长效管护机制"),
        ("unreported", "reference", "湿地保护办法"),
    ]


@pytest.mark.parametrize(
    ("promise", "report", "verdict", "why"),
    [
        ("中医院新院区三季度前建成", "中医院新院区如期建成", "linked", "said of it: 如期建成"),
        (
            "确保城西水厂二期6月底前建成投用",
            "城西水厂二期尚未完工",
            "missed",
            "said of it: 尚未完工",
        ),
        ("东湖电站年内投产", "东湖电站推迟投产", "missed", "said of it: 推迟投产"),
        ("加快滨江大道建设", "滨江大道没有停工", "linked", "said of it: 没有停工"),
        ("推进县体育中心建设", "县体育中心未能完工", "linked", "said of it: 未能完工"),
        ("建成云河湿地公园", "绿化工作扎实", "unreported", "nothing reported has this name"),
    ],
)
def test_projects_are_linked_by_their_names(
    promise: str, report: str, verdict: str, why: str
) -> None:
    [found] = of(f"{AHEAD}{promise}。", f"{DONE}{report}。")
    assert (found.verdict, found.measure, found.why) == (verdict, "project", why)


@pytest.mark.parametrize(
    ("clause", "names"),
    [
        ("加快推进滨江大道、青禾大桥等项目建设", ["滨江大道", "青禾大桥"]),
        ("做好东湖电站前期工作", ["东湖电站"]),
        ("推动沿江铁路早日开工", ["沿江铁路"]),
        ("启动实施南湖污水处理厂扩容工程", ["南湖污水处理厂扩容工程"]),
        ("县职教中心6月底前完工", ["县职教中心"]),
        ("张家湾码头和李家渡大桥年内投入使用", ["张家湾码头", "李家渡大桥"]),
        ("推进乡镇卫生院建设", []),
        ("新建标准化养老院", []),
        ("加强区域医疗中心建设", []),
        ("提升公共图书馆服务水平", []),
        ("支持企业建设研发中心", []),
        ("推动有效市场和有为政府更好结合", []),
    ],
)
def test_projects_are_told_from_sorts_of_things(clause: str, names: list[str]) -> None:
    document = gongwen.extract(f"{AHEAD}{clause}。")
    [commitment] = [one for one in document[Commitment] if clause in one.text]
    assert [one.text for one in works(document.source, commitment)] == names


def test_what_has_no_row_is_told() -> None:
    book = of(AHEAD + "优化营商环境，新增学位2160个。", DONE + "印发《工作要点》，新增学位2160个。")
    assert [one.text for one in book.promises_left_out] == ["优化营商环境"]
    assert [one.text for one in book.results_left_out] == ["印发《工作要点》"]


def test_every_figure_that_is_promised_or_reported_has_a_row(book: Ledger) -> None:
    shown = {one.span for row in book for one in (row.target, row.result) if one}
    for left in book.promises_left_out:
        assert not left.targets
    for record in (*book.promises[Commitment], *book.results[Achievement]):
        for amount in (*getattr(record, "targets", ()), *getattr(record, "results", ())):
            assert amount.span in shown


def test_a_ledger_prints_as_a_table(book: Ledger) -> None:
    head, *lines = str(book).splitlines()
    assert head == f"{book.summary()}."
    assert [line.split()[0] for line in lines] == [one.verdict for one in book]
    assert repr(book) == f"<Ledger of {len(book)} rows: {book.summary()}>"
    assert repr(row(book, "粮食产量")) == "<Row met: 粮食产量 60万吨以上 → 12.4亿斤>"
    empty = of("", "")
    assert (str(empty), repr(empty)) == ("Nothing to compare.", "<Ledger of 0 rows>")


def test_a_word_that_is_no_verdict_is_refused_with_those_there_are(book: Ledger) -> None:
    with pytest.raises(KeyError, match="no verdict 'kept': it has met, nearly, missed"):
        book["kept"]
    with pytest.raises(TypeError, match=r"ledger.rows\[0\] is its first row"):
        book[0]  # type: ignore[index]


def test_every_verdict_and_every_measure_is_explained(book: Ledger) -> None:
    assert {one.measure.split()[0] for one in book} <= set(MEASURES)
    manual = (Path(__file__).parents[1] / "docs" / "ledger.md").read_text("utf-8")
    assert all(f"| `{verdict}` | {says} |\n" in manual for verdict, says in MEANINGS.items())
    assert all(f"`{measure}`" in manual for measure in MEASURES)
    page = unescape(book.to_html())
    assert all(MEANINGS[verdict] in page for verdict in book.counts())


def test_a_sentence_is_shown_once_for_its_rows() -> None:
    book = of(
        "今年，粮食产量将达到80万吨，城镇新增就业将达到8000人。",
        "去年，粮食产量83万吨，城镇新增就业8100人。",
    )
    assert len(book["met"]) == 2
    rows = book.to_html().partition('<div class="sides"')[0]
    assert rows.count('class="together"') == rows.count('class="same"') == 1
    assert rows.count('href="#p0"') == rows.count('href="#r0"') == 1


def test_a_notebook_has_a_plain_table(book: Ledger) -> None:
    piece = book._repr_html_()
    bare = unescape(re.sub(r"<style>.*?</style>", "", piece, flags=re.DOTALL))
    cells = [
        [re.sub(r"<[^>]*>", "", cell) for cell in re.findall(r"<td.*?</td>", line)]
        for line in re.findall(r"<tr.*?</tr>", bare)[1:]
    ]
    assert [line[0] for line in cells] == [one.verdict for one in book]
    assert ["met", "粮食产量 (level)", "60万吨以上", "12.4亿斤"] in [line[:4] for line in cells]
    long = of(AHEAD + "".join(f"产量{at}吨。" for at in range(200, 400)), DONE)
    assert f"The first {SHOWN} of {len(long)} rows" in long._repr_html_()
    assert len(long._repr_html_()) < 60_000


@pytest.mark.parametrize(
    ("promise", "report"),
    [
        ("新增学位{}个，健全第{}号管护机制。", "学位达到{}个。"),
        ("改造老旧小区{}个。", "五年来，改造老旧小区{}个。"),
        ("将建成城西{}号公园，", "城西{}号公园建成，"),
    ],
)
def test_time_grows_with_length(promise: str, report: str) -> None:
    def seconds(length: int) -> float:
        before, after = (
            gongwen.extract(head + "".join(words.replace("{}", str(at)) for at in range(length)))
            for head, words in ((AHEAD, promise), (DONE, report))
        )
        started = process_time()
        ledger(before, after).to_html()
        return process_time() - started

    assert grows(seconds, 300, 1200, times=8)


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
