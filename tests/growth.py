"""Whether time grows with length, asked so that a busy machine does not answer."""

from __future__ import annotations

from collections.abc import Callable


def grows(
    seconds: Callable[[int], float], short: int, long: int, *, times: float, spare: float = 0.0
) -> bool:
    """Whether ``long`` costs at most ``times`` what ``short`` does, in one of a few tries.

    ``seconds`` measures one run of that length; ``spare`` seconds are let pass.
    """
    seconds(short)
    return any(
        seconds(long) < times * min(seconds(short) for _ in range(2)) + spare for _ in range(5)
    )
