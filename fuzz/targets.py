"""What is fuzzed: functions of any bytes, which raise ``AssertionError`` where a law is broken.

Whatever else they raise is a fault too: every error that gongwen means to raise is caught here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import pairwise
from time import process_time

from gongwen import (
    EXTRACTORS,
    FormatError,
    Match,
    Record,
    Rule,
    RuleError,
    Source,
    extract,
    from_json,
    numbers,
)

ALL = (*EXTRACTORS, numbers)
TIMEOUT = 0.5
"""Seconds that a rule may take over a text."""

Target = Callable[[bytes], None]


def text_of(data: bytes) -> str:
    """Bytes as a text: good UTF-8 is itself, and any other byte a lone surrogate."""
    return data.decode("utf-8", "surrogateescape")


def extraction(data: bytes) -> None:
    """Every record of any text is the text at its span; those of one kind are disjoint."""
    text = text_of(data)
    document = extract(text, extractors=ALL)
    for record in document:
        assert 0 <= record.span.start < record.span.end <= len(text), record
        assert text[record.span.slice] == record.text, record
    for kind in {type(record) for record in document}:
        for one, other in pairwise(document[kind]):
            assert one.span.end <= other.span.start, (one, other)


def cleaning(data: bytes) -> None:
    """A cleaned text is clean, and its places lead back in order and in bounds."""
    text = text_of(data)
    source = Source(text)
    assert Source(source.text).text == source.text, source.text
    places = [source.span(at, at + 1) for at in range(len(source.text))]
    assert all(0 <= place.start < place.end <= len(text) for place in places), places
    assert all(one.start <= other.start for one, other in pairwise(places)), places


def rule(data: bytes) -> None:
    """A pattern is refused with a `RuleError`, or makes a rule that keeps to its time.

    The pattern goes to the first NUL, the text it is tried on is the rest.
    """
    pattern, _, text = text_of(data).partition("\0")
    try:
        made = Rule("fuzzed", pattern, _record, timeout=TIMEOUT)
    except RuleError:
        return
    source = Source(text)
    start = process_time()
    try:
        records = made(source)
    except RuleError:
        records = ()
    assert process_time() - start < 2 * TIMEOUT + 1, pattern
    assert all(source.cut(record.span) == record.text for record in records), pattern


def _record(match: Match) -> Record:
    return match.record(Record)


def saved(data: bytes) -> None:
    """Bytes are refused with a `FormatError`, or are a document that is written and read back."""
    try:
        document = from_json(data)
    except FormatError:
        return
    again = from_json(document.to_json())
    assert again.records == document.records, document
    assert (again.source.raw, again.source.date) == (document.source.raw, document.source.date)


TARGETS: Mapping[str, Target] = {
    target.__name__: target for target in (extraction, cleaning, rule, saved)
}
"""The targets by name."""
