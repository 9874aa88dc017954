"""Finding the numerals in a text."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache
from typing import Literal, NamedTuple, TypeAlias

from gongwen.numerals import grammar
from gongwen.numerals.characters import CAPITALS, canonical
from gongwen.numerals.reader import Kind, Reading, read
from gongwen.numerals.values import Number, evaluate, evaluate_money, number
from gongwen.pattern import PlainPattern

Relation: TypeAlias = Literal["=", "≈", ">=", "range"]


class Numeral(NamedTuple):
    """A numeral and where it stands, ``[start, end)`` in code points of the text scanned.

    ``low`` and ``high`` are exact and bound what is meant; ``None`` is an open end. ``relation``
    says how: ``=`` is one value, ``≈`` about one (``900余``), ``>=`` at least one (``上千``),
    ``range`` from one to another (``三五百``). ``denominator`` is that of a fraction as it is
    written, 100 for 百分之. ``ordinal`` tells whether 第 opens it, and ``unit`` is 元 for an amount
    of money in financial characters, whose 元, 角, 分 and 整 are inside the span.
    """

    start: int
    end: int
    low: Number
    high: Number | None
    relation: Relation
    denominator: int | None = None
    unit: str | None = None
    ordinal: bool = False

    @property
    def value(self) -> Number:
        """The one value meant, or the lowest.

        >>> next(scan("三五百户")).value
        Decimal('300')
        """
        return self.low

    @property
    def numerator(self) -> Number:
        """The value in parts of the denominator: 35.5 for 百分之三十五点五.

        >>> next(scan("增长百分之三十五点五")).numerator
        Decimal('35.5')
        """
        return number(Fraction(self.low) * (self.denominator or 1))


def scan(text: str) -> Iterator[Numeral]:
    """Yields the numerals in ``text`` from left to right, each as long as it can be.

    Every numeral comes, the 一 of 统一 too: which of them count something is not asked here.
    Runs of more than forty digits are codes and are passed over. Never raises on any string, and
    takes time linear in its length.

    >>> for found in scan("第三批900余家企业增收1.3万亿元"):
    ...     print(found.start, found.end, found.relation, found.value, found.ordinal)
    0 2 = 3 True
    3 7 ≈ 900 False
    12 17 = 1300000000000 False
    """
    plain = canonical(text)
    place = 0
    while match := grammar.BEGINNING.search(plain, place):
        start, place = match.span()
        ordinal = plain[start] == "第"
        begin = _after_ordinal(plain, start) if ordinal else start
        simple = grammar.SIMPLE.match(plain, begin)
        if simple and text[begin] not in CAPITALS:
            place = simple.end()
            yield Numeral(start, place, *_meaning("exact", "", simple[0]), ordinal)
            continue
        reading = read(plain, text, begin)
        if reading is None:
            continue
        place = reading.end
        if code := _code(plain, reading):
            place = code
            continue
        written = plain[reading.start : reading.body], plain[reading.body : place]
        yield Numeral(start, place, *_meaning(reading.kind, *written), ordinal)


def _code(text: str, reading: Reading) -> int | None:
    """Where the run of digits ends that is too long for the number read at its beginning."""
    if reading.end - reading.body < grammar.LONGEST:
        return None
    return grammar.CODE.end(text, reading.body)


def _after_ordinal(text: str, place: int) -> int:
    """Where the number of the ordinal that begins at ``place`` begins."""
    return place + 2 if text[place + 1] == " " else place + 1


_Meaning: TypeAlias = tuple[Number, "Number | None", Relation, "int | None", "str | None"]


@lru_cache(maxsize=4096)
def _meaning(kind: Kind, relative: str, body: str) -> _Meaning:
    """The bounds, relation, denominator and unit of a numeral; ``relative`` stands before it."""
    if kind == "money":
        value = number(Fraction(evaluate_money(body)) * (-1 if relative else 1))
        return value, value, "=", None, "元"
    denominator = _denominator(relative + body)
    if kind == "range":
        low, high = sorted(evaluate(relative + end) for end in _ends(body))
        return low, high, "range", denominator, None
    if kind == "at_least":
        return evaluate(relative + _least(body)), None, ">=", denominator, None
    value = evaluate(relative + _VAGUE.sub("", body))
    return value, value, "=" if kind == "exact" else "≈", denominator, None


_VAGUE = PlainPattern("[几数多余来]")
_TWO_DIGITS = PlainPattern("([一二两三四五六七八九])([一二两三四五六七八九])")


def _ends(body: str) -> tuple[str, str]:
    """The two numerals that a range like 十七八万 stands for."""
    return _TWO_DIGITS.sub(r"\1", body), _TWO_DIGITS.sub(r"\2", body)


def _least(body: str) -> str:
    """The numeral inside 上千, 成千上万 or 数以万计."""
    if body.startswith("成"):
        return body[1]
    if body == "千百万":
        return "百万"
    return body.strip("数以上计")


def _denominator(written: str) -> int | None:
    if "/" in written:
        return int(written.rpartition("/")[2])
    parts, found, _ = written.partition("分")
    if not found:
        return None
    denominator = evaluate(parts.rpartition("又")[2].strip("负- "))
    return int(denominator) if denominator == int(denominator) else None
