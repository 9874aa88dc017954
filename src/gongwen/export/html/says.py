"""What a record says, in words for people: its attributes that hold something."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from gongwen.columns import inert
from gongwen.export.said import EVERY, Fields, amount, days

_AMOUNT = frozenset({"low", "high", "relation"})
_DAYS = frozenset({"start_date", "end_date"})


def says(row: Fields) -> list[tuple[str, str]]:
    """The attributes of a record with their values, inert; those that hold nothing are left out.

    >>> says({"type": "Quantity", "low": "5", "high": "5", "relation": "=", "unit": "名"})
    [('amount', '5 名')]
    """
    summary, told = _summary(row)
    rest = {name: row[name] for name in row if name not in EVERY | told}
    words = ((name, inert(_word(value))) for name, value in {**summary, **rest}.items())
    return [(name, word) for name, word in words if word]


def _summary(row: Fields) -> tuple[dict[str, str], frozenset[str]]:
    """What several attributes say together, and their names."""
    for names, name, told in _SUMMARIES:
        if names <= row.keys():
            return {name: told(row)}, names | {"unit", "value"}
    return {}, frozenset()


_SUMMARIES: tuple[tuple[frozenset[str], str, Callable[[Fields], str]], ...] = (
    (_AMOUNT, "amount", amount),
    (_DAYS, "days", days),
)


def _word(value: Any) -> str:
    if value is None or value is False or value == "none":
        return ""
    if isinstance(value, list | tuple):
        return "、".join(map(_word, value))
    if isinstance(value, Mapping):
        return _record(value) if "text" in value else " ".join(map(_word, value.values()))
    return "yes" if value is True else str(value)


def _record(row: Fields) -> str:
    summary, _ = _summary(row)
    return " ".join([str(row["text"]), *(f"({said})" for said in summary.values() if said)])
