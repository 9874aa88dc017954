"""The words of a clause that tell how it is built, found by the longest match."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, partial
from typing import NamedTuple, cast

from gongwen.lexicon import DEFAULT, trie_pattern
from gongwen.lexicon.segment import Segmenter
from gongwen.pattern import PlainPattern
from gongwen.predicate.grammar import AMOUNTING, INTRODUCING, RESUMING, TURNING
from gongwen.predicate.uses import (
    ADVERB,
    AMOUNTS,
    ATTRIBUTE,
    INTRODUCES,
    NAMED,
    RESUMES,
    TURNS,
    WORD,
)

MOST = 120
"""No more words than this are read of one clause."""


_LEAST_OF_NAME = 3
"""Shorter names are as often parts of other words."""


class Word(NamedTuple):
    """A word of a clause at ``[start, end)`` and its uses in the language, as bits."""

    word: str
    start: int
    end: int
    uses: int


_word = cast("Callable[[tuple[str, int, int, int]], Word]", partial(tuple.__new__, Word))
_OPAQUE = r"《[^《》]{0,200}》|“[^“”]{0,80}”|（[^（）]{0,80}）|\([^()]{0,80}\)|[0-9][0-9.,%‰]*"
_OPENERS = "《“（(0123456789"
_CLASSES = (
    (TURNING, TURNS),
    (RESUMING, RESUMES),
    (AMOUNTING, AMOUNTS),
    (INTRODUCING, INTRODUCES),
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
    return Segmenter(uses, 0, whole, (*_OPENERS, *partings))


def words(text: str, start: int = 0) -> list[Word]:
    """The words of ``text`` from ``start`` on that the word lists know, and its figures.

    What stands in quotes or brackets is one word without a use. A function word before some
    words stands alone, though it makes a longer word with their first character.

    >>> [word.word for word in words("扎实推进老旧街区改造")]
    ['扎实', '推进', '改造']
    >>> [word.word for word in words("政府会计划重建校舍")]
    ['会', '计划', '重建']
    """
    return list(map(_word, _segmenter().cut(text, start)[:MOST]))
