"""Where in a text the words of the lists of names may begin, sought for all lists at once."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import compress, count
from re import escape

from attrs import frozen

from gongwen.extractors.institution.vocabulary import listed
from gongwen.lexicon import Lexicon
from gongwen.pattern import PlainPattern
from gongwen.source import Source

_LISTS = (
    "countries",
    "enterprises",
    "institution_bodies",
    "institution_hong_kong",
    "institution_seats",
    "institution_trades",
    "known_institutions",
    "persons",
    "posts",
    "titles_after_name",
)
_LONGEST = 3
"""Characters of a word that are its opening, if it has as many."""
_AHEAD = "\n"
"""A character that no word holds, before a text so that all of it has a neighbour."""


@frozen
class _Index:
    """The lists by the openings of their words.

    ``pairs`` are the last two characters of openings, which are rarer than the first, as numbers;
    ``alone`` matches the words of one character.
    """

    pairs: frozenset[int]
    alone: PlainPattern
    lists: Mapping[str, tuple[str, ...]]

    def places(self, text: str) -> Iterator[int]:
        """Where the last two characters of an opening stand in ``text``: even offsets, then odd."""
        for first, pairs in enumerate(_pairs(text)):
            yield from compress(count(first, 2), map(self.pairs.__contains__, pairs))


def _pairs(text: str) -> tuple[memoryview, memoryview]:
    """The pairs of neighbours in ``text`` as numbers: those from even offsets, those from odd ones.

    >>> even, odd = map(list, _pairs("县委县委办"))
    >>> even[0] == even[1], len(odd)
    (True, 2)
    """
    characters = memoryview(text.encode("utf-32", "surrogatepass"))[4:]
    even, odd = (part[: len(part) // 8 * 8] for part in (characters, characters[4:]))
    return even.cast("Q"), odd.cast("Q")


@lru_cache(maxsize=16)
def _index(lexicon: Lexicon) -> _Index:
    lists: dict[str, tuple[str, ...]] = {}
    for name in _LISTS:
        alone = (name,)
        for opening in {word[:_LONGEST] for word in lexicon.words(name)}:
            lists[opening] = lists[opening] + alone if opening in lists else alone
    pairs, _ = _pairs("".join(opening[-2:] for opening in lists if len(opening) > 1))
    singles = "|".join(escape(opening) for opening in lists if len(opening) == 1)
    return _Index(frozenset({*pairs}), PlainPattern(singles or "(?!)"), lists)


def openings(source: Source) -> Mapping[str, Sequence[int]]:
    """Where in the view a word of each of the lists may begin, from left to right.

    Ask by ``source.run(openings)``.

    >>> found = openings(Source("县委书记到浙江大学调研"))
    >>> list(found["posts"]), list(found["institution_bodies"])
    ([2], [7])
    """
    text, index = _AHEAD + source.text, _index(source.lexicon)
    found: dict[str, list[int]] = {name: [] for name in _LISTS}
    lists = index.lists.get
    for at in index.places(text):
        around = text[at - 1 : at + 2]
        for name in lists(around, ()):
            found[name].append(at - 2)
        for name in lists(around[1:], ()):
            found[name].append(at - 1)
    for word in index.alone.finditer(source.text):
        for name in index.lists[word[0]]:
            found[name].append(word.start())
    return {name: array("I", sorted(starts)) for name, starts in found.items()}


def met(source: Source, name: str, text: str) -> Iterator[tuple[int, int]]:
    """Where the words of the list ``name`` stand in ``text``, from left to right.

    ``text`` is that of the view, or the view with some of it blanked out.
    """
    return listed(source.lexicon, name).spans(text, source.run(openings)[name])
