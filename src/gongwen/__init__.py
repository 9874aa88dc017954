"""Typed records out of Chinese official prose, each with its exact place in the text."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from gongwen._version import __version__ as __version__
from gongwen.api import extract, from_json
from gongwen.document import Document
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
from gongwen.lexicon import lexicon
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
from gongwen.source import Source
from gongwen.span import Span

if TYPE_CHECKING:
    from gongwen.explain import Explanation
    from gongwen.export.schema import schema
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
    from gongwen.ledgers import Ledger, Row, ledger
    from gongwen.linting import lint
    from gongwen.many import extract_many
    from gongwen.misses import NearMiss, near_misses
    from gongwen.rule import Match, Procedure, Rule

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
    "gongwen.explain": ("Explanation",),
    "gongwen.export.schema": ("schema",),
    "gongwen.extractors": (
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
    ),
    "gongwen.ledgers": ("Ledger", "Row", "ledger"),
    "gongwen.linting": ("lint",),
    "gongwen.many": ("extract_many",),
    "gongwen.misses": ("NearMiss", "near_misses"),
    "gongwen.rule": ("Match", "Procedure", "Rule"),
}
"""The modules that are imported when one of these names of theirs is first asked for."""


def __getattr__(name: str) -> Any:
    for module, names in _AT_FIRST_USE.items():
        if name in names:
            value = globals()[name] = getattr(import_module(module), name)
            return value
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
