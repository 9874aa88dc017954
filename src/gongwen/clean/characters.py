"""What the cleaning steps share: classes of characters, and lines with their context."""

from __future__ import annotations

from collections.abc import Iterator

from gongwen.pattern import PlainPattern

HAN = "〇々㐀-䶿一-鿿豈-\ufaff\U00020000-\U0003ffff"
"""The ideographs, as the inside of a character class."""

SPACES = " \t　"
"""The spaces a line may hold once :func:`gongwen.clean.width.width` has been over it."""

NUMERALS = "〇一二三四五六七八九"
"""The digits of Chinese."""

_HAN = PlainPattern(f"[{HAN}]")
_WORDING = PlainPattern(f"(?!〇)[{HAN}]")
_LATIN = PlainPattern("[A-Za-z]")


def is_han(character: str) -> bool:
    """Whether ``character`` is an ideograph; ``False`` for the empty string.

    >>> is_han("政"), is_han("，"), is_han("")
    (True, False, False)
    """
    return _HAN.match(character) is not None


def is_chinese(line: str) -> bool:
    """Whether a line has ideographs, and no fewer of them than Latin letters.

    >>> is_chinese("加入WTO以来"), is_chinese("Hello, 世界"), is_chinese("5%")
    (True, False, False)
    """
    latin = len(_LATIN.findall(line))
    return len(_WORDING.findall(line)) >= latin if latin else _WORDING.search(line) is not None


def lines_with(pattern: PlainPattern, text: str) -> Iterator[tuple[int, str]]:
    r"""The lines of ``text`` in which ``pattern`` is found, each with its offset.

    >>> list(lines_with(PlainPattern("b"), "a\nab\nc"))
    [(2, 'ab')]
    """
    found = pattern.search(text)
    while found:
        start = text.rfind("\n", 0, found.start()) + 1
        end = text.find("\n", found.start())
        if end < 0:
            end = len(text)
        yield start, text[start:end]
        found = pattern.search(text, end)


def before(line: str, at: int) -> str:
    """The nearest character before ``at`` that is no space, or the empty string."""
    while at > 0 and line[at - 1] in SPACES:
        at -= 1
    return line[at - 1 : at]


def after(line: str, at: int) -> str:
    """The nearest character from ``at`` on that is no space, or the empty string."""
    while at < len(line) and line[at] in SPACES:
        at += 1
    return line[at : at + 1]
