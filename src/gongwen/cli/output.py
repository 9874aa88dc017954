"""Output that is whole or not there: files set in place at the end, pipes that may break."""

from __future__ import annotations

import errno
import os
import signal
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from io import TextIOWrapper, UnsupportedOperation
from pathlib import Path
from threading import current_thread, main_thread
from typing import ParamSpec, TextIO, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class UnwritableError(Exception):
    """An output that does not take what is written to it; the message says why."""


@contextmanager
def target(name: str | None) -> Iterator[TextIO]:
    """Where the output goes: standard output, a device, or a file that appears whole or not at all.

    A link stays a link, and a file that was there keeps its mode and owner.
    """
    if name is None:
        if isinstance(sys.stdout, TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
        yield sys.stdout
        return
    path = Path(os.path.realpath(name))
    if path.is_symlink():
        raise UnwritableError(os.strerror(errno.ELOOP))
    if path.exists() and not path.is_file():
        with attempt(lambda: path.open("w", encoding="utf-8", errors="backslashreplace")) as stream:
            yield stream
            attempt(stream.flush)
        return
    with _ending_softly(), _aside(path) as stream:
        yield stream


@contextmanager
def _aside(path: Path) -> Iterator[TextIO]:
    """A new file beside ``path``, which takes its place once all is written and on the disk."""
    before = attempt(path.stat) if path.exists() else None
    if before and not os.access(path, os.W_OK):
        raise UnwritableError(os.strerror(errno.EACCES))
    part = path.with_name(f".gongwen-{os.getpid()}.part")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
    try:
        descriptor = attempt(os.open, part, flags, 0o600 if before else 0o666)
        with open(descriptor, "w", encoding="utf-8", errors="backslashreplace") as stream:
            yield stream
            attempt(stream.flush)
            attempt(os.fsync, stream.fileno())
        if before:
            _make_like(part, before)
        attempt(os.replace, part, path)
    finally:
        part.unlink(missing_ok=True)
    with suppress(OSError):
        _settle(path.parent)


def _make_like(part: Path, before: os.stat_result) -> None:
    if hasattr(os, "chown"):
        with suppress(OSError):
            os.chown(part, before.st_uid, before.st_gid)
    attempt(os.chmod, part, stat.S_IMODE(before.st_mode))


def _settle(directory: Path) -> None:
    """Have the names in a directory on the disk too."""
    descriptor = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def _ending_softly() -> Iterator[None]:
    """Let the signals that end a program undo first what is half done."""

    def leave(number: int, _: object) -> None:
        raise SystemExit(128 + number)

    if current_thread() is not main_thread():
        yield
        return
    numbers = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    before = {
        number: signal.signal(number, leave)
        for number in numbers
        if signal.getsignal(number) is signal.SIG_DFL
    }
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def attempt(write: Callable[P, T], *arguments: P.args, **keywords: P.kwargs) -> T:
    """Do a part of the writing, so that its failure is told from every other."""
    try:
        return write(*arguments, **keywords)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise UnwritableError(error.strerror or str(error)) from error


def abandon_stdout() -> None:
    """Let the interpreter end without another try at what standard output would not take."""
    if isinstance(sys.stdout, TextIOWrapper):
        with suppress(UnsupportedOperation):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
