"""Characters as HTML holds them: exact where it can, a stand-in where it cannot; all inert."""

from __future__ import annotations

import regex

from gongwen.pattern import Pattern

_SPECIAL = Pattern(r"[&<>\"']|\r\n|(?![\t\n])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]")
_REFERENCES = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
    "\r\n": "&#13;\n",
}
_CARRIED = Pattern(r"[\f\r\p{Cf}\p{Zl}\p{Zp}]")


def escaped(text: str) -> str:
    r"""``text`` as the content of an element: exact, and unable to reorder what is around it.

    Without its tags and unescaped it is ``text`` again, but for what HTML has no way to
    hold: lone surrogates, and controls other than the tab, the form feed and the ends of
    lines. U+FFFD stands in for these. Every character that shows nothing, or that turns the
    direction of writing, is isolated in a ``bdi`` whose ``data-u`` is its code point in hex.

    >>> escaped("<b>\r\n")
    '&lt;b&gt;&#13;\n'
    >>> escaped("\u202e"), escaped("\x07")
    ('<bdi data-u="202E">&#8238;</bdi>', '<bdi data-u="0007">\ufffd</bdi>')
    """
    return _SPECIAL.sub(_special, text)


def _special(found: regex.Match[str]) -> str:
    return _REFERENCES.get(found[0]) or _isolated(found[0])


def _isolated(character: str) -> str:
    held = f"&#{ord(character)};" if _CARRIED.match(character) else "\ufffd"
    return f'<bdi data-u="{ord(character):04X}">{held}</bdi>'
