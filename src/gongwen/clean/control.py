"""Characters that show nothing: gone, or made the line break they stand for."""

from __future__ import annotations

from collections.abc import Iterator

from gongwen.pattern import PlainPattern
from gongwen.view import Edit

_BREAKS = "\r\v\f\x85\u2028\u2029"
_PRIVATE = "\U000f0000-\U0010ffff"
_ODD = PlainPattern(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb"
    f"\U000e0000-\U000e0fff{_PRIVATE}]"
)


def control(text: str) -> Iterator[Edit]:
    r"""Remove control, zero-width and direction characters; make every line break ``\n``.

    The carriage return of ``\r\n`` is removed. The two last planes, whose characters have no
    meaning of their own, become U+FFFD: views use them as symbols.

    >>> list(control("\ufeff会议\r\n纪要"))
    [Edit(start=0, end=1, replacement=''), Edit(start=3, end=4, replacement='')]
    """
    for found in _ODD.finditer(text):
        start, end = found.span()
        yield Edit(start, end, _instead(found[0], text[end : end + 1]))


def _instead(character: str, following: str) -> str:
    if character == "\r" and following == "\n":
        return ""
    if character in _BREAKS:
        return "\n"
    return "\ufffd" if character >= _PRIVATE[0] else ""
