"""Sentences that look back: early in a year, their figures are those of the year before."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable

from gongwen.pattern import PlainPattern
from gongwen.source import Source

_PIECE = PlainPattern(r"[^\n。；]+\n?|\n")
_BACK = PlainPattern(
    r"[比较]上年(?!度?(?:年初|预算|计划|执行|目标|决算|度))|上年末|一年来|过去(?:的?一|这一)年|去年"
)
_AHEAD = PlainPattern(
    r"[今明本来]年|本财|年内|年底前|将[于在会]|预期|目标|力争|争取|拟[按安]|下一?年|新的一年"
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
    starts: list[int] = []
    told: list[bool] = []
    whole = bool(_BACK.search(text)) and not _AHEAD.search(text)
    verdict: bool | None = None
    for piece in _PIECE.finditer(text):
        if verdict is not False:
            if _AHEAD.search(text, *piece.span()):
                verdict = False
            elif _BACK.search(text, *piece.span()):
                verdict = True
        starts.append(piece.start())
        told.append(whole if verdict is None else verdict)
        if piece[0].endswith("\n"):
            verdict = None

    def at(offset: int) -> bool:
        index = bisect_right(starts, offset) - 1
        return index >= 0 and told[index]

    return at
