"""Regular expressions that are compiled when they are first used, and never sooner."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import Any, Generic, TypeVar

import regex

M = TypeVar("M")


class _Lazy(Generic[M]):
    """A pattern, or a function that writes one, and its compiled form once it is asked for."""

    _options: Mapping[str, bool] = MappingProxyType({})

    def __init__(self, source: str | Callable[[], str], flags: int = 0) -> None:
        self._source = source
        self._flags = flags

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._source!r})"

    def _compile(self, source: str) -> Any:
        raise NotImplementedError

    @cached_property
    def _compiled(self) -> Any:
        return self._compile(self._source if isinstance(self._source, str) else self._source())

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> M | None:
        """The match that begins at ``start``."""
        found: M | None = self._compiled.match(text, start, end, **self._options)
        return found

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> M | None:
        """The match of all between ``start`` and ``end``."""
        found: M | None = self._compiled.fullmatch(text, start, end, **self._options)
        return found

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> M | None:
        """The first match between ``start`` and ``end``."""
        found: M | None = self._compiled.search(text, start, end, **self._options)
        return found

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[M]:
        """The matches between ``start`` and ``end``, from left to right."""
        found: Iterator[M] = self._compiled.finditer(text, start, end, **self._options)
        return found

    def findall(self, text: str) -> list[str]:
        """The matched texts, or their one group, from left to right."""
        found: list[str] = self._compiled.findall(text, **self._options)
        return found

    def sub(self, replacement: str | Callable[[M], str], text: str, count: int = 0) -> str:
        """``text`` with the replacement in place of every match, or of the first ``count``."""
        replaced: str = self._compiled.sub(replacement, text, count, **self._options)
        return replaced

    def split(self, text: str) -> list[str]:
        """``text`` cut at every match."""
        pieces: list[str] = self._compiled.split(text, **self._options)
        return pieces


class Pattern(_Lazy["regex.Match[str]"]):
    """A pattern of the ``regex`` library, compiled at its first match.

    A pattern made of word lists is given as a function that writes it, and loads them at
    its first match too. Matching keeps the interpreter's lock (``concurrent=False``): beside
    a busy thread, giving it up for each match costs hundreds of times the match itself.

    >>> years = Pattern(r"(?P<year>[0-9]{4})年")
    >>> [found["year"] for found in years.finditer("2024年至2025年")]
    ['2024', '2025']
    """

    _options = MappingProxyType({"concurrent": False})

    def _compile(self, source: str) -> regex.Pattern[str]:
        return regex.compile(source, self._flags)

    def overlapping(self, text: str) -> Iterator[regex.Match[str]]:
        """The matches in ``text``, each sought from one place after the start of the last."""
        found: Iterator[regex.Match[str]] = self._compiled.finditer(
            text, overlapped=True, concurrent=False
        )
        return found


class PlainPattern(_Lazy["re.Match[str]"]):
    """A pattern of the standard library's ``re``, compiled at its first match.

    It is the faster of the two where a pattern is a long list of words.

    >>> PlainPattern("县委|市委").search("报市委审定")[0]
    '市委'
    """

    def _compile(self, source: str) -> re.Pattern[str]:
        return re.compile(source, self._flags)
