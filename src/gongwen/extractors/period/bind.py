"""The words that bind an expression of time: 到…, 自…以来, …至…, …前, …期间."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date as Date

from attrs import evolve, frozen

from gongwen.extractors.period import calendar
from gongwen.extractors.period.calendar import Stretch
from gongwen.extractors.period.form import Chain
from gongwen.extractors.period.times import Times
from gongwen.pattern import PlainPattern

RANGE = "period.range"

_TO = PlainPattern(r" ?(?:(?:起，?)?(?:直?至|直?到)|[-–—~～]{1,2}) ?")
_AND = PlainPattern(r" ?[与和及] ?")
_BETWEEN = PlainPattern(r"(?:之间|间(?![接隔谍距或]))")
_EDGES = frozenset({"month_end", "part_of_decades", "year_end"})
"""Forms of which two in a row tell one stretch (7月底8月初)."""

_COORDINATION = frozenset({"、", "和", "及", "与", "以及", "或"})
_BEFORE = PlainPattern(
    r"(?P<until>截[至止][到至]?|直[至到]|(?<![甚乃以直截冬夏降升增减跌涨长延迟])至|(?<![达回超复得受直])到)$"
    r"|(?P<since>自从|(?<![来各独亲出源])自|(?<![服听跟])从|(?P<by>(?<![理缘因事自经])由))$"
)
_EACH = PlainPattern(r"(?:每年|每月|每个?季度?|每周|每|历年|各年|逐年)(?:度)?(?:[的于在]|上、)?$")
_MODIFIES = PlainPattern(r"的|来?看|情况")
_AFTER = PlainPattern(
    r"""
      (?P<so_far>以来|至今|到现在|来(?=[，。、；]))
    | (?P<closing>为?止(?![步境血跌咳住渴损付]))
    | (?P<before>
          (?:或|及其?|（含[^（）\n]{0,6}）)?(?:之前|以前)
        | 前(?![0-9〇一二两三四五六七八九十几半])(?![往列沿期提景进后置任身夕端线所言瞻台途段款锋茅门])
      )
    | (?P<after>(?:或|及其?|（含[^（）\n]{0,6}）)?(?:之后|以后)|后(?![续勤备来期半疫天年者面代世方果遗人劲顾继盾]))
    | (?P<onward>(?:（含[^（）\n]{0,6}）)?起(?![到步点来义诉草伏用着源码飞航动底家跳])|开始(?=[，。；、施实执]|$))
    | (?P<during>期间|时期(?!的新)|年间|之间|前后|左右|以内|内(?![部容需外涵在生地陆河贸资控环蒙])|同期|许(?![多可]))
    """,
    re.VERBOSE,
)


@frozen
class Bound:
    """An expression with the words that bind it; ``start`` and ``end`` in the view."""

    start: int
    end: int
    stretch: Stretch
    rule: str


def bound(text: str, chains: Iterable[Chain], times: Times) -> Iterator[Bound]:
    """``chains`` with the words around them, those that tell one range joined."""
    end = 0
    for chain in _joined(text, _distributed(text, list(chains))):
        if chain.start >= end and not _recurs(text, chain):
            found = _bound(text, chain, times)
            yield found
            end = found.end


def _recurs(text: str, chain: Chain) -> bool:
    """Whether the time comes again and again (每年3月)."""
    return _EACH.search(text, max(0, chain.start - 5), chain.start) is not None


def _distributed(text: str, chains: list[Chain]) -> list[Chain]:
    """Months in a row share the 末, 底 or 初 of the last (2月、5月、8月末)."""
    given = list(chains)
    for at in range(len(given) - 2, -1, -1):
        month, edge = given[at], given[at + 1]
        if (
            month.stretch.unit == "month"
            and edge.last == "month_end"
            and text[month.end : edge.start] in _COORDINATION
        ):
            first = edge.stretch.start is not None and edge.stretch.start.day == 1
            day = month.stretch.first_day() if first else month.stretch.last_day()
            given[at] = evolve(month, stretch=day, last="month_end")
    return given


def _joined(text: str, chains: list[Chain]) -> Iterator[Chain]:
    held: Chain | None = None
    for chain in chains:
        if held is None:
            held = chain
            continue
        gap = text[held.end : chain.start]
        between = None
        if not gap and held.last == chain.last and held.last in _EDGES:
            held = _range(held, chain, chain.end)
            continue
        if len(gap) <= 4:
            if _TO.fullmatch(gap) or (gap == "、" and held.last.startswith("first_")):
                between = _BETWEEN.match(text, chain.end)
                last = "range" if gap != "、" else chain.last
                held = _range(held, chain, between.end() if between else chain.end, last)
                continue
            if _AND.fullmatch(gap):
                between = _BETWEEN.match(text, chain.end)
                if between:
                    held = _range(held, chain, between.end())
                    continue
        yield held
        held = chain
    if held is not None:
        yield held


def _range(first: Chain, last: Chain, end: int, form: str = "range") -> Chain:
    stretch = first.stretch.to(last.stretch)
    if stretch.start and stretch.end and stretch.end < stretch.start:
        later = calendar.add_months(stretch.end, 12)
        known = later if later and later >= stretch.start else None
        stretch = evolve(stretch, end=known)
    return evolve(first, end=end, stretch=stretch, rule=RANGE, last=form)


def _bound(text: str, chain: Chain, times: Times) -> Bound:
    start, end, stretch = chain.start, chain.end, chain.stretch
    after = _AFTER.match(text, end)
    if after:
        end = after.end()
        stretch = _closed(stretch, after.lastgroup or "", times)
    before = _BEFORE.search(text, max(0, start - 3), start)
    if before and _binds(text, before, after, chain, end):
        start = before.start()
        if before["until"]:
            stretch = stretch.until()
        elif not after and chain.rule != RANGE:
            stretch = stretch.since()
    return Bound(start, end, stretch, chain.rule)


def _binds(
    text: str,
    before: re.Match[str],
    after: re.Match[str] | None,
    chain: Chain,
    end: int,
) -> bool:
    """Whether the word before belongs to the time, which ends at ``end`` with its words."""
    if before["by"]:
        return chain.rule == RANGE or bool(after and after["onward"])
    return bool(after) or chain.rule == RANGE or not _MODIFIES.match(text, end)


def _up_to_now(stretch: Stretch, today: Date | None) -> Stretch:
    """From the first day on; a day of this year that has not yet come is one of last year."""
    start = stretch.start
    if start is None or today is None or start <= today:
        return evolve(stretch, end=today)
    if start.year > today.year:
        return stretch.since()
    return evolve(stretch, start=calendar.add_months(start, -12), end=today)


def _closed(stretch: Stretch, closing: str, times: Times) -> Stretch:
    match closing:
        case "so_far":
            return _up_to_now(stretch, times.today)
        case "before":
            return stretch.until()
        case "after" | "onward":
            return stretch.since()
        case _:
            return stretch
