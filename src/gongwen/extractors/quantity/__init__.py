"""Quantities: amounts, what they count or measure, and how they move."""

from __future__ import annotations

from collections.abc import Iterable

from gongwen.extractor import Extractor, extractor
from gongwen.extractors.quantity.amount import Amount, amounts
from gongwen.extractors.quantity.item import Reading, read
from gongwen.records import Quantity
from gongwen.source import Source


def _quantities(source: Source) -> Iterable[Quantity]:
    found = amounts(source)
    return [
        _quantity(source, amount, reading)
        for amount, reading in zip(found, read(source.text, found), strict=True)
    ]


def _quantity(source: Source, amount: Amount, reading: Reading) -> Quantity:
    span = source.span(amount.start, amount.end)
    return Quantity(
        span=span,
        text=source.cut(span),
        rule=f"quantity.{amount.kind}",
        low=amount.low,
        high=amount.high,
        unit=amount.unit,
        relation=amount.relation,
        item=reading.item,
        per=amount.per,
        change=reading.movement.change,
        basis=reading.movement.basis,
    )


quantities: Extractor[Quantity] = extractor(_quantities)
"""The quantities in a source, with what they count."""
