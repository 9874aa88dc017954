"""What the neighbours of a word tell of it, without reading the phrase it opens."""

from __future__ import annotations

from collections.abc import Collection

from gongwen.lexicon import DEFAULT
from gongwen.predicate.clause import Clause
from gongwen.predicate.grammar import (
    BOUND_TO,
    CAUSING,
    FORMS,
    GIVING,
    LIGHT,
    NOMINAL,
    OBLIGING,
    RESULTS,
    SAYING,
    STRICT,
    TAKEN_AS,
)
from gongwen.predicate.patterns import AMOUNT, BIND, DEMANDS, DENSITY, LISTING, SHARE
from gongwen.predicate.uses import (
    ADVERB,
    ATTRIBUTE,
    BOUND,
    FIRM,
    LEADING,
    LINK,
    NOUN,
    OBJECT,
    PHRASE,
    TAIL,
    VERBS,
)


class Neighbours(Clause):
    """A clause each of whose words knows its neighbours."""

    __slots__ = ()

    def _governs_noun(self, at: int) -> bool:
        """Whether the verb at ``at``, elsewhere a noun, governs a noun behind it (保护环境)."""
        objects = DEFAULT.table("verb_objects").get(self.words[at].word, ())
        for later in range(at + 1, len(self.words)):
            word = self.words[later]
            if word.word in objects and (later == at + 1 or self._closes_object(word.end)):
                return True
            if word.uses & FIRM:
                return False
        return bool(objects) and self.text.endswith(objects)

    def _closes_object(self, end: int) -> bool:
        """Whether the object that ends at ``end`` ends the clause, or an amount follows it."""
        return end == len(self.text) or AMOUNT.match(self.text, end) is not None

    def _lists(self, at: int, start: int) -> bool:
        """Whether the noun at ``at`` is the first of a list that stands at ``start``."""
        word, after = self.words[at], self.next(at)
        first = word.start == start and word.uses & NOUN
        listed = bool(first) and after is not None and after.word == "、"
        return listed and LISTING.match(self.text, start) is not None

    def _bounds_time(self, at: int) -> bool:
        """Whether the word at ``at`` is or closes a time within the words that lead a verb."""
        word, before = self.words[at], self.words[at - 1]
        return (
            word.end > word.start == before.end
            and bool(word.uses & BOUND)
            and bool(before.uses & LINK or before.word == "月底")
        )

    def _is_strict(self, at: int, start: int) -> bool:
        """Whether the deed at ``at`` stands at ``start`` and closes the clause as a noun does."""
        word, after = self.words[at], self.next(at)
        closes = after is None or after.end == len(self.text)
        return word.start == start and word.word in STRICT and closes and not self.any_firm(at + 1)

    def _qualifies(self, at: int) -> bool:
        """Whether the verb at ``at`` only describes the noun that closes the clause (实施质量)."""
        noun = self.next(at)
        return noun is not None and bool(noun.uses & TAIL) and noun.end == len(self.text)

    def _describes_object(self, at: int) -> bool:
        """Whether the verb at ``at`` and its object describe the noun that closes the clause."""
        verb = self.words[at]
        if not verb.uses & OBJECT or verb.word in RESULTS:
            return False
        described, _, noun = self.text.rpartition("的")
        later = self.first_from(len(described))
        closes = 0 < len(noun) <= 8 and not self.any_from(later)
        return closes and len(described) > verb.end

    def _closes_as_noun(self, at: int) -> bool:
        """Whether the word at ``at`` closes the clause and is as often a noun."""
        return bool(self.words[at].uses & NOUN) and self.words[at].end == len(self.text)

    def _is_noun_described(self, at: int) -> bool:
        """Whether the verb at ``at`` only describes the noun of a deed that closes the clause."""
        last = len(self.words) - 1
        return at < last and bool(self.words[at].uses & ATTRIBUTE) and self._closes_as_noun(last)

    def _modifies(self, at: int) -> bool:
        """Whether the word at ``at`` is a noun that describes the noun behind it (长期发展规划)."""
        noun = self.next(at)
        return noun is not None and bool(self.words[at].uses & NOUN and noun.uses & TAIL)

    def _closes_list(self, start: int, at: int) -> bool:
        """Whether 等 closes the list that runs from ``start`` to the word at ``at``."""
        return "等" in self.text[start : self.words[at].start]

    def _disposed(self, at: int) -> int | None:
        """The verb behind the object of 把 or 将."""
        if at < len(self.words) and self.words[at].uses & VERBS:
            taken = self._first_of(TAKEN_AS, at + 1)
            if taken is not None:
                return taken
        last = None
        for later in range(at, len(self.words)):
            word, after = self.words[later], self.next(later)
            if not word.uses & VERBS or (later == at and word.uses & NOUN):
                continue
            if self._names(later):
                continue
            if word.uses & NOUN and self._starts_span(later):
                continue
            if word.end == len(self.text) and (first := self._coordinated(later, at)) is not None:
                return first
            if (
                (word.word[-1] in BOUND_TO and not (word.uses & NOUN and word.word[-1] == "作"))
                or BIND.match(self.text, word.end)
                or (word.end == len(self.text) and not word.uses & NOUN)
            ):
                return later
            if later > at and self._closes_as_noun(later) and self._is_directed(at, later):
                return later
            if word.word in LIGHT and after is not None and after.uses & VERBS:
                return later
            if word.uses & FIRM:
                last = later
        return last

    def _is_directed(self, at: int, later: int) -> bool:
        """Whether 向 names before the word at ``later`` to whom the object from ``at`` on goes."""
        return any(word.word in ("向", "对", "与") for word in self.words[at:later])

    def _starts_span(self, at: int) -> bool:
        """Whether the noun at ``at`` is where a span begins that a later verb changes (由…至…)."""
        begun = self.text.startswith("至", self.words[at].end)
        return begun and self.measured(at + 1) is not None

    def _coordinated(self, at: int, least: int) -> int | None:
        """The verb directly before the verb at ``at``, with which it closes the clause."""
        before = at - 1
        if before <= least or self.words[before].end != self.words[at].start:
            return None
        return before if self.words[before].uses & OBJECT else None

    def _names(self, at: int) -> bool:
        """Whether what follows the verb at ``at`` makes a noun or an adverb of it."""
        word, after = self.words[at], self.next(at)
        if after is None:
            return self.text[word.end : word.end + 1] in NOMINAL
        leads = word.uses & ADVERB and bool(after.uses & VERBS)
        return leads or after.word in ("的", "之", "和", "与")

    def _is_causing(self, at: int) -> bool:
        """Whether the verb at ``at`` makes its object do what a later verb says."""
        return self.words[at].word in CAUSING

    def _is_share(self, at: int) -> bool:
        """Whether 占 at ``at`` opens a share whose amount a later verb tells."""
        share, told = SHARE.match(self.text, self.words[at].start), self.measured(at + 1)
        return share is not None and told is not None and self.words[told].start >= share.end()

    def _measured_of(self, at: int) -> int | None:
        """The verb that measures a noun which the state at ``at`` describes (具备…的比例超过)."""
        later = self.measured(at + 1)
        if later is None or DENSITY.search(self.text, 0, self.words[at].start):
            return later
        described = "的" in self.text[self.words[at].end : self.words[later].start]
        return later if described else None

    def _is_form(self, at: int) -> bool:
        """Whether the verb at ``at`` only says which way of working is meant (监管模式)."""
        after = self.next(at)
        return after is not None and after.word in FORMS and after.end == len(self.text)

    def _is_listed(self, at: int) -> bool:
        """Whether the verb at ``at`` closes the clause, or a member of a list, as a noun does."""
        end = self.words[at].end
        return end == len(self.text) or self.text[end] == "、"

    def _locates(self, at: int) -> bool:
        """Whether the word at ``at`` makes a place of what precedes, behind which a verb follows."""
        after = self.next(at)
        located = self.words[at].word in ("中", "上") and after is not None
        return located and after is not None and bool(after.uses & (LEADING | FIRM))

    def _follows_comma(self, at: int) -> bool:
        """Whether the word at ``at`` opens a member of a list."""
        return self.text[self.words[at].start - 1] == "、"

    def _first_of(self, wanted: Collection[str], at: int) -> int | None:
        """The first of the verbs ``wanted`` from word ``at`` on."""
        found = (i for i in range(at, len(self.words)) if self.words[i].word in wanted)
        return next((i for i in found if self.grade(i)), None)

    def _told_of(self, wanted: Collection[str], at: int) -> int | None:
        """The first of the verbs ``wanted`` from word ``at`` on, be it a noun elsewhere."""
        found = (i for i in range(at, len(self.words)) if self.words[i].word in wanted)
        return next((i for i in found if not self._is_nominal(i)), None)

    def _bound(self, at: int) -> int:
        """The last word from ``at`` on that closes an adverbial, or ``at``."""
        for later in range(len(self.words) - 1, at - 1, -1):
            if self.words[later].uses & BOUND or self.words[later].word == "同时":
                return later
        return at

    def _opening(self, verb: int) -> int:
        """The first of the adverbs that lead up to ``verb``."""
        first = verb
        while (
            first
            and self.words[first - 1].end == self.words[first].start
            and self.words[first - 1].uses & LEADING
        ):
            first -= 1
        return first

    def _is_recipient(self, at: int) -> bool:
        """Whether all that the preposition at ``at`` opens is a noun with its description."""
        last = max((i for i, word in enumerate(self.words) if word.word == "的"), default=None)
        if last is None or last < at or self.firm_from(last + 1) is not None:
            return False
        return not any(word.word in GIVING for word in self.words[at:last])

    def _describes(self, at: int) -> bool:
        """Whether the verbs at ``at`` stand before 的 without an object (推动建立的)."""
        after = self.next(at)
        return (
            after is not None
            and bool(after.uses & VERBS)
            and (self.text.startswith("的", after.end))
        )

    def _obliges(self, at: int, later: int) -> bool:
        """Whether the modal at ``later`` says what the verb at ``at`` and its object demand."""
        word, modal = self.words[at], self.words[later]
        return (
            (modal.word in OBLIGING or (modal.word == "取得" and word.word not in CAUSING))
            and bool(word.uses & OBJECT)
            and not self.text.startswith("的", modal.end)
            and word.word not in SAYING
            and (modal.start - word.end >= 2 or bool(word.uses & PHRASE))
            and DEMANDS.search(self.text) is None
            and self.text[modal.start - 1] not in "的、"
        )
