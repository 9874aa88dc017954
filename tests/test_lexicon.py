"""Word lists: how they are written, and a user's own words."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest

from gongwen import LexiconError, Source, extract, formulations, lexicon
from gongwen.extractors.institution import by_rule
from gongwen.extractors.institution.choice import best
from gongwen.lexicon import DEFAULT, OPEN, trie_pattern

LISTS = sorted(
    path.name.removesuffix(".txt")
    for path in files("gongwen.lexicon").iterdir()
    if path.name.endswith(".txt")
)


@pytest.mark.parametrize("name", LISTS)
def test_a_list_is_headed_sorted_and_unique(name: str) -> None:
    lines = (files("gongwen.lexicon") / f"{name}.txt").read_text("utf-8").splitlines()
    head = [line for line in lines if line.startswith("#")]
    entries = [line.split("\t")[0] for line in lines if line and not line.startswith("#")]
    assert head
    assert lines[: len(head)] == head
    assert entries == sorted(set(entries))
    assert all(entry == entry.strip() for entry in entries)
    assert DEFAULT.words(name) == set(entries)


def test_own_words_are_found_beside_the_lists() -> None:
    own = lexicon(numeric_coinages=["七个专项"])
    text = "深入推进七个专项。"
    assert [r.text for r in extract(text, extractors=[formulations], lexicon=own)] == ["七个专项"]
    assert not len(extract(text, extractors=[formulations]))


def test_a_list_that_is_not_there_is_an_error() -> None:
    with pytest.raises(LexiconError, match="no_such_list"):
        lexicon(no_such_list=["词"])
    with pytest.raises(LexiconError, match="'scope_cues', but to classifiers"):
        lexicon(scope_cues=["可以"])
    with pytest.raises(LexiconError, match=r"\.\./"):
        DEFAULT.words("../errors")


@pytest.mark.parametrize("word", ["", " ", "两\t词", "两\n词", "长" * 101])
def test_what_is_no_word_is_refused(word: str) -> None:
    with pytest.raises(LexiconError, match="no word"):
        lexicon(persons=[word])


def test_one_string_is_not_a_list_of_words() -> None:
    with pytest.raises(TypeError, match="not one string"):
        lexicon(persons="欧阳")


def test_a_trie_matches_its_words_and_the_longest_first() -> None:
    import re

    words = ["县", "县委", "县委办", "市委"]
    pattern = re.compile(trie_pattern(words))
    assert all(pattern.fullmatch(word) for word in words)
    assert pattern.match("县委办公")[0] == "县委办"  # type: ignore[index]
    assert pattern.match("市") is None


def test_no_name_is_listed_that_the_rules_find_without_the_list() -> None:
    resolved = by_rule.resolved(best)
    places = (
        "今天，{}召开会议。",
        "支持{}建设。",
        "与{}开展合作。",
        "进入{}学习",
        "{}和有关部门",
        "组建{}",
        "{}、市财政局参加",
    )

    def found(name: str, kind: str) -> bool:
        return all(
            [
                (r.text, r.kind)
                for r in Source(place.format(name)).run(resolved)
                if r.text != "市财政局"
            ]
            == [(name, kind)]
            for place in places
        )

    listed = dict.fromkeys(DEFAULT.words("enterprises"), "enterprise")
    listed |= {
        name: facts[0]
        for name, facts in DEFAULT.table("known_institutions").items()
        if len(facts) == 1
    }
    assert [name for name, kind in listed.items() if found(name, kind)] == []


def test_the_page_tells_every_list_that_words_are_added_to() -> None:
    page = (Path(__file__).parent.parent / "docs" / "own-words.md").read_text(encoding="utf-8")
    told = [row.split("`")[1] for row in page.splitlines() if row.startswith("| `")]
    assert sorted(told) == list(OPEN)
