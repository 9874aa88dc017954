"""Which candidates a record prevailed over, and why."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import fields

from gongwen.explain.found import Finder, Found, mention
from gongwen.explain.model import Completion, Rival
from gongwen.explain.placed import Placed
from gongwen.records import Record
from gongwen.resolve import in_order
from gongwen.source import Source


def completions(record: Record, finder: Finder) -> tuple[Completion, ...]:
    """What was added to the candidate that ``record`` was made of; nothing if it came as it is."""
    same = finder.candidates.get(mention(record), ())
    if record in same or not same:
        return ()
    return tuple(
        Completion(attribute.name, before, after)
        for attribute in fields(type(record))
        if (before := getattr(same[0], attribute.name))
        != (after := getattr(record, attribute.name))
    )


def rivals(source: Source, record: Record, found: Found) -> tuple[Rival, ...]:
    """The lost candidates of the kind of ``record`` that overlap it.

    They are in reading order. The winner of each is the longest of those kept that it overlaps.
    """
    lost = in_order(_overlapping(record, found.lost))
    return tuple(_rival(source, one, _overlapping(one, found.kept)) for one in lost)


def _overlapping(record: Record, among: Placed[Record]) -> list[Record]:
    return [
        one
        for one in among.at(record.span)
        if type(one) is type(record) and one.span.overlaps(record.span)
    ]


def _rival(source: Source, lost: Record, kept: Sequence[Record]) -> Rival:
    winner = max(kept, key=lambda one: len(source.locate(one.span)))
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
