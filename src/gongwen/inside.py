"""The records of an extractor by the clause of the view they lie in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Generic, TypeVar

from attrs import frozen

from gongwen.extractor import Extractor
from gongwen.outline import outline
from gongwen.records import Record
from gongwen.source import Source

R = TypeVar("R", bound=Record)


@frozen
class Inside(Generic[R]):
    """Finds the records of ``extractor`` inside each clause; ask by ``source.run``.

    What it gives has the records of a clause, in order, under the offset where it starts.

    >>> from gongwen.extractors.numbers import numbers
    >>> held = Source("新建5所，改造8所").run(Inside(numbers))
    >>> [record.text for record in held[0]], [record.text for record in held[5]]
    (['5'], ['8'])
    """

    extractor: Extractor[R]

    def __call__(self, source: Source) -> Mapping[int, Sequence[R]]:
        """The records by the start of the clause of the view that holds all of each."""
        clause_at = source.run(outline).clause_at
        held: defaultdict[int, list[R]] = defaultdict(list)
        for record in source.run(self.extractor):
            place = source.locate(record.span)
            clause = clause_at(place.start)
            if clause is not None and place.end <= clause.stop:
                held[clause.start].append(record)
        return held
