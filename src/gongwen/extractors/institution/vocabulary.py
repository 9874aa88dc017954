"""Word lists made ready for look-ups: words met from their end or from their start."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from attrs import frozen

from gongwen.lexicon import Lexicon
from gongwen.lexicon.lengths import lengths_by

_KEY = 2
"""Characters by which the words that begin with them are looked up."""


@frozen
class Words:
    """A set of words that can be met from their end."""

    words: frozenset[str]
    lengths: Mapping[str, tuple[int, ...]]

    def start(self, text: str, end: int) -> int:
        """Where the longest word that ends at ``end`` starts; ``end`` if there is none."""
        if end:
            for length in self.lengths.get(text[end - 1], ()):
                if length <= end and text[end - length : end] in self.words:
                    return end - length
        return end


def words(entries: Iterable[str]) -> Words:
    """The words ``entries``, ready for look-ups from their end."""
    kept = frozenset(entries)
    return Words(kept, lengths_by((word[-1], len(word)) for word in kept))


@frozen
class Names:
    """A set of words that can be met from their start.

    ``lengths`` holds the lengths of the words, longest first, by the two characters that they
    begin with, ``alone`` those for all other characters.
    """

    words: frozenset[str]
    lengths: Mapping[str, tuple[int, ...]]
    alone: tuple[int, ...]

    def end(self, text: str, start: int) -> int:
        """Where the longest word that starts at ``start`` ends; ``start`` if there is none."""
        key = text[start : start + _KEY]
        for length in self.lengths.get(key, self.alone):
            word = text[start : start + length]
            if word in self.words:
                return start + len(word)
        return start

    def spans(self, text: str, starts: Iterable[int]) -> Iterator[tuple[int, int]]:
        """Where the words stand in ``text`` that begin at ``starts``, none over another.

        >>> text = "县委办公，政府办公"
        >>> list(names(["县委", "县委办", "办公", "府"]).spans(text, range(len(text))))
        [(0, 3), (6, 7), (7, 9)]
        """
        held = 0
        for start in starts:
            if start >= held and (end := self.end(text, start)) > start:
                held = end
                yield start, end

    def within(self, text: str) -> bool:
        """Whether a word stands in ``text``."""
        return any(self.end(text, start) > start for start in range(len(text)))


def names(entries: Iterable[str]) -> Names:
    """The words ``entries``, ready for look-ups from their start."""
    kept = frozenset(entries)
    alone = {word for word in kept if len(word) < _KEY}
    pairs = {(word[:_KEY], len(word)) for word in kept}
    pairs |= {(key, 1) for key, _ in pairs if key[0] in alone}
    return Names(kept, lengths_by(pairs), (1,) if alone else ())


@frozen
class Heads:
    """Words with facts, one of which is the characters that may not come next."""

    names: Names
    facts: Mapping[str, tuple[str, ...]]
    guard: int

    def spans(self, text: str, starts: Iterable[int]) -> Iterator[tuple[int, int]]:
        """Where the heads stand in ``text`` that begin at ``starts`` and may stand there."""
        return (span for span in self.names.spans(text, starts) if self._stands(text, *span))

    def end(self, text: str, start: int) -> int:
        """Where the longest head that starts at ``start`` ends; ``start`` if there is none."""
        end = self.names.end(text, start)
        return end if self._stands(text, start, end) else start

    def fact(self, word: str, index: int) -> str:
        """A fact of ``word``, or ``""``."""
        facts = self.facts.get(word, ())
        return facts[index] if index < len(facts) else ""

    def _stands(self, text: str, start: int, end: int) -> bool:
        following = text[end : end + 1]
        return not following or following not in self.fact(text[start:end], self.guard)


@lru_cache(maxsize=64)
def heads(lexicon: Lexicon, name: str, guard: int) -> Heads:
    """The table ``name`` of ``lexicon``, whose fact number ``guard`` is what may not come next."""
    return Heads(listed(lexicon, name), lexicon.table(name), guard)


@lru_cache(maxsize=64)
def endings(lexicon: Lexicon, name: str) -> Words:
    """The list ``name`` of ``lexicon``, ready for look-ups from the end."""
    return words(lexicon.words(name))


@lru_cache(maxsize=64)
def listed(lexicon: Lexicon, name: str) -> Names:
    """The list ``name`` of ``lexicon``, ready for look-ups from the start."""
    return names(lexicon.words(name))
