"""Whether the parts of a rule go together: its pattern, its slots, and what it builds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from attrs import NOTHING, Attribute, fields

from gongwen.arguments import finder_of
from gongwen.extractor import Extractor
from gongwen.records import KINDS, Record
from gongwen.rule.compiled import certain, slots_of
from gongwen.rule.grammar import Choice, Group, PatternError, Slot, parts_of
from gongwen.rule.parse import parse

_GIVEN = ("span", "text", "rule")


def record_slots(pattern: str, bound: Mapping[str, Any]) -> frozenset[str]:
    """The names of the slots in ``pattern`` that are bound to extractors."""
    slots = slots_of(parse(pattern))
    return frozenset(slot.name for slot in slots if isinstance(bound.get(slot.bound), Extractor))


def bound_extractors(pattern: str, slots: Iterable[tuple[str, Any]]) -> tuple[Extractor[Any], ...]:
    """The extractors among ``slots`` that slots of ``pattern`` take, each once."""
    taken = {slot.bound for slot in slots_of(parse(pattern))}
    bound = (what for name, what in slots if name in taken and isinstance(what, Extractor))
    return tuple(dict.fromkeys(bound))


def check_slots(pattern: str, bound: Mapping[str, Any]) -> None:
    """Raises `PatternError` where a slot of ``pattern`` is not bound as slots may be."""
    for name, what in bound.items():
        if not isinstance(what, (Extractor, str)):
            raise PatternError(
                f"the slot {name!r} is bound to {what!r}, which is neither a pattern nor an "
                f"extractor{_instead(what)}"
            )
    records = record_slots(pattern, bound)
    for slot in slots_of(parse(pattern)):
        if slot.bound != slot.name and slot.bound not in bound:
            known = f"there is {', '.join(bound)}" if bound else "there is no slot"
            raise PatternError(
                f"{pattern[slot.start : slot.end]} names nothing; {known}", slot.start
            )
        if slot.name in records and not isinstance(bound.get(slot.bound), Extractor):
            raise PatternError(
                f"the slot {slot.name!r} holds a record elsewhere, and text here", slot.start
            )


def _instead(what: Any) -> str:
    """What may have been meant by something that a slot cannot be bound to."""
    if isinstance(what, type) and issubclass(what, Record):
        return f"; its extractor is {finder_of(what)}"
    return "; gongwen.extractor makes one of a function" if callable(what) else ""


def check_build(build: Any, pattern: str, records: frozenset[str]) -> None:
    """Raises `PatternError` where ``build`` cannot make records of what ``pattern`` finds.

    ``records`` are the names of the slots that hold records.
    """
    if isinstance(build, type):
        _check_kind(build, pattern, records)
    elif not callable(build):
        raise PatternError(f"it builds {build!r}, which is neither a class nor a function")


def _places(choice: Choice) -> dict[str, int]:
    """The slots and named groups that a class is given, with the place of the first of each."""
    places: dict[str, int] = {}
    for part in parts_of(choice):
        if isinstance(part, (Slot, Group)) and part.name and not part.name.startswith("_"):
            places.setdefault(part.name, part.start)
    return places


def _check_kind(kind: type[Any], pattern: str, records: frozenset[str]) -> None:
    if not issubclass(kind, Record):
        raise PatternError(f"it builds {kind.__name__}, which is no gongwen.Record")
    choice = parse(pattern)
    places = _places(choice)
    always = certain(choice)
    attributes = {field.alias: field for field in fields(kind) if field.init}
    types = _types(kind)
    for name, place in places.items():
        if name in _GIVEN:
            raise PatternError(f"every record has {name!r} already: name the slot otherwise", place)
        if name not in attributes:
            raise PatternError(
                f"{kind.__name__} has no attribute {name!r}{_hint(kind, name)}", place
            )
        problem = _misfit(attributes[name], types.get(attributes[name].name), name in records)
        if problem:
            raise PatternError(f"the slot {name!r} holds {problem}", place)
    for name, field in attributes.items():
        if field.default is NOTHING and name not in (*_GIVEN, *always):
            if name in places:
                raise PatternError(
                    f"the slot {name!r} may be empty: give the attribute a default", places[name]
                )
            raise PatternError(f"no slot gives the attribute {name!r} of {kind.__name__}")


def _hint(kind: type[Any], name: str) -> str:
    if "__attrs_attrs__" in vars(kind):
        known = [field.alias for field in fields(kind) if field.alias not in _GIVEN]
        has = f"; it has {', '.join(known)}" if known else ""
        return f"{has} (a slot called '_{name}' is not given to the class)"
    return ": decorate the class with @attrs.frozen(kw_only=True)"


def _types(kind: type[Any]) -> Mapping[str, Any]:
    """The types of the attributes, as far as they can be told from here."""
    try:
        return get_type_hints(kind)
    except (NameError, TypeError):
        return {}


def _misfit(field: Attribute[Any], wanted: Any, holds_record: bool) -> str:
    """What is wrong with giving an attribute what the slot holds, ``""`` if nothing is."""
    options = get_args(wanted) if get_origin(wanted) in (Union, UnionType) else (wanted,)
    kinds = tuple(option for option in options if option is not NoneType)
    if field.converter or not all(map(_is_class, kinds)):
        return ""
    of = " | ".join(kind.__name__ for kind in kinds)
    if holds_record and not any(issubclass(kind, Record) or kind is object for kind in kinds):
        return f"a record, but the attribute is of type {of}: give it a converter"
    if not holds_record and not any(issubclass(str, kind) for kind in kinds):
        return f"text, but the attribute is of type {of}: {_way_to(kinds[0], field.name)}"
    return ""


def _is_class(wanted: Any) -> bool:
    return isinstance(wanted, type) and wanted is not Any and not get_origin(wanted)


def _way_to(kind: type, name: str) -> str:
    """How an attribute of ``kind`` is had from a slot."""
    if not issubclass(kind, Record):
        return "give it a converter"
    if kind not in KINDS:
        return f"bind it to the extractor that finds a {kind.__name__}, slots={{{name!r}: …}}"
    return f"bind it to an extractor, slots={{{name!r}: {finder_of(kind)}}}"
