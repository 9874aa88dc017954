"""政府 alone, where the words around show that one government is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.extractors.institution.closed import legible
from gongwen.extractors.institution.home import SPECIAL_REGIONS, home
from gongwen.extractors.institution.mention import mention
from gongwen.lexicon import DEFAULT, trie_pattern
from gongwen.pattern import PlainPattern
from gongwen.records import Institution
from gongwen.rule import Procedure
from gongwen.source import Source

_THINGS = (
    "主要负责(?:同志|人)|主要领导|负责(?:同志|人)|工作|投资(?!教育|于|在|约|逾|超|[0-9])|采购|债|购买|职能|[和与]社会资本|部门|各部门|组成部门|性|网站|系统|机构|机关|信息|治理|规章|预算(?!在)|财政预算|支出|收入|储备|定价|指导价|补贴"
    "|基金|行为|权力|管理|服务|监管|监督|引导基金|产业基金|信用|公信力|效能|绩效|作风|建设|决策|法律顾问|权责|统计|合同|数据|开支"
    "|经常|总|其他|现行|常规|税收|经营|注资|主动|卖地|设施|帐目|账目|大楼|合署|土地|用地|物业|宿舍|产业署|物流|质量奖|[0-9]"
)
THING = PlainPattern(_THINGS)
"""What, behind 政府, goes with it in the name of a thing and no government acts."""
_ACTS = (
    "落实|支持|会(?![议计商])|将|一直|已|要|应|须|必须|主导|引导|推动|负责|提供|组织|出台|投入|实施|统筹|承诺|决定|采取|推出|建议|计划|预留|增加|亦|也|可"
    "|便|现正|正|现时|继续|致力|积极|希望|认为|拨款|拨出|资助|预计|需要|需|在|于|对|为|与|和|及|[、，。；]|常务会议|全体会议|依法|过紧日子|带头|每年|曾|从|向"
    "|搭台|兜底|牵头"
)
GOVERNED = "(?:负责|主导)、(?:民主协商、|部门[联协齐][动同抓]、)?(?:社会|群众|公众|全民)"
"""What goes on from 党委领导、政府 where every place is governed so."""
_ROLES = "主导|引导|牵头|搭台|推动、|负责、|统筹、"


def _adverb_and_verb() -> str:
    """A verb with its adverb: what a subject that acts is followed by (重点做好)."""
    verbs = (w for w, (how, *_) in DEFAULT.table("verbs").items() if how == "object" and len(w) > 1)
    adverbs = (word for word in DEFAULT.words("adverbs") if len(word) > 1)
    return rf"(?:{trie_pattern(adverbs)}){{1,3}}{trie_pattern(verbs)}|投放|致力于"


_meant = PlainPattern(
    lambda: (
        rf"""
        政府(?!{_THINGS}|(?<=党委领导、政府){GOVERNED})(?:
            (?<![级方委旧]政府)(?<!党委和政府)(?=自身)
          | (?<=[本上现今]届政府) | (?<=我国政府) | (?<=新一届政府)
          | (?<![^，。；：、“！？\n]政府)(?={_ACTS})
          | (?<![级方和委]政府)(?={_ROLES})
          | (?<![^，。；：、“！？\n]政府)(?={_adverb_and_verb()})
          | (?<=[省市县区州旗镇乡]委、政府)(?!各)
          | (?<![级方党]政府)(?=(?:带头|坚持|真正|习惯)?过“?紧日子)
        )
        """
    ),
    re.VERBOSE,
)


_ANY = PlainPattern(f"政府(?:(?<![级方他国旧新人市]政府)(?!{_THINGS})|(?<=由政府))")


def _find(source: Source) -> Iterator[Institution]:
    text = legible(source)
    if "政府" not in text:
        return
    special = source.run(home).place.code in SPECIAL_REGIONS
    for found in (_ANY if special else _meant).finditer(text):
        yield mention(source, *found.span(), "institution.government", "government")


government = Procedure(
    "institution.government",
    _find,
    doc="政府 alone, where the words around show that one government is meant.",
    examples=(
        "本届政府任期内",
        "“部门联动、政府落实”",
        "政府将加大投入。",
        "坚持政府主导、社会参与。",
    ),
    counter_examples=("政府工作报告", "地方政府专项债券", "建设法治政府。", "各级政府要落实责任。"),
)
