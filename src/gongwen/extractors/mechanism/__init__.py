"""Mechanisms: the named arrangements by which work is done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gongwen.extractor import extractor
from gongwen.extractors.cited import opaque
from gongwen.extractors.mechanism.action import action, denied, disposed, status
from gongwen.extractors.mechanism.heads import Head, heads
from gongwen.extractors.mechanism.naming import name, says_which
from gongwen.extractors.mechanism.parts import parts
from gongwen.extractors.mechanism.phrase import Phrase, phrase
from gongwen.outline import outline
from gongwen.records import Mechanism
from gongwen.rule import Procedure
from gongwen.scope import scopes
from gongwen.source import Source
from gongwen.span import Span, covered_by

__all__ = ["mechanisms"]

_AND = frozenset("、 和 与 及 以及".split())
"""What stands between two mechanisms with which the same is done."""


def _marked(source: Source) -> Iterator[Mechanism]:
    text, built, directions = source.text, source.run(outline), source.run(scopes)
    closed = covered_by([*source.run(opaque), *(one.span for one in built.furniture)])
    next_start, next_verb = -1, ""
    for head in sorted(heads(text), reverse=True):
        found = phrase(text, head)
        after = text[head.end : head.end + 3]
        if closed(Span(head.start, head.end)) or not (
            head.noun == "制" or says_which(found.modifier, head.noun, after)
        ):
            continue
        verb = disposed(text, found.start, found.end) or action(found.action, text, found.end)
        if not found.action and not verb and text[found.end : next_start] in _AND:
            verb = next_verb
        next_start, next_verb = found.start, "" if found.action else verb
        clause = built.clauses.index_at(head.start)
        ahead = clause >= 0 and directions[clause].direction == "ahead"
        becomes = "none" if denied(text, found.start, verb) else status(verb, ahead=ahead)
        yield _mechanism(source, head, found, verb, becomes)


def _mechanism(source: Source, head: Head, found: Phrase, verb: str, status: str) -> Mechanism:
    span = source.span(found.start, found.end)
    words = source.text[found.start : found.end]
    return Mechanism(
        span=span,
        text=source.cut(span),
        rule="mechanism.order" if head.noun == "制" else "mechanism.named",
        head=head.noun,
        name=name(words),
        action=verb,
        status=status,
        parts=parts(words),
    )


_found = extractor(_marked)
_longest = _found.resolved()


def _mechanisms(source: Source) -> Sequence[Mechanism]:
    return source.run(_longest)


RULES = (
    Procedure(
        "mechanism.named",
        _found.by("mechanism.named"),
        doc="Arrangements that say which: 轮岗交流机制, “三联”制度, 河湖管护体系.",
        examples=[
            "建立健全乡镇干部轮岗交流机制。",
            "形成“县级统筹、乡镇实施、村级参与”的工作格局。",
            "河湖管护体系建设取得积极进展。",
            "完善会议听取意见、调研征求意见、网络收集意见等制度。",
        ],
        counter_examples=[
            "健全体制机制，完善各项制度。",
            "推进工作制度化、规范化。",
            "引进飞机制造企业，具体制定方案。",
            "修订《档案管理制度》。",
        ],
    ),
    Procedure(
        "mechanism.order",
        _found.by("mechanism.order"),
        doc="Arrangements in 制: 田长制, 首问负责制, 积分制.",
        examples=["全面推行田长制。", "落实“首问负责制”。", "实行村干部积分制。"],
        counter_examples=[
            "严格控制规模，抓紧编制规划。",
            "发展先进制造业。",
            "非公有制经济健康发展。",
        ],
    ),
)

mechanisms = extractor(_mechanisms, rules=RULES, among=_longest)
"""The extractor of `Mechanism`."""
