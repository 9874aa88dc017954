"""Five-year plans: “十四五”时期, 第一个五年计划."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongwen.extractors.period import calendar
from gongwen.extractors.period.calendar import Stretch
from gongwen.extractors.period.form import COUNT, HAN, Context, Form, count

if TYPE_CHECKING:
    import regex

RULE = "period.plan"

_PLAN = r"(?:二?十)?[一二三四五六七八九]五|二?十五"
_FOLLOWING = (
    r"以来|时期|期间|规划|计划|末|初|中期|前期|后期|[前后头][一二两三四]年|开局|收官|前半期|后半期"
)
_SPAN = "(?:(?:规划|计划)?(?:时期|期间))?"


def plan_years(number: int) -> tuple[int, int]:
    """The first and the last year of the ``number``-th five-year plan.

    >>> plan_years(1), plan_years(2), plan_years(14)
    ((1953, 1957), (1958, 1962), (2021, 2025))
    """
    first = 1953 + 5 * (number - 1) if number < 3 else 1966 + 5 * (number - 3)
    return first, first + 4


def _plan(match: regex.Match[str], held: Stretch | None, context: Context) -> Stretch | None:
    number = count(match["ordinal"] or match["plan"].removesuffix("五"))
    return calendar.years(*plan_years(number)) if 1 <= number <= 40 else None


FORMS = (
    Form(
        "plan",
        RULE,
        "“第一二三四五六七八九十",
        rf"“(?P<plan>{_PLAN})”(?!普法|学法|法治宣传){_SPAN}"
        rf"|(?<![{HAN}百千万亿第之分0-9])(?P<plan>{_PLAN})(?={_FOLLOWING}){_SPAN}"
        rf"|第(?P<ordinal>{COUNT})个五年(?:规划|计划)(?:时期|期间)?",
        _plan,
        second=f"0-9两{HAN}",
    ),
)
