"""Where a rule began to match, and what stood in its way."""

from __future__ import annotations

import time
from itertools import pairwise
from typing import Any

import pytest
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

from gongwen import (
    Procedure,
    Quantity,
    Record,
    Rule,
    RuleError,
    RuleTimeoutError,
    Source,
    Span,
    institutions,
    near_misses,
    quantities,
)
from tests.growth import grows
from tests.strategies import prose


@frozen(kw_only=True)
class Promotion(Record):
    n: Quantity
    who: str


promotions = Rule(
    "promotion", "(?:选拔|提拔){n:quantities}{who}", Promotion, slots={"quantities": quantities}
)


def rule(pattern: str, **options: Any) -> Rule[Record]:
    return Rule("near", pattern, lambda match: match.record(Record), **options)


def told(one: Rule[Any], text: str) -> list[tuple[str, str, str]]:
    return [(miss.text, miss.expected, miss.found) for miss in near_misses(one, text)]


def test_it_says_how_far_the_rule_got_and_what_stood_there() -> None:
    text = "今年提拔年轻干部，選拔5名，提拔8名教师。"
    first, second = near_misses(promotions, text)
    assert (first.text, first.expected, first.found) == ("提拔", "{n:quantities}", "年轻干部")
    assert (second.text, second.expected, second.found) == ("選拔5名", "{who}", "，")
    assert [(miss.matched, miss.pieces) for miss in (first, second)] == [(1, 3), (2, 3)]
    for miss in (first, second):
        assert text[miss.span.slice] == miss.text
        assert text[miss.missed.slice] == miss.found
        assert miss.missed.start == miss.span.end
        place = slice(miss.position, miss.position + len(miss.expected))
        assert miss.pattern[place] == miss.expected


def test_a_rule_that_matches_has_no_near_miss_there() -> None:
    assert near_misses(promotions, "提拔5名干部，选拔6名教师") == ()
    assert near_misses(promotions, "") == ()


def test_it_reads_through_damage() -> None:
    assert told(promotions, "提拔(bá)年輕幹(gàn)部,,很好") == [
        ("提拔(bá)", "{n:quantities}", "年輕幹(gàn)部")
    ]


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        ("召开会议[0-9]{1,3}次", "召开会议多次", [("召开会议", "[0-9]{1,3}", "多次")]),
        ("召开会议[0-9]{1,3}次", "召开会议30场", [("召开会议30", "次", "场")]),
        ("召开会议[0-9]{1,3}次", "召开大会", []),
        ("{who}提拔[0-9]{1,2}名", "县委提拔干部，县委部署", [("县委提拔", "[0-9]{1,2}", "干部")]),
        ("县委(?:提拔|选拔)干部", "县委选拔教师", [("县委选拔", "干部", "教师")]),
        ("县委提拔|市委选拔[0-9]名", "市委选拔很多", [("市委选拔", "[0-9]", "很多")]),
        ("(?:县委提拔|市委选拔[0-9]名)", "市委选拔很多", [("市委选拔", "[0-9]", "很多")]),
        ("(?<=县委)提拔[0-9]", "县委提拔干部，市委提拔", [("提拔", "[0-9]", "干部")]),
        ("^提拔[0-9]", "提拔", [("提拔", "[0-9]", "")]),
        ("提拔[0-9]", "提拔\n干部", [("提拔", "[0-9]", "\n")]),
        ("在(?P<x>县|市)、(?P=x)里", "在县、市里", [("在县、", "(?P=x)", "市里")]),
        ("(?i)ABC[0-9]", "abcd", [("abc", "[0-9]", "d")]),
        (r".{0,3}市\p{Han}{1,3}", "来到市", [("来到市", r"\p{Han}{1,3}", "")]),
        (r"\1(县)委", "县市", []),
    ],
)
def test_pieces_of_every_sort(pattern: str, text: str, found: list[tuple[str, str, str]]) -> None:
    assert told(rule(pattern), text) == found


