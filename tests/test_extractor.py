"""The laws of the combinators."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongwen import (
    GongwenError,
    Match,
    Procedure,
    Rule,
    RuleError,
    Source,
    empty,
    extract,
    extract_many,
    extractor,
    ledger,
)
from gongwen.extractor import Extractor
from gongwen.extractors import formulations, institutions, numbers, quantities
from gongwen.outline import outline
from gongwen.records import Record
from tests.strategies import prose

some = st.sampled_from([numbers, quantities, formulations, institutions, empty])
Predicate = Callable[[Record], object]


def _is_long(record: Record) -> bool:
    return len(record.span) > 2


def _is_early(record: Record) -> bool:
    return record.span.start < 20


predicates = st.sampled_from([_is_long, _is_early])


def found(extract: Extractor[Any], text: str) -> Sequence[Record]:
    return Source(text).run(extract)


@given(some, some, prose)
def test_union_commutes(a: Extractor[Any], b: Extractor[Any], text: str) -> None:
    assert found(a | b, text) == found(b | a, text)


@given(some, some, some, prose)
def test_union_associates(
    a: Extractor[Any], b: Extractor[Any], c: Extractor[Any], text: str
) -> None:
    assert found((a | b) | c, text) == found(a | (b | c), text)


@given(some, prose)
def test_empty_is_the_identity_of_union(a: Extractor[Any], text: str) -> None:
    assert found(a | empty, text) == found(a, text)


@given(some, prose)
def test_union_is_idempotent(a: Extractor[Any], text: str) -> None:
    assert found(a | a, text) == found(a, text)


@given(some, predicates, predicates, prose)
def test_where_commutes_and_composes(
    a: Extractor[Any], p: Predicate, q: Predicate, text: str
) -> None:
    both = found(a.where(lambda r: p(r) and q(r)), text)
    assert found(a.where(p).where(q), text) == found(a.where(q).where(p), text) == both


@given(some, prose)
def test_map_of_identity_is_identity(a: Extractor[Any], text: str) -> None:
    assert found(a.map(lambda record: record), text) == found(a, text)


@given(some, some, some, prose)
def test_within_is_monotone(
    a: Extractor[Any], b: Extractor[Any], c: Extractor[Any], text: str
) -> None:
    assert set(found(a.within(b), text)) <= set(found(a.within(b | c), text))


@given(some, prose)
def test_within_itself_is_everything(a: Extractor[Any], text: str) -> None:
    assert found(a.within(a), text) == found(a, text)


@given(some, some, st.integers(0, 3), prose)
def test_near_grows_with_the_distance(
    a: Extractor[Any], b: Extractor[Any], clauses: int, text: str
) -> None:
    near = set(found(a.near(b, clauses=clauses), text))
    assert near <= set(found(a.near(b, clauses=clauses + 1), text))


@given(some, some, prose)
def test_near_at_no_distance_is_the_same_clause(
    a: Extractor[Any], b: Extractor[Any], text: str
) -> None:
    source = Source(text)
    starts = [clause.span.start for clause in source.run(outline).clauses]

    def clause(record: Record) -> int:
        return sum(start <= source.locate(record.span).start for start in starts)

    shared = {clause(record) for record in source.run(b)}
    assert source.run(a.near(b)) == tuple(r for r in source.run(a) if clause(r) in shared)


def test_within_a_section_by_its_title() -> None:
    text = "一、工作回顾\n新增学位300个。\n二、工作安排\n新增床位500张。\n"
    assert [r.text for r in found(quantities.within("工作安排"), text)] == ["500张"]


@given(some, prose)
def test_the_records_by_each_rule_are_all_the_records(a: Extractor[Any], text: str) -> None:
    by_rule = [record for rule in a.rules for record in found(a.by(rule.name), text)]
    assert sorted(by_rule, key=repr) == sorted(found(a, text), key=repr)


def _fails(source: Source) -> list[Record]:
    raise LookupError(source.raw)


def _of_digits(match: Match) -> Record:
    raise LookupError(match.rule)


failing = Rule("failing", "[0-9]", _of_digits)


@pytest.mark.parametrize(
    ("extractors", "errors"),
    [
        ([failing, quantities], ["RuleError"]),
        ([quantities, failing], ["RuleError"]),
        ([failing | quantities], ["RuleError"]),
        ([(failing | quantities) | extractor(_fails)], ["RuleError", "ExtractorError"]),
        ([_fails, quantities], ["ExtractorError"]),
        ([failing.where(_is_long), quantities], ["RuleError"]),
        ([Procedure("failing", _fails), quantities], ["RuleError"]),
    ],
)
def test_what_fails_is_told_and_the_others_are_kept(
    extractors: list[Any], errors: list[str]
) -> None:
    told: list[GongwenError] = []
    document = extract("新增学位300个", extractors=extractors, on_error=told.append)
    assert [record.text for record in document] == ["300个"]
    assert [type(error).__name__ for error in told] == errors
    assert all(isinstance(error.__cause__, LookupError) for error in told)
    with pytest.raises((RuleError, LookupError)):
        extract("新增学位300个", extractors=extractors)


def test_nothing_is_told_where_nothing_fails() -> None:
    told: list[GongwenError] = []
    text = "县委提拔5名干部，建立“三联”机制。"
    assert extract(text, on_error=told.append).records == extract(text).records
    assert told == []


def test_an_error_of_ones_own_stops_what_is_told() -> None:
    def stop(error: GongwenError) -> None:
        raise error

    with pytest.raises(RuleError, match="'failing'"):
        extract("300", extractors=[failing], on_error=stop)


def test_equal_extractors_are_equal_values() -> None:
    def find(source: Source) -> list[Record]:
        return []

    assert extractor(find) == extractor(find)
    assert quantities.where(_is_long) == quantities.where(_is_long)
    assert quantities.where(_is_long) != quantities.where(_is_early)
    assert hash(numbers | quantities) == hash(numbers | quantities)


def test_what_is_asked_wrongly_is_told() -> None:
    document = extract("新增学位1200个。")
    with pytest.raises(TypeError, match=r"document\[Quantity\]"):
        document["Quantity"]  # type: ignore[index]
    with pytest.raises(TypeError, match="stands in brackets"):
        extract("新增学位1200个。", extractors=quantities)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="reads a Source"):
        quantities("新增学位1200个。")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="texts are several"):
        extract_many("新增学位1200个。")
    with pytest.raises(TypeError, match="two Documents"):
        ledger("甲", "乙")  # type: ignore[arg-type]
