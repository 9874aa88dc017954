"""What a text cites: titles in 《》 and document numbers, at their places in the view."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from gongwen.lexicon import DEFAULT, trie_pattern
from gongwen.pattern import Pattern, PlainPattern
from gongwen.source import Source
from gongwen.span import Span, covered_by

if TYPE_CHECKING:
    import regex

_LONGEST_NUMBER = 60
"""Code points that a number may have with the code before it."""

LONGEST_TITLE = 200
"""Code points that a title may have; a 《 that is not closed within them is broken."""

_ADDRESS = Pattern(r"(?:https?://|www\.)[!-~]++")
_MARK = PlainPattern("[《》]")
_BEFORE_NUMBER = PlainPattern(r"[（(](?:[一-鿿]{2,16}[ 　、，]{1,2}){0,6}")
"""The bracket behind a title, and the other issuers of the number in it."""
_CLOSED = PlainPattern(r"(?:文件?)?(?:[，、；][^（）()\n]{1,20})?[）)]")


@frozen
class Cited:
    """A title or a number at its place in the view, with what it says."""

    span: Span
    rule: str
    title: str = ""
    number: str = ""
    issuer_code: str = ""
    year: int | None = None
    serial: str = ""


def _number_source() -> str:
    year = r"[〔\[（【(〈]\s?(?P<year>(?:19|20)\d\d)\s?年?\s?[〕\]）】)〉]"
    return (
        rf"(?P<code>\p{{Han}}{{1,14}}){year}\s?第?\s?(?P<serial>\d{{1,5}}(?:[-—]\d{{1,5}})?)\s?号"
        rf"|(?P<code>\p{{Han}}{{0,14}}令)(?:{year}|(?P<year>(?:19|20)\d\d)年)?\s?第\s?"
        r"(?P<serial>[\d〇零一二三四五六七八九十百]{1,8})\s?号"
        r"|(?P<code>\p{Han}{0,14}公告)(?P<year>(?:19|20)\d\d)年第\s?(?P<serial>\d{1,5})\s?号"
        r"|(?P<code>\p{Han}{0,14})第\s?(?P<serial>\d{1,5})\s?号令"
        r"|(?P<code>\p{Han}{0,14})(?P<year>(?:19|20)\d\d)年第\s?(?P<serial>\d{1,5})\s?号(?:公告|通告|令)"
        rf"|(?P<case>{year}(?P<code>\p{{Han}}{{1,5}}\d{{0,4}}\p{{Han}}{{0,6}}"
        r"[初终申再执破辖监抗赔委调保清认请复异恢特督催民刑行字])第?(?P<serial>\d{1,6})号)"
    )


_number = Pattern(_number_source)
_ENDING = PlainPattern("号(?:令|公告|通告)?")
_ISSUED = PlainPattern("(?:令|公告|通告)$")
"""What a number that bears no code of its own is told by."""
_SERIAL = frozenset("0123456789〇零一二三四五六七八九十百")
"""What every number ends in, and what stands before it."""


_before_code = PlainPattern(
    lambda: rf"(?<!共){trie_pattern(DEFAULT.words('reference_before_number'))}"
)


def genre_source() -> str:
    """The genre that ends a title, before a note in brackets (（试行）) if there is one."""
    words = trie_pattern(DEFAULT.words("genres"))
    return rf"({words})(?:[（(〔][^（(〔）)〕]{{1,20}}[）)〕])?(?:》|$)"


genre = PlainPattern(genre_source)


def _genre_before_mark_source() -> str:
    words = trie_pattern(DEFAULT.words("genres"))
    return rf"(?:{words})(?=[，。；、：\n]|$)"


_genre_before_mark = PlainPattern(_genre_before_mark_source)


def _titles(text: str) -> Iterator[Cited]:
    opened: list[int] = []
    begin = last = 0
    for mark in _MARK.finditer(text):
        at = mark.start()
        line = text.rfind("\n", last, at) + 1
        last = at
        if line:
            yield from _unclosed(text, opened)
            opened.clear()
            begin = line
        if mark[0] == "《":
            opened.append(at)
            continue
        if len(opened) > 1:
            opened.pop()
            continue
        if opened:
            start = opened.pop()
            if 1 < at - start <= LONGEST_TITLE:
                yield Cited(Span(start, at + 1), "reference.title", text[start + 1 : at])
        else:
            yield from _unopened(text, begin, at)
        begin = at + 1
    yield from _unclosed(text, opened)


def _unopened(text: str, begin: int, end: int) -> Iterator[Cited]:
    """A title that lost its 《, at the start of what came before its 》."""
    start = max(begin, end - LONGEST_TITLE, *(text.rfind(mark, begin, end) + 1 for mark in "。；"))
    title = text[start:end]
    if len(title) > 3 and genre.search(title):
        whole = "关" + title if title.startswith("于") else title
        yield Cited(Span(start, end + 1), "reference.half_title", whole)


def _unclosed(text: str, opened: Sequence[int]) -> Iterator[Cited]:
    """A title that lost its 》, from the first of ``opened`` up to a genre before a mark."""
    for start in opened[:1]:
        line = text.find("\n", start, start + LONGEST_TITLE)
        end = line if line >= 0 else start + LONGEST_TITLE
        closed = _genre_before_mark.search(text, start + 2, end)
        if closed is None:
            return
        title = text[start + 1 : closed.end()]
        yield Cited(Span(start, closed.end()), "reference.half_title", title)


def _numbered(text: str) -> Iterator[regex.Match[str]]:
    """The matches of a number, sought only in what leads up to each numeral with 号."""
    begin = 0
    for ending in _ENDING.finditer(text):
        at, end = ending.span()
        if not _SERIAL.isdisjoint(text[max(0, at - 2) : at]):
            for match in _number.finditer(text, max(begin, at - 2 - _LONGEST_NUMBER), end):
                begin = match.end()
                yield match


def _numbers(text: str) -> Iterator[Cited]:
    for match in _numbered(text):
        before = () if match["case"] else _before_code.finditer(match["code"])
        code = match.start("code") + max((word.end() for word in before), default=0)
        start = match.start("case") if match["case"] else code
        if code < match.end("code") or _ISSUED.search(match[0]):
            yield Cited(
                Span(start, match.end()),
                "reference.number",
                number=text[start : match.end()],
                issuer_code=text[code : match.end("code")],
                year=int(match["year"]) if match["year"] else None,
                serial=match["serial"],
            )


def _joined(text: str, titles: list[Cited], numbers: list[Cited]) -> Iterator[Cited]:
    """Titles with the number that follows in brackets; numbers outside titles alone."""
    by_start = {number.span.start: number for number in numbers}
    told_until = 0
    for title in titles:
        end = title.span.end
        if end <= told_until:
            continue
        opening = _BEFORE_NUMBER.match(text, end)
        number = by_start.get(opening.end()) if opening else None
        closed = number and _CLOSED.match(text, number.span.end)
        if number and closed:
            del by_start[number.span.start]
            whole = Span(title.span.start, closed.end())
            told_until = whole.end
            told = text[end + 1 : number.span.end]
            yield evolve(number, span=whole, rule=title.rule, title=title.title, number=told)
        else:
            yield title
    in_title = covered_by(title.span for title in titles)
    yield from (number for number in by_start.values() if not in_title(number.span))


def cited(source: Source) -> tuple[Cited, ...]:
    """The titles and numbers in the view; ask by ``source.run(cited)``.

    >>> [(one.title, one.number) for one in cited(Source("依据《节水条例》（云政发〔2021〕3号）"))]
    [('节水条例', '云政发〔2021〕3号')]
    """
    text = source.text
    return tuple(_joined(text, list(_titles(text)), list(_numbers(text))))


def opaque(source: Source) -> tuple[Span, ...]:
    """The places in the view in which nothing is marked: titles, numbers, addresses of pages.

    They are in order; ask by ``source.run(opaque)``.
    """
    addresses = (Span(*match.span()) for match in _ADDRESS.finditer(source.text))
    return tuple(sorted([*addresses, *(one.span for one in source.run(cited))]))
