"""Near misses: where a rule began to match, how far it got, and what stood in its way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from typing import Any, TypeAlias

import regex
from attrs import frozen

from gongwen.arguments import refused, told
from gongwen.columns import inert
from gongwen.errors import RuleError
from gongwen.extractor import Extractor
from gongwen.pattern import Pattern
from gongwen.rule.compiled import compiled, slots_of
from gongwen.rule.grammar import PatternError
from gongwen.rule.model import Rule, compiled_for, filling, scan
from gongwen.rule.parse import parse
from gongwen.rule.pieces import Piece, beginnings, ways
from gongwen.source import Fold, Source
from gongwen.span import Span


@frozen
class NearMiss:
    """A place where a rule began to match and did not come to its end.

    ``span`` and ``text`` are what its pattern matched so far, ``missed`` and ``found`` what
    stands behind, up to the next mark; both spans are of the raw text. ``expected`` is the
    piece of the pattern that should have come, which begins at ``position`` of ``pattern``,
    and ``bound`` what that is bound to, if it is a slot; ``expected`` is ``""`` where all of the
    pattern matched, and its function made no record of it. ``matched`` of ``pieces`` is how
    far it got.
    """

    rule: str
    pattern: str
    span: Span
    text: str
    missed: Span
    found: str
    expected: str
    bound: str
    position: int
    matched: int
    pieces: int

    def __str__(self) -> str:
        so_far = f"{self.rule} at {self.span.start}-{self.span.end}: {inert(self.text)}"
        if not self.expected:
            return f"{so_far} | matched, but no record was made of it"
        end = "the end of the line" if self.found else "the end of the text"
        expected = f"{self.expected} ({self.bound})" if self.bound else self.expected
        return f"{so_far} | expected {expected}, found {inert(self.found.strip()) or end}"


def near_misses(rule: Extractor[Any], text: str | Source) -> tuple[NearMiss, ...]:
    """Where ``rule`` got somewhere in ``text`` and did not match, in reading order.

    Of the beginnings of a pattern the longest that fits is told, at places where no longer
    one fits; its words, slots and groups are the pieces it is made of. A beginning of
    nothing but slots that any words fit is told of nowhere. The time is that of one search
    for each piece. Of an extractor it tells where each of its rules did so.

    >>> from gongwen import Record, Rule, quantities
    >>> rule = Rule("promotion", "提拔{n}(?:干部|教师)", lambda match: match.record(Record),
    ...     slots={"n": quantities})
    >>> for miss in near_misses(rule, "提拔5名干部，提拔6名护士；提拔年轻干部。"):
    ...     print(miss)
    promotion at 7-11: 提拔6名 | expected (?:干部|教师), found 护士
    promotion at 14-16: 提拔 | expected {n} (quantities), found 年轻干部

    Raises `RuleError` for what has no `Rule`, as a `Procedure`, into which nobody can look,
    ``TypeError`` for what is no extractor, and what a rule raises when it runs.
    """
    if not isinstance(rule, Extractor):
        raise refused("near_misses", "a rule", rule)
    rules = [one for one in rule.rules if isinstance(one, Rule)]
    if not rules:
        raise RuleError(f"there is no pattern to look into in {rule!r}")
    source = text if isinstance(text, Source) else Source(text)
    found = (miss for one in rules for miss in _misses(one, source))
    return tuple(sorted(found, key=lambda miss: (miss.span.start, miss.span.end)))


def _misses(rule: Rule[Any], source: Source) -> list[NearMiss]:
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
    return misses


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
        bound=_bound(rule, piece),
        position=piece.start,
        matched=matched,
        pieces=len(pieces),
    )


def _bound(rule: Rule[Any], piece: Piece) -> str:
    """What a piece of the pattern is bound to, if it is a slot that is bound."""
    slots = {(slot.start, slot.end): slot.bound for slot in slots_of(parse(rule.pattern))}
    held = dict(rule.slots).get(slots.get((piece.start, piece.end), ""), "")
    return held if isinstance(held, str) else told(held)
