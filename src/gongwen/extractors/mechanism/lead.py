"""The words of a clause that lead up to a head, and what stands where among them."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from gongwen.extractors.mechanism.heads import ends_in_head
from gongwen.extractors.mechanism.words import Word, words

CERTAIN = frozenset(("sure", "firm", "loose"))
"""The uses of the verbs that are known to govern mechanisms."""

VERBAL = CERTAIN | {"verb"}
"""The uses of all verbs."""

AND = frozenset("、 和 与 及 以及 并 或".split())
"""The conjunctions between two verbs that share an object."""


@frozen
class Lead:
    """The ``words`` of ``text``, from the beginning of a clause to a head.

    ``after`` is what stands right behind the head. Places are indices of words; there is
    nothing at a place outside.
    """

    words: Sequence[Word]
    text: str
    after: str

    def uses(self, at: int) -> frozenset[str]:
        """What the word at ``at`` may be used as."""
        return self.words[at].uses if 0 <= at < len(self.words) else frozenset()

    def word(self, at: int) -> str:
        """The characters of the word at ``at``."""
        return self.words[at].text if 0 <= at < len(self.words) else ""

    def is_described(self, at: int) -> bool:
        """Whether a 的 that follows ties what comes before it to the head."""
        return any(word.text == "的" for word in self.words[at + 1 :])

    def is_listed(self, at: int) -> bool:
        """Whether a conjunction follows before the head."""
        return any("conjunction" in word.uses for word in self.words[at + 1 :])

    def is_nominal(self, at: int) -> bool:
        """Whether nothing but verbs used as nouns comes between the verb at ``at`` and the head."""
        rest = [word.uses for word in self.words[at + 1 :]]
        if rest and "firm" in self.uses(at) and not any("noun" in uses for uses in rest):
            return False
        return all(uses & {"noun", "generic", "loose"} for uses in rest)

    def is_last(self, at: int) -> bool:
        """Whether the head stands right behind the word."""
        return at + 1 == len(self.words)

    def follows_head(self, at: int) -> bool:
        """Whether a head and nothing but adverbs stand before the word."""
        before = self.past(at - 1, {"adverb"})
        return before >= 0 and self.is_head(before)

    def follows_conjunction(self, at: int) -> bool:
        """Whether a conjunction that parts two objects or verbs stands before the word."""
        before = self.past(at - 1, {"adverb", "generic"})
        return before > 0 and "conjunction" in self.uses(before)

    def is_head(self, at: int) -> bool:
        """Whether the word at ``at`` ends in a head of its own."""
        return at >= 0 and ends_in_head(self.text[: self.words[at].end])

    def past(self, at: int, uses: set[str]) -> int:
        """The last place up to ``at`` that holds a conjunction or no word of ``uses``, else -1."""
        while at >= 0 and self.uses(at) & uses and "conjunction" not in self.uses(at):
            at -= 1
        return at

    def width(self, at: int, *, led: bool) -> int:
        """How many words the verb at ``at`` takes up, with one coordinated right behind it.

        ``led`` is whether the verb begins what is left of the clause.
        """
        if self.word(at + 1) not in AND or not self.uses(at) & CERTAIN:
            return 1
        other = at + 2
        while "adverb" in self.uses(other) and not self.uses(other) & CERTAIN:
            other += 1
        joined = led or "sure" in self.uses(other)
        joined = joined or (self.word(at + 1) != "、" and "sure" in self.uses(at))
        return (
            other + 1 - at
            if joined and self.uses(other) & CERTAIN and not self.is_last(other)
            else 1
        )


def proper(verb: Word) -> Word:
    """The governing part of a verb that is listed with what leads up to it (全面推行)."""
    if verb.uses & CERTAIN or len(verb.text) < 4:
        return verb
    before, rest = words(verb.text[:2]), words(verb.text[2:])
    if len(rest) == 1 and rest[0].uses & CERTAIN and before[0].uses & {"adverb", "light"}:
        return Word(rest[0].text, verb.start, verb.end, rest[0].uses)
    return verb
