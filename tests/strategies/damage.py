"""What mirror sites and bad copies make of a text, one operator a kind of damage."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache, partial, reduce
from itertools import cycle
from typing import TypeAlias

from attrs import frozen
from hypothesis import strategies as st
from opencc import OpenCC

from gongwen.span import Span

Pieces: TypeAlias = Iterable[tuple[str, str]]
"""What became of each character of a text, and what was put after it that is none of its own."""

Operator: TypeAlias = Callable[[str], Pieces]
"""Damages a text; what is gone has become the empty string."""


@frozen
class Damaged:
    """A damaged text, and where each character of the text before it is now."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @classmethod
    def none(cls, text: str) -> Damaged:
        """A text without damage."""
        return cls(text, tuple(range(len(text))), tuple(range(1, len(text) + 1)))

    def by(self, operator: Operator) -> Damaged:
        """The text with one more kind of damage."""
        pieces: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        at = 0
        for own, after in operator(self.text):
            starts.append(at)
            ends.append(at + len(own))
            pieces += (own, after)
            at += len(own) + len(after)
        return Damaged(
            "".join(pieces),
            tuple(starts[start] for start in self.starts),
            tuple(ends[end - 1] if end else 0 for end in self.ends),
        )

    def span(self, span: Span) -> Span:
        """The place of what was at ``span`` of the text without damage."""
        return Span(self.starts[span.start], self.ends[span.end - 1])


def damaged(text: str, operators: Sequence[Operator] | None = None) -> Damaged:
    """``text`` after ``operators``, one after the other; if none are given, after the common."""
    chosen = COMMON if operators is None else operators
    return reduce(Damaged.by, chosen, Damaged.none(text))


@cache
def _opencc() -> Callable[[str], str]:
    convert: Callable[[str], str] = OpenCC("s2t").convert
    return convert


def traditional(text: str) -> Pieces:
    """In traditional characters."""
    converted = "\n".join(map(_opencc(), text.split("\n")))
    return ((new, "") for _, new in zip(text, converted, strict=True))


READINGS = dict(
    pair
    for pairs in (
        "機jī 学xué 學xué 会huì 會huì 动dòng 動dòng 县xiàn 縣xiàn 国guó 國guó 务wù 務wù 业yè 業yè 发fā 發fā",
        "长zhǎng 長zhǎng 区qū 區qū 万wàn 萬wàn 个gè 個gè 亿yì 億yì 书shū 書shū 绿lǜ 综zong 办ban4 辦bàn",
    )
    for reading in pairs.split()
    for pair in [(reading[0], reading[1:])]
)


def pinyin(text: str, every: int = 1, brackets: str = "()") -> Pieces:
    """With their reading in brackets after every few characters."""
    turn = cycle(range(every))
    for character in text:
        read = character in READINGS and next(turn) == 0
        yield character + (f"{brackets[0]}{READINGS[character]}{brackets[1]}" if read else ""), ""


_HAN = "\u3400-\u9fff"
_MARK = re.compile(f"(?<=[{_HAN}”》）])[，：；？！]|[，：；？！](?=[{_HAN}“《（])|[（）]")
_STOP = re.compile(f"(?<=[{_HAN}])(?<![一二三四五六七八九十])。(?=\n|$)")
_ASCII = str.maketrans("，：；？！（）。", ",:;?!().")


def ascii_marks(text: str) -> Pieces:
    """With ASCII marks for those of Chinese, where words stand beside them."""
    plain = _STOP.sub(".", _MARK.sub(lambda mark: mark[0].translate(_ASCII), text))
    return ((new, "") for new in plain)


def doubled_commas(text: str, every: int = 1) -> Pieces:
    """With every few of the commas doubled."""
    turn = cycle(range(every))
    for at, character in enumerate(text):
        inside = "".join((text[at - 1 : at], text[at + 1 : at + 2])).isdigit()
        double = character in ",，" and not inside and next(turn) == 0
        yield character * (2 if double else 1), ""


