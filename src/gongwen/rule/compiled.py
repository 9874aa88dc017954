"""Patterns with slots, compiled: what each slot matches is put in its place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from typing import NamedTuple

import regex
from attrs import frozen

from gongwen.pattern import PlainPattern
from gongwen.rule.grammar import Choice, Group, Part, PatternError, Repeat, Slot, parts_of
from gongwen.rule.limits import check
from gongwen.rule.parse import FLAGS, parse

WORDS = r"[\p{Han}A-Za-z0-9]{1,40}"
"""What a slot matches that is bound to nothing: a run of words within a clause."""

_NUMBERED = PlainPattern(r"\\[1-9]|\\g<[0-9]|\(\?\([0-9]")


class _Mark(NamedTuple):
    """From ``start`` of the text on, it comes from ``origin`` on, of the pattern or of a slot's.

    ``whole`` is true where all of it comes of the one place.
    """

    start: int
    origin: int
    slot: str = ""
    whole: bool = False


@frozen
class Expanded:
    """A pattern with its slots filled in, and the way back to its places as it was written.

    ``places`` are those of its slots in ``text``.
    """

    text: str
    places: tuple[tuple[int, int], ...]
    marks: tuple[_Mark, ...]

    def error(self, problem: str, position: int | None) -> PatternError:
        """The error of what is wrong at ``position``, told of the pattern that this comes from."""
        if position is None:
            return PatternError(problem)
        mark = self.marks[bisect_right(self.marks, position, key=lambda mark: mark.start) - 1]
        behind = 0 if mark.whole else position - mark.start
        return PatternError(problem, mark.origin + behind, mark.slot)


def expand(pattern: str, slots: Iterable[Slot], filling: Mapping[str, str]) -> Expanded:
    """``pattern`` with each slot a named group of what ``filling`` says of what it is bound to."""
    pieces: list[str] = []
    places: list[tuple[int, int]] = []
    marks = [_Mark(0, 0)]
    at = length = 0
    for slot in slots:
        before, opening = pattern[at : slot.start], f"(?P<{slot.name}>"
        held = filling.get(slot.bound, WORDS)
        pieces += (before, opening, held, ")")
        start = length = length + len(before)
        marks.append(_Mark(length, slot.start, whole=True))
        length += len(opening)
        if slot.bound in filling:
            marks.append(_Mark(length, 0, slot.bound))
        length += len(held) + 1
        places.append((start, length))
        marks.append(_Mark(length, slot.end))
        at = slot.end
    return Expanded("".join((*pieces, pattern[at:])), tuple(places), tuple(marks))


def slots_of(choice: Choice) -> tuple[Slot, ...]:
    """The slots of a pattern, from left to right."""
    return tuple(part for part in parts_of(choice) if isinstance(part, Slot))


def compiled(pattern: str, filling: Mapping[str, str]) -> regex.Pattern[str]:
    """The regular expression of ``pattern`` with its slots filled in.

    Raises `PatternError` for one that cannot be compiled or that is beyond the limits.
    """
    slots = slots_of(parse(pattern))
    expanded = expand(pattern, slots, filling)
    if slots:
        _check_references(pattern)
    for name, held in filling.items():
        _check_alone(held, name)
    try:
        whole = parse(expanded.text)
        check(whole)
        _check_ends(whole, expanded, slots)
        return regex.compile(expanded.text)
    except PatternError as error:
        raise expanded.error(error.problem, error.position) from None
    except regex.error as error:
        place: int | None = getattr(error, "pos", None)
        raise expanded.error(getattr(error, "msg", ""), place) from error


def _check_alone(pattern: str, slot: str) -> None:
    """Raises `PatternError` for what cannot stand in a slot, whatever stands around it."""
    try:
        for inner in slots_of(parse(pattern)):
            problem = f"what is bound to a slot holds {pattern[inner.start : inner.end]}"
            raise PatternError(problem, inner.start)
        if FLAGS.match(pattern):
            raise PatternError("flags are those of a whole rule; (?i:…) has those of a part", 0)
        _check_references(pattern)
    except PatternError as error:
        raise PatternError(error.problem, error.position, slot) from None


def _check_references(pattern: str) -> None:
    """Raises `PatternError` for a reference by number, as slots and what fills them are groups."""
    for part in parts_of(parse(pattern)):
        if _NUMBERED.match(pattern, part.start):
            raise PatternError(
                "beside slots groups have other numbers: refer to one by its name", part.start
            )


def _check_ends(whole: Choice, expanded: Expanded, slots: Iterable[Slot]) -> None:
    """Raises `PatternError` where what fills a slot takes something of what stands around it."""
    groups = {(part.start, part.end) for part in parts_of(whole) if isinstance(part, Group)}
    for slot, place in zip(slots, expanded.places, strict=True):
        if place not in groups:
            problem = f"what is bound to {slot.bound!r} does not end where the slot does"
            raise PatternError(problem, place[0])


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
