"""Records as dicts of plain values."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date as Date
from decimal import Context, Decimal
from fractions import Fraction
from typing import Any

from attrs import fields, has

from gongwen.records import Record


def to_dict(record: Record, *, section: Sequence[str]) -> dict[str, Any]:
    """``record`` as a dict, with the path of titles of the ``section`` it stands in."""
    row = _record(record)
    attributes = {name: row.pop(name) for name in list(row) if name not in _COMMON}
    return {**row, "section": list(section), **attributes}


_DIGITS = Context(prec=28)
"""A fraction that no decimal states exactly is written to 28 digits; the record has it whole."""

_COMMON = ("type", "start", "end", "text", "rule")


def _record(record: Record) -> dict[str, Any]:
    row = {
        "type": type(record).__name__,
        "start": record.span.start,
        "end": record.span.end,
        "text": record.text,
        "rule": record.rule,
    }
    for attribute in fields(type(record)):
        if attribute.name not in ("span", "text", "rule"):
            row[attribute.name] = _plain(getattr(record, attribute.name))
    return row


def _plain(value: Any) -> Any:
    if isinstance(value, Record):
        return _record(value)
    if isinstance(value, Decimal):
        return format(value.normalize(), "f")
    if isinstance(value, Fraction):
        return format(_DIGITS.divide(Decimal(value.numerator), Decimal(value.denominator)), "f")
    if isinstance(value, Date):
        return value.isoformat()
    if isinstance(value, (tuple, list)):
        return [_plain(item) for item in value]
    if has(type(value)):
        return {a.name: _plain(getattr(value, a.name)) for a in fields(type(value))}
    return value
