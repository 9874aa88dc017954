"""Records as dicts of plain values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date as Date
from decimal import Context, Decimal
from enum import Enum
from fractions import Fraction
from typing import Any

from attrs import fields, has

from gongwen.export.attributes import own_attributes
from gongwen.records import Exact, Record

TAKEN = frozenset({"type", "start", "end", "section"})
"""The names that a row has for itself, besides the attributes of every record."""

DIGITS = r"-?[0-9]+(?:\.[0-9]+)?"
"""How an exact number is written, as a pattern."""


def to_dict(record: Record, *, section: Sequence[str]) -> dict[str, Any]:
    """``record`` as a dict, with the path of titles of the ``section`` it stands in."""
    row = _record(record)
    attributes = {name: row.pop(name) for name in list(row) if name not in _FIRST}
    return {**row, "section": list(section), **attributes}


def to_decimal(value: Exact) -> Decimal:
    """``value`` as a decimal: exact, or of 28 digits where no decimal is exact.

    >>> to_decimal(Fraction(1, 3)), to_decimal(Decimal("0.50"))
    (Decimal('0.3333333333333333333333333333'), Decimal('0.50'))
    """
    if isinstance(value, Decimal):
        return value
    return _DIGITS.divide(Decimal(value.numerator), Decimal(value.denominator))


_DIGITS = Context(prec=28)
"""A fraction that no decimal states exactly is written to 28 digits; the record has it whole."""

_FIRST = ("type", "start", "end", "text", "rule")


def _record(record: Record) -> dict[str, Any]:
    row = {
        "type": type(record).__name__,
        "start": record.span.start,
        "end": record.span.end,
        "text": record.text,
        "rule": record.rule,
    }
    for name in own_attributes(type(record), TAKEN):
        row[name] = plain(getattr(record, name))
    return row


def plain(value: Any) -> Any:
    """A value of an attribute as JSON has it: exact numbers and dates are strings."""
    if isinstance(value, Record):
        return _record(value)
    if isinstance(value, (Decimal, Fraction)):
        return digits(to_decimal(value))
    if isinstance(value, Date):
        return value.isoformat()
    if isinstance(value, Enum):
        return plain(value.value)
    if isinstance(value, Mapping):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, (tuple, list)):
        return [plain(item) for item in value]
    if has(type(value)):
        return {a.name: plain(getattr(value, a.name)) for a in fields(type(value))}
    return value


def digits(value: Exact | int) -> str:
    """``value`` in digits, whole, without noughts that say nothing.

    >>> digits(Decimal("1.2E+3")), digits(Decimal("0.250")), digits(Fraction(1, 3))
    ('1200', '0.25', '1/3')
    """
    written = format(value, "f") if isinstance(value, Decimal) else str(value)
    return written.rstrip("0").rstrip(".") if "." in written else written
