"""Centuries, decades and the parts of them: 20世纪90年代, 本世纪中叶, “十四五”末."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongwen.extractors.period import calendar
from gongwen.extractors.period.calendar import Stretch
from gongwen.extractors.period.form import HAN, Context, Form, count

if TYPE_CHECKING:
    import regex

RULE = "period.decade"


def _century(match: regex.Match[str], held: Stretch | None, context: Context) -> Stretch:
    if match["century"]:
        first = 100 * (count(match["century"]) - 1)
    elif context.today is None:
        return Stretch(None, None, "century")
    else:
        first = context.today.year // 100 * 100 - (0 if match["which"] == "本" else 100)
    return calendar.years(first or None, first + 99, "century")


def _decade(match: regex.Match[str], held: Stretch | None, context: Context) -> Stretch:
    if match["last"]:
        first, last = (1900 + 10 * count(match[name]) for name in ("first", "last"))
        return calendar.years(first, last + 9, "decade")
    written = count(match["decade"])
    if written > 99:
        first = written
    elif held is not None:
        if held.year is None:
            return Stretch(None, None, "decade")
        first = held.year // 100 * 100 + written
    else:
        first = (1900 if written >= 30 else 2000) + written
    return calendar.years(first, first + 9, "decade")


_SPANS = {
    "初": (0, 2), "初期": (0, 2), "前期": (0, 2), "早期": (0, 2), "前半期": (0, 4),
    "中": (3, 6), "中期": (3, 6), "中叶": (3, 6), "中后期": (5, 9),
    "末": (7, 9), "期末": (7, 9), "末期": (7, 9), "后期": (7, 9), "晚期": (7, 9), "后半期": (5, 9),
}  # fmt: skip


def _part_of_decades(match: regex.Match[str], held: Stretch | None, context: Context) -> Stretch:
    if held is None or held.start is None:
        return Stretch(None, None, "part")
    first, last = _SPANS[match["part"]]
    if held.unit == "decade":
        return calendar.years(held.start.year + first, held.start.year + last, "part")
    if held.unit == "years":
        return _plan_part(held, match["part"])
    if match["part"] == "中叶":
        return calendar.years(held.start.year + 50, held.start.year + 50, "part")
    begin = held.start.year
    if match["part"] == "初":
        return calendar.years(begin + 1, begin + 10, "part")
    if match["part"] == "末":
        return calendar.years(begin + 91, begin + 100, "part")
    return calendar.years(begin + 10 * first, begin + 10 * last + 9, "part")


def _plan_part(plan: Stretch, part: str) -> Stretch:
    """The beginning, the middle or the end of a plan of some years."""
    if plan.start is None or plan.end is None:
        return Stretch(None, None, "part")
    if part in ("末", "期末"):
        return plan.last_day()
    if part.startswith(("中", "半")):
        middle = (plan.start.year + plan.end.year) // 2
        return calendar.years(middle, middle, "part")
    year = plan.end.year if part.startswith(("末", "后", "晚")) else plan.start.year
    return calendar.years(year, year, "part")


FORMS = (
    Form(
        "century",
        RULE,
        "0-9一二三四五六七八九十本上",
        rf"(?:(?<![0-9.第分之半])(?P<century>[0-9]{{1,2}}|[{HAN}]{{1,3}})|(?P<which>本|上)个?)世纪(?!海上|马克思)",
        _century,
        second=f"0-9世个{HAN}",
    ),
    Form(
        "decade",
        RULE,
        "0-9一二三四五六七八九十",
        rf"(?<![0-9.{HAN}])(?P<decade>[12][0-9]{{2}}0|[1-9]0|[{HAN[:-1]}]?十)年代"
        r"|(?P<first>[三五六七八])(?P<last>[四六七八九])十年代",
        _decade,
        frozenset({"century"}),
    ),
    Form(
        "part_of_decades",
        RULE,
        "",
        rf"(?P<part>{'|'.join(sorted(_SPANS, key=len, reverse=True))})(?![国央步始次级端])",
        _part_of_decades,
        frozenset({"decade", "century", "years"}),
    ),
)
