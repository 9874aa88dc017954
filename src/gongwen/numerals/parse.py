"""From numerals to exact values."""

from __future__ import annotations

from functools import cache

import regex

from gongwen.errors import NumeralError
from gongwen.numerals import grammar
from gongwen.numerals.values import Number, evaluate

LONGEST_TEXT = 1000
"""The characters that ``parse`` reads at most."""



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
    if _vague().fullmatch(text, concurrent=False):
        raise NumeralError(f"a range or a vague amount has no one value: {text!r}")
    if not _numeral().fullmatch(text, concurrent=False):
        raise NumeralError(f"not a numeral: {text!r}")
    try:
        return evaluate(text)
    except ZeroDivisionError:
        raise NumeralError(f"a fraction of zero parts: {text!r}") from None


@cache
def _numeral() -> regex.Pattern[str]:
    negative = f"(?:{grammar.SIGN})?"
    return grammar.compiled(
        rf"{negative}(?:(?:{grammar.WHOLE_PART})?(?:{grammar.DENOMINATOR}{negative})?"
        rf"(?:{grammar.EXACT}|[百佰千仟万萬亿億兆])[%％‰‱]?"
        r"|[0-9０-９]+(?:[.．][0-9０-９]+)?|(?:[0-9０-９]+ )?[0-9０-９]+[/／][0-9０-９]+"
        r"|[一二两三四五六七八九]成[一二三四五六七八九半]?)"
    )


@cache
def _vague() -> regex.Pattern[str]:
    return grammar.compiled(
        rf"(?:{grammar.SIGN})?(?:{grammar.DENOMINATOR})?"
        rf"(?:{grammar.AT_LEAST}|{grammar.RANGE}|{grammar.ABOUT})"
    )
