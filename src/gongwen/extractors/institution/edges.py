"""Whether a name may begin or end at a place, by the words that lie there."""

from __future__ import annotations

from functools import lru_cache

from gongwen.extractors.institution.vocabulary import Words, words
from gongwen.lexicon import DEFAULT

_LISTS = ("verbs", "nouns", "adverbs", "function_words", "organs", "institution_across")
_LINKS = frozenset("由向经报请与和及跟为对的是让在被把将给到从于同并按据即系兼或")
_NEVER_NAMED = frozenset(
    "由向经报请与及跟为对的是让在被把将给到从于并按据即系或各该本全我贵获省市县区乡镇村"
)
_RUNS_ON = frozenset(
    "部门 部署 部分 部件 部位 局面 局势 局限 院校 会员 社会 报告 报道 网络".split()
)


@lru_cache(maxsize=1)
def _pairs() -> frozenset[str]:
    return frozenset({word for name in _LISTS for word in DEFAULT.words(name) if len(word) == 2})


@lru_cache(maxsize=1)
def _before() -> Words:
    return words(
        DEFAULT.words("verbs") | DEFAULT.words("function_words") | DEFAULT.words("adverbs")
    )


def han(text: str, at: int) -> bool:
    """Whether the character at ``at`` is there and is a Chinese character."""
    return 0 <= at < len(text) and "一" <= text[at] <= "鿿"


def straddled(text: str, start: int, end: int) -> bool:
    """Whether a common word lies across an edge of ``[start, end)`` (合作 over 作协).

    Names of three characters are told from their start alone, longer ones never.
    """
    pairs, length = _pairs(), end - start
    before = text[max(0, start - 1) : start + 1] in pairs
    after = text[end - 1 : end + 1] in pairs
    return (length <= 3 and before) or (length <= 2 and after)


def worded(text: str, start: int, end: int) -> bool:
    """Whether ``[start, end)`` holds a mark or a word that no name of a place is made of."""
    pairs = _pairs()
    return any(
        text[at : at + 2] in pairs or not han(text, at) or text[at] in _NEVER_NAMED
        for at in range(start, end)
    )


def runs_on(text: str, end: int) -> bool:
    """Whether the last character before ``end`` begins another word (部 in 部门)."""
    return text[end - 1 : end + 1] in _RUNS_ON


def opens(text: str, start: int) -> bool:
    """Whether a name may begin at ``start``: after a mark, a verb or a linking word."""
    if not han(text, start - 1) or text[start - 1] in _LINKS:
        return True
    return _before().start(text, start) < start
