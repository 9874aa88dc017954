"""A document as a page of its own, with nothing to load."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import Any

from gongwen.columns import inert
from gongwen.export.html.assets import asset, data, filled, styled
from gongwen.export.html.blocks import Anchor, anchors, blocks, language
from gongwen.export.html.found import Finder
from gongwen.export.html.kinds import counted, css_class, legend, look, rules
from gongwen.export.html.markup import Element
from gongwen.export.html.says import says
from gongwen.export.said import Fields
from gongwen.outline import outline
from gongwen.source import Source
from gongwen.span import Span


def page(source: Source, rows: Sequence[Fields], explanations: Sequence[str] = ()) -> str:
    """The page of a text and its records.

    ``rows`` are as `to_dict` gives them, in reading order; ``explanations``, if there are any,
    are one for each of them. Rows without a character of the text are left out.

    >>> made = page(Source("提拔5名干部"), [{"type": "Quantity", "start": 2, "end": 4, "rule": ""}])
    >>> '提拔<mark class="k-Quantity" data-r="0" id="r0">5名</mark>干部' in made
    True
    """
    counts = counted(row["type"] for row in rows if row["start"] < row["end"])
    title = inert(source.run(outline).title) or "A text without a title"
    sections = anchors(source)
    return filled(
        "page.html",
        style=styled("page.css", rules(counts)),
        script=asset("page.js"),
        title=escape(title),
        facts=escape(" · ".join(_facts(source, sum(counts.values())))),
        legend=legend(counts),
        sections="\n".join(_links(source, sections)),
        language=language(source),
        text="".join(blocks(source, _marks(rows))),
        data=data(
            {
                "kinds": [[kind, look(kind).name, css_class(kind)] for kind in counts],
                "records": list(_records(source, rows, list(counts), explanations)),
            }
        ),
    )


def _facts(source: Source, count: int) -> Iterator[str]:
    yield f"{count:,} records"
    yield f"{len(source.raw):,} characters"
    if source.date:
        yield source.date.isoformat()


def _marks(rows: Sequence[Fields]) -> Iterator[Element]:
    for at, row in enumerate(rows):
        if row["start"] < row["end"]:
            tag = f'mark class="{css_class(row["type"])}" data-r="{at}"'
            yield Element(Span(row["start"], row["end"]), tag, f' id="r{at}"')


def _links(source: Source, sections: Sequence[Anchor]) -> Iterator[str]:
    for one in sections:
        words = escape(inert(source.cut(one.span)))
        yield f'<li class="l{min(one.section.level, 4)}"><a href="#{one.name}">{words}</a></li>'


def _records(
    source: Source, rows: Sequence[Fields], kinds: Sequence[str], explanations: Sequence[str]
) -> Iterator[Mapping[str, Any] | None]:
    """What the panel tells of each row, ``None`` of those that are not shown."""
    numbers = {kind: number for number, kind in enumerate(kinds)}
    finder = Finder(source)
    for at, row in enumerate(rows):
        if row["start"] == row["end"]:
            yield None
            continue
        told = [*says(row), *(pair for pair in finder.told(row) if pair[1])]
        record = {"kind": numbers[row["type"]], "says": told}
        yield {**record, "why": explanations[at]} if explanations else record
