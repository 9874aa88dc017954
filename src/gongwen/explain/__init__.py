"""Explanations: what made a record, from the characters of the page to the rivals it beat."""

from __future__ import annotations

from collections.abc import Sequence

from gongwen.errors import RecordError
from gongwen.explain.changes import changes_under
from gongwen.explain.explanation import Explanation
from gongwen.explain.find import named
from gongwen.explain.found import Find, Findings, mention
from gongwen.explain.ingredients import filled, ingredients
from gongwen.explain.judgement import judgement
from gongwen.explain.rivals import completions, rivals
from gongwen.records import Record
from gongwen.rule import Rule
from gongwen.source import Source

__all__ = ["Explanation", "explain"]


def explain(
    source: Source, records: Sequence[Record], extractors: Sequence[Find], record: Record
) -> Explanation:
    """How ``record``, one of the ``records`` that ``extractors`` found in ``source``, came to be.

    What does not depend on ``record`` is found out once for the same ``records`` and
    ``extractors``, which must not change. Raises `RecordError` if it is none of ``records``, or
    is not found again.
    """
    found = source.run(Findings(records, extractors))
    if record not in found.by_mention.get(mention(record), ()):
        raise RecordError(f"{named(record)} is no record of this document")
    finder = found.finder(record)
    rule = finder.rules.get(record.rule)
    slots = filled(source, rule, record) if isinstance(rule, Rule) else ()
    return Explanation(
        record=record,
        changes=changes_under(source, record.span),
        rule=rule,
        slots=slots,
        judgement=judgement(source, record),
        ingredients=ingredients(source, record, slots),
        completions=completions(record, finder),
        rivals=rivals(source, record, found),
        source=source,
        extractor=finder.extractor,
    )
