"""Headings: how official prose numbers and dresses them, and how deep each one lies."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from gongwen.outline.lines import Line
from gongwen.outline.model import Heading
from gongwen.pattern import Pattern, PlainPattern
from gongwen.span import Span

_HAN = "一二三四五六七八九十百"
_NUMBER = Pattern(
    rf"""
      (?P<part>第[{_HAN}0-9]{{1,5}}+(?:编|篇|部分))(?![的，、是])
    | (?P<chapter>第[{_HAN}0-9]{{1,5}}+章)(?![的，、是程])
    | (?P<division>第[{_HAN}0-9]{{1,5}}+节)(?![的，、是课能])
    | (?P<article>第[{_HAN}0-9]{{1,5}}+条)(?![的，、是款至和]|规定)
    | (?P<han>[{_HAN}]{{1,4}}+(?:、|[.．](?![0-9])))
      (?!(?:[{_HAN}]、?){{1,6}}+(?:季度|线|等|类|产业|批|年级|级))
    | (?P<han_bracket>[（(][{_HAN}]{{1,4}}+[）)]、?)
    | (?P<han_paren>[{_HAN}]{{1,3}}+[）)])
    | (?P<decimal>[0-9]{{1,2}}+(?:\.[0-9]{{1,2}}+){{1,3}}+)(?=\s++\p{{Han}})(?!\s++[万亿个倍])
    | (?P<arabic>[0-9]{{1,2}}+(?:、(?![0-9])|[.．](?![0-9])))
    | (?P<arabic_bracket>[（(][0-9]{{1,2}}+[）)]、?)
    | (?P<arabic_paren>[0-9]{{1,2}}+[）)])
    | (?P<circle>[①-⑳⑴-⒇])
    """,
    re.VERBOSE,
)
_STYLES = (
    *("part", "chapter", "division", "article"),
    *("han", "han_bracket", "han_paren"),
    *("arabic", "decimal", "arabic_bracket", "arabic_paren", "circle"),
)
_RANKS = {style: rank for rank, style in enumerate(_STYLES)}
_UNFINISHED = frozenset("、，,第至和（(")
_TITLE = Pattern(r"(?:[^《。！？；!?;]++|《[^《》]{0,200}+》|《)++")
_LONGEST = 500
_LABEL = Pattern(r"[^，。；：:]{2,20}+(?=[：:])")
_PLAIN = Pattern(r"(?=.*\p{Han}.*\p{Han})[^，。；：！？,;:!?…\s|（(].{1,29}+")
_DATED = r"[0-9〇○零一二三四五六七八九十]{4}年.{1,3}月.{1,3}日"
_DATE = PlainPattern(_DATED)
_NO_PLAIN = Pattern(
    rf".*[，。；：！？:;!?|]|{_DATED}|.*[0-9]$|"
    r"(?:附件|附表|附|表|图)\s*+[0-9一二三四五六七八九十]|\S+\s+\S{1,4}$"
)


class Found(NamedTuple):
    """A heading before its level is known."""

    span: Span
    number: str
    title: str
    style: str
    hashes: int


def numbered(line: Line, before: Line | None = None) -> Found | None:
    """The heading that ``line`` is or opens with by its number, or ``None``.

    A line that carries on the line ``before`` (条款第/1、3条) opens nothing.

    >>> from gongwen.outline.lines import lines
    >>> numbered(lines("（一）建设统一市场。清理各类壁垒。")[0])[1:4]
    ('（一）', '建设统一市场', 'han_bracket')
    >>> numbered(lines("1.3万亿元")[0]) is None
    True
    """
    if line.item or (before is not None and before.text[-1] in _UNFINISHED):
        return None
    match = _NUMBER.match(line.text)
    if match is None or match.lastgroup is None:
        return None
    at = match.end()
    rest = line.text[at:]
    body = rest.lstrip(" \t\u3000\xa0*")
    at += len(rest) - len(body)
    title = _LABEL.match(body) or _TITLE.match(body, 0, _LONGEST)
    if title is None:
        return None
    written = title[0].partition("**")[0].rstrip("* \t\u3000\xa0")
    if not written:
        return None
    span = Span(line.start, line.start + at + len(written))
    return Found(span, match[0], written.rstrip("，、"), match.lastgroup, line.hashes)


def unnumbered(before: Line | None, line: Line, after: Line | None) -> Found | None:
    """The heading that ``line`` is by its dress or by standing short and alone, or ``None``."""
    if line.hashes:
        style = "hash"
    elif line.item or line.quoted or len(line.text) > 60 or _NO_PLAIN.match(line.text):
        return None
    elif line.bold:
        style = "bold"
    elif _stands_alone(before, line, after):
        style = "plain"
    else:
        return None
    title = line.text.rstrip("：:")
    return Found(Span(line.start, line.end), "", title, style, line.hashes)


def _stands_alone(before: Line | None, line: Line, after: Line | None) -> bool:
    """Whether ``line`` is short, carries on nothing, and signs nothing."""
    if after is None or _DATE.match(after.text):
        return False
    whole = before is None or before.ends_in_mark or len(before.text) <= 30
    return whole and _PLAIN.fullmatch(line.text) is not None


def levelled(found: Sequence[Found]) -> Iterable[Heading]:
    """The headings with their levels, which count from 1 and skip none."""
    least = _least_ranks(found)
    open_keys: list[tuple[int, float]] = []
    dressed: dict[str, float] = {}
    for item in found:
        depth = item.hashes or 7
        rank: float
        if item.style in _RANKS:
            rank = _RANKS[item.style]
        elif item.hashes:
            rank = least.get(item.hashes, 0)
        else:
            rank = dressed.setdefault(item.style, _rank_below(open_keys))
        key = (depth, rank)
        while open_keys and open_keys[-1] >= key:
            open_keys.pop()
        open_keys.append(key)
        yield Heading(item.span, len(open_keys), item.number, item.title, item.style)


def _least_ranks(found: Iterable[Found]) -> dict[int, int]:
    least: dict[int, int] = {}
    for item in found:
        if item.style in _RANKS:
            rank = _RANKS[item.style]
            least[item.hashes] = min(rank, least.get(item.hashes, rank))
    return least


def _rank_below(open_keys: Sequence[tuple[int, float]]) -> float:
    return open_keys[-1][1] + 0.5 if open_keys and open_keys[-1][0] == 7 else -0.5
