"""The values an outline is made of.

Every span here lies in the view of a source (``source.text``), in code points, half-open.
"""

from __future__ import annotations

from typing import NamedTuple

from attrs import frozen

from gongwen.span import Span


class Paragraph(NamedTuple):
    """A line of text without the marks of its layout; ``sentences`` are indices."""

    span: Span
    sentences: range


class Sentence(NamedTuple):
    """A stretch up to a full stop, with it and the quotes it closes; ``clauses`` are indices."""

    span: Span
    paragraph: int
    clauses: range


class Enumerator(NamedTuple):
    """A counting word that opens a clause (一是, 其次, ②).

    ``scope`` runs from it to the next of its row, or to the end of the paragraph.
    """

    span: Span
    number: int
    scope: Span


class Clause(NamedTuple):
    """What stands between two marks.

    ``lead`` is the mark before it and ``end`` the mark after it, empty at the ends of a
    line; ``sentence`` is an index; ``enumerator`` is the counting word it opens with.
    """

    span: Span
    sentence: int
    lead: str
    end: str
    enumerator: Enumerator | None = None


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

    @property
    def body(self) -> Span:
        """What stands under the heading."""
        return Span(self.heading.span.end, self.span.end)


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
