"""Ledgers as the command line writes them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping

from gongwen.columns import aligned, inert
from gongwen.ledgers import Ledger
from gongwen.records import Record

_LIMITS = (10, 34, 48, 48, 64)
_COLOURS = {
    "met": "bold green",
    "nearly": "green",
    "missed": "bold red",
    "linked": "cyan",
    "pending": "yellow",
    "unclear": "bold yellow",
    "unreported": "magenta",
    "reported": "dim",
}


def table(ledger: Ledger, width: int | None) -> Iterator[str]:
    """A table for people, in colour where there is a ``width`` to fold it to."""
    yield f"{ledger.summary() or 'Nothing to compare'}.\n"
    rows = [_cells(ledger, at) for at in range(len(ledger))]
    if rows:
        yield aligned(rows, _LIMITS) if width is None else _coloured(rows, width)


def json_lines(ledger: Ledger, _: int | None) -> Iterator[str]:
    """One JSON object a row."""
    for row in ledger.to_dicts():
        yield inert(json.dumps(row, ensure_ascii=False)) + "\n"


def html(ledger: Ledger, _: int | None) -> Iterator[str]:
    """One page."""
    yield ledger.to_html() + "\n"


LEDGER_FORMATS: Mapping[str, Callable[[Ledger, int | None], Iterator[str]]] = {
    "table": table,
    "jsonl": json_lines,
    "html": html,
}


def _cells(ledger: Ledger, at: int) -> tuple[str, ...]:
    row = ledger.rows[at]
    sides = _told(row.promise), _told(row.report)
    return (row.verdict, inert(f"{row.indicator} ({row.measure})"), *sides, inert(row.why))


def _told(record: Record | None) -> str:
    return inert(f"{record.span.start}-{record.span.end} {record.text}") if record else ""


def _coloured(rows: list[tuple[str, ...]], width: int) -> str:
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    drawn = Table(box=box.SIMPLE_HEAD)
    drawn.add_column("verdict", no_wrap=True)
    for title, ratio in (("indicator", 2), ("promise", 4), ("result", 4), ("why", 3)):
        drawn.add_column(title, overflow="fold", ratio=ratio)
    for verdict, *cells in rows:
        drawn.add_row(Text(verdict, _COLOURS[verdict]), *map(Text, cells))
    console = Console(force_terminal=True, width=width)
    with console.capture() as captured:
        console.print(drawn)
    return captured.get()
