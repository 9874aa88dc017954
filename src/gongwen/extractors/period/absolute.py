"""Dates told by number: years, months, days, in figures and in characters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongwen.extractors.period import calendar
from gongwen.extractors.period.calendar import Stretch
from gongwen.extractors.period.form import COUNT, DAY, HAN, MONTH, WEEKDAY, Context, Form, count

if TYPE_CHECKING:
    import regex

RULE = "period.absolute"

_DASH = r" ?(?:[-–—~～]{1,2}|至|到) ?"
_DIGIT = "[〇○零一二三四五六七八九]"
_FULL_YEAR = (
    rf"[12][0-9]{{3}}|[一二]{_DIGIT}{{3}}|[两二]千零?{_DIGIT}|[两二]千(?:一|二|三)?十{_DIGIT}?"
)
_AFTER_SHORT_YEAR = (
    rf"(?= ?(?:{MONTH} ?月|第?{COUNT}(?:周|季度)|[上下]半年|[一二三四]季度"
    rf"|前{COUNT}个(?:月|季度)|年?[底末初]))"
)
_CLOCK = (
    rf"(?: ?(?:凌晨|清晨|早晨|早上|[上中下正]午|傍晚|晚上|晚间|晚|夜间|深夜|午后|午间))?+"
    rf"(?: ?(?:[0-9]{{1,2}}(?:[时点](?:[0-9]{{1,2}}分|半|钟|整)?|:[0-9]{{2}}(?::[0-9]{{2}})?)"
    rf"|[零两{HAN}]{{1,3}}[时点](?:[{HAN}]{{1,3}}分|半|钟|整)?)许?)?+"
)


def _year(match: regex.Match[str], held: Stretch | None, context: Context) -> Stretch:
    return calendar.year(count(match["year"].replace("○", "〇")))


def _fiscal_year(match: regex.Match[str], held: Stretch | None, context: Context) -> Stretch | None:
    """A year that runs over the turn of the year, told by both: of a budget, of a school."""
    first, next_ = (count(match[name].replace("○", "〇")) for name in ("year", "next"))
    if next_ % 100 != (first + 1) % 100 or next_ not in (first + 1, (first + 1) % 100):
        return None
    month = 9 if "学" in match[0] else 4
    return Stretch(calendar.date(first, month, 1), calendar.month_end(first + 1, month - 1), "year")


def _short_year(match: regex.Match[str], held: Stretch | None, context: Context) -> Stretch:
    written = count(match["short"].replace("○", "〇"))
    return calendar.year(_century_of(written, context) + written)


def _century_of(two_digits: int, context: Context) -> int:
    """The century in which a year of two digits is nearest, up to thirty years ahead."""
    today = context.today.year if context.today else 2000
    if context.today and context.today.year < 2000:
        return 1900
    century = today - today % 100
    return century if two_digits <= today % 100 + 30 else century - 100


def _month(match: regex.Match[str], held: Stretch | None, context: Context) -> Stretch:
    number = count(match["month"])
    if held is None:
        return calendar.month(context.current_year, number)
    return calendar.month(held.year, number)


def _day(match: regex.Match[str], held: Stretch | None, context: Context) -> Stretch:
    number = count(match["day"])
    if held is None:
        held = _current_month(context)
    if held.start is None:
        return Stretch(None, None, "day")
    return calendar.day(held.start.year, held.start.month, number)


def _month_day(match: regex.Match[str], held: Stretch | None, context: Context) -> Stretch:
    """A month and a day without a year; 29 February in the last year that has one."""
    month, day = count(match["month"]), count(match["day"])
    year = held.year if held else context.current_year
    if held is None and (month, day) == (2, 29) and year is not None:
        year -= year % 4
    return calendar.day(year, month, day)


def _current_month(context: Context) -> Stretch:
    if context.named and context.named.unit in ("month", "day", "part"):
        return context.named
    if context.today is None:
        return Stretch(None, None, "month")
    return calendar.month(context.today.year, context.today.month)


def _ten_days(match: regex.Match[str], held: Stretch | None, context: Context) -> Stretch:
    held = held or _current_month(context)
    if held.start is None:
        return Stretch(None, None, "part")
    year, month = held.start.year, held.start.month
    first, last = (
        calendar.ten_days(year, month, "上中下".index(match["third"][at]) + 1) for at in (0, -1)
    )
    return first.to(last)


def _iso(match: regex.Match[str], held: Stretch | None, context: Context) -> Stretch:
    return calendar.day(count(match["year"]), count(match["month"]), count(match["day"]))


def _figures(match: regex.Match[str], held: Stretch | None, context: Context) -> Stretch | None:
    """Day, month and year in figures: whichever order the calendar allows, the day first.

    Three pairs of figures begin with the year where the last cannot be one (12-11-10).
    """
    first, second, last = (count(match[name]) for name in ("first", "second", "last"))
    if len(match["last"]) == 4:
        year = last
    elif len(match["first"]) == 2 and last <= 12 < first + 1:
        return _existing(calendar.day(_century_of(first, context) + first, second, last))
    else:
        year = _century_of(last, context) + last
    return _existing(calendar.day(year, second, first)) or _existing(
        calendar.day(year, first, second)
    )


def _existing(stretch: Stretch) -> Stretch | None:
    return stretch if stretch.start else None


def _same(match: regex.Match[str], held: Stretch | None, context: Context) -> Stretch | None:
    return held


FORMS = (
    Form(
        "iso",
        RULE,
        "0-9",
        r"(?<![0-9./\-])(?P<year>[12][0-9]{3})[-/.](?P<month>1[0-2]|0?[1-9])[-/.]"
        r"(?P<day>3[01]|[12][0-9]|0?[1-9])(?![0-9./\-])(?: ?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?+",
        _iso,
        anchors=True,
    ),
    Form(
        "figures",
        RULE,
        "0-9",
        r"(?<![0-9./])(?<![0-9A-Za-z]-)(?P<first>[0-9]{1,2})(?P<sep>[-/])(?P<second>[0-9]{1,2})(?P=sep)"
        r"(?P<last>[0-9]{4}|[0-9]{2})(?![0-9/]|-[0-9]{1,2}(?![0-9/]))",
        _figures,
        anchors=True,
    ),
    Form(
        "figures_again",
        RULE,
        "0-9",
        r"(?<=[0-9]/[0-9]{4} ?[-–—~]{1,2} ?)(?P<first>[0-9]{1,2})/(?P<second>[0-9]{1,2})/"
        r"(?P<last>[0-9]{4})(?![0-9/])",
        _figures,
        anchors=True,
    ),
    Form(
        "fiscal_year",
        RULE,
        "12一二",
        r"(?:(?<![0-9.,])(?P<year>[12][0-9]{3})年?(?:[-–—~～]{1,2}|/|至)(?P<next>[0-9]{4}|[0-9]{2})"
        rf"|(?<![{HAN}〇○])(?P<year>[一二]{_DIGIT}{{3}})年?(?:[-–—~～]{{1,2}}|至)"
        rf"(?P<next>[一二]{_DIGIT}{{3}}|{_DIGIT}{{2}}))"
        r"(?:学年度?|财年|(?:财政|课税)?年度)",
        _fiscal_year,
    ),
    Form(
        "year",
        RULE,
        "12一二两公",
        rf"(?<![0-9,+-]|[0-9]{{3}}\.|第|[{HAN}〇○百千])(?:公元)?+(?P<year>{_FULL_YEAR}) ?年(?:度(?!假))?+"
        r"(?!第[0-9]{1,4}号|以上|历史|代(?![表理码]))",
        _year,
        anchors=True,
        second=f"元0-9〇○零两千{HAN}",
    ),
    Form(
        "year_after_dash",
        RULE,
        "12",
        r"(?<=[0-9年] ?[-–—~]{1,2} ?)(?P<year>[12][0-9]{3}) ?年(?:度)?+",
        _year,
        anchors=True,
    ),
    Form(
        "first_year",
        RULE,
        "12",
        rf"(?<![0-9,]|[0-9]{{3}}\.)(?P<year>[12][0-9]{{3}})"
        rf"(?=(?:、[12][0-9]{{3}}){{0,6}}(?:{_DASH}|[、和与及])[12][0-9]{{3}} ?年)"
        rf"|(?<=（)(?P<year>(?:19|20)[0-9]{{2}})(?={_DASH}20[0-9]{{2}}）)"
        rf"|(?<=（(?:19|20)[0-9]{{2}}{_DASH})(?P<year>20[0-9]{{2}})(?=）)"
        rf"|(?<=从)(?P<year>[12][0-9]{{3}})(?={_DASH}[12][0-9]{{3}}(?![0-9年]))"
        rf"|(?<=从[12][0-9]{{3}}{_DASH})(?P<year>[12][0-9]{{3}})(?![0-9年])",
        _year,
    ),
    Form(
        "two_thousand",
        RULE,
        "两二",
        rf"(?<![{HAN}])(?P<year>[两二]千)年(?= ?{MONTH}月)",
        _year,
        anchors=True,
    ),
    Form(
        "short_year",
        RULE,
        "0-9〇零五六七八九",
        rf"(?<![0-9.,第{HAN}〇○百千-])(?:(?P<short>[0-9]{{2}}) ?年(?:度)?+{_AFTER_SHORT_YEAR}"
        rf"|(?P<short>0[0-9]|[〇零]{_DIGIT}) ?年(?![度代]?[间来级])"
        rf"|(?P<short>[五六七八九][〇零一二三四五六七八九])年{_AFTER_SHORT_YEAR})",
        _short_year,
        anchors=True,
    ),
    Form(
        "first_month",
        RULE,
        "1-9",
        rf"(?<![0-9.,:/第]|[0-9][-–—~、])(?P<month>1[0-2]|[1-9])(?=(?:{_DASH}|、)(?:1[0-2]|[1-9]) ?月(?!份?[0-9日]))",
        _month,
        frozenset({"year"}),
        anchors=True,
    ),
    Form(
        "month_day",
        RULE,
        "0-9一二三四五六七八九十星礼周",
        rf"(?:(?:星期|礼拜|周){WEEKDAY}[，, ]{{1,2}})?+"
        rf"(?<![0-9.第{HAN}])(?P<month>{MONTH}) ?月份? ?(?P<day>{DAY}) ?[日号](?![楼线院地级馆坝])"
        rf"|(?<=年 ?)(?P<month>{MONTH})月(?P<day>[二三]?十[一二三四五六七八九]?)(?![日号个多余点时{HAN}])",
        _month_day,
        frozenset({"year"}),
        anchors=True,
        second=f" 期拜日天月0-9{HAN}",
    ),
    Form(
        "month",
        RULE,
        "0-9一二三四五六七八九十",
        rf"(?<![0-9.第每]|[{HAN}])(?P<month>{MONTH}) ?月份?"
        r"(?!革命|一[一-龥][，、；”’。\n]|怀胎|花|饼|嫂|票|租|薪|台|亮|球|食)",
        _month,
        frozenset({"year"}),
        anchors=True,
    ),
    Form(
        "first_day",
        RULE,
        "",
        rf"(?P<day>3[01]|[12][0-9]|[1-9])(?=(?:{_DASH}|、)(?:3[01]|[12][0-9]|[1-9]) ?[日号])",
        _day,
        frozenset({"month"}),
    ),
    Form(
        "day",
        RULE,
        "",
        rf"(?P<day>{DAY}) ?[日号](?![楼线院])",
        _day,
        frozenset({"month"}),
    ),
    Form(
        "day_of_news",
        RULE,
        "0-9一二三四五六七八九十",
        r"(?<![0-9.:/月年第每满前近约共逾超])(?P<day>3[01]|[12][0-9]|[1-9]) ?日"
        r"(?=[上中下]午|凌晨|晚(?!餐|报)|清晨|早晨|傍晚|夜|在|[至—-][0-9]{1,2}日(?!内|以))"
        rf"|(?<=[至到—-])(?P<day>{DAY})[日号](?!内|以[内上下]|游)"
        rf"|(?<=[日号][、和])(?P<day>{DAY})[日号](?!内|以[内上下])"
        r"|(?<=^|[\n，。；！？于从自])(?P<day>3[01]|[12][0-9]|[1-9])日"
        r"(?!内|以[内上下]|[之间均游前后常用]|、|元|[/.])",
        _day,
    ),
    Form(
        "weekday_of_date",
        RULE,
        "",
        rf"[，, ]{{0,2}}(?:(?:星期|礼拜|周){WEEKDAY}"
        rf"|[（(](?:星期|礼拜|周){WEEKDAY}[）)](?= ?(?:[上中下]午|[凌清早]晨|[早傍]?晚|[0-9])))",
        _same,
        frozenset({"day"}),
    ),
    Form("part_of_day", RULE, "", rf"(?=.){_CLOCK}", _same, frozenset({"day"})),
    Form(
        "ten_days",
        RULE,
        "",
        r"(?P<third>[上中下]{1,2})旬",
        _ten_days,
        frozenset({"month"}),
    ),
)
