"""Lines of a text, freed of their Markdown marks."""

from __future__ import annotations

from typing import NamedTuple

from gongwen.pattern import Pattern

_ENDS = r"\n\r\v\f\x85\u2028\u2029"
_LINE = Pattern(rf"[^{_ENDS}]++")
_DRESS = Pattern(
    r"\s*+(?P<quote>(?:>\s*+){0,9}+)(?:(?P<hashes>#{1,6}+)\s++|(?P<item>[-*+•]\s++))?+"
    r"(?P<stars>\*{0,3}+)\s*+"
)


class Line(NamedTuple):
    """A line that is not blank: ``text[start:end]`` without layout marks and outer spaces.

    ``hashes`` is the depth of a Markdown heading or 0; ``bold`` tells that all of the line
    is bold, ``item`` that it is an item of a list, ``quoted`` that it is a block quote.
    """

    start: int
    end: int
    hashes: int
    bold: bool
    item: bool
    quoted: bool
    text: str

    @property
    def ends_in_mark(self) -> bool:
        """Whether the line ends as a sentence or a part of one does."""
        return self.text.rstrip("”’）)】』」*")[-1:] in _CLOSING


_CLOSING = frozenset("。！？；：，、…!?;:,")


def lines(text: str) -> list[Line]:
    r"""The lines of ``text`` that hold anything but spaces and layout marks.

    >>> [(line.text, line.hashes, line.bold) for line in lines("## 一、回顾\n\n**二、任务**")]
    [('一、回顾', 2, False), ('二、任务', 0, True)]
    """
    found = []
    for match in _LINE.finditer(text):
        start, end = match.span()
        while end > start and text[end - 1].isspace():
            end -= 1
        if start == end:
            continue
        dress = _DRESS.match(text, start, end)
        assert dress is not None
        start = dress.end()
        stars = dress["stars"]
        starred = end
        if stars:
            while end > start and text[end - 1] in "* ":
                end -= 1
        if start < end:
            found.append(
                Line(
                    start,
                    end,
                    len(dress["hashes"] or ""),
                    bool(stars) and end < starred,
                    dress["item"] is not None,
                    bool(dress["quote"]),
                    text[start:end],
                )
            )
    return found
