"""Web Annotations: both selectors select the record, and no two things have one name."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given

from gongwen import Document, extract
from tests.documents import documents, texts
from tests.strategies import prose


def items(document: Document, **named: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(document.to_web_annotations(**named))["first"]["items"]
    return found


@given(documents())
def test_the_selectors_select_the_record(document: Document) -> None:
    text = document.source.raw
    for record, item in zip(document, items(document), strict=True):
        position, quote = item["target"]["selector"]
        assert (position["type"], quote["type"]) == ("TextPositionSelector", "TextQuoteSelector")
        assert (position["start"], position["end"]) == (record.span.start, record.span.end)
        assert quote["exact"] == record.text
        around = quote["prefix"] + quote["exact"] + quote["suffix"]
        begin = record.span.start - len(quote["prefix"])
        assert text[begin : begin + len(around)] == around
        assert len(quote["prefix"]) == min(32, record.span.start)
        assert len(quote["suffix"]) == min(32, len(text) - record.span.end)


def told(value: Any) -> Any:
    """A row as the body should have it."""
    if isinstance(value, list):
        return [told(item) for item in value]
    if not isinstance(value, dict):
        return value
    row = {f"gongwen:{name}": told(item) for name, item in value.items() if item is not None}
    if (kind := row.pop("gongwen:type", None)) is not None:
        row["type"] = f"gongwen:{kind}"
    return row


@given(documents())
def test_the_bodies_are_the_kind_and_the_attributes(document: Document) -> None:
    for row, item in zip(document.to_dicts(), items(document), strict=True):
        tag, body = item["body"]
        assert tag == {"type": "TextualBody", "purpose": "tagging", "value": row["type"]}
        attributes = {name: row[name] for name in row if name not in ("start", "end", "text")}
        assert body == told(attributes)


@given(prose)
def test_every_annotation_has_a_name_of_its_own(text: str) -> None:
    document = extract(text)
    collection = json.loads(document.to_web_annotations())
    names = [item["id"] for item in collection["first"]["items"]]
    names += [collection["id"], collection["first"]["id"]]
    assert len(set(names)) == len(names) == len(document) + 2
    assert collection["total"] == len(document)
    assert collection["first"]["partOf"] == collection["id"]


@given(texts)
def test_any_text_has_a_name(text: str) -> None:
    for item in items(extract(text)):
        assert item["target"]["source"].startswith("ni:///sha-256;")


def test_a_text_is_named_by_its_digest_or_by_the_caller() -> None:
    # The digest is that of RFC 6920, section 3.2.
    document = extract("Hello World!")
    assert "ni:///sha-256;f4OxZX_x_FO5LcGBSKHWXfwtSx-j1ncoSt3SABJtkGk" in _source(document)
    assert _source(document, iri="https://example.org/7") == "https://example.org/7"


def _source(document: Document, **named: str) -> str:
    from gongwen import Person, Span

    record = Person(span=Span(0, 5), text="Hello")
    [item] = items(Document(document.source, (record,)), **named)
    source: str = item["target"]["source"]
    return source


def test_terms_are_defined_and_lists_keep_their_order() -> None:
    document = extract("坚持“三个优先”（教育优先、就业优先、生态优先）。")
    made = json.loads(document.to_web_annotations())
    standard, terms = made["@context"]
    assert standard == "http://www.w3.org/ns/anno.jsonld"
    assert terms["gongwen"] == "urn:gongwen:1:"
    assert terms["gongwen:gloss"] == {"@container": "@list"}
    assert "gongwen:rule" not in terms
    [formulation] = [item for item in items(document) if item["body"][0]["value"] == "Formulation"]
    assert formulation["body"][1]["gongwen:gloss"] == ["教育优先", "就业优先", "生态优先"]
