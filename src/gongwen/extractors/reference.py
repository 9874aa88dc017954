"""References: documents cited by their title in 《》, by their number, or by both."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date as Date
from functools import lru_cache

import regex
from attrs import evolve, frozen

from gongwen.extractor import extractor
from gongwen.extractors.institution import institutions
from gongwen.lexicon import DEFAULT, trie_pattern
from gongwen.outline import outline
from gongwen.records import Reference
from gongwen.rule import Procedure
from gongwen.source import Source
from gongwen.span import Span, covered_by

LONGEST_TITLE = 200
"""Code points that a title may have; a 《 that is not closed within them is broken."""

_MARK = regex.compile(r"[《》\n]")
_GENRES = "genres"
_OPENING = ("（", "(")
_CLOSED = regex.compile(r"(?:文件?)?[）)]")
_DATED = regex.compile(r"[（(]((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})日")
_HEAD = 400
"""Code points at the head of a document in which its own number stands alone on a line."""


@frozen
class _Cited:
    """A title or a number at its place in the view, with what it says."""

    span: Span
    rule: str
    title: str = ""
    number: str = ""
    issuer_code: str = ""
    year: int | None = None
    serial: str = ""


@lru_cache(maxsize=None)
def _number() -> regex.Pattern[str]:
    year = r"[〔\[（【(〈]\s?(?P<year>(?:19|20)\d\d)\s?年?\s?[〕\]）】)〉]"
    return regex.compile(
        rf"(?P<code>\p{{Han}}{{1,14}}){year}\s?第?\s?(?P<serial>\d{{1,5}}(?:[-—]\d{{1,5}})?)\s?号"
        rf"|(?P<code>\p{{Han}}{{0,14}}令)(?:{year})?\s?第\s?"
        r"(?P<serial>[\d〇零一二三四五六七八九十百]{1,8})\s?号"
        r"|(?P<code>\p{Han}{0,14}公告)(?P<year>(?:19|20)\d\d)年第\s?(?P<serial>\d{1,5})\s?号"
    )


@lru_cache(maxsize=None)
def _before_code() -> regex.Pattern[str]:
    return regex.compile(trie_pattern(DEFAULT.words("reference_before_number")))


@lru_cache(maxsize=None)
def _genre() -> regex.Pattern[str]:
    """The genre that ends a title, before a note in brackets (（试行）) if there is one."""
    words = trie_pattern(DEFAULT.words(_GENRES))
    return regex.compile(rf"({words})(?:[（(〔][^（(〔）)〕]{{1,20}}[）)〕])?(?:》|$)")


@lru_cache(maxsize=None)
def _genre_before_mark() -> regex.Pattern[str]:
    return regex.compile(rf"(?:{trie_pattern(DEFAULT.words(_GENRES))})(?=[，。；、：\n]|$)")


def _titles(text: str) -> Iterator[_Cited]:
    opened: list[int] = []
    begin = 0
    for mark in _MARK.finditer(text, concurrent=False):
        at = mark.start()
        if mark[0] == "《":
            opened.append(at)
            continue
        if mark[0] == "\n":
            if opened:
                yield from _unclosed(text, opened[0], at)
            opened.clear()
        elif len(opened) > 1:
            opened.pop()
            continue
        elif opened:
            start = opened.pop()
            if 1 < at - start <= LONGEST_TITLE:
                yield _Cited(Span(start, at + 1), "reference.title", text[start + 1 : at])
        else:
            yield from _unopened(text, begin, at)
        begin = at + 1
    if opened:
        yield from _unclosed(text, opened[0], len(text))


def _unopened(text: str, begin: int, end: int) -> Iterator[_Cited]:
    """A title that lost its 《, at the start of what came before its 》."""
    start = max(begin, end - LONGEST_TITLE, *(text.rfind(mark, begin, end) + 1 for mark in "。；"))
    title = text[start:end]
    if len(title) > 3 and _genre().search(title, concurrent=False):
        whole = "关" + title if title.startswith("于") else title
        yield _Cited(Span(start, end + 1), "reference.half_title", whole)


def _unclosed(text: str, start: int, end: int) -> Iterator[_Cited]:
    """A title that lost its 》, up to the first genre before a mark."""
    closed = _genre_before_mark().search(
        text, start + 2, min(end, start + LONGEST_TITLE), concurrent=False
    )
    if closed:
        title = text[start + 1 : closed.end()]
        yield _Cited(Span(start, closed.end()), "reference.half_title", title)


def _numbers(text: str) -> Iterator[_Cited]:
    for match in _number().finditer(text, concurrent=False):
        code = match["code"]
        words_before = [0, *(word.end() for word in _before_code().finditer(code))]
        start = match.start("code") + words_before[-1]
        if start < match.end("code"):
            yield _Cited(
                Span(start, match.end()),
                "reference.number",
                number=text[start : match.end()],
                issuer_code=text[start : match.end("code")],
                year=int(match["year"]) if match["year"] else None,
                serial=match["serial"],
            )


def _joined(text: str, titles: list[_Cited], numbers: list[_Cited]) -> Iterator[_Cited]:
    """Titles with the number that follows in brackets; numbers outside titles alone."""
    by_start = {number.span.start: number for number in numbers}
    for title in titles:
        end = title.span.end
        number = by_start.get(end + 1) if text[end : end + 1] in _OPENING else None
        closed = number and _CLOSED.match(text, number.span.end, concurrent=False)
        if number and closed:
            del by_start[number.span.start]
            whole = Span(title.span.start, closed.end())
            yield evolve(number, span=whole, rule=title.rule, title=title.title)
        else:
            yield title
    in_title = covered_by(title.span for title in titles)
    yield from (number for number in by_start.values() if not in_title(number.span))


def opaque(source: Source) -> tuple[Span, ...]:
    """The places in the view of titles and document numbers, in which nothing is marked."""
    return tuple(sorted(cited.span for cited in source.run(_cited)))


def _cited(source: Source) -> tuple[_Cited, ...]:
    text = source.text
    return tuple(_joined(text, list(_titles(text)), list(_numbers(text))))


def _references(source: Source) -> Iterator[Reference]:
    text = source.text
    own_title = source.run(outline).title
    issuers = {source.locate(one.span).end: one for one in source.run(institutions)}
    for cited in source.run(_cited):
        genre = _genre().search(cited.title, concurrent=False)
        issuer = issuers.get(cited.span.start)
        place = source.span(cited.span.start, cited.span.end)
        yield Reference(
            span=place,
            text=source.cut(place),
            rule=cited.rule,
            title=cited.title,
            genre=genre[1] if genre else "",
            number=cited.number,
            issuer=text[source.locate(issuer.span).slice] if issuer else "",
            issuer_code=cited.issuer_code,
            year=cited.year,
            serial=cited.serial,
            date=_dated(text, cited.span.end),
            own=cited.title == own_title if cited.title else _alone(text, cited.span),
        )


def _alone(text: str, span: Span) -> bool:
    """Whether a number is alone on a line at the head of the document: its own number."""
    line = text[text.rfind("\n", 0, span.start) + 1 : span.end]
    return span.end <= _HEAD and len(line) - len(span) <= 30 and text[span.end : span.end + 1] in "\n"


def _dated(text: str, at: int) -> Date | None:
    """The day in brackets right after a title."""
    match = _DATED.match(text, at, concurrent=False)
    try:
        return Date(*map(int, match.groups())) if match else None
    except ValueError:
        return None


RULES = (
    Procedure(
        "reference.title",
        _references,
        examples=["按照《关于推进河湖长制的实施意见》（青政办发〔2021〕15号）执行。", "修订《档案管理办法》。"],
        counter_examples=["按照上级意见执行。", "《》"],
    ),
    Procedure(
        "reference.half_title",
        _references,
        examples=["关于加强乡镇档案工作的意见》已经印发。", "印发《关于加强乡镇档案工作的意见，请遵照执行。"],
        counter_examples=["》", "我们认为》"],
    ),
    Procedure(
        "reference.number",
        _references,
        examples=["根据国办函〔2019〕7号精神", "国务院令第588号", "海关总署公告2024年第3号"],
        counter_examples=["〔2019〕7号", "门牌第588号"],
    ),
)

references = extractor(_references, rules=RULES)
"""The extractor of `Reference`."""
