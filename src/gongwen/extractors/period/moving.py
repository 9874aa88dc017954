"""Days that move through the common calendar: Easter, Jewish, Islamic and solar dates."""

from __future__ import annotations

from datetime import date as Date

from gongwen.extractors.period.calendar import add_days, date


def easter(year: int) -> Date | None:
    """Easter Sunday of the western churches.

    >>> easter(2024)
    datetime.date(2024, 3, 31)
    """
    golden = year % 19
    century = year // 100
    epact = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    epact -= epact // 28 * (1 - 29 // (epact + 1) * ((21 - golden) // 11))
    weekday = (year + year // 4 + epact + 2 - century + century // 4) % 7
    return add_days(date(year, 3, 28), epact - weekday)


def orthodox_easter(year: int) -> Date | None:
    """Easter Sunday of the eastern churches, in the common calendar.

    >>> orthodox_easter(2024)
    datetime.date(2024, 5, 5)
    """
    moon = (19 * (year % 19) + 15) % 30
    weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    julian = date(year, 3, 21)
    return add_days(julian, moon + weekday + 1 + year // 100 - year // 400 - 2)


def hebrew_date(year: int, month: int, day: int) -> Date | None:
    """A day of the Jewish year; Nisan is month 1, Tishri month 7 begins the year.

    >>> hebrew_date(5785, 7, 1)
    datetime.date(2024, 10, 3)
    """
    leap = (7 * year + 1) % 19 < 7
    last = 13 if leap else 12
    length = _hebrew_new_year(year + 1) - _hebrew_new_year(year)
    order = [*range(7, last + 1), *range(1, 7)]
    days = sum(_hebrew_month(m, leap, length) for m in order[: order.index(month)])
    return _from_ordinal(_hebrew_new_year(year) + days + day - 1)


def _hebrew_new_year(year: int) -> int:
    own = _delay(year)
    if _delay(year + 1) - own == 356:
        own += 2
    elif own - _delay(year - 1) == 382:
        own += 1
    return own - 1373427


def _delay(year: int) -> int:
    months = (235 * year - 234) // 19
    days = 29 * months + (12084 + 13753 * months) // 25920
    return days + (3 * (days + 1) % 7 < 3)


def _hebrew_month(month: int, leap: bool, year_length: int) -> int:
    if month in (2, 4, 6, 10, 13) or (month == 12 and not leap):
        return 29
    if month == 8:
        return 30 if year_length % 10 == 5 else 29
    if month == 9:
        return 29 if year_length % 10 == 3 else 30
    return 30


def islamic_date(year: int, month: int, day: int) -> Date | None:
    """A day of the Islamic year, by the arithmetic (civil) calendar.

    >>> islamic_date(1445, 10, 1)
    datetime.date(2024, 4, 10)
    """
    days = (year - 1) * 354 + (3 + 11 * year) // 30 + 29 * (month - 1) + month // 2 + day
    return _from_ordinal(227014 + days)


def clear_and_bright(year: int) -> Date | None:
    """The day of 清明, for the years 1900 to 2099.

    >>> clear_and_bright(2024)
    datetime.date(2024, 4, 4)
    """
    short = year % 100
    constant = 4.81 if year >= 2000 else 5.59
    return date(year, 4, int(short * 0.2422 + constant) - short // 4)


def _from_ordinal(ordinal: int) -> Date | None:
    return add_days(Date.min, ordinal - 1)
