"""Leaders and others whom official prose names without a post."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from gongwen.extractors.person.mention import Mention
from gongwen.extractors.person.names import closes, han
from gongwen.lexicon import DEFAULT, Lexicon, trie_pattern
from gongwen.pattern import PlainPattern
from gongwen.source import Source
from gongwen.span import Span


@lru_cache(maxsize=64)
def _leaders(lexicon: Lexicon) -> PlainPattern:
    doctrine = trie_pattern(DEFAULT.words("doctrine_after_name"))
    titles = trie_pattern(DEFAULT.words("titles_after_name"))
    names = trie_pattern(lexicon.words("persons"))
    return PlainPattern(
        f"({names})(?!{doctrine}|(?:新时代中国特色社会主义)?[一-鿿]{{1,6}}思想)({titles})?"
    )


def known(source: Source) -> Iterator[Mention]:
    """The names of the list of persons, except in the names of doctrines and works."""
    text, words = source.text, DEFAULT.words("not_names")
    for match in _leaders(source.lexicon).finditer(text):
        start, end = match.span(1)
        also_word = match[1] in words and not match[2]
        if also_word and (han(text, start - 1) or not closes(text, end)):
            continue
        if not text.endswith("学", 0, start):
            yield Mention(Span(start, end), "person.known", match[2] or "")
