"""What a name goes on with: the offices and party groups of an organ, local branches."""

from __future__ import annotations

from gongwen.extractors.institution.edges import worded
from gongwen.extractors.institution.places import Gazetteer
from gongwen.extractors.institution.vocabulary import heads
from gongwen.lexicon import Lexicon
from gongwen.pattern import PlainPattern

_LOCAL = PlainPattern(
    "[一-鿿]{0,6}?(?:监管局|监管分局|特派办|专员办(?:事处)?|代表处|办事处|分院|分会|分社|分校|分局|分署|分中心"
    "|中心支行|营业管理部|分行|支行|营业部|分公司|公司|调查总?队|税务局|督察局|海事局|证监局|气象局|通信管理局"
    "|邮政管理局|烟草专卖局|审计特派办|基层委员会|基层委|总支部?|支部|支社|总队|支队|大队|中队|研究院|工作委员会|工委|分支机构)"
)
_UNLISTED = PlainPattern(
    "(?P<place>[一-鿿]{2,3}?)[省市县区]?(?:调查总?队|监管分局|税务局|分行|支行|支部|总支部?|分公司)"
)
"""A local branch at a place that is in no list."""
_BARE = PlainPattern("[省市县区](?:中心支行|分行|支行|分公司|支公司|供电公司)")
"""A local branch at the place that the document speaks from."""
_DEPARTMENT = PlainPattern(
    "(?:(?!会同|联合|负责|要求|组织|下发|印发|[的在将要对由向从按经为各与])[一-鿿]){2,14}?"
    "司(?![法机令仪炉马])"
)
"""A department of a ministry, by what it is in charge of."""


_NAMED = {
    "supervision": PlainPattern("(?:派)?驻[一-鿿]{1,16}?纪检(?:监察)?组(?!织)"),
    "court": PlainPattern("第[一二三四五六]巡回法庭|知识产权法庭|[一-鿿]{2,3}人民法庭"),
}
"""The branches of an organ that bear names of their own, by the kind of the organ."""


def branched(text: str, end: int, kind: str, lexicon: Lexicon) -> tuple[int, str]:
    """Where the name of an organ of ``kind`` that goes on from ``end`` ends, and its kind.

    At most two steps: 政协机关 + 党组, 县委 + 组织部 + 办公室; a branch with a name of its own
    is the last.
    """
    named = _NAMED[kind].match(text, end) if kind in _NAMED else None
    if named:
        return named.end(), kind
    table = heads(lexicon, "institution_branches", 2)
    for _ in range(2):
        branch = table.at(text, end)
        if not branch or kind not in table.fact(branch, 0).split():
            break
        end += len(branch)
        kind = table.fact(branch, 1) or kind
    if kind == "government" and text[end - 1] in "部委局署":
        department = _DEPARTMENT.match(text, end)
        end = department.end() if department else end
    return end, kind


def local(text: str, end: int, places: Gazetteer) -> int:
    """Where the name of a local branch that goes on from ``end`` ends (中国银行 + 绍兴分行)."""
    place = places.end(text, end)
    if place == end and (bare := _BARE.match(text, end)):
        return bare.end()
    if place == end and (found := _UNLISTED.match(text, end)):
        return end if worded(text, end, found.end("place")) else found.end()
    branch = _LOCAL.match(text, place) if place > end else None
    return branch.end() if branch else end
