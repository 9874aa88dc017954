"""Why a clause was judged a commitment or an achievement."""

from __future__ import annotations

from gongwen.explain.ingredients import carried
from gongwen.explain.marks import marks_of
from gongwen.explain.model import Judgement, Opening, Origin
from gongwen.explain.passage import Passage, passage
from gongwen.records import Achievement, Commitment, Period, Record
from gongwen.scope.heads import OUTLOOK
from gongwen.scope.marks import BY_YEAR, PERFECT, TARGET, TARGETED
from gongwen.scope.model import Cue
from gongwen.scope.part import Part, blot
from gongwen.source import Source
from gongwen.span import Span

WHY = {
    "modal": "{words} says that it lies ahead",
    "target": "{words} names it as a target",
    "date": "{words} names the time to attain it by",
    "title": "the title of the text announces it",
    "heading": "the heading over it announces it",
    "lead": "what is said before announces it",
    "provision": "{words} is what a rule provides",
    "imperative": "{words} without a subject is an order, where nothing tells of what is done",
    "mark": "{words} says that it is done",
    "context": "the text around it tells of what is done, and nothing here of what lies ahead",
    "default": "nothing says that it lies ahead",
}
"""Why a clause is judged so, by the kind of what opened the scope it lies in."""


def judgement(source: Source, record: Record) -> Judgement | None:
    """How the clause of a commitment or an achievement was judged; ``None`` of other records."""
    if not isinstance(record, Commitment | Achievement):
        return None
    found = passage(source, record.span)
    if found is None:
        return None
    ahead = isinstance(record, Commitment)
    cue = found.scope.cue
    opening = _ahead(found, cue) if ahead and cue is not None else _done(found)
    period = record.deadline if isinstance(record, Commitment) else record.period
    return Judgement(
        clause=found.part.text,
        span=record.span,
        direction="ahead" if ahead else "done",
        marks=marks_of(source, found.part),
        opening=opening,
        why=_why(source, record, opening),
        actor=found.actor(record.actor),
        period=_period(record, period),
    )


def _why(source: Source, record: Record, opening: Opening) -> str:
    why = WHY[opening.kind].format(words=opening.words)
    if isinstance(record, Commitment):
        return why
    kinds = dict.fromkeys(type(one).__name__.lower() for one in carried(source, record))
    return f"{why}; it carries a {' and a '.join(kinds)}" if kinds else why


def _period(record: Record, period: Period | None) -> Origin | None:
    if period is None:
        return None
    return Origin(period.text, period.span, not record.span.covers(period.span))


def _ahead(found: Passage, cue: Cue) -> Opening:
    """What opens the scope of what lies ahead that the clause lies in."""
    if found.scope.setting is not None and cue == found.scope.setting.cue:
        frame = found.frame("ahead")
        return found.titled(frame) if frame and frame.cue == cue.word else _announced(found, cue)
    if cue.means == "target":
        return _targeted(found, cue)
    at = (
        found.latest(lambda part: cue.word in _said(part))
        if cue.means == "modal"
        else next(at for at in range(len(found.parts)) if _is_under(found, at, cue))
    )
    kind = "lead" if cue.means == "task" else cue.means
    return _said_at(found, found.at if at is None else at, kind, cue.word, cue)


def _said(part: Part) -> tuple[str, ...]:
    """The modals and the verb of a clause."""
    predicate = part.reading.predicate
    return part.reading.modals if predicate is None else (*part.reading.modals, predicate.verb)


def _is_under(found: Passage, at: int, cue: Cue) -> bool:
    """Whether a clause lies in the scope of ``cue``, whatever its own strength."""
    over = found.scopes[at].cue
    return over is not None and (over.word, over.means) == (cue.word, cue.means)


def _said_at(found: Passage, at: int, kind: str, words: str, cue: Cue) -> Opening:
    """The scope of words in the clause at ``at``, up to the last clause of the sentence in it."""
    later = range(len(found.parts) - 1, found.at - 1, -1)
    last = next(at for at in later if _is_under(found, at, cue))
    return found.opening(kind, words, found.in_clause(at, words), found.over(at, last))


def _targeted(found: Passage, cue: Cue) -> Opening:
    """The scope of a target, or of a year to attain something by."""
    for kind, mark in (("target", TARGETED), ("target", TARGET), ("date", BY_YEAR)):
        for at in found.back():
            match = mark.search(found.parts[at].bare)
            if match is not None:
                return _said_at(found, at, kind, match[0], cue)
    return _said_at(found, found.at, "target", cue.word, cue)


def _announced(found: Passage, cue: Cue) -> Opening:
    """The scope of a clause before that announces tasks."""
    built, text = found.outline, found.source.text
    lead = found.last_saying(cue.word)
    sentence = built.sentence_of(lead)
    section = built.section_at(sentence.start)
    if OUTLOOK.match(blot(cue.word)):
        end = built.paragraph_of(sentence).stop
    else:
        end = section.span.end if section else len(text)
    return found.opening("lead", cue.word, lead.span, Span(lead.start, end))


def _done(found: Passage) -> Opening:
    """What opens the scope of what is done that the clause lies in."""
    at = found.latest(lambda part: part.is_perfect)
    if at is not None and not any(scope.cue for scope in found.scopes[at : found.at]):
        mark = PERFECT.search(found.parts[at].bare)
        words = mark[0] if mark else ""
        return found.opening("mark", words, found.in_clause(at, words), _over_done(found, at))
    setting = found.scope.setting
    frame = found.frame("done")
    if frame is not None and setting is not None and setting.direction == "done":
        return found.titled(frame)
    if setting is not None and setting.reviews:
        return found.opening("context", "", None, _over_done(found, found.at))
    return found.opening("default", "", None, found.place(found.at))


def _over_done(found: Passage, first: int) -> Span:
    """The clauses from ``first`` up to the next cue of what lies ahead, or to the last."""
    ahead = (at for at in range(found.at + 1, len(found.parts)) if found.scopes[at].cue)
    return found.over(first, next(ahead, len(found.parts)) - 1)
