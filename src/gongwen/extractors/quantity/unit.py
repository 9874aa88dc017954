"""Reading the unit or classifier that stands at a numeral."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache

from gongwen.extractors.quantity.measure import Measure, written
from gongwen.extractors.quantity.words import Words, after_spaces, lengths
from gongwen.lexicon import Lexicon
from gongwen.numerals import Numeral
from gongwen.pattern import PlainPattern

_PIECE = PlainPattern("(?![零一二三四五六七八九两几多左到至以和或的])[一-龥]")
_POINTS = PlainPattern(r"个? ?百 ?分 ?点")
_LOOSE = PlainPattern("(个多|个半)(月|小时|星期|世纪|工作日|季度|学期)")
_HUNDRED_MILLION = "个亿"
_IN_LETTERS = PlainPattern("[A-Za-z][A-Za-z0-9²³]")
_PARTED = Words("quantity_parted")
"""What stands behind a classifier that seems to begin a noun with it (12项目标任务, 5名校长)."""


class Units:
    """The units and classifiers of a lexicon, and the nouns that only begin as one does."""

    __slots__ = ("_kinds", "_lengths", "openers")

    def __init__(self, lexicon: Lexicon) -> None:
        kinds = dict.fromkeys(lexicon.words("quantity_nouns"), ("", "bare"))
        kinds |= {word: (word, "classifier") for word in lexicon.words("classifiers")}
        kinds |= {word: (word, "unit") for word in lexicon.words("units")}
        for alias, facts in lexicon.table("unit_aliases").items():
            kinds[alias] = (facts[0] if facts else alias, "unit")
        kinds["倍"] = ("倍", "multiple")
        self._kinds = kinds
        self._lengths = lengths(frozenset(kinds))
        self.openers = frozenset(word[0] for word in kinds).union(" 个百半")

    def at(self, text: str, start: int) -> tuple[int, str, str]:
        """Where the longest unit at ``start`` ends, its name, and the kind of measure it makes."""
        known = self._lengths
        for length in known.get(text[start : start + 2]) or known.get(text[start : start + 1], ()):
            word = text[start : start + length]
            kind = self._kinds.get(word)
            if kind is None or (kind[1] == "bare" and self._is_parted(text, start, length)):
                continue
            if not _IN_LETTERS.match(text, start + len(word) - 1):
                return start + len(word), *kind
        return start, "", "bare"

    def _is_parted(self, text: str, start: int, length: int) -> bool:
        """Whether a classifier stands at ``start``, and a word that goes over the noun's end."""
        opens = self._kinds.get(text[start], ("", "bare"))[1] == "classifier"
        return opens and len(_PARTED.at(text, start + 1)) >= length


units = lru_cache(maxsize=16)(Units)
"""The units of a lexicon, read once."""


def with_unit(text: str, numeral: Numeral, known: Units) -> Measure:
    """``numeral`` with the unit at it, one of ``known``; ``bare`` where it has none."""
    if numeral.unit is not None:
        return written(numeral, numeral.end, numeral.unit, "unit")
    if text[numeral.end : numeral.end + 1] not in known.openers:
        return written(numeral, numeral.end, "", "bare")
    at = after_spaces(text, numeral.end)
    if text.startswith(("个", "百"), at):
        points = _POINTS.match(text, at)
        if points:
            return written(numeral, points.end(), points[0].replace(" ", ""), "unit")
        loose = _LOOSE.match(text, at)
        if loose:
            found = written(numeral, loose.end(), f"个{loose[2]}", "unit")
            if loose[1] == "个半":
                return found.plus(Fraction(1, 2), loose.end())
            return found._replace(relation="≈")
        if text.startswith(_HUNDRED_MILLION, at):
            return _listed(text, numeral, at + len(_HUNDRED_MILLION), known).scaled(10**8)
    return _half(text, _listed(text, numeral, at, known))


def _listed(text: str, numeral: Numeral, at: int, known: Units) -> Measure:
    """``numeral`` with the unit or classifier that the word lists have for the text at ``at``."""
    end, name, kind = known.at(text, at)
    if kind == "bare":
        return written(numeral, numeral.end, "", "bare")
    if text[at:end] == "块" and _PIECE.match(text, end):
        return written(numeral, end, "块", "classifier")
    return written(numeral, end, name, kind)


_NOT_HALF = PlainPattern("[导岛径数壁月边封殖机]")
_WHOLE = frozenset("名人位户")


def _half(text: str, found: Measure) -> Measure:
    """一吨半, 三年半: the half belongs to the amount."""
    end = found.end + 1
    if not text.startswith("半", found.end) or found.unit in _WHOLE or _NOT_HALF.match(text, end):
        return found
    return found.plus(Fraction(1, 2), end)
