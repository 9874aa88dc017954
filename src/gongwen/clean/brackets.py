"""Round brackets of Chinese text."""

from __future__ import annotations

from collections.abc import Iterator

from gongwen.clean.characters import before, is_chinese, is_han, lines_with
from gongwen.pattern import PlainPattern
from gongwen.view import Edit

_ODD = PlainPattern("[()]")
_BRACKET = PlainPattern("[()（）]")
_CHINESE = {"(": "（", ")": "）"}


def brackets(text: str) -> Iterator[Edit]:
    """Make the ASCII round brackets of Chinese text Chinese, one for one.

    A pair is Chinese after an ideograph, and anywhere in a Chinese line but after a square
    bracket, where it holds the target of a link.

    >>> list(brackets("世贸组织(WTO)"))
    [Edit(start=4, end=5, replacement='（'), Edit(start=8, end=9, replacement='）')]
    >>> list(brackets("f(x), [首页](http://www.gov.cn)"))
    []
    """
    for offset, line in lines_with(_ODD, text):
        chinese = is_chinese(line)
        made = sorted(
            at
            for group in _groups(line)
            if is_han(left := before(line, group[0])) or (chinese and left != "]")
            for at in group
            if line[at] in _CHINESE
        )
        for at in made:
            yield Edit(offset + at, offset + at + 1, _CHINESE[line[at]])


def _groups(line: str) -> Iterator[tuple[int, ...]]:
    """The places of the brackets of a line: of two that match, or of one alone."""
    opened: list[int] = []
    for found in _BRACKET.finditer(line):
        if found[0] in "(（":
            opened.append(found.start())
        elif opened:
            yield opened.pop(), found.start()
        else:
            yield (found.start(),)
    for at in opened:
        yield (at,)
