"""The phrases of a clause: which verb a phrase is built on, where it opens and what it takes."""

from __future__ import annotations

from gongwen.predicate.clause import Clause
from gongwen.predicate.grammar import (
    AGENTS,
    APPLYING,
    ASPECTS,
    BIND,
    BOUND_TO,
    BY,
    CAUSING,
    COMPLETE,
    FIRM,
    GIVING,
    JOINED,
    LEADING,
    LIGHT,
    LISTING,
    MEANS,
    NOMINAL,
    OBLIGING,
    OF_KIND,
    PACED,
    PIVOTS,
    RECEIVERS,
    RESULTS,
    SAYING,
    SERVING,
    SHARE,
    STRONG,
    TOWARDS,
    VERBS,
    WAYS,
)


class Phrases(Clause):
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
        if uses & {"adverb", "modal"} and not (
            word.word == "统筹" and JOINED.search(self.text, word.end)
        ):
            if "measure" in uses and PACED.search(self.text, word.end):
                return at, at
            if uses & VERBS and WAYS.match(self.text, word.end):
                return at, at
            inner = self.opened(at + 1, word.end + self.text.startswith("地", word.end))
            if inner is not None:
                if "object" in uses and self._lists(inner[1], word.end):
                    return at, at
                return at, at if "noun" in uses and self._is_form(inner[1]) else inner[1]
            if uses & VERBS and "modal" in uses and self.firm_from(at + 1) is None:
                return at, at
            if "modal" in uses and (scan := self.scanned(at + 1)):
                return scan if word.word in PIVOTS else (at, scan[1])
        if "preposition" in uses and (found := self.behind(at)) is not None:
            governs = len(word.word) > 2 and uses & VERBS and self.grade(found) < 2
            return at, at if governs else found
        if self._is_share(at):
            return None
        if uses & VERBS and self._opens(at):
            later = self._related(at)
            return (at, at) if later is None else None
        return None

    def _lists(self, at: int, start: int) -> bool:
        """Whether the noun at ``at`` is the first of a list that stands at ``start``."""
        word, after = self.words[at], self.next(at)
        first = word.start == start and "noun" in word.uses
        listed = first and after is not None and after.word == "、"
        return listed and LISTING.match(self.text, start) is not None

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
            return False
        if after.uses & {"adverb", "preposition"}:
            return self.opened(at + 1, after.start) is None
        if after.uses & {"conjunction"}:
            behind = self.next(at + 1)
            return behind is not None and bool(behind.uses & VERBS) and self._opens(at + 2)
        return True

    def _related(self, at: int) -> int | None:
        """The main verb behind a noun that the verb at ``at`` only describes."""
        word = self.words[at]
        if "state" in word.uses and (later := self._measured_of(at)) is not None:
            return later
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
                inner = self.opened(later, found.start)
                if inner is not None:
                    return inner[1]
            elif found.word == "是" and "state" not in word.uses and found.start - word.end >= 2:
                return later
            elif described and found.start - behind >= 2:
                if found.word in ("是", "为"):
                    return later
                leads = found.word in STRONG or ("noun" in word.uses and found.uses & LEADING)
                if leads and (inner := self.opened(later, found.start)) is not None:
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
            if word.word in LIGHT and after is not None and after.uses & VERBS:
                return later
            if word.uses & FIRM:
                last = later
        return last

    def behind(self, at: int) -> int | None:
        """The verb behind the adverbial that the preposition at ``at`` opens."""
        preposition, after = self.words[at].word, self.next(at)
        wanted = SERVING if preposition == "为" else LIGHT if preposition in BY else ()
        if (serving := self._first_of(wanted, at + 1)) is not None:
            return serving
        if preposition in ("为", "因", "由") and (verb := self._purposed(at)) is not None:
            return verb
        if preposition in TOWARDS and self._is_recipient(at):
            return None
        if preposition == "在" and (behind := self._behind_aspect(at)) is not None:
            return behind
        inner = self.opened(at + 1, after.start) if after is not None else None
        if inner is not None and preposition not in ("由", "被"):
            if inner[1] > at + 1 and self.words[at + 1].uses >= {"noun", "adverb"}:
                return inner[1]
            bound = self._bound(inner[1] + 1)
            if preposition == "以" and bound == inner[1] + 1 and self._is_causing(inner[1]):
                return inner[1]
            return self.firm_from(bound)
        found = self.scanned(at + 1, deep=preposition not in MEANS)
        if found is None or (preposition in MEANS and self._is_listed(found[1])):
            return None
        if preposition in TOWARDS and "noun" in self.words[found[1]].uses:
            given = self._first_of(APPLYING, found[1] + 1)
            return found[1] if given is None else given
        return found[1]

    def _is_causing(self, at: int) -> bool:
        """Whether the verb at ``at`` makes its object do what a later verb says."""
        return self.words[at].word in CAUSING

    def _behind_aspect(self, at: int) -> int | None:
        """The verb behind the aspects or fields that 在 at ``at`` opens (在融资等方面给予)."""
        for later in range(at + 1, len(self.words) - 1):
            if self.words[later].word in ASPECTS:
                found = self.scanned(later + 1, deep=True)
                return None if found is None else found[1]
        return None

    def _purposed(self, at: int) -> int | None:
        """The verb behind 而, which closes the purpose opened at ``at`` (为…而奋斗)."""
        for later in range(at + 1, len(self.words) - 1):
            if self.words[later].word == "而":
                inner = self.opened(later + 1, self.words[later].end)
                return None if inner is None else inner[1]
        return None

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
                related = self._measured_of(later) if "state" in word.uses else self._related(later)
                return (later, later) if related is None else (self._opening(related), related)
            led = (
                deep
                or self.text.endswith(AGENTS, 0, word.start)
                or any(before.uses & LEADING for before in self.words[:later])
            )
            if grade == 1 and led:
                weak = (later, later)
        return weak
