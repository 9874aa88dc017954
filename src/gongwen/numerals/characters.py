"""The characters that numerals are written with, and the one form to which each is brought."""

from __future__ import annotations

import re

import regex

from gongwen.pattern import Pattern, PlainPattern

DIGITS = "零一二三四五六七八九"
CAPITALS = "壹贰叁柒捌玖貳叄陆陸伍肆参參拾佰仟"

_VARIANTS = {
    "零": "〇○◯",
    "一": "壹弌",
    "二": "贰貳弍",
    "两": "兩",
    "三": "叁叄弎",
    "七": "柒",
    "八": "捌",
    "九": "玖",
    "百": "佰",
    "千": "仟",
    "万": "萬",
    "亿": "億",
    "点": "點",
    "负": "負",
    "俩": "倆",
    "几": "幾",
    "数": "數",
    "余": "餘",
    "来": "來",
    "计": "計",
    "元": "圆圓",
    "-": "－−",
    ".": "．",
    "/": "／",
    "%": "％",
    "^": "＾",
    "+": "＋",
    "'": "’",
    "k": "KＫｋ",
    "M": "Ｍ",
    "T": "Ｔ",
    "e": "E",
    " ": "\u00a0\u3000\u2009\u202f",
    **{str(digit): chr(0xFF10 + digit) for digit in range(10)},
}
_PLAIN = {variant: plain for plain, variants in _VARIANTS.items() for variant in variants}
_WORDLIKE = {"陆": "六", "陸": "六", "伍": "五", "肆": "四", "参": "三", "參": "三", "拾": "十"}
_CANONICAL = _PLAIN | _WORDLIKE

# Financial characters that are also parts of words (大陆, 队伍, 参加, 收拾) are digits only where
# another such character, or the lack of any word around them, says so.
_SURE = "壹贰叁柒捌玖貳叄"
_DIGIT = Pattern(
    rf"[陆陸伍肆参參](?:(?= ?[拾佰仟]|分之|[元圆圓角])"
    rf"|(?<=[拾佰仟{_SURE}] ?.)"
    rf"|(?<![参參])(?<=[零〇之第].)"
    rf"|(?<=[点點零〇陆陸伍肆].)(?=[{_SURE}陆陸伍肆零〇]|\P{{Han}}|$)"
    rf"|(?<!(?![负負])\p{{Han}}.)(?=[点點][{_SURE}陆陸伍肆零〇])"
    rf"|(?<=[元圆圓角]零?.)(?=分)"
    rf"|(?<!(?![第负負])\p{{Han}}.)(?!\p{{Han}})"
    r"|(?<![大登着著内內水海次古队隊入退行落列配放酒茶市店书書人党丹玄西].)(?= ?[万亿萬億]))"
    rf"|拾(?:(?<=[{_SURE}陆陸伍肆参參一二三四五六七八九] ?.)"
    rf"|(?<![收捡撿重俯].)(?=[{_SURE}陆陸伍肆参參一二三四五六七八九万亿萬億元圆圓]|\P{{Han}}|$))",
    regex.V1,
)
_VARIANT = PlainPattern(f"[{''.join(_CANONICAL)}]")


def canonical(text: str) -> str:
    """``text`` with every numeral in plain simplified characters and ASCII, of the same length.

    Commas stay as they are, half or full width.

    >>> canonical("參拾貳萬"), canonical("１２３４．５"), canonical("大陆三百")
    ('三十二万', '1234.5', '大陆三百')
    """
    return _VARIANT.sub(_plain, text)


def _plain(found: re.Match[str]) -> str:
    character = found[0]
    if character in _WORDLIKE and not _DIGIT.match(found.string, found.start()):
        return character
    return _CANONICAL[character]
