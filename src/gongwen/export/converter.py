"""The values of records as JSON has them, and back: what stands for what."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date as Date
from datetime import datetime
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache, reduce
from operator import or_
from types import NoneType
from typing import TYPE_CHECKING, Any

from attrs import Attribute, fields, frozen

from gongwen.export.attributes import is_class, is_kind, known, own_attributes, parts
from gongwen.pattern import PlainPattern
from gongwen.records import KINDS, Exact, Record

if TYPE_CHECKING:
    from cattrs import Converter

TAKEN = frozenset({"type"})
"""The name that a record has for itself in the format."""

DECIMAL = r"-?[0-9]{1,1000}(?:\.[0-9]{1,1000})?(?:E[+-]?[0-9]{1,4})?"
"""How a ``Decimal`` is written, as a pattern."""

FRACTION = r"-?[0-9]{1,1000}/[1-9][0-9]{0,999}|-?[0-9]{1,1000}"
"""How a ``Fraction`` is written; a whole one has no stroke."""

_DECIMAL = PlainPattern(DECIMAL)
_FRACTION = PlainPattern(FRACTION)


@lru_cache(maxsize=16)
def converter(kinds: tuple[type[Record], ...]) -> Converter:
    """Writes and reads gongwen's own kinds of records, and these ``kinds``.

    A record has its ``type`` unless its class is the one that its annotation names.
    """
    from cattrs import Converter

    names = {kind.__name__: kind for kind in (*KINDS, *kinds)}
    made = Converter(forbid_extra_keys=True)
    made.register_unstructure_hook(Decimal, str)
    made.register_unstructure_hook(Fraction, str)
    made.register_unstructure_hook(Date, Date.isoformat)
    made.register_unstructure_hook(datetime, datetime.isoformat)
    made.register_structure_hook(Date, _day(Date))
    made.register_structure_hook(datetime, _day(datetime))
    made.register_structure_hook(str, _exactly(str))
    made.register_structure_hook(int, _exactly(int))
    made.register_structure_hook(bool, _exactly(bool))
    made.register_structure_hook_func(_is_exact, _exact)
    made.register_structure_hook_factory(is_class, lambda kind: _plain(kind, made))
    made.register_unstructure_hook_factory(is_kind, lambda kind: _writer(kind, made))
    made.register_structure_hook_factory(is_kind, lambda kind: _reader(kind, made, names))
    made.register_unstructure_hook_func(_is_mixed, lambda value: _typed(value, made))
    made.register_structure_hook_func(_is_mixed, lambda value, of: _one_of(value, of, made))
    return made


def _writer(kind: type[Record], made: Converter) -> Callable[[Any], Any]:
    """What writes the value of an attribute whose annotation is ``kind``."""
    own_attributes(kind, TAKEN)
    plain = made.gen_unstructure_attrs_fromdict(kind)

    def write(value: Any) -> Any:
        if type(value) is not kind:
            return _typed(value, made)
        return {"type": "Record", **plain(value)} if kind is Record else plain(value)

    return write


def _typed(value: Any, made: Converter) -> Any:
    row = made.unstructure(value)
    return {"type": type(value).__name__, **row} if isinstance(value, Record) else row


def _reader(kind: type[Record], made: Converter, names: dict[str, type[Record]]) -> Any:
    """What reads what `_writer` wrote."""
    plain = _plain(kind, made)

    def read(row: Any, _: Any) -> Any:
        if kind is not Record and not (isinstance(row, dict) and "type" in row):
            return plain(row, kind)
        found = names.get(str(row["type"]))
        if found is None or not issubclass(found, kind):
            raise ValueError(f"{row['type']!r} is no known kind of {kind.__name__}")
        rest = {name: row[name] for name in row if name != "type"}
        return plain(rest, kind) if found is kind else made.structure(rest, found)

    return read


def _plain(kind: type[Any], made: Converter) -> Callable[[Any, Any], Any]:
    """What reads the attributes of ``kind``, each as it was written."""
    if not any(field.converter for field in fields(kind)):
        return made.gen_structure_attrs_fromdict(kind)
    unconverted = _unconverted(kind)
    plain = made.gen_structure_attrs_fromdict(unconverted)

    def read(row: Any, _: Any) -> Any:
        values, one = plain(row, unconverted), object.__new__(kind)
        for field in fields(kind):
            object.__setattr__(one, field.name, getattr(values, field.name))
        return one

    return read


def _unconverted(kind: type[Any]) -> type[Any]:
    """``kind`` without its converters: what they made is written, and they might not take it."""

    def transformed(_: type, given: list[Attribute[Any]]) -> list[Attribute[Any]]:
        return [field.evolve(converter=None) for field in given]

    return frozen(field_transformer=transformed)(type(kind.__name__, (kind,), {}))


def _is_mixed(annotation: Any) -> bool:
    """Whether an annotation names a class of records and anything else but ``None``."""
    return len(known(annotation)) > 1 and any(map(is_kind, known(annotation)))


def _one_of(value: Any, annotation: Any, made: Converter) -> Any:
    if value is None and NoneType in parts(annotation):
        return None
    options = known(annotation)
    if isinstance(value, dict) and "type" in value:
        found = made.structure(value, Record)
        if isinstance(found, tuple(filter(is_kind, options))):
            return found
        raise ValueError(f"{value['type']!r} is none of the kinds that may stand here")
    others = tuple(option for option in options if not is_kind(option))
    return made.structure(value, reduce(or_, others))


def _exactly(kind: type) -> Any:
    """A hook that takes a value of ``kind`` as it is, and no other."""

    def check(value: Any, _: Any) -> Any:
        if type(value) is not kind:
            raise TypeError(f"this is a {kind.__name__}, not a {type(value).__name__}")
        return value

    return check


def _day(kind: type[Date]) -> Any:
    """A hook that reads a day, or a day with its time, as ISO writes it."""

    def read(value: Any, _: Any) -> Date:
        if not isinstance(value, str):
            raise TypeError(f"a date is a string, not a {type(value).__name__}")
        return kind.fromisoformat(value)

    return read


def _is_exact(annotation: Any) -> bool:
    """Whether an annotation is that of an exact number, or of one that may be missing."""
    return bool(known(annotation)) and set(known(annotation)) <= {Decimal, Fraction}


def _exact(value: Any, annotation: Any) -> Exact | None:
    kinds = parts(annotation)
    if value is None and NoneType in kinds:
        return None
    if isinstance(value, str) and Decimal in kinds and _DECIMAL.fullmatch(value):
        return Decimal(value)
    if isinstance(value, str) and Fraction in kinds and _FRACTION.fullmatch(value):
        return Fraction(value)
    raise ValueError(f"no exact number: {value!r}")
