"""The command line: ``gongwen FILE…``, the only part of gongwen that reads and writes files."""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from typing import TextIO

from attrs import define, evolve, field

from gongwen import terminal
from gongwen.api import extract
from gongwen.cli.arguments import read_arguments, read_ledger_arguments
from gongwen.cli.books import LEDGER_FORMATS
from gongwen.cli.files import STDIN, UnreadableError, complain, read, read_text
from gongwen.cli.formats import FORMATS, Named, visible
from gongwen.cli.output import UnwritableError, abandon_stdout, attempt, target
from gongwen.cli.progress import progress
from gongwen.document import all_kinds
from gongwen.ledgers import ledger
from gongwen.many import extract_many

__all__ = ["FORMATS", "UnreadableError", "main", "read_text"]

INCOMPLETE, FAILED, INTERRUPTED, BROKEN_PIPE = 1, 2, 130, 141


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line with ``argv`` (``sys.argv`` where ``None``).

    Returns the exit status: 0; 1 where files were passed over because of ``--keep-going``; 2 for
    a file that cannot be read or written; 130 when interrupted; 141 when the reader of the
    output is gone. Raises ``SystemExit`` for arguments that are wrong, as argparse does.
    """
    words = list(sys.argv[1:] if argv is None else argv)
    of_two = words[:1] == ["ledger"]
    arguments = read_ledger_arguments(words[1:]) if of_two else read_arguments(words)
    try:
        return _ledger(arguments) if of_two else _extract(arguments)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        abandon_stdout()
        return BROKEN_PIPE
    except UnwritableError as error:
        abandon_stdout()
        complain(arguments.output or "standard output", str(error))
        return FAILED


class _GivenUpError(Exception):
    """A file that cannot be read, where none may be passed over."""


@define
class _Batch:
    """The files that are read, and what is wrong with some of them."""

    names: Sequence[str]
    keep_going: bool
    read: list[str] = field(factory=list)
    wrong: list[tuple[str, str]] = field(factory=list)
    done: int = 0
    has_failed: bool = False

    def texts(self) -> Iterator[str]:
        """The texts of the files, up to the first that cannot be read or past it."""
        for name in self.names:
            try:
                text = read_text(read(name))
            except (OSError, UnreadableError) as error:
                self.wrong.append((name, getattr(error, "strerror", None) or str(error)))
                if not self.keep_going:
                    return
            else:
                self.read.append(name)
                yield text

    def fail(self, at: int, error: Exception) -> None:
        """Take note of what went wrong with the text of a file."""
        self.has_failed = True
        self.wrong.append((self.read[at], str(error)))

    def complain(self) -> None:
        """Say on standard error what is wrong."""
        for name, reason in self.wrong:
            complain(name, reason)


def _extract(arguments: argparse.Namespace) -> int:
    batch = _Batch(arguments.files or [STDIN], arguments.keep_going)
    with suppress(_GivenUpError), target(arguments.output) as stream:
        with progress(len(batch.names)) as show:
            documents = _documents(batch, arguments, show)
            _put(_writer(arguments, stream)(documents), stream)
        if batch.wrong and not batch.keep_going:
            raise _GivenUpError
    batch.complain()
    if not batch.wrong:
        return 0
    return INCOMPLETE if batch.keep_going else FAILED


def _documents(
    batch: _Batch, arguments: argparse.Namespace, show: Callable[[int], None]
) -> Iterator[Named]:
    def advance(done: int) -> None:
        batch.done = done
        show(done)

    kinds: list[str] | None = arguments.kind
    found = extract_many(
        batch.texts(),
        processes=arguments.processes,
        date=arguments.date,
        extractors=[*all_kinds(), *(one.extractor for one in arguments.rules)],
        on_error=batch.fail,
        progress=advance,
    )
    for document in found:
        if batch.has_failed and not batch.keep_going:
            return
        records = (r for r in document if kinds is None or type(r).__name__ in kinds)
        yield batch.read[batch.done], evolve(document, records=tuple(records))


def _ledger(arguments: argparse.Namespace) -> int:
    batch = _Batch([arguments.promises, arguments.results], keep_going=True)
    with suppress(_GivenUpError), target(arguments.output) as stream:
        texts = list(batch.texts())
        if batch.wrong:
            raise _GivenUpError
        promises, results = texts
        book = ledger(
            extract(promises, date=arguments.promised_on),
            extract(results, date=arguments.reported_on),
        )
        _put(LEDGER_FORMATS[arguments.format](book, _width(stream)), stream)
    batch.complain()
    return FAILED if batch.wrong else 0


def _put(pieces: Iterable[str], stream: TextIO) -> None:
    """Write the pieces; to a terminal only when all are there, lest a progress bar cut in."""
    for piece in list(pieces) if stream.isatty() else pieces:
        attempt(stream.write, piece)
    attempt(stream.flush)


def _writer(
    arguments: argparse.Namespace, stream: TextIO
) -> Callable[[Iterable[Named]], Iterator[str]]:
    form = FORMATS[arguments.format]
    write = partial(form.write, several=len(arguments.files) > 1)
    width = _width(stream)
    if arguments.format == "table" and width is not None:
        return partial(write, draw=partial(terminal.coloured, width=width))
    if stream.isatty() and not form.several:
        return lambda documents: map(visible, write(documents))
    return write


def _width(stream: TextIO) -> int | None:
    """The columns for a table in colour; ``None`` where there is no terminal or no rich."""
    if not stream.isatty():
        return None
    try:
        import rich  # noqa: F401 - to know whether it is there
    except ImportError:
        return None
    return shutil.get_terminal_size().columns
