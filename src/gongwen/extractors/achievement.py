"""Achievements: clauses that report a deed or a result and carry its measure."""

from __future__ import annotations

from collections.abc import Iterator

from gongwen.extractor import extractor
from gongwen.extractors.mechanism import mechanisms
from gongwen.extractors.period import periods
from gongwen.extractors.quantity import quantities
from gongwen.extractors.reference import references
from gongwen.inside import Inside
from gongwen.outline import outline
from gongwen.pattern import PlainPattern
from gongwen.predicate import Predicate
from gongwen.records import Achievement, Period, Quantity
from gongwen.rule import Procedure
from gongwen.scope import scopes
from gongwen.source import Source

_OF_SPEECH = PlainPattern(
    r"^从[^，]{0,10}(?:方面|角度|层面)|^经过[^，]{0,12}$|(?:报告|讲话|会议|发言)[^，]{0,6}(?:分|共|包括|总结|提出)"
    r"|^(?:会议|全会|大会)?(?:应到|应出席|实到|实际到会|实际出席)|^[^，]{0,6}(?:有效期|试行期|实施期)"
)
_HAVING = frozenset(("有", "共有", "拥有", "设有", "属", "涉及", "牵涉"))
_TIMES = PlainPattern(r"(?:是|相当于)[^，]{1,16}的[0-9一二两三四五六七八九十][0-9.多余]{0,6}倍")


def _achievements(source: Source) -> Iterator[Achievement]:
    amounts = source.run(Inside(quantities))
    carried = (amounts, source.run(Inside(references)), source.run(Inside(mechanisms)))
    dates = source.run(Inside(periods))
    clauses = source.run(outline).clauses
    inherited: Period | None = None
    sentence = -1
    for clause, scope in zip(clauses, source.run(scopes), strict=True):
        start, end = scope.span.start, scope.span.end
        if clause.sentence != sentence:
            sentence, inherited = clause.sentence, None
        if start in dates:
            inherited = dates[start][0]
        found = scope.predicate
        if scope.direction != "done" or found is None:
            continue
        if not any(start in records for records in carried):
            continue
        results = tuple(amounts.get(start, ()))
        if _reports(source.text[start:end], found, results):
            span = source.span(start, end)
            yield Achievement(
                span=span,
                text=source.cut(span),
                rule="achievement.reported",
                actor=scope.actor,
                verb=found.verb,
                period=inherited,
                results=results,
            )


def _reports(text: str, found: Predicate, results: tuple[Quantity, ...]) -> bool:
    """Whether a clause tells of a deed or a result, not what a thing or a speech is."""
    if found.kind == "state":
        told = found.verb in _HAVING or _TIMES.search(text) is not None
        return bool(results) and told and _OF_SPEECH.search(text) is None
    return _OF_SPEECH.search(text) is None


RULES = (
    Procedure(
        "achievement.reported",
        _achievements,
        doc="Clauses that tell of a deed or a result.",
        examples=(
            "去年全县新建学校5所，粮食产量达到30万吨。",
            "市财政局建立“一站式”服务机制。",
            "年末全镇总人口3.2万人。",
        ),
        counter_examples=(
            "今年将新建学校5所。",
            "对年纳税超过300万元的企业，给予10万元奖励。",
            "会议从三个方面总结了经验。",
            "教育事业蓬勃发展。",
        ),
    ),
)

achievements = extractor(_achievements, rules=RULES)
"""Finds the clauses that report a deed or a result with its measure."""
