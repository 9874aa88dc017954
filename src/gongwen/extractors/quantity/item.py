"""What each amount counts or measures: before it, behind it, or in the clause before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from gongwen.extractors.quantity.amount import Amount
from gongwen.extractors.quantity.behind import STEP
from gongwen.extractors.quantity.clause import AGES, Clause
from gongwen.extractors.quantity.deed import told_apart
from gongwen.extractors.quantity.movement import Movement
from gongwen.extractors.quantity.said import Said, clause_start
from gongwen.extractors.quantity.words import PREDICATES
from gongwen.pattern import PlainPattern

_SENTENCE_END = PlainPattern(r"[。！？!?\n](?<![；;]\n)")
_LINKS = frozenset(("、", "和", "及", "或", "与", "以及", "，", "；", ",", ";", "：", "∶", ":"))
_COUPLING = frozenset("及 和 与 以及 并 、".split())
_COMMAS = frozenset("，；,;")
_HAN = PlainPattern("[一-龥]")
_LONG_UNITS = frozenset(("个百分点", "个基点"))
_DESCRIBED = PlainPattern("(?![一-龥]{0,16}的[一-龥]{0,16}[额率值])[一-龥]{2,16}")
_CLASS = PlainPattern("[一-龥]{0,4}(?:项目|企业|工程|单位|园区|产业|集群|客户|平台|镇|村)")
_LIMITED = PlainPattern("的[一-龥]{1,8}(?:占比|比例|比重|覆盖率)(?:达到|达|提高到|超过|为)?")
_MOVED = PlainPattern("[^，。；：]{0,6}?[高长短低少大小加升降缩增减延][到至为]")
_SHARE = PlainPattern("[、，]?(?:占(?!比)|(?:为|完成|相当于)[^，、\\d]{2,16}的$)")


class Reading(NamedTuple):
    """What an amount counts, and how the text says that it moves."""

    item: str
    movement: Movement


def read(text: str, amounts: Sequence[Amount]) -> list[Reading]:
    """What each of ``amounts`` counts; they stand in ``text`` in reading order."""
    readings: list[Reading] = []
    befores: list[str] = []
    topic = last = ""
    counted: dict[str, str] = {}
    previous: Amount | None = None
    end = seen = first = 0
    chains = list(_chains(text, amounts))
    for chain, following in zip_longest(chains, chains[1:]):
        start = chain[0].start
        if _SENTENCE_END.search(text, seen, start):
            topic = ""
            counted.clear()
            first = len(readings)
        if previous and previous.unit == "年" and _MOVED.fullmatch(text, seen, start):
            end = seen
        before = _before(text, _described_from(text, previous, start, end), start, topic)
        several = readings[max(first, len(readings) - len(chain)) :] if len(chain) > 1 else ()
        recent = [reading.item for reading in several]
        if len(several) > 1:
            recent = told_apart(recent, befores[len(befores) - len(several) :])
        said = Said(topic, last, recent, counted, text, end, start)
        after = following[0] if following else None
        clause = Clause(text, before, chain, after, said)
        items = clause.items()
        readings += [Reading(item or clause.deed(), clause.movement) for item in items]
        befores += [before] * len(items)
        if divided := clause.divided:
            topic = last = divided
        elif items[-1] and (items[-1].startswith("占") or not _SHARE.match(before)):
            topic = last = clause.named if items[-1].endswith(STEP) else items[-1]
        if items[-1] and chain[-1].kind == "classifier":
            counted[chain[-1].unit] = items[-1]
        seen = chain[-1].end
        end = end if chain[-1].unit == "年" else seen
        previous = chain[-1]
    return readings


def _before(text: str, end: int, start: int, topic: str) -> str:
    """The words of the clause before an amount at ``start``, after the amount before it."""
    before = text[max(clause_start(text, start), end) : start]
    if end == 0 or before != text[end:start]:
        return before
    if topic and before.startswith(topic) and before[len(topic) :] in ("", *_COUPLING):
        return ""
    if "、" in before[1:]:
        return before[before.index("、", 1) :]
    return before[len(topic) + 1 :] if topic and before.startswith(f"{topic}的") else before


def _described_from(text: str, previous: Amount | None, start: int, end: int) -> int:
    """Where the words before ``start`` begin that may name what is counted.

    The amount before belongs to them where it describes that: 3岁以下儿童人数, 10万元以上的村占比.
    """
    if previous is None or previous.end != end:
        return end
    if previous.relation != "=" and _CLASS.fullmatch(text, end, start):
        return previous.start
    if previous.unit in AGES and _DESCRIBED.fullmatch(text, end, start) and not _moves(text, end):
        return previous.start
    if previous.relation != "=" and _LIMITED.fullmatch(text, end, start):
        return clause_start(text, previous.start)
    return end


def _moves(text: str, at: int) -> bool:
    """Whether the words at ``at`` say how an amount moves (从77岁提高到78岁)."""
    return len(PREDICATES.at(text, at)) > 1


def _chains(text: str, amounts: Sequence[Amount]) -> Iterator[list[Amount]]:
    """The amounts in runs that nothing but a conjunction parts."""
    chain: list[Amount] = []
    for amount in amounts:
        if chain and not _joined(text, chain[-1], amount):
            yield chain
            chain = []
        chain.append(amount)
    if chain:
        yield chain


def _joined(text: str, one: Amount, other: Amount) -> bool:
    gap = text[one.end : other.start]
    if gap in ("：", "∶", ":"):
        return one.kind == other.kind == "bare"
    if gap in _COMMAS and other.kind == "classifier" and _HAN.match(text, other.end):
        return False
    alike = one.unit == other.unit or (one.unit == "个" and other.unit in _LONG_UNITS)
    return gap in _LINKS and alike and not (gap == "，" and one.unit in AGES)
