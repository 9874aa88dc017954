"""Organs that every place has one of, by their positional names: 县委, 省政府, 市政协."""

from __future__ import annotations

from collections.abc import Iterator

from gongwen.extractors.institution.branches import branched
from gongwen.extractors.institution.closed import legible
from gongwen.extractors.institution.edges import opens, straddled, worded
from gongwen.extractors.institution.every import every
from gongwen.extractors.institution.mention import mention
from gongwen.extractors.institution.places import Gazetteer
from gongwen.extractors.institution.prefix import placed
from gongwen.extractors.institution.told import places_of
from gongwen.extractors.institution.vocabulary import heads
from gongwen.pattern import PlainPattern
from gongwen.records import Institution
from gongwen.rule import Procedure
from gongwen.source import Source

_ZONED = frozenset("管委会 党工委 工委".split())
_OF_STREETS = frozenset("办事处 办".split())
_ZONE = PlainPattern(
    "[一-鿿]{0,12}(?:新区|开发区|高新区|经开区|试验区|示范区|保税区|度假区|先行区|合作区|集聚区|景区|名胜区|园区|产业园|新城|片区|文旅区|旅游区|生态区|工业区|风景区|科学城|科技城|大学城|管理区|保护区|港区|矿区|起步区|自贸区)$"
)
_NAMED_AFTER = frozenset("人民法庭 派出所 司法所 村委会 村民委员会 居委会 社区居委会".split())
_OF_VILLAGES = frozenset("党支部 党总支 党委 党工委 村委会 村民委员会 居委会 居民委员会".split())
_SORTS = frozenset(
    """基层 辖区 乡镇 城区 中心 社区 当地 属地 示范 标杆 巡回 流动 车载 水上 边境 边防 铁路 森林 机场 港口 公安 农村
    城郊 郊区 山区 牧区 街道 智慧 新型 综合 派出 枫桥式 优秀 红色 特色 全国 全省
    全市 全县 原有 现有 行政 自然 所在 下属 先进 部分 贫困 试点 易地 新村
    多数 少数 相关 有关 帮扶 受援 结对""".split()
)
_OF_PARTIES = PlainPattern("民革|民盟|民建|民进|农工党|致公党|九三学社|台盟")
_COMMITTEE = PlainPattern("[一-鿿]{2,9}?委员会")


def _find(source: Source) -> Iterator[Institution]:
    text, places = legible(source), source.run(places_of)
    seats_of = heads(source.lexicon, "institution_seats", 1)
    for head in seats_of.find(text):
        at = head.start()
        start = _zone(text, at, places) if head[0] in _ZONED else at
        if start == at:
            start = placed(text, at, places)
        if start == at and head[0] in _OF_VILLAGES:
            start = placed(text, _village(text, at), places)
        if start == at and head[0] in _NAMED_AFTER:
            start = _namesake(text, at)
        street = text[at - 2 : at] == "街道"
        if head[0] == "委会" and not _OF_PARTIES.match(text, start):
            continue
        if start == at or (head[0] in _OF_STREETS and not street) or every(text, start, at):
            continue
        kind = seats_of.fact(head[0], 0)
        end, kind = branched(text, head.end(), kind, source.lexicon)
        if end == head.end() and head[0] == "政协" and (found := _COMMITTEE.match(text, end)):
            end = found.end()
        yield mention(source, start, end, "institution.seat", _kind(kind, text[start:end]))


def _namesake(text: str, end: int) -> int:
    """Where the place in no list starts that names what stands at ``end``; ``end`` if none."""
    for start in (end - 3, end - 2):
        named = start >= 0 and not worded(text, start, end) and text[start:end] not in _SORTS
        named = named and not straddled(text, start, end)
        if named and opens(text, start) and text[end - 1] not in "个所家级各":
            return start
    return end


def _village(text: str, end: int) -> int:
    """Where the village or community in no list starts that ends at ``end``; ``end`` if none."""
    unit = next((unit for unit in ("社区", "村") if text.endswith(unit, 0, end)), "")
    stem_end = end - len(unit)
    for start in (stem_end - 3, stem_end - 2) if unit else ():
        named = start >= 0 and not worded(text, start, stem_end)
        named = named and text[start:stem_end] not in _SORTS and opens(text, start)
        if named and not straddled(text, start, stem_end):
            return start
    return end


def _zone(text: str, end: int, places: Gazetteer) -> int:
    """Where the name of the zone that ends at ``end`` starts; ``end`` if there is none."""
    found = _ZONE.search(text, max(0, end - 18), end)
    for start in range(found.start(), end - 2) if found else ():
        if places.end(text, start) > start or (opens(text, start) and text[start] not in "各区"):
            return start
    return end


def _kind(kind: str, name: str) -> str:
    if kind == "party" and name.startswith(("共青团", "团", "中国共产主义青年团")):
        return "mass_organisation"
    if kind == "party" and name.startswith(("政协", "人民政协", "中国人民政治协商会议")):
        return "cppcc"
    return kind


seats = Procedure(
    "institution.seat",
    _find,
    doc="Organs that every place has one of, by positional names: 县委, 省政府, 市政协.",
    examples=(
        "县委常委会听取汇报。",
        "由省委省政府表彰。",
        "临海市人民政府办公室印发。",
        "市政协党组学习。",
    ),
    counter_examples=("市委托第三方评估。", "各级政府要过紧日子。", "市、县政府应当公开"),
)
