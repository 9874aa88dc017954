"""The title of a document."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gongwen.outline.lines import Line
from gongwen.pattern import Pattern, PlainPattern
from gongwen.span import Span

_GENRE = Pattern(
    r"(?:通知|意见|办法|规定|方案|决定|通报|通告|公告|批复|请示|报告|函|细则|规划|纲要|要点|条例|措施|建议)"
    r"(?:[（(][^）)]{1,12}[）)])?+(?=$|各|[^的，。、》”]{0,40}+[：:])"
)
_NUMBER = PlainPattern(r".{0,40}?[0-9]+号")
_MOST_LINES = 3
_LONGEST_LINE = 50
_FRONT_TITLE = Pattern(r"^title\s*+[:：]\s*+(?P<title>[^\n]*\S)", re.MULTILINE)


def title(text: str, head: Sequence[Line], opening: Sequence[Line], held: Span) -> Span | None:
    """The title of a document.

    ``head`` are the lines before the text proper, ``opening`` the first lines of all;
    ``held`` is the front matter, which is asked last but for plain lines.
    """
    for line in head:
        if (line.hashes or line.bold) and not _NUMBER.fullmatch(line.text[:60]):
            return Span(line.start, line.end)
    for at in range(len(opening)):
        if found := _of_notice(opening[at : at + _MOST_LINES]):
            return found
    match = _FRONT_TITLE.search(text, held.start, held.end)
    if match:
        return Span(*match.span("title"))
    for line in head:
        if _could_be_title(line):
            return Span(line.start, line.end)
    return None


def written(title: str) -> str:
    r"""``title`` as one line, without the marks around it.

    >>> written("★关于加强绿化\n工作的通知")
    '关于加强绿化工作的通知'
    """
    return "".join(line.strip() for line in title.splitlines()).strip("*'\"★☆ ")


def _of_notice(rows: Sequence[Line]) -> Span | None:
    """The title of a notice that ``rows`` open with.

    It may run on from its number and into its addressees, and over several lines.
    """
    first = rows[0]
    about = first.text[:400].find("关于")
    if not 0 <= about <= 100:
        return None
    held = ""
    for row in rows:
        if held and not _runs_on(row):
            return None
        held += "\n" * (row.start - first.start - len(held)) + row.text[:400]
        match = _GENRE.search(held, about + 2)
        if match is not None and "。" not in held[: match.end()]:
            start = held.rfind("号", 0, about) + 1
            return Span(first.start + start, first.start + match.end())
        if first.ends_in_mark or len(row.text) > _LONGEST_LINE:
            return None
    return None


def _runs_on(row: Line) -> bool:
    """Whether ``row`` may carry on a title that the lines before it have not ended."""
    dressed = row.hashes or row.bold or row.quoted or row.item
    return not dressed and not _NUMBER.fullmatch(row.text[:60])


def _could_be_title(line: Line) -> bool:
    return (
        4 <= len(line.text) <= 60
        and not (line.quoted or line.item or line.ends_in_mark)
        and not _NUMBER.fullmatch(line.text)
    )
