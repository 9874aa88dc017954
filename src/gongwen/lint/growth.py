"""Whether the time of a pattern grows with the length of the text, or faster.

A pattern is run on text pumped from its own examples: a stretch of one is repeated again
and again, and what would complete the match comes too late. What counts is processor time,
and a fault is told only of growth that no noise explains.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from typing import Any

import regex

from gongwen.errors import RuleError
from gongwen.rule import Rule
from gongwen.rule.grammar import Choice, Repeat, parse, parts_of
from gongwen.rule.model import compiled_for, fault
from gongwen.source import Source

_STEP = 16
_SHORT, *_LONGER = 256, 4_096, 65_536
"""The characters of the texts, each sixteen times as long as the one before."""

_FAST = 0.05
"""The seconds of a run that is no fault, however time grows."""

_LIMIT = 0.5
"""The seconds that a run on the shortest text may take."""

_SLOW = 0.03
"""The seconds of a run after which none on a longer text is waited for."""

_STEEP = 4 * _STEP
"""How many times as long a run takes on the next text where time is not linear, but square."""

_NEARLY = 0.9
"""The part of a limit that the clock of this thread may show when the limit is reached."""

_STRETCHES = 24
"""The most stretches of an example that are tried."""

_BUDGET = 5.0
"""The seconds after which no other stretch is tried."""


def check_growth(rule: Rule[Any]) -> Iterator[RuleError]:
    """The fault of ``rule`` if the time of its pattern is not linear on its examples."""
    begin = time.thread_time()
    for pattern, example in _folded(rule):
        for before, stretch in _stretches(pattern, example):
            if time.thread_time() - begin > _BUDGET:
                return
            told = _grows(pattern, before, stretch, example)
            if told:
                readable = "".join(char if char.isprintable() else "□" for char in stretch)
                yield fault(
                    rule,
                    f"its time is not linear: on {readable!r} again and again {told}; bound its "
                    "repeats ({1,20}), and let no two of them match the same characters",
                    _suspect(parse(rule.pattern)),
                )
                return


def _folded(rule: Rule[Any]) -> Iterator[tuple[regex.Pattern[str], str]]:
    """The compiled pattern with each example as it reads it; others tell which cannot be read."""
    for example in rule.examples:
        with suppress(Exception):
            fold = Source(example).fold(*rule.folded)
            yield compiled_for(rule, fold), fold.text


def _stretches(pattern: regex.Pattern[str], text: str) -> Iterator[tuple[str, str]]:
    """What to repeat of an example, each with what stands before it in the match."""
    matched = text
    with suppress(TimeoutError, MemoryError):
        found = pattern.search(text, concurrent=False, timeout=_LIMIT)
        matched = found[0] if found else text
    seen: dict[str, str] = {}
    for size in (1, len(matched), 2, 3):
        for at in range(len(matched) - size + 1):
            seen.setdefault(matched[at : at + size], matched[:at])
    return ((before, stretch) for stretch, before in islice(seen.items(), _STRETCHES) if stretch)


def _grows(pattern: regex.Pattern[str], before: str, stretch: str, example: str) -> str:
    """How time grows on ``stretch`` repeated, ``""`` if no faster than the text."""

    def seconds(length: int, limit: float) -> float:
        text = f"{before}{stretch * (length // len(stretch))}\n{example}"
        return _seconds(pattern, text, limit)

    if seconds(_LONGER[-1], _FAST) < _FAST * _NEARLY:
        return ""
    last = min(seconds(_SHORT, _LIMIT) for _ in range(3))
    if last >= _LIMIT * _NEARLY:
        return f"{_SHORT:,} characters take more than {_LIMIT:g} s"
    for length in _LONGER:
        if last > _SLOW:
            break
        limit = max(_FAST, 1.2 * _STEEP * last)
        spent = min(seconds(length, limit) for _ in range(2))
        if spent >= _FAST * _NEARLY and spent > _STEEP * last:
            return f"{_STEP} times the length takes over {_STEEP} times as long"
        last = spent
    return ""


def _seconds(pattern: regex.Pattern[str], text: str, limit: float) -> float:
    """The processor time of a search for every match, given up after about ``limit``."""
    begin = time.thread_time()
    with suppress(TimeoutError, MemoryError):
        for _ in pattern.finditer(text, timeout=limit, concurrent=False):
            pass
    return time.thread_time() - begin


def _suspect(choice: Choice) -> int | None:
    """The place of the repeat that is likeliest to cost the time, if the pattern has one."""
    endless = [part for part in parts_of(choice) if isinstance(part, Repeat) and part.high is None]
    nesting = [
        part
        for part in endless
        if any(part.start <= other.start and other.end < part.end for other in endless)
    ]
    return next((part.start for part in (*nesting, *endless)), None)
