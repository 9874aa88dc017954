"""How long the words are that a key promises."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache


def lengths_by(pairs: Iterable[tuple[str, int]]) -> dict[str, tuple[int, ...]]:
    """The lengths that ``pairs`` give for each key, the longest first.

    >>> lengths_by([("县", 2), ("市", 4), ("县", 3)])
    {'县': (3, 2), '市': (4,)}
    """
    found: dict[str, set[int]] = {}
    for key, length in pairs:
        found.setdefault(key, set()).add(length)
    return {key: _falling(frozenset(lengths)) for key, lengths in found.items()}


@lru_cache(maxsize=1024)
def _falling(lengths: frozenset[int]) -> tuple[int, ...]:
    """``lengths`` from the longest on: one tuple for the many keys that have the same."""
    return tuple(sorted(lengths, reverse=True))
