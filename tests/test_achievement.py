"""Achievements: what is done, with its measure."""

from __future__ import annotations

from datetime import date

import pytest

from gongwen.extractors.achievement import RULES, achievements
from gongwen.records import Achievement
from gongwen.source import Source


def found(text: str) -> tuple[Achievement, ...]:
    return achievements(Source(text, date=date(2024, 1, 20)))


def test_attributes() -> None:
    (record,) = found("2023年，市水利局新建水库6座。")
    assert (record.text, record.actor, record.verb) == ("市水利局新建水库6座", "市水利局", "新建")
    assert [result.text for result in record.results] == ["6座"]
    assert record.period is not None
    assert record.period.start_date == date(2023, 1, 1)


def test_an_indicator_counts_without_a_verb() -> None:
    assert [(a.text, a.verb) for a in found("年末常住人口41万人，城镇化率62%。")] == [
        ("年末常住人口41万人", ""),
        ("城镇化率62%", ""),
    ]


def test_what_a_case_concerns_and_multiples_are_results() -> None:
    text = "去年查办案件86件，涉及公职人员23人，是上年的1.4倍。"
    assert [record.verb for record in found(text)] == ["查办", "涉及", "是"]


def test_a_reference_or_a_mechanism_is_enough() -> None:
    text = "县里出台《招商引资奖励办法》，建立“周调度、月通报”工作机制，干群关系更加密切。"
    assert [a.verb for a in found(text)] == ["出台", "建立"]


def test_bills_and_proposals_are_deeds() -> None:
    text = "去年，县政府提请县人大常委会审议议案6件，办理提案73件，办复率均为100%。"
    assert [a.verb for a in found(text)] == ["提请", "办理", "为"]


@pytest.mark.parametrize(
    "text",
    [
        "教育、文化、体育事业全面发展。",
        "今年将新建学校5所。",
        "对年销售额超过500万元的企业，我们心怀感谢。",
        "报告从五个方面总结了工作。",
        "如果降雨超过100毫米，后果十分严重。",
        "县城可容纳20万人。",
        "会议应到委员35人，实到31人。",
    ],
)
def test_no_achievement(text: str) -> None:
    assert not found(text)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rules_fire_in_their_examples(rule: object) -> None:
    for example in rule.examples:  # type: ignore[attr-defined]
        assert found(example)
    for example in rule.counter_examples:  # type: ignore[attr-defined]
        assert not found(example)
