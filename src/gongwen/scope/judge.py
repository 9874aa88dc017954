"""Judges the clauses of one sentence from left to right: ahead, done, or neither."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date as Date

from attrs import define, evolve, field, frozen

from gongwen.actor import actor, agent
from gongwen.predicate import Predicate, Reading
from gongwen.scope.marks import (
    ADVERBIAL,
    AS,
    BY_YEAR,
    CONDITION,
    DEFINED,
    IF,
    LISTED,
    MADE,
    PERFECT,
    PROGRESSIVE,
    TARGET,
    TARGETED,
    WANTING,
    WHAT,
)
from gongwen.scope.model import Cue, Scope
from gongwen.scope.sentence import CONSEQUENCES, Part, demanded, left_out

_OF_AGENTS = frozenset(
    "会 亦会 也会 都会 便会 就会 还会 并会 再会 计划 建议 打算 应 应该 应当".split()
)
"""Words that undertake something only where an agent says them."""

_BY_TARGET = Cue("目标", "plan", "target")
_BY_DATE = Cue("到", "plan", "target")


@frozen
class Setting:
    """Where a sentence stands: the cue of its section, if any, and the section's direction.

    ``direction`` is ``ahead``, ``done``, ``""`` or ``"none"`` where no title speaks. ``day`` is
    the day of the document. ``exclaimed`` tells that the sentence ends in an exclamation.
    """

    cue: Cue | None
    direction: str
    day: Date | None
    exclaimed: bool = False


@define
class _Memory:
    """What the clauses so far leave open for the next one."""

    cue: Cue | None = None
    actor: str = ""
    hypothetical: bool = False
    by_date: bool = False
    done: bool = False
    listing: bool = False
    condition: bool = False


@define
class Judge:
    """Judges sentences by the words of ``cues``: strength and reach of each."""

    cues: Mapping[str, tuple[str, ...]]
    _memory: _Memory = field(factory=_Memory, init=False)

    def judge(
        self, parts: Sequence[Part], setting: Setting, barred: frozenset[int]
    ) -> Iterator[Scope]:
        """The scope of each of ``parts``, the clauses of one sentence.

        The parts whose index is ``barred`` (titles, quotations) speak of nothing.
        """
        self._memory = _Memory()
        provisions = setting.cue is not None and setting.cue.means == "provision"
        out = left_out(parts, tasks=setting.cue is not None, provisions=provisions)
        topics = demanded(parts)
        for at, part in enumerate(parts):
            scope = self._judged(part, setting, out=at in out, barred=at in barred)
            yield evolve(scope, direction="") if at in topics and scope.cue is None else scope

    def _judged(self, part: Part, setting: Setting, *, out: bool, barred: bool) -> Scope:
        memory = self._memory
        found = part.reading.predicate
        memory.actor = _actor(part, memory.actor)
        own = self.own_cue(part, memory.actor, memory.cue or setting.cue)
        self._remember(part, own, setting)
        scope = Scope(part.clause.span, found, actor=memory.actor)
        if barred or found is None:
            return scope
        cue = self._effective(part, own, setting)
        if cue is None:
            real = memory.done or (_is_actual(part) and setting.direction != "ahead")
            return evolve(scope, direction="done" if real and not memory.hypothetical else "")
        if own is None and (
            memory.listing
            or (setting.exclaimed and cue is setting.cue)
            or _describes(part.bare, found, cue)
        ):
            return scope
        if (out and cue is not _BY_TARGET) or memory.hypothetical or _announces(part.bare):
            return scope
        strength = "must" if self._insists(part) else cue.strength
        return evolve(scope, direction="ahead", cue=cue, strength=strength)

    def own_cue(self, part: Part, actor: str, active: Cue | None) -> Cue | None:
        """The cue in the clause itself, the strongest first; ``active`` is the one before it."""
        found = None
        for word in part.reading.modals:
            facts = self.cues.get(word)
            if facts is None or (facts[1] == "support" and active is None):
                continue
            if word in _OF_AGENTS and not (actor or active):
                continue
            if found is None or facts[0] == "must":
                found = Cue(word, facts[0], "modal")
        return found or self._cue_of_verb(part, actor, active)

    def _cue_of_verb(self, part: Part, actor: str, active: Cue | None) -> Cue | None:
        verb = part.reading.predicate.verb if part.reading.predicate else ""
        facts = self.cues.get(verb)
        if facts is None or (verb in _OF_AGENTS and not actor):
            return None
        if facts[1] == "support" and (active is None or facts[0] != "must"):
            return None
        return None if PERFECT.search(part.bare) else Cue(verb, facts[0], "modal")

    def _remember(self, part: Part, own: Cue | None, setting: Setting) -> None:
        memory, text, end = self._memory, part.bare, part.clause.end
        if own is not None:
            memory.hypothetical = memory.done = False
            if self.cues[own.word][1] == "sentence":
                memory.cue = own
        else:
            memory.done = memory.done or PERFECT.search(text) is not None
            memory.hypothetical = memory.hypothetical or IF.search(text) is not None
        if end in "：:" and TARGET.search(text):
            memory.cue = _BY_TARGET
        listed = bool(end) and end in "：:" and LISTED.search(text) is not None
        memory.listing = memory.listing or listed or "是指" in text
        found = part.reading.predicate
        if found is None:
            memory.condition = CONDITION.search(text) is not None
        elif found.verb not in CONSEQUENCES:
            memory.condition = False
        year = BY_YEAR.search(text)
        if year is not None:
            named, day = year["year"], setting.day
            memory.by_date = not (named and day and int(named) < day.year)

    def _effective(self, part: Part, own: Cue | None, setting: Setting) -> Cue | None:
        """The cue that the clause lies in the scope of."""
        memory = self._memory
        if own is not None:
            return own
        if memory.done:
            return None
        if TARGETED.search(part.bare):
            return _BY_TARGET
        if memory.cue is not None:
            return memory.cue
        found = part.reading.predicate
        if memory.condition and found is not None and setting.direction == "none":
            return Cue(found.verb, "will", "provision")
        if memory.by_date and (
            setting.cue is None or (found is not None and found.kind == "amount")
        ):
            return _BY_DATE
        return setting.cue

    def _insists(self, part: Part) -> bool:
        found = part.reading.predicate
        verb = found.verb if found is not None else ""
        return "坚决" in part.bare or self.cues.get(verb, ("",))[0] == "must"


def _actor(part: Part, before: str) -> str:
    found = part.reading.predicate
    if found is None:
        return _agent_alone(part.text, part.reading) or before
    own = actor(part.text, found)
    return own if own or part.has_subject else before


def _agent_alone(text: str, read: Reading) -> str:
    """The agent in a clause without a predicate, which acts in the clauses that follow."""
    if read.modals:
        text = text[: text.find(read.modals[0])]
    return agent(text) if len(text) <= 16 else ""


def _is_actual(part: Part) -> bool:
    """Whether a clause tells what is, not what may be or is under way."""
    under_way = PROGRESSIVE.search(part.bare)
    return not part.reading.modals and under_way is None


def _announces(text: str) -> bool:
    """Whether a clause only defines something, or announces what follows."""
    return (
        text.endswith(("是", "为"))
        or DEFINED.search(text) is not None
        or WHAT.match(text) is not None
    )


def _describes(text: str, found: Predicate, cue: Cue) -> bool:
    """Whether a clause in the scope of a cue says how things are, not what is to be done."""
    if cue.means == "target":
        return False
    if found.kind == "state":
        return True
    if found.kind == "adjective":
        return cue.means != "modal" and cue.strength != "plan"
    return (
        text.startswith("这")
        or PROGRESSIVE.search(text, 0, found.start) is not None
        or WANTING.search(text) is not None
        or ADVERBIAL.match(text) is not None
        or _is_capacity(text, found)
    )


def _is_capacity(text: str, found: Predicate) -> bool:
    if found.verb == "作为":
        return MADE.search(text, 0, found.start) is None
    return AS.match(text) is not None
