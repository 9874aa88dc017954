"""Spaces inside what is read as one."""

from __future__ import annotations

from collections.abc import Iterator

from gongwen.clean.characters import NUMERALS, is_han
from gongwen.pattern import PlainPattern
from gongwen.view import Edit

_OPENING = frozenset("（《〈“‘〔【")
_CLOSING = frozenset("）》〉”’〕】，。、；：？！")
_MARGIN = frozenset(" \t　#*")
_SIGNS = frozenset("%‰℃")
_ALWAYS_COUNTED = frozenset("年月日万亿")

_GAP = PlainPattern("[ 　]+")
_NUMBER = PlainPattern("[0-9][0-9,.:/~-]*")
_INSIDE_NUMBER = frozenset("0123456789,.:/~-")
_NO_AMOUNT = PlainPattern(r"0[0-9]|.*:|[0-9]{4}([-/.])[0-9]{1,2}\1[0-9]{1,2}$")


def spaces(text: str) -> Iterator[Edit]:
    """Remove one or two spaces beside a Chinese mark, and between a number and its words.

    Spaces between ideographs stay, for they part a post from a name; so do spaces at the
    margins of a line, after its number, between the groups of digits of a number, beside
    a date or a time in figures, and wide gaps.

    >>> list(spaces("增长 5.2 %"))
    [Edit(start=2, end=3, replacement=''), Edit(start=6, end=7, replacement='')]
    >>> list(spaces("省长　赵明"))
    []
    """
    for gap in _GAP.finditer(text):
        start, end = gap.span()
        if start > 0 and end < len(text) and end - start <= 2 and _is_idle(text, start, end):
            yield Edit(start, end, "")


def _is_idle(text: str, start: int, end: int) -> bool:
    left, right = text[start - 1], text[end]
    if left in _OPENING:
        return _is_wording(right)
    if right in _CLOSING:
        return _is_wording(left)
    if "　" in text[start:end]:
        return False
    if left in _CLOSING:
        return _is_wording(right)
    if right in _OPENING:
        return _is_wording(left)
    if right in _SIGNS:
        return left in "0123456789"
    if is_han(right):
        return left in "0123456789" and _ends_amount(text, start, right)
    return is_han(left) and left not in NUMERALS and _begins_amount(text, end)


def _is_wording(character: str) -> bool:
    return character.isalnum() or character in _OPENING | _CLOSING | _SIGNS


def _begins_amount(text: str, at: int) -> bool:
    """Whether a number at ``at`` is no date or time, nor a year that stands close to its 年."""
    number = _NUMBER.match(text, at)
    return (
        number is not None
        and not _NO_AMOUNT.match(number[0])
        and text[number.end() : number.end() + 1] != "年"
    )


def _ends_amount(text: str, end: int, following: str) -> bool:
    """Whether what ends at ``end`` is a number to count by: no date, time or line number."""
    start = end
    while start > 0 and text[start - 1] in _INSIDE_NUMBER:
        start -= 1
    if text[start] not in "0123456789" or _NO_AMOUNT.match(text[start:end]):
        return False
    while start > 0 and text[start - 1] in _MARGIN:
        start -= 1
    if start == 0 or text[start - 1] == "\n":
        return following in _ALWAYS_COUNTED
    return text[start - 1] not in NUMERALS
