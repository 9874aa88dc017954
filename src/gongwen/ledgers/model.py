"""The ledger: promises and results side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date as Date
from types import MappingProxyType
from typing import Any

from attrs import frozen

from gongwen.document import Document
from gongwen.export.dicts import digits, to_dict
from gongwen.records import Achievement, Commitment, Exact, Record

MEANINGS: Mapping[str, str] = MappingProxyType(
    {
        "met": "the result reaches the target, or keeps to it where less is better",
        "nearly": "the target is approximate (左右), and missed by no more than the tolerance",
        "missed": "the result does not reach the target, or the later text says it was not done",
        "linked": "both texts speak of the same thing, and no amounts decide it",
        "pending": "due after the later text; a result beside it is what is reported so far",
        "unclear": "the later text has something of this name, but nothing shows that it answers",
        "unreported": "nothing of this name stands in what the later text reports",
        "reported": "a figure of the later text that answers no target of the earlier one",
    }
)
"""What each verdict says of a row."""

VERDICTS = tuple(MEANINGS)
"""What a row of a ledger may say."""

MEASURES: Mapping[str, str] = MappingProxyType(
    {
        "growth": "a rate of change",
        "change": "an amount of change",
        "new": "what is added in the time",
        "stock": "what there is in all",
        "level": "an amount or a share",
        "mechanism": "a mechanism",
        "reference": "a document",
        "formulation": "a coined phrase",
        "project": "a project",
    }
)
"""What each measure says of the amounts of a row, or what sort of thing the row is about."""


@frozen(kw_only=True, repr=False)
class Row:
    """A promise and what became of it.

    ``verdict`` is one of ``met nearly missed linked pending unclear unreported reported``, which
    ``gongwen.ledgers.MEANINGS`` explains, as ``gongwen.ledgers.MEASURES`` does ``measure``.

    ``target`` is what was promised, a `Quantity` or a thing with a name, and ``promise`` the
    commitment around it; ``result`` is what was reported, and ``report`` the record around
    it. Spans of the first two are places in the text of the promises, spans of the others
    in that of the results. Where one side is missing its records are ``None``; in a row that
    is ``unclear`` the result is what may answer, in one that is ``pending`` what there is so far.

    ``indicator`` is the name in the words of the text, ``canonical`` the name that it is
    linked by, ``measure`` what is measured of it, or what sort of thing it is; a change that
    is not over a year has its basis after it (``growth 年均``). ``why`` says why the verdict
    is what it is. ``due`` is the last day of the time that the target is for, if the text
    tells it; ``tolerance`` the margin that was allowed, in the unit of the target.
    ``promised_on`` and ``reported_on`` are the days of the two documents.
    """

    indicator: str
    measure: str
    verdict: str
    why: str
    canonical: str = ""
    promise: Record | None = None
    target: Record | None = None
    report: Record | None = None
    result: Record | None = None
    due: Date | None = None
    tolerance: Exact | None = None
    promised_on: Date | None = None
    reported_on: Date | None = None

    def __repr__(self) -> str:
        sides = " → ".join(one.text if one else "—" for one in (self.target, self.result))
        return f"<Row {self.verdict}: {self.indicator} {sides}>"


@frozen(repr=False)
class Ledger:
    """The rows that link two documents: those of promises first, each in reading order.

    ``promises_left_out`` are the commitments without a row: those that name neither an amount
    nor a thing with a name of its own. ``results_left_out`` are the achievements without one.

    >>> from gongwen import extract, ledger
    >>> book = ledger(extract("今年，将新建学校5所，优化服务。"), extract("去年，新建学校6所。"))
    >>> book, len(book["unclear"]), [left.text for left in book.promises_left_out]
    (<Ledger of 1 row: 1 unclear>, 1, ['优化服务'])
    """

    rows: tuple[Row, ...]
    promises: Document
    results: Document
    promises_left_out: tuple[Commitment, ...] = ()
    results_left_out: tuple[Achievement, ...] = ()

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def __getitem__(self, verdict: str) -> tuple[Row, ...]:
        """The rows of one verdict.

        Raises ``KeyError`` for a word that is no verdict, ``TypeError`` for what is no word.
        """
        if not isinstance(verdict, str):
            raise TypeError(
                f"a ledger is asked for a verdict, as ledger['met'], not for {verdict!r}; "
                "ledger.rows[0] is its first row"
            )
        if verdict not in VERDICTS:
            raise KeyError(f"a ledger has no verdict {verdict!r}: it has {', '.join(VERDICTS)}")
        return tuple(row for row in self.rows if row.verdict == verdict)

    def __repr__(self) -> str:
        told = "1 row" if len(self) == 1 else f"{len(self):,} rows"
        return f"<Ledger of {told}{': ' if self.rows else ''}{self.summary()}>"

    def __str__(self) -> str:
        from gongwen.ledgers.table import table

        return table(self)

    def counts(self) -> dict[str, int]:
        r"""How many rows each verdict has, in the order of `VERDICTS`.

        >>> from gongwen import extract, ledger
        >>> before = extract("二、今年任务\n粮食产量80万吨以上。")
        >>> ledger(before, extract("一、去年工作\n粮食产量83万吨。")).counts()
        {'met': 1}
        """
        found = Counter(row.verdict for row in self.rows)
        return {word: found[word] for word in VERDICTS if found[word]}

    def summary(self) -> str:
        """The counts in words: ``2 met, 1 missed``."""
        return ", ".join(f"{count:,} {word}" for word, count in self.counts().items())

    def to_dicts(self) -> list[dict[str, Any]]:
        """Each row as a ``dict`` of plain values, its records as `Document.to_dicts` gives them."""
        return [self._dict(row) for row in self.rows]

    def to_html(self) -> str:
        """A page of its own: the rows, and the sentences that they come from."""
        from gongwen.ledgers.html import page

        return page(self)

    def _repr_html_(self) -> str:
        """The first rows as a table, for a notebook."""
        from gongwen.ledgers.notebook import fragment

        return fragment(self)

    def _dict(self, row: Row) -> dict[str, Any]:
        return {
            "indicator": row.indicator,
            "canonical": row.canonical,
            "measure": row.measure,
            "verdict": row.verdict,
            "why": row.why,
            "tolerance": None if row.tolerance is None else digits(row.tolerance),
            "due": row.due and row.due.isoformat(),
            "promised_on": row.promised_on and row.promised_on.isoformat(),
            "reported_on": row.reported_on and row.reported_on.isoformat(),
            "promise": _record(self.promises, row.promise),
            "target": _record(self.promises, row.target),
            "report": _record(self.results, row.report),
            "result": _record(self.results, row.result),
        }


def _record(document: Document, record: Record | None) -> dict[str, Any] | None:
    return to_dict(record, section=document.section(record)) if record else None
