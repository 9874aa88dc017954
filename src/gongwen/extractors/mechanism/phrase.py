"""The noun phrase that ends in a head: where it begins, and which verb governs it."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from gongwen.extractors.mechanism.action import is_predicated
from gongwen.extractors.mechanism.heads import Head
from gongwen.extractors.mechanism.lead import VERBAL, Lead
from gongwen.extractors.mechanism.reader import read
from gongwen.extractors.mechanism.words import Word, words
from gongwen.pattern import PlainPattern

FURTHEST = 80
"""Code points that a phrase may reach to the left of its head."""

_MEMBERS, _BEHIND = 5, 14
_LONGEST_MEMBER = 8
_LONGEST_QUOTED = 9
_PARTING = VERBAL | {
    "conjunction",
    "preposition",
    "disposal",
    "modal",
    "adverb",
    "aspect",
    "deictic",
    "generic",
    "particle",
    "link",
    "closer",
}
_MARKS = frozenset("。；！？：:，,!?;\n\r\t\u3000|*#<>")
_OPENERS = {"”": "“", "’": "‘", "）": "（", "》": "《"}
_OF_ITS_OWN = PlainPattern("(?:股份|公司|[公私]有|(?:全民|集体|混合|个人|国家|社会)所有)$")
_CLOSERS = frozenset(_OPENERS.values())
_LEAD = PlainPattern(
    r"(?:\[[0-9]{1,3}\]|[\s—―─\-·•…]|[（(][一二三四五六七八九十0-9]{1,3}[)）]|第[一二三四五六七八九十百0-9]{1,4}[条章节篇]"
    r"|[0-9]{1,2}[.、](?![0-9])|[一二三四五六七八九十]{1,3}(?:、|是(?!否))|[①-⑳])+"
)


@frozen
class Phrase:
    """A noun phrase at ``[start, end)`` of the text and the verb that governs it, or ``""``."""

    start: int
    end: int
    action: str
    modifier: tuple[Word, ...]


def phrase(text: str, head: Head) -> Phrase:
    """The noun phrase of ``text`` that ends in ``head``.

    Quotation marks that hold the phrase and nothing else belong to it.

    >>> text = "全县推行“路长制”，效果明显。"
    >>> found = phrase(text, Head(7, 8, "制"))
    >>> text[found.start : found.end], found.action
    ('“路长制”', '推行')
    """
    left = _left(text, head.start)
    lead = _lead(text, left, head.start, text[head.end : head.end + _BEHIND])
    first, action = read(lead)
    if not action and first == 0 and lead.is_described(0):
        wider = _described_from(text, left)
        if wider < left:
            left, lead = wider, _lead(text, wider, head.start, "")
            first, action = read(lead)
    if action and first == 1 and _describes(lead, text, head.end):
        first, action = 0, ""
    modifier = tuple(lead.words[max(first, _first_of_its_own(lead, head)) :])
    start, end = (left + modifier[0].start if modifier else head.start), head.end
    quote = text.rfind("“", max(0, head.start - _LONGEST_QUOTED), head.start)
    if (
        text[end : end + 1] == "”"
        and (text[start - 1 : start] == "“" or not modifier)
        and quote >= 0
    ):
        start, end = quote, end + 1
        left = _left(text, start)
        outside = _lead(text, left, end, text[end : end + _BEHIND])
        first, verb = read(outside)
        action = (action if modifier else "") or verb
        before = outside.words[first:-1]
        if before and not _ends_apart(before[-1]):
            start = left + before[0].start
    return Phrase(start, end, action, modifier)


def _describes(lead: Lead, text: str, end: int) -> bool:
    """Whether the verb that begins a clause is part of the description of what it is told of.

    As 统筹 in 统筹城乡的就业体系初步建立, where another verb stands behind the head.
    """
    return (
        lead.is_described(0)
        and not lead.uses(0) & {"sure", "firm", "light"}
        and is_predicated(text, end)
    )


def _ends_apart(word: Word) -> bool:
    """Whether ``word`` parts what follows from what it ends."""
    return bool(word.uses & _PARTING) or not word.text.isalpha()


def _first_of_its_own(lead: Lead, head: Head) -> int:
    """The first word of a name that ends in 制 and takes no modifier (股份制); 0 of any other."""
    name = _OF_ITS_OWN.search(lead.text) if head.noun == "制" else None
    if name is None:
        return 0
    return next(at for at, word in enumerate(lead.words) if word.end > name.start())


def _described_from(text: str, left: int) -> int:
    """Where the clause with the governing verb begins, if a description goes on from there.

    A description may be parted by commas (形成党委领导，政府负责的格局): each member is short
    and ends in a verb, or the first opens with 由. Otherwise ``left`` itself.
    """
    at = left
    for _ in range(_MEMBERS):
        if text[at - 1 : at] != "，":
            return left
        start = _left(text, at - 1)
        lead = _lead(text, start, at - 1, "")
        first, action = read(lead)
        member = lead.words[first:]
        opened = action and member and member[0].text == "由"
        if not opened and not _is_member(member):
            return left
        if action:
            return start
        at = start
    return left


def _is_member(member: Sequence[Word]) -> bool:
    if len(member) < 2:
        return False
    length = member[-1].end - member[0].start
    return 4 <= length <= _LONGEST_MEMBER and bool(member[-1].uses & VERBAL)


def _lead(text: str, start: int, end: int, after: str) -> Lead:
    return Lead(words(text[start:end]), text[start:end], after)


def _left(text: str, end: int) -> int:
    """Where the clause begins that reaches up to ``end``, or the bracket around its rest."""
    start = max(0, end - FURTHEST)
    opened: list[str] = []
    outermost = end
    for at in range(end - 1, start - 1, -1):
        char = text[at]
        if char in _OPENERS:
            outermost = outermost if opened else at
            opened.append(_OPENERS[char])
        elif opened:
            if char == opened[-1]:
                opened.pop()
        elif char in _MARKS or char in _CLOSERS:
            start = at + 1
            opened.clear()
            break
    start = outermost + 1 if opened else start
    lead = _LEAD.match(text, start, end)
    return lead.end() if lead else start
