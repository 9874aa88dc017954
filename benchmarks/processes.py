"""Several processes beside one: what `gongwen.extract_many` takes to read a corpus.

    python -m benchmarks.processes --processes 2 --documents 200 [FILE…]

Three ways take turns: one process; several, of which this one receives the documents; and as
many that share nothing, each with its part of the corpus. The last is what the machine can give
at that moment, and what the second is held to. The gain is on the clock. The overhead is the
CPU time of all processes for that of one alone, and holds on a busy machine too.
"""

from __future__ import annotations

import argparse
import os
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import cycle, islice
from multiprocessing import Process
from pathlib import Path
from statistics import median
from typing import NamedTuple

import gongwen
from benchmarks.prose import repeated, texts

SHORTEST, LONGEST = 5_000, 60_000
"""Code points of the documents: they grow from the one to the other, again and again."""

SIZES = 12


class Taken(NamedTuple):
    """Seconds: on the clock, of CPU in this process, and of CPU in those it started."""

    clock: float
    own: float
    others: float

    @property
    def cpu(self) -> float:
        """The CPU seconds of all processes."""
        return self.own + self.others


def corpus(files: Sequence[Path], documents: int) -> Iterator[str]:
    """As many ``documents``, of all lengths, made of ``files`` or of the examples."""
    sizes = (SHORTEST + step * (LONGEST - SHORTEST) // (SIZES - 1) for step in range(SIZES))
    pairs = zip(cycle(texts(files).values()), cycle(sizes), strict=False)
    return islice((repeated(text + "\n", size) for text, size in pairs), documents)


def together(documents: Sequence[str], processes: int) -> None:
    """Read ``documents`` by so many processes, and have each of them here."""
    for _ in gongwen.extract_many(documents, processes=processes):
        pass


def apart(documents: Sequence[str], processes: int) -> None:
    """Read ``documents`` by so many processes, and have nothing of them here."""
    parts = [documents[at::processes] for at in range(processes)]
    workers = [Process(target=together, args=(part, 1)) for part in parts]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()


def taken(
    read: Callable[[Sequence[str], int], None], documents: Sequence[str], processes: int
) -> Taken:
    """What it takes so many processes to read ``documents``."""
    clock, before = time.perf_counter(), os.times()
    read(documents, processes)
    after = os.times()
    return Taken(
        time.perf_counter() - clock,
        after.user + after.system - before.user - before.system,
        after.children_user + after.children_system - before.children_user - before.children_system,
    )


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", nargs="*", type=Path, help="texts in UTF-8; default: examples/")
    parser.add_argument("--processes", type=int, default=2, help="default: 2")
    parser.add_argument("--documents", type=int, default=200, help="default: 200")
    parser.add_argument("--rounds", type=int, default=3, help="default: 3")
    arguments = parser.parse_args()
    documents = list(corpus(arguments.files, arguments.documents))
    gongwen.extract(documents[0])
    print(f"{len(documents)} documents, {sum(map(len, documents)):,} characters")
    rounds: list[tuple[Taken, Taken, Taken]] = []
    for _ in range(arguments.rounds):
        one = taken(together, documents, 1)
        several = taken(together, documents, arguments.processes)
        ideal = taken(apart, documents, arguments.processes)
        rounds.append((one, several, ideal))
        print(
            f"clock {one.clock:.2f}, {several.clock:.2f}, {ideal.clock:.2f} s; CPU {one.cpu:.2f}, "
            f"{several.cpu:.2f} ({several.own:.2f} here), {ideal.cpu:.2f} s",
            flush=True,
        )
    gain, most = (
        median(one.clock / others[at].clock for one, *others in rounds) for at in range(2)
    )
    overhead, least = (
        median(others[at].cpu / one.cpu for one, *others in rounds) for at in range(2)
    )
    print(f"gain ×{gain:.2f} of ×{most:.2f}, overhead ×{overhead:.2f} beside ×{least:.2f}")


if __name__ == "__main__":
    main()