def zero_width(text: str, every: int = 1, character: str = "\u200b") -> Pieces:
    """With a character that shows nothing after every few characters, in no end of a line."""
    return ((own, "" if at % every or own == "\r" else character) for at, own in enumerate(text))


_WIDE = {mark: mark + 0xFEE0 for mark in range(0x21, 0x7F) if chr(mark).isalnum()} | {
    ord(mark): ord(mark) + 0xFEE0 for mark in "%.+-/"
}


def full_width(text: str) -> Pieces:
    """With full-width digits, letters and signs."""
    return ((character.translate(_WIDE), "") for character in text)


def corner_quotes(text: str) -> Pieces:
    """With the quotation marks of traditional print."""
    return ((new, "") for new in text.translate(str.maketrans("“”‘’", "「」『』")))


def straight_quotes(text: str) -> Pieces:
    """With straight quotation marks, in lines where they pair."""
    for line in text.splitlines(keepends=True):
        quoted = "".join(character for character in line if character in '“”"')
        paired = quoted == "“”" * (len(quoted) // 2)
        yield from (('"' if paired and character in "“”" else character, "") for character in line)


def line_ends(text: str, end: str = "\r\n") -> Pieces:
    """With the line ends of another system."""
    return ((end if character == "\n" else character, "") for character in text)


def odd_zeros(text: str, zero: str = "○") -> Pieces:
    """With a look-alike for the zero inside a year in Chinese digits."""
    odd = re.sub("(?<=[二一九])〇(?=[一二三四五六七八九年])", zero, text)
    return ((new, "") for new in odd)


def spaced_signs(text: str) -> Pieces:
    """With a space between a number and its percent sign."""
    for at, character in enumerate(text):
        gap = character in "0123456789" and text[at + 1 : at + 2] in ("%", "‰")
        yield character, " " if gap else ""


def lost_halves(text: str, every: int = 1, marks: str = "“”《》（）") -> Pieces:
    """Without every few of the halves of its quotes and brackets: what it says may change."""
    turn = cycle(range(every))
    for character in text:
        lost = character in marks and next(turn) == 0
        yield "" if lost else character, ""


COMMON: tuple[Operator, ...] = (
    traditional,
    pinyin,
    partial(doubled_commas, every=3),
    ascii_marks,
)
"""Traditional characters, pinyin in brackets, doubled commas and ASCII marks: a mirror site."""

_every = st.integers(1, 4)

_corruptions: dict[str, st.SearchStrategy[Operator]] = {
    "pinyin": st.builds(
        partial, st.just(pinyin), every=_every, brackets=st.sampled_from(["()", "（）", "[]"])
    ),
    "ascii marks": st.just(ascii_marks),
    "doubled commas": st.builds(partial, st.just(doubled_commas), every=_every),
    "zero width": st.builds(
        partial,
        st.just(zero_width),
        every=st.integers(1, 9),
        character=st.sampled_from("\u200b\ufeff\xad\u202e\x00\U000e0100"),
    ),
    "full width": st.just(full_width),
    "corner quotes": st.just(corner_quotes),
    "straight quotes": st.just(straight_quotes),
    "line ends": st.builds(
        partial, st.just(line_ends), end=st.sampled_from(["\r\n", "\r", "\u2028", "\x85"])
    ),
    "odd zeros": st.builds(partial, st.just(odd_zeros), zero=st.sampled_from("○◯0")),
    "spaced signs": st.just(spaced_signs),
}
"""Operators that change no meaning and no script, by what they are called."""

KINDS_OF_DAMAGE = tuple(_corruptions)


def _of(names: Iterable[str]) -> st.SearchStrategy[tuple[Operator, ...]]:
    return st.tuples(*(_corruptions[name] for name in names))


corruptions = st.lists(
    st.sampled_from(KINDS_OF_DAMAGE), min_size=1, max_size=4, unique=True
).flatmap(_of)
"""Several kinds of damage one upon the other, in any order."""

each_damage = {name: _of([name]) for name in KINDS_OF_DAMAGE}
"""One kind of damage alone."""
