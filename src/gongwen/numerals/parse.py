"""From numerals to exact values."""

from __future__ import annotations

from gongwen.errors import NumeralError
from gongwen.numerals.characters import canonical
from gongwen.numerals.reader import read
from gongwen.numerals.values import PERCENT, Number, evaluate
from gongwen.pattern import PlainPattern

LONGEST_TEXT = 1000
"""The characters that ``parse`` reads at most."""


# What is a numeral where nothing else stands beside it.
_ALONE = PlainPattern(
    r"[负-]?(?:[百千万亿兆]|[0-9]+(?:\.[0-9]+)?|(?:[0-9]+ )?[0-9]+/[0-9]+"
    "|[一二两三四五六七八九]成[一二三四五六七八九半]?)"
)


def parse(text: str) -> Number:
    """The exact value of a numeral that is the whole of ``text``.

    Reads Arabic numerals with separators, Chinese ones in simplified, traditional and financial
    characters, mixtures (``1.3万亿``), digits read one by one (``二〇二四``), fractions, percentages
    and powers. Ranges (``三五百``) and vague amounts (``几十``, ``900余``) have no one value; to find
    those, ``scan``.

    Returns a ``Decimal``, or a ``Fraction`` where no ``Decimal`` is exact.
    Raises ``NumeralError`` for what is no numeral, ``TypeError`` for what is no ``str``.

    >>> parse("1.3万亿"), parse("两千五"), parse("百分之三十五点五"), parse("三分之二")
    (Decimal('1300000000000'), Decimal('2500'), Decimal('0.355'), Fraction(2, 3))
    >>> parse("十七八万")
    Traceback (most recent call last):
        ...
    gongwen.errors.NumeralError: a range or a vague amount has no one value: '十七八万'
    """
    if not isinstance(text, str):
        raise TypeError(f"a numeral is a str, not {type(text).__name__}")
    if len(text) > LONGEST_TEXT:
        raise NumeralError(f"a numeral has at most {LONGEST_TEXT} characters, not {len(text)}")
    plain = canonical(text)
    numeral = plain[:-1] if plain[-1:] in PERCENT else plain
    reading = read(plain, text, 0)
    whole = reading is not None and reading.end == len(numeral)
    if reading is not None and whole and reading.kind == "money":
        raise NumeralError(f"an amount of money is no mere number: {text!r}")
    if reading is not None and whole and reading.kind != "exact":
        raise NumeralError(f"a range or a vague amount has no one value: {text!r}")
    if not whole and _ALONE.fullmatch(plain) is None:
        raise NumeralError(f"not a numeral: {text!r}")
    try:
        return evaluate(plain)
    except ZeroDivisionError:
        raise NumeralError(f"a fraction of no parts: {text!r}") from None
