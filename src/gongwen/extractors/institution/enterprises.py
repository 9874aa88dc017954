"""Enterprises known by the short names that official prose uses."""

from __future__ import annotations

from collections.abc import Iterator

from gongwen.extractors.institution.branches import local
from gongwen.extractors.institution.closed import legible
from gongwen.extractors.institution.edges import straddled
from gongwen.extractors.institution.mention import mention
from gongwen.extractors.institution.openings import met
from gongwen.extractors.institution.places import Gazetteer
from gongwen.extractors.institution.prefix import placed
from gongwen.extractors.institution.told import places_of
from gongwen.extractors.institution.vocabulary import listed
from gongwen.pattern import PlainPattern
from gongwen.records import Institution
from gongwen.rule import Procedure
from gongwen.source import Source

_FORM = PlainPattern(
    "(?:动力|锂能|锂业|药业|光电|新能源|新材料|新材|半导体|微电子|生物|智能|科技|汽车|电子|电气|装备|数科|金服|云谷|金科|能源|食品|热电|风电|水电|光伏|水泥|化学|医药|制药|农业|发电|环保|水务|燃气|建工|重工|石化|化工|矿业|铝业|钢铁|乳业|物流|置业)"
    "(?=[、，。；（）“”]|等|$)|(?:(?![与和及的在由向对])[一-鿿（）]){0,12}?(?:有限公司|有限责任公司)|集团(?:公司|有限公司)?|股份有限公司|有限公司|总公司|公司|股份(?!制)|控股"
    "|(?:公益|慈善|教育)?基金会|研究总?院|第[一二三四五六七八九十]{1,3}工程局|[一-鿿]{0,4}?(?:热电厂|发电厂|电厂|炼油厂|水泥厂)|[一-鿿]{0,6}?(?:中心支行|分行|支行|分公司|营业部)"
)
_COMPANY = PlainPattern(
    "(?:销售|燃气|天然气|石油|管道|电力|煤业|物流|置业|地产|化工|矿业|能源|环保|水务|物业|租赁|保险|证券|信托|财务|工程|建设|设计|科技|信息|通信|运输|航空|港口|供电)?"
    "(?:集团)?(?:股份)?(?:有限)?(?:责任)?公司"
)
"""What a part of a group is called by, behind the rest of its name."""
_TRADE = PlainPattern(
    "(?:电力|水电|核电|风电|煤业|煤电|煤化工|矿业|石化|炼化|钢铁|铝业|铜业|有色|重工|化工|建材|水泥|能源化工)"
    "(?![站厂产行企设工项集基])|(?:勘测设计|设计)?院(?![长士校区])"
)
"""What the part of a group at a place does (国网 + 湖北 + 电力)."""
_BRIEFEST = 2
"""Characters that the name of a part of a group is longer than."""
_MADE = PlainPattern("[一-鿿A-Za-z0-9.+]{1,10}?(?:生产线|项目|工厂)")
"""What an enterprise that a place stands before builds (邵阳彩虹玻璃生产线)."""
_WORDS = frozenset("苹果 大众 阳光 理想 平安 东方 现代 长城 荣耀 中信 绿地 绿城".split())
"""Names that are words besides, also behind a place."""


def _find(source: Source) -> Iterator[Institution]:
    text = legible(source)
    cues = source.lexicon.table("enterprises")
    for span in met(source, "enterprises", text):
        start, end = span
        places = source.run(places_of)
        name = text[start:end]
        required = cues[name]
        led = places.start(text, start) < start and _MADE.match(text, end)
        if required and not (text.startswith(required, end) or (led and name not in _WORDS)):
            continue
        across = end - start == 2 and places.start(text, start + 1) < start
        if across or straddled(text, start, end):
            continue
        form = _FORM.match(text, end)
        end = form.end() if form else _furthest(source, text, end, places)
        if company := _COMPANY.match(text, end):
            end = company.end()
        at = placed(text, start, places)
        kind = "government" if at < start and text[end - 1] == "局" else "enterprise"
        yield mention(source, at, end, "institution.enterprise", kind)


def _furthest(source: Source, text: str, end: int, places: Gazetteer) -> int:
    """Where the part of a group ends that goes on from ``end``: another name, or one by its place."""
    further = listed(source.lexicon, "enterprises").end(text, end)
    if further - end > _BRIEFEST:
        return further
    place = places.end(text, end)
    trade = _TRADE.match(text, place) if place > end else None
    return max(trade.end() if trade else end, local(text, end, places))


enterprises = Procedure(
    "institution.enterprise",
    _find,
    doc="Enterprises by the short names that official prose uses.",
    examples=("比亚迪二期项目投产。", "国家电网公司加大投资。", "由市农发行办理。"),
    counter_examples=("企业加大投资。", "延长服务时间", "其中建设用地"),
)
