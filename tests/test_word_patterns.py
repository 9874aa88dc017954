"""Word lists at work: patterns of many words, and the segmenter, against the plain way of it."""

from __future__ import annotations

import re

from hypothesis import example, given
from hypothesis import strategies as st

from gongwen.lexicon import DEFAULT, trie_pattern
from gongwen.lexicon.segment import Segmenter
from gongwen.pattern import PlainPattern

# More first characters than a pattern tries one after the other, so that words share classes.
LETTERS = [chr(0x4E00 + at) for at in range(120)]
SPREAD = [a + b for a, b in zip(LETTERS, LETTERS[7:], strict=False)]
WORDS = st.lists(st.text(LETTERS[:3], min_size=1, max_size=6), min_size=1, max_size=12)
TEXTS = st.text(LETTERS[:3] + ["“", "”", LETTERS[100]], max_size=30)
QUOTED = PlainPattern("“[^“”]{0,9}”")


@st.composite
def words_and_texts(draw: st.DrawFn) -> tuple[list[str], str]:
    """Words, some of which go on from others, and a text of them and of their beginnings."""
    stems = draw(WORDS)
    words = [*stems, *(stem + end for stem, end in zip(stems, draw(WORDS), strict=False))]
    pieces = [*words, *(word[:-1] for word in words), "“", "”", LETTERS[100]]
    return words, "".join(draw(st.lists(st.sampled_from(pieces), max_size=8)))


def longest_first(words: list[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


@given(WORDS, TEXTS)
def test_a_pattern_of_many_words_matches_as_a_list_of_them_does(
    words: list[str], text: str
) -> None:
    many = [*words, *SPREAD]
    found = re.findall(trie_pattern(many), text + "".join(SPREAD[::9]))
    assert found == re.findall(longest_first(many), text + "".join(SPREAD[::9]))


@given(words_and_texts())
@example((["一", "一丁"], "一丁一"))
@example((["一丁七"], "一丁"))
@example((["一丁七", "一丁七丁丁"], "一丁七"))
def test_a_segmenter_cuts_as_a_pattern_does(case: tuple[list[str], str]) -> None:
    """A word that the end of the text cuts short is not as long as it would have been."""
    words, text = case
    facts = {word: len(word) for word in words}
    plain = re.compile(f"“[^“”]{{0,9}}”|{longest_first(words)}")
    assert Segmenter(facts, 0, QUOTED, "“一").cut(text) == [
        (match[0], *match.span(), facts.get(match[0], 0)) for match in plain.finditer(text)
    ]


def test_a_segmenter_begins_where_it_is_told() -> None:
    cutter = Segmenter({"县委": 1}, 0, QUOTED, "“")
    assert cutter.cut("县委县委", 1) == [("县委", 2, 4, 1)]


def test_every_word_of_a_long_list_is_matched_whole() -> None:
    words = DEFAULT.words("enterprises")
    pattern = re.compile(trie_pattern(words))
    assert all(pattern.fullmatch(word) for word in words)
    assert pattern.match("县里") is None
