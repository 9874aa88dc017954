"""Rules with slots, and every built-in rule against its own examples."""

from __future__ import annotations

import pickle
import runpy
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import regex
from attrs import field, frozen
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

import gongwen
from gongwen import (
    EXTRACTORS,
    Period,
    Procedure,
    Quantity,
    Record,
    Rule,
    RuleError,
    RuleTimeoutError,
    Source,
    lint,
    numbers,
    quantities,
)
from gongwen.extractor import NamedRule
from gongwen.rule.grammar import PatternError
from gongwen.rule.parse import parse
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
    with pytest.raises(RuleError, match=r"'promotion'.*\{n:amounts\}.*quantities \(at 2 "):
        promotions("提拔{n:amounts}")


@pytest.mark.parametrize("pattern", ["提拔(", "提拔[", "(?P<a>x)(?P<b"])
def test_a_pattern_that_cannot_be_compiled_is_an_error_that_says_where(pattern: str) -> None:
    with pytest.raises(RuleError, match=r"'promotion'.* \(at \d+ of"):
        promotions(pattern)


def test_extract_takes_records_of_ones_own() -> None:
    document = gongwen.extract("提拔5名干部，改造36个小区", extractors=[promotions(), quantities])
    assert [type(r).__name__ for r in document] == ["Promotion", "Quantity", "Quantity"]
    assert document[Promotion][0].n == document[Quantity][0]
    row = document.to_dicts()[0]
    assert (row["type"], row["n"]["low"], row["who"]) == ("Promotion", "5", "干部")


def test_a_slot_that_took_no_part_leaves_the_default() -> None:
    @frozen(kw_only=True)
    class Prize(Record):
        what: str
        n: Quantity | None = None
        year: str = ""

    rule = Rule(
        "prize",
        "(?:{year:digits}年)?获得{what:prize}(?:{n})?",
        Prize,
        slots={"digits": "[0-9]{4}", "prize": "表彰|奖励", "n": quantities},
    )
    full, bare = rule(Source("2024年获得奖励3000元；获得表彰。"))
    assert (full.year, full.what, full.n and full.n.value) == ("2024", "奖励", Decimal(3000))
    assert (bare.year, bare.what, bare.n) == ("", "表彰", None)


def test_a_slot_that_may_be_empty_needs_a_default() -> None:
    with pytest.raises(RuleError, match=r"'who' may be empty.*default \(at 5 "):
        promotions("提拔(?:{who})?{n:quantities}")
    with pytest.raises(RuleError, match="'who' may be empty"):
        promotions("提拔{n:quantities}(?:名|{who})")
    assert promotions("提拔{n:quantities}(?:名{who}|{who})").record_slots == {"n"}


def test_a_slot_in_every_branch_is_certain_whichever_matches() -> None:
    rule = promotions("(?:提拔{n:quantities}{who}|{who}提拔{n:quantities})")
    assert [r.who for r in rule(Source("提拔5名干部。县里提拔8名"))] == ["干部", "县里"]


def test_a_slot_that_is_not_for_the_class_begins_with_a_dash() -> None:
    rule = promotions("{_by:quantities}提拔{n:quantities}{who}{_0}?")
    assert rule(Source("3名提拔5名干部"))[0].who == "干部"


def test_every_time_a_slot_took_part() -> None:
    every: list[tuple[object, ...]] = []

    def build(match: gongwen.Match) -> None:
        every.append((*match.every("n"), *match.every("who")))

    rule: Rule[Record] = Rule(
        "every", "提拔(?:{n}{who}、?)+", build, slots={"n": quantities, "who": r"\p{Han}{2}"}
    )
    rule(Source("提拔5名干部、6名教师"))
    [(five, six, *who)] = every
    assert [five, six] == list(Source("提拔5名干部、6名教师").run(quantities))
    assert who == ["干部", "教师"]


def test_the_place_of_a_slot_that_took_no_part_is_an_error() -> None:
    def build(match: gongwen.Match) -> None:
        assert match.slots["x"] is None
        with pytest.raises(ValueError, match="'x' took no part"):
            match.place("x")

    assert (
        Rule("place", "县委(?:{x:digits})?", build, slots={"digits": "[0-9]"})(Source("县委")) == ()
    )


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        (r"\{n\}", "{n}", "{n}"),
        (r"[{n}]+", "{n}", "{n}"),
        (r"(?x) 县 委  # {n} is no slot here", "县委", "县委"),
        (r"(?V1)[[a-z]--[{n}]]+", "man", "ma"),
        (r"(?#{n})县", "县", "县"),
        (r"\p{Han}{2}", "县委书记", "县委"),
        ("(?x:县 委){2}", "县委县委", "县委县委"),
        ("县{1,2}+委", "县县委", "县县委"),
    ],
)
def test_what_is_no_slot(pattern: str, text: str, found: str) -> None:
    rule = Rule("brace", pattern, Record)
    assert rule(Source(text))[0].text == found


