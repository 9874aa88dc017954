"""What is said by an amount: with its verb, without one, or of what a verb only describes."""

from __future__ import annotations

from functools import lru_cache

from gongwen.predicate.grammar import DOERS, HOLDING, NOMINAL
from gongwen.predicate.model import Predicate
from gongwen.predicate.patterns import (
    BAR,
    BOUND_AMOUNT,
    COUNTED_OBJECT,
    FINAL_AMOUNT,
    GRADED,
    LIMITED,
    NO_AMOUNT,
    PRESENT,
    VALID,
)
from gongwen.predicate.phrase import Phrases
from gongwen.predicate.stem import stem
from gongwen.predicate.uses import (
    ADJECTIVE,
    ATTRIBUTE,
    FIRM,
    MODAL,
    NOUN,
    PHRASE,
    PREPOSITION,
    STATE,
    TAIL,
    VERBS,
)


class Amounts(Phrases):
    """A clause of which an amount may be said without a verb."""

    __slots__ = ()

    def _spent(self, start: int, end: int) -> Predicate | None:
        """The verb or the amount said of the money that stands in ``[start, end)``."""
        at = self.first_from(end)
        shared = at < len(self.words) and self.words[at].word == "占"
        verb = at if shared else self.measured(at)
        if verb is not None:
            return self._predicate(verb, start, end)
        amount = FINAL_AMOUNT.search(self.text, end)
        if amount is None:
            return None
        return Predicate("", amount.start(), amount.start(), start, amount.start(), "amount")

    def _counted(self, verb: int, start: int) -> Predicate | None:
        """The amount said of a noun that the state at ``verb`` describes (具有资质的企业9家)."""
        word = self.words[verb]
        if word.start != start or word.word in ("是", "有"):
            return None
        amount = FINAL_AMOUNT.search(self.text, word.end)
        described = amount is not None and "的" in self.text[word.end : amount.start()]
        if amount is None or not described or amount.start() == word.end:
            return None
        place = amount.start()
        return Predicate("", place, place, start, place, "amount")

    def _limited(self, verb: int, start: int) -> Predicate | None:
        """The bound of an amount, where the verb at ``verb`` is but part of what it measures."""
        word = self.words[verb]
        if "不" not in self.text and "最" not in self.text and "至少" not in self.text:
            return None
        limit = LIMITED.search(self.text, word.end)
        if limit is None or word.word in HOLDING:
            return None
        between = self.text[word.end : limit.start()]
        named = between and not between.endswith("的") and not word.uses & ATTRIBUTE
        if word.start == start and named:
            return None
        if self.is_led(verb) or any(before.uses & MODAL for before in self.words[:verb]):
            return None
        place = limit.start("amount")
        return Predicate("", place, place, start, place, "amount")

    def _is_bar(self, verb: int, start: int) -> bool:
        """Whether the clause only names those that a bar picks out (评分70分以下的乡镇)."""
        word = self.words[verb]
        return word.start == start and BAR.match(self.text, word.end) is not None

    def _verbless(self, at: int, start: int) -> Predicate | None:
        """The adjective or the amount said of the subject, where there is no verb."""
        closes = len(self.words) > at and self.words[-1].end == len(self.text)
        last = self.words[-1] if closes else None
        if last is not None and last.uses & ADJECTIVE and start < last.start:
            return Predicate("", last.start, last.start, start, last.start, "adjective")
        if "更" in self.text and GRADED.match(self.text, start):
            end = len(self.text)
            return Predicate("", end, end, start, end, "adjective")
        if self._has_instance(at):
            return None
        if (deed := self._deed(at, start)) is not None:
            return deed
        if (valid := VALID.match(self.text, start)) is not None:
            return Predicate("", valid.end(), valid.end(), start, valid.end(), "amount")
        amount = FINAL_AMOUNT.search(self.text, start)
        if amount is None or amount.start() <= start + 1 or "的" in amount[0]:
            return None
        if NO_AMOUNT.search(self.text):
            return None
        parted = self.text[amount.start() - 1] == "分"
        if parted and last is not None and last.uses & FIRM:
            return self._predicate(len(self.words) - 1, start, amount.start())
        if (present := PRESENT.search(self.text, start, amount.start())) is not None:
            place = present.start("verb")
            return Predicate("有", place, place + 1, start, place, "state")
        bound = BOUND_AMOUNT.search(self.text, start, amount.start())
        if bound is not None and bound.start() > start:
            verb = bound["passed"] or bound["verb"]
            place = bound.start()
            return Predicate(verb, place, place + len(verb), start, place)
        return Predicate("", amount.start(), amount.start(), start, amount.start(), "amount")

    def _deed(self, at: int, start: int) -> Predicate | None:
        """What an agent at ``start`` has done to an amount of something (全县改造危房3200户)."""
        verbs = (i for i in range(at, len(self.words)) if self.words[i].uses & VERBS)
        verb = next(verbs, None)
        if verb is None:
            return None
        receiver = self.words[at].start == start and self.words[at].uses & PREPOSITION
        if not receiver and not self.text.endswith(DOERS, start, self.words[verb].start):
            return None
        word, after = self.words[verb], self.next(verb)
        named = after is not None and bool(word.uses & NOUN and after.uses & TAIL)
        joined = after is None and self.text[word.end : word.end + 1] in NOMINAL
        if joined or COUNTED_OBJECT.match(self.text, word.end) is None:
            return None
        if after is not None and after.uses & VERBS:
            return None
        if named and not self._governs_noun(verb) and self.words[at].word != "由":
            return None
        return self._predicate(verb, start, start if receiver else word.start)

    def _has_instance(self, at: int) -> bool:
        """Whether a verb from word ``at`` on says for each of what a rule gives."""
        return "每" in self.text and any(
            word.uses & VERBS and self.is_instance(later)
            for later, word in enumerate(self.words[at:], at)
        )

    def _predicate(self, verb: int, start: int, subject_end: int) -> Predicate:
        word = self.words[verb]
        if word.uses & STATE:
            return Predicate(word.word, word.start, word.end, start, subject_end, "state")
        main, at = (word.word[0], 0) if word.uses & PHRASE else _core(word.word)
        place = word.start + at
        return Predicate(main, place, place + len(main), start, subject_end)


@lru_cache(maxsize=8192)
def _core(verb: str) -> tuple[str, int]:
    """The main verb in ``verb``, and where it begins."""
    main = stem(verb)
    return main, verb.index(main)
