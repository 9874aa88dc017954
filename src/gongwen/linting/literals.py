"""Whether what a pattern names can stand in the text that rules read."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from gongwen.clean.script import phrases
from gongwen.errors import RuleError
from gongwen.rule import Rule
from gongwen.rule.grammar import Atom, Choice, Group, Part, Repeat
from gongwen.rule.model import fault
from gongwen.rule.parse import parse
from gongwen.source import Source


def check_literals(rule: Rule[Any]) -> Iterator[RuleError]:
    """The faults of ``rule`` that are words which the cleaning of any text would change."""
    bound = ((name, what) for name, what in rule.slots if isinstance(what, str))
    for slot, pattern in (("", rule.pattern), *bound):
        for parts in _runs(parse(pattern)):
            word = "".join(pattern[part.start : part.end] for part in parts)
            read = Source(word).text
            if read != word and not _stays(word):
                same = next(at for at, char in enumerate(word) if char != read[at : at + 1])
                problem = f"{word!r} never stands in the text that rules read: write {read!r}"
                yield fault(rule, problem, parts[same].start, slot)


def _stays(word: str) -> bool:
    """Whether a character of ``word`` is simplified in some words and stays as it is in others."""
    changing = {char for char in word if Source(char).text != char}
    return any(changing & set(phrase) & set(Source(phrase).text) for phrase in phrases())


def _runs(choice: Choice) -> Iterator[list[Part]]:
    """The runs of characters that stand for themselves."""
    for branch in choice.branches:
        for literal, parts in groupby(branch, _is_literal):
            if literal:
                yield list(parts)
                continue
            for part in parts:
                inner = part.part if isinstance(part, Repeat) else part
                if isinstance(inner, Group):
                    yield from _runs(inner.body)
                elif _is_literal(inner):
                    yield [inner]


def _is_literal(part: Part) -> bool:
    return isinstance(part, Atom) and part.literal
