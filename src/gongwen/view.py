"""Views of a text: the text as rules read it, with a map back to the text as given.

A view is made of a text by *edits*. The edits are kept, so every place in the view
leads back to its place in the text exactly; nothing is ever searched for again.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
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

    def __init__(self, edits: Iterable[Edit]) -> None:
        self.old_starts: list[int] = []
        self.old_ends: list[int] = []
        self.new_starts: list[int] = []
        self.new_ends: list[int] = []
        shift = 0
        for start, end, replacement in edits:
            growth = len(replacement) - (end - start)
            if growth:
                self.old_starts.append(start)
                self.old_ends.append(end)
                self.new_starts.append(start + shift)
                shift += growth
                self.new_ends.append(end + shift)

    def backward(self, start: int, end: int) -> tuple[int, int]:
        """The range before the edits that ``[start, end)`` after them comes from."""
        return _follow(start, end, self.new_starts, self.new_ends, self.old_starts, self.old_ends)

    def forward(self, start: int, end: int) -> tuple[int, int]:
        """The range after the edits that ``[start, end)`` before them became."""
        return _follow(start, end, self.old_starts, self.old_ends, self.new_starts, self.new_ends)


def _follow(
    start: int,
    end: int,
    from_starts: list[int],
    from_ends: list[int],
    to_starts: list[int],
    to_ends: list[int],
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
    at = bisect_right(from_starts, last) - 1
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

    __slots__ = ("_map", "base", "edits", "text")

    def __init__(self, text: str, base: View | None = None, edits: tuple[Edit, ...] = ()) -> None:
        self.text = text
        self.base = base
        self.edits = edits
        self._map = _Map(edits)

    def edit(self, edits: Iterable[Edit]) -> View:
        """A view of this view with ``edits`` made; this view itself where there are none.

        Raises ``ValueError`` for edits that overlap, stand out of order or out of bounds.
        """
        made = tuple(edits)
        if not made:
            return self
        pieces: list[str] = []
        at = 0
        for edit in made:
            if not at <= edit.start <= edit.end <= len(self.text):
                raise ValueError(f"{edit} overlaps the one before it, or the end of the text")
            pieces += (self.text[at : edit.start], edit.replacement)
            at = edit.end
        pieces.append(self.text[at:])
        return View("".join(pieces), self, made)

    def to_raw(self, start: int, end: int) -> Span:
        """The span of the raw text that ``[start, end)`` of this view comes from."""
        view: View = self
        while view.base is not None:
            start, end = view._map.backward(start, end)
            view = view.base
        return Span(start, end)

    def from_raw(self, span: Span) -> Span:
        """The span of this view that ``span`` of the raw text became, empty if it is gone."""
        start, end = self._chain(span.start, span.end)
        return Span(start, end)

    def _chain(self, start: int, end: int) -> tuple[int, int]:
        if self.base is None:
            return start, end
        start, end = self.base._chain(start, end)
        return self._map.forward(start, end)
