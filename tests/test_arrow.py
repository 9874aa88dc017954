"""Tables: one schema, exact values, and the records that `to_dicts` gives."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from datetime import date as Date
from datetime import datetime
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from pathlib import Path
from typing import Any, Literal

import pytest
from attrs import field, frozen
from hypothesis import given
from hypothesis import strategies as st

from gongwen import (
    Document,
    DocumentError,
    FormatError,
    Period,
    Quantity,
    Record,
    Source,
    Span,
    extract,
    extractor,
)
from gongwen.records import KINDS
from tests.strategies import anything, prose

pa = pytest.importorskip("pyarrow", reason="needs gongwen[arrow]")

from gongwen.arrow import ROWS, SCHEMA, extract_batches, schema  # noqa: E402

ROOT = Path(__file__).parent.parent
NUMBERS = st.one_of(
    st.decimals(allow_nan=False, allow_infinity=False),
    st.decimals(min_value=-(10**27), max_value=10**27, places=10),
    st.fractions(),
    st.builds(Fraction, st.integers(-(10**9), 10**9), st.sampled_from([2, 5, 8, 125, 1024, 3, 7])),
)


def quantity(low: Decimal | Fraction | None, text: str = "") -> Quantity:
    return Quantity(span=Span(0, len(text)), text=text, rule="r", low=low, high=low)


def table(*records: Record, **options: Any) -> Any:
    return Document(Source(""), records).to_arrow(**options)


@given(anything)
def test_every_document_has_the_one_schema(text: str) -> None:
    found = extract(text).to_arrow()
    found.validate(full=True)
    assert found.schema == SCHEMA
    assert found.num_rows == len(extract(text))


@given(prose)
def test_rows_are_those_of_the_dicts(text: str) -> None:
    document = extract(text)
    for row, expected in zip(document.to_arrow().to_pylist(), document.to_dicts(), strict=True):
        assert _as_dict(row, expected) == expected


def _as_dict(row: Mapping[str, Any], like: Mapping[str, Any]) -> dict[str, Any]:
    """A row in the form of ``like``."""
    return {name: _as_value(name, row, value) for name, value in like.items()}


def _as_value(name: str, row: Mapping[str, Any], like: Any) -> Any:
    value = row[name]
    if isinstance(value, Mapping):
        return _as_dict(value, like)
    if isinstance(value, list) and like and isinstance(like[0], Mapping):
        return [_as_dict(*pair) for pair in zip(value, like, strict=True)]
    if f"{name}_exact" in row:
        exact = row[f"{name}_exact"]
        return like if exact is not None and "/" in exact and like else exact
    return value.isoformat() if isinstance(value, Date) else value


@given(NUMBERS)
def test_no_number_is_rounded_or_lost(value: Decimal | Fraction) -> None:
    [row] = table(quantity(value)).to_pylist()
    assert Fraction(row["low_exact"]) == value
    held = Fraction(value) * 10**10
    fits = held.denominator == 1 and abs(held) < 10**38
    assert row["low"] == (value if fits else None)


def test_a_number_that_is_not_there_is_null_in_both() -> None:
    [row] = table(quantity(None)).to_pylist()
    assert (row["low"], row["low_exact"]) == (None, None)


def test_a_lone_surrogate_keeps_its_place() -> None:
    [row] = table(quantity(Decimal(1), "\ud800一😀\udfff")).to_pylist()
    assert row["text"] == "\ufffd一😀\ufffd"


class Level(Enum):
    HIGH = "high"


@frozen(kw_only=True)
class Everything(Record):
    flag: bool
    share: float
    count: int | None
    word: Literal["a", "b"]
    level: Level
    day: Date | None = None
    exact: Decimal | None = None
    amounts: tuple[Quantity, ...] = ()
    either: Quantity | Period | None = None
    numbers: list[Fraction] = field(factory=list)
    words: frozenset[str] = frozenset()


def test_records_of_one_s_own_have_columns_by_their_annotations() -> None:
    amount = quantity(Decimal(2), "2")
    record = Everything(
        span=Span(0, 1),
        text="x",
        flag=True,
        share=0.5,
        count=None,
        word="a",
        level=Level.HIGH,
        day=Date(2025, 3, 5),
        exact=Decimal("0.5"),
        amounts=(amount, amount),
        either=amount,
        numbers=[Fraction(1, 3), Fraction(1, 4)],
        words=frozenset("ba"),
    )
    found = table(record, kinds=[Everything])
    assert found.schema == schema(kinds=[Everything])
    assert found.schema.names[: len(SCHEMA.names)] == SCHEMA.names
    [row] = found.to_pylist()
    assert (row["flag"], row["share"], row["count"], row["word"]) == (True, 0.5, None, "a")
    assert (row["day"], row["exact"], row["exact_exact"]) == (
        Date(2025, 3, 5),
        Decimal("0.5"),
        "0.5",
    )
    assert [one["low_exact"] for one in row["amounts"]] == ["2", "2"]
    assert row["either"] == {"type": "Quantity", "start": 0, "end": 1, "text": "2", "rule": "r"}
    assert row["numbers"] == [
        {"value": None, "exact": "1/3"},
        {"value": Decimal("0.25"), "exact": "1/4"},
    ]
    assert (row["level"], row["words"]) == ("high", ["a", "b"])


@frozen(kw_only=True)
class Anything(Record):
    value: Any


@frozen(kw_only=True)
class Unlike(Record):
    low: str


@frozen(kw_only=True)
class Taken(Record):
    section: str


@frozen(kw_only=True)
class Twice(Record):
    share: Decimal
    share_exact: str


@frozen(kw_only=True)
class Endless(Record):
    inner: Endless | None = None


@pytest.mark.parametrize(
    ("kind", "why"),
    [
        (Anything, r"Anything\.value: no Arrow type holds typing\.Any"),
        (Taken, r"Taken\.section"),
        (Twice, r"Twice would have two columns 'share_exact'"),
        (Endless, r"Endless is within itself"),
    ],
)
def test_what_has_no_column_is_told(kind: type[Record], why: str) -> None:
    with pytest.raises(FormatError, match=why):
        schema(kinds=[kind])


def test_an_attribute_of_another_type_than_its_column_has_one_of_its_own() -> None:
    found = table(
        Unlike(span=Span(0, 0), text="", low="few"), quantity(Decimal(2)), kinds=[Unlike, Unlike]
    )
    assert found.schema.names == [*SCHEMA.names, "Unlike.low"]
    assert found["low"].to_pylist() == [None, Decimal(2)]
    assert found["Unlike.low"].to_pylist() == ["few", None]


def test_the_two_columns_of_a_number_move_together() -> None:
    first = frozen(kw_only=True)(
        type("First", (Record,), {"__annotations__": {"share_exact": int}})
    )
    second = frozen(kw_only=True)(
        type("Second", (Record,), {"__annotations__": {"share": Decimal}})
    )
    names = schema(kinds=[first, second]).names
    assert names[len(SCHEMA.names) :] == ["share_exact", "Second.share", "Second.share_exact"]


def test_two_kinds_of_one_name_that_differ_are_told() -> None:
    like = frozen(kw_only=True)(type("Unlike", (Record,), {"__annotations__": {"low": int}}))
    with pytest.raises(FormatError, match="two kinds are called Unlike, and both have 'low'"):
        schema(kinds=[Unlike, like])


def test_a_column_that_is_there_twice_is_told() -> None:
    batch = pa.RecordBatch.from_arrays([pa.array(["一"])] * 2, names=["text", "text"])
    with pytest.raises(FormatError, match="there are 2 columns 'text' among"):
        list(extract_batches([batch]))


def test_a_kind_that_is_not_named_is_told() -> None:
    with pytest.raises(FormatError, match="no columns for a Unlike"):
        table(Unlike(span=Span(0, 0), text="", low=""))


def test_every_kind_of_gongwen_s_own_is_in_the_schema() -> None:
    known = {"span", "text", "rule"}
    names = {name for kind in KINDS for name in kind.__annotations__} - known
    assert names <= set(SCHEMA.names)


TYPES: list[Callable[[], Any]] = [
    pa.string,
    pa.large_string,
    pa.string_view,
    lambda: pa.dictionary(pa.int32(), pa.string()),
]


@pytest.mark.parametrize("of", TYPES)
def test_texts_of_every_type_of_string(of: Callable[[], Any]) -> None:
    texts = ["新建学校2所。", None, "", "新增学位300个。"]
    batch = pa.record_batch({"text": pa.array(texts, pa.string()).cast(of()), "n": [1, 2, 3, 4]})
    [found] = extract_batches([batch], keep=["n"])
    expected = [
        {"n": n, **row}
        for n, text in enumerate(texts, 1)
        for row in extract(text or "").to_arrow().to_pylist()
    ]
    assert found.to_pylist() == expected
    found.validate(full=True)


@pytest.mark.parametrize("texts", [[], [None], [""]])
def test_a_batch_without_records_has_the_schema_too(texts: list[str | None]) -> None:
    ids = pa.array(range(len(texts)), pa.int64())
    batch = pa.record_batch({"id": ids, "text": pa.array(texts, pa.string())})
    [found] = extract_batches([batch], id="id")
    assert found.schema == schema([pa.field("id", pa.int64())])
    assert found.num_rows == 0


def test_batches_are_read_one_by_one() -> None:
    drawn: list[int] = []

    def batches() -> Any:
        for n in range(10):
            drawn.append(n)
            yield pa.record_batch({"text": [f"新建学校{n}所。"]})

    found = extract_batches(batches())
    assert next(found).num_rows == 2
    assert drawn == [0]


def test_many_records_are_handed_on_in_parts() -> None:
    of = extractor(_each_character)
    size = ROWS // 2 + 1
    batch = pa.record_batch({"text": ["字" * size] * 5, "n": list(range(5))})
    found = list(extract_batches([batch], keep=["n"], extractors=[of]))
    assert [part.num_rows for part in found] == [2 * size, 2 * size, size]
    carried = pa.Table.from_batches(found)["n"].to_pylist()
    assert carried == [n for n in range(5) for _ in range(size)]


def _each_character(source: Source) -> list[Record]:
    return [
        Record(span=Span(at, at + 1), text=one, rule="each") for at, one in enumerate(source.raw)
    ]


@pytest.mark.parametrize(
    "days",
    [
        [Date(2025, 3, 5), None],
        [datetime(2025, 3, 5, 12), None],
        ["2025-03-05", None],
    ],
    ids=["date", "timestamp", "text"],
)
def test_days_of_every_type(days: list[Any]) -> None:
    batch = pa.record_batch({"text": ["去年。", "去年。"], "day": days})
    [found] = extract_batches([batch], date="day")
    assert found["start_date"].to_pylist() == [Date(2024, 1, 1), None]


def _fails_on_seven(source: Source) -> list[Record]:
    if "7" in source.raw:
        raise RuntimeError("no sevens")
    return []


def test_errors_are_told_with_the_row() -> None:
    batches = [pa.record_batch({"id": [n], "text": [f"新建学校{n}所。"]}) for n in (5, 7, 8)]
    failing = extractor(_fails_on_seven)
    with pytest.raises(DocumentError, match=r"row 1 \(id 7\): .*no sevens"):
        list(extract_batches(batches, id="id", extractors=[failing]))
    told: list[tuple[int, str]] = []
    found = extract_batches(
        batches, id="id", extractors=[failing], on_error=lambda *error: told.append(error)
    )
    assert [part.num_rows for part in found] == [0, 0, 0]
    assert [(row, "no sevens" in str(error)) for row, error in told] == [(1, True)]


@pytest.mark.parametrize(
    ("options", "why"),
    [
        ({"text": "body"}, "there is no column 'body' among 'text', 'n', 'low'"),
        ({"text": "n"}, "the column 'n' holds int64, no text"),
        ({"id": "name"}, "there is no column 'name'"),
        ({"keep": ["low"]}, "two columns would be called 'low'"),
    ],
)
def test_columns_that_will_not_do_are_told(options: dict[str, Any], why: str) -> None:
    batch = pa.record_batch({"text": ["一"], "n": [1], "low": [1]})
    with pytest.raises(FormatError, match=why):
        list(extract_batches([batch], **options))


def test_without_pyarrow_the_extra_is_named(tmp_path: Path) -> None:
    (tmp_path / "pyarrow.py").write_text("raise ImportError")
    for code in ("import gongwen; gongwen.extract('').to_arrow()", "import gongwen.arrow"):
        done = subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONPATH": os.pathsep.join([str(tmp_path), str(ROOT / "src")])},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.stderr.endswith("tables need pyarrow: pip install 'gongwen[arrow]'\n")


def test_pyarrow_is_not_imported_before_it_is_needed() -> None:
    code = "import sys, gongwen; gongwen.extract('一'); print('pyarrow' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "False\n"
