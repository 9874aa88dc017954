"""Places in which no time is read: titles of documents, addresses of pages, furniture."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from itertools import accumulate

from gongwen.extractors.cited import opaque
from gongwen.extractors.period.bind import Bound
from gongwen.outline import outline
from gongwen.pattern import Pattern, PlainPattern
from gongwen.source import Source

_TITLE_FIELD = Pattern(r"^title\s*+[:：][^\n]*+", re.MULTILINE)

_PAGE = PlainPattern("版(?=[：: 　]|$)", re.MULTILINE)
_NUMBERED = PlainPattern("(?:[A-D]?[0-9]{1,2}|第[0-9一二三四五六七八九十]{1,3})版$")
"""The page of a newspaper that a text stood on, told in a line of its own."""
_LONGEST = 5

_MARK = PlainPattern("[，。；]")


_COINED = PlainPattern("[^“”，。！？；：、\\n]{1,10}”")
"""What goes on from a time that a coinage in quotation marks opens with."""
_MOVING = frozenset(f"period.{kind}" for kind in ("relative", "part", "duration", "season"))
"""The rules of times that no number or name of its own fixes."""


def opens_coinage(text: str, found: Bound) -> bool:
    """Whether a word for a time is but the first of a coined name (“明日之星”计划)."""
    quoted = found.rule in _MOVING and text[max(0, found.start - 1) : found.start] == "“"
    return quoted and _COINED.match(text, found.end) is not None


def closed(source: Source) -> Callable[[int], bool]:
    """Whether an offset of the view lies where no time is read."""
    places = sorted(_places(source))
    starts = [start for start, _ in places]
    furthest = list(accumulate((end for _, end in places), max))

    def is_closed(offset: int) -> bool:
        at = bisect_right(starts, offset) - 1
        return at >= 0 and offset < furthest[at]

    return is_closed


def _places(source: Source) -> Iterator[tuple[int, int]]:
    text = source.text
    for span in source.run(opaque):
        yield span.start, span.end
    for page in _PAGE.finditer(text):
        if _NUMBERED.search(text, max(0, page.end() - _LONGEST), page.end()):
            start = text.rfind("\n", 0, page.start()) + 1
            if not _MARK.search(text, start, page.start()):
                yield start, page.end()
    whole = text.strip()
    for piece in source.run(outline).furniture:
        start, end = piece.span.start, piece.span.end
        if piece.kind == "table" or text[start:end].strip() == whole:
            continue
        if piece.kind == "front_matter":
            field = _TITLE_FIELD.search(text, start, end)
            if field:
                yield start, field.start()
                start = field.end()
        yield start, end
