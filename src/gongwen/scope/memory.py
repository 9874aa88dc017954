"""What the clauses of a sentence leave open for those after them."""

from __future__ import annotations

from datetime import date as Date

from gongwen.predicate import Predicate
from gongwen.scope.heads import AT_HAND, REQUIRED
from gongwen.scope.marks import (
    ASSIGNING,
    BOUNDED,
    BY_YEAR,
    CLASS,
    CONDITION,
    DATED,
    DEMANDED,
    DUE,
    IF,
    LISTED,
    PERFECT,
    PROGRESSIVE,
    REPEALED,
    ROUSING,
    SEEING,
    SITUATION,
    TARGET,
    TARGETED,
    WITHIN,
    YEAR_AHEAD,
    YEAR_HEAD,
)
from gongwen.scope.model import Cue, Setting
from gongwen.scope.part import Part
from gongwen.scope.said import ASKED, DECREED, OTHERS, PLANNED, PLEDGING, PROMISING, PROPOSING
from gongwen.scope.sentence import AWARDS, CONSEQUENCES
from gongwen.scope.terms import CAPPED, RULE_FOR
from gongwen.scope.times import told

_LASTING = (
    PERFECT.bit
    | YEAR_HEAD.bit
    | IF.bit
    | DEMANDED.bit
    | SITUATION.bit
    | PROGRESSIVE.bit
    | SEEING.bit
    | BY_YEAR.bit
    | DUE.bit
    | ROUSING.bit
)
"""The marks that tell of the next clauses, too."""

_SAID = ASKED.bit | DECREED.bit | PLANNED.bit | OTHERS.bit
"""The marks of what is decided, planned or recommended."""

_TO_COME = WITHIN.bit | YEAR_AHEAD.bit
"""The marks of a time ahead."""

_DECIDING = frozenset(("决定", "确定", "同意", "议定", "宣布"))
_PERFORMED = frozenset(
    "增补 接受 任命 免去 授予 追授 追认 撤销 表彰 通过 批准 选举 补选 罢免 终止 聘任 聘请 决定".split()
)
"""Deeds that are done by being decided."""

_THESE = ("以上", "上述", "这些", "这一系列", "有关", "各项")
_MEASURES = ("措施", "建议", "安排", "宽减", "宽免")
"""How what was proposed is named, where the clauses behind tell what it will cost."""

_HEADING = frozenset(("", "：", ":"))
"""What follows a clause that heads others or stands alone."""

_PROMISES = {
    **dict.fromkeys(("会", "将", "将会", "要", "应", "应当", "须"), "will"),
    **dict.fromkeys(("拟", "计划", "打算", "建议"), "plan"),
    **dict.fromkeys(("必须", "务必"), "must"),
}
"""How strongly a word undertakes what the colon behind it opens."""

BY_TARGET = Cue("目标", "plan", "target")
_AIM = "目标是"
_BY_DATE = Cue("到", "plan", "target")


