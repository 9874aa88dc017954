"""Finding a record again in the source it is of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from reprlib import repr as short

from gongwen.columns import inert
from gongwen.errors import RecordError
from gongwen.records import Record
from gongwen.source import Source


def find_again(
    source: Source, extractors: Iterable[Callable[[Source], Sequence[Record]]], record: Record
) -> tuple[Callable[[Source], Sequence[Record]], Record]:
    """The first of ``extractors`` that finds ``record`` in ``source``, and what it finds.

    Raises `RecordError` if none does.
    """
    for extractor in extractors:
        for found in source.run(extractor):
            if found == record:
                return extractor, found
    raise RecordError(
        f"{named(record)} is not found again by the extractors of its document; with those that "
        "found it, attrs.evolve(document, extractors=...) can explain it"
    )


def named(record: Record) -> str:
    """The kind, text and place of a record, for messages.

    >>> from gongwen.span import Span
    >>> named(Record(span=Span(2, 4), text="县委"))
    "Record '县委' at 2-4"
    """
    place = f"{record.span.start}-{record.span.end}"
    return f"{type(record).__name__} {inert(short(record.text))} at {place}"
