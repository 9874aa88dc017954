"""Families of sentences: times over and to come, who decides and who recommends, what falls short."""

from __future__ import annotations

from datetime import date

import pytest

from gongwen.actor import actor
from gongwen.extractors.achievement import achievements
from gongwen.extractors.commitment import commitments
from gongwen.outline import outline
from gongwen.predicate import predicate
from gongwen.scope import scopes
from gongwen.scope.times import told
from gongwen.source import Source

DAY = date(2026, 3, 9)


def judged(text: str) -> list[tuple[str, str]]:
    """The clauses that tell something, and which way they do."""
    source = Source(text, date=DAY)
    found = zip(source.run(outline).clauses, source.run(scopes), strict=True)
    return [(text[one.span.slice], scope.direction) for one, scope in found if scope.direction]


def directions(text: str) -> set[str]:
    return {direction for _, direction in judged(text)}


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("2025年", "over"),
        ("去年", "over"),
        ("自2025年7月起", "over"),
        ("2026年1月至2月", "over"),
        ("2026年1—2月", "over"),
        ("2026年", "ahead"),
        ("今年下半年", "ahead"),
        ("今年第二季度", ""),
        ("今年二季度", "ahead"),
        ("明年前三季度", "ahead"),
        ("2026年3月", ""),
        ("今年", ""),
        ("全县", ""),
    ],
)
def test_times(text: str, tells: str) -> None:
    assert told(text, DAY)[0] == tells


@pytest.mark.parametrize(
    "text",
    [
        "2025年5月至10月，开展夜查行动3次，排查险桥20处。",
        "2025年12月，召开桥长大会1次，印发《桥长办法》。",
        "自2025年7月起，开展联合巡桥12次。",
        "2025年底前完成改造12座。",
        "2026年1月，发放护桥员补贴300万元。",
        "关于开展桥梁检查的通知\n各镇人民政府：\n2025年12月，全县塌桥5座。",
    ],
)
def test_what_is_told_of_a_time_over_is_done(text: str) -> None:
    assert directions(text) == {"done"}


@pytest.mark.parametrize(
    "text",
    [
        "自2026年7月1日起，过桥费调整为20元。",
        "今年下半年，开工修桥5座。",
        "2026年6月至12月，分三批开展培训，共培训1200人。",
        "2026年全市护桥支出安排330亿元，增长5.6%。",
        "三年内，全县建成50座廊桥。",
        "今后一个时期，新建水闸2座。",
        "争取2026年新增桥亭20座，桥碑10块。",
        "力争年内开工3000米，建成1500米。",
    ],
)
def test_what_is_told_of_a_time_to_come_lies_ahead(text: str) -> None:
    assert directions(text) == {"ahead"}


@pytest.mark.parametrize(
    "text",
    [
        "会议确定2026年修桥120座，总投资2亿元。",
        "县委常委会研究决定，投资5亿元建设桥梁公园。",
        "我提出三项措施：第一，宽免桥税一季；第二，发放护桥津贴1000元。",
        "我代表县政府郑重承诺：三年内解决危桥问题。",
        "请县水利局抓紧制定方案，并于5月底前报县政府。",
        "方案提出到2027年建成500座美丽桥梁。",
        "今年为民办实事项目：1.新建廊桥10座。2.改造石桥50座。",
        "重点任务是：建成桥亭800座，打造桥廊2条。",
    ],
)
def test_what_is_decided_lies_ahead(text: str) -> None:
    assert directions(text) == {"ahead"}


def test_what_is_done_by_being_decided_is_done() -> None:
    assert directions("会议决定，增补李明等3名同志为委员。") == {"done"}


@pytest.mark.parametrize(
    "text",
    [
        "委员们建议：一是完善制度体系，建立护桥协调机制；二是每年安排资金500万元。",
        "调研组建议，县政府尽快出台《古桥管理办法》，建立联席会议制度。",
        "桥梁管护机制不健全，责任制落实不严，未完成年度任务的项目15个。",
        "三、今年重点任务\n推进修桥力度不大；履行管护职责缺位；整改12个问题不彻底。",
    ],
)
def test_recommendations_and_defects_tell_nothing(text: str) -> None:
    assert not judged(text)


