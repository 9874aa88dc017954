"""Expressions that are a time only where they are all that a text says: 周一, 2/15, 国庆节."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongwen.extractors.period import calendar, festivals
from gongwen.extractors.period.calendar import Stretch
from gongwen.extractors.period.form import DAY, MONTH, WEEKDAY, Context, Form, count

if TYPE_CHECKING:
    import regex

RULE = "period.alone"


def _coming_weekday(match: regex.Match[str], held: Stretch | None, context: Context) -> Stretch:
    weekday = min("一二三四五六日天".index(match["weekday"]), 6)
    after = calendar.add_days(context.today, 1)
    if after is None:
        return Stretch(None, None, "day")
    return calendar.single(calendar.add_days(after, (weekday - after.weekday()) % 7))


def _date(match: regex.Match[str], held: Stretch | None, context: Context) -> Stretch:
    year = count(match["year"]) if match["year"] else context.year
    return calendar.day(year, count(match["month"]), count(match["day"]))


def _year(match: regex.Match[str], held: Stretch | None, context: Context) -> Stretch:
    return calendar.year(count(match["year"]))


def _now(match: regex.Match[str], held: Stretch | None, context: Context) -> Stretch:
    return calendar.single(context.today)


def forms() -> tuple[Form, ...]:
    """The forms of a text that says nothing else."""
    return (
        Form("weekday", RULE, "", rf"(?:星期|礼拜|周)(?P<weekday>{WEEKDAY})", _coming_weekday),
        Form(
            "month_and_figure",
            RULE,
            "",
            rf"(?P<year>(?!))?(?P<month>{MONTH})月(?P<day>{DAY})|(?P<month>[0-9]{{1,2}})/(?P<day>[0-9]{{1,2}})"
            r"|(?P<year>[12][0-9]{3}) (?P<month>[0-9]{1,2}) (?P<day>[0-9]{1,2})",
            _date,
        ),
        Form("equal_to_year", RULE, "", r"= ?(?P<year>[12][0-9]{3})", _year),
        Form("now", RULE, "", r"最近", _now),
        *festivals.alone(),
    )
