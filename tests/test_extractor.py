"""What extractors find where others fail, by their rules and by section; their laws are apart."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongwen import (
    Commitment,
    GongwenError,
    Match,
    Procedure,
    Quantity,
    Rule,
    RuleError,
    Source,
    empty,
    extract,
    extract_many,
    extractor,
    from_json,
    ledger,
)
from gongwen.extractor import Extractor
from gongwen.extractors import formulations, institutions, numbers, quantities
from gongwen.records import Record
from tests.strategies import prose

some = st.sampled_from([numbers, quantities, formulations, institutions, empty])


def _is_long(record: Record) -> bool:
    return len(record.span) > 2


def _is_early(record: Record) -> bool:
    return record.span.start < 20


def found(extract: Extractor[Any], text: str) -> Sequence[Record]:
    return Source(text).run(extract)


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
        document["Quantity"]  # type: ignore[call-overload]
    with pytest.raises(TypeError, match="stands in brackets"):
        extract("新增学位1200个。", extractors=quantities)  # type: ignore[arg-type]
    for wrong in (int, object, 0):
        with pytest.raises(
            TypeError, match=r"asked for a class of records, as document\[Quantity\]"
        ):
            document[wrong]  # type: ignore[index, type-var]
    with pytest.raises(TypeError, match="reads a Source"):
        quantities("新增学位1200个。")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="texts are several"):
        extract_many("新增学位1200个。")
    with pytest.raises(TypeError, match="two Documents"):
        ledger("甲", "乙")  # type: ignore[arg-type]


untyped: Any = extract
many: Any = extract_many
made: Any = extractor
load: Any = from_json
rule: Any = Rule
procedure: Any = Procedure
bare: Any = numbers
amounts: Any = quantities


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (lambda: untyped("", extractors=[Quantity]), "kind of record; .* gongwen.quantities"),
        (lambda: untyped("", extractors=Quantity), "kind of record; .* gongwen.quantities"),
        (lambda: untyped("", extractors="quantities"), r"\[gongwen.quantities\] is wanted"),
        (lambda: untyped("", extractors=[3]), "extractors: an extractor .* is wanted, not 3"),
        (lambda: untyped("", extractors=3), "extractors: a list such as"),
        (lambda: untyped("", overlap="longest"), "overlap: a function such as .*, not 'longest'"),
        (lambda: untyped("", lexicon=["a"]), "lexicon: a Lexicon is wanted, not list"),
        (lambda: untyped("", date=1.5), "date: a datetime.date is wanted, not float"),
        (lambda: many([], extractors=[Quantity]), "its extractor is gongwen.quantities"),
        (lambda: many([], processes="2"), "processes: a whole number is wanted, not '2'"),
        (lambda: many(None), "texts: an iterable of str is wanted, not None"),
        (lambda: load(None), "from_json: the text that to_json wrote is wanted, not None"),
        (lambda: rule("x", "{n}", Record, slots=["n"]), "slots: a dict such as"),
        (lambda: rule("x", 3, Record), "pattern: a str is wanted, not 3"),
        (lambda: load("", kinds=Quantity), r"kinds: a list such as \[Quantity\] is wanted"),
        (lambda: load("", kinds=["Quantity"]), "kinds: a class of records is wanted"),
        (lambda: untyped("").to_arrow(kinds="Quantity"), "kinds: a list such as"),
        (lambda: made(Quantity), "extractor: Quantity is a kind of record"),
        (lambda: amounts | Quantity, "Quantity is a kind of record"),
        (lambda: amounts | len, "which gongwen.extractor makes of a function"),
        (lambda: amounts.where("x"), "where: a function of a record is wanted, not 'x'"),
        (lambda: amounts.map(5), "map: a function of a record is wanted, not 5"),
        (lambda: amounts.by(5), "by: the name of a rule is wanted, not 5"),
        (lambda: amounts.near(3), "near: an extractor .* is wanted, not 3"),
        (lambda: amounts.within(Commitment), "its extractor is gongwen.commitments"),
        (lambda: amounts.within((0, 3)), r"part of a title is wanted, not \(0, 3\)"),
        (lambda: amounts.resolved("first"), "resolved: a function such as .*, not 'first'"),
        (lambda: untyped("").section("x"), "section: a record is wanted, not 'x'"),
        (lambda: untyped("").sentence("x"), "sentence: a record is wanted, not 'x'"),
        (lambda: untyped("").clause(3), "clause: a record is wanted, not 3"),
        (lambda: untyped("").explain("x"), "explain: a record is wanted, not 'x'"),
        (lambda: untyped("").within((0, 3)), r"within: a Span is wanted, not \(0, 3\)"),
        (lambda: untyped("").overlapping(3), "overlapping: a Span is wanted, not 3"),
    ],
)
def test_an_argument_that_will_not_do_is_named(asked: Callable[[], Any], told: str) -> None:
    with pytest.raises(TypeError, match=told):
        asked()


@pytest.mark.parametrize(
    ("find", "told"),
    [
        (lambda source: [1], "gave 1, which is no gongwen.Record"),
        (lambda source: None, "gave None, which is no list of records"),
        (made(lambda source: [1]), "<Extractor <lambda>> gave 1"),
        (made(lambda source: None), "<Extractor <lambda>> gave None"),
        (procedure("told", lambda source: ["甲"]), "<Procedure told> gave '甲'"),
        (bare.map(lambda number: number.value), r"numbers\.map.* gave Decimal\('3'\)"),
    ],
)
def test_what_gives_no_records_is_named(find: Any, told: str) -> None:
    errors: list[GongwenError] = []
    with pytest.raises(TypeError, match=told):
        extract("3所", extractors=[find])
    assert len(extract("3所", extractors=[find, quantities], on_error=errors.append)) == 1
    assert re.search(told, str(errors[0]))


def test_clauses_are_counted_from_nought() -> None:
    with pytest.raises(ValueError, match="clauses: a count from 0 on is wanted, not -1"):
        quantities.near(numbers, clauses=-1)


class NoDay(date):
    """A day that is none, as the NaT of pandas."""

    year = math.nan  # type: ignore[assignment]


def test_a_day_is_a_day() -> None:
    assert extract("", date=datetime(2025, 3, 5, 12, 30)).source.date == date(2025, 3, 5)
    with pytest.raises(ValueError, match="date: a day is wanted"):
        extract("", date=NoDay(2025, 3, 5))


def test_extractors_tell_what_they_are_made_of_in_a_few_words() -> None:
    first = Rule("first", "首次", Record)
    assert repr(quantities) == f"<Extractor quantities: {len(quantities.rules)} rules>"
    assert repr(first.where(_is_long)) == "<Extractor first.where(is_long): 1 rule>"
    assert repr(first.by("a").within("工作")) == "<Extractor first.by('a').within('工作'): 1 rule>"
    assert repr((first | empty).near(first)) == "<Extractor (first | empty).near(first, 0): 1 rule>"
    assert repr(empty) == "<Extractor empty>"
    assert len(repr(first.by("很" * 1000))) < 120
