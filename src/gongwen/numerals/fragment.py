"""A piece of the grammar: a regular expression that says where what it describes ends."""

from __future__ import annotations

from functools import cached_property

import regex

from gongwen.pattern import Pattern


class Fragment:
    """A regular expression, compiled when it is first used.

    ``opening`` are the characters that what it describes can begin with, where they are few.

    >>> digits = Fragment("[0-9]+")
    >>> digits.end("共35人", 1), digits.end("共35人", 0), digits.end("共35人", None)
    (3, None, None)
    """

    def __init__(self, pattern: str, opening: str = "") -> None:
        self.pattern = pattern
        self.opening = opening

    @cached_property
    def _compiled(self) -> Pattern:
        return Pattern(self.pattern, regex.V1)

    def end(self, text: str, place: int | None) -> int | None:
        """Where it ends if it begins at ``place``; ``None`` if it does not, or there is no place."""
        if place is None or (self.opening and text[place : place + 1] not in self.opening):
            return None
        match = self._compiled.match(text, place)
        return None if match is None else match.end()
