"""Things that are promised and reported by their names, without an amount."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from attrs import frozen

from gongwen.document import Document
from gongwen.ledger.figures import looks_back
from gongwen.ledger.model import Row
from gongwen.records import Achievement, Commitment, Formulation, Mechanism, Record, Reference

Named: TypeAlias = Mechanism | Reference | Formulation
"""A record of a thing that is known by its name."""

_NAMED = (Mechanism, Reference, Formulation)


@frozen
class _Name:
    kind: str
    words: str


def link_things(before: Document, after: Document) -> Iterator[Row]:
    """Rows for the mechanisms, references and coined phrases that are named on both sides.

    On one side they are named in a commitment, on the other in an achievement or a section
    that reports.
    """
    reported = _things(after, after[Achievement])
    for thing in looks_back(after):
        if isinstance(thing, _NAMED):
            reported.setdefault(_name(thing), (thing, thing))
    for name, (promise, thing) in _things(before, before[Commitment]).items():
        if name in reported:
            report, result = reported[name]
            yield Row(
                indicator=name.words,
                measure=name.kind,
                verdict="linked",
                why="reported under the same name",
                promise=promise,
                target=thing,
                report=report,
                result=result,
            )


def _things(document: Document, told: Iterable[Record]) -> dict[_Name, tuple[Record, Record]]:
    """Where each name is first told: the record that tells it, and the thing."""
    named = [record for record in document if isinstance(record, _NAMED)]
    starts = [record.span.start for record in named]
    found: dict[_Name, tuple[Record, Record]] = {}
    for record in told:
        first, last = record.span.start, record.span.end
        for thing in named[bisect_left(starts, first) : bisect_left(starts, last)]:
            found.setdefault(_name(thing), (record, thing))
    return found


def _name(thing: Named) -> _Name:
    if isinstance(thing, Mechanism):
        return _Name("mechanism", thing.name.strip("“”"))
    if isinstance(thing, Reference):
        return _Name("reference", thing.title or thing.number)
    return _Name("formulation", thing.text.strip("“”「」『』\"'"))
