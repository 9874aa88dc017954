"""Whether the time that a clause opens with is over on the day of the text, or yet to come."""

from __future__ import annotations

from datetime import date as Date
from re import Match

from gongwen.pattern import PlainPattern

_NUMBERS = {**{str(at): at for at in range(1, 13)}, "一": 1, "二": 2, "三": 3, "四": 4}
_RELATIVE = {
    "前年": -2,
    "去年": -1,
    "上年": -1,
    "今年": 0,
    "本年": 0,
    "明年": 1,
    "来年": 1,
    "后年": 2,
}

OPENING = PlainPattern(
    r"(?:自|从|截至|截止|在|于)?(?:(?P<year>20[0-9]{2}|19[0-9]{2})年度?|(?P<relative>前年|去年|上年|今年|本年|明年|来年|后年))?"
    r"(?:(?P<month>[0-9]{1,2})(?:月(?:份|[0-9]{1,2}日)?|(?=[至到—\-~][0-9]{1,2}月))|(?P<quarter>[一二三四])季度|前(?P<quarters>[二三])季度|(?P<half>[上下])半年)?"
    r"(?P<range>(?:至|到|[—\-~])(?:(?:20[0-9]{2})年)?(?P<last>[0-9]{1,2})月(?:份|[0-9]{1,2}日)?)?(?P<tail>[底末]|年[底末])?"
    r"(?P<since>起|以来|开始)?(?P<by>之?前|以前|期间)?"
)
"""A time by the calendar at the head of a clause, by its parts."""

_PLAN = PlainPattern(
    "“?(?:(?P<tens>十)(?P<ones>[一二三四五六])?|(?P<early>[六七八九]))五”?(?:时期|期间|以来|规划期间?)"
    "|(?P<gone>过去的?[一二三四五六七八九十几多两0-9]{1,3}年|近[一二三四五六七八九十几两0-9]{1,3}年来?(?!内)"
    "|[一二三四五六七八九十]{1,2}年来)(?:间|里)?"
)
"""The five years of a plan at the head of a clause, or years told as gone by."""

_TENTH_PLAN = 2005
_PLAN_NUMBERS = {
    "一": 1,
    "二": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": -4,
    "七": -3,
    "八": -2,
    "九": -1,
}

_NAMED = PlainPattern(
    r"(?P<year>20[0-9]{2}|19[0-9]{2})(?P<fiscal>[-—/–][0-9]{2,4})?(?:财政|课税)?年(?:(?P<month>[0-9]{1,2})月)?"
    "|(?P<whole>全年|今年|年底|年末)"
)
"""A year or a month that a clause names anywhere."""

_LATE = 7
"""From this month on, what is told of the whole year is told of the year that runs."""

_ON_THE_WAY = 4
"""Up to this month, what is told of the year that runs is yet to come."""


def told(text: str, day: Date) -> tuple[str, int]:
    """``over``, ``ahead`` or ``""``, and where the time that ``text`` opens with ends.

    >>> told("2024年5月至10月开展检查3次", Date(2025, 2, 10))
    ('over', 11)
    >>> told("2025年下半年", Date(2025, 2, 10)), told("全县新建学校5所", Date(2025, 2, 10))
    (('ahead', 8), ('', 0))
    """
    plan = _PLAN.match(text)
    if plan is not None:
        over = plan["gone"] or _last_of_plan(plan) < day.year
        return ("over" if over else ""), plan.end()
    found = OPENING.match(text)
    if found is None or not (found["year"] or found["relative"]):
        return "", 0
    year = int(found["year"]) if found["year"] else day.year + _RELATIVE[found["relative"]]
    first, last = _months(found)
    if year != day.year:
        tells = "ahead" if year > day.year else "over"
    elif first > day.month:
        tells = "ahead"
    elif last < day.month:
        tells = "over"
    else:
        whole = (first, last) == (1, 12) and not found["relative"]
        tells = "ahead" if whole and day.month <= _ON_THE_WAY else ""
    return tells, found.end()


def names_coming(text: str, day: Date) -> bool:
    """Whether ``text`` names a year or a month that is not over on ``day``.

    >>> names_coming("储备预计于2016年3月31日达60亿元", Date(2016, 2, 24))
    True
    >>> names_coming("预计全年增长6%", Date(2025, 12, 20)), names_coming("预计全年增长6%", Date(2025, 1, 9))
    (True, False)
    """
    return any(_is_coming(found, day) for found in _NAMED.finditer(text))


def _is_coming(found: Match[str], day: Date) -> bool:
    if found["whole"]:
        return day.month >= _LATE
    year, month = int(found["year"]), int(found["month"] or 0)
    if year != day.year:
        return year > day.year
    return month > day.month or bool(found["fiscal"])


def _last_of_plan(found: Match[str]) -> int:
    """The last year of a five-year plan."""
    number = (
        0 if found["tens"] and not found["ones"] else _PLAN_NUMBERS[found["ones"] or found["early"]]
    )
    return _TENTH_PLAN + 5 * number


def _months(found: Match[str]) -> tuple[int, int]:
    """The first month and the last of a time in its year."""
    if found["month"]:
        first = int(found["month"])
        return first, int(found["last"] or first)
    if found["quarter"]:
        quarter = _NUMBERS[found["quarter"]]
        return 3 * quarter - 2, 3 * quarter
    if found["quarters"]:
        return 1, 3 * _NUMBERS[found["quarters"]]
    if found["half"]:
        return (1, 6) if found["half"] == "上" else (7, 12)
    return 1, 12
