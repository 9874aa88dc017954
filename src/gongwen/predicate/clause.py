"""A clause as words, and how surely each of its verbs is a verb there and no noun."""

from __future__ import annotations

from gongwen.predicate.grammar import (
    ALWAYS_VERBS,
    APPLYING,
    CHANGES,
    DUTIES,
    ENDING_IN_AMOUNT,
    FIRM,
    GIVING,
    MEASURED,
    NOMINAL,
    ORGANS,
    RECEIVERS,
    RESULTS,
    SINGLE,
    SIZED,
    UNDERTAKINGS,
    VERBS,
)
from gongwen.predicate.patterns import AMOUNT, RATE
from gongwen.predicate.words import Word, words


class Clause:
    """A clause and its words, with what their neighbours tell of each."""

    __slots__ = ("_grades", "text", "words")

    def __init__(self, text: str, start: int) -> None:
        self.text = text
        self.words = words(text, start)
        self._grades: dict[int, int] = {}

    def next(self, at: int) -> Word | None:
        """The word that stands directly behind word ``at``."""
        after = at + 1
        if after < len(self.words) and self.words[after].start == self.words[at].end:
            return self.words[after]
        return None

    def is_led(self, at: int) -> bool:
        """Whether an adverb or a modal stands directly before word ``at``."""
        return (
            at > 0
            and self.words[at - 1].end == self.words[at].start
            and bool(self.words[at - 1].uses & {"adverb", "modal"})
        )

    def is_instance(self, at: int) -> bool:
        """Whether the verb at ``at`` says for each of what a rule gives (每新增一家)."""
        start = self.words[at].start
        if start and self.text[start - 1] == "每":
            return True
        before = at - 1
        if before > 0 and "conjunction" in self.words[before].uses:
            start, before = self.words[before].start, before - 1
        return before >= 0 and self.words[before].end == start and self._is_each(before)

    def _is_each(self, at: int) -> bool:
        start = self.words[at].start
        return bool(self.words[at].uses & VERBS) and start > 0 and self.text[start - 1] == "每"

    def measured(self, at: int) -> int | None:
        """A verb from word ``at`` on that comes before an amount."""
        for later in range(at, len(self.words)):
            word = self.words[later]
            if word.word == "、":
                return None
            if word.word in ENDING_IN_AMOUNT:
                return later
            if "measure" in word.uses and AMOUNT.match(self.text, word.end):
                return later
        return None

    def firm_from(self, at: int) -> int | None:
        """The first verb from word ``at`` on that is surely no noun."""
        verbs = (later for later in range(at, len(self.words)) if self.words[later].uses & VERBS)
        return next((later for later in verbs if self.grade(later) == 2), None)

    def any_firm(self, at: int) -> bool:
        """Whether a verb that is hardly ever a noun stands at word ``at`` or later."""
        return any(word.uses & FIRM for word in self.words[at:])

    def any_from(self, at: int) -> bool:
        """Whether a verb that may be the predicate stands at word ``at`` or later."""
        return any(
            word.uses & VERBS and self.grade(at + i) for i, word in enumerate(self.words[at:])
        )

    def grade(self, at: int) -> int:
        """How surely the verb at ``at``, behind a noun, is the predicate: 0, 1 or 2."""
        if at not in self._grades:
            certain = self._is_nominal(at)
            self._grades[at] = 0 if certain else self._graded(at)
        return self._grades[at]

    def _is_nominal(self, at: int) -> bool:
        """Whether its neighbours make a noun of the verb at ``at``, or a part of one."""
        word, after = self.words[at], self.next(at)
        if self.is_instance(at) or (len(word.word) == 1 and word.word not in SINGLE):
            return True
        if word.word in SIZED and not AMOUNT.match(self.text, word.end):
            return True
        if after is None:
            follows = self.text[word.end : word.end + 1]
            joined = follows in NOMINAL and word.word not in ("是", "有", "为")
        else:
            joined = after.word in ("的", "之", "者", "所", "是") or after.word in MEASURED
        if joined or "state" in word.uses:
            return joined or self._closes_pair(at)
        if "noun" in word.uses and RATE.match(self.text, word.end):
            return True
        if after is not None and after.word == "后" and after.end < len(self.text):
            return True
        compared = after is not None and after.word in ("由", "按", "依", "比", "较", "向")
        described = self.text[word.start - 1 : word.start] == "的"
        return compared or (described and word.word not in ALWAYS_VERBS)

    def _closes_pair(self, at: int) -> bool:
        """Whether the word at ``at`` is the last of two nouns (材料和证明)."""
        word, before = self.words[at], self.words[at - 1] if at else None
        paired = before is not None and before.word in ("和", "及", "与") and before.start > 0
        return paired and word.end == len(self.text) and self.words[at - 1].end == word.start

    def _graded(self, at: int) -> int:
        word, after = self.words[at], self.next(at)
        if "state" in word.uses:
            return 2
        if self._is_duty(at):
            return 2
        if "noun" in word.uses:
            return self._graded_noun(at)
        if after is None:
            named = "object" in word.uses and word.end == len(self.text) and not self.is_led(at)
            return 1 if named else 2
        if after.end < len(self.text) and "modal" in after.uses and "adverb" not in after.uses:
            return 0
        if "object" in word.uses and self._is_coordinated(at):
            return 2
        if "object" in word.uses and not self._names_member(at):
            named = after.word in UNDERTAKINGS or (len(word.word) > 3 and "tail" in after.uses)
            fund = self.next(at + 1)
            named = named and (fund is None or "tail" not in fund.uses)
            return 0 if named and self.firm_from(at + 2) is not None else 2
        if "conjunction" in after.uses and (after.word != "、" or self._names_member(at)):
            return 0
        applies = word.word in APPLYING or self._is_bounded(at)
        if applies or (after.word == "有" and "的" in self.text[after.end :]):
            return 2
        changes = word.word in CHANGES and after.uses & VERBS
        named = bool(changes or after.uses & {"measure", "state", "tail", "preposition"})
        return 0 if named and not AMOUNT.match(self.text, word.end) else 2

    def _is_duty(self, at: int) -> bool:
        """Whether the word at ``at`` ends the clause as the part of an organ in a task."""
        word = self.words[at]
        closes = word.word in DUTIES and word.end == len(self.text)
        return closes and self.text.endswith(ORGANS, 0, word.start)

    def _is_coordinated(self, at: int) -> bool:
        """Whether a verb that governs an object follows the verb at ``at`` behind 和."""
        joint = self.next(at)
        if joint is None or joint.word not in ("和", "并", "及"):
            return False
        other = self.next(at + 1)
        return other is not None and "object" in other.uses and other.end < len(self.text)

    def _names_member(self, at: int) -> bool:
        """Whether the word at ``at`` closes the first member of a list (证明、转接等事项)."""
        if not self.text.startswith("、", self.words[at].end) or self.is_led(at):
            return False
        closed = self.text.find("等", self.words[at].end)
        return closed > 0 and self.words[at].start > 0 and self._has_result(closed)

    def _has_result(self, start: int) -> bool:
        return any(word.start > start and word.word in RESULTS for word in self.words)

    def _is_bounded(self, at: int) -> bool:
        """Whether a time or a place ends directly before word ``at`` (本年内完成)."""
        return (
            at > 0
            and self.words[at - 1].end == self.words[at].start
            and "bound" in self.words[at - 1].uses
        )

    def _graded_noun(self, at: int) -> int:
        word, after = self.words[at], self.next(at)
        if self._closes_pair(at):
            return 0
        if self.text.startswith(("了", "着", "到", "好"), word.end):
            return 2
        if AMOUNT.match(self.text, word.end) or (
            word.word in GIVING and after is not None and after.word in RECEIVERS
        ):
            return 2
        if word.end == len(self.text) or self.is_led(at):
            return 1
        return int(after is None or after.word == "、")
