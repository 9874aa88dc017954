"""The words of a clause, as the search for the beginning of a mechanism reads them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from gongwen.lexicon import DEFAULT, trie_pattern
from gongwen.pattern import PlainPattern

_NOTHING: frozenset[str] = frozenset()
_OPAQUE = r"《[^《》]{0,80}》|“[^“”]{0,80}”|‘[^‘’]{0,80}’|（[^（）]{0,80}）|[A-Za-z0-9+.%\-]+"
_PARTED = "(?:建立|形成|构建|实行)(?=(?:健全|完善)的)|在(?=建[立成设])"
_LISTS = {
    "mechanism_words": "word",
    "mechanism_light_verbs": "light",
    "mechanism_relative_verbs": "relative",
    "mechanism_closers": "closer",
    "mechanism_deictics": "deictic",
    "mechanism_generic": "generic",
    "adverbs": "adverb",
}


class Word(NamedTuple):
    """A word at ``[start, end)`` of the clause, and what it may be used as."""

    text: str
    start: int
    end: int
    uses: frozenset[str]


@lru_cache(maxsize=1)
def _uses() -> Mapping[str, frozenset[str]]:
    """What each known word may be; verbs are ``verb``, ``noun`` too where they are as often nouns."""
    uses: dict[str, set[str]] = {}
    for word, (how, *_) in DEFAULT.table("verbs").items():
        uses.setdefault(word, set()).update(("state",) if how == "state" else ("verb", how))
    for name in ("function_words", "nouns"):
        for word, (how, *_) in DEFAULT.table(name).items():
            uses.setdefault(word, set()).add(how)
    for word, (how, _) in DEFAULT.table("mechanism_actions").items():
        uses.setdefault(word, set()).add(how)
    for name, use in _LISTS.items():
        for word in DEFAULT.words(name):
            uses.setdefault(word, set()).add(use)
    return {word: frozenset(found) for word, found in uses.items()}


def _scanner_source() -> str:
    return rf"{_OPAQUE}|{_PARTED}|{trie_pattern(_uses())}|."


_SCANNER = PlainPattern(_scanner_source, re.DOTALL)


def words(text: str) -> list[Word]:
    """The words of ``text``, a stretch of cleaned, simplified text, longest first.

    Quotations, titles and brackets are words; so is every character in no list.

    >>> [word.text for word in words("健全“三单”管理制度")]
    ['健全', '“三单”', '管理', '制度']
    """
    uses = _uses()
    return [
        Word(found[0], *found.span(), uses.get(found[0], _NOTHING))
        for found in _SCANNER.finditer(text)
    ]
