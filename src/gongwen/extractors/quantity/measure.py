"""A number with its unit: the smallest amount, before ranges and approximations are read."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from gongwen.numerals import Numeral
from gongwen.numerals.values import number
from gongwen.records import Exact


class Measure(NamedTuple):
    """A number and its unit in a view: the span is ``[start, end)``, the number ends earlier.

    ``kind`` is ``unit``, ``classifier``, ``fraction``, ``percentage``, ``multiple`` or
    ``bare``. ``scale`` is what the number as written was multiplied by.
    """

    start: int
    end: int
    number_end: int
    low: Exact
    high: Exact | None
    unit: str
    kind: str
    relation: str = "="
    per: str = ""
    scale: int = 1

    def scaled(self, by: int | Fraction) -> Measure:
        """The same measure, its bounds multiplied."""
        high = None if self.high is None else number(Fraction(self.high) * by)
        return self._replace(low=number(Fraction(self.low) * by), high=high)

    def plus(self, more: Fraction, end: int) -> Measure:
        """The same measure, ``more`` in its own unit added, up to ``end``."""
        high = None if self.high is None else number(Fraction(self.high) + more)
        return self._replace(end=end, low=number(Fraction(self.low) + more), high=high)


def written(numeral: Numeral, end: int, unit: str, kind: str) -> Measure:
    """``numeral`` as a measure in ``unit`` that ends at ``end``."""
    return Measure(
        numeral.start,
        end,
        numeral.end,
        numeral.low,
        numeral.high,
        unit,
        kind,
        numeral.relation,
    )
