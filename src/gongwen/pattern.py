"""Regular expressions that are compiled when they are first used, and never sooner."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property, partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar, cast

if TYPE_CHECKING:
    import regex

M = TypeVar("M")
R_co = TypeVar("R_co", covariant=True)


class _Find(Protocol[R_co]):
    def __call__(self, text: str, start: int = 0, end: int = sys.maxsize, /) -> R_co: ...


class _Sub(Protocol[R_co]):
    def __call__(
        self, replacement: str | Callable[[R_co], str], text: str, /, count: int = 0
    ) -> str: ...


class _Lazy(Generic[M]):
    """A pattern, or a function that writes one, and its compiled form once it is asked for.

    Each way of matching is bound at its first use, and costs no call of Python from then on.
    """

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

    def _bound(self, method: str) -> Any:
        found = getattr(self._compiled, method)
        return partial(found, **self._options) if self._options else found

    @cached_property
    def match(self) -> _Find[M | None]:
        """The match that begins at ``start``."""
        return cast("_Find[M | None]", self._bound("match"))

    @cached_property
    def fullmatch(self) -> _Find[M | None]:
        """The match of all between ``start`` and ``end``."""
        return cast("_Find[M | None]", self._bound("fullmatch"))

    @cached_property
    def search(self) -> _Find[M | None]:
        """The first match between ``start`` and ``end``."""
        return cast("_Find[M | None]", self._bound("search"))

    @cached_property
    def finditer(self) -> _Find[Iterator[M]]:
        """The matches between ``start`` and ``end``, from left to right."""
        return cast("_Find[Iterator[M]]", self._bound("finditer"))

    @cached_property
    def findall(self) -> Callable[[str], list[str]]:
        """The matched texts, or their one group, from left to right."""
        return cast("Callable[[str], list[str]]", self._bound("findall"))

    @cached_property
    def sub(self) -> _Sub[M]:
        """``text`` with the replacement in place of every match, or of the first ``count``."""
        return cast("_Sub[M]", self._bound("sub"))

    @cached_property
    def split(self) -> Callable[[str], list[str]]:
        """``text`` cut at every match."""
        return cast("Callable[[str], list[str]]", self._bound("split"))


class Pattern(_Lazy["regex.Match[str]"]):
    """A pattern of the ``regex`` library, which is imported, and compiles it, at its first match.

    The flags are those of ``re``, which have the same values. A pattern made of word lists is
    given as a function that writes it, and loads them at its first match too. Matching keeps the
    interpreter's lock (``concurrent=False``): beside a busy thread, giving it up for each match
    costs hundreds of times the match itself.

    >>> years = Pattern(r"(?P<year>[0-9]{4})年")
    >>> [found["year"] for found in years.finditer("2024年至2025年")]
    ['2024', '2025']
    """

    _options = MappingProxyType({"concurrent": False})

    def _compile(self, source: str) -> regex.Pattern[str]:
        import regex

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
