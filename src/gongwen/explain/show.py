"""An explanation as text for a terminal of 80 columns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from gongwen.columns import clip, columns, inert, wrap
from gongwen.explain.model import (
    Change,
    Completion,
    Filled,
    Ingredient,
    Judgement,
    Opening,
    Origin,
    Rival,
)
from gongwen.extractor import NamedRule
from gongwen.records import Record
from gongwen.rule import Rule
from gongwen.span import Span

Row: TypeAlias = tuple[str, ...]

WIDTH = 80
"""Columns of a terminal."""

_LABEL = 10
_WIDEST = 20
_GAP = 2


def show(title: str, blocks: Mapping[str, Sequence[Row]]) -> str:
    """A ``title`` and below it the rows of each block that has some, inert and aligned.

    The last cell of a row is folded to the width of the terminal, the others are clipped.

    >>> print(show("Quantity 4-6 5名", {"rule": [("quantity.classifier",)], "slots": []}))
    Quantity 4-6 5名
      rule      quantity.classifier
    """
    lines = [clip(inert(title), WIDTH)]
    for label, rows in blocks.items():
        lines += _block(label, rows)
    return "\n".join(lines)


def _block(label: str, rows: Sequence[Row]) -> list[str]:
    lines: list[str] = []
    cells = [tuple(map(inert, row)) for row in rows]
    heads = [[clip(cell, _WIDEST) for cell in row[:-1]] for row in cells]
    widths = _widths(heads)
    for row, head in zip(cells, heads, strict=True):
        begin = "".join(map(_padded, head, widths))
        margin = " " * columns(begin)
        room = WIDTH - _GAP - _LABEL - len(margin)
        for line in wrap(row[-1], room):
            lines.append(" " * (_GAP + _LABEL) + begin + line)
            begin = margin
    if lines:
        lines[0] = " " * _GAP + label.ljust(_LABEL) + lines[0][_GAP + _LABEL :]
    return [line.rstrip() for line in lines]


def _widths(heads: Sequence[Sequence[str]]) -> list[int]:
    most = max(map(len, heads), default=0)
    return [max(columns(row[at]) for row in heads if at < len(row)) for at in range(most)]


def _padded(cell: str, width: int) -> str:
    return cell + " " * (width - columns(cell) + _GAP)


def title(record: Record) -> str:
    """The kind, the place and the text of a record."""
    return " ".join(_mention(record))


def _mention(record: Record) -> Row:
    return type(record).__name__, _place(record.span), record.text


def _place(span: Span | None) -> str:
    return "" if span is None else f"{span.start}-{span.end}"


def of_rule(name: str, rule: NamedRule | None) -> list[Row]:
    """How a rule works, and a text in which it fires."""
    if rule is None:
        return [(name or "none",)]
    way = (
        [(name,), ("pattern", rule.pattern)]
        if isinstance(rule, Rule)
        else [(f"{name}, a procedure",)]
    )
    return [*way, *(("fires in", example) for example in rule.examples[:1])]


def of_changes(changes: Iterable[Change]) -> list[Row]:
    """The edits, those of one step that follow each other directly as one."""
    rows: list[Row] = []
    last: Change | None = None
    for change in changes:
        if last and (last.step, last.span.end) == (change.step, change.span.start):
            last = Change(
                last.step,
                last.span.to(change.span),
                last.raw + change.raw,
                last.before + change.before,
                last.after + change.after,
            )
            rows.pop()
        else:
            last = change
        rows.append((last.step, _place(last.span), f"{last.raw} → {last.after or 'nothing'}"))
    return rows


def of_slots(slots: Iterable[Filled]) -> list[Row]:
    """What stands in each slot."""
    return [
        (slot.name, _place(slot.span), slot.text or (slot.record and title(slot.record)) or "")
        for slot in slots
    ]


def of_ingredients(ingredients: Iterable[Ingredient]) -> list[Row]:
    """The records with their roles."""
    return [(one.role, *_mention(one.record)) for one in ingredients]


def of_completions(completions: Iterable[Completion]) -> list[Row]:
    """What attributes became."""
    return [(one.attribute, f"{_value(one.before)} → {_value(one.after)}") for one in completions]


def _value(value: object) -> str:
    return "nothing" if value in ("", None) else str(value)


def of_rivals(rivals: Iterable[Rival], record: Record) -> list[Row]:
    """The rivals, and why each lost; to another than ``record``, where it did."""
    return [
        (
            _place(rival.record.span),
            rival.record.text,
            rival.why if rival.winner == record else f"{rival.why} ({title(rival.winner)})",
        )
        for rival in rivals
    ]


def of_judgement(judgement: Judgement | None) -> dict[str, list[Row]]:
    """The blocks that tell how a clause was judged."""
    if judgement is None:
        return {}
    return {
        "clause": [(judgement.clause,)],
        "marks": [(_place(mark.span), mark.word, mark.tells) for mark in judgement.marks],
        "scope": [(_scope(judgement.opening),)],
        "judged": [(f"{judgement.direction}: {judgement.why}",)],
        "actor": _origin(judgement.actor),
        "time": _origin(judgement.period),
    }


def _scope(opening: Opening) -> str:
    words = f" {opening.words}" if opening.words else ""
    place = f" at {_place(opening.span)}" if opening.span else ""
    return f"{opening.kind}{words}{place}, over {_place(opening.reach)}"


def _origin(origin: Origin | None) -> list[Row]:
    if origin is None:
        return []
    where = "inherited from another clause" if origin.inherited else "in the clause"
    return [(_place(origin.span), origin.text, where)]
