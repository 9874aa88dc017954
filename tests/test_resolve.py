"""Law 6: resolution chooses, does not invent, and does not depend on order."""

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from gongwen.records import Formulation, Mechanism, Record
from gongwen.resolve import in_order, longest
from gongwen.span import Span


def _formulation(start: int, length: int, rule: str) -> Record:
    return Formulation(span=Span(start, start + length), text="词" * length, rule=rule)


def _mechanism(start: int, length: int, rule: str) -> Record:
    return Mechanism(
        span=Span(start, start + length), text="词" * length, rule=rule, head="", name=""
    )


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
    kept = longest(found)
    assert set(kept) <= set(found)
    for i, one in enumerate(kept):
        assert not any(
            type(one) is type(other) and one.span.overlaps(other.span) for other in kept[i + 1 :]
        )


@given(records)
def test_what_went_overlaps_something_that_stayed_and_is_no_shorter(found: list[Record]) -> None:
    kept = longest(found)
    for one in set(found) - set(kept):
        assert any(
            type(one) is type(other)
            and one.span.overlaps(other.span)
            and len(other.span) >= len(one.span)
            for other in kept
        )


@given(records, st.randoms(use_true_random=False))
def test_the_order_of_the_records_does_not_matter(found: list[Record], random: object) -> None:
    shuffled = list(found)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert longest(shuffled) == longest(found)
    assert in_order(shuffled) == in_order(found)


@given(records)
def test_choosing_twice_is_choosing_once(found: list[Record]) -> None:
    assert longest(longest(found)) == longest(found)


@given(records, st.lists(st.sampled_from(["", "(cí)", "\u200b"]), min_size=30, max_size=30))
def test_the_choice_does_not_depend_on_damage(found: list[Record], damage: list[str]) -> None:
    text = "".join("词" + after for after in damage)
    starts = [sum(1 + len(after) for after in damage[:at]) for at in range(31)]

    def damaged(record: Record) -> Record:
        span = Span(starts[record.span.start], starts[record.span.end])
        return evolve(record, span=span, text=text[span.slice])

    assert longest(map(damaged, found)) == tuple(map(damaged, longest(found)))


def test_kinds_may_nest() -> None:
    inner, outer = _formulation(2, 3, "a"), _mechanism(0, 8, "a")
    assert longest([inner, outer]) == (outer, inner)