def test_slots_may_be_called_by_han_names() -> None:
    rule: Rule[Record] = Rule(
        "names", "提拔{人数:q}", lambda m: m.slots["人数"], slots={"q": quantities}
    )
    assert [r.text for r in rule(Source("提拔5名干部"))] == ["5名"]


@pytest.mark.parametrize(
    ("pattern", "problem", "position"),
    [
        ("提拔{n: quantities}", "this is no slot", 2),
        ("提拔{}", "this is no slot", 2),
        ("提拔{n:quantities}{who}(?R)", "calls a part", 21),
        ("提拔{n:quantities}{who}a**", "a repeat of a repeat", 23),
        ("提拔{n:quantities}{who}a{3,2}", "at least 3 and at most 2", 22),
        ("提拔{n:quantities}{who}(?P=what)", "unknown group", 24),
        ("提拔{n:quantities}{who}(", "a ( that is not closed", 21),
        ("提拔{n:quantities}{who})", "a ) that closes nothing", 21),
        ("提拔{n:quantities}{who}[", "a [ that is not closed", 21),
        ("提拔{n:quantities}{who}\\", "at the end", 21),
        ("提拔{n:quantities}{who}|*", "nothing to repeat", 22),
        ("{1,9}{n:quantities}{who}", "nothing to repeat before {1,9}", 0),
        (r"\L<w{n:quantities}{who}(?<x>a)", "bad character in group name", 4),
    ],
)
def test_a_fault_in_a_pattern_is_shown_at_its_place(
    pattern: str, problem: str, position: int
) -> None:
    with pytest.raises(RuleError) as told:
        promotions(pattern)
    assert problem in told.value.problem
    assert (told.value.rule, told.value.pattern) == ("promotion", pattern)
    assert told.value.position == position
    line, caret = str(told.value).splitlines()[1:]
    assert line.strip() == pattern
    assert caret.endswith("^")


class _Plain(Record):
    n: Quantity
    who: str


@frozen(kw_only=True)
class _Counted(Record):
    n: str
    who: Quantity


@frozen(kw_only=True)
class _Maybe(Record):
    n: Quantity | Period | None = None
    of: Promotion | None = None


@frozen(kw_only=True)
class _WithMore(Promotion):
    when: str


@pytest.mark.parametrize(
    ("build", "pattern", "problem"),
    [
        (str, "提拔{n:quantities}", "str, which is no gongwen.Record"),
        ("str", "提拔{n:quantities}", "neither a class nor a function"),
        (
            Promotion,
            "提拔{n:quantities}{whom}",
            "no attribute 'whom'; it has n, who .a slot called '_whom' is not given to the class.",
        ),
        (Promotion, "提拔{n:quantities}", "no slot gives the attribute 'who' of Promotion"),
        (Promotion, "提拔{n:quantities}{who}(?P<x>县)", "no attribute 'x'"),
        (Promotion, "提拔{n:quantities}{who}{text}", "every record has 'text' already"),
        (_Plain, "提拔{n:quantities}{who}", r"decorate the class with @attrs.frozen"),
        (
            _Counted,
            "提拔{n:quantities}{who:quantities}",
            "a record, but the attribute is of type str: give it a converter",
        ),
        (
            _Counted,
            "提拔{n}{who}",
            "text, but the attribute is of type Quantity: bind it to an extractor, "
            "slots={'who': gongwen.quantities}",
        ),
        (_Maybe, "提拔{n}", r"type Quantity \| Period: bind it .*gongwen.quantities"),
        (_Maybe, "提拔{of}", "type Promotion: bind it to the extractor that finds a Promotion"),
        (_WithMore, "提拔{n:quantities}{who}", "no slot gives the attribute 'when'"),
    ],
)
def test_a_class_that_the_slots_do_not_fit_is_an_error(
    build: Any, pattern: str, problem: str
) -> None:
    with pytest.raises(RuleError, match=f"(?s)'promotion'.*{problem}"):
        Rule("promotion", pattern, build, slots={"quantities": quantities})


