"""A clause as words, and how surely each of its verbs is a verb there and no noun."""

from __future__ import annotations

from gongwen.predicate.grammar import (
    AMOUNT,
    CHANGES,
    GIVING,
    MEASURED,
    NOMINAL,
    RECEIVERS,
    SINGLE,
    SIZED,
    UNDERTAKINGS,
    VERBS,
)
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
            if "measure" in word.uses and AMOUNT.match(self.text, word.end):
                return later
        return None

    def firm_from(self, at: int) -> int | None:
        """The first verb from word ``at`` on that is surely no noun."""
        verbs = (later for later in range(at, len(self.words)) if self.words[later].uses & VERBS)
        return next((later for later in verbs if self.grade(later) == 2), None)

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
            return joined
        compared = after is not None and after.word in ("由", "按", "依", "比", "较")
        return compared or self.text[word.start - 1 : word.start] == "的"

    def _graded(self, at: int) -> int:
        word, after = self.words[at], self.next(at)
        if "state" in word.uses:
            return 2
        if "noun" in word.uses:
            return self._graded_noun(at)
        if after is None:
            named = "object" in word.uses and word.end == len(self.text) and not self.is_led(at)
            return 1 if named else 2
        if "modal" in after.uses and "adverb" not in after.uses:
            return 0
        if "object" in word.uses:
            named = after.word in UNDERTAKINGS or (len(word.word) > 3 and "tail" in after.uses)
            return 0 if named and self.firm_from(at + 2) is not None else 2
        if "conjunction" in after.uses and after.word != "、":
            return 0
        changes = word.word in CHANGES and after.uses & VERBS
        named = bool(changes or after.uses & {"measure", "state", "tail", "preposition"})
        return 0 if named and not AMOUNT.match(self.text, word.end) else 2

    def _graded_noun(self, at: int) -> int:
        word, after = self.words[at], self.next(at)
        if self.text.startswith(("了", "着", "到", "好"), word.end):
            return 2
        if AMOUNT.match(self.text, word.end) or (
            word.word in GIVING and after is not None and after.word in RECEIVERS
        ):
            return 2
        if word.end == len(self.text) or self.is_led(at):
            return 1
        return int(after is None or after.word == "、")
