"""The words on the command line."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from datetime import date as Date
from typing import NoReturn

from gongwen import terminal
from gongwen._version import __version__
from gongwen.cli.books import LEDGER_FORMATS
from gongwen.cli.formats import FORMATS
from gongwen.cli.own import NoExtractorError, own
from gongwen.columns import inert
from gongwen.many import check_sent


class _Parser(argparse.ArgumentParser):
    """A parser whose complaints a terminal can be shown, whatever the arguments hold."""

    def error(self, message: str) -> NoReturn:
        super().error(inert(message))


def read_arguments(words: Sequence[str]) -> argparse.Namespace:
    """The arguments of ``gongwen FILE…``.

    Raises ``SystemExit`` for words that are wrong, as argparse does.
    """
    parser = _Parser(
        prog="gongwen",
        description="Extract typed records from Chinese official prose.",
        epilog="gongwen ledger EARLIER LATER sets the promises of one report against the results of a later one.",
    )
    parser.add_argument(
        "files", nargs="*", metavar="FILE", help="a text in UTF-8 or GB18030; - is standard input"
    )
    parser.add_argument("--format", choices=FORMATS, default="table", help="default: table")
    parser.add_argument(
        "--kind",
        action="append",
        metavar="KIND",
        help="only records of this kind; may be repeated: " + ", ".join(terminal.SHOWN),
    )
    parser.add_argument(
        "--date",
        type=_date,
        metavar="YYYY-MM-DD",
        help="the day on which the texts speak; default: the one each bears",
    )
    parser.add_argument(
        "--rules",
        action="append",
        default=[],
        metavar="MODULE:NAME",
        help="find too what this extractor of yours finds; may be repeated; it is imported, so "
        "the code of its module runs",
    )
    parser.add_argument("--output", metavar="FILE", help="write here instead of standard output")
    parser.add_argument(
        "--processes", type=_number, default=1, metavar="N", help="work side by side; default: 1"
    )
    parser.add_argument(
        "--keep-going", action="store_true", help="go on past a file that cannot be read"
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    arguments = parser.parse_args(words)
    try:
        arguments.rules = [own(name) for name in arguments.rules]
        check_sent(one.extractor for one in arguments.rules if arguments.processes > 1)
    except (NoExtractorError, TypeError) as error:
        parser.error(f"argument --rules: {error}")
    known = [*terminal.SHOWN, *(kind for one in arguments.rules for kind in one.kinds)]
    try:
        arguments.kind = arguments.kind and [_kind(word, known) for word in arguments.kind]
    except ValueError as error:
        parser.error(f"argument --kind: {error}")
    if len(arguments.files) > 1 and not FORMATS[arguments.format].several:
        parser.error(f"--format {arguments.format} takes one FILE")
    if arguments.format == "bio" and len(set(arguments.kind or ())) != 1:
        parser.error("--format bio takes one --kind")
    return arguments


def read_ledger_arguments(words: Sequence[str]) -> argparse.Namespace:
    """The arguments of ``gongwen ledger EARLIER LATER``.

    Raises ``SystemExit`` for words that are wrong, as argparse does.
    """
    parser = _Parser(
        prog="gongwen ledger",
        description="Set the promises of one report against the results of a later one.",
    )
    parser.add_argument(
        "promises", metavar="EARLIER", help="the text that promises; - is standard input"
    )
    parser.add_argument("results", metavar="LATER", help="the text that reports")
    for side, of in (("promised", "EARLIER"), ("reported", "LATER")):
        parser.add_argument(
            f"--{side}-on",
            type=_date,
            metavar="YYYY-MM-DD",
            help=f"the day on which {of} speaks; default: the one it bears",
        )
    parser.add_argument("--format", choices=LEDGER_FORMATS, default="table", help="default: table")
    parser.add_argument("--output", metavar="FILE", help="write here instead of standard output")
    arguments = parser.parse_args(words)
    if arguments.promises == arguments.results == "-":
        parser.error("standard input is one text: EARLIER or LATER is a file")
    promised, reported = arguments.promised_on, arguments.reported_on
    if promised and reported and reported < promised:
        parser.error(f"LATER speaks before EARLIER: {reported} before {promised}")
    return arguments


def _kind(word: str, known: Iterable[str]) -> str:
    kinds = {kind.lower(): kind for kind in known}
    if word.lower() not in kinds:
        raise ValueError(f"{word!r} is none of {', '.join(kinds.values())}")
    return kinds[word.lower()]


def _date(word: str) -> Date:
    try:
        date = Date.fromisoformat(word)
    except ValueError:
        date = None
    if date is None or date.isoformat() != word:
        raise argparse.ArgumentTypeError(f"{word!r} is no day written YYYY-MM-DD")
    return date


def _number(word: str) -> int:
    if not word.isdecimal() or int(word) < 1:
        raise argparse.ArgumentTypeError(f"{word!r} is no number of processes")
    return int(word)
