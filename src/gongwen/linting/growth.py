"""Whether the time of a pattern grows with the length of the text, or faster.

A pattern is run on text pumped from its own examples: a stretch of one is repeated again
and again, and what would complete the match comes too late. What counts is processor time,
and a fault is told only of growth that no noise explains.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import islice
from typing import Any

import regex

from gongwen.errors import RuleError
from gongwen.rule import Rule
from gongwen.rule.grammar import Choice, Repeat, parts_of
from gongwen.rule.model import compiled_for, fault
from gongwen.rule.parse import parse
from gongwen.source import Source

_SHORTEST, _LONGEST = 256, 65_536
"""The characters of the texts; each is twice as long as the one before."""

_FAST = 0.05
"""The seconds of a run on the longest text that is no fault, however time grows."""

_LONG = 0.2
"""The seconds of a run that is long enough to be compared with shorter ones."""

_LIMIT = 2.0
"""The seconds after which a run is given up."""

_SPAN = 16
"""How many times as long the text is as the one that it is compared with, where it can be."""

_STEEP = 4
"""How many times more than the text the time grows, where it is square or worse."""

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

    if seconds(_LONGEST, _FAST) < 0.9 * _FAST:
        return ""
    spent: dict[int, float] = {}
    length = _SHORTEST
    while length <= _LONGEST and max(spent.values(), default=0) < _LONG:
        spent[length] = _least(seconds, length)
        length *= 2
    if _SHORTEST < max(spent) < 4 * _SHORTEST:
        spent[4 * _SHORTEST] = _least(seconds, 4 * _SHORTEST)
    longest = max(spent)
    if spent[longest] < _LONG:
        return ""
    if longest == _SHORTEST:
        return f"{longest} characters take more than {_LONG:g} s"
    shorter = max(_SHORTEST, longest // _SPAN)
    times = longest // shorter
    least = max(spent[shorter], seconds(shorter, _LIMIT))
    if spent[longest] < _STEEP * times * least:
        return ""
    return f"{times} times the length takes over {_STEEP * times} times as long"


def _least(seconds: Callable[[int, float], float], length: int) -> float:
    """The seconds of a run, of the faster of two where they are few."""
    first = seconds(length, _LIMIT)
    return first if first > _LONG else min(first, seconds(length, _LIMIT))


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
