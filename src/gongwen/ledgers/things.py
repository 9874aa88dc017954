"""Things that are promised and reported by their names, without an amount."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from attrs import evolve, frozen

from gongwen.document import Document
from gongwen.ledgers.figures import looks_back
from gongwen.ledgers.works import DONE, words, works
from gongwen.pattern import Pattern
from gongwen.records import Achievement, Commitment, Formulation, Mechanism, Record, Reference
from gongwen.source import Source

Named: TypeAlias = Mechanism | Reference | Formulation
"""A record of a thing that is known by its name."""

_NAMED = (Mechanism, Reference, Formulation)
_DUE = Pattern(DONE)
_MADE = Pattern(
    r"(?:制定|制订|出台|印发|修订|修编|编制|编修|颁布|发布|起草|公布|实施)[^，；。]{0,12}$"
)
_NEAR = 16


@frozen
class Name:
    """A name, of a thing of this ``kind``."""

    kind: str
    words: str


@frozen
class Thing:
    """A ``thing`` with a name, in the ``record`` that tells it.

    ``is_promised`` is true of what the record promises to make, false of what it only names,
    ``is_due`` of a project that it promises to have done.
    """

    name: Name
    thing: Record
    record: Record
    is_promised: bool = False
    is_due: bool = False


def promised(document: Document) -> Iterator[Thing]:
    """The things that commitments name: mechanisms, documents, coined phrases, projects."""
    source = document.source
    for one in _named_in(document, document[Commitment]):
        yield evolve(one, is_promised=_is_made(source, one))
    for commitment in document[Commitment]:
        for work in works(source, commitment):
            name = Name("project", words(source, work))
            due = _DUE.search(source.text[source.locate(commitment.span).slice]) is not None
            yield Thing(name, work, commitment, is_promised=True, is_due=due)


def reported(document: Document) -> dict[Name, Thing]:
    """The things that achievements or sections that report name, where they do so first."""
    found: dict[Name, Thing] = {}
    for one in _named_in(document, document[Achievement]):
        found.setdefault(one.name, one)
    for thing in looks_back(document):
        if isinstance(thing, _NAMED):
            found.setdefault(_name(thing), Thing(_name(thing), thing, thing))
    return found


def _named_in(document: Document, told: Iterable[Record]) -> Iterator[Thing]:
    named = [record for record in document if isinstance(record, _NAMED)]
    starts = [record.span.start for record in named]
    for record in told:
        first, last = record.span.start, record.span.end
        for thing in named[bisect_left(starts, first) : bisect_left(starts, last)]:
            yield Thing(_name(thing), thing, record)


def _is_made(source: Source, one: Thing) -> bool:
    """Whether its record promises to make it: to set up a mechanism, to draw up a document."""
    if isinstance(one.thing, Reference):
        begin, end = (source.locate(span).start for span in (one.record.span, one.thing.span))
        return _MADE.search(source.text, max(begin, end - _NEAR), end) is not None
    return isinstance(one.thing, Mechanism) and one.thing.status != "none"


def _name(thing: Named) -> Name:
    if isinstance(thing, Mechanism):
        return Name("mechanism", thing.name.strip("“”"))
    if isinstance(thing, Reference):
        return Name("reference", thing.title or thing.number)
    return Name("formulation", thing.text.strip("“”「」『』\"'"))
