"""The laws that hold for every input."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from itertools import pairwise

import pytest
from attrs import evolve, fields
from hypothesis import example, given

from gongwen import (
    EXTRACTORS,
    Record,
    Source,
    Span,
    extract,
    formulations,
    numbers,
    quantities,
    references,
)
from tests.strategies import anything, damaged, prose

RULES = {rule.name for extractor in (*EXTRACTORS, numbers) for rule in extractor.rules}


def _records(text: str) -> list[Record]:
    return list(extract(text, extractors=(*EXTRACTORS, numbers)))


@given(anything)
@example("\ud800《\x00》（\ud800")
@example("99999999年前增加9999999999999999999999999999亿元")
def test_law_1_a_record_is_the_text_at_its_span(text: str) -> None:
    for record in _records(text):
        assert 0 <= record.span.start < record.span.end <= len(text)
        assert text[record.span.start : record.span.end] == record.text
        assert record.rule in RULES


@given(anything)
def test_law_2_cleaning_a_cleaned_text_changes_nothing(text: str) -> None:
    cleaned = Source(text).text
    assert Source(cleaned).text == cleaned


def _values(record: Record, place: Callable[[Span], Span]) -> object:
    """The kind, the moved place and the values of a record, and of the records it holds."""
    if not isinstance(record, Record):
        return record
    moved = place(record.span)
    attributes = {
        field.name: getattr(record, field.name)
        for field in fields(type(record))
        if field.name not in ("span", "text")
    }
    return (
        type(record).__name__,
        moved,
        {
            name: [_values(one, place) for one in value]
            if isinstance(value, tuple)
            else _values(value, place)
            for name, value in attributes.items()
        },
    )


@given(prose)
def test_law_3_sentences_do_not_look_over_their_paragraph(text: str) -> None:
    first = "县里改造老旧小区36个，新增学位1200个"
    second = text.replace("\n", "")
    joined = extract(f"{first}。\n{second}", extractors=[quantities, formulations, references])
    apart = [
        *extract(first, extractors=[quantities, formulations, references]),
        *(
            evolve(record, span=record.span.shift(len(first) + 2))
            for record in extract(second, extractors=[quantities, formulations, references])
        ),
    ]
    assert [(r.span, r.text) for r in joined] == [(r.span, r.text) for r in apart]


@given(prose)
def test_law_4_damage_changes_no_kind_and_no_value(text: str) -> None:
    plain = Source(text).text
    damage = damaged(plain)
    assert [_values(r, lambda span: span) for r in extract(damage.text)] == [
        _values(r, damage.span) for r in extract(plain)
    ]


@given(prose)
def test_law_6_records_of_one_kind_are_disjoint(text: str) -> None:
    document = extract(text)
    for kind in {type(record) for record in document}:
        records = document[kind]
        for one, other in pairwise(records):
            assert not one.span.overlaps(other.span)


@given(prose)
def test_law_7_a_document_survives_pickling(text: str) -> None:
    document = extract(text)
    again = pickle.loads(pickle.dumps(document))
    assert again.records == document.records
    assert again.to_dicts() == document.to_dicts()


@given(anything)
def test_extracting_twice_gives_the_same(text: str) -> None:
    assert extract(text).to_dicts() == extract(text).to_dicts()


HOSTILE = [
    "9",
    "一",
    "的",
    "、",
    "《",
    "》",
    "（",
    "“",
    "，a",
    "。",
    "\n",
    "第",
    "万",
    "年",
    "将",
    "委",
    "机制",
    "机(",
]


@pytest.mark.parametrize("unit", HOSTILE)
def test_hostile_text_goes_through(unit: str) -> None:
    text = unit * (20_000 // len(unit))
    for record in _records(text):
        assert text[record.span.start : record.span.end] == record.text
