"""Patterns with slots, compiled: what each slot matches is put in its place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from typing import NamedTuple

import regex
from attrs import frozen

from gongwen.rule.grammar import Choice, Group, Part, PatternError, Repeat, Slot, parse, parts_of
from gongwen.rule.limits import check

WORDS = r"[\p{Han}A-Za-z0-9]{1,40}"
"""What a slot matches that is bound to nothing: a run of words within a clause."""


class _Mark(NamedTuple):
    """From ``start`` of the text on, it comes from ``origin`` of the pattern on, or all of it."""

    start: int
    origin: int
    moves: bool


@frozen
class Expanded:
    """A pattern with its slots filled in, and the way back to its places as it was written."""

    text: str
    marks: tuple[_Mark, ...]

    def origin(self, position: int) -> int:
        """The place in the pattern as it was written that ``position`` comes from."""
        mark = self.marks[bisect_right(self.marks, position, key=lambda mark: mark.start) - 1]
        return mark.origin + (position - mark.start if mark.moves else 0)


def expand(pattern: str, slots: Iterable[Slot], filling: Mapping[str, str]) -> Expanded:
    """``pattern`` with each slot a named group of what ``filling`` says of what it is bound to."""
    pieces: list[str] = []
    marks = [_Mark(0, 0, moves=True)]
    at = length = 0
    for slot in slots:
        before = pattern[at : slot.start]
        group = f"(?P<{slot.name}>{filling.get(slot.bound, WORDS)})"
        pieces += (before, group)
        length += len(before)
        marks.append(_Mark(length, slot.start, moves=False))
        length += len(group)
        marks.append(_Mark(length, slot.end, moves=True))
        at = slot.end
    return Expanded("".join((*pieces, pattern[at:])), tuple(marks))


def slots_of(choice: Choice) -> tuple[Slot, ...]:
    """The slots of a pattern, from left to right."""
    return tuple(part for part in parts_of(choice) if isinstance(part, Slot))


def compiled(pattern: str, filling: Mapping[str, str]) -> regex.Pattern[str]:
    """The regular expression of ``pattern`` with its slots filled in.

    Raises `PatternError` for one that cannot be compiled or that is beyond the limits.
    """
    expanded = expand(pattern, slots_of(parse(pattern)), filling)
    try:
        check(_whole(expanded.text))
        return regex.compile(expanded.text)
    except PatternError as error:
        raise PatternError(error.problem, _origin(expanded, error.position)) from None
    except regex.error as error:
        place: int | None = getattr(error, "pos", None)
        raise PatternError(getattr(error, "msg", ""), _origin(expanded, place)) from error


def _origin(expanded: Expanded, position: int | None) -> int | None:
    return None if position is None else expanded.origin(position)


def _whole(text: str) -> Choice:
    choice = parse(text)
    for slot in slots_of(choice):
        raise PatternError(
            f"what is bound to a slot holds {text[slot.start : slot.end]}", slot.start
        )
    return choice


def certain(choice: Choice) -> frozenset[str]:
    """The slots that take part in every match."""
    branches = [
        frozenset().union(*(_certain(part) for part in branch)) for branch in choice.branches
    ]
    return frozenset.intersection(*branches)


def _certain(part: Part) -> frozenset[str]:
    if isinstance(part, Slot):
        return frozenset((part.name,))
    if isinstance(part, Repeat):
        return _certain(part.part) if part.low else frozenset()
    if isinstance(part, Group) and part.opening not in ("(?!", "(?<!"):
        return certain(part.body) | ({part.name} if part.name else frozenset())
    return frozenset()
