"""Explanations: what made a record, from the characters of the page to the rivals it beat."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from gongwen.errors import RecordError
from gongwen.explain.changes import changes_under
from gongwen.explain.explanation import Explanation
from gongwen.explain.find import find_again, named
from gongwen.explain.ingredients import filled, ingredients
from gongwen.explain.judgement import judgement
from gongwen.explain.rivals import Candidates, completions, rivals
from gongwen.extractor import Extractor, NamedRule
from gongwen.records import Record
from gongwen.rule import Rule
from gongwen.source import Source

__all__ = ["Explanation", "explain"]


def explain(
    source: Source,
    records: Sequence[Record],
    extractors: Sequence[Callable[[Source], Sequence[Record]]],
    record: Record,
) -> Explanation:
    """How ``record``, one of the ``records`` that ``extractors`` found in ``source``, came to be.

    Raises `RecordError` if it is none of ``records``, or is not found again.
    """
    if record not in records:
        raise RecordError(f"{named(record)} is no record of this document")
    extractor, _ = find_again(source, extractors, record)
    rule = _rule(extractor, record.rule)
    slots = filled(source, rule, record) if isinstance(rule, Rule) else ()
    candidates = [one for each in extractors for one in source.run(Candidates(each))]
    return Explanation(
        record=record,
        changes=changes_under(source, record.span),
        rule=rule,
        slots=slots,
        judgement=judgement(source, record),
        ingredients=ingredients(source, record, slots),
        completions=completions(record, source.run(Candidates(extractor))),
        rivals=rivals(source, record, candidates, records),
        source=source,
        extractor=extractor,
    )


def _rule(extractor: Callable[[Source], Sequence[Record]], name: str) -> NamedRule | None:
    named_rules = extractor.rules if isinstance(extractor, Extractor) else ()
    return next((rule for rule in named_rules if rule.name == name), None)
