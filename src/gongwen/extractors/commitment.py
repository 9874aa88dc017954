"""Commitments: clauses that undertake, plan, require or target what lies ahead."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date as Date

from gongwen.extractor import extractor
from gongwen.extractors.quantity import quantities
from gongwen.extractors.when import times_of_clauses
from gongwen.inside import Inside
from gongwen.outline import outline, own_date
from gongwen.records import Commitment, Period
from gongwen.rule import Procedure
from gongwen.scope import scopes
from gongwen.source import Source

PREFIX = "commitment"


_STRIVING = frozenset(("力争", "力求", "务求"))
"""Modals that stand for the verb of a clause that has none."""

_RULES = {
    means: f"{PREFIX}.{means}" for means in ("modal", "target", "task", "provision", "imperative")
}


def _commitments(source: Source) -> Iterator[Commitment]:
    amounts = source.run(Inside(quantities))
    day = source.date or source.run(own_date)
    starts, stops, *_ = source.run(outline).clauses.columns
    for start, end, times, scope in zip(
        starts, stops, source.run(times_of_clauses), source.run(scopes), strict=True
    ):
        cue = scope.cue
        if cue is not None:
            span = source.span(start, end)
            yield Commitment(
                span=span,
                text=source.cut(span),
                rule=_RULES[cue.means],
                actor=scope.actor,
                cue=cue.word,
                strength=scope.strength,
                verb="" if scope.verb in _STRIVING else scope.verb,
                deadline=_last_ahead(times.told, day) if times.told else None,
                targets=tuple(amounts.get(start, ())),
            )


def _last_ahead(told: Sequence[Period], day: Date | None) -> Period | None:
    """The last of the periods that is not over on the ``day`` of the text."""
    for one in reversed(told):
        if not (day and one.end_date and one.end_date < day):
            return one
    return None


_found = extractor(_commitments)

RULES = (
    Procedure(
        f"{PREFIX}.modal",
        _found.by(f"{PREFIX}.modal"),
        doc="Clauses with a word that binds or plans: 将, 要, 务必, 力争, 必须.",
        examples=(
            "县政府将加快建设滨河新区，改善市民出行条件。",
            "各有关单位务必在汛期前完成隐患排查。",
            "政府会增拨5亿元，支援中小企业。",
        ),
        counter_examples=(
            "全县将教育经费纳入了财政预算。",
            "会议重要议程已经完成。",
            "只要大家同心协力，就一定能办好这件事。",
        ),
    ),
    Procedure(
        f"{PREFIX}.target",
        _found.by(f"{PREFIX}.target"),
        doc="Clauses below 预期目标, or that say by when how much is to be reached.",
        examples=(
            "全年主要预期目标是：地区生产总值增长6%左右，城镇新增就业5万人。",
            "到2099年，全市森林覆盖率达到60%。",
        ),
        counter_examples=("去年的目标任务全部完成。",),
    ),
    Procedure(
        f"{PREFIX}.task",
        _found.by(f"{PREFIX}.task"),
        doc="Clauses of a section or a list that is headed as work to be done.",
        examples=(
            "一、工作回顾\n成绩不小。\n二、下一步工作任务\n持续推进河道整治，新建公园5座。",
            "今年要重点抓好以下工作：\n加快补齐民生短板。扩大优质教育供给。",
        ),
        counter_examples=("二、下一步工作任务\n农业是基础，形势十分严峻。",),
    ),
    Procedure(
        f"{PREFIX}.provision",
        _found.by(f"{PREFIX}.provision"),
        doc="What a notice or a set of measures grants or requires of those it names.",
        examples=("关于促进旅游业发展的若干意见\n各乡镇：\n新评为五星级酒店的，给予50万元奖励。",),
        counter_examples=("关于促进旅游业发展的若干意见\n各乡镇：\n奖励对象为在本县注册的企业。",),
    ),
    Procedure(
        f"{PREFIX}.imperative",
        _found.by(f"{PREFIX}.imperative"),
        doc="Clauses that begin with a verb, in a text or section that plans.",
        examples=(
            "完善农村寄递网络。引导农户联合经营，扩大订单生产。",
            "### 第三节　保护传统村落\n开展古建筑普查，健全修缮管理制度。",
        ),
        counter_examples=(
            "去年完善农村寄递网络，新建站点300个。",
            "推进村庄整治，人居环境明显改善，评出了12个示范村。",
        ),
    ),
)

commitments = extractor(_commitments, rules=RULES)
"""Finds the clauses that undertake, plan, require or target what lies ahead."""
