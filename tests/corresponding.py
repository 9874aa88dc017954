"""When records of two texts say the same: their kinds, values and places, moved."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from attrs import fields

from gongwen import Record, Span


def same(span: Span) -> Span:
    """The place of what has not moved."""
    return span


def values(record: Record, place: Callable[[Span], Span] = same) -> tuple[str, Any, Any]:
    """The kind, the moved place and the values of a record, and of the records it holds."""
    attributes = {
        field.name: _value(getattr(record, field.name), place)
        for field in fields(type(record))
        if field.name not in ("span", "text")
    }
    return type(record).__name__, place(record.span), attributes


def all_values(records: Iterable[Record], place: Callable[[Span], Span] = same) -> list[Any]:
    """What `values` gives of each record, in the order of the kinds and places."""
    return sorted((values(record, place) for record in records), key=lambda each: each[:2])


def _value(value: Any, place: Callable[[Span], Span]) -> Any:
    if isinstance(value, Record):
        return values(value, place)
    if isinstance(value, tuple):
        return tuple(_value(one, place) for one in value)
    return value
