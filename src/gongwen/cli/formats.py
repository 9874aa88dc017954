"""The forms in which the command line writes documents."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import TypeAlias

from attrs import frozen

from gongwen import terminal
from gongwen.columns import inert
from gongwen.document import Document
from gongwen.records import Record

Named: TypeAlias = tuple[str, Document]
"""The name of a file and its document."""

Draw: TypeAlias = Callable[[dict[str, list[terminal.Row]]], str]


@frozen
class Format:
    """A form of output: ``write`` makes its pieces, one document at a time.

    ``several`` says whether one output holds the documents of more than one file.
    """

    write: Callable[..., Iterator[str]]
    several: bool = True


def table(
    documents: Iterable[Named], *, several: bool, draw: Draw = terminal.plain
) -> Iterator[str]:
    """A table for each file, under the file's name where there are ``several``."""
    for at, (name, document) in enumerate(documents):
        if several:
            yield ("\n" if at else "") + inert(name) + "\n\n"
        yield draw(terminal.tabulate(document.to_dicts())) or "No records.\n"


def json_lines(documents: Iterable[Named], *, several: bool) -> Iterator[str]:
    """One JSON object a line, with the name of its ``file`` where there are ``several``."""
    for name, document in documents:
        for record in document.to_dicts():
            named = {"file": name, **record} if several else record
            yield inert(json.dumps(named, ensure_ascii=False)) + "\n"


def json_array(documents: Iterable[Named], *, several: bool) -> Iterator[str]:
    """One JSON array of the objects that `json_lines` writes."""
    before = "["
    for line in json_lines(documents, several=several):
        yield f"{before}\n{line.rstrip()}"
        before = ","
    yield "[]\n" if before == "[" else "\n]\n"


def _as(
    convert: Callable[[Document], str], documents: Iterable[Named], *, several: bool
) -> Iterator[str]:
    """What ``convert`` makes of a document."""
    for _, document in documents:
        yield convert(document).rstrip("\n") + "\n"


def _bio(document: Document) -> str:
    """The tags of the one kind of records that there is."""
    return document.to_bio(type(document.records[0]) if document.records else Record)


FORMATS: Mapping[str, Format] = {
    "table": Format(table),
    "jsonl": Format(json_lines),
    "json": Format(json_array),
    "html": Format(partial(_as, Document.to_html), several=False),
    "brat": Format(partial(_as, Document.to_brat), several=False),
    "bio": Format(partial(_as, _bio), several=False),
    "web": Format(partial(_as, Document.to_web_annotations), several=False),
}


def visible(piece: str) -> str:
    r"""A piece of output with nothing that a terminal obeys but tabs and the ends of lines.

    >>> visible("T1\tQuantity\x1b[2J\n")
    'T1\tQuantity\\u001b[2J\n'
    """
    return "\n".join("\t".join(map(inert, line.split("\t"))) for line in piece.split("\n"))
