"""Whether a result meets its target: exact, and with the tolerance told."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from attrs import frozen

from gongwen.errors import UnitError
from gongwen.export.dicts import digits
from gongwen.lexicon import DEFAULT
from gongwen.numerals.values import number
from gongwen.pattern import Pattern
from gongwen.records import Exact, Quantity
from gongwen.units import convert, unit

TOLERANCE = Decimal("0.1")
"""By how much of the target's value a result may miss a target of 左右, unless told otherwise."""

_OVER = Pattern(r"[多余]")


@frozen
class Verdict:
    """What comparing a result with its target gives.

    ``word`` is ``met``, ``nearly``, ``missed`` or ``linked`` where the amounts leave it open;
    ``why`` says why. ``tolerance`` is the margin, in the target's unit, where one was allowed.
    """

    word: str
    why: str
    tolerance: Exact | None = None


@frozen
class _Reach:
    """An amount on an axis on which more is better; ``None`` is open, a strict end excluded."""

    low: Fraction | None
    high: Fraction | None
    strict: bool = False


def comparable(target: Quantity, result: Quantity) -> bool:
    """Whether the units of two amounts measure the same.

    >>> from gongwen import extract
    >>> tons, jin, mu = extract("产量5万吨，产量9亿斤，面积7万亩。")[Quantity]
    >>> comparable(tons, jin), comparable(tons, mu)
    (True, False)
    """
    if target.unit == result.unit:
        return True
    if not (target.unit and result.unit):
        return not _dimension(target.unit or result.unit)
    return _dimension(target.unit) == _dimension(result.unit) != ""


def compare(
    target: Quantity,
    result: Quantity,
    *,
    name: str = "",
    target_rising: int = 1,
    result_rising: int = 1,
    tolerance: Decimal = TOLERANCE,
) -> Verdict:
    """The verdict on a result of the indicator ``name`` whose unit is `comparable`.

    ``target_rising`` and ``result_rising`` are -1 where the amount tells how far it fell.
    More is better, unless the target is a fall or an upper limit, or the name ends in a word
    of the list ``lower_is_better``. An approximate target or result (左右) may be missed by
    ``tolerance`` times the target's value.

    >>> from gongwen import extract
    >>> target, result = extract("失业率5.5%左右。失业率5.8%。")[Quantity]
    >>> verdict = compare(target, result, name="失业率")
    >>> verdict.word, verdict.tolerance, verdict.why
    ('nearly', Decimal('0.55'), '5.8% exceeds 5.5%左右, but by no more than 0.55')
    """
    better = _better(target, name, target_rising)
    wanted = _reach(target, target_rising, better)
    got = _reach(result, result_rising, better, unit_to=target.unit)
    margin = Fraction(tolerance) * abs(Fraction(target.value))
    about = target.relation == "≈" or result.relation == "≈"
    said = _said(result, result_rising), _said(target, target_rising)
    least = wanted.low
    assert least is not None
    exact = target.relation == "≈" or not _short(result, better)
    less = better < 0 < target_rising
    if got.low is not None and _reaches(got, least, strict=wanted.strict or not exact):
        return Verdict("met", f"{said[0]} {'keeps to' if less else 'reaches'} {said[1]}")
    misses = f"{said[0]} {'exceeds' if less else 'falls short of'} {said[1]}"
    if about and got.low is not None and got.low >= least - margin:
        shown = number(margin)
        unit_of_it = "" if target.unit == "%" else target.unit
        why = f"{misses}, but by no more than {digits(shown)}{unit_of_it}"
        return Verdict("nearly", why, shown)
    allowed = number(margin) if about else None
    if got.high is not None and (got.high < least or (got.high == least and got.low == least)):
        return Verdict("missed", misses, allowed)
    return Verdict("linked", f"{said[0]} leaves it open whether {said[1]} is reached", allowed)


def is_floor(target: Quantity, name: str, rising: int) -> bool:
    """Whether more is better: what is once reached is met, before its time too.

    >>> from gongwen import extract
    >>> most, least = extract("失业率5.5%以内，企业突破150家。")[Quantity]
    >>> is_floor(most, "失业率", 1), is_floor(least, "企业", 1)
    (False, True)
    """
    return _better(target, name, rising) > 0


def _better(target: Quantity, name: str, rising: int) -> int:
    """1 where more is better on the axis of signed amounts, -1 where less is."""
    if target.low is None or target.high is None:
        return rising if target.high is None else -rising
    if rising < 0 or name.endswith(tuple(DEFAULT.words("lower_is_better"))):
        return -1
    return 1


def _reach(quantity: Quantity, rising: int, better: int, unit_to: str = "") -> _Reach:
    turned = rising * better
    low, high = (
        None if end is None else turned * Fraction(_convert(end, quantity.unit, unit_to))
        for end in (quantity.low, quantity.high)
    )
    if turned < 0:
        low, high = high, low
    return _Reach(low, high, strict=quantity.relation in ("<", ">"))


def _convert(value: Exact, unit_from: str, unit_to: str) -> Exact:
    return convert(value, unit_from, unit_to) if unit_from and unit_to else value


def _reaches(got: _Reach, least: Fraction, *, strict: bool) -> bool:
    assert got.low is not None
    return got.low > least or (got.low == least and (got.strict or not strict))


def _short(result: Quantity, better: int) -> bool:
    """Whether an approximate result that equals its target may fall short of it."""
    if result.relation != "≈":
        return False
    return not (_OVER.search(result.text) and better > 0)


def _dimension(name: str) -> str:
    try:
        return unit(name).dimension
    except UnitError:
        return ""


def _said(quantity: Quantity, rising: int) -> str:
    return f"a fall of {quantity.text}" if rising < 0 else quantity.text
