"""Enterprises, schools, hospitals, societies and media by their full names."""

from __future__ import annotations

from collections.abc import Iterator

from gongwen.extractors.institution.branches import local
from gongwen.extractors.institution.closed import legible
from gongwen.extractors.institution.edges import opens, worded
from gongwen.extractors.institution.mention import mention
from gongwen.extractors.institution.places import Gazetteer, gazetteer, level_char
from gongwen.extractors.institution.vocabulary import Words, any_of, endings, heads
from gongwen.pattern import PlainPattern
from gongwen.records import Institution
from gongwen.rule import Procedure
from gongwen.source import Source

_LONGEST = 24
_RUN = PlainPattern(rf"[一-鿿A-Za-z0-9·（）]{{1,{_LONGEST}}}$")
_REALMS = tuple(
    """中国 中华 国家 全国 国际 亚洲 欧洲 世界 香港 澳门 台湾 西北 西南 东北 东南 华东 华中 华南 华北 中南 西部
    长江 黄河 珠江 淮河 首都 中央 北方 南方""".split()
)
_REGIONS = frozenset("西北 西南 东北 东南 中南".split())
_SOFT = frozenset("发展 建设 促进 推广".split())
_OWN_FORM = ("有限公司", "有限责任公司", "股份公司", "集团公司", "事务所")
_ONE_OF_MANY = frozenset("医院 博物馆 纪念馆 美术馆".split())
_SCHOOLS = frozenset("大学 学院 中学 小学".split())
_ONE_A_PLACE = frozenset(
    """医院 党校 博物馆 图书馆 文化馆 美术馆 科技馆 档案馆 体育馆 农商银行 农商行 农信社
    电视台 日报 晚报 社科院""".split()
)
_NOT_ONE = PlainPattern(
    "[委局厅署府和]|^[乡镇村]|国有(?!资[产本])|^(?:香港|澳门|台湾|国内)银行$|^省实验室$|国家实验室$"
)
_HOSPITAL = PlainPattern("[一-鿿]{0,4}?(?:医院|分院|院区)")


def _find(source: Source) -> Iterator[Institution]:
    text, places = legible(source), gazetteer(source.lexicon)
    bodies_of = heads(source.lexicon, "institution_bodies", 1)
    cuts = endings(source.lexicon, "institution_cuts")
    for head in bodies_of.find(text):
        at, kind = head.start(), bodies_of.fact(head[0], 0)
        run = _RUN.search(text, max(0, at - _LONGEST), at)
        low = _reach(text, run.start() if run else at, at, cuts, places, hard=kind == "school")
        start = _anchor(text, low, at, head[0], places)
        if start is None and _is_own_name(source, text[low:at], head[0]):
            start = low
        if start is None and head[0] in _SCHOOLS and _is_name_of_school(source, text, low, at):
            start = low
        if start is not None and head[0] == "实验室" and places.end(text, start) == at:
            start = _reach(text, low, at, cuts, places, hard=True)
        if start is None or _is_class(source, text[start : head.end()]):
            continue
        end = local(text, head.end(), places)
        if kind == "hospital" and (found := _HOSPITAL.match(text, places.end(text, head.end()))):
            end = found.end() if found.start() > head.end() else end
        yield mention(source, start, end, "institution.body", kind)


def _reach(text: str, low: int, at: int, cuts: Words, places: Gazetteer, *, hard: bool) -> int:
    """How far left of ``at`` a name may reach: to ``low``, or to a word no name holds."""
    for end in range(at, low, -1):
        cut = cuts.start(text, end)
        in_place = places.start(text, end) < cut or places.end(text, cut) > end
        if cut < end and not in_place and (hard or text[cut:end] not in _SOFT):
            return end
    return low


def _anchor(text: str, low: int, at: int, head: str, places: Gazetteer) -> int | None:
    """Where the first place, realm or bare level from ``low`` on starts, the left edge."""
    for start in range(low, at):
        end = places.end(text, start)
        if start < end <= at:
            return start
        if end == start and text.startswith(_REALMS, start) and start + 2 <= at:
            region = head == "大学" and text[start:at] in _REGIONS
            return start if start + 2 < at or region or head == "海关" else None
        if start == low and level_char(text, start):
            return start if start + 1 < at or head in _ONE_A_PLACE else None
    return None


def _is_own_name(source: Source, stem: str, head: str) -> bool:
    """Whether ``stem`` names one institution though it holds no place."""
    if head.endswith(_OWN_FORM):
        return len(stem) >= 2
    sorts = any_of(source.lexicon, "institution_class_names")
    return head in _ONE_OF_MANY and 2 <= len(stem) <= 6 and not sorts.search(stem)


def _is_name_of_school(source: Source, text: str, start: int, end: int) -> bool:
    """Whether ``[start, end)``, standing free, is a place in no list that a school is named after."""
    sorts = any_of(source.lexicon, "institution_class_names")
    return (
        2 <= end - start <= 3
        and opens(text, start)
        and not worded(text, start, end)
        and not sorts.search(text, start, end)
    )


def _is_class(source: Source, name: str) -> bool:
    return bool(_NOT_ONE.search(name) or any_of(source.lexicon, "institution_classes").search(name))


bodies = Procedure(
    "institution.body",
    _find,
    examples=("浙江大学与宁波银行签约。", "江北远舟重工有限公司投产。", "市第一人民医院扩建。"),
    counter_examples=("办好人民满意的大学。", "深化公立医院改革。", "支持上市公司。"),
)
