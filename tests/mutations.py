"""Shows that the laws can fail: each is run on code with one small mistake, and has to find it.

``python -m tests.mutations [NAME…]`` makes the mistakes that the docstrings of the tests name

    Mutation: src/gongwen/resolve.py: `what stands there` -> `the mistake`

one after the other in a copy of the tree, runs the test with the settings of CI, and reports
the mistakes that no test noticed. The exit status is 1 if there is one, or if what is to be
replaced is not found exactly once. The tests have to pass before.
"""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from queue import SimpleQueue
from time import monotonic
from typing import Any

from attrs import frozen

ROOT = Path(__file__).parent.parent
FILES = "test_laws*.py"
PROCESSES = 2
SECONDS = 240

_LINE = re.compile(r"Mutation:\s+(\S+):\s+`([^`]+)`\s+->\s+`([^`]*)`")


@frozen
class Mutation:
    """``old`` at one place of the file ``path`` becomes ``new``; ``test`` is to find it out."""

    test: str
    path: str
    old: str
    new: str

    @property
    def name(self) -> str:
        """The name of the test, without its file."""
        return self.test.partition("::")[2]

    def apply(self, root: Path) -> None:
        """Make the mistake in the tree at ``root``.

        Raises ``ValueError`` where what is to be replaced is not found exactly once.
        """
        file = root / self.path
        text = file.read_text(encoding="utf-8")
        if text.count(self.old) != 1:
            raise ValueError(f"{text.count(self.old)} times in {self.path}: {self.old}")
        file.write_text(text.replace(self.old, self.new), encoding="utf-8")


def laws() -> Iterator[tuple[str, str]]:
    """The tests of the laws, as pytest names them, each with its docstring."""
    for file in sorted((ROOT / "tests").glob(FILES)):
        for node in ast.parse(file.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                yield f"tests/{file.name}::{node.name}", ast.get_docstring(node) or ""


def mutations() -> list[Mutation]:
    """The mutations that the docstrings of the laws name."""
    return [Mutation(test, *found) for test, told in laws() for found in _LINE.findall(told)]


def pytest_configure() -> None:
    """A failing example is enough; it need not be the smallest."""
    from hypothesis import Phase, settings

    phases = (Phase.explicit, Phase.generate)
    settings.register_profile("mutated", settings.get_profile("ci"), phases=phases)
    settings.load_profile("mutated")


def outcome(trees: SimpleQueue[Path], mutation: Mutation) -> str:
    """``caught``, ``survived``, or what went wrong; works on one of ``trees`` and restores it."""
    tree = trees.get()
    try:
        mutation.apply(tree)
        return _run(tree, mutation.test)
    except ValueError as error:
        return f"not made: found {error}"
    finally:
        shutil.copy2(ROOT / mutation.path, tree / mutation.path)
        trees.put(tree)


def _run(tree: Path, test: str) -> str:
    options = ["-p", "tests.mutations", "-p", "no:cacheprovider", "-q", "-x", "--assert=plain"]
    try:
        done = subprocess.run(
            [sys.executable, "-m", "pytest", *options, test],
            cwd=tree,
            env={**os.environ, "CI": "true", "PYTHONPATH": "", "PYTHONDONTWRITEBYTECODE": "1"},
            capture_output=True,
            text=True,
            timeout=SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return f"survived: no end within {SECONDS} s"
    if done.returncode in (0, 1):
        return ("survived", "caught")[done.returncode]
    return f"not run: {done.stdout[-800:]}{done.stderr[-800:]}"


def _copy(into: Path) -> Path:
    into.mkdir()
    for name in ("src", "tests"):
        shutil.copytree(ROOT / name, into / name)
    for name in ("conftest.py", "pyproject.toml"):
        shutil.copy2(ROOT / name, into / name)
    return into


def main(names: Sequence[str]) -> int:
    """Report on the mutations whose test has one of ``names`` in its name, or on all."""
    chosen = [one for one in mutations() if not names or any(name in one.name for name in names)]
    begun = monotonic()
    with tempfile.TemporaryDirectory() as temporary:
        trees: SimpleQueue[Any] = SimpleQueue()
        for number in range(PROCESSES):
            trees.put(_copy(Path(temporary) / str(number)))
        with ThreadPoolExecutor(PROCESSES) as pool:
            outcomes = []
            for mutation, told in zip(
                chosen, pool.map(partial(outcome, trees), chosen), strict=True
            ):
                outcomes.append(told)
                print(f"{told:9} {mutation.name}", flush=True)
    caught = outcomes.count("caught")
    print(f"{caught} of {len(chosen)} caught in {monotonic() - begun:.0f} s")
    return 0 if caught == len(chosen) > 0 else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
