"""Views of a text: the text as rules read it, with a map back to the text as given.

A view is made of a text by *edits*. Where they changed the length is kept, so every place
in the view leads back to its place in the text exactly; nothing is ever searched for again.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, TypeAlias

from gongwen.span import Span


class Edit(NamedTuple):
    """The code points ``[start, end)`` of a text give way to ``replacement``.

    An edit that keeps the length maps place by place; any other maps as a whole: a
    span that touches a part of the replacement comes from all that was replaced.
    """

    start: int
    end: int
    replacement: str


Step: TypeAlias = Callable[[str], Iterable[Edit]]
"""A cleaning step: reads a text and says what to edit, in order and without overlap."""


class _Map:
    """Where the edits of one step that change the length stand, before and after."""

    __slots__ = ("new_ends", "new_starts", "old_ends", "old_starts")

    def __init__(self) -> None:
        self.old_starts = array("I")
        self.old_ends = array("I")
        self.new_starts = array("I")
        self.new_ends = array("I")

    def __len__(self) -> int:
        return len(self.old_starts)

    def add(self, start: int, end: int, growth: int) -> None:
        """Enter the next edit, by which what stood at ``[start, end)`` grew."""
        shift = self.new_ends[-1] - self.old_ends[-1] if self.old_ends else 0
        self.old_starts.append(start)
        self.old_ends.append(end)
        self.new_starts.append(start + shift)
        self.new_ends.append(end + shift + growth)

    def backward(self, start: int, end: int) -> tuple[int, int]:
        """The range before the edits that ``[start, end)`` after them comes from."""
        return _follow(start, end, self.new_starts, self.new_ends, self.old_starts, self.old_ends)

    def forward(self, start: int, end: int) -> tuple[int, int]:
        """The range after the edits that ``[start, end)`` before them became."""
        return _follow(start, end, self.old_starts, self.old_ends, self.new_starts, self.new_ends)


def _follow(
    start: int,
    end: int,
    from_starts: Sequence[int],
    from_ends: Sequence[int],
    to_starts: Sequence[int],
    to_ends: Sequence[int],
) -> tuple[int, int]:
    at = bisect_right(from_starts, start) - 1
    if at < 0:
        new_start = start
    elif start < from_ends[at]:
        new_start = to_starts[at]
        if end <= start and from_starts[at] < start:
            return new_start, to_ends[at]
    else:
        new_start = to_ends[at] + start - from_ends[at]
    if end <= start:
        return new_start, new_start
    last = end - 1
    at = bisect_right(from_starts, last, max(0, at)) - 1
    if at < 0:
        new_end = end
    elif last < from_ends[at]:
        new_end = to_ends[at]
    else:
        new_end = to_ends[at] + end - from_ends[at]
    return new_start, max(new_start, new_end)


class View:
    """A text to read, and the way back to the raw text it was made of.

    >>> raw = View("机(jī)制")
    >>> view = raw.edit([Edit(0, 5, "机")])
    >>> view.text, view.to_raw(0, 1), view.to_raw(1, 2)
    ('机制', Span(start=0, end=5), Span(start=5, end=6))
    >>> view.from_raw(Span(5, 6))
    Span(start=1, end=2)
    """

    __slots__ = ("_maps", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._maps: tuple[_Map, ...] = ()

    def edit(self, edits: Iterable[Edit]) -> View:
        """A view of this view with ``edits`` made; this view itself where there are none.

        Raises ``ValueError`` for edits that overlap, stand out of order or out of bounds.
        """
        text, size, at = self.text, len(self.text), 0
        pieces: list[str] = []
        map_ = _Map()
        for start, end, replacement in edits:
            if not at <= start <= end <= size:
                edit = Edit(start, end, replacement)
                raise ValueError(f"{edit} overlaps the one before it, or the end of the text")
            pieces += (text[at:start], replacement)
            at = end
            growth = len(replacement) - (end - start)
            if growth:
                map_.add(start, end, growth)
        if not pieces:
            return self
        view = View("".join((*pieces, text[at:])))
        view._maps = (*self._maps, map_) if map_ else self._maps
        return view

    def to_raw(self, start: int, end: int) -> Span:
        """The span of the raw text that ``[start, end)`` of this view comes from."""
        for step in reversed(self._maps):
            start, end = step.backward(start, end)
        return Span(start, end)

    def from_raw(self, span: Span) -> Span:
        """The span of this view that ``span`` of the raw text became, empty if it is gone."""
        if not self._maps:
            return span
        start, end = span.start, span.end
        for step in self._maps:
            start, end = step.forward(start, end)
        return Span(start, end)
