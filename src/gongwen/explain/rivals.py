"""Which candidates a record prevailed over, and why."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from attrs import fields, frozen

from gongwen.explain.model import Completion, Rival
from gongwen.extractor import Extractor
from gongwen.records import Record
from gongwen.resolve import in_order
from gongwen.source import Source


@frozen
class Candidates:
    """What an extractor found before it resolved overlaps; ask by ``source.run``."""

    extractor: Callable[[Source], Sequence[Record]]

    def __call__(self, source: Source) -> Sequence[Record]:
        """The candidates in ``source``; of a function they are its records."""
        if isinstance(self.extractor, Extractor):
            return self.extractor.candidates(source)
        return source.run(self.extractor)


def completions(record: Record, candidates: Iterable[Record]) -> tuple[Completion, ...]:
    """What was added to the candidate that ``record`` was made of; nothing if it came as it is."""
    same = [one for one in candidates if _is_same_mention(one, record)]
    if record in same or not same:
        return ()
    return tuple(
        Completion(attribute.name, before, after)
        for attribute in fields(type(record))
        if (before := getattr(same[0], attribute.name))
        != (after := getattr(record, attribute.name))
    )


def rivals(
    source: Source, record: Record, candidates: Iterable[Record], kept: Iterable[Record]
) -> tuple[Rival, ...]:
    """The ``candidates`` of the kind of ``record`` that overlap it and were not ``kept``.

    They are in reading order. The winner of each is the longest of those kept that it overlaps.
    """
    near = [one for one in kept if type(one) is type(record)]
    lost = [
        one
        for one in candidates
        if type(one) is type(record)
        and one.span.overlaps(record.span)
        and not any(_is_same_mention(one, other) for other in near)
    ]
    return tuple(_rival(source, one, near) for one in in_order(lost))


def _rival(source: Source, lost: Record, kept: Iterable[Record]) -> Rival:
    overlapping = [one for one in kept if one.span.overlaps(lost.span)]
    winner = max(overlapping, key=lambda one: len(source.locate(one.span)))
    return Rival(lost, winner, _why(source, lost, winner))


def _why(source: Source, lost: Record, winner: Record) -> str:
    """How a candidate stands to the winner: in length, as rules read it, and in order."""
    if lost.span == winner.span:
        return f"at the same place {winner.rule or 'another'} goes before it"
    own, other = source.locate(lost.span), source.locate(winner.span)
    length = _compared(len(own), len(other), "shorter", "as long", "longer")
    order = _compared(own.start, other.start, "before", "at the same place", "later")
    return f"is {length} and begins {order}"


def _compared(one: int, other: int, less: str, same: str, more: str) -> str:
    if one == other:
        return same
    return less if one < other else more


def _is_same_mention(one: Record, other: Record) -> bool:
    return (type(one), one.span, one.rule) == (type(other), other.span, other.rule)
