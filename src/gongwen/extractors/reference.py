"""References: documents cited by their title in 《》, by their number, or by both."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date as Date

from gongwen.extractor import extractor
from gongwen.extractors.cited import cited, genre
from gongwen.extractors.institution import institutions
from gongwen.outline import outline
from gongwen.pattern import PlainPattern
from gongwen.records import Reference
from gongwen.rule import Procedure
from gongwen.source import Source
from gongwen.span import Span

_DATED = PlainPattern(r"[（(]([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})日")
_LONGEST_GENRE = 12
_HEAD = 400
"""Code points at the head of a document in which its own number stands alone on a line."""


def _references(source: Source) -> Iterator[Reference]:
    text = source.text
    own_title = source.run(outline).title
    issuers = {source.locate(one.span).end: one for one in source.run(institutions)}
    for one in source.run(cited):
        last_word = genre.search(one.title)
        issuer = issuers.get(one.span.start)
        span = source.span(one.span.start, one.span.end)
        yield Reference(
            span=span,
            text=source.cut(span),
            rule=one.rule,
            title=one.title,
            genre=last_word[1] if last_word else "",
            number=one.number,
            issuer=text[source.locate(issuer.span).slice] if issuer else "",
            issuer_code=one.issuer_code,
            year=one.year,
            serial=one.serial,
            date=_dated(text, one.span.end),
            own=one.title == own_title if one.title else _alone(text, one.span),
        )


def _alone(text: str, span: Span) -> bool:
    """Whether a number is alone on a line at the head of the document: its own number."""
    return (
        span.end <= _HEAD
        and span.start - text.rfind("\n", 0, span.start) <= 30
        and text[span.end : span.end + 1] in ("", "\n")
    )


def _dated(text: str, at: int) -> Date | None:
    """The day in brackets right after a title."""
    match = _DATED.match(text, at)
    try:
        return Date(*map(int, match.groups())) if match else None
    except ValueError:
        return None


_found = extractor(_references)

RULES = (
    Procedure(
        "reference.title",
        _found.by("reference.title"),
        doc="Documents by their title in 《》, with the number behind it.",
        examples=[
            "按照《关于推进河湖长制的实施意见》（青政办发〔2021〕15号）执行。",
            "修订《档案管理办法》。",
        ],
        counter_examples=["按照上级意见执行。", "《》"],
    ),
    Procedure(
        "reference.half_title",
        _found.by("reference.half_title"),
        doc="Titles of which one of the marks 《》 is lost.",
        examples=[
            "关于加强乡镇档案工作的意见》已经印发。",
            "印发《关于加强乡镇档案工作的意见，请遵照执行。",
        ],
        counter_examples=["》", "我们认为》"],
    ),
    Procedure(
        "reference.number",
        _found.by("reference.number"),
        doc="Documents by their number alone: 国发〔2023〕1号, 第588号令.",
        examples=["根据国办函〔2019〕7号精神", "国务院令第588号", "海关总署公告2024年第3号"],
        counter_examples=["〔2019〕7号", "门牌第588号"],
    ),
)

references = extractor(_references, rules=RULES)
"""The extractor of `Reference`."""


def documents(references: Iterable[Reference]) -> tuple[tuple[Reference, ...], ...]:
    """The mentions of each document, in reading order of their first.

    A mention is of the last document mentioned with its number, or else with its title, or
    with a title that its own short one ends (《纲要》 after 《节水规划纲要》).

    >>> found = references(Source("编制《节水规划纲要》。《纲要》提出目标，《节水条例》作保障。"))
    >>> [[mention.title for mention in mentions] for mentions in documents(found)]
    [['节水规划纲要', '纲要'], ['节水条例']]
    """
    groups: list[list[Reference]] = []
    by_number: dict[str, list[Reference]] = {}
    by_title: dict[str, list[Reference]] = {}
    by_ending: dict[str, list[Reference]] = {}
    for mention in references:
        titled = by_ending if mention.title == mention.genre else by_title
        known = by_number.get(mention.number) or titled.get(mention.title)
        if known is None:
            known = []
            groups.append(known)
        known.append(mention)
        if mention.number:
            by_number[mention.number] = known
        if mention.title:
            by_title[mention.title] = known
            endings = range(1, min(len(mention.title), _LONGEST_GENRE) + 1)
            by_ending.update((mention.title[-length:], known) for length in endings)
    return tuple(map(tuple, groups))
