"""What a clause tells that is no task: how things are, what is done, what comes next in a speech."""

from __future__ import annotations

from gongwen.actor import actor, agent
from gongwen.pattern import PlainPattern
from gongwen.predicate import Predicate, Reading
from gongwen.scope.marks import (
    ADVERBIAL,
    ANNOUNCING,
    AS,
    COMING,
    DEFECT,
    DEFINED,
    FIGURE,
    HANDLED,
    MADE,
    PROGRESSIVE,
    THIS,
    TIMED,
    WANTING,
    WEIGHTY,
    WHAT,
)
from gongwen.scope.model import Cue, Setting
from gongwen.scope.part import Part
from gongwen.scope.terms import CEILING

_EXPECTING = frozenset("预计 预期 预料 预测 估计".split())
"""Words that, in a review, only tell that an amount is not yet final."""

DECIDING = frozenset(("决定", "宣布"))
"""Words that undertake something where speakers say them of themselves."""

_ABLE = frozenset(("可", "可以", "能", "能够"))
"""Words for what a thing can do."""

_NOT_AHEAD = _EXPECTING | DECIDING

SPEAKERS = ("我", "我们", "本人", "政府", "当局")
"""Those who forecast in their own name."""

_HELD = tuple("博交高洽运展晚贸")
"""What stands before 会 where it is a fair or a festival."""

_COSTING = frozenset(("涉及", "牵涉"))
"""States that tell, with their amount, what a deed ahead will cost."""

_COUNTING = frozenset("拥有 有 占 达 共有 设有 配有".split())
"""States that tell, with their amount, what a target is."""

_MENDING = frozenset(
    "整治 纠治 解决 治理 查处 纠正 克服 防止 避免 破解 杜绝 惩治 严查 改变 改进 扭转 防范 补齐 消除 通报 约谈 "
    "问责".split()
)
"""What is done about a defect."""

_DESCRIBING = (
    THIS.bit | DEFECT.bit | PROGRESSIVE.bit | WANTING.bit | WEIGHTY.bit | ADVERBIAL.bit | AS.bit
)
"""The marks that describe."""

_UNREAL = (PROGRESSIVE, WANTING, CEILING, DEFECT)
_UNREAL_HINTS = PROGRESSIVE.bit | WANTING.bit | CEILING.bit | DEFECT.bit
"""The marks of what is no result."""

_HEADS = ANNOUNCING.bit | DEFINED.bit | WHAT.bit
"""The marks of a definition or an announcement."""

_LABELLED = PlainPattern(
    "[㐀-鿿]{2,6}(?:时限|期限|时间|日期|节点|单位|部门|对象|条件|范围|地点|程序|流程|材料|电话|方式|标准|依据|渠道|主体|责任人|人|名单|账号|网址|邮箱)"
)
"""What stands before a colon as the name of what stands behind it (完成时限：…)."""

_PLEDGES = PlainPattern("(?:(?:有关|相关|主要)?负责人)?(?:承诺|表示)$")
"""What stands behind the agent that says what it will do itself."""

_ASIDE_ENDS = frozenset(
    "省市县区镇乡村校院人年月果况项单见案告息料据账度结前后内间际底末初季午日时期天"
)
"""The last characters of what an agent handles and of times, but for those of a week."""

_BRIEF = 16
_SINCE = PlainPattern("(?:自|从|在|于)[^，]{2,20}(?:起|开始|内|期间|前|后|年|月|日)")
"""A time that stands behind who says what follows, and belongs to that."""

_LEADING_ON = ("，", "：", ",", ":")
_CITING = frozenset("要求 强调 指出 提出 明确 认为 决定 建议 希望 表示 发现 看到 了解".split())
"""What is said of those whose words follow."""

_SPEAKING = frozenset("介绍 报告 汇报 谈 讲 阐述 说明 交代 提出 补充".split())
"""What a speaker does in the speech itself."""

_OF_SPEECH = _CITING | _SPEAKING


def acting(part: Part, before: str) -> str:
    """The agent of ``part``, or the agent ``before`` it in the sentence if it names none."""
    found = part.reading.predicate
    if found is None:
        return _agent_alone(part.text, part.reading) or before
    start, end = found.subject_start, found.subject_end
    if found.start == start:
        return before
    own = actor(part.text, found)
    if own or start == end or part.text.startswith("即"):
        return own or before
    subject = part.text[start:end]
    if subject[-1] not in _ASIDE_ENDS and "每周" not in subject:
        return ""
    return before if HANDLED.search(subject) or TIMED.search(subject) else ""


