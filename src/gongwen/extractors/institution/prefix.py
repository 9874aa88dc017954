"""The left edge of a name: the place, the level or the parent organisation before it."""

from __future__ import annotations

from gongwen.extractors.institution.edges import han, worded
from gongwen.extractors.institution.places import Gazetteer, level_char
from gongwen.extractors.institution.vocabulary import words

_PARENTS = words(
    """中共 中国共产党 共青团 共产主义青年团 中国共产主义青年团 政协 人民政协 中国人民政治协商会议
    民革 民盟 民建 民进 农工党 致公党 台盟 九三学社 中国国民党革命委员会 中国民主同盟 中国民主建国会
    中国民主促进会 中国农工民主党 中国致公党 台湾民主自治同盟 新疆生产建设兵团 生产建设兵团 兵团""".split()
)
_UNLISTED = (
    ("街道", (3, 2)),
    ("镇", (3, 2)),
    ("乡", (3, 2)),
    ("村", (3, 2)),
    ("县", (2,)),
    ("区", (2,)),
    ("市", (2,)),
)
_AUTONOMOUS = frozenset(("自治区", "自治州", "自治县", "自治旗"))
_REALMS = words(
    "国家 全国 中国 中华人民共和国 中华全国 中央 香港 澳门 香港特区 澳门特区 特区".split()
)


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
    for last, lengths in _UNLISTED:
        stem = end - len(last)
        if text[stem:end] == last:
            for length in lengths:
                start = stem - length
                if _free(text, start, gazetteer) and not worded(text, start, stem):
                    return start
    if text[end - 3 : end] in _AUTONOMOUS:
        return end - 3
    return end - 1 if level_char(text, end - 1) else end


def _free(text: str, start: int, gazetteer: Gazetteer) -> bool:
    return start >= 0 and (
        not han(text, start - 1)
        or text[start - 1] in "与和及由向经报请在"
        or _PARENTS.start(text, start) < start
        or gazetteer.start(text, start) < start
    )


def anchored(text: str, end: int, gazetteer: Gazetteer) -> int:
    """As `placed`, with the whole country as a place too (国家, 全国, 中国)."""
    start = placed(text, end, gazetteer)
    return start if start < end else _REALMS.start(text, end)
