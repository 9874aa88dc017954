"""Achievements: clauses that report a deed or a result and carry its measure."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from gongwen.extractor import extractor
from gongwen.extractors.mechanism import mechanisms
from gongwen.extractors.quantity import quantities
from gongwen.extractors.reference import references
from gongwen.extractors.when import times_of_clauses
from gongwen.inside import Inside
from gongwen.outline import outline
from gongwen.pattern import PlainPattern
from gongwen.records import Achievement, Quantity
from gongwen.rule import Procedure
from gongwen.scope import Scope, scopes
from gongwen.source import Source

_OF_SPEECH = PlainPattern(
    r"^(?:我们?|本人)(?:会|将|现|再)?(?:提出|宣布|介绍|讲|谈|报告|汇报)[^，]{0,12}(?:措施|方面|建议|问题|点|项)$|^从[^，]{0,10}(?:方面|角度|层面)|^经过[^，]{0,12}$|(?:报告|讲话|会议|发言)[^，]{0,6}(?:分|共|包括|总结|提出)"
    r"|^现(?:将|把|予)|[印转下]?发给(?:你们|各)"
    r"|^(?:会议|全会|大会)?(?:应到|应出席|实到|实际到会|实际出席)|^[^，]{0,6}(?:有效期|试行期|实施期)"
)
_SOON = PlainPattern(
    r"(?=[^，]{0,9}[不仅短历])[^，]{0,8}(?:不到|不足|仅|短短|仅仅|历时)[0-9一二两三四五六七八九十半]{1,4}(?:多|余|来)?个?(?:年|月|季度|星期|周|天|日|小时|分钟)[^，]{0,4}$"
)
"""A clause that but says how soon something came about."""

_STANDARD = PlainPattern(
    r"[^，]{0,12}(?:标准|上限|下限|限额|额度|任期|聘期|名额|年限|时限|津贴|费率|税率|利率|起付线|分值|满分)"
    r"(?:均|分别|统一|暂定|共|合共|一律)?(?:为|是|设为|定为)?(?:每[^，0-9]{1,4})?[0-9一二两三四五六七八九十]"
    r"|[^，]{0,6}[0-9]分(?:以上|以下|至[0-9]{1,3}分)?(?:的|者)?(?:为|评为|属)"
    r"|(?:以上|上述|这些|有关|各项|这一?系列)[^，]{0,6}(?:措施|建议|安排|计划|方案|宽减|宽免)"
)
"""How much a rule or a proposal allows, which nobody has attained."""

_HAVING = frozenset(("有", "共有", "拥有", "设有", "属", "涉及", "牵涉", "受益于", "受惠于"))
_TIMES = PlainPattern(
    r"(?:是|为|相当于|达)[^，]{1,20}的[约近超]?"
    r"(?:[0-9一二两三四五六七八九十][0-9.多余]{0,6}[倍%]|百分之|[一二三四五六七八九十]成)"
)
"""How much one amount is of another."""


def _achievements(source: Source) -> Iterator[Achievement]:
    amounts = source.run(Inside(quantities))
    named, built = source.run(Inside(references)), source.run(Inside(mechanisms))
    telling = {*amounts, *named, *built}
    text = source.text
    starts, stops, *_ = source.run(outline).clauses.columns
    for start, end, times, scope in zip(
        starts, stops, source.run(times_of_clauses), source.run(scopes), strict=True
    ):
        if scope.direction != "done" or start not in telling:
            continue
        results = tuple(amounts.get(start, ()))
        if _reports(text[start:end], scope, results):
            span = source.span(start, end)
            yield Achievement(
                span=span,
                text=source.cut(span),
                rule="achievement.reported",
                actor=scope.actor,
                verb=scope.verb,
                period=next(chain(times.told, times.tied), None),
                results=results,
            )


def _reports(text: str, scope: Scope, results: tuple[Quantity, ...]) -> bool:
    """Whether a clause tells of a deed or a result, not what a thing or a speech is."""
    if _SOON.match(text):
        return False
    if not (scope.setting and scope.setting.direction == "done") and _STANDARD.match(text):
        return False
    if scope.kind == "state":
        told = scope.verb in _HAVING or _TIMES.search(text) is not None
        return bool(results) and told and _OF_SPEECH.search(text) is None
    return _OF_SPEECH.search(text) is None


RULES = (
    Procedure(
        "achievement.reported",
        _achievements,
        doc="Clauses that tell of a deed or a result.",
        examples=(
            "去年全县新建学校5所，粮食产量达到30万吨。",
            "市财政局建立“一站式”服务机制。",
            "年末全镇总人口3.2万人。",
        ),
        counter_examples=(
            "今年将新建学校5所。",
            "对年纳税超过300万元的企业，给予10万元奖励。",
            "会议从三个方面总结了经验。",
            "教育事业蓬勃发展。",
        ),
    ),
)

achievements = extractor(_achievements, rules=RULES)
"""Finds the clauses that report a deed or a result with its measure."""
