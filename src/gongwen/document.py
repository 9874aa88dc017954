"""Documents: the records of one source, in reading order, and the questions one asks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeVar

from attrs import frozen

from gongwen.export.dicts import to_dict
from gongwen.export.json import Saved, dumps, loads
from gongwen.extractors.institution.canonical import groups
from gongwen.extractors.reference import documents
from gongwen.outline import outline
from gongwen.records import Institution, Record, Reference
from gongwen.source import Source
from gongwen.span import Span

R = TypeVar("R", bound=Record)


@frozen
class Document:
    """The records found in one source, in reading order.

    >>> from gongwen import extract, Quantity
    >>> document = extract("新增学位1200个，改造老旧小区36个。")
    >>> [(q.text, q.item) for q in document[Quantity]]
    [('1200个', '学位'), ('36个', '老旧小区')]
    """

    source: Source
    records: tuple[Record, ...]

    def __iter__(self) -> Iterator[Record]:
        return iter(self.records)

    def __len__(self) -> int:
        return len(self.records)

    def __getitem__(self, kind: type[R]) -> tuple[R, ...]:
        """The records of one kind, in reading order."""
        return tuple(record for record in self.records if isinstance(record, kind))

    def within(self, span: Span) -> tuple[Record, ...]:
        """The records that lie wholly inside ``span`` of the raw text."""
        return tuple(record for record in self.records if span.covers(record.span))

    def section(self, record: Record) -> tuple[str, ...]:
        """The titles of the sections that ``record`` stands in, outermost first."""
        place = self.source.locate(record.span)
        section = self.source.run(outline).section_at(place.start)
        return section.path if section else ()

    def institutions(self) -> Mapping[str, tuple[Institution, ...]]:
        """The mentions of each institution, by its full name where the text tells it.

        >>> from gongwen import extract
        >>> found = extract("丹凤县委部署，县委办落实，县委检查。").institutions()
        >>> [(name, [mention.text for mention in mentions]) for name, mentions in found.items()]
        [('中共丹凤县委员会', ['丹凤县委', '县委']), ('中共丹凤县委员会办公室', ['县委办'])]
        """
        return groups(self[Institution])

    def references(self) -> tuple[tuple[Reference, ...], ...]:
        """The mentions of each cited document, in reading order of their first."""
        return documents(self[Reference])

    def to_dicts(self) -> list[dict[str, Any]]:
        """Each record as a ``dict`` of plain values.

        The keys are ``type``, ``start`` and ``end`` (code points of the raw text, end
        exclusive), ``text``, ``rule``, ``section`` and the attributes of the kind. Numbers are
        strings of their exact value (of 28 digits where only a fraction is exact), dates
        are ISO strings.
        """
        return [to_dict(record, section=self.section(record)) for record in self.records]

    def to_json(self) -> str:
        """The document as JSON, with its text and every value; `from_json` reads it back."""
        return dumps(Saved(self.source.raw, self.source.date, self.records))


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
    saved = loads(text, kinds)
    return Document(Source(saved.text, date=saved.date), saved.records)
