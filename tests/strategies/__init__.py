"""Strategies for the texts that gongwen meets: official prose, damaged prose, anything."""

from tests.strategies.damage import Damaged, Operator, corruptions, damaged, traditional
from tests.strategies.hostile import HOSTILE, anything, marked
from tests.strategies.prose import document, jumble, paragraph, prose, sentence

__all__ = [
    "HOSTILE",
    "Damaged",
    "Operator",
    "anything",
    "corruptions",
    "damaged",
    "document",
    "jumble",
    "marked",
    "paragraph",
    "prose",
    "sentence",
    "traditional",
]
