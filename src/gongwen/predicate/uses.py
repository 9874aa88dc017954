"""How words are used in a clause, each use a bit; a word has one or several."""

from __future__ import annotations

from typing import Final

OBJECT: Final = 1
"""A verb that takes an object."""

MEASURE: Final = 1 << 1
"""A verb that comes before an amount."""

NOUN: Final = 1 << 2
"""A verb that is as often a noun."""

STATE: Final = 1 << 3
"""A verb that says what is."""

ATTRIBUTE: Final = 1 << 4
"""A verb that mostly describes a noun."""

ADJECTIVE: Final = 1 << 5
ADVERB: Final = 1 << 6
MODAL: Final = 1 << 7
PREPOSITION: Final = 1 << 8
CONJUNCTION: Final = 1 << 9

DISPOSAL: Final = 1 << 10
"""把, which sets the object before its verb."""

LINK: Final = 1 << 11
"""What links a clause to the one before it."""

BOUND: Final = 1 << 12
"""What closes an adverbial."""

TAIL: Final = 1 << 13
"""A noun that verbs describe."""

ASPECT: Final = 1 << 14
PARTICLE: Final = 1 << 15
WORD: Final = 1 << 16

PHRASE: Final = 1 << 21
"""A verb of one character and its object, said as one word (补短板)."""

AMOUNTS: Final = 1 << 17
"""A verb that holds its amount."""

MEASURING: Final = MEASURE | AMOUNTS
"""Verbs that say how much."""

TURNS: Final = 1 << 18
"""A word at which a clause may turn, so that the verb before it only describes."""

RESUMES: Final = 1 << 19
"""A word that begins a new predicate."""

INTRODUCES: Final = 1 << 20
"""A preposition that, with its noun, may be all of a clause."""

CLASSES: Final = AMOUNTS | TURNS | RESUMES | INTRODUCES
"""What a word is told by beside its uses."""

VERBS: Final = OBJECT | MEASURE | NOUN | STATE | ATTRIBUTE
"""Verbs; `FIRM` and `COMPLETE` are those that are no nouns."""

FIRM: Final = VERBS & ~NOUN

COMPLETE: Final = FIRM & ~ATTRIBUTE

LEADING: Final = ADVERB | MODAL
"""What leads a verb."""

CHANGING: Final = TURNS | RESUMES | LEADING | PREPOSITION
"""Words behind which a verb may be told of what the verb before them describes."""

OPENING_PHRASE: Final = LEADING | PREPOSITION | DISPOSAL
"""What a verb phrase may open with before its verb."""

NAMED: Final = {
    "object": OBJECT,
    "phrase": OBJECT | PHRASE,
    "measure": MEASURE,
    "noun": NOUN,
    "state": STATE,
    "attribute": ATTRIBUTE,
    "adjective": ADJECTIVE,
    "adverb": ADVERB,
    "modal": MODAL,
    "preposition": PREPOSITION,
    "conjunction": CONJUNCTION,
    "disposal": DISPOSAL,
    "link": LINK,
    "bound": BOUND,
    "tail": TAIL,
    "aspect": ASPECT,
    "particle": PARTICLE,
    "word": WORD,
}
"""The uses by the names that the word lists give them."""
