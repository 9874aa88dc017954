"""Records and documents that are pickled come back as they were."""

from __future__ import annotations

import copy
import pickle

import pytest
from attrs import field, frozen
from hypothesis import given

from gongwen import Commitment, Quantity, Record, Span, extract
from tests.strategies import prose


@frozen(kw_only=True, slots=False)
class Meeting(Record):
    """A kind of one's own, of another make than gongwen's."""

    bodies: tuple[Record, ...]
    size: int = field(init=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "size", len(self.bodies))


@given(prose)
def test_records_come_back(text: str) -> None:
    records = extract(text).records
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        again = pickle.loads(pickle.dumps(records, protocol))
        assert again == records
        assert list(map(hash, again)) == list(map(hash, records))
        assert list(map(repr, again)) == list(map(repr, records))


def test_a_record_in_two_places_is_one_record_afterwards() -> None:
    document = pickle.loads(pickle.dumps(extract("今年要新增学位1200个。")))
    [quantity] = document[Quantity]
    assert document[Commitment][0].targets[0] is quantity


def test_kinds_of_ones_own_come_back() -> None:
    places = (Span(0, 2), Span(3, 5))
    bodies = tuple(Record(span=place, text="市委、县委"[place.slice]) for place in places)
    meeting = Meeting(span=Span(0, 7), text="市委、县委开会", rule="own", bodies=bodies)
    for again in (pickle.loads(pickle.dumps(meeting)), copy.copy(meeting), copy.deepcopy(meeting)):
        assert (again, again.size) == (meeting, 2)


def test_a_span_is_checked_when_it_is_read() -> None:
    span = Span(2, 5)
    packed = pickle.dumps(span, 0)
    assert pickle.loads(packed) == span
    with pytest.raises(ValueError, match="a span runs from"):
        pickle.loads(packed.replace(b"I5", b"I1"))
