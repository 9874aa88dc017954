"""The phrases of a clause: which verb a phrase is built on, where it opens and what it takes."""

from __future__ import annotations

from gongwen.predicate.adverbial import Adverbials
from gongwen.predicate.grammar import (
    AFTERWARDS,
    AGENTS,
    CAUSING,
    COMPLETE,
    DISCUSSING,
    EXCEEDING,
    GIVING,
    LEADING,
    NOMINAL,
    OF_KIND,
    PIVOTS,
    PLAIN_STATES,
    PRECEDING,
    RECEIVERS,
    RESULTS,
    SAYING,
    STRONG,
    TIME_HEADS,
    VERBS,
)
from gongwen.predicate.patterns import (
    CHANGED_FROM,
    JOINED,
    LISTING,
    PACED,
    RATE,
    RISEN,
    SHARE,
    TIME,
    WAYS,
)


class Phrases(Adverbials):
    """A clause whose phrases are read; a verb is told by the index of its word."""

    __slots__ = ("_openings", "_scans")

    def __init__(self, text: str, start: int) -> None:
        super().__init__(text, start)
        self._openings: dict[tuple[int, int], tuple[int, int] | None] = {}
        self._scans: dict[tuple[int, bool], tuple[int, int] | None] = {}

    def opened(self, at: int, start: int) -> tuple[int, int] | None:
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
        if "disposal" in uses or (word.word == "将" and not self.is_modal(at)):
            verb = self._disposed(at + 1)
            return None if verb is None else (at, verb)
        if word.word == "就" and (told := self._first_of(DISCUSSING, at + 2)) is not None:
            return at, told
        if uses & LEADING and (led := self._led(at)) is not None:
            return led
        if "preposition" in uses and (found := self.behind(at)) is not None:
            governs = len(word.word) > 2 and uses & VERBS and self.grade(found) < 2
            return at, at if governs else found
        if self._is_share(at):
            return None
        if uses & VERBS and self._opens(at):
            later = self._related(at)
            return (at, at) if later is None else None
        return None

    def _led(self, at: int) -> tuple[int, int] | None:
        """The verb that the adverb or the modal at ``at`` leads, or is itself."""
        word = self.words[at]
        uses = word.uses
        if word.word == "统筹" and JOINED.search(self.text, word.end):
            return None
        paced = "measure" in uses and PACED.search(self.text, word.end)
        if paced or (uses & VERBS and WAYS.match(self.text, word.end)):
            return at, at
        behind = at + 1
        while behind < len(self.words) and self._bounds_time(behind):
            behind += 1
        start = self.words[behind - 1].end
        if "modal" in uses and (late := self._behind_date(behind, start)) is not None:
            return at, late[1]
        inner = self.opened(behind, start + self.text.startswith("地", start))
        if inner is not None:
            return at, at if self._governs(at, inner[1]) else inner[1]
        return self._undertaken(at) if "modal" in uses else None

    def _governs(self, at: int, verb: int) -> bool:
        """Whether the word at ``at`` is no adverb of the ``verb`` but a verb that governs it."""
        word = self.words[at]
        if "object" in word.uses and self._lists(verb, word.end):
            return True
        if word.word == "严格" and self._is_strict(verb, word.end):
            return True
        return "noun" in word.uses and self._is_form(verb)

    def _undertaken(self, at: int) -> tuple[int, int] | None:
        """The verb of the clause that follows the modal at ``at``, or the modal as a verb."""
        word = self.words[at]
        named = self.text[word.start - 1 : word.start] == "的"
        if word.uses & VERBS and not named and self.firm_from(at + 1) is None:
            return at, at
        scan = self.scanned(at + 1)
        if scan is None:
            return None
        return scan if word.word in PIVOTS else (at, scan[1])

    def _behind_date(self, at: int, start: int) -> tuple[int, int] | None:
        """The predicate behind the date that stands at ``start``, where word ``at`` begins."""
        date = TIME.match(self.text, start) if self.text[start : start + 1] in TIME_HEADS else None
        if date is None:
            return None
        end = date.end()
        at = next((i for i in range(at, len(self.words)) if self.words[i].start >= end), -1)
        return self.opened(at, end) if at >= 0 else None

    def is_modal(self, at: int) -> bool:
        """Whether 将 at word ``at`` speaks of what lies ahead, and takes no object."""
        after = self.next(at)
        if after is None:
            return False
        if "noun" in after.uses:
            disposed = self._disposed(at + 1)
            return self._opens(at + 1) and (disposed is None or disposed == at + 1)
        if after.uses & {"adverb", "modal", "preposition"}:
            return True
        described = "state" in after.uses and after.word not in PLAIN_STATES
        if described and "的" in self.text[after.end :]:
            return self._disposed(at + 2) is None
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
        named = self.text[word.end : word.end + 1] in NOMINAL and after is None
        if named or RATE.match(self.text, word.end):
            return False
        if self.text.startswith(("就是", "才是", "正是"), word.end):
            return False
        if after is None:
            return True
        if after.end == len(self.text) and after.uses == {"adverb"}:
            return False
        if after.word in ("的", "之", "者") or after.uses & {"modal"}:
            return False
        if self.text.find("等", after.end) > 0 and LISTING.search(self.text, after.end):
            return True
        if "tail" in after.uses and not (word.word in GIVING and after.word in RECEIVERS):
            led = self.is_led(at) or (at == 0 and "adverb" in word.uses)
            return led and not self.any_from(at + 2)
        if after.uses & COMPLETE and "adverb" not in after.uses:
            return self.is_led(at) and self._qualifies(at + 1)
        if after.uses & {"adverb", "preposition"}:
            inner = self.opened(at + 1, after.start)
            return inner is None or (self.is_led(at) and self._modifies(inner[1]))
        if after.uses & {"conjunction"}:
            behind = self.next(at + 1)
            return behind is not None and bool(behind.uses & VERBS) and self._opens(at + 2)
        return True

    def _related(self, at: int) -> int | None:
        """The main verb behind a noun that the verb at ``at`` only describes."""
        if (told := self._told(at)) is not None:
            return told
        word = self.words[at]
        loose = bool(word.uses & {"attribute", "noun"}) and word.word not in CAUSING
        described, listed, behind = loose or word.word == "超", False, word.end
        for later in range(at + 1, len(self.words)):
            found = self.words[later]
            if found.word == "的":
                described, behind = True, found.end
            elif found.word == "、":
                described, listed = False, loose
            elif self._obliges(at, later):
                inner = self.opened(later, found.start)
                if inner is not None:
                    return inner[1]
            elif found.word == "是" and "state" not in word.uses and found.start - word.end >= 2:
                return later
            elif found.start - behind >= 2 and (
                described or (listed and found.word in STRONG and self._closes_list(behind, later))
            ):
                if found.word in ("是", "为"):
                    return later
                shared = word.word in EXCEEDING and found.uses & (LEADING | {"preposition"})
                leads = (
                    shared or found.word in STRONG or ("noun" in word.uses and found.uses & LEADING)
                )
                if leads and (inner := self.opened(later, found.start)) is not None:
                    return inner[1]
        return None

    def _told(self, at: int) -> int | None:
        """The verb of what comes later, or of the amount, that the verb at ``at`` leads up to."""
        word = self.words[at]
        if (later := self._afterwards(at)) is not None:
            return later
        if "state" in word.uses and (later := self._measured_of(at)) is not None:
            return later
        if (later := self._measured_from(at)) is not None:
            return later
        names = word.uses & {"attribute", "noun"} and word.word not in CAUSING
        return self._resulting(at) if names else None

    def _measured_from(self, at: int) -> int | None:
        """The verb that measures a noun which the verb at ``at`` describes (由…提高至, 的占)."""
        word, later = self.words[at], self.measured(at + 1)
        causes = word.word in CAUSING and not self._describes(at)
        if later is None or causes or word.word in SAYING:
            return None
        between = self.text[word.end : self.words[later].start]
        if RISEN.match(between):
            return later
        described, _, named = between.rpartition("的")
        if not described and "的" not in between:
            return None
        subject = word.start > 0 and not self.is_led(at) and len(named) > 1
        shared = not named and self.words[later].word == "占"
        return later if subject or shared or CHANGED_FROM.search(between) else None

    def _afterwards(self, at: int) -> int | None:
        """The verb behind 后, before which the verb at ``at`` stands (扣除价格因素后增长)."""
        if self.words[at].word not in PRECEDING:
            return None
        for later in range(at + 1, len(self.words) - 1):
            word = self.words[later]
            if word.word in ("、", "的", "和") or word.uses & {"preposition", "disposal"}:
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
        return later if between and "、" not in between else None

    def scanned(self, at: int, deep: bool = False) -> tuple[int, int] | None:
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
                found = self.opened(later, word.start)
                if found is not None:
                    return found
            grade = self.grade(later) if word.uses & VERBS else 0
            if grade == 2:
                plain = word.word in PLAIN_STATES
                related = self._measured_of(later) if plain else self._related(later)
                return (later, later) if related is None else (self._opening(related), related)
            led = (
                deep
                or self.text.endswith(AGENTS, 0, word.start)
                or any(before.uses & LEADING for before in self.words[:later])
            )
            if grade == 1 and led:
                weak = (later, later)
        return weak
