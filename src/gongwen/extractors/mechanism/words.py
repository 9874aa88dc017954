"""The words of a clause, as the search for the beginning of a mechanism reads them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from string import ascii_letters, digits
from typing import NamedTuple

from gongwen.lexicon import DEFAULT
from gongwen.lexicon.segment import Segmenter
from gongwen.pattern import PlainPattern

_NOTHING: frozenset[str] = frozenset()
_WHOLE = PlainPattern(
    r"《[^《》]{0,80}》|“[^“”]{0,80}”|‘[^‘’]{0,80}’|（[^（）]{0,80}）|[A-Za-z0-9+.%\-]+"
    "|(?:建立|形成|构建|实行)(?=(?:健全|完善)的)|在(?=建[立成设])"
)
_OPENERS = "《“‘（建形构实在+.%-" + ascii_letters + digits
_LISTS = {
    "mechanism_words": "word",
    "mechanism_light_verbs": "light",
    "mechanism_relative_verbs": "relative",
    "mechanism_closers": "closer",
    "mechanism_deictics": "deictic",
    "mechanism_generic": "generic",
    "mechanism_modifying_verbs": "modifying",
    "mechanism_prepositions": "preposition",
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
    shared: dict[frozenset[str], frozenset[str]] = {}
    return {word: shared.setdefault(same := frozenset(found), same) for word, found in uses.items()}


@lru_cache(maxsize=1)
def _segmenter() -> Segmenter[frozenset[str]]:
    return Segmenter(_uses(), _NOTHING, _WHOLE, _OPENERS)


def words(text: str) -> list[Word]:
    """The words of ``text``, a stretch of cleaned, simplified text, longest first.

    Quotations, titles and brackets are words; so is every character in no list.

    >>> [word.text for word in words("健全“三单”管理制度")]
    ['健全', '“三单”', '管理', '制度']
    """
    found: list[Word] = []
    at = 0
    for word, start, end, uses in (*_segmenter().cut(text), ("", len(text), len(text), _NOTHING)):
        found += (Word(text[i], i, i + 1, _NOTHING) for i in range(at, start))
        if word:
            found.append(Word(word, start, end, uses or _uses().get(word, _NOTHING)))
        at = end
    return found
