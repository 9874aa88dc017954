"""Reads a clause from left to right and decides which of its verbs is the predicate."""

from __future__ import annotations

from collections.abc import Iterator

from gongwen.predicate.grammar import (
    ADVERBIAL,
    AMOUNT,
    BIND,
    BOUND_TO,
    CHANGES,
    COMPLETE,
    DEGREE,
    FINAL_AMOUNT,
    FIRM,
    GIVING,
    HEAD_OF_RULE,
    JOINED,
    LEADING,
    NOMINAL,
    OBLIGING,
    OF_KIND,
    OPENING,
    PIVOTS,
    RECEIVERS,
    RESULTS,
    SAYING,
    SHARE,
    SINGLE,
    STRONG,
    TEMPORAL,
    TIME,
    TOWARDS,
    UNDERTAKINGS,
    VERBS,
)
from gongwen.predicate.model import Predicate
from gongwen.predicate.words import Word, words


class Reader:
    """Reads one clause from left to right, word by word."""

    __slots__ = ("_grades", "_openings", "_scans", "text", "words")

    def __init__(self, text: str, start: int) -> None:
        self.text = text
        self.words = words(text, start)
        self._grades: dict[int, int] = {}
        self._openings: dict[tuple[int, int], tuple[int, int] | None] = {}
        self._scans: dict[tuple[int, bool], tuple[int, int] | None] = {}

    def read(self, start: int) -> Predicate | None:
        at = 0
        while at < len(self.words):
            word = self.words[at]
            if word.start == start and word.uses & {"link"}:
                start = word.end
            elif word.end > start and (time := TIME.match(self.text, start)):
                start = time.end()
            elif word.start >= start:
                break
            at += word.start < start
        time = TIME.match(self.text, start)
        if time:
            start = time.end()
        at = next((i for i, word in enumerate(self.words) if word.start >= start), len(self.words))
        if self._is_adverbial(at, start):
            return None
        found = self._opened(at, start) or self._scanned(at)
        if found is not None and DEGREE.search(self.text, self.words[found[1]].end):
            return Predicate("", len(self.text), len(self.text), start, len(self.text), "adjective")
        if found is not None:
            first, verb = found
            rule = any(
                word.uses & VERBS and self._is_instance(i)
                for i, word in enumerate(self.words)
                if i > verb
            )
            if rule and self.words[first].start > start:
                return None
            if self.words[at].word in PIVOTS and first > at:
                start = self.words[at].end
            return self._predicate(verb, start, max(start, self.words[first].start))
        return self._verbless(at, start)

    def modals(self, end: int) -> Iterator[str]:
        """The modal words before ``end`` that lead a verb or an adverbial."""
        for at, word in enumerate(self.words):
            if word.start >= end:
                return
            if "modal" in word.uses and self._leads(at, end < len(self.text)):
                yield word.word

    def _leads(self, at: int, loosely: bool) -> bool:
        """Whether the modal at ``at`` leads something; ``loosely``: a verb follows somewhere."""
        word, after = self.words[at], self._next(at)
        if word.word == "要求" and any("preposition" in before.uses for before in self.words[:at]):
            return False
        if (
            self.text[word.start - 1 : word.start] == "的"
            or word.word == "将"
            and not self._is_modal(at)
        ):
            return False
        if after is not None and (
            after.word in ("的", "之", "和", "与", "、") or "tail" in after.uses
        ):
            return False
        if after is not None and after.uses & (
            VERBS | {"adverb", "modal", "preposition", "disposal"}
        ):
            return True
        return loosely and (len(word.word) > 1 or word.word in "将拟须")

    def _predicate(self, verb: int, start: int, subject_end: int) -> Predicate:
        word = self.words[verb]
        kind = "state" if "state" in word.uses else "verb"
        return Predicate(word.word, word.start, word.end, start, subject_end, kind)

    def _verbless(self, at: int, start: int) -> Predicate | None:
        text = self.text
        if not text[start:]:
            return None
        last = self.words[-1] if len(self.words) > at else None
        end = len(text)
        if (
            last is not None
            and last.end == end
            and last.uses & {"adjective"}
            and last.start > start
        ):
            return Predicate("", last.start, last.start, start, last.start, "adjective")
        if any(
            word.uses & VERBS and self._is_instance(at + i)
            for i, word in enumerate(self.words[at:])
        ):
            return None
        amount = FINAL_AMOUNT.search(text, start)
        if amount and amount.start() > start + 1:
            return Predicate("", amount.start(), amount.start(), start, amount.start(), "amount")
        return None

    def _next(self, at: int) -> Word | None:
        """The word that stands directly behind word ``at``."""
        after = at + 1
        if after < len(self.words) and self.words[after].start == self.words[at].end:
            return self.words[after]
        return None

    def _opened(self, at: int, start: int) -> tuple[int, int] | None:
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
        if "disposal" in uses or (word.word == "将" and not self._is_modal(at)):
            verb = self._disposed(at + 1)
            return None if verb is None else (at, verb)
        if uses & {"adverb", "modal"} and not (
            word.word == "统筹" and JOINED.search(self.text, word.end)
        ):
            inner = self._opened(at + 1, word.end + self.text.startswith("地", word.end))
            if inner is not None:
                return at, inner[1]
            if "modal" in uses and (scan := self._scanned(at + 1)):
                return scan if word.word in PIVOTS else (at, scan[1])
        if "preposition" in uses and (found := self._behind(at)) is not None:
            return at, found
        if uses & VERBS and self._opens(at):
            later = self._related(at)
            return (at, at) if later is None else None
        return None

    def _is_modal(self, at: int) -> bool:
        after = self._next(at)
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
        word, after = self.words[at], self._next(at)
        if "noun" not in word.uses:
            if after is None:
                return self.text[word.end : word.end + 1] not in OF_KIND
            return word.word in ("是", "有") or not (
                after.word in ("的", "者") or after.word in ("是", "为") and "object" in word.uses
            )
        if self.text[word.end : word.end + 1] in NOMINAL and after is None:
            return False
        if after is None:
            return True
        if after.word in ("的", "之", "者") or after.uses & {"modal"}:
            return False
        if "tail" in after.uses and not (word.word in GIVING and after.word in RECEIVERS):
            return self._is_led(at) and not self._any_from(at + 2)
        if after.uses & COMPLETE and "adverb" not in after.uses:
            return False
        if after.uses & {"adverb", "preposition"}:
            return self._opened(at + 1, after.start) is None
        if after.uses & {"conjunction"}:
            behind = self._next(at + 1)
            return behind is not None and bool(behind.uses & VERBS) and self._opens(at + 2)
        return True

    def _is_led(self, at: int) -> bool:
        """Whether an adverb or a modal stands directly before word ``at``."""
        return (
            at > 0
            and self.words[at - 1].end == self.words[at].start
            and bool(self.words[at - 1].uses & {"adverb", "modal"})
        )

    def _firm_from(self, at: int) -> int | None:
        """The first verb from word ``at`` on that is surely no noun."""
        verbs = (later for later in range(at, len(self.words)) if self.words[later].uses & VERBS)
        return next((later for later in verbs if self._grade(later) == 2), None)

    def _any_from(self, at: int) -> bool:
        """Whether a verb that may be the predicate stands at word ``at`` or later."""
        return any(
            word.uses & VERBS and self._grade(at + i) for i, word in enumerate(self.words[at:])
        )

    def _related(self, at: int) -> int | None:
        """The main verb behind a noun that the verb at ``at`` only describes."""
        word = self.words[at]
        if word.uses & {"attribute", "noun"}:
            if (later := self._measured(at + 1)) is not None:
                return later
            if not self._is_led(at) and (later := self._firm_from(at + 1)) is not None:
                between = self.text[word.end : self.words[later].start]
                if self.words[later].word in RESULTS and between and "、" not in between:
                    return later
        de = bool(word.uses & {"attribute", "noun"})
        behind = word.end
        for later in range(at + 1, len(self.words)):
            found = self.words[later]
            if found.word == "的":
                de, behind = True, found.end
            elif found.word == "、":
                de = False
            elif (
                found.word in OBLIGING
                and "object" in word.uses
                and word.word not in SAYING
                and found.start - word.end >= 2
                and self.text[found.start - 1] not in "的、"
                and (inner := self._opened(later, found.start)) is not None
            ):
                return inner[1]
            elif found.word == "是" and found.start - word.end >= 2 and "state" not in word.uses:
                return later
            elif de and found.start - behind >= 2 and found.word in ("是", "为"):
                return later
            elif (
                de
                and found.start - behind >= 2
                and (found.word in STRONG or "noun" in word.uses and found.uses & LEADING)
            ):
                inner = self._opened(later, found.start)
                if inner is not None:
                    return inner[1]
        return None

    def _measured(self, at: int) -> int | None:
        """A verb from word ``at`` on that comes before an amount."""
        for later in range(at, len(self.words)):
            word = self.words[later]
            if word.word == "、":
                return None
            if "measure" in word.uses and AMOUNT.match(self.text, word.end):
                return later
        return None

    def _disposed(self, at: int) -> int | None:
        """The verb behind the object of 把 or 将."""
        last = None
        for later in range(at, len(self.words)):
            word, after = self.words[later], self._next(later)
            if not word.uses & VERBS or later == at and "noun" in word.uses:
                continue
            if after is not None and after.word in ("的", "之", "和", "与"):
                continue
            if (
                word.word[-1] in BOUND_TO
                or BIND.match(self.text, word.end)
                or word.end == len(self.text)
                and "noun" not in word.uses
            ):
                return later
            if word.uses & FIRM:
                last = later
        return last

    def _is_adverbial(self, at: int, start: int) -> bool:
        """Whether the clause is nothing but a place, a time, a manner or a condition."""
        if at >= len(self.words):
            return False
        if HEAD_OF_RULE.search(self.text):
            return True
        if ADVERBIAL.match(self.text, start):
            verb = (
                self._firm_from(at + 2) if self.words[at].word not in ("从", "在", "经") else None
            )
            return verb is None or "的" in self.text[self.words[verb].end :]
        if self.words[at].word in OPENING and self.words[at].start == start:
            return self._behind(at) is None
        if self.words[at].word == "以" and self.words[at].start == start:
            role = next(
                (i for i in range(at + 1, len(self.words)) if self.words[i].word[0] == "为"), None
            )
            if role is not None and self._firm_from(role + 1) is None:
                return True
        last = self.words[-1]
        if last.end != len(self.text) or "bound" not in last.uses:
            return False
        if last.word in TEMPORAL:
            return True
        opener = next(
            (i for i in range(at, len(self.words) - 1) if "preposition" in self.words[i].uses), None
        )
        if opener is None:
            return False
        return not any("object" in word.uses for word in self.words[at:opener])

    def _is_recipient(self, at: int) -> bool:
        """Whether all that the preposition at ``at`` opens is a noun with its description."""
        last = max((i for i, word in enumerate(self.words) if word.word == "的"), default=None)
        if last is None or last < at or self._firm_from(last + 1) is not None:
            return False
        return not any(word.word in GIVING for word in self.words[at:last])

    def _behind(self, at: int) -> int | None:
        """The verb behind the adverbial that the preposition at ``at`` opens."""
        if self.words[at].word in ("为", "因", "由"):
            for later in range(at + 1, len(self.words)):
                if self.words[later].word == "而" and (
                    inner := self._opened(later + 1, self.words[later].end)
                ):
                    return inner[1]
        if self.words[at].word in TOWARDS and self._is_recipient(at):
            return None
        after = self._next(at)
        inner_verb = self._opened(at + 1, after.start) if after is not None else None
        if after is not None and inner_verb is not None and self.words[at].word not in ("由", "被"):
            first = inner_verb[1] + 1
            bound = max(
                (
                    i
                    for i in range(first, len(self.words))
                    if "bound" in self.words[i].uses or self.words[i].word == "同时"
                ),
                default=first,
            )
            return self._firm_from(max(first, bound))
        found = self._scanned(at + 1, deep=True)
        return None if found is None else found[1]

    def _scanned(self, at: int, deep: bool = False) -> tuple[int, int] | None:
        """The first verb from word ``at`` on that is no noun, and the word its group opens with.

        ``deep`` is true behind an adverbial, where the last verb may as well be a noun.
        """
        key = (at, deep)
        if key not in self._scans:
            self._scans[key] = self._scanned_anew(at, deep)
        return self._scans[key]

    def _scanned_anew(self, at: int, deep: bool) -> tuple[int, int] | None:
        weak: tuple[int, int] | None = None
        later = at
        while later < len(self.words):
            word = self.words[later]
            uses = word.uses
            if (
                word.word == "占"
                and (share := SHARE.match(self.text, word.start))
                and self._measured(later + 1)
            ):
                while later < len(self.words) and self.words[later].start < share.end():
                    later += 1
                continue
            if uses & {"adverb", "modal", "preposition", "disposal"}:
                found = self._opened(later, word.start)
                if found is not None:
                    return found
            if uses & VERBS:
                grade = self._grade(later)
                if grade == 2:
                    related = self._related(later) if "state" not in uses else None
                    return (later, later) if related is None else (self._opening(related), related)
                if grade == 1 and (deep or any(word.uses & LEADING for word in self.words[:later])):
                    weak = (later, later)
            later += 1
        return weak

    def _opening(self, verb: int) -> int:
        """The first of the adverbs that lead up to ``verb``."""
        first = verb
        while (
            first
            and self.words[first - 1].end == self.words[first].start
            and self.words[first - 1].uses & {"adverb", "modal"}
        ):
            first -= 1
        return first

    def _is_instance(self, at: int) -> bool:
        """Whether the verb at ``at`` says for each of what a rule gives (每新增一家)."""
        start = self.words[at].start
        if start and self.text[start - 1] == "每":
            return True
        joined = (
            at > 1 and self.words[at - 1].end == start and "conjunction" in self.words[at - 1].uses
        )
        return (
            joined
            and self.words[at - 2].end == self.words[at - 1].start
            and self._is_instance(at - 2)
        )

    def _grade(self, at: int) -> int:
        """How surely the verb at ``at``, behind a noun, is the predicate: 0, 1 or 2."""
        key = at
        if key not in self._grades:
            self._grades[key] = self._grade_anew(at)
        return self._grades[key]

    def _grade_anew(self, at: int) -> int:
        word, after = self.words[at], self._next(at)
        uses = word.uses
        follows = self.text[word.end : word.end + 1]
        if self._is_instance(at):
            return 0
        if after is not None and after.word in ("的", "之", "者", "所"):
            return 0
        if (
            after is not None
            and after.word in ("由", "按", "依", "比", "较")
            and "state" not in uses
        ):
            return 0
        if self.text[word.start - 1 : word.start] == "的" and "state" not in uses:
            return 0
        if after is None and follows in NOMINAL and word.word not in ("是", "有", "为"):
            return 0
        if len(word.word) == 1 and word.word not in SINGLE:
            return 0
        if "state" in uses:
            return 2
        if "noun" in uses:
            if self.text.startswith(("了", "着", "到", "好"), word.end) or AMOUNT.match(
                self.text, word.end
            ):
                return 2
            if word.word in GIVING and after is not None and after.word in RECEIVERS:
                return 2
            if word.end == len(self.text) or self._is_led(at):
                return 1
            governs = after is None or after.word == "、"
            return int(governs and follows not in NOMINAL)
        if after is None:
            named = "object" in uses and word.end == len(self.text) and not self._is_led(at)
            return 1 if named else 2
        if after.uses & {"modal"} and "adverb" not in after.uses:
            return 0
        named = after.word in UNDERTAKINGS or len(word.word) > 3 and "tail" in after.uses
        if "object" in uses and named and self._firm_from(at + 2) is not None:
            return 0
        if "measure" in uses or "attribute" in uses:
            if after.uses & {"conjunction"} and after.word != "、":
                return 0
            changes = word.word in CHANGES and after.uses & VERBS
            if (
                changes or after.uses & {"measure", "state", "tail", "preposition"}
            ) and not AMOUNT.match(self.text, word.end):
                return 0
        return 2
