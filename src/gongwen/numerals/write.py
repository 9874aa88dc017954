"""From exact values to numerals."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Literal, TypeAlias, get_args

from gongwen.errors import NumeralError
from gongwen.numerals.grammar import LONGEST
from gongwen.pattern import PlainPattern

Form: TypeAlias = Literal["plain", "financial", "arabic", "full_width", "traditional"]

_FORMS: tuple[str, ...] = get_args(Form)
_LIMIT = 10**16
_LONGEST = 900
_FULL_WIDTH = {mark: mark + 0xFEE0 for mark in map(ord, "0123456789.-/")}
_TRADITIONAL = str.maketrans("万亿点负", "萬億點負")
_PLAIN = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟", "一二三四五六七八九十百千")
_LEADING_TEN = PlainPattern("(?:(?<=^负)|(?<=之)|^)一(?=十)")
_DECIMALS = str.maketrans("0123456789", "零壹贰叁肆伍陆柒捌玖")


def write(n: int | Decimal | Fraction, form: Form = "plain") -> str:
    """The numeral of ``n``, which ``parse`` reads back as the same value.

    ``form`` is ``plain`` (simplified characters), ``traditional``, ``financial``, ``arabic`` or
    ``full_width``. Raises ``ValueError`` for any other form, ``TypeError`` for an ``n`` that is
    not exact, and ``NumeralError`` for one without a numeral: what is not finite, and from 10^16
    on what is to be written in characters.

    >>> write(100_203_000), write(35, "financial"), write(Decimal("-1.05"), "traditional")
    ('一亿零二十万三千', '叁拾伍', '負一點零五')
    >>> write(Fraction(2, 3)), write(Fraction(2, 3), "full_width")
    ('三分之二', '２／３')
    """
    if form not in _FORMS:
        raise ValueError(f"a form is one of {', '.join(_FORMS)}, not {form!r}")
    if isinstance(n, bool) or not isinstance(n, int | Decimal | Fraction):
        raise TypeError(f"an exact number is an int, a Decimal or a Fraction, not {n!r}")
    if isinstance(n, Decimal) and not n.is_finite():
        raise NumeralError(f"no numeral is infinite or undefined: {n}")
    if _digits(n) > _LONGEST:
        raise NumeralError(f"no numeral has more than {_LONGEST} digits")
    if form in ("arabic", "full_width"):
        arabic = _arabic(n)
        return arabic if form == "arabic" else arabic.translate(_FULL_WIDTH)
    financial = _financial(n)
    signed = f"负{financial}" if n < 0 else financial
    if form == "financial":
        return signed
    plain = _LEADING_TEN.sub("", signed.translate(_PLAIN))
    return plain if form == "plain" else plain.translate(_TRADITIONAL)


def _arabic(n: int | Decimal | Fraction) -> str:
    if isinstance(n, Decimal):
        return format(n, "f") if n else "0"
    return str(n)


def _digits(n: int | Decimal | Fraction) -> int:
    """The digits that it takes to write ``n``, or a few more."""
    if isinstance(n, Decimal):
        return max(abs(n.adjusted()), abs(int(n.as_tuple().exponent)))
    return (n.numerator.bit_length() + n.denominator.bit_length()) // 3


def _financial(n: int | Decimal | Fraction) -> str:
    """The numeral of ``n`` in financial characters, without its sign."""
    if isinstance(n, Fraction) and n.denominator != 1:
        return f"{_whole(n.denominator)}分之{_whole(abs(n.numerator))}"
    whole = abs(int(n))
    if int(n) == n:
        return _whole(whole)
    decimals = format(n, "f").partition(".")[2].rstrip("0")
    if len(decimals) > LONGEST:
        raise NumeralError(f"more than {LONGEST} decimal places: {n}")
    return f"{_whole(whole)}点{decimals.translate(_DECIMALS)}"


def _whole(n: int) -> str:
    if n >= _LIMIT:
        raise NumeralError(f"no numeral in characters from 10^16 on: {n}")
    return _joined(n, 10**8, "亿", _below_yi)


def _below_yi(n: int) -> str:
    return _joined(n, 10**4, "万", _section)


def _joined(n: int, order: int, name: str, below: Callable[[int], str]) -> str:
    """``n`` as so many times ``order`` and the rest, with 零 where the rest is short of a place."""
    head, rest = divmod(n, order)
    if not head:
        return below(rest)
    if not rest:
        return f"{below(head)}{name}"
    return f"{below(head)}{name}{'零' if rest < order // 10 else ''}{below(rest)}"


def _section(n: int) -> str:
    from cn2an import an2cn

    return str(an2cn(n, "up"))
