"""The extractors of the nine kinds of records, and of the numerals under them."""

from gongwen.extractors.achievement import achievements
from gongwen.extractors.commitment import commitments
from gongwen.extractors.formulation import formulations
from gongwen.extractors.institution import institutions
from gongwen.extractors.mechanism import mechanisms
from gongwen.extractors.numbers import numbers
from gongwen.extractors.period import periods
from gongwen.extractors.person import persons
from gongwen.extractors.quantity import quantities
from gongwen.extractors.reference import references

EXTRACTORS = (
    institutions,
    persons,
    quantities,
    periods,
    references,
    formulations,
    mechanisms,
    commitments,
    achievements,
)
"""The extractors of the nine kinds of records, which run by default."""

__all__ = [
    "EXTRACTORS",
    "achievements",
    "commitments",
    "formulations",
    "institutions",
    "mechanisms",
    "numbers",
    "periods",
    "persons",
    "quantities",
    "references",
]
