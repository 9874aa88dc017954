"""Leaders and others whom official prose names without a post."""

from __future__ import annotations

from collections.abc import Iterator

from gongwen.extractors.institution.openings import met
from gongwen.extractors.institution.vocabulary import listed
from gongwen.extractors.person.mention import Mention
from gongwen.extractors.person.ordinary import closes, han, titles
from gongwen.lexicon import DEFAULT
from gongwen.pattern import PlainPattern
from gongwen.source import Source
from gongwen.span import Span

_THOUGHT = PlainPattern("(?:新时代中国特色社会主义)?[一-鿿]{1,6}思想")


def known(source: Source) -> Iterator[Mention]:
    """The names of the list of persons, except in the names of doctrines and works."""
    text, words = source.text, DEFAULT.words("not_names")
    doctrines = listed(DEFAULT, "doctrine_after_name")
    for start, end in met(source, "persons", text):
        if doctrines.end(text, end) > end or _THOUGHT.match(text, end):
            continue
        title = text[end : titles().end(text, end)]
        also_word = text[start:end] in words and not title
        if also_word and (han(text, start - 1) or not closes(text, end)):
            continue
        if not text.endswith("学", 0, start):
            yield Mention(Span(start, end), "person.known", title)
