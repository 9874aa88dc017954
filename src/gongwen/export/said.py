"""Amounts and days as people write them, out of the plain values of a record."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, TypeAlias

Fields: TypeAlias = Mapping[str, Any]
"""A record as `gongwen.export.dicts.to_dict` gives it."""

EVERY = frozenset({"type", "start", "end", "text", "rule", "section"})
"""What every record has where it is written."""

_SIGNS = MappingProxyType({"≈": "≈ ", ">=": "≥ ", ">": "> ", "<=": "≤ ", "<": "< "})


def amount(row: Fields) -> str:
    """The figures of a number or a quantity with its unit, if it has one.

    >>> amount({"low": "5", "high": None, "relation": ">=", "unit": "名"})
    '≥ 5 名'
    """
    low, high, relation = row["low"], row["high"], row["relation"]
    known = f"{high if low is None else low}"
    figures = f"{low}–{high}" if relation == "range" else _SIGNS.get(relation, "") + known
    return f"{figures} {row.get('unit', '')}".rstrip()


def days(row: Fields) -> str:
    """The days of a period, with an ellipsis for the one that is open.

    >>> days({"start_date": "2025-01-01", "end_date": None})
    '2025-01-01 – …'
    """
    start, end = row["start_date"], row["end_date"]
    return start or "" if start == end else f"{start or '…'} – {end or '…'}"
