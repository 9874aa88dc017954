"""brat: what a reader of the ``.ann`` file finds is what was written."""

from __future__ import annotations

import json
import re
from typing import Any

from attrs import define, field
from hypothesis import given

from gongwen import Document, Institution, Mechanism, Part, Record, Source, Span, extract
from gongwen.export.dicts import plain
from tests.documents import SEPARATORS, documents, texts


@define
class Mark:
    """What the file says of one record."""

    kind: str
    fragments: list[Span]
    attributes: dict[str, str | bool] = field(factory=dict)
    held: list[tuple[str, str]] = field(factory=list)
    codes: list[str] = field(factory=list)


def read(made: str, text: str) -> dict[str, Mark]:
    """The marks of an ``.ann`` file by their names; refuses what brat refuses."""
    marks: dict[str, Mark] = {}
    for line in made.splitlines():
        name, told, tail = (*line.split("\t"), "")[:3]
        first, rest = told.split(" ", 1)
        if name[0] == "T":
            fragments = [Span(*map(int, place.split(" "))) for place in rest.split(";")]
            assert tail == " ".join(text[span.slice] for span in fragments)
            assert all(len(span) for span in fragments)
            marks[name] = Mark(first, fragments)
        elif name[0] == "A":
            target, _, value = rest.partition(" ")
            assert len(value.split()) <= 1
            assert first not in marks[target].attributes
            marks[target].attributes[first] = unescaped(value) if value else True
        elif name[0] == "R":
            one, other = re.fullmatch(r"Arg1:(T\d+) Arg2:(T\d+)", rest).groups()  # type: ignore[union-attr]
            marks[one].held.append((first, other))
        else:
            assert name[0] == "N"
            marks[rest.split(" ")[0]].codes.append(rest.split(" ")[1])
    return marks


def unescaped(value: str) -> str:
    return re.sub(r"\\u([0-9a-f]{4})", lambda found: chr(int(found[1], 16)), value)


def rebuilt(name: str, marks: dict[str, Mark]) -> tuple[Any, ...]:
    mark = marks[name]
    held = sorted((attribute, rebuilt(other, marks)) for attribute, other in mark.held)
    return mark.kind, tuple(mark.fragments), sorted(mark.attributes.items()), held


def expected(record: Record, text: str) -> tuple[Any, ...]:
    """What the file should say of a record, computed character by character."""
    fragments: list[Span] = []
    for at in range(record.span.start, record.span.end):
        if text[at] in SEPARATORS:
            continue
        if fragments and fragments[-1].end == at:
            fragments[-1] = Span(fragments[-1].start, at + 1)
        else:
            fragments.append(Span(at, at + 1))
    held: list[tuple[str, Any]] = []
    attributes: dict[str, str | bool] = {}
    for name, value in plain(record).items():
        of = getattr(record, name, None)
        items = of if isinstance(of, tuple) else (of,)
        if any(isinstance(item, Record) for item in items):
            told = [(name, expected(item, text)) for item in items]
            held += [one for one in told if one[1][1]]
        elif name not in ("type", "start", "end", "text"):
            if isinstance(value, list):
                value = json.dumps(value, ensure_ascii=False, separators=(",", ":"))  # noqa: PLW2901
            if value not in (None, "", "[]") and value is not False:
                attributes[name] = value if value is True else str(value)
    kind = type(record).__name__
    return kind, tuple(fragments), sorted(attributes.items()), sorted(set_of(held))


def set_of(items: list[Any]) -> list[Any]:
    return [item for at, item in enumerate(items) if item not in items[:at]]


@given(documents())
def test_what_is_read_is_what_was_written(document: Document) -> None:
    text = document.source.raw
    marks = read(document.to_brat(), text)
    found = [rebuilt(name, marks) for name in marks]
    for record in document:
        told = expected(record, text)
        assert not told[1] or told in found


@given(texts)
def test_any_text_is_written(text: str) -> None:
    document = extract(text)
    marks = read(document.to_brat(), text)
    assert len(marks) >= len(document)


def test_a_record_over_two_lines_is_in_fragments() -> None:
    text = "建立“县级统筹、\n乡镇落实”机制"
    record = Mechanism(
        span=Span(2, len(text)),
        text=text[2:],
        head="机制",
        name="县级统筹、 乡镇落实",
        parts=(Part(actor="县级", role="统筹"),),
    )
    assert Document(Source(text), (record,)).to_brat().splitlines() == [
        "T1\tMechanism 2 8;9 16\t“县级统筹、 乡镇落实”机制",
        "A1\thead T1 机制",
        "A2\tname T1 县级统筹、\\u0020乡镇落实",
        "A3\tstatus T1 none",
        'A4\tparts T1 [{"actor":"县级","role":"统筹"}]',
    ]


def test_a_record_in_records_is_marked_once() -> None:
    document = extract("力争2026年底前建成学校3所。")
    marks = read(document.to_brat(), document.source.raw)
    assert [mark.kind for mark in marks.values()] == ["Commitment", "Period", "Quantity"]
    assert marks["T1"].held == [("deadline", "T2"), ("targets", "T3")]


def test_places_have_their_codes() -> None:
    document = extract("湖南省长沙市教育局印发通知。")
    [place] = document[Institution]
    [mark] = read(document.to_brat(), document.source.raw).values()
    assert mark.codes == [f"GB2260:{place.place_code}"] == ["GB2260:430100"]
