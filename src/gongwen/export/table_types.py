"""The Arrow types of the attributes of records, and their values in these types."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date as Date
from decimal import Context, Decimal, InvalidOperation
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, get_args, get_origin

from attrs import evolve, frozen

from gongwen.errors import FormatError
from gongwen.export.attributes import attributes, is_class, known, once, own_attributes
from gongwen.export.dicts import digits
from gongwen.records import Exact, Record

if TYPE_CHECKING:
    import pyarrow as pa

DIGITS, PLACES = 38, 10
"""The digits of a number in a table, and how many of them are behind the point."""

RESERVED = ("type", "start", "end", "text", "rule", "section")
"""The columns that every record has."""

_TAKEN = frozenset(RESERVED) - {"text", "rule"}

Cells: TypeAlias = Callable[[Any], tuple[Any, ...]]


def arrow() -> Any:
    """The module pyarrow; raises ``ImportError`` that names the extra where it is not there."""
    try:
        import pyarrow
    except ImportError as error:
        raise ImportError("tables need pyarrow: pip install 'gongwen[arrow]'") from error
    return pyarrow


@frozen
class Column:
    """The columns that one attribute has in a table: one, or two for an exact number."""

    name: str
    fields: tuple[pa.Field, ...]
    values: Cells

    def cells(self, value: Any) -> Iterable[tuple[str, Any]]:
        """The cells of a value of the attribute, by the names of the columns."""
        held = (None,) * len(self.fields) if value is None else self.values(value)
        return zip((field.name for field in self.fields), held, strict=True)

    def within(self, kind: type[Record]) -> Column:
        """The same, under names that tell whose attribute it is."""
        return evolve(
            self,
            fields=tuple(field.with_name(f"{kind.__name__}.{field.name}") for field in self.fields),
        )


@once
def columns_of(kind: type[Record]) -> tuple[Column, ...]:
    """The columns of the attributes that ``kind`` has of its own.

    Raises `FormatError` for an attribute that no Arrow type holds, and for two columns of one name.
    """
    columns = _columns(kind, own_attributes(kind, _TAKEN), ())
    names = [*RESERVED, *(field.name for column in columns for field in column.fields)]
    for name in names:
        if names.count(name) > 1:
            raise FormatError(f"{kind.__name__} would have two columns {name!r}")
    return columns


def decimal_of(value: Exact | int) -> Decimal | None:
    """``value`` in the type of numbers in a table, or ``None`` where that is not exact.

    >>> decimal_of(Decimal("1.5")), decimal_of(Fraction(1, 4)), decimal_of(Fraction(1, 3))
    (Decimal('1.5000000000'), Decimal('0.2500000000'), None)
    """
    try:
        if isinstance(value, Fraction):
            exact = _CONTEXT.divide(Decimal(value.numerator), Decimal(value.denominator))
        else:
            exact = Decimal(value)
        placed = exact.quantize(_PLACE, context=_CONTEXT)
    except InvalidOperation:
        return None
    return placed if placed == value else None


def utf8(text: str) -> str:
    """The text as UTF-8 can hold it: each lone surrogate is one ``U+FFFD``."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def place_of(record: Record) -> dict[str, Any]:
    """The cells that every record has, but for its section."""
    return {
        "type": type(record).__name__,
        "start": record.span.start,
        "end": record.span.end,
        "text": utf8(record.text),
        "rule": utf8(record.rule),
    }


def place_fields() -> list[pa.Field]:
    """The columns of `place_of`."""
    pa = arrow()
    types = (pa.string(), pa.int64(), pa.int64(), pa.string(), pa.string())
    return list(map(pa.field, RESERVED, types))


_CONTEXT = Context(prec=DIGITS, traps=[InvalidOperation])
_PLACE = Decimal(1).scaleb(-PLACES)


def _columns(
    kind: type, annotations: Mapping[str, Any], above: tuple[type, ...]
) -> tuple[Column, ...]:
    if kind in above:
        raise FormatError(f"{kind.__name__} is within itself: no Arrow type is")
    return tuple(
        _column(f"{kind.__name__}.{name}", name, annotation, (*above, kind))
        for name, annotation in annotations.items()
    )


def _column(place: str, name: str, annotation: Any, above: tuple[type, ...]) -> Column:
    pa = arrow()
    if _is_exact(annotation):
        fields = (
            pa.field(name, pa.decimal128(DIGITS, PLACES)),
            pa.field(f"{name}_exact", pa.string()),
        )
        return Column(name, fields, lambda value: (decimal_of(value), digits(value)))
    of, convert = _type(place, annotation, above)
    return Column(name, (pa.field(name, of),), lambda value: (convert(value),))


def _type(
    place: str, annotation: Any, above: tuple[type, ...]
) -> tuple[pa.DataType, Callable[[Any], Any]]:
    """The Arrow type of an annotation, and the function that makes its values."""
    pa = arrow()
    options = known(annotation)
    if _is_exact(annotation):
        return pa.struct(
            [("value", pa.decimal128(DIGITS, PLACES)), ("exact", pa.string())]
        ), lambda value: {"value": decimal_of(value), "exact": digits(value)}
    if options and all(map(is_class, options)):
        return _struct(options, above)
    if len(options) == 1:
        [one] = options
        origin, arguments = get_origin(one), get_args(one)
        if origin in _LISTS and (origin is not tuple or arguments[1:] == (...,)):
            of, convert = _type(place, arguments[0], above)
            order = sorted if origin in (set, frozenset) else list
            return pa.list_(of), lambda values: order(convert(value) for value in values)
        if origin is Literal:
            options = tuple(dict.fromkeys(map(type, arguments)))
        if isinstance(one, type) and issubclass(one, Enum):
            return pa.string(), lambda value: utf8(str(value.value))
    for kinds, name, convert in _SCALARS:
        if options and set(options) <= kinds:
            return getattr(pa, name)(), convert
    raise FormatError(f"{place}: no Arrow type holds {annotation}")


def _struct(
    options: Sequence[type], above: tuple[type, ...]
) -> tuple[pa.DataType, Callable[[Any], Any]]:
    """The type of one class; of several kinds of records what they share."""
    records = all(issubclass(option, Record) for option in options)
    if len(options) > 1 and not records:
        names = ", ".join(option.__name__ for option in options)
        raise FormatError(f"no one Arrow type holds {names}")
    kind = options[0] if len(options) == 1 else Record
    of = own_attributes(kind, _TAKEN) if records else attributes(kind)
    columns = _columns(kind, of, above)
    fields = [*(place_fields() if records else ()), *(f for c in columns for f in c.fields)]

    def convert(value: Any) -> dict[str, Any]:
        cells = place_of(value) if records else {}
        for column in columns:
            cells.update(column.cells(getattr(value, column.name)))
        return cells

    return arrow().struct(fields), lambda value: None if value is None else convert(value)


def _is_exact(annotation: Any) -> bool:
    options = set(known(annotation))
    return bool(options & {Decimal, Fraction}) and options <= {Decimal, Fraction, int}


_LISTS = (tuple, list, set, frozenset, Sequence, Iterable)

_SCALARS: tuple[tuple[frozenset[Any], str, Callable[[Any], Any]], ...] = (
    (frozenset({str}), "string", utf8),
    (frozenset({bool}), "bool_", bool),
    (frozenset({int, bool}), "int64", int),
    (frozenset({float, int}), "float64", float),
    (frozenset({Date}), "date32", lambda day: day),
    (frozenset({bytes}), "binary", bytes),
)
