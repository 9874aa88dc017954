"""Near misses: where a rule began to match, how far it got, and what stood in its way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from typing import Any, TypeAlias

import regex
from attrs import frozen

from gongwen.errors import RuleError
from gongwen.pattern import Pattern
from gongwen.rule.compiled import compiled
from gongwen.rule.grammar import PatternError
from gongwen.rule.model import Rule, compiled_for, filling, scan
from gongwen.rule.pieces import Piece, beginnings, ways
from gongwen.rule.procedure import Procedure
from gongwen.source import Fold, Source
from gongwen.span import Span


@frozen
class NearMiss:
    """A place where a rule began to match and did not come to its end.

    ``span`` and ``text`` are what its pattern matched so far, ``missed`` and ``found`` what
    stands behind, up to the next mark; both spans are of the raw text. ``expected`` is the
    piece of the pattern that should have come, which begins at ``position`` of ``pattern``;
    it is ``""`` where all of the pattern matched, and its function made no record of it.
    ``matched`` of ``pieces`` is how far it got.
    """

    rule: str
    pattern: str
    span: Span
    text: str
    missed: Span
    found: str
    expected: str
    position: int
    matched: int
    pieces: int

    def __str__(self) -> str:
        so_far = f"{self.rule} at {self.span.start}–{self.span.end}: {self.text}"
        if not self.expected:
            return f"{so_far} | matched, but no record was made of it"
        end = "the end of the line" if self.found else "the end of the text"
        return f"{so_far} | expected {self.expected}, found {self.found.strip() or end}"


def near_misses(rule: Rule[Any], text: str | Source) -> tuple[NearMiss, ...]:
    """Where ``rule`` got somewhere in ``text`` and did not match, in reading order.

    Of the beginnings of a pattern the longest that fits is told, at places where no longer
    one fits; its words, slots and groups are the pieces it is made of. A beginning of
    nothing but slots that any words fit is told of nowhere. The time is that of one search
    for each piece.

    >>> from gongwen import Record, Rule, quantities
    >>> rule = Rule("promotion", "提拔{n}(?:干部|教师)", lambda match: match.record(Record),
    ...     slots={"n": quantities})
    >>> for miss in near_misses(rule, "提拔5名干部，提拔6名护士；提拔年轻干部。"):
    ...     print(miss)
    promotion at 7–11: 提拔6名 | expected (?:干部|教师), found 护士
    promotion at 14–16: 提拔 | expected {n}, found 年轻干部

    Raises `RuleError` for a `Procedure`, into which nobody can look, ``TypeError`` for what
    is no rule, and what the rule raises when it runs.
    """
    if not isinstance(rule, Rule):
        if isinstance(rule, Procedure):
            raise RuleError("it is a procedure: there is no pattern to look into", rule=rule.name)
        raise TypeError(f"near misses are those of a Rule, not of {rule!r}")
    source = text if isinstance(text, Source) else Source(text)
    fold = source.fold(*rule.folded)
    taken = [groups.span() for groups in scan(rule, compiled_for(rule, fold), fold.text)]
    misses = [
        _miss(rule, source, fold, match.groups.span(), (), 0)
        for match in rule.matches(source)
        if rule.build_of(match) is None
    ]
    for pieces, matched, begun in _beginnings(rule, fold):
        places = list(_apart((groups.span() for groups in scan(rule, begun, fold.text)), taken))
        misses += (_miss(rule, source, fold, place, pieces, matched) for place in places)
        taken = sorted(taken + places)
    return tuple(sorted(misses, key=lambda miss: (miss.span.start, miss.span.end)))


Place: TypeAlias = tuple[int, int]

_NEXT = Pattern(r"[^\s，。；：？！、（）“”《》]{1,20}+|(?s:.)?")
"""What stands in the way: the words up to the next mark, or that mark."""


def _beginnings(
    rule: Rule[Any], fold: Fold
) -> Iterator[tuple[tuple[Piece, ...], int, regex.Pattern[str]]]:
    """The beginnings of ``rule``, those of most pieces first: all its pieces, how many, compiled.

    A beginning that refers to a group behind it cannot be sought by itself, and is left out.
    """
    filled = filling(rule, [fold.symbol(extractor) for extractor in rule.folded])
    bound = frozenset(name for name, _ in rule.slots)
    found = [
        (pieces, matched) for pieces in ways(rule.pattern, bound) for matched in beginnings(pieces)
    ]
    for pieces, matched in sorted(found, key=lambda beginning: -beginning[1]):
        beginning = rule.pattern[pieces[0].start : pieces[matched - 1].end]
        with suppress(PatternError):
            yield pieces, matched, compiled(beginning, filled)


def _apart(places: Iterable[Place], taken: Sequence[Place]) -> Iterator[Place]:
    """The ``places`` that overlap none ``taken``; both are in reading order."""
    at = 0
    for start, end in places:
        while at < len(taken) and taken[at][1] <= start:
            at += 1
        if start < end and (at == len(taken) or end <= taken[at][0]):
            yield start, end


def _miss(
    rule: Rule[Any],
    source: Source,
    fold: Fold,
    place: Place,
    pieces: tuple[Piece, ...],
    matched: int,
) -> NearMiss:
    span = fold.view.to_raw(*place)
    there = _NEXT.match(fold.text, place[1])
    missed = fold.view.to_raw(*there.span()) if there else Span(span.end, span.end)
    piece = pieces[matched] if pieces else Piece(len(rule.pattern), len(rule.pattern))
    return NearMiss(
        rule=rule.name,
        pattern=rule.pattern,
        span=span,
        text=source.cut(span),
        missed=missed,
        found=source.cut(missed),
        expected=rule.pattern[piece.start : piece.end],
        position=piece.start,
        matched=matched,
        pieces=len(pieces),
    )
