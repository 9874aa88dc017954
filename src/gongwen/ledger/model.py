"""The ledger: promises and results side by side."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date as Date
from decimal import Decimal
from typing import Any

from attrs import frozen

from gongwen.document import Document
from gongwen.export.dicts import to_dict
from gongwen.records import Exact, Record

VERDICTS = ("met", "within", "missed", "linked", "pending", "unreported", "reported")
"""What a row of a ledger may say."""


@frozen(kw_only=True)
class Row:
    """A promise and what became of it.

    ``target`` is what was promised, a `Quantity` or a thing with a name, and ``promise`` the
    commitment around it; ``result`` is what was reported, and ``report`` the record around
    it. Spans of the first two are places in the text of the promises, spans of the others
    in that of the results. Where one side is missing its records are ``None``.

    ``indicator`` is the canonical name, ``measure`` one of ``growth change new stock level``
    or the kind of the thing. ``verdict`` is ``met``, ``within`` (not met, by no more than the
    ``tolerance``, which is in the unit of the target), ``missed``, ``linked`` (reported, with
    nothing to compare), ``pending`` (due after the results), ``unreported`` (promised only)
    or ``reported`` (never promised); ``why`` says why. ``promised_on`` and ``reported_on``
    are the days of the two documents.
    """

    indicator: str
    measure: str
    verdict: str
    why: str
    promise: Record | None = None
    target: Record | None = None
    report: Record | None = None
    result: Record | None = None
    tolerance: Exact | None = None
    promised_on: Date | None = None
    reported_on: Date | None = None


@frozen
class Ledger:
    """The rows that link two documents: those of promises first, each in reading order."""

    rows: tuple[Row, ...]
    promises: Document
    results: Document

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def __getitem__(self, verdict: str) -> tuple[Row, ...]:
        """The rows of one verdict; raises ``KeyError`` for a word that is no verdict."""
        if verdict not in VERDICTS:
            raise KeyError(verdict)
        return tuple(row for row in self.rows if row.verdict == verdict)

    def to_dicts(self) -> list[dict[str, Any]]:
        """Each row as a ``dict`` of plain values, its records as `Document.to_dicts` gives them."""
        return [self._dict(row) for row in self.rows]

    def to_html(self) -> str:
        """A page of its own: the rows, and the sentences that they come from."""
        from gongwen.ledger.html import page

        return page(self)

    def _dict(self, row: Row) -> dict[str, Any]:
        return {
            "indicator": row.indicator,
            "measure": row.measure,
            "verdict": row.verdict,
            "why": row.why,
            "tolerance": _plain(row.tolerance),
            "promised_on": row.promised_on and row.promised_on.isoformat(),
            "reported_on": row.reported_on and row.reported_on.isoformat(),
            "promise": _record(self.promises, row.promise),
            "target": _record(self.promises, row.target),
            "report": _record(self.results, row.report),
            "result": _record(self.results, row.result),
        }


def _record(document: Document, record: Record | None) -> dict[str, Any] | None:
    return to_dict(record, section=document.section(record)) if record else None


def _plain(value: Exact | None) -> str | None:
    if value is None:
        return None
    return format(value.normalize(), "f") if isinstance(value, Decimal) else str(value)
