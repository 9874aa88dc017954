"""A clause as words, and how surely each of its verbs is a verb there and no noun."""

from __future__ import annotations

from collections.abc import Sequence

from gongwen.predicate.grammar import (
    ALWAYS_VERBS,
    APPLYING,
    CAUSING,
    CHANGES,
    DUTIES,
    GAINING,
    GIVING,
    LAUNCHING,
    MEASURED,
    NOMINAL,
    ORGANS,
    RECEIVERS,
    RESULTS,
    SINGLE,
    SIZED,
    UNDERTAKINGS,
)
from gongwen.predicate.patterns import AMOUNT, CAMPAIGN, RATE
from gongwen.predicate.uses import (
    ADVERB,
    AMOUNTS,
    BOUND,
    CONJUNCTION,
    FIRM,
    LEADING,
    MEASURE,
    MEASURING,
    MODAL,
    NOUN,
    OBJECT,
    PREPOSITION,
    STATE,
    TAIL,
    VERBS,
)
from gongwen.predicate.words import Word, words


class Clause:
    """A clause and its words, with what their neighbours tell of each.

    ``rest`` are, for each word and for the end, the uses of all words from there on.
    """

    __slots__ = ("_grades", "_openings", "_scans", "rest", "text", "words")

    def __init__(self, text: str, start: int) -> None:
        self.text = text
        self.words = words(text, start)
        self.rest = _rest(self.words)
        self._grades: dict[int, int] = {}
        self._openings: dict[int, tuple[int, int] | None] = {}
        self._scans: dict[tuple[int, bool], tuple[int, int] | None] = {}

    def next(self, at: int) -> Word | None:
        """The word that stands directly behind word ``at``."""
        words = self.words
        if at + 1 < len(words) and (after := words[at + 1]).start == words[at].end:
            return after
        return None

    def first_from(self, start: int) -> int:
        """The first word that stands at ``start`` or behind it, or the number of words."""
        for at, word in enumerate(self.words):
            if word.start >= start:
                return at
        return len(self.words)

    def is_led(self, at: int) -> bool:
        """Whether an adverb or a modal stands directly before word ``at``."""
        if at == 0:
            return False
        before = self.words[at - 1]
        return before.uses & LEADING != 0 and before.end == self.words[at].start

    def is_instance(self, at: int) -> bool:
        """Whether the verb at ``at`` says for each of what a rule gives (每新增一家)."""
        if "每" not in self.text:
            return False
        start = self.words[at].start
        if start and self.text[start - 1] == "每":
            return True
        before = at - 1
        if before > 0 and self.words[before].uses & CONJUNCTION:
            start, before = self.words[before].start, before - 1
        return before >= 0 and self.words[before].end == start and self._is_each(before)

    def _is_each(self, at: int) -> bool:
        start = self.words[at].start
        return bool(self.words[at].uses & VERBS) and start > 0 and self.text[start - 1] == "每"

    def measured(self, at: int) -> int | None:
        """A verb from word ``at`` on that comes before an amount."""
        if at > len(self.words) or not self.rest[at] & MEASURING:
            return None
        for later in range(at, len(self.words)):
            word = self.words[later]
            if word.word == "、":
                return None
            if word.uses & AMOUNTS or (word.uses & MEASURE and AMOUNT.match(self.text, word.end)):
                return later
        return None

    def firm_from(self, at: int) -> int | None:
        """The first verb from word ``at`` on that is surely no noun."""
        if at > len(self.words) or not self.rest[at] & VERBS:
            return None
        for later in range(at, len(self.words)):
            if self.words[later].uses & VERBS and self.grade(later) == 2:
                return later
        return None

    def any_firm(self, at: int) -> bool:
        """Whether a verb that is hardly ever a noun stands at word ``at`` or later."""
        return at < len(self.words) and self.rest[at] & FIRM != 0

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
        if joined or word.uses & STATE:
            return joined or self._closes_pair(at)
        if word.uses & NOUN and RATE.match(self.text, word.end):
            return True
        if after is not None and after.word == "后" and after.end < len(self.text):
            return True
        compared = after is not None and after.word in ("由", "按", "依", "比", "较", "向")
        described = self.text[word.start - 1 : word.start] == "的"
        sized = word.uses & MEASURE and AMOUNT.match(self.text, word.end)
        return compared or (described and word.word not in ALWAYS_VERBS and not sized)

    def _closes_pair(self, at: int) -> bool:
        """Whether the word at ``at`` is the last of two nouns (材料和证明)."""
        word, before = self.words[at], self.words[at - 1] if at else None
        paired = before is not None and before.word in ("和", "及", "与") and before.start > 0
        return paired and word.end == len(self.text) and self.words[at - 1].end == word.start

    def _graded(self, at: int) -> int:
        word, after = self.words[at], self.next(at)
        if word.uses & STATE:
            return 2
        if self._is_duty(at):
            return 2
        if word.uses & NOUN:
            return self._graded_noun(at)
        if after is None:
            named = word.uses & OBJECT and word.end == len(self.text) and not self.is_led(at)
            return 1 if named else 2
        if after.end < len(self.text) and after.uses & MODAL and not after.uses & ADVERB:
            return 2 if after.uses & NOUN and AMOUNT.match(self.text, after.end) else 0
        if after.word in GAINING and word.start > 0 and word.word not in CAUSING:
            return int(self.is_led(at))
        if word.uses & OBJECT and self._is_coordinated(at):
            return 2
        if word.uses & OBJECT and not self._names_member(at):
            longer = len(word.word) > 3 and after.uses & TAIL
            undertaking = after.word in UNDERTAKINGS and word.word not in LAUNCHING
            named = bool(undertaking or longer)
            fund = self.next(at + 1)
            named = named and (fund is None or not fund.uses & TAIL)
            return 0 if named and self.firm_from(at + 2) is not None else 2
        if after.uses & CONJUNCTION and (after.word != "、" or self._names_member(at)):
            return 0
        applies = word.word in APPLYING or self._is_bounded(at)
        if applies or (after.word == "有" and "的" in self.text[after.end :]):
            return 2
        changes = word.word in CHANGES and after.uses & VERBS
        named = bool(changes or after.uses & (MEASURE | PREPOSITION | STATE | TAIL))
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
        return other is not None and bool(other.uses & OBJECT) and other.end < len(self.text)

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
            and self.words[at - 1].uses & BOUND != 0
        )

    def _graded_noun(self, at: int) -> int:
        word, after = self.words[at], self.next(at)
        if self._closes_pair(at):
            return 0
        if self.text.startswith(("了", "着", "到", "好", "《"), word.end):
            return 2
        if AMOUNT.match(self.text, word.end):
            return 0 if CAMPAIGN.match(self.text, word.end) else 2
        if word.word in GIVING and after is not None and after.word in RECEIVERS:
            return 2
        if word.end == len(self.text) or self.is_led(at):
            return 1
        return int(after is None or after.word == "、")


def _rest(words: Sequence[Word]) -> list[int]:
    """The uses of all words from each of ``words`` on, and of none."""
    uses, rest = 0, [0]
    for word in reversed(words):
        uses |= word.uses
        rest.append(uses)
    rest.reverse()
    return rest
