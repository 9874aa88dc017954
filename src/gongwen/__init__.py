"""Typed records out of Chinese official prose, each with its exact place in the text."""

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
from gongwen.explain import Explanation
from gongwen.export.schema import schema
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
from gongwen.many import extract_many
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
