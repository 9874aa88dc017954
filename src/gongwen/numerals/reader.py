"""Reading the numeral that begins at a place in a canonical text."""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

from gongwen.numerals import grammar
from gongwen.numerals.cardinal import cardinal_end
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
    mixed = _fraction(text, grammar.AND.end(text, cardinal))
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
    after = grammar.SIGN.end(text, place)
    return place if after is None else after


def _parts(text: str, place: int, cardinal: int | None) -> int | None:
    """Where the numerator begins after a denominator and 分之."""
    if grammar.NOTHING.end(text, place) is not None:
        return None
    head = grammar.BARE.end(text, place) if cardinal is None else cardinal
    numerator = grammar.PARTS.end(text, head)
    return None if numerator is None else _signed(text, numerator)


def _fraction(text: str, place: int | None) -> int | None:
    """Where the fraction after 又 ends."""
    if place is None:
        return None
    numerator = _parts(text, place, cardinal_end(text, place))
    if numerator is None:
        return grammar.SHORT_FRACTION.end(text, place)
    return cardinal_end(text, numerator)


def _money(text: str, place: int, cardinal: int | None) -> Reading | None:
    end = grammar.YUAN.end(text, cardinal) or grammar.CHANGE.end(text, place)
    return None if end is None else Reading("money", place, place, end)


def _amount(text: str, place: int, cardinal: int | None) -> Reading | None:
    """What stands at ``place``, where a cardinal, if any, ends at ``cardinal``."""
    if end := grammar.AT_LEAST.end(text, place):
        return Reading("at_least", place, place, end)
    simple = (
        cardinal is not None
        and text[place:cardinal].isascii()
        and not text.startswith(_OPEN, cardinal)
    )
    if not simple and (end := grammar.RANGE.end(text, place)):
        return Reading("range", place, place, end)
    if not simple and (end := grammar.FEW.end(text, place)):
        return Reading("about", place, place, end)
    head = grammar.BARE.end(text, place) if cardinal is None else cardinal
    if end := grammar.MANY.end(text, head):
        return Reading("about", place, place, end)
    end = (
        grammar.OTHER.end(text, place)
        or grammar.DOZEN.end(text, cardinal)
        or cardinal
        or grammar.WORD.end(text, place)
    )
    return None if end is None else Reading("exact", place, place, end)
