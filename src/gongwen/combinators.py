"""What the combinators of an extractor make of the records it finds in a source."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from gongwen.outline import outline
from gongwen.records import Record
from gongwen.source import Source
from gongwen.span import covered_by

R = TypeVar("R", bound=Record)
S = TypeVar("S", bound=Record)


def where(records: Iterable[R], _: Source, predicate: Callable[[R], object]) -> list[R]:
    """Those of which ``predicate`` is true."""
    return [record for record in records if predicate(record)]


def by(records: Iterable[R], _: Source, rule: str) -> list[R]:
    """Those that the rule of this name found."""
    return [record for record in records if record.rule == rule]


def map_(records: Iterable[R], _: Source, function: Callable[[R], S]) -> list[S]:
    """What ``function`` makes of each."""
    return [function(record) for record in records]


def resolved(
    records: Iterable[R], _: Source, policy: Callable[[Iterable[R]], tuple[R, ...]]
) -> tuple[R, ...]:
    """Those that ``policy`` chooses."""
    return policy(records)


def within(
    records: Iterable[R], source: Source, place: Callable[[Source], Sequence[Record]] | str
) -> list[R]:
    """Those inside a record of ``place``, or inside a section with these words in a title."""
    if isinstance(place, str):
        spans = [
            source.span(section.span.start, section.span.end)
            for section in source.run(outline).sections
            if any(place in title for title in section.path)
        ]
    else:
        spans = [record.span for record in source.run(place)]
    covered = covered_by(spans)
    return [record for record in records if covered(record.span)]


def near(
    records: Iterable[R], source: Source, other: Callable[[Source], Sequence[Record]], clauses: int
) -> list[R]:
    """Those with a record of ``other`` at most ``clauses`` clauses away."""
    starts = [clause.span.start for clause in source.run(outline).clauses]

    def clause_of(record: Record) -> int:
        return bisect_right(starts, source.locate(record.span).start)

    others = sorted({clause_of(record) for record in source.run(other)})

    def is_near(record: Record) -> bool:
        clause = clause_of(record)
        at = bisect_right(others, clause + clauses) - 1
        return at >= 0 and others[at] >= clause - clauses

    return [record for record in records if is_near(record)]
