"""Organs that every place has one of, by their positional names: 县委, 省政府, 市政协."""

from __future__ import annotations

from collections.abc import Iterator

from gongwen.extractors.institution.branches import branched
from gongwen.extractors.institution.closed import legible
from gongwen.extractors.institution.edges import opens, straddled, worded
from gongwen.extractors.institution.every import every
from gongwen.extractors.institution.government import THING
from gongwen.extractors.institution.mention import mention
from gongwen.extractors.institution.openings import openings
from gongwen.extractors.institution.places import Gazetteer
from gongwen.extractors.institution.prefix import SORTS, namesake, placed
from gongwen.extractors.institution.told import places_of
from gongwen.extractors.institution.vocabulary import heads
from gongwen.lexicon import DEFAULT
from gongwen.pattern import PlainPattern
from gongwen.records import Institution
from gongwen.rule import Procedure
from gongwen.source import Source

_ZONED = frozenset("管委会 管理委员会 党工委 工委 工作委员会 综合服务中心".split())
_OF_STREETS = frozenset("办事处 办".split())
_ZONE = PlainPattern(
    "(?:(?!各)[一-鿿]){0,12}(?:新区|开发区|高新区|经开区|试验区|示范区|保税区|度假区|先行区|合作区|集聚区|景区|名胜区|园区|产业园|新城|片区|文旅区|旅游区|生态区|工业区|风景区|科学城|科技城|大学城|管理区|保护区|港区|矿区|起步区|自贸区|商务区|实验区|集中区|功能区|加工区|拓展区|核心区|启动区|物流园|港务区|新片区|自由贸易港|林区|垦区|灌区|库区|陆港|产业城|健康城|科创城|示范园|农高区|国家公园|森林公园|湿地公园|古城|化工园|地区|生态城|空港城)(?:（[一-鿿]{2,8}）)?\\Z"
)
_NAMED_AFTER = frozenset(
    "人民公社 苏维埃政府 边区政府 人民法庭 派出所 司法所 村委会 村民委员会 居委会 社区居委会".split()
)
_OF_VILLAGES = frozenset("党支部 党总支 党委 党工委 村委会 村民委员会 居委会 居民委员会".split())
_OF_PARTIES = PlainPattern("民革|民盟|民建|民进|农工党|致公党|九三学社|台盟")
_COUNTED = frozenset(("school", "hospital"))
_LOW = ("镇", "乡", "村", "街道", "社区")
_OURS = frozenset("我省 我市 我县 我区 我州".split())
"""The place that is spoken of, before a thing of its government (我市政府债务)."""
_COUNT = PlainPattern(
    "(?:共|有|共有|达|约|已)?[0-9零〇一二两三四五六七八九十百千万]{1,8}(?:余|多)?[所个家座]"
)
"""How many of a sort there are."""
_MEETS = PlainPattern("同(?!意)|商|[见签晤]")
"""What goes on from 会 so that it is what one does, not a part of 委会 (县委会同有关部门)."""
_OF_TEAMS = frozenset("队员组部户")
"""What a team ends in, so that no village begins with it (工作队和村党支部)."""
_SECRETARY = PlainPattern("(?:副|第一)?书记")
_COMMITTEE = PlainPattern("[一-鿿]{2,9}?委员会")


def _find(source: Source) -> Iterator[Institution]:
    text = legible(source)
    seats_of = heads(source.lexicon, "institution_seats", 1)
    for seat in seats_of.spans(text, source.run(openings)["institution_seats"]):
        at, name_end = seat
        places = source.run(places_of)
        head = text[at:name_end]
        start = _zone(text, at, places) if head in _ZONED else at
        if start == at:
            start = placed(text, at, places)
        if start == at and head in _OF_VILLAGES:
            start = placed(text, _village(text, at) or _led_by_name(text, at, name_end), places)
        if start == at and head in _NAMED_AFTER:
            start = namesake(text, at)
        if head == "政府" and text[start - 1 : at] in _OURS and THING.match(text, name_end):
            continue
        street = text[at - 2 : at] == "街道"
        if head == "委会" and not _OF_PARTIES.match(text, start):
            if not _MEETS.match(text, name_end):
                continue
            name_end -= 1
        kind = seats_of.fact(head, 0)
        if kind in _COUNTED and _is_sort(text, start, at, name_end):
            continue
        if start == at or (head in _OF_STREETS and not street) or every(text, start, at):
            continue
        end, kind = branched(text, name_end, kind, source.lexicon)
        if end == name_end and head == "政协" and (found := _COMMITTEE.match(text, end)):
            end = found.end()
        yield mention(source, start, end, "institution.seat", _kind(kind, text[start:end]))


def _is_sort(text: str, start: int, at: int, end: int) -> bool:
    """Whether a school or hospital is told by a bare level that has many, or is counted."""
    return text[start:at] in _LOW or bool(_COUNT.match(text, end))


def _village(text: str, end: int) -> int:
    """Where the village or community in no list starts that ends at ``end``; 0 if none."""
    unit = _unit(text, end)
    stem_end = end - len(unit)
    for start in (stem_end - 3, stem_end - 2) if unit else ():
        named = start >= 0 and text[start] not in _OF_TEAMS and not worded(text, start, stem_end)
        named = named and text[start:stem_end] not in SORTS and opens(text, start)
        if named and not straddled(text, start, stem_end):
            return start
    return 0


def _led_by_name(text: str, at: int, end: int) -> int:
    """Where 村 or 社区 stands free before ``at``, if one by name leads its branch; ``at`` if not."""
    start, secretary = at - len(_unit(text, at)), _SECRETARY.match(text, end)
    if start == at or secretary is None or not opens(text, start):
        return at
    name = secretary.end()
    named = text[name : name + 1] in DEFAULT.words("surnames") and not worded(text, name, name + 2)
    return start if named else at


def _unit(text: str, end: int) -> str:
    return next((unit for unit in ("社区", "村") if text.endswith(unit, 0, end)), "")


def _zone(text: str, end: int, places: Gazetteer) -> int:
    """Where the name of the zone that ends at ``end`` starts; ``end`` if there is none."""
    found = _ZONE.search(text, max(0, end - 28), end)
    for start in range(found.start(), end - 2) if found else ():
        free = opens(text, start) or text[start - 1 : start] == "各"
        if places.end(text, start) > start or (free and text[start] != "区"):
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
