"""Views, and law 2: maps are monotone, in bounds, and exact."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongwen.span import Span
from gongwen.view import Edit, View


@st.composite
def edited(draw: st.DrawFn) -> tuple[View, View]:
    """A text and a view of it after one to three rounds of edits of every kind."""
    raw = View(draw(st.text("abcdefgh机制", max_size=20)))
    view = raw
    for _ in range(draw(st.integers(1, 3))):
        cuts = sorted(draw(st.lists(st.integers(0, len(view.text)), max_size=6)))
        pairs = list(zip(cuts[::2], cuts[1::2], strict=False))
        view = view.edit(
            Edit(start, end, draw(st.sampled_from(["", "X", "XY", "Z" * (end - start)])))
            for start, end in pairs
        )
    return raw, view


@given(edited())
def test_every_span_of_a_view_has_its_place_in_the_raw_text(case: tuple[View, View]) -> None:
    raw, view = case
    for start in range(len(view.text) + 1):
        for end in range(start, len(view.text) + 1):
            assert view.to_raw(start, end).end <= len(raw.text)


@given(edited())
def test_maps_are_monotone(case: tuple[View, View]) -> None:
    _, view = case
    places = [view.to_raw(at, at + 1) for at in range(len(view.text))]
    assert [p.start for p in places] == sorted(p.start for p in places)
    assert [p.end for p in places] == sorted(p.end for p in places)


def test_what_is_put_into_a_replacement_comes_from_all_that_was_replaced() -> None:
    view = View("a").edit([Edit(0, 1, "XY")]).edit([Edit(1, 1, "Z")])
    assert [view.to_raw(at, at + 1) for at in range(3)] == [Span(0, 1)] * 3


@given(edited())
def test_a_place_comes_back_to_a_span_that_covers_it(case: tuple[View, View]) -> None:
    _, view = case
    for at in range(len(view.text)):
        place = view.to_raw(at, at + 1)
        if len(place):
            assert view.from_raw(place).covers(Span(at, at + 1))


@given(edited())
def test_characters_that_no_edit_touched_map_to_themselves(case: tuple[View, View]) -> None:
    raw, view = case
    for at, character in enumerate(view.text):
        if character in "abcdefgh机制":
            place = view.to_raw(at, at + 1)
            assert raw.text[place.start : place.end] == character


def test_a_text_that_needs_no_edit_is_its_own_view() -> None:
    view = View("不需要改动")
    assert view.edit([]) is view


def test_a_deletion_belongs_to_neither_neighbour() -> None:
    view = View("甲xx乙").edit([Edit(1, 3, "")])
    assert view.text == "甲乙"
    assert view.to_raw(0, 1) == Span(0, 1)
    assert view.to_raw(1, 2) == Span(3, 4)
    assert view.to_raw(0, 2) == Span(0, 4)


def test_an_edit_of_equal_length_maps_place_by_place() -> None:
    view = View("發展機制").edit([Edit(0, 4, "发展机制")])
    assert view.to_raw(2, 4) == Span(2, 4)


@pytest.mark.parametrize(
    "edits",
    [
        [Edit(2, 1, "")],
        [Edit(0, 9, "")],
        [Edit(0, 2, "x"), Edit(1, 3, "y")],
        [Edit(2, 3, "x"), Edit(0, 1, "y")],
    ],
)
def test_edits_that_overlap_or_leave_the_text_are_refused(edits: list[Edit]) -> None:
    with pytest.raises(ValueError, match="overlaps the one before it, or the end"):
        View("abcd").edit(edits)
