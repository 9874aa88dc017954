"""A quick look that spares a longer one changes nothing: with it and without, it is the same."""

from __future__ import annotations

import re
from importlib import import_module
from itertools import pairwise
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from opencc import OpenCC

from gongwen.clean import STEPS
from gongwen.numerals import grammar, scan
from gongwen.pattern import PlainPattern
from gongwen.scope.part import blot
from tests.strategies import anything, corruptions, damaged, marked, prose, traditional
from tests.strategies.amounts import numerals

_cleaning = {step.__name__: import_module(step.__module__) for step in STEPS}
_script = _cleaning["script"]
_quotes = _cleaning["quotes"]
_part = import_module("gongwen.scope.part")

_damaged = st.builds(
    lambda text, operators: damaged(text, operators).text,
    prose,
    corruptions | st.just((traditional,)),
)

MANY = settings(max_examples=3 * settings().max_examples)
_EVERY_LINE = PlainPattern("^.", re.MULTILINE)


@pytest.mark.parametrize("name", ["brackets", "marks"])
@MANY
@given(text=marked | _damaged)
def test_law_prefilter_of_lines(name: str, text: str) -> None:
    """Mutation: src/gongwen/clean/brackets.py: `_ODD = PlainPattern("[()]")` ->
    `_ODD = PlainPattern("[(]")`
    """
    step = getattr(_cleaning[name], name)
    quick = list(step(text))
    with patch.object(_cleaning[name], "_ODD", _EVERY_LINE):
        assert quick == list(step(text))


@MANY
@given(marked | _damaged)
def test_law_prefilter_of_quotes(text: str) -> None:
    r"""Mutation: src/gongwen/clean/quotes.py: `_ODD = PlainPattern("[「」『』〝〞\"'<«≪]")` ->
    `_ODD = PlainPattern("[「」『〝〞\"'<«≪]")`
    """
    quick = list(_quotes.quotes(text))
    with patch.object(_quotes, "_ODD", PlainPattern("")):
        assert quick == list(_quotes.quotes(text))


_numerous = st.lists(
    numerals
    | st.sampled_from("余 多 来 几 半 打 万 亿 % 分之 点 ^ e M ， 年 元 第 上 成 近 - / .".split())
    | anything,
    max_size=8,
).map("".join)

_to_simplified = OpenCC("t2s").convert
_phrases = st.lists(
    st.sampled_from(
        "瞭解 瞭望 藉口 慰藉 著名 沿著 乾隆 乾淨 昇平 王昇 甯 哪吒 后面 里程 干部 於是 徵求 角徵羽 么 \n ，".split(
            " "
        )
    )
    | st.text("瞭藉著乾昇后里干於徵么余发国國", max_size=4),
    max_size=6,
).map("".join)


@MANY
@given(_phrases | _damaged)
def test_law_prefilter_of_script(text: str) -> None:
    """Mutation: src/gongwen/clean/script.py: `told = traditional() - _NAMES | _WORDS | ` ->
    `told = traditional() - _NAMES | `
    """
    changed = {at for edit in _script.script(text) for at in range(edit.start, edit.end)}
    line = 0
    for words in text.split("\n"):
        skipped = changed.isdisjoint(range(line, line + len(words)))
        kept = frozenset(words) & _script._NAMES
        if skipped and not kept:
            assert _to_simplified(words[:64]) == words[:64]
        line += len(words) + 1


@MANY
@given(_numerous)
def test_law_prefilter_of_numerals(text: str) -> None:
    """Mutation: src/gongwen/numerals/grammar.py: `(?<=成)(?=[百千]上)` -> `(?<=成)(?=百上)`"""
    quick = list(scan(text))
    everywhere = PlainPattern("(?s)[^第]|第(?=[ 0-9一二两三四五六七八九零十百廿卅卌])")
    with patch.object(grammar, "BEGINNING", everywhere):
        assert quick == list(scan(text))
    assert all(one.end <= other.start for one, other in pairwise(quick))


@MANY
@given(_numerous)
def test_law_prefilter_of_simple_numerals(text: str) -> None:
    """Mutation: src/gongwen/numerals/grammar.py: `几数半分又打多余来0-9` ->
    `几数半分又打多来0-9`
    """
    quick = list(scan(text))
    with patch.object(grammar, "SIMPLE", PlainPattern("(?!)")):
        assert quick == list(scan(text))


@given(anything | prose)
def test_law_prefilter_of_quotations(text: str) -> None:
    """Mutation: src/gongwen/scope/part.py: `_OPENERS = frozenset("“‘《（")` ->
    `_OPENERS = frozenset("“‘《")`
    """
    blotted = blot(text)
    assert len(blotted) == len(text)
    with patch.object(_part, "_OPENERS", frozenset(text)):
        assert blotted == blot(text)
