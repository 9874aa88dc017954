"""What a record says, in words for people: its attributes that hold something."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, TypeAlias

from gongwen.columns import inert

Fields: TypeAlias = Mapping[str, Any]
"""A record as `gongwen.export.dicts.to_dict` gives it."""

_COMMON = frozenset({"type", "start", "end", "text", "rule", "section"})
_AMOUNT = frozenset({"low", "high", "relation"})
_DAYS = frozenset({"start_date", "end_date"})
_SIGNS = MappingProxyType({"≈": "≈ ", ">=": "≥ ", ">": "> ", "<=": "≤ ", "<": "< "})


def says(row: Fields) -> list[tuple[str, str]]:
    """The attributes of a record with their values, inert; those that hold nothing are left out.

    >>> says({"type": "Quantity", "low": "5", "high": "5", "relation": "=", "unit": "名"})
    [('amount', '5 名')]
    """
    summary, told = _summary(row)
    rest = {name: row[name] for name in row if name not in _COMMON | told}
    words = ((name, inert(_word(value))) for name, value in {**summary, **rest}.items())
    return [(name, word) for name, word in words if word]


def _summary(row: Fields) -> tuple[dict[str, str], frozenset[str]]:
    """What several attributes say together, and their names."""
    for names, name, told in _SUMMARIES:
        if names <= row.keys():
            return {name: told(row)}, names | {"unit", "value"}
    return {}, frozenset()


def _amount(row: Fields) -> str:
    low, high, relation = row["low"], row["high"], row["relation"]
    known = f"{high if low is None else low}"
    amount = f"{low}–{high}" if relation == "range" else _SIGNS.get(relation, "") + known
    return f"{amount} {row.get('unit', '')}".rstrip()


def _days(row: Fields) -> str:
    start, end = row["start_date"], row["end_date"]
    return start or "" if start == end else f"{start or '…'} – {end or '…'}"


_SUMMARIES: tuple[tuple[frozenset[str], str, Callable[[Fields], str]], ...] = (
    (_AMOUNT, "amount", _amount),
    (_DAYS, "days", _days),
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
