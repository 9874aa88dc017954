"""gongwen beside its peers, over the same texts in one run.

    python -m benchmarks.compare --setup DIR      # an environment for each peer, from PyPI
    python -m benchmarks.compare --environments DIR [FILE…]

Each peer runs in its own interpreter. They take turns, round by round, so that a machine whose
speed drifts is no kinder to one than to another; every figure is CPU time. The ratio is that
of a peer's time to gongwen's in the same round. Memory is the peak of a fresh process that reads
the texts once; import is the CPU time of a process that imports, less that of one that does not.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import venv
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

from benchmarks.peers import PEERS, Peer
from benchmarks.prose import ROOT, texts

WORKER = Path(__file__).parent / "peers.py"


class Figures(NamedTuple):
    """What was measured of one peer: seconds by round, peak in MB, import in ms."""

    peer: Peer
    characters: int
    seconds: list[float]
    peak: float
    imports: float


def interpreter(environments: Path, peer: Peer) -> Path:
    return environments / peer.name / "bin" / "python"


def set_up(environments: Path) -> None:
    for peer in PEERS:
        venv.create(environments / peer.name, with_pip=True)
        wanted = peer.requirements or ("-e", str(ROOT))
        python = interpreter(environments, peer)
        subprocess.run([python, "-m", "pip", "install", "-q", *wanted], check=True)


class Worker:
    """A peer in its own interpreter, which answers commands."""

    def __init__(self, python: Path, peer: Peer) -> None:
        self._name = peer.name
        self._process = subprocess.Popen(
            [python, WORKER, peer.name],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )

    def ask(self, command: str) -> dict[str, Any]:
        """The answer of the peer."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        print(command, file=self._process.stdin, flush=True)
        line = self._process.stdout.readline()
        if not line:
            raise SystemExit(f"{self._name} died: run {WORKER} {self._name} to see of what")
        answer: dict[str, Any] = json.loads(line)
        return answer

    def end(self) -> float:
        """The peak memory of the process in MB, once it has ended."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        _, self._process.returncode, used = os.wait4(self._process.pid, 0)
        return used.ru_maxrss / 1024


def seconds_to_run(python: Path, code: str) -> float:
    process = subprocess.Popen(
        [python, "-c", code], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, process.returncode, used = os.wait4(process.pid, 0)
    return used.ru_utime + used.ru_stime


def import_time(python: Path, peer: Peer, rounds: int) -> float:
    """The median of what importing adds to the bare interpreter, in ms, in pairs."""
    seconds_to_run(python, f"import {peer.imports}")
    pairs = [
        seconds_to_run(python, f"import {peer.imports}") - seconds_to_run(python, "pass")
        for _ in range(rounds)
    ]
    return 1000 * median(pairs)


def peak(python: Path, peer: Peer, command: str) -> float:
    worker = Worker(python, peer)
    worker.ask(command)
    worker.ask("run")
    return worker.end()


def measured(environments: Path, peers: Sequence[Peer], files: str, rounds: int) -> list[Figures]:
    command = f"read {files}"
    workers = {peer: Worker(interpreter(environments, peer), peer) for peer in peers}
    characters = {peer: worker.ask(command)["characters"] for peer, worker in workers.items()}
    seconds: dict[Peer, list[float]] = {peer: [] for peer in peers}
    for _ in range(rounds):
        for peer, worker in workers.items():
            seconds[peer].append(worker.ask("run")["seconds"])
    for worker in workers.values():
        worker.end()
    return [
        Figures(
            peer,
            characters[peer],
            seconds[peer],
            peak(interpreter(environments, peer), peer, command),
            import_time(interpreter(environments, peer), peer, rounds),
        )
        for peer in peers
    ]


def table(rows: Sequence[Figures]) -> str:
    """The figures as a table of Markdown, the first row being what the others are held to."""
    head = (
        "| | does | characters/s | spread of the times | time, gongwen = 1 | peak MB | import ms |"
    )
    lines = [head, "|---|---|---:|---|---:|---:|---:|"]
    for row in rows:
        middle = median(row.seconds)
        pairs = zip(row.seconds, rows[0].seconds, strict=True)
        ratio = median(one / first for one, first in pairs)
        low, high = min(row.seconds) / middle, max(row.seconds) / middle
        lines.append(
            f"| {row.peer.name} | {row.peer.does} | {row.characters / middle:,.0f} "
            f"| ×{low:.2f} to ×{high:.2f} | {ratio:.3f} | {row.peak:.0f} | {row.imports:.0f} |"
        )
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", nargs="*", type=Path, help="texts in UTF-8; default: examples/")
    parser.add_argument("--setup", type=Path, metavar="DIR", help="make the environments and end")
    parser.add_argument("--environments", type=Path, metavar="DIR", help="as made by --setup")
    parser.add_argument("--rounds", type=int, default=5, help="default: 5")
    arguments = parser.parse_args()
    if arguments.setup:
        set_up(arguments.setup)
        return
    if not arguments.environments:
        parser.error("give --setup DIR first, then --environments DIR")
    present = [peer for peer in PEERS if interpreter(arguments.environments, peer).exists()]
    with tempfile.TemporaryDirectory() as held:
        paths = [Path(held, f"{at}.txt") for at in range(len(texts(arguments.files)))]
        for path, text in zip(paths, texts(arguments.files).values(), strict=True):
            path.write_text(text, encoding="utf-8")
        files = json.dumps([str(path) for path in paths])
        rows = measured(arguments.environments, present, files, arguments.rounds)
    print(f"{len(paths)} texts, {rows[0].characters:,} characters, {arguments.rounds} rounds")
    print(f"Python {sys.version.split()[0]}; medians\n")
    print(table(rows))


if __name__ == "__main__":
    main()
