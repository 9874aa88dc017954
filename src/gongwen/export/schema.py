"""The JSON Schema of documents and of rows, read from the classes of the records."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import Any, Literal, TypeAlias
from urllib.parse import quote

from attrs import frozen

from gongwen.errors import FormatError
from gongwen.export import converter, dicts, json
from gongwen.export.annotations import (
    Held,
    Schema,
    classes_in,
    closed,
    of_annotation,
    reference,
)
from gongwen.export.attributes import attributes, is_kind, own_attributes
from gongwen.export.docstrings import about, summary
from gongwen.records import KINDS, Record
from gongwen.span import Span

Shape: TypeAlias = Literal["document", "row"]


def schema(*kinds: type[Record], shape: Shape = "document") -> Schema:
    """The JSON Schema (draft 2020-12) of what is written of records of these ``kinds``.

    ``shape`` is ``document`` for the JSON of `Document.to_json`, or ``row`` for a dict of
    `Document.to_dicts`, which is a line of `Document.to_jsonl` too. Without ``kinds`` it is
    that of gongwen's own kinds, ``gongwen.KINDS``. The ``$id`` tells the shape, the version of
    the format and the ``kinds``; the descriptions are the docstrings of the classes.

    >>> from gongwen import Person
    >>> made = schema(Person, shape="row")
    >>> made["$id"]
    'urn:gongwen:row:1:Person'
    >>> made["$defs"]["Person"]["required"]
    ['type', 'start', 'end', 'text', 'rule', 'post', 'institution']

    Raises ``TypeError`` for what is no class of records, ``ValueError`` for another shape,
    and `FormatError` for two classes of one name, an attribute with a name that the shape
    needs for itself, and one of a type that has no form in JSON.
    """
    given: tuple[Any, ...] = kinds
    for kind in given:
        if not (isinstance(kind, type) and issubclass(kind, Record)):
            raise TypeError(f"a kind of records is a class below Record, not {kind!r}")
    if shape not in _SHAPES:
        raise ValueError(f"a shape is {' or '.join(_SHAPES)}, not {shape!r}")
    chosen = kinds or KINDS
    written = _SHAPES[shape]
    found = _classes(chosen, written)
    names = "".join(f":{quote(kind.__name__)}" for kind in kinds)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:gongwen:{shape}:{json.FORMAT}{names}",
        **written.root([_on_its_own(kind, written) for kind in chosen]),
        "$defs": {kind.__name__: _definition(kind, written, found) for kind in found},
    }


_Fields: TypeAlias = Mapping[str, Any]
"""Annotations by name."""


@frozen
class _Written:
    """How one shape is written.

    ``fields`` are those of a record that is a value of another, ``more`` those that it has
    besides on its own, ``inner`` those that it has besides where its annotation leaves its
    class open, ``exact`` the patterns of exact numbers.
    """

    root: Callable[[list[Schema]], Schema]
    fields: Callable[[type[Record]], _Fields]
    more: Callable[[type[Record]], _Fields]
    inner: Callable[[type[Record]], _Fields]
    exact: Mapping[type, str]

    def fields_of(self, kind: type) -> _Fields:
        """The fields of any attrs class."""
        return self.fields(kind) if issubclass(kind, Record) else attributes(kind)


def _on_its_own(kind: type[Record], written: _Written) -> Schema:
    return _with(kind, written.more(kind), written)


def _with(kind: type[Record], fields: _Fields, written: _Written) -> Schema:
    """The schema of a record of this class that has these ``fields`` besides."""
    more = _object(kind, fields, written.exact) if fields else {}
    return {**reference(kind), **more, "unevaluatedProperties": False}


def _definition(kind: type, written: _Written, found: Iterable[type]) -> Schema:
    fields = _object(kind, written.fields_of(kind), written.exact, _held(written, found))
    return {**_told(summary(kind)), **fields}


def _held(written: _Written, found: Iterable[type]) -> Held:
    """A record may be of any class found that is below that of its annotation."""

    def held(of: type, alone: bool) -> Schema:
        if not is_kind(of):
            return closed(of)
        below = [kind for kind in found if is_kind(kind) and issubclass(kind, of)]
        is_told = alone and of is not Record
        made = [
            closed(kind) if is_told and kind is of else _with(kind, written.inner(kind), written)
            for kind in below
        ]
        return made[0] if len(made) == 1 else {"anyOf": made}

    return held


def _object(kind: type, fields: _Fields, exact: Mapping[type, str], held: Held = closed) -> Schema:
    properties: Schema = {}
    for name, annotation in fields.items():
        try:
            of = of_annotation(annotation, exact, held)
        except FormatError as error:
            raise FormatError(f"{kind.__name__}.{name}: {error}") from error
        properties[name] = {**_told(about(kind, name) or _TOLD.get(name, "")), **of}
    return {"type": "object", "properties": properties, "required": list(properties)}


def _told(description: str) -> Schema:
    return {"description": description} if description else {}


def _classes(kinds: Iterable[type], written: _Written) -> list[type]:
    """The classes that the records are made of, in the order of their names."""
    found: dict[str, type] = {}
    waiting = list(kinds)
    while waiting:
        kind = waiting.pop()
        if kind.__name__ not in found:
            found[kind.__name__] = kind
            for annotation in written.fields_of(kind).values():
                held = tuple(classes_in(annotation))
                waiting += (*held, *(KINDS if Record in held else ()))
        elif found[kind.__name__] is not kind:
            raise FormatError(f"two classes are called {kind.__name__}")
    return [found[name] for name in sorted(found)]


def _name(kind: type) -> Any:
    return Literal[kind.__name__]


def _document(records: list[Schema]) -> Schema:
    properties = {
        "format": {"description": "The version of the format.", "const": json.FORMAT},
        "date": {
            "description": "The day the text speaks on, if it was given.",
            **of_annotation(attributes(json.Saved)["date"], {}),
        },
        "text": {"description": "The raw text.", "type": "string"},
        "records": {
            "description": "The records, in reading order.",
            "type": "array",
            "items": {"oneOf": records},
        },
    }
    return {
        "title": "A document",
        "description": "A text and the records found in it, as Document.to_json writes them.",
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _row(records: list[Schema]) -> Schema:
    return {
        "title": "A row",
        "description": "A record, as Document.to_dicts and a line of Document.to_jsonl give it.",
        "oneOf": records,
    }


_TOLD: Mapping[str, str] = MappingProxyType(
    {
        "type": "The kind of the record.",
        "start": "The first code point, in the raw text.",
        "end": "The code point after the last, in the raw text.",
        "section": "The titles of the sections that the record stands in, outermost first.",
    }
)

_SHAPES: Mapping[str, _Written] = MappingProxyType(
    {
        "document": _Written(
            root=_document,
            fields=lambda kind: {
                "span": Span,
                "text": str,
                "rule": str,
                **own_attributes(kind, converter.TAKEN),
            },
            more=lambda kind: {"type": _name(kind)},
            inner=lambda kind: {"type": _name(kind)},
            exact={Decimal: converter.DECIMAL, Fraction: converter.FRACTION},
        ),
        "row": _Written(
            root=_row,
            fields=lambda kind: {
                "type": _name(kind),
                "start": int,
                "end": int,
                "text": str,
                "rule": str,
                **own_attributes(kind, dicts.TAKEN),
            },
            more=lambda kind: {"section": list[str]},
            inner=lambda kind: {},
            exact={Decimal: dicts.DIGITS, Fraction: dicts.DIGITS},
        ),
    }
)
