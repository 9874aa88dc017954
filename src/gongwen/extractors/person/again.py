"""Names that stand again without a post."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from gongwen.extractors.person.mention import Mention
from gongwen.extractors.person.names import likely
from gongwen.extractors.person.ordinary import closes, han, straddled, titles
from gongwen.lexicon import DEFAULT, trie_pattern
from gongwen.pattern import PlainPattern
from gongwen.source import Source
from gongwen.span import Span

_WHOLE = 3
"""Characters from which on a name is told by itself."""


def again(source: Source, named: Mapping[Span, Mention]) -> Iterator[Mention]:
    """The names in ``named`` where they stand again, not as a part of a longer word."""
    text = source.text
    names = set(_names(text, named)) - source.lexicon.words("persons")
    if not names:
        return
    for found in PlainPattern(trie_pattern(names)).finditer(text):
        span = Span(*found.span())
        if span not in named and _stands(text, span):
            title = text[span.end : titles().end(text, span.end)]
            yield Mention(span, "person.again", title)


def _names(text: str, named: Iterable[Span]) -> Iterator[str]:
    """The names that are whole and no words besides."""
    for span in named:
        name = text[span.slice]
        whole = len(name) >= _WHOLE and name.isalpha()
        if whole or "·" in name or (len(name) == 2 and name[1] != "某"):
            yield name


def _stands(text: str, span: Span) -> bool:
    """Whether a name stands free enough: a short one begins its clause and a verb follows."""
    if straddled(text, span.end):
        return False
    if len(span) >= _WHOLE:
        return bool(likely(text, span.start)) or not han(text, span.end) or closes(text, span.end)
    alone = not han(text, span.start - 1) and closes(text, span.end)
    return alone and text[span.end : span.end + 1] not in DEFAULT.words("titles_after_name")
