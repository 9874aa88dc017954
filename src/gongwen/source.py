"""A text to extract from: as given, as rules read it, and what was found in it so far."""

from __future__ import annotations

import reprlib
from collections.abc import Callable, Hashable, Sequence
from datetime import date as Date
from typing import Any, Protocol, TypeVar, cast

from gongwen.clean import STEPS
from gongwen.lexicon import DEFAULT, Lexicon
from gongwen.span import Span
from gongwen.view import Edit, Step, View

T = TypeVar("T")

_NOTHING_YET = object()


class Spanned(Protocol):
    """Anything that has its place in a raw text."""

    @property
    def span(self) -> Span:
        """The place, half-open, in code points of the raw text."""


class Source:
    """A raw text with the view of it that rules read, and a memory of what was run on it.

    ``raw`` is never changed. ``view`` is the text cleaned by ``steps``; ``text`` is the
    view's text. ``date`` is the day the text speaks on, if the caller knows it; ``lexicon``
    holds the word lists that extractors look names up in.

    >>> source = Source("健全工作機(jī)制,,落实责任")
    >>> source.text
    '健全工作机制，落实责任'
    >>> source.cut(source.span(4, 6))
    '機(jī)制'

    Raises ``TypeError`` for a ``raw`` that is no ``str`` and a ``date`` that is no date,
    ``ValueError`` for one that is no day (``NaT``).
    """

    __slots__ = ("_memory", "_view", "date", "lexicon", "raw", "steps")

    def __init__(
        self,
        raw: str,
        *,
        date: Date | None = None,
        lexicon: Lexicon = DEFAULT,
        steps: Sequence[Step] = STEPS,
    ) -> None:
        if not isinstance(raw, str):
            raise TypeError(f"a text is a str, not {type(raw).__name__}")
        if not isinstance(lexicon, Lexicon):
            raise TypeError(f"lexicon: a Lexicon is wanted, not {type(lexicon).__name__}")
        self.raw = raw
        self.date = _day(date)
        self.lexicon = lexicon
        self.steps = tuple(steps)
        self._memory: dict[Hashable, Any] = {}
        self._view: View | None = None

    def __repr__(self) -> str:
        return f"Source({reprlib.repr(self.raw)}, date={self.date!r})"

    def __reduce__(self) -> tuple[Any, ...]:
        return _restore, (self.raw, self.date, self.lexicon, self.steps)

    @property
    def view(self) -> View:
        """The raw text cleaned by the steps, computed once, when it is first asked for."""
        if self._view is None:
            view = View(self.raw)
            for step in self.steps:
                view = view.edit(step(view.text))
            self._view = view
        return self._view

    @property
    def text(self) -> str:
        """The text of the view: what rules read.

        >>> Source("學(xué)位１２個").text
        '学位12个'
        """
        return self.view.text

    def span(self, start: int, end: int) -> Span:
        """The span of ``raw`` that ``[start, end)`` of the view comes from.

        >>> Source("學(xué)位12個").span(2, 5)
        Span(start=7, end=10)
        """
        return self.view.to_raw(start, end)

    def locate(self, span: Span) -> Span:
        """The span of the view that ``span`` of ``raw`` became.

        >>> Source("學(xué)位12個").locate(Span(7, 10))
        Span(start=2, end=5)
        """
        return self.view.from_raw(span)

    def cut(self, span: Span) -> str:
        """The characters of ``raw`` at ``span``."""
        return self.raw[span.start : span.end]

    def run(self, extractor: Callable[[Source], T]) -> T:
        """What ``extractor`` gives for this source, computed once.

        The extractor must be a pure function of the source, and hashable.

        >>> from gongwen import quantities
        >>> source = Source("新增学位300个。")
        >>> source.run(quantities) is source.run(quantities)
        True
        """
        found = self._memory.get(extractor, _NOTHING_YET)
        if found is _NOTHING_YET:
            found = self._memory[extractor] = extractor(self)
        return cast("T", found)

    def fold(self, *extractors: Callable[[Source], Sequence[Spanned]]) -> Fold:
        """A view in which every record of ``extractors`` is one symbol, computed once.

        Where records overlap the first and longest stays.

        >>> from gongwen.extractors.numbers import numbers
        >>> fold = Source("提拔5名干部").fold(numbers)
        >>> fold.text == "提拔" + fold.symbol(numbers) + "名干部", fold.at(2).text
        (True, '5')
        """
        key = (Fold, extractors)
        if key not in self._memory:
            self._memory[key] = Fold(self, extractors)
        return cast("Fold", self._memory[key])


def _day(date: Date | None) -> Date | None:
    """The day of a date or of a point in time."""
    if date is None or type(date) is Date:
        return date
    if not isinstance(date, Date):
        raise TypeError(f"date: a datetime.date is wanted, not {type(date).__name__}")
    try:
        return Date(date.year, date.month, date.day)
    except TypeError:
        raise ValueError(f"date: a day is wanted, not {date}") from None


def _restore(raw: str, date: Date | None, lexicon: Lexicon, steps: Sequence[Step]) -> Source:
    return Source(raw, date=date, lexicon=lexicon, steps=steps)


_FIRST_SYMBOL = 0xF0000
"""Symbols are taken from here on: a plane for private use that no official text uses."""


class Fold:
    """A view of a source in which records are symbols, each bound to its record."""

    __slots__ = ("_at", "_symbols", "view")

    def __init__(
        self,
        source: Source,
        extractors: Sequence[Callable[[Source], Sequence[Spanned]]],
    ) -> None:
        self._symbols = {
            extractor: chr(_FIRST_SYMBOL + i) for i, extractor in enumerate(extractors)
        }
        found = sorted(
            (
                (source.locate(record.span), symbol, record)
                for extractor, symbol in self._symbols.items()
                for record in source.run(extractor)
            ),
            key=lambda place: (place[0].start, -place[0].end),
        )
        edits: list[Edit] = []
        self._at: dict[int, Spanned] = {}
        at = shift = 0
        for span, symbol, record in found:
            if span.start >= at and len(span):
                edits.append(Edit(span.start, span.end, symbol))
                self._at[span.start + shift] = record
                shift += 1 - len(span)
                at = span.end
        self.view = source.view.edit(edits)

    @property
    def text(self) -> str:
        """The text of the folded view."""
        return self.view.text

    def symbol(self, extractor: Callable[[Source], Sequence[Spanned]]) -> str:
        """The character that stands for each record of ``extractor``."""
        return self._symbols[extractor]

    def at(self, offset: int) -> Spanned | None:
        """The record whose symbol stands at ``offset`` of the folded text, or ``None``."""
        return self._at.get(offset)
