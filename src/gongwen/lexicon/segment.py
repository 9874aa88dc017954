"""The known words of a text, the longest first, from left to right."""

from __future__ import annotations

from collections.abc import Iterable

from gongwen.pattern import PlainPattern


class Segmenter:
    """Cuts known words out of texts, and stretches that are taken whole.

    ``whole`` is the pattern of such stretches, each of which begins with a character of
    ``openers``. At each place a stretch goes before a word, and a longer word before a shorter.

    >>> cut = Segmenter(["县", "县委", "部署"], PlainPattern("“[^”]*”"), "“")
    >>> cut.spans("县委已部署“县委”")
    [(0, 2), (3, 5), (5, 9)]
    """

    __slots__ = ("_lengths", "_openers", "_single", "_whole", "_words")

    def __init__(self, words: Iterable[str], whole: PlainPattern, openers: Iterable[str]) -> None:
        self._words = frozenset(words)
        self._whole = whole
        self._openers = frozenset(openers)
        self._single = self._openers.union(word for word in self._words if len(word) == 1)
        self._lengths = _lengths(self._words)

    def spans(self, text: str, start: int = 0) -> list[tuple[int, int]]:
        """Where the words and stretches of ``text`` from ``start`` on begin and end."""
        words, lengths_of, openers, single = self._words, self._lengths, self._openers, self._single
        found = []
        at, end = start, len(text)
        while at < end:
            lengths = lengths_of.get(text[at : at + 2])
            if lengths is None:
                if text[at] not in single:
                    at += 1
                    continue
                lengths = (1,)
            if text[at] in openers and (whole := self._whole.match(text, at)):
                found.append(whole.span())
                at = whole.end()
                continue
            for length in lengths:
                if (word := text[at : at + length]) in words:
                    found.append((at, at + len(word)))
                    at += len(word)
                    break
            else:
                at += 1
        return found


def _lengths(words: frozenset[str]) -> dict[str, tuple[int, ...]]:
    """The lengths of words, longest first, by the two characters they begin with."""
    found: dict[str, set[int]] = {}
    for word in words:
        if len(word) > 1:
            alone = {1} if word[0] in words else set()
            found.setdefault(word[:2], alone).add(len(word))
    return {opening: tuple(sorted(lengths, reverse=True)) for opening, lengths in found.items()}
