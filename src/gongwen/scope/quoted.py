"""Which clauses stand in a quotation that holds more than one clause."""

from __future__ import annotations

from gongwen.outline import outline
from gongwen.source import Source


def quoted(source: Source) -> frozenset[int]:
    """The indices of the clauses of ``source`` that are part of a longer quotation.

    >>> sorted(quoted(Source("他说：“道路要修，桥要架”。")))
    [1, 2]
    """
    built, text = source.run(outline), source.text
    found: list[int] = []
    quoting = False
    for sentence in built.sentences:
        start, end = max(sentence.start - 1, 0), sentence.stop + 1
        if not quoting and text.find("“", start, end) < 0 and text.find("”", start, end) < 0:
            continue
        for at, clause in enumerate(built.clauses_of(sentence), sentence.first):
            start, end = max(clause.start - 1, 0), clause.stop + 1
            before = quoting
            opened, closed = text.rfind("“", start, end), text.rfind("”", start, end)
            if opened != closed:
                quoting = opened > closed
            if before or (quoting and opened <= start + 1):
                found.append(at)
    return frozenset(found)
