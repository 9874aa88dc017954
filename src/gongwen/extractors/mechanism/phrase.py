"""The noun phrase that ends in a head: where it begins, and which verb governs it."""

from __future__ import annotations

import re

from attrs import frozen

from gongwen.extractors.mechanism.heads import Head, ends_in_head
from gongwen.extractors.mechanism.words import Word, words

FURTHEST = 80
"""Code points that a phrase may reach to the left of its head."""

_MARKS = frozenset("。；！？：:，,!?;\n\r\t\u3000|*#<>")
_OPENERS = {"”": "“", "’": "‘", "）": "（", "》": "《"}
_CLOSERS = frozenset(_OPENERS.values())
_LEAD = re.compile(
    r"(?:[\s—―─\-·•…]|[（(][一二三四五六七八九十0-9]{1,3}[)）]|第[一二三四五六七八九十百0-9]{1,4}[条章节篇]"
    r"|[0-9]{1,2}[.、](?![0-9])|[一二三四五六七八九十]{1,3}(?:、|是(?!否))|[①-⑳])+"
)
_CERTAIN = frozenset(("sure", "firm", "loose"))
_AND = frozenset("、 和 与 及 以及 并 或".split())
_ATTRIBUTIVE = frozenset("的 者 之".split())
_DEEDS = frozenset("建设 改革 创新 试点".split())
_APPOSITIVE = frozenset("这一 这个 这种 这项 这套".split())
_COPULAS = frozenset("是 就是 成为 作为 不是 仍是 正是 都是".split())
_POSSESSION = frozenset("有 还有 没有 拥有 具有 具备 存在".split())
_LEADING = frozenset("用 使 让 令 靠 建 设 抓".split())
_ADVERBIAL = frozenset("在 把 将 按 比".split())
_PLACED = ("中", "上", "下", "里", "内", "方面", "领域", "之")
_SECOND = frozenset("完善 落实 实施 推广 提高 提升 推行 优化 强化 执行 用好".split())
_SURELY_ADVERBS = frozenset(
    "加快 积极 深入 大力 持续 着力 继续 进一步 不断 扎实 稳步 全面 率先 努力 正在 加速 切实".split()
)


@frozen
class Phrase:
    """A noun phrase at ``[start, end)`` of the text and the verb that governs it, or ``""``."""

    start: int
    end: int
    action: str
    modifier: tuple[Word, ...]


def phrase(text: str, head: Head) -> Phrase:
    """The noun phrase of ``text`` that ends in ``head``."""
    left = _left(text, head.start)
    reader = _Reader(text[left : head.start], text[head.end : head.end + 2])
    first, action = reader.read()
    modifier = tuple(reader.words[first:])
    start = left + modifier[0].start if modifier else head.start
    return Phrase(start, head.end, action, modifier)


def _left(text: str, end: int) -> int:
    """Where the clause begins that reaches up to ``end``, or the bracket around its rest."""
    start = max(0, end - FURTHEST)
    opened: list[str] = []
    for at in range(end - 1, start - 1, -1):
        char = text[at]
        if char in _OPENERS:
            opened.append(_OPENERS[char])
        elif opened:
            if char == opened[-1]:
                opened.pop()
        elif char in _MARKS or char in _CLOSERS:
            start = at + 1
            break
    lead = _LEAD.match(text, start, end)
    return lead.end() if lead else start


def _proper(verb: Word) -> Word:
    """The governing part of a verb that is listed with what leads up to it (全面推行)."""
    if verb.uses & _CERTAIN or len(verb.text) < 4:
        return verb
    lead, rest = words(verb.text[:2]), words(verb.text[2:])
    if len(rest) == 1 and rest[0].uses & _CERTAIN and lead[0].uses & {"adverb", "light"}:
        return Word(rest[0].text, verb.start, verb.end, rest[0].uses)
    return verb


