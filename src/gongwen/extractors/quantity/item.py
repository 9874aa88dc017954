"""What each amount counts or measures: before it, behind it, or in the clause before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from gongwen.extractors.quantity.ahead import MEASURABLE, ahead, plain
from gongwen.extractors.quantity.amount import Amount
from gongwen.extractors.quantity.behind import behind
from gongwen.extractors.quantity.movement import Movement, stripped
from gongwen.pattern import PlainPattern

_BREAK = PlainPattern(r"[，。；：！？,;:!?\n\r\t|*#](?!\d)|[。；！？\n]")
_SENTENCE_END = PlainPattern(r"[。！？!?]|(?<![；;])\n")
_LINKS = frozenset(("、", "和", "及", "或", "与", "以及", "，", "；", ",", ";", "：", "∶", ":"))
_DURATIONS = frozenset(
    "年 个月 月 天 日 周 个工作日 工作日 小时 个小时 分钟 秒 岁 周岁 个星期 星期 个学期 个学年".split()
)
_LASTING = PlainPattern(
    r"(?:期限|时间|寿命|年龄|工龄|教龄|学制|周期|时长|工期|年限|任期|时限|历史|刑期|时效|受教育年限)$"
)
_COMMEMORATING = PlainPattern("^.*(?:是|为|纪念|庆祝|迎来|正值|恰逢|适逢|迎接)")
_AND = PlainPattern("、|以及|和|及|与")
_HEADS = PlainPattern(
    "(?:总产量|产量|销量|产销量|营业额|营业收入|销售额|销售收入|收入|人数|人次|增加值|余额|投资额?|总额|总量|数量|总值|产值|面积|价格|支出|规模|比重|占比|增速|利润|进口额?|出口额?|存款|贷款)$"
)
_JOINT = {
    "存贷款": ("存款", "贷款"),
    "进出口": ("进口", "出口"),
    "产销": ("产", "销"),
    "城乡": ("城镇", "农村"),
    "收支": ("收入", "支出"),
    "购销": ("购", "销"),
}


@frozen
class Reading:
    """What an amount counts, and how the text says that it moves."""

    item: str
    movement: Movement


def read(text: str, amounts: Sequence[Amount]) -> list[Reading]:
    """What each of ``amounts`` counts; they stand in ``text`` in reading order."""
    readings: list[Reading] = []
    topic = last = ""
    end = 0
    for chain in _chains(text, amounts):
        start = chain[0].start
        if _SENTENCE_END.search(text, end, start):
            topic = ""
        before = text[max(_clause_start(text, start), end) : start]
        if text[end - 1 : end] and before == text[end:start] and "、" in before[1:]:
            before = before[before.index("、", 1) :]
        items, movement = _items(text, before, chain, topic, last)
        readings += [Reading(item, movement) for item in items]
        if items[-1]:
            topic = last = items[-1]
        end = chain[-1].end
    return readings


def _chains(text: str, amounts: Sequence[Amount]) -> Iterator[list[Amount]]:
    """The amounts in runs that nothing but a conjunction parts."""
    chain: list[Amount] = []
    for amount in amounts:
        if chain and not _joined(chain[-1], amount, text[chain[-1].end : amount.start]):
            yield chain
            chain = []
        chain.append(amount)
    if chain:
        yield chain


def _joined(one: Amount, other: Amount, gap: str) -> bool:
    if gap in ("：", "∶", ":"):
        return one.kind == other.kind == "bare"
    return gap in _LINKS and one.unit == other.unit


def _clause_start(text: str, at: int) -> int:
    """Where the clause that ``at`` stands in begins: after the mark before it."""
    window = text[max(0, at - 80) : at]
    marks = list(_BREAK.finditer(window))
    return at - len(window) + (marks[-1].end() if marks else 0)


def _items(
    text: str, before: str, chain: Sequence[Amount], topic: str, last: str
) -> tuple[list[str], Movement]:
    """The items of a run of amounts, ``before`` which these words of the clause stand."""
    subject, movement = stripped(plain(before))
    amount = chain[-1]
    counted = amount.kind == "classifier"
    named = ahead(subject, movement, counted=counted)
    if amount.unit in _DURATIONS:
        return [named if _LASTING.search(named) else ""] * len(chain), movement
    if amount.unit == "周年":
        return [_COMMEMORATING.sub("", plain(before))] * len(chain), movement
    phrase = behind(text, amount)
    if phrase and (_counts_behind(amount, named, movement) or not named):
        return [phrase] * len(chain), movement
    if movement.shared and named:
        return distributed(named, len(chain)), movement
    if named:
        return [named] * len(chain), movement
    if not subject.strip("、和及，或 "):
        return [topic or (last if movement.each else "")] * len(chain), movement
    return [""] * len(chain), movement


def _counts_behind(amount: Amount, named: str, movement: Movement) -> bool:
    """Whether an amount with nouns on both sides counts the one behind it."""
    if amount.kind in ("classifier", "bare") or amount.unit in ("人", "户"):
        return amount.kind == "classifier" or not movement.verb
    return amount.kind == "unit" and not movement.verb and not MEASURABLE.search(named)


def distributed(subject: str, count: int) -> list[str]:
    """The members of a coordination, one for each of ``count`` amounts.

    The head that the last member has is every member's.

    >>> distributed("粮食、蔬菜产量", 2), distributed("存贷款余额", 2)
    (['粮食产量', '蔬菜产量'], ['存款余额', '贷款余额'])
    """
    members = [member for member in _AND.split(subject) if member]
    if len(members) == count > 1:
        return _with_head(members)
    if count == 2:
        for joint, (one, other) in _JOINT.items():
            if joint in subject:
                return [subject.replace(joint, one, 1), subject.replace(joint, other, 1)]
    return [subject] * count


def _with_head(members: list[str]) -> list[str]:
    last = members[-1]
    head = _HEADS.search(last)
    if head is None or head.start() == 0:
        return members
    return [
        member if _HEADS.search(member) or member[-1] in "数率额量值" else member + head[0]
        for member in members
    ]
