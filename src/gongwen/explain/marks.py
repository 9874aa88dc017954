"""The words of a clause that tell of its time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from gongwen.explain.model import Mark
from gongwen.extractors import quantities
from gongwen.inside import Inside
from gongwen.pattern import Pattern, PlainPattern
from gongwen.scope import marks
from gongwen.scope.part import Part
from gongwen.source import Source
from gongwen.span import Span

_TELLING: tuple[tuple[str, Pattern | PlainPattern], ...] = (
    ("done", marks.PERFECT),
    ("time gone by", marks.PAST),
    ("under way", marks.PROGRESSIVE),
    ("wanting", marks.WANTING),
    ("condition or reason", marks.IF),
    ("condition of a rule", marks.CONDITION),
    ("demanded by others", marks.DEMANDED),
    ("heads targets", marks.TARGET),
    ("target", marks.TARGETED),
    ("year to attain it by", marks.BY_YEAR),
    ("time to come", marks.COMING),
)
"""What words tell, in the order in which one of two at the same place is chosen."""


def marks_of(source: Source, part: Part) -> tuple[Mark, ...]:
    """The marks in a clause, in order, one at a place."""
    cues = source.lexicon.table("scope_cues")
    by_place: dict[Span, Mark] = {}
    for place, tells in (
        *_modals(part, cues),
        *_verb(part, cues),
        *_told(part),
        *_amounts(source, part),
    ):
        start = part.start
        span = source.span(start + place.start, start + place.end)
        by_place.setdefault(place, Mark(span, part.text[place.slice], tells))
    return tuple(by_place[place] for place in sorted(by_place))


def _modals(part: Part, cues: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[Span, str]]:
    at = 0
    for word in part.reading.modals:
        start = max(part.text.find(word, at), part.text.find(word))
        if start >= 0:
            at = start + len(word)
            yield Span(start, at), _of_cue(cues[word]) if word in cues else "modal"


def _verb(part: Part, cues: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[Span, str]]:
    found = part.reading.predicate
    if found is not None and found.verb in cues:
        yield Span(found.start, found.end), _of_cue(cues[found.verb])


def _of_cue(facts: tuple[str, ...]) -> str:
    strength, reach = facts[:2]
    if reach == "support":
        return f"{strength}, only beside another cue"
    return f"{strength}, to the end of the {reach}"


def _told(part: Part) -> Iterator[tuple[Span, str]]:
    for tells, pattern in _TELLING:
        for found in pattern.finditer(part.bare):
            if found[0]:
                yield Span(*found.span()), tells


def _amounts(source: Source, part: Part) -> Iterator[tuple[Span, str]]:
    """The amounts in a clause that reports one."""
    if part.is_reported:
        for amount in source.run(Inside(quantities)).get(part.start, ()):
            yield source.locate(amount.span).shift(-part.start), "amount reported"
