"""Scopes: which clauses speak of what lies ahead, which of what is done.

A cue opens a scope over the clauses that follow it, a terminator closes it, and a clause
that only describes, conditions or explains stays out of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from gongwen.frame import Frame, frames, is_topic
from gongwen.outline import Outline, Sentence, outline, own_date
from gongwen.scope.cues import Cues
from gongwen.scope.heads import ANNOUNCED, LISTED, OUTLOOK, TARGETS
from gongwen.scope.judge import Judge
from gongwen.scope.lean import Leanings, tally
from gongwen.scope.model import SILENT, Cue, Scope, Setting
from gongwen.scope.part import Part, part, unwrapped
from gongwen.scope.prose import Prose
from gongwen.scope.quoted import quoted
from gongwen.scope.times import told
from gongwen.source import Source

__all__ = ["Cue", "Scope", "scopes"]


def scopes(source: Source) -> tuple[Scope, ...]:
    """The scope of each clause of the outline of ``source``, in the same order.

    Ask for it by ``source.run(scopes)``.

    >>> [s.direction for s in scopes(Source("去年新建学校5所。今年要再建3所，改善办学条件。"))]
    ['done', 'ahead', 'ahead']
    """
    shared: dict[Scope, Scope] = {}
    found = chain.from_iterable(_Passage(source).scopes())
    return tuple(shared.setdefault(scope, scope) for scope in found)


_EXCLAIMING = ("！", "!", "”", "’")


class _Passage:
    """Goes through the sentences of one source, in order.

    Those that no title frames are read before any is judged, for they tell which way the text
    leans; the others only when it is their turn. What is read of one is let go with it.
    """

    def __init__(self, source: Source) -> None:
        self.text = source.text
        self.outline: Outline = source.run(outline)
        self.frames: Sequence[Frame] = source.run(frames)
        self.cues = Cues(source.lexicon.table("scope_cues"))
        self.judge = Judge(self.cues)
        self.day = source.date or source.run(own_date)
        self.prose = Prose.of(self.text, self.outline, self.frames)
        self.quoted = quoted(source)
        self.topics = {one.span.start for one in self.outline.headings if is_topic(one)}
        self.leanings = Leanings()
        self.announced: tuple[Setting, int] | None = None

    def scopes(self) -> Iterator[Sequence[Scope]]:
        """The scopes of the clauses of each sentence, in order."""
        framed = list(self._framed())
        read = self._lean(framed)
        for at, sentence in enumerate(self.outline.sentences):
            parts = read.pop(at) if at in read else self._read(sentence)
            if parts:
                yield self._sentence(sentence, parts, self._setting(sentence, framed[at]))
            else:
                yield [SILENT] * (sentence.last - sentence.first)

    def _read(self, sentence: Sentence) -> Sequence[Part]:
        """The clauses of a sentence, read; none of what is no prose."""
        if not self.prose.holds(sentence):
            return ()
        starts, stops, _, ends = self.outline.clauses.columns
        return [
            part(starts[at], ends[at], unwrapped(self.text[starts[at] : stops[at]]))
            for at in range(sentence.first, sentence.last)
        ]

    def _barred(self, sentence: Sentence, parts: Sequence[Part]) -> set[int]:
        """The indices of the ``parts`` of a sentence that speak of nothing."""
        barred = set(self.prose.names(parts))
        if not self.quoted.isdisjoint(sentence.clauses):
            first = sentence.first
            barred.update(at - first for at in self.quoted.intersection(sentence.clauses))
        return barred

    def _framed(self) -> Iterator[Setting | None]:
        """The setting that the innermost frame around each sentence makes, if there is one."""
        around: list[tuple[int, Setting]] = []
        waiting = 0
        for sentence in self.outline.sentences:
            start = sentence.start
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
        return Setting(Cue(frame.cue, frame.strength, frame.means), "ahead", self.day)

    def _lean(self, framed: Sequence[Setting | None]) -> dict[int, Sequence[Part]]:
        """Read the sentences that no title frames, for what they tell of their stretches.

        Gives what was read, by the index of the sentence.
        """
        read: dict[int, Sequence[Part]] = {}
        for at, sentence in enumerate(self.outline.sentences):
            if framed[at] is not None:
                continue
            parts = read[at] = self._read(sentence)
            if parts and sentence.start not in self.topics:
                barred = self._barred(sentence, parts)
                speaking = [one for index, one in enumerate(parts) if index not in barred]
                self.leanings.add(self._stretches(sentence), tally(speaking))
        return read

    def _stretches(self, sentence: Sentence) -> list[int]:
        """The stretches around a sentence from the inner to the outer, each by its own number.

        They are its paragraph, its sections by where they start, and the text as a whole.
        """
        stretches = [-2 - sentence.paragraph]
        section = self.outline.section_at(sentence.start)
        while section is not None:
            stretches.append(section.span.start)
            section = section.parent
        return [*stretches, -1]

    def _setting(self, sentence: Sentence, frame: Setting | None) -> Setting:
        if self.announced is not None and sentence.start < self.announced[1]:
            return self.announced[0]
        if frame is not None:
            return frame
        return Setting(None, "none", self.day, self.leanings.of(self._stretches(sentence)))

    def _sentence(
        self, sentence: Sentence, parts: Sequence[Part], setting: Setting
    ) -> Sequence[Scope]:
        if setting.cue is None and self._looks_ahead(parts[0], setting):
            setting = self._open(parts[0].text, self.outline.paragraph_of(sentence).stop)
        elif self._heads_list(parts[0], setting):
            section = self.outline.section_at(sentence.start)
            setting = self._open(parts[0].text, section.span.end if section else len(self.text))
        elif self._heads_targets(parts, setting):
            self._open(parts[0].text, self.outline.paragraph_of(sentence).stop, "plan")
        if self._exclaims(sentence):
            setting = setting._replace(exclaimed=True)
        if setting.cue is None and sentence.start in self.topics:
            return [SILENT] * len(parts)
        found = self.judge.judge(parts, setting, self._barred(sentence, parts))
        if setting.cue is None and self._announces(parts):
            section = self.outline.section_at(sentence.start)
            self._open(parts[-1].text, section.span.end if section else len(self.text))
        return found

    def _exclaims(self, sentence: Sentence) -> bool:
        start, end = sentence.start, sentence.stop
        if not self.text.endswith(_EXCLAIMING, start, end):
            return False
        return self.text[start:end].rstrip("”’").endswith(("！", "!"))

    def _looks_ahead(self, first: Part, setting: Setting) -> bool:
        """Whether the first clause of a sentence is but a time ahead."""
        if setting.direction != "none" and not first.bare.startswith("展望"):
            return False
        return OUTLOOK.match(first.bare) is not None

    def _heads_list(self, first: Part, setting: Setting) -> bool:
        """Whether the first clause of a sentence heads a list of tasks (今年要办的实事：…)."""
        if setting.direction != "none" or first.end not in ("：", ":") or first.is_past:
            return False
        gone_by = self.day is not None and told(first.bare, self.day)[0] == "over"
        return not gone_by and LISTED.match(first.bare) is not None

    def _heads_targets(self, parts: Sequence[Part], setting: Setting) -> bool:
        """Whether a sentence among tasks is but the name of targets (发展目标。)."""
        if setting.cue is None or setting.cue.strength == "plan" or len(parts) > 1:
            return False
        return TARGETS.match(parts[0].text) is not None

    def _announces(self, parts: Sequence[Part]) -> bool:
        """Whether a sentence announces tasks that the sentences after it tell."""
        last = parts[-1].bare
        if ANNOUNCED.search(last) is None:
            return False
        return last.endswith("是") or any(self.cues.own(one, "我们", None) for one in parts)

    def _open(self, announcement: str, end: int, strength: str = "will") -> Setting:
        """Open a scope of tasks up to ``end``."""
        opened = Setting(Cue(announcement, strength, "task"), "ahead", self.day)
        self.announced = (opened, end)
        return opened
