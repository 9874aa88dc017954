"""Scopes: which clauses speak of what lies ahead, which of what is done.

A cue opens a scope over the clauses that follow it, a terminator closes it, and a clause
that only describes, conditions or explains stays out of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from gongwen.frame import Frame, frames, is_order, is_topic
from gongwen.outline import Clause, Outline, Sentence, outline, own_date
from gongwen.predicate import Predicate, reading
from gongwen.scope.judge import Judge
from gongwen.scope.lean import Leanings, tally
from gongwen.scope.marks import ANNOUNCED, ATTACHED, LABEL, OUTLOOK, REQUEST
from gongwen.scope.model import Cue, Scope, Setting
from gongwen.scope.part import Part, blot, unwrapped
from gongwen.source import Source

__all__ = ["Cue", "Scope", "scopes"]


def scopes(source: Source) -> tuple[Scope, ...]:
    """The scope of each clause of the outline of ``source``, in the same order.

    Ask for it by ``source.run(scopes)``.

    >>> [s.direction for s in scopes(Source("去年新建学校5所。今年要再建3所，改善办学条件。"))]
    ['done', 'ahead', 'ahead']
    """
    return tuple(_Passage(source).scopes())


@frozen
class _Read:
    """A sentence, read: the parts whose index is in ``barred`` speak of nothing."""

    parts: Sequence[Part]
    barred: frozenset[int]
    is_prose: bool


class _Passage:
    """Goes through the sentences of one source once, in order."""

    def __init__(self, source: Source) -> None:
        self.text = source.text
        self.outline: Outline = source.run(outline)
        self.frames: Sequence[Frame] = source.run(frames)
        self.judge = Judge(source.lexicon.table("scope_cues"))
        self.day = source.date or source.run(own_date)
        self.headings = {heading.span.start for heading in self.outline.headings}
        self.announcing = {frame.span.start for frame in self.frames if frame.span.start}
        self.topics = {item.span.start for item in self.outline.headings if is_topic(item)}
        self.announced: tuple[Setting, int] | None = None
        self.quoting = False

    def scopes(self) -> Iterator[Scope]:
        """The scope of each clause, in order."""
        sentences = self.outline.sentences
        read = [self._read(sentence) for sentence in sentences]
        framed = list(self._framed())
        leanings = self._leanings(read, framed)
        for sentence, one, frame in zip(sentences, read, framed, strict=True):
            yield from self._sentence(sentence, one, self._setting(sentence, frame, leanings))

    def _read(self, sentence: Sentence) -> _Read:
        parts = [self._part(clause) for clause in self.outline.clauses_of(sentence)]
        barred = frozenset([at for at, part in enumerate(parts) if self._is_barred(part)])
        return _Read(parts, barred, self._is_prose(sentence))

    def _framed(self) -> Iterator[Frame | None]:
        """The innermost frame around each sentence."""
        around: list[Frame] = []
        waiting = 0
        for sentence in self.outline.sentences:
            start = sentence.span.start
            while waiting < len(self.frames) and self.frames[waiting].span.start <= start:
                around.append(self.frames[waiting])
                waiting += 1
            while around and around[-1].span.end <= start:
                around.pop()
            yield next((frame for frame in reversed(around) if frame.span.end > start), None)

    def _leanings(self, read: Sequence[_Read], framed: Sequence[Frame | None]) -> Leanings:
        """What the sentences that no title frames tell of the way their stretches lean."""
        leanings = Leanings()
        for sentence, one, frame in zip(self.outline.sentences, read, framed, strict=True):
            if frame is None and one.is_prose and sentence.span.start not in self.topics:
                speaking = (part for at, part in enumerate(one.parts) if at not in one.barred)
                leanings.add(self._stretches(sentence), tally(speaking))
        return leanings

    def _stretches(self, sentence: Sentence) -> list[int]:
        """The stretches around a sentence from the inner to the outer, each by its own number.

        They are its paragraph, its sections by where they start, and the text as a whole.
        """
        stretches = [-2 - sentence.paragraph]
        section = self.outline.section_at(sentence.span.start)
        while section is not None:
            stretches.append(section.span.start)
            section = section.parent
        return [*stretches, -1]

    def _setting(self, sentence: Sentence, frame: Frame | None, leanings: Leanings) -> Setting:
        if self.announced is not None and sentence.span.start < self.announced[1]:
            return self.announced[0]
        if frame is None:
            return Setting(None, "none", self.day, leanings.of(self._stretches(sentence)))
        if frame.direction != "ahead":
            return Setting(None, frame.direction, self.day)
        means = "provision" if frame.span.start == 0 else "task"
        return Setting(Cue(frame.cue, frame.strength, means), "ahead", self.day)

    def _sentence(self, sentence: Sentence, read: _Read, setting: Setting) -> Iterator[Scope]:
        parts = read.parts
        if not read.is_prose:
            yield from (Scope(part.clause.span, part.reading.predicate) for part in parts)
            return
        looks_ahead = setting.direction == "none" or parts[0].bare.startswith("展望")
        if looks_ahead and setting.cue is None and OUTLOOK.match(parts[0].bare):
            setting = self._open(parts[0].text, self.outline.paragraph_of(sentence).span.end)
        text = self.text[sentence.span.slice].rstrip("”’")
        if text.endswith(("！", "!")):
            setting = setting._replace(exclaimed=True)
        if setting.cue is None and sentence.span.start in self.topics:
            yield from (Scope(part.clause.span, part.reading.predicate) for part in parts)
            return
        yield from self.judge.judge(parts, setting, read.barred)
        if setting.cue is None and self._announces(parts):
            section = self.outline.section_at(sentence.span.start)
            self._open(parts[-1].text, section.span.end if section else len(self.text))

    def _part(self, clause: Clause) -> Part:
        text = unwrapped(self.text[clause.span.slice])
        return Part(clause, text, blot(text), reading(text))

    def _announces(self, parts: Sequence[Part]) -> bool:
        """Whether a sentence announces tasks that the sentences after it tell."""
        last = parts[-1].bare
        if ANNOUNCED.search(last) is None:
            return False
        return last.endswith("是") or any(self.judge.own_cue(part, "我们", None) for part in parts)

    def _open(self, announcement: str, end: int) -> Setting:
        """Open a scope of tasks up to ``end``."""
        opened = Setting(Cue(announcement, "will", "task"), "ahead", self.day)
        self.announced = (opened, end)
        return opened

    def _is_prose(self, sentence: Sentence) -> bool:
        start = sentence.span.start
        if self.outline.is_furniture(start) or start < self.outline.head.end:
            return False
        if self.text[sentence.span.slice][:3].rstrip("：:0123456789 ") in ("附件", "附表"):
            return False
        if len(sentence.clauses) == 1:
            clause = self.outline.clauses_of(sentence)[0]
            if self._is_title(clause) or self._is_attached(clause):
                return False
        return REQUEST.search(self.text[sentence.span.slice]) is None

    def _is_title(self, clause: Clause) -> bool:
        title = self.outline.title_span
        return title is not None and clause.span.overlaps(title)

    def _is_attached(self, clause: Clause) -> bool:
        """Whether the clause is a line that holds the title of an attached document."""
        text = self.text[clause.span.slice]
        return clause.end in ("", "\n") and ATTACHED.match(text) is not None and not is_order(text)

    def _is_barred(self, part: Part) -> bool:
        start = part.clause.span.start
        quoted = self._is_quoted(part.clause)
        return (
            quoted
            or self._is_title(part.clause)
            or (start in self.announcing and not is_order(part.text))
            or (start in self.headings and _is_label(part.text, part.reading.predicate))
        )

    def _is_quoted(self, clause: Clause) -> bool:
        """Whether the clause is part of a quotation that holds more than one clause."""
        start = max(clause.span.start - 1, 0)
        text = self.text[start : clause.span.end + 1]
        before = self.quoting
        opened, closed = text.rfind("“"), text.rfind("”")
        if opened != closed:
            self.quoting = opened > closed
        return before or (self.quoting and opened <= 1)


def _is_label(text: str, found: Predicate | None) -> bool:
    """Whether a heading is but a verb used as a name (四、监督检查)."""
    if found is None or not found.verb:
        return False
    if LABEL.match(text, found.subject_start):
        return True
    return found.end == len(text) and found.subject_start == found.start
