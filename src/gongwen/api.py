"""The front door: a text in, or what was written of a document, and a document out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date as Date
from typing import Any

from gongwen.arguments import POLICY, called, finders, kinds_of, records_of
from gongwen.document import Document, all_kinds
from gongwen.errors import ExtractorError, GongwenError
from gongwen.extractor import united
from gongwen.lexicon import DEFAULT, Lexicon
from gongwen.records import Record
from gongwen.resolve import Policy, longest
from gongwen.source import Source


def extract(
    text: str,
    *,
    date: Date | None = None,
    extractors: Iterable[Callable[[Source], Sequence[Record]]] | None = None,
    lexicon: Lexicon = DEFAULT,
    overlap: Policy = longest,
    on_error: Callable[[GongwenError], None] | None = None,
) -> Document:
    """The records in ``text``, each with its exact place in it.

    ``date`` is the day the text speaks on; without it the day is read from the text's own
    dateline or title, and where there is none periods that depend on it stay open.
    ``extractors`` are what to look for, the nine kinds by default. ``lexicon`` holds the word
    lists, with your own words if you like. ``overlap`` chooses where records overlap.

    An extractor of your own that raises is told to ``on_error`` as a `GongwenError`
    (`RuleError` for a rule, `ExtractorError` for any other), and what the others find is
    kept, those joined to it by ``|`` too. Without ``on_error`` what it raises is raised.

    >>> document = extract("县委提拔5名干部，建立“三联”机制。未来，将增加编制13个。")
    >>> [(type(r).__name__, r.text) for r in document][:3]
    [('Achievement', '县委提拔5名干部'), ('Institution', '县委'), ('Quantity', '5名')]

    Any string is good input. Raises ``TypeError`` for a ``text`` that is no ``str``,
    a ``date`` that is no date, and ``extractors`` that are no several.
    """
    source = Source(text, date=date, lexicon=lexicon)
    called(overlap, "overlap", POLICY)
    chosen: tuple[Callable[[Source], Sequence[Record]], ...]
    chosen = all_kinds() if extractors is None else finders(extractors)
    found: list[Any] = []
    for extractor in chosen:
        for part in united(extractor):
            try:
                found += records_of(source.run(part), part)
            except Exception as error:
                if on_error is None:
                    raise
                on_error(_told(part, error))
    return Document(source, overlap(found), chosen)


def from_json(text: str | bytes, *, kinds: Iterable[type[Record]] = ()) -> Document:
    """The document that `Document.to_json` wrote.

    ``kinds`` are the record classes of your own that may be in it. The words you added to
    the word lists are not written, and are not needed to read the records back.

    >>> from gongwen import extract
    >>> document = extract("新增学位1200个，占三分之一。")
    >>> from_json(document.to_json()).records == document.records
    True

    Raises `FormatError` for anything else, with the place where it is not as written.
    """
    from gongwen.export.json import loads

    saved = loads(text, kinds_of(kinds))
    return Document(Source(saved.text, date=saved.date), saved.records)


def _told(extractor: object, error: Exception) -> GongwenError:
    if isinstance(error, GongwenError):
        return error
    told = ExtractorError(f"{extractor!r} raised {error!r}")
    told.__cause__ = error
    return told
