"""The zero of Chinese numerals, which has many look-alikes."""

from __future__ import annotations

from collections.abc import Iterator

from gongwen.clean.characters import NUMERALS
from gongwen.pattern import PlainPattern
from gongwen.view import Edit

_ODD = PlainPattern(f"[○◯0Oo](?<=[{NUMERALS}].)[○◯0Oo]{{0,2}}(?=[{NUMERALS}年])")


def zeros(text: str) -> Iterator[Edit]:
    """Write 〇 for a circle, a letter O or an Arabic zero between Chinese digits, or before 年.

    >>> list(zeros("二○二0年"))
    [Edit(start=1, end=2, replacement='〇'), Edit(start=3, end=4, replacement='〇')]
    """
    for found in _ODD.finditer(text):
        yield Edit(*found.span(), "〇" * len(found[0]))