class _Reader:
    """Reads the words before a head from left to right and settles on where it begins."""

    __slots__ = ("action", "after", "first", "text", "words")

    def __init__(self, text: str, after: str) -> None:
        self.text = text
        self.words = words(text)
        self.after = after
        self.first = 0
        self.action: Word | None = None

    def read(self) -> tuple[int, str]:
        """The index of the first word of the phrase, and the governing verb."""
        at = 0
        while at < len(self.words):
            width = self._edge(at)
            at += width or 1
            if width:
                self.first = at
        while self._uses(self.first) & {"deictic", "particle"}:
            if self._text(self.first + 1) in ("统一", "一体化", "范围"):
                break
            self.first += 1
        return self.first, self.action.text if self.action else ""

    def _edge(self, at: int) -> int:
        """How many words from ``at`` on stand outside, so that the phrase begins after them."""
        word = self.words[at]
        if self.first == at and self._is_skipped(at):
            return 1
        if self._opens_clause(at):
            self.action = None
            return 1
        if self._governs(at):
            self.action = self._acting(at)
            return 3 if self._is_joined(at) else 1
        if self._parts(at):
            return 1
        if self._opens_adverbial(at):
            self.action = None
            return 1
        return 0

    def _acting(self, at: int) -> Word:
        """The word at ``at`` as the governing verb, with the one before that it belongs to."""
        word = self.words[at]
        if self.action is None or not self._is_chained(at):
            return _proper(word)
        if self.words[at - 1].end == self.action.end:
            return self.action._replace(text=self.action.text + word.text)
        return self.action

    def _acting_uses(self) -> frozenset[str]:
        return self.action.uses if self.action else frozenset()

    def _opens_clause(self, at: int) -> bool:
        """Whether a subject and what is said of it meet here, or an adverbial and its verb."""
        word = self.words[at]
        if word.text in _COPULAS:
            return True
        if self.action is None and word.text in _POSSESSION:
            return True
        if word.text == "使" and not self._is_described(at):
            return True
        if self.action is None and "bound" in word.uses and len(word.text) > 1:
            return not self._is_described(at)
        follows = self._uses(at + 1) & {"verb", "adverb", "preposition", "disposal", *_CERTAIN}
        if word.text == "地":
            return bool(follows and self._uses(at - 1) & {"adverb", "adjective", "generic"})
        return bool(follows and self.action is None and "modal" in word.uses)

    def _uses(self, at: int) -> frozenset[str]:
        return self.words[at].uses if 0 <= at < len(self.words) else frozenset()

    def _text(self, at: int) -> str:
        return self.words[at].text if 0 <= at < len(self.words) else ""

    def _is_described(self, at: int) -> bool:
        """Whether a 的 that follows ties what comes before it to the head."""
        return any(word.text == "的" for word in self.words[at + 1 :])

    def _is_nominal(self, at: int) -> bool:
        """Whether nothing but verbs used as nouns comes between the verb and the head."""
        rest = [self._uses(later) for later in range(at + 1, len(self.words))]
        if rest and "firm" in self._uses(at) and not any("noun" in uses for uses in rest):
            return False
        return all(uses & {"noun", "generic", "loose"} for uses in rest)

    def _is_free(self) -> bool:
        """Whether a verb may still come that governs: none does yet, or one that leads another."""
        return (
            self.action is None
            or "light" in self.action.uses
            or not self.action.uses & _CERTAIN
        )

    def _is_skipped(self, at: int) -> bool:
        """Whether the word leads up to the phrase or its verb without belonging to either."""
        word = self.words[at]
        before, after = at - 1, at + 1
        if word.text in ("了", "着", "好", "起") and self._uses(before) & {"verb", *_CERTAIN}:
            return True
        if word.text.isspace():
            return True
        if "conjunction" in word.uses:
            return word.text not in ("与", "和") or self.action is None
        if "link" in word.uses:
            return self.action is None
        if "modal" in word.uses and self.action is None:
            return bool(self._uses(after) & {"verb", *_CERTAIN, "adverb", "preposition", "disposal"})
        if "adverb" in word.uses and self._is_free():
            if word.uses & _CERTAIN and not self._uses(after) & _CERTAIN:
                return False
            while "adverb" in self._uses(after) and not self._uses(after) & _CERTAIN:
                after += 1
            uses = self._uses(after)
            return bool(uses & _CERTAIN) or ("verb" in uses and "noun" not in uses)
        return False

    def _governs(self, at: int) -> bool:
        """Whether the word is a verb that governs what follows."""
        word = self.words[at]
        uses = word.uses
        led, free = self.first == at, self._is_free()
        if len(word.text) == 1:
            return led and self.action is None and word.text in _LEADING
        if not uses & {"verb", *_CERTAIN}:
            return False
        if at + 1 == len(self.words) and "sure" not in uses:
            return led and free and "noun" not in uses and not self._follows_conjunction(at)
        after = self._text(at + 1)
        if after in _ATTRIBUTIVE:
            return False
        if after in _AND and (self._is_joined(at) or after != "与" or "noun" in uses):
            return self._is_joined(at)
        coordinated, described = self._follows_conjunction(at), self._is_described(at)
        if not led and self._is_said_of_head(at) and not described:
            return "noun" not in uses
        if led and not free and not coordinated:
            beginning = "sure" in uses and self.action is not None
            return self._is_chained(at) or (beginning and "sure" not in self._acting_uses())
        if "sure" in uses:
            return free or coordinated or not described
        if "firm" in uses:
            return (led or not self._is_nominal(at)) and (free or coordinated)
        if described and "relative" in uses and (led or not free):
            return False
        if led and free and ("loose" in uses or "noun" not in uses):
            return not self._follows_conjunction(at) or not self._is_nominal(at)
        if self._is_nominal(at):
            return False
        if "loose" in uses and coordinated:
            return not described and ("noun" not in uses or not self._is_listed(at))
        if "noun" in uses:
            return "loose" in uses and self.action is None and self._text(at - 1) in _SURELY_ADVERBS
        if "loose" in uses:
            return free
        return free and (led or self.action is None and not described)

    def _is_joined(self, at: int) -> bool:
        """Whether the verb is coordinated with another right behind the conjunction."""
        return (
            self._text(at + 1) in _AND
            and bool(self._uses(at) & _CERTAIN)
            and bool(self._uses(at + 2) & _CERTAIN)
            and (self.first == at or "sure" in self._uses(at + 2))
            and at + 3 < len(self.words)
        )

    def _is_chained(self, at: int) -> bool:
        """Whether the verb goes with the one before it: 培育推广, 建立并全面实施."""
        before = at - 1
        if before >= 0 and self.first == at and self.action and self.action.end == self.words[before].end:
            return self.words[at].text in _SECOND and "light" not in self.action.uses
        while "adverb" in self._uses(before) or "generic" in self._uses(before):
            before -= 1
        return "conjunction" in self._uses(before) and bool(
            self.action and self.words[before - 1].end == self.action.end
        )

    def _is_listed(self, at: int) -> bool:
        """Whether another conjunction follows before the head."""
        return any("conjunction" in word.uses for word in self.words[at + 1 :])

    def _is_said_of_head(self, at: int) -> bool:
        """Whether a head stands before the verb, so that the verb begins what is said of it."""
        before = at - 1
        while before > 0 and "adverb" in self._uses(before):
            before -= 1
        return before >= 0 and ends_in_head(self.text[: self.words[before].end])

    def _follows_conjunction(self, at: int) -> bool:
        before = at - 1
        while before > 0 and self._uses(before) & {"adverb", "generic"}:
            before -= 1
        return before > 0 and "conjunction" in self._uses(before)

    def _parts(self, at: int) -> bool:
        """Whether a conjunction or an appositive parts the phrase from another object."""
        word = self.words[at]
        if at == 0:
            return False
        if word.text in _APPOSITIVE:
            return True
        if "conjunction" not in word.uses:
            return False
        before, later = self._text(at - 1), [one.text for one in self.words[at + 1 :]]
        if ends_in_head(self.text[: word.start]):
            return not any(one.startswith("相") for one in later)
        if "的" in later or "为" in later:
            so_far = [one.text for one in self.words[self.first : at]]
            return "的" in so_far and "closer" in self._uses(at - 1) and word.text != "、"
        return bool(
            self.after.startswith("等")
            or (before in _DEEDS and ends_in_head(self.text[: self.words[at - 1].start]))
            or ("closer" in self._uses(at - 1) and word.text != "与")
        )

    def _opens_adverbial(self, at: int) -> bool:
        """Whether the word is a preposition before which no verb governs."""
        word = self.words[at]
        if not word.uses & {"preposition", "disposal"}:
            return False
        if word.text in ("在", "从") and self.after.startswith(_PLACED):
            return True
        if not self._is_described(at):
            if self.after.startswith("的") and word.text not in ("与", "为", "由"):
                return True
            if word.text == "以" and "conjunction" in self._uses(at - 1):
                return True
        if self.action is not None:
            return (
                "light" in self.action.uses
                and word.text in ("按照", "按", "通过", "依托", "根据")
                and not self._is_described(at)
            )
        if word.text == "以" and self._is_described(at):
            return not any(one.text.startswith("为") for one in self.words[at + 1 :])
        if self.after.startswith(("转", "过渡", "改为", "变")) and not self._is_described(at):
            return True
        return self.first == at or word.text in _ADVERBIAL or len(word.text) > 1