def is_assigned(part: Part) -> bool:
    """Whether a clause opens with the one its deed is given to (由…负责), who does no more."""
    found = part.reading.predicate
    return found is not None and part.text.startswith("由", found.subject_start)


def _agent_alone(text: str, read: Reading) -> str:
    """The agent in a clause without a predicate, which acts in the clauses that follow."""
    if read.modals:
        text = text[: text.find(read.modals[0])]
    named = agent(_PLEDGES.sub("", text.partition("对")[0]))
    return named if len(named) <= 16 or "中的" in named else ""


def may_report(part: Part, actor: str, setting: Setting) -> bool:
    """Whether a clause without a cue may tell of what is done, where it stands."""
    if setting.direction == "none" and setting.leaning == "ahead":
        return bool(actor) or part.is_reported or part.is_past
    return setting.direction not in ("ahead", "wanting")


def is_actual(part: Part, *, reviewing: bool) -> bool:
    """Whether a clause tells what is, not what may be or is under way.

    Among what is done, what a thing can do is so much of a result as its amount says.
    """
    modals = part.reading.modals
    if modals and not _NOT_AHEAD.issuperset(modals) and not (reviewing and _yields(part)):
        return False
    return not (part.hints & _UNREAL_HINTS and any(part.has(mark) for mark in _UNREAL))


def _yields(part: Part) -> bool:
    """Whether a clause says how much a thing can do."""
    return part.tells_amount and _ABLE.issuperset(part.reading.modals)


def speaks(part: Part, found: Predicate) -> bool:
    """Whether a clause but names who says what follows, or says what a speech tells next."""
    if found.verb not in _OF_SPEECH:
        return False
    return _cites(part, found) or _navigates(part.text, found)


def _cites(part: Part, found: Predicate) -> bool:
    """Whether a clause but names who says what follows (会议要求，…)."""
    if found.verb not in _CITING or part.end not in _LEADING_ON or "由" in part.text:
        return False
    if found.end == len(part.text):
        return len(part.text) <= _BRIEF
    return _SINCE.fullmatch(part.text, found.end) is not None


def announces(part: Part) -> bool:
    """Whether a clause only defines something, or announces what follows."""
    if part.hints & _HEADS and (part.has(ANNOUNCING) or part.has(DEFINED) or part.has(WHAT)):
        return True
    return part.ends_in_colon and _LABELLED.fullmatch(part.bare) is not None


def only_expects(part: Part, own: Cue) -> bool:
    """Whether a clause of a review but says that its amount is not yet final, or was decided.

    There, 会 is as often a meeting that was held (农博会成功举办).
    """
    before = part.bare[: part.bare.find(own.word)]
    if own.word == "会":
        return before.endswith(_HELD)
    forecast = before.endswith(SPEAKERS)
    if own.word in DECIDING:
        return not forecast
    return own.word in _EXPECTING and not forecast and COMING.search(part.bare) is None


def _navigates(text: str, found: Predicate) -> bool:
    """Whether a speaker says what the speech itself will tell next."""
    speaker = text[found.subject_start : found.subject_end]
    return found.verb in _SPEAKING and speaker.endswith(("我", "本人"))


def describes(part: Part, found: Predicate, cue: Cue) -> bool:
    """Whether a clause in the scope of a cue says how things are, not what is to be done."""
    text = part.bare
    if cue.means == "target":
        return False
    if found.kind == "state":
        told = found.verb in _COSTING or (cue.strength == "plan" and found.verb in _COUNTING)
        return not told or FIGURE.search(text, found.end) is None
    if found.kind == "adjective":
        return cue.means != "modal" and cue.strength != "plan"
    if not part.hints & _DESCRIBING:
        return False
    return (
        text.startswith("这")
        or (
            part.hints & PROGRESSIVE.bit != 0
            and PROGRESSIVE.search(text, 0, found.start) is not None
        )
        or part.has(WANTING)
        or (found.verb not in _MENDING and part.has(DEFECT))
        or part.has(WEIGHTY)
        or part.has(ADVERBIAL)
        or _is_capacity(part, found)
    )


def _is_capacity(part: Part, found: Predicate) -> bool:
    if found.verb == "作为":
        return MADE.search(part.bare, 0, found.start) is None
    return part.has(AS)
