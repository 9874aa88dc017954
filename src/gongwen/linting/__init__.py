"""Lint: what is wrong with a rule that works, but not well."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from gongwen.arguments import EXTRACTOR, refused
from gongwen.errors import RuleError
from gongwen.extractor import Extractor, NamedRule
from gongwen.linting.examples import check_examples
from gongwen.linting.growth import check_growth
from gongwen.linting.literals import check_literals
from gongwen.linting.slots import check_slots
from gongwen.rule import Rule

__all__ = ["lint"]


def lint(*rules: Extractor[Any] | Iterable[Extractor[Any]]) -> tuple[RuleError, ...]:
    """What is wrong with ``rules``: rules, extractors with all their rules, or lists of them.

    Nothing is raised: each fault is an error that names the rule, and shows the place in
    its pattern where there is one. Of a rule without faults there are none, so a test of
    yours is ``assert not lint(rule)``. A fault is

    * a name that two rules share, or a rule without a name;
    * no example, an example in which the rule does not fire, a counter-example in which it
      does, and a record whose text is not the text at its span;
    * a record that cannot be written and read back, or an attribute of a name that rows have;
    * a pattern that matches the empty string;
    * words that no text has as rules read it: traditional characters, ASCII marks;
    * what is bound and stands in no slot, and a slot that is filled in no example;
    * a pattern that takes more than linear time on text made of its own examples.

    >>> from gongwen import Record, Rule
    >>> rule = Rule("year", "[0-9]*年?", Record, examples=["二〇二四年"], counter_examples=["2024"])
    >>> for fault in lint(rule):
    ...     print(fault)
    rule 'year': it fires in its counter-example '2024'
    rule 'year': it matches the empty string (at 0 of its pattern)
        [0-9]*年?
        ^

    Raises ``TypeError`` for what is no extractor, and where no rule is given at all.
    """
    if not rules:
        raise TypeError("lint: there is no rule to look at")
    found = tuple(rule for given in rules for rule in _rules(given))
    faults = (fault for rule in found for fault in _faults(rule))
    return (*_names(found), *{str(fault): fault for fault in faults}.values())


def _rules(given: Any) -> Iterator[NamedRule]:
    if isinstance(given, Extractor):
        yield from given.rules
        return
    if isinstance(given, str) or not isinstance(given, Iterable):
        raise refused("lint", EXTRACTOR, given)
    for extractor in given:
        if not isinstance(extractor, Extractor):
            raise refused("lint", EXTRACTOR, extractor)
        yield from extractor.rules


def _names(rules: Iterable[NamedRule]) -> Iterator[RuleError]:
    for name, times in Counter(rule.name for rule in dict.fromkeys(rules)).items():
        if times > 1:
            yield RuleError(f"{times} rules have this name", rule=name)
        if not name.strip():
            yield RuleError("a rule has no name", rule=name)


def _faults(rule: NamedRule) -> Iterator[RuleError]:
    yield from check_examples(rule)
    if isinstance(rule, Rule):
        yield from check_literals(rule)
        yield from check_slots(rule)
        yield from check_growth(rule)
