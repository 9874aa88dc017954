"""Dates of the Chinese calendar: 农历正月十五, 腊月廿三, 大年初一."""

from __future__ import annotations

from datetime import date as Date
from typing import TYPE_CHECKING

from gongwen.extractors.period import calendar
from gongwen.extractors.period.calendar import Stretch, Unit
from gongwen.extractors.period.form import Context, Form, count
from gongwen.lexicon import DEFAULT

if TYPE_CHECKING:
    import regex

RULE = "period.lunar"

_NAMED_MONTHS = {"正": 1, "元": 1, "冬": 11, "腊": 12}
_DAY = r"初[一二三四五六七八九十]|[二廿]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|三十"
_FIGURE = r"(?:3[0]|[12][0-9]|[1-9])(?![0-9])"


def lunar_date(year: int | None, month: int, day: int, *, leap: bool = False) -> Date | None:
    """The day of the common calendar on which a day of the Chinese calendar falls.

    A negative ``day`` counts from the end of the month. ``None`` for a day that is not
    there, and outside the years 1900 to 2098.

    >>> lunar_date(2024, 1, 1), lunar_date(2023, 12, -1), lunar_date(2023, 2, 1, leap=True)
    (datetime.date(2024, 2, 10), datetime.date(2024, 2, 9), datetime.date(2023, 3, 22))
    """
    facts = DEFAULT.table("period_lunar_years").get(str(year))
    if facts is None:
        return None
    new_year, doubled, lengths = facts[0], int(facts[1]), facts[2]
    if not 1 <= month <= 12 or (leap and doubled != month):
        return None
    index = month - 1 + (leap or 0 < doubled < month)
    length = 30 if lengths[index] == "+" else 29
    day = length + 1 + day if day < 0 else day
    if not 1 <= day <= length:
        return None
    before = sum(30 if mark == "+" else 29 for mark in lengths[:index])
    return calendar.add_days(Date.fromisoformat(f"{year}-{new_year}"), before + day - 1)


def _day_number(written: str) -> int:
    if written.startswith("廿"):
        return 20 + (count(written[1:]) if len(written) > 1 and written[1:] != "十" else 0)
    return count(written.removeprefix("初"))


def _lunar(match: regex.Match[str], held: Stretch | None, context: Context) -> Stretch:
    name = match["month"]
    month = _NAMED_MONTHS.get(name) or count(name)
    year = count(match["year"]) if match["year"] else _year_of(month, held, context)
    leap = bool(match["leap"])
    if match["day"] is None:
        last = lunar_date(year, month, -1, leap=leap)
        return Stretch(lunar_date(year, month, 1, leap=leap), last, "month")
    return calendar.single(lunar_date(year, month, _day_number(match["day"]), leap=leap))


def _year_of(month: int, held: Stretch | None, context: Context) -> int | None:
    """The lunar year meant: that of the day of the text where its month has begun by then."""
    if held is not None:
        return held.year
    if context.named or context.today is None:
        return context.current_year
    begun = lunar_date(context.today.year, month, 1)
    return context.today.year if begun and begun <= context.today else context.year


def _new_year_days(match: regex.Match[str], held: Stretch | None, context: Context) -> Stretch:
    if match["day"] == "三十":
        return calendar.single(lunar_date(_year_of(12, held, context), 12, -1))
    return calendar.single(lunar_date(_year_of(1, held, context), 1, _day_number(match["day"])))


def _animal_year(match: regex.Match[str], held: Stretch | None, context: Context) -> Stretch:
    """The year of an animal that is nearest, at most one year ahead."""
    return calendar.year(_latest(_ANIMALS.index(match["animal"]), 12, context))


def _cyclic_year(match: regex.Match[str], held: Stretch | None, context: Context) -> Stretch | None:
    """The last year of that name in the cycle of sixty, or the one to come."""
    stem, branch = _STEMS.index(match["stem"]), _BRANCHES.index(match["branch"])
    if (stem - branch) % 2:
        return None
    year = _latest((6 * stem - 5 * branch) % 60, 60, context)
    following = lunar_date(year + 1, 1, 1) if year else None
    return Stretch(lunar_date(year, 1, 1), calendar.add_days(following, -1), "year")


def _latest(place: int, length: int, context: Context) -> int | None:
    """The last year up to the next that has its place in a cycle; the year 4 began each."""
    if context.today is None:
        return None
    last = context.today.year + 1
    return last - (last - 4 - place) % length


_YEAR: frozenset[Unit] = frozenset({"year"})
_CALENDAR = "农历|阴历|夏历|旧历"
_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_ANIMALS = "鼠牛虎兔龙蛇马羊猴鸡狗猪"

FORMS = (
    Form(
        "lunar",
        RULE,
        "农阴夏旧",
        rf"(?:{_CALENDAR}) ?(?:(?P<year>[12][0-9]{{3}}|[一二][〇零一二三四五六七八九]{{3}}) ?年)?"
        rf"(?P<leap>闰)?(?P<month>[正元冬腊]|十[一二]?|[一二三四五六七八九]|1[0-2]|[1-9]) ?月"
        rf"(?:份|(?P<day>{_DAY}|{_FIGURE})日?)?",
        _lunar,
        _YEAR,
        second="历",
    ),
    Form(
        "lunar_month",
        RULE,
        "闰正腊冬一二三四五六七八九十",
        rf"(?P<year>(?!))?(?P<leap>闰)?(?P<month>[正腊]|十[一二]?|(?<!十)[一二三四五六七八九])月"
        r"(?P<day>初[一二三四五六七八九十]|廿[一二三四五六七八九]?)日?"
        rf"|(?P<leap>闰)?(?P<month>[正腊冬])月(?:(?P<day>{_DAY}|{_FIGURE})日?|里|间)?(?!间)",
        _lunar,
        _YEAR,
        second="正腊冬月一二三四五六七八九十",
    ),
    Form(
        "new_year_days",
        RULE,
        "大",
        r"大年(?P<day>初[一二三四五六七八九十]|三十)(?:晚上?|夜)?",
        _new_year_days,
        _YEAR,
        second="年",
    ),
    Form(
        "animal_year",
        RULE,
        _ANIMALS,
        rf"(?P<animal>[{_ANIMALS}])年(?=春节|新春|新年|元宵|除夕|正月|大年)",
        _animal_year,
        second="年",
    ),
    Form(
        "cyclic_year",
        RULE,
        f"农{_STEMS}",
        rf"(?:农历)?(?P<stem>[{_STEMS}])(?P<branch>[{_BRANCHES}])[{_ANIMALS}]?年(?![纪轻龄会])",
        _cyclic_year,
        second=f"历{_BRANCHES}",
    ),
)
