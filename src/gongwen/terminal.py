"""Records as a table for people: aligned in any script, inert whatever the text holds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from gongwen.columns import aligned, inert
from gongwen.export.said import EVERY, Fields, amount, days

if TYPE_CHECKING:
    from rich.table import Table

SHOWN: Mapping[str, tuple[str, ...]] = {
    "Quantity": ("item", "per", "change", "basis"),
    "Period": (),
    "Institution": ("kind", "level", "place", "canonical"),
    "Reference": ("genre", "number", "issuer"),
    "Formulation": ("numerals", "gloss"),
    "Mechanism": ("action", "status", "parts"),
    "Person": ("post", "institution"),
    "Commitment": ("strength", "actor", "verb", "deadline", "targets"),
    "Achievement": ("actor", "verb", "period", "results"),
}
"""The kinds in the order of the table, each with the attributes that are shown of it."""

_LIMITS = (15, 56, 48, 40)


class Row(NamedTuple):
    """One record in the table: its place, its text, what it says, and its section."""

    place: str
    text: str
    says: str
    section: str


def tabulate(records: Iterable[Fields]) -> dict[str, list[Row]]:
    """The rows of each kind that occurs, in the order of `SHOWN` and of the text.

    Of a kind of one's own every attribute is shown.
    """
    groups: dict[str, list[Row]] = {kind: [] for kind in SHOWN}
    for record in records:
        groups.setdefault(record["type"], []).append(_row(record))
    return {kind: rows for kind, rows in groups.items() if rows}


def plain(groups: Mapping[str, Sequence[Row]]) -> str:
    """The table in aligned lines of plain text.

    >>> print(plain({"Quantity": [Row("2-4", "5名", "5 名 · 干部", "一、队伍")]}), end="")
    Quantity (1)
      2-4  5名  5 名 · 干部  一、队伍
    """
    return "\n".join(_plain_group(kind, rows) for kind, rows in groups.items())


def coloured(groups: Mapping[str, Sequence[Row]], width: int) -> str:
    """The table in colour, folded to ``width`` columns.

    Raises ``ImportError`` where rich is not installed.
    """
    from rich.console import Console

    console = Console(force_terminal=True, width=width)
    with console.capture() as captured:
        for kind, rows in groups.items():
            console.print(_coloured_group(kind, rows))
    return captured.get()


def _plain_group(kind: str, rows: Sequence[Row]) -> str:
    return f"{kind} ({len(rows)})\n{aligned(rows, _LIMITS)}"


def _coloured_group(kind: str, rows: Sequence[Row]) -> Table:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, title=f"{kind} ({len(rows)})", title_justify="left")
    table.add_column("place", style="dim", justify="right", no_wrap=True)
    table.add_column("text", style="bold cyan", overflow="fold", ratio=4)
    table.add_column("says", style="green", overflow="fold", ratio=4)
    table.add_column("section", style="dim", overflow="fold", ratio=3)
    for row in rows:
        table.add_row(*map(Text, row))
    return table


def _row(record: Fields) -> Row:
    kind: str = record["type"]
    first = _FIRST[kind](record) if kind in _FIRST else ""
    names = SHOWN[kind] if kind in SHOWN else (name for name in record if name not in EVERY)
    said = (first, *(_word(record.get(name)) for name in names))
    return Row(
        f"{record['start']}-{record['end']}",
        inert(record["text"]),
        inert(" · ".join(word for word in said if word)),
        inert(" › ".join(record.get("section") or ())),
    )


def _word(value: Any) -> str:
    if value is None or value == "none":
        return ""
    if isinstance(value, list | tuple):
        return "、".join(map(_word, value))
    if isinstance(value, Mapping):
        return str(value["text"]) if "text" in value else " ".join(map(_word, value.values()))
    return str(value)


_FIRST: Mapping[str, Callable[[Fields], str]] = {"Quantity": amount, "Period": days}
