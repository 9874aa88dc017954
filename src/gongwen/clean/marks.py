"""Commas, colons, stops and the like of Chinese text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.clean.characters import HAN, SPACES, after, before, is_chinese, is_han, lines_with
from gongwen.pattern import PlainPattern
from gongwen.view import Edit

_CHINESE = dict(zip(",;:?!", "，；：？！", strict=True))
_KINDS = (*(plain + mark for plain, mark in _CHINESE.items()), "。", "、")

_RUN = PlainPattern("|".join(f"[{kind}](?:[{SPACES}]*[{kind}])*" for kind in _KINDS))
_ODD = PlainPattern(
    "|".join(("[,;:?!]", *(f"{mark}[{SPACES}]*{mark}" for mark in "，；：？！。、")))
)
_THOUSANDS = PlainPattern("[0-9],,[0-9]{3}(?![0-9])")
_STOP = PlainPattern(
    f'\\.(?<=[{HAN}0-9%‰》”）].)(?<![一二三四五六七八九十].)(?=[{HAN}“《"”]|[{SPACES}]*$)',
    re.MULTILINE,
)
_COMMA = PlainPattern(f"[{HAN}],,?[{HAN}]")
_DIGITS = "0123456789"
_FIGURES = _DIGITS + ".,"
_DOT = PlainPattern(f"[‧・•∙⋅](?<=[{HAN}].)(?=[{HAN}])")

_BESIDE = frozenset("，。、；：？！（）“”‘’《》〈〉【】〔〕…—%‰℃()\"',;:?!")
"""Marks beside which a mark of a Chinese line is Chinese, be they so themselves or not."""


def marks(text: str) -> Iterator[Edit]:
    """Make the ASCII marks of Chinese text Chinese, and doubled marks one.

    A mark is Chinese beside an ideograph, and in a Chinese line beside another mark or at the
    end. What stands between digits or letters stays: ``1,234``, ``08:39``, ``http:``;
    a comma doubled inside a number is made one. A full stop is Chinese after an ideograph or
    an amount at the end of a line or quotation, and inside a line that has its commas in ASCII
    too, for names have dots; the dot of a name becomes ``·``.

    >>> list(marks("改革,,开放"))
    [Edit(start=2, end=4, replacement='，')]
    >>> list(marks("共1,234人"))
    []
    """
    yield from sorted((*_runs(text), *_stops(text), *_dots(text)))


def _runs(text: str) -> Iterator[Edit]:
    for offset, line in lines_with(_ODD, text):
        chinese = is_chinese(line)
        for found in _RUN.finditer(line):
            run, (start, end) = found[0], found.span()
            mark = _CHINESE.get(run[0], run[0])
            if run == mark:
                continue
            if mark in run or _in_chinese(line, found, chinese):
                yield Edit(offset + start, offset + end, mark)
            elif run == ",," and _THOUSANDS.match(line, start - 1):
                yield Edit(offset + start, offset + end, ",")


def _in_chinese(line: str, run: re.Match[str], chinese: bool) -> bool:
    left, right = before(line, run.start()), after(line, run.end())
    if is_han(left) or is_han(right if chinese else line[run.end() : run.end() + 1]):
        return True
    return chinese and (left in _BESIDE or right in _BESIDE or not right)


def _stops(text: str) -> Iterator[Edit]:
    for offset, line in lines_with(_STOP, text):
        chinese, ascii_ = is_chinese(line), _COMMA.search(line) is not None
        for found in _STOP.finditer(line):
            start, end = found.span()
            ends = after(line, end) in ("", '"', "”")
            left = line[start - 1]
            if left in _DIGITS:
                stops = (chinese if ends else ascii_) and _counts(line, start)
            else:
                stops = ends or ascii_ if is_han(left) else chinese
            if stops:
                yield Edit(offset + start, offset + end, "。")


def _counts(line: str, end: int) -> bool:
    """Whether the figures that end at ``end`` stand behind an ideograph, as a line number does not."""
    start = end
    while start > 0 and line[start - 1] in _FIGURES:
        start -= 1
    return is_han(line[start - 1 : start])


def _dots(text: str) -> Iterator[Edit]:
    for found in _DOT.finditer(text):
        yield Edit(*found.span(), "·")
