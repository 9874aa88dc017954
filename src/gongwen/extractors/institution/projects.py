"""Enterprises by a name and their trade: 某地某某微电子二期项目, 某某重工等企业."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.extractors.institution.closed import legible
from gongwen.extractors.institution.edges import opens, straddled, worded
from gongwen.extractors.institution.mention import mention
from gongwen.extractors.institution.places import Gazetteer
from gongwen.extractors.institution.told import places_of
from gongwen.extractors.institution.vocabulary import any_of
from gongwen.pattern import PlainPattern
from gongwen.records import Institution
from gongwen.rule import Procedure
from gongwen.source import Source

_TRADE = PlainPattern(
    "(?:(?P<own>微电子|锂业|锂电|锂能|药业|制药|重工|重卡|铝业|硅业|钼业|钴业|乳业|实业|控股|酒业|纸业|糖业|化纤|机床)"
    "|半导体|光电|科技|智能|智造|新材|医药|能源|电子|电气|生物|光伏|股份|盐业|钢铁|动力|集团|装备|重装|精工|机械|仪器"
    "|软件|网络|物流|食品|农业|牧业|种业|茶业|环境|新能源|新材料|磁材|特材|玻璃|轴承|电缆|电池|精密|激光|芯片|医疗|器械"
    "|基因|航天|卫星|机器人|高科|建工|路桥|水泥|化工|石化|纺织|服饰|鞋业|家居|家具|陶瓷|包装|传媒|环保|照明|锻造|铸造|精铸|冶炼|印务|印刷|铜管|铜业|铝材|钢管|钢构|型材|管业|阀门|泵业|电机|电器|电池|汽配|汽车|车业|客车|重汽|农机|饲料|粮油|油脂|面业|米业|肉业|肉类|禽业|渔业|水产|饮品|饮料|木业|竹业|家纺|纺织|丝绸|印染|服装|皮革|箱包|塑业|塑料|橡胶|轮胎|涂料|化学|磷业|氟业|钛业|镁业|镍业|锌业|矿业|煤业|焦化|热电|燃气|水务|建材|石业|建设|置业|地产|商贸|商业|百货|文旅|旅游|文化|传播|数科|数据|信息|通信|通讯|电讯|微纳|光学|光科|声学|仪表|航空|船舶|船业|造船|海工|健康|康养|诊断|疫苗|投资|发展|建投|交投|城投|国投|水投|能投|农投|文投|旅投)"
    "(?=(?P<firm>(?:LED|[A-Z0-9]{1,5})?(?:智能化|数字化|智能制造|绿色化|节能|技术|整体|异地|环保)?(?:技改|改造|扩产|扩能|扩建|搬迁|重整|破产|股权|债权|债务|市值|股价|股票|上市|配套)|[一二三四五六]期|(?:公司|企业)?(?:董事长|总经理|总裁))|(?:[一二三四五六]期|[一-鿿A-Za-z0-9]{0,6}?)(?:项目|生产线)"
    "|(?P<row>(?:、[一-鿿A-Za-z0-9]{2,8}){0,6}(?:等[^，。；、]{0,6}?|[一二两三四五六七八九十0-9]{1,3}[大家户])(?:企业|公司|用人单位|药企|车企|厂商)"
    "|[一-鿿A-Za-z0-9]{0,8}?(?:、[一-鿿A-Za-z0-9]{2,14}){1,6}等[0-9一二三四五六七八九十百多余]{1,4}个[一-鿿]{0,6}?项目"
    "|(?:、[一-鿿A-Za-z0-9]{2,8}){1,6}等?(?:相继|先后|成功|双双|顺利|正式)?(?:入选|上市|落户|签约|增资|入围|跻身|营收|挂牌|获评|晋级))"
    "|(?:党委书记|董事长|总经理|总裁|副总经理|负责人|创始人|技术总监|公司)"
    "|(?<=药业|酒业|乳业|纸业|糖业|锂业|制药|重工)(?=的[一-鿿]{2,3}(?:委员|代表|董事长|经理)|[、，。]?(?:负责人|代表|委员)))"
)
"""The trade that ends a short name; ``own`` is one that is in no other word."""
_ONE_A_PLACE = frozenset("盐业 钢铁 建投 建工 交投 城投 国投 水投 能投 农投 文投 旅投 路桥".split())
_LENGTHS = (4, 3, 2)


def _find(source: Source) -> Iterator[Institution]:
    text, places = legible(source), source.run(places_of)
    for trade in _TRADE.finditer(text):
        if _led_by_place(text, trade, places):
            start = places.start(text, trade.start())
            yield mention(source, start, trade.end(), "institution.project", "enterprise")
            continue
        for length in _LENGTHS if trade["firm"] else _LENGTHS[1:]:
            name = trade.start() - length
            start = places.start(text, name) if name > 0 else name
            own = bool(trade["own"] or trade["firm"] or trade["row"])
            led = start < name or (
                own and length < _LENGTHS[0] and name >= 0 and _is_free(text, name)
            )
            if led and _is_name(source, text, name, trade.start()):
                yield mention(source, start, trade.end(), "institution.project", "enterprise")
                break


def _led_by_place(text: str, trade: re.Match[str], places: Gazetteer) -> bool:
    """Whether a trade that a place has one enterprise of is named in a list of enterprises."""
    is_own = (trade[0] in _ONE_A_PLACE or bool(trade["own"])) and text[
        trade.end() : trade.end() + 1
    ] in ("、", "等")
    return is_own and places.start(text, trade.start()) < trade.start()


def _is_free(text: str, start: int) -> bool:
    return opens(text, start) and not straddled(text, start, start + 3)


def _is_name(source: Source, text: str, start: int, end: int) -> bool:
    """Whether ``[start, end)`` can be what sets one enterprise of a trade apart."""
    sorts = any_of(source.lexicon, "institution_class_names")
    is_place = source.run(places_of).start(text, end) < end
    return not (is_place or worded(text, start, end) or sorts.search(text, start, end))


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
