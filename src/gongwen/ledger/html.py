"""A ledger as a page of its own, with the sentences its rows come from."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from itertools import pairwise

from attrs import frozen

from gongwen.document import Document
from gongwen.ledger.model import VERDICTS, Ledger, Row
from gongwen.outline import outline
from gongwen.pattern import Pattern
from gongwen.records import Record
from gongwen.span import Span

_UNFIT = Pattern(r"(?![\n\t])[\p{Cc}\p{Cs}\p{Bidi_C}]")
_STYLE = """
body { font: 16px/1.6 system-ui, "Noto Sans CJK SC", "PingFang SC", sans-serif; margin: 2rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid #ccc; padding: .4rem .6rem; text-align: left; vertical-align: top; }
.verdict { font-weight: bold; white-space: nowrap; }
.met { color: #176b2c; } .within { color: #5b6b00; } .missed { color: #a61b1b; }
.linked { color: #1d4f91; } .pending, .unreported, .reported { color: #666; }
.sides { display: grid; gap: 2rem; grid-template-columns: 1fr 1fr; }
.sentence { margin: .6rem 0; } .sentence:target { background: #fff6d6; } mark { background: #ffe28a; }
""".strip()


@frozen
class _Side:
    """The sentences of one document that rows come from, each with an anchor."""

    document: Document
    letter: str

    def sentence(self, record: Record) -> Span:
        """The sentence around ``record``, in the raw text."""
        source = self.document.source
        place = source.locate(record.span)
        found = source.run(outline).sentence_at(place.start)
        return (
            source.span(found.span.start, found.span.end).to(record.span) if found else record.span
        )

    def cell(self, record: Record | None, inner: Record | None) -> str:
        """A cell with the record that tells, linked to its sentence."""
        if record is None:
            return "<td></td>"
        anchor = f"{self.letter}{self.sentence(record).start}"
        return f'<td><a href="#{anchor}">{self._marked(record.span, inner)}</a></td>'

    def sentences(self, records: Iterator[Record]) -> Iterator[str]:
        """The sentences around ``records``, in reading order."""
        for span in sorted({self.sentence(record) for record in records}):
            words = escape(_sound(self.document.source.cut(span)))
            yield f'<p class="sentence" id="{self.letter}{span.start}">{words}</p>'

    def _marked(self, span: Span, inner: Record | None) -> str:
        parts = [span.start, span.end]
        if inner and span.covers(inner.span):
            parts[1:1] = [inner.span.start, inner.span.end]
        raw = self.document.source.raw
        texts = [escape(_sound(raw[a:b])) for a, b in pairwise(parts)]
        return texts[0] if len(texts) == 1 else f"{texts[0]}<mark>{texts[1]}</mark>{texts[2]}"


def page(ledger: Ledger) -> str:
    """One HTML page, with nothing to load: the rows side by side, and under them the sentences.

    Controls and lone surrogates, which no page can hold, become ``�``.

    >>> from gongwen import extract
    >>> empty = Ledger((), extract(""), extract(""))
    >>> page(empty)[:15]
    '<!DOCTYPE html>'
    """
    promises, results = _Side(ledger.promises, "p"), _Side(ledger.results, "r")
    counts = ", ".join(f"{len(ledger[word])} {word}" for word in VERDICTS if ledger[word])
    first = ledger.rows[0] if ledger.rows else None
    return "\n".join(
        (
            "<!DOCTYPE html>",
            '<html lang="zh"><head><meta charset="utf-8"><title>Ledger</title>',
            f"<style>{_STYLE}</style></head><body>",
            f"<h1>Ledger</h1><p>{counts or 'Nothing to compare.'}</p>",
            "<table><thead><tr><th>verdict</th><th>indicator</th>"
            f"<th>promise {_day(first and first.promised_on)}</th>"
            f"<th>result {_day(first and first.reported_on)}</th><th>why</th></tr></thead><tbody>",
            *(_row(row, promises, results) for row in ledger),
            '</tbody></table><div class="sides"><section><h2>Promises</h2>',
            *promises.sentences(row.promise for row in ledger if row.promise),
            "</section><section><h2>Results</h2>",
            *results.sentences(row.report for row in ledger if row.report),
            "</section></div></body></html>",
        )
    )


def _row(row: Row, promises: _Side, results: _Side) -> str:
    words = (row.indicator, row.measure, row.why)
    indicator, measure, why = (escape(_sound(word)) for word in words)
    return (
        f'<tr><td class="verdict {row.verdict}">{row.verdict}</td><td>{indicator} ({measure})</td>'
        f"{promises.cell(row.promise, row.target)}{results.cell(row.report, row.result)}"
        f"<td>{why}</td></tr>"
    )


def _day(value: object) -> str:
    return str(value or "")


def _sound(text: str) -> str:
    return _UNFIT.sub("�", text)
