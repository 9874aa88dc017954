"""Commitments: what lies ahead, by whom, how strongly."""

from __future__ import annotations

from datetime import date

import pytest

from gongwen.extractors.achievement import achievements
from gongwen.extractors.commitment import RULES, commitments
from gongwen.records import Commitment
from gongwen.source import Source


def found(text: str) -> tuple[Commitment, ...]:
    return commitments(Source(text, date=date(2024, 1, 20)))


def test_attributes() -> None:
    first, second = found("到2026年底前，县交通局力争新建公路80公里，改善出行条件。")
    assert (first.text, first.actor, first.strength, first.verb) == (
        "县交通局力争新建公路80公里",
        "县交通局",
        "strive",
        "新建",
    )
    assert [target.text for target in first.targets] == ["80公里"]
    assert first.deadline is not None
    assert first.deadline.end_date == date(2026, 12, 31)
    assert second.actor == "县交通局"


def test_targets_are_plans() -> None:
    text = "今年发展主要预期目标是：生产总值增长5%以上；城镇调查失业率5.3%左右；粮食产量稳定。"
    assert [(c.verb, c.strength) for c in found(text)] == [
        ("增长", "plan"),
        ("", "plan"),
        ("稳定", "plan"),
    ]


def test_every_clause_with_a_predicate_counts_among_tasks() -> None:
    text = "二、2024年工作任务\n（一）着力培育新动能，扩大有效需求。围绕重点产业，建设3个园区。"
    assert [c.text for c in found(text)] == [
        "（一）着力培育新动能",
        "扩大有效需求",
        "建设3个园区",
    ]


def test_provisions() -> None:
    text = (
        "关于扶持小微企业的若干意见\n各镇人民政府：\n为优化营商环境，特制定本意见。\n"
        "年营业收入首次达到2000万元的，给予3万元奖励；每新增就业10人，再奖励1万元。"
    )
    assert [(c.text, c.verb) for c in found(text)] == [
        ("给予3万元奖励", "给予"),
        ("再奖励1万元", "奖励"),
    ]


def test_traditional_text() -> None:
    (record,) = found("政府會提供12億元資助。")
    assert (record.text, record.actor, record.verb) == ("政府會提供12億元資助", "政府", "提供")


def test_the_agent_stays_behind_a_pair_of_adverbs() -> None:
    records = found("我们既要抓好春耕，还要管好水库。")
    assert [record.actor for record in records] == ["我们", "我们"]


@pytest.mark.parametrize(
    "text",
    [
        "近年来，全县教育事业不断发展。",
        "农业是基础产业，具有重要地位。",
        "去年改造老旧小区12个。",
        "社会机会主要来自对外开放。",
        "县委将提案办理纳入了督查考核。",
    ],
)
def test_no_commitment(text: str) -> None:
    assert not found(text)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rules_fire_in_their_examples(rule: object) -> None:
    for example in rule.examples:  # type: ignore[attr-defined]
        assert rule.name in {c.rule for c in commitments(Source(example))}  # type: ignore[attr-defined]
    for example in rule.counter_examples:  # type: ignore[attr-defined]
        assert rule.name not in {c.rule for c in commitments(Source(example))}  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("任何乡镇不得截留河道资金。", "will"),
        ("严禁在河道内采砂。", "will"),
        ("必须管住河道采砂。", "must"),
        ("力争管住河道采砂。", "strive"),
        ("争取9月底前管住河道采砂，扩大清淤范围。", "strive"),
    ],
)
def test_strength(text: str, strength: str) -> None:
    notice = f"关于加强河道管理的通知\n各乡镇：\n{text}"
    assert found(notice)[0].strength == strength


def test_the_parts_of_organs_in_a_task() -> None:
    text = "关于加强河道管理的通知\n各乡镇：\n清理河道。（县水利局牵头，县财政局、各乡镇配合）"
    assert [(c.actor, c.verb) for c in found(text)[1:]] == [
        ("县水利局", "牵头"),
        ("县财政局、各乡镇", "配合"),
    ]


def test_never_both() -> None:
    text = "去年新建学校5所，今年将新建8所，力争入学率达到99%。"
    source = Source(text)
    promised = {record.span for record in source.run(commitments)}
    reported = {record.span for record in source.run(achievements)}
    assert promised
    assert reported
    assert promised.isdisjoint(reported)
