"""Records as JSON, without loss, and back."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date as Date
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from types import NoneType
from typing import TYPE_CHECKING, Any

from attrs import evolve, frozen

from gongwen.errors import FormatError
from gongwen.export.attributes import known, own_attributes, parts
from gongwen.pattern import PlainPattern
from gongwen.records import KINDS, Exact, Record

if TYPE_CHECKING:
    from cattrs import Converter

FORMAT = 1
"""The version of the format that is written, and the only one that is read."""

TAKEN = frozenset({"type"})
"""The name that a record has for itself in the format."""

DECIMAL = r"-?[0-9]{1,1000}(?:\.[0-9]{1,1000})?(?:E[+-]?[0-9]{1,4})?"
"""How a ``Decimal`` is written, as a pattern."""

FRACTION = r"-?[0-9]{1,1000}/[1-9][0-9]{0,999}|-?[0-9]{1,1000}"
"""How a ``Fraction`` is written; a whole one has no stroke."""

_DECIMAL = PlainPattern(DECIMAL)
_FRACTION = PlainPattern(FRACTION)
_UNSAFE = PlainPattern("[\x85\u2028\u2029\ud800-\udfff]+")
_ESCAPED = PlainPattern("(?<![\ud800-\udbff])[\udc00-\udfff]|[^\udc00-\udfff]")


@frozen
class Saved:
    """What is written of a document: its text, the day it speaks on, and its records."""

    text: str
    date: Date | None
    records: tuple[Record, ...]


def dumps(saved: Saved) -> str:
    """``saved`` as one JSON object; numbers and dates are strings, so nothing is rounded."""
    plain = _converter().unstructure
    for kind in {type(record) for record in saved.records}:
        own_attributes(kind, TAKEN)
    rows = [{"type": type(record).__name__, **plain(record)} for record in saved.records]
    date = plain(saved.date)
    return line({"format": FORMAT, "date": date, "text": saved.text, "records": rows})


def line(value: Any) -> str:
    r"""``value`` as JSON on one line, whatever one takes for the end of a line.

    Lone surrogates are escaped, so that it is good UTF-8. Only two halves of a pair side by
    side cannot be: escaped, they would be read as the one character that they make up.

    >>> print(line(["两会", "\u2028", "\ud800"]))
    ["两会", "\u2028", "\ud800"]
    """
    return _UNSAFE.sub(
        lambda run: _ESCAPED.sub(lambda one: f"\\u{ord(one[0]):04x}", run[0]),
        json.dumps(value, ensure_ascii=False),
    )


def loads(text: str | bytes, kinds: Iterable[type[Record]] = ()) -> Saved:
    """What `dumps` wrote; ``kinds`` are the record classes of one's own that may be in it.

    Raises `FormatError` for what is no such JSON, with the place where it is not.
    """
    known = {kind.__name__: kind for kind in (*KINDS, *kinds)}
    try:
        read = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise FormatError(f"this is no JSON: {error}") from error
    if not isinstance(read, dict) or read.get("format") != FORMAT:
        raise FormatError(f"this is no document in format {FORMAT}")
    rows = read.get("records")
    if not isinstance(rows, list):
        raise FormatError("$.records is no list")
    records = tuple(_record(row, known, at) for at, row in enumerate(rows))
    rest = {name: read[name] for name in read if name != "format"}
    saved: Saved = _structured({**rest, "records": []}, Saved, "$")
    for at, record in enumerate(records):
        if saved.text[record.span.slice] != record.text:
            raise FormatError(f"$.records[{at}]: its text is not the text at its span")
    return evolve(saved, records=records)


def _record(row: Any, known: dict[str, type[Record]], at: int) -> Record:
    place = f"$.records[{at}]"
    kind = known.get(str(row.get("type"))) if isinstance(row, dict) else None
    if kind is None:
        raise FormatError(f"{place} is no record of a known type")
    record: Record = _structured({name: row[name] for name in row if name != "type"}, kind, place)
    return record


def _structured(row: Any, kind: Any, place: str) -> Any:
    from cattrs import BaseValidationError, transform_error

    try:
        return _converter().structure(row, kind)
    except BaseValidationError as error:
        raise FormatError("; ".join(transform_error(error, path=place))) from error


@lru_cache(maxsize=1)
def _converter() -> Converter:
    from cattrs import Converter

    converter = Converter(forbid_extra_keys=True)
    converter.register_unstructure_hook(Decimal, str)
    converter.register_unstructure_hook(Fraction, str)
    converter.register_unstructure_hook(Date, Date.isoformat)
    converter.register_structure_hook(Date, _date)
    converter.register_structure_hook(str, _exactly(str))
    converter.register_structure_hook(int, _exactly(int))
    converter.register_structure_hook(bool, _exactly(bool))
    converter.register_structure_hook_func(_is_exact, _exact)
    return converter


def _exactly(kind: type) -> Any:
    """A hook that takes a value of ``kind`` as it is, and no other."""

    def check(value: Any, _: Any) -> Any:
        if type(value) is not kind:
            raise TypeError(f"this is a {kind.__name__}, not a {type(value).__name__}")
        return value

    return check


def _date(value: Any, _: Any) -> Date:
    if not isinstance(value, str):
        raise TypeError(f"a date is a string, not a {type(value).__name__}")
    return Date.fromisoformat(value)


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
