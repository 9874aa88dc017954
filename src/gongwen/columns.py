"""Text measured in the columns of a terminal, and inert whatever it holds."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from gongwen.pattern import Pattern

_UNSAFE = Pattern(r"[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]")


def inert(text: str) -> str:
    r"""The text with every character that a terminal might obey escaped as JSON escapes it.

    These are controls, format characters such as those that turn the direction of writing,
    surrogates and separators of lines. JSON on one line stays the same JSON.

    >>> print(inert("红\x1b[31m头\u202e文件"))
    红\u001b[31m头\u202e文件
    """
    return _UNSAFE.sub(lambda unsafe: _escaped(unsafe[0]), text)


def _escaped(character: str) -> str:
    from json import dumps

    return dumps(character)[1:-1]


def columns(text: str) -> int:
    """How many columns an inert text takes on a terminal: two for a wide character.

    >>> columns("5名"), columns("")
    (3, 0)
    """
    return sum(map(_columns_of, text))


def clip(text: str, limit: int) -> str:
    """As much of an inert text as ``limit`` columns hold, ``…`` where the rest was.

    >>> clip("健全工作机制", 12), clip("健全工作机制", 8)
    ('健全工作机制', '健全工…')
    """
    if columns(text) <= limit:
        return text
    taken = 0
    for at, character in enumerate(text):
        taken += _columns_of(character)
        if taken >= limit:
            return text[:at] + "…"
    return text


def wrap(text: str, limit: int) -> list[str]:
    """An inert text in lines of at most ``limit`` columns, two at least; one line if it is empty.

    >>> wrap("健全工作机制", 8), wrap("", 8)
    (['健全工作', '机制'], [''])
    """
    lines, start, taken = [], 0, 0
    for at, character in enumerate(text):
        taken += _columns_of(character)
        if taken > limit:
            lines.append(text[start:at])
            start, taken = at, _columns_of(character)
    return [*lines, text[start:]]


def aligned(rows: Sequence[Sequence[str]], limits: Sequence[int]) -> str:
    """Rows of inert cells in aligned lines, the cells clipped to ``limits`` columns each.

    >>> print(aligned([("粮食", "1"), ("油", "22")], (8, 8)), end="")
      粮食  1
      油    22
    """
    cells = [[clip(cell, limit) for cell, limit in zip(row, limits, strict=True)] for row in rows]
    widths = [max(map(columns, column)) for column in zip(*cells, strict=True)]
    lines = ("  ".join(map(_pad, row, widths)).rstrip() for row in cells)
    return "".join(f"  {line}\n" for line in lines)


def _columns_of(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _pad(cell: str, width: int) -> str:
    return cell + " " * (width - columns(cell))
