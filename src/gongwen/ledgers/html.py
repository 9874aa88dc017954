"""A ledger as a page of its own: promises beside results, and both texts below them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date as Date
from html import escape
from itertools import groupby
from unicodedata import normalize

from attrs import frozen

from gongwen.columns import inert
from gongwen.document import Document
from gongwen.export.html.assets import asset, filled, styled
from gongwen.export.html.blocks import blocks, language
from gongwen.export.html.markup import Element, marked
from gongwen.ledgers.model import MEANINGS, MEASURES, Ledger, Row
from gongwen.outline import outline
from gongwen.records import Record
from gongwen.span import Span

_AROUND = 60
"""How much of a long sentence is shown beside its clauses."""

_SOUGHT = 120
"""In how much of a clause words are found."""

_LEFT_OUT = (
    "A row is about a figure, or about a thing with a name of its own. These clauses have neither, "
    "or only small numbers, spans of time, and what is said not to have been done."
)


def page(ledger: Ledger) -> str:
    """One HTML page, with nothing to load: the rows, and the two texts that they lead to.

    >>> from gongwen import extract
    >>> empty = Ledger((), extract(""), extract(""))
    >>> page(empty)[:15]
    '<!DOCTYPE html>'
    """
    first = ledger.rows[0] if ledger.rows else None
    promises = _Side(ledger.promises, "p")
    results = _Side(ledger.results, "r")
    counts = ledger.counts()
    promised = [(row.promise, row.target) for row in ledger if row.promise]
    reported = [(row.report, row.result) for row in ledger if row.report]
    promised += [(one, None) for one in ledger.promises_left_out]
    reported += [(one, None) for one in ledger.results_left_out]
    return filled(
        "ledger.html",
        style=styled("ledger.css", "\n".join((asset("verdicts.css"), *map(_rule, counts)))),
        script=asset("ledger.js"),
        facts=f"{len(ledger):,} rows" if counts else "Nothing to compare.",
        legend="\n".join(_box(word, count) for word, count in counts.items()),
        promises=promises.title(first.promised_on if first else None),
        results=results.title(first.reported_on if first else None),
        rows="\n".join(_groups(ledger.rows, promises, results)),
        left=_left_out(ledger, promises, results),
        promised_in=language(ledger.promises.source),
        promising="".join(promises.text(promised)),
        reported_in=language(ledger.results.source),
        reporting="".join(results.text(reported)),
    )


@frozen
class _Side:
    """One of the two texts; the anchors of its sentences begin with ``letter``."""

    document: Document
    letter: str

    def title(self, day: Date | None) -> str:
        """The title of the text, or what it is, and its day."""
        title = self.document.source.run(outline).title or "A text without a title"
        return escape(inert(f"{title}, {day}" if day else title))

    def words(self, told: Sequence[tuple[Record, Record | None]]) -> str:
        """The sentence around the clauses ``told``, as a link to its place in the text."""
        whole = self.sentence(told[0][0])
        span = Span(
            max(whole.start, min(one.span.start for one, _ in told) - _AROUND),
            min(whole.end, max(one.span.end for one, _ in told) + _AROUND),
        )
        elements = [Element(one, 'mark class="tells"') for one in {one.span for one, _ in told}]
        figures = {figure.span for _, figure in told if figure and span.covers(figure.span)}
        elements += [Element(one, "mark") for one in figures]
        [words] = marked(self.document.source.raw, [span], elements)
        before, after = ("…" * (span.start > whole.start), "…" * (span.end < whole.end))
        link = self.link(told[0][0], f"{before}{words.strip()}{after}")
        return f'<p class="words" lang="{language(self.document.source)}">{link}</p>'

    def link(self, record: Record, words: str) -> str:
        """``words`` of HTML as a link to the sentence of ``record``."""
        return f'<a href="#{self.letter}{self.sentence(record).start}">{words}</a>'

    def text(self, told: Iterable[tuple[Record, Record | None]]) -> Iterator[str]:
        """The whole text; the sentences that are ``told`` of have anchors."""
        told = list(told)
        sentences = {self.sentence(clause) for clause, _ in told}
        starts = {span.start: span for span in sorted(sentences)}
        figures = {figure.span for _, figure in told if figure}
        elements = [
            Element(span, 'span class="said"', f' id="{self.letter}{span.start}"')
            for span in starts.values()
        ]
        elements += [Element(span, "mark") for span in sorted(figures)]
        return blocks(self.document.source, elements, top=3, named=False)

    def sentence(self, record: Record) -> Span:
        """The sentence around ``record``, in the raw text."""
        source = self.document.source
        found = source.run(outline).sentence_at(source.locate(record.span).start)
        whole = source.span(found.span.start, found.span.end) if found else record.span
        return whole.to(record.span)


def _groups(rows: Iterable[Row], promises: _Side, results: _Side) -> Iterator[str]:
    """The rows whose promises are in one sentence, or without any their results, beside it."""

    def said(row: Row) -> tuple[bool, Span | None]:
        if row.promise:
            return True, promises.sentence(row.promise)
        return False, results.sentence(row.report) if row.report else None

    for (is_promised, _), group in groupby(rows, said):
        together = list(group)
        told = [(row.promise, row.target) for row in together if row.promise]
        left = promises.words(told) if is_promised else '<p class="none">no target</p>'
        answers = "".join(_answers(together, results))
        yield f'<section class="together">{left}<div class="answers">{answers}</div></section>'


def _answers(rows: Sequence[Row], results: _Side) -> Iterator[str]:
    """The rows, and below those that follow each other the one sentence that reports them."""

    def said(row: Row) -> Span | None:
        return results.sentence(row.report) if row.report else None

    for _, group in groupby(rows, said):
        answers = list(group)
        told = [(row.report, row.result) for row in answers if row.report]
        words = results.words(told) if told else ""
        yield f'<div class="same">{"".join(map(_row, answers))}{words}</div>'


def _row(row: Row) -> str:
    measure, _, basis = row.measure.partition(" ")
    shown = ", ".join(filter(None, (MEASURES.get(measure, measure), basis)))
    clauses = (one.text[:_SOUGHT] for one in (row.promise, row.report) if one)
    name = " ".join((row.indicator, row.canonical, *clauses))
    return (
        f'<article class="row {row.verdict}" data-verdict="{row.verdict}"'
        f' data-name="{_said(normalize("NFKC", name).lower())}">'
        f'<h2><span class="verdict">{row.verdict}</span><span lang="zh">{_said(row.indicator)}</span>'
        f"<small>{_said(shown)}</small></h2>{_figures(row)}"
        f'<p class="why">{_said(row.why)}</p></article>'
    )


def _figures(row: Row) -> str:
    target, result = ("—" if one is None else _said(one.text) for one in (row.target, row.result))
    return f'<p class="figures" lang="zh">{target}<i>→</i>{result}</p>'


def _left_out(ledger: Ledger, promises: _Side, results: _Side) -> str:
    """The clauses without a row, behind a line that counts them."""
    sides = (
        ("commitments", ledger.promises_left_out, promises),
        ("achievements", ledger.results_left_out, results),
    )
    lists = [
        f'<h2>{word.capitalize()}</h2><ul lang="zh">'
        + "".join(f"<li>{side.link(one, _said(one.text))}</li>" for one in left)
        + "</ul>"
        for word, left, side in sides
        if left
    ]
    if not lists:
        return ""
    counts = " and ".join(f"{len(left):,} {word}" for word, left, _ in sides if left)
    return (
        f'<details class="left"><summary>Without a row: {counts}</summary><p>{_LEFT_OUT}</p>'
        f"{''.join(lists)}</details>"
    )


def _said(text: str) -> str:
    return escape(inert(text))


def _box(verdict: str, count: int) -> str:
    return (
        f'<label class="{verdict}"><input type="checkbox" value="{verdict}" autocomplete="off" checked>'
        f'<span class="verdict">{verdict}</span><span>{MEANINGS[verdict]}</span>'
        f"<data>{count:,}</data></label>"
    )


def _rule(verdict: str) -> str:
    """What a box of the legend does to the rows of a verdict, also without a script."""
    return f":root:has(label.{verdict}>input:not(:checked)) .row.{verdict}{{display:none}}"
