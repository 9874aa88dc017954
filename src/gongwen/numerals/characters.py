"""The characters that numerals are written with, and the one form to which each is brought."""

from __future__ import annotations

DIGITS = "零一二三四五六七八九"

_VARIANTS = {
    "零": "〇○◯",
    "一": "壹弌",
    "二": "贰貳弍两兩",
    "三": "叁參参叄弎",
    "四": "肆",
    "五": "伍",
    "六": "陆陸",
    "七": "柒",
    "八": "捌",
    "九": "玖",
    "十": "拾",
    "百": "佰",
    "千": "仟",
    "万": "萬",
    "亿": "億",
    "点": "點",
    "负": "負-－−",
    "俩": "倆",
    "几": "幾",
    "数": "數",
    "余": "餘",
    "来": "來",
    "计": "計",
    "元": "圆圓",
    "角": "毛",
    ".": "．",
    "/": "／",
    "%": "％",
    "^": "＾",
    "+": "＋",
    "k": "KＫｋ",
    "M": "Ｍ",
    "T": "Ｔ",
    "e": "E",
    " ": "\u00a0\u3000",
    **{str(digit): chr(0xFF10 + digit) for digit in range(10)},
}

_CANONICAL = str.maketrans(
    {variant: plain for plain, variants in _VARIANTS.items() for variant in variants}
    | dict.fromkeys(",，'’\u2009\u202f")
)


def canonical(text: str) -> str:
    """The numeral in plain simplified characters and ASCII, without separators of thousands.

    Spaces stay, as they part the whole from the fraction in ``1 3/5``.

    >>> canonical("參拾貳萬"), canonical("１，２３４．５"), canonical("－３")
    ('三十二万', '1234.5', '负3')
    """
    return text.translate(_CANONICAL)