@pytest.mark.parametrize(
    ("held", "problem", "position"),
    [
        ("[甲", "a [ that is not closed", 0),
        ("甲{2}{1,9}元", "a repeat of a repeat", 4),
        ("{1,9}元", "nothing to repeat before {1,9}", 0),
        ("甲{x}", "what is bound to a slot holds {x}", 1),
        (r"甲\p{Ha}", "unknown property", 7),
        ("甲(?P=x)", "unknown group", 4),
        ("甲乙{1,2000}", "it repeats more than 1,000 times", 1),
    ],
)
def test_a_fault_in_what_is_bound_is_shown_there(held: str, problem: str, position: int) -> None:
    slots = {"who": "[县市]长", "what": held}
    with pytest.raises(RuleError) as told:
        Rule("bound", "{who}]提拔{_x:what}", Record, slots=slots)
    assert told.value.problem.startswith(f"in slots['what']: {problem}")
    assert (told.value.pattern, told.value.position) == (held, position)
    assert str(told.value).splitlines()[1].strip() == held


def test_a_match_of_no_character_is_no_record() -> None:
    seen = Rule("seen", "(?=县委)|市委", Record)
    assert [record.text for record in seen(Source("县委、市委"))] == ["市委"]


@pytest.mark.parametrize("name", ["", " ", 5])
def test_a_rule_has_a_name(name: Any) -> None:
    with pytest.raises(RuleError, match="a rule has a name, not"):
        Rule(name, "县委", Record)


def test_rules_and_matches_tell_what_they_are_in_a_few_words() -> None:
    rule = Rule("promotion", "提拔{_n}{_who}", Record, slots={"_n": quantities})
    [match] = rule.matches(Source("提拔5名干部"))
    assert repr(match) == "<Match promotion: '提拔5名干部' at 0-6, _n='5名', _who='干部'>"
    assert repr(rule) == "<Rule promotion>"
    assert repr(Procedure("told", len)) == "<Procedure told>"  # type: ignore[arg-type]


def test_a_converter_makes_what_the_attribute_holds() -> None:
    @frozen(kw_only=True)
    class Year(Record):
        year: int = field(converter=int)

    rule = Rule("year", "{year}年", Year, slots={"year": "[0-9]{4}|[甲乙]{2}"})
    assert [r.year for r in rule(Source("2024年"))] == [2024]
    with pytest.raises(RuleError, match=r"'year'.*'甲乙年' at 0-3, year='甲乙' raised ValueError"):
        rule(Source("甲乙年"))


@pytest.mark.parametrize("bound", [["县委", "市委"], len, None, quantities.find])
def test_what_no_slot_can_be_bound_to_is_an_error(bound: Any) -> None:
    with pytest.raises(RuleError, match=r"'r'.*'w' is bound to .*neither a pattern nor"):
        Rule("r", "{w}", Record, slots={"w": bound})


def test_what_is_bound_to_a_slot_holds_none() -> None:
    with pytest.raises(RuleError, match=r"what is bound to a slot holds \{x\} \(at 1 "):
        Rule("r", "县{w}", lambda m: None, slots={"w": "县{x}", "x": "委"})


@pytest.mark.parametrize(
    ("pattern", "problem"),
    [
        ("(?:a{1000}){1000}", "more than 100,000 parts"),
        ("((a{100}){100}){100}", "more than 100,000 parts"),
        ("a{1001}", "more than 1,000 times"),
        ("a{2,99999999999999999999}", "more than 1,000 times"),
        ("a" * 100_001, "longer than 100,000 characters"),
        ("{w}" * 30_000, "longer than 100,000 characters"),
        ("(" * 51 + "a" + ")" * 51, "deeper than 50"),
        ("(?:" * 100_000, "deeper than 50"),
        ("(a)|(?1)", "calls a part of the pattern"),
    ],
)
def test_a_pattern_beyond_the_limits_is_an_error(pattern: str, problem: str) -> None:
    with pytest.raises(RuleError, match=f"'large'.*{problem}"):
        Rule("large", pattern, lambda match: None)


def test_a_pattern_at_the_limits_is_none() -> None:
    for pattern in ("a{1000}", "(?:a{100}){900}", "(?:" * 50 + "a" + ")" * 50):
        assert Rule("large", pattern, Record).pattern == pattern


def test_a_rule_keeps_to_its_time() -> None:
    rule = Rule("slow", "(?:[0-9]+,?)+元", Record, timeout=0.05)
    assert [r.text for r in rule(Source("500元"))] == ["500元"]
    with pytest.raises(RuleTimeoutError, match=r"'slow'.* more than 0.05 s .* 2,002 char"):
        rule(Source("5" * 2000 + "\n元"))


