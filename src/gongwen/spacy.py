"""A component for spaCy that puts the records of a text into its ``Doc``.

An entry point leads here: where gongwen is installed, ``nlp.add_pipe("gongwen")`` is enough.
"""

from collections.abc import Callable, Mapping
from datetime import date as Date
from types import MappingProxyType
from typing import Any, Literal

from attrs import frozen

try:
    from spacy.language import Language
    from spacy.tokens import Doc, Span
    from srsly import msgpack_decoders, msgpack_encoders
except ImportError as error:
    raise ImportError("gongwen.spacy needs spaCy: pip install 'gongwen[spacy]'") from error

from gongwen.api import extract, from_json
from gongwen.document import Document
from gongwen.extractor import Extractor
from gongwen.extractors import (
    EXTRACTORS,
    achievements,
    commitments,
    formulations,
    institutions,
    mechanisms,
    numbers,
    periods,
    persons,
    quantities,
    references,
)
from gongwen.records import Record

NAME = "gongwen"
"""The name of the component, of its group of spans, and of the attributes below ``._``."""

KINDS: Mapping[str, Extractor[Any]] = MappingProxyType(
    {
        "Number": numbers,
        "Quantity": quantities,
        "Period": periods,
        "Institution": institutions,
        "Reference": references,
        "Mechanism": mechanisms,
        "Formulation": formulations,
        "Person": persons,
        "Commitment": commitments,
        "Achievement": achievements,
    }
)
"""What finds each kind of record."""

Alignment = Literal["strict", "contract", "expand"]


@frozen
class Records:
    """The component: a function that adds the records of a ``Doc`` to it.

    The `Document` is ``doc._.gongwen``. Each record that fits the tokens is a span of
    ``doc.spans["gongwen"]``, labelled by its kind; ``span._.gongwen`` is the record. Those that
    do not fit are in ``doc._.gongwen_unaligned``, and in the document like any other.
    """

    date: Date | None
    extractors: tuple[Extractor[Any], ...]
    labels: Mapping[str, str]
    alignment_mode: Alignment

    def __call__(self, doc: Doc) -> Doc:
        """``doc`` itself, with the records of its text."""
        document = extract(doc.text, date=self.date, extractors=self.extractors)
        doc._.gongwen = document
        spans = (self._span(doc, at, record) for at, record in enumerate(document))
        doc.spans[NAME] = [span for span in spans if span is not None]
        return doc

    def _span(self, doc: Doc, at: int, record: Record) -> Span | None:
        kind = type(record).__name__
        return doc.char_span(
            record.span.start,
            record.span.end,
            label=self.labels.get(kind, kind),
            alignment_mode=self.alignment_mode,
            span_id=f"{NAME}:{at}",
        )


@Language.factory(
    NAME,
    assigns=["doc.spans", "doc._.gongwen", "doc._.gongwen_unaligned", "span._.gongwen"],
    default_config={
        "date": None,
        "kinds": None,
        "extractors": [],
        "labels": {},
        "alignment_mode": "strict",
    },
)
def create(
    nlp: Language,
    name: str,
    date: str | None,
    kinds: list[str] | None,
    extractors: list[Any],
    labels: dict[str, str],
    alignment_mode: Alignment,
) -> Records:
    """The component for a pipeline, as its configuration describes it.

    ``date`` is the day the texts speak on, in ISO form. ``kinds`` are the names of the kinds to
    look for, the nine by default, and ``extractors`` those of your own besides, from a function
    in a registry. ``labels`` gives another label to some kinds. ``alignment_mode`` is that of
    ``Doc.char_span``, for tokens that do not part where a record begins or ends.

    >>> import spacy
    >>> nlp = spacy.blank("zh")
    >>> _ = nlp.add_pipe("gongwen", config={"kinds": ["Quantity"], "labels": {"Quantity": "数量"}})
    >>> doc = nlp("新增学位1200个。")
    >>> [(span.text, span.label_, span._.gongwen.item) for span in doc.spans["gongwen"]]
    [('1200个', '数量', '学位')]

    Raises ``ValueError`` for a date that is none, and for a kind that is not known.
    """
    for kind in kinds or ():
        if kind not in KINDS:
            raise ValueError(f"there is no kind {kind!r}; there are {', '.join(KINDS)}")
    day = None if date is None else Date.fromisoformat(date)
    chosen = EXTRACTORS if kinds is None else tuple(KINDS[kind] for kind in kinds)
    return Records(day, (*chosen, *extractors), dict(labels), alignment_mode)


def _record(span: Span) -> Record | None:
    """The record that ``span`` was made of, or ``None``."""
    name, _, at = span.id_.partition(":")
    document = span.doc._.gongwen
    if name != NAME or document is None:
        return None
    record: Record = document.records[int(at)]
    return record


def _unaligned(doc: Doc) -> tuple[Record, ...]:
    """The records that are no spans, because they do not fit the tokens."""
    document = doc._.gongwen
    if document is None:
        return ()
    aligned = {span.id_ for span in doc.spans.get(NAME, ())}
    return tuple(
        record for at, record in enumerate(document.records) if f"{NAME}:{at}" not in aligned
    )


def _own_kinds(above: type[Record] = Record) -> list[type[Record]]:
    """The kinds of one's own that are imported; attrs leaves an unfinished twin of each."""
    below = [kind for kind in above.__subclasses__() if "__attrs_attrs__" in vars(kind)]
    deeper = [kind for one in below for kind in _own_kinds(one)]
    return [kind for kind in below if kind.__name__ not in KINDS] + deeper


_WRITTEN = "gongwen.Document"


def _encode(value: Any, chain: Callable[[Any], Any] | None = None) -> Any:
    """A document as plain values, so that a ``Doc`` that holds it can be written."""
    if isinstance(value, Document):
        return {_WRITTEN: value.to_json()}
    return value if chain is None else chain(value)


def _decode(value: Any, chain: Callable[[Any], Any] | None = None) -> Any:
    if isinstance(value, dict) and value.keys() == {_WRITTEN}:
        return from_json(value[_WRITTEN], kinds=_own_kinds())
    return value if chain is None else chain(value)


Doc.set_extension("gongwen", default=None, force=True)
Doc.set_extension("gongwen_unaligned", getter=_unaligned, force=True)
Span.set_extension("gongwen", getter=_record, force=True)
msgpack_encoders.register(NAME, func=_encode)
msgpack_decoders.register(NAME, func=_decode)
