"""Typed records out of Chinese official prose, each with its exact place in the text."""

from gongwen.api import EXTRACTORS, extract
from gongwen.document import Document, from_json
from gongwen.errors import (
    DocumentError,
    FormatError,
    GongwenError,
    LexiconError,
    NumeralError,
    RuleError,
    UnitError,
)
from gongwen.extractor import Extractor, empty, extractor
from gongwen.extractors import (
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
from gongwen.many import extract_many
from gongwen.records import (
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
    "Achievement",
    "Commitment",
    "Document",
    "DocumentError",
    "Extractor",
    "FormatError",
    "Formulation",
    "GongwenError",
    "Institution",
    "Ledger",
    "LexiconError",
    "Match",
    "Mechanism",
    "Number",
    "NumeralError",
    "Part",
    "Period",
    "Person",
    "Procedure",
    "Quantity",
    "Record",
    "Reference",
    "Row",
    "Rule",
    "RuleError",
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
    "mechanisms",
    "numbers",
    "periods",
    "persons",
    "quantities",
    "references",
]
