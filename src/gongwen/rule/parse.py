"""Patterns, read: from how one is written to its parts."""

from __future__ import annotations

import re
from functools import lru_cache

from gongwen.pattern import PlainPattern
from gongwen.rule.grammar import Atom, Choice, Group, Part, PatternError, Repeat, Slot

MAX_NESTING = 50
"""How deep the groups of a pattern may nest."""


@lru_cache(maxsize=256)
def parse(pattern: str) -> Choice:
    """The parts of ``pattern``; raises `PatternError` for what is none.

    Only the frame of a pattern is read, the insides of classes and escapes are not.
    """
    reader = _Reader(pattern)
    choice = reader.choice()
    if reader.at < len(pattern):
        raise PatternError("a ) that closes nothing", reader.at)
    return choice


_ESCAPE = PlainPattern(
    r"\\(?:[pPN]\{[^}]*\}|[gL]<[\w+-]*>|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}"
    r"|[0-9]{1,3}|.)",
    re.DOTALL,
)
_SLOT = PlainPattern(r"\{([^\W\d]\w*)(?::([^\W\d]\w*))?\}")
_COUNT = PlainPattern(r"\{([0-9]*)(,?)([0-9]*)\}")
_FUZZY = PlainPattern(r"\{[0-9eids+,<= ]*<[^{}]*\}")
_CALL = PlainPattern(r"\(\?(?:R|[+-]?[0-9]+|&\w+|P>\w+)\)")
_BACK = PlainPattern(r"\(\?P=\w+\)|\(\*\w+\)")
FLAGS = PlainPattern(r"\(\?([a-zA-Z01]*)(?:-([a-zA-Z]+))?\)")
_OPENING = PlainPattern(
    r"\(\?P?<(?P<name>[^\W\d]\w*)>|\(\?(?:[:>|]|<?[=!])|\(\?[a-zA-Z]*(?:-[a-zA-Z]+)?:"
    r"|\(\?(?P<condition>\(\w+\))|\((?!\?)"
)
_POSIX = PlainPattern(r"\[:\^?\w+:\]")
_ANYTHING = frozenset((".", "^", "$", *(rf"\{letter}" for letter in "bBAZmMGKXR")))
_SIMPLE = {"*": (0, None), "+": (1, None), "?": (0, 1)}


