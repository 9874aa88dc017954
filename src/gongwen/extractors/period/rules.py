"""The rules for periods, one for each way of telling a time, with examples."""

from __future__ import annotations

from collections.abc import Callable, Iterable

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
    since,
)
from gongwen.records import Period
from gongwen.rule import Procedure
from gongwen.source import Source

_EXAMPLES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    absolute.RULE: (
        ("2023年12月8日揭牌", "到2030年全面建成", "二〇二一年六月底前完工", "3月5日开幕"),
        ("已有3000年历史", "公示期15日内", "住在1号楼", "《2023年工作要点》"),
    ),
    parts.RULE: (
        ("上半年增长6%", "年底前建成", "前三季度到位", "全年免费开放"),
        ("每年年底清查", "上半场落后", "全年龄段"),
    ),
    decades.RULE: (
        ("20世纪90年代末", "本世纪中叶", "八十年代"),
        ("21世纪海上丝绸之路", "半个世纪"),
    ),
    relative.RULE: (
        ("今年新建校舍", "上年结转", "近年来投入加大", "本周五开工"),
        ("当前任务艰巨", "未来可期", "空前年轻"),
    ),
    durations.RULE: (
        ("过去五年修路", "一年来进展顺利", "近三年来", "未来两年"),
        ("为期三年", "每五年一次", "提前10天"),
    ),
    plans.RULE: (
        ("“十四五”时期", "“九五”计划的任务", "第一个五年计划期间"),
        ("“七五”普法", "一五一十"),
    ),
    since.RULE: (
        ("党的十八大以来", "自项目开工以来，进展顺利", "办法自公布之日起施行。"),
        ("长期以来，群众反映", "截至目前", "自收到之日起十日内"),
    ),
    eras.RULE: (("康熙三年修建", "民国二十六年"), ("开元年间",)),
    lunar.RULE: (("农历八月十五", "正月十五前后"), ("农历新年的气氛",)),
    festivals.RULE: (("国庆节",), ("国庆节期间加强值守",)),
    alone.RULE: (("星期三",), ("每逢星期三接访",)),
    bind.RANGE: (
        ("2021—2025年实施", "从3月到6月", "2018年1月至2019年3月"),
        ("第3至5条", "3—5名"),
    ),
}


def rules(find: Callable[[Source], Iterable[Period]]) -> tuple[Procedure[Period], ...]:
    """A rule for each name a period that ``find`` finds can bear."""
    return tuple(
        Procedure(name, _named(find, name), examples, counter_examples)
        for name, (examples, counter_examples) in _EXAMPLES.items()
    )


def _named(
    find: Callable[[Source], Iterable[Period]], name: str
) -> Callable[[Source], list[Period]]:
    return lambda source: [period for period in find(source) if period.rule == name]
