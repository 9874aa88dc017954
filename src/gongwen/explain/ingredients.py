"""Which records a record was made of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from attrs import field, fields, frozen

from gongwen.explain.found import Mention, mention
from gongwen.explain.model import Filled, Ingredient
from gongwen.explain.placed import Placed
from gongwen.extractors import mechanisms, quantities, references
from gongwen.records import Achievement, Record
from gongwen.rule import Match, Rule
from gongwen.source import Source
from gongwen.span import Span


def filled(source: Source, rule: Rule[Any], record: Record) -> tuple[Filled, ...]:
    """What stands in the slots of ``rule`` in the match that ``record`` was built of, if any."""
    there = source.run(_Matches(rule)).get(record.span)
    if not there:
        return ()
    match = next((one for one in there if rule.build_of(one) == record), there[0])
    return tuple(_filled(match, name) for name in match.slots)


@frozen
class _Matches:
    """The matches of the very rule given, by their places; ask by ``source.run``."""

    rule: Rule[Any] = field(eq=id)

    def __call__(self, source: Source) -> Mapping[Span, Sequence[Match]]:
        found: dict[Span, list[Match]] = defaultdict(list)
        for match in self.rule.matches(source):
            found[match.span].append(match)
        return found


def _filled(match: Match, name: str) -> Filled:
    value = match.slots[name]
    if value is None:
        return Filled(name, None, None, None)
    if isinstance(value, Record):
        return Filled(name, match.place(name), None, value)
    return Filled(name, match.place(name), str(value), None)


def carried(source: Source, record: Record) -> tuple[Record, ...]:
    """The quantities, references and mechanisms in the clause of an achievement."""
    if not isinstance(record, Achievement):
        return ()
    return tuple(
        one for one in source.run(_carriable).at(record.span) if record.span.covers(one.span)
    )


def _carriable(source: Source) -> Placed[Record]:
    extractors = (quantities, references, mechanisms)
    return Placed((one.span, one) for extractor in extractors for one in source.run(extractor))


def ingredients(source: Source, record: Record, slots: Sequence[Filled]) -> tuple[Ingredient, ...]:
    """The records in the attributes and the ``slots`` of ``record``, and those it carries.

    They are in reading order, each once, with the first of its roles.
    """
    found: list[Ingredient] = []
    known: dict[Mention, list[Record]] = defaultdict(list)
    for role, one in (
        *_held(record),
        *((slot.name, slot.record) for slot in slots if slot.record is not None),
        *(("carried", one) for one in carried(source, record)),
    ):
        same = known[mention(one)]
        if one not in same:
            same.append(one)
            found.append(Ingredient(role, one))
    return tuple(sorted(found, key=lambda ingredient: ingredient.record.span))


def _held(record: Record) -> Iterator[tuple[str, Record]]:
    for attribute in fields(type(record)):
        for one in _records(getattr(record, attribute.name)):
            yield attribute.name, one


def _records(value: Any) -> Iterable[Record]:
    if isinstance(value, Record):
        return (value,)
    if isinstance(value, tuple | list):
        return [one for one in value if isinstance(one, Record)]
    return ()
