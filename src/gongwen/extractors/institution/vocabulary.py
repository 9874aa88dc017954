"""What the names of organs are made of, ready for look-ups."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from attrs import frozen

from gongwen.lexicon import Lexicon


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
    """The words ``entries``, ready for look-ups."""
    kept = frozenset(entries)
    lengths: dict[str, set[int]] = {}
    for word in kept:
        lengths.setdefault(word[-1], set()).add(len(word))
    return Words(kept, {key: tuple(sorted(found, reverse=True)) for key, found in lengths.items()})


@lru_cache(maxsize=16)
def subjects(lexicon: Lexicon) -> Words:
    """What organs are in charge of (财政, 发展改革…)."""
    return words(lexicon.words("organs"))
