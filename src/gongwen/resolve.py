"""What to do where records overlap: pure policies, to be chosen, not built in."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby, islice
from operator import attrgetter, lt
from typing import TypeAlias, TypeVar

from gongwen.records import Record
from gongwen.source import Source

R = TypeVar("R", bound=Record)

Policy: TypeAlias = Callable[[Iterable[Record]], "tuple[Record, ...]"]
"""Chooses among records that may overlap; gives a part of them, in reading order."""


def in_order(records: Iterable[R]) -> tuple[R, ...]:
    """All the records in reading order, the longer first where two start together.

    Equal records become one.
    """
    found = tuple(records)
    starts = [record.span.start for record in found]
    if all(map(lt, starts, islice(starts, 1, None))):
        return found
    at_place = dict(zip(map(_place, found), found, strict=True))
    if len(at_place) == len(found):
        return tuple(at_place[place] for place in sorted(at_place))
    by_place = sorted(found, key=_place)
    return tuple(record for _, same in groupby(by_place, _place) for record in _distinct(same))


def longest(records: Iterable[R]) -> tuple[R, ...]:
    """Among overlapping records of one kind the longest stays, the first of equal length.

    Records of different kinds may nest and overlap. The outcome does not depend on the
    order in which the records come, nor on damage: length is that of the cleaned text.
    """
    by_kind: dict[type[Record], list[R]] = defaultdict(list)
    for record in records:
        by_kind[type(record)].append(record)
    kept = [
        record
        for kind in sorted(by_kind, key=_named)
        for cluster in _clusters(in_order(by_kind[kind]))
        for record in _longest_of(cluster)
    ]
    if len(by_kind) > 1:
        kept.sort(key=attrgetter("span.end"), reverse=True)
        kept.sort(key=attrgetter("span.start"))
    return tuple(kept)


def _named(kind: type[Record]) -> tuple[str, str, str]:
    return kind.__name__, kind.__module__, kind.__qualname__


def _place(record: Record) -> tuple[int, int, str, str]:
    span = record.span
    return span.start, -span.end, type(record).__name__, record.rule


def _distinct(records: Iterable[R]) -> list[R]:
    kept: list[R] = []
    for record in sorted(records, key=repr):
        if record not in kept:
            kept.append(record)
    return kept


def _clusters(records: Sequence[R]) -> Iterator[list[R]]:
    """Cut records in reading order wherever no record spans the cut."""
    cluster: list[R] = []
    end = 0
    for record in records:
        if cluster and record.span.start >= end:
            yield cluster
            cluster = []
        cluster.append(record)
        end = max(end, record.span.end)
    if cluster:
        yield cluster


def _longest_of(cluster: list[R]) -> list[R]:
    if len(cluster) == 1:
        return cluster
    kept: list[R] = []
    starts: list[int] = []
    for record in sorted(cluster, key=lambda r: (-_length(r), r.span.start)):
        at = bisect_left(starts, record.span.start)
        if not any(_clash(record, other) for other in kept[max(0, at - 1) : at + 1]):
            starts.insert(at, record.span.start)
            kept.insert(at, record)
    return kept


def _length(record: Record) -> int:
    return len(Source(record.text).text)


def _clash(one: Record, other: Record) -> bool:
    return one.span.overlaps(other.span) or one.span == other.span
