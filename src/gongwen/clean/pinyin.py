"""Pinyin in brackets after the character it spells."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from gongwen.clean.characters import SPACES, is_han
from gongwen.pattern import PlainPattern
from gongwen.view import Edit

_FINALS = {
    "": "a ai an ang ao e ei en eng er o ou",
    "b": "a ai an ang ao ei en eng i ian iao ie in ing o u",
    "p": "a ai an ang ao ei en eng i ian iao ie in ing o ou u",
    "m": "a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u",
    "f": "a an ang ei en eng o ou u",
    "d": "a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo",
    "t": "a ai an ang ao e ei eng i ian iao ie ing ong ou u uan ui un uo",
    "n": "a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo ü üe",
    "l": "a ai an ang ao e ei eng i ia ian iang iao ie in ing iu o ong ou u uan un uo ü üe",
    "g": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "k": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "h": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "j": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "q": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "x": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "zh": "a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo",
    "ch": "a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo",
    "sh": "a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo",
    "r": "an ang ao e en eng i ong ou u ua uan ui un uo",
    "z": "a ai an ang ao e ei en eng i ong ou u uan ui un uo",
    "c": "a ai an ang ao e en eng i ong ou u uan ui un uo",
    "s": "a ai an ang ao e en eng i ong ou u uan ui un uo",
    "y": "a an ang ao e i in ing o ong ou u uan ue un",
    "w": "a ai an ang ei en eng o u",
}

SYLLABLES = frozenset(
    initial + final for initial, finals in _FINALS.items() for final in finals.split()
)
"""The syllables of Mandarin in pinyin, without tones, with ü."""

_TONES = frozenset("\u0300\u0301\u0304\u0306\u030c")

_SPELLED = "[a-zà-üāēěīōūǎǐǒǔǖǘǚǜǹńňḿɑɡăĕĭŏŭ\u0300-\u030c]{1,12}[0-5]?"
_BRACKET = f"(?:[(（][{SPACES}]*{_SPELLED}[{SPACES}]*[)）]|\\[[{SPACES}]*{_SPELLED}[{SPACES}]*\\])"
_EACH = PlainPattern(f"[(（\\[][{SPACES}]*({_SPELLED})[{SPACES}]*[)）\\]]")
_ROW = PlainPattern(f"{_BRACKET}(?:[{SPACES}]*{_BRACKET})*")


@lru_cache(maxsize=4096)
def is_pinyin(spelling: str) -> bool:
    """Whether ``spelling`` is one syllable of Mandarin, in lower case.

    The tone may be a mark, precomposed or combining, or a digit after the syllable; ü may be
    written v or u. Without a tone a syllable must have two letters at least: a lone a, e or o
    is more often a label than a reading.

    >>> [is_pinyin(s) for s in ("xué", "xue2", "xue", "lv4", "ā")]
    [True, True, True, True, True]
    >>> [is_pinyin(s) for s in ("a", "Xué", "wto", "xx", "xúé", "")]
    [False, False, False, False, False, False]
    """
    plain = spelling.rstrip("012345")
    letters = unicodedata.normalize("NFD", plain.replace("ɑ", "a").replace("ɡ", "g"))
    tones = sum(c in _TONES for c in letters) + len(spelling) - len(plain)
    base = unicodedata.normalize("NFC", "".join(c for c in letters if c not in _TONES))
    syllable = base.replace("v", "ü")
    if syllable not in SYLLABLES and syllable.replace("ue", "üe") not in SYLLABLES:
        return False
    return tones == 1 or (tones == 0 and len(base) > 1)


def pinyin(text: str) -> Iterator[Edit]:
    """Remove bracketed pinyin directly after an ideograph.

    The brackets, round or square, belong to the ideograph: the edit replaces all of
    ``機(jī)`` by ``機``. Any other bracket stays, unbalanced ones included.

    >>> list(pinyin("機(jī)制(WTO)"))
    [Edit(start=0, end=5, replacement='機')]
    """
    for row in _ROW.finditer(text):
        place = row.start()
        while place > 0 and text[place - 1] in SPACES:
            place -= 1
        character = text[place - 1 : place]
        end = _end_of_pinyin(row)
        if is_han(character) and end > row.start():
            yield Edit(place - 1, end, character)


def _end_of_pinyin(row: re.Match[str]) -> int:
    """The end of the last of the brackets, from the first of the row on, that hold pinyin."""
    end = row.start()
    for bracket in _EACH.finditer(row.string, *row.span()):
        if not is_pinyin(bracket[1]):
            break
        end = bracket.end()
    return end
