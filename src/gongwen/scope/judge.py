"""Judges the clauses of one sentence from left to right: ahead, done, or neither."""

from __future__ import annotations

from collections.abc import Sequence, Set

from attrs import define, field

from gongwen.predicate import Predicate
from gongwen.scope.cues import Cues
from gongwen.scope.marks import (
    ASSIGNING,
    BOUNDED,
    BY_YEAR,
    CAPPED,
    CLASS,
    CONDITION,
    DEFINED,
    DEMANDED,
    DUE,
    EARNER,
    IF,
    LISTED,
    OBLIGED,
    PERFECT,
    PROGRESSIVE,
    REQUIRED,
    ROUSING,
    RULE_FOR,
    SEEING,
    SITUATION,
    TARGET,
    TARGETED,
    YEAR_AHEAD,
    YEAR_HEAD,
)
from gongwen.scope.model import Cue, Scope, Setting
from gongwen.scope.part import Part
from gongwen.scope.sentence import CONSEQUENCES, demanded, left_out, together
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

_OPINIONS = frozenset("建议 提议 预测 预计 预料 预期 估计".split())
"""Words of an author whose object, whatever its subject, is still the author's."""

_LASTING = (
    PERFECT.bit
    | YEAR_HEAD.bit
    | IF.bit
    | DEMANDED.bit
    | SITUATION.bit
    | PROGRESSIVE.bit
    | SEEING.bit
    | DEFINED.bit
    | BY_YEAR.bit
    | DUE.bit
    | ROUSING.bit
)
"""The marks that tell of the next clauses, too."""

_HEADING = ("", "：", ":")
"""What follows a clause that heads others or stands alone."""

_BY_TARGET = Cue("目标", "plan", "target")
_BY_DATE = Cue("到", "plan", "target")


def _provides(found: Predicate, setting: Setting) -> bool:
    """Whether what stands behind a condition is what a rule provides, where no title speaks."""
    if setting.direction != "none":
        return False
    return setting.leaning != "done" or found.verb in CONSEQUENCES


def _ahead(part: Part) -> Cue | None:
    """The cue that a year ahead is for an amount, and for those told with it."""
    if not part.hints & YEAR_AHEAD.bit or part.is_past:
        return None
    year = YEAR_AHEAD.search(part.bare)
    closes = year is not None and year.end() == len(part.bare)
    return None if year is None or closes else Cue(year[0], "plan", "target")


class _Memory:
    """What the clauses so far leave open for the next one."""

    cue: Cue | None = None
    actor = ""
    hypothetical = False
    by_date = False
    due = False
    done = False
    listing = False
    condition = False
    past = False
    told = False
    under_way = False
    rousing = False
    ahead: Cue | None = None
    order: Cue | None = None


