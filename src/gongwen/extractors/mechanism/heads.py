"""Heads: the nouns that make a noun phrase the name of a mechanism."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from gongwen.lexicon import DEFAULT, trie_pattern
from gongwen.pattern import Pattern, PlainPattern

_NOUNS = Pattern(
    r"""
    (?: 机制(?![造定约品砂剂备冰订]|作(?!用))
      | (?<![限编强抑遏]|(?<![内风调防])控)制度(?!假|的?笼|创新(?:成果|经验|案例))
      | 体制(?![造定约品度裁订剂]|作(?!用))
      | (?<!载)体系(?![统列数])
      | (?<!规|(?:业态|产业)、?新)模式
      | 格局(?![限势]|部[地的]|面[^临向])
    )++
    (?![化性型内外们])
    """,
    re.VERBOSE,
)
_ORDER = Pattern(
    r"""
    (?<=“[一二三四五六七八九]{2,3})制(?=”)
    | (?<=[\p{Han}”])
      (?: (?<=许可|例会|事业部|共和|[两参]院|[议员理董事]会|结对)
        | (?<![制的与和及以可不未已被将要应能去所会并或而由从对为在是]
          |[省市县院部委府厅局处组一二三四五六七八九十]
          |(?<!(?<!非)公|私|(?:全民|集体|混合|个人|国家|社会)所)有))
    制
    (?! [制度造定约品作药版服止裁图片剂备导动高得衡种砂取糖式热冷售成订毒伏胜敌宜海空氧冰程汇币播陶浆酒茶衣鞋革假标]
      | [化性型内外]
      | 经济|企业|公司|银行|院校|学校|学生|教育|工人|职工|员工|用工|幼儿园|办公室|商业|农场
    )
    """,
    re.VERBOSE,
)
_NOUN = ("机制", "制度", "体制", "体系", "模式", "格局")
_LONGEST_ORDER = 4


class Head(NamedTuple):
    """A head at ``[start, end)`` of the text; ``noun`` is 机制, 制度… or 制."""

    start: int
    end: int
    noun: str


_ORDER_AFTER_ALL = PlainPattern(
    "(?:周转|[代共]建|[评认核鉴审]定|目录|分税|累进|[乡县镇代托直共分]管|[办助]学|学年)制$"
)
"""Orders that end like a word in 制 that is none."""


def _no_order_source() -> str:
    return f"(?:{trie_pattern(DEFAULT.words('mechanism_not_orders'))})$"


_OF_A_BODY = PlainPattern(
    "(?:建设|改革|创新|试点|运行|管理|推进|推行|协调|综合|工作|示范|应急|攻坚){0,4}"
    "(?:领导小组|工作小组|协调小组|推进小组|工作专班|专班|指挥部|部际联席会议|联席会议(?!制度|机制)|办公室|委员会)"
)
"""What goes on from a head that stands in the name of a body set up for it."""


_NO_ORDER = PlainPattern(_no_order_source)


def heads(text: str) -> Iterator[Head]:
    """The heads in cleaned, simplified text: first the nouns, then the words in 制.

    Heads that follow one another (体制机制) are one; its noun is the last. A head in the name of
    a body (体系建设领导小组) is none.

    >>> [text for text in ("飞机制造", "体系建设专班", "河长制", "流量控制") if list(heads(text))]
    ['河长制']
    """
    for found in _NOUNS.finditer(text):
        if not _OF_A_BODY.match(text, found.end()):
            yield Head(*found.span(), found[0][-2:])
    for found in _ORDER.finditer(text):
        word = text[max(0, found.end() - _LONGEST_ORDER) : found.end()]
        if _is_order(word) and not _OF_A_BODY.match(text, found.end()):
            yield Head(*found.span(), "制")


def ends_in_head(text: str) -> bool:
    """Whether the last word of ``text`` is a head.

    >>> ends_in_head("完善会商制度"), ends_in_head("推行林长制"), ends_in_head("加强管制")
    (True, True, False)
    """
    if text.endswith(_NOUN):
        return True
    return text.endswith("制") and _is_order(text[-_LONGEST_ORDER:])


def _is_order(word: str) -> bool:
    return not _NO_ORDER.search(word) or _ORDER_AFTER_ALL.search(word) is not None
