"""The algebra of extractors: union, where, map, within, near."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import Any

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from gongwen import (
    Rule,
    Source,
    achievements,
    commitments,
    empty,
    formulations,
    institutions,
    mechanisms,
    numbers,
    periods,
    quantities,
    references,
)
from gongwen.extractor import Extractor
from gongwen.outline import outline
from gongwen.records import Formulation, Record
from tests.strategies import document, jumble, paragraph, sentence

_clauses = Rule("clause", r"[\p{Han}0-9]{4,20}", Formulation)

some = st.sampled_from(
    [numbers, quantities, formulations, institutions, periods, references, _clauses, empty]
)
few = st.sampled_from([quantities.by("quantity.percentage"), periods, references, formulations])
"""Extractors that find little, so that what they find is seldom in the same clause."""

small = st.sampled_from([numbers, quantities, institutions, periods])
"""Extractors of records that others hold."""

wide = st.sampled_from([_clauses, mechanisms, commitments, achievements])
"""Extractors of records that hold others."""

texts = paragraph | jumble | document
_several = st.lists(sentence, min_size=2, max_size=4).map("".join)
Predicate = Callable[[Record], object]
Function = Callable[[Record], Record]


def _is_long(record: Record) -> bool:
    return len(record.span) > 2


def _is_early(record: Record) -> bool:
    return record.span.start < 20


def _is_odd(record: Record) -> bool:
    return record.span.start % 2 == 1


def _renamed(record: Record) -> Record:
    return evolve(record, rule=f"{record.rule}.own")


def _short(record: Record) -> Record:
    return evolve(record, rule=record.rule[:9])


def _same(record: Record) -> Record:
    return record


predicates = st.sampled_from([_is_long, _is_early, _is_odd])
functions = st.sampled_from([_renamed, _short, _same])


def found(extract: Extractor[Any], text: str) -> Sequence[Record]:
    return Source(text).run(extract)


@given(some, some, texts)
def test_law_union_commutes(a: Extractor[Any], b: Extractor[Any], text: str) -> None:
    """Mutation: src/gongwen/extractor.py: `return in_order(records_of(self.find(source), self))` ->
    `return tuple(records_of(self.find(source), self))`
    """
    assert found(a | b, text) == found(b | a, text)
    assert set(found(a | b, text)) == {*found(a, text), *found(b, text)}


@given(some, some, some, texts)
def test_law_union_associates(
    a: Extractor[Any], b: Extractor[Any], c: Extractor[Any], text: str
) -> None:
    """Mutation: src/gongwen/extractor.py: `return _Union((self, _extractor(other)))` ->
    `return _Union((self, *getattr(other, "parts", (other,))[:1]))`
    """
    assert found((a | b) | c, text) == found(a | (b | c), text)


@given(some, texts)
def test_law_union_has_empty_as_its_identity(a: Extractor[Any], text: str) -> None:
    """Mutation: src/gongwen/extractor.py: `empty: Extractor[Any] = extractor(_empty)` ->
    `empty: Extractor[Any] = extractor(lambda source: [Record(span=source.span(0, 0), text='')])`
    """
    assert found(a | empty, text) == found(a, text) == found(empty | a, text)


@given(some, texts)
def test_law_union_is_idempotent(a: Extractor[Any], text: str) -> None:
    """Mutation: src/gongwen/resolve.py:
    `return tuple(record for _, same in groupby(by_place, _place) for record in _distinct(same))`
    -> `return tuple(by_place)`
    """
    assert found(a | a, text) == found(a, text)


@given(some, predicates, predicates, texts)
def test_law_where_commutes_and_composes(
    a: Extractor[Any], p: Predicate, q: Predicate, text: str
) -> None:
    """Mutation: src/gongwen/combinators.py:
    `return [record for record in records if predicate(record)]`
    -> `return [record for record in records if not predicate(record)]`
    """
    both = found(a.where(lambda r: p(r) and q(r)), text)
    assert found(a.where(p).where(q), text) == found(a.where(q).where(p), text) == both
    assert both == tuple(record for record in found(a, text) if p(record) and q(record))


@given(some, functions, functions, texts)
def test_law_map_composes(a: Extractor[Any], f: Function, g: Function, text: str) -> None:
    """Mutation: src/gongwen/combinators.py: `return [function(record) for record in records]` ->
    `return [function(function(record)) for record in records]`
    """
    composed = found(a.map(lambda record: g(f(record))), text)
    assert found(a.map(f).map(g), text) == composed
    assert {g(f(record)) for record in found(a, text)} == set(composed)


@given(some, some, predicates, texts)
def test_law_union_is_met_by_where(
    a: Extractor[Any], b: Extractor[Any], p: Predicate, text: str
) -> None:
    """Mutation: src/gongwen/combinators.py:
    `return [record for record in records if predicate(record)]`
    -> `return [record for record in list(records)[:2] if predicate(record)]`
    """
    assert found((a | b).where(p), text) == found(a.where(p) | b.where(p), text)


@given(small, wide, small, texts)
def test_law_within_is_monotone(
    a: Extractor[Any], b: Extractor[Any], c: Extractor[Any], text: str
) -> None:
    """Mutation: src/gongwen/span.py:
    `furthest.append(max(span.end, furthest[-1] if furthest else 0))`
    -> `furthest.append(span.end)`
    """
    inside = set(found(a.within(b), text))
    assert inside <= set(found(a.within(b | c), text))
    assert inside <= set(found((a | c).within(b), text))


@given(some, wide | some, texts)
def test_law_within_is_being_covered(a: Extractor[Any], b: Extractor[Any], text: str) -> None:
    """Mutation: src/gongwen/span.py: `return at >= 0 and span.end <= furthest[at]` ->
    `return at >= 0 and span.end < furthest[at]`
    """
    places = [other.span for other in found(b, text)]
    covered = [one for one in found(a, text) if any(span.covers(one.span) for span in places)]
    assert list(found(a.within(b), text)) == covered
    assert found(a.within(a), text) == found(a, text)


def _clause_numbers(source: Source, records: Sequence[Record]) -> list[int]:
    starts = [clause.span.start for clause in source.run(outline).clauses]
    return [bisect_right(starts, source.locate(record.span).start) for record in records]


@given(few | some, few, st.integers(0, 2), _several)
def test_law_near_is_symmetric(
    a: Extractor[Any], b: Extractor[Any], clauses: int, text: str
) -> None:
    """Mutation: src/gongwen/combinators.py:
    `return at >= 0 and others[at] >= clause - clauses`
    -> `return at >= 0 and others[at] >= clause`
    """
    source = Source(text)
    here = set(_clause_numbers(source, source.run(a.near(b, clauses=clauses))))
    there = set(_clause_numbers(source, source.run(b.near(a, clauses=clauses))))
    assert all(any(abs(one - other) <= clauses for other in there) for one in here)
    assert all(any(abs(one - other) <= clauses for other in here) for one in there)


@given(few | some, few, st.integers(0, 2), _several)
def test_law_near_is_counted_in_clauses(
    a: Extractor[Any], b: Extractor[Any], clauses: int, text: str
) -> None:
    """Mutation: src/gongwen/combinators.py: `at = bisect_right(others, clause + clauses) - 1` ->
    `at = bisect_right(others, clause) - 1`
    """
    source = Source(text)
    others = _clause_numbers(source, source.run(b))
    records = source.run(a)
    expected = [
        record
        for record, clause in zip(records, _clause_numbers(source, records), strict=True)
        if any(abs(clause - other) <= clauses for other in others)
    ]
    assert list(source.run(a.near(b, clauses=clauses))) == expected


@given(few | some, few, st.integers(0, 2), _several)
def test_law_near_grows_with_the_distance(
    a: Extractor[Any], b: Extractor[Any], clauses: int, text: str
) -> None:
    """Mutation: src/gongwen/combinators.py:
    `return at >= 0 and others[at] >= clause - clauses`
    -> `return at >= 0 and others[at] == clause - clauses`
    """
    near = set(found(a.near(b, clauses=clauses), text))
    assert near <= set(found(a.near(b, clauses=clauses + 1), text))
