"""The values of texts that the grammar has found to be numerals, computed without rounding."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import TypeAlias

from gongwen.errors import NumeralError
from gongwen.numerals.characters import DIGITS
from gongwen.pattern import PlainPattern

Number: TypeAlias = Decimal | Fraction
"""An exact value: a ``Decimal`` wherever one can hold it, else a ``Fraction``."""

_ORDERS = (("兆", 10**12), ("亿", 10**8), ("万", 10**4))
_MULTIPLIERS = {"十": 10, "百": 100, "千": 1000}
_SUFFIXES = {"k": 10**3, "M": 10**6, "T": 10**12, "打": 12}
PERCENT = {"%": 100, "‰": 1000, "‱": 10000}
_WORDS = {"半": Fraction(1, 2), "一半": Fraction(1, 2), "俩": Fraction(2), "仨": Fraction(3)}
_IDLE = str.maketrans({",": None, "，": None, "'": None, "两": "二"})
_TO_ASCII = str.maketrans(DIGITS, "0123456789")

_POWER = PlainPattern(r"([\d.]+)([e^])([+-]?)(\d+)")
_MIXED = PlainPattern(r"(\d+) +(\d+/\d+)")
_TENTHS = PlainPattern(r"([一二三四五六七八九])成([一二三四五六七八九半]?)")
_MULTIPLE = PlainPattern(r"(\d*\.?\d+)([十百千])")
_ARABIC = PlainPattern(r"\d+")
_SPELLINGS = (
    (PlainPattern("廿"), "二十"),
    (PlainPattern("卅"), "三十"),
    (PlainPattern("卌"), "四十"),
    (PlainPattern(r"(?<=百)([一二三四五六七八九])$"), r"\1十"),
    (PlainPattern(r"(?<=千)([一二三四五六七八九])$"), r"\1百"),
    (PlainPattern("零"), ""),
    (PlainPattern(r"(?<=[百千])(?=[一二三四五六七八九]$)"), "零"),
    (PlainPattern(r"(?<![一二三四五六七八九])(?=[十百千])"), "一"),
)
_MONEY = PlainPattern(r"(?:(.+)元)?零?(?:(.)[角毛])?零?(?:(.)分)?[整正]?")


@lru_cache(maxsize=4096)
def evaluate(text: str) -> Number:
    """The exact value of ``text``, a canonical text that the grammar has found to be a numeral.

    >>> evaluate("五又二分之一"), evaluate("一十二点零")
    (Decimal('5.5'), Decimal('12'))
    """
    return number(_value(text.translate(_IDLE)))


@lru_cache(maxsize=1024)
def evaluate_money(text: str) -> Number:
    """The yuan in an amount of money in canonical text.

    >>> evaluate_money("三百元零五分"), evaluate_money("一十万元整")
    (Decimal('300.05'), Decimal('100000'))
    """
    match = _MONEY.fullmatch(text.replace(" ", ""))
    if match is None:
        raise NumeralError(f"not an amount of money: {text!r}")
    yuan, jiao, fen = match.groups()
    whole = _cardinal(yuan) if yuan else Fraction(0)
    tenths, hundredths = (Fraction(DIGITS.index(digit) if digit else 0) for digit in (jiao, fen))
    return number(whole + tenths / 10 + hundredths / 100)


def number(value: Fraction) -> Number:
    """The same value, as a ``Decimal`` without idle zeros if one can hold it.

    >>> number(Fraction(3, 8)), number(Fraction(1, 3)), number(Fraction(20))
    (Decimal('0.375'), Fraction(1, 3), Decimal('20'))
    """
    if value.denominator == 1:
        return Decimal(value.numerator)
    rest, places = value.denominator, {2: 0, 5: 0}
    for prime in places:
        while rest % prime == 0:
            rest //= prime
            places[prime] += 1
    if rest != 1:
        return value
    exponent = max(places.values())
    return Decimal(f"{value.numerator * 10**exponent // value.denominator}E-{exponent}")


def _value(text: str) -> Fraction:
    """The value of a canonical numeral."""
    if text.startswith(("负", "-")):
        return -_value(text[1:].lstrip())
    if text[-1] in PERCENT:
        return _value(text[:-1]) / PERCENT[text[-1]]
    if mixed := _MIXED.fullmatch(text):
        return Fraction(mixed[1]) + Fraction(mixed[2])
    text = text.replace(" ", "")
    if text in _WORDS:
        return _WORDS[text]
    if "又" in text:
        whole, _, part = text.partition("又")
        return _value(whole) + _value(part)
    if "分" in text:
        denominator, _, numerator = text.partition("分")
        return _value(numerator.removeprefix("之")) / _value(denominator)
    if "/" in text:
        return Fraction(text)
    if tenths := _TENTHS.fullmatch(text):
        return Fraction(DIGITS.index(tenths[1]), 10) + _hundredths(tenths[2])
    if power := _POWER.fullmatch(text):
        return _power(*power.groups())
    if text[-1] in _SUFFIXES:
        return _cardinal(text[:-1]) * _SUFFIXES[text[-1]]
    return _cardinal(text)


def _hundredths(digit: str) -> Fraction:
    return Fraction(1, 20) if digit == "半" else Fraction(DIGITS.index(digit or "零"), 100)


def _power(base: str, kind: str, sign: str, exponent: str) -> Fraction:
    power = -int(exponent) if sign == "-" else int(exponent)
    value = Fraction(base)
    return value * Fraction(10) ** power if kind == "e" else value**power


def _cardinal(text: str) -> Fraction:
    """The value of a number whose orders of magnitude multiply what stands before them."""
    for name, order in _ORDERS:
        head, found, rest = text.rpartition(name)
        if found:
            return (_cardinal(head) if head else Fraction(1)) * order + _rest(rest, order)
    return _section(text)


def _rest(text: str, order: int) -> Fraction:
    """What follows an order of magnitude: a lone digit counts tenths of it (三万二)."""
    if not text:
        return Fraction(0)
    if len(text) == 1 and text in DIGITS:
        return Fraction(DIGITS.index(text) * order // 10)
    return _cardinal(f"零{text}" if text.startswith("点") else text)


def _section(text: str) -> Fraction:
    """The value of what holds no order of magnitude."""
    whole, _, decimals = text.partition("点")
    if decimals:
        return _section(whole) + Fraction(f"0.{decimals.translate(_TO_ASCII)}")
    digits = text.translate(_TO_ASCII)
    if multiple := _MULTIPLE.fullmatch(text):
        return Fraction(multiple[1]) * _MULTIPLIERS[multiple[2]]
    if digits.isascii():
        return Fraction(digits)
    return Fraction(_below_ten_thousand(text))


@lru_cache(maxsize=1024)
def _below_ten_thousand(text: str) -> int:
    """The value of a section, brought to the spelling that cn2an reads."""
    from cn2an import an2cn, cn2an

    text = _ARABIC.sub(lambda match: "零" * (match[0][0] == "0") + an2cn(int(match[0])), text)
    for written, spelt in _SPELLINGS:
        text = written.sub(spelt, text)
    return int(cn2an(text, "normal"))
