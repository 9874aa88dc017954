"""Word lists made ready for look-ups: words met from their end, heads met in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from attrs import frozen

from gongwen.lexicon import Lexicon, trie_pattern
from gongwen.pattern import PlainPattern


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
    lengths: dict[str, set[int]] = {}
    for word in kept:
        lengths.setdefault(word[-1], set()).add(len(word))
    return Words(kept, {last: tuple(sorted(of, reverse=True)) for last, of in lengths.items()})


@frozen
class Heads:
    """Words with facts, the last of which is the characters that may not come next."""

    pattern: PlainPattern
    facts: Mapping[str, tuple[str, ...]]
    guard: int

    def find(self, text: str) -> Iterator[re.Match[str]]:
        """The heads in ``text`` that no forbidden character follows."""
        return (found for found in self.pattern.finditer(text) if self._stands(found))

    def at(self, text: str, start: int) -> str:
        """The longest head at ``start``, or ``""``."""
        found = self.pattern.match(text, start)
        return found[0] if found and self._stands(found) else ""

    def fact(self, word: str, index: int) -> str:
        """A fact of ``word``, or ``""``."""
        facts = self.facts.get(word, ())
        return facts[index] if index < len(facts) else ""

    def _stands(self, found: re.Match[str]) -> bool:
        following = found.string[found.end() : found.end() + 1]
        return not following or following not in self.fact(found[0], self.guard)


@lru_cache(maxsize=64)
def heads(lexicon: Lexicon, name: str, guard: int) -> Heads:
    """The table ``name`` of ``lexicon``, whose fact number ``guard`` is what may not come next."""
    table = lexicon.table(name)
    alone = "".join(word for word in table if len(word) == 1)
    longer = trie_pattern(word for word in table if len(word) > 1)
    return Heads(PlainPattern(f"{longer}|[{alone}]" if alone else longer), table, guard)


@lru_cache(maxsize=64)
def endings(lexicon: Lexicon, name: str) -> Words:
    """The list ``name`` of ``lexicon``, ready for look-ups from the end."""
    return words(lexicon.words(name))


@lru_cache(maxsize=64)
def any_of(lexicon: Lexicon, name: str) -> PlainPattern:
    """A pattern for every word of the list ``name`` of ``lexicon``."""
    return PlainPattern(trie_pattern(lexicon.words(name)))
