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
    before = span.start - text.rfind("\n", 0, span.start)
    return span.end <= _HEAD and before <= 30 and text[span.end : span.end + 1] in ("", "\n")


def _dated(text: str, at: int) -> Date | None:
    """The day in brackets right after a title."""
    match = _DATED.match(text, at)
    try:
        return Date(*map(int, match.groups())) if match else None
    except ValueError:
        return None


RULES = (
    Procedure(
        "reference.title",
        _references,
        doc="Documents by their title in 《》, with the number behind it.",
        examples=[
            "按照《关于推进河湖长制的实施意见》（青政办发〔2021〕15号）执行。",
            "修订《档案管理办法》。",
        ],
        counter_examples=["按照上级意见执行。", "《》"],
    ),
    Procedure(
        "reference.half_title",
        _references,
        doc="Titles of which one of the marks 《》 is lost.",
        examples=[
            "关于加强乡镇档案工作的意见》已经印发。",
            "印发《关于加强乡镇档案工作的意见，请遵照执行。",
        ],
        counter_examples=["》", "我们认为》"],
    ),
    Procedure(
        "reference.number",
        _references,
        doc="Documents by their number alone: 国发〔2023〕1号, 第588号令.",
        examples=["根据国办函〔2019〕7号精神", "国务院令第588号", "海关总署公告2024年第3号"],
        counter_examples=["〔2019〕7号", "门牌第588号"],
    ),
)

references = extractor(_references, rules=RULES)
"""The extractor of `Reference`."""


def documents(references: Iterable[Reference]) -> tuple[tuple[Reference, ...], ...]:
    """The mentions of each document, in reading order of their first.

    Mentions are of one document if they share a number or a title, or if one is a short
    title that ends the title of a document mentioned before (《纲要》 after 《节水规划纲要》).

    >>> found = references(Source("编制《节水规划纲要》。《纲要》提出目标，《节水条例》作保障。"))
    >>> [[mention.title for mention in mentions] for mentions in documents(found)]
    [['节水规划纲要', '纲要'], ['节水条例']]
    """
    groups: list[list[Reference]] = []
    for mention in references:
        known = next((group for group in reversed(groups) if _same(group[0], mention)), None)
        if known is None:
            groups.append([mention])
        else:
            known.append(mention)
    return tuple(map(tuple, groups))


def _same(first: Reference, mention: Reference) -> bool:
    if mention.number and mention.number == first.number:
        return True
    return bool(mention.title) and (
        mention.title == first.title
        or (mention.title == mention.genre and first.title.endswith(mention.title))
    )
