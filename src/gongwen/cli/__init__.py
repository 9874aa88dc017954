"""The command line: ``gongwen FILE…``, the only part of gongwen that reads and writes files."""

from __future__ import annotations

import argparse
import json
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date as Date
from functools import partial
from typing import Any, TextIO, TypeAlias

from gongwen import terminal
from gongwen._version import __version__
from gongwen.api import extract
from gongwen.cli.books import LEDGER_FORMATS
from gongwen.cli.files import (
    STDIN,
    UnreadableError,
    UnwritableError,
    abandon_stdout,
    attempt,
    complain,
    read,
    read_text,
    target,
)
from gongwen.ledger import ledger

__all__ = ["FORMATS", "UnreadableError", "extract", "main", "read_text"]

Extracted: TypeAlias = tuple[str, list[dict[str, Any]]]
"""The name of a file and its records."""

Writer: TypeAlias = Callable[[Iterable[Extracted]], Iterator[str]]
"""Turns what was extracted into the pieces of the output, one file at a time."""

FAILED, INTERRUPTED, BROKEN_PIPE = 2, 130, 141


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line with ``argv`` (``sys.argv`` where ``None``).

    Returns the exit status: 0, 2 for a file that cannot be read or written, 130 when
    interrupted, 141 when the reader of the output is gone. Raises ``SystemExit`` for
    arguments that are wrong, as argparse does.
    """
    words = list(sys.argv[1:] if argv is None else argv)
    of_two = words[:1] == ["ledger"]
    arguments = _ledger_parser().parse_args(words[1:]) if of_two else _parser().parse_args(words)
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


def table(
    extracted: Iterable[Extracted],
    *,
    several: bool,
    draw: Callable[[dict[str, list[terminal.Row]]], str] = terminal.plain,
) -> Iterator[str]:
    """A table for each file, under the file's name where there are ``several``."""
    for at, (name, records) in enumerate(extracted):
        if several:
            yield ("\n" if at else "") + terminal.inert(name) + "\n\n"
        yield draw(terminal.tabulate(records)) or "No records.\n"


def json_lines(extracted: Iterable[Extracted], *, several: bool) -> Iterator[str]:
    """One JSON object a line, with the name of its ``file`` where there are ``several``."""
    for name, records in extracted:
        for record in records:
            named = {"file": name, **record} if several else record
            yield terminal.inert(json.dumps(named, ensure_ascii=False)) + "\n"


def json_array(extracted: Iterable[Extracted], *, several: bool) -> Iterator[str]:
    """One JSON array of the objects that `json_lines` writes."""
    before = "["
    for line in json_lines(extracted, several=several):
        yield f"{before}\n{line.rstrip()}"
        before = ","
    yield "[]\n" if before == "[" else "\n]\n"


FORMATS = {"table": table, "jsonl": json_lines, "json": json_array}


def _extract(arguments: argparse.Namespace) -> int:
    names: list[str] = arguments.files or [STDIN]
    complaints: list[str] = []
    with target(arguments.output) as stream:
        texts = _texts(_watched(names), complaints)
        extracted = ((name, _records(text, arguments.date, arguments.kind)) for name, text in texts)
        write = _writer(arguments.format, stream, several=len(names) > 1)
        _put(write(extracted), stream)
    return FAILED if complaints else 0


def _ledger(arguments: argparse.Namespace) -> int:
    names, complaints = [arguments.promises, arguments.results], list[str]()
    with target(arguments.output) as stream:
        texts = [text for _, text in _texts(names, complaints)]
        if complaints:
            return FAILED
        before, after = map(extract, texts)
        _put(LEDGER_FORMATS[arguments.format](ledger(before, after), _width(stream)), stream)
    return 0


def _put(pieces: Iterable[str], stream: TextIO) -> None:
    """Write the pieces; to a terminal only when all are there, lest a progress bar cut in."""
    for piece in list(pieces) if stream.isatty() else pieces:
        attempt(stream.write, piece)
    attempt(stream.flush)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="gongwen",
        description="Extract typed records from Chinese official prose.",
        epilog="gongwen ledger A B sets the promises of one report against the results of a later one.",
    )
    parser.add_argument(
        "files", nargs="*", metavar="FILE", help="a text in UTF-8 or GB18030; - is standard input"
    )
    parser.add_argument("--format", choices=FORMATS, default="table", help="default: table")
    parser.add_argument(
        "--kind",
        action="append",
        type=_kind,
        metavar="KIND",
        help="only records of this kind; may be repeated: " + ", ".join(terminal.SHOWN),
    )
    parser.add_argument(
        "--date", type=_date, metavar="YYYY-MM-DD", help="the day on which the texts speak"
    )
    parser.add_argument("--output", metavar="FILE", help="write here instead of standard output")
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    return parser


def _ledger_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="gongwen ledger",
        description="Set the promises of one report against the results of a later one.",
    )
    parser.add_argument("promises", metavar="A", help="the earlier text; - is standard input")
    parser.add_argument("results", metavar="B", help="the later text")
    parser.add_argument("--format", choices=LEDGER_FORMATS, default="table", help="default: table")
    parser.add_argument("--output", metavar="FILE", help="write here instead of standard output")
    return parser


def _kind(word: str) -> str:
    kinds = {kind.lower(): kind for kind in terminal.SHOWN}
    if word.lower() not in kinds:
        raise argparse.ArgumentTypeError(f"{word!r} is none of {', '.join(terminal.SHOWN)}")
    return kinds[word.lower()]


def _date(word: str) -> Date:
    try:
        date = Date.fromisoformat(word)
    except ValueError:
        date = None
    if date is None or date.isoformat() != word:
        raise argparse.ArgumentTypeError(f"{word!r} is no day written YYYY-MM-DD")
    return date


def _records(text: str, date: Date | None, kinds: Sequence[str] | None) -> list[dict[str, Any]]:
    return [
        record
        for record in extract(text, date=date).to_dicts()
        if kinds is None or record["type"] in kinds
    ]


def _texts(names: Iterable[str], complaints: list[str]) -> Iterator[tuple[str, str]]:
    """The texts of the files that can be read; the others are complained of."""
    for name in names:
        try:
            yield name, read_text(read(name))
        except (OSError, UnreadableError) as error:
            complaints.append(name)
            complain(name, getattr(error, "strerror", None) or str(error))


def _watched(names: Sequence[str]) -> Iterable[str]:
    """The names, one after the other, with a progress bar where there is somebody to see it."""
    if len(names) == 1 or not sys.stderr.isatty():
        return names
    try:
        from rich.console import Console
        from rich.progress import Progress
    except ImportError:
        return names

    def watched() -> Iterator[str]:
        console = Console(stderr=True)
        with Progress(console=console, transient=True, redirect_stdout=False) as progress:
            yield from progress.track(names, description="gongwen")

    return watched()


def _writer(form: str, stream: TextIO, *, several: bool) -> Writer:
    write = partial(FORMATS[form], several=several)
    width = _width(stream)
    if form != "table" or width is None:
        return write
    return partial(write, draw=partial(terminal.coloured, width=width))


def _width(stream: TextIO) -> int | None:
    """The columns for a table in colour; ``None`` where there is no terminal or no rich."""
    if not stream.isatty():
        return None
    try:
        import rich  # noqa: F401 - to know whether it is there
    except ImportError:
        return None
    return shutil.get_terminal_size().columns
