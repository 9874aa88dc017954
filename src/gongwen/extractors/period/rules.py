"""The rules for periods, one for each way of telling a time, with examples."""

from __future__ import annotations

from gongwen.extractor import Extractor
from gongwen.extractors.period import (
    absolute,
    alone,
    bind,
    decades,
    durations,
    eras,
    festivals,
    lunar,
    parts,
    plans,
    relative,
    seasons,
    since,
    terms,
)
from gongwen.records import Period
from gongwen.rule import Procedure

_RULES: dict[str, tuple[str, tuple[str, ...], tuple[str, ...]]] = {
    absolute.RULE: (
        "Dates and years as they stand: 2023年12月8日, 二〇二一年六月底前.",
        ("2023年12月8日揭牌", "到2030年全面建成", "二〇二一年六月底前完工", "3月5日开幕"),
        ("已有3000年历史", "公示期15日内", "住在1号楼", "《2023年工作要点》"),
    ),
    parts.RULE: (
        "Parts of a year, and its ends: 上半年, 前三季度, 年底前.",
        ("上半年增长6%", "年底前建成", "前三季度到位", "全年免费开放"),
        ("每年年底清查", "上半场落后", "全年龄段"),
    ),
    decades.RULE: (
        "Decades and parts of a century: 20世纪90年代末, 本世纪中叶.",
        ("20世纪90年代末", "本世纪中叶", "八十年代"),
        ("21世纪海上丝绸之路", "半个世纪"),
    ),
    relative.RULE: (
        "Times told from the day of the text: 今年, 上年, 近年来, 本周五.",
        ("今年新建校舍", "上年结转", "近年来投入加大", "本周五开工"),
        ("当前任务艰巨", "未来可期", "空前年轻"),
    ),
    durations.RULE: (
        "Stretches told from the day of the text: 过去五年, 未来两年.",
        ("过去五年修路", "一年来进展顺利", "近三年来", "未来两年"),
        ("为期三年", "每五年一次", "提前10天"),
    ),
    plans.RULE: (
        "Five-year plans and the time they cover: “十四五”时期.",
        ("“十四五”时期", "“九五”计划的任务", "第一个五年计划期间"),
        ("“七五”普法", "一五一十"),
    ),
    since.RULE: (
        "Times since an event that has a date: 党的十八大以来.",
        ("党的十八大以来", "自项目开工以来，进展顺利", "办法自公布之日起施行。"),
        ("长期以来，群众反映", "截至目前", "自收到之日起十日内"),
    ),
    terms.RULE: (
        "School years, terms and budget years: 本学年, 下个财政年度.",
        ("本学年新增学位。", "下个财政年度开始拨款。", "2024学年招生"),
        ("上学年龄推迟", "办学期间"),
    ),
    seasons.RULE: (
        "Seasons of a year that is told: 今冬明春, 去冬.",
        ("今冬明春加强防火", "去冬降水偏少"),
        ("冬季施工", "如今春风化雨"),
    ),
    eras.RULE: (
        "Years of an era or of the Republic: 康熙三年, 民国二十六年.",
        ("康熙三年修建", "民国二十六年"),
        ("开元年间",),
    ),
    lunar.RULE: (
        "Days of the lunar calendar, where the year is known: 农历八月十五.",
        ("农历八月十五", "正月十五前后"),
        ("农历新年的气氛",),
    ),
    festivals.RULE: (
        "Festivals that stand alone, with their days of the year.",
        ("国庆节",),
        ("国庆节期间加强值守",),
    ),
    alone.RULE: ("Days of the week that stand alone.", ("星期三",), ("每逢星期三接访",)),
    bind.RANGE: (
        "Stretches from one time to another: 2021—2025年, 从3月到6月.",
        ("2021—2025年实施", "从3月到6月", "2018年1月至2019年3月"),
        ("第3至5条", "3—5名"),
    ),
}


def rules(found: Extractor[Period]) -> tuple[Procedure[Period], ...]:
    """A rule for each name a period among those ``found`` can bear."""
    return tuple(
        Procedure(name, found.by(name), examples, counter_examples, doc=doc)
        for name, (doc, examples, counter_examples) in _RULES.items()
    )
