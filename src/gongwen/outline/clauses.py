"""Paragraphs, sentences and clauses.

A clause lies between two of the marks ``，；。！？：`` or the ends of a line. Marks inside
a title in 《…》 and inside figures (1,200, 1:2.5, 08:39) do not part anything.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from gongwen.outline.lines import Line
from gongwen.outline.model import Clause, Paragraph, Sentence
from gongwen.outline.table import Table
from gongwen.pattern import PlainPattern

_BREAK = PlainPattern(
    r"""
    [《，；。！？：;!?:,]
    (?: (?<=《)[^《》]{0,200}(?:《[^《》]{0,200}》[^《》]{0,200}){0,3}》
      | (?P<more>
          (?: (?<=[，；。！？;])
            | (?<=[!?])(?![\w=&%])
            | (?<=[：:])(?!//|(?<=[0-9].)[0-9])
            | (?<=,)(?!(?<=[0-9],)[0-9]{3}(?![0-9]))
          )
          [，；。！？：;!?:,]*
        )
        [”’）)】』」〉》]*
    )
    """,
    re.VERBOSE,
)
_MARKS = {"": "", **{mark: mark for mark in "，；。！？：;!?:,"}}
"""The marks, each of which all clauses share, and none."""
_STOPS = frozenset("。！？!?")
_LEAD = frozenset("*_#>|~★☆●○■□◆◇▲△▼▽※►•·…、\ufeff\u200b\x00")
_TRAIL = frozenset("*_|~…、\ufeff\u200b\x00")
_PAIRS = {"”": "“", "’": "‘", "）": "（", ")": "(", "】": "【", "」": "「", "』": "『", "》": "《"}
_OPENERS = frozenset(_PAIRS.values())
_BRACKETS = _OPENERS | frozenset(_PAIRS)


class Parts(NamedTuple):
    """The paragraphs of a text, their sentences and their clauses."""

    paragraphs: Table[Paragraph]
    sentences: Table[Sentence]
    clauses: Table[Clause]


def parts(text: str, lines: Iterable[Line]) -> Parts:
    """The paragraphs, sentences and clauses of ``lines`` of ``text``."""
    paragraphs, sentences, clauses = _columns(4), _columns(5), _columns(3)
    starts, stops, parents = clauses
    ends: list[str] = []
    for line in lines:
        above, first = len(sentences[0]), len(starts)
        opened = at = line.start
        for end, after, following, full_stop in _breaks(text, at, line.end):
            start, stop = _bare(text, at, end)
            if start < stop:
                starts.append(start)
                stops.append(stop)
                parents.append(len(sentences[0]))
                ends.append(_MARKS[text[end:after][:1]])
            at = following
            if full_stop:
                if len(starts) > first:
                    begun = _skip(text, opened, at)
                    _add(sentences, begun, at, len(paragraphs[0]), first, len(starts))
                first, opened = len(starts), at
        if len(sentences[0]) > above:
            _add(paragraphs, line.start, line.end, above, len(sentences[0]))
    return Parts(
        Table(Paragraph, tuple(paragraphs)),
        Table(Sentence, tuple(sentences)),
        Table(Clause, (*clauses, tuple(ends))),
    )


def _columns(count: int) -> list[array[int]]:
    return [array("I") for _ in range(count)]


def _add(columns: Iterable[array[int]], *row: int) -> None:
    for column, value in zip(columns, row, strict=True):
        column.append(value)


def _breaks(text: str, start: int, end: int) -> Iterator[tuple[int, int, int, bool]]:
    """The runs of marks in a line and its end.

    Of each, from where to where it stands, where the next clause begins, and whether a
    sentence ends.
    """
    for match in _BREAK.finditer(text, start, end):
        at, after = match.span("more")
        if after >= 0:
            at = match.start()
            stops = not _STOPS.isdisjoint(text[at:after])
            yield at, after, match.end() if stops else after, stops
    yield end, end, end, True


def _skip(text: str, start: int, end: int) -> int:
    while start < end and (text[start] in _LEAD or text[start].isspace()):
        start += 1
    return start


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    """What is left between ``start`` and ``end`` without the marks of layout and loose quotes."""
    if start < end and text[start].isalnum() and text[end - 1].isalnum():
        return start, end
    start = _skip(text, start, end)
    while start < end and (text[end - 1] in _TRAIL or text[end - 1].isspace()):
        end -= 1
    if start < end and (text[start] in _BRACKETS or text[end - 1] in _BRACKETS):
        return _unwrap(text, start, end)
    return start, end


def _unwrap(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out quotes and brackets at either end that have no partner inside."""
    opened: list[int] = []
    loose: set[int] = set()
    for at in range(start, end):
        char = text[at]
        if char in _OPENERS:
            opened.append(at)
        elif char in _PAIRS:
            if opened and text[opened[-1]] == _PAIRS[char]:
                opened.pop()
            else:
                loose.add(at)
    loose.update(opened)
    while start < end and (start in loose or text[start] in _LEAD or text[start].isspace()):
        start += 1
    while start < end and (end - 1 in loose or text[end - 1] in _TRAIL or text[end - 1].isspace()):
        end -= 1
    return start, end
