"""The small words of a clause that tell where the name of what is counted begins and ends."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from gongwen.lexicon import DEFAULT
from gongwen.lexicon.segment import Segmenter
from gongwen.pattern import PlainPattern


class Token(NamedTuple):
    """A word at ``[start, end)`` that is known, and what it is.

    ``use`` is ``governing`` (a verb that an amount is often the object of), ``verb`` (any
    other), ``nominal`` (a verb that is as often a noun), ``attribute`` (新增), ``tail`` (a noun
    made of the verb before it: 项目), ``stop`` (a word that a noun phrase does not go over) or
    ``word`` (it only hides smaller words).
    """

    word: str
    start: int
    end: int
    use: str


_MADE_NOUN = PlainPattern(
    "[率费者值署]|比[例率重]|占比|额(?![外定满])|局(?![部面势限])|业(?![务绩主余态内已经者])|区(?![域县分别内间块])|量(?!化)|数(?![据字智])"
)
_VERBS = {
    "object": "verb",
    "state": "verb",
    "phrase": "verb",
    "measure": "nominal",
    "noun": "nominal",
    "attribute": "attribute",
}
_STOPS = frozenset(("preposition", "disposal", "modal", "aspect"))


@lru_cache(maxsize=1)
def _uses() -> Mapping[str, str]:
    uses: dict[str, str] = {}
    for word, (use, *_) in DEFAULT.table("function_words").items():
        if len(word) > 1 and use in _STOPS:
            uses[word] = "stop"
    for word in DEFAULT.words("quantity_stops"):
        uses[word] = "stop"
    for word, (use, *_) in DEFAULT.table("verbs").items():
        if len(word) > 1:
            uses[word] = _VERBS[use]
    for word, (use, *_) in DEFAULT.table("nouns").items():
        uses.setdefault(word, use)
    nominal = {word for word, (use, *_) in DEFAULT.table("verbs").items() if use == "noun"}
    for word in DEFAULT.words("quantity_verbs"):
        if word not in nominal and uses.get(word) != "attribute":
            uses[word] = "governing"
    uses.update(dict.fromkeys(DEFAULT.words("quantity_doings"), "governing"))
    for word in DEFAULT.words("quantity_steps"):
        uses.setdefault(word, "nominal")
    uses.update(dict.fromkeys(DEFAULT.words("quantity_compounds"), "word"))
    return uses


_WHOLE = PlainPattern("“[^“”]{0,40}”|[（(][^（）()]{0,40}[）)]|建成(?=区域)|共(?=建[成起设造])")


@lru_cache(maxsize=1)
def _segmenter() -> Segmenter[str]:
    return Segmenter(_uses(), "", _WHOLE, "“（(建共")


@lru_cache(maxsize=1024)
def tokens(text: str) -> tuple[Token, ...]:
    """The known words of ``text``, longest first, from left to right.

    A verb that a suffix makes a noun of (完成率) is a ``word``.

    >>> [(token.word, token.use) for token in tokens("新增就业建成")]
    [('新增就业', 'word'), ('建成', 'governing')]
    """
    uses = _uses()
    found = []
    for word, start, end, use in _segmenter().cut(text):
        made_noun = end < len(text) and _MADE_NOUN.match(text, end)
        found.append(
            Token(word, start, end, "word" if made_noun else use or uses.get(word, "word"))
        )
    return tuple(found)