def test_the_longest_beginning_is_told_and_no_shorter_one_inside_it() -> None:
    pact = rule("{who:organ}(?:与|同){partner:organ}签订{what}", slots={"organ": institutions})
    assert told(pact, "市教育局与清华大学座谈，市水利局落实") == [
        ("市教育局与清华大学", "签订", "座谈"),
        ("市水利局", "(?:与|同)", "落实"),
    ]


def test_what_the_function_made_no_record_of() -> None:
    many: Rule[Record] = Rule("many", "提拔{n}", lambda match: None, slots={"n": quantities})
    [miss] = near_misses(many, "提拔5名干部")
    assert (miss.text, miss.expected, miss.position) == ("提拔5名", "", len("提拔{n}"))
    assert str(miss) == "many at 0-4: 提拔5名 | matched, but no record was made of it"


def test_it_prints_what_it_says() -> None:
    assert [str(miss) for miss in near_misses(promotions, "提拔干部，提拔6名\n提拔")] == [
        "promotion at 0-2: 提拔 | expected {n:quantities} (quantities), found 干部",
        "promotion at 5-9: 提拔6名 | expected {who}, found the end of the line",
        "promotion at 10-12: 提拔 | expected {n:quantities} (quantities), found the end of the text",
    ]


def test_a_source_may_be_given() -> None:
    source = Source("提拔干部")
    assert near_misses(promotions, source) == near_misses(promotions, "提拔干部")


def test_nobody_looks_into_a_procedure() -> None:
    procedure: Procedure[Record] = Procedure("told", lambda source: ())
    with pytest.raises(RuleError, match="no pattern to look into in <Procedure told>"):
        near_misses(procedure, "县委")
    with pytest.raises(TypeError, match="near_misses: a rule is wanted, not 'told'"):
        near_misses("told", "县委")  # type: ignore[arg-type]


def test_of_an_extractor_the_rules_are_looked_into() -> None:
    opened, closed = rule("召开会议[0-9]{1,3}次"), rule("闭幕{n}", slots={"n": "典礼|大会"})
    told = Procedure[Record]("told", lambda source: ())
    both = (closed | told | opened).where(lambda record: True)
    text = "召开会议多次，闭幕之后"
    assert [str(miss) for miss in near_misses(both, text)] == [
        "near at 0-4: 召开会议 | expected [0-9]{1,3}, found 多次",
        "near at 7-9: 闭幕 | expected {n} (典礼|大会), found 之后",
    ]


def test_the_time_of_the_rule_holds() -> None:
    slow = rule("(?:[0-9]+,?)+元{x}", timeout=0.05)
    with pytest.raises(RuleTimeoutError, match="'near'"):
        near_misses(slow, "5" * 2000 + "\n元")


def test_time_is_linear() -> None:
    def seconds(times: int) -> float:
        begin = time.process_time()
        assert len(near_misses(promotions, "提拔干部，" * times)) == times
        return time.process_time() - begin

    assert grows(seconds, 1_000, 8_000, times=30)


rules = st.sampled_from(
    [
        promotions,
        rule("{who:o}{what}", slots={"o": institutions}),
        rule("(?:推进|加快){what}的?建设|[0-9]{1,4}年{n}", slots={"n": quantities}),
    ]
)


@given(rules, prose | st.text())
def test_near_misses_are_at_their_places_apart_from_matches(one: Rule[Any], text: str) -> None:
    source = Source(text)
    misses = near_misses(one, source)
    taken = sorted(
        [miss.span for miss in misses] + [match.span for match in one.matches(source)],
        key=lambda span: span.start,
    )
    assert all(before.end <= after.start for before, after in pairwise(taken))
    for miss in misses:
        assert source.cut(miss.span) == miss.text != ""
        assert source.cut(miss.missed) == miss.found
        assert isinstance(miss.span, Span)
        assert 0 < miss.matched < miss.pieces
        assert str(miss)