@define
class Judge:
    """Judges sentences by the words of ``cues``."""

    cues: Cues
    _memory: _Memory = field(factory=_Memory, init=False)

    def judge(self, parts: Sequence[Part], setting: Setting, barred: Set[int]) -> list[Scope]:
        """The scope of each of ``parts``, the clauses of one sentence.

        The parts whose index is ``barred`` (titles, quotations) speak of nothing.
        """
        unframed = setting.direction == "none"
        self._memory = _Memory()
        self._memory.past = unframed and any(part.is_past for part in parts)
        marked = together(parts)
        tasks = setting.cue is not None
        provisions = setting.cue is not None and setting.cue.means == "provision"
        out = left_out(parts, marked, tasks=tasks, provisions=provisions)
        topics = demanded(parts) if marked & OBLIGED.bit else ()
        return [
            self._judged(part, setting, at in out, at in topics, at in barred)
            for at, part in enumerate(parts)
        ]

    def _judged(self, part: Part, setting: Setting, out: bool, topic: bool, barred: bool) -> Scope:
        found, span = part.reading.predicate, part.clause.span
        actor = self._acting(part)
        own = self.cues.own(part, actor, self._memory.cue or setting.cue)
        if own is not None and setting.reviews and only_expects(part, own):
            own = None
        if part.is_accomplished:
            own, self._memory.done = None, True
        self._remember(part, own, setting)
        if barred or found is None:
            return Scope(span, found, actor=actor, setting=setting)
        cue = self._effective(part, own, setting)
        if cue is None:
            done = "done" if not topic and self._is_done(part, actor, setting, out) else ""
            return Scope(span, found, done, None, "", actor, setting)
        if not self._is_ahead(part, own, cue, setting, out or topic):
            return Scope(span, found, actor=actor, setting=setting)
        cue = self._striving(part, actor, cue)
        strength = self._strength(part, found, cue)
        return Scope(span, found, "ahead", cue, strength, actor, setting)

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
        if (out and part.has(EARNER)) or "会" in part.reading.modals:
            return False
        if memory.under_way and found is not None and found.kind == "state":
            return False
        real = memory.done or (is_actual(part) and may_report(part, actor, setting))
        return real and not memory.hypothetical

    def _is_ahead(self, part: Part, own: Cue | None, cue: Cue, setting: Setting, out: bool) -> bool:
        """Whether a clause in the scope of ``cue`` undertakes something itself."""
        memory, found = self._memory, part.reading.predicate
        if found is None or memory.hypothetical or (out and cue is not _BY_TARGET):
            return False
        if setting.exclaimed and (
            cue is setting.cue or (memory.rousing and self.cues.reach(own) == "support")
        ):
            return False
        if own is None and (memory.listing or describes(part, found, cue)):
            return False
        return not (announces(part) or speaks(part, found))

    def _striving(self, part: Part, actor: str, cue: Cue) -> Cue:
        """``cue``, as strong as the clause itself says, if it is but a bare imperative."""
        if cue is not self._memory.order:
            return cue
        own = self.cues.own(part, actor, cue)
        return cue if own is None else cue._replace(strength=own.strength)

    def _remember(self, part: Part, own: Cue | None, setting: Setting) -> None:
        """Take up what a clause leaves open for itself and for the next ones."""
        memory, found = self._memory, part.reading.predicate
        if own is not None:
            memory.hypothetical = memory.done = False
            if self.cues.reach(own) == "sentence":
                memory.cue = own
        if part.hints & _LASTING:
            self._remember_marks(part, own, setting)
        if part.clause.end in _HEADING:
            self._remember_head(part)
        if found is None:
            planned = memory.cue is not None and memory.cue.strength == "plan"
            if planned and RULE_FOR.match(part.bare):
                memory.cue = None
            memory.condition = CONDITION.search(part.bare) is not None
        elif memory.condition and found.verb not in CONSEQUENCES:
            memory.condition = part.has(CAPPED)

    def _remember_marks(self, part: Part, own: Cue | None, setting: Setting) -> None:
        memory = self._memory
        if own is None:
            past = setting.direction == "ahead" and part.tells_past_of(setting.day)
            memory.done = memory.done or past or part.is_perfect
            memory.hypothetical = memory.hypothetical or part.has(IF) or part.has(DEMANDED)
            memory.listing = memory.listing or part.has(SITUATION)
        memory.rousing = memory.rousing or part.has(ROUSING)
        memory.under_way = memory.under_way or part.has(PROGRESSIVE)
        memory.listing = memory.listing or part.has(SEEING) or "是指" in part.bare
        memory.due = memory.due or part.has(DUE)
        year = BY_YEAR.search(part.bare)
        if year is not None:
            named, day = year["year"], setting.day
            memory.by_date = not (named and day and int(named) < day.year)

    def _remember_head(self, part: Part) -> None:
        """Take up what a clause that a colon or the end of a line follows is the head of."""
        memory = self._memory
        if TARGET.search(part.bare):
            memory.cue = _BY_TARGET
        if not part.clause.end:
            return
        if REQUIRED.search(part.bare):
            memory.cue = Cue(part.text, "will", "task")
        memory.listing = memory.listing or LISTED.search(part.bare) is not None

    def _effective(self, part: Part, own: Cue | None, setting: Setting) -> Cue | None:
        """The cue that the clause lies in the scope of."""
        memory = self._memory
        if own is not None:
            return own
        if memory.done:
            return None
        if part.has(TARGETED):
            return _BY_TARGET
        if memory.cue is not None:
            return memory.cue
        if setting.cue is None and part.tells_an_amount:
            memory.ahead = memory.ahead or _ahead(part)
            if memory.ahead is not None:
                return memory.ahead
        found = part.reading.predicate
        if memory.condition and found is not None and _provides(found, setting):
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
        elif part.is_order or self._is_given(part, found) or self._is_due(part, setting):
            memory.order = Cue(found.verb, "will", "imperative")
        elif setting.leaning == "ahead" and part.tells_an_amount and part.has(BOUNDED):
            memory.order = Cue(found.verb or part.text[found.start :], "will", "target")
        memory.told = memory.order is None
        return memory.order

    def _is_given(self, part: Part, found: Predicate) -> bool:
        """Whether the deed of a clause is given to its agent, or has its time set."""
        if found.kind != "verb" or part.reading.modals or not self._memory.actor:
            return False
        return (
            part.has(ASSIGNING) or self._memory.due or CLASS.search(self._memory.actor) is not None
        )

    def _is_due(self, part: Part, setting: Setting) -> bool:
        """Whether an amount is to be attained by the time that the sentence sets."""
        return self._memory.due and setting.leaning == "ahead" and part.tells_an_amount

    def _strength(self, part: Part, found: Predicate, cue: Cue) -> str:
        """How strongly a clause in the scope of ``cue`` undertakes something by its own words."""
        if "坚决" in part.bare or self.cues.strength(found.verb) == "must":
            return "must"
        if cue.strength != "will":
            return cue.strength
        strives = self.cues.strength(found.verb) == "strive" or any(
            self.cues.strength(word) == "strive" for word in part.reading.modals
        )
        return "strive" if strives else "will"
