"""The schema: what is written is valid by it, what is not written is not, and it is kept."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from pathlib import Path
from typing import Any, Literal

import pytest
from attrs import fields, frozen
from hypothesis import given
from jsonschema import Draft202012Validator, FormatChecker

from gongwen import (
    EXTRACTORS,
    KINDS,
    Document,
    FormatError,
    Number,
    Part,
    Period,
    Person,
    Quantity,
    Record,
    Source,
    Span,
    extract,
    from_json,
    numbers,
    schema,
)
from gongwen.export.json import FORMAT
from gongwen.export.schema import Shape
from tests.documents import documents
from tests.strategies import prose

SHAPES: tuple[Shape, ...] = ("document", "row")
TEXT = (
    "一、目标\n力争2026年底前新增学位1200个，占三分之一，建立“县级统筹、乡镇落实”的工作机制。"
    "县委书记李建国要求落实《办法》（国发〔2023〕1号）和“三个优先”（教育优先、就业优先）。"
)


def validator(*kinds: type[Record], shape: Shape) -> Draft202012Validator:
    made = schema(*kinds, shape=shape)
    Draft202012Validator.check_schema(made)
    return Draft202012Validator(made, format_checker=FormatChecker())


WHOLE = validator(shape="document")
ROW = validator(shape="row")


@given(documents())
def test_any_document_is_valid(document: Document) -> None:
    WHOLE.validate(json.loads(document.to_json()))


@given(documents())
def test_any_row_is_valid(document: Document) -> None:
    for row in document.to_dicts():
        ROW.validate(row)


@given(prose)
def test_what_is_found_in_prose_is_valid(text: str) -> None:
    document = extract(text, date=date(2025, 3, 5), extractors=(*EXTRACTORS, numbers))
    WHOLE.validate(json.loads(document.to_json()))
    for line in document.to_jsonl().splitlines():
        ROW.validate(json.loads(line))


def _wrong(first: dict[str, Any], **changes: Any) -> dict[str, Any]:
    return {**first, **changes}


def _without(first: dict[str, Any], name: str) -> dict[str, Any]:
    return {key: first[key] for key in first if key != name}


def _wrong_records(first: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Changes of a quantity that are wrong in both shapes."""
    yield _wrong(first, type="Pact")
    yield _wrong(first, type="Person")
    yield _wrong(first, low="NaN")
    yield _wrong(first, low=1200)
    yield _wrong(first, unit=None)
    yield _wrong(first, colour="red")
    yield _wrong(first, basis_period={"start_date": "2020-01-01"})
    for name in first:
        yield _without(first, name)


def test_a_wrong_document_is_invalid() -> None:
    right = json.loads(extract(TEXT).to_json())
    assert WHOLE.is_valid(right)
    [first] = [record for record in right["records"] if record["text"] == "1200个"]
    for wrong in _wrong_records(first):
        assert not WHOLE.is_valid(_wrong(right, records=[wrong])), wrong
    for wrong in (
        _wrong(right, format=FORMAT + 1),
        _wrong(right, date="5 March 2025"),
        _wrong(right, date="2025-02-30"),
        _wrong(right, more=1),
        *(_without(right, name) for name in right),
    ):
        assert not WHOLE.is_valid(wrong), wrong


def test_a_wrong_row_is_invalid() -> None:
    [right] = [row for row in extract(TEXT).to_dicts() if row["text"] == "1200个"]
    assert ROW.is_valid(right)
    for wrong in (*_wrong_records(right), _wrong(right, section="目标"), _wrong(right, low="1/3")):
        assert not ROW.is_valid(wrong), wrong


def test_what_is_valid_can_be_read() -> None:
    written = extract(TEXT).to_json()
    WHOLE.validate(json.loads(written))
    assert from_json(written).to_json() == written


class Sort(Enum):
    NEW = "new"
    OLD = "old"


@frozen
class Site:
    """Where something is built."""

    name: str
    area: Decimal
    span: Span


@frozen(kw_only=True)
class Project(Record):
    """Something built.

    ``cost`` is in 元. ``opened`` is the day it opened.
    """

    sites: tuple[Site, ...]
    first: Site | None
    cost: Decimal
    share: Fraction
    opened: date | None
    amount: Quantity
    size: tuple[int, str]
    names: list[str]
    sort: Sort
    state: Literal["open", "shut"]
    codes: dict[str, int]
    of: Project | None = None
    anything: Any = None


def _project(**changes: Any) -> Project:
    place: dict[str, Any] = {"span": Span(0, 2), "text": "学校"}
    site = Site(name="东院", area=Decimal("1.5"), span=Span(0, 1))
    told: dict[str, Any] = {
        "sites": (site, site),
        "first": site,
        "cost": Decimal("1E+6"),
        "share": Fraction(1, 3),
        "opened": date(2025, 3, 5),
        "amount": Quantity(**place, low=Decimal(1), high=None),
        "size": (3, "所"),
        "names": ["学校"],
        "sort": Sort.NEW,
        "state": "open",
        "codes": {"a": 1},
        **changes,
    }
    return Project(**place, **told)


def test_kinds_of_ones_own_have_a_schema() -> None:
    whole = _project(of=_project(first=None, opened=None, sites=()))
    document = Document(Source("学校"), (whole,))
    validator(Project, shape="document").validate(json.loads(document.to_json()))
    [row] = document.to_dicts()
    rows = validator(Project, shape="row")
    rows.validate(row)
    wrong: tuple[dict[str, Any], ...] = (
        {"sites": [{"name": "东院"}]},
        {"first": {}},
        {"cost": "1/3"},
        {"opened": "5.3.2025"},
        {"size": [3]},
        {"size": [3, "所", 1]},
        {"names": [1]},
        {"sort": "newer"},
        {"state": "new"},
        {"codes": {"a": "1"}},
        {"amount": {}},
        {"of": {"type": "Project"}},
    )
    for changes in wrong:
        assert not rows.is_valid({**row, **changes}), changes


