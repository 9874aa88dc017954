"""Units of measure: their dimension, and exact conversion from one to another.

The facts are the table ``units`` of the lexicon.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import TypeAlias

from attrs import frozen

from gongwen.errors import UnitError
from gongwen.lexicon import DEFAULT
from gongwen.numerals.values import number

Exact: TypeAlias = Decimal | Fraction

_MAGNITUDES = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}


@frozen
class Unit:
    """A unit: ``factor`` of it is one ``base`` of its ``dimension`` multiplied out.

    One of this unit is exactly ``factor`` of ``base``. Only units of one dimension convert.
    """

    name: str
    dimension: str
    factor: Fraction
    base: str


@lru_cache(maxsize=1024)
def unit(name: str) -> Unit:
    """The unit of this name, with a magnitude before it if you like (``万吨``, ``亿元``).

    Raises `UnitError` for a name that the table ``units`` does not hold.

    >>> unit("亩").dimension, unit("亩").factor, unit("万吨").factor
    ('area', Fraction(2000, 3), Fraction(10000000, 1))
    """
    table = DEFAULT.table("units")
    rest, magnitude = name, 1
    while rest and rest not in table and rest[0] in _MAGNITUDES:
        magnitude *= _MAGNITUDES[rest[0]]
        rest = rest[1:]
    if rest not in table:
        raise UnitError(f"{name!r} is no unit of measure that gongwen knows")
    dimension, factor, base = table[rest]
    return Unit(name, dimension, Fraction(factor) * magnitude, base)


def convert(value: Exact, unit_from: str, unit_to: str) -> Exact:
    """``value`` of one unit in another: a ``Fraction`` only where no ``Decimal`` is exact.

    Raises `UnitError` for a unit that is not known, and for two of different dimensions.

    >>> convert(Decimal("1.5"), "公斤", "斤"), convert(Decimal(1), "亩", "平方米")
    (Decimal('3'), Fraction(2000, 3))
    >>> convert(Decimal(1), "亩", "公里")
    Traceback (most recent call last):
        ...
    gongwen.errors.UnitError: '亩' measures area and '公里' length: one cannot be the other
    """
    if unit_from == unit_to:
        return value
    source, target = unit(unit_from), unit(unit_to)
    if source.dimension != target.dimension:
        raise UnitError(
            f"{unit_from!r} measures {source.dimension} and {unit_to!r} {target.dimension}: "
            "one cannot be the other"
        )
    return number(Fraction(value) * source.factor / target.factor)
