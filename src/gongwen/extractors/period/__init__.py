"""Periods: dates, stretches of time and deadlines that can be put on the calendar."""

from __future__ import annotations

from collections.abc import Iterator

from gongwen.extractor import extractor
from gongwen.extractors.period.bind import Bound, bound
from gongwen.extractors.period.chain import chain_alone, chains
from gongwen.extractors.period.closed import closed, opens_coinage
from gongwen.extractors.period.rules import rules
from gongwen.extractors.period.since import merged, since_events
from gongwen.extractors.period.times import times
from gongwen.records import Period
from gongwen.source import Source

__all__ = ["periods"]


def _periods(source: Source) -> Iterator[Period]:
    text, dated = source.text, times(source)
    whole = chain_alone(text, dated)
    if whole is not None:
        yield _record(source, Bound(whole.start, whole.end, whole.stretch, whole.rule))
        return
    is_closed = closed(source)
    found_chains = merged(chains(text, dated), since_events(text, dated))
    for found in bound(text, found_chains, dated):
        if not is_closed(found.start) and not opens_coinage(text, found):
            yield _record(source, found)


def _record(source: Source, found: Bound) -> Period:
    span = source.span(found.start, found.end)
    return Period(
        span=span,
        text=source.cut(span),
        rule=found.rule,
        start_date=found.stretch.start,
        end_date=found.stretch.end,
    )


periods = extractor(_periods, rules=rules(extractor(_periods)))
"""The periods of a text, dated by ``source.date`` or else by the date the text bears.

A period is the whole expression with the words that bind it (``到2035年``, ``“十四五”时期``).
Where nothing dates the text, what is told relative to its day is found without dates.
"""
