"""The pieces of a pattern that follow one another, and its beginnings made of them."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from gongwen.rule.grammar import Atom, Choice, Group, Part, Repeat, Slot
from gongwen.rule.parse import parse


@frozen
class Piece:
    """A piece of a pattern: a word, a slot, a group. ``free`` is one that nearly anything fits."""

    start: int
    end: int
    free: bool = False


def ways(pattern: str, bound: frozenset[str]) -> tuple[tuple[Piece, ...], ...]:
    """The pieces of ``pattern``, once for each of the branches it is made of.

    Slots that are not ``bound`` are free: they say little by themselves.
    """
    return tuple(_pieces(branch, bound) for branch in _outermost(parse(pattern)).branches)


def _outermost(choice: Choice) -> Choice:
    """The choice in the groups that hold all of a pattern, if it stands in such."""
    while len(choice.branches) == 1 and len(choice.branches[0]) == 1:
        [part] = choice.branches[0]
        if not isinstance(part, Group) or part.opening != "(?:":
            break
        choice = part.body
    return choice


def _is_free(part: Part, bound: frozenset[str]) -> bool:
    """Whether nearly anything fits ``part``, nothing at all among it."""
    if isinstance(part, Slot):
        return part.bound not in bound
    if isinstance(part, Repeat):
        return part.low == 0 or _is_free(part.part, bound)
    if isinstance(part, Group):
        return part.looks
    return part.anything


def _pieces(branch: tuple[Part, ...], bound: frozenset[str]) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    literal = False
    for part in branch:
        is_literal = isinstance(part, Atom) and part.literal
        if literal and is_literal and pieces[-1].end == part.start:
            pieces[-1] = Piece(pieces[-1].start, part.end)
        else:
            pieces.append(Piece(part.start, part.end, _is_free(part, bound)))
        literal = is_literal
    return tuple(pieces)


def beginnings(pieces: tuple[Piece, ...]) -> Iterator[int]:
    """How many pieces each beginning has that says something, the longest first."""
    told = next((at for at, piece in enumerate(pieces, 1) if not piece.free), len(pieces))
    return iter(range(len(pieces) - 1, told - 1, -1))
