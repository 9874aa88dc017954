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


def after_adverbs(text: str, start: int) -> int:
    """Where the adverbs and conjunctions that stand at ``start`` of ``text`` end.

    >>> after_adverbs("再进一步减少税负", 0)
    4
    """
    adverb = words("adverbs", "quantity_adverbs", "quantity_manners")
    end = start
    while True:
        found = adverb.match(text, end)
        if found and found[0] != "不":
            end = found.end()
        elif text[end : end + 1] in tuple("、和并及或"):
            end += 1
        else:
            return end


def without_adverbs(phrase: str) -> str:
    """``phrase`` without the adverbs that it ends in.

    >>> without_adverbs("养老机构陆续")
    '养老机构'
    """
    while len(adverb := ending(phrase, len(phrase), "quantity_adverbs", "quantity_manners")) > 1:
        phrase = phrase[: -len(adverb)]
    return phrase
