"""Amounts: where one begins and ends, its bounds, its unit and its relation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from attrs import evolve, frozen

from gongwen.extractors.quantity.uncounted import Uncounted
from gongwen.extractors.quantity.unit import Measure, measure
from gongwen.extractors.quantity.words import ending, words
from gongwen.lexicon import DEFAULT
from gongwen.numerals import Numeral, scan
from gongwen.records import Exact
from gongwen.source import Source
from gongwen.units import plainest


@frozen
class Amount:
    """An amount in the view of a source, and its parts.

    The span is ``[start, end)``; the number begins at ``core``. ``kind`` is ``unit``,
    ``classifier``, ``bare``, ``fraction``, ``percentage`` or ``multiple``.
    """

    start: int
    end: int
    core: int
    low: Exact | None
    high: Exact | None
    unit: str
    relation: str
    kind: str
    per: str = ""


_SPACE = re.compile(" {0,2}")
_RANGE = re.compile(r" ?(?:[—–\-~～－―‐─]{1,3}|至|到) ?")
_INCLUDED = r"(?:[（(]不?含[^（）()\n]{0,8}[）)])?"
_PARTED_FROM = re.compile(r"(超过|超|突破|不足|不到|将近|接近|近|约|占)(?:了|到)?(?:全|世界|总|其|同期|上年|本|我|区|县|市)[^，。；：、\d]{0,10}$")
_NOT_ABOUT = re.compile("[签合公条契制预节履违特简隐][约]$|[附亲最靠远临]近$|[赶反]超$")
_MORE_DIGITS = "万亿百千"


def amounts(source: Source) -> list[Amount]:
    """The amounts in ``source``, in reading order."""
    return list(_Reader(source).read())


class _Reader:
    """Reads the amounts of one source from left to right."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.text = source.text
        self.numerals: Sequence[Numeral] = list(scan(self.text))
        self.uncounted = Uncounted(source)
        self.floor = 0

    def read(self) -> Iterator[Amount]:
        at = 0
        while at < len(self.numerals):
            found, at = self._amount(at)
            if found is not None:
                self.floor = found.end
                yield found

    def _amount(self, at: int) -> tuple[Amount | None, int]:
        first = self._measured(at)
        if first is None:
            return None, at + 1
        joined, following = self._joined(first, at)
        if joined is None:
            return None, following
        return self._bounded(joined), following

    def _measured(self, at: int) -> Measure | None:
        numeral = self.numerals[at]
        if numeral.start < self.floor:
            return None
        found = measure(self.source, numeral, self.numerals[at + 1 : at + 4])
        in_range = found.kind == "bare" and self._opens_range(at, found)
        return None if self.uncounted(numeral, found, in_range=in_range) else found

    def _opens_range(self, at: int, found: Measure) -> bool:
        link = _link(self.text, found.end)
        following = self.numerals[at + 1] if at + 1 < len(self.numerals) else None
        return link is not None and following is not None and following.start == link

    def _joined(self, first: Measure, at: int) -> tuple[Measure | None, int]:
        """``first`` as the beginning of a range, or alone, and the numeral to go on with."""
        following = next(
            (i for i in range(at + 1, min(at + 8, len(self.numerals))) if self.numerals[i].start >= first.end),
            len(self.numerals),
        )
        link = _link(self.text, first.end)
        if following < len(self.numerals) and link is not None:
            gap = self.text[link : self.numerals[following].start]
            if gap in ("", "近", "约", "人民币", "负"):
                last = self._measured(following)
                if last is None:
                    return (None if first.kind == "bare" else first), following + 1
                if first.kind in ("bare", last.kind) and (
                    first.kind == "bare" or first.unit == last.unit
                ):
                    return _range(self.text, first, last), following + 1
        if first.kind == "bare" and self.uncounted(self.numerals[at], first):
            return None, following
        return first, following

    def _bounded(self, found: Measure) -> Amount:
        start, relation = self._before(found)
        end, after = _after(self.text, found.end, found.unit)
        relation = after or relation or found.relation
        if found.relation == "range":
            relation = "range"
        low, high = found.low, found.high
        if relation in (">=", ">"):
            high = None
        elif relation in ("<=", "<"):
            low, high = None, high if high is not None else low
        return Amount(
            start, end, found.start, low, high, found.unit, relation, found.kind, found.per
        )

    def _before(self, found: Measure) -> tuple[int, str]:
        start, relation = found.start, ""
        while True:
            at = start - (self.text[max(0, start - 1) : start] == " ")
            word = ending(self.text, at, "quantity_before")
            begin = at - len(word)
            if not word or begin < self.floor or _NOT_ABOUT.search(self.text, max(0, at - 2), at):
                break
            if word == "突破" and found.kind == "classifier":
                break
            relation = DEFAULT.table("quantity_before")[word][0] if not relation else relation
            if relation == "≈" and word not in ("约", "近", "大约", "将近"):
                relation = DEFAULT.table("quantity_before")[word][0]
            start = begin
        if not relation and found.kind in ("fraction", "percentage"):
            parted = _PARTED_FROM.search(self.text, max(self.floor, start - 20), start)
            if parted:
                word = parted[1]
                relation = DEFAULT.table("quantity_before").get(word, ("",))[0]
        return start, relation


def _link(text: str, at: int) -> int | None:
    included = re.compile(_INCLUDED).match(text, at)
    at = included.end() if included else at
    found = _RANGE.match(text, at)
    return found.end() if found else None


def _range(text: str, first: Measure, last: Measure) -> Measure:
    """One measure from the low end of ``first`` to the high end of ``last``."""
    low, high = first.low, last.high
    if first.kind == "bare" and first.low is not None and last.low is not None:
        magnitude = text[last.number_end - 1 : last.number_end]
        if (
            magnitude in _MAGNITUDES
            and text[first.number_end - 1 : first.number_end] not in "十百千万亿"
            and first.low < last.low
            and first.low < 1000
        ):
            low = plainest(Fraction(first.low) * _MAGNITUDES[magnitude])
    if first.kind == "bare" and last.unit == "%" and last.scale != 1:
        low = plainest(Fraction(low or 0) * last.scale)
    return evolve(
        last, start=first.start, low=low, high=high if high is not None else last.low, relation="range"
    )


_MAGNITUDES = {"百": 100, "千": 1000, "万": 10**4, "亿": 10**8}


def _after(text: str, at: int, unit: str) -> tuple[int, str]:
    """Where the words after an amount that belong to it end, and their relation."""
    included = re.compile(_INCLUDED)
    end = at
    term = 1 if unit == "年" and text[at : at + 1] == "期" else 0
    opened = included.match(text, at + term)
    begin = opened.end() if opened else at + term
    word = words("quantity_after").match(text, begin)
    if word and word[0] in ("来", "多", "余") and not _loose(text, word.end(), word[0]):
        word = None
    if word and re.compile("以?[上下]的?[级同]").match(text, word.start()):
        word = None
    if word:
        closed = included.match(text, word.end())
        end = closed.end() if closed else word.end()
        return end, DEFAULT.table("quantity_after")[word[0]][0]
    if opened and opened.end() > at + term:
        return opened.end(), ""
    return end, ""


def _loose(text: str, at: int, word: str) -> bool:
    """Whether 多, 余 or 来 after a unit ends the amount, rather than begins a word."""
    following = text[at : at + 1]
    if word == "来":
        return False
    if word == "余":
        return following not in tuple("额粮热下")
    return following not in tuple("样元种边方数党媒式于的年个项")
