"""The words of a clause that tell how it is built, found by the longest match."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from gongwen.lexicon import DEFAULT
from gongwen.pattern import Pattern

MOST = 120
"""No more words than this are read of one clause."""


class Word(NamedTuple):
    """A word of a clause at ``[start, end)`` and its uses in the language."""

    word: str
    start: int
    end: int
    uses: frozenset[str]


_OPAQUE = Pattern(
    r"《[^《》]{0,200}》|“[^“”]{0,80}”|（[^（）]{0,80}）|\([^()]{0,80}\)|[0-9][0-9.,%‰]*"
)
_OPENERS = frozenset("《“（(0123456789")
_NOTHING: frozenset[str] = frozenset()


class _Lexicon(NamedTuple):
    uses: Mapping[str, frozenset[str]]
    lengths: Mapping[str, tuple[int, ...]]


@lru_cache(maxsize=1)
def _lexicon() -> _Lexicon:
    uses: dict[str, set[str]] = {}
    for name in ("verbs", "function_words", "nouns"):
        for word, facts in DEFAULT.table(name).items():
            uses.setdefault(word, set()).add(facts[0])
    for word in DEFAULT.words("adverbs"):
        uses.setdefault(word, set()).add("adverb")
    lengths: dict[str, set[int]] = {}
    for word in uses:
        lengths.setdefault(word[0], set()).add(len(word))
    return _Lexicon(
        {word: frozenset(found) for word, found in uses.items()},
        {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()},
    )


def words(text: str, start: int = 0) -> list[Word]:
    """The words of ``text`` from ``start`` on that the word lists know, and its figures.

    What stands in quotes or brackets is one word without a use.

    >>> [word.word for word in words("扎实推进老旧街区改造")]
    ['扎实', '推进', '改造']
    """
    uses, lengths = _lexicon()
    found: list[Word] = []
    at, end = start, len(text)
    while at < end and len(found) < MOST:
        first = text[at]
        if first in _OPENERS and (opaque := _OPAQUE.match(text, at)):
            found.append(Word(opaque[0], at, opaque.end(), _NOTHING))
            at = opaque.end()
            continue
        for length in lengths.get(first, ()):
            word = text[at : at + length]
            if word in uses:
                found.append(Word(word, at, at + len(word), uses[word]))
                at += len(word)
                break
        else:
            at += 1
    return found
