"""Names of places: where one ends or begins in a text, and what is known of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from attrs import frozen

from gongwen.extractors.institution.edges import han
from gongwen.lexicon import Lexicon
from gongwen.lexicon.lengths import lengths_by
from gongwen.pattern import PlainPattern

_NATIONS = PlainPattern(
    r"(?:(?:蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|僳僳|傈僳|佤|畲|高山|拉祜|水|东乡"
    r"|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克"
    r"|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|各)族|蒙古|维吾尔|哈萨克|柯尔克孜|塔吉克|锡伯|达斡尔)+(?=自治)"
)
_SHORTEST = 2
"""Characters that the name of a place has at least."""
_UNITS = ("特别行政区", "自治区", "自治州", "自治县", "自治旗", "地区")
_WITHIN_WORDS = frozenset("政社园校灾山牧林库湖辖小特功景地片城郊街学战院防禁")


@frozen
class Gazetteer:
    """Places by name, with their codes; a place is also found by its short name.

    ``ends`` and ``starts`` hold the lengths of the names, longest first, by the two characters
    that they end in and begin with.
    """

    codes: Mapping[str, tuple[str, ...]]
    names: Mapping[str, str]
    ends: Mapping[str, tuple[int, ...]]
    starts: Mapping[str, tuple[int, ...]]

    def start(self, text: str, end: int) -> int:
        """Where the longest place that ends at ``end`` starts; ``end`` if there is none."""
        if end < _SHORTEST:
            return end
        for length in self.ends.get(text[end - _SHORTEST : end], ()):
            name = text[end - length : end] if length <= end else ""
            before = text[end - 3 : end - 2] if end > _SHORTEST else ""
            runs_on = before == "）" or han(text, end - 3)
            joined = length == _SHORTEST and name[-1] in "县区市" and runs_on
            if name in self.codes and not joined:
                return end - length
        return end

    def end(self, text: str, start: int) -> int:
        """Where the longest place that starts at ``start`` ends; ``start`` if there is none."""
        for length in self.starts.get(text[start : start + _SHORTEST], ()):
            name = text[start : start + length]
            if name in self.codes:
                return start + len(name)
        return start


@lru_cache(maxsize=16)
def gazetteer(lexicon: Lexicon) -> Gazetteer:
    """The places of ``lexicon``, by their full and their short names."""
    homographs = lexicon.words("place_homographs")
    codes: dict[str, tuple[str, ...]] = {}
    short: dict[str, list[str]] = {}
    for name, facts in lexicon.table("places").items():
        codes[name] = facts
        for other in _short_names(name, facts) - homographs:
            short.setdefault(other, []).extend(facts)
    names = {
        code: name for name, facts in sorted(codes.items(), key=_newest_last) for code in facts
    }
    for name, facts_of in short.items():
        codes.setdefault(name, tuple(facts_of))
    return Gazetteer(
        codes,
        names,
        lengths_by_end(codes),
        lengths_by_start(codes),
    )


def _newest_last(place: tuple[str, tuple[str, ...]]) -> bool:
    return place[0].endswith(("市", "区"))


def lengths_by_end(names: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """The lengths of ``names``, longest first, by the two characters that they end in."""
    return lengths_by((name[-_SHORTEST:], len(name)) for name in names)


def lengths_by_start(names: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """The lengths of ``names``, longest first, by the two characters that they begin with."""
    return lengths_by((name[:_SHORTEST], len(name)) for name in names)


def _short_names(name: str, codes: tuple[str, ...]) -> set[str]:
    plain = _NATIONS.sub("", name, count=1) if "自治" in name else name
    names = set()
    stem = _stem(plain)
    if stem == "新疆维吾尔":
        stem = "新疆"
    if "自治" in name and stem:
        names.add(stem + name[-1])
    county = codes and not codes[0].endswith("00")
    if len(stem) >= 2 and not (county and name[-1] == "区"):
        names.add(stem)
    return names - {name}


def _stem(name: str) -> str:
    """``name`` without the unit it ends in."""
    if name.endswith(_UNITS):
        return name[: -next(len(unit) for unit in _UNITS if name.endswith(unit))]
    return name[:-1] if name[-1] in "省市县州盟旗" else name


def level_char(text: str, at: int) -> bool:
    """Whether the character at ``at`` stands for the place itself (县 in 县委), not in a word."""
    if not 0 <= at < len(text) or text[at] not in "省市县区州旗镇乡盟":
        return False
    before = text[at - 1] if at else "\n"
    if text[at] == "区":
        return before not in _WITHIN_WORDS
    if text[at] == "市":
        return before not in "城都股楼超门上集夜牛"
    if text[at] in "乡镇":
        return before not in "乡城村族"
    if text[at] == "州":
        return not han(text, at - 1) or before in "由和与及向经报请在对省团委府"
    if text[at] in "旗盟":
        return before not in "九神国红联结同旌锦加非欧东阿"
    return True


def level_of(name: str, codes: tuple[str, ...]) -> str:
    """The level of the place ``name`` with its ``codes``, or ``""``."""
    if codes:
        code = codes[0]
        if code.endswith("0000"):
            return "provincial"
        return "prefectural" if code.endswith("00") else "county"
    return ""
