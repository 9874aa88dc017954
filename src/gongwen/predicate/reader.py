"""Reads a clause from left to right and decides which of its verbs is the predicate."""

from __future__ import annotations

from gongwen.predicate.grammar import (
    AIMING,
    BOUND_TO,
    COMPANY,
    COUNTED,
    FORESEEING,
    FORESEEN,
    GIVING,
    INDICATORS,
    JOINING,
    MEANS,
    OBLIGING,
    OPENING,
    ORDERING,
    PIVOTS,
    PLANS,
    RECEIVERS,
    TEMPORAL,
    TIME_HEADS,
    TOWARDS,
)
from gongwen.predicate.model import Predicate
from gongwen.predicate.patterns import (
    ACCEPTED,
    ADVERBIAL,
    AMOUNT,
    COMPLETED,
    DEGREE,
    ENDS_OF_RULE,
    ENDS_OF_STRAIN,
    HEAD_OF_RULE,
    HEADS,
    HEADS_OF_ADVERBIAL,
    OF_PLAN,
    ORDERED,
    PREFIXES,
    PREVAILING,
    RULED,
    SPENT,
    STRAINED,
    TAKEN_FOR,
    TIME,
)
from gongwen.predicate.shapes import Shapes
from gongwen.predicate.uses import (
    ADVERB,
    BOUND,
    INTRODUCES,
    LINK,
    MODAL,
    NOUN,
    OBJECT,
    OPENING_PHRASE,
    PHRASE,
    PREPOSITION,
    STATE,
    TAIL,
    VERBS,
)


