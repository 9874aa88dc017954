"""Curves as SVG, on logarithmic axes: what grows in proportion is a straight line of slope one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from math import ceil, floor, log10
from typing import Protocol

WIDTH, HEIGHT, MARGIN = 900, 640, 60


class Curve(Protocol):
    """A name, and the seconds taken at each length."""

    @property
    def name(self) -> str:
        """What the curve is of."""

    @property
    def lengths(self) -> Sequence[int]:
        """The lengths, in code points."""

    @property
    def seconds(self) -> Sequence[float]:
        """The seconds at each of them."""


class _Axis:
    """A logarithmic axis of whole decades, drawn from one place of the page to another."""

    def __init__(self, values: Iterable[float], first: float, last: float) -> None:
        held = [log10(value) for value in values]
        self.low, self.high = floor(min(held)), max(ceil(max(held)), floor(min(held)) + 1)
        self._first, self._scale = first, (last - first) / (self.high - self.low)

    def at(self, value: float) -> float:
        """Where ``value`` lies on the page."""
        return self._first + (log10(value) - self.low) * self._scale

    def decades(self) -> list[float]:
        """The powers of ten on the axis."""
        return [10.0**power for power in range(self.low, self.high + 1)]


def svg(curves: Sequence[Curve]) -> str:
    """A page that shows ``curves``; each tells its name where one points at it."""
    x = _Axis((n for one in curves for n in one.lengths), MARGIN, WIDTH - MARGIN)
    y = _Axis((s for one in curves for s in one.seconds), HEIGHT - MARGIN, MARGIN)
    return "\n".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}"'
            ' font-family="sans-serif" font-size="12">',
            f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>',
            *_grid(x, y),
            *(_line(one, x, y, at) for at, one in enumerate(curves)),
            f'<text x="{WIDTH / 2}" y="{HEIGHT - 15}" text-anchor="middle">code points</text>',
            f'<text x="{MARGIN}" y="{MARGIN - 20}">CPU seconds; both axes logarithmic</text>',
            "</svg>\n",
        )
    )


def _grid(x: _Axis, y: _Axis) -> Iterable[str]:
    left, right, top, bottom = MARGIN, WIDTH - MARGIN, MARGIN, HEIGHT - MARGIN
    for value in x.decades():
        at = x.at(value)
        yield f'<path d="M{at:.1f} {top}V{bottom}" stroke="#ddd"/>'
        yield f'<text x="{at:.1f}" y="{bottom + 18}" text-anchor="middle">{value:,.0f}</text>'
    for value in y.decades():
        at = y.at(value)
        yield f'<path d="M{left} {at:.1f}H{right}" stroke="#ddd"/>'
        yield f'<text x="{left - 6}" y="{at + 4:.1f}" text-anchor="end">{value:g}</text>'


def _line(curve: Curve, x: _Axis, y: _Axis, at: int) -> str:
    places = zip(curve.lengths, curve.seconds, strict=True)
    points = " ".join(f"{x.at(length):.1f},{y.at(seconds):.1f}" for length, seconds in places)
    return (
        f'<polyline points="{points}" fill="none" stroke="hsl({at * 47 % 360} 70% 45%)"'
        f' stroke-width="1.5"><title>{escape(curve.name)}</title></polyline>'
    )
