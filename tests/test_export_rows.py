"""Rows: the same columns for every record of a kind, exact numbers, good in data frames."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from attrs import frozen
from hypothesis import given

from gongwen import (
    KINDS,
    Commitment,
    Document,
    Institution,
    Mechanism,
    Part,
    Period,
    Quantity,
    Record,
    Source,
    Span,
    extract,
    institutions,
    quantities,
)
from gongwen.export.rows import columns
from tests.documents import documents

TEXT = (
    "一、目标\n力争2026年底前建成学校3所、桥2.5座，投资13.4万亿元。确保粮食产量稳定。"
    "三分之一的村建成“县级统筹、乡镇落实”的工作机制，比2020年增长20%。"
)
ALL: tuple[type[Record], ...] = (Record, *KINDS)
DOCUMENT = extract(TEXT, date=date(2025, 3, 5))


@given(documents())
def test_every_record_of_a_kind_has_the_columns_of_the_kind(document: Document) -> None:
    for kind in ALL:
        rows = document.to_rows(kind)
        assert len(rows) == len(document[kind])
        assert all(tuple(row) == columns(kind) for row in rows)


@given(documents())
def test_the_cells_are_those_of_the_records(document: Document) -> None:
    for record, row in zip(document[Commitment], document.to_rows(Commitment), strict=True):
        assert row["text"] == record.text
        assert row["deadline.text"] == (record.deadline and record.deadline.text)
        assert row["deadline.end_date"] == (record.deadline and record.deadline.end_date)
        assert row["targets.unit"] == tuple(target.unit for target in record.targets)
        assert row["targets.basis_period.start"] == tuple(
            target.basis_period and target.basis_period.span.start for target in record.targets
        )
        lengths = {len(cell) for name, cell in row.items() if name.startswith("targets.")}
        assert lengths == {len(record.targets)}


@given(documents())
def test_numbers_are_decimals_exact_where_a_decimal_is(document: Document) -> None:
    for record, row in zip(document[Quantity], document.to_rows(Quantity), strict=True):
        for exact, cell in ((record.low, row["low"]), (record.high, row["high"])):
            if exact is None or isinstance(exact, Decimal):
                assert cell == exact
            else:
                assert isinstance(cell, Decimal)
                assert abs(Fraction(cell) - exact) <= Fraction(1, 2 * 10**12)


def test_cells_can_be_keys() -> None:
    for kind in KINDS:
        assert all(len({tuple(row.values())}) == 1 for row in DOCUMENT.to_rows(kind))


def test_without_a_kind_every_record_has_a_row() -> None:
    rows = DOCUMENT.to_rows()
    assert [row["type"] for row in rows] == [type(record).__name__ for record in DOCUMENT]
    assert set(rows[0]) == {"type", "start", "end", "text", "rule", "section"}


@frozen(kw_only=True)
class Plan(Record):
    by: Institution | None
    of: Quantity | Period
    phases: tuple[Period, ...] | None = None
    after: Plan | None = None
    notes: dict[str, Decimal] | None = None
    tags: tuple[str, ...] = ()


def test_kinds_of_ones_own_are_flat_too() -> None:
    text = "县委"
    span: dict[str, Any] = {"span": Span(0, 2), "text": text}
    [by] = extract(text, extractors=[institutions])[Institution]
    of = Quantity(**span, low=Decimal(1), high=None)
    first = Plan(**span, by=None, of=of, notes={"a": Decimal("1.50")})
    second = Plan(**span, by=by, of=of, after=first, phases=(), tags=("甲", "乙"))
    one, two = Document(Source(text), (first, second)).to_rows(Plan)
    assert tuple(one) == tuple(two) == columns(Plan)
    assert (one["by.text"], two["by.text"], two["by.kind"]) == (None, "县委", "party")
    assert (one["of.text"], "of.low" in one) == ("县委", False)
    assert (one["phases.end_date"], two["phases.end_date"]) == (None, ())
    assert (one["notes"], one["after"]) == ({"a": "1.5"}, None)
    assert (two["after"]["notes"], two["tags"]) == ({"a": "1.5"}, ("甲", "乙"))


def test_members_that_are_no_records_are_flat() -> None:
    [row] = DOCUMENT.to_rows(Mechanism)
    assert (row["parts.actor"], row["parts.role"]) == (("县级", "乡镇"), ("统筹", "落实"))
    assert Part(actor="县级", role="统筹") in DOCUMENT[Mechanism][0].parts


def test_polars_takes_rows_with_their_types() -> None:
    polars = pytest.importorskip("polars", reason="the extra 'frames' is not installed")
    for kind in ALL:
        rows = DOCUMENT.to_rows(kind)
        frame = polars.DataFrame(rows, schema=columns(kind), infer_schema_length=None)
        assert tuple(frame.columns) == columns(kind)
        assert [tuple(row) for row in frame.select("start", "text").rows()] == [
            (record.span.start, record.text) for record in DOCUMENT[kind]
        ]
    frame = polars.DataFrame(DOCUMENT.to_rows(Quantity), infer_schema_length=None)
    assert frame["low"].dtype == polars.Decimal(38, 12)
    assert frame["low"].max() == Decimal(13_400_000_000_000)
    assert frame["low"].null_count() == 0
    assert frame["basis_period.end_date"].drop_nulls().to_list() == [date(2020, 12, 31)]
    made = polars.DataFrame(DOCUMENT.to_rows(Commitment), infer_schema_length=None)
    targets = made.explode("targets.text", "targets.low", "targets.unit")
    assert targets.filter(polars.col("targets.unit") == "座")["targets.low"].to_list() == [
        Decimal("2.5")
    ]


def test_pandas_takes_rows_with_their_types() -> None:
    pandas = pytest.importorskip("pandas", reason="the extra 'frames' is not installed")
    for kind in ALL:
        frame = pandas.DataFrame(DOCUMENT.to_rows(kind), columns=columns(kind))
        assert tuple(frame.columns) == columns(kind)
        assert list(frame["text"]) == [record.text for record in DOCUMENT[kind]]
    frame = pandas.DataFrame(DOCUMENT.to_rows(Quantity))
    assert frame["low"].max() == Decimal(13_400_000_000_000)
    assert frame.groupby("section").size().sum() == len(frame)
    made = pandas.DataFrame(DOCUMENT.to_rows(Commitment))
    targets = made.explode(["targets.text", "targets.low", "targets.unit"])
    assert list(targets[targets["targets.unit"] == "座"]["targets.low"]) == [Decimal("2.5")]


def test_no_record_gives_no_row() -> None:
    assert extract("好。", extractors=[quantities]).to_rows(Quantity) == []
