"""Texts in, and complaints of those that are none."""

from __future__ import annotations

import sys
import unicodedata
from pathlib import Path

from gongwen.columns import inert

STDIN = "-"


class UnreadableError(Exception):
    """A file that is no text; the message says why."""


def read_text(data: bytes) -> str:
    """The text in the bytes of a file: UTF-8, with or without a mark at its start, or GB18030.

    The mark is no part of the text, so places are counted from the first character.

    >>> read_text("公文".encode()), read_text("公文".encode("gb18030"))
    ('公文', '公文')

    Raises `UnreadableError` for bytes that hold a NUL, and for those in another encoding.
    """
    if b"\0" in data:
        raise UnreadableError("not a text file")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError as error:
        raise UnreadableError("in an unknown encoding (neither UTF-8 nor GB18030)") from error
    if any(unicodedata.category(character) == "Co" for character in text):
        raise UnreadableError(
            "in an unknown encoding (read as GB18030 it has characters for private use)"
        )
    return text


def read(name: str) -> bytes:
    """The bytes of a file; those of standard input for ``-``."""
    if name == STDIN:
        with open(0, "rb", closefd=False) as stream:
            return stream.read()
    return Path(name).read_bytes()


def complain(name: str, reason: str) -> None:
    """Say on standard error what is wrong with a file."""
    shown = "standard input" if name == STDIN else name
    print(inert(f"gongwen: {shown}: {reason}"), file=sys.stderr)
