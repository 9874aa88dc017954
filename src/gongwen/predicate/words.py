"""The words of a clause that tell how it is built, found by the longest match."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, NamedTuple, cast

from gongwen.lexicon import DEFAULT, trie_pattern
from gongwen.lexicon.segment import Segmenter
from gongwen.pattern import PlainPattern
from gongwen.predicate.grammar import (
    AMOUNTING,
    CHANGING_BY,
    INTRODUCING,
    REACHING,
    RESUMING,
    TURNING,
)
from gongwen.predicate.uses import (
    ADVERB,
    AMOUNTS,
    ATTRIBUTE,
    INTRODUCES,
    MEASURE,
    NAMED,
    RESUMES,
    TURNS,
    WORD,
)

MOST = 120
"""No more words than this are read of one clause."""


_LEAST_OF_NAME = 3
"""Shorter names are as often parts of other words."""


class _Cut(NamedTuple):
    word: str
    start: int
    end: int
    uses: int


class Word(_Cut):
    """A word of a clause at ``[start, end)`` and its uses in the language, as bits.

    It is made of the tuple of these four, as it is cut out.
    """

    __slots__ = ()
    __new__ = cast("Any", tuple.__new__)


_OPAQUE = r"《[^《》]{0,200}》|“[^“”]{0,80}”|（[^（）]{0,80}）|\([^()]{0,80}\)|[0-9][0-9.,%‰]*"
_OPENERS = "《“（(0123456789"
_CLASSES = (
    (TURNING, TURNS),
    (RESUMING, RESUMES),
    (AMOUNTING, AMOUNTS),
    (INTRODUCING, INTRODUCES),
    (REACHING | CHANGING_BY, MEASURE),
)
"""The closed classes that are told by a use of their own."""


@lru_cache(maxsize=1)
def _segmenter() -> Segmenter[int]:
    uses: dict[str, int] = {}
    for name in ("verbs", "function_words", "nouns"):
        for word, (named, *_) in DEFAULT.table(name).items():
            uses[word] = uses.get(word, 0) | NAMED[named]
    for word in DEFAULT.words("adverbs"):
        uses[word] = uses.get(word, 0) | ADVERB
    for name in ("known_institutions", "places"):
        for word in DEFAULT.words(name):
            if len(word) >= _LEAST_OF_NAME and uses.get(word[:2]) != ATTRIBUTE:
                uses[word] = uses.get(word, 0) | WORD
    for listed, bit in _CLASSES:
        for word in listed & uses.keys():
            uses[word] |= bit
    partings = DEFAULT.table("word_partings")
    apart = (f"{word}(?={trie_pattern(others)})" for word, others in partings.items())
    whole = PlainPattern("|".join((_OPAQUE, *apart)))
    return Segmenter(uses, 0, whole, (*_OPENERS, *(word[0] for word in partings)))


def words(text: str, start: int = 0) -> list[Word]:
    """The words of ``text`` from ``start`` on that the word lists know, and its figures.

    What stands in quotes or brackets is one word without a use. A function word before some
    words stands alone, though it makes a longer word with their first character.

    >>> [word.word for word in words("扎实推进老旧街区改造")]
    ['扎实', '推进', '改造']
    >>> [word.word for word in words("政府会计划重建校舍")]
    ['会', '计划', '重建']
    """
    return list(map(Word, _segmenter().cut(text, start)[:MOST]))
