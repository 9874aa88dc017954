"""The errors that gongwen raises."""

from __future__ import annotations

from typing import Any
from unicodedata import east_asian_width


class GongwenError(Exception):
    """The base of every error of gongwen's own."""


class RuleError(GongwenError):
    """A rule that cannot work: the message names the rule and the place in its pattern.

    ``problem`` is what is wrong, ``rule`` the name of the rule, ``pattern`` its pattern, or the
    one bound to the slot that is at fault, as it was written, and ``position`` the place in that,
    in code points, if it has one.

    >>> print(RuleError("nothing is called 'n'", rule="pact", pattern="签订{n}份", position=2))
    rule 'pact': nothing is called 'n' (at 2 of its pattern)
        签订{n}份
            ^
    """

    def __init__(
        self, problem: str, *, rule: str = "", pattern: str = "", position: int | None = None
    ) -> None:
        self.problem = problem
        self.rule = rule
        self.pattern = pattern
        self.position = position
        message = f"rule {rule!r}: {problem}" if rule else problem
        if position is not None:
            message += f" (at {position} of its pattern)\n{_pointed_at(pattern, position)}"
        super().__init__(message)

    def __reduce__(self) -> tuple[Any, ...]:
        return _rule_error, (type(self), self.problem, self.rule, self.pattern, self.position)


class RuleTimeoutError(RuleError):
    """A rule that took longer than its ``timeout`` over one text."""


class ExtractorError(GongwenError):
    """An extractor of one's own that raised; ``__cause__`` is what it raised."""


class NumeralError(GongwenError, ValueError):
    """A string that is no numeral, or a number that has no numeral of the form asked for."""


class FormatError(GongwenError, ValueError):
    """Data that is not in the format it should be read as."""


class LexiconError(GongwenError, LookupError):
    """A word list that is not there, or that is not written as word lists are."""


class UnitError(GongwenError, LookupError):
    """A unit that is not known, or that cannot be converted into the one asked for."""


class RecordError(GongwenError, ValueError):
    """A record that is none of the document asked, or that is not found in it again."""


class DocumentError(GongwenError):
    """A text among many that could not be read: the message tells its index."""


def _rule_error(
    kind: type[RuleError], problem: str, rule: str, pattern: str, position: int | None
) -> RuleError:
    return kind(problem, rule=rule, pattern=pattern, position=position)


_MARGIN = " " * 4
_AROUND = 40
"""How much of a long line is shown before and after the place."""


def _pointed_at(pattern: str, position: int) -> str:
    """The line of ``pattern`` that ``position`` is in, and a caret below the place."""
    begin = max(pattern.rfind("\n", 0, position) + 1, position - _AROUND)
    end = pattern.find("\n", position)
    end = min(len(pattern) if end < 0 else end, position + _AROUND)
    before, after = _printable(pattern[begin:position]), _printable(pattern[position:end])
    columns = sum(2 if east_asian_width(char) in "WF" else 1 for char in before)
    return f"{_MARGIN}{before}{after}\n{_MARGIN}{' ' * columns}^"


def _printable(text: str) -> str:
    return "".join(char if char.isprintable() else "�" for char in text)
