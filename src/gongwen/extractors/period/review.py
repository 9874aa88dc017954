"""Sentences that look back: early in a year, their figures are those of the year before."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable

from gongwen.pattern import PlainPattern
from gongwen.source import Source

_END = PlainPattern(r"[\n。；]")
_BACK = PlainPattern(
    r"[比较]上年(?!度?(?:年初|预算|计划|执行|目标|决算|度))|上年末|一年来|过去(?:的?一|这一)年|去年"
)
_AHEAD = PlainPattern(
    r"[今明本来]年|本财|年内|年底前|将[于在会]|预期|目标|力争|争取|拟[按安]|下一?年|新的一年"
    r"|务必|确保(?=[一二三四首第]+季度?|全年|上半年)"
)


def looks_back(source: Source) -> Callable[[int], bool]:
    """A function that tells whether the sentence around an offset of the view looks back.

    A sentence does that compares with the year before, or tells of the year gone by, until
    one of the same line looks ahead. Before the first that does either, a line is read like
    the text as a whole.

    >>> at = looks_back(Source("全年税收增长3%，比上年加快。今年再增长3%。"))
    >>> at(0), at(17)
    (True, False)
    """
    text = source.text
    back, ahead = (
        [found.start() for found in pattern.finditer(text)] for pattern in (_BACK, _AHEAD)
    )
    whole = bool(back) and not ahead

    def at(offset: int) -> bool:
        line = text.rfind("\n", 0, offset) + 1
        ending = _END.search(text, offset)
        end = ending.start() if ending else len(text)
        return not _any(ahead, line, end) and (_any(back, line, end) or whole)

    return at


def _any(places: list[int], start: int, end: int) -> bool:
    at = bisect_left(places, start)
    return at < len(places) and places[at] < end
