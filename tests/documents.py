"""Documents of records that no rule would make: any place in any text, with any values."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, TypeAlias

from hypothesis import strategies as st

from gongwen import (
    Commitment,
    Document,
    Formulation,
    Institution,
    Mechanism,
    Part,
    Period,
    Person,
    Quantity,
    Record,
    Reference,
    Source,
    Span,
)
from tests.strategies import anything

Place: TypeAlias = Callable[[], dict[str, Any]]

SEPARATORS = "\t\n\v\f\r\x1c\x1d\x1e\x85\u2028\u2029"

_pieces = anything | st.sampled_from(
    [
        *SEPARATORS,
        " ",
        "\u3000",
        "\\",
        "\\u000a",
        '"',
        "#",
        "\ud83d\ude00",
        "\u202e",
        "\u2067",
        "\x7f",
    ]
)
texts = st.lists(_pieces, max_size=6).map("".join)
"""Texts with every mark that some reader takes for the end of a line or of a column."""

_exact = st.decimals(-(10**20), 10**20, places=4) | st.fractions(max_denominator=1000)
_words = st.text(st.characters(exclude_categories=()), max_size=5) | texts
_days = st.none() | st.dates(date(1, 1, 1))


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """A document of up to six records, those within them not counted."""
    text = draw(texts)
    places = st.integers(0, len(text))

    def at() -> dict[str, Any]:
        start, end = sorted((draw(places), draw(places)))
        return {"span": Span(start, end), "text": text[start:end], "rule": draw(_words)}

    def quantity() -> Quantity:
        low, high = draw(_exact), draw(st.none() | _exact)
        period_ = period() if draw(st.booleans()) else None
        return Quantity(**at(), low=low, high=high, unit=draw(_words), basis_period=period_)

    def period() -> Period:
        return Period(**at(), start_date=draw(_days), end_date=draw(_days))

    def several() -> tuple[Quantity, ...]:
        return tuple(quantity() for _ in range(draw(st.integers(0, 2))))

    def reference() -> Reference:
        year = draw(st.none() | st.integers(0, 3000))
        return Reference(**at(), title=draw(_words), year=year, own=draw(st.booleans()))

    def mechanism() -> Mechanism:
        parts = draw(st.lists(st.builds(Part, actor=_words, role=_words), max_size=2))
        return Mechanism(**at(), head=draw(_words), name=draw(_words), parts=tuple(parts))

    def formulation() -> Formulation:
        numerals = draw(st.lists(st.integers(0, 99), max_size=2))
        gloss = draw(st.lists(_words, max_size=2))
        return Formulation(**at(), numerals=tuple(numerals), gloss=tuple(gloss))

    makers: list[Callable[[], Record]] = [
        quantity,
        period,
        reference,
        mechanism,
        formulation,
        lambda: Person(**at(), post=draw(_words)),
        lambda: Institution(**at(), kind="court", place=draw(_words), place_code="430100"),
        lambda: Commitment(**at(), deadline=period(), targets=several()),
    ]
    records = [draw(st.sampled_from(makers))() for _ in range(draw(st.integers(0, 6)))]
    ordered = sorted(records, key=lambda record: (record.span.start, -record.span.end))
    return Document(Source(text), tuple(ordered))
