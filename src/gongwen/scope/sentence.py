"""Which clauses of a sentence are but purpose, topic, condition or address of the others."""

from __future__ import annotations

from collections.abc import Sequence, Set

from gongwen.scope.marks import ADDRESSED, ENACTING, FIGURE, OBLIGED, PERFECT, PURPOSE, TOPIC_TAKEN
from gongwen.scope.part import Part
from gongwen.scope.terms import EARNED, EARNER

CONSEQUENCES = frozenset(
    "给予 予以 奖励 补助 补贴 取消 核减 扣减 处以 享受 支持 免征 减征 资助 追究 核增 责令 不予 处 并处 没收 "
    "吊销 暂扣 警告 罚款".split()
)
"""What the provisions of a rule do, once its condition is met."""

AWARDS = frozenset("给予 予以 奖励 补助 补贴 享受 资助".split())
"""Those of them whose subject may be the one who receives."""

POLICIES = frozenset(
    "鼓励 支持 引导 推动 推进 加强 加快 加大 完善 健全 建立健全 强化 规范 严格 优化 深化 细化 扩大 拓宽 促进 坚持 "
    "统筹 畅通 压实 清理 做好 抓好 探索".split()
)
"""What policies tell to do, and no condition does."""

_WORKS = frozenset(
    "建立 落实 实施 组织 开展 依托 制定 构建 发挥 提高 增强 培育 打造 收储 增加 降低 减少 提升 "
    "配备 配齐 安排 布局".split()
)
"""What policies tell to do, unless the words behind go on with a condition."""

_GOING_ON = ("且", "并", "同时", "或", "又", "经")
"""What a condition goes on with."""

EARNING = frozenset(
    "获得 获 荣获 取得 通过 签订 签署 列入 新列入 入选 承担 参加 持有 组建 新设 授权 评为 认定 引进 发生 违反 "
    "首次获得 首次认定 成功创建 完成".split()
)
"""What earns the rewards of a rule."""


_AIMS = ("目标", "任务", "指标", "计划", "增长", "愿景", "要求")
"""What a clause ends in that names, with its amount, what others must be done for."""

_LEAVING_OUT = (
    ADDRESSED.bit | ENACTING.bit | PURPOSE.bit | TOPIC_TAKEN.bit | PERFECT.bit | EARNER.bit
)
"""The marks without which every part of a sentence speaks for itself."""

_NONE: frozenset[int] = frozenset()


def left_out(parts: Sequence[Part], marked: int, *, tasks: bool, provisions: bool) -> Set[int]:
    """The indices of the parts that undertake nothing of their own, beside those demanded.

    ``marked`` are the hints of all together. ``tasks`` tells that the sentence stands among
    tasks, ``provisions`` that it is one of the provisions of a document.
    """
    if not (provisions or marked & _LEAVING_OUT):
        return _NONE
    out = set(range(_greeted(parts))) if marked & ADDRESSED.bit else set()
    if marked & ENACTING.bit and (enacting := _enacting(parts)):
        out.update(range(enacting))
    elif parts[0].hints & PURPOSE.bit and parts[0].has(PURPOSE):
        out |= _purposes(parts)
    if marked & TOPIC_TAKEN.bit:
        out |= _topics(parts)
    if tasks and marked & PERFECT.bit:
        out |= _reported(parts)
    if provisions:
        out |= _conditions(parts)
    elif marked & EARNER.bit and (earning := _earning(parts)) and parts[earning - 1].has(EARNER):
        out |= set(range(earning))
    return out


def together(parts: Sequence[Part]) -> int:
    """The bits of the marks that may stand in any of ``parts``."""
    marked = 0
    for part in parts:
        marked |= part.hints
    return marked


def _greeted(parts: Sequence[Part]) -> int:
    """How many parts at the head only name whom the document addresses."""
    for at, part in enumerate(parts):
        if part.ends_in_colon and ADDRESSED.search(part.text):
            return 0 if any(earlier.reading.modals for earlier in parts[: at + 1]) else at + 1
    return 0


def _enacting(parts: Sequence[Part]) -> int:
    """How many parts there are up to the last words that enact."""
    return max((at for at, part in enumerate(parts, 1) if part.has(ENACTING)), default=0)


def _purposes(parts: Sequence[Part]) -> set[int]:
    """The parts of a purpose at the head, before the deed it serves."""
    return set(range(next((at for at, part in enumerate(parts) if part.reading.modals), 0)))


def demanded(parts: Sequence[Part]) -> range:
    """The parts at the head of a sentence of which a later part says what they demand."""
    for at, part in enumerate(parts):
        if at and part.has(OBLIGED):
            return range(at)
        if part.stands_alone or (part.tells_amount and not part.bare.endswith(_AIMS)):
            break
    return range(0)


def _topics(parts: Sequence[Part]) -> set[int]:
    """The parts that a later part says something of."""
    end = 0
    for at, part in enumerate(parts):
        if part.has(TOPIC_TAKEN):
            end = at
        if part.reading.modals:
            break
    return set(range(end))


def _reported(parts: Sequence[Part]) -> set[int]:
    """The parts that a part about what is done takes as its subject."""
    return {
        at for at, part in enumerate(parts[1:]) if part.has(PERFECT) and not parts[at].stands_alone
    }


def _conditions(parts: Sequence[Part]) -> set[int]:
    """The parts that lead up to the head of a rule (…，且…的)."""
    ruled = next((at for at, part in enumerate(parts) if part.bare.endswith("的")), 0)
    head = ruled or _earning(parts)
    before = parts[:head]
    if parts[head].bare.startswith("对") or any(part.reading.modals for part in before):
        return set()
    verbs = {part.reading.predicate.verb for part in before if part.reading.predicate}
    told = CONSEQUENCES | POLICIES
    if ruled and not parts[head].bare.startswith(_GOING_ON):
        told |= _WORKS
    return set(range(head)) if verbs.isdisjoint(told) else set()


def awarded(parts: Sequence[Part]) -> range:
    """The parts at the head of a sentence that earn what a later part awards (…，奖励10万元)."""
    for at, part in enumerate(parts):
        found = part.reading.predicate
        if part.is_past or part.reading.modals:
            break
        if found is not None and found.verb in AWARDS and not part.has_subject:
            first = parts[0].reading.predicate
            led = first is not None and first.verb in POLICIES
            earned = at and not led and EARNED.match(parts[0].bare) is not None
            return range(at if earned and FIGURE.search(part.bare) else 0)
    return range(0)


def _earning(parts: Sequence[Part]) -> int:
    """How many parts at the head say what earns the reward that the next part gives."""
    for at, part in enumerate(parts):
        found = part.reading.predicate
        if at and part.has(EARNER) and not part.reading.modals:
            continue
        if part.stands_alone or found is None:
            return 0
        if found.verb in CONSEQUENCES:
            return at
        if at == 0 and found.verb not in EARNING:
            return 0
    return 0
