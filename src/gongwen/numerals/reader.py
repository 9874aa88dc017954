"""Reading the numeral that begins at a place in a canonical text."""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

from gongwen.numerals import grammar
from gongwen.numerals.cardinal import cardinal_end, end_of
from gongwen.numerals.characters import CAPITALS

Kind: TypeAlias = Literal["exact", "about", "at_least", "range", "money"]

_OPEN = tuple("一二两三四五六七八九几 ")
"""What may go on a number in Arabic figures with a digit left open."""


class Reading(NamedTuple):
    """A numeral read: its sign, whole part and denominator from ``start``, the rest from ``body``."""

    kind: Kind
    start: int
    body: int
    end: int


def read(text: str, given: str, start: int) -> Reading | None:
    """The numeral that begins at ``start``, as long as it can be, or ``None`` if none does.

    ``text`` is the canonical form of ``given``, whose own characters tell financial amounts.

    >>> read("共三分之二", "共三分之二", 1)
    Reading(kind='exact', start=1, body=4, end=5)
    """
    place = _signed(text, start)
    cardinal = cardinal_end(text, place)
    mixed = _fraction(text, end_of(grammar.AND, text, cardinal))
    if mixed is not None:
        return Reading("exact", start, place, mixed)
    reading = None
    numerator = _parts(text, place, cardinal)
    if numerator is not None:
        reading = _amount(text, numerator, cardinal_end(text, numerator))
    elif given[place : place + 1] in CAPITALS:
        reading = _money(text, place, cardinal)
    reading = reading or _amount(text, place, cardinal)
    return reading and reading._replace(start=start)


def _signed(text: str, place: int) -> int:
    """Where the number itself begins."""
    after = end_of(grammar.SIGN, text, place)
    return place if after is None else after


def _parts(text: str, place: int, cardinal: int | None) -> int | None:
    """Where the numerator begins after a denominator and 分之."""
    if grammar.NOTHING.match(text, place, concurrent=False):
        return None
    head = end_of(grammar.BARE, text, place) if cardinal is None else cardinal
    numerator = end_of(grammar.PARTS, text, head)
    return None if numerator is None else _signed(text, numerator)


def _fraction(text: str, place: int | None) -> int | None:
    """Where the fraction after 又 ends."""
    if place is None:
        return None
    numerator = _parts(text, place, cardinal_end(text, place))
    if numerator is None:
        return end_of(grammar.SHORT_FRACTION, text, place)
    return cardinal_end(text, numerator)


def _money(text: str, place: int, cardinal: int | None) -> Reading | None:
    end = end_of(grammar.YUAN, text, cardinal) or end_of(grammar.CHANGE, text, place)
    return None if end is None else Reading("money", place, place, end)


def _amount(text: str, place: int, cardinal: int | None) -> Reading | None:
    """What stands at ``place``, where a cardinal, if any, ends at ``cardinal``."""
    if end := end_of(grammar.AT_LEAST, text, place):
        return Reading("at_least", place, place, end)
    simple = (
        cardinal is not None
        and text[place:cardinal].isascii()
        and not text.startswith(_OPEN, cardinal)
    )
    if not simple and (end := end_of(grammar.RANGE, text, place)):
        return Reading("range", place, place, end)
    if not simple and (end := end_of(grammar.FEW, text, place)):
        return Reading("about", place, place, end)
    head = end_of(grammar.BARE, text, place) if cardinal is None else cardinal
    if end := end_of(grammar.MANY, text, head):
        return Reading("about", place, place, end)
    end = (
        end_of(grammar.OTHER, text, place)
        or end_of(grammar.DOZEN, text, cardinal)
        or cardinal
        or end_of(grammar.WORD, text, place)
    )
    return None if end is None else Reading("exact", place, place, end)
