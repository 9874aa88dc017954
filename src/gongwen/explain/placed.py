"""Things by their places, to be looked up fast however many there are."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from operator import itemgetter
from typing import Any, Generic, TypeVar

from gongwen.span import Span

T = TypeVar("T")


class Placed(Generic[T]):
    """Things with a place each; they may overlap and nest in any way.

    Those of like length lie together, in order: a look at a place passes over few others.

    >>> placed = Placed([(Span(0, 9), "all"), (Span(5, 7), "late"), (Span(1, 3), "early")])
    >>> placed.at(Span(2, 4)), placed.at(Span(3, 6))
    (['all', 'early'], ['all', 'late'])
    """

    __slots__ = ("_rows",)

    def __init__(self, things: Iterable[tuple[Span, T]]) -> None:
        self._rows: dict[int, list[tuple[Any, ...]]] = defaultdict(list)
        for number, (span, thing) in enumerate(things):
            longer = 1 << len(span).bit_length()
            self._rows[longer].append((span.start, number, span.end, thing))
        for rows in self._rows.values():
            rows.sort()

    def at(self, span: Span) -> list[T]:
        """The things that begin before ``span`` ends and end after it begins, in the order given."""
        found: list[tuple[Any, ...]] = []
        for longer, rows in self._rows.items():
            first = bisect_left(rows, (span.start - longer,))
            last = bisect_left(rows, (span.end,))
            found += (row for row in rows[first:last] if row[2] > span.start)
        return [row[-1] for row in sorted(found, key=itemgetter(1))]