class _Reader:
    """Reads a pattern from left to right."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.nested_sets = False
        self.verbose = False
        self.at = 0
        self.flagged = 0
        self.depth = 0

    def choice(self) -> Choice:
        start = self.at
        branches: list[tuple[Part, ...]] = []
        parts: list[Part] = []
        while self._skip() and (char := self.pattern[self.at]) != ")":
            if char == "|":
                branches.append(tuple(parts))
                parts = []
                self.at += 1
            else:
                parts.append(self._repeated(self._part(char)))
        return Choice(start, self.at, (*branches, tuple(parts)))

    def _skip(self) -> bool:
        """Leave out comments, and white space where it says nothing; false at the end."""
        while self.at < len(self.pattern):
            if self.pattern.startswith("(?#", self.at):
                self.at = self._past(")", "a comment that is not closed")
            elif self.verbose and self.pattern[self.at] == "#":
                end = self.pattern.find("\n", self.at)
                self.at = len(self.pattern) if end < 0 else end
            elif self.verbose and self.pattern[self.at].isspace():
                self.at += 1
            else:
                return True
        return False

    def _past(self, mark: str, problem: str) -> int:
        end = self.pattern.find(mark, self.at)
        if end < 0:
            raise PatternError(problem, self.at)
        return end + len(mark)

    def _part(self, char: str) -> Part:
        start = self.at
        if char == "(":
            return self._group()
        if char == "{":
            return self._slot()
        if char == "[":
            self._set()
        elif char == "\\":
            found = _ESCAPE.match(self.pattern, start)
            if found is None:
                raise PatternError(r"a \ at the end", start)
            self.at = found.end()
        elif char in _SIMPLE:
            raise PatternError(f"nothing to repeat before {char}", start)
        else:
            self.at += 1
        written = self.pattern[start : self.at]
        anything = written in _ANYTHING
        return Atom(start, self.at, len(written) == 1 and not anything, anything)

    def _slot(self) -> Slot:
        start = self.at
        found = _SLOT.match(self.pattern, start)
        if found is None:
            if (count := _COUNT.match(self.pattern, start)) and count[0] != "{}":
                raise PatternError(f"nothing to repeat before {count[0]}", start)
            raise PatternError(r"this is no slot; a brace itself is written \{", start)
        self.at = found.end()
        return Slot(start, self.at, found[1], found[2] or found[1])

    def _set(self) -> None:
        start = self.at
        self.at += 1
        if self.pattern.startswith("^", self.at):
            self.at += 1
        if self.pattern.startswith("]", self.at):
            self.at += 1
        while self.at < len(self.pattern):
            char = self.pattern[self.at]
            if char == "]":
                self.at += 1
                return
            if char == "\\" and (escape := _ESCAPE.match(self.pattern, self.at)):
                self.at = escape.end()
            elif char == "[" and (posix := _POSIX.match(self.pattern, self.at)):
                self.at = posix.end()
            elif char == "[" and self.nested_sets:
                self._set()
            else:
                self.at += 1
        raise PatternError("a [ that is not closed", start)

    def _group(self) -> Part:
        start = self.at
        if call := _CALL.match(self.pattern, start):
            raise PatternError(f"{call[0]} calls a part of the pattern, which has no bound", start)
        if flags := FLAGS.match(self.pattern, start):
            return self._flags(flags)
        if back := _BACK.match(self.pattern, start):
            self.at = back.end()
            return Atom(start, self.at, anything=not back[0].startswith("(?P"))
        opening = _OPENING.match(self.pattern, start)
        if opening is None:
            raise PatternError("this opens no group that is known", start)
        if self.depth == MAX_NESTING:
            raise PatternError(f"groups nest deeper than {MAX_NESTING}", start)
        verbose = self.verbose
        on, _, off = opening[0].rstrip(":").partition("-")
        if opening[0].endswith(":"):
            self.verbose = (verbose or "x" in on) and "x" not in off
        self.depth += 1
        self.at = opening.end()
        body = self.choice()
        if self.at == len(self.pattern):
            raise PatternError("a ( that is not closed", start)
        self.at += 1
        self.depth -= 1
        self.verbose = verbose
        return Group(start, self.at, opening[0], opening["name"] or "", body)

    def _flags(self, found: re.Match[str]) -> Atom:
        if found.start() != self.flagged:
            raise PatternError(
                "flags stand at the start of a pattern; (?i:…) has those of a part", found.start()
            )
        self.at = self.flagged = found.end()
        self.verbose = (self.verbose or "x" in found[1]) and "x" not in (found[2] or "")
        self.nested_sets = self.nested_sets or "V1" in found[1]
        return Atom(found.start(), self.at, anything=True)

    def _repeated(self, part: Part) -> Part:
        if self._skip() and (fuzzy := _FUZZY.match(self.pattern, self.at)):
            self.at = fuzzy.end()
        counts = self._counts()
        if counts is None:
            return part
        low, high = counts
        mode = self.pattern[self.at : self.at + 1]
        mode = mode if mode in ("?", "+") else ""
        self.at += len(mode)
        if high is not None and high < low:
            raise PatternError(f"at least {low} and at most {high}", part.end)
        end = self.at
        if self._counts():
            raise PatternError("a repeat of a repeat: put a group around the inner one", end)
        return Repeat(part.start, end, part, low, high, mode)

    def _counts(self) -> tuple[int, int | None] | None:
        if not self._skip():
            return None
        simple = _SIMPLE.get(self.pattern[self.at])
        if simple is not None:
            self.at += 1
            return simple
        found = _COUNT.match(self.pattern, self.at)
        if found is None or found[0] == "{}":
            return None
        self.at = found.end()
        low, comma, high = found.groups()
        if not comma:
            return _count(low), _count(low)
        return _count(low), _count(high) if high else None


def _count(digits: str) -> int:
    """The count that ``digits`` say, none being nought; of a long one only that it is large."""
    return int(digits[:9] or 0)
