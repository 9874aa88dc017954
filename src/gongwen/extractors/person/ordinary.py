"""The words around a name: what one may not be, what may follow it, what it is called by."""

from __future__ import annotations

from functools import cache

from gongwen.extractors.institution.places import gazetteer
from gongwen.extractors.institution.vocabulary import Names, names
from gongwen.lexicon import DEFAULT

AFTER = frozenset(
    "说道等在带率同为是向到赴将因对就已还也则又被给从获的把讲作致来去于以其曾均都便即再"
    "摄处亲当问捧掰握扶攥擦答称谈听看走做应由受随签提担任参出陪介代要可会能用让请使与和及或并不未拿坐站住打"
)
"""What may follow a name and is hardly ever in one."""
_LISTS = ("verbs", "adverbs", "function_words")
_WORDS = ("not_names", "nouns", "quantity_nouns", "organs", "institution_class_names", *_LISTS)
_FOLLOWING = (2, 3, 4)


@cache
def following() -> frozenset[str]:
    """Words of two or more characters that may come right after a name."""
    listed = frozenset().union(*map(DEFAULT.words, (*_LISTS, "posts", "titles_after_name")))
    return frozenset({word for word in listed if len(word) in _FOLLOWING})


@cache
def ordinary() -> frozenset[str]:
    """Words of two or three characters that are no names."""
    return frozenset(
        {word for name in _WORDS for word in DEFAULT.words(name) if 2 <= len(word) <= 3}
    )


def han(text: str, at: int) -> bool:
    """Whether the character at ``at`` is there and is a Chinese character."""
    return 0 <= at < len(text) and "一" <= text[at] <= "鿿"


def closes(text: str, end: int) -> bool:
    """Whether a name may end at ``end``: before a mark, a verb, a title or a linking word."""
    if not han(text, end) or text[end] in AFTER:
        return True
    return any(text[end : end + length] in following() for length in _FOLLOWING)


def common(text: str, start: int) -> bool:
    """Whether a common word or the name of a place starts at ``start``."""
    return (
        text[start : start + 2] in ordinary()
        or text[start : start + 3] in ordinary()
        or gazetteer(DEFAULT).end(text, start) > start
    )


@cache
def titles() -> Names:
    """The titles and forms of address that follow a name, to be met from their start."""
    return names(DEFAULT.words("titles_after_name"))


def titled(name: str) -> bool:
    """Whether what looks like a name is a post, or ends in one (司长, 毛主席)."""
    posts = DEFAULT.words("posts")
    return name in posts or name[1:] in posts


def straddled(text: str, at: int) -> bool:
    """Whether a common word lies across ``at`` (人才 behind 领军人)."""
    return text[at - 1 : at + 1] in ordinary()
