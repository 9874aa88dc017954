"""The records of an extractor by the stretch of the view they lie in."""

from __future__ import annotations

from bisect import bisect_left
from typing import Generic, TypeVar

from gongwen.extractor import Extractor
from gongwen.records import Record
from gongwen.source import Source
from gongwen.span import Span

R = TypeVar("R", bound=Record)


class Inside(Generic[R]):
    """The records that ``extractor`` finds in ``source``, ready to be looked up by place.

    >>> from gongwen.extractors.numbers import numbers
    >>> [r.text for r in Inside(Source("新建5所，改造8所"), numbers).of(Span(0, 4))]
    ['5']
    """

    __slots__ = ("_records", "_starts")

    def __init__(self, source: Source, extractor: Extractor[R]) -> None:
        placed = sorted(
            ((source.locate(record.span), record) for record in source.run(extractor)),
            key=lambda item: item[0],
        )
        self._starts = [place.start for place, _ in placed]
        self._records = placed

    def of(self, span: Span) -> tuple[R, ...]:
        """The records that lie wholly inside ``span`` of the view, in order."""
        at = bisect_left(self._starts, span.start)
        found = []
        while at < len(self._starts) and self._starts[at] < span.end:
            place, record = self._records[at]
            if place.end <= span.end:
                found.append(record)
            at += 1
        return tuple(found)
