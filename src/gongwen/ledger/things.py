"""Things that are promised and reported by their names, without an amount."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from gongwen.document import Document
from gongwen.ledger.figures import looks_back
from gongwen.ledger.model import Row
from gongwen.records import (
    Achievement,
    Commitment,
    Formulation,
    Mechanism,
    Quantity,
    Record,
    Reference,
)
from gongwen.span import Span

_NAMED = (Mechanism, Reference, Formulation)


@frozen
class _Name:
    kind: str
    words: str


def link_things(before: Document, after: Document) -> Iterator[Row]:
    """The mechanisms, references and coined phrases that ``before`` promises, ``after`` reports.

    A phrase that ``before`` uses outside its promises is no news and is not linked.
    """
    promised = _things(before, before[Commitment])
    current = {_name(record) for record in _outside(before, before[Commitment])}
    reported = _things(after, (*after[Achievement], *looks_back(after, *_NAMED)))
    for name, (promise, thing) in promised.items():
        if name in reported and name not in current:
            report, result = reported[name]
            yield Row(
                indicator=name.words,
                measure=name.kind,
                verdict="linked",
                why=f"reported under the name {name.words}",
                promise=promise,
                target=thing,
                report=report,
                result=result,
            )
