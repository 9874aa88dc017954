"""A number with its unit: the smallest amount, before ranges and approximations are read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from attrs import evolve, frozen

from gongwen.extractors.quantity.words import units
from gongwen.numerals import Numeral
from gongwen.records import Exact
from gongwen.source import Source
from gongwen.units import plainest


@frozen
class Measure:
    """A number and its unit in a view: the span is ``[start, end)``, the number ends earlier.

    ``kind`` is ``unit``, ``classifier``, ``fraction``, ``percentage``, ``multiple`` or
    ``bare``. ``scale`` is what the number as written was multiplied by.
    """

    start: int
    end: int
    number_end: int
    low: Exact
    high: Exact | None
    unit: str
    kind: str
    relation: str = "="
    per: str = ""
    scale: int = 1

    def scaled(self, by: int | Fraction) -> Measure:
        """The same measure, its bounds multiplied."""
        high = None if self.high is None else plainest(Fraction(self.high) * by)
        return evolve(self, low=plainest(Fraction(self.low) * by), high=high)


_CURRENCIES = {
    "人民币": "元", "港币": "港元", "港元": "港元", "美元": "美元", "美金": "美元", "新台币": "新台币",
    "台币": "新台币", "日币": "日元", "日元": "日元", "欧元": "欧元", "英镑": "英镑", "澳门币": "澳门元",
    "HK$": "港元", "US$": "美元", "NT$": "新台币", "$": "元", "¥": "元", "€": "欧元", "£": "英镑",
}  # fmt: skip
_PREFIX = re.compile(f"({'|'.join(map(re.escape, sorted(_CURRENCIES, key=len, reverse=True)))}) ?$")
_DEGREES = re.compile("(摄氏|华氏)(零下)?$")
_BELOW_ZERO = re.compile("零下$")
_TURNED = re.compile("翻了?$")
_PIECE = re.compile("(?![零一二三四五六七八九两几多左到至以和或的])[一-龥]")
_GAP = re.compile(" {0,3}")
_BARE_PERCENT = re.compile(r"个? ?百 ?分 ?点")
_TENTHS = re.compile(
    r"成(?![为立功果本员都交套渝熟品绩型形长就体方县人教年材份正片批因事效衣])([一二三四五六七八九半])?(?![一-龥]{0,1}年)|折(?![旧合算页叠射腾返磨])"
)
_PER = re.compile(
    r"/([百千万]?(?:[一-龥]{1,4}))(?=[^一-龥]|$)|/([百千万]?(?:人|户|亩|平方米|月|年|日|天|次|吨|公斤|斤|千瓦时|度|小时|公里|立方米|件|个|台|辆|套|张|股|头|只|升|克|米|秒|分钟|平米|标准箱|周))"
)
_EACH = re.compile(
    r"每(?:新增|增加|减少)?([百千万亿]?(?:平方米|立方米|平方公里|公里|公顷|公斤|千瓦时|千瓦|工作日|小时|分钟|人|户|亩|吨|斤|月|年|日|天|次|家|件|头|只|辆|台|套|张|桶|升|度|股|个?学年|个?学期|米|季度|周|元|个月|例|项|名|位))"
    r"(?:均|每年|每月|最高|给予|奖励|补助|补贴|价格?|为|约|不超过|收取|收费|[一-龥]{2}){0,3}$"
)
_SECOND = {
    "元": ("角", "分"), "角": ("分",), "美元": ("美分",), "斤": ("两",), "公斤": ("克",), "米": ("厘米",),
    "小时": ("分钟", "分"), "分钟": ("秒",), "年": ("个月",), "公里": ("米",),
}  # fmt: skip


def measure(source: Source, numeral: Numeral, following: Sequence[Numeral]) -> Measure:
    """``numeral`` with the unit at it; ``bare`` where it has none.

    ``following`` are the next numerals, for amounts of several parts (6元5角).
    """
    text = source.text
    found = (
        _part_of_whole(text, numeral)
        or _tenths(text, numeral)
        or _doubled(text, numeral)
        or _with_unit(source, numeral)
    )
    return _with_rate(text, _with_parts(source, _with_prefix(text, found), following))


def _with_rate(text: str, found: Measure) -> Measure:
    """510元/月, 每平方米800元: by what unit the amount is counted."""
    if found.kind in ("bare", "fraction"):
        return found
    behind = _PER.match(text, found.end)
    if behind:
        return evolve(found, end=behind.end(), per=behind[1] or behind[2])
    ahead = _EACH.search(text, max(0, found.start - 14), found.start)
    return evolve(found, per=ahead[1]) if ahead else found


def _start(numeral: Numeral, end: int, unit: str, kind: str) -> Measure:
    relation = numeral.relation
    return Measure(numeral.start, end, numeral.end, numeral.low, numeral.high, unit, kind, relation)


def _part_of_whole(text: str, numeral: Numeral) -> Measure | None:
    if numeral.denominator in (100, 1000, 10000) and "/" not in text[numeral.start : numeral.end]:
        return _start(numeral, numeral.end, "%", "percentage").scaled(100)
    sign = _GAP.match(text, numeral.end)
    at = sign.end() if sign else numeral.end
    if text[at : at + 1] in ("%", "‰", "‱"):
        return _start(numeral, at + 1, text[at], "percentage")
    if numeral.denominator or text[numeral.start : numeral.end] == "一半":
        return _start(numeral, numeral.end, "", "fraction")
    return None


def _tenths(text: str, numeral: Numeral) -> Measure | None:
    """七成, 七成五, 8.5折, 五五折."""
    found = _TENTHS.match(text, numeral.end)
    if found is None or Fraction(numeral.low) > 100:
        return None
    scale = 1 if Fraction(numeral.low) >= 11 else 10
    if text[numeral.start : numeral.end] == "半" and found[0] == "折":
        scale = 100
    result = _start(numeral, found.end(), "%", "percentage").scaled(scale)
    if found[1]:
        more = 5 if found[1] == "半" else "一二三四五六七八九".index(found[1]) + 1
        value = plainest(Fraction(result.low) + more)
        return evolve(result, low=value, high=value, scale=10)
    return evolve(result, scale=scale)


def _doubled(text: str, numeral: Numeral) -> Measure | None:
    """翻一番 is twice as much, 翻两番 four times."""
    if text[numeral.end : numeral.end + 1] != "番":
        return None
    turned = _TURNED.search(text, max(0, numeral.start - 2), numeral.start)
    if turned is None or not 0 < Fraction(numeral.low) <= 10:
        return None
    power = Fraction(numeral.low)
    if power.denominator != 1:
        return None
    times = Decimal(2) ** int(power)
    return Measure(turned.start(), numeral.end + 1, numeral.end, times, times, "倍", "multiple")


def _with_unit(source: Source, numeral: Numeral) -> Measure:
    text = source.text
    if numeral.unit is not None:
        return _start(numeral, numeral.end, numeral.unit, "unit")
    gap = _GAP.match(text, numeral.end)
    at = gap.end() if gap else numeral.end
    points = _BARE_PERCENT.match(text, at)
    if points:
        return _start(numeral, points.end(), points[0].replace(" ", ""), "unit")
    if text.startswith("个亿", at):
        unit = units(source.lexicon).match(text, at + 2)
        end, name = (unit.end(), unit[0]) if unit else (at + 2, "")
        return _start(numeral, end, name, "unit" if name else "bare").scaled(10**8)
    loose = re.compile("个多(?=月|小时|星期|世纪|工作日|季度|学期)|个半(?=月|小时)").match(text, at)
    if loose:
        unit = units(source.lexicon).match(text, loose.end())
        if unit:
            base = _start(numeral, unit.end(), f"个{unit[0]}", "unit")
            if loose[0] == "个多":
                return evolve(base, relation="≈")
            half = plainest(Fraction(base.low) + Fraction(1, 2))
            return evolve(base, low=half, high=half)
    found = units(source.lexicon).match(text, at)
    if found is None:
        return _start(numeral, numeral.end, "", "bare")
    word = found[0]
    aliases = source.lexicon.table("unit_aliases")
    if word == "块" and _PIECE.match(text, found.end()):
        return _start(numeral, found.end(), word, "classifier")
    if word in aliases or word in source.lexicon.words("units"):
        unit = aliases[word][0] if word in aliases else word
        return _half(
            text, _start(numeral, found.end(), unit, "multiple" if word == "倍" else "unit")
        )
    if word in source.lexicon.words("classifiers") and not found.end() == at:
        if found.end() > at and at > numeral.end and text[at].isascii():
            return _start(numeral, numeral.end, "", "bare")
        return _half(text, _start(numeral, found.end(), word, "classifier"))
    return _start(numeral, numeral.end, "", "bare")


def _half(text: str, found: Measure) -> Measure:
    """一吨半, 三年半: the half belongs to the amount."""
    if text[found.end : found.end + 1] != "半" or found.unit in ("名", "人", "位", "户"):
        return found
    if found.high is None or re.compile("[导岛径数壁月边封殖机]").match(text, found.end + 1):
        return found
    half = Fraction(1, 2)
    return evolve(
        found,
        end=found.end + 1,
        low=plainest(Fraction(found.low) + half),
        high=plainest(Fraction(found.high) + half),
    )


def _with_prefix(text: str, found: Measure) -> Measure:
    before = _PREFIX.search(text, max(0, found.start - 6), found.start)
    if (
        before
        and not text[before.start() - 1 : before.start()].isdigit()
        and (found.unit in ("", "元") or _CURRENCIES[before[1]] == found.unit)
    ):
        kind = "unit"
        return evolve(found, start=before.start(), unit=_CURRENCIES[before[1]], kind=kind)
    degrees = _DEGREES.search(text, max(0, found.start - 4), found.start)
    if degrees and found.unit in ("度", ""):
        result = evolve(found, start=degrees.start(), unit=degrees[1] + "度", kind="unit")
        return result.scaled(-1) if degrees[2] else result
    below = _BELOW_ZERO.search(text, max(0, found.start - 2), found.start)
    if below and found.unit in ("度", "摄氏度", "℃"):
        return evolve(found, start=below.start()).scaled(-1)
    return found


_SHORTENED = {"元": ("块", "蚊"), "角": ("毛", "毫"), "米": ("米",), "两": ("两",), "斤": ("斤",)}


def _shortened(text: str, found: Measure, following: Sequence[Numeral]) -> Measure:
    """A digit behind a unit counts its tenths: 两毛五, 五块六, 三米九; 三块零四 has hundredths."""
    if not following or found.high is None or following[0].start != found.end:
        return found
    written = text[found.end : following[0].end]
    digits = written.lstrip("零")
    spoken = text[found.end - 1] in _SHORTENED.get(found.unit, ())
    if not spoken or len(digits) != 1 or digits not in "一二三四五六七八九" or len(written) > 2:
        return found
    if measures_at(text, following[0].end):
        return found
    more = Fraction("一二三四五六七八九".index(digits) + 1, 10 ** len(written))
    value = plainest(Fraction(found.low) + more)
    return evolve(found, end=following[0].end, low=value, high=value)


def measures_at(text: str, at: int) -> bool:
    """Whether a word stands at ``at``, so that the digit before it counts that."""
    return bool(re.compile(r"[\w%°]").match(text, at)) and text[at] not in "到至的"


def _with_parts(source: Source, found: Measure, following: Sequence[Numeral]) -> Measure:
    """An amount of several parts, each in a smaller unit, is one: 50元6角三分, 六斤八两."""
    from gongwen.units import convert

    found = _shortened(source.text, found, following)
    unit = found.unit
    for numeral in following:
        smaller = _SECOND.get(unit)
        gap = source.text[found.end : numeral.start]
        if (
            smaller is None
            or gap not in ("", "零", "又")
            or found.high is None
            or numeral.high is None
        ):
            break
        part = _with_unit(source, numeral)
        if part.unit not in smaller or Fraction(part.low) >= 1000:
            break
        name = "分钟" if part.unit == "分" and unit == "小时" else part.unit
        try:
            more = Fraction(convert(part.low, name, found.unit))
        except LookupError:
            break
        value = plainest(Fraction(found.low) + more)
        found = evolve(found, end=part.end, low=value, high=value)
        unit = part.unit
    return found
