"""Which clauses stand in a quotation that holds more than one clause."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from gongwen.outline import outline
from gongwen.pattern import PlainPattern
from gongwen.source import Source

_QUOTES = PlainPattern("[“”]")


def quoted(source: Source) -> frozenset[int]:
    """The indices of the clauses of ``source`` that are part of a longer quotation.

    >>> sorted(quoted(Source("他说：“道路要修，桥要架”。")))
    [1, 2]
    """
    text, (starts, stops, *_) = source.text, source.run(outline).clauses.columns
    found: list[int] = []
    quoting, told = False, 0
    for at in _beside_quotes(text, starts, stops):
        start, end = max(starts[at] - 1, 0), stops[at] + 1
        opened, closed = text.rfind("“", start, end), text.rfind("”", start, end)
        if quoting:
            found.extend(range(told, at + 1))
        quoting, told = opened > closed, at + 1
        if quoting and opened <= start + 1:
            found.append(at)
    if quoting:
        found.extend(range(told, len(starts)))
    return frozenset(found)


def _beside_quotes(text: str, starts: Sequence[int], stops: Sequence[int]) -> list[int]:
    """The indices of the clauses that a quotation mark stands in or beside, in order."""
    found = set[int]()
    for quote in _QUOTES.finditer(text):
        offset = quote.start()
        at = bisect_right(starts, offset + 1) - 1
        while at >= 0 and stops[at] >= offset:
            found.add(at)
            at -= 1
    return sorted(found)
