"""A fixed number of texts of a strategy, the same at every run."""

from __future__ import annotations

from typing import TypeVar

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

T = TypeVar("T")


def samples(strategy: st.SearchStrategy[T], size: int) -> list[T]:
    """The first ``size`` values that ``strategy`` gives, or fewer if it has no more."""
    drawn: list[T] = []

    @settings(
        max_examples=size,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(strategy)
    def draw(value: T) -> None:
        drawn.append(value)

    draw()
    return drawn
