"""Seasons and school terms of a year that is told: 今冬明春, 2024年冬季, 2025年春季学期."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gongwen.extractors.period import calendar
from gongwen.extractors.period.calendar import Stretch, Unit
from gongwen.extractors.period.form import Context, Form

if TYPE_CHECKING:
    import regex

RULE = "period.season"

_SEASONS = "春夏秋冬"
_FAMILIES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱林何郭马罗梁宋郑谢韩唐冯董程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾魏薛叶"
    "余潘杜戴钟汪姜范姚谭廖邹熊陆郝孔崔毛邱秦史顾侯邵孟段"
)
"""Names of families, which 今春 or 明秋 may follow as a given name."""
_YEARS = {"去": -1, "今": 0, "明": 1}
_YEAR: frozenset[Unit] = frozenset({"year"})


def season(year: int | None, name: str) -> Stretch:
    """The three months of a season, the winter reaching into the next year.

    >>> season(2023, "冬").end
    datetime.date(2024, 2, 29)
    """
    first = calendar.date(year, 3 * _SEASONS.index(name) + 3, 1)
    return Stretch(first, calendar.add_days(calendar.add_months(first, 3), -1), "part")


def _told(match: regex.Match[str], held: Stretch | None, context: Context) -> Stretch:
    if context.today is None:
        return Stretch(None, None, "part")
    year = context.today.year
    first = season(year + _YEARS[match["year"]], match["season"])
    if not match["next"]:
        return first
    return first.to(season(year + _YEARS[match["next"]], match["last"]))


def _of_year(match: regex.Match[str], held: Stretch | None, context: Context) -> Stretch:
    name = match["season"]
    return season(held.year, name) if held and name else Stretch(None, None, "part")


FORMS = (
    Form(
        "season_told",
        RULE,
        "去今明",
        rf"(?<![如古当迄至离失前表说证透文光黎{_FAMILIES}])(?P<year>[去今明])(?P<season>[{_SEASONS}])"
        rf"(?:(?P<next>[今明])(?P<last>[{_SEASONS}]))?[季天]?(?![节季风耕播运光暖雨晚联色茶衣])",
        _told,
        second=_SEASONS,
    ),
    Form(
        "season",
        RULE,
        "",
        rf"的?(?:(?P<season>[{_SEASONS}])(?:季(?![奥达运论赛会菜作粮果茶高招攻学])|天(?!里的)|(?=[，。；、]))"
        r"|[春秋]季学期|第[一二]学期|[上下]学期|主?汛期|[寒暑]假|暑期|春运(?:期间)?"
        r"|“?(?:全国|[省市县区])?(?:两会|高考|中考|春耕|三夏|三秋|双抢|秋收|防汛|抗旱|疫情|两节|双节)”?期间)",
        _of_year,
        _YEAR,
    ),
)
