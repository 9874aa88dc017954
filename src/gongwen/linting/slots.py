"""Whether the slots of a rule are of use, and its pattern matches something."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from gongwen.errors import RuleError
from gongwen.rule import Match, Rule
from gongwen.rule.compiled import compiled, slots_of
from gongwen.rule.model import fault, filling
from gongwen.rule.parse import parse
from gongwen.source import Source


def check_slots(rule: Rule[Any]) -> Iterator[RuleError]:
    """The faults of ``rule`` that its pattern and its slots have together."""
    matches = tuple(_matches(rule))
    if _matches_nothing(rule) or any(match.groups[0] == "" for match in matches):
        yield fault(rule, "it matches the empty string", 0)
    slots = slots_of(parse(rule.pattern))
    taken = {slot.bound for slot in slots}
    for name, _ in rule.slots:
        if name not in taken:
            yield fault(rule, f"{name!r} is bound, and no slot of the pattern takes it")
    filled = {name for match in matches for name, held in match.slots.items() if held is not None}
    for slot in {slot.name: slot for slot in reversed(slots)}.values():
        if matches and slot.name not in filled:
            yield fault(rule, f"no example fills the slot {slot.name!r}", slot.start)


def _matches(rule: Rule[Any]) -> Iterator[Match]:
    """The matches in the examples; of those on which the rule fails others tell."""
    for text in rule.examples:
        with suppress(Exception):
            yield from rule.matches(Source(text))


def _matches_nothing(rule: Rule[Any]) -> bool:
    pattern = compiled(rule.pattern, filling(rule, [" "] * len(rule.folded)))
    return pattern.fullmatch("", concurrent=False) is not None
