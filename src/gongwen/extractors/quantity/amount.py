"""Amounts: where one begins and ends, its bounds, its unit and its relation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from math import prod
from typing import NamedTuple

from gongwen.extractors.quantity.cue import BOUNDS, governing, parted, surpassed
from gongwen.extractors.quantity.magnitude import numerals
from gongwen.extractors.quantity.measure import Measure
from gongwen.extractors.quantity.reading import measure
from gongwen.extractors.quantity.uncounted import Uncounted
from gongwen.extractors.quantity.unit import units
from gongwen.extractors.quantity.words import AFTER, BEFORE
from gongwen.numerals import Numeral
from gongwen.numerals.values import number
from gongwen.pattern import PlainPattern
from gongwen.records import Exact
from gongwen.source import Source


class Amount(NamedTuple):
    """An amount in the view of a source.

    The span is ``[start, end)``, with the words that make it approximate. ``kind`` is that of
    its `Measure`.
    """

    start: int
    end: int
    low: Exact | None
    high: Exact | None
    unit: str
    relation: str
    kind: str
    per: str = ""


_INCLUDED = PlainPattern(r"[（(]不?含[^（）()\n]{0,8}[）)]")
_LINK = PlainPattern(r" ?(?:[—–\-~～－―‐─]{1,3}|至|到) ?")
_BETWEEN = frozenset(("", "近", "约", "人民币", "负"))
_CONSECUTIVE = PlainPattern("(?:一、二|[二两]、三|三、四|四、五|五、六|六、七|七、八|八、九)")
_NOT_ABOUT = PlainPattern("[签合公条契制预节履违特简隐]约|[附亲最靠远临]近|[赶反]超")
_DENIED = PlainPattern(
    "(?:并?不|[尚并]?未|并?没有?)(?:得|应当?|可以?|宜|能够?|准|会|再|许|允许)?(?:再|曾)?$"
)
_FURTHEST_DENIAL = 5
_BROKEN_THROUGH = frozenset("项 个 批 种 类 道 条".split())
_LOWER = frozenset((">=", ">"))
_UPPER = frozenset(("<=", "<"))
_JOINING = frozenset(("", "至", "到", "但", "且"))
"""What may stand between the bounds of one range."""
_SHARING = frozenset("、 和 及 与 以及".split())
_TELLING_UNITS = frozenset(("unit", "classifier", "percentage"))
_FIGURE = PlainPattern(r"\d+(?:\.\d+)?")
_LOOSE = PlainPattern("多(?![样元种边方数党媒式于的年个项])|余(?![额粮热下])")
_GRADED = PlainPattern("以?[上下]的?同?级")
_FAR = 24
"""The characters that the longest link between the ends of a range has at most."""
_MULTIPLIED = PlainPattern(r"[百千万亿]+\Z")
_MAGNITUDES = {"百": 100, "千": 1000, "万": 10**4, "亿": 10**8}


def amounts(source: Source) -> list[Amount]:
    """The amounts in ``source``, in reading order."""
    found = _with_shared_cue(source.text, list(_Reader(source).read()))
    found = _with_shared_unit(source.text, found)
    return _with_both_bounds(source.text, found)


def _with_shared_unit(text: str, found: Sequence[Amount]) -> list[Amount]:
    """The unit and the magnitude of the last of a run of amounts hold of all: 12、15和18亿元."""
    shared: list[Amount] = []
    for amount in reversed(found):
        last = shared[-1] if shared and amount.kind == "bare" else None
        told = last is not None and last.kind in _TELLING_UNITS and last.low is not None
        joined = last and told and text[amount.end : last.start] in _SHARING
        shared.append(_in_unit(text, amount, last) if last and joined else amount)
    shared.reverse()
    return shared


def _in_unit(text: str, amount: Amount, last: Amount) -> Amount:
    """``amount``, a bare number, in the unit of the ``last`` of its run.

    It has the magnitude of that, too, unless it has one of its own (50万、10万元).
    """
    figure = _FIGURE.search(text, last.start, last.end)
    written = Fraction(figure[0]) if figure and text[amount.end - 1].isdecimal() else Fraction(0)
    scale = Fraction(last.low or 0) / written if written else Fraction(1)
    low, high = (None if end is None else number(Fraction(end) * scale) for end in amount[2:4])
    return amount._replace(low=low, high=high, unit=last.unit, kind=last.kind)


def _with_both_bounds(text: str, found: Sequence[Amount]) -> list[Amount]:
    """A lower bound and the upper bound right behind it are one range: 3年以上7年以下."""
    ranges: list[Amount] = []
    for amount in found:
        lower = ranges[-1] if ranges and amount.relation in _UPPER else None
        if lower and lower.relation in _LOWER and _bound(text, lower, amount):
            both = amount._replace(start=lower.start, low=lower.low, relation="range")
            ranges[-1] = both
        else:
            ranges.append(amount)
    return ranges


def _bound(text: str, lower: Amount, upper: Amount) -> bool:
    """Whether nothing parts two amounts of one unit, of which the second is the greater."""
    alike = (lower.kind, lower.unit) == (upper.kind, upper.unit)
    joined = text[lower.end : upper.start] in _JOINING
    return alike and joined and Fraction(lower.low or 0) < Fraction(upper.high or 0)


def _with_shared_cue(text: str, found: Sequence[Amount]) -> list[Amount]:
    """The cue before the first of a run of amounts holds of all: 最高2万元、5万元."""
    shared: list[Amount] = []
    cue = ""
    for at, amount in enumerate(found):
        gap = text[found[at - 1].end : amount.start]
        if at and (gap not in _SHARING or found[at - 1].unit != amount.unit):
            cue = ""
        shared.append(_related(amount, cue) if cue and amount.relation == "=" else amount)
        if amount.relation != "=":
            cue = amount.relation if BEFORE.at(text, amount.start) else ""
    return shared


def _related(amount: Amount, relation: str) -> Amount:
    """``amount`` with the ``relation``, and the bounds that this gives."""
    if relation == amount.relation:
        return amount
    if relation in (">=", ">"):
        return amount._replace(relation=relation, high=None)
    if relation in ("<=", "<"):
        high = amount.low if amount.high is None else amount.high
        return amount._replace(relation=relation, low=None, high=high)
    return amount._replace(relation=relation)


class _Reader:
    """Reads the amounts of one source from left to right."""

    __slots__ = ("floor", "numerals", "text", "uncounted", "units")

    def __init__(self, source: Source) -> None:
        self.text = source.text
        self.units = units(source.lexicon)
        self.numerals: Sequence[Numeral] = numerals(source.text)
        self.uncounted = Uncounted(source)
        self.floor = 0

    def read(self) -> Iterator[Amount]:
        at = 0
        while at < len(self.numerals):
            found, at = self._next(at)
            if found is not None:
                amount = self._bounded(found)
                self.floor = amount.end
                yield amount

    def _next(self, at: int) -> tuple[Measure | None, int]:
        """The measure or range that begins with a numeral, and the numeral to go on with."""
        first = self._measured(at)
        if first is None:
            return None, at + 1
        following = at + 1
        while following < len(self.numerals) and self.numerals[following].start < first.end:
            following += 1
        if self._links(first, following):
            last = self._hundredths(first, following) or self._measured(following)
            if last is None:
                return (None if first.kind == "bare" else first), following + 1
            if first.kind == "bare" or (first.kind, first.unit) == (last.kind, last.unit):
                return _range(self.text, first, last), following + 1
        if first.kind == "bare" and self.uncounted(self.numerals[at], first):
            return None, following
        return first, following

    def _measured(self, at: int) -> Measure | None:
        numeral = self.numerals[at]
        if numeral.start < self.floor or self.uncounted.is_opaque(numeral.start):
            return None
        found = measure(self.text, numeral, self.numerals[at + 1 : at + 4], self.units)
        opens = found.kind == "bare" and self._links(found, at + 1)
        return None if self.uncounted(numeral, found, opens_range=opens) else found

    def _hundredths(self, first: Measure, following: int) -> Measure | None:
        """The last numeral of 百分之三到四, which the first denominator is said for."""
        last = measure(self.text, self.numerals[following], (), self.units)
        spoken = self.text.startswith("百分之", first.start) and last.kind == "bare"
        return last._replace(unit=first.unit, kind=first.kind) if spoken else None

    def _links(self, first: Measure, following: int) -> bool:
        """Whether a range may run from ``first`` to the numeral ``following``."""
        if following >= len(self.numerals):
            return False
        start = self.numerals[following].start
        if start > first.end + _FAR:
            return False
        if _CONSECUTIVE.fullmatch(self.text, first.start, start + 1):
            return True
        link = _LINK.match(self.text, _after_included(self.text, first.end))
        return link is not None and self.text[link.end() : start] in _BETWEEN

    def _bounded(self, found: Measure) -> Amount:
        start, before = self._before(found)
        end, after = _after(self.text, found)
        amount = Amount(start, end, found.low, found.high, found.unit, "=", found.kind, found.per)
        if found.relation == "range":
            return amount._replace(relation="range")
        return _related(amount, after or before or found.relation)

    def _before(self, found: Measure) -> tuple[int, str]:
        """Where the words before ``found`` that belong to it begin, and the relation they give."""
        start, relation = found.start, ""
        relations = BEFORE.facts
        while True:
            at = start - self.text.endswith(" ", 0, start)
            word = BEFORE.before(self.text, at)
            if not word or at - len(word) < self.floor or not self._belongs(word, at, found):
                break
            start = at - len(word)
            told = relations[word]
            denied = _DENIED.search(self.text, max(self.floor, start - _FURTHEST_DENIAL), start)
            if denied and word[0] in BOUNDS:
                start, told = denied.start(), BOUNDS[word[0]]
            if relation in ("", "≈"):
                relation = told
        if not relation and (governed := governing(self.text, start, found.kind)):
            relation = relations[governed]
        if not relation and found.kind in ("fraction", "percentage"):
            before = self.text[max(self.floor, start - 20) : start]
            relation = parted(before) or surpassed(before, self.text, found.end)
        return start, relation

    def _belongs(self, word: str, end: int, found: Measure) -> bool:
        if word == "突破" and found.kind == "classifier" and found.unit in _BROKEN_THROUGH:
            return False
        return not _NOT_ABOUT.fullmatch(self.text, max(0, end - 2), end)


def _range(text: str, first: Measure, last: Measure) -> Measure:
    """One measure from the low end of ``first`` to the high end of ``last``."""
    low = first.low
    if first.kind == "bare":
        own = text[first.number_end - 1 : first.number_end]
        shared = 1 if own in _MAGNITUDES else _shared_magnitude(text, first, last)
        low = number(Fraction(low) * shared * last.scale)
    high = last.low if last.high is None else last.high
    return last._replace(start=first.start, low=low, high=high, relation="range")


def _shared_magnitude(text: str, first: Measure, last: Measure) -> int:
    """What the low end of a range leaves to the high end to say: 百万 of 三至五百万."""
    end = last.number_end
    written = _MULTIPLIED.search(text, last.start, end)
    for at in range(written.start() if written else end, end):
        magnitude = prod(_MAGNITUDES[character] for character in text[at:end])
        if first.low < Fraction(last.low) / magnitude:
            return magnitude
    return 1


def _after_included(text: str, at: int) -> int:
    included = _INCLUDED.match(text, at) if text.startswith(("（", "("), at) else None
    return included.end() if included else at


def _after(text: str, found: Measure) -> tuple[int, str]:
    """Where the words after ``found`` that belong to it end, and the relation they give."""
    term = found.end + (found.unit == "年" and text.startswith("期", found.end))
    opened = _after_included(text, term)
    word = AFTER.at(text, opened)
    if word in ("来", "多", "余") and not _LOOSE.match(text, opened):
        return found.end, ""
    if word and not _GRADED.match(text, opened):
        return _after_included(text, opened + len(word)), AFTER.facts[word]
    return (opened if opened > term else found.end), ""
