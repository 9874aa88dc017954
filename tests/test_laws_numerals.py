"""Law 5: numerals are read back as they were written, exactly, and so are amounts in prose."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from hypothesis import assume, given
from hypothesis import strategies as st

from gongwen import Number, Quantity, Source, numbers, quantities
from gongwen.numerals import Form, parse, write
from tests.strategies.amounts import forms, naturals
from tests.strategies.amounts import quantities as amounts


@given(naturals, forms)
def test_law_5_what_is_written_is_read_back(n: int, form: Form) -> None:
    """Mutation: src/gongwen/numerals/write.py: `_TRADITIONAL = str.maketrans("万亿点负", "萬億點負")` ->
    `_TRADITIONAL = str.maketrans("万亿点负", "萬億点員")`
    """
    assert parse(write(n, form=form)) == n
    assert parse(write(-n, form=form)) == -n


@given(st.decimals(0, 10**9, places=3) | st.fractions(0, 999, max_denominator=99), forms)
def test_law_5_values_are_exact(n: Decimal | Fraction, form: Form) -> None:
    """Mutation: src/gongwen/numerals/values.py: `if rest != 1:` -> `if rest > 99:`"""
    value = parse(write(n, form=form))
    assert value == n
    assert isinstance(value, Decimal | Fraction)


_in_prose = st.sampled_from(["plain", "arabic", "full_width", "traditional"])
"""The forms that need no sum of money around them."""

WORDS = frozenset("叁肆伍陆参")
"""Financial digits that are as often words, and amounts only in a sum or beside another digit."""

_surroundings = st.sampled_from(
    [("共计（", "）项"), ("投入资金", "元。"), ("累计", "件，"), ("其中", "个；"), ("（", "人）")]
)


@given(naturals, forms, _surroundings)
def test_law_5_a_number_is_found_in_prose(n: int, form: Form, around: tuple[str, str]) -> None:
    """Mutation: src/gongwen/numerals/cardinal.py:
    `end = grammar.BELOW_WAN.end(text, tens_of_thousands or place) or tens_of_thousands`
    -> `end = tens_of_thousands`
    """
    before, after = around
    written = write(n, form=form)
    assume(written not in WORDS)
    found = numbers(Source(before + written + after))
    [value] = [r.value for r in found if r.span.start == len(before) and r.text in written + after]
    assert value == n


@given(st.integers(2, 10**12), _in_prose, st.sampled_from(["名", "所", "公里", "元", "人次"]))
def test_law_5_an_amount_has_the_value_of_its_number(n: int, form: Form, unit: str) -> None:
    """Mutation: src/gongwen/numerals/values.py: `("万", 10**4)` -> `("万", 10**3)`"""
    [found] = quantities(Source(f"去年新增{write(n, form=form)}{unit}。"))
    assert found.low == found.high == n
    [many] = quantities(Source(f"去年新增{n}万{unit}。"))
    assert many.low == many.high == n * 10_000


@given(amounts)
def test_law_5_no_value_is_a_float(text: str) -> None:
    """Mutation: src/gongwen/numerals/scan.py:
    `low, high = sorted(evaluate(relative + end) for end in _ends(body))`
    -> `high, low = sorted(evaluate(relative + end) for end in _ends(body))`
    """
    source = Source(f"投入{text}。")
    found: tuple[Number | Quantity, ...] = (*numbers(source), *quantities(source))
    for record in found:
        for value in (record.low, record.high, record.value):
            assert value is None or isinstance(value, Decimal | Fraction)
            assert value is None or not isinstance(value, Decimal) or value.is_finite()
        if record.low is not None and record.high is not None:
            assert record.low <= record.high
