"""The front door: the default extractors, and a text in, a document out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date as Date
from typing import Any

from gongwen.document import Document
from gongwen.extractors import (
    achievements,
    commitments,
    formulations,
    institutions,
    mechanisms,
    periods,
    persons,
    quantities,
    references,
)
from gongwen.lexicon import DEFAULT, Lexicon
from gongwen.records import Record
from gongwen.resolve import Policy, leftmost_longest
from gongwen.source import Source

EXTRACTORS = (
    institutions,
    persons,
    quantities,
    periods,
    references,
    formulations,
    mechanisms,
    commitments,
    achievements,
)
"""The extractors of the nine kinds of records, which `extract` runs by default."""


def extract(
    text: str,
    *,
    date: Date | None = None,
    extractors: Iterable[Callable[[Source], Sequence[Record]]] | None = None,
    lexicon: Lexicon = DEFAULT,
    overlap: Policy = leftmost_longest,
) -> Document:
    """The records in ``text``, each with its exact place in it.

    ``date`` is the day the text speaks on; without it the day is read from the text's own
    dateline or title, and where there is none periods that depend on it stay open.
    ``extractors`` are what to look for, the nine kinds by default. ``lexicon`` holds the word
    lists, with your own words if you like. ``overlap`` chooses where records overlap.

    >>> document = extract("县委提拔5名干部，建立“三联”机制。未来，将增加编制13个。")
    >>> [(type(r).__name__, r.text) for r in document][:3]
    [('Achievement', '县委提拔5名干部'), ('Institution', '县委'), ('Quantity', '5名')]

    Any string is good input. Raises ``TypeError`` for a ``text`` that is no ``str`` and
    a ``date`` that is no date.
    """
    source = Source(text, date=date, lexicon=lexicon)
    chosen = EXTRACTORS if extractors is None else tuple(extractors)
    found: list[Any] = [record for extractor in chosen for record in source.run(extractor)]
    return Document(source, overlap(found))
