"""Where the later text names what was promised, and whether it does so in telling of results."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from gongwen.document import Document
from gongwen.frame import frames
from gongwen.lexicon import trie_pattern
from gongwen.outline import outline
from gongwen.pattern import PlainPattern
from gongwen.records import Commitment, Record
from gongwen.source import Source
from gongwen.span import Span, covered_by

_LONGEST = 40


class Directions:
    """What the sections of a document announce: ``ahead``, ``done`` or ``""``, by place."""

    def __init__(self, source: Source) -> None:
        self._told = {frame.span: frame.direction for frame in source.run(frames)}
        self._whole = self._told.get(Span(0, len(source.text)), "")
        self._outline = source.run(outline)

    def at(self, offset: int) -> str:
        """The direction of the innermost section at ``offset`` of the view that has one."""
        section = self._outline.section_at(offset)
        while section and not self._told.get(section.span):
            section = section.parent
        return self._told[section.span] if section else self._whole


@frozen
class Mention:
    """A ``name`` that stands in a document, the ``clause`` around it, and what follows in that.

    ``ahead`` tells that it stands in what lies ahead.
    """

    name: Record
    clause: Record
    rest: str
    ahead: bool


class Mentions:
    """Where a document first mentions each of ``names``; what it reports goes before plans.

    >>> from gongwen import extract
    >>> found = Mentions(extract("城东水厂如期建成。今年，将启用城西水厂。"), ["城东水厂", "城西水厂"])
    >>> [(found[name].rest, found[name].ahead) for name in ("城东水厂", "城西水厂")]
    [('如期建成', False), ('', True)]
    """

    def __init__(self, document: Document, names: Iterable[str]) -> None:
        self._source = document.source
        self._built = self._source.run(outline)
        self._directions = Directions(self._source)
        self._promised = covered_by(
            self._source.locate(record.span) for record in document[Commitment]
        )
        self._found: dict[str, Mention] = {}
        for name, start in _places(self._source.text, {one for one in names if one}):
            known = self._found.get(name)
            if known is None or known.ahead:
                mention = self._mention(Span(start, start + len(name)))
                if known is None or not mention.ahead:
                    self._found[name] = mention

    def __getitem__(self, name: str) -> Mention:
        return self._found[name]

    def __contains__(self, name: str) -> bool:
        return name in self._found

    def get(self, name: str) -> Mention | None:
        """Where ``name`` is mentioned, or ``None``."""
        return self._found.get(name)

    def _mention(self, place: Span) -> Mention:
        found = self._built.clause_at(place.start)
        clause = found.span if found and found.stop >= place.end else place
        text = self._source.text[clause.slice]
        blank = len(text) - len(text.lstrip())
        clause = Span(min(clause.start + blank, place.start), clause.end)
        ahead = self._promised(place) or self._directions.at(place.start) == "ahead"
        rest = self._source.text[place.end : clause.end]
        return Mention(self._record(place), self._record(clause), rest, ahead)

    def _record(self, place: Span) -> Record:
        span = self._source.span(place.start, place.end)
        return Record(span=span, text=self._source.cut(span))


def _places(text: str, names: set[str]) -> Iterator[tuple[str, int]]:
    """Each of ``names`` with its places in ``text``, also where one begins another."""
    names = {name for name in names if len(name) <= _LONGEST}
    if not names:
        return
    begun = {
        name: [name[:end] for end in range(1, len(name) + 1) if name[:end] in names]
        for name in names
    }
    for found in PlainPattern(f"(?=({trie_pattern(names)}))").finditer(text):
        for name in begun[found[1]]:
            yield name, found.start()
