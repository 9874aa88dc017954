"""Paragraphs, sentences and clauses.

A clause lies between two of the marks ``，；。！？：`` or the ends of a line. Marks inside
a title in 《…》 and inside figures (1,200, 1:2.5, 08:39) do not part anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from gongwen.outline.enumerators import enumerators
from gongwen.outline.lines import Line
from gongwen.outline.model import Clause, Paragraph, Sentence
from gongwen.pattern import PlainPattern
from gongwen.span import Span

_BREAK = PlainPattern(
    r"""
    《[^《》]{0,200}(?:《[^《》]{0,200}》[^《》]{0,200}){0,3}》
    | (?P<mark>
        (?: [，；。！？;]
          | [!?](?![\w=&%])
          | [：:](?!//|(?<=[0-9].)[0-9])
          | ,(?!(?<=[0-9],)[0-9]{3}(?![0-9]))
        )
        [，；。！？：;!?:,]*
      )
      (?P<close>[”’）)】』」〉》]*)
    """,
    re.VERBOSE,
)
_MARKS = {mark: mark for mark in "，；。！？：;!?:,"}
"""The marks, each of which all clauses share."""
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
        first = len(sentences)
        pieces: list[_Piece] = []
        for start, end, held in _sentences(text, line.start, line.end):
            if held:
                index = range(len(clauses) + len(pieces), len(clauses) + len(pieces) + len(held))
                sentences.append(Sentence(Span(start, end), len(paragraphs), index))
                pieces += held
        at = 0
        counted = enumerators(text, [piece.start for piece in pieces], line.end)
        for sentence in range(first, len(sentences)):
            for _ in sentences[sentence].clauses:
                piece = pieces[at]
                clauses.append(
                    Clause(
                        Span(piece.start, piece.end),
                        sentence,
                        piece.lead,
                        piece.mark,
                        counted.get(piece.start),
                    )
                )
                at += 1
        if len(sentences) > first:
            span = Span(line.start, line.end)
            paragraphs.append(Paragraph(span, range(first, len(sentences))))
    return Parts(tuple(paragraphs), tuple(sentences), tuple(clauses))


class _Piece(NamedTuple):
    start: int
    end: int
    lead: str
    mark: str


def _sentences(text: str, start: int, end: int) -> Iterable[tuple[int, int, list[_Piece]]]:
    held: list[_Piece] = []
    opened = at = start
    lead = ""
    for match in _BREAK.finditer(text, start, end):
        run = match["mark"]
        if run is None:
            continue
        held += _piece(text, at, match.start(), lead, _MARKS[run[0]])
        at = match.end()
        lead = _MARKS[run[-1]]
        if not _STOPS.isdisjoint(run):
            yield _skip(text, opened, at), at, held
            held, opened = [], at
        else:
            at = match.end("mark")
    held += _piece(text, at, end, lead, "")
    yield _skip(text, opened, end), end, held


def _skip(text: str, start: int, end: int) -> int:
    while start < end and (text[start] in _LEAD or text[start].isspace()):
        start += 1
    return start


def _piece(text: str, start: int, end: int, lead: str, mark: str) -> list[_Piece]:
    start = _skip(text, start, end)
    while start < end and (text[end - 1] in _TRAIL or text[end - 1].isspace()):
        end -= 1
    if start < end and (text[start] in _BRACKETS or text[end - 1] in _BRACKETS):
        start, end = _unwrap(text, start, end)
    return [_Piece(start, end, lead, mark)] if start < end else []


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
