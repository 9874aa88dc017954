"""Elements over a text. They may overlap, and are cut where they do not nest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from gongwen.export.html.characters import escaped
from gongwen.span import Span


@frozen
class Element:
    """An element around ``span`` of a text.

    ``tag`` is its name with its attributes; its first piece has those in ``first`` besides.
    """

    span: Span
    tag: str
    first: str = ""

    def opened(self, at: int) -> str:
        """The tag that opens the piece that begins at ``at``."""
        return f"<{self.tag}{self.first if at == self.span.start else ''}>"

    @property
    def closed(self) -> str:
        """The tag that closes a piece."""
        return f"</{self.tag.split(' ', 1)[0]}>"


def marked(text: str, cuts: Iterable[Span], elements: Iterable[Element]) -> Iterator[str]:
    """The HTML of each of ``cuts``, which follow each other, with the elements over them.

    An element that overlaps another, or that reaches over a cut, is in as many pieces as are
    needed to nest; of two that begin together the longer is the outer one.

    >>> a, b = Element(Span(0, 3), "i", ' id="a"'), Element(Span(2, 5), "b", ' id="b"')
    >>> list(marked("甲乙丙丁戊", [Span(0, 4), Span(4, 5)], [a, b]))
    ['<i id="a">甲乙<b id="b">丙</b></i><b>丁</b>', '<b>戊</b>']
    """
    waiting = sorted(elements, key=_outermost_first, reverse=True)
    running: list[Element] = []
    for cut in cuts:
        while waiting and waiting[-1].span.start < cut.end:
            running.append(waiting.pop())
        yield "".join(_pieces(text, cut, running))
        running = [element for element in running if element.span.end > cut.end]


def _outermost_first(element: Element) -> tuple[int, int]:
    return element.span.start, -element.span.end


def _pieces(text: str, cut: Span, elements: Iterable[Element]) -> Iterator[str]:
    at = cut.start
    stack: list[Element] = []
    for element in elements:
        start = max(element.span.start, cut.start)
        if element.span.end <= start:
            continue
        yield from _advance(text, at, start, stack)
        yield element.opened(start)
        stack.append(element)
        at = start
    yield from _advance(text, at, cut.end, stack)
    yield from (element.closed for element in reversed(stack))


def _advance(text: str, at: int, to: int, stack: list[Element]) -> Iterator[str]:
    """The text from ``at`` to ``to``, with the ends of the elements that end on the way."""
    while stack and (end := min(element.span.end for element in stack)) <= to:
        yield escaped(text[at:end])
        outermost = next(i for i, element in enumerate(stack) if element.span.end == end)
        yield from (element.closed for element in reversed(stack[outermost:]))
        stack[outermost:] = [one for one in stack[outermost:] if one.span.end > end]
        yield from (element.opened(end) for element in stack[outermost:])
        at = end
    yield escaped(text[at:to])
