"""The typed records: what gongwen finds, each with its exact place in the raw text.

Values of attributes are in simplified characters; ``text`` is as it stands in the text.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date as Date
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from operator import attrgetter
from typing import Any, TypeAlias

from attrs import fields, frozen

from gongwen.span import Span

Exact: TypeAlias = Decimal | Fraction
"""A number without rounding: a ``Fraction`` only where no decimal is exact."""


@frozen(kw_only=True)
class Record:
    """Something found in a text.

    ``span`` is half-open, in code points of the raw text; ``text`` is exactly the
    characters at ``span``; ``rule`` names the rule that found it.
    """

    span: Span
    text: str
    rule: str = ""

    def __reduce__(self) -> tuple[Any, ...]:
        kind: Any = type(self)
        return _restored, (kind, *_values(kind)(self))


@lru_cache(maxsize=256)
def _values(kind: Any) -> Callable[[Record], tuple[Any, ...]]:
    return attrgetter("span.start", "span.end", *_names(kind))


@lru_cache(maxsize=256)
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind) if field.name != "span")


def _restored(kind: Any, start: int, end: int, *values: Any) -> Record:
    """The record with these values: pickles of many records are made and read in less time."""
    record: Record = kind.__new__(kind)
    put = object.__setattr__
    put(record, "span", Span(start, end))
    for name, value in zip(_names(kind), values, strict=True):
        put(record, name, value)
    return record


@frozen(kw_only=True)
class Number(Record):
    """A numeral in any form, with its exact value.

    A range or an open amount (三五百, 几十, 上千) has the bounds ``low`` and ``high`` (``None``
    where open); ``value`` is then its lower bound. ``relation`` is one of ``= ≈ >= range``.
    """

    value: Exact
    low: Exact | None
    high: Exact | None
    relation: str = "="


@frozen(kw_only=True)
class Quantity(Record):
    """An amount: a number with its unit.

    ``low`` and ``high`` are exact, magnitudes multiplied in; one is ``None`` where the
    amount is open on that side. ``unit`` is the unit or classifier. ``relation`` is one of
    ``= ≈ >= > <= < range``. ``item`` is what is counted or measured, ``per`` the unit it is
    counted by (``月`` in 510元/月). ``change`` is ``up``, ``down``, ``level``, ``to`` or ``""``;
    ``basis`` is what the change is measured against (同比, 比上年…), in the words of the text,
    and ``basis_period`` the period in it.
    """

    low: Exact | None
    high: Exact | None
    unit: str = ""
    relation: str = "="
    item: str = ""
    per: str = ""
    change: str = ""
    basis: str = ""
    basis_period: Period | None = None

    @property
    def value(self) -> Exact:
        """The bound that is known; the lower one of two."""
        known = self.low if self.low is not None else self.high
        assert known is not None
        return known

    def to(self, unit: str) -> Exact:
        """The value in another unit, exactly: a ``Fraction`` only where no decimal is exact.

        Raises `UnitError` for a unit that is not known or that measures something else.

        >>> Quantity(span=Span(0, 3), text="3公里", low=Decimal(3), high=Decimal(3), unit="公里").to("米")
        Decimal('3000')
        """
        from gongwen.units import convert

        return convert(self.value, self.unit, unit)


@frozen(kw_only=True)
class Period(Record):
    """A stretch of the calendar.

    ``start_date`` and ``end_date`` are both inclusive, and ``None`` where open or unknown.
    """

    start_date: Date | None
    end_date: Date | None


@frozen(kw_only=True)
class Institution(Record):
    """An organ, organisation, enterprise or school, by its name or positional short name.

    ``kind``: party, government, cppcc, congress, supervision, court, procuratorate,
    military, mass_organisation, enterprise, school, hospital, media or other. ``level``:
    national, provincial, prefectural, county, township, village or ``""``. ``place`` and its
    GB/T 2260 ``place_code`` as far as the text tells; ``canonical`` the full name.
    """

    kind: str
    level: str = ""
    place: str = ""
    place_code: str = ""
    canonical: str = ""


@frozen(kw_only=True)
class Reference(Record):
    """A cited document, by its title in 《》 or by its number.

    ``title`` is without its marks, ``genre`` its last word (意见, 通知…), ``issuer`` who stands
    before it as the one that issued it. ``number`` (国发〔2023〕1号) parts into
    ``issuer_code``, ``year`` and ``serial``. ``date`` is the day it bears, where the text says
    so. ``own`` is true of the number and title of the document that is being read.
    """

    title: str = ""
    genre: str = ""
    number: str = ""
    issuer: str = ""
    issuer_code: str = ""
    year: int | None = None
    serial: str = ""
    date: Date | None = None
    own: bool = False


@frozen(kw_only=True)
class Part:
    """One member of the description of a mechanism: ``actor`` has the role ``role`` (县委统筹)."""

    actor: str
    role: str


@frozen(kw_only=True)
class Mechanism(Record):
    """A named arrangement by which work is done.

    ``head`` is its last noun (机制, 制度…), ``name`` the quoted coinage in it or the whole,
    ``action`` the governing verb, ``status`` one of ``established improved planned none``;
    ``parts`` are the members of its description.
    """

    head: str
    name: str
    action: str = ""
    status: str = "none"
    parts: tuple[Part, ...] = ()


@frozen(kw_only=True)
class Formulation(Record):
    """A coined set phrase.

    ``numerals`` are the numbers in it, ``gloss`` the members that the text lists for it.
    """

    numerals: tuple[int, ...] = ()
    gloss: tuple[str, ...] = ()


@frozen(kw_only=True)
class Person(Record):
    """A person by name, with the ``post`` and the ``institution`` that the text gives."""

    post: str = ""
    institution: str = ""


@frozen(kw_only=True)
class Commitment(Record):
    """A clause that undertakes, plans, requires or targets what lies ahead.

    ``actor`` is as written or inherited in the sentence, ``cue`` the word or heading that
    licenses it, ``strength`` one of ``must will strive plan``, ``verb`` the main verb or ``""``.
    ``deadline`` is the period it is due in, told in the clause or before it in the sentence,
    unless that is over; ``targets`` are the quantities in the clause.
    """

    actor: str = ""
    cue: str = ""
    strength: str = "will"
    verb: str = ""
    deadline: Period | None = None
    targets: tuple[Quantity, ...] = ()


@frozen(kw_only=True)
class Achievement(Record):
    """A clause that reports a deed or a result.

    ``actor`` is as written or inherited in the sentence, ``verb`` the main verb or ``""``.
    ``period`` is the period it was done in, told in the clause or before it in the sentence;
    ``results`` are the quantities in the clause.
    """

    actor: str = ""
    verb: str = ""
    period: Period | None = None
    results: tuple[Quantity, ...] = ()


KINDS: tuple[type[Record], ...] = (
    Number,
    Quantity,
    Period,
    Institution,
    Reference,
    Mechanism,
    Formulation,
    Person,
    Commitment,
    Achievement,
)
"""The kinds of records that gongwen has of its own."""
