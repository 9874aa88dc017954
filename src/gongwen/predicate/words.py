"""The words of a clause that tell how it is built, found by the longest match."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from gongwen.lexicon import DEFAULT
from gongwen.lexicon.segment import Segmenter
from gongwen.pattern import PlainPattern

MOST = 120
"""No more words than this are read of one clause."""


_LEAST_OF_NAME = 3
"""Shorter names are as often parts of other words."""


class Word(NamedTuple):
    """A word of a clause at ``[start, end)`` and its uses in the language."""

    word: str
    start: int
    end: int
    uses: frozenset[str]


_OPAQUE = PlainPattern(
    r"《[^《》]{0,200}》|“[^“”]{0,80}”|（[^（）]{0,80}）|\([^()]{0,80}\)|[0-9][0-9.,%‰]*"
)
_OPENERS = "《“（(0123456789"
_NOTHING: frozenset[str] = frozenset()


class _Lexicon(NamedTuple):
    words: Mapping[str, tuple[str, frozenset[str]]]
    segmenter: Segmenter


@lru_cache(maxsize=1)
def _lexicon() -> _Lexicon:
    uses: dict[str, set[str]] = {}
    for name in ("verbs", "function_words", "nouns"):
        for word, facts in DEFAULT.table(name).items():
            uses.setdefault(word, set()).add(facts[0])
    for word in DEFAULT.words("adverbs"):
        uses.setdefault(word, set()).add("adverb")
    for name in ("known_institutions", "places"):
        for word in DEFAULT.words(name):
            if len(word) >= _LEAST_OF_NAME and uses.get(word[:2]) != {"attribute"}:
                uses.setdefault(word, set()).add("word")
    known = {word: (word, frozenset(found)) for word, found in uses.items()}
    return _Lexicon(known, Segmenter(known, _OPAQUE, _OPENERS))


def words(text: str, start: int = 0) -> list[Word]:
    """The words of ``text`` from ``start`` on that the word lists know, and its figures.

    What stands in quotes or brackets is one word without a use.

    >>> [word.word for word in words("扎实推进老旧街区改造")]
    ['扎实', '推进', '改造']
    """
    known, segmenter = _lexicon()
    found = []
    for at, end in segmenter.spans(text, start)[:MOST]:
        written = text[at:end]
        word, uses = known.get(written) or (written, _NOTHING)
        found.append(Word(word, at, end, uses))
    return found
