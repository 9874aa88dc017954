"""Documents: the records of one source, in reading order, and the questions one asks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date as Date
from reprlib import repr as short
from typing import TYPE_CHECKING, Any, TypeVar, overload

from attrs import field, frozen

from gongwen.arguments import kinds_of, record_of, span_of
from gongwen.columns import inert
from gongwen.export.attributes import is_kind
from gongwen.export.dicts import to_dict
from gongwen.outline import outline, own_date
from gongwen.records import Institution, Record, Reference
from gongwen.source import Source, Spanned
from gongwen.span import Span

if TYPE_CHECKING:
    from gongwen.explain import Explanation

R = TypeVar("R", bound=Record)


def all_kinds() -> tuple[Callable[[Source], Sequence[Record]], ...]:
    """The extractors of the nine kinds, which are imported when they are first asked for."""
    from gongwen.extractors import EXTRACTORS

    return EXTRACTORS


def _given(source: Source) -> tuple[str, Date | None]:
    return source.raw, source.date


@frozen(repr=False)
class Document:
    """The records found in one source, in reading order, and the extractors that found them.

    Documents are values: they are equal if their texts, the days that were given and their
    records are. One that was pickled, or written and read, has the default extractors again.

    >>> from gongwen import extract, Quantity
    >>> document = extract("新增学位1200个，改造老旧小区36个。")
    >>> [(q.text, q.item) for q in document[Quantity]]
    [('1200个', '学位'), ('36个', '老旧小区')]
    """

    source: Source = field(eq=_given)
    records: tuple[Record, ...]
    extractors: tuple[Callable[[Source], Sequence[Record]], ...] = field(
        factory=all_kinds, eq=False
    )

    def __repr__(self) -> str:
        count = f"{len(self):,} record{'' if len(self) == 1 else 's'}"
        return f"<Document: {count} in {inert(short(self.source.raw))}>"

    def __reduce__(self) -> tuple[Any, ...]:
        return Document, (self.source, self.records)

    def __iter__(self) -> Iterator[Record]:
        return iter(self.records)

    def __len__(self) -> int:
        return len(self.records)

    @overload
    def __getitem__(self, kind: type[R], /) -> tuple[R, ...]: ...

    @overload
    def __getitem__(self, kind: tuple[type[Record], ...], /) -> tuple[Record, ...]: ...

    def __getitem__(self, kind: Any, /) -> Any:
        """The records of one kind, or of several (``document[Quantity, Period]``), in reading order.

        Raises ``TypeError`` for what is no class of records, as an index or a name.
        """
        kinds = kind if isinstance(kind, tuple) else (kind,)
        if not all(map(is_kind, kinds)):
            raise TypeError(
                "a document is asked for a class of records, as document[Quantity], not for "
                f"{inert(short(kind))}; document.records[0] is its first record"
            )
        return tuple(record for record in self.records if isinstance(record, kinds))

    @property
    def date(self) -> Date | None:
        """The day on which the text was read: the one given, or else the one it bears, if any.

        >>> from gongwen import extract
        >>> extract("县政府工作报告（2025年1月12日）").date
        datetime.date(2025, 1, 12)
        """
        return self.source.date or self.source.run(own_date)

    def within(self, span: Span) -> tuple[Record, ...]:
        """The records that lie wholly inside ``span`` of the raw text."""
        covers = span_of(span, "within").covers
        return tuple(record for record in self.records if covers(record.span))

    def overlapping(self, span: Span) -> tuple[Record, ...]:
        """The records that share at least one code point with ``span`` of the raw text."""
        overlaps = span_of(span, "overlapping").overlaps
        return tuple(record for record in self.records if overlaps(record.span))

    def section(self, record: Record) -> tuple[str, ...]:
        r"""The titles of the sections that ``record`` stands in, outermost first.

        >>> from gongwen import extract
        >>> document = extract("一、去年工作\n建校3所。")
        >>> document.section(document.records[-1])
        ('去年工作',)
        """
        place = self.source.locate(record_of(record, "section").span)
        section = self.source.run(outline).section_at(place.start)
        return section.path if section else ()

    def sentence(self, record: Record) -> Span:
        """The span of the sentence that ``record`` stands in, or of those that it reaches over.

        >>> from gongwen import extract, Quantity
        >>> document = extract("去年，建校3所。今年，再建2所。")
        >>> document.source.cut(document.sentence(document[Quantity][1]))
        '今年，再建2所。'
        """
        return self._around(record_of(record, "sentence"), self.source.run(outline).sentence_at)

    def clause(self, record: Record) -> Span:
        """The span of the clause that ``record`` stands in, without the mark at its end."""
        return self._around(record_of(record, "clause"), self.source.run(outline).clause_at)

    def _around(self, record: Record, at: Callable[[int], Spanned | None]) -> Span:
        place = whole = self.source.locate(record.span)
        for part in filter(None, (at(place.start), at(max(place.start, place.end - 1)))):
            whole = whole.to(part.span)
        return self.source.span(whole.start, whole.end).to(record.span)

    def institutions(self) -> Mapping[str, tuple[Institution, ...]]:
        """The mentions of each institution, by its full name where the text tells it.

        >>> from gongwen import extract
        >>> found = extract("丹凤县委部署，县委办落实，县委检查。").institutions()
        >>> [(name, [mention.text for mention in mentions]) for name, mentions in found.items()]
        [('中共丹凤县委员会', ['丹凤县委', '县委']), ('中共丹凤县委员会办公室', ['县委办'])]
        """
        from gongwen.extractors.institution.canonical import groups

        return groups(self[Institution])

    def references(self) -> tuple[tuple[Reference, ...], ...]:
        """The mentions of each cited document, in reading order of their first."""
        from gongwen.extractors.reference import documents

        return documents(self[Reference])

    def explain(self, record: Record) -> Explanation:
        """How one of its records came to be: cleaning, rule, scope, rivals; it prints well.

        >>> from gongwen import extract
        >>> document = extract("新增學位1200個。")
        >>> print(document.explain(document.records[-1]))
        Quantity 4-9 1200個
          rule      quantity.classifier, a procedure
                    fires in  招录12名教师
          cleaning  script  8-9  個 → 个

        Raises `RecordError`, a ``ValueError``, for a record that is none of its own, and for one
        that its ``extractors`` do not find again: they have changed since, or those of a document
        that was read back are not those that found it.
        """
        from gongwen.explain import explain

        return explain(self.source, self.records, self.extractors, record_of(record, "explain"))

    def to_dicts(self) -> list[dict[str, Any]]:
        """Each record as a ``dict`` of plain values.

        The keys are ``type``, ``start`` and ``end`` (code points of the raw text, end
        exclusive), ``text``, ``rule``, ``section`` and the attributes of the kind. Numbers are
        strings of their exact value (of 28 digits where only a fraction is exact), dates
        are ISO strings.
        """
        return [to_dict(record, section=self.section(record)) for record in self.records]

    def to_json(self) -> str:
        """The document as JSON, with its text and every value; `from_json` reads it back.

        Raises `FormatError` for a value that would not come back as it is, with the class and
        the attribute.
        """
        from gongwen.export.json import Saved, dumps

        return dumps(Saved(self.source.raw, self.source.date, self.records))

    def to_jsonl(self) -> str:
        """The dicts of `to_dicts` as JSON, one on each line."""
        from gongwen.export.jsonl import to_jsonl

        return to_jsonl(self.to_dicts())

    def to_rows(self, kind: type[Record] = Record) -> list[dict[str, Any]]:
        """The records of one kind as flat dicts for a data frame, all with the same keys.

        The keys are those of `to_dicts`. Attributes of a record in a record have keys of
        their own (``deadline.end_date``), those of several hold tuples (``targets.low``). Numbers
        are ``Decimal``, to 12 places where no decimal is exact, and dates ``date``. Without a
        kind it is every record, with the keys that all kinds have.

        >>> from gongwen import extract, Quantity
        >>> [row] = extract("新增学位1200个。").to_rows(Quantity)
        >>> row["start"], row["text"], row["low"], row["item"], row["basis_period.text"]
        (4, '1200个', Decimal('1200'), '学位', None)
        """
        from gongwen.export.rows import to_row

        return [to_row(kind, record, section=self.section(record)) for record in self[kind]]

    def to_arrow(self, *, kinds: Iterable[type[Record]] = ()) -> Any:
        """The records as a ``pyarrow.Table``, one a row, with the columns of every kind.

        The columns are the same for every document: see ``gongwen.arrow.SCHEMA``. Numbers are
        ``decimal128(38, 10)``, null where that is not exact, and whole as text in a column
        beside (``low_exact``: ``"1/3"``). Dates are ``date32``, ``section`` is a list of strings.
        ``kinds`` are the record classes of your own.

        >>> from gongwen import extract
        >>> extract("新增学位1200个。").to_arrow().select(["type", "text", "low_exact"]).to_pylist()
        [{'type': 'Achievement', 'text': '新增学位1200个', 'low_exact': None},
         {'type': 'Quantity', 'text': '1200个', 'low_exact': '1200'}]

        Raises ``ImportError`` where pyarrow is missing, and `FormatError` for a record of another
        kind and for an attribute that no Arrow type holds.
        """
        from gongwen.export.table import table_of

        return table_of(self.records, map(self.section, self.records), kinds_of(kinds))

    def to_bio(self, kind: type[Record]) -> str:
        r"""Each character on a line with its tag for ``kind``: ``B-`` and ``I-``, or ``O``.

        All characters of the raw text are there; white space and what cannot be printed is
        escaped as in Python (``\u000a``). A blank line parts the sentences.

        >>> from gongwen import extract, Quantity
        >>> extract("建校3所。").to_bio(Quantity).split()
        ['建', 'O', '校', 'O', '3', 'B-Quantity', '所', 'I-Quantity', '。', 'O']
        """
        from gongwen.export.bio import to_bio

        sentences = (sentence.span for sentence in self.source.run(outline).sentences)
        starts = (self.source.span(span.start, span.end).start for span in sentences)
        return to_bio(self.source.raw, self[kind], starts)

    def to_brat(self) -> str:
        """The ``.ann`` file for brat, in code points; the ``.txt`` file is ``source.raw``."""
        from gongwen.export.brat import to_brat

        return to_brat(self.source.raw, self.records)

    def to_web_annotations(self, *, iri: str = "") -> str:
        """The records as Web Annotations (W3C) of the text called ``iri``, in JSON-LD.

        Positions are code points. Without ``iri`` the text is named by its SHA-256.
        """
        from gongwen.export.web_annotations import to_web_annotations

        return to_web_annotations(self.source.raw, self.to_dicts(), iri=iri)

    def to_html(self, *, explain: bool = False) -> str:
        """A page to look at: the text with every record marked, with nothing to load.

        The text in it is the raw text, safe whatever that holds. With ``explain`` the page has
        the explanation of every record in it, which takes a while to find and makes it
        larger. Raises `RecordError` then, if a record is not found again.

        >>> from gongwen import extract
        >>> '<mark class="k-Quantity"' in extract("新增学位1200个。").to_html()
        True
        """
        from gongwen.export.html import page

        told = [str(self.explain(record)) for record in self.records] if explain else []
        return page(self.source, self.to_dicts(), told)

    def _repr_html_(self) -> str:
        """The beginning of the text with its records marked, for a notebook."""
        from gongwen.export.html import SHOWN, fragment

        first = (record for record in self.records if record.span.start < SHOWN)
        rows = [to_dict(record, section=()) for record in first]
        return fragment(self.source, rows, (type(record).__name__ for record in self.records))
