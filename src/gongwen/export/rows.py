"""Records of one kind as flat rows, for data frames."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date as Date
from decimal import Context, Decimal
from fractions import Fraction
from typing import Any, get_args, get_origin

from attrs import frozen

from gongwen.export.attributes import attributes, is_class, known, once, own_attributes
from gongwen.export.dicts import TAKEN, plain
from gongwen.records import Record

FIRST = ("type", "start", "end", "text", "rule", "section")
"""The columns that every kind has, in this order."""


def to_row(kind: type[Record], record: Record, *, section: Sequence[str]) -> dict[str, Any]:
    """``record`` as a dict with the `columns` of ``kind``, its own or one above it.

    Numbers are ``Decimal``, to 12 places where no decimal is exact; dates are ``date``; lists
    are tuples. The attributes of a record within it stand in columns ``deadline.text``,
    ``deadline.start_date``…, those of several in tuples of equal length (``targets.low``).
    ``start`` and ``end`` are code points of the raw text, end exclusive.

    >>> from gongwen import Commitment, extract
    >>> [made] = extract("力争2026年底前建成学校3所、桥2座。")[Commitment]
    >>> row = to_row(Commitment, made, section=())
    >>> row["deadline.end_date"], row["targets.low"], row["targets.unit"]
    (datetime.date(2026, 12, 31), (Decimal('3'), Decimal('2')), ('所', '座'))
    """
    cells = {"type": type(record).__name__, "section": tuple(section)}
    cells.update(zip(_names(kind, ()), _cells(kind, record, ()), strict=True))
    return {name: cells[name] for name in columns(kind)}


@once
def columns(kind: type[Record]) -> tuple[str, ...]:
    """The names of the columns of ``kind``, the same whatever the records hold.

    >>> from gongwen import Person
    >>> columns(Person)
    ('type', 'start', 'end', 'text', 'rule', 'section', 'post', 'institution')
    """
    return (*FIRST, *(name for name in _names(kind, ()) if name not in FIRST))


_PLACE = ("start", "end", "text", "rule")
"""What a record within another has for its place."""


@frozen
class _Field:
    """An attribute, and the class of its value, or of the items of its value, if it has one."""

    name: str
    one: type | None
    many: type | None


@once
def _fields(kind: type, above: tuple[type, ...]) -> tuple[_Field, ...]:
    """The attributes of ``kind``; a class that is within itself stays a dict there."""
    of = own_attributes(kind, TAKEN) if issubclass(kind, Record) else attributes(kind)
    return tuple(
        _Field(
            name,
            None if (one := _class(known(annotation))) in above else one,
            None if (many := _class(_items(annotation))) in above else many,
        )
        for name, annotation in of.items()
    )


@once
def _names(kind: type, above: tuple[type, ...]) -> tuple[str, ...]:
    """The names of the cells of a value of ``kind``."""
    within = (*above, kind)
    names = list(_PLACE) if issubclass(kind, Record) else []
    for field in _fields(kind, within):
        nested = field.one or field.many
        names += (
            [field.name]
            if nested is None
            else [f"{field.name}.{inner}" for inner in _names(nested, within)]
        )
    return tuple(names)


def _cells(kind: type, value: Any, above: tuple[type, ...]) -> list[Any]:
    """The cells of ``value``, as many as there are names, all ``None`` where it is ``None``."""
    if value is None:
        return [None] * len(_names(kind, above))
    within = (*above, kind)
    cells: list[Any] = []
    if isinstance(value, Record):
        cells += (value.span.start, value.span.end, value.text, value.rule)
    for field in _fields(kind, within):
        held = getattr(value, field.name)
        if field.one is not None:
            cells += _cells(field.one, held, within)
        elif field.many is not None:
            cells += _several(field.many, held, within)
        else:
            cells.append(_cell(held))
    return cells


def _several(kind: type, values: Sequence[Any] | None, above: tuple[type, ...]) -> list[Any]:
    """For each name a tuple of the cells of all ``values``."""
    names = _names(kind, above)
    if values is None:
        return [None] * len(names)
    rows = [_cells(kind, value, above) for value in values]
    return [tuple(row[at] for row in rows) for at in range(len(names))]


def _items(annotation: Any) -> tuple[Any, ...]:
    """What the items may be where an annotation is that of a list."""
    for part in known(annotation):
        if get_origin(part) in (tuple, list, Sequence) and get_args(part):
            return tuple(one for item in get_args(part) if item is not ... for one in known(item))
    return ()


def _class(options: tuple[Any, ...]) -> type | None:
    """The one class whose attributes make the columns: of several kinds what all share."""
    found = {option for option in options if is_class(option)}
    if not found or len(found) < len(set(options)):
        return None
    if len(found) == 1:
        return found.pop()
    return Record if all(issubclass(one, Record) for one in found) else None


_EXACT = Context(prec=1000)
_PLACES = Decimal("1E-12")
"""A data frame holds a column to one scale, of 38 digits in all: 26 are left for trillions."""


def _cell(value: Any) -> Any:
    if isinstance(value, Fraction):
        quotient = _EXACT.divide(Decimal(value.numerator), Decimal(value.denominator))
        return quotient.quantize(_PLACES, context=_EXACT)
    if isinstance(value, (tuple, list)):
        return tuple(_cell(item) for item in value)
    if isinstance(value, (Decimal, Date)):
        return value
    return plain(value)
