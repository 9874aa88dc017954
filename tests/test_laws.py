"""The laws that hold for every input."""

from __future__ import annotations

import pickle
from itertools import pairwise

import pytest
from hypothesis import example, given

import gongwen
from gongwen import EXTRACTORS, Record, Source, extract, numbers
from tests.strategies import anything, damage, prose

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


def _values(record: Record) -> tuple[object, ...]:
    row = gongwen.Document(Source(record.text), (record,)).to_dicts()[0]
    hidden = {"start", "end", "text", "section", "deadline", "targets", "results", "period"}
    return tuple((key, repr(value)) for key, value in row.items() if key not in hidden)


@given(prose)
def test_law_4_damage_changes_no_kind_and_no_value(text: str) -> None:
    plain = extract(Source(text).text)
    damaged = extract(damage(plain.source.raw))
    if damaged.source.text == plain.source.text:
        assert [*map(_values, damaged)] == [*map(_values, plain)]


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
