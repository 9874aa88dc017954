"""Rows as JSON lines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from gongwen.export.json import line


def to_jsonl(rows: Iterable[Mapping[str, Any]]) -> str:
    r"""Each row as one line of JSON, with a line feed after it.

    No other character in it ends a line, for any reader.

    >>> print(to_jsonl([{"type": "Quantity", "text": "3\n亩"}, {"type": "Person"}]), end="")
    {"type": "Quantity", "text": "3\n亩"}
    {"type": "Person"}
    """
    return "".join(f"{line(row)}\n" for row in rows)
