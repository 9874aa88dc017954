"""Finding a record again in the source it is of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from reprlib import repr as short

from gongwen.columns import inert
from gongwen.errors import RecordError
from gongwen.records import Record
from gongwen.source import Source


def find_again(
    source: Source, extractor: Callable[[Source], Sequence[Record]], record: Record
) -> Record:
    """The ``record`` as ``extractor`` finds it in ``source``.

    Raises `RecordError` if it does not.
    """
    for found in source.run(extractor):
        if found == record:
            return found
    raise not_found(record)


def not_found(record: Record) -> RecordError:
    """The error of a record that is not found again."""
    return RecordError(
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
