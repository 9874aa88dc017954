"""Grammars of texts: symbols with alternatives, and a strategy for what a symbol derives."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from hypothesis import strategies as st

_SYMBOL = re.compile(r"\{(\w+)\}")


class Grammar:
    """Symbols with their alternatives, and strategies for the symbols that are none of them.

    A grammar is written a symbol a line, ``name = one | other``; ``{name}`` in an alternative
    derives ``name`` again, ``_`` is the empty one, and ``\\n`` a line break.
    """

    def __init__(self, rules: str, terminals: Mapping[str, st.SearchStrategy[str]]) -> None:
        self._terminals = terminals
        self._rules = {
            name.strip(): [_read(one) for one in alternatives.split("|")]
            for name, _, alternatives in (line.partition("=") for line in _lines(rules))
        }

    @cache  # noqa: B019
    def derive(self, symbol: str) -> st.SearchStrategy[str]:
        """The texts that ``symbol`` derives."""
        if symbol in self._terminals:
            return self._terminals[symbol]
        if all(not _SYMBOL.search(one) for one in self._rules[symbol]):
            return st.sampled_from(self._rules[symbol])
        return self._derived(symbol)

    def _derived(self, symbol: str) -> st.SearchStrategy[str]:
        @st.composite
        def derived(draw: st.DrawFn) -> str:
            chosen = draw(st.sampled_from(self._rules[symbol]))
            return _SYMBOL.sub(lambda held: draw(self.derive(held[1])), chosen)

        return derived()


def _lines(rules: str) -> list[str]:
    return [line for line in rules.replace("\n    ", " ").split("\n") if "=" in line]


def _read(alternative: str) -> str:
    stripped = alternative.strip().replace("\\n", "\n")
    return "" if stripped == "_" else stripped
