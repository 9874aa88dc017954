"""Traditional characters made simplified: the only importer of opencc."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from gongwen.clean.characters import lines_with
from gongwen.lexicon import lines, trie_pattern
from gongwen.pattern import PlainPattern
from gongwen.view import Edit

_RUN = PlainPattern(r"\w{1,64}")
"""What is converted at a time: opencc needs the square of the length of a run."""

_NAMES = frozenset("昇甯濛吒")
"""Traditional characters that simplified text has too, in names."""

_WORDS = frozenset("瞭藉")
"""Characters that are traditional in some words alone, as opencc's table of phrases says."""

_VARIANTS = str.maketrans(
    *(
        "衞曁吿靑淸戸毎汚鄕敍槪緜隷閙隣呉賛塩繋歴鬦擡幷揹伕衹",
        "卫暨告青清户每污乡叙概绵隶闹邻吴赞盐系历斗抬并背夫只",
    )
)
"""Forms of characters, common in Hong Kong or in old type, that opencc has no table for."""

_ASPECT = PlainPattern(
    "(?<![显卓昭名原论编译专巨遗土合拙所撰])(?<!微知)著(?![名作称述者书录《])"
    "|(?<=[彰凸浮]显|[讨议谈争评]论|[结配联融综符组适]合)著(?!名)"
)
"""著 where it is no word of writing or renown, but stands for 着."""

_AFTER_CONVERSION = (
    ("著", _ASPECT, "着"),
    ("薰", PlainPattern("薰(?=[陶染])"), "熏"),
    ("於", PlainPattern("於"), "于"),
    ("徵", PlainPattern("(?<![宫角])徵(?!羽)|(?<=[宫角])徵(?=[求收集用调地订税])"), "征"),
    ("参", PlainPattern("参(?=[拾佰仟])|(?<=[拾佰仟零])参(?=[元圆万亿拾佰仟])"), "叁"),
)
"""What the tables of opencc leave, or take for a name where it is none."""

_ROUNDS = 4
"""How often a line is gone over: what a round makes may be a phrase of the next, seldom twice."""


@cache
def traditional() -> frozenset[str]:
    """The characters whose simplified form is another character.

    >>> "國" in traditional(), "国" in traditional()
    (True, False)
    """
    return frozenset("".join(lines(__package__, "traditional")))


@cache
def phrases() -> frozenset[str]:
    """The words that opencc does not convert character by character.

    >>> {"瞭解", "答覆"} <= phrases(), "國家" in phrases()
    (True, False)
    """
    return frozenset(" ".join(lines(__package__, "phrases")).split())


_PHRASE = PlainPattern(lambda: trie_pattern(phrases()))


def _evidence_source() -> str:
    """A class of the characters of the basic plane is one table, which any beyond it would spoil."""
    told = traditional() - _NAMES | _WORDS | frozenset(map(chr, _VARIANTS))
    basic = "".join(character for character in told if character <= "\uffff")
    beyond = "".join(told.difference(basic))
    return f"[{basic}]|[\U00020000-\U0003ffff](?<=[{beyond}])"


_EVIDENCE = PlainPattern(_evidence_source)
"""The characters that tell that a line is traditional."""


@cache
def _opencc() -> Callable[[str], str]:
    from opencc import OpenCC

    convert: Callable[[str], str] = OpenCC("t2s").convert
    return convert


def script(text: str) -> Iterator[Edit]:
    """Make traditional characters simplified, one for one.

    What OpenCC makes of a line is final, with one addition: 著, which is a simplified
    character too, becomes 着 in a traditional line where it is no word of writing or renown.
    A line without a character that is traditional alone is left as it is.

    >>> list(script("國家沿著道路"))
    [Edit(start=0, end=1, replacement='国'), Edit(start=3, end=4, replacement='着')]
    """
    for start, line in lines_with(_EVIDENCE, text):
        for at, (old, new) in enumerate(zip(line, _simplified(line), strict=True), start):
            if new != old:
                yield Edit(at, at + 1, new)


def _simplified(line: str) -> str:
    common = line if _VARIANTS.keys().isdisjoint(map(ord, line)) else line.translate(_VARIANTS)
    simplified = _converted(common)
    if simplified == line:
        return line
    for _ in range(_ROUNDS):
        for left, pattern, character in _AFTER_CONVERSION:
            if left in simplified:
                simplified = pattern.sub(character, simplified)
        before = simplified
        if _EVIDENCE.search(simplified):
            simplified = _converted(simplified)
        if simplified == before:
            break
    return simplified


def _converted(line: str) -> str:
    """What opencc makes of ``line``: character by character, but for the phrases it knows."""
    if _PHRASE.search(line):
        return _RUN.sub(_convert, line)
    return line.translate(_CHARACTERS)


def _convert(run: re.Match[str]) -> str:
    converted = _opencc()(run[0]) if _PHRASE.search(run[0]) else ""
    return converted if len(converted) == len(run[0]) else run[0].translate(_CHARACTERS)


class _Characters(dict[int, str]):
    """The simplified form of each character by its code point, asked of opencc once."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        converted = _opencc()(character) if character in traditional() else character
        self[code] = converted if len(converted) == 1 else character
        return self[code]


_CHARACTERS = _Characters()
