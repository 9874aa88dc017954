"""Dates told from the day of the text: 今年, 上个月, 本周五, 昨日."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongwen.extractors.period import calendar
from gongwen.extractors.period.calendar import Stretch
from gongwen.extractors.period.form import HAN, WEEKDAY, Context, Form

if TYPE_CHECKING:
    import regex

RULE = "period.relative"

_DEICTIC_YEARS = {
    "今年度": 0, "今年": 0, "这一年": 0, "这1年": 0, "去年度": -1, "去年": -1, "昨年": -1,
    "前年": -2, "大前年": -3, "明年度": 1, "明年": 1, "来年": 1, "后年": 2, "大后年": 3,
}  # fmt: skip
_SECTION_YEARS = {
    "本年": 0, "上年": -1, "上一年": -1, "上1年": -1, "本财政年": 0, "上财年": -1, "本财年": 0, "下财年": 1,
}  # fmt: skip
_NARRATIVE_YEARS = {
    "当年": 0, "同年": 0, "次年": 1, "翌年": 1, "转年": 1,
    "下一年度": 1, "下一年": 1, "下年度": 1, "下年": 1,
}  # fmt: skip
_PAIRS = {
    "今明两年": (0, 1),
    "今明二年": (0, 1),
    "去今两年": (-1, 0),
    "明后两年": (1, 2),
    "明后年": (1, 2),
}
_DAYS = {
    "大前天": -3, "前天": -2, "前日": -2, "昨": -1, "今": 0, "当日": 0, "当天": 0, "同日": 0,
    "本日": 0, "明": 1, "次日": 1, "翌日": 1, "后天": 2, "后日": 2, "大后天": 3,
}  # fmt: skip
_ANAPHORIC_DAYS = frozenset({"当日", "当天", "同日", "次日", "翌日"})
_STEPS = {
    "上上个": -2, "上上": -2, "上个": -1, "上一个": -1, "上一": -1, "上": -1,
    "这个": 0, "这一": 0, "这": 0, "本": 0, "今个": 0, "今": 0, "当": 0, "同": 0, "该": 0,
    "下下个": 2, "下下": 2, "下个": 1, "下一个": 1, "下一": 1, "下": 1, "次": 1, "翌": 1,
}  # fmt: skip
_ANAPHORIC_STEPS = frozenset({"当", "同", "该", "次", "翌"})


def _choice(words: dict[str, int] | dict[str, tuple[int, int]] | frozenset[str]) -> str:
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


_STEP = rf"(?P<step>{_choice(_STEPS)})"


def _deictic_year(match: regex.Match[str], held: Stretch | None, context: Context) -> Stretch:
    if context.today is None:
        return Stretch(None, None, "year")
    return calendar.year(context.today.year + _DEICTIC_YEARS[match["word"]])


def _section_year(match: regex.Match[str], held: Stretch | None, context: Context) -> Stretch:
    if context.year is None:
        return Stretch(None, None, "year")
    first_month = context.times.fiscal_month if match[0].endswith("度") else 1
    return calendar.year_from(context.year + _SECTION_YEARS[match["word"]], first_month)


def _narrative_year(match: regex.Match[str], held: Stretch | None, context: Context) -> Stretch:
    year = context.current_year
    if year is None:
        return Stretch(None, None, "year")
    return calendar.year(year + _NARRATIVE_YEARS[match["word"]])


def _pair(match: regex.Match[str], held: Stretch | None, context: Context) -> Stretch:
    if context.today is None:
        return Stretch(None, None, "years")
    first, last = _PAIRS[match["word"]]
    return calendar.years(context.today.year + first, context.today.year + last)


def _origin(step: str, context: Context) -> Stretch:
    """What 当月 or 下月 is counted from: the last date named, or the day of the text."""
    if step in _ANAPHORIC_STEPS and context.named:
        return context.named
    return calendar.single(context.today)


def _month(match: regex.Match[str], held: Stretch | None, context: Context) -> Stretch:
    step = match["step"]
    origin = (held if held and step == "本" else _origin(step, context)).start
    if held and held.start and context.today:
        origin = calendar.date(held.start.year, context.today.month, 1)
    moved = calendar.add_months(origin, _STEPS[step])
    return calendar.month(moved.year, moved.month) if moved else Stretch(None, None, "month")


def _quarter(match: regex.Match[str], held: Stretch | None, context: Context) -> Stretch:
    moved = calendar.add_months(_origin(match["step"], context).start, 3 * _STEPS[match["step"]])
    if moved is None:
        return Stretch(None, None, "quarter")
    return calendar.quarter(moved.year, (moved.month + 2) // 3)


def _half(match: regex.Match[str], held: Stretch | None, context: Context) -> Stretch:
    moved = calendar.add_months(context.today, 6 * _STEPS[match["step"]])
    if moved is None:
        return Stretch(None, None, "half")
    return calendar.half(moved.year, 1 if moved.month <= 6 else 2)


def _week(match: regex.Match[str], held: Stretch | None, context: Context) -> Stretch:
    step = _STEPS[match["step"]]
    moved = calendar.add_days(context.today, 7 * step)
    week = calendar.week(moved)
    if match["weekday"] is None:
        if match["end"] and week.start:
            return Stretch(calendar.add_days(week.start, 5), week.end, "day")
        return week
    weekday = min("一二三四五六日天".index(match["weekday"]), 6)
    return calendar.single(calendar.add_days(week.start, weekday))


def _day(match: regex.Match[str], held: Stretch | None, context: Context) -> Stretch:
    word = match["word"]
    origin = context.today
    if word in _ANAPHORIC_DAYS and context.named and context.named.unit == "day":
        origin = context.named.start
    return calendar.single(calendar.add_days(origin, _DAYS[word]))


def _recently(match: regex.Match[str], held: Stretch | None, context: Context) -> Stretch:
    return Stretch(None, context.today, "years")


FORMS = (
    Form("pair_of_years", RULE, "今去明", rf"(?P<word>{_choice(_PAIRS)})", _pair, second="明今后"),
    Form(
        "deictic_year",
        RULE,
        "今这去昨前大明来后下",
        rf"(?<![证说表一0-9]|(?![至到于在从和与])\p{{Han}}(?=后年))(?P<word>{_choice(_DEICTIC_YEARS)})(?<![以此目日近之空事历往今]大?[前后]年)"
        r"(?![产均龄轻幼]|级别?)",
        _deictic_year,
        second="年一1前后",
    ),
    Form(
        "section_year",
        RULE,
        "本上下",
        rf"(?<![以史界网线地际身路村岛基成样文日])(?P<word>{_choice(_SECTION_YEARS)})度?(?![纪龄会产均])",
        _section_year,
        second="年一1财",
    ),
    Form(
        "narrative_year",
        RULE,
        "当同次翌转下",
        rf"(?<![相每适应不胞人批依历]|年度)(?P<word>{_choice(_NARRATIVE_YEARS)})度?(?![级龄代轻])",
        _narrative_year,
        second="年一",
    ),
    Form(
        "relative_month",
        RULE,
        "上这本今当同该下次翌",
        rf"(?<![以网线晚早天地身路每手底世皮村史界]){_STEP}月(?!亮|份?牌|球|饼|台|经|薪|工资|季|日|刊|嫂|租)份?",
        _month,
        frozenset({"year"}),
        second="上下个一月",
    ),
    Form(
        "relative_quarter",
        RULE,
        "上这本今当同该下次翌",
        rf"(?<![以每]){_STEP}季度",
        _quarter,
        second="上下个一季",
    ),
    Form(
        "relative_half", RULE, "上下这", r"(?P<step>[上下]一?个|这个)半年", _half, second="个一半"
    ),
    Form(
        "relative_week",
        RULE,
        "上这本今当同该下次翌",
        rf"(?<![以每身线网一晚早四圆]){_STEP}(?:周(?![边围到长密知刊报详全岁转])|星期|礼拜)"
        rf"(?:(?P<end>末)|(?P<weekday>{WEEKDAY})(?![类般切起定系带线]))?",
        _week,
        second="上下个一周星礼",
    ),
    Form(
        "relative_day",
        RULE,
        "今明昨大前后当同次翌本",
        r"(?<![的如之声文光古表说证分聪透简鲜清当]|美好|(?<!截)至)"
        r"(?P<word>(?:[今明昨](?=[天日晨晚早夜])|大?[前后]天|前日(?!本)|后日|[当同次翌本]日(?![本元]|内瓦)|当天))"
        r"(?:(?<=[今明昨])(?:天|日(?!头条|之[星后]|黄花|复|子)|[晨晚早夜](?!报|餐|期|霜|了)))?+"
        r"(?!的(?:[中世]|希望|太阳))",
        _day,
        second="天日晨晚早夜前后",
    ),
    Form(
        "recently",
        RULE,
        "最近日这连",
        r"(?<![接将附临靠远邻贴亲])(?:最?近年(?:以?来|间)?(?![度底关末终])|近些年(?:以?来)?|连日(?:以?来)|这些年(?:以?来)?"
        rf"|(?<!最)近日(?!点|照|观)(?:以?来)?|(?<![0-9{HAN}节假平往昔终工休生])日前)",
        _recently,
        second="年近些日前",
    ),
)
