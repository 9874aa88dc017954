"""The known words of a text, the longest first, from left to right."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Generic, TypeAlias, TypeVar

from gongwen.lexicon.lengths import lengths_by
from gongwen.pattern import PlainPattern

F = TypeVar("F")

_Word: TypeAlias = "tuple[str, int, F]"
"""A word, its length and its fact; the empty word stands for a character of none."""

_Further: TypeAlias = "dict[str, tuple[int, ...]]"
"""By what two characters may go on with, the lengths of such words, longest first."""


class Segmenter(Generic[F]):
    """Cuts known words out of texts, and stretches that are taken whole.

    ``words`` has a fact for each word, and ``stretch`` is the fact of a stretch that is no
    word. ``whole`` is the pattern of stretches, each of which begins with a character of
    ``openers``. At each place a stretch goes before a word, and a longer word before a shorter.

    >>> words = {"县": "noun", "县委": "noun", "部署": "verb"}
    >>> cutter = Segmenter(words, "quoted", PlainPattern("“[^”]*”"), "“")
    >>> cutter.cut("县委已部署“县委”")
    [('县委', 0, 2, 'noun'), ('部署', 3, 5, 'verb'), ('“县委”', 5, 9, 'quoted')]
    """

    __slots__ = ("_openings", "_stretch", "_whole", "_words")

    def __init__(
        self, words: Mapping[str, F], stretch: F, whole: PlainPattern, openers: Iterable[str]
    ) -> None:
        self._words = words
        self._stretch = stretch
        self._whole = whole
        further = _further(words)
        opens, none = frozenset(openers), ("", 1, stretch)
        self._openings: dict[str, tuple[str, int, F, _Further | None, bool]] = {
            opening: (
                *(self._shortest(opening) or none),
                further.get(opening) or None,
                opening[0] in opens,
            )
            for opening in {*opens, *further, *(word for word in words if len(word) == 1)}
        }

    def _shortest(self, opening: str) -> _Word[F] | None:
        fitting = (word for word in (opening, opening[0]) if word in self._words)
        return next(((word, len(word), self._words[word]) for word in fitting), None)

    def cut(self, text: str, start: int = 0) -> list[tuple[str, int, int, F]]:
        """The words and stretches of ``text`` from ``start`` on, where they stand, their facts."""
        words, opening_at = self._words, self._openings.get
        found: list[tuple[str, int, int, F]] = []
        at, end = start, len(text)
        while at < end:
            opening = opening_at(text[at : at + 2]) or opening_at(text[at])
            if opening is None:
                at += 1
                continue
            word, length, fact, further, stretch = opening
            if stretch and (whole := self._whole.match(text, at)):
                word, length = whole[0], len(whole[0])
                fact = words.get(word, self._stretch)
            elif further is not None and (lengths := further.get(text[at + 2 : at + 3])):
                for longest in lengths:
                    if (longer := text[at : at + longest]) in words:
                        word, length, fact = longer, len(longer), words[longer]
                        break
            if word:
                found.append((word, at, at + length, fact))
            at += length
        return found


def _further(words: Iterable[str]) -> dict[str, _Further]:
    """How the words of more than one character go on, by the first two."""
    found: dict[str, list[tuple[str, int]]] = {}
    for word in words:
        if len(word) > 1:
            found.setdefault(word[:2], []).extend([(word[2], len(word))] if len(word) > 2 else ())
    return {opening: lengths_by(going_on) for opening, going_on in found.items()}
