"""Word lists: plain text files, one entry a line, and the user's own words beside them.

A file is sorted by code point. Lines that begin with ``#`` head it and say what it holds
and where its facts come from; every other line is a word, followed, where the list is a
table, by its facts, parted by tabs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from itertools import groupby
from operator import itemgetter
from types import MappingProxyType

from attrs import frozen

from gongwen.errors import LexiconError


def lines(package: str, name: str) -> list[str]:
    """The lines of the file ``name.txt`` of ``package``, without those that head it.

    Raises ``OSError`` where there is no such file.
    """
    from pkgutil import get_data

    data = get_data(package, f"{name}.txt") or b""
    return [line for line in data.decode().splitlines() if line and not line.startswith("#")]


def _rows(name: str) -> list[str]:
    try:
        rows = lines(__package__, name) if name.isidentifier() else []
    except OSError:
        rows = []
    if not rows:
        raise LexiconError(f"there is no word list {name!r}")
    return rows


@cache
def _table(name: str) -> Mapping[str, tuple[str, ...]]:
    shared: dict[tuple[str, ...], tuple[str, ...]] = {}
    parted = ((word, tuple(facts)) for word, *facts in (row.split("\t") for row in _rows(name)))
    return MappingProxyType({word: shared.setdefault(facts, facts) for word, facts in parted})


OPEN = (
    "classifiers",
    "countries",
    "enterprises",
    "known_institutions",
    "numeric_coinages",
    "organs",
    "persons",
    "units",
)
"""The lists that words can be added to; the others are of grammar."""

LONGEST = 100
"""Code points that an added word may have."""


@frozen
class Lexicon:
    """The word lists of gongwen, with words of the user's own added to some.

    A value: it never changes, compares by what was added, and can be a key.
    """

    added: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def words(self, name: str) -> frozenset[str]:
        """The words of the list ``name``; raises `LexiconError` where there is none.

        >>> "浙江省" in DEFAULT.words("provinces")
        True
        """
        return _words(self, name)

    def table(self, name: str) -> Mapping[str, tuple[str, ...]]:
        """The facts that the list ``name`` gives for each of its words.

        An added word has no facts. Raises `LexiconError` where there is no such list.
        """
        own = {word: () for listed, words in self.added if listed == name for word in words}
        return {**own, **_table(name)} if own else _table(name)


@lru_cache(maxsize=256)
def _words(lexicon: Lexicon, name: str) -> frozenset[str]:
    rows = {*_rows(name)}
    for listed, own in lexicon.added:
        rows.update(own if listed == name else ())
    return frozenset({*lexicon.table(name)} if any("\t" in row for row in rows) else rows)


DEFAULT = Lexicon()
"""The word lists as they come with gongwen."""


def lexicon(**additions: Iterable[str]) -> Lexicon:
    """The word lists with words of your own, to pass to `gongwen.extract`.

    Each keyword is the name of one of the `OPEN` lists, its value the words to add, in
    simplified characters. Raises `LexiconError` for another list and for a word that is empty,
    longer than `LONGEST` or holds a tab or a line end, ``TypeError`` for a bare string.

    >>> own = lexicon(enterprises=["金禾科技", "远舟重工"])
    >>> "远舟重工" in own.words("enterprises")
    True
    """
    for name, words in additions.items():
        if name not in OPEN:
            raise LexiconError(f"no words are added to {name!r}, but to {', '.join(OPEN)}")
        if isinstance(words, str):
            raise TypeError(f"the words for {name!r} are a list of words, not one string")
    added = {name: tuple(sorted(set(words))) for name, words in sorted(additions.items())}
    for name, entries in added.items():
        for word in entries:
            if not word.strip() or len(word) > LONGEST or any(m in word for m in "\t\n\r"):
                raise LexiconError(f"no word for the list {name!r}: {word!r}")
    return Lexicon(tuple(added.items()))


_FEW = 48
"""So many branches of a pattern are tried one after the other; more of them part by classes."""


def trie_pattern(words: Iterable[str]) -> str:
    """A regular expression for exactly ``words``, longest first, that shares prefixes.

    That of a long list looks at the next characters as classes before it tries words.

    >>> trie_pattern(["县", "县委", "县委办", "市委"])
    '(?:县(?:委(?:办)?)?|市委)'
    """
    entries = sorted(set(words))
    return _opening(entries) + _behind(entries, 0)


def _opening(words: Sequence[str]) -> str:
    """What the first two characters of many words have in common, to look at first."""
    firsts = {word[:1] for word in words}
    if len(firsts) <= _FEW or min(map(len, words)) < 2:
        return ""
    return f"(?={_class(firsts)}{_class({word[1] for word in words})})"


def _class(characters: Iterable[str]) -> str:
    return f"[{''.join(map(re.escape, sorted(characters)))}]"


def _behind(words: Sequence[str], start: int) -> str:
    """What stands behind the ``start`` characters that all of ``words``, sorted, have in common."""
    if len(words) <= 1:
        return "".join(re.escape(word[start:]) for word in words)
    ends = len(words[0]) == start
    branches = {
        character: re.escape(character) + _behind(list(alike), start + 1)
        for character, alike in groupby(words[ends:], itemgetter(start))
    }
    if len(branches) == 1 and not ends:
        return "".join(branches.values())
    return f"(?:{_either(branches)})" + ("?" if ends else "")


def _either(branches: Mapping[str, str]) -> str:
    """Any of ``branches``, each told by the character it begins with."""
    if len(branches) <= _FEW:
        return "|".join(branches.values())
    firsts = list(branches)
    groups = [firsts[at : at + _FEW] for at in range(0, len(firsts), _FEW)]
    return "|".join(
        f"(?={_class(group)})(?:{'|'.join(branches[first] for first in group)})" for group in groups
    )
