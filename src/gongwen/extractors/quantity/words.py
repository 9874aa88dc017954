"""The word lists of quantities, whose words are found where they begin or where they end."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from itertools import chain
from typing import TypeAlias

from gongwen.lexicon import DEFAULT
from gongwen.lexicon.lengths import lengths_by

_Lengths: TypeAlias = Mapping[str, tuple[int, ...]]


class Words:
    """The words of some lists, read when they are first looked for.

    >>> before = Words("quantity_before")
    >>> before.at("不低于三成", 0), before.before("产量不低于", 5), before.before("产量", 2)
    ('不低于', '不低于', '')
    """

    def __init__(self, *names: str) -> None:
        self._names = names

    def __contains__(self, word: str) -> bool:
        return word in self.all

    @cached_property
    def all(self) -> frozenset[str]:
        """Every word."""
        return frozenset().union(*map(DEFAULT.words, self._names))

    @cached_property
    def facts(self) -> Mapping[str, str]:
        """The first fact that the lists tell of a word, for those of which they tell any."""
        tables = map(DEFAULT.table, self._names)
        return {word: facts[0] for table in tables for word, facts in table.items() if facts}

    @cached_property
    def _beginning(self) -> _Lengths:
        return lengths(self.all)

    @cached_property
    def _ending(self) -> _Lengths:
        backward = lengths(frozenset(word[::-1] for word in self.all))
        return {closing[::-1]: known for closing, known in backward.items()}

    def at(self, text: str, start: int) -> str:
        """The longest word that begins at ``start`` of ``text``, or the empty string."""
        known = self._beginning
        for length in known.get(text[start : start + 2]) or known.get(text[start : start + 1], ()):
            if (word := text[start : start + length]) in self.all:
                return word
        return ""

    def before(self, text: str, end: int) -> str:
        """The longest word that ends at ``end`` of ``text``, or the empty string."""
        known = self._ending
        pair = text[end - 2 : end] if end > 1 else text[:end]
        for length in known.get(pair) or known.get(pair[-1:], ()):
            if length <= end and (word := text[end - length : end]) in self.all:
                return word
        return ""


def lengths(words: frozenset[str]) -> _Lengths:
    """The lengths of ``words``, longest first, by the two characters that they begin with, or one.

    >>> sorted(lengths(frozenset(["增长", "增", "增长率"])).items())
    [('增', (1,)), ('增长', (3, 2, 1))]
    """
    alone = ((word[:2], 1) for word in words if word[0] in words)
    return lengths_by(chain(((word[:2], len(word)) for word in words), alone))


ADVERBS = Words("quantity_adverbs")
AFTER = Words("quantity_after")
BEFORE = Words("quantity_before")
PREDICATES = Words("quantity_predicates")
STEPS = Words("quantity_steps")
TRANSITIVES = Words("quantity_transitives")
VERBS = Words("quantity_verbs")
_LEADING = Words("adverbs", "quantity_adverbs", "quantity_manners")
_CLOSING = Words("quantity_adverbs", "quantity_manners")
_JOINTS = frozenset("、和并及或")


def after_spaces(text: str, at: int) -> int:
    """Where the text goes on after at most three spaces.

    >>> after_spaces("12 %", 2)
    3
    """
    end = at
    while end < at + 3 and text.startswith(" ", end):
        end += 1
    return end


def after_adverbs(text: str, start: int) -> int:
    """Where the adverbs and conjunctions that stand at ``start`` of ``text`` end.

    >>> after_adverbs("再进一步减少税负", 0)
    4
    """
    end = start
    while True:
        adverb = _LEADING.at(text, end)
        if adverb and adverb != "不":
            end += len(adverb)
        elif text[end : end + 1] in _JOINTS:
            end += 1
        else:
            return end


def without_adverbs(phrase: str) -> str:
    """``phrase`` without the adverbs that it ends in.

    >>> without_adverbs("养老机构陆续")
    '养老机构'
    """
    while len(adverb := _CLOSING.before(phrase, len(phrase))) > 1:
        phrase = phrase[: -len(adverb)]
    return phrase
