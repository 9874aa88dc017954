"""Institutions: organs, organisations, enterprises, schools, by name or positional short name."""

from __future__ import annotations

from collections.abc import Iterator

from gongwen.extractor import extractor
from gongwen.extractors.institution.abbreviated import abbreviated
from gongwen.extractors.institution.advisory import advisory
from gongwen.extractors.institution.aliases import aliases
from gongwen.extractors.institution.assemblies import assemblies
from gongwen.extractors.institution.bare import bare
from gongwen.extractors.institution.bodies import bodies
from gongwen.extractors.institution.canonical import settled
from gongwen.extractors.institution.choice import best
from gongwen.extractors.institution.enterprises import enterprises
from gongwen.extractors.institution.forces import forces
from gongwen.extractors.institution.foreign import foreign
from gongwen.extractors.institution.government import government
from gongwen.extractors.institution.groups import groups
from gongwen.extractors.institution.institutes import institutes
from gongwen.extractors.institution.known import acronyms, known
from gongwen.extractors.institution.organs import organs
from gongwen.extractors.institution.projects import projects
from gongwen.extractors.institution.rows import rows
from gongwen.extractors.institution.seats import seats
from gongwen.extractors.institution.sources import sources
from gongwen.records import Institution
from gongwen.source import Source

by_rule = (
    acronyms
    | projects
    | foreign
    | forces
    | organs
    | seats
    | assemblies
    | bare
    | government
    | bodies
    | sources
    | advisory
    | groups
    | institutes
    | aliases
    | abbreviated
    | rows
)
"""The extractors that need no list of names."""

_readings = known | enterprises | by_rule
_found = _readings.resolved(best)


def _institutions(source: Source) -> Iterator[Institution]:
    return settled(source, source.run(_found))


institutions = extractor(_institutions, rules=_readings.rules, among=_readings)
