"""Verbs that only describe a noun or lead up to a later verb, and what that verb is."""

from __future__ import annotations

from gongwen.predicate.adverbial import Adverbials
from gongwen.predicate.grammar import (
    AFTERWARDS,
    CAUSING,
    CHANGES,
    DEALING,
    EXCEEDING,
    PRECEDING,
    REACHING,
    RESULTS,
    SAYING,
    SECURING,
    STRONG,
)
from gongwen.predicate.patterns import CHANGED_FROM, PEOPLE, RISEN
from gongwen.predicate.uses import (
    ATTRIBUTE,
    CHANGING,
    DISPOSAL,
    LEADING,
    MEASURING,
    NOUN,
    PHRASE,
    PREPOSITION,
    STATE,
    TURNS,
)


class Relations(Adverbials):
    """A clause whose verbs are told from those they stand in relation to."""

    __slots__ = ()

    def _related(self, at: int) -> int | None:
        """The main verb behind a noun that the verb at ``at`` only describes."""
        if (told := self._told(at)) is not None:
            return told
        word = self.words[at]
        loose = bool(word.uses & (ATTRIBUTE | NOUN)) and word.word not in CAUSING
        loose = loose and not (self.is_led(at) and self._governs_noun(at))
        described, listed, behind = loose or word.word == "超", False, word.end
        if not self.rest[at + 1] & (CHANGING if described else TURNS):
            return None
        for later in range(at + 1, len(self.words)):
            found = self.words[later]
            if not found.uses & CHANGING:
                continue
            if found.word == "的":
                described, behind = word.word not in SECURING, found.end
            elif found.word == "、":
                described, listed = False, loose
            elif found.uses & TURNS and self._obliges(at, later):
                inner = self.opened(later, found.start)
                if inner is not None:
                    return inner[1]
            elif found.word == "是" and not word.uses & STATE and found.start - word.end >= 2:
                return later
            elif found.start - behind >= 2 and (
                described or (listed and found.word in STRONG and self._closes_list(behind, later))
            ):
                if found.word in ("是", "为"):
                    return later
                shared = word.word in EXCEEDING and found.uses & (LEADING | PREPOSITION)
                leads = (
                    shared or found.word in STRONG or (word.uses & NOUN and found.uses & LEADING)
                )
                if leads and (inner := self.opened(later, found.start)) is not None:
                    return inner[1]
        return None

    def _told(self, at: int) -> int | None:
        """The verb of what comes later, or of the amount, that the verb at ``at`` leads up to."""
        word = self.words[at]
        if word.word in PRECEDING and (later := self._afterwards(at)) is not None:
            return later
        if self.rest[at + 1] & MEASURING:
            if word.uses & STATE and (later := self._measured_of(at)) is not None:
                return later
            if (later := self._measured_from(at)) is not None:
                return later
        names = word.uses & (ATTRIBUTE | NOUN | PHRASE) and word.word not in CAUSING
        return self._resulting(at) if names else None

    def _measured_from(self, at: int) -> int | None:
        """The verb that measures a noun which the verb at ``at`` describes (由…提高至, 的占)."""
        word, later = self.words[at], self.measured(at + 1)
        if later is None or word.word in SAYING:
            return None
        if word.word in CAUSING and not self._describes(at):
            return None
        between = self.text[word.end : self.words[later].start]
        if word.word in DEALING and self.words[later].word in CHANGES and 2 <= len(between) <= 6:
            return later
        if RISEN.match(between):
            return later
        if word.start > 0 and self.words[later].word in REACHING and PEOPLE.search(between):
            return None if self.is_led(at) or "、" in between else later
        described, _, named = between.rpartition("的")
        if not described and "的" not in between:
            return None
        subject = word.start > 0 and not self.is_led(at) and len(named) > 1
        shared = not named and self.words[later].word == "占"
        return later if subject or shared or CHANGED_FROM.search(between) else None

    def _afterwards(self, at: int) -> int | None:
        """The verb behind 后, before which the verb at ``at`` stands (扣除价格因素后增长)."""
        for later in range(at + 1, len(self.words) - 1):
            word = self.words[later]
            if word.word in ("、", "的", "和") or word.uses & (DISPOSAL | PREPOSITION):
                return None
            if word.word in AFTERWARDS and word.end < len(self.text):
                found = self.scanned(later + 1)
                firm = found is not None and self.grade(found[1]) == 2
                return found[1] if found is not None and firm else None
        return None

    def _resulting(self, at: int) -> int | None:
        """The verb that tells the amount or the result of what the word at ``at`` names."""
        if (later := self.measured(at + 1)) is not None:
            return later
        later = None if self.is_led(at) else self.firm_from(at + 1)
        if later is None or self.words[later].word not in RESULTS:
            return None
        between = self.text[self.words[at].end : self.words[later].start]
        named = between or self.words[at].uses & PHRASE
        return later if named and "、" not in between else None
