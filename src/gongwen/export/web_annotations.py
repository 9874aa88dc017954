"""Records as Web Annotations: the data model of the W3C, in JSON-LD."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from gongwen.export.json import FORMAT, line

CONTEXT = 32
"""How many code points stand before and after a quotation."""

_ANNOTATIONS = "http://www.w3.org/ns/anno.jsonld"
_TERMS = f"urn:gongwen:{FORMAT}:"
_PLACE = ("type", "start", "end", "text")


def to_web_annotations(text: str, rows: Iterable[Mapping[str, Any]], *, iri: str = "") -> str:
    """An ``AnnotationCollection`` in JSON-LD, with an annotation for each of ``rows``.

    ``rows`` are as `to_dict` gives them. ``iri`` names the text; without it the name is made of
    its SHA-256 (RFC 6920). Each annotation has two bodies, the kind as a tag and the
    attributes as terms ``gongwen:…``, and two selectors: a ``TextPositionSelector`` in code
    points, end exclusive, and a ``TextQuoteSelector`` with up to 32 code points on each side.

    >>> import json
    >>> row = {"type": "Quantity", "start": 2, "end": 4, "text": "5名", "unit": "名"}
    >>> made = to_web_annotations("提拔5名干部", [row], iri="https://example.org/1")
    >>> [annotation] = json.loads(made)["first"]["items"]
    >>> for selector in annotation["target"]["selector"]:
    ...     print(selector)
    {'type': 'TextPositionSelector', 'start': 2, 'end': 4}
    {'type': 'TextQuoteSelector', 'exact': '5名', 'prefix': '提拔', 'suffix': '干部'}
    >>> annotation["body"][1]
    {'type': 'gongwen:Quantity', 'gongwen:unit': '名'}
    """
    given = list(rows)
    source = iri or _name(text)
    items = [_annotation(text, row, source) for row in given]
    collection = _name(line([source, [item["id"] for item in items]]))
    page = {"type": "AnnotationPage", "partOf": collection, "startIndex": 0, "items": items}
    return line(
        {
            "@context": [_ANNOTATIONS, {"gongwen": _TERMS, **_lists(given)}],
            "id": collection,
            "type": "AnnotationCollection",
            "total": len(items),
            "first": {"id": _name(line([collection, 0])), **page},
        }
    )


def _name(content: str) -> str:
    """The name of what holds ``content``: the same wherever it is met."""
    from base64 import urlsafe_b64encode
    from hashlib import sha256

    digest = sha256(content.encode("utf-8", "surrogatepass")).digest()
    return f"ni:///sha-256;{urlsafe_b64encode(digest).decode().rstrip('=')}"


def _lists(rows: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """The terms whose values are lists in order; without this they would be sets."""
    found = {name for row in rows for name in _list_names(row)}
    return {f"gongwen:{name}": {"@container": "@list"} for name in sorted(found)}


def _list_names(value: Any) -> Iterable[str]:
    if isinstance(value, Mapping):
        for name, item in value.items():
            if isinstance(item, list):
                yield name
            yield from _list_names(item)
    elif isinstance(value, list):
        for item in value:
            yield from _list_names(item)


def _annotation(text: str, row: Mapping[str, Any], source: str) -> dict[str, Any]:
    start, end = row["start"], row["end"]
    tag = {"type": "TextualBody", "purpose": "tagging", "value": row["type"]}
    attributes = {name: value for name, value in row.items() if name not in _PLACE}
    quote = {
        "exact": text[start:end],
        "prefix": text[max(0, start - CONTEXT) : start],
        "suffix": text[end : end + CONTEXT],
    }
    selector = [
        {"type": "TextPositionSelector", "start": start, "end": end},
        {"type": "TextQuoteSelector", **quote},
    ]
    return {
        "id": _name(line([source, row])),
        "type": "Annotation",
        "motivation": "tagging",
        "body": [tag, {"type": f"gongwen:{row['type']}", **_terms(attributes)}],
        "target": {"source": source, "selector": selector},
    }


def _terms(value: Any) -> Any:
    """``value`` with names of its own, so that no name means what it means elsewhere."""
    if isinstance(value, list):
        return [_terms(item) for item in value]
    if not isinstance(value, Mapping):
        return value
    return {
        **({"type": f"gongwen:{value['type']}"} if "type" in value else {}),
        **{
            f"gongwen:{name}": _terms(item)
            for name, item in value.items()
            if name != "type" and item is not None
        },
    }
