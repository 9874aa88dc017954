"""The word lists of quantities, compiled to be matched at a place or before one."""

from __future__ import annotations

import re
from functools import lru_cache

from gongwen.lexicon import DEFAULT, Lexicon, trie_pattern


@lru_cache(maxsize=16)
def units(lexicon: Lexicon) -> re.Pattern[str]:
    """What may follow a number: a unit, a classifier, or a noun that only begins as one does."""
    names = ("units", "unit_aliases", "classifiers", "quantity_nouns")
    known = frozenset().union(*map(lexicon.words, names))
    latin = {word for word in known if word[-1].isascii() and word[-1].isalpha()}
    return re.compile(f"{trie_pattern(latin)}(?![A-Za-z0-9²³])|{trie_pattern(known - latin)}")


def after_spaces(text: str, at: int) -> int:
    """Where the text goes on after at most three spaces.

    >>> after_spaces("12 %", 2)
    3
    """
    end = at
    while end < at + 3 and text.startswith(" ", end):
        end += 1
    return end


@lru_cache(maxsize=16)
def words(*names: str) -> re.Pattern[str]:
    """Any word of these lists, longest first, to be matched at a place."""
    return re.compile(trie_pattern(word for name in names for word in DEFAULT.words(name)))


@lru_cache(maxsize=16)
def _reversed(*names: str) -> re.Pattern[str]:
    return re.compile(trie_pattern(word[::-1] for name in names for word in DEFAULT.words(name)))


def ending(text: str, end: int, *names: str) -> str:
    """The longest word of these lists that ends at ``end`` of ``text``, or the empty string.

    >>> ending("粮食产量不低于", 7, "quantity_before")
    '不低于'
    """
    found = _reversed(*names).match(text[max(0, end - 12) : end][::-1])
    return found[0][::-1] if found else ""
