"""Clauses whose shape alone tells what they say: rows, penalties, parts of a whole."""

from __future__ import annotations

import re
from abc import abstractmethod

from gongwen.predicate.amounts import Amounts
from gongwen.predicate.model import Predicate
from gongwen.predicate.patterns import (
    ATTAINED_AIM,
    ENDS_OF_AIM,
    ENROLLED,
    ENTRUSTED,
    HEADS_OF_TRIADS,
    LISTED_SUBJECT,
    PART_OF,
    PENALTY,
    PORTION,
    TIED,
    TIES,
    TRIADS,
)
from gongwen.predicate.uses import FIRM, VERBS


class Shapes(Amounts):
    """A clause that is read by its shape before its verbs are."""

    __slots__ = ()

    @abstractmethod
    def read(self, start: int) -> Predicate | None:
        """The predicate of the clause, whose numbers and counting words end at ``start``."""

    def _shaped(self, at: int, start: int) -> Predicate | None:
        """The predicate of a clause that its shape alone tells."""
        text = self.text
        found = None
        if text[start : start + 1] in HEADS_OF_TRIADS:
            found = self._triads(at, start)
        elif "的" in text and "由" in text:
            found = self._entrusted(at, start)
        if found is None and "处" in text:
            found = self._named(PENALTY.match(text, start), start)
        if found is None and ("占" in text or text.endswith(TIES)):
            found = self._tied(start)
        if found is None and ("数" in text or "人次" in text):
            found = self._enrolled(start)
        if found is None and "、" in text and "等" in text:
            found = self._said_of_list(at, start)
        if found is None and ("的" in text or "用于" in text):
            found = self._said_of_part(start)
        if found is None and text.endswith(ENDS_OF_AIM) and "的" in text:
            found = self._attained(start)
        return found

    def _entrusted(self, at: int, start: int) -> Predicate | None:
        """The deed that falls to whom 由 names, on what a verb at ``start`` describes."""
        described = ENTRUSTED.match(self.text, start)
        if described is None or self.first_from(start + 1) == at:
            return None
        found = self.read(described.end())
        return None if found is None or not found.verb else found._replace(subject_start=start)

    def _triads(self, at: int, start: int) -> Predicate | None:
        """The first verb of a row of such as have one character."""
        if self._is_pair(at, start):
            return None
        row = self._named(TRIADS.match(self.text, start), start)
        return None if row is None or self._is_pair(self.first_from(row.start), row.start) else row

    def _is_pair(self, at: int, start: int) -> bool:
        """Whether word ``at`` stands at ``start`` and is a verb of two characters."""
        word = self.words[at] if at < len(self.words) else None
        pair = word is not None and word.start == start and len(word.word) == 2
        return pair and word is not None and bool(word.uses & VERBS)

    def _named(self, shape: re.Match[str] | None, start: int) -> Predicate | None:
        """The verb that ``shape`` names, without a subject."""
        if shape is None:
            return None
        return Predicate(shape["verb"], *shape.span("verb"), start, start)

    def _enrolled(self, start: int) -> Predicate | None:
        """The amount said of those who take part, where no verb tells it."""
        enrolled = ENROLLED.match(self.text, start)
        if enrolled is None or self.measured(self.first_from(enrolled.end())) is not None:
            return None
        place = enrolled.end()
        return Predicate("", place, place, start, place, "amount")

    def _tied(self, start: int) -> Predicate | None:
        """The verb that ties the subject at ``start`` to something, or to a whole."""
        tied = TIED.match(self.text, start) or PART_OF.match(self.text, start)
        if tied is None:
            return None
        place = tied.start("verb")
        return Predicate(tied["verb"], place, tied.end("verb"), start, tied.end("subject"))

    def _attained(self, start: int) -> Predicate | None:
        """The verb that says of an aim, which has a verb of its own, that it is attained."""
        aim = ATTAINED_AIM.match(self.text, start)
        if aim is None:
            return None
        place = aim.start("verb")
        return Predicate(aim["verb"], place, aim.end("verb"), start, place)

    def _said_of_list(self, at: int, start: int) -> Predicate | None:
        """The predicate of a list that 等 closes and a modal follows (鉴定、加固等费用可列支)."""
        listed = LISTED_SUBJECT.match(self.text, start)
        opens = at < len(self.words) and self.words[at].start == start
        if listed is None or (opens and self.words[at].uses & FIRM):
            return None
        found = self.read(listed.end())
        if found is None:
            return None
        return found._replace(subject_start=start, subject_end=listed.end())

    def _said_of_part(self, start: int) -> Predicate | None:
        """The predicate of a part of something (服务费的70%用于…)."""
        part = PORTION.match(self.text, start)
        if part is None or not self._opens_at(part.end()):
            return None
        found = self.read(part.end())
        return found and found._replace(subject_start=start, subject_end=part.end())

    def _opens_at(self, start: int) -> bool:
        """Whether a verb or an adverb that leads one opens a predicate at ``start``."""
        return self.opened(self.first_from(start), start) is not None