@frozen(kw_only=True)
class Budget(Quantity):
    source: str = ""


@frozen(kw_only=True)
class Meeting(Record):
    """A meeting, with what was said in it."""

    opened: datetime
    topic: Record
    cost: Quantity
    about: Quantity | Period | str
    said: tuple[Record, ...] = ()


def _meeting(**changes: Any) -> Meeting:
    place: dict[str, Any] = {"span": Span(0, 2), "text": "会议"}
    budget = Budget(**place, low=Decimal(1), high=None, source="财政")
    given: dict[str, Any] = {
        "opened": datetime(2025, 3, 5, 9, 30, tzinfo=timezone(timedelta(hours=8))),
        "topic": Person(**place),
        "cost": budget,
        "about": "预算",
        "said": (budget, Record(**place)),
        **changes,
    }
    return Meeting(**place, **given)


@pytest.mark.parametrize("shape", SHAPES)
def test_an_attribute_may_hold_records_of_several_kinds(shape: Shape) -> None:
    quantity = Quantity(span=Span(0, 2), text="会议", low=Decimal(1), high=None)
    meetings = (
        _meeting(),
        _meeting(cost=quantity, about=quantity),
        _meeting(about=_meeting().cost),
    )
    document = Document(Source("会议"), meetings)
    whole = json.loads(document.to_json())
    made = validator(Meeting, Budget, shape=shape)

    def is_valid(row: Any) -> bool:
        return made.is_valid({**whole, "records": [row]} if shape == "document" else row)

    rows = whole["records"] if shape == "document" else document.to_dicts()
    assert all(map(is_valid, rows))
    first = rows[0]
    for changes in (
        {"topic": _without(first["topic"], "type")},
        {"topic": "预算"},
        {"cost": first["topic"]},
        {"about": first["topic"]},
        {"opened": "2025-03-05"},
        {"said": [{"type": "Nothing"}]},
    ):
        assert not is_valid({**first, **changes}), changes


def test_the_docstrings_are_the_descriptions() -> None:
    made = schema(Project)["$defs"]
    assert set(made) == {"Project", "Site", "Span", "Quantity", "Period"}
    assert made["Site"]["description"] == "Where something is built."
    assert made["Project"]["properties"]["cost"]["description"] == "`cost` is in 元."
    assert "description" not in made["Project"]["properties"]["names"]


@pytest.mark.parametrize("shape", SHAPES)
def test_every_attribute_of_gongwens_own_kinds_is_described(shape: Shape) -> None:
    for kind in (*KINDS, Part):
        properties = schema(shape=shape)["$defs"][kind.__name__]["properties"]
        told = {field.name for field in fields(kind)} & set(properties)
        assert all("description" in properties[name] for name in told), kind


@pytest.mark.parametrize("shape", SHAPES)
def test_the_id_tells_shape_version_and_kinds(shape: Shape) -> None:
    assert schema(shape=shape)["$id"] == f"urn:gongwen:{shape}:{FORMAT}"
    named = schema(Number, Person, shape=shape)
    assert named["$id"] == f"urn:gongwen:{shape}:{FORMAT}:Number:Person"
    assert schema(*KINDS, shape=shape)["$defs"] == schema(shape=shape)["$defs"]


@frozen(kw_only=True)
class Sets(Record):
    of: frozenset[str]


@frozen(kw_only=True)
class Missing(Record):
    of: Nowhere  # type: ignore[name-defined]  # noqa: F821


@frozen(kw_only=True)
class Taken(Record):
    section: str


def _twin() -> type[Record]:
    @frozen(kw_only=True)
    class Person(Record):
        pass

    return Person


@pytest.mark.parametrize(
    ("kinds", "shape", "error", "message"),
    [
        ((str,), "row", TypeError, "below Record"),
        ((), "table", ValueError, "document or row"),
        ((Sets,), "row", FormatError, r"Sets\.of"),
        ((Missing,), "row", FormatError, "Nowhere"),
        ((Taken,), "row", FormatError, r"Taken\.section"),
        ((Person, _twin()), "document", FormatError, "two classes are called Person"),
    ],
)
def test_what_has_no_schema_is_told(kinds: Any, shape: Any, error: Any, message: str) -> None:
    with pytest.raises(error, match=message):
        schema(*kinds, shape=shape)


FILES: dict[Shape, str] = {"document": "gongwen", "row": "gongwen-row"}


@pytest.mark.parametrize("shape", SHAPES)
def test_the_schema_is_the_one_that_was_published(shape: Shape) -> None:
    name = f"docs/schema/{FILES[shape]}-{FORMAT}.json"
    kept = json.loads((Path(__file__).parent.parent / name).read_text(encoding="utf-8"))
    made = schema(shape=shape)
    assert bare(made) == bare(kept), f"the format changed, and {name} is published: raise FORMAT"
    assert made == kept, f"descriptions changed: write {name} anew with docs/schema/write.py"


def bare(value: Any) -> Any:
    """A schema without its descriptions."""
    if isinstance(value, list):
        return [bare(item) for item in value]
    if not isinstance(value, dict):
        return value
    return {
        name: bare(item)
        for name, item in value.items()
        if not (name in ("description", "title") and isinstance(item, str))
    }
