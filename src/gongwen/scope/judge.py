"""Judges the clauses of one sentence from left to right: ahead, done, or neither."""

from __future__ import annotations

from collections.abc import Sequence, Set
from datetime import date as Date

from attrs import define, field

from gongwen.pattern import PlainPattern
from gongwen.predicate import Predicate
from gongwen.scope.cues import Cues
from gongwen.scope.marks import ATTAINED, ENACTING, ENSURED, INDICATOR, OBLIGED, PAST
from gongwen.scope.memory import BY_TARGET, Memory
from gongwen.scope.model import SILENT, Cue, Scope, Setting
from gongwen.scope.part import Part
from gongwen.scope.sentence import awarded, demanded, left_out, together
from gongwen.scope.telling import (
    acting,
    announces,
    describes,
    is_actual,
    is_assigned,
    may_report,
    only_expects,
    speaks,
)
from gongwen.scope.terms import EARNER
from gongwen.scope.times import names_coming

_RESOLUTE_MEANS = PlainPattern("坚决(?:有力|有效|果断)?的?(?:措施|行动|态度|举措|手段|步骤)")
_OPINIONS = frozenset("建议 提议 预测 预计 预料 预期 估计".split())
"""Words of an author whose object, whatever its subject, is still the author's."""


@define
class Judge:
    """Judges sentences by the words of ``cues``."""

    cues: Cues
    _memory: Memory = field(factory=Memory, init=False)

    def judge(self, parts: Sequence[Part], setting: Setting, barred: Set[int]) -> list[Scope]:
        """The scope of each of ``parts``, the clauses of one sentence.

        The parts whose index is ``barred`` (titles, quotations) speak of nothing.
        """
        self._memory = Memory()
        self._memory.actor = setting.actor
        marked = together(parts)
        if setting.direction == "none" and marked & PAST.bit:
            self._memory.past = any(part.is_past for part in parts)
        tasks = setting.cue is not None
        provisions = setting.cue is not None and setting.cue.means == "provision"
        out = left_out(parts, marked, tasks=tasks, provisions=provisions)
        if setting.direction == "none" and (earning := awarded(parts)):
            barred, self._memory.awarding = {*barred, *earning}, True
        topics = demanded(parts) if marked & OBLIGED.bit else ()
        return [
            self._judged(part, setting, at in out, at in topics, at in barred)
            for at, part in enumerate(parts)
        ]

    @property
    def left_open(self) -> tuple[Cue | None, str]:
        """The cue that reaches beyond the sentence judged last, where it announces what follows.

        And the agent of its last clause.
        """
        return self._memory.cue, self._memory.actor

    def _judged(self, part: Part, setting: Setting, out: bool, topic: bool, barred: bool) -> Scope:
        memory, found = self._memory, part.reading.predicate
        acts = found is None or found.start != found.subject_start
        actor = self._acting(part) if acts else memory.actor
        own = self.cues.own(part, actor, memory.cue or setting.cue)
        if own is not None and setting.reviews and only_expects(part, own):
            own = own if self._forecasts(part, own, setting.day) else None
        if part.hints & ATTAINED.bit and part.is_accomplished:
            own, memory.done = None, True
        if own is not None and self.cues.reach(own) == "sentence":
            memory.cue = own
        memory.take(part, own, setting)
        if barred or found is None:
            return SILENT
        cue = memory.over(part, own, setting)
        if cue is None:
            if topic or not self._is_done(part, actor, setting, out):
                return SILENT
            return Scope("done", found.verb, found.kind, None, "", actor, setting)
        if not self._is_ahead(part, own, cue, setting, out or topic):
            return SILENT
        if cue is memory.order:
            cue = self._striving(part, actor, cue)
        strength = self._strength(part, found, cue)
        return Scope("ahead", found.verb, found.kind, cue, strength, actor, setting)

    def _forecasts(self, part: Part, own: Cue, day: Date | None) -> bool:
        """Whether a clause that expects an amount names a time that is yet to come."""
        if day is None or own.word not in _OPINIONS:
            return False
        return names_coming(part.bare, day) or names_coming(self._memory.time, day)

    def _acting(self, part: Part) -> str:
        """The agent of a clause, which acts on in the next unless its deed is but given to it."""
        memory = self._memory
        actor = acting(part, memory.actor)
        if not actor and memory.cue is not None and memory.cue.word in _OPINIONS:
            return memory.actor
        if not is_assigned(part):
            memory.actor = actor
        return actor

    def _is_done(self, part: Part, actor: str, setting: Setting, out: bool) -> bool:
        """Whether a clause in the scope of no cue tells of what is done."""
        memory, found = self._memory, part.reading.predicate
        if (out and (part.has(EARNER) or part.has(ENACTING))) or "会" in part.reading.modals:
            return False
        if memory.under_way and found is not None and found.kind == "state":
            return False
        real = memory.done or (
            is_actual(part, reviewing=setting.reviews) and may_report(part, actor, setting)
        )
        return real and not memory.hypothetical

    def _is_ahead(self, part: Part, own: Cue | None, cue: Cue, setting: Setting, out: bool) -> bool:
        """Whether a clause in the scope of ``cue`` undertakes something itself."""
        memory, found = self._memory, part.reading.predicate
        if found is None or memory.hypothetical or (out and cue is not BY_TARGET):
            return False
        if setting.exclaimed and (
            cue is setting.cue or (memory.rousing and self.cues.reach(own) == "support")
        ):
            return False
        if own is None and (memory.listing or describes(part, found, cue)):
            return False
        return not (speaks(part, found) or announces(part))

    def _striving(self, part: Part, actor: str, cue: Cue) -> Cue:
        """``cue``, which is but a bare imperative, as strong as the clause itself says."""
        own = self.cues.own(part, actor, cue)
        return cue if own is None else cue._replace(strength=own.strength)

    def _strength(self, part: Part, found: Predicate, cue: Cue) -> str:
        """How strongly a clause in the scope of ``cue`` undertakes something by its own words."""
        said = self.cues.strength(found.verb)
        if said == "must" or _is_resolute(part.bare) or ENSURED.match(part.bare, 0, found.start):
            return "must"
        if cue.strength != "will":
            return cue.strength
        if part.hints & INDICATOR.bit and INDICATOR.search(part.text):
            return "plan"
        modals = part.reading.modals
        strives = said == "strive" or (modals and "strive" in map(self.cues.strength, modals))
        return "strive" if strives else "will"


def _is_resolute(text: str) -> bool:
    """Whether something is to be done resolutely, not by resolute means (采取坚决措施)."""
    return "坚决" in text and _RESOLUTE_MEANS.search(text) is None
