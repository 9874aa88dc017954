"""The day a document is dated, read from the document itself."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from gongwen.outline.build import Outline, outline
from gongwen.pattern import Pattern
from gongwen.source import Source

if TYPE_CHECKING:
    import regex

_HAN = "〇○零一二三四五六七八九"
_DIGITS = str.maketrans(_HAN, "000123456789")
_WRITTEN = (
    rf"(?<![0-9])(?P<year>[0-9]{{4}}|[{_HAN}]{{4}})\s?年"
    rf"\s?(?P<month>[0-9]{{1,2}}|[{_HAN}十]{{1,3}})\s?月"
    rf"\s?(?P<day>[0-9]{{1,2}}|[{_HAN}十]{{1,3}})\s?日"
)
_NUMERIC = (
    r"(?<![0-9])(?P<year>(?:19|20)[0-9]{2})"
    r"(?:[-/.](?P<month>[0-9]{1,2})[-/.](?P<day>[0-9]{1,2})|(?P<month>[0-9]{2})(?P<day>[0-9]{2}))"
    r"(?![0-9])"
)
_ORGAN = r"(?:政府|办公室|办公厅|委员会|委员|法院|检察院|[局厅部院委会署组行社]|中心)"
_DATE = Pattern(f"{_WRITTEN}|{_NUMERIC}")
_FIELD = Pattern(r"^(?:publication_|publish_|pub)?date\s*+[:：](?P<held>.{8,40}+)", re.MULTILINE)
_SUBTITLE = Pattern(
    rf"[（(—\s]*+{_WRITTEN}(?:\s*+[）)]$|\s*+在?[^，。；]{{2,80}}(?:上|通过|批准|修订|修正)\s*+[）)]?$)"
)
_SIGNED = Pattern(rf"(?:[^，。；：]{{0,80}}{_ORGAN})?\s*+{_WRITTEN}\s*+(?=$|[（(]此件|抄送)")
_RUN_ON = Pattern(
    rf"{_ORGAN}\s*+{_WRITTEN}"
    r"(?!\s*+(?:[，、起前后至在以]|印发|发布|公布|下发|颁布|召开|出台|施行|实施))"
)
_PRINTED = Pattern(rf"[^，。；：]{{0,80}}?{_WRITTEN}\s*+印发$")


def own_date(source: Source) -> datetime.date | None:
    """The date ``source`` bears, or ``None``: of its dateline, its title, its signature.

    >>> from gongwen.source import Source
    >>> own_date(Source("发布时间：2024-05-06", steps=()))
    datetime.date(2024, 5, 6)
    """
    built = source.run(outline)
    return next((date for date in _candidates(source.text, built) if date is not None), None)


def _candidates(text: str, built: Outline) -> Iterable[datetime.date | None]:
    """The dates ``text`` may bear, the most trusted first."""
    for piece in built.furniture:
        held = text[piece.value.start : min(piece.value.end, piece.value.start + 1000)]
        if piece.kind == "front_matter":
            yield _date(_FIELD.search(held), "held")
        elif piece.kind in ("dateline", "comment"):
            yield _date_in(held)
    yield _date_in(text[built.head.start : min(built.head.end, built.head.start + 1000)])
    opening = [text[row.start : row.stop][:600] for row in built.paragraphs[:8]]
    closing = [
        text[row.start : row.stop]
        for row in reversed(built.paragraphs)
        if row.stop - row.start <= 120
    ]
    yield from (_date(_SUBTITLE.match(row)) for row in opening)
    yield from (_date(_SIGNED.match(row)) for row in closing)
    yield from (_date(_RUN_ON.search(row)) for row in opening)
    yield from (_date(_PRINTED.match(row)) for row in closing)


def _date(match: regex.Match[str] | None, group: int | str = 0) -> datetime.date | None:
    return None if match is None else _date_in(match[group])


def _date_in(text: str) -> datetime.date | None:
    match = _DATE.search(text)
    if match is None:
        return None
    try:
        return datetime.date(*(_value(match[part]) for part in ("year", "month", "day")))
    except ValueError:
        return None


def _value(written: str) -> int:
    plain = written.translate(_DIGITS)
    if "十" not in plain:
        return int(plain)
    tens, _, units = plain.partition("十")
    return int(tens or 1) * 10 + int(units or 0)
