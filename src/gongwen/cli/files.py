"""Texts in, output out: reading and writing for the command line."""

from __future__ import annotations

import os
import shutil
import sys
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from io import TextIOWrapper, UnsupportedOperation
from pathlib import Path
from typing import ParamSpec, TextIO, TypeVar

from gongwen import terminal

P = ParamSpec("P")
T = TypeVar("T")

STDIN = "-"


class UnreadableError(Exception):
    """A file that is no text; the message says why."""


class UnwritableError(Exception):
    """An output that does not take what is written to it; the message says why."""


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
    print(terminal.inert(f"gongwen: {shown}: {reason}"), file=sys.stderr)


@contextmanager
def target(name: str | None) -> Iterator[TextIO]:
    """Where the output goes; a file appears whole, at its place, once all is written."""
    if name is None:
        if isinstance(sys.stdout, TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
        yield sys.stdout
        return
    path = Path(name).resolve()
    whole = not path.exists() or path.is_file()
    aside = path.with_name(f".{path.name}.{os.getpid()}.part") if whole else path
    stream = attempt(lambda: aside.open("w", encoding="utf-8", errors="backslashreplace"))
    try:
        yield stream
        attempt(stream.close)
        if path.is_file():
            attempt(lambda: shutil.copymode(path, aside))
        if whole:
            attempt(lambda: aside.replace(path))
    finally:
        with suppress(OSError):
            stream.close()
        if whole:
            aside.unlink(missing_ok=True)


def attempt(write: Callable[P, T], *arguments: P.args, **keywords: P.kwargs) -> T:
    """Do a part of the writing, so that its failure is told from every other."""
    try:
        return write(*arguments, **keywords)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise UnwritableError(error.strerror or str(error)) from error


def abandon_stdout() -> None:
    """Let the interpreter end without another try at what standard output would not take."""
    if isinstance(sys.stdout, TextIOWrapper):
        with suppress(UnsupportedOperation):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
