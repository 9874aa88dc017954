"""The bounds a pattern keeps to, so that none can exhaust memory."""

from __future__ import annotations

from gongwen.rule.grammar import Choice, Group, Part, PatternError, Repeat, parts_of

MAX_LENGTH = 100_000
"""The most characters of a pattern, with what is bound to its slots."""

MAX_COUNT = 1_000
"""The highest count of a repeat (``{1,1000}``)."""

MAX_SIZE = 100_000
"""The most parts of a pattern when its repeats are written out (``(?:ab){300}`` has 600)."""


def check(choice: Choice) -> None:
    """Raises `PatternError` for a pattern beyond the limits, with the place that is."""
    if choice.end > MAX_LENGTH:
        raise PatternError(f"it is longer than {MAX_LENGTH:,} characters")
    for part in parts_of(choice):
        if isinstance(part, Repeat) and max(part.low, part.high or 0) > MAX_COUNT:
            raise PatternError(f"it repeats more than {MAX_COUNT:,} times", part.start)
        if isinstance(part, Repeat) and _size(part) > MAX_SIZE:
            raise PatternError(
                f"written out, its repeats have more than {MAX_SIZE:,} parts", part.start
            )
    if _size_of(choice) > MAX_SIZE:
        raise PatternError(f"written out, it has more than {MAX_SIZE:,} parts")


def _size_of(choice: Choice) -> int:
    return sum(_size(part) for branch in choice.branches for part in branch)


def _size(part: Part) -> int:
    if isinstance(part, Repeat):
        return max(part.low, 1) * _size(part.part)
    return 1 + _size_of(part.body) if isinstance(part, Group) else 1
