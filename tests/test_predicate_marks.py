"""What a pattern is not asked without: no clause that lacks it can match."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from gongwen.pattern import PlainPattern
from gongwen.predicate import patterns
from gongwen.predicate.patterns import (
    ENDS_OF_RULE,
    HEADS_OF_ADVERBIAL,
    HEADS_OF_TRIADS,
    NUMERALS,
    PREFIXES,
    TIES,
)

Mark = Callable[[str], bool]


def _says(*marks: str) -> Mark:
    return lambda text: any(mark in text for mark in marks)


def _opens_with(pattern: PlainPattern) -> Mark:
    return lambda text: PREFIXES.get(text[:1]) is pattern


MARKS: dict[str, Mark] = {
    "PREVAILING": lambda text: text.endswith("为准"),
    "SPENT": _says("用于", "支持"),
    "RULED": _says("的"),
    "TIED": lambda text: text.endswith(TIES),
    "PART_OF": _says("占"),
    "PORTION": _says("的", "成", "%"),
    "OF_PLAN": _says("为"),
    "LISTED_SUBJECT": lambda text: "、" in text and "等" in text,
    "DEGREE": _says("的"),
    "LIMITED": _says("不", "最", "至少"),
    "PACED": _says("的"),
    "WAYS": _says("的"),
    "EACH": _opens_with(patterns.EACH),
    "NEWLY": _opens_with(patterns.NEWLY),
    "TAKING": _opens_with(patterns.TAKING),
    "ADVERBIAL": lambda text: text[0] in HEADS_OF_ADVERBIAL,
    "HEAD_OF_RULE": lambda text: text[-1] in ENDS_OF_RULE,
    "PENALTY": _says("处"),
    "ENROLLED": _says("数", "人次"),
    "TRIADS": lambda text: text[0] in HEADS_OF_TRIADS,
    "TAKEN_FOR": lambda text: "为" in text[-4:],
    "LEAD": lambda text: not text[0].isalpha() or text[0] in NUMERALS,
}


@pytest.mark.parametrize("name", MARKS)
@settings(suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow])
@given(data=st.data())
def test_what_a_pattern_matches_bears_its_mark(name: str, data: st.DataObject) -> None:
    pattern = getattr(patterns, name)
    text = data.draw(st.from_regex(pattern._compiled, alphabet=st.characters(codec="utf-8")))
    held = pattern.search(text)
    assume(held is not None and held[0])
    assert held is not None
    assert MARKS[name](held[0])
