"""The predicate of a clause: its subject, its main verb, and where they stand."""

from __future__ import annotations

from gongwen.predicate.model import Predicate, Reading
from gongwen.predicate.patterns import LEAD, NUMERALS
from gongwen.predicate.reader import Reader

__all__ = ["Predicate", "Reading", "predicate", "reading"]


LONGEST = 400
"""No more than this is read of a clause, in code points."""

_ASIDE = 12
"""A bracket up to so long at the end of a clause is no part of what it says."""


def predicate(text: str) -> Predicate | None:
    """The predicate of the clause ``text``, or ``None`` where it is a bare noun phrase.

    ``text`` is a clause of cleaned, simplified text.

    >>> predicate("（二）持续推进老旧街区改造").verb
    '推进'
    >>> predicate("全市工业增加值增长6%左右").verb
    '增长'
    >>> predicate("城乡公共服务水平") is None
    True
    """
    return reading(text).predicate


def reading(text: str) -> Reading:
    """The predicate of the clause ``text``, and its modal words, in order.

    >>> reading("各乡镇务必在汛期前完成除险加固").modals
    ('务必',)
    """
    text = text[:LONGEST]
    if text.endswith("）"):
        text = _without_aside(text)
    first = text[:1]
    lead = None if first.isalpha() and first not in NUMERALS else LEAD.match(text)
    start = lead.end() if lead else 0
    reader = Reader(text, start)
    found = reader.read(start)
    return Reading(found, reader.modals(len(text) if found is None else found.start))


def _without_aside(text: str) -> str:
    """``text``, which ends in a bracket, without it if it is short."""
    opened = text.rfind("（")
    return text[:opened] if opened > max(0, len(text) - _ASIDE) else text
