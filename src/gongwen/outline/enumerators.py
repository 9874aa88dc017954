"""Counting words inside a paragraph: 一是…二是…, 首先…其次…, ①…②…."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gongwen.outline.model import Enumerator
from gongwen.pattern import Pattern
from gongwen.span import Span

_HAN = "一二三四五六七八九十"
_LAST = "最后"
_WORDS = {"首先": 1, "其次": 2, "再次": 3, _LAST: 0}
_CIRCLES = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_FORMS = Pattern(
    rf"""
      (?P<copula>[{_HAN}]{{1,3}}+)(?:是|要)(?!否)
    | 第(?P<ordinal>[{_HAN}]{{1,3}}+)(?=[，：:,、])
    | 其(?P<other>[{_HAN}])(?=[，：:,])
    | (?P<word>{"|".join(_WORDS)})(?=[，：:,])
    | [（(](?P<bracket>[{_HAN}]{{1,3}}+|[0-9]{{1,2}}+)[）)]
    | (?P<circle>[{_CIRCLES}])
    | (?P<listed>[{_HAN}]{{1,3}}+)、(?![{_HAN}])
    """,
    re.VERBOSE,
)
_HEADING_FORMS = frozenset({"bracket", "circle", "listed"})
_FIRST = frozenset(_HAN + _CIRCLES + "第其首再最（(")


def enumerators(text: str, starts: Sequence[int], end: int) -> dict[int, Enumerator]:
    """The counting words of a paragraph that ends at ``end``, by where they start.

    ``starts`` are where its clauses start. A word counts if it opens the paragraph or
    carries on a row: 二是 in mid-paragraph needs a 一是 before it. The number of a heading
    is no counting word.
    """
    found: list[tuple[Span, str, int]] = []
    last: dict[str, int] = {}
    for place, start in enumerate(starts):
        if text[start] not in _FIRST:
            continue
        match = _FORMS.match(text, start, end)
        if match is None or match.lastgroup is None:
            continue
        form = match.lastgroup
        following = last.get(form, 0) + 1
        number = _value(match[form]) or following
        if number in (1, following) if place else form not in _HEADING_FORMS:
            if match[form] == _LAST and following == 1:
                continue
            last[form] = number
            found.append((Span(*match.span()), form, number))
    return _scoped(found, end)


def _scoped(found: list[tuple[Span, str, int]], end: int) -> dict[int, Enumerator]:
    scoped: dict[int, Enumerator] = {}
    following: dict[str, int] = {}
    for span, form, number in reversed(found):
        scope = Span(span.start, following.get(form, end))
        scoped[span.start] = Enumerator(span, number, scope)
        following[form] = span.start
    return scoped


def _value(written: str) -> int:
    if written in _WORDS:
        return _WORDS[written]
    if written in _CIRCLES:
        return _CIRCLES.index(written) + 1
    if written.isdigit():
        return int(written)
    tens, ten, units = written.rpartition("十")
    if not ten:
        return _HAN.find(units) + 1
    return (_HAN.find(tens) + 1 if tens else 1) * 10 + _HAN.find(units) * bool(units) + bool(units)
