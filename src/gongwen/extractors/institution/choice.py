"""Which of several readings of one place stays: the longest, then the best informed."""

from __future__ import annotations

from collections.abc import Iterable

from gongwen.records import Institution
from gongwen.resolve import longest

_TRUST = (
    "institution.known",
    "institution.acronym",
    "institution.assembly",
    "institution.seat",
    "institution.foreign",
    "institution.force",
    "institution.enterprise",
    "institution.project",
    "institution.row",
    "institution.source",
    "institution.organ",
    "institution.body",
    "institution.bare",
    "institution.government",
    "institution.short",
    "institution.advisory",
    "institution.group",
    "institution.institute",
)
_RANK = {rule: rank for rank, rule in enumerate(_TRUST)}


def best(records: Iterable[Institution]) -> tuple[Institution, ...]:
    """Among overlapping ``records`` the longest; of one span the one whose rule knows most."""
    by_span: dict[tuple[int, int], Institution] = {}
    for record in records:
        place = (record.span.start, record.span.end)
        if place not in by_span or _rank(record) < _rank(by_span[place]):
            by_span[place] = record
    return longest(by_span.values())


def _rank(record: Institution) -> tuple[int, str]:
    return _RANK.get(record.rule, len(_RANK)), record.kind
