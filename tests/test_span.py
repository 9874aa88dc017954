"""Spans and their algebra."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongwen.span import Span, covered_by

spans = st.tuples(st.integers(0, 30), st.integers(0, 12)).map(lambda p: Span(p[0], p[0] + p[1]))


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (4, 3)])
def test_a_span_that_is_none_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match=f"from {start} to {end}"):
        Span(start, end)


def test_a_span_of_what_is_no_number_is_refused() -> None:
    with pytest.raises(TypeError, match="a span is of two int, not of 'a' and 2"):
        Span("a", 2)  # type: ignore[arg-type]


@given(spans, spans)
def test_overlap_is_sharing_a_code_point(a: Span, b: Span) -> None:
    assert a.overlaps(b) == bool(set(range(a.start, a.end)) & set(range(b.start, b.end)))


@given(spans, spans)
def test_to_is_the_smallest_span_that_covers_both(a: Span, b: Span) -> None:
    both = a.to(b)
    assert both.covers(a)
    assert both.covers(b)
    assert {both.start, both.end} <= {a.start, a.end, b.start, b.end}


@given(st.lists(spans, max_size=8), spans)
def test_covered_by_agrees_with_asking_each(places: list[Span], span: Span) -> None:
    assert covered_by(places)(span) == any(place.covers(span) for place in places)
