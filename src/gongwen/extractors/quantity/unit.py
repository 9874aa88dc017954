"""Reading the unit or classifier that stands at a numeral."""

from __future__ import annotations

from fractions import Fraction

from attrs import evolve

from gongwen.extractors.quantity.measure import Measure, written
from gongwen.extractors.quantity.words import after_spaces, units
from gongwen.numerals import Numeral
from gongwen.pattern import PlainPattern
from gongwen.source import Source

_PIECE = PlainPattern("(?![零一二三四五六七八九两几多左到至以和或的])[一-龥]")
_POINTS = PlainPattern(r"个? ?百 ?分 ?点")
_LOOSE = PlainPattern("(个多|个半)(月|小时|星期|世纪|工作日|季度|学期)")
_HUNDRED_MILLION = "个亿"


def with_unit(source: Source, numeral: Numeral) -> Measure:
    """``numeral`` with the unit at it; ``bare`` where it has none."""
    text = source.text
    if numeral.unit is not None:
        return written(numeral, numeral.end, numeral.unit, "unit")
    at = after_spaces(text, numeral.end)
    points = _POINTS.match(text, at)
    if points:
        return written(numeral, points.end(), points[0].replace(" ", ""), "unit")
    loose = _LOOSE.match(text, at)
    if loose:
        found = written(numeral, loose.end(), f"个{loose[2]}", "unit")
        if loose[1] == "个半":
            return found.plus(Fraction(1, 2), loose.end())
        return evolve(found, relation="≈")
    if text.startswith(_HUNDRED_MILLION, at):
        return _listed(source, numeral, at + len(_HUNDRED_MILLION)).scaled(10**8)
    return _half(text, _listed(source, numeral, at))


def _listed(source: Source, numeral: Numeral, at: int) -> Measure:
    """``numeral`` with the unit or classifier that the word lists have for the text at ``at``."""
    text, lexicon = source.text, source.lexicon
    found = units(lexicon).match(text, at)
    if found is None:
        return written(numeral, numeral.end, "", "bare")
    word, aliases = found[0], lexicon.table("unit_aliases")
    if word == "块" and _PIECE.match(text, found.end()):
        return written(numeral, found.end(), word, "classifier")
    if word in aliases or word in lexicon.words("units"):
        name = aliases[word][0] if aliases.get(word) else word
        return written(numeral, found.end(), name, "multiple" if word == "倍" else "unit")
    if word in lexicon.words("classifiers"):
        return written(numeral, found.end(), word, "classifier")
    return written(numeral, numeral.end, "", "bare")


_NOT_HALF = PlainPattern("[导岛径数壁月边封殖机]")
_WHOLE = frozenset("名人位户")


def _half(text: str, found: Measure) -> Measure:
    """一吨半, 三年半: the half belongs to the amount."""
    end = found.end + 1
    if not text.startswith("半", found.end) or found.unit in _WHOLE or _NOT_HALF.match(text, end):
        return found
    return found.plus(Fraction(1, 2), end)
