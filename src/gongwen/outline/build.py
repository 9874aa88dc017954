"""The outline of a source: its sections, sentences, clauses and furniture."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from attrs import field, frozen

from gongwen.outline.clauses import parts
from gongwen.outline.furniture import folded, front_matter, furniture
from gongwen.outline.headings import Found, levelled, numbered, unnumbered
from gongwen.outline.lines import Line, lines
from gongwen.outline.model import (
    Clause,
    Furniture,
    Heading,
    Paragraph,
    Section,
    Sentence,
)
from gongwen.outline.table import Table
from gongwen.outline.title import title, written
from gongwen.source import Source
from gongwen.span import Span


@frozen
class Outline:
    """How a text is built. All spans lie in the view, in code points, half-open.

    Sections are in the order of their headings and nest; sentences, clauses, paragraphs
    and furniture are in order and disjoint. ``title`` is empty if none was found.
    """

    title: str
    title_span: Span | None
    sections: tuple[Section, ...]
    paragraphs: Table[Paragraph]
    sentences: Table[Sentence]
    clauses: Table[Clause]
    furniture: tuple[Furniture, ...]
    head: Span
    _section_starts: tuple[int, ...] = field(init=False, repr=False, eq=False)
    _furniture_starts: tuple[int, ...] = field(init=False, repr=False, eq=False)

    @_section_starts.default
    def _where_sections_start(self) -> tuple[int, ...]:
        return tuple(section.span.start for section in self.sections)

    @_furniture_starts.default
    def _where_furniture_starts(self) -> tuple[int, ...]:
        return tuple(piece.span.start for piece in self.furniture)

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The headings of the sections, in order."""
        return tuple(section.heading for section in self.sections)

    def section_at(self, offset: int) -> Section | None:
        """The innermost section that ``offset`` lies in, or ``None`` before the first."""
        at = bisect_right(self._section_starts, offset) - 1
        return self.sections[at] if at >= 0 and offset < self.sections[at].span.end else None

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that ``offset`` lies in, or ``None``."""
        return self.sentences.at(offset)

    def clause_at(self, offset: int) -> Clause | None:
        """The clause that ``offset`` lies in, or ``None``."""
        return self.clauses.at(offset)

    def furniture_at(self, offset: int) -> Furniture | None:
        """The piece of furniture that ``offset`` lies in, or ``None``."""
        at = bisect_right(self._furniture_starts, offset) - 1
        return self.furniture[at] if at >= 0 and offset < self.furniture[at].span.end else None

    def is_furniture(self, offset: int) -> bool:
        """Whether ``offset`` lies in page furniture."""
        return self.furniture_at(offset) is not None

    def sentence_of(self, clause: Clause) -> Sentence:
        """The sentence that ``clause`` is part of."""
        return self.sentences[clause.sentence]

    def paragraph_of(self, sentence: Sentence) -> Paragraph:
        """The paragraph that ``sentence`` is part of."""
        return self.paragraphs[sentence.paragraph]

    def clauses_of(self, sentence: Sentence) -> Sequence[Clause]:
        """The clauses of ``sentence``, in order."""
        return self.clauses[sentence.first : sentence.last]


def outline(source: Source) -> Outline:
    r"""The outline of ``source``; ask for it by ``source.run(outline)``.

    >>> built = Source("一、工作目标\n今年，新建学校5所；明年再建3所。").run(outline)
    >>> [section.title for section in built.sections]
    ['工作目标']
    >>> [clause.end for clause in built.clauses]
    ['', '，', '；', '。']
    """
    text = source.text
    rows = lines(text)
    pieces = _furniture(text, rows)
    starts = [piece.span.start for piece in pieces]
    free = [row for row in rows if not _held(pieces, starts, row.start)]
    found, head = _headings(free)
    front = pieces[0].value if pieces and pieces[0].kind == "front_matter" else Span(0, 0)
    depths = Counter(row.hashes for row in free if row.hashes)
    name = title(text, [row for row in head if depths[row.hashes] <= 1], free[:6], front)
    found = [item for item in found if name is None or not name.covers(item.span)]
    sections = tuple(_sections(tuple(levelled(found)), len(text)))
    built = parts(text, rows)
    return Outline(
        title="" if name is None else written(text[name.slice]),
        title_span=name,
        sections=sections,
        paragraphs=built.paragraphs,
        sentences=built.sentences,
        clauses=built.clauses,
        furniture=tuple(pieces),
        head=Span(head[0].start, head[-1].end) if head else Span(0, 0),
    )


def _held(pieces: Sequence[Furniture], starts: Sequence[int], offset: int) -> bool:
    at = bisect_right(starts, offset) - 1
    return at >= 0 and offset < pieces[at].span.end


def _furniture(text: str, rows: Sequence[Line]) -> list[Furniture]:
    front = front_matter(text)
    blocks = [*([front] if front else []), *folded(text)]
    starts = [block.span.start for block in blocks]
    pieces = list(blocks)
    last: list[Furniture] = []
    for row in rows:
        if not _held(blocks, starts, row.start):
            last = furniture(row, last)
            pieces += last
    return sorted(pieces, key=lambda piece: piece.span.start)


def _headings(rows: Sequence[Line]) -> tuple[list[Found], list[Line]]:
    """The headings among ``rows``, and the rows before the first prose or numbered one."""
    found: list[Found] = []
    head: list[Line] = []
    in_head = True
    for at, row in enumerate(rows):
        before = rows[at - 1] if at else None
        after = rows[at + 1] if at + 1 < len(rows) else None
        item = numbered(row, before)
        if in_head and (item is not None or _opens_text(row)):
            in_head = False
        if in_head:
            head.append(row)
            if not row.hashes:
                continue
        item = item or unnumbered(before, row, after)
        if item is not None:
            found.append(item)
    return found, head


def _opens_text(row: Line) -> bool:
    return row.ends_in_mark and not row.hashes


def _sections(headings: Sequence[Heading], end: int) -> Iterator[Section]:
    ends = _ends(headings, end)
    above: list[Section] = []
    for heading, stop in zip(headings, ends, strict=True):
        del above[heading.level - 1 :]
        parent = above[-1] if above else None
        path = (*(section.title for section in above), heading.title)
        section = Section(heading, Span(heading.span.start, stop), path, parent)
        above.append(section)
        yield section


def _ends(headings: Sequence[Heading], end: int) -> list[int]:
    """Where each section ends: at the next heading that is not below it."""
    ends = [end] * len(headings)
    waiting: list[int] = []
    for at, heading in enumerate(headings):
        while waiting and headings[waiting[-1]].level >= heading.level:
            ends[waiting.pop()] = heading.span.start
        waiting.append(at)
    return ends
