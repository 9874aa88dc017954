"""Shares and multiples: 5%, 三分之二, 七成五, 八五折, 翻两番."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from gongwen.extractors.quantity.measure import Measure, written
from gongwen.extractors.quantity.words import BEFORE, after_spaces
from gongwen.numerals import Numeral
from gongwen.pattern import PlainPattern

_PARTS = ("%", "‰", "‱")
_MARKS = frozenset("%‰‱成折番 ")
_TURNED = PlainPattern("翻[了上]?(?:不止)?([约近超逾]|超过|将近|接近|大约|至少)?了?$")
_TENTHS = PlainPattern(
    r"成(?!长[^者])(?![为立功果本员都交套渝熟品绩型形就体方县人教年材份正片批因事效衣])([一二三四五六七八九半])?(?![一-龥]{0,1}年)|折(?![旧合算页叠射腾返磨])"
)


def share(text: str, numeral: Numeral) -> Measure | None:
    """The share or multiple that ``numeral`` tells, if it tells one."""
    if (
        numeral.denominator is None
        and text[numeral.end : numeral.end + 1] not in _MARKS
        and text[numeral.end - 1] != "半"
    ):
        return None
    return _part_of_whole(text, numeral) or _tenths(text, numeral) or _doubled(text, numeral)


def _part_of_whole(text: str, numeral: Numeral) -> Measure | None:
    """5%, 百分之五, 三分之二, 一半."""
    if numeral.denominator in (100, 1000, 10000) and "/" not in text[numeral.start : numeral.end]:
        return written(numeral, numeral.end, "%", "percentage").scaled(100)
    at = after_spaces(text, numeral.end)
    if text.startswith(_PARTS, at):
        return written(numeral, at + 1, text[at], "percentage")
    if numeral.denominator or text[numeral.start : numeral.end] == "一半":
        return written(numeral, numeral.end, "", "fraction")
    return None


def _tenths(text: str, numeral: Numeral) -> Measure | None:
    """七成, 七成五, 8.5折, 五五折."""
    found = _TENTHS.match(text, numeral.end)
    if found is None or Fraction(numeral.low) > 100:
        return None
    scale = 1 if Fraction(numeral.low) >= 11 else 10
    if text[numeral.start : numeral.end] == "半" and found[0] == "折":
        scale = 100
    result = written(numeral, found.end(), "%", "percentage").scaled(scale)
    if found[1]:
        more = 5 if found[1] == "半" else "一二三四五六七八九".index(found[1]) + 1
        result = result.plus(Fraction(more), found.end())
    return result._replace(scale=scale)


def _doubled(text: str, numeral: Numeral) -> Measure | None:
    """翻一番 is twice as much, 翻两番 four times, 翻了近一番 about twice."""
    if not text.startswith("番", numeral.end):
        return None
    turned = _TURNED.search(text, max(0, numeral.start - 6), numeral.start)
    if turned is None or not 0 < Fraction(numeral.low) <= 10:
        return None
    power = Fraction(numeral.low)
    if power.denominator != 1:
        return None
    times = Decimal(2) ** int(power)
    turned_by = Measure(
        turned.start(), numeral.end + 1, numeral.end, times, times, "倍", "multiple"
    )
    return turned_by._replace(relation=BEFORE.facts[turned[1]]) if turned[1] else turned_by
