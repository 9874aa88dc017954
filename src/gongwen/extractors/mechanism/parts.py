"""The members that the description of a mechanism lists: who has which role."""

from __future__ import annotations

from collections.abc import Iterator

from gongwen.extractors.mechanism.words import words
from gongwen.pattern import Pattern
from gongwen.records import Part

_COMMA = Pattern("[、，]")
_QUOTED = Pattern("“(?P<listed>[^“”]{1,80}[、，][^“”]{1,80})”")
_DESCRIPTION = Pattern("(?P<listed>[^“”]{1,80}[、，][^“”]{1,80}?)(?:的|等)")


def parts(phrase: str) -> tuple[Part, ...]:
    """The members of the description in ``phrase``, each parted before its verb.

    The description is a list in quotation marks, or one closed by 的 or 等. A member that
    has no verb, or nothing before it, is left out; one part alone makes no description.

    >>> [(part.actor, part.role) for part in parts("村级申报、乡镇审核的联动机制")]
    [('村级', '申报'), ('乡镇', '审核')]
    """
    listed = _QUOTED.search(phrase) or _DESCRIPTION.match(phrase)
    found = tuple(_parted(_COMMA.split(listed["listed"]))) if listed else ()
    return found if len(found) > 1 else ()


def _parted(members: list[str]) -> Iterator[Part]:
    for member in members:
        for word in words(member):
            if word.start and word.uses & {"preposition", "disposal"}:
                break
            if word.start and word.uses & {"verb", "firm", "loose"} and len(word.text) > 1:
                yield Part(actor=member[: word.start], role=member[word.start :])
                break
