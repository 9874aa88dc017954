"""The numbers extractor: every numeral, at its place, with its value."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongwen.extractors.numbers import numbers
from gongwen.source import Source


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("投入1.2亿元", [("1.2亿", Decimal(120000000))]),
        ("投入一亿二千万元", [("一亿二千万", Decimal(120000000))]),
        ("投入１．２億元", [("１．２億", Decimal(120000000))]),
        ("投入壹亿贰仟万元整", [("壹亿贰仟万元整", Decimal(120000000))]),
        ("三分之二的村", [("三分之二", Fraction(2, 3))]),
        ("下降百分之零点五", [("百分之零点五", Decimal("0.005"))]),
        ("新增900余户", [("900余", Decimal(900))]),
        ("办好十件实事", [("十", Decimal(10))]),
    ],
)
def test_numerals_are_found_with_their_values(
    text: str, expected: list[tuple[str, Decimal | Fraction]]
) -> None:
    assert [(found.text, found.value) for found in numbers(Source(text))] == expected


def test_open_and_double_bounds() -> None:
    at_least, between = numbers(Source("惠及上千万群众，抽取三五百户"))
    assert (at_least.low, at_least.high) == (Decimal(10**7), None)
    assert at_least.relation == ">="
    assert (between.low, between.high) == (Decimal(300), Decimal(500))
    assert between.relation == "range"


@given(
    st.text(alphabet="一二三十百千万亿零点0123456789.,%分之第两半几多余 元\ud800\x00", max_size=60)
)
def test_spans_cut_their_own_text(raw: str) -> None:
    for found in numbers(Source(raw)):
        assert raw[found.span.start : found.span.end] == found.text != ""
