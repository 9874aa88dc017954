"""Arithmetic on the calendar: stretches of days, never beyond the years 1 to 9999."""

from __future__ import annotations

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, timedelta
from datetime import date as Date
from typing import Literal, TypeAlias

from attrs import evolve, frozen

Unit: TypeAlias = Literal[
    "century",
    "decade",
    "years",
    "year",
    "half",
    "quarter",
    "months",
    "month",
    "part",
    "week",
    "day",
]


@frozen
class Stretch:
    """Days from ``start`` to ``end``, both inclusive, ``None`` where open or unknown.

    ``unit`` is how finely the stretch was told.
    """

    start: Date | None
    end: Date | None
    unit: Unit

    @property
    def year(self) -> int | None:
        """The year of the first day that is known."""
        known = self.start or self.end
        return known.year if known else None

    def until(self) -> Stretch:
        """All days up to the last."""
        return evolve(self, start=None)

    def since(self) -> Stretch:
        """All days from the first on."""
        return evolve(self, end=None)

    def to(self, last: Stretch) -> Stretch:
        """From the first day of this one to the last day of ``last``."""
        return Stretch(self.start, last.end, last.unit)

    def last_day(self) -> Stretch:
        """The last day alone."""
        return Stretch(self.end, self.end, "part")

    def first_day(self) -> Stretch:
        """The first day alone."""
        return Stretch(self.start, self.start, "part")


def date(year: int | None, month: int, day: int) -> Date | None:
    """A day of the calendar, or ``None`` where there is none.

    >>> date(2023, 2, 29), date(2024, 2, 29)
    (None, datetime.date(2024, 2, 29))
    """
    if year is None:
        return None
    try:
        return Date(year, month, day)
    except (ValueError, OverflowError):
        return None


def day(year: int | None, month: int, day: int) -> Stretch:
    """One day; unknown where the calendar has no such day."""
    return single(date(year, month, day))


def single(day: Date | None) -> Stretch:
    """The stretch of one day."""
    return Stretch(day, day, "day")


def month_end(year: int | None, month: int) -> Date | None:
    """The last day of a month.

    >>> month_end(2024, 2)
    datetime.date(2024, 2, 29)
    """
    if year is None or not (MINYEAR <= year <= MAXYEAR and 1 <= month <= 12):
        return None
    return Date(year, month, monthrange(year, month)[1])


def months(year: int | None, first: int, last: int, unit: Unit = "months") -> Stretch:
    """From the first day of one month to the last day of another of the same year."""
    return Stretch(date(year, first, 1), month_end(year, last), unit)


def month(year: int | None, number: int) -> Stretch:
    """One month."""
    return months(year, number, number, "month")


def quarter(year: int | None, number: int) -> Stretch:
    """One quarter of a year, 1 to 4.

    >>> quarter(2024, 3).end
    datetime.date(2024, 9, 30)
    """
    return months(year, 3 * number - 2, 3 * number, "quarter")


def half(year: int | None, number: int) -> Stretch:
    """The first or the second half of a year."""
    return months(year, 6 * number - 5, 6 * number, "half")


def year(number: int | None) -> Stretch:
    """One year."""
    return months(number, 1, 12, "year")


def year_from(number: int | None, first_month: int) -> Stretch:
    """The twelve months that begin with a month of a year.

    >>> year_from(2024, 4).end
    datetime.date(2025, 3, 31)
    """
    first = date(number, first_month, 1)
    return Stretch(first, add_days(add_months(first, 12), -1), "year")


def years(first: int | None, last: int | None, unit: Unit = "years") -> Stretch:
    """From the first day of one year to the last day of another."""
    return Stretch(date(first, 1, 1), date(last, 12, 31), unit)


def ten_days(year: int | None, month: int, number: int) -> Stretch:
    """The first, second or last third of a month (旬).

    >>> ten_days(2023, 2, 3).end
    datetime.date(2023, 2, 28)
    """
    end = month_end(year, month) if number == 3 else date(year, month, 10 * number)
    return Stretch(date(year, month, 10 * number - 9), end, "part")


def add_days(day: Date | None, count: int) -> Date | None:
    """``count`` days later, or ``None`` beyond the calendar.

    >>> add_days(Date(2024, 2, 28), 2), add_days(Date(2024, 2, 28), 10**12)
    (datetime.date(2024, 3, 1), None)
    """
    if day is None:
        return None
    try:
        return day + timedelta(days=count)
    except OverflowError:
        return None


def add_months(day: Date | None, count: int) -> Date | None:
    """The same day ``count`` months later, or the last of its month where that is earlier.

    >>> add_months(Date(2024, 1, 31), 1), add_months(Date(2024, 1, 31), -12)
    (datetime.date(2024, 2, 29), datetime.date(2023, 1, 31))
    """
    if day is None:
        return None
    year, index = divmod(day.year * 12 + day.month - 1 + count, 12)
    last = month_end(year, index + 1)
    return date(year, index + 1, min(day.day, last.day)) if last else None


def week(day: Date | None, count: int = 1) -> Stretch:
    """``count`` weeks from Monday to Sunday, the first of them the one that ``day`` is in.

    >>> week(Date(2024, 3, 5))
    Stretch(start=datetime.date(2024, 3, 4), end=datetime.date(2024, 3, 10), unit='week')
    """
    monday = add_days(day, -day.weekday()) if day else None
    return Stretch(monday, add_days(monday, 7 * count - 1), "week")


def nth_weekday(within: Stretch, weekday: int, number: int) -> Date | None:
    """The ``number``-th Monday (0) … Sunday (6) of a stretch; -1 is the last.

    >>> nth_weekday(month(2024, 5), 6, 2)
    datetime.date(2024, 5, 12)
    """
    if within.start is None or within.end is None:
        return None
    if number > 0:
        first = add_days(within.start, (weekday - within.start.weekday()) % 7)
        found = add_days(first, 7 * (number - 1))
    else:
        last = add_days(within.end, -((within.end.weekday() - weekday) % 7))
        found = add_days(last, 7 * (number + 1))
    return found if found and within.start <= found <= within.end else None


def nth_week(within: Stretch, number: int) -> Stretch:
    """The ``number``-th week that begins within a stretch; -1 is the last that ends there."""
    if number > 0:
        return week(nth_weekday(within, 0, number))
    return week(nth_weekday(within, 6, number))
