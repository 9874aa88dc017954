"""Law 7 for JSON: nothing is lost on the way out and back, and nothing strange gets in."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

from gongwen import (
    EXTRACTORS,
    FormatError,
    Quantity,
    Record,
    Rule,
    extract,
    from_json,
    numbers,
    quantities,
)
from tests.strategies import anything

TEXT = "县委提拔5名干部，占三分之一，建立“三联”机制。2030年前将增加编制13个（国发〔2023〕1号）。"


@given(anything, st.none() | st.dates())
def test_a_document_comes_back_whole(text: str, day: date | None) -> None:
    document = extract(text, date=day, extractors=(*EXTRACTORS, numbers))
    again = from_json(document.to_json())
    assert again.records == document.records
    assert (again.source.raw, again.source.date) == (text, day)
    assert again.to_dicts() == document.to_dicts()


@given(anything)
def test_what_is_written_can_be_encoded(text: str) -> None:
    written = extract(text, extractors=[quantities]).to_json()
    assert from_json(written.encode()).source.raw == text


@frozen(kw_only=True)
class Promotion(Record):
    n: Quantity
    who: str


def test_records_of_ones_own_come_back() -> None:
    rule = Rule("promotion", "提拔{n}{who}", Promotion, slots={"n": quantities})
    document = extract(TEXT, extractors=[rule])
    assert from_json(document.to_json(), kinds=[Promotion]).records == document.records
    with pytest.raises(FormatError, match=r"\$\.records\[0\] is no record of a known type"):
        from_json(document.to_json())


def _changed(**changes: Any) -> str:
    return json.dumps({**json.loads(extract(TEXT).to_json()), **changes})


def _with_first(**changes: Any) -> str:
    rows = json.loads(extract(TEXT, extractors=[quantities]).to_json())["records"]
    return _changed(records=[{**rows[0], **changes}, *rows[1:]])


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "no JSON"),
        ("[" * 100_000, "no JSON"),
        ("[]", "format 1"),
        (_changed(format=2), "format 1"),
        (_changed(records={}), r"\$\.records is no list"),
        (_changed(records=[3]), r"\$\.records\[0\] is no record"),
        (_changed(text=3), r"\$\.text"),
        (_changed(date="2023-02-30"), r"\$\.date"),
        (_changed(more=1), "more"),
        (_with_first(type="Nothing"), "known type"),
        (_with_first(low="NaN"), r"\$\.records\[0\]\.low"),
        (_with_first(low=5), r"\$\.records\[0\]\.low"),
        (_with_first(low="1/0"), r"\$\.records\[0\]\.low"),
        (_with_first(unit=None), r"\$\.records\[0\]\.unit"),
        (_with_first(text="6名"), "not the text at its span"),
        (_with_first(span={"start": 9, "end": 2}), r"\$\.records\[0\]\.span"),
    ],
)
def test_what_is_no_document_is_refused_with_the_place(text: str, message: str) -> None:
    with pytest.raises(FormatError, match=message):
        from_json(text)
