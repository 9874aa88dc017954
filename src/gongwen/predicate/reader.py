"""Reads a clause from left to right and decides which of its verbs is the predicate."""

from __future__ import annotations

from collections.abc import Iterator

from gongwen.predicate.amounts import Amounts
from gongwen.predicate.grammar import (
    COUNTED,
    FIRM,
    GIVING,
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
    VERBS,
)
from gongwen.predicate.model import Predicate
from gongwen.predicate.patterns import (
    ACCEPTED,
    ADVERBIAL,
    DEGREE,
    EACH,
    HEAD_OF_RULE,
    LISTED_SUBJECT,
    NEWLY,
    ORDERED,
    PART_OF,
    PORTION,
    PREVAILING,
    RULED,
    SPENT,
    TAKING,
    TIED,
    TIME,
)


class Reader(Amounts):
    """Finds the predicate of a clause."""

    __slots__ = ()

    def read(self, start: int) -> Predicate | None:
        """The predicate of the clause, whose numbers and counting words end at ``start``."""
        start = self._skipped(start)
        at = next((i for i, word in enumerate(self.words) if word.start >= start), len(self.words))
        if (prevails := PREVAILING.match(self.text, start)) is not None:
            place = prevails.start("verb")
            return Predicate("为", place, place + 1, start, start)
        if self._is_adverbial(at, start):
            return None
        if (spent := SPENT.match(self.text, start)) is not None:
            return self._spent(start, spent.end())
        if (rule := RULED.match(self.text, start)) is not None:
            return self.read(rule.end())
        shaped = self._tied(start) or self._said_of_list(at, start) or self._said_of_part(start)
        if shaped is not None:
            return shaped
        found = self.opened(at, start) or self._joined(at, start) or self.scanned(at)
        if found is None:
            return self._verbless(at, start) or self._unknown(at, start)
        first, verb = found
        if self._is_bar(verb, start):
            return None
        if (counted := self._counted(verb, start) or self._limited(verb, start)) is not None:
            return counted
        if DEGREE.search(self.text, self.words[verb].end):
            end = len(self.text)
            return Predicate("", end, end, start, end, "adjective")
        if self.words[first].start > start and self._has_instance(verb + 1):
            return None
        if self.words[at].word in PIVOTS and first > at:
            start = self.words[at].end
        return self._predicate(verb, start, max(start, self.words[first].start))

    def _tied(self, start: int) -> Predicate | None:
        """The verb that ties the subject at ``start`` to something, or to a whole."""
        tied = TIED.match(self.text, start) or PART_OF.match(self.text, start)
        if tied is None:
            return None
        place = tied.start("verb")
        return Predicate(tied["verb"], place, tied.end("verb"), start, tied.end("subject"))

    def _said_of_list(self, at: int, start: int) -> Predicate | None:
        """The predicate of a list that 等 closes and a modal follows (鉴定、加固等费用可列支)."""
        listed = LISTED_SUBJECT.match(self.text, start)
        opens = at < len(self.words) and self.words[at].start == start
        if listed is None or (opens and self.words[at].uses & FIRM):
            return None
        found = self.read(listed.end())
        if found is None:
            return None
        return found._replace(subject_start=start, subject_end=listed.end())

    def _said_of_part(self, start: int) -> Predicate | None:
        """The predicate of a part of something (服务费的70%用于…)."""
        part = PORTION.match(self.text, start)
        at = next((i for i, word in enumerate(self.words) if part and word.start >= part.end()), -1)
        if part is None or at < 0 or self.opened(at, part.end()) is None:
            return None
        found = self.read(part.end())
        return found and found._replace(subject_start=start, subject_end=part.end())

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

    def _skipped(self, start: int) -> int:
        """Where the clause goes on behind the connectives and the times at its head."""
        start = self._behind_time(start)
        for word in self.words:
            if word.start > start:
                break
            if word.start == start and "link" in word.uses:
                start = self._behind_time(word.end)
        for prefix in (EACH, NEWLY, TAKING):
            if (found := prefix.match(self.text, start)) and self._opens_at(found.end()):
                return found.end()
        return start

    def _opens_at(self, start: int) -> bool:
        """Whether a verb or an adverb that leads one opens a predicate at ``start``."""
        at = next((i for i, word in enumerate(self.words) if word.start >= start), len(self.words))
        return self.opened(at, start) is not None

    def _behind_time(self, start: int) -> int:
        if self.text[start : start + 1] not in TIME_HEADS:
            return start
        time = TIME.match(self.text, start)
        return time.end() if time else start

    def modals(self, end: int) -> Iterator[str]:
        """The modal words before ``end`` that lead a verb or an adverbial."""
        for at, word in enumerate(self.words):
            if word.start >= end:
                return
            if "modal" in word.uses and self._leads(at, end):
                yield word.word

    def _leads(self, at: int, end: int) -> bool:
        """Whether the modal at ``at`` leads something; the predicate, if any, is at ``end``."""
        word, after = self.words[at], self.next(at)
        if len(word.word) > 1 and self.text[word.start - 1 : word.start] in COUNTED:
            return False
        before = self.words[at - 1] if at else None
        if word.word in PLANS and before and before.end == word.start and "object" in before.uses:
            return False
        if word.word == "要求" and any("preposition" in before.uses for before in self.words[:at]):
            return False
        if self.text[word.start - 1 : word.start] == "的" or (
            word.word == "将" and not self.is_modal(at)
        ):
            return False
        if after is not None and (
            after.word in ("的", "之", "、")
            or "tail" in after.uses
            or (after.word in ("和", "与") and word.word not in OBLIGING)
        ):
            return False
        if after is not None and after.uses & (
            VERBS | {"adverb", "modal", "preposition", "disposal"}
        ):
            return True
        loosely = len(word.word) > 1 or word.word in "将拟须"
        loosely = loosely or (word.end == end and word.word in ORDERING)
        return loosely and end < len(self.text)

    def _unknown(self, at: int, start: int) -> Predicate | None:
        """The predicate behind a modal of which the word lists know no verb."""
        for later in range(at, len(self.words)):
            word, after = self.words[later], self.next(later)
            if word.word not in ORDERING or self.text[word.start - 1 : word.start] == "的":
                continue
            known = after is not None and after.uses & {"preposition", "link", "bound", "tail"}
            if known or not ORDERED.match(self.text, word.end):
                return None
            return Predicate("", word.end, word.end, start, max(start, word.start))
        return None

    def _is_adverbial(self, at: int, start: int) -> bool:
        """Whether the clause is nothing but a place, a time, a manner or a condition."""
        if at >= len(self.words):
            return False
        if HEAD_OF_RULE.search(self.text):
            return True
        first = self.words[at]
        if ADVERBIAL.match(self.text, start):
            verb = (
                None if first.word in ("从", "在", "经", "通过", "以") else self.firm_from(at + 2)
            )
            return verb is None or "的" in self.text[self.words[verb].end :]
        if first.start == start and first.word in MEANS and self.behind(at) is None:
            return ACCEPTED.search(self.text, first.end) is None
        if first.start == start:
            after = self.next(at)
            if first.word in OPENING and not (after and "modal" in after.uses):
                return self._is_receiver(at) or self.behind(at) is None
            if first.word == "以" and self._is_role(at):
                return True
        return self._is_circumstance(at)

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
        role = next((i for i in later if self.words[i].word.startswith("为")), None)
        return role is not None and self.firm_from(role + 1) is None

    def _is_circumstance(self, at: int) -> bool:
        """Whether the clause ends as a time or a place does, and no verb governs that."""
        last = self.words[-1]
        if last.end != len(self.text) or "bound" not in last.uses:
            return False
        if last.word in TEMPORAL:
            return True
        inner = range(at, len(self.words) - 1)
        opener = next((i for i in inner if "preposition" in self.words[i].uses), at)
        before = self.words[at:opener]
        return "preposition" in self.words[opener].uses and not any(
            "object" in word.uses for word in before
        )
