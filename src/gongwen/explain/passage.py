"""One clause with those before it in its sentence, read again as scopes read them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from attrs import frozen

from gongwen.explain.model import Opening, Origin
from gongwen.explain.placed import Placed
from gongwen.frame import Frame, frames
from gongwen.outline import Clause, Outline, outline
from gongwen.scope import Scope, scopes
from gongwen.scope.part import Part, part
from gongwen.scope.telling import acting
from gongwen.source import Source
from gongwen.span import Span


@frozen
class Passage:
    """A sentence up to and beyond one of its clauses, the one at ``at``."""

    source: Source
    outline: Outline
    parts: tuple[Part, ...]
    scopes: tuple[Scope, ...]
    at: int

    @property
    def part(self) -> Part:
        """The clause itself."""
        return self.parts[self.at]

    @property
    def scope(self) -> Scope:
        """The scope of the clause itself."""
        return self.scopes[self.at]

    @property
    def start(self) -> int:
        """Where the sentence begins in the view."""
        return self.parts[0].start

    def back(self) -> Iterator[int]:
        """The indices of the clauses from this one back to the head of the sentence."""
        return iter(range(self.at, -1, -1))

    def latest(self, is_so: Callable[[Part], object]) -> int | None:
        """The index of the clause of which ``is_so`` is true, this one or the last before it."""
        return next((at for at in self.back() if is_so(self.parts[at])), None)

    def raw(self, span: Span) -> Span:
        """The place in the raw text of a ``span`` of the view."""
        return self.source.span(span.start, span.end)

    def opening(self, kind: str, words: str, span: Span | None, reach: Span) -> Opening:
        """What opens a scope over ``reach``: ``words`` at ``span``, if they stand in the view."""
        return Opening(kind, words, None if span is None else self.raw(span), self.raw(reach))

    def place(self, at: int) -> Span:
        """The place in the view of the clause at ``at``."""
        start = self.parts[at].start
        return Span(start, start + len(self.parts[at].text))

    def over(self, first: int, last: int) -> Span:
        """The place in the view of the clauses from the one at ``first`` to that at ``last``."""
        return self.place(first).to(self.place(last))

    def in_clause(self, at: int, words: str) -> Span:
        """The place in the view of ``words`` in the clause at ``at``; of all if they are not."""
        clause = self.place(at)
        start = self.source.text.find(words, clause.start, clause.end) if words else -1
        return clause if start < 0 else Span(start, start + len(words))

    def frame(self, direction: str) -> Frame | None:
        """The innermost frame around the sentence, if it announces ``direction``."""
        around = self.source.run(_frames).at(Span(self.start, self.start + 1))
        return around[-1] if around and around[-1].direction == direction else None

    def titled(self, frame: Frame) -> Opening:
        """What opens the scope of a ``frame``: the title of the text, or a heading."""
        section = self.outline.section_at(frame.span.start)
        if section is not None and (section.span.start, section.title) == (
            frame.span.start,
            frame.cue,
        ):
            return self.opening("heading", frame.cue, section.heading.span, frame.span)
        return self.opening("title", frame.cue, self.outline.title_span, frame.span)

    def last_saying(self, words: str) -> Clause:
        """The last clause up to this one whose text is ``words``; this one if there is none."""
        own = bisect_left(self.outline.clauses.starts, self.part.start)
        same = self.source.run(_by_text).get(words, ())
        at = bisect_right(same, self.part.start, key=lambda one: one.start)
        return same[at - 1] if at else self.outline.clauses[own]

    def actor(self, name: str) -> Origin | None:
        """Where the agent ``name`` is named: in the clause, or in the last before it that is."""
        at = self.latest(lambda part: name and acting(part, "") == name)
        if at is None:
            return None
        return Origin(name, self.raw(self.in_clause(at, name)), at != self.at)


def passage(source: Source, span: Span) -> Passage | None:
    """The passage of the clause at ``span`` of the raw text, or ``None`` if that is no clause."""
    built = source.run(outline)
    clause = built.clause_at(source.locate(span).start)
    if clause is None or source.span(clause.start, clause.stop) != span:
        return None
    sentence = built.sentence_of(clause)
    around = source.run(scopes)[sentence.first : sentence.last]
    parts = source.run(_Parts(clause.sentence))
    at = built.clauses.index_at(clause.start) - sentence.first
    return Passage(source, built, parts, around, at)


@frozen
class _Parts:
    """The clauses of a sentence, read; ask by ``source.run``."""

    sentence: int

    def __call__(self, source: Source) -> tuple[Part, ...]:
        built = source.run(outline)
        clauses = built.clauses_of(built.sentences[self.sentence])
        return tuple(part(one.start, one.end, source.text[one.start : one.stop]) for one in clauses)


def _frames(source: Source) -> Placed[Frame]:
    return Placed((frame.span, frame) for frame in source.run(frames))


def _by_text(source: Source) -> Mapping[str, Sequence[Clause]]:
    found: dict[str, list[Clause]] = defaultdict(list)
    for clause in source.run(outline).clauses:
        found[source.text[clause.start : clause.stop]].append(clause)
    return found
