"""The adverbials of a clause: what a preposition opens, and which verb stands behind it."""

from __future__ import annotations

from abc import ABC, abstractmethod

from gongwen.predicate.grammar import (
    APPLIED,
    APPLYING,
    APPLYING_FOR,
    ASPECTS,
    BY,
    CONDUCTING,
    CONVERTING,
    DISCUSSING,
    ENDS_OF_RECEIVERS,
    HEADING,
    LIGHT,
    MEANS,
    MEASURES,
    PROMPTLY,
    RELIED_ON,
    REPORTING,
    SENDING,
    SERVING,
    TOWARDS,
)
from gongwen.predicate.neighbours import Neighbours
from gongwen.predicate.patterns import LISTED_PLACE, MANNER, ROLE
from gongwen.predicate.uses import ADVERB, ATTRIBUTE, BOUND, NOUN, PHRASE, VERBS

_WANTED = {
    "为": SERVING,
    "由": CONVERTING,
    "向": HEADING,
    "就": DISCUSSING,
    **dict.fromkeys(BY, LIGHT),
    **dict.fromkeys(TOWARDS, APPLIED),
}
"""The verbs that close what a preposition opens, whatever verbs stand between."""


class Adverbials(Neighbours, ABC):
    """A clause whose adverbials are read, by the predicates that may stand in them."""

    __slots__ = ()

    @abstractmethod
    def opened(self, at: int, start: int) -> tuple[int, int] | None:
        """The verb of a predicate that opens at ``start`` with word ``at``, and its first word."""

    @abstractmethod
    def scanned(self, at: int, deep: bool = False) -> tuple[int, int] | None:
        """The first verb from word ``at`` on that is no noun, and the word its group opens with."""

    @abstractmethod
    def _opens(self, at: int) -> bool:
        """Whether the verb at ``at`` opens a predicate, where nothing but adverbs precedes."""

    def behind(self, at: int) -> int | None:
        """The verb behind the adverbial that the preposition at ``at`` opens."""
        preposition = self.words[at].word
        if (known := self._behind_known(at)) is not None:
            return known
        if preposition in TOWARDS and self._is_recipient(at):
            return None
        after = self.next(at)
        inner = self.opened(at + 1, after.start) if after is not None else None
        if inner is not None and preposition not in ("由", "被"):
            return self._behind_deed(at, inner[1])
        found = self.scanned(at + 1, deep=preposition not in MEANS)
        if found is None:
            return self._opened_behind(at + 1) if preposition in RELIED_ON else None
        if preposition in MEANS and (self._is_listed(found[1]) or self._follows_comma(found[0])):
            return None
        given = None
        if preposition in TOWARDS and self.words[found[1]].uses & ATTRIBUTE:
            given = self._opened_behind(found[1] + 1)
        elif preposition in TOWARDS and self.words[found[1]].uses & NOUN:
            given = self._first_of(APPLYING, found[1] + 1)
        return found[1] if given is None else given

    def _behind_known(self, at: int) -> int | None:
        """The verb behind what words of its own kind close, as 而 closes what 为 opens."""
        preposition = self.words[at].word
        if preposition == "向" and (told := self._behind_recipient(at)) is not None:
            return told
        wanted = _WANTED.get(preposition, ())
        if (serving := self._first_of(wanted, at + 1)) is not None:
            return serving
        if preposition in ("为", "因", "由"):
            return self._purposed(at)
        if preposition in TOWARDS:
            return self._behind_receiver(at)
        if preposition == "在":
            return self._behind_aspect(at)
        if preposition == "自":
            return self._behind_beginning(at)
        if preposition == "以" and (led := self._behind_role(at)) is not None:
            return led
        return self._behind_manner(at) if preposition in MEANS or preposition == "以" else None

    def _behind_recipient(self, at: int) -> int | None:
        """The verb of what is handed, told or said to whom 向 at ``at`` names."""
        handed = self._first_of(SENDING, at + 1)
        told = [self._told_of(wanted, at + 1) for wanted in (REPORTING, APPLYING_FOR)]
        return next((verb for verb in (handed, *told) if verb is not None), None)

    def _behind_receiver(self, at: int) -> int | None:
        """The verb behind the receiver and its description (对…的人员追究)."""
        for later in range(len(self.words) - 1, at, -1):
            noun = self.next(later)
            if self.words[later].word != "的" or noun is None:
                continue
            if noun.word in PROMPTLY and (led := self.opened(later + 1, noun.start)) is not None:
                return led[1]
            if not noun.word.endswith(ENDS_OF_RECEIVERS):
                continue
            inner = self.opened(later + 2, noun.end)
            if inner is not None and inner[0] < inner[1]:
                return inner[1]
            if (verb := self.firm_from(later + 2)) is not None:
                return verb
        return self._conducted(at)

    def _conducted(self, at: int) -> int | None:
        """The last verb of what is conducted upon the receiver that the word at ``at`` opens."""
        later = range(len(self.words) - 1, at + 1, -1)
        measure = next((i for i in later if self.words[i].word in BY), None)
        verb = next((i for i in later if self.words[i].word in CONDUCTING), None)
        if measure is not None:
            verb = self.behind(measure)
        elif verb is not None and not self.grade(verb):
            verb = None
        described = verb is not None and "的" in self.text[self.words[verb].end :]
        return None if described else verb

    def _behind_beginning(self, at: int) -> int | None:
        """The verb behind 以来, which closes the time that 自 at ``at`` opens."""
        later = range(at + 1, len(self.words) - 1)
        closed = next((i for i in later if self.words[i].word == "以来"), None)
        found = None if closed is None else self.scanned(closed + 1, deep=True)
        return None if found is None else found[1]

    def _behind_role(self, at: int) -> int | None:
        """The verb directly behind what 以 at ``at`` takes for what (以县为单位编制)."""
        role = ROLE.match(self.text, self.words[at].end)
        if role is None:
            return None
        inner = self.opened(self.first_from(role.end()), role.end())
        return None if inner is None or self._closes_as_noun(inner[1]) else inner[1]

    def _behind_deed(self, at: int, deed: int) -> int | None:
        """The verb behind the ``deed`` that the preposition at ``at`` takes as its object."""
        preposition, first = self.words[at].word, self.words[at + 1]
        if deed > at + 1 and first.uses & ADVERB and first.uses & NOUN:
            return deed
        if preposition in BY and deed == at + 1 and self.words[at].uses & VERBS:
            return deed
        bound = self._bound(deed + 1)
        causes = bound == deed + 1 and self._is_causing(deed)
        if preposition == "以" and (causes or first.word.endswith(MEASURES)):
            return deed
        if bound == deed + 1:
            return self._firm_behind_row(bound)
        if preposition in MEANS and "、" in self.text[first.start : self.words[bound].start]:
            return None
        inner = self.opened(bound + 1, self.words[bound].end)
        return self.firm_from(bound) if inner is None else inner[1]

    def _firm_behind_row(self, at: int) -> int | None:
        """The first verb from word ``at`` on that is no noun, behind a row of phrases."""
        found = self.firm_from(at)
        while found is not None and self.words[found].uses & PHRASE and self._follows_comma(found):
            found = self.firm_from(found + 1)
        return found

    def _behind_manner(self, at: int) -> int | None:
        """The verb directly behind the manner that the preposition at ``at`` opens."""
        manner = MANNER.search(self.text, self.words[at].end)
        if manner is None:
            return None
        inner = self.opened(self.first_from(manner.end()), manner.end())
        return None if inner is None else inner[1]

    def _opened_behind(self, at: int) -> int | None:
        """The first verb from word ``at`` on that opens a predicate, though it may be a noun."""
        verbs = (i for i in range(at, len(self.words)) if self.words[i].uses & VERBS)
        return next((i for i in verbs if not self._is_nominal(i) and self._opens(i)), None)

    def _behind_aspect(self, at: int) -> int | None:
        """The verb behind the aspects or fields that 在 at ``at`` opens (在融资等方面给予)."""
        if (listed := LISTED_PLACE.match(self.text, self.words[at].end)) is not None:
            inner = self.opened(self.first_from(listed.end()), listed.end())
            if inner is not None:
                return inner[1]
        for later in range(at + 2, len(self.words) - 1):
            bound = self.words[later]
            if bound.uses & BOUND and (inner := self.opened(later + 1, bound.end)) is not None:
                return inner[1]
        for later in range(at + 1, len(self.words) - 1):
            if self.words[later].word in ASPECTS:
                found = self.scanned(later + 1, deep=True)
                return None if found is None else found[1]
        return None

    def _purposed(self, at: int) -> int | None:
        """The verb behind 而, which closes the purpose opened at ``at`` (为…而奋斗), or behind 被."""
        for later in range(at + 1, len(self.words) - 1):
            if self.words[later].word == "被" and self.words[at].word == "因":
                return self.behind(later)
            if self.words[later].word == "而":
                inner = self.opened(later + 1, self.words[later].end)
                return None if inner is None else inner[1]
        return None
