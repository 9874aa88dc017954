"""Types as JSON Schemas: what a value of an annotation looks like when it is written."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date as Date
from datetime import datetime
from enum import Enum
from types import MappingProxyType, NoneType
from typing import Any, Literal, TypeAlias, get_args, get_origin
from urllib.parse import quote

from gongwen.errors import FormatError
from gongwen.export.attributes import is_class, known, parts

Schema: TypeAlias = dict[str, Any]

Held: TypeAlias = Callable[[type, bool], Schema]
"""The schema of a value of a class; true of one that its annotation names alone."""

_DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
_TIME = r"[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{6})?)?"

_SIMPLE: Mapping[Any, Schema] = MappingProxyType(
    {
        Any: {},
        NoneType: {"type": "null"},
        str: {"type": "string"},
        bool: {"type": "boolean"},
        int: {"type": "integer"},
        float: {"type": "number"},
        tuple: {"type": "array"},
        list: {"type": "array"},
        dict: {"type": "object"},
        Date: {"type": "string", "format": "date", "pattern": f"^{_DAY}$"},
        datetime: {"type": "string", "pattern": f"^{_DAY}T{_TIME}(?:[+-]{_TIME})?$"},
    }
)


def closed(kind: type, alone: bool = True) -> Schema:
    """A `reference` to a class, with nothing more in its values than that tells."""
    return {**reference(kind), "unevaluatedProperties": False}


def of_annotation(annotation: Any, exact: Mapping[type, str], held: Held = closed) -> Schema:
    """The schema of the values of ``annotation``.

    ``exact`` holds the patterns of a ``Decimal`` and of a ``Fraction``; ``held`` gives the
    schema of the values of an attrs class. Raises `FormatError` for a type that has no form in JSON.

    >>> of_annotation(tuple[str, ...] | None, {})
    {'anyOf': [{'type': 'array', 'items': {'type': 'string'}}, {'type': 'null'}]}
    """
    options = dict.fromkeys(parts(annotation))
    patterns = dict.fromkeys(exact[option] for option in options if option in exact)
    alone = len(known(annotation)) == 1
    found = [
        held(option, alone) if is_class(option) else _one(option, exact, held)
        for option in options
        if option not in exact
    ]
    if patterns:
        found.insert(0, {"type": "string", "pattern": f"^(?:{'|'.join(patterns)})$"})
    return found[0] if len(found) == 1 else {"anyOf": found}


def reference(kind: type) -> Schema:
    """A reference to the definition of a class."""
    return {"$ref": f"#/$defs/{quote(kind.__name__)}"}


def classes_in(annotation: Any) -> Iterator[type]:
    """The attrs classes that an annotation names.

    >>> from gongwen.records import Part
    >>> list(classes_in(tuple[Part, ...] | None))
    [<class 'gongwen.records.Part'>]
    """
    if is_class(annotation):
        yield annotation
    for argument in get_args(annotation):
        yield from classes_in(argument)


def _one(annotation: Any, exact: Mapping[type, str], held: Held) -> Schema:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Literal:
        return {"const": arguments[0]} if len(arguments) == 1 else {"enum": list(arguments)}
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return {"enum": [member.value for member in annotation]}
    if origin in (list, Sequence) or (origin is tuple and arguments[1:] == (...,)):
        return {"type": "array", "items": of_annotation(arguments[0], exact, held)}
    if origin is tuple:
        items = [of_annotation(argument, exact, held) for argument in arguments]
        return {"type": "array", "prefixItems": items, "items": False, "minItems": len(items)}
    if origin in (dict, Mapping) and arguments[0] is str:
        values = of_annotation(arguments[1], exact, held)
        return {"type": "object", "additionalProperties": values}
    if annotation in _SIMPLE:
        return dict(_SIMPLE[annotation])
    raise FormatError(f"{annotation!r} has no form in JSON")