class Memory:
    """What the clauses of a sentence so far leave open for the next one."""

    cue: Cue | None = None
    actor = ""
    time = ""
    hypothetical = False
    assigned = False
    awarding = False
    by_date = False
    dated = False
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

    def take(self, part: Part, own: Cue | None, setting: Setting) -> None:
        """Take up what a clause with a cue of its ``own`` leaves open, for itself and the next."""
        if own is not None:
            self.hypothetical = self.done = False
            strives = own.strength == "strive" and not setting.reviews
            self.ahead = own if strives else self.ahead if setting.cue is None else None
        if part.hints & DATED.bit and setting.day is not None:
            self._take_time(part, own, setting, setting.day)
        if part.hints & _SAID and own is None and setting.direction != "done" and not self.past:
            self._take_said(part, setting)
        if part.hints & _LASTING:
            self._take_marks(part, own, setting)
        if part.hints & TARGETED.bit and own is None and _AIM in part.bare:
            self.cue = BY_TARGET
        if part.end in _HEADING:
            self._take_head(part)
        if part.bare.startswith(_THESE) and own is None and part.bare.endswith(_MEASURES):
            self.hypothetical = True
        found = part.reading.predicate
        if found is None:
            planned = self.cue is not None and self.cue.strength == "plan"
            if planned and RULE_FOR.match(part.bare):
                self.cue = None
            self.condition = CONDITION.search(part.bare) is not None
        elif self.condition and found.verb not in CONSEQUENCES:
            self.condition = part.has(CAPPED)

    def _take_time(self, part: Part, own: Cue | None, setting: Setting, day: Date) -> None:
        """Take up whether the time that a clause opens with is over."""
        self.time = part.bare
        tells, end = told(part.text, day)
        if own is not None or not tells:
            return
        found = part.reading.predicate
        says = part.tells_an_amount and found is not None and found.kind != "state"
        if not (
            end == len(part.bare) or (says and found and "的" not in part.bare[end : found.start])
        ):
            return
        if tells == "over":
            lasting = setting.direction == "ahead" and part.bare[:end].endswith("起")
            self.done, self.ahead = self.done or not lasting, None
        elif setting.direction != "done" and not part.has(PERFECT):
            self.done, self.ahead = False, Cue(part.bare[:end], "plan", "target")
            self.dated = end == len(part.bare)

    def _take_said(self, part: Part, setting: Setting) -> None:
        """Take up who decides, plans or recommends what follows."""
        if part.has(OTHERS):
            self.hypothetical = True
        elif self.cue is None and part.has(ASKED) and part.has_subject:
            self.cue = Cue("请", "will", "modal")
        elif self.cue is None and setting.cue is None and not self.done:
            decreed = DECREED.search(part.bare) if part.hints & DECREED.bit else None
            planned = PLANNED.search(part.bare) if part.hints & PLANNED.bit else None
            if decreed is not None:
                self.cue = Cue(decreed["verb"], "will", "modal")
            elif planned is not None:
                self.ahead = Cue(planned["verb"], "plan", "target")

    def _take_marks(self, part: Part, own: Cue | None, setting: Setting) -> None:
        if own is None:
            past = setting.direction == "ahead" and part.tells_past_of(setting.day)
            self.done = self.done or past or (part.hints & PERFECT.bit != 0 and part.is_perfect)
            self.hypothetical = self.hypothetical or part.has(IF) or part.has(DEMANDED)
            self.listing = self.listing or part.has(SITUATION)
        self.rousing = self.rousing or part.has(ROUSING)
        self.under_way = self.under_way or part.has(PROGRESSIVE)
        self.listing = self.listing or part.has(SEEING)
        self.due = self.due or part.has(DUE)
        year = BY_YEAR.search(part.bare) if part.hints & BY_YEAR.bit else None
        if year is not None:
            named, day = year["year"], setting.day
            self.by_date = not (named and day and int(named) < day.year)

    def _take_head(self, part: Part) -> None:
        """Take up what a clause that a colon or the end of a line follows is the head of."""
        if TARGET.search(part.bare):
            self.cue = BY_TARGET
        if not part.end:
            return
        if part.reading.predicate is None and (promised := PROMISING.match(part.bare)):
            self.cue = Cue(promised["word"], _PROMISES[promised["word"]], "modal")
        if REQUIRED.search(part.bare) or (self.dated and AT_HAND.match(part.bare)):
            self.cue = Cue(part.text, "will", "task")
        for heads, strength in ((PROPOSING, "plan"), (PLEDGING, "will")):
            if self.cue is None and (found := heads.match(part.bare)) is not None:
                self.cue = Cue(found["verb"], strength, "modal")
        self.listing = self.listing or LISTED.search(part.bare) is not None

    def over(self, part: Part, own: Cue | None, setting: Setting) -> Cue | None:
        """The cue that a clause with a cue of its ``own``, or without, lies in the scope of."""
        if own is not None:
            return own
        if part.hints & REPEALED.bit and setting.direction != "done" and part.has(REPEALED):
            return Cue(
                part.reading.predicate.verb if part.reading.predicate else "", "will", "provision"
            )
        if self.done:
            return None
        if part.hints & TARGETED.bit and part.has(TARGETED):
            return BY_TARGET
        found = part.reading.predicate
        if self.cue is not None:
            performed = found is not None and found.verb in _PERFORMED
            return None if performed and self.cue.word in _DECIDING else self.cue
        if self.ahead is not None and self.ahead.strength == "strive" and setting.cue is not None:
            self.ahead = self.ahead if part.tells_an_amount else None
            return self.ahead or setting.cue
        if setting.cue is None and (part.tells_an_amount or self.dated):
            self.ahead = self.ahead or _ahead(part, setting)
            if self.ahead is not None:
                return self.ahead
        awarded = self.awarding and found is not None and found.verb in CONSEQUENCES
        if found is not None and (awarded or (self.condition and _provides(found, setting))):
            return Cue(found.verb, "will", "provision")
        if self.by_date and (setting.cue is None or (found is not None and found.kind == "amount")):
            return _BY_DATE
        return setting.cue or self._ordered(part, found, setting)

    def _ordered(self, part: Part, found: Predicate | None, setting: Setting) -> Cue | None:
        """The cue that a bare imperative is, for itself and for what follows in its sentence.

        Where the sentence or the text around it tells of what is done, it only reports.
        """
        if found is None or setting.direction != "none" or setting.exclaimed:
            return None
        if setting.leaning == "done" or self.past:
            return None
        awarded = found.verb in AWARDS and not self.actor
        if found.verb in CONSEQUENCES and (awarded or not part.has_subject):
            self.order = Cue(found.verb, "will", "provision")
        elif self.told:
            return None
        elif setting.leaning == "ahead" and self._is_allowed(part, found):
            self.order = Cue(part.reading.modals[0], "will", "provision")
        elif part.is_order or self._is_given(part, found) or self._is_due(part, setting):
            self.order = Cue(found.verb, "will", "imperative")
        elif setting.leaning == "ahead" and part.tells_an_amount and part.has(BOUNDED):
            self.order = Cue(found.verb or part.text[found.start :], "will", "target")
        self.told = self.order is None
        return self.order

    def _is_allowed(self, part: Part, found: Predicate) -> bool:
        """Whether a clause says what its agent may do."""
        modals = part.reading.modals
        return found.kind == "verb" and bool(self.actor) and modals in (("可以",), ("可",))

    def _is_given(self, part: Part, found: Predicate) -> bool:
        """Whether the deed of a clause is given to its agent, or has its time set."""
        if found.kind != "verb" or part.reading.modals or not self.actor:
            return False
        self.assigned = self.assigned or part.has(ASSIGNING)
        return self.assigned or self.due or CLASS.search(self.actor) is not None

    def _is_due(self, part: Part, setting: Setting) -> bool:
        """Whether an amount is to be attained by the time that the sentence sets."""
        return self.due and setting.leaning == "ahead" and part.tells_an_amount


def _provides(found: Predicate, setting: Setting) -> bool:
    """Whether what stands behind a condition is what a rule provides, where no title speaks."""
    if setting.direction != "none":
        return False
    return setting.leaning != "done" or found.verb in CONSEQUENCES


def _ahead(part: Part, setting: Setting) -> Cue | None:
    """The cue that a time ahead is for an amount, and for those told with it."""
    if not part.hints & _TO_COME or part.is_past:
        return None
    if not setting.reviews and part.has(WITHIN):
        return Cue("内", "plan", "target")
    if not part.hints & YEAR_AHEAD.bit:
        return None
    year = YEAR_AHEAD.search(part.bare)
    closes = year is not None and year.end() == len(part.bare)
    return None if year is None or closes else Cue(year[0], "plan", "target")
