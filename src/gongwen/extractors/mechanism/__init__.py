"""Mechanisms: the named arrangements by which work is done."""

from __future__ import annotations

from collections.abc import Iterator

from gongwen.extractor import extractor
from gongwen.extractors.cited import opaque
from gongwen.extractors.mechanism.action import action, disposed, status
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


def _mechanisms(source: Source) -> Iterator[Mechanism]:
    text = source.text
    closed = covered_by([*opaque(source), *(one.span for one in source.run(outline).furniture)])
    ahead = covered_by(one.span for one in source.run(scopes) if one.direction == "ahead")
    for head in heads(text):
        place = Span(head.start, head.end)
        if closed(place):
            continue
        found = phrase(text, head)
        if head.noun == "制" or says_which(
            found.modifier, head.noun, text[head.end : head.end + 3]
        ):
            yield _mechanism(source, head, found, ahead=ahead(place))


def _mechanism(source: Source, head: Head, found: Phrase, *, ahead: bool) -> Mechanism:
    span = source.span(found.start, found.end)
    words = source.text[found.start : found.end]
    verb = disposed(source.text, found.start, found.end) or action(
        found.action, source.text, found.end
    )
    return Mechanism(
        span=span,
        text=source.cut(span),
        rule="mechanism.order" if head.noun == "制" else "mechanism.named",
        head=head.noun,
        name=name(words),
        action=verb,
        status=status(verb, ahead=ahead),
        parts=parts(words),
    )


RULES = (
    Procedure(
        "mechanism.named",
        _mechanisms,
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
        _mechanisms,
        doc="Arrangements in 制: 田长制, 首问负责制, 积分制.",
        examples=["全面推行田长制。", "落实“首问负责制”。", "实行村干部积分制。"],
        counter_examples=[
            "严格控制规模，抓紧编制规划。",
            "发展先进制造业。",
            "非公有制经济健康发展。",
        ],
    ),
)

mechanisms = extractor(_mechanisms, rules=RULES).resolved()
"""The extractor of `Mechanism`."""
