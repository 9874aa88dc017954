"""Rows of names, read from their end: what stands before a title or before 等."""

from __future__ import annotations

from gongwen.extractors.person.names import free_form, likely, short, syllabic
from gongwen.extractors.person.ordinary import straddled
from gongwen.span import Span

_LINKS = ("、", "和", "与", "及")
_MAX = 40


def name_before(text: str, end: int) -> int:
    """Where the name starts that ends at ``end``; ``end`` if nothing looks like one."""
    for length in (4, 3):
        start = end - length
        if (
            start >= 0
            and end in (likely(text, start), syllabic(text, start))
            and not straddled(text, start)
        ):
            return start
    return end - 2 if end >= 2 and short(text, end - 2) == end else end


def free_before(text: str, end: int) -> int:
    """As `name_before`, of any characters: for a place where nothing but a name stands."""
    start = name_before(text, end)
    if start < end:
        return start
    for length in (4, 3):
        start = end - length
        if start >= 0 and free_form(text, start) == end and not straddled(text, start):
            return start
    return end


def row_before(text: str, end: int, last: int) -> list[Span]:
    """The names, joined by 、 or 和, that end at ``end``, of which the ``last`` starts there."""
    row: list[Span] = []
    start = last
    while start < end and len(row) < _MAX:
        row.append(Span(start, end))
        if text[start - 1 : start] not in _LINKS:
            break
        end = start - 1
        start = free_before(text, end)
    return row
