"""JSON: nothing is lost, whatever the values; one line is one row, for every reader."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from attrs import field, frozen
from attrs.validators import ge
from hypothesis import given

from gongwen import (
    Commitment,
    Document,
    FormatError,
    Period,
    Quantity,
    Record,
    Source,
    Span,
    extract,
    from_json,
)
from gongwen.numerals import parse
from tests.documents import documents


@given(documents())
def test_any_values_come_back(document: Document) -> None:
    again = from_json(document.to_json())
    assert (again.source.raw, again.records) == (document.source.raw, document.records)


@given(documents())
def test_a_line_is_a_row(document: Document) -> None:
    lines = document.to_jsonl().splitlines()
    assert [json.loads(line) for line in lines] == document.to_dicts()
    assert document.to_jsonl().count("\n") == len(document)


def test_lone_surrogates_are_written_so_that_they_can_be_encoded() -> None:
    document = extract("\ud800《办法》\udc00")
    assert from_json(document.to_json().encode()).source.raw == document.source.raw
    assert json.loads(document.to_jsonl().encode())["text"] == "《办法》"


def test_the_halves_of_a_pair_stay_two() -> None:
    document = extract("\ud83d\ude00新增学位1200个。")
    assert from_json(document.to_json()).records == document.records


def test_numbers_are_exact_in_rows_whatever_their_length() -> None:
    digits = "1234567890123456789012345678901234567890.50"
    row = Quantity(span=Span(0, 0), text="", low=Decimal(digits), high=Fraction(1, 3))
    [made] = Document(Source(""), (row,)).to_dicts()
    assert made["low"] == digits[:-1]
    assert made["high"] == "0." + "3" * 28


@frozen(kw_only=True)
class Exact(Record):
    decimal: Decimal
    decimals: tuple[Decimal, ...] = ()
    fraction: Fraction | None = None


def test_exact_numbers_of_one_sort_come_back() -> None:
    record = Exact(
        span=Span(0, 1),
        text="甲",
        decimal=Decimal("1.50"),
        decimals=(Decimal("2E+3"),),
        fraction=Fraction(2),
    )
    document = Document(Source("甲"), (record,))
    assert from_json(document.to_json(), kinds=[Exact]).records == (record,)
    with pytest.raises(FormatError, match=r"\$\.records\[0\]\.decimal"):
        from_json(document.to_json().replace('"1.50"', '"3/2"'), kinds=[Exact])


@frozen(kw_only=True)
class Budget(Quantity):
    source: str = ""


PLACE: dict[str, Any] = {"span": Span(0, 1), "text": "甲"}
PERIOD = Period(**PLACE, start_date=date(2025, 1, 1), end_date=None)
BUDGET = Budget(**PLACE, low=Decimal("1.50"), high=None, source="财政")
QUANTITY = Quantity(**PLACE, low=Fraction(1, 3), high=None)
NOON = datetime(2025, 3, 5, 12, 0, 0, 5, tzinfo=timezone(timedelta(hours=8)))


def holding(annotation: Any, value: Any) -> Record:
    """A record of a class of its own, with one attribute."""
    body = {"__annotations__": {"held": annotation}}
    kind: type[Any] = frozen(kw_only=True)(type("Holder", (Record,), body))
    record: Record = kind(**PLACE, held=value)
    return record


@pytest.mark.parametrize(
    ("annotation", "value"),
    [
        (Record, PERIOD),
        (Record, BUDGET),
        (Record, Record(**PLACE)),
        (Record | None, None),
        (Record | None, QUANTITY),
        (tuple[Record, ...], (PERIOD, BUDGET, QUANTITY)),
        (dict[str, Record], {"a": PERIOD}),
        (Quantity, BUDGET),
        (Quantity | str, QUANTITY),
        (Quantity | str, "5名"),
        (Quantity | Period | None, BUDGET),
        (Quantity | Period | None, None),
        (list[Quantity | str], [QUANTITY, "5名"]),
        (datetime, NOON),
        (datetime, NOON.replace(tzinfo=None)),
        (datetime | None, None),
        (Any, [1, {"a": None}]),
    ],
)
def test_what_an_attribute_holds_comes_back(annotation: Any, value: Any) -> None:
    record = holding(annotation, value)
    written = Document(Source("甲"), (record,)).to_json()
    [again] = from_json(written, kinds=[type(record), Budget, Record]).records
    assert repr(again) == repr(record)


def test_records_in_gongwens_own_may_be_of_ones_own() -> None:
    document = Document(Source("甲"), (Commitment(**PLACE, targets=(BUDGET, QUANTITY)),))
    assert from_json(document.to_json(), kinds=[Budget]).records == document.records
    with pytest.raises(
        FormatError, match=r"'Budget' is no known .* @ \$\.records\[0\]\.targets\[0\]"
    ):
        from_json(document.to_json())


@pytest.mark.parametrize(
    ("annotation", "value"),
    [
        (Quantity, PERIOD),
        (Quantity | str, PERIOD),
        (Quantity | str, 5),
        (date, NOON),
        (datetime, NOON.date()),
        (frozenset[str], frozenset("甲")),
        (object, "甲"),
        (object, object()),
        (Any, PERIOD),
        (Any, (1, 2)),
        (Any, float("nan")),
        (dict[int, str], {1: "甲"}),
        (tuple[str, ...], ["甲"]),
        (str, "\ud800\udc00".encode("utf-16", "surrogatepass")),
        (int, True),
    ],
)
def test_what_would_not_come_back_is_refused(annotation: Any, value: Any) -> None:
    record = holding(annotation, value)
    with pytest.raises(FormatError, match=r"^Holder\.held: "):
        Document(Source("甲"), (QUANTITY, record)).to_json()


def ordinal(text: str) -> int:
    return int(parse(text))


@frozen
class Seat:
    row: int = field(converter=ordinal)


@frozen(kw_only=True)
class Session(Record):
    nth: int = field(converter=ordinal, validator=ge(1))
    seats: tuple[Seat, ...]
    following: int = field(init=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "following", self.nth + 1)


def test_converters_do_not_run_again_and_validators_do() -> None:
    record = Session(**PLACE, nth="三", seats=(Seat("五"),))
    document = Document(Source("甲"), (record,))
    written = document.to_json()
    assert from_json(written, kinds=[Session]) == document
    for nth, told in (("0", "'nth' must be >= 1: 0"), ('"三"', r"expected int @ .*\.nth")):
        with pytest.raises(FormatError, match=told):
            from_json(written.replace('"nth": 3', f'"nth": {nth}'), kinds=[Session])


@frozen(kw_only=True)
class Growing(Record):
    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "rule", self.rule + "!")


def test_a_class_that_does_not_make_the_same_again_is_named() -> None:
    with pytest.raises(FormatError, match=r"^Growing: .* cannot be made of its attributes again"):
        Document(Source("甲"), (QUANTITY, Growing(**PLACE))).to_json()


def test_how_to_read_a_kind_of_your_own_is_told() -> None:
    written = Document(Source("甲"), (BUDGET,)).to_json()
    with pytest.raises(FormatError, match=r"no record of a known type: pass kinds=\[Budget\]"):
        from_json(written)


@frozen(kw_only=True)
class Typed(Record):
    type: str = ""


@frozen(kw_only=True)
class Begun(Record):
    start: str = ""


@pytest.mark.parametrize("kind", [Typed, Begun])
def test_a_name_that_a_row_has_for_itself_is_refused(kind: type[Record]) -> None:
    document = Document(Source("甲"), (kind(span=Span(0, 1), text="甲"),))
    name = kind.__annotations__.popitem()[0]
    with pytest.raises(FormatError, match=rf"{kind.__name__}\.{name}"):
        document.to_dicts()


def test_a_name_that_json_has_for_itself_is_refused() -> None:
    with pytest.raises(FormatError, match=r"Typed\.type"):
        Document(Source("甲"), (Typed(span=Span(0, 1), text="甲"),)).to_json()
