"""Which sentences are prose, and which of their clauses but name what others tell."""

from __future__ import annotations

from collections.abc import Sequence, Set

from attrs import frozen

from gongwen.frame import Frame, is_order
from gongwen.lexicon import DEFAULT
from gongwen.outline import Clause, Outline, Sentence
from gongwen.predicate import Predicate
from gongwen.scope.heads import ATTACHED, CAPTION, LABEL, PHONE, REQUEST, ROW
from gongwen.scope.part import Part
from gongwen.scope.sentence import POLICIES
from gongwen.span import Span

_NAMING = frozenset(
    "建设 发展 治理 防治 防控 保护 管理 培育 改造 整治 服务 监管 生产 培训 保障 开发 利用 创新 融合 监测 教育 修复 "
    "养护 应用 处置 清查 审核 核查 排查 摸底 验收 登记 抽查 评估 考核 督查 整改 自查 巡查 "
    "宣传 动员 论证 总结 公示".split()
)
"""Verbs that, behind what they do and with nothing between, but name a field of work."""

_DOING = frozenset(
    "开展 进行 组织 实施 落实 搞好 抓紧 深入 持续 参与 从严 提高 提升 增强 改进 突出 夯实 狠抓".split()
)
"""Verbs whose object the verb behind them is."""

_NONE: frozenset[int] = frozenset()
_FIRST = frozenset((0,))


@frozen
class Prose:
    """Tells prose from titles, headings and what else stands on a page.

    ``headings`` and ``announcing`` are where the headings start, and those that make a frame.
    """

    text: str
    outline: Outline
    title: Span
    headings: Set[int]
    announcing: Set[int]

    @classmethod
    def of(cls, text: str, outline: Outline, frames: Sequence[Frame]) -> Prose:
        """That of a ``text`` with its ``outline`` and its ``frames``."""
        return cls(
            text,
            outline,
            outline.title_span or Span(0, 0),
            {heading.span.start for heading in outline.headings},
            {frame.span.start for frame in frames if frame.means == "task"},
        )

    def holds(self, sentence: Sentence) -> bool:
        """Whether a sentence is prose."""
        start, first = sentence.start, sentence.first
        if start < self.outline.head.end or self.outline.is_furniture(start):
            return False
        text = self.text[start : sentence.stop]
        if text.startswith("附") and text[:3].rstrip("：:0123456789 ") in ("附件", "附表"):
            return False
        if sentence.last - first == 1 and self._is_line(self.outline.clauses[first]):
            return False
        return not ("请" in text or "向" in text) or REQUEST.search(text) is None

    def names(self, parts: Sequence[Part]) -> frozenset[int]:
        """The indices of those of the ``parts`` of a sentence that only name something."""
        first = parts[0].start
        heads = first in self.headings and self._is_name(parts[0])
        named = _FIRST if heads else _NONE
        if first >= self.title.end:
            return named
        return named.union(
            at
            for at, part in enumerate(parts)
            if self._in_title(part.start, part.start + len(part.text))
        )

    def _in_title(self, start: int, stop: int) -> bool:
        return start < self.title.end and self.title.start < stop

    def _is_line(self, clause: Clause) -> bool:
        """Whether the clause is a line that holds the title of the text or of one attached."""
        if self._in_title(clause.start, clause.stop):
            return True
        if clause.end:
            return False
        text = self.text[clause.start : clause.stop]
        if CAPTION.match(text) or ROW.match(text) or PHONE.search(text):
            return True
        return ATTACHED.match(text) is not None and (text.endswith("）") or not is_order(text))

    def _is_name(self, heading: Part) -> bool:
        """Whether a heading but names what follows."""
        if heading.start in self.announcing and not is_order(heading.text):
            return True
        return _is_label(heading.text, heading.reading.predicate)


def _is_label(text: str, found: Predicate | None) -> bool:
    """Whether a heading is but a verb used as a name (四、监督检查)."""
    if found is None or not found.verb:
        return False
    if LABEL.match(text, found.subject_start) or _is_pair(text[found.subject_start :]):
        return True
    if found.end < len(text):
        return False
    named = found.verb in _NAMING and found.subject_end == found.start
    return named or found.subject_start == found.start


def _is_pair(text: str) -> bool:
    """Whether ``text`` is two verbs that together name a stage of a work (登记审核)."""
    first, second = text[:2], text[2:]
    if len(text) != 4 or second not in _NAMING or first in POLICIES or first in _DOING:
        return False
    return first in DEFAULT.table("verbs")
