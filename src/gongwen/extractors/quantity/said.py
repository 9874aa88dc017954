"""What a sentence has said before an amount."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from gongwen.extractors.quantity.ahead import AMONG, MEASURABLE, ahead, plain
from gongwen.extractors.quantity.movement import stripped
from gongwen.pattern import PlainPattern

_TO_BREAK = PlainPattern(r"(?s:.*)(?:[，。；：！？;!?\n\r\t|*#]|[,:](?!\d))")
_REACH = 80
_PROSECUTED = ("犯罪", "案件")
"""What those who are prosecuted are, as the clause before tells."""


class Said(NamedTuple):
    """What the sentence has named before an amount.

    ``named`` is what its last amount counted, ``last`` what the last amount of any sentence
    did, and ``recent`` what as many amounts as are now to be read counted, or empty where there
    are not so many. ``counted`` tells what each classifier counted. The amount stands in ``text``
    at ``start``, and the one before it ends at ``end``.
    """

    named: str
    last: str
    recent: Sequence[str]
    counted: Mapping[str, str]
    text: str
    end: int
    start: int

    @property
    def charge(self) -> str:
        """The crimes that the clause before tells those counted now are prosecuted for."""
        led = self.topic
        return led if led.endswith(_PROSECUTED) else ""

    @property
    def topic(self) -> str:
        """What the sentence speaks of: what it counted last, or what its last clause is about."""
        return self.named or _led(self.text, self.end, self.start)


def _led(text: str, end: int, start: int) -> str:
    """What the clause before that of ``start`` says something of: 覆盖率稳步提高，达到45%."""
    comma = text.rfind("，", max(end, start - 20), start)
    if comma < 0:
        return ""
    before = text[max(clause_start(text, comma), end) : comma]
    subject, movement = stripped(plain(before))
    named = AMONG.sub("", ahead(subject, movement, counted=False))
    return named if named.endswith((*MEASURABLE, *_PROSECUTED)) else ""


def clause_start(text: str, at: int) -> int:
    """Where the clause that ``at`` stands in begins: after the mark before it."""
    first = max(0, at - _REACH)
    broken = _TO_BREAK.match(text, first, at)
    return broken.end() if broken else first
