"""The cue in a clause itself: a modal or a verb that undertakes, plans or demands."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from gongwen.scope.marks import AIMED, DEMANDED, NEEDING, OBLIGED, PERFECT
from gongwen.scope.model import Cue
from gongwen.scope.part import Part
from gongwen.scope.said import PROPOSED
from gongwen.scope.telling import DECIDING, SPEAKERS

_OF_AGENTS = frozenset(
    "会 不会 亦会 也会 都会 便会 就会 还会 并会 再会 计划 建议 打算 决定 宣布 应 应该 应当".split()
)
"""Words that undertake something only where an agent says them."""

_SCHEDULED = frozenset(
    "落成 启用 投入 投入服务 投入使用 投入运作 开通 通车 生效 实施 展开 开展 竣工 入伙 提交 公布 发布 举行 举办 推出 "
    "完成 开始 动工 开工 开放 投产 运作 接受 建成 开业 启动 成立 设立 签署 发放 结束 恢复 交付".split()
)
"""What befalls a thing at a set time, though no agent is named."""

_DEMANDING = frozenset(("应", "应当"))
"""Words that demand a deed even where what it is done to stands as the subject."""

_ALSO = frozenset("亦会 也会 还会 并会 再会 将会".split())
"""Words that, at the head of a clause, go on with what was named before."""

_LEADING_ON = ("，", "：", ",", ":")

_PROPOSING = frozenset(("建议", "提议"))
"""Words that undertake something only where the author says them."""

_NEEDING = frozenset(("要", "需", "需要", "须"))
"""Words that report a want where they stand behind 还, 仍 or 尚."""

_OVERRULES = {
    "must": frozenset[str](),
    "strive": frozenset(("must",)),
    "will": frozenset(("must", "strive")),
    "plan": frozenset(("must", "strive")),
}
"""Of two cues in one clause the later is heard only if it has one of these strengths."""


def _is_told(part: Part, word: str) -> bool:
    """Whether a clause says that something is to come about or to be done."""
    found = part.reading.predicate
    if found is None or found.kind != "verb" or not part.has_subject:
        return False
    return word in _DEMANDING or found.verb in _SCHEDULED


def _goes_on(part: Part, word: str) -> bool:
    """Whether a clause says what the thing named before it will also do (…，亦会推出…)."""
    return word in _ALSO and part.bare.startswith(word) and not part.has_subject


def _leads_on(part: Part) -> bool:
    """Whether a clause but says that somebody decides what follows (会议决定，…)."""
    found = part.reading.predicate
    return found is not None and found.end == len(part.text) and part.end in _LEADING_ON


@frozen
class Cues:
    """The words that undertake something: the strength and the reach of each."""

    words: Mapping[str, tuple[str, ...]]

    def strength(self, word: str) -> str:
        """How strongly ``word`` undertakes something, ``""`` if it does not."""
        facts = self.words.get(word)
        return facts[0] if facts else ""

    def reach(self, cue: Cue | None) -> str:
        """What the scope of ``cue`` is: ``clause``, ``sentence`` or ``support``."""
        return self.words[cue.word][1] if cue is not None else ""

    def own(self, part: Part, actor: str, active: Cue | None) -> Cue | None:
        """The cue in the clause itself, the strongest first; ``active`` is the one before it."""
        modals, verbal = part.reading.modals, part.reading.predicate
        if not modals and (verbal is None or verbal.verb not in self.words):
            return None
        if part.has(DEMANDED):
            return None
        found = None
        for word in modals:
            facts = self.words.get(word)
            supports = facts is not None and facts[1] == "support" and active is None
            if facts is None or (supports and not part.has(AIMED)):
                continue
            if word == "预期" and "预期性" in part.bare:
                continue
            if word == "不会" and not actor:
                continue
            if word in _NEEDING and NEEDING.search(part.bare):
                continue
            if word in DECIDING and not self._decides(part, word):
                continue
            if word in _PROPOSING and PROPOSED.match(self._up_to(part, word)):
                return None
            alone = word in _OF_AGENTS and not (actor or active)
            tells = part.has(OBLIGED) or part.tells_amount or _is_told(part, word)
            if alone and not (tells or _goes_on(part, word)):
                continue
            if found is None or facts[0] in _OVERRULES[found.strength]:
                found = Cue(word, facts[0], "modal")
        return found or self._cue_of_verb(part, actor, active)

    def _decides(self, part: Part, word: str) -> bool:
        """Whether speakers decide, by ``word``, what they are going to do."""
        by_speaker = self._up_to(part, word).removesuffix(word).endswith(SPEAKERS)
        return by_speaker and not part.has(PERFECT)

    @staticmethod
    def _up_to(part: Part, word: str) -> str:
        return part.bare[: part.bare.find(word) + len(word)]

    def _cue_of_verb(self, part: Part, actor: str, active: Cue | None) -> Cue | None:
        verb = part.reading.predicate.verb if part.reading.predicate else ""
        facts = self.words.get(verb)
        if facts is None:
            return None
        if verb in _OF_AGENTS and not actor and not (verb in DECIDING and _leads_on(part)):
            return None
        if facts[1] == "support" and (active is None or facts[0] != "must"):
            return None
        return None if part.has(PERFECT) else Cue(verb, facts[0], "modal")