@pytest.mark.parametrize("timeout", [0, -1, float("nan")])
def test_a_time_that_is_none_is_an_error(timeout: float) -> None:
    with pytest.raises(RuleError, match=r"'r'.*a timeout is more than 0"):
        Rule("r", "县", Record, timeout=timeout)


def test_a_rule_keeps_to_the_memory_of_the_engine() -> None:
    rule = Rule("hungry", "(?:(县)|(委))*", Record, timeout=None)
    with pytest.raises(RuleError, match=r"'hungry'.*exhausts its memory"):
        rule(Source("县委" * 2_000_000))


def test_an_error_in_a_function_names_the_rule() -> None:
    none: Any = lambda source: None  # noqa: E731

    def build(match: gongwen.Match) -> Record:
        return match.record(Record, text=match.slots["missing"])

    with pytest.raises(RuleError, match=r"'bad'.* '县委' at 1-3 raised KeyError") as told:
        Rule("bad", "县委", build)(Source("报县委"))
    assert isinstance(told.value.__cause__, KeyError)
    with pytest.raises(RuleError, match=r"'bad'.*'县委' at 0-2 it built 5, which is no"):
        Rule("bad", "县委", lambda match: 5)(Source("县委"))  # type: ignore[arg-type]
    with pytest.raises(RuleError, match=r"'bad'.*its function raised TypeError"):
        Procedure("bad", none)(Source("县委"))


def test_one_example_may_be_given_as_it_is() -> None:
    assert Rule("r", "县", Record, examples="县委").examples == ("县委",)


def test_rule_errors_are_pickled() -> None:
    for error in (
        RuleError("is broken", rule="r", pattern="ab", position=1),
        RuleTimeoutError("took long", rule="r"),
    ):
        again = pickle.loads(pickle.dumps(error))
        assert (type(again), str(again), again.position) == (
            type(error),
            str(error),
            error.position,
        )


def test_the_caret_stands_below_the_place() -> None:
    error = RuleError("here", rule="r", pattern="(?x) ab\n 提拔\t{n}", position=12)
    assert str(error).splitlines()[1:] == ["     提拔�{n}", "          ^"]
    long = RuleError("here", rule="r", pattern="a" * 500 + "b" + "a" * 500, position=500)
    line, caret = str(long).splitlines()[1:]
    assert line[caret.index("^")] == "b"
    assert len(line) < 100


patterns = st.lists(
    st.sampled_from(
        [
            *"a提|*+?()[]{}^$.\\#- \n\0\ud800",
            "{n}",
            "{w:n}",
            "{who}",
            r"\L<",
            r"\g<",
            "(?:",
            "(?=",
            "(?<!",
            "(?P<x>",
            "(?P=x)",
        ]
        + ["{2}", "{1,3}", "{,2}", r"\p{Han}", r"\b", r"\1", "(?i)", "(?x)", "(?V1)", "(?R)", "(?#"]
        + ["(?(x)", "[^", "[[:alpha:]]", "{e<=1}", "(*SKIP)", r"\L<a>", r"\N{DIGIT ONE}", "(?|"]
    ),
    max_size=9,
).map("".join)


@given(patterns)
def test_a_pattern_is_good_or_a_rule_error(pattern: str) -> None:
    place: int | None = None
    try:
        rule: Rule[Record] = Rule("any", pattern, lambda match: None, slots={"n": "县"}, timeout=1)
    except RuleError as error:
        place = error.position
    else:
        assert rule(Source("提拔 a县a")) == ()
    assert place is None or 0 <= place <= len(pattern)


@given(patterns)
def test_a_pattern_is_read_as_the_engine_reads_it(pattern: str) -> None:
    """What the engine takes and the grammar does not is a brace, a call, a late flag."""
    assume("(?R)" not in pattern)
    try:
        regex.compile(pattern)
    except regex.error:
        return
    problem = ""
    try:
        assert parse(pattern).end == len(pattern)
    except PatternError as error:
        problem = error.problem
    assert not problem or "brace" in problem or "flags stand at the start" in problem


PIECES = [
    "县",
    "a",
    "#",
    "\n",
    " ",
    "[",
    "]",
    "[^",
    "[[",
    "(",
    ")",
    "(?:",
    "|",
    "\\",
    "*",
    "{2}",
    "(?#",
]
LEADS = ["", "(?x)", "(?V1)", "(?i)", "(?xV1)", "(?i-x)"]
fillings = st.builds(
    "".join, st.lists(st.sampled_from([*PIECES, *LEADS, r"\1", r"\L<", r"\Q", "(?x:"]), max_size=6)
)
around = st.builds(
    lambda lead, before, behind: f"{lead}{''.join(before)}{{n}}{''.join(behind)}",
    st.sampled_from(LEADS),
    st.lists(st.sampled_from(PIECES), max_size=4),
    st.lists(st.sampled_from([*PIECES, "(\n", "\n)", "(])", "{n}", "{who}"]), max_size=4),
)


