"""Records in the standoff format of brat: the ``.ann`` file that goes with a text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from json import dumps
from typing import Any

from gongwen.export.attributes import own_attributes
from gongwen.export.dicts import TAKEN, plain
from gongwen.export.json import line
from gongwen.pattern import PlainPattern
from gongwen.records import Institution, Record
from gongwen.span import Span

_FRAGMENT = PlainPattern("[^\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+")
"""What stands between tabs and the ends of lines, whatever one takes for them."""

_UNSAFE = PlainPattern(r"[\\\s]")


def to_brat(text: str, records: Iterable[Record]) -> str:
    r"""The ``.ann`` file of ``records``; the ``.txt`` file beside it is ``text`` itself.

    Offsets are code points. A ``T`` line is a record, in fragments where a tab or the end of
    a line is in it; records within records have theirs too, and ``R`` lines lead to them, by
    the name of the attribute. An ``A`` line is any other attribute as `to_dict` gives it: a
    list is JSON, what is true has no value, what is missing or false no line; white space
    and backslashes in a value are written ``\uXXXX``. An ``N`` line gives the code of a place.
    A record of no character that brat can mark is left out.

    >>> from gongwen import extract, quantities
    >>> document = extract("新增学位1200个。", extractors=[quantities])
    >>> for row in to_brat(document.source.raw, document).splitlines():
    ...     print(row.split("\t"))
    ['T1', 'Quantity 4 9', '1200个']
    ['A1', 'rule T1 quantity.classifier']
    ['A2', 'low T1 1200']
    ['A3', 'high T1 1200']
    ['A4', 'unit T1 个']
    ['A5', 'relation T1 =']
    ['A6', 'item T1 学位']
    """
    numbers: Counter[str] = Counter()

    def numbered(letter: str, rest: str) -> str:
        numbers[letter] += 1
        return f"{letter}{numbers[letter]}\t{rest}\n"

    marked = {_key(record): record for record in _in_order(records) if _fragments(text, record)}
    names = {key: f"T{number}" for number, key in enumerate(marked, 1)}
    lines: list[str] = []
    for key, record in marked.items():
        lines.append(numbered("T", _mark(text, record)))
        lines += (numbered("A", rest) for rest in _attributes(record, names[key]))
        lines += (numbered("N", rest) for rest in _codes(record, names[key]))
    for key, record in marked.items():
        for name, other in _held(record):
            if (there := names.get(_key(other))) is not None:
                lines.append(numbered("R", f"{name} Arg1:{names[key]} Arg2:{there}"))
    return "".join(lines)


def _key(record: Record) -> str:
    """What tells a record from others, also where it cannot be hashed."""
    return line(plain(record))


def _in_order(records: Iterable[Record]) -> list[Record]:
    """The records and those within them, in reading order."""
    found: list[Record] = []
    waiting = list(records)
    while waiting:
        record = waiting.pop()
        found.append(record)
        waiting += (other for _, other in _held(record))
    return sorted(found, key=lambda one: (one.span.start, -one.span.end, type(one).__name__))


def _held(record: Record) -> Iterator[tuple[str, Record]]:
    """The records that are values of ``record``, each with the name of the attribute."""
    for name in own_attributes(type(record), TAKEN):
        value = getattr(record, name)
        for item in value if isinstance(value, (tuple, list)) else (value,):
            if isinstance(item, Record):
                yield name, item


def _fragments(text: str, record: Record) -> list[Span]:
    found = _FRAGMENT.finditer(text, record.span.start, record.span.end)
    return [Span(*one.span()) for one in found]


def _mark(text: str, record: Record) -> str:
    fragments = _fragments(text, record)
    places = ";".join(f"{span.start} {span.end}" for span in fragments)
    return f"{type(record).__name__} {places}\t{' '.join(text[span.slice] for span in fragments)}"


def _attributes(record: Record, target: str) -> Iterator[str]:
    held = {name for name, _ in _held(record)}
    for name in ("rule", *own_attributes(type(record), TAKEN)):
        value = plain(getattr(record, name))
        if value is True:
            yield f"{name} {target}"
        elif name not in held and (written := _written(value)):
            yield f"{name} {target} {written}"


def _written(value: Any) -> str:
    if value is None or value is False:
        return ""
    if isinstance(value, (list, dict)):
        value = dumps(value, ensure_ascii=False, separators=(",", ":")) if value else ""
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", str(value))


def _codes(record: Record, target: str) -> Iterator[str]:
    if isinstance(record, Institution) and record.place_code:
        place = " ".join(_FRAGMENT.findall(record.place))
        yield f"Reference {target} GB2260:{_written(record.place_code)}\t{place}"
