"""Amounts of several parts, each in a smaller unit: 50元6角三分, 六斤八两, 三米九."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from gongwen.errors import UnitError
from gongwen.extractors.quantity.measure import Measure
from gongwen.extractors.quantity.unit import Units, with_unit
from gongwen.numerals import Numeral
from gongwen.pattern import PlainPattern
from gongwen.units import convert

_SECOND = {
    "元": ("角", "分"), "角": ("分",), "美元": ("美分",), "斤": ("两",), "公斤": ("克",), "米": ("厘米",),
    "小时": ("分钟", "分"), "分钟": ("秒",), "年": ("个月",), "公里": ("米",),
}  # fmt: skip
_WORD = PlainPattern(r"(?![到至的])[\w%°]")
_SHORTENED = {"元": ("块", "蚊"), "角": ("毛", "毫"), "米": ("米",), "两": ("两",), "斤": ("斤",)}


def _shortened(text: str, found: Measure, following: Sequence[Numeral]) -> Measure:
    """A digit behind a unit counts its tenths: 两毛五, 五块六, 三米九; 三块零四 has hundredths."""
    if found.high is None or following[0].start != found.end:
        return found
    written = text[found.end : following[0].end]
    digits = written.lstrip("零")
    spoken = text[found.end - 1] in _SHORTENED.get(found.unit, ())
    if not spoken or len(digits) != 1 or digits not in "一二三四五六七八九" or len(written) > 2:
        return found
    if _counts_word(text, following[0].end):
        return found
    more = Fraction("一二三四五六七八九".index(digits) + 1, 10 ** len(written))
    return found.plus(more, following[0].end)


def _counts_word(text: str, at: int) -> bool:
    """Whether a word stands at ``at``, so that the digit before it counts that."""
    return _WORD.match(text, at) is not None


def with_parts(text: str, found: Measure, following: Sequence[Numeral], known: Units) -> Measure:
    """An amount of several parts, each in a smaller unit, is one: 50元6角三分, 六斤八两.

    ``following`` are the next numerals, at least one.
    """
    found = _shortened(text, found, following)
    unit = found.unit
    for numeral in following:
        smaller = _SECOND.get(unit)
        gap = text[found.end : numeral.start]
        if (
            smaller is None
            or gap not in ("", "零", "又")
            or found.high is None
            or numeral.high is None
        ):
            break
        part = with_unit(text, numeral, known)
        if part.unit not in smaller or Fraction(part.low) >= 1000:
            break
        name = "分钟" if part.unit == "分" and unit == "小时" else part.unit
        try:
            more = Fraction(convert(part.low, name, found.unit))
        except UnitError:
            break
        found = found.plus(more, part.end)
        unit = part.unit
    return found
