"""The left edge of a name: the place, the level or the parent organisation before it."""

from __future__ import annotations

from gongwen.extractors.institution.edges import han, opens, straddled, worded
from gongwen.extractors.institution.places import Gazetteer, level_char
from gongwen.extractors.institution.vocabulary import words

_PARENTS = words(
    """中共 中国共产党 共青团 共产主义青年团 中国共产主义青年团 政协 人民政协 中国人民政治协商会议
    民革 民盟 民建 民进 农工党 致公党 台盟 九三学社 国家金库 中国国民党革命委员会 中国民主同盟 中国民主建国会
    中国民主促进会 中国农工民主党 中国致公党 台湾民主自治同盟 新疆生产建设兵团 生产建设兵团 兵团""".split()
)
_UNLISTED = (
    ("街道", (3, 2)),
    ("苏木", (3, 2)),
    ("嘎查", (3, 2)),
    ("镇", (3, 2)),
    ("旗", (3, 2)),
    ("乡", (3, 2)),
    ("村", (3, 2)),
    ("县", (2,)),
    ("区", (2,)),
    ("市", (2,)),
)
_WORDS_AND_TOWNS = frozenset(
    """光明 幸福 团结 胜利 新城 前进 和平 民主 友谊 红旗 向阳 朝阳 东风 文化 繁荣 兴隆 太平 富强 振兴 卫星 跃进 新华
    新民 民族 光荣 勤俭 新兴 和谐 复兴 文明 解放 中关村 人民路 解放路 文化路 建设路 和平路 新华路 中山路 幸福路
    胜利路 团结路 文明路 民主路 前进路 青年路 新建路 建国路 车站 桥头 城关 城东 城西 城南 城北""".split()
)
"""Names of towns and streets that are words besides."""
_LEVELS = frozenset("省市县区州旗镇乡盟村道木查")
"""What the name of a place, or the bare level of one, ends in."""
_ORGANS_END = frozenset("委府协院办会团")
_BRIEF = ("村", "镇", "乡")
"""What the name of a place ends in that has one character besides, if its county stands before it."""
_JOINING = ("会同", "联合", "协同")
_AUTONOMOUS = frozenset(("自治区", "自治州", "自治县", "自治旗"))
_REALMS = words(
    "国家 全国 中国 中华人民共和国 中华全国 中央 香港 澳门 香港特区 澳门特区 特区".split()
)

SORTS = frozenset(
    """基层 辖区 乡镇 城区 中心 社区 当地 属地 示范 标杆 巡回 流动 车载 水上 边境 边防 铁路 森林 机场 港口 公安 农村
    城郊 郊区 山区 牧区 街道 智慧 新型 综合 派出 枫桥式 优秀 红色 特色 全国 全省
    全市 全县 原有 现有 行政 自然 所在 下属 先进 部分 贫困 试点 易地 新村
    多数 少数 相关 有关 帮扶 受援 结对""".split()
)
"""What is said of a sort of places, and names none."""


def placed(text: str, end: int, gazetteer: Gazetteer) -> int:
    """Where the chain of places and parents that ends at ``end`` starts.

    ``end`` itself where there is none.
    """
    start = _chained(text, end, gazetteer)
    if start == end:
        start = _chained(text, _unlisted(text, end, gazetteer), gazetteer)
    parent = _PARENTS.start(text, start)
    if start < end and parent == start and text[start - 1 : start] == "团":
        return start - 1
    return parent


def _chained(text: str, end: int, gazetteer: Gazetteer) -> int:
    while (found := gazetteer.start(text, end)) < end:
        end = found
    return end


def _unlisted(text: str, end: int, gazetteer: Gazetteer) -> int:
    """Where the place starts that ends at ``end`` though it is in no list, or its bare level.

    Its name must stand free: after a mark, a parent or another place. ``end`` if there is none.
    """
    if text[end - 1 : end] not in _LEVELS:
        return end
    for last, lengths in _UNLISTED:
        stem = end - len(last)
        if text[stem:end] == last:
            brief = last in _BRIEF and gazetteer.start(text, stem - 1) < stem - 1
            for length in (*lengths, 1) if brief else lengths:
                start: int = stem - length
                if _free(text, start, gazetteer) and _is_name(text, start, stem):
                    return start
    if text[end - 2 : end] == "街道" and opens(text, end - 2):
        return end - 2
    if text[end - 3 : end] in _AUTONOMOUS:
        return end - 3
    within_zone = text[end - 1 : end] == "区" and not (
        opens(text, end - 1) or text[end - 2] in _ORGANS_END
    )
    return end - 1 if level_char(text, end - 1) and not within_zone else end


def _is_name(text: str, start: int, end: int) -> bool:
    """Whether ``[start, end)`` may be what a town or street is called."""
    name = text[start:end]
    return name in _WORDS_AND_TOWNS or not worded(text, start, end)


def _free(text: str, start: int, gazetteer: Gazetteer) -> bool:
    return start >= 0 and (
        not (han(text, start - 1) or text[max(0, start - 1) : start].isdigit())
        or text[start - 1] in "与和及由向经报请在"
        or text.endswith(_JOINING, 0, start)
        or _PARENTS.start(text, start) < start
        or gazetteer.start(text, start) < start
    )


def anchored(text: str, end: int, gazetteer: Gazetteer) -> int:
    """As `placed`, with the whole country as a place too (国家, 全国, 中国)."""
    start = placed(text, end, gazetteer)
    return start if start < end else _REALMS.start(text, end)


def namesake(text: str, end: int) -> int:
    """Where the place in no list starts that names what stands at ``end``; ``end`` if none."""
    for start in (end - 3, end - 2):
        named = start >= 0 and not worded(text, start, end) and text[start:end] not in SORTS
        named = named and not straddled(text, start, end)
        if named and opens(text, start) and text[end - 1] not in "个所家级各":
            return start
    return end
