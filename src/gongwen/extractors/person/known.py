"""Leaders and others whom official prose names without a post."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from gongwen.extractors.person.mention import Mention
from gongwen.extractors.person.names import closes, han
from gongwen.lexicon import DEFAULT, Lexicon, trie_pattern
from gongwen.pattern import Pattern
from gongwen.source import Source
from gongwen.span import Span


@lru_cache(maxsize=64)
def _leaders(lexicon: Lexicon) -> Pattern:
    doctrine = trie_pattern(DEFAULT.words("doctrine_after_name"))
    titles = trie_pattern(DEFAULT.words("titles_after_name"))
    names = trie_pattern(lexicon.words("persons"))
    return Pattern(
        rf"(?<!学)(?P<name>{names})"
        rf"(?!{doctrine}|(?:新时代中国特色社会主义)?\p{{Han}}{{1,6}}思想)(?P<post>{titles})?"
    )


def known(source: Source) -> Iterator[Mention]:
    """The names of the list of persons, except in the names of doctrines and works."""
    text, words = source.text, DEFAULT.words("not_names")
    for match in _leaders(source.lexicon).finditer(text):
        start, end = match.span("name")
        also_word = text[start:end] in words and not match["post"]
        if also_word and (han(text, start - 1) or not closes(text, end)):
            continue
        yield Mention(Span(*match.span("name")), "person.known", match["post"] or "")
