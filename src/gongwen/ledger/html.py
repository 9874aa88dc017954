"""A ledger as a page of its own: promises beside results, and both texts below them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date as Date
from html import escape

from attrs import frozen

from gongwen.columns import inert
from gongwen.document import Document
from gongwen.export.html.assets import filled, styled
from gongwen.export.html.blocks import blocks, language
from gongwen.export.html.markup import Element, marked
from gongwen.ledger.model import VERDICTS, Ledger, Row
from gongwen.outline import outline
from gongwen.records import Record
from gongwen.span import Span


def page(ledger: Ledger) -> str:
    """One HTML page, with nothing to load: the rows, and the two texts that they lead to.

    >>> from gongwen import extract
    >>> empty = Ledger((), extract(""), extract(""))
    >>> page(empty)[:15]
    '<!DOCTYPE html>'
    """
    first = ledger.rows[0] if ledger.rows else None
    promises = _Side(ledger.promises, "p", tuple((row.promise, row.target) for row in ledger))
    results = _Side(ledger.results, "r", tuple((row.report, row.result) for row in ledger))
    counts = {word: len(ledger[word]) for word in VERDICTS if ledger[word]}
    return filled(
        "ledger.html",
        style=styled("ledger.css", "\n".join(map(_rule, counts))),
        facts=f"{len(ledger):,} rows" if counts else "Nothing to compare.",
        legend="\n".join(_box(word, count) for word, count in counts.items()),
        promises=promises.title(first.promised_on if first else None),
        results=results.title(first.reported_on if first else None),
        rows="\n".join(_row(row, promises, results) for row in ledger),
        promised_in=language(ledger.promises.source),
        promising="".join(promises.text()),
        reported_in=language(ledger.results.source),
        reporting="".join(results.text()),
    )


@frozen
class _Side:
    """One of the two texts, with the records that rows tell of: the clause, and the figure in it."""

    document: Document
    letter: str
    told: tuple[tuple[Record | None, Record | None], ...]

    def title(self, day: Date | None) -> str:
        """The title of the text, or what it is, and its day."""
        title = self.document.source.run(outline).title or "A text without a title"
        return escape(inert(f"{title}, {day}" if day else title))

    def words(self, clause: Record | None, figure: Record | None) -> str:
        """The sentence around ``clause``, as a link to its place in the text."""
        if clause is None:
            return '<p class="none">—</p>'
        span = self._sentence(clause)
        elements = [Element(clause.span, 'mark class="tells"')]
        if figure and span.covers(figure.span):
            elements.append(Element(figure.span, "mark"))
        [words] = marked(self.document.source.raw, [span], elements)
        place = f"{self.letter}{span.start}"
        lang = language(self.document.source)
        return f'<p class="words" lang="{lang}"><a href="#{place}">{words.strip()}</a></p>'

    def text(self) -> Iterator[str]:
        """The whole text; the sentences that rows tell of have anchors."""
        sentences = {self._sentence(clause) for clause, _ in self.told if clause}
        starts = {span.start: span for span in sorted(sentences)}
        figures = {figure.span for _, figure in self.told if figure}
        elements = [
            Element(span, 'span class="said"', f' id="{self.letter}{span.start}"')
            for span in starts.values()
        ]
        elements += [Element(span, "mark") for span in sorted(figures)]
        return blocks(self.document.source, elements, top=3, named=False)

    def _sentence(self, record: Record) -> Span:
        """The sentence around ``record``, in the raw text."""
        source = self.document.source
        found = source.run(outline).sentence_at(source.locate(record.span).start)
        whole = source.span(found.span.start, found.span.end) if found else record.span
        return whole.to(record.span)


def _row(row: Row, promises: _Side, results: _Side) -> str:
    indicator, measure, why = (
        escape(inert(word)) for word in (row.indicator, row.measure, row.why)
    )
    return (
        f'<article class="row {row.verdict}"><h2><span class="verdict">{row.verdict}</span>'
        f'<span lang="zh">{indicator}</span><small>{measure}</small><small>{why}</small></h2>'
        f'<div class="pair">{promises.words(row.promise, row.target)}'
        f"{results.words(row.report, row.result)}</div></article>"
    )


def _box(verdict: str, count: int) -> str:
    return (
        f'<label class="{verdict}"><input type="checkbox" checked>'
        f'<span class="verdict">{verdict}</span><data>{count}</data></label>'
    )


def _rule(verdict: str) -> str:
    """What a box of the legend does to the rows of a verdict."""
    return f":root:has(label.{verdict}>input:not(:checked)) .row.{verdict}{{display:none}}"
