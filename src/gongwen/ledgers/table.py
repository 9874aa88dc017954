"""A ledger as a table for people."""

from __future__ import annotations

from gongwen.columns import aligned, inert
from gongwen.ledgers.model import Ledger, Row
from gongwen.records import Record

_LIMITS = (10, 34, 48, 72)


def table(ledger: Ledger) -> str:
    """The counts, and a line for each row.

    >>> from gongwen import extract, ledger
    >>> before, after = extract("今年，粮食产量将达到80万吨。"), extract("去年，粮食产量83万吨。")
    >>> print(table(ledger(before, after)))
    1 met.
      met  粮食产量 (level)  80万吨 → 83万吨  83万吨 reaches 80万吨
    """
    head = f"{ledger.summary() or 'Nothing to compare'}.\n"
    rows = [_cells(row) for row in ledger]
    return (head + (aligned(rows, _LIMITS) if rows else "")).rstrip("\n")


def _cells(row: Row) -> tuple[str, ...]:
    figures = f"{_text(row.target)} → {_text(row.result)}"
    cells = (row.verdict, f"{row.indicator} ({row.measure})", figures, row.why)
    return tuple(map(inert, cells))


def _text(record: Record | None) -> str:
    return record.text if record else "—"
