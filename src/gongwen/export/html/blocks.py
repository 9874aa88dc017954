"""A text line by line: headings, paragraphs and what is no part of it, as blocks of HTML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from gongwen.clean.script import traditional
from gongwen.export.html.markup import Element, marked
from gongwen.outline import Section, outline
from gongwen.source import Source
from gongwen.span import Span

_DEEPEST = 6
_BLANKS = " \t\n　"


@frozen
class Anchor:
    """The place of a heading, and the ``name`` of its anchor."""

    span: Span
    name: str
    section: Section


def anchors(source: Source) -> list[Anchor]:
    """The headings of a text, in order."""
    sections = source.run(outline).sections
    places = (source.span(one.heading.span.start, one.heading.span.end) for one in sections)
    found = zip(places, sections, strict=True)
    return [Anchor(place, f"s{at}", section) for at, (place, section) in enumerate(found)]


def language(source: Source) -> str:
    """The language of a text: in traditional characters if there are more than a few.

    >>> language(Source("縣委發出通知")), language(Source("县委发出通知"))
    ('zh-Hant', 'zh-Hans')
    """
    sample = source.raw[:5000]
    evidence = traditional()
    count = sum(character in evidence for character in sample)
    return "zh-Hant" if count * 50 > len(sample) else "zh-Hans"


def blocks(
    source: Source, elements: Iterable[Element], *, top: int = 2, named: bool = True
) -> Iterator[str]:
    """The lines of a text as blocks with the ``elements`` over them.

    The text of the blocks, put together, is the raw text (see `escaped`). ``top`` is the level
    of the outermost headings; they have ids if they are ``named``.
    """
    raw = source.raw
    lines = list(_lines(raw))
    tags: dict[int, str] = {}
    run_in: list[Element] = []
    headings = iter(anchors(source))
    heading = next(headings, None)
    for line in lines:
        while heading and heading.span.start < line.end:
            name = f' id="{heading.name}"' if named else ""
            if _fills(raw, heading.span, line) and line.start not in tags:
                tags[line.start] = f"h{min(top + heading.section.level - 1, _DEEPEST)}{name}"
            else:
                run_in.append(Element(heading.span, "b", name))
            heading = next(headings, None)
    for line, inner in zip(lines, marked(raw, lines, [*elements, *run_in]), strict=True):
        tag = tags.get(line.start) or _paragraph(source, line)
        yield f"<{tag}>{inner}</{tag.split(' ', 1)[0]}>"


def _lines(raw: str) -> Iterator[Span]:
    at = 0
    for line in raw.splitlines(keepends=True):
        yield Span(at, at + len(line))
        at += len(line)


def _fills(raw: str, heading: Span, line: Span) -> bool:
    """Whether nothing but marks stands beside a heading on its line."""
    around = raw[line.start : heading.start] + raw[heading.end : line.end]
    return heading.end <= line.end and not any(map(str.isalnum, around))


def _paragraph(source: Source, line: Span) -> str:
    built = source.run(outline)
    place = source.locate(line)
    if not source.raw[line.slice].strip(_BLANKS):
        return 'p class="blank"'
    if built.title_span and built.title_span.overlaps(place):
        return 'p class="title"'
    return 'p class="aside"' if built.is_furniture(place.start) else "p"
