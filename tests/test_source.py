"""Sources: the memory, the folds, and what is no text."""

import pickle
from datetime import date

import pytest
from hypothesis import given

from gongwen import Source, extractor
from gongwen.extractors import numbers, quantities
from gongwen.records import Record
from gongwen.span import Span
from tests.strategies import anything


@pytest.mark.parametrize("no_text", [None, b"bytes", 5, ["list"]])
def test_what_is_no_text_is_refused(no_text: object) -> None:
    with pytest.raises(TypeError, match=type(no_text).__name__):
        Source(no_text)  # type: ignore[arg-type]


def test_what_is_no_day_is_refused() -> None:
    with pytest.raises(TypeError, match=r"datetime\.date is wanted, not str"):
        Source("文本", date="2025-03-05")  # type: ignore[arg-type]


def test_an_extractor_runs_once_on_a_source() -> None:
    runs: list[str] = []

    def find(source: Source) -> list[Record]:
        runs.append(source.raw)
        return []

    counted = extractor(find)
    source = Source("文本")
    assert source.run(counted) == source.run(counted) == ()
    assert runs == ["文本"]


@given(anything)
def test_running_is_the_same_as_calling(text: str) -> None:
    source = Source(text)
    assert source.run(quantities) == quantities(source) == quantities(Source(text))


def test_a_fold_holds_one_symbol_for_each_record() -> None:
    source = Source("提拔5名干部，改造36个小区")
    fold = source.fold(quantities)
    symbol = fold.symbol(quantities)
    assert fold.text == f"提拔{symbol}干部，改造{symbol}小区"
    assert [fold.at(i) for i in (2, 8)] == list(source.run(quantities))
    assert fold.view.to_raw(2, 3) == Span(2, 4)


def test_a_symbol_that_was_in_the_text_stands_for_nothing() -> None:
    source = Source("\U000f0000提拔5名")
    fold = source.fold(numbers)
    assert fold.at(0) is None
    assert fold.at(3) is not None


@given(anything)
def test_a_fold_leads_back_to_its_records(text: str) -> None:
    source = Source(text)
    fold = source.fold(quantities, numbers)
    for at in range(len(fold.text)):
        record = fold.at(at)
        if record is not None:
            assert fold.view.to_raw(at, at + 1) == record.span


def test_a_source_survives_pickling() -> None:
    source = Source("今年新增學(xué)位3個", date=date(2025, 1, 2))
    again = pickle.loads(pickle.dumps(source))
    assert (again.raw, again.date, again.text) == (source.raw, source.date, source.text)
