"""Which way a text leans where no title frames it: towards tasks ahead or results attained."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence

from attrs import frozen

from gongwen.scope.marks import ASSIGNED, BOUNDED, BY_YEAR, DUE
from gongwen.scope.part import Part

_AHEAD = frozenset(
    "要 将 必须 应 应当 应该 须 需要 需 务必 不得 不要 严禁 将会 力争 力促 力求 宜".split()
)
"""Modals that speak of tasks wherever they stand."""

_STRIVING = frozenset(("确保", "争取", "努力", "保证"))
"""Modals that make the amount of a target a task."""

_PAST = 2
"""How many times what a word for the past tells outweighs what an amount tells."""

_SPARSE = 8
_SPARSE_AMOUNTS = 4
"""Where fewer than one clause in so many tells of what is done, that is but an aside.

Amounts alone stand among targets, too, and have to be denser than words for the past.
"""


_CASEWORK = frozenset(
    "受理 审结 审理 结案 执结 办结 审议 批捕 批准逮捕 提起公诉 起诉 公诉 抗诉 立案 立案侦查 查处 查办 判处 判决 判令 "
    "宣告 抓获 破获 侦破 打掉 捣毁 追回 追缴 挽回 收缴 缴获 查获 查封 冻结 处分 问责 约谈 移送 惩处 接访 接到 收到 "
    "征集 收集 办复 答复 听取 列席 视察 任免 营救 疏散 调处 荣获 获评 获批 入选 斩获".split()
)
"""Deeds whose number is told once they are done, and hardly ever set as a task."""

_AMOUNTS = {0: "round", 1: "round", 2: "amount"}
"""What an amount tells by its digits: plans like round figures, reports have exact ones."""


_SEVERAL = 3
"""So many clauses of a text that tell of tasks outweigh the round figures in it."""


_FEW = 2
"""So many do where nothing at all tells of the past, and no figure is exact."""


@frozen
class Tally:
    """How many clauses there are, and how many tell of tasks, of the past, of amounts.

    Amounts in ``round`` figures count where hardly anything tells of tasks; amounts that
    are ``bounded``, as those of targets are, tell half as much of tasks as words do.
    """

    clauses: int = 0
    tasks: int = 0
    past: int = 0
    amounts: int = 0
    round: int = 0
    bounded: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.clauses + other.clauses,
            self.tasks + other.tasks,
            self.past + other.past,
            self.amounts + other.amounts,
            self.round + other.round,
            self.bounded + other.bounded,
        )

    @property
    def plans(self) -> bool:
        """Whether so much tells of tasks that round figures are taken for plans."""
        told = self.tasks + self.bounded
        return told >= max(_SEVERAL, self.past) or (told >= _FEW and not self.past + self.amounts)

    def direction(self, *, planned: bool) -> str:
        """``ahead`` or ``done`` where the clauses tell, else ``""``.

        ``planned`` tells that round figures are those of plans.

        >>> Tally(9, past=2).direction(planned=False), Tally(9, tasks=1).direction(planned=False)
        ('done', 'ahead')
        >>> Tally(8, round=2).direction(planned=False), Tally(8, round=2).direction(planned=True)
        ('done', '')
        """
        ahead = _PAST * self.tasks + self.bounded
        done = _PAST * self.past + self.amounts
        if not planned:
            done += self.round
        sparse = _SPARSE if self.past else _SPARSE_AMOUNTS
        if done > max(ahead, 1) and done * sparse >= self.clauses:
            return "done"
        return "ahead" if ahead > done else ""


def tally(parts: Sequence[Part]) -> Tally:
    """What the ``parts`` of one sentence tell, by the words they hold."""
    told = Counter(_told(part) for part in parts)
    if any(part.has(BY_YEAR) for part in parts):
        told["task"] += told.pop("amount", 0) + told.pop("round", 0)
    kinds = ("task", "past", "amount", "round", "bounded")
    return Tally(len(parts), *(told[kind] for kind in kinds))


def _told(part: Part) -> str:
    if not _AHEAD.isdisjoint(part.reading.modals) or part.has(ASSIGNED):
        return "task"
    if part.is_past or _is_casework(part):
        return "past"
    if part.has(DUE):
        return "task"
    if part.has(BOUNDED):
        return "bounded" if _STRIVING.isdisjoint(part.reading.modals) else "task"
    return _AMOUNTS.get(part.digits, "past") if part.is_reported else ""


def _is_casework(part: Part) -> bool:
    """Whether a clause tells how many cases were handled."""
    found = part.reading.predicate
    if found is None or found.verb not in _CASEWORK or part.reading.modals:
        return False
    return part.tells_amount and not part.has(BOUNDED)


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
        planned = self._tallies[stretches[-1]].plans
        told = (self._tallies[stretch].direction(planned=planned) for stretch in stretches)
        return next((direction for direction in told if direction), "")
