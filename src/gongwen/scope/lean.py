"""Which way a text leans where no title frames it: towards tasks ahead or results attained."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence

from attrs import frozen

from gongwen.scope.part import Part

_AHEAD = frozenset("要 将 必须 应 应当 应该 须 需要 需 务必 不得 不要 严禁 将会 力争 宜".split())
"""Modals that speak of tasks wherever they stand."""

_PAST = 2
"""How many times what a word for the past tells outweighs what an amount tells."""

_SPARSE = 8
_SPARSE_AMOUNTS = 4
"""Where fewer than one clause in so many tells of what is done, that is but an aside.

Amounts alone stand among targets, too, and have to be denser than words for the past.
"""


@frozen
class Tally:
    """How many clauses there are, and how many tell of tasks, of the past, of amounts."""

    clauses: int = 0
    tasks: int = 0
    past: int = 0
    amounts: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.clauses + other.clauses,
            self.tasks + other.tasks,
            self.past + other.past,
            self.amounts + other.amounts,
        )

    @property
    def direction(self) -> str:
        """``ahead`` or ``done`` where the clauses tell, else ``""``.

        >>> Tally(9, past=2).direction, Tally(9, tasks=1).direction, Tally(9, amounts=1).direction
        ('done', 'ahead', '')
        """
        done = _PAST * self.past + self.amounts
        ahead = _PAST * self.tasks
        sparse = _SPARSE if self.past else _SPARSE_AMOUNTS
        if done > max(ahead, 1) and done * sparse >= self.clauses:
            return "done"
        return "ahead" if ahead > done else ""


def tally(parts: Iterable[Part]) -> Tally:
    """What the ``parts`` of one sentence tell, by the words they hold."""
    told = Counter(_told(part) for part in parts)
    return Tally(told.total(), told["task"], told["past"], told["amount"])


def _told(part: Part) -> str:
    if not _AHEAD.isdisjoint(part.reading.modals):
        return "task"
    if part.is_past:
        return "past"
    return "amount" if part.is_reported else ""


class Leanings:
    """The tallies of the stretches of a text, each known by a key of the caller's."""

    __slots__ = ("_tallies",)

    def __init__(self) -> None:
        self._tallies: dict[Hashable, Tally] = defaultdict(Tally)

    def add(self, stretches: Sequence[Hashable], found: Tally) -> None:
        """Count ``found`` in each of the ``stretches`` that hold a sentence."""
        for stretch in stretches:
            self._tallies[stretch] += found

    def of(self, stretches: Sequence[Hashable]) -> str:
        """The direction of the first of ``stretches``, from the inner to the outer, that tells.

        >>> leanings = Leanings()
        >>> leanings.add(["paragraph", "text"], Tally(3, past=1))
        >>> leanings.of(["another paragraph", "text"])
        'done'
        """
        told = (self._tallies[stretch].direction for stretch in stretches)
        return next((direction for direction in told if direction), "")
