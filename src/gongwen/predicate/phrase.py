"""The phrases of a clause: which verb a phrase is built on, where it opens and what it takes."""

from __future__ import annotations

from gongwen.predicate.grammar import (
    AGENTS,
    CARRYING_OUT,
    DESCRIBING,
    DISCUSSING,
    ENDS_OF_DUE,
    GIVING,
    HANDING,
    NOMINAL,
    OF_KIND,
    PIVOTS,
    PLAIN_STATES,
    RECEIVERS,
    TIME_HEADS,
)
from gongwen.predicate.patterns import DISPOSED_TIE, JOINED, LISTING, PACED, RATE, SHARE, TIME, WAYS
from gongwen.predicate.relations import Relations
from gongwen.predicate.uses import (
    ADVERB,
    BOUND,
    CLASSES,
    COMPLETE,
    CONJUNCTION,
    DISPOSAL,
    LEADING,
    LINK,
    MEASURE,
    MODAL,
    NOUN,
    OBJECT,
    OPENING_PHRASE,
    PREPOSITION,
    STATE,
    TAIL,
    VERBS,
)


class Phrases(Relations):
    """A clause whose phrases are read; a verb is told by the index of its word."""

    __slots__ = ()

    def opened(self, at: int, start: int) -> tuple[int, int] | None:
        """The verb of a predicate that opens at ``start`` with word ``at``, and its first word."""
        words, openings = self.words, self._openings
        if at >= len(words) or words[at].start != start:
            return None
        if at in openings:
            return openings[at]
        found = openings[at] = self._opened_anew(at)
        return found

    def _opened_anew(self, at: int) -> tuple[int, int] | None:
        word = self.words[at]
        uses = word.uses
        if uses & DISPOSAL or (word.word == "将" and not self.is_modal(at)):
            verb = self._disposed(at + 1)
            return None if verb is None else (at, verb)
        if word.word == "就" and (told := self._first_of(DISCUSSING, at + 2)) is not None:
            return at, told
        if uses & LEADING and (led := self._led(at)) is not None:
            return led
        if uses & PREPOSITION and (found := self.behind(at)) is not None:
            governs = len(word.word) > 2 and uses & VERBS and self.grade(found) < 2
            return at, at if governs else found
        if word.word == "确保" and (due := self._due(at)) is not None:
            return at, due[1]
        if word.word == "占" and self._is_share(at):
            return None
        if uses & VERBS and self._opens(at):
            later = self._related(at)
            return (at, at) if later is None else None
        return None

    def _due(self, at: int) -> tuple[int, int] | None:
        """The predicate behind the time by which what the verb at ``at`` governs is due."""
        time = self.next(at)
        if time is not None and time.uses & LINK:
            return self.opened(at + 2, time.end)
        found = self._behind_date(at + 1, self.words[at].end)
        timed = found is not None and self.text[self.words[found[0]].start - 1] in ENDS_OF_DUE
        return found if timed else None

    def _led(self, at: int) -> tuple[int, int] | None:
        """The verb that the adverb or the modal at ``at`` leads, or is itself."""
        word = self.words[at]
        uses = word.uses
        if word.word == "统筹" and JOINED.search(self.text, word.end):
            after = self.next(at)
            return (
                None
                if after is None or after.word not in CARRYING_OUT
                else self.opened(at + 1, after.start)
            )
        if uses & VERBS and "的" in self.text:
            paced = uses & MEASURE and PACED.search(self.text, word.end)
            if paced or WAYS.match(self.text, word.end):
                return at, at
        behind = at + 1
        while self.rest[behind] & BOUND and self._bounds_time(behind):
            behind += 1
        start = self.words[behind - 1].end
        if uses & MODAL and (late := self._behind_date(behind, start)) is not None:
            return at, late[1]
        inner = self.opened(behind, start + self.text.startswith("地", start))
        if inner is not None:
            return at, at if self._governs(at, inner[1]) else inner[1]
        return self._undertaken(at) if uses & MODAL else None

    def _governs(self, at: int, verb: int) -> bool:
        """Whether the word at ``at`` is no adverb of the ``verb`` but a verb that governs it."""
        word = self.words[at]
        if word.uses & OBJECT and self._lists(verb, word.end):
            return True
        if word.word == "严格" and self._is_strict(verb, word.end):
            return True
        if word.uses & VERBS and self._is_noun_described(verb):
            return True
        if word.uses & MEASURE and self.words[at + 1].word.endswith("化"):
            return self.words[verb].uses & NOUN != 0 and self.words[verb].end == len(self.text)
        if word.word == "规范" and self.words[verb].uses & NOUN:
            return self.words[verb].word != "发展" and self.words[verb].end < len(self.text)
        return bool(word.uses & NOUN) and (self._is_form(verb) or self._governs_noun(at))

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
        return self.opened(self.first_from(end), end)

    def is_modal(self, at: int) -> bool:
        """Whether 将 at word ``at`` speaks of what lies ahead, and takes no object."""
        after = self.next(at)
        if after is None or DISPOSED_TIE.match(self.text, self.words[at].end):
            return False
        if after.uses & NOUN:
            disposed = self._disposed(at + 1)
            return self._opens(at + 1) and (disposed is None or disposed == at + 1)
        if after.uses & (ADVERB | MODAL | PREPOSITION):
            return True
        described = after.uses & STATE and after.word not in PLAIN_STATES
        if described and "的" in self.text[after.end :]:
            return self._disposed(at + 2) is None
        return bool(after.uses & VERBS) and self._opens(at + 1)

    def _opens(self, at: int) -> bool:
        """Whether the verb at ``at`` opens a predicate, where nothing but adverbs precedes."""
        word, after = self.words[at], self.next(at)
        if not word.uses & NOUN:
            if after is None:
                return self.text[word.end : word.end + 1] not in OF_KIND
            return word.word in ("是", "有") or not (
                after.word in ("的", "者") or (after.word in ("是", "为") and word.uses & OBJECT)
            )
        named = self.text[word.end : word.end + 1] in NOMINAL and after is None
        if named or RATE.match(self.text, word.end):
            return False
        if self.text.startswith(("就是", "才是", "正是"), word.end):
            return False
        if after is None or (after.word == "给" and word.word in HANDING):
            return True
        if after.end == len(self.text) and after.uses & ~CLASSES == ADVERB:
            return False
        if after.word in ("的", "之", "者") or after.uses & MODAL or self._locates(at + 1):
            return False
        if self.text.find("等", after.end) > 0 and LISTING.search(self.text, after.end):
            return True
        if after.uses & TAIL and not (word.word in GIVING and after.word in RECEIVERS):
            led = self.is_led(at) or (at == 0 and bool(word.uses & ADVERB))
            return self._governs_noun(at) or (led and not self.any_from(at + 2))
        if after.uses & COMPLETE and not after.uses & ADVERB:
            described = self._qualifies(at + 1) or self._describes_object(at + 1)
            return self.is_led(at) and described
        if after.uses & (ADVERB | PREPOSITION):
            inner = self.opened(at + 1, after.start)
            return (
                inner is None
                or (self.is_led(at) and self._modifies(inner[1]))
                or (after.word in DESCRIBING and self._closes_as_noun(inner[1]))
            )
        if after.uses & CONJUNCTION:
            return self._opens_behind(at + 1, led=self.is_led(at))
        return True

    def _opens_behind(self, at: int, *, led: bool) -> bool:
        """Whether a verb opens a predicate behind the conjunction at ``at``.

        It may have an adverb if the verb before the conjunction is ``led`` by one.
        """
        behind = self.next(at)
        if behind is None:
            return False
        if behind.uses & VERBS and self._opens(at + 1):
            return True
        adverb = led and behind.uses & ADVERB
        return bool(adverb) and self.opened(at + 1, behind.start) is not None

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
            if not word.uses & (VERBS | OPENING_PHRASE):
                continue
            if word.word == "占" and (share := SHARE.match(self.text, word.start)):
                skipped = share.end() if self.measured(later + 1) else skipped
            if word.start < skipped:
                continue
            if word.uses & OPENING_PHRASE:
                found = self.opened(later, word.start)
                if found is not None:
                    return found
            grade = self.grade(later) if word.uses & VERBS else 0
            if grade == 2:
                plain = word.word in PLAIN_STATES
                related = self._measured_of(later) if plain else self._related(later)
                return (later, later) if related is None else (self._opening(related), related)
            if grade == 1 and (deep or self._may_lead(later)):
                weak = (later, later)
        return weak

    def _may_lead(self, at: int) -> bool:
        """Whether what stands before the word at ``at`` may make a verb of it."""
        return self.text.endswith(AGENTS, 0, self.words[at].start) or any(
            before.uses & LEADING for before in self.words[:at]
        )