def test_to_mend_a_defect_is_a_task() -> None:
    assert directions("三、今年重点任务\n着力整治履职不力。") == {"ahead"}


@pytest.mark.parametrize(
    "clause",
    [
        "必须办结的23件实事全部办结",
        "需要政府救助的困难群众达1.2万人",
        "要求落实的事项办结98件",
        "年初计划新建的20座廊桥全部建成投用",
    ],
)
def test_a_modal_that_describes_a_noun_is_no_cue(clause: str) -> None:
    assert directions(f"二、2025年工作回顾\n{clause}。") == {"done"}


@pytest.mark.parametrize(
    ("text", "told_by"),
    [
        ("企业年营业收入首次突破1亿元，奖励10万元。", "奖励10万元"),
        ("对企业购置设备，按投资额的10%给予补助。", "按投资额的10%给予补助"),
        ("优秀等次给予20万元奖励。", "优秀等次给予20万元奖励"),
    ],
)
def test_what_earns_an_award_is_no_task(text: str, told_by: str) -> None:
    assert judged(text) == [(told_by, "ahead")]


def test_what_an_agent_may_do_is_provided_among_tasks() -> None:
    text = "各乡镇要落实责任。个人可以凭身份证办理。"
    assert [record.actor for record in commitments(Source(text))] == ["各乡镇", "个人"]


@pytest.mark.parametrize(
    "text",
    ["责任单位：县水利局；完成时限：2026年12月底。", "申请人提交下列材料：（一）申请书。"],
)
def test_labels_of_a_form_tell_nothing(text: str) -> None:
    assert not {"完成时限", "（一）申请书"}.intersection(one for one, _ in judged(text))


def test_what_a_rule_allows_is_no_result() -> None:
    text = "补助标准为每米120元。最高50万元。任期两年。以上措施合共涉及约45亿元。"
    assert not achievements(Source(text))


def test_how_soon_something_came_about_is_no_result() -> None:
    text = "会后不到十天，县水利局修好古桥6座。"
    assert [record.text for record in achievements(Source(text))] == ["县水利局修好古桥6座"]


@pytest.mark.parametrize(
    "clause", ["为年初预算的101.3%", "是2019年的1.5倍", "年可减排二氧化碳2万吨"]
)
def test_shares_and_yields_are_results_of_a_review(clause: str) -> None:
    text = f"一、2025年工作回顾\n财政收入12亿元，{clause}。"
    assert [record.text for record in achievements(Source(text))][1:] == [clause]


def test_counts_of_cases_report() -> None:
    text = "检察机关提起公诉560人。办理公益诉讼案件45件，督促修复林地300亩。"
    assert directions(text) == {"done"}


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("发展目标。到2030年，古桥更加稳固。", "plan"),
        ("桥梁完好率达到95%（预期性）。", "plan"),
        ("修缮古桥。", "will"),
    ],
)
def test_targets_of_a_plan(text: str, strength: str) -> None:
    record = list(commitments(Source(f"二、今年工作任务\n{text}")))[-1]
    assert record.strength == strength


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("由市长王强同志牵头", "市长王强同志"),
        ("全县规上企业由120家增加到150家", ""),
        ("中央气象台要发布预警", "中央气象台"),
        ("党委和政府的监督机构以及新闻媒体要加强监督", "党委和政府的监督机构以及新闻媒体"),
        ("定额由县林业局单列兑现", "县林业局"),
    ],
)
def test_actors(text: str, name: str) -> None:
    found = predicate(text)
    assert found is not None
    assert actor(text, found) == name


def test_captions_and_telephone_numbers_are_no_prose() -> None:
    text = "二、今年工作任务\n表2 主要任务分工\n县水利局桥梁股 王强 0914-3322110\n修缮古桥8座。"
    assert [record.text for record in commitments(Source(text))] == ["修缮古桥8座"]
