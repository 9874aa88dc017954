"""Festivals and memorial days, with the year they are told with."""

from __future__ import annotations

from datetime import date as Date
from functools import lru_cache
from typing import TYPE_CHECKING

from gongwen.extractors.period import calendar
from gongwen.extractors.period.calendar import Stretch
from gongwen.extractors.period.form import Context, Form, count
from gongwen.extractors.period.lunar import lunar_date
from gongwen.extractors.period.moving import (
    clear_and_bright,
    easter,
    hebrew_date,
    islamic_date,
    orthodox_easter,
)
from gongwen.lexicon import DEFAULT, trie_pattern

if TYPE_CHECKING:
    import regex

RULE = "period.festival"


def in_year(day: str, year: int) -> Date | None:
    """The day of a festival in a year, by the words of the list ``period_festivals``.

    >>> in_year("nth 5/2/7", 2024), in_year("lunar 8/15", 2024), in_year("easter -2", 2024)
    (datetime.date(2024, 5, 12), datetime.date(2024, 9, 17), datetime.date(2024, 3, 29))
    """
    kind, *rest = day.split(" ")
    numbers = [int(number) for number in (rest[0].split("/") if rest else ())]
    later = int(rest[1]) if len(rest) > 1 else 0
    match kind:
        case "easter" | "orthodox":
            sunday = (easter if kind == "easter" else orthodox_easter)(year)
            return calendar.add_days(sunday, *numbers)
        case "nth":
            month, number, weekday = numbers
            return calendar.nth_weekday(calendar.month(year, month), weekday - 1, number)
        case "lunar":
            return calendar.add_days(lunar_date(year, *numbers), later)
        case "clear":
            return calendar.add_days(clear_and_bright(year), *numbers)
        case "moon":
            return _moon(year, *numbers)
        case "hebrew":
            found = (hebrew_date(year + era, *numbers) for era in (3760, 3761))
        case "islamic":
            first = (year - 622) * 33 // 32
            found = (islamic_date(first + n, *numbers) for n in range(3))
        case _:
            return calendar.date(year, *map(int, kind.split("-")))
    moved = (calendar.add_days(date, later) for date in found)
    return next((date for date in moved if date and date.year == year), None)


def _moon(year: int, age: int, month: int, day: int) -> Date | None:
    """The first day of a lunar month's ``age`` on or after a day of the common calendar."""
    ages = (lunar_date(year, number, age) for number in range(1, 13))
    least = calendar.date(year, month, day)
    return next((date for date in ages if date and least and date >= least), None)


def coming(day: str, today: Date) -> Date | None:
    """The first day of a festival on or after ``today``."""
    found = (in_year(day, year) for year in (today.year, today.year + 1))
    return next((date for date in found if date and date >= today), None)


def _day_of(name: str) -> str:
    [day] = DEFAULT.table("period_festivals")[name]
    return day


def _festival(match: regex.Match[str], held: Stretch | None, context: Context) -> Stretch:
    year = held.year if held else None
    if year is None:
        return Stretch(None, None, "day")
    return calendar.single(in_year(_day_of(match["festival"]), year))


def _alone(match: regex.Match[str], held: Stretch | None, context: Context) -> Stretch:
    if context.today is None:
        return Stretch(None, None, "day")
    day = coming(_day_of(match["festival"]), context.today)
    follows = {"前夜": -1, "前夕": -1, "翌日": 1, "次日": 1}.get(match["side"] or "", 0)
    if match["number"]:
        follows = count(match["number"]) - 1
    return calendar.single(calendar.add_days(day, follows))


@lru_cache(maxsize=1)
def forms() -> tuple[Form, ...]:
    """The form of a festival behind its year; the list is read at the first call."""
    names = trie_pattern(DEFAULT.words("period_festivals"))
    return (
        Form(
            "festival",
            RULE,
            "",
            rf"的?(?:(?P<festival>{names})|“(?P<festival>{names})”)"
            r"(?!运动|精神|奖|勋章|指示|口号|事变)(?:期间|假期|小?长假|黄金周)?",
            _festival,
            frozenset({"year"}),
        ),
    )


def alone() -> tuple[Form, ...]:
    """The form of a festival that is all a text says."""
    names = trie_pattern(DEFAULT.words("period_festivals"))
    return (
        Form(
            "festival_alone",
            RULE,
            "",
            rf"(?P<festival>{names})(?:(?P<side>前夜|前夕|翌日|次日)|第(?P<number>[0-9一二三四五六七])天)?",
            _alone,
        ),
    )
