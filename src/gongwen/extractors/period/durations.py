"""Lengths of time that are anchored in the day of the text: 近五年, 一年来, 未来两天, 5天前."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date as Date
from typing import TYPE_CHECKING

from gongwen.extractors.period import calendar
from gongwen.extractors.period.calendar import Stretch
from gongwen.extractors.period.form import COUNT, HAN, VAGUE, Context, Form, maybe
from gongwen.pattern import Pattern, PlainPattern

if TYPE_CHECKING:
    import regex

RULE = "period.duration"

_UNIT = r"个?多?(?:财政(?=年度))?(?P<unit>世纪|年度?|季度|月|星期|礼拜|周(?![边围岁年])|天|日)"
_SPENT = r"(?<![历耗用费经][时了过]|长达|[花将附接靠临亲邻贴])"

_TO = PlainPattern("[至到–—~～-]")

_AFTER_EVENT = Pattern(r"(?<![在于到从自即再将若])(?<=\p{Han})$")
"""Before a time that is counted from an event (运行一年后) and not from the day of the text."""

_MOVES: dict[str, tuple[Callable[[Date | None, int], Date | None], int]] = {
    "世纪": (calendar.add_months, 1200),
    "年": (calendar.add_months, 12),
    "年度": (calendar.add_months, 12),
    "季度": (calendar.add_months, 3),
    "月": (calendar.add_months, 1),
    "星期": (calendar.add_days, 7),
    "礼拜": (calendar.add_days, 7),
    "周": (calendar.add_days, 7),
    "天": (calendar.add_days, 1),
    "日": (calendar.add_days, 1),
}


def moved(day: Date | None, number: int, unit: str) -> Date | None:
    """The day ``number`` units later, or ``None`` beyond the calendar.

    >>> moved(Date(2024, 3, 5), -2, "周")
    datetime.date(2024, 2, 20)
    """
    move, size = _MOVES[unit]
    return move(day, number * size)


def _whole_years(match: regex.Match[str]) -> bool:
    return match["unit"] in ("年", "年度") and "多" not in match[0] and "余" not in match[0]


def _number(match: regex.Match[str]) -> int | None:
    return maybe(_TO.split(match["number"].replace(" ", ""))[-1])


def _back(match: regex.Match[str], held: Stretch | None, context: Context) -> Stretch:
    """The time up to the day of the text."""
    number = _number(match)
    if number is None:
        return Stretch(None, context.today, "years")
    return Stretch(moved(context.today, -number, match["unit"]), context.today, "years")


def _looking_back(match: regex.Match[str], held: Stretch | None, context: Context) -> Stretch:
    """The time a report looks back on: at the turn of the year, the calendar years before."""
    number = _number(match)
    if number and context.turn and _whole_years(match):
        return calendar.years(context.turn - number, context.turn - 1)
    return _back(match, held, context)


def _term_before(match: regex.Match[str], held: Stretch | None, context: Context) -> Stretch | None:
    """The years before those that a report looks back on: 比前五年."""
    number = _number(match)
    if not number or not context.turn:
        return None
    return calendar.years(context.turn - 2 * number, context.turn - number - 1)


def _half_year_back(match: regex.Match[str], held: Stretch | None, context: Context) -> Stretch:
    return Stretch(calendar.add_months(context.today, -6), context.today, "half")


def _half_century_back(match: regex.Match[str], held: Stretch | None, context: Context) -> Stretch:
    return Stretch(calendar.add_months(context.today, -600), context.today, "years")


def _ahead(match: regex.Match[str], held: Stretch | None, context: Context) -> Stretch:
    """The time from the day of the text, or from the next where it is counted in days.

    At the turn of the year, the calendar years that begin, where they are those of the budget.
    """
    number = _number(match)
    if number is None:
        return Stretch(context.today, None, "years")
    if context.turn and _whole_years(match) and context.times.fiscal_month == 1:
        return calendar.years(context.turn, context.turn + number - 1)
    days = match["unit"] in ("天", "日", "周", "星期", "礼拜")
    start = calendar.add_days(context.today, 1) if days else context.today
    return Stretch(start, moved(context.today, number, match["unit"]), "years")


def _before(match: regex.Match[str], held: Stretch | None, context: Context) -> Stretch:
    """The weeks or days before the day of the text, without it."""
    number = _number(match)
    if number is None:
        return Stretch(None, calendar.add_days(context.today, -1), "years")
    start = moved(context.today, -number, match["unit"])
    return Stretch(start, calendar.add_days(context.today, -1), "years")


def _ago(match: regex.Match[str], held: Stretch | None, context: Context) -> Stretch | None:
    if match["side"] == "后" and _AFTER_EVENT.match(match.string, match.start(), match.start()):
        return None
    number = _number(match)
    sign = -1 if match["side"] == "前" else 1
    there = moved(context.today, sign * number, match["unit"]) if number is not None else None
    if there is None:
        return Stretch(None, None, "day")
    if match["unit"] in ("年", "年度"):
        return calendar.year(there.year)
    if match["unit"] == "月":
        return calendar.month(there.year, there.month)
    if match["unit"] in ("周", "星期", "礼拜"):
        return Stretch(there, calendar.add_days(there, 6), "week")
    return calendar.single(there)


FORMS = (
    Form(
        "past",
        RULE,
        "过以刚这",
        rf"(?:过去|以往|刚刚过去)(?:的|这)?(?P<number>{VAGUE}){_UNIT}(?:以来|多?[来里间内中])?(?!级)"
        r"|这(?P<number>[二两三四五六七八九十]|几|[2-9]|10)(?P<unit>年)(?:以?来|间|中)?(?![级前后内])",
        _looking_back,
        second=f"去往刚几0-9{HAN}两",
    ),
    Form(
        "term_before",
        RULE,
        "前",
        rf"(?<=[比较])前(?P<number>{VAGUE})(?P<unit>年)",
        _term_before,
        second=f"数几好多百千0-9{HAN}两",
    ),
    Form(
        "recent",
        RULE,
        "最近",
        rf"{_SPENT}最?近(?:这)? ?(?P<number>{VAGUE}) ?{_UNIT}(?:以来|多?[来里间内中])?(?![级历]|的?时间)",
        _back,
        second=f" 近这数几好多百千0-9{HAN}两",
    ),
    Form(
        "years_since",
        RULE,
        "这0-9数几好多百千一二两三四五六七八九十",
        rf"(?<![0-9.{HAN}百千几多近来第十每]|半个)(?:这)?(?P<number>{VAGUE})个?(?P<unit>年|月|世纪)多?(?:以来|来(?![自源临看到访华宾回往说]))"
        rf"|(?<=[\n，。；])(?P<number>[{HAN}]|[2-9]|10)(?P<unit>年)间",
        _looking_back,
        second=f"数几好多百千0-9{HAN}两余个年月世、",
    ),
    Form(
        "half_century_since",
        RULE,
        "半大",
        r"(?<![一上下两])(?:大?半个|大半个)多?世纪多?(?:以来|来(?![自源临看到访]))",
        _half_century_back,
        second="半个",
    ),
    Form(
        "half_year_since",
        RULE,
        "半最近过",
        r"(?<![一上下两])半年(?:多)?(?:以来|来(?![自源临看到访]))"
        r"|(?:(?<![接将附临靠邻贴时了已达用])最?近|过去)半年多?(?:以?来)?",
        _half_year_back,
        second="年近半去",
    ),
    Form(
        "coming",
        RULE,
        "今未接往此下",
        rf"(?:今后|未来|接下来|往后|此后|下(?:一个(?=五年))?)的?(?:{COUNT}年[至到])?+(?P<number>{VAGUE}){_UNIT}(?<!下一?1?(?:个?财政)?[年月天日周]度?)"
        r"(?:多?[里间内中])?(?!级)",
        _ahead,
        second=f"后来下的一数几好多百千0-9{HAN}两",
    ),
    Form(
        "before",
        RULE,
        "前",
        rf"(?<![提目之以日此先当年月会天季度后的])前(?P<number>{COUNT})个?(?P<unit>天|周|星期)(?![{HAN}年])",
        _before,
        second=f"0-9{HAN}两",
    ),
    Form(
        "ago",
        RULE,
        "0-9数几好百千一二两三四五六七八九十",
        rf"(?<![0-9.,{HAN}百千第几多满过前每到近约逾]|提前|不少于)(?P<number>{VAGUE})个?"
        r"(?P<unit>年|月|星期|礼拜|周|天)(?<![0-9]月)(?<!年[来]?[之以]?)?[之以]?(?P<side>前|后)"
        rf"(?![0-9{HAN}两几往列沿期提景进来续备勤])",
        _ago,
        second=f"数几好多百千0-9{HAN}两余个年月星礼周天、",
    ),
)
