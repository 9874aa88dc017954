"""A progress bar, where there is somebody to see it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def progress(total: int) -> Iterator[Callable[[int], None]]:
    """A function that is told how many of ``total`` texts are done.

    It shows them on standard error if that is a terminal and rich is there.
    """
    if total == 1 or not sys.stderr.isatty():
        yield _ignore
        return
    try:
        from rich.console import Console
        from rich.progress import Progress
    except ImportError:
        yield _ignore
        return
    with Progress(console=Console(stderr=True), transient=True, redirect_stdout=False) as bar:
        task = bar.add_task("gongwen", total=total)
        yield lambda done: bar.update(task, completed=done)


def _ignore(_: int) -> None:
    pass