def _record(match: gongwen.Match) -> Record:
    return match.record(Record)


def _spans(pattern: str, filling: str) -> list[Span] | RuleError:
    """Where a rule fits whose slot is bound to ``filling``, or why there is none."""
    try:
        rule: Rule[Record] = Rule("any", pattern, _record, slots={"n": filling}, timeout=1)
        return [record.span for record in rule(Source("县a#\n 县县 a]a(县[aa)A|A县\\"))]
    except RuleError as error:
        return error


@settings(max_examples=400)
@given(around, fillings)
@example("(?x)县{n}|(\n)", "a # 县")
@example("(?V1){n}(])", "[[a]")
@example("a{n}A", "(?i)a")
@example("(a){n}", r"\1")
@example("[[a]{n}]", "(?V1)a")
def test_what_fills_a_slot_leaves_what_stands_around_it(pattern: str, filling: str) -> None:
    """It may be put in a group of its own, and a fault is told at a place that is there."""
    found = _spans(pattern, filling)
    if not isinstance(found, RuleError):
        end = "\n)" if pattern.startswith("(?x") else ")"
        assert _spans(pattern, f"(?:{filling}{end}") == found
    elif found.position is not None:
        assert 0 <= found.position <= len(found.pattern)
        assert found.pattern in (pattern, filling)


@pytest.mark.parametrize(
    ("pattern", "filling", "problem", "position"),
    [
        ("县{n}", "(?i)a", "flags are those of a whole rule", 0),
        ("县(?i){n}", "a", "flags stand at the start", 1),
        ("(?x){n}|(\n)", "县 # 委", "'n' does not end where the slot does", 4),
        ("(?V1){n}(])", "[[a]", "'n' does not end where the slot does", 5),
        (r"{n}(a)\1", "县", "refer to one by its name", 6),
        ("{n}", r"(a)(?(1)b|c)", "refer to one by its name", 3),
        ("{n}", "县\\", "at the end", 1),
        ("{n}", "[县", "not closed", 0),
    ],
)
def test_what_fills_a_slot_is_whole(
    pattern: str, filling: str, problem: str, position: int
) -> None:
    with pytest.raises(RuleError, match=problem) as raised:
        Rule("filled", pattern, Record, slots={"n": filling})
    assert raised.value.position == position


def test_flags_stand_at_the_start() -> None:
    rule = Rule(
        "flagged", "(?i)(?x) ab {_n} # and no more", Record, slots={"_n": "c(?P<_x>d)(?P=_x)"}
    )
    assert [record.text for record in rule(Source("ABCDd"))] == ["ABCDd"]


BUILT_IN = [rule for extractor in (*EXTRACTORS, numbers) for rule in extractor.rules]
by_name = pytest.mark.parametrize("rule", BUILT_IN, ids=lambda rule: rule.name)


def _by_rule(text: str) -> list[str]:
    source = Source(text)
    return [record.rule for extractor in (*EXTRACTORS, numbers) for record in source.run(extractor)]


def test_no_rule_has_a_fault() -> None:
    assert lint([*EXTRACTORS, numbers]) == ()


def test_every_rule_says_what_it_finds() -> None:
    assert [rule.name for rule in BUILT_IN if not rule.doc] == []


def test_the_catalogue_is_what_its_generator_writes() -> None:
    docs = Path(__file__).parent.parent / "docs"
    written = runpy.run_path(str(docs / "write_rules.py"))["page"]()
    stale = (docs / "rules.md").read_text(encoding="utf-8") != written
    assert not stale, "docs/rules.md is stale; write it anew: python docs/write_rules.py"


def test_no_two_rules_share_a_name() -> None:
    names = [rule.name for rule in BUILT_IN]
    assert len(names) == len(set(names)) >= 9


@by_name
def test_a_built_in_rule_fires_in_its_examples(rule: NamedRule) -> None:
    assert rule.examples
    for text in rule.examples:
        assert rule.name in _by_rule(text), text


@by_name
def test_a_built_in_rule_keeps_still_in_its_counter_examples(rule: NamedRule) -> None:
    assert rule.counter_examples
    for text in rule.counter_examples:
        assert rule.name not in _by_rule(text), text
