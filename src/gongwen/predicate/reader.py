"""Reads a clause from left to right and decides which of its verbs is the predicate."""

from __future__ import annotations

from collections.abc import Iterator

from gongwen.predicate.grammar import (
    ACCEPTED,
    ADVERBIAL,
    COUNTED,
    DEGREE,
    EACH,
    FINAL_AMOUNT,
    GIVING,
    HEAD_OF_RULE,
    JOINING,
    MEANS,
    NEWLY,
    OBLIGING,
    OPENING,
    ORDERED,
    ORDERING,
    PIVOTS,
    RECEIVERS,
    RULED,
    SPENT,
    TEMPORAL,
    TIME,
    TIME_HEADS,
    TOWARDS,
    VALID,
    VERBS,
)
from gongwen.predicate.model import Predicate
from gongwen.predicate.phrase import Phrases


class Reader(Phrases):
    """Finds the predicate of a clause."""

    __slots__ = ()

    def read(self, start: int) -> Predicate | None:
        """The predicate of the clause, whose numbers and counting words end at ``start``."""
        start = self._skipped(start)
        at = next((i for i, word in enumerate(self.words) if word.start >= start), len(self.words))
        if self._is_adverbial(at, start):
            return None
        if (spent := SPENT.match(self.text, start)) is not None:
            return self._spent(start, spent.end())
        if (rule := RULED.match(self.text, start)) is not None:
            return self.read(rule.end())
        found = self.opened(at, start) or self._joined(at, start) or self.scanned(at)
        if found is None:
            return self._verbless(at, start) or self._unknown(at, start)
        first, verb = found
        if DEGREE.search(self.text, self.words[verb].end):
            end = len(self.text)
            return Predicate("", end, end, start, end, "adjective")
        if self.words[first].start > start and self._has_instance(verb + 1):
            return None
        if self.words[at].word in PIVOTS and first > at:
            start = self.words[at].end
        return self._predicate(verb, start, max(start, self.words[first].start))

    def _spent(self, start: int, end: int) -> Predicate | None:
        """The verb or the amount said of the money that stands in ``[start, end)``."""
        at = next((i for i, word in enumerate(self.words) if word.start >= end), len(self.words))
        shared = at < len(self.words) and self.words[at].word == "占"
        verb = at if shared else self.measured(at)
        if verb is not None:
            return self._predicate(verb, start, end)
        amount = FINAL_AMOUNT.search(self.text, end)
        if amount is None:
            return None
        return Predicate("", amount.start(), amount.start(), start, amount.start(), "amount")

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
        for prefix in (EACH, NEWLY):
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

    def _has_instance(self, at: int) -> bool:
        """Whether a verb from word ``at`` on says for each of what a rule gives."""
        return any(
            word.uses & VERBS and self.is_instance(later)
            for later, word in enumerate(self.words[at:], at)
        )

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

    def _predicate(self, verb: int, start: int, subject_end: int) -> Predicate:
        word = self.words[verb]
        kind = "state" if "state" in word.uses else "verb"
        return Predicate(word.word, word.start, word.end, start, subject_end, kind)

    def _verbless(self, at: int, start: int) -> Predicate | None:
        """The adjective or the amount said of the subject, where there is no verb."""
        closes = len(self.words) > at and self.words[-1].end == len(self.text)
        last = self.words[-1] if closes else None
        if last is not None and "adjective" in last.uses and start < last.start:
            return Predicate("", last.start, last.start, start, last.start, "adjective")
        if self._has_instance(at):
            return None
        if (valid := VALID.match(self.text, start)) is not None:
            return Predicate("", valid.end(), valid.end(), start, valid.end(), "amount")
        amount = FINAL_AMOUNT.search(self.text, start)
        if amount is None or amount.start() <= start + 1 or self.text.endswith("日"):
            return None
        return Predicate("", amount.start(), amount.start(), start, amount.start(), "amount")

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
