"""Where a cardinal number ends: its orders of magnitude, one after the other."""

from __future__ import annotations

import regex

from gongwen.numerals import grammar


def end_of(pattern: regex.Pattern[str], text: str, place: int | None) -> int | None:
    """Where the pattern ends if it matches at ``place``; ``None`` if not, or if there is no place.

    >>> end_of(grammar.WAN, "3 万", 1), end_of(grammar.WAN, "3 万", 0)
    (3, None)
    """
    match = None if place is None else pattern.match(text, place, concurrent=False)
    return None if match is None else match.end()


def cardinal_end(text: str, place: int) -> int | None:
    """Where the cardinal that begins at ``place`` of a canonical text ends, if one does.

    >>> cardinal_end("共十二万三千亿元", 1), cardinal_end("共同", 0)
    (7, None)
    """
    head = end_of(grammar.HEAD, text, place)
    if head is None:
        return None
    end = _orders(text, head) if text.startswith(_ORDERS, head) else head
    return end_of(grammar.POINT, text, end) or end


_ORDERS = ("万", "亿", "兆", " ")


def _orders(text: str, head: int) -> int:
    """Where the orders of magnitude after ``head``, and what each has below it, end."""
    if wan := end_of(grammar.WAN, text, head):
        below = end_of(grammar.BELOW_WAN, text, wan)
        yi = end_of(grammar.YI, text, below) or end_of(grammar.YI, text, wan)
        return _below_yi(text, yi) if yi else below or end_of(grammar.WAN, text, wan) or wan
    if yi := end_of(grammar.YI, text, head):
        return _below_yi(text, yi)
    if zhao := end_of(grammar.ZHAO, text, head):
        return _below_yi(text, end_of(grammar.BELOW_ZHAO, text, zhao) or zhao)
    return head


def _below_yi(text: str, place: int) -> int:
    """Where what is below 亿 ends; ``place`` if nothing is."""
    tens_of_thousands = end_of(grammar.BELOW_YI, text, place)
    end = end_of(grammar.BELOW_WAN, text, tens_of_thousands or place) or tens_of_thousands
    return place if end is None or grammar.YI.match(text, end, concurrent=False) else end
