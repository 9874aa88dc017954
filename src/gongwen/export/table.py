"""Records as rows of an Arrow table: one schema, whatever a document holds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from attrs import frozen

from gongwen.errors import FormatError
from gongwen.export.table_types import Column, arrow, columns_of, place_fields, place_of, utf8
from gongwen.records import KINDS, Record

if TYPE_CHECKING:
    import pyarrow as pa


def schema_of(kinds: Iterable[type[Record]] = ()) -> pa.Schema:
    """The schema of gongwen's own kinds and of ``kinds`` besides.

    First the columns that every record has, then those of each kind in the order of its
    attributes. Attributes of one name and one type share a column; where the type is another, the
    later kind has a column of its own, named after it: ``Session.number``.

    Raises `FormatError` for an attribute that no Arrow type holds.
    """
    return _layout(tuple(kinds)).schema


def row_of(
    record: Record, section: Sequence[str], kinds: Iterable[type[Record]] = ()
) -> dict[str, Any]:
    """The record as a row of `schema_of`, without the columns that its kind has not.

    Raises `FormatError` for a record of another kind.
    """
    kind = type(record)
    columns = _layout(tuple(kinds)).columns.get(kind)
    if columns is None:
        raise FormatError(f"there are no columns for a {kind.__name__}: name it among the kinds")
    row = {**place_of(record), "section": list(map(utf8, section))}
    for column in columns:
        row.update(column.cells(getattr(record, column.name)))
    return row


def table_of(
    records: Iterable[Record],
    sections: Iterable[Sequence[str]],
    kinds: tuple[type[Record], ...] = (),
) -> pa.Table:
    """The table of `schema_of` of the records, each with the section it stands in."""
    rows = [row_of(*one, kinds) for one in zip(records, sections, strict=True)]
    return arrow().Table.from_pylist(rows, schema=schema_of(kinds))


@frozen
class _Layout:
    """The schema of some kinds, and the columns in it that each of them fills."""

    schema: pa.Schema
    columns: Mapping[type[Record], tuple[Column, ...]]


@lru_cache(maxsize=64)
def _layout(kinds: tuple[type[Record], ...]) -> _Layout:
    pa = arrow()
    fields = {field.name: field for field in place_fields()}
    fields["section"] = pa.field("section", pa.list_(pa.string()))
    columns: dict[type[Record], tuple[Column, ...]] = {Record: ()}
    for kind in (*KINDS, *kinds):
        columns[kind] = tuple(_joining(column, kind, fields) for column in columns_of(kind))
        fields.update((field.name, field) for column in columns[kind] for field in column.fields)
    return _Layout(pa.schema(list(fields.values())), columns)


def _joining(column: Column, kind: type[Record], fields: Mapping[str, pa.Field]) -> Column:
    """``column`` as it is where it can stand with ``fields``, or else with a name of its own."""
    for one in (column, column.within(kind)):
        if all(fields.get(field.name, field).type == field.type for field in one.fields):
            return one
    raise FormatError(f"two kinds are called {kind.__name__}, and both have {column.name!r}")
