"""Typed records out of Chinese official prose, each with its exact place in the text."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from gongwen.api import extract
from gongwen.document import Document, from_json
from gongwen.errors import (
    DocumentError,
    ExtractorError,
    FormatError,
    GongwenError,
    LexiconError,
    NumeralError,
    RecordError,
    RuleError,
    RuleTimeoutError,
    UnitError,
)
from gongwen.extractor import Extractor, empty, extractor
from gongwen.extractors import (
    EXTRACTORS,
    achievements,
    commitments,
    formulations,
    institutions,
    mechanisms,
    numbers,
    periods,
    persons,
    quantities,
    references,
)
from gongwen.ledger import Ledger, Row, ledger
from gongwen.lexicon import lexicon
from gongwen.lint import lint
from gongwen.near_misses import NearMiss, near_misses
from gongwen.records import (
    KINDS,
    Achievement,
    Commitment,
    Formulation,
    Institution,
    Mechanism,
    Number,
    Part,
    Period,
    Person,
    Quantity,
    Record,
    Reference,
)
from gongwen.rule import Match, Procedure, Rule
from gongwen.source import Source
from gongwen.span import Span

if TYPE_CHECKING:
    from gongwen.explain import Explanation
    from gongwen.export.schema import schema
    from gongwen.many import extract_many

__all__ = [
    "EXTRACTORS",
    "KINDS",
    "Achievement",
    "Commitment",
    "Document",
    "DocumentError",
    "Explanation",
    "Extractor",
    "ExtractorError",
    "FormatError",
    "Formulation",
    "GongwenError",
    "Institution",
    "Ledger",
    "LexiconError",
    "Match",
    "Mechanism",
    "NearMiss",
    "Number",
    "NumeralError",
    "Part",
    "Period",
    "Person",
    "Procedure",
    "Quantity",
    "Record",
    "RecordError",
    "Reference",
    "Row",
    "Rule",
    "RuleError",
    "RuleTimeoutError",
    "Source",
    "Span",
    "UnitError",
    "achievements",
    "commitments",
    "empty",
    "extract",
    "extract_many",
    "extractor",
    "formulations",
    "from_json",
    "institutions",
    "ledger",
    "lexicon",
    "lint",
    "mechanisms",
    "near_misses",
    "numbers",
    "periods",
    "persons",
    "quantities",
    "references",
    "schema",
]

_AT_FIRST_USE = {
    "Explanation": "gongwen.explain",
    "extract_many": "gongwen.many",
    "schema": "gongwen.export.schema",
}


def __getattr__(name: str) -> Any:
    """A name whose module is imported when it is first asked for."""
    if name not in _AT_FIRST_USE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(_AT_FIRST_USE[name]), name)
    return value
