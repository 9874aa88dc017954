"""What to do where records overlap: pure policies, to be chosen, not built in."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import groupby
from typing import TypeAlias, TypeVar

from gongwen.records import Record

R = TypeVar("R", bound=Record)

Policy: TypeAlias = Callable[[Iterable[Record]], "tuple[Record, ...]"]
"""Chooses among records that may overlap; gives a part of them, in reading order."""


def in_order(records: Iterable[R]) -> tuple[R, ...]:
    """All the records in reading order, the longer first where two start together.

    Equal records become one.
    """
    by_place = sorted(records, key=_place)
    return tuple(record for _, same in groupby(by_place, _place) for record in _distinct(same))


def leftmost_longest(records: Iterable[R]) -> tuple[R, ...]:
    """Among overlapping records of one kind the leftmost stays, the longest of those.

    Records of different kinds may nest and overlap. The outcome does not depend on the
    order in which the records come, nor on how many characters damage has put between
    those of the text: only on which record begins or ends before which.
    """
    last: dict[type[Record], R] = {}
    kept: list[R] = []
    for record in in_order(records):
        before = last.get(type(record))
        if before is None or not _clash(before, record):
            last[type(record)] = record
            kept.append(record)
    return tuple(kept)


def _place(record: Record) -> tuple[int, int, str, str]:
    return record.span.start, -record.span.end, type(record).__name__, record.rule


def _distinct(records: Iterable[R]) -> list[R]:
    first, *others = records
    return sorted({first, *others}, key=repr) if others else [first]


def _clash(one: Record, other: Record) -> bool:
    return one.span.overlaps(other.span) or one.span == other.span