class Reader(Shapes):
    """Finds the predicate of a clause."""

    __slots__ = ()

    def read(self, start: int) -> Predicate | None:
        """The predicate of the clause, whose numbers and counting words end at ``start``."""
        text = self.text
        if text[start : start + 1] in HEADS or self.rest[0] & LINK:
            start = self._skipped(start)
        at = self.first_from(start)
        if "为" in text and (equal := self._equal(start)) is not None:
            return equal
        if self._is_adverbial(at, start):
            return None
        if ("用于" in text or "支持" in text) and (spent := SPENT.match(text, start)):
            return self._spent(start, spent.end())
        if "的" in text and (rule := RULED.match(text, start)):
            return self.read(rule.end())
        if (shaped := self._shaped(at, start)) is not None:
            return shaped
        found = self.opened(at, start) or self._joined(at, start) or self.scanned(at)
        if found is None:
            return self._verbless(at, start) or self._unknown(at, start)
        first, verb = found
        if self.words[verb].uses & NOUN and self._is_bar(verb, start):
            return None
        if (described := self._described(verb, start)) is not None:
            return described
        if "每" in text and self.words[first].start > start and self._has_instance(verb + 1):
            return None
        if first > at and self.words[at].word in PIVOTS:
            start = self.words[at].end
        if self.words[at].word in COMPANY and self._is_joint(at, verb, start):
            return self._predicate(verb, start, start)
        return self._predicate(verb, start, max(start, self.words[first].start))

    def _equal(self, start: int) -> Predicate | None:
        """为 where it says what prevails, or with what an amount compares."""
        if self.text.endswith("为准") and PREVAILING.match(self.text, start):
            place = len(self.text) - 2
            return Predicate("为", place, place + 1, start, start)
        if OF_PLAN.match(self.text, start):
            return Predicate("为", start, start + 1, start, start, "amount")
        return None

    def _described(self, verb: int, start: int) -> Predicate | None:
        """The amount or the adjective said of what the verb at ``verb`` only describes."""
        text, word = self.text, self.words[verb]
        if word.word in INDICATORS and word.start > start and AMOUNT.match(text, word.end):
            return Predicate("", word.end, word.end, start, word.end, "amount")
        if text[-1] in ENDS_OF_STRAIN and word.start == start and word.uses & (NOUN | PHRASE):
            end = len(text)
            if STRAINED.search(text, word.end):
                return Predicate("", end, end, start, end, "adjective")
        if word.uses & STATE and (counted := self._counted(verb, start)) is not None:
            return counted
        if "的" in text and DEGREE.search(text, word.end):
            end = len(text)
            return self._limited(verb, start) or Predicate("", end, end, start, end, "adjective")
        return self._limited(verb, start)

    def _joined(self, at: int, start: int) -> tuple[int, int] | None:
        """The verb behind those with whom something is done, who open the clause."""
        if at >= len(self.words) or self.words[at].start != start:
            return None
        if self.words[at].word not in JOINING:
            return None
        found = self.scanned(at, deep=True)
        if found is not None:
            return found
        later = range(at + 1, len(self.words))
        return next(((i, i) for i in later if self.words[i].uses & VERBS and self._opens(i)), None)

    def _is_joint(self, at: int, verb: int, start: int) -> bool:
        """Whether what stands before the verb only names with whom its deed is done (与高校共建)."""
        deed = self.words[verb]
        joint = self.words[at].start == start and deed.uses & OBJECT != 0
        return joint and "的" not in self.text[start : deed.start]

    def _skipped(self, start: int) -> int:
        """Where the clause goes on behind the connectives and the times at its head."""
        start = self._behind_time(start)
        for word in self.words:
            if word.start == start and word.uses & LINK:
                start = self._behind_time(word.end)
        prefix = PREFIXES.get(self.text[start : start + 1])
        found = prefix.match(self.text, start) if prefix else None
        return found.end() if found and self._opens_at(found.end()) else start

    def _behind_time(self, start: int) -> int:
        if self.text[start : start + 1] not in TIME_HEADS:
            return start
        time = TIME.match(self.text, start)
        return time.end() if time else start

    def modals(self, end: int) -> tuple[str, ...]:
        """The modal words before ``end`` that lead a verb or an adverbial."""
        if not self.rest[0] & MODAL:
            return ()
        led = (
            word.word
            for at, word in enumerate(self.words[: self.first_from(end)])
            if word.uses & MODAL and self._leads(at, end)
        )
        return tuple(led)

    def _leads(self, at: int, end: int) -> bool:
        """Whether the modal at ``at`` leads something; the predicate, if any, is at ``end``."""
        word, after = self.words[at], self.next(at)
        if len(word.word) > 1 and self.text[word.start - 1 : word.start] in COUNTED:
            return False
        before = self.words[at - 1] if at else None
        if word.word in PLANS and before and before.end == word.start and before.uses & OBJECT:
            return False
        if word.word == "要求" and any(before.uses & PREPOSITION for before in self.words[:at]):
            return False
        described = self.text[word.start - 1 : word.start] == "的" and word.word not in ORDERING
        if described or (word.word == "将" and not self.is_modal(at)):
            return False
        if after is not None and (
            after.word in ("的", "之", "、")
            or (after.uses & TAIL and not self._foresees(at, end))
            or (after.word in ("和", "与") and word.word not in OBLIGING and word.word != "会")
        ):
            return False
        if after is not None and (after.uses & (VERBS | OPENING_PHRASE) or after.word in COMPANY):
            return True
        loosely = len(word.word) > 1 or word.word in "将拟须"
        loosely = loosely or (word.end == end and word.word in ORDERING)
        return loosely and end < len(self.text)

    def _foresees(self, at: int, end: int) -> bool:
        """Whether the modal at ``at`` foresees what its own subject does (预期收入每年减少)."""
        word, after = self.words[at], self.next(at)
        foreseen = word.word in FORESEEING and after is not None and after.word not in FORESEEN
        return foreseen and word.end < end < len(self.text)

    def _unknown(self, at: int, start: int) -> Predicate | None:
        """The predicate behind a modal of which the word lists know no verb."""
        for later in range(at, len(self.words)):
            word, after = self.words[later], self.next(later)
            if word.word not in ORDERING or self.text[word.start - 1 : word.start] == "的":
                continue
            known = after is not None and after.uses & (BOUND | LINK | PREPOSITION | TAIL)
            if known or not ORDERED.match(self.text, word.end):
                return None
            done = COMPLETED.match(self.text, word.end)
            end = word.end + 1 if done else word.end
            verb = done["verb"] if done else ""
            return Predicate(verb, word.end, end, start, max(start, word.start))
        return None

    def _is_adverbial(self, at: int, start: int) -> bool:
        """Whether the clause is nothing but a place, a time, a manner or a condition."""
        if at >= len(self.words):
            return False
        text = self.text
        if text[-1] in ENDS_OF_RULE and HEAD_OF_RULE.search(text):
            return True
        if "为" in text[-4:] and "以" not in text and TAKEN_FOR.search(text):
            return True
        first = self.words[at]
        led = first.start == start and first.uses & ADVERB
        if first.word in AIMING and first.start == start and self._is_date(first.end):
            return True
        if text[start] in HEADS_OF_ADVERBIAL and not led and ADVERBIAL.match(text, start):
            verb = (
                None if first.word in ("从", "在", "经", "通过", "以") else self.firm_from(at + 2)
            )
            return verb is None or "的" in text[self.words[verb].end :]
        if first.uses & INTRODUCES and first.start == start:
            if first.word in MEANS and self.behind(at) is None:
                return ACCEPTED.search(text, first.end) is None
            after = self.next(at)
            if first.word in OPENING and not (after and after.uses & MODAL):
                return self._is_receiver(at) or self.behind(at) is None
            if first.word == "以" and self._is_role(at):
                return True
            if first.word in ("随着", "随") and not self.any_firm(at + 1):
                return True
        return self.words[-1].uses & BOUND != 0 and self._is_circumstance(at)

    def _is_date(self, start: int) -> bool:
        """Whether all from ``start`` on is the time of what is aimed at (力争到明年底)."""
        return self._behind_time(start) == len(self.text) > start

    def _is_receiver(self, at: int) -> bool:
        """Whether what stands behind 对 at ``at`` only names whom a rule concerns."""
        last = self.words[-1]
        return (
            self.words[at].word in TOWARDS
            and last.word in RECEIVERS
            and last.end == len(self.text)
            and not any(word.word in GIVING for word in self.words[at:])
        )

    def _is_role(self, at: int) -> bool:
        """Whether 以 at ``at`` only says what is taken for what (以…为重点)."""
        later = range(at + 1, len(self.words))
        if self._behind_role(at) is not None:
            return False
        role = next((i for i in later if self.words[i].word.startswith("为")), None)
        return role is not None and self.firm_from(role + 1) is None

    def _follows_deed(self) -> bool:
        """Whether the last word stands directly behind a verb that is bound to nothing."""
        if len(self.words) < 2 or self.words[-2].end != self.words[-1].start:
            return False
        before = self.words[-2]
        return bool(before.uses & VERBS) and before.word[-1] not in BOUND_TO

    def _is_circumstance(self, at: int) -> bool:
        """Whether the last word closes a time or a place, and no verb governs that."""
        last = self.words[-1]
        if last.end != len(self.text):
            return False
        if last.word in TEMPORAL or (last.word == "前" and self._follows_deed()):
            return True
        inner = range(at, len(self.words) - 1)
        opener = next((i for i in inner if self.words[i].uses & PREPOSITION), at)
        before = self.words[at:opener]
        return bool(self.words[opener].uses & PREPOSITION) and not any(
            word.uses & OBJECT for word in before
        )
