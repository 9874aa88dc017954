"""Proof by counting that time is linear: the cost of texts that double in length.

    python -m benchmarks.scaling --max 256_000 --plot scaling.svg
    python -m benchmarks.scaling texts --min 80_000 --max 10_240_000 --seconds 300

The texts are those of the gallery, for `gongwen.extract` as a whole, and for each built-in rule its
own examples, repeated. The cost is CPU time, the least of several runs where a run is short. A case
ends with the text that takes it longer than the seconds it is given. It passes if the median ratio
over its doublings is at most 2.3, and if a character of it costs no more than the stated multiple
of a character of ordinary prose.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from math import inf
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple, TypeAlias

import gongwen
from benchmarks.gallery import PUMPS, hostile
from benchmarks.plot import svg
from benchmarks.prose import prose, repeated

DOUBLING = 2.3
"""What twice the text may cost."""

DEAREST = 4
"""How many times the cost of prose a character of any text may have."""

LEAST = 0.05
"""Seconds of CPU that are measured at least, in as many runs as that takes, up to `RUNS`."""

RUNS = 5

WARM = 2000
"""Code points, at most, that warm a case up."""

PROSE = 64_000
"""Code points of prose, at most, of which the cost of a character is that of prose."""

Work: TypeAlias = Callable[[str], object]


class Case(NamedTuple):
    """A text of any length, and the work that is done on it."""

    name: str
    text: Callable[[int], str]
    work: Work


class Curve(NamedTuple):
    """The CPU seconds that texts of each length took."""

    name: str
    lengths: Sequence[int]
    seconds: Sequence[float]

    @property
    def doubling(self) -> float:
        """The median of what doubling the text multiplied the cost by; 1 where it never was."""
        return median([after / before for before, after in pairwise(self.seconds)] or [1])

    @property
    def cost(self) -> float:
        """Microseconds for each character of the longest text."""
        return 1e6 * self.seconds[-1] / self.lengths[-1]


def cost(work: Work, text: str) -> float:
    """The least CPU seconds of some runs of ``work`` on ``text``."""
    taken: list[float] = []
    while not taken or (sum(taken) < LEAST and len(taken) < RUNS):
        begun = time.process_time()
        work(text)
        taken.append(time.process_time() - begun)
    return min(taken)


def curve(case: Case, lengths: Sequence[int], limit: float = inf) -> Curve:
    """The cost of ``case`` at each of ``lengths``, up to one that takes more than ``limit``.

    It is warmed up before.
    """
    case.work(case.text(min(lengths[0], WARM)))
    seconds: list[float] = []
    for length in lengths:
        seconds.append(cost(case.work, case.text(length)))
        if seconds[-1] > limit:
            break
    return Curve(case.name, lengths[: len(seconds)], seconds)


def lengths(most: int, least: int = 1000) -> list[int]:
    """``least`` and its doubles up to ``most``."""
    doubled = [least]
    while doubled[-1] * 2 <= most:
        doubled.append(doubled[-1] * 2)
    return doubled


def texts() -> Iterator[Case]:
    """Ordinary prose, and every text of the gallery."""
    yield Case("prose", prose, gongwen.extract)
    for name in PUMPS:
        yield Case(name, lambda length, name=name: hostile(name, length), gongwen.extract)  # type: ignore[misc]


def rules() -> Iterator[Case]:
    """Every built-in rule on its own examples."""
    for extractor in (*gongwen.EXTRACTORS, gongwen.numbers):
        for rule in extractor.rules:
            yield Case(rule.name, _pumped(rule.examples), _alone(rule))


def _pumped(examples: Sequence[str]) -> Callable[[int], str]:
    return lambda length: repeated("".join(examples), length)


def _alone(rule: Any) -> Work:
    return lambda text: rule(gongwen.Source(text))


CASES: dict[str, Callable[[], Iterator[Case]]] = {"texts": texts, "rules": rules}


def failures(curves: Sequence[Curve], prose_cost: float) -> Iterator[str]:
    """What is wrong with each of ``curves`` that grows too fast or is too dear."""
    for one in curves:
        if one.doubling > DOUBLING:
            yield f"{one.name}: ×{one.doubling:.2f} for each doubling"
        if one.cost > DEAREST * prose_cost:
            yield f"{one.name}: {one.cost / prose_cost:.1f} times the cost of prose"


def table(curves: Sequence[Curve], prose_cost: float) -> Iterator[str]:
    """A row for each curve: its name, its ratio, its cost by length."""
    yield f"{'':30}{'up to':>12}{'×2':>6}{'µs/character':>14}{'prose = 1':>11}"
    for one in curves:
        yield (
            f"{one.name:30}{one.lengths[-1]:12,}{one.doubling:6.2f}{one.cost:14.2f}"
            f"{one.cost / prose_cost:11.2f}"
        )


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("what", nargs="?", choices=CASES, help="default: both")
    parser.add_argument("--min", type=int, default=1000, help="code points; default: 1,000")
    parser.add_argument("--max", type=int, default=64_000, help="code points; default: 64,000")
    parser.add_argument("--seconds", type=float, default=inf, help="for one text; default: no end")
    parser.add_argument("--plot", type=Path, help="where to write the curves, as SVG")
    parser.add_argument("--only", nargs="*", help="the names of the cases; default: all")
    arguments = parser.parse_args()
    steps = lengths(arguments.max, arguments.min)
    asked = [arguments.what] if arguments.what else list(CASES)
    cases = [
        one
        for what in asked
        for one in CASES[what]()
        if arguments.only is None or one.name in arguments.only
    ]
    plain = curve(next(texts()), [min(arguments.max, PROSE)])
    curves = []
    print(next(table([], plain.cost)))
    for case in cases:
        curves.append(curve(case, steps, arguments.seconds))
        print(list(table(curves[-1:], plain.cost))[1], flush=True)
    if arguments.plot:
        arguments.plot.write_text(svg(curves), encoding="utf-8")
    wrong = list(failures(curves, plain.cost))
    print(*wrong, f"{len(curves)} cases, {len(wrong)} failures", sep="\n")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
