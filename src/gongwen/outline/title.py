"""The title of a document."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from gongwen.outline.lines import Line
from gongwen.pattern import Pattern
from gongwen.span import Span

_GENRE = Pattern(
    r"(?:通知|意见|办法|规定|方案|决定|通报|通告|公告|批复|请示|报告|函|细则|规划|纲要|要点|条例|措施|建议)"
    r"(?:[（(][^）)]{1,12}[）)])?+(?=$|各|[^的，。、》”]{0,40}+[：:])"
)
_NUMBER = Pattern(r".{0,40}?[0-9]+号")
_FRONT_TITLE = Pattern(r"^title\s*+[:：]\s*+(?P<title>[^\n]*\S)", regex.MULTILINE)


def title(text: str, head: Sequence[Line], opening: Sequence[Line], held: Span) -> Span | None:
    """The title of a document.

    ``head`` are the lines before the text proper, ``opening`` the first lines of all;
    ``held`` is the front matter, which is asked last but for plain lines.
    """
    for line in head:
        if (line.hashes or line.bold) and not _NUMBER.fullmatch(line.text[:60]):
            return Span(line.start, line.end)
    for line in opening:
        if found := _of_notice(line):
            return found
    match = _FRONT_TITLE.search(text, held.start, held.end)
    if match:
        return Span(*match.span("title"))
    for line in head:
        if _could_be_title(line):
            return Span(line.start, line.end)
    return None


def _of_notice(line: Line) -> Span | None:
    """The title of a notice, which may run on from its number and into its addressees."""
    held = line.text[:400]
    about = held.find("关于")
    match = _GENRE.search(held, about + 2) if 0 <= about <= 100 else None
    if match is None or "。" in held[: match.end()]:
        return None
    start = held.rfind("号", 0, about) + 1
    return Span(line.start + start, line.start + match.end())


def _could_be_title(line: Line) -> bool:
    return (
        4 <= len(line.text) <= 60
        and not (line.quoted or line.item or line.ends_in_mark)
        and not _NUMBER.fullmatch(line.text)
    )
