"""Records as JSON, without loss, and back."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date as Date
from reprlib import repr as short
from typing import TYPE_CHECKING, Any

from attrs import evolve, fields, frozen, has

from gongwen.arguments import refused
from gongwen.columns import clip, inert
from gongwen.errors import FormatError
from gongwen.export.attributes import attributes
from gongwen.export.converter import converter
from gongwen.pattern import PlainPattern
from gongwen.records import KINDS, Record

if TYPE_CHECKING:
    from cattrs import Converter

FORMAT = 1
"""The version of the format that is written, and the only one that is read."""

_WIDEST = 80
"""The most columns of what is told of a value."""

_UNSAFE = PlainPattern("[\x85\u2028\u2029\ud800-\udfff]+")
_ESCAPED = PlainPattern("(?<![\ud800-\udbff])[\udc00-\udfff]|[^\udc00-\udfff]")


@frozen
class Saved:
    """What is written of a document: its text, the day it speaks on, and its records."""

    text: str
    date: Date | None
    records: tuple[Record, ...]


def dumps(saved: Saved) -> str:
    """``saved`` as one JSON object; numbers and dates are strings, so nothing is rounded.

    It is read once, to be sure. Raises `FormatError` for a record that would not come back as it
    is, with the class and the attribute.
    """
    kinds = dict.fromkeys(kind for record in saved.records for kind in _kinds(record))
    made = converter(tuple(kind for kind in kinds if kind not in KINDS))
    try:
        rows = [{"type": type(one).__name__, **made.unstructure(one)} for one in saved.records]
        date = made.unstructure(saved.date)
        written = line({"format": FORMAT, "date": date, "text": saved.text, "records": rows})
        kept = made.structure(json.loads(written)["records"], tuple[Record, ...])
    except FormatError:
        raise
    except Exception:
        raise FormatError(_lost(saved.records, made)) from None
    if kept != tuple(saved.records):
        raise FormatError(_lost(saved.records, made))
    return written


def _kinds(value: Any) -> Iterator[type[Record]]:
    """The classes of the records in a value."""
    held: Iterable[Any] = ()
    if isinstance(value, Record):
        yield type(value)
    if isinstance(value, tuple | list):
        held = value
    elif isinstance(value, Mapping):
        held = value.values()
    elif has(type(value)):
        held = (getattr(value, field.name) for field in fields(type(value)))
    for one in held:
        yield from _kinds(one)


def _lost(records: Iterable[Record], made: Converter) -> str:
    """Which attribute of the ``records`` has a value that would not come back."""
    for record in records:
        for name, annotation in attributes(type(record)).items():
            value = getattr(record, name)
            if not _is_kept(value, annotation, made):
                told = f"{inert(short(value))} cannot be written and read as {annotation}"
                return f"{type(record).__name__}.{name}: {told}"
        if not _is_kept(record, Record, made):
            told = inert(short(record))
            return f"{type(record).__name__}: {told} cannot be made of its attributes again"
    return "the records would not come back"


def _is_kept(value: Any, annotation: Any, made: Converter) -> bool:
    try:
        row = json.loads(line(made.unstructure(value, unstructure_as=annotation)))
        return bool(made.structure(row, annotation) == value)
    except Exception:
        return False


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

    Raises `FormatError` for what is no such JSON, with the place where it is not, and
    ``TypeError`` for what is no text.
    """
    if not isinstance(text, str | bytes | bytearray):
        raise refused("from_json", "the text that to_json wrote", text)
    own = tuple(kinds)
    known = {kind.__name__: kind for kind in (*KINDS, *own)}
    try:
        read = json.loads(text)
    except (ValueError, RecursionError) as error:
        lines = "; from_json reads what to_json writes, not JSON lines"
        several = str(error).startswith("Extra data")
        raise FormatError(f"this is no JSON: {error}{lines if several else ''}") from error
    if not isinstance(read, dict) or read.get("format") != FORMAT:
        raise FormatError(f"this is no document in format {FORMAT}")
    rows = read.get("records")
    if not isinstance(rows, list):
        raise FormatError("$.records is no list")
    made = converter(own)
    records = tuple(_record(row, known, made, at) for at, row in enumerate(rows))
    rest = {name: read[name] for name in read if name != "format"}
    saved: Saved = _structured({**rest, "records": []}, Saved, made, "$")
    for at, record in enumerate(records):
        if saved.text[record.span.slice] != record.text:
            raise FormatError(f"$.records[{at}]: its text is not the text at its span")
    return evolve(saved, records=records)


def _record(row: Any, known: Mapping[str, type[Record]], made: Converter, at: int) -> Record:
    place = f"$.records[{at}]"
    kind = known.get(str(row.get("type"))) if isinstance(row, dict) else None
    if kind is None:
        raise FormatError(f"{place} is no record of a known type{_way_out(row)}")
    record: Record = _structured(row, kind, made, place)
    return record


def _way_out(row: Any) -> str:
    """How a record of a class of one's own can be read."""
    name = row.get("type") if isinstance(row, dict) else None
    return f": pass kinds=[{name}]" if isinstance(name, str) and name.isidentifier() else ""


def _structured(row: Any, kind: Any, made: Converter, place: str) -> Any:
    from cattrs import BaseValidationError, transform_error
    from cattrs.errors import StructureHandlerNotFoundError

    try:
        return made.structure(row, kind)
    except BaseValidationError as error:
        told = transform_error(error, path=place, format_exception=_problem)
        raise FormatError("; ".join(told)) from None
    except StructureHandlerNotFoundError as error:
        raise FormatError(f"{place}: {error}") from None


def _problem(error: BaseException, of: Any) -> str:
    """What cattrs says of ``error``, and the error itself where that says more."""
    from cattrs.v import format_exception

    told = format_exception(error, of)
    more = type(error) is ValueError and str(error)
    return f"{told} ({clip(inert(more), _WIDEST)})" if more else told
