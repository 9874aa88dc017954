"""Judges the clauses of one sentence from left to right: ahead, done, or neither."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import define, field

from gongwen.predicate import Predicate
from gongwen.scope.marks import (
    BY_YEAR,
    CAPPED,
    CONDITION,
    DEMANDED,
    EARNER,
    IF,
    LISTED,
    NEEDING,
    OBLIGED,
    PERFECT,
    PROGRESSIVE,
    PROPOSED,
    REQUIRED,
    RULE_FOR,
    SEEING,
    SITUATION,
    TARGET,
    TARGETED,
)
from gongwen.scope.model import Cue, Scope, Setting
from gongwen.scope.part import Part
from gongwen.scope.sentence import CONSEQUENCES, demanded, left_out
from gongwen.scope.telling import (
    DECIDING,
    SPEAKERS,
    acting,
    announces,
    cites,
    describes,
    is_actual,
    is_assigned,
    may_report,
    navigates,
    only_expects,
)

_OF_AGENTS = frozenset(
    "会 亦会 也会 都会 便会 就会 还会 并会 再会 计划 建议 打算 决定 宣布 应 应该 应当".split()
)
"""Words that undertake something only where an agent says them."""

_PROPOSING = frozenset(("建议", "提议"))
"""Words that undertake something only where the author says them."""

_OPINIONS = frozenset("建议 提议 预测 预计 预料 预期 估计".split())
"""Words of an author whose object, whatever its subject, is still the author's."""

_NEEDING = frozenset(("要", "需", "需要"))
"""Words that report a want where they stand behind 还, 仍 or 尚."""

_OVERRULES = {
    "must": frozenset[str](),
    "strive": frozenset(("must",)),
    "will": frozenset(("must", "strive")),
    "plan": frozenset(("must", "strive")),
}
"""Of two cues in one clause the later is heard only if it has one of these strengths."""

_BY_TARGET = Cue("目标", "plan", "target")
_BY_DATE = Cue("到", "plan", "target")


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
    past: bool = False
    told: bool = False
    under_way: bool = False
    order: Cue | None = None


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
        unframed = setting.direction == "none"
        self._memory = _Memory(past=unframed and any(part.is_past for part in parts))
        provisions = setting.cue is not None and setting.cue.means == "provision"
        out = left_out(parts, tasks=setting.cue is not None, provisions=provisions)
        topics = demanded(parts)
        for at, part in enumerate(parts):
            scope = self._judged(part, setting, out=at in out, barred=at in barred)
            yield scope._replace(direction="") if at in topics and scope.cue is None else scope

    def _judged(self, part: Part, setting: Setting, *, out: bool, barred: bool) -> Scope:
        memory = self._memory
        found = part.reading.predicate
        actor = acting(part, memory.actor)
        if not actor and memory.cue is not None and memory.cue.word in _OPINIONS:
            actor = memory.actor
        if not is_assigned(part):
            memory.actor = actor
        own = self.own_cue(part, actor, memory.cue or setting.cue)
        if own is not None and setting.reviews and only_expects(part, own):
            own = None
        self._remember(part, own, setting)
        scope = Scope(part.clause.span, found, actor=actor, setting=setting)
        if barred or found is None:
            return scope
        cue = self._effective(part, own, setting)
        if cue is None:
            if out and EARNER.search(part.bare):
                return scope
            if found.kind == "state" and memory.under_way:
                return scope
            real = memory.done or (is_actual(part) and may_report(part, actor, setting))
            done = real and not memory.hypothetical
            return scope._replace(direction="done") if done else scope
        if own is None and (
            memory.listing
            or (setting.exclaimed and cue is setting.cue)
            or describes(part.bare, found, cue)
        ):
            return scope
        if (out and cue is not _BY_TARGET) or memory.hypothetical:
            return scope
        if announces(part.bare) or cites(part, found) or navigates(part.text, found):
            return scope
        if cue is memory.order and (striving := self.own_cue(part, actor, cue)):
            cue = cue._replace(strength=striving.strength)
        strength = "must" if self._insists(part) else cue.strength
        return scope._replace(direction="ahead", cue=cue, strength=strength)

    def own_cue(self, part: Part, actor: str, active: Cue | None) -> Cue | None:
        """The cue in the clause itself, the strongest first; ``active`` is the one before it."""
        found = None
        if DEMANDED.search(part.bare):
            return None
        for word in part.reading.modals:
            facts = self.cues.get(word)
            if facts is None or (facts[1] == "support" and active is None):
                continue
            if word in _NEEDING and NEEDING.search(part.bare):
                continue
            if word in DECIDING and not self._decides(part, word):
                continue
            if word in _PROPOSING and PROPOSED.match(self._up_to(part, word)):
                return None
            told = OBLIGED.match(part.bare) or part.tells_amount
            if word in _OF_AGENTS and not (actor or active or told):
                continue
            if found is None or facts[0] in _OVERRULES[found.strength]:
                found = Cue(word, facts[0], "modal")
        return found or self._cue_of_verb(part, actor, active)

    def _decides(self, part: Part, word: str) -> bool:
        """Whether speakers decide, by ``word``, what they are going to do."""
        by_speaker = self._up_to(part, word).removesuffix(word).endswith(SPEAKERS)
        return by_speaker and PERFECT.search(part.bare) is None

    @staticmethod
    def _up_to(part: Part, word: str) -> str:
        return part.bare[: part.bare.find(word) + len(word)]

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
        if own is None and setting.direction == "ahead" and part.tells_past_of(setting.day):
            memory.done = True
        if own is not None:
            memory.hypothetical = memory.done = False
            if self.cues[own.word][1] == "sentence":
                memory.cue = own
        else:
            memory.done = memory.done or part.is_perfect
            memory.hypothetical = memory.hypothetical or any(
                mark.search(text) for mark in (IF, DEMANDED)
            )
        if end in "：:" and TARGET.search(text):
            memory.cue = _BY_TARGET
        memory.under_way = memory.under_way or PROGRESSIVE.search(text) is not None
        if end and end in "：:" and REQUIRED.search(text):
            memory.cue = Cue(part.text, "will", "task")
        listed = bool(end) and end in "：:" and LISTED.search(text) is not None
        seen = "到" in text and SEEING.search(text) is not None
        tells = "是指" in text or (own is None and SITUATION.search(text) is not None)
        memory.listing = memory.listing or listed or seen or tells
        found = part.reading.predicate
        planned = memory.cue is not None and memory.cue.strength == "plan"
        if planned and found is None and RULE_FOR.match(text):
            memory.cue = None
        if found is None:
            memory.condition = CONDITION.search(text) is not None
        elif found.verb not in CONSEQUENCES and CAPPED.search(text) is None:
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
        return setting.cue or self._ordered(part, found, setting)

    def _ordered(self, part: Part, found: Predicate | None, setting: Setting) -> Cue | None:
        """The cue that a bare imperative is, for itself and for what follows in its sentence.

        Where the sentence or the text around it tells of what is done, it only reports.
        """
        memory = self._memory
        if found is None or setting.direction != "none" or setting.exclaimed:
            return None
        if setting.leaning == "done" or memory.past:
            return None
        if found.verb in CONSEQUENCES and not part.has_subject:
            memory.order = Cue(found.verb, "will", "provision")
        elif memory.told:
            return None
        elif part.is_order:
            memory.order = Cue(found.verb, "will", "imperative")
        memory.told = memory.order is None
        return memory.order

    def _insists(self, part: Part) -> bool:
        found = part.reading.predicate
        verb = found.verb if found is not None else ""
        return "坚决" in part.bare or self.cues.get(verb, ("",))[0] == "must"
