"""Magnitudes that stand for a number: 亿元以上 is one hundred million or more."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from operator import attrgetter

from gongwen.numerals import Numeral, scan
from gongwen.pattern import PlainPattern

_ALONE = PlainPattern(
    r"[万亿](?=(?:美元|欧元|港元|元)以[上下])"
    r"(?<![\d零〇一二三四五六七八九十百千万亿两几数多余来半上近超逾.,].)(?<![\d余多来几] .)"
)


def numerals(text: str) -> Sequence[Numeral]:
    """The numerals in ``text`` and the magnitudes that stand alone, in reading order.

    >>> [(found.start, found.low) for found in numerals("亿元以上项目3个")]
    [(0, Decimal('100000000')), (6, Decimal('3'))]
    """
    alone = [_read(*found.span(), found[0]) for found in _ALONE.finditer(text)]
    found = list(scan(text))
    return sorted(found + alone, key=attrgetter("start")) if alone else found


def _read(start: int, end: int, written: str) -> Numeral:
    value = Decimal(10**4 if written == "万" else 10**8)
    return Numeral(start, end, value, value, "=")
