"""The stretches of a text around what is rare in it, to seek the rest of a pattern in."""

from __future__ import annotations

from collections.abc import Iterator

from gongwen.pattern import PlainPattern


def windows(text: str, rare: PlainPattern, before: int, behind: int) -> Iterator[tuple[int, int]]:
    """The stretches from ``before`` code points ahead of each match of ``rare`` to ``behind`` after.

    Those that touch are one, so they come in order and apart.

    >>> list(windows("甲乙会丙丁戊己庚会会辛", PlainPattern("会"), 1, 1))
    [(1, 4), (7, 11)]
    """
    low = high = 0
    for found in rare.finditer(text):
        start, end = found.span()
        if start - before > high:
            if high:
                yield low, high
            low = start - before
        high = end + behind
    if high:
        yield low, min(high, len(text))
