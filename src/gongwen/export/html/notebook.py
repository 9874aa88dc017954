"""The beginning of a document as a piece of a page that is another's: in a notebook."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from gongwen.export.html.assets import asset
from gongwen.export.html.blocks import blocks, language
from gongwen.export.html.kinds import counted, css_class, legend, rules
from gongwen.export.html.markup import Element
from gongwen.export.html.says import says
from gongwen.export.said import Fields
from gongwen.source import Source
from gongwen.span import Span

SHOWN = 3000
"""How many characters of a text are shown at most."""

MARKED = 600
"""How many records are shown at most."""

_WORDS = 120


def fragment(source: Source, rows: Sequence[Fields], kinds: Iterable[str]) -> str:
    """The first `SHOWN` characters of a text, with a legend and a note of what is left out.

    ``rows`` are the records that begin there, as `to_dict` gives them, ``kinds`` those of all
    records. There is no script and no id in it, every style is bound to its own class, and
    its size has a bound.
    """
    counts = counted(kinds)
    end = shown(source.raw)
    seen = [row for row in rows if row["start"] < min(row["end"], end)][:MARKED]
    part = Source(source.raw[:end], date=source.date, lexicon=source.lexicon, steps=source.steps)
    return "".join(
        (
            f'<div class="gongwen notebook"><style>{asset("style.css")}{rules(counts)}</style>\n',
            f'<div class="legend">{legend(counts)}</div>\n',
            f'<div class="text" lang="{language(part)}" dir="ltr">',
            *blocks(part, _marks(seen, end), top=3, named=False),
            "</div>\n",
            *_note(source, end, len(seen), sum(counts.values())),
            "</div>\n",
        )
    )


def shown(raw: str) -> int:
    r"""How much of a text is shown: up to the end of a line, if there is one in the second half.

    >>> shown("一二\n"), shown("一" * 2999 + "\n" + "二" * 9)
    (3, 3000)
    """
    if len(raw) <= SHOWN:
        return len(raw)
    return raw.rfind("\n", SHOWN // 2, SHOWN) + 1 or SHOWN


def _marks(rows: Sequence[Fields], end: int) -> Iterator[Element]:
    for row in rows:
        told = " · ".join(f"{name}: {word}" for name, word in says(row))
        words = escape(told if len(told) <= _WORDS else told[:_WORDS] + "…")
        tag = f'mark class="{css_class(row["type"])}" title="{escape(row["type"])} {words}"'
        yield Element(Span(row["start"], min(row["end"], end)), tag)


def _note(source: Source, end: int, seen: int, total: int) -> Iterator[str]:
    if end < len(source.raw) or seen < total:
        yield (
            f'<p class="note">The first {end:,} of {len(source.raw):,} characters and {seen:,} of '
            f"{total:,} records. The whole page: <code>document.to_html()</code></p>"
        )
