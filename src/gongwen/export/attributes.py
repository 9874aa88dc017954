"""What a class of records has for attributes, and of what types they are."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from types import MappingProxyType, NoneType, UnionType
from typing import (
    Annotated,
    Any,
    ParamSpec,
    TypeGuard,
    TypeVar,
    Union,
    cast,
    get_args,
    get_origin,
    get_type_hints,
)

from attrs import fields, has

from gongwen.errors import FormatError
from gongwen.records import Record

P = ParamSpec("P")
T = TypeVar("T")

COMMON = frozenset({"span", "text", "rule"})
"""The attributes that every record has."""


def once(function: Callable[P, T]) -> Callable[P, T]:
    """``function`` of classes, which computes each result once and keeps the last few."""
    return cast("Callable[P, T]", lru_cache(maxsize=256)(function))


@once
def attributes(kind: type) -> Mapping[str, Any]:
    """The types of the attributes of an attrs class, by their names, in order.

    Raises `FormatError` where an annotation names what is not there.

    >>> from gongwen.records import Part
    >>> dict(attributes(Part))
    {'actor': <class 'str'>, 'role': <class 'str'>}
    """
    try:
        hints = get_type_hints(kind)
    except NameError as error:
        raise FormatError(f"the annotations of {kind.__name__} cannot be read: {error}") from error
    return MappingProxyType({field.name: hints.get(field.name, Any) for field in fields(kind)})


@once
def own_attributes(kind: type[Record], taken: frozenset[str]) -> Mapping[str, Any]:
    """The `attributes` of a kind of record without the common ones.

    Raises `FormatError` where one has a name that is ``taken`` by the format.
    """
    own = {name: of for name, of in attributes(kind).items() if name not in COMMON}
    for name in taken & own.keys():
        raise FormatError(
            f"{kind.__name__}.{name}: every record has {name!r} where it is written; "
            "give the attribute another name"
        )
    return MappingProxyType(own)


def parts(annotation: Any) -> tuple[Any, ...]:
    """The types that a value of this annotation may be of, one by one.

    >>> parts(int | None), parts(str)
    ((<class 'int'>, <class 'NoneType'>), (<class 'str'>,))
    """
    if get_origin(annotation) is Annotated:
        return parts(get_args(annotation)[0])
    if get_origin(annotation) not in (Union, UnionType):
        return (annotation,)
    return tuple(one for argument in get_args(annotation) for one in parts(argument))


def known(annotation: Any) -> tuple[Any, ...]:
    """The `parts` of an annotation without ``None``."""
    return tuple(part for part in parts(annotation) if part is not NoneType)


def is_class(annotation: Any) -> TypeGuard[type]:
    """Whether an annotation is an attrs class."""
    return isinstance(annotation, type) and has(annotation)


def is_kind(annotation: Any) -> TypeGuard[type[Record]]:
    """Whether an annotation is a class of records."""
    return isinstance(annotation, type) and issubclass(annotation, Record)
