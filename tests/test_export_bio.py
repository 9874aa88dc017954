"""BIO: the characters are those of the text, the tags those of the records."""

from __future__ import annotations

import pytest
from hypothesis import given

from gongwen import KINDS, Document, Quantity, Record, Reference, Span, extract
from gongwen.outline import outline
from tests.documents import documents, texts
from tests.strategies import prose


def read(made: str) -> list[list[tuple[str, str]]]:
    """The characters of each sentence with their tags, read as columns are."""
    sentences: list[list[tuple[str, str]]] = [[]]
    for line in made.splitlines():
        if not line:
            sentences.append([])
            continue
        token, tag = line.split()
        plain = len(token) == 1
        sentences[-1].append((token if plain else token.encode().decode("unicode_escape"), tag))
    return sentences


def spans(tags: list[str]) -> list[tuple[str, Span]]:
    found: list[tuple[str, Span]] = []
    for at, tag in enumerate(tags):
        if tag.startswith("B-"):
            found.append((tag[2:], Span(at, at + 1)))
        elif tag != "O":
            kind, span = found[-1]
            assert (tag[2:], at) == (kind, span.end)
            found[-1] = kind, Span(span.start, at + 1)
    return found


def text_and_tags(made: str) -> tuple[str, list[str]]:
    pairs = [pair for sentence in read(made) for pair in sentence]
    return "".join(character for character, _ in pairs), [tag for _, tag in pairs]


@given(texts | prose)
def test_characters_and_records_come_back(text: str) -> None:
    document = extract(text)
    for kind in KINDS:
        characters, tags = text_and_tags(document.to_bio(kind))
        assert characters == text
        assert spans(tags) == [(kind.__name__, record.span) for record in document[kind]]


@given(documents())
def test_of_records_that_overlap_the_first_is_tagged(document: Document) -> None:
    characters, tags = text_and_tags(document.to_bio(Record))
    assert characters == document.source.raw
    end = 0
    expected = []
    for record in document:
        if record.span.start >= end and len(record.span):
            expected.append((type(record).__name__, record.span))
            end = record.span.end
    assert spans(tags) == expected


@given(prose)
def test_a_sentence_begins_where_the_outline_has_one_and_inside_no_record(text: str) -> None:
    document = extract(text)
    at, begun = 0, []
    for sentence in read(document.to_bio(Reference)):
        assert not sentence or not sentence[0][1].startswith("I-")
        begun.append(at)
        at += len(sentence)
    source = document.source
    told = {source.span(s.span.start, s.span.end).start for s in source.run(outline).sentences}
    held = {at for r in document[Reference] for at in range(r.span.start + 1, r.span.end)}
    assert set(begun) == ((told - held) | {0})


@pytest.mark.parametrize(
    ("character", "token"),
    [
        (" ", "\\u0020"),
        ("\n", "\\u000a"),
        ("\\", "\\u005c"),
        ("\ud800", "\\ud800"),
        ("\u202e", "\\u202e"),
        ("\U000f0000", "\\U000f0000"),
        ("😀", "😀"),
        ("#", "#"),
    ],
)
def test_what_cannot_stand_in_a_column_is_escaped(character: str, token: str) -> None:
    assert extract(character).to_bio(Quantity) == f"{token}\tO\n"


def test_sentences_are_parted_by_blank_lines() -> None:
    made = extract("建校3所。修路。").to_bio(Quantity)
    assert made == ("建\tO\n校\tO\n3\tB-Quantity\n所\tI-Quantity\n。\tO\n\n修\tO\n路\tO\n。\tO\n")
    assert not extract("").to_bio(Quantity)
