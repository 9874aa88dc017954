"""The members that the description of a mechanism lists: who has which role."""

from __future__ import annotations

from collections.abc import Sequence

from gongwen.extractors.mechanism.words import words
from gongwen.pattern import PlainPattern
from gongwen.records import Part

_COMMA = PlainPattern("[、，]")
_QUOTED = PlainPattern("“(?P<listed>[^“”]{1,80}[、，][^“”]{1,80})”")
_DESCRIPTION = PlainPattern("(?P<listed>[^“”]{1,80}[、，][^“”]{1,80}?)(?:的|等)")


_ROLE = 2
_SHORTEST, _LONGEST = 3, 8


def parts(phrase: str) -> tuple[Part, ...]:
    """The members of the description in ``phrase``, each parted before its verb.

    The description is a list in quotation marks, or one closed by 的 or 等. A member without
    a known verb is parted before its last two characters where its like members are; one that
    has nothing before its verb is left out; one part alone makes no description.

    >>> [(part.actor, part.role) for part in parts("村级申报、乡镇审核的联动机制")]
    [('村级', '申报'), ('乡镇', '审核')]
    """
    listed = _QUOTED.search(phrase) or _DESCRIPTION.match(phrase)
    members = _COMMA.split(listed["listed"]) if listed else []
    read = [_parted(member) for member in members]
    if _are_alike(members) and any(read):
        read = [part or _halved(member) for part, member in zip(read, members, strict=True)]
    found = tuple(part for part in read if part)
    return found if len(found) > 1 else ()


def _parted(member: str) -> Part | None:
    for word in words(member):
        if word.start and word.uses & {"preposition", "disposal"}:
            return None
        if word.start and word.uses & {"verb", "firm", "loose"} and len(word.text) > 1:
            return Part(actor=member[: word.start], role=member[word.start :])
    return None


def _are_alike(members: Sequence[str]) -> bool:
    """Whether ``members`` are of one short length, as those of a set phrase are."""
    lengths = {len(member) for member in members}
    return len(lengths) == 1 and _SHORTEST <= min(lengths) <= _LONGEST


def _halved(member: str) -> Part:
    return Part(actor=member[:-_ROLE], role=member[-_ROLE:])
