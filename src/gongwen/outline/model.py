"""The values an outline is made of.

Every span here lies in the view of a source (``source.text``), in code points, half-open.
"""

from __future__ import annotations

from typing import NamedTuple

from attrs import frozen

from gongwen.span import Span


class Paragraph(NamedTuple):
    """A line of text, from ``start`` to ``stop``, without the marks of its layout.

    Its sentences are those from the index ``first`` up to ``last``.
    """

    start: int
    stop: int
    first: int
    last: int

    @property
    def span(self) -> Span:
        """Its place."""
        return Span(self.start, self.stop)

    @property
    def sentences(self) -> range:
        """The indices of its sentences."""
        return range(self.first, self.last)


class Sentence(NamedTuple):
    """A stretch from ``start`` to ``stop``: up to a full stop, with it and the quotes it closes.

    ``paragraph`` is an index; its clauses are those from the index ``first`` up to ``last``.
    """

    start: int
    stop: int
    paragraph: int
    first: int
    last: int

    @property
    def span(self) -> Span:
        """Its place."""
        return Span(self.start, self.stop)

    @property
    def clauses(self) -> range:
        """The indices of its clauses."""
        return range(self.first, self.last)


class Clause(NamedTuple):
    """What stands between two marks, from ``start`` to ``stop``.

    ``sentence`` is an index; ``end`` is the mark after it, empty at the end of a line.
    """

    start: int
    stop: int
    sentence: int
    end: str

    @property
    def span(self) -> Span:
        """Its place."""
        return Span(self.start, self.stop)


@frozen
class Heading:
    """A heading: its text with the number, without the marks of layout and the full stop.

    ``level`` counts from 1, the outermost. ``number`` is as written (``（一）``), empty if
    there is none; ``style`` names the way of numbering, or ``bold`` or ``plain``.
    """

    span: Span
    level: int
    number: str
    title: str
    style: str


@frozen
class Section:
    """A heading and all that stands under it, up to the next heading not below it.

    ``path`` holds the titles from the outermost section to this one.
    """

    heading: Heading
    span: Span
    path: tuple[str, ...]
    parent: Section | None = None

    @property
    def level(self) -> int:
        """The level of the heading, 1 for the outermost."""
        return self.heading.level

    @property
    def title(self) -> str:
        """The title of the heading, without its number."""
        return self.heading.title


@frozen
class Furniture:
    """A piece of the page that is no part of the text, and the value it carries.

    ``kind`` is one of ``front_matter``, ``dateline``, ``source``, ``author``, ``editor``,
    ``phone``, ``links``, ``disclaimer``, ``copies``, ``contents``, ``table``, ``comment``,
    ``markup``.
    """

    span: Span
    kind: str
    value: Span
