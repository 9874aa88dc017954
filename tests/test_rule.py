"""Rules with slots, and every built-in rule against its own examples."""

from __future__ import annotations

from decimal import Decimal

import pytest
from attrs import frozen

import gongwen
from gongwen import EXTRACTORS, Quantity, Record, Rule, RuleError, Source, numbers, quantities
from gongwen.extractor import NamedRule
from gongwen.span import Span


@frozen(kw_only=True)
class Promotion(Record):
    n: Quantity
    who: str


def promotions(pattern: str = "提拔{n:quantities}{who}") -> Rule[Promotion]:
    return Rule("promotion", pattern, Promotion, slots={"quantities": quantities})


def test_a_slot_holds_the_record_and_the_words() -> None:
    [found] = promotions()(Source("選調、提拔8名優秀年輕幹部。"))
    assert (found.text, found.n.low, found.n.text) == ("提拔8名優秀年輕幹部", Decimal(8), "8名")
    assert found.who == "优秀年轻干部"
    assert found.rule == "promotion"


def test_a_rule_reads_through_damage() -> None:
    text = "今年提拔8名年輕幹(gàn)部,,很好"
    [found] = promotions()(Source(text))
    assert text[found.span.start : found.span.end] == found.text == "提拔8名年輕幹(gàn)部"


def test_a_function_builds_the_record_or_none() -> None:
    def big(match: gongwen.Match) -> Quantity | None:
        number = match.slots["n"]
        return match.record(Quantity, low=number.value, high=None) if number.value > 9 else None

    rule = Rule("big", "{n}个", big, slots={"n": numbers})
    assert [r.text for r in rule(Source("改造5个，新建12个"))] == ["12个"]


def test_a_quantifier_and_a_property_are_no_slots() -> None:
    rule = Rule("word", r"\p{Han}{2,3}", Record)
    assert [r.text for r in rule(Source("ab县委cd"))] == ["县委"]


def test_the_place_of_a_slot() -> None:
    places: list[Span] = []

    def build(match: gongwen.Match) -> None:
        places.append(match.place("who"))

    Rule("place", "提拔{n}{who}", build, slots={"n": quantities})(Source("提拔5名干部"))
    assert places == [Span(4, 6)]


def test_a_slot_that_names_nothing_is_an_error_that_says_where() -> None:
    with pytest.raises(RuleError, match=r"'promotion'.*\{n:amounts\} at 2.*quantities"):
        promotions("提拔{n:amounts}")


@pytest.mark.parametrize("pattern", ["提拔(", "提拔[", "(?P<a>x)(?P<b"])
def test_a_pattern_that_cannot_be_compiled_is_an_error_that_says_where(pattern: str) -> None:
    with pytest.raises(RuleError, match=r"'promotion'.* at position \d+ of"):
        promotions(pattern)


def test_extract_takes_records_of_ones_own() -> None:
    document = gongwen.extract("提拔5名干部，改造36个小区", extractors=[promotions(), quantities])
    assert [type(r).__name__ for r in document] == ["Promotion", "Quantity", "Quantity"]
    assert document[Promotion][0].n == document[Quantity][0]
    row = document.to_dicts()[0]
    assert (row["type"], row["n"]["low"], row["who"]) == ("Promotion", "5", "干部")


BUILT_IN = [rule for extractor in (*EXTRACTORS, numbers) for rule in extractor.rules]
by_name = pytest.mark.parametrize("rule", BUILT_IN, ids=lambda rule: rule.name)


def _by_rule(text: str) -> list[str]:
    source = Source(text)
    return [record.rule for extractor in (*EXTRACTORS, numbers) for record in source.run(extractor)]


def test_no_two_rules_share_a_name() -> None:
    names = [rule.name for rule in BUILT_IN]
    assert len(names) == len(set(names)) >= 9


@by_name
def test_a_built_in_rule_fires_in_its_examples(rule: NamedRule) -> None:
    assert rule.examples
    for example in rule.examples:
        assert rule.name in _by_rule(example), example


@by_name
def test_a_built_in_rule_keeps_still_in_its_counter_examples(rule: NamedRule) -> None:
    assert rule.counter_examples
    for example in rule.counter_examples:
        assert rule.name not in _by_rule(example), example
