"""The outline of a text: sections, sentences, clauses, furniture and its own date."""

from gongwen.outline.build import Outline, outline
from gongwen.outline.dateline import own_date
from gongwen.outline.model import (
    Clause,
    Furniture,
    Heading,
    Paragraph,
    Section,
    Sentence,
)

__all__ = [
    "Clause",
    "Furniture",
    "Heading",
    "Outline",
    "Paragraph",
    "Section",
    "Sentence",
    "outline",
    "own_date",
]
