"""The hint of a mark stands in whatever the mark matches, and sparing a pattern changes nothing."""

from __future__ import annotations

from importlib import import_module
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gongwen.actor import agent
from gongwen.scope import marks, said, terms
from gongwen.scope.hint import Mark, hints
from tests.strategies import prose

_actor = import_module("gongwen.actor")

MARKS = {
    name: mark
    for name, mark in {**vars(marks), **vars(said), **vars(terms)}.items()
    if isinstance(mark, Mark)
}
_SURROUNDINGS = st.text("了已年来正在没未还不作指是，的要应为到2025年力争目标", max_size=6)


@pytest.mark.parametrize("name", MARKS)
@settings(max_examples=40)
@given(data=st.data())
def test_law_hint_of_mark(name: str, data: st.DataObject) -> None:
    """Mutation: src/gongwen/scope/marks.py: `"标期"` -> `"标"`"""
    mark = MARKS[name]
    matched = data.draw(st.from_regex(str(mark._source)))
    text = data.draw(_SURROUNDINGS) + matched + data.draw(_SURROUNDINGS)
    for one in (matched, text, text.strip()):
        if "\n" not in one and mark.search(one):
            assert hints(one) & mark.bit


_HEADS = (
    "各 有关 全省 各级 市委 的 （含 园区） 等 今年 已经 正在 与 会同 联合 由 对 中的 ， 、 不足 将"
)
_TAILS = "部门 法院 上下 政府 同志 财政 局 税务总局 乡镇 干部 群众 站 所 会 等 每季度 工程"
_SUBJECTS = st.builds(
    lambda heads, tail: "".join((*heads, tail)),
    st.lists(st.sampled_from(_HEADS.split()), max_size=4),
    st.sampled_from(_TAILS.split()),
)


@given(_SUBJECTS | st.from_regex(_actor._ends(), fullmatch=True) | prose)
def test_law_last_character_of_agents(text: str) -> None:
    """Mutation: src/gongwen/actor.py: `| frozenset(_ALONE)` -> `| frozenset("府")`"""
    quick = agent(text)
    with patch.object(_actor, "_last", lambda: frozenset(text)):
        assert quick == agent(text)
