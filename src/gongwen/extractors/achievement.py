"""Achievements: clauses that report a deed or a result and carry its measure."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from gongwen.extractor import extractor
from gongwen.extractors.mechanism import mechanisms
from gongwen.extractors.period import periods
from gongwen.extractors.quantity import quantities
from gongwen.extractors.reference import references
from gongwen.inside import Inside
from gongwen.records import Achievement
from gongwen.rule import Procedure
from gongwen.scope import scopes
from gongwen.source import Source

_SPEECH = regex.compile(
    r"^从[^，]{0,10}(?:方面|角度|层面)|(?:报告|讲话|会议|发言)[^，]{0,6}(?:分|共|包括|总结|提出)"
)


def _achievements(source: Source) -> Iterator[Achievement]:
    amounts = Inside(source, quantities)
    cited = Inside(source, references)
    arranged = Inside(source, mechanisms)
    dated = Inside(source, periods)
    for scope in source.run(scopes):
        found = scope.predicate
        if scope.direction != "done" or found is None:
            continue
        results = amounts.of(scope.span)
        if not (results or cited.of(scope.span) or arranged.of(scope.span)):
            continue
        text = source.text[scope.span.slice]
        if found.kind == "state" and not (results and found.verb in ("有", "共有", "拥有")):
            continue
        if _SPEECH.search(text, concurrent=False):
            continue
        span = source.span(scope.span.start, scope.span.end)
        when = dated.of(scope.span)
        yield Achievement(
            span=span,
            text=source.cut(span),
            rule="achievement.reported",
            actor=scope.actor,
            verb=found.verb,
            period=when[0] if when else None,
            results=results,
        )


RULES = (Procedure("achievement.reported", _achievements),)

achievements = extractor(_achievements, rules=RULES)
