"""Other forms of ordinary characters: full and half width, vertical, radicals, odd spaces."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from gongwen.pattern import PlainPattern
from gongwen.view import Edit

_KEPT = "！（），：；？～"

_RANGES = (
    (0x2F00, 0x2FDF),  # radicals of the Kangxi dictionary
    (0xF900, 0xFAFF),  # compatibility ideographs
    (0xFE10, 0xFE1F),  # vertical forms
    (0xFE30, 0xFE4F),  # vertical brackets
    (0xFE50, 0xFE6F),  # small forms
    (0xFF01, 0xFF65),  # full-width ASCII, half-width Chinese marks
    (0xFFE0, 0xFFE6),  # full-width signs
    (0x2F800, 0x2FA1F),  # compatibility ideographs, supplement
)

_SPACES = "\u00a0\u1680\u202f\u205f" + "".join(map(chr, range(0x2000, 0x200B)))

_RADICALS = (
    "⺎兀⺟母⺠民⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食"
    "⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟"
)
"""Radicals of the supplement, which Unicode does not fold, each before its ideograph."""


def _ordinary() -> dict[str, str]:
    forms = dict.fromkeys(_SPACES, " ")
    forms |= zip(_RADICALS[::2], _RADICALS[1::2], strict=True)
    for first, last in _RANGES:
        for character in map(chr, range(first, last + 1)):
            plain = unicodedata.normalize("NFKC", character)
            if len(plain) == 1 and plain != character and character not in _KEPT:
                forms[character] = plain
    return forms


_ORDINARY = str.maketrans(_ordinary())

_BASIC = "".join(chr(code) for code in sorted(_ORDINARY) if code <= 0xFFFF)
_ODD = PlainPattern(f"[{_BASIC}\\U0002f800-\\U0002fa1f]+")


def width(text: str) -> Iterator[Edit]:
    """Write every character in its ordinary form, one for one.

    Full-width digits, letters and signs become half width, except the marks of Chinese
    (``，：；？！（）`` and ``～``); radicals and compatibility ideographs become the ideographs
    they show; odd spaces become a space, but the ideographic space stays.

    >>> list(width("增长５．２％，"))
    [Edit(start=2, end=6, replacement='5.2%')]
    """
    for found in _ODD.finditer(text):
        yield Edit(*found.span(), found[0].translate(_ORDINARY))
