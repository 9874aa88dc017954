"""Scopes: which clauses speak of what lies ahead, which of what is done.

A cue opens a scope over the clauses that follow it, a terminator closes it, and a clause
that only describes, conditions or explains stays out of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from gongwen.frame import Frame, frames, is_topic
from gongwen.outline import Outline, Sentence, outline, own_date
from gongwen.scope.cues import Cues
from gongwen.scope.heads import ANNOUNCED, LISTED, OUTLOOK, TARGETS
from gongwen.scope.items import CASES, lines_end, opens_item, sentences_end
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
    found: list[Scope] = []
    for told_of_one in _Passage(source).scopes():
        found.extend(map(shared.setdefault, told_of_one, told_of_one))
    return tuple(found)


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
            frame = framed[at]
            parts = self._read(sentence) if frame is not None else read.pop(at)
            if parts:
                yield self._sentence(sentence, parts, self._setting(sentence, frame))
            else:
                yield [SILENT] * (sentence.last - sentence.first)

    def _read(self, sentence: Sentence) -> Sequence[Part]:
        """The clauses of a sentence, read; none of what is no prose."""
        if not self.prose.holds(sentence):
            return ()
        text, (starts, stops, _, ends) = self.text, self.outline.clauses.columns
        return [
            part(start := starts[at], ends[at], unwrapped(text[start : stops[at]]))
            for at in range(sentence.first, sentence.last)
        ]

    def _barred(self, sentence: Sentence, parts: Sequence[Part]) -> Set[int]:
        """The indices of the ``parts`` of a sentence that speak of nothing."""
        named, first = self.prose.names(parts), sentence.first
        cited = self.quoted.intersection(range(first, sentence.last))
        return named.union(at - first for at in cited) if cited else named

    def _framed(self) -> Iterator[Setting | None]:
        """The setting that the innermost frame around each sentence makes, if there is one."""
        around: list[tuple[int, Setting]] = []
        waiting = 0
        for start in self.outline.sentences.starts:
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
        for at, frame in enumerate(framed):
            if frame is not None:
                continue
            sentence = self.outline.sentences[at]
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
            opened = self.announced[0]
            if opened.actor and not opens_item(self.text, sentence.start):
                return opened._replace(actor="")
            return opened
        if frame is not None:
            return frame
        return Setting(None, "none", self.day, self.leanings.of(self._stretches(sentence)))

    def _sentence(
        self, sentence: Sentence, parts: Sequence[Part], setting: Setting
    ) -> Sequence[Scope]:
        barred = self._barred(sentence, parts)
        if setting.cue is None and self._looks_ahead(parts[0], setting):
            setting = self._open(parts[0].text, self.outline.paragraph_of(sentence).stop)
        elif self._heads_list(parts[0], setting):
            section = self.outline.section_at(sentence.start)
            setting = self._open(parts[0].text, section.span.end if section else len(self.text))
            found = parts[0].reading.predicate
            barred = barred if found is not None and found.verb else {*barred, 0}
        elif self._heads_targets(parts, setting):
            self._open(parts[0].text, self.outline.paragraph_of(sentence).stop, "plan")
        if self.text.endswith(_EXCLAIMING, sentence.start, sentence.stop):
            setting = setting._replace(exclaimed=self._exclaims(sentence))
        if setting.cue is None and sentence.start in self.topics:
            return [SILENT] * len(parts)
        scopes = self.judge.judge(parts, setting, barred)
        if setting.cue is None:
            self._announce(sentence, parts, scopes[-1])
        return scopes

    def _announce(self, sentence: Sentence, parts: Sequence[Part], last: Scope) -> None:
        """Open the scope of what a sentence announces, ``last`` being that of its last clause."""
        open_cue, actor = self.judge.left_open
        cue = last.cue or open_cue
        if cue is not None and not any(CASES.search(part.bare) for part in parts):
            end = (
                lines_end(self.text, self.outline, sentence)
                if parts[-1].ends_in_colon
                else sentences_end(self.text, self.outline, sentence, parts)
            )
            if end:
                announcing = next(one.text for one in reversed(parts) if one.ends_in_colon)
                self._open(announcing, end, last.strength or cue.strength, actor)
                return
        if self._announces(parts):
            section = self.outline.section_at(sentence.start)
            self._open(parts[-1].text, section.span.end if section else len(self.text))

    def _exclaims(self, sentence: Sentence) -> bool:
        return self.text[sentence.start : sentence.stop].rstrip("”’").endswith(("！", "!"))

    def _looks_ahead(self, first: Part, setting: Setting) -> bool:
        """Whether the first clause of a sentence is but a time ahead."""
        if setting.direction != "none" and not first.bare.startswith("展望"):
            return False
        return OUTLOOK.match(first.bare) is not None

    def _heads_list(self, first: Part, setting: Setting) -> bool:
        """Whether the first clause of a sentence heads a list of tasks (今年要办的实事：…)."""
        if setting.direction != "none" or not first.ends_in_colon or first.is_past:
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
        if not parts[-1].has(ANNOUNCED):
            return False
        return parts[-1].bare.endswith("是") or any(
            self.cues.own(one, "我们", None) for one in parts
        )

    def _open(
        self, announcement: str, end: int, strength: str = "will", actor: str = ""
    ) -> Setting:
        """Open a scope of tasks up to ``end``, of which ``actor`` is the agent."""
        opened = Setting(Cue(announcement, strength, "task"), "ahead", self.day, actor=actor)
        self.announced = (opened, end)
        return opened
