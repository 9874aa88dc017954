"""Mechanisms: the named arrangements by which work is done."""

from __future__ import annotations

from collections.abc import Iterator

from gongwen.extractor import extractor
from gongwen.extractors.mechanism.heads import heads
from gongwen.extractors.mechanism.phrase import phrase
from gongwen.extractors.mechanism.naming import says_which
from gongwen.extractors.mechanism.action import action
from gongwen.records import Mechanism
from gongwen.source import Source


def _mechanisms(source: Source) -> Iterator[Mechanism]:
    for head in heads(source.text):
        found = phrase(source.text, head)
        after = source.text[head.end : head.end + 4]
        if head.noun != "制" and not says_which(found.modifier, after):
            continue
        span = source.span(found.start, found.end)
        yield Mechanism(span=span, text=source.cut(span), rule="mechanism.x", head=head.noun, name=source.text[found.start:found.end], action=action(found.action, source.text, head.end))


mechanisms = extractor(_mechanisms, rules=()).resolved()
