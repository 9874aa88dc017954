"""The grammar of patterns: what a pattern is made of, and where each part of it stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from attrs import frozen


class PatternError(Exception):
    """What is wrong with a pattern, and the place in it, if it has one.

    ``slot`` is the slot whose pattern it is, ``""`` where it is the rule's own.
    """

    def __init__(self, problem: str, position: int | None = None, slot: str = "") -> None:
        super().__init__(problem)
        self.problem = problem
        self.position = position
        self.slot = slot


@frozen
class Atom:
    """What matches by itself: a character, a class, an anchor, a reference.

    ``literal`` is true of a character that stands for itself, ``anything`` of a dot and of
    what takes no character (an anchor, a border, flags).
    """

    start: int
    end: int
    literal: bool = False
    anything: bool = False


@frozen
class Slot:
    """A slot: its name, and what of the rule's ``slots`` it is bound to."""

    start: int
    end: int
    name: str
    bound: str


@frozen
class Choice:
    """Branches of which one matches; each is a sequence of parts."""

    start: int
    end: int
    branches: tuple[tuple[Part, ...], ...]


@frozen
class Group:
    """A group: ``opening`` is what it begins with, ``name`` that of a named one."""

    start: int
    end: int
    opening: str
    name: str
    body: Choice

    @property
    def looks(self) -> bool:
        """Whether the group only looks ahead or behind, and takes nothing."""
        return self.opening in ("(?=", "(?!", "(?<=", "(?<!")


@frozen
class Repeat:
    """A part that is repeated ``low`` to ``high`` times, without end if that is ``None``.

    ``mode`` is ``""`` for a greedy repeat, ``?`` for a lazy, ``+`` for a possessive one.
    """

    start: int
    end: int
    part: Part
    low: int
    high: int | None
    mode: str = ""


Part: TypeAlias = Atom | Slot | Group | Repeat


def parts_of(choice: Choice) -> Iterator[Part]:
    """Every part in ``choice``, those inside others too, from left to right."""
    for branch in choice.branches:
        for part in branch:
            yield part
            inner = part.part if isinstance(part, Repeat) else part
            if inner is not part:
                yield inner
            if isinstance(inner, Group):
                yield from parts_of(inner.body)
