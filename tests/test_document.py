"""Documents as values, and what stands around a record."""

from __future__ import annotations

import pickle
from datetime import date
from types import SimpleNamespace

import pytest
from hypothesis import given

from gongwen import Commitment, Period, Quantity, Record, Span, extract, from_json, quantities
from tests.strategies import anything, prose

DAY = date(2025, 3, 5)
TEXT = "一、回顾\n去年建校3所，增長5.2%。修路2公里。\n二、打算\n2026年,将建桥1座；再建校2所。"


@given(anything)
def test_what_is_found_again_or_comes_back_is_equal(text: str) -> None:
    document = extract(text, date=DAY)
    for again in (
        extract(text, date=DAY),
        from_json(document.to_json()),
        pickle.loads(pickle.dumps(document)),
    ):
        assert again == document
        assert hash(again) == hash(document)


def test_what_differs_is_not_equal() -> None:
    document = extract(TEXT, date=DAY)
    assert document != extract(TEXT)
    assert document != extract(TEXT, date=DAY, extractors=[quantities])
    assert extract("甲") != extract("乙")


@given(prose)
def test_a_record_is_in_its_clause_and_that_in_its_sentence(text: str) -> None:
    document = extract(text)
    for record in document:
        clause, sentence = document.clause(record), document.sentence(record)
        assert clause.covers(record.span)
        assert sentence.covers(clause)
        assert sentence.end <= len(text)


def test_the_clause_and_the_sentence_of_a_record() -> None:
    document = extract(TEXT)
    cut = document.source.cut
    _, share, road, bridge, school = document[Quantity]
    assert (cut(document.clause(share)), cut(document.sentence(share))) == (
        "增長5.2%",
        "去年建校3所，增長5.2%。",
    )
    assert cut(document.sentence(road)) == "修路2公里。"
    assert cut(document.clause(bridge)) == "将建桥1座"
    assert cut(document.sentence(school)) == "2026年,将建桥1座；再建校2所。"


def test_a_record_over_several_sentences_has_all_of_them() -> None:
    document = extract(TEXT, extractors=[quantities])
    first, *_, last = document
    whole = Record(span=first.span.to(last.span), text="")
    assert document.source.cut(document.sentence(whole)) == TEXT[5:]


@given(prose)
def test_what_overlaps_shares_a_character(text: str) -> None:
    document = extract(text)
    span = Span(len(text) // 3, len(text) // 2)
    assert set(document.within(span)) <= set(document.overlapping(span)) or not len(span)
    for record in document:
        shared = set(range(*span.slice.indices(len(text)))) & set(
            range(record.span.start, record.span.end)
        )
        assert (record in document.overlapping(span)) == bool(shared)


def test_records_of_several_kinds_are_asked_for_together() -> None:
    document = extract(TEXT)
    both = document[Quantity, Period]
    assert both == tuple(one for one in document if isinstance(one, Quantity | Period))
    assert {type(one) for one in both} == {Quantity, Period}
    with pytest.raises(TypeError, match="asked for a class of records"):
        document[Quantity, "Period"]  # type: ignore[index]


def test_the_day_on_which_a_text_was_read() -> None:
    assert extract(TEXT).date is None
    assert extract(TEXT, date=DAY).date == DAY
    own = extract("县政府工作报告\n（2024年1月12日）\n各位代表：\n去年建校3所。")
    assert own.date == date(2024, 1, 12)
    assert own[Period][-1].start_date == date(2023, 1, 1)
    assert own.source.date is None


def test_a_document_tells_what_it_is_in_a_few_words() -> None:
    document = extract("将建校3所。" * 1000)
    assert repr(document).startswith(f"<Document: {len(document):,} records in '将建校3所。将")
    assert len(repr(document)) < 100
    assert repr(extract("5名", extractors=[quantities])) == "<Document: 1 record in '5名'>"
    assert repr(extract("\x1b[m")) == r"<Document: 0 records in '\x1b[m'>"
    explanation = document.explain(document[Commitment][0])
    assert repr(explanation) == "<Explanation of Commitment '将建校3所' at 0-5>"
    shown: list[str] = []
    explanation._repr_pretty_(SimpleNamespace(text=shown.append), False)
    assert shown == [str(explanation)]
