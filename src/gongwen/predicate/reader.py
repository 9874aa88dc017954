"""Reads a clause from left to right and decides which of its verbs is the predicate."""

from __future__ import annotations

from collections.abc import Iterator

from gongwen.predicate.clause import Clause
from gongwen.predicate.grammar import (
    ADVERBIAL,
    BIND,
    BOUND_TO,
    CAUSING,
    COMPLETE,
    DEGREE,
    FINAL_AMOUNT,
    FIRM,
    GIVING,
    HEAD_OF_RULE,
    JOINED,
    LEADING,
    NOMINAL,
    OBLIGING,
    OF_KIND,
    OPENING,
    PIVOTS,
    RECEIVERS,
    RESULTS,
    SAYING,
    SHARE,
    STRONG,
    TEMPORAL,
    TIME,
    TIME_HEADS,
    TOWARDS,
    VERBS,
)
from gongwen.predicate.model import Predicate


class Reader(Clause):
    """Finds the predicate of a clause."""

    __slots__ = ("_openings", "_scans")

    def __init__(self, text: str, start: int) -> None:
        super().__init__(text, start)
        self._openings: dict[tuple[int, int], tuple[int, int] | None] = {}
        self._scans: dict[tuple[int, bool], tuple[int, int] | None] = {}

    def read(self, start: int) -> Predicate | None:
        """The predicate of the clause, whose numbers and counting words end at ``start``."""
        start = self._skipped(start)
        at = next((i for i, word in enumerate(self.words) if word.start >= start), len(self.words))
        if self._is_adverbial(at, start):
            return None
        found = self._opened(at, start) or self._scanned(at)
        if found is None:
            return self._verbless(at, start)
        first, verb = found
        if DEGREE.search(self.text, self.words[verb].end):
            end = len(self.text)
            return Predicate("", end, end, start, end, "adjective")
        if self.words[first].start > start and self._has_instance(verb + 1):
            return None
        if self.words[at].word in PIVOTS and first > at:
            start = self.words[at].end
        return self._predicate(verb, start, max(start, self.words[first].start))

    def _skipped(self, start: int) -> int:
        """Where the clause goes on behind the connectives and the times at its head."""
        start = self._behind_time(start)
        for word in self.words:
            if word.start > start:
                break
            if word.start == start and "link" in word.uses:
                start = self._behind_time(word.end)
        return start

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
            if "modal" in word.uses and self._leads(at, end < len(self.text)):
                yield word.word

    def _leads(self, at: int, loosely: bool) -> bool:
        """Whether the modal at ``at`` leads something; ``loosely``: a verb follows somewhere."""
        word, after = self.words[at], self.next(at)
        if word.word == "要求" and any("preposition" in before.uses for before in self.words[:at]):
            return False
        if self.text[word.start - 1 : word.start] == "的" or (
            word.word == "将" and not self._is_modal(at)
        ):
            return False
        if after is not None and (
            after.word in ("的", "之", "和", "与", "、") or "tail" in after.uses
        ):
            return False
        if after is not None and after.uses & (
            VERBS | {"adverb", "modal", "preposition", "disposal"}
        ):
            return True
        return loosely and (len(word.word) > 1 or word.word in "将拟须")

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
        amount = FINAL_AMOUNT.search(self.text, start)
        if amount is None or amount.start() <= start + 1:
            return None
        return Predicate("", amount.start(), amount.start(), start, amount.start(), "amount")

    def _opened(self, at: int, start: int) -> tuple[int, int] | None:
        """The verb of a predicate that opens at ``start`` with word ``at``, and its first word."""
        key = (at, start)
        if key not in self._openings:
            self._openings[key] = self._opened_anew(at, start)
        return self._openings[key]

    def _opened_anew(self, at: int, start: int) -> tuple[int, int] | None:
        if at >= len(self.words) or self.words[at].start != start:
            return None
        word = self.words[at]
        uses = word.uses
        if "disposal" in uses or (word.word == "将" and not self._is_modal(at)):
            verb = self._disposed(at + 1)
            return None if verb is None else (at, verb)
        if uses & {"adverb", "modal"} and not (
            word.word == "统筹" and JOINED.search(self.text, word.end)
        ):
            inner = self._opened(at + 1, word.end + self.text.startswith("地", word.end))
            if inner is not None:
                return at, inner[1]
            if uses & VERBS and "modal" in uses and self.firm_from(at + 1) is None:
                return at, at
            if "modal" in uses and (scan := self._scanned(at + 1)):
                return scan if word.word in PIVOTS else (at, scan[1])
        if "preposition" in uses and (found := self._behind(at)) is not None:
            return at, found
        if uses & VERBS and self._opens(at):
            later = self._related(at)
            return (at, at) if later is None else None
        return None

    def _is_modal(self, at: int) -> bool:
        after = self.next(at)
        if after is None:
            return False
        if "noun" in after.uses:
            disposed = self._disposed(at + 1)
            return self._opens(at + 1) and (disposed is None or disposed == at + 1)
        if after.uses & {"adverb", "modal", "preposition"}:
            return True
        return bool(after.uses & VERBS) and self._opens(at + 1)

    def _opens(self, at: int) -> bool:
        """Whether the verb at ``at`` opens a predicate, where nothing but adverbs precedes."""
        word, after = self.words[at], self.next(at)
        if "noun" not in word.uses:
            if after is None:
                return self.text[word.end : word.end + 1] not in OF_KIND
            return word.word in ("是", "有") or not (
                after.word in ("的", "者") or (after.word in ("是", "为") and "object" in word.uses)
            )
        if self.text[word.end : word.end + 1] in NOMINAL and after is None:
            return False
        if after is None:
            return True
        if after.word in ("的", "之", "者") or after.uses & {"modal"}:
            return False
        if "tail" in after.uses and not (word.word in GIVING and after.word in RECEIVERS):
            return self.is_led(at) and not self.any_from(at + 2)
        if after.uses & COMPLETE and "adverb" not in after.uses:
            return False
        if after.uses & {"adverb", "preposition"}:
            return self._opened(at + 1, after.start) is None
        if after.uses & {"conjunction"}:
            behind = self.next(at + 1)
            return behind is not None and bool(behind.uses & VERBS) and self._opens(at + 2)
        return True

    def _related(self, at: int) -> int | None:
        """The main verb behind a noun that the verb at ``at`` only describes."""
        word = self.words[at]
        loose = bool(word.uses & {"attribute", "noun"})
        if loose and (later := self._resulting(at)) is not None:
            return later
        described, behind = loose, word.end
        for later in range(at + 1, len(self.words)):
            found = self.words[later]
            if found.word == "的":
                described, behind = True, found.end
            elif found.word == "、":
                described = False
            elif self._obliges(at, later):
                inner = self._opened(later, found.start)
                if inner is not None:
                    return inner[1]
            elif found.word == "是" and "state" not in word.uses and found.start - word.end >= 2:
                return later
            elif described and found.start - behind >= 2:
                if found.word in ("是", "为"):
                    return later
                leads = found.word in STRONG or ("noun" in word.uses and found.uses & LEADING)
                if leads and (inner := self._opened(later, found.start)) is not None:
                    return inner[1]
        return None

    def _resulting(self, at: int) -> int | None:
        """The verb that tells the amount or the result of what the word at ``at`` names."""
        if (later := self.measured(at + 1)) is not None:
            return later
        later = None if self.is_led(at) else self.firm_from(at + 1)
        if later is None or self.words[later].word not in RESULTS:
            return None
        between = self.text[self.words[at].end : self.words[later].start]
        return later if between and "、" not in between else None

    def _obliges(self, at: int, later: int) -> bool:
        """Whether the modal at ``later`` says what the verb at ``at`` and its object demand."""
        word, modal = self.words[at], self.words[later]
        return (
            (modal.word in OBLIGING or (modal.word == "取得" and word.word not in CAUSING))
            and "object" in word.uses
            and word.word not in SAYING
            and modal.start - word.end >= 2
            and self.text[modal.start - 1] not in "的、"
        )

    def _disposed(self, at: int) -> int | None:
        """The verb behind the object of 把 or 将."""
        last = None
        for later in range(at, len(self.words)):
            word, after = self.words[later], self.next(later)
            if not word.uses & VERBS or (later == at and "noun" in word.uses):
                continue
            if after is not None and after.word in ("的", "之", "和", "与"):
                continue
            if (
                word.word[-1] in BOUND_TO
                or BIND.match(self.text, word.end)
                or (word.end == len(self.text) and "noun" not in word.uses)
            ):
                return later
            if word.uses & FIRM:
                last = later
        return last

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
        if first.start == start:
            if first.word in OPENING:
                return self._behind(at) is None
            if first.word == "以" and self._is_role(at):
                return True
        return self._is_circumstance(at)

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

    def _is_recipient(self, at: int) -> bool:
        """Whether all that the preposition at ``at`` opens is a noun with its description."""
        last = max((i for i, word in enumerate(self.words) if word.word == "的"), default=None)
        if last is None or last < at or self.firm_from(last + 1) is not None:
            return False
        return not any(word.word in GIVING for word in self.words[at:last])

    def _behind(self, at: int) -> int | None:
        """The verb behind the adverbial that the preposition at ``at`` opens."""
        preposition, after = self.words[at].word, self.next(at)
        if preposition in ("为", "因", "由") and (verb := self._purposed(at)) is not None:
            return verb
        if preposition in TOWARDS and self._is_recipient(at):
            return None
        inner = self._opened(at + 1, after.start) if after is not None else None
        if inner is not None and preposition not in ("由", "被"):
            return self.firm_from(self._bound(inner[1] + 1))
        found = self._scanned(at + 1, deep=True)
        return None if found is None else found[1]

    def _purposed(self, at: int) -> int | None:
        """The verb behind 而, which closes the purpose opened at ``at`` (为…而奋斗)."""
        for later in range(at + 1, len(self.words) - 1):
            if self.words[later].word == "而":
                inner = self._opened(later + 1, self.words[later].end)
                return None if inner is None else inner[1]
        return None

    def _bound(self, at: int) -> int:
        """The last word from ``at`` on that closes an adverbial, or ``at``."""
        for later in range(len(self.words) - 1, at - 1, -1):
            if "bound" in self.words[later].uses or self.words[later].word == "同时":
                return later
        return at

    def _scanned(self, at: int, deep: bool = False) -> tuple[int, int] | None:
        """The first verb from word ``at`` on that is no noun, and the word its group opens with.

        ``deep`` is true behind an adverbial, where the last verb may as well be a noun.
        """
        key = (at, deep)
        if key not in self._scans:
            self._scans[key] = self._scanned_anew(at, deep)
        return self._scans[key]

    def _scanned_anew(self, at: int, deep: bool) -> tuple[int, int] | None:
        weak: tuple[int, int] | None = None
        skipped = 0
        for later in range(at, len(self.words)):
            word = self.words[later]
            if word.word == "占" and (share := SHARE.match(self.text, word.start)):
                skipped = share.end() if self.measured(later + 1) else skipped
            if word.start < skipped:
                continue
            if word.uses & {"adverb", "modal", "preposition", "disposal"}:
                found = self._opened(later, word.start)
                if found is not None:
                    return found
            grade = self.grade(later) if word.uses & VERBS else 0
            if grade == 2:
                related = None if "state" in word.uses else self._related(later)
                return (later, later) if related is None else (self._opening(related), related)
            led = deep or any(before.uses & LEADING for before in self.words[:later])
            if grade == 1 and led:
                weak = (later, later)
        return weak

    def _opening(self, verb: int) -> int:
        """The first of the adverbs that lead up to ``verb``."""
        first = verb
        while (
            first
            and self.words[first - 1].end == self.words[first].start
            and self.words[first - 1].uses & {"adverb", "modal"}
        ):
            first -= 1
        return first
