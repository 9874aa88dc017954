"""Records as rows of an Arrow table: one schema, whatever a document holds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from gongwen.errors import FormatError
from gongwen.export.table_types import arrow, columns_of, place_fields, place_of, utf8
from gongwen.records import KINDS, Record

if TYPE_CHECKING:
    import pyarrow as pa


def schema_of(kinds: Iterable[type[Record]] = ()) -> pa.Schema:
    """The schema of gongwen's own kinds and of ``kinds`` besides.

    First the columns that every record has, then those of each kind in the order of its
    attributes. Attributes of one name share a column.

    Raises `FormatError` where they cannot, and for an attribute that no Arrow type holds.
    """
    return _schema((*KINDS, *kinds))


def row_of(
    record: Record, section: Sequence[str], kinds: Iterable[type[Record]] = ()
) -> dict[str, Any]:
    """The record as a row of `schema_of`, without the columns that its kind has not.

    Raises `FormatError` for a record of another kind.
    """
    kind = type(record)
    if kind not in (Record, *KINDS, *kinds):
        raise FormatError(f"there are no columns for a {kind.__name__}: name it among the kinds")
    row = {**place_of(record), "section": list(map(utf8, section))}
    for column in columns_of(kind):
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


@lru_cache(maxsize=64)
def _schema(kinds: tuple[type[Record], ...]) -> pa.Schema:
    pa = arrow()
    fields = {field.name: field for field in place_fields()}
    fields["section"] = pa.field("section", pa.list_(pa.string()))
    for kind in kinds:
        for field in (field for column in columns_of(kind) for field in column.fields):
            other = fields.setdefault(field.name, field)
            if other.type != field.type:
                raise FormatError(
                    f"{kind.__name__}.{field.name} is {field.type} and the column of this name "
                    f"{other.type}: give the attribute another name"
                )
    return pa.schema(list(fields.values()))
