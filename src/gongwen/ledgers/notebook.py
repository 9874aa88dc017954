"""The first rows of a ledger as a table on a page that is another's: in a notebook."""

from __future__ import annotations

from html import escape

from gongwen.columns import inert
from gongwen.export.html.assets import asset
from gongwen.ledgers.model import MEANINGS, Ledger, Row
from gongwen.records import Record

SHOWN = 50
"""How many rows are shown at most."""

_LONGEST = 200
_HEADS = ("verdict", "indicator", "promised", "reported", "why")


def fragment(ledger: Ledger) -> str:
    """The counts and the first `SHOWN` rows, with a note of what is left out.

    There is no script and no id in it, and every style is bound to its own class; without
    its styles it is a plain table.

    >>> from gongwen import extract
    >>> "Nothing to compare." in fragment(Ledger((), extract(""), extract("")))
    True
    """
    heads = "".join(f"<th>{head}</th>" for head in _HEADS)
    rows = "\n".join(map(_row, ledger.rows[:SHOWN]))
    table = f"<table><thead><tr>{heads}</tr></thead>\n<tbody>{rows}</tbody></table>\n"
    return (
        f'<div class="gongwen notebook"><style>{asset("style.css")}{asset("verdicts.css")}</style>\n'
        f'<p class="note">{ledger.summary() or "Nothing to compare"}.</p>\n'
        f"{table if rows else ''}{_note(ledger)}</div>\n"
    )


def _row(row: Row) -> str:
    named = f"{row.indicator} ({row.measure})"
    cells = (named, _text(row.target), _text(row.result))
    told = "".join(f'<td lang="zh">{_said(cell)}</td>' for cell in cells)
    return (
        f'<tr class="{row.verdict}"><td><span class="verdict" title="{MEANINGS[row.verdict]}">'
        f"{row.verdict}</span></td>{told}<td>{_said(row.why)}</td></tr>"
    )


def _note(ledger: Ledger) -> str:
    if len(ledger) <= SHOWN:
        return ""
    return (
        f'<p class="note">The first {SHOWN} of {len(ledger):,} rows. The whole page: '
        "<code>ledger.to_html()</code></p>\n"
    )


def _text(record: Record | None) -> str:
    return record.text if record else "—"


def _said(text: str) -> str:
    return escape(inert(text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"))
