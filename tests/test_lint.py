"""What lint finds wrong with a rule."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from attrs import field, frozen

import gongwen
from gongwen import (
    Extractor,
    Procedure,
    Quantity,
    Record,
    Rule,
    RuleError,
    Source,
    extractor,
    lint,
    quantities,
)


def made(
    pattern: str,
    *examples: str,
    build: Callable[[gongwen.Match], Record | None] | type[Record] = Record,
    **options: Any,
) -> Rule[Record]:
    return Rule("made", pattern, build, examples=examples, **options)


def problems(rules: Any) -> list[str]:
    return [error.problem for error in lint(rules)]


def test_a_good_rule_has_no_fault() -> None:
    rule = made(
        "提拔{_n:q}[0-9]{0,3}", "提拔5名", slots={"q": quantities}, counter_examples=["提拔"]
    )
    assert lint(rule) == ()
    assert lint(rule | quantities) == ()
    assert lint([rule, quantities]) == ()
    assert lint(rule.where(lambda record: False)) == ()


@pytest.mark.parametrize("pattern", ["", "县?", "(?:县|)", "[0-9]*", "(?=县)?", "(?<=县)"])
def test_a_pattern_that_matches_nothing_is_a_fault(pattern: str) -> None:
    faults = lint(made(pattern, "县2县"))
    assert ("it matches the empty string", 0) in [(one.problem, one.position) for one in faults]


def test_a_rule_without_an_example_has_a_fault() -> None:
    assert problems(made("县委")) == ["it has no example"]
    assert problems(Procedure("told", lambda source: ())) == ["it has no example"]


def test_an_example_in_which_the_rule_does_not_fire_is_a_fault() -> None:
    assert problems(made("县委", "县委", "市委")) == ["it does not fire in its example '市委'"]

    def named(match: gongwen.Match) -> Record:
        return Record(span=match.span, text=match.source.cut(match.span), rule="other")

    assert problems(made("县委", "县委", build=named)) == [
        "it does not fire in its example '县委'; what it finds names 'other'"
    ]


def test_a_counter_example_in_which_the_rule_fires_is_a_fault() -> None:
    rule = made("县委", "县委", counter_examples=["市委", "在县委"])
    assert problems(rule) == ["it fires in its counter-example '在县委'"]


def test_a_record_that_is_not_at_its_place_is_a_fault() -> None:
    def build(match: gongwen.Match) -> Record:
        return Record(span=match.span, text="委县", rule="made")

    [problem] = problems(made("县委", "县委", build=build))
    assert problem.startswith("a record has the text '委县', not that at Span(")


def test_what_is_bound_and_not_taken_is_a_fault() -> None:
    rule = made("提拔{_n}", "提拔5名", slots={"q": quantities})
    assert problems(rule) == ["'q' is bound, and no slot of the pattern takes it"]


def test_a_slot_that_no_example_fills_is_a_fault() -> None:
    rule = made("提拔{_n:q}(?:名{_who})?", "提拔5名", slots={"q": quantities})
    [error] = lint(rule)
    assert (error.problem, error.position) == ("no example fills the slot '_who'", 12)
    assert str(error).endswith("提拔{_n:q}(?:名{_who})?\n                   ^")


def test_two_rules_of_one_name_are_a_fault() -> None:
    one, other = made("县委", "县委"), made("市委", "市委")
    assert problems(one | other) == ["2 rules have this name"]
    assert lint([one, one]) == ()
    unnamed: Procedure[Record] = Procedure(" ", lambda source: (), examples=["县委"])
    assert "a rule has no name" in problems(unnamed)


def test_what_an_example_raises_is_a_fault() -> None:
    def build(match: gongwen.Match) -> Record:
        raise LookupError(match.rule)

    def find(source: Source) -> list[Quantity]:
        raise LookupError(source.raw)

    [problem] = problems(made("县委", "县委", build=build))
    assert "raised LookupError('made')" in problem
    broken: Extractor[Quantity] = extractor(find)
    [problem] = problems(made("{_n:q}", "县委", slots={"q": broken}))
    assert problem == "it raises LookupError('县委') on '县委'"
    [slow] = lint(made("(?:[0-9]+,?)+元|县", "县" + "5" * 2000 + "\n元", timeout=0.05))[:1]
    assert isinstance(slow, gongwen.RuleTimeoutError)


@pytest.mark.parametrize(
    ("pattern", "example", "position"),
    [
        ("[0-9]+元", "投资500元", 0),
        (r"投资\d{1,20}元|\d++元", "投资500元，补助500元", 12),
        ("(?:[0-9]+,?)+元", "500元", 0),
        (r"(?:\p{Han}+、?)+等", "水利、农业等", 0),
        ("(?:{_w}、)*{_w}等", "水利、农业等", 0),
        ("县{_w:endless}委", "县二一委", None),
    ],
)
def test_more_than_linear_time_is_a_fault(pattern: str, example: str, position: int | None) -> None:
    rule = made(
        pattern, example, slots={"endless": "(?:二|一|二一)*"} if "endless" in pattern else {}
    )
    [error] = lint(rule)
    assert "its time is not linear" in error.problem
    assert error.position == position


@pytest.mark.parametrize(
    ("pattern", "example"),
    [
        ("[0-9]{1,20}元", "投资500元"),
        ("(?<![0-9])[0-9]++元", "投资500元"),
        ("{_who}提拔{_n:q}{_whom}", "县委提拔5名干部"),
        (r"(?:\p{Han}{1,9}、){1,9}\p{Han}{1,9}等", "水利、农业等"),
        (r"关于[^。\n]{1,40}的(?:意见|通知)", "关于加强水利工作的意见"),
        ("{_a}{_b}的", "县里的"),
    ],
)
def test_linear_time_is_none_however_slow(pattern: str, example: str) -> None:
    slots = {"q": quantities} if "q" in pattern else {}
    assert lint(made(pattern, example, slots=slots)) == ()


def test_what_is_no_extractor_is_an_error() -> None:
    for wrong in (5, [5], "quantities", Quantity):
        with pytest.raises(TypeError, match=r"lint: an extractor such as .* is wanted, not "):
            lint(wrong)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="there is no rule to look at"):
        lint()


def test_several_rules_may_be_given_one_by_one() -> None:
    one, other = made("县委"), made("市委", "市委")
    assert [error.problem for error in lint(one, other)] == [
        "2 rules have this name",
        "it has no example",
    ]
    assert lint(other, [quantities]) == ()


@frozen(kw_only=True)
class Begun(Record):
    start: str = ""


@frozen(kw_only=True)
class Gathered(Record):
    words: Any = field(converter=set)


def test_records_that_cannot_be_written_are_a_fault() -> None:
    assert problems(made("{start}开工", "大桥开工", "水库开工", build=Begun)) == [
        "Begun.start: every record has 'start' where it is written; give the attribute another name"
    ]
    [problem] = problems(made("{words}开工", "大桥开工", build=Gathered))
    assert problem.startswith("Gathered.words: {")


@pytest.mark.parametrize(
    ("pattern", "slots", "problem", "position", "shown"),
    [
        ("縣委", {}, "'縣委' never stands in the text that rules read: write '县委'", 0, "縣委"),
        ("(?:对,)+{w}", {"w": "县委"}, "'对,' never stands .*'对，'", 4, "(?:对,)+{w}"),
        ("县{w}", {"w": "委|後+"}, r"in slots\['w'\]: '後' never .*'后'", 2, "委|後+"),
    ],
)
def test_words_that_no_text_has_are_a_fault(
    pattern: str, slots: dict[str, str], problem: str, position: int, shown: str
) -> None:
    faults = lint(made(pattern, "县委", slots=slots, build=lambda match: match.record(Record)))
    [error] = [fault for fault in faults if "never stands" in fault.problem]
    assert re.match(problem, error.problem)
    assert (error.pattern, error.position) == (shown, position)


@pytest.mark.parametrize(
    "pattern", ["[0-9],[0-9]{3}", "乾(?:隆|嘉)", r"县\.委", "[縣县]委", "瞭望"]
)
def test_words_that_some_text_has_are_none(pattern: str) -> None:
    assert not [fault for fault in lint(made(pattern)) if "never stands" in fault.problem]


def test_a_fault_is_an_error_to_raise() -> None:
    [error] = lint(made("县委"))
    with pytest.raises(RuleError, match="rule 'made': it has no example"):
        raise error
