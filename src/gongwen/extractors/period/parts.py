"""Parts of a year, month, decade or century: 底, 上半年, 第三季度, 前两个月, 第一周."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongwen.extractors.period import calendar
from gongwen.extractors.period.calendar import Stretch, Unit
from gongwen.extractors.period.form import COUNT, HAN, WEEKDAY, Context, Form, count
from gongwen.extractors.period.times import LAST_MONTH_OF_REVIEW

if TYPE_CHECKING:
    import regex

RULE = "period.part"

_YEAR: frozenset[Unit] = frozenset({"year"})
_LONG: frozenset[Unit] = frozenset({"decade", "century", "years"})
_QUARTER = "一二三四"


def _whole_year(held: Stretch | None, context: Context) -> Stretch:
    return held or calendar.year(context.year)


def _whole_month(held: Stretch | None, context: Context) -> Stretch:
    if held is not None or context.today is None:
        return held or Stretch(None, None, "month")
    return calendar.month(context.today.year, context.today.month)


def _edge(of: Stretch, edge: str) -> Stretch:
    return of.first_day() if edge == "初" else of.last_day()


def _year_edge(match: regex.Match[str], held: Stretch | None, context: Context) -> Stretch:
    of = _whole_year(held, context)
    if match["edge"] == "中":
        return calendar.month(of.year, 6)
    return _edge(of, match["edge"])


def _month_edge(match: regex.Match[str], held: Stretch | None, context: Context) -> Stretch:
    of = _whole_month(held, context)
    if match["edge"] == "中" and of.start:
        return calendar.ten_days(of.start.year, of.start.month, 2)
    return _edge(of, match["edge"])


def _quarter_edge(match: regex.Match[str], held: Stretch | None, context: Context) -> Stretch:
    return _edge(held, match["edge"]) if held else Stretch(None, None, "part")


def _whole(match: regex.Match[str], held: Stretch | None, context: Context) -> Stretch:
    return _whole_year(held, context)


def _half(match: regex.Match[str], held: Stretch | None, context: Context) -> Stretch:
    number = 1 if match["half"] in "上前首" else 2
    return calendar.half(held.year if held else context.year_of_parts, number)


def _half_month(match: regex.Match[str], held: Stretch | None, context: Context) -> Stretch:
    of = _whole_month(held, context)
    if of.start is None:
        return Stretch(None, None, "part")
    middle = calendar.add_days(of.start, 14)
    if match["half"] == "上":
        return Stretch(of.start, middle, "part")
    return Stretch(calendar.add_days(middle, 1), of.end, "part")


def _quarter(match: regex.Match[str], held: Stretch | None, context: Context) -> Stretch:
    written = match["quarter"]
    number = {"首": 1, "末": 4}.get(written) or count(written)
    return calendar.quarter(held.year if held else context.year_of_parts, number)


def _first_of_year(months: int, held: Stretch | None, context: Context) -> Stretch:
    """The first months of a year: early in a year, of the last in which they are over."""
    year, today = _whole_year(held, context).year, context.today
    if held is None and today is not None and year == today.year:
        year -= today.month <= LAST_MONTH_OF_REVIEW and months > today.month
    return calendar.months(year, 1, months)


def _first_quarters(match: regex.Match[str], held: Stretch | None, context: Context) -> Stretch:
    return _first_of_year(3 * count(match["quarters"]), held, context)


def _first_months(
    match: regex.Match[str], held: Stretch | None, context: Context
) -> Stretch | None:
    last = count(match["months"])
    if not 1 <= last <= 12:
        return None
    return _first_of_year(last, held, context)


_STEPS: dict[str, tuple[Unit, int]] = {"天": ("day", 1), "日": ("day", 1), "周": ("week", 7)}


def _first_or_last(
    match: regex.Match[str], held: Stretch | None, context: Context
) -> Stretch | None:
    """The first or the last days, weeks, months or years of what the words before told."""
    number, unit = count(match["number"]), match["step"]
    if held is None or held.start is None or held.end is None or not 0 < number < 100_000:
        return Stretch(None, None, "part") if number else None
    first = match["side"] in ("前", "头", "首")
    if unit in "天日":
        if first:
            return Stretch(held.start, calendar.add_days(held.start, number - 1), "part")
        return Stretch(calendar.add_days(held.end, 1 - number), held.end, "part")
    if unit == "周":
        monday = calendar.nth_week(held, 1 if first else -1).start
        return calendar.week(monday if first else calendar.add_days(monday, 7 - 7 * number), number)
    months = number * (12 if unit == "年" else 1)
    if first:
        end = calendar.add_days(calendar.add_months(held.start, months), -1)
        return Stretch(held.start, end, "part")
    return Stretch(calendar.add_months(calendar.add_days(held.end, 1), -months), held.end, "part")


def _week(match: regex.Match[str], held: Stretch | None, context: Context) -> Stretch:
    number = -1 if match["number"] is None else count(match["number"])
    return calendar.nth_week(held, number) if held else Stretch(None, None, "week")


def _weekday(match: regex.Match[str], held: Stretch | None, context: Context) -> Stretch:
    number = -1 if match["number"] is None else count(match["number"])
    weekday = "一二三四五六日天".index(match["weekday"])
    found = calendar.nth_weekday(held, min(weekday, 6), number) if held else None
    return calendar.single(found)


FORMS = (
    Form(
        "year_edge",
        RULE,
        "年",
        rf"(?<!每|历|各|[0-9{HAN}几数多两]个?)年(?P<edge>[初末底终])(?!奖|一次性奖)"
        rf"|(?<!每|历|各|[0-9{HAN}两几数多])年(?P<edge>中)(?=[，。；、启投开完建推实召举前竣]|$)"
        r"|(?<=[对于在])年(?P<edge>中)(?![央国间])",
        _year_edge,
        _YEAR,
        second="初末底终中",
    ),
    Form(
        "year_end",
        RULE,
        "",
        r"(?P<edge>[底初](?![线部座层蕴气图数盘子中级期步始审生])|末(?![位端梢])|终(?![于点止端])"
        r"|中(?=[，。；、）前]))",
        _year_edge,
        _YEAR,
    ),
    Form(
        "within_year",
        RULE,
        "年",
        rf"(?<![0-9{HAN}几数多两半整周全])年内",
        _whole,
        _YEAR,
        second="内",
    ),
    Form(
        "inside_year", RULE, "", r"内(?!部|容|需|外|涵|在|生|地|陆|河|贸|资|控|环)", _whole, _YEAR
    ),
    Form(
        "whole_year",
        RULE,
        "全",
        r"全年(?!龄)|(?<!一)全年度",
        _whole,
        _YEAR,
        second="年",
    ),
    Form(
        "month_edge",
        RULE,
        "月",
        rf"(?<!每个?|[0-9{HAN}几数两]个?)月(?P<edge>[初末底])",
        _month_edge,
        frozenset({"month", "year"}),
    ),
    Form(
        "month_end",
        RULE,
        "",
        r"(?P<edge>[底初末](?![线部座层蕴气图位端中级期步])|中(?=[，。；、）前]))",
        _month_edge,
        frozenset({"month"}),
    ),
    Form("quarter_edge", RULE, "", r"(?P<edge>[末初底])", _quarter_edge, frozenset({"quarter"})),
    Form(
        "half_year",
        RULE,
        "上下前后首",
        r"(?P<half>[上下前后首])半年(?!度?报|度?[会财中])",
        _half,
        _YEAR,
        second="半",
    ),
    Form(
        "half_month",
        RULE,
        "上下",
        r"(?P<half>[上下])半月(?![刊谈])",
        _half_month,
        frozenset({"month"}),
        second="半",
    ),
    Form(
        "quarter",
        RULE,
        "第1-4一二三四首末Qq",
        rf"(?<![0-9.第{HAN}、])第?(?P<quarter>[1-4]|[一二三四]|首|末) ?季度(?![一二三四]?赛)"
        rf"|(?<=、)第?(?P<quarter>[1-4]|[一二三四]) ?季度|第(?P<quarter>[一二三四])季(?!度|赛|节|军)"
        r"|第?(?P<quarter>首)季(?![度节赛军])|(?<![0-9A-Za-z])[Qq](?P<quarter>[1-4])(?![0-9A-Za-z])",
        _quarter,
        _YEAR,
        second="1-4一二三四季 ",
    ),
    Form(
        "first_quarter",
        RULE,
        "第1-4一二三四",
        rf"(?<![0-9.第{HAN}])第?(?P<quarter>[1-4一二三四])(?=(?:[-–—至到、]|—— )第?[1-4一二三四]季度)",
        _quarter,
        _YEAR,
        second="1-4一二三四至到、 –—-",
    ),
    Form(
        "first_quarters",
        RULE,
        "前首头",
        r"(?<![提目之以日])[前首头](?P<quarters>[1-4一二两三四])个?季度?(?![节赛])",
        _first_quarters,
        _YEAR,
        second=f"0-9{HAN}两",
    ),
    Form(
        "first_months",
        RULE,
        "前首头",
        rf"(?<![提目之以日此])[前首头](?P<months>{COUNT})个月",
        _first_months,
        _YEAR,
        second=f"0-9{HAN}两",
    ),
    Form(
        "first_or_last",
        RULE,
        "",
        rf"(?:的? ?)(?P<side>最后|[前后头首]) ?(?P<number>{COUNT}) ?个?(?P<step>天|日|周|月|年)",
        _first_or_last,
        _YEAR | _LONG | {"month", "half", "quarter"},
    ),
    Form(
        "nth_week",
        RULE,
        "",
        rf"的? ?(?:第(?P<number>{COUNT})|最后(?:一|1)?) ?个?(?:周(?![{HAN}日末年])|星期(?![{HAN}日天]))",
        _week,
        _YEAR | {"month"},
    ),
    Form(
        "nth_weekday",
        RULE,
        "",
        rf"的? ?(?:第(?P<number>{COUNT})|最后(?:一|1)?) ?个(?:周|星期|礼拜)(?P<weekday>{WEEKDAY})",
        _weekday,
        _YEAR | {"month"},
    ),
)
