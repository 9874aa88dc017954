"""Units of measure: the table, and exact conversion."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongwen.errors import GongwenError, UnitError
from gongwen.lexicon import DEFAULT
from gongwen.records import Quantity
from gongwen.span import Span
from gongwen.units import convert, unit

TABLE = DEFAULT.table("units")
NAMES = sorted(TABLE)


@pytest.mark.parametrize(
    ("value", "given_unit", "asked", "expected"),
    [
        ("2", "公里", "里", Decimal(4)),
        ("15", "亩", "公顷", Decimal(1)),
        ("1", "公顷", "亩", Decimal(15)),
        ("3", "万亩", "平方公里", Decimal(20)),
        ("1", "吨", "斤", Decimal(2000)),
        ("1.5", "亿元", "万元", Decimal(15000)),
        ("1", "尺", "米", Fraction(1, 3)),
        ("2", "年", "个月", Decimal(24)),
        ("36", "公里/小时", "米/秒", Decimal(10)),
        ("5", "%", "‰", Decimal(50)),
        ("1", "英里", "公里", Decimal("1.609344")),
        ("250", "美分", "美元", Decimal("2.5")),
    ],
)
def test_conversion_is_exact(
    value: str, given_unit: str, asked: str, expected: Decimal | Fraction
) -> None:
    assert convert(Decimal(value), given_unit, asked) == expected


@pytest.mark.parametrize(
    ("one", "other"), [("亩", "公里"), ("元", "美元"), ("年", "天"), ("名", "个")]
)
def test_no_conversion_between_dimensions(one: str, other: str) -> None:
    with pytest.raises(UnitError, match=one):
        convert(Decimal(1), one, other)


def test_an_unknown_unit_is_named_in_the_error() -> None:
    with pytest.raises(GongwenError, match="蒲式耳"):
        unit("蒲式耳")


def test_the_same_unit_needs_no_table() -> None:
    assert convert(Decimal(7), "座", "座") == 7


def test_a_quantity_converts_its_known_bound() -> None:
    quantity = Quantity(span=Span(0, 6), text="不低于2公里", low=None, high=Decimal(2), unit="公里")
    assert quantity.to("米") == 2000
    with pytest.raises(UnitError):
        quantity.to("吨")


@pytest.mark.parametrize("name", NAMES)
def test_every_base_is_a_unit_of_the_same_dimension(name: str) -> None:
    known = unit(name)
    assert known.factor > 0
    if known.base in TABLE:
        assert unit(known.base).dimension == known.dimension
        assert unit(known.base).factor == 1


def test_every_alias_names_a_unit() -> None:
    assert {facts[0] for facts in DEFAULT.table("unit_aliases").values()} <= set(TABLE)


@given(st.sampled_from(NAMES), st.sampled_from(NAMES), st.decimals(0, 10**9, places=4))
def test_there_and_back_is_the_same(one: str, other: str, value: Decimal) -> None:
    if unit(one).dimension == unit(other).dimension:
        assert Fraction(convert(convert(value, one, other), other, one)) == Fraction(value)
