"""Where a cardinal number ends: its orders of magnitude, one after the other."""

from __future__ import annotations

from gongwen.numerals import grammar


def cardinal_end(text: str, place: int) -> int | None:
    """Where the cardinal that begins at ``place`` of a canonical text ends, if one does.

    >>> cardinal_end("共十二万三千亿元", 1), cardinal_end("共同", 0)
    (7, None)
    """
    head = grammar.HEAD.end(text, place)
    if head is None:
        return None
    end = _orders(text, head) if text.startswith(_ORDERS, head) else head
    return end if end == head else grammar.POINT.end(text, end) or end


_ORDERS = ("万", "亿", "兆", " ")


def _orders(text: str, head: int) -> int:
    """Where the orders of magnitude after ``head``, and what each has below it, end."""
    if wan := grammar.WAN.end(text, head):
        below = grammar.BELOW_WAN.end(text, wan)
        yi = grammar.YI.end(text, below) or grammar.YI.end(text, wan)
        return _below_yi(text, yi) if yi else below or grammar.WAN.end(text, wan) or wan
    if yi := grammar.YI.end(text, head):
        return _below_yi(text, yi)
    if zhao := grammar.ZHAO.end(text, head):
        return _below_yi(text, grammar.BELOW_ZHAO.end(text, zhao) or zhao)
    return head


def _below_yi(text: str, place: int) -> int:
    """Where what is below 亿 ends; ``place`` if nothing is."""
    tens_of_thousands = grammar.BELOW_YI.end(text, place)
    end = grammar.BELOW_WAN.end(text, tens_of_thousands or place) or tens_of_thousands
    return place if end is None or grammar.YI.end(text, end) else end
