"""Places in a text: half-open ranges of code points."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
from functools import total_ordering

from attrs import frozen


@total_ordering
@frozen(weakref_slot=False)
class Span:
    """A half-open range ``[start, end)`` of code points, ordered by start, then end.

    >>> span = Span(2, 5)
    >>> len(span), "国务院发出通知"[span.slice]
    (3, '院发出')
    >>> Span(5, 2)
    Traceback (most recent call last):
        ...
    ValueError: a span runs from a start of 0 or more to an end not before it, not from 5 to 2
    """

    start: int
    end: int

    def __attrs_post_init__(self) -> None:
        try:
            if 0 <= self.start <= self.end:
                return
        except TypeError:
            raise TypeError(
                f"a span is of two int, not of {self.start!r} and {self.end!r}"
            ) from None
        raise ValueError(
            "a span runs from a start of 0 or more to an end not before it, "
            f"not from {self.start} to {self.end}"
        )

    def __reduce__(self) -> tuple[type[Span], tuple[int, int]]:
        return Span, (self.start, self.end)

    def __lt__(self, other: Span) -> bool:
        if not isinstance(other, Span):
            return NotImplemented
        return (self.start, self.end) < (other.start, other.end)

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        return True

    @property
    def slice(self) -> slice:
        """The range as a slice, to cut it out of the text it belongs to."""
        return slice(self.start, self.end)

    def covers(self, other: Span) -> bool:
        """Whether every code point of ``other`` is in this span.

        >>> Span(0, 5).covers(Span(1, 5)), Span(0, 5).covers(Span(1, 6))
        (True, False)
        """
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point.

        >>> Span(0, 3).overlaps(Span(2, 4)), Span(0, 3).overlaps(Span(3, 4))
        (True, False)
        """
        return max(self.start, other.start) < min(self.end, other.end)

    def shift(self, by: int) -> Span:
        """The same range, ``by`` code points further on.

        >>> Span(1, 3).shift(10)
        Span(start=11, end=13)
        """
        return Span(self.start + by, self.end + by)

    def to(self, other: Span) -> Span:
        """The smallest span that covers both.

        >>> Span(1, 3).to(Span(6, 8))
        Span(start=1, end=8)
        """
        return Span(min(self.start, other.start), max(self.end, other.end))


def covered_by(spans: Iterable[Span]) -> Callable[[Span], bool]:
    """A predicate: whether a span lies wholly inside one of ``spans``.

    >>> inside = covered_by([Span(0, 4), Span(2, 9)])
    >>> inside(Span(3, 9)), inside(Span(1, 9))
    (True, False)
    """
    starts: list[int] = []
    furthest: list[int] = []
    for span in sorted(spans, key=lambda span: span.start):
        starts.append(span.start)
        furthest.append(max(span.end, furthest[-1] if furthest else 0))

    def inside(span: Span) -> bool:
        at = bisect_right(starts, span.start) - 1
        return at >= 0 and span.end <= furthest[at]

    return inside
