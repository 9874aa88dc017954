"""Which stretch of time an amount speaks of: the year, or several."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date as Date

from attrs import frozen

from gongwen.extractors import periods
from gongwen.outline import outline
from gongwen.pattern import Pattern
from gongwen.records import Period
from gongwen.source import Source
from gongwen.span import Span

_COMPARED = Pattern(r"(?:比|较|由|从|高于|低于|超过)$")
_YEARS = Pattern(r"(?<![0-9])(?:[0-9]{1,2}|[两二三四五六七八九十几]{1,3})年")
_ANNOUNCES = Pattern(r"(?:以下|如下|下列)")
_ITEM = Pattern(r"[—\-–·•]")
_BEFORE = Pattern(r"(?:前|以前|之前)$")
_LEAD = 12
_REACH = 400


@frozen
class Horizon:
    """The days an amount speaks of, both inclusive; ``None`` where the text does not say.

    ``long`` is true of more than a year.
    """

    start: Date | None = None
    end: Date | None = None
    long: bool = False

    @classmethod
    def of(cls, period: Period) -> Horizon:
        """The horizon that ``period`` opens; without days its words tell whether it is long.

        >>> from gongwen import extract
        >>> [Horizon.of(period).long for period in extract("五年来，去年，")[Period]]
        [True, False]
        """
        start, end = period.start_date, period.end_date
        if start and end:
            return cls(start, end, (end - start).days > 400)
        return cls(start, end, end is None and _YEARS.search(period.text) is not None)

    @property
    def partial(self) -> bool:
        """Whether it is a part of a year that ends before the year does."""
        short = self.start and self.end and (self.end - self.start).days < 300
        return bool(short and self.end and self.end.month < 12)

    def counts_towards(self, other: Horizon) -> bool:
        """Whether what happened in it is a part of what is to happen in ``other``.

        >>> year = Horizon(Date(2025, 1, 1), Date(2025, 12, 31))
        >>> plan = Horizon(Date(2021, 1, 1), Date(2025, 12, 31), long=True)
        >>> Horizon(Date(2025, 1, 1), Date(2025, 9, 30)).counts_towards(year), year.counts_towards(plan)
        (True, False)
        """
        if self.long != other.long:
            return False
        if other.long:
            return self.start is not None and self.start == other.start
        return not (self.end and other.end) or self.end.year == other.end.year

    def meets(self, other: Horizon) -> bool:
        """Whether amounts of the two may be compared.

        >>> year = Horizon(Date(2021, 1, 1), Date(2021, 12, 31))
        >>> year.meets(Horizon()), year.meets(Horizon(Date(2016, 1, 1), Date(2021, 12, 31), long=True))
        (True, False)
        """
        if (self.long, self.partial) != (other.long, other.partial):
            return False
        if self.end and other.end:
            return self.end.year == other.end.year
        return not self.long


class Horizons:
    """The horizons of the amounts of a source, by place.

    >>> horizons = Horizons(Source("2021年成绩不小。粮食产量900万吨。"))
    >>> horizons.at(Span(10, 19)).end
    datetime.date(2021, 12, 31)
    """

    __slots__ = ("_bound", "_carried", "_opened", "_outline", "_starts", "_text")

    def __init__(self, source: Source) -> None:
        self._text = source.text
        self._outline = source.run(outline)
        placed = [(source.locate(period.span), period) for period in source.run(periods)]
        told = [one for one in placed if not _is_compared(source.text, one[0].start)]
        self._starts = [place.start for place, _ in told]
        self._opened = [(place.end, Horizon.of(period)) for place, period in told]
        self._bound = [_BEFORE.search(period.text) is not None for _, period in told]
        self._carried = dict(self._carry())

    def at(self, clause: Span, deadline: Period | None = None) -> Horizon:
        """The horizon of what is said in ``clause``, a span of the view.

        It is told by the clause, else by its ``deadline``, else by what stands before it in
        its sentence, else by how an earlier sentence of the paragraph opens, else by the title
        of a section. A day before which something is due (三季度前) is that of its clause alone.
        """
        told = self._told(clause, bound=True)
        if told:
            return told[-1]
        if deadline:
            return Horizon.of(deadline)
        sentence = self._outline.sentence_at(clause.start)
        if sentence is None:
            return self._titled(clause.start)
        told = self._told(Span(max(sentence.start, clause.start - _REACH), clause.start))
        if told:
            return told[-1]
        return self._carried.get(sentence.start) or self._titled(clause.start)

    def _carry(self) -> Iterator[tuple[int, Horizon | None]]:
        """The start of each sentence, and the horizon that those before it have opened.

        A horizon opens at the head of a sentence and holds to the end of the paragraph, and
        of the list that follows it; that of a sentence which announces what is below holds to
        the end of the section.
        """
        built, text = self._outline, self._text
        last = announced = None
        end = 0
        for paragraph in built.paragraphs:
            if paragraph.start >= end:
                last = announced = None
                section = built.section_at(paragraph.start)
                end = section.span.end if section else end
            listed = _ITEM.match(text, paragraph.start)
            opened = last if listed else announced
            for at in paragraph.sentences:
                span = built.sentences[at].span
                yield span.start, opened
                lead = self._told(Span(span.start, span.start + _LEAD))
                if lead:
                    opened = last = lead[0]
                    if _ANNOUNCES.search(text, max(span.start, span.end - _LEAD), span.end):
                        announced = opened

    def _titled(self, offset: int) -> Horizon:
        section = self._outline.section_at(offset)
        while section:
            told = self._told(section.heading.span)
            if told:
                return told[0] if len(told) == 1 else Horizon()
            section = section.parent
        return Horizon()

    def _told(self, span: Span, *, bound: bool = False) -> list[Horizon]:
        """The horizons of the periods in ``span`` of the view, in order.

        Those that are ``bound`` to their clause are left out, unless they are asked for.
        """
        found = range(bisect_left(self._starts, span.start), bisect_left(self._starts, span.end))
        return [
            self._opened[at][1]
            for at in found
            if self._opened[at][0] <= span.end and (bound or not self._bound[at])
        ]


def _is_compared(text: str, start: int) -> bool:
    """Whether the period at ``start`` is what something else is compared with (比上年)."""
    return _COMPARED.search(text, max(0, start - 2), start) is not None
