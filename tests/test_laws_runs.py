"""Laws 7 to 9, and that an explanation can be replayed: round trips, many texts, time."""

from __future__ import annotations

import pickle
from datetime import date
from time import process_time
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gongwen import EXTRACTORS, extract, extract_many, from_json, many, numbers
from tests.growth import grows
from tests.strategies import HOSTILE, anything, corruptions, damaged, paragraph, prose
from tests.strategies.samples import samples

ALL = (*EXTRACTORS, numbers)


@given(prose | anything, st.none() | st.dates(date(1990, 1, 1), date(2035, 12, 31)))
def test_law_7_a_document_comes_back_from_json(text: str, day: date | None) -> None:
    """Mutation: src/gongwen/api.py:
    `return Document(Source(saved.text, date=saved.date), saved.records)`
    -> `return Document(Source(saved.text), saved.records)`
    """
    document = extract(text, date=day, extractors=ALL)
    again = from_json(document.to_json())
    assert again.records == document.records
    assert (again.source.raw, again.source.date) == (text, day)
    assert again.to_dicts() == document.to_dicts()


@given(prose)
def test_law_7_a_document_comes_back_from_pickle(text: str) -> None:
    """Mutation: src/gongwen/document.py: `return Document, (self.source, self.records)` ->
    `return Document, (self.source, self.records[:9])`
    """
    document = extract(text)
    again = pickle.loads(pickle.dumps(document))
    assert again.records == document.records
    assert again.to_dicts() == document.to_dicts()


@settings(max_examples=25)
@given(paragraph, corruptions)
def test_law_7_an_explanation_replays_to_its_record(text: str, operators: Any) -> None:
    """Mutation: src/gongwen/source.py:
    `return _restore, (self.raw, self.date, self.lexicon, self.steps)`
    -> `return _restore, (self.text, self.date, self.lexicon, self.steps)`
    """
    document = extract(damaged(text, operators).text, extractors=ALL)
    for record in document:
        assert document.explain(record).replay() == record


_TEXTS = samples(prose, 24)


def _all(documents: Any) -> list[Any]:
    return [(document.source.raw, document.to_dicts()) for document in documents]


@pytest.mark.parametrize(("processes", "chunk"), [(1, 1), (2, 1), (2, 900), (3, 1 << 15)])
def test_law_8_many_texts_give_what_each_gives_alone(processes: int, chunk: int) -> None:
    """Mutation: src/gongwen/many.py: `chunk, size = [], 0` -> `size = 0`"""
    with patch.object(many, "CHUNK", chunk):
        assert _all(extract_many(_TEXTS, processes=processes)) == _all(map(extract, _TEXTS))


@pytest.mark.parametrize("unit", HOSTILE)
def test_law_9_time_is_linear(unit: str) -> None:
    """Mutation: src/gongwen/extractors/period/since.py:
    `before = text[max(0, trigger.start() - _LONGEST) : trigger.start()]`
    -> `before = text[: trigger.start()]`
    """

    def seconds(length: int) -> float:
        text = unit * (length // len(unit))
        start = process_time()
        extract(text, extractors=ALL)
        return process_time() - start

    assert grows(seconds, 1_000, 8_000, times=24, spare=0.1)
