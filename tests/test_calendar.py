from datetime import date as Date
from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongwen.extractors.period import calendar
from gongwen.extractors.period.festivals import coming, in_year
from gongwen.extractors.period.lunar import lunar_date
from gongwen.extractors.period.moving import (
    clear_and_bright,
    easter,
    hebrew_date,
    islamic_date,
    orthodox_easter,
)
from gongwen.lexicon import DEFAULT

years = st.integers(1, 9999)


@given(years)
def test_quarters_and_halves_tile_the_year(year: int) -> None:
    quarters = [calendar.quarter(year, n) for n in (1, 2, 3, 4)]
    halves = [calendar.half(year, n) for n in (1, 2)]
    whole = calendar.year(year)
    for parts in (quarters, halves, [calendar.month(year, n) for n in range(1, 13)]):
        assert (parts[0].start, parts[-1].end) == (whole.start, whole.end)
        for before, after in pairwise(parts):
            assert calendar.add_days(before.end, 1) == after.start


@given(years, st.integers(1, 12))
def test_thirds_tile_the_month(year: int, month: int) -> None:
    first, second, last = (calendar.ten_days(year, month, n) for n in (1, 2, 3))
    assert first.start == calendar.month(year, month).start
    assert calendar.add_days(first.end, 1) == second.start
    assert calendar.add_days(second.end, 1) == last.start
    assert last.end == calendar.month(year, month).end


@given(st.dates(), st.integers())
def test_moving_stays_on_the_calendar_or_tells_none(day: Date, count: int) -> None:
    by_days = calendar.add_days(day, count)
    if by_days is not None:
        assert by_days - day == timedelta(days=count)
    by_months = calendar.add_months(day, count)
    if by_months is not None:
        assert (by_months.year - day.year) * 12 + by_months.month - day.month == count
        assert by_months.day <= day.day
        assert by_months.day == day.day or (by_months + timedelta(days=1)).day == 1


@given(st.dates(Date(1, 1, 8), Date(9999, 12, 24)))
def test_a_week_holds_its_day_from_monday_to_sunday(day: Date) -> None:
    week = calendar.week(day)
    assert week.start is not None
    assert week.end is not None
    assert week.start <= day <= week.end
    assert (week.start.weekday(), week.end.weekday()) == (0, 6)


@pytest.mark.parametrize("year", [0, -5, 10000, 10**12, None])
def test_years_beyond_the_calendar_are_unknown(year: int | None) -> None:
    for stretch in (calendar.year(year), calendar.month(year, 2), calendar.day(year, 2, 1)):
        assert (stretch.start, stretch.end) == (None, None)


def test_weekdays_are_counted_from_both_ends() -> None:
    month = calendar.month(2024, 2)
    assert calendar.nth_weekday(month, 3, 5) == Date(2024, 2, 29)
    assert calendar.nth_weekday(month, 4, 5) is None
    assert calendar.nth_weekday(month, 0, -1) == Date(2024, 2, 26)


def test_the_lunar_years_join_without_a_gap() -> None:
    for year in range(1900, 2098):
        last, following = lunar_date(year, 12, -1), lunar_date(year + 1, 1, 1)
        assert last is not None
        assert following == last + timedelta(days=1)


@pytest.mark.parametrize(
    ("lunar", "day"),
    [
        ((2025, 1, 1), Date(2025, 1, 29)),
        ((2023, 8, 15), Date(2023, 9, 29)),
        ((2020, 5, 5), Date(2020, 6, 25)),
        ((1976, 9, 9), Date(1976, 10, 31)),
    ],
)
def test_known_lunar_dates(lunar: tuple[int, int, int], day: Date) -> None:
    assert lunar_date(*lunar) == day


def test_leap_months_follow_the_month_they_repeat() -> None:
    assert lunar_date(2020, 4, 1, leap=True) == Date(2020, 5, 23)
    assert lunar_date(2020, 5, 1, leap=True) is None
    assert lunar_date(1800, 1, 1) is None


def test_moving_days_of_other_calendars() -> None:
    assert [easter(y) for y in (1981, 2019, 2038)] == [
        Date(1981, 4, 19),
        Date(2019, 4, 21),
        Date(2038, 4, 25),
    ]
    assert orthodox_easter(2021) == Date(2021, 5, 2)
    assert [hebrew_date(y, 7, 1) for y in (5781, 5784, 5786)] == [
        Date(2020, 9, 19),
        Date(2023, 9, 16),
        Date(2025, 9, 23),
    ]
    assert islamic_date(1443, 12, 10) == Date(2022, 7, 10)
    assert clear_and_bright(2023) == Date(2023, 4, 5)


@given(
    st.sampled_from(sorted(DEFAULT.words("period_festivals"))),
    st.dates(Date(1950, 1, 1), Date(2090, 1, 1)),
)
def test_a_festival_comes_soon(name: str, today: Date) -> None:
    [day] = DEFAULT.table("period_festivals")[name]
    found = coming(day, today)
    if found is None:  # the year of the Islamic calendar is shorter, and can miss a common one
        assert day.startswith(("islamic", "moon", "hebrew", "lunar"))
        return
    # An Islamic date can fall twice in a common year: the festival is then the first of the two.
    longest = 760 if day.startswith("islamic") else 400
    assert today <= found <= today + timedelta(days=longest)


@given(st.sampled_from(sorted(DEFAULT.words("period_festivals"))), years)
def test_a_festival_of_a_year_falls_in_or_near_it(name: str, year: int) -> None:
    [day] = DEFAULT.table("period_festivals")[name]
    found = in_year(day, year)
    assert found is None or abs(found.year - year) <= 1
