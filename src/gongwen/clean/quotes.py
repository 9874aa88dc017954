"""Quotation marks and title marks of Chinese text."""

from __future__ import annotations

from collections.abc import Iterator

from gongwen.clean.characters import HAN, after, before, is_chinese, is_han, lines_with
from gongwen.pattern import PlainPattern
from gongwen.view import Edit

_CORNERS = str.maketrans("「」『』〝〞", "“”‘’“”")
_CORNER = PlainPattern("[「」『』〝〞]")
_STRAIGHT = PlainPattern('"')
_SINGLE = PlainPattern("(?<![A-Za-z0-9])'([^'‘’\n]*)'(?![A-Za-z0-9])")
_ANGLE = PlainPattern(f"(?P<opening><<|[<«≪])(?=[{HAN}])[^<>«»≪≫《》\n]+(?P<closing>>>|[>»≫])")
_HAN = PlainPattern(f"[{HAN}]")
_ODD = PlainPattern("[「」『』〝〞\"'<«≪]")


def quotes(text: str) -> Iterator[Edit]:
    """Make the quotation marks and title marks of Chinese text ``“”‘’《》``.

    Corner brackets always give way. Straight double quotes pair within a line that has an
    even number of them, and give way in a Chinese line or beside an ideograph; straight single
    quotes and angles give way around ideographs.

    >>> list(quotes('"三农"'))
    [Edit(start=0, end=1, replacement='“'), Edit(start=3, end=4, replacement='”')]
    >>> list(quotes("印发<<规划>>"))
    [Edit(start=2, end=4, replacement='《'), Edit(start=6, end=8, replacement='》')]
    """
    if _ODD.search(text):
        yield from sorted((*_corners(text), *_doubles(text), *_singles(text), *_titles(text)))


def _corners(text: str) -> Iterator[Edit]:
    for found in _CORNER.finditer(text):
        yield Edit(*found.span(), found[0].translate(_CORNERS))


def _doubles(text: str) -> Iterator[Edit]:
    for offset, line in lines_with(_STRAIGHT, text):
        places = [found.start() for found in _STRAIGHT.finditer(line)]
        if len(places) % 2:
            continue
        chinese = is_chinese(line)
        for first, last in zip(places[::2], places[1::2], strict=True):
            if chinese or is_han(before(line, first)) or is_han(after(line, last + 1)):
                yield Edit(offset + first, offset + first + 1, "“")
                yield Edit(offset + last, offset + last + 1, "”")


def _singles(text: str) -> Iterator[Edit]:
    for found in _SINGLE.finditer(text):
        if _HAN.search(found[1]):
            yield Edit(found.start(), found.start() + 1, "‘")
            yield Edit(found.end() - 1, found.end(), "’")


def _titles(text: str) -> Iterator[Edit]:
    for found in _ANGLE.finditer(text):
        yield Edit(*found.span("opening"), "《")
        yield Edit(*found.span("closing"), "》")
