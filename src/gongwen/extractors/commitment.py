"""Commitments: clauses that undertake, plan, require or target what lies ahead."""

from __future__ import annotations

from collections.abc import Iterator

from gongwen.extractor import extractor
from gongwen.extractors.period import periods
from gongwen.extractors.quantity import quantities
from gongwen.inside import Inside
from gongwen.records import Commitment
from gongwen.rule import Procedure
from gongwen.scope import scopes
from gongwen.source import Source


def _commitments(source: Source, means: str) -> Iterator[Commitment]:
    amounts = Inside(source, quantities)
    deadlines = Inside(source, periods)
    for scope in source.run(scopes):
        if scope.cue is None or scope.cue.means != means:
            continue
        span = source.span(scope.span.start, scope.span.end)
        due = deadlines.of(scope.span)
        yield Commitment(
            span=span,
            text=source.cut(span),
            rule=f"commitment.{means}",
            actor=scope.actor,
            cue=scope.cue.word,
            strength=scope.strength,
            verb=scope.predicate.verb if scope.predicate else "",
            deadline=due[-1] if due else None,
            targets=amounts.of(scope.span),
        )


def _modal(source: Source) -> Iterator[Commitment]:
    return _commitments(source, "modal")


def _target(source: Source) -> Iterator[Commitment]:
    return _commitments(source, "target")


def _task(source: Source) -> Iterator[Commitment]:
    return _commitments(source, "task")


def _provision(source: Source) -> Iterator[Commitment]:
    return _commitments(source, "provision")


RULES = (
    Procedure("commitment.modal", _modal),
    Procedure("commitment.target", _target),
    Procedure("commitment.task", _task),
    Procedure("commitment.provision", _provision),
)

commitments = extractor(
    lambda source: (r for rule in RULES for r in rule.find(source)), rules=RULES
)
