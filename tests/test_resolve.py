"""Law 6: resolution chooses, does not invent, and does not depend on order."""

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from gongwen.records import Formulation, Mechanism, Record
from gongwen.resolve import in_order, leftmost_longest
from gongwen.span import Span


def _formulation(start: int, length: int, rule: str) -> Record:
    return Formulation(span=Span(start, start + length), text="", rule=rule)


def _mechanism(start: int, length: int, rule: str) -> Record:
    return Mechanism(span=Span(start, start + length), text="", rule=rule, head="", name="")


records = st.lists(
    st.builds(
        lambda make, start, length, rule: make(start, length, rule),
        st.sampled_from([_formulation, _mechanism]),
        st.integers(0, 20),
        st.integers(1, 6),
        st.sampled_from(["a", "b"]),
    ),
    max_size=12,
)


@given(records)
def test_what_stays_was_there_and_is_disjoint_within_its_kind(found: list[Record]) -> None:
    kept = leftmost_longest(found)
    assert set(kept) <= set(found)
    for i, one in enumerate(kept):
        assert not any(
            type(one) is type(other) and one.span.overlaps(other.span) for other in kept[i + 1 :]
        )


@given(records)
def test_what_went_clashes_with_one_that_starts_before_it_or_is_no_shorter(
    found: list[Record],
) -> None:
    kept = leftmost_longest(found)
    for one in set(found) - set(kept):
        assert any(
            type(one) is type(other)
            and one.span.overlaps(other.span)
            and (other.span.start, -other.span.end) <= (one.span.start, -one.span.end)
            for other in kept
        )


@given(records, st.lists(st.integers(0, 3), min_size=30, max_size=30))
def test_what_stays_does_not_depend_on_what_damage_put_between(
    found: list[Record], gaps: list[int]
) -> None:
    def moved(record: Record) -> Record:
        start, end = (at + sum(gaps[:at]) for at in (record.span.start, record.span.end))
        return evolve(record, span=Span(start, end))

    assert leftmost_longest(map(moved, found)) == tuple(map(moved, leftmost_longest(found)))


@given(records, st.randoms(use_true_random=False))
def test_the_order_of_the_records_does_not_matter(found: list[Record], random: object) -> None:
    shuffled = list(found)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert leftmost_longest(shuffled) == leftmost_longest(found)
    assert in_order(shuffled) == in_order(found)


@given(records)
def test_choosing_twice_is_choosing_once(found: list[Record]) -> None:
    assert leftmost_longest(leftmost_longest(found)) == leftmost_longest(found)


def test_kinds_may_nest() -> None:
    inner, outer = _formulation(2, 3, "a"), _mechanism(0, 8, "a")
    assert leftmost_longest([inner, outer]) == (outer, inner)
