"""School years and budget years told from the day of the text: 本学年, 下个财政年度."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongwen.extractors.period import calendar
from gongwen.extractors.period.calendar import Stretch
from gongwen.extractors.period.form import Context, Form, count

if TYPE_CHECKING:
    import regex

RULE = "period.term"

_STEPS = {"上": -1, "本": 0, "这": 0, "今": 0, "下": 1}
_FISCAL = frozenset(("财政年度", "课税年度", "预算年度", "会计年度", "财年"))
"""Years of money, which begin in April where the text is from Hong Kong."""
_SCHOOL_YEAR_BEGINS = 9


def _first_month(kind: str, context: Context) -> int:
    """The month that a year of this kind begins in."""
    if kind == "学年":
        return _SCHOOL_YEAR_BEGINS
    return context.times.fiscal_month if kind in _FISCAL else 1


def _told(match: regex.Match[str], held: Stretch | None, context: Context) -> Stretch:
    kind = match["kind"]
    if context.today is None or kind == "学期":
        return Stretch(None, None, "part")
    month = _first_month(kind, context)
    begun = context.today.year - (context.today.month < month)
    return calendar.year_from(begun + _STEPS[match["step"]], month)


def _named(match: regex.Match[str], held: Stretch | None, context: Context) -> Stretch:
    return calendar.year_from(count(match["year"]), _first_month(match["kind"], context))


FORMS = (
    Form(
        "term",
        RULE,
        "上本这今下",
        r"(?<![以])(?P<step>[上本这今下])一?个?(?P<kind>学年(?![龄级纪])|学期(?![间望])|(?:财政|预算|会计|课税|(?<=个))年度)",
        _told,
        second="一个学财预会课",
    ),
    Form(
        "term_named",
        RULE,
        "12",
        r"(?<![0-9.,])(?P<year>[12][0-9]{3})(?P<kind>学年(?![龄级纪])|财年|财政年度)度?",
        _named,
        second="0-9",
    ),
)
