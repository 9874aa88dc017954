"""Scopes: which clauses speak of what lies ahead, which of what is done.

A cue opens a scope over the clauses that follow it, a terminator closes it, and a clause
that only describes, conditions or explains stays out of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import chain
from typing import NamedTuple

from gongwen.frame import Frame, frames, is_order, is_topic
from gongwen.outline import Clause, Outline, Sentence, outline, own_date
from gongwen.predicate import Predicate
from gongwen.scope.cues import Cues
from gongwen.scope.heads import ANNOUNCED, ATTACHED, LABEL, OUTLOOK, REQUEST
from gongwen.scope.judge import Judge
from gongwen.scope.lean import Leanings, tally
from gongwen.scope.model import Cue, Scope, Setting
from gongwen.scope.part import Part, part, unwrapped
from gongwen.source import Source
from gongwen.span import Span

__all__ = ["Cue", "Scope", "scopes"]


def scopes(source: Source) -> tuple[Scope, ...]:
    """The scope of each clause of the outline of ``source``, in the same order.

    Ask for it by ``source.run(scopes)``.

    >>> [s.direction for s in scopes(Source("去年新建学校5所。今年要再建3所，改善办学条件。"))]
    ['done', 'ahead', 'ahead']
    """
    return tuple(chain.from_iterable(_Passage(source).scopes()))


class _Read(NamedTuple):
    """A sentence, read: the parts whose index is in ``barred`` speak of nothing.

    What is no prose is not read, and has no parts.
    """

    parts: Sequence[Part]
    barred: Set[int]


_NONE: frozenset[int] = frozenset()
_EXCLAIMING = ("！", "!", "”", "’")
_UNREAD = _Read((), _NONE)


class _Passage:
    """Goes through the sentences of one source once, in order."""

    def __init__(self, source: Source) -> None:
        self.text = source.text
        self.outline: Outline = source.run(outline)
        self.frames: Sequence[Frame] = source.run(frames)
        self.cues = Cues(source.lexicon.table("scope_cues"))
        self.judge = Judge(self.cues)
        self.day = source.date or source.run(own_date)
        self.title = self.outline.title_span or Span(0, 0)
        headings = self.outline.headings
        self.headings = {heading.span.start for heading in headings}
        self.announcing = {frame.span.start for frame in self.frames if frame.span.start}
        self.topics = {heading.span.start for heading in headings if is_topic(heading)}
        self.announced: tuple[Setting, int] | None = None
        self.quoting = False

    def scopes(self) -> Iterator[Sequence[Scope]]:
        """The scopes of the clauses of each sentence, in order."""
        sentences = self.outline.sentences
        read = [self._read(sentence) for sentence in sentences]
        framed = list(self._framed())
        leanings = self._leanings(read, framed)
        for sentence, one, frame in zip(sentences, read, framed, strict=True):
            yield self._sentence(sentence, one, self._setting(sentence, frame, leanings))

    def _read(self, sentence: Sentence) -> _Read:
        clauses = self.outline.clauses_of(sentence)
        quoted = self._quoted(sentence, clauses)
        if not self._is_prose(sentence, clauses):
            return _UNREAD
        text = self.text
        parts = [
            part(clause, unwrapped(text[clause.span.start : clause.span.end])) for clause in clauses
        ]
        named = [0] if self._is_name(parts[0]) else []
        if sentence.span.start < self.title.end:
            named += [at for at, clause in enumerate(clauses) if self._is_title(clause)]
        return _Read(parts, quoted.union(named) if named else quoted)

    def _framed(self) -> Iterator[Setting | None]:
        """The setting that the innermost frame around each sentence makes, if there is one."""
        around: list[tuple[int, Setting]] = []
        waiting = 0
        for sentence in self.outline.sentences:
            start = sentence.span.start
            while waiting < len(self.frames) and self.frames[waiting].span.start <= start:
                frame = self.frames[waiting]
                around.append((frame.span.end, self._setting_in(frame)))
                waiting += 1
            while around and around[-1][0] <= start:
                around.pop()
            yield around[-1][1] if around else None

    def _setting_in(self, frame: Frame) -> Setting:
        if frame.direction != "ahead":
            return Setting(None, frame.direction, self.day)
        means = "provision" if frame.span.start == 0 else "task"
        return Setting(Cue(frame.cue, frame.strength, means), "ahead", self.day)

    def _leanings(self, read: Sequence[_Read], framed: Sequence[Setting | None]) -> Leanings:
        """What the sentences that no title frames tell of the way their stretches lean."""
        leanings = Leanings()
        for sentence, one, frame in zip(self.outline.sentences, read, framed, strict=True):
            if frame is None and one.parts and sentence.span.start not in self.topics:
                speaking = [part for at, part in enumerate(one.parts) if at not in one.barred]
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

    def _setting(self, sentence: Sentence, frame: Setting | None, leanings: Leanings) -> Setting:
        if self.announced is not None and sentence.span.start < self.announced[1]:
            return self.announced[0]
        if frame is not None:
            return frame
        return Setting(None, "none", self.day, leanings.of(self._stretches(sentence)))

    def _sentence(self, sentence: Sentence, read: _Read, setting: Setting) -> Sequence[Scope]:
        parts = read.parts
        if not parts:
            return [Scope(clause.span, None) for clause in self.outline.clauses_of(sentence)]
        if setting.cue is None and self._looks_ahead(parts[0], setting):
            setting = self._open(parts[0].text, self.outline.paragraph_of(sentence).span.end)
        if self._exclaims(sentence):
            setting = setting._replace(exclaimed=True)
        if setting.cue is None and sentence.span.start in self.topics:
            return [Scope(part.clause.span, part.reading.predicate) for part in parts]
        found = self.judge.judge(parts, setting, read.barred)
        if setting.cue is None and self._announces(parts):
            section = self.outline.section_at(sentence.span.start)
            self._open(parts[-1].text, section.span.end if section else len(self.text))
        return found

    def _exclaims(self, sentence: Sentence) -> bool:
        start, end = sentence.span.start, sentence.span.end
        if not self.text.endswith(_EXCLAIMING, start, end):
            return False
        return self.text[start:end].rstrip("”’").endswith(("！", "!"))

    def _looks_ahead(self, first: Part, setting: Setting) -> bool:
        """Whether the first clause of a sentence is but a time ahead."""
        if setting.direction != "none" and not first.bare.startswith("展望"):
            return False
        return OUTLOOK.match(first.bare) is not None

    def _announces(self, parts: Sequence[Part]) -> bool:
        """Whether a sentence announces tasks that the sentences after it tell."""
        last = parts[-1].bare
        if ANNOUNCED.search(last) is None:
            return False
        return last.endswith("是") or any(self.cues.own(part, "我们", None) for part in parts)

    def _open(self, announcement: str, end: int) -> Setting:
        """Open a scope of tasks up to ``end``."""
        opened = Setting(Cue(announcement, "will", "task"), "ahead", self.day)
        self.announced = (opened, end)
        return opened

    def _is_prose(self, sentence: Sentence, clauses: Sequence[Clause]) -> bool:
        start = sentence.span.start
        if start < self.outline.head.end or self.outline.is_furniture(start):
            return False
        text = self.text[start : sentence.span.end]
        if text.startswith("附") and text[:3].rstrip("：:0123456789 ") in ("附件", "附表"):
            return False
        if len(clauses) == 1 and (
            (start < self.title.end and self._is_title(clauses[0])) or self._is_attached(clauses[0])
        ):
            return False
        return not ("请" in text or "向" in text) or REQUEST.search(text) is None

    def _is_title(self, clause: Clause) -> bool:
        return clause.span.overlaps(self.title)

    def _is_attached(self, clause: Clause) -> bool:
        """Whether the clause is a line that holds the title of an attached document."""
        if clause.end not in ("", "\n"):
            return False
        text = self.text[clause.span.start : clause.span.end]
        return ATTACHED.match(text) is not None and not is_order(text)

    def _is_name(self, first: Part) -> bool:
        """Whether the clause at the head of a sentence is a heading that but names what follows."""
        start = first.clause.span.start
        if start not in self.headings:
            return False
        if start in self.announcing and not is_order(first.text):
            return True
        return _is_label(first.text, first.reading.predicate)

    def _quoted(self, sentence: Sentence, clauses: Sequence[Clause]) -> frozenset[int]:
        """The indices of the clauses of a quotation that holds more than one clause."""
        around = self.text[max(sentence.span.start - 1, 0) : sentence.span.end + 1]
        if "“" in around or "”" in around:
            return frozenset([at for at, clause in enumerate(clauses) if self._is_quoted(clause)])
        return frozenset(range(len(clauses))) if self.quoting else _NONE

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
