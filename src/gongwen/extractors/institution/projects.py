"""Enterprises by a name and their trade: 某地某某微电子二期项目, 某某重工等企业."""

from __future__ import annotations

from collections.abc import Iterator

from gongwen.extractors.institution.closed import legible
from gongwen.extractors.institution.edges import han, opens, straddled, worded
from gongwen.extractors.institution.mention import mention
from gongwen.extractors.institution.openings import met
from gongwen.extractors.institution.told import places_of
from gongwen.extractors.institution.vocabulary import listed
from gongwen.lexicon import DEFAULT
from gongwen.pattern import PlainPattern
from gongwen.records import Institution
from gongwen.rule import Procedure
from gongwen.source import Source

_WORD = "[一-鿿A-Za-z0-9]"
_ITEMS = f"(?:、{_WORD}{{2,8}})"
_MOVES = (
    "(?:LED|[A-Z0-9]{1,5})?(?:智能化|数字化|智能制造|绿色化|节能|技术|整体|异地|环保)?"
    "(?:技改|改造|扩产|扩能|扩建|搬迁|重整|破产|股权|债权|债务|市值|股价|股票|上市|配套)"
    "|[一二三四五六]期|(?:公司|企业)?(?:董事长|总经理|总裁)"
)
_ROW = (
    f"{_ITEMS}{{0,6}}(?:等[^，。；、]{{0,6}}?|[一二两三四五六七八九十0-9]{{1,3}}[大家户])"
    "(?:企业|公司|用人单位|药企|车企|厂商)"
    f"|{_WORD}{{0,8}}?(?:、{_WORD}{{2,14}}){{1,6}}等[0-9一二三四五六七八九十百多余]{{1,4}}个[一-鿿]{{0,6}}?项目"
    f"|{_ITEMS}{{1,6}}等?(?:相继|先后|成功|双双|顺利|正式)?"
    "(?:入选|上市|落户|签约|增资|入围|跻身|营收|挂牌|获评|晋级)"
)
_GOES_ON = PlainPattern(
    f"(?P<firm>{_MOVES})|(?:[一二三四五六]期|{_WORD}{{0,6}}?)(?:项目|生产线)|(?P<row>{_ROW})"
    "|党委书记|董事长|总经理|总裁|副总经理|负责人|创始人|技术总监|公司"
    "|(?<=药业|酒业|乳业|纸业|糖业|锂业|制药|重工)(?:的[一-鿿]{2,3}(?:委员|代表|董事长|经理)|[、，。]?(?:负责人|代表|委员))"
)
"""What an enterprise is told by, right behind its trade."""
_ONE_A_PLACE = frozenset("盐业 钢铁 建投 建工 交投 城投 国投 水投 能投 农投 文投 旅投 路桥".split())
_LENGTHS = (4, 3, 2)


_OF_A_TRADE = PlainPattern("产品|行业|市场|集群|领域|[链类界]")
"""What follows the name of a trade that is meant as a whole (药业市场)."""


def _find(source: Source) -> Iterator[Institution]:
    text = legible(source)
    own_trades = source.lexicon.table("institution_trades")
    for start, end in met(source, "institution_trades", text):
        if not han(text, start - 1):
            continue
        trade = text[start:end]
        own = bool(own_trades[trade])
        beside = (own or trade in _ONE_A_PLACE) and text[end : end + 1] in ("、", "等")
        if not beside and straddled(text, start - 1, start):
            continue
        told = _GOES_ON.match(text, end)
        if not told and ("firm" not in own_trades[trade] or _OF_A_TRADE.match(text, end)):
            continue
        places = source.run(places_of)
        if beside:
            place = places.start(text, start)
            if place < start:
                yield mention(source, place, end, "institution.project", "enterprise")
                continue
        firm = bool(told and told["firm"])
        marked = own or firm or bool(told and told["row"])
        for length in _LENGTHS if firm else _LENGTHS[1:]:
            name = start - length
            place = places.start(text, name) if name > 0 else name
            led = place < name or (
                marked and length < _LENGTHS[0] and name >= 0 and _is_free(text, name)
            )
            if led and _is_name(source, text, name, start):
                yield mention(source, place, end, "institution.project", "enterprise")
                break


def _is_free(text: str, start: int) -> bool:
    free = opens(text, start) or text[start - 2 : start] in DEFAULT.words("institution_across")
    return free and not straddled(text, start, start + 3)


def _is_name(source: Source, text: str, start: int, end: int) -> bool:
    """Whether ``[start, end)`` can be what sets one enterprise of a trade apart."""
    sorts = listed(source.lexicon, "institution_class_names")
    is_place = source.run(places_of).start(text, end) < end
    return not (is_place or worded(text, start, end) or sorts.within(text[start:end]))


projects = Procedure(
    "institution.project",
    _find,
    doc="Enterprises by a name and their trade, before 项目 or 等企业.",
    examples=(
        "嘉善远芯微电子二期项目开工。",
        "宁波元禾药业项目投产。",
        "引导温州恒越科技等6家企业上市。",
        "支持远泰实业等企业扩产。",
    ),
    counter_examples=(
        "宁波光电项目投产。",
        "温州绿色光电项目",
        "推进半导体项目建设。",
        "温州民营科技等企业",
    ),
)
