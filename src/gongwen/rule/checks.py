"""Whether the parts of a rule go together: its pattern, its slots, and what it builds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, get_origin, get_type_hints

from attrs import NOTHING, Attribute, fields

from gongwen.extractor import Extractor
from gongwen.records import Record
from gongwen.rule.compiled import certain, slots_of
from gongwen.rule.grammar import Choice, Group, PatternError, Slot, parse, parts_of

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
                "extractor (gongwen.extractor makes one of a function)"
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
            raise PatternError(f"{kind.__name__} has no attribute {name!r}{_hint(kind)}", place)
        problem = _misfit(
            attributes[name], types.get(attributes[name].name), holds_record=name in records
        )
        if problem:
            raise PatternError(f"the slot {name!r} holds {problem}", place)
    for name, field in attributes.items():
        if field.default is NOTHING and name not in (*_GIVEN, *always):
            if name in places:
                raise PatternError(
                    f"the slot {name!r} may be empty: give the attribute a default", places[name]
                )
            raise PatternError(f"no slot gives the attribute {name!r} of {kind.__name__}")


def _hint(kind: type[Any]) -> str:
    if "__attrs_attrs__" in vars(kind):
        known = [field.alias for field in fields(kind) if field.alias not in _GIVEN]
        return f"; it has {', '.join(known)}" if known else ""
    return ": decorate the class with @attrs.frozen(kw_only=True)"


def _types(kind: type[Any]) -> Mapping[str, Any]:
    """The types of the attributes, as far as they can be told from here."""
    try:
        return get_type_hints(kind)
    except (NameError, TypeError):
        return {}


def _misfit(field: Attribute[Any], wanted: Any, *, holds_record: bool) -> str:
    """What is wrong with giving an attribute what the slot holds, ``""`` if nothing is."""
    if field.converter or get_origin(wanted) or wanted is Any or not isinstance(wanted, type):
        return ""
    if holds_record and not (issubclass(wanted, Record) or wanted is object):
        return f"a record, but the attribute is of type {wanted.__name__}"
    if not holds_record and not issubclass(str, wanted):
        return f"text, but the attribute is of type {wanted.__name__}: give it a converter"
    return ""
