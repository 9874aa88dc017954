"""Marks that a look at the characters of a clause rules out before any pattern is tried."""

from __future__ import annotations

from collections import defaultdict
from itertools import count

from gongwen.pattern import PlainPattern

_bits = (1 << at for at in count())
_inside: defaultdict[str, int] = defaultdict(int)
_heads: defaultdict[str, int] = defaultdict(int)
_tails: defaultdict[str, int] = defaultdict(int)
_TELLING = PlainPattern(lambda: f"[{''.join(_inside)}]")


class Mark(PlainPattern):
    """A pattern and its hint: characters one of which stands in whatever it matches.

    It stands anywhere in a clause (``inside``), at its ``head`` or at its ``tail``. ``bit`` is
    set in the hints of every clause that holds such a character.
    """

    def __init__(self, source: str, inside: str = "", *, head: str = "", tail: str = "") -> None:
        super().__init__(source)
        self.bit = next(_bits)
        for characters, places in ((inside, _inside), (head, _heads), (tail, _tails)):
            for character in characters:
                places[character] |= self.bit


def hints(text: str) -> int:
    """The bits of all marks that may stand in the clause ``text``.

    >>> late = Mark("已[经在]", "已")
    >>> hints("已经完成") & late.bit > 0, hints("即将完成") & late.bit
    (True, 0)
    """
    found = _heads.get(text[:1], 0) | _tails.get(text[-1:], 0)
    for character in _TELLING.findall(text):
        found |= _inside[character]
    return found
