"""The peers that `compare.py` runs, and the worker that runs one of them in its own interpreter.

As a script, ``python benchmarks/peers.py NAME``, this reads commands from standard input, one a
line, and answers each with one line of JSON:

    read [PATH, …]    {"characters": N}                 reads the files, and warms up on the first
    run               {"seconds": CPU, "found": N}      goes through all of them once

It imports nothing of the project but for the peer ``gongwen``.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

WARM_UP = 2000
"""Code points of the first text that a peer is given before anything is measured."""


class Peer(NamedTuple):
    """What is compared: what ``pip`` installs for it, what it imports, and what it does."""

    name: str
    does: str
    requirements: tuple[str, ...]
    imports: str
    load: Callable[[], Callable[[str], int]]


def _gongwen() -> Callable[[str], int]:
    import gongwen

    return lambda text: len(gongwen.extract(text))


def _jionlp() -> Callable[[str], int]:
    jionlp: Any = __import__("jionlp")
    times, money = jionlp.ner.extract_time, jionlp.ner.extract_money
    return lambda text: len(times(text, time_base=0.0)) + len(money(text))


def _recognizers() -> Callable[[str], int]:
    number: Any = __import__("recognizers_number")
    unit: Any = __import__("recognizers_number_with_unit")
    date: Any = __import__("recognizers_date_time")
    recognizers = (
        number.recognize_number,
        number.recognize_percentage,
        unit.recognize_currency,
        unit.recognize_dimension,
        date.recognize_datetime,
    )
    return lambda text: sum(len(recognize(text, "zh-cn")) for recognize in recognizers)


def _opencc() -> Callable[[str], int]:
    opencc: Any = __import__("opencc")
    convert = opencc.OpenCC("t2s").convert
    return lambda text: sum(len(convert(line)) for line in text.splitlines())


def _regex() -> Callable[[str], int]:
    regex: Any = __import__("regex")
    amounts = regex.compile(r"[0-9][0-9,.]*+[万亿]?+[%\p{Han}]")
    return lambda text: sum(1 for _ in amounts.finditer(text, concurrent=False))


PEERS = (
    Peer("gongwen", "nine kinds, all attributes", (), "gongwen", _gongwen),
    Peer("jionlp", "extract_time, extract_money", ("jionlp",), "jionlp", _jionlp),
    Peer(
        "recognizers",
        "number, percentage, currency, dimension, datetime",
        ("recognizers-text-suite", "emoji==1.7.0"),
        "recognizers_suite",
        _recognizers,
    ),
    Peer("opencc", "t2s", ("opencc-python-reimplemented",), "opencc", _opencc),
    Peer("regex", "one pattern", ("regex",), "regex", _regex),
)


def _answer(command: str, argument: str, work: Callable[[str], int], texts: list[str]) -> Any:
    if command == "read":
        texts[:] = [Path(path).read_text(encoding="utf-8") for path in json.loads(argument)]
        work(texts[0][:WARM_UP])
        return {"characters": sum(map(len, texts))}
    begun = time.process_time()
    found = sum(map(work, texts))
    return {"seconds": time.process_time() - begun, "found": found}


def main() -> None:
    """Answer the commands on standard input; whatever else a peer prints goes to the errors."""
    answers, sys.stdout = sys.stdout, sys.stderr
    [peer] = [peer for peer in PEERS if peer.name == sys.argv[1]]
    work, texts = peer.load(), list[str]()
    for line in sys.stdin:
        command, _, argument = line.strip().partition(" ")
        print(json.dumps(_answer(command, argument, work, texts)), file=answers, flush=True)


if __name__ == "__main__":
    main()
