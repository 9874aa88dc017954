"""Extraction over Arrow record batches: what runs on an engine.

Needs pyarrow (``pip install 'gongwen[arrow]'``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date as Date
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from attrs import frozen

from gongwen.api import extract
from gongwen.arguments import finders, kinds_of
from gongwen.document import Document
from gongwen.errors import DocumentError, FormatError
from gongwen.export.table import row_of, schema_of
from gongwen.export.table_types import arrow
from gongwen.lexicon import DEFAULT, Lexicon
from gongwen.records import Record
from gongwen.resolve import Policy, longest
from gongwen.source import Source

if TYPE_CHECKING:
    import pyarrow as pa
else:
    pa = arrow()

SCHEMA = schema_of()
"""The columns of the records of gongwen's own kinds, the same for every document."""

ROWS = 1 << 16
"""Records after which a batch is handed on, lest a batch of long texts fill the memory."""


def schema(carried: Iterable[pa.Field] = (), *, kinds: Iterable[type[Record]] = ()) -> pa.Schema:
    """The schema of what `extract_batches` gives: the columns ``carried``, then the records'.

    ``kinds`` are record classes of your own. Raises `FormatError` where two columns would
    have one name, and for an attribute that no Arrow type holds.

    >>> schema([pa.field("id", pa.string())]).names[:4]
    ['id', 'type', 'start', 'end']
    """
    fields = [*carried, *schema_of(kinds_of(kinds))]
    names = [field.name for field in fields]
    for name in names:
        if names.count(name) > 1:
            raise FormatError(f"two columns would be called {name!r}: rename the one carried")
    return pa.schema(fields)


def extract_batches(
    batches: Iterable[pa.RecordBatch],
    *,
    text: str = "text",
    id: str | None = None,  # noqa: A002
    date: str | None = None,
    keep: Sequence[str] = (),
    kinds: Sequence[type[Record]] = (),
    extractors: Iterable[Callable[[Source], Sequence[Record]]] | None = None,
    lexicon: Lexicon = DEFAULT,
    overlap: Policy = longest,
    on_error: Callable[[int, Exception], None] | None = None,
) -> Iterator[pa.RecordBatch]:
    """The records of the texts in ``batches``, one a row, batch by batch.

    ``text`` names the column of the texts, a null there has no records. ``id`` names the column
    that tells them apart; it is carried along, and so are those of ``keep``. ``date`` names the
    column of the days that the texts speak on: dates, timestamps or ISO strings. ``extractors``,
    ``lexicon`` and ``overlap`` are as in `gongwen.extract`, ``kinds`` the record classes of your own
    that the extractors give.

    What comes out has the columns of `schema`, also where there are no records. The order is
    that of the texts, and in each the reading order.

    What fails is told to ``on_error`` with the row, counted from 0 through all batches: an
    extractor of your own that raises, whose records alone are left out, and a day that is
    none. Without ``on_error`` that raises `DocumentError` with the row and the id. A column
    that is not there, or that holds no text, raises `FormatError`, and what is no extractor
    ``TypeError``.

    >>> batch = pa.record_batch({"id": ["a", "b"], "text": ["新增学位300个。", None]})
    >>> [found] = extract_batches([batch], id="id")
    >>> found.select(["id", "type", "text", "low", "unit", "item"]).to_pylist()[1]
    {'id': 'a', 'type': 'Quantity', 'text': '300个', 'low': Decimal('300.0000000000'), 'unit': '个', 'item': '学位'}
    """
    read = partial(
        extract,
        extractors=None if extractors is None else finders(extractors),
        lexicon=lexicon,
        overlap=overlap,
    )
    columns = _Columns(text, id, date, tuple(keep), kinds_of(kinds))

    def found() -> Iterator[pa.RecordBatch]:
        first = 0
        for batch in batches:
            tell = partial(_tell, on_error, batch, columns, first)
            yield from _records(batch, columns, read, tell)
            first += batch.num_rows

    return found()


@frozen
class _Columns:
    """The names of the columns that are read, and the kinds of the records that are written."""

    text: str
    id: str | None
    date: str | None
    keep: tuple[str, ...]
    kinds: tuple[type[Record], ...]

    @property
    def carried(self) -> list[str]:
        return [*([] if self.id is None else [self.id]), *self.keep]

    def check(self, batch: pa.RecordBatch) -> None:
        """Raise `FormatError` where the columns are not as they have to be."""
        for name in [self.text, *self.carried, *([] if self.date is None else [self.date])]:
            times = batch.schema.names.count(name)
            if times != 1:
                what = f"are {times} columns" if times else "is no column"
                there = ", ".join(map(repr, batch.schema.names))
                raise FormatError(f"there {what} {name!r} among {there}")
        of = batch.schema.field(self.text).type
        value = of.value_type if pa.types.is_dictionary(of) else of
        if str(value) not in ("string", "large_string", "string_view", "null"):
            raise FormatError(f"the column {self.text!r} holds {of}, no text")


def _records(
    batch: pa.RecordBatch,
    columns: _Columns,
    read: Callable[..., Document],
    tell: Callable[[int, Exception], None],
) -> Iterator[pa.RecordBatch]:
    """The records of one batch, in one batch or, where they are many, in several."""
    columns.check(batch)
    carried = batch.select(columns.carried)
    made = schema(carried.schema, kinds=columns.kinds)
    own = pa.schema(list(made)[len(columns.carried) :])
    texts = batch.column(columns.text)
    days = None if columns.date is None else batch.column(columns.date)
    origins: list[int] = []
    rows: list[dict[str, Any]] = []

    def packed() -> pa.RecordBatch:
        found = pa.RecordBatch.from_pylist(rows, schema=own)
        taken = [column.take(pa.array(origins, pa.int64())) for column in carried.columns]
        return pa.RecordBatch.from_arrays([*taken, *found.columns], schema=made)

    for at in range(batch.num_rows):
        text = texts[at].as_py()
        if text is None:
            continue
        errors: list[Exception] = []
        try:
            day = None if days is None else _day(days[at].as_py())
            document = read(text, date=day, on_error=errors.append)
            found = [row_of(one, document.section(one), columns.kinds) for one in document]
            rows += found
            origins += [at] * len(found)
        except Exception as failure:
            errors.append(failure)
        for error in errors:
            tell(at, error)
        if len(rows) >= ROWS:
            yield packed()
            rows, origins = [], []
    yield packed()


def _day(value: Any) -> Date | None:
    """The day of a date, a timestamp or an ISO string."""
    if isinstance(value, datetime):
        return value.date()
    return Date.fromisoformat(value) if isinstance(value, str) else value


def _tell(
    on_error: Callable[[int, Exception], None] | None,
    batch: pa.RecordBatch,
    columns: _Columns,
    first: int,
    at: int,
    error: Exception,
) -> None:
    if on_error is not None:
        on_error(first + at, error)
        return
    of = "" if columns.id is None else f" ({columns.id} {batch.column(columns.id)[at].as_py()!r})"
    raise DocumentError(f"row {first + at}{of}: {error}") from error
