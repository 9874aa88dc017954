"""The strategies give what the laws are to be tried with: every kind of record, every damage."""

from __future__ import annotations

from collections import Counter

import pytest

from gongwen import Source, extract
from gongwen.records import KINDS, Number, Record
from tests.strategies import anything, damaged, prose
from tests.strategies.damage import KINDS_OF_DAMAGE, each_damage, lost_halves, traditional
from tests.strategies.hostile import RARE
from tests.strategies.samples import samples

SIZE = 60
TEXTS = samples(prose, SIZE)
DOCUMENTS = [extract(text) for text in TEXTS]


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind is not Number])
def test_every_kind_of_record_comes_often(kind: type[Record]) -> None:
    assert sum(1 for document in DOCUMENTS if document[kind]) > SIZE / 10


def test_records_overlap_and_hold_others() -> None:
    nested = Counter(
        type(one).__name__
        for document in DOCUMENTS
        for one in document
        if any(one is not other and one.span.covers(other.span) for other in document)
    )
    assert nested.keys() >= {"Commitment", "Achievement", "Mechanism"}


def test_rules_of_many_kinds_fire() -> None:
    assert len({record.rule for document in DOCUMENTS for record in document}) >= 25


@pytest.mark.parametrize("name", KINDS_OF_DAMAGE)
def test_every_damage_is_done_and_undone(name: str) -> None:
    [operators, *_] = samples(each_damage[name], 1)
    plain = [Source(text).text for text in TEXTS]
    hurt = [damaged(text, operators).text for text in plain]
    changed = sum(one != other for one, other in zip(plain, hurt, strict=True))
    assert changed > SIZE / 10
    assert [Source(text).text for text in hurt] == plain


def test_many_texts_have_traditional_characters_and_quotes_to_lose() -> None:
    for operator in (traditional, lost_halves):
        assert sum(damaged(text, (operator,)).text != text for text in TEXTS) > SIZE / 3


def test_anything_holds_what_no_text_should() -> None:
    texts = samples(anything, 6 * SIZE)
    assert sum(any(character in text for text in texts) for character in RARE) > len(RARE) / 2
    for character in "《》“”（）\n\ud800":
        assert sum(character in text for text in texts) > SIZE / 20
    assert sum(len(extract(text)) > 0 for text in texts) > SIZE
