"""Paragraphs, sentences and clauses.

A clause lies between two of the marks ``，；。！？：`` or the ends of a line. Marks inside
a title in 《…》 and inside figures (1,200, 1:2.5, 08:39) do not part anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from gongwen.outline.enumerators import enumerators
from gongwen.outline.lines import Line
from gongwen.outline.model import Clause, Paragraph, Sentence
from gongwen.pattern import PlainPattern
from gongwen.span import Span

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
    """The paragraphs of a text, their sentences and their clauses, each in order."""

    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    clauses: tuple[Clause, ...]


def parts(text: str, lines: Iterable[Line]) -> Parts:
    """The paragraphs, sentences and clauses of ``lines`` of ``text``."""
    paragraphs: list[Paragraph] = []
    sentences: list[Sentence] = []
    clauses: list[Clause] = []
    for line in lines:
        first, opening = len(sentences), len(clauses)
        _read(text, line, len(paragraphs), sentences, clauses)
        if len(sentences) > first:
            span = Span(line.start, line.end)
            paragraphs.append(Paragraph(span, range(first, len(sentences))))
            clauses[opening:] = _counted(text, clauses[opening:], line.end)
    return Parts(tuple(paragraphs), tuple(sentences), tuple(clauses))


def _read(
    text: str, line: Line, paragraph: int, sentences: list[Sentence], clauses: list[Clause]
) -> None:
    """Add the sentences and the clauses of ``line``, the ``paragraph`` of that index."""
    opened = at = line.start
    first = len(clauses)
    lead = ""
    for end, run, after, stops in _breaks(text, line.start, line.end):
        if (span := _bare(text, at, end)) is not None:
            clauses.append(Clause(span, len(sentences), lead, _MARKS[run[:1]]))
        at, lead = after, _MARKS[run[-1:]]
        if stops:
            if len(clauses) > first:
                span = Span(_skip(text, opened, at), at)
                sentences.append(Sentence(span, paragraph, range(first, len(clauses))))
            first, opened = len(clauses), at


def _breaks(text: str, start: int, end: int) -> Iterator[tuple[int, str, int, bool]]:
    """The runs of marks in a line and its end.

    Of each, where it stands and where the next clause begins, and whether a sentence ends.
    """
    for match in _BREAK.finditer(text, start, end):
        after = match.end("more")
        if after >= 0:
            at = match.start()
            stops = not _STOPS.isdisjoint(text[at:after])
            yield at, text[at:after], match.end() if stops else after, stops
    yield end, "", end, True


def _counted(text: str, clauses: list[Clause], end: int) -> list[Clause]:
    """The ``clauses`` of a paragraph that ends at ``end``, with their counting words."""
    counted = enumerators(text, [clause.span.start for clause in clauses], end)
    if not counted:
        return clauses
    return [clause._replace(enumerator=counted.get(clause.span.start)) for clause in clauses]


def _skip(text: str, start: int, end: int) -> int:
    while start < end and (text[start] in _LEAD or text[start].isspace()):
        start += 1
    return start


def _bare(text: str, start: int, end: int) -> Span | None:
    """What is left between ``start`` and ``end`` without the marks of layout and loose quotes."""
    if start < end and text[start].isalnum() and text[end - 1].isalnum():
        return Span(start, end)
    start = _skip(text, start, end)
    while start < end and (text[end - 1] in _TRAIL or text[end - 1].isspace()):
        end -= 1
    if start < end and (text[start] in _BRACKETS or text[end - 1] in _BRACKETS):
        start, end = _unwrap(text, start, end)
    return Span(start, end) if start < end else None


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
