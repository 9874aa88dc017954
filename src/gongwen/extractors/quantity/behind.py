"""What is counted, where it is named behind the amount: 5名干部, 12宗重建工厂的申请."""

from __future__ import annotations

from gongwen.extractors.quantity.amount import Amount
from gongwen.extractors.quantity.counted import counted, described
from gongwen.extractors.quantity.phrase import clause_at, noun_phrase
from gongwen.extractors.quantity.words import ending
from gongwen.lexicon import DEFAULT
from gongwen.pattern import PlainPattern

_CAPACITY = PlainPattern("(?<=..)(?:项目|工程|装置|生产线|基地)$")
_GIVEN = PlainPattern(
    "的(?:一次性)?(?:资金)?(?:奖励|奖补|补助|补贴|补偿|资助|贷款|罚款|扶持|赔偿|支持)"
)
_BEARER = PlainPattern("(?:企业|单位|公司|项目|工程|个人|农?户|人|者|机构|银行|村|县|园区|平台)$")
_AGES = frozenset(("岁", "周岁"))


def behind(text: str, amount: Amount) -> str:
    """The noun phrase that stands behind ``amount``, or the empty string."""
    clause = clause_at(text, amount.end)
    share = amount.kind in ("percentage", "fraction")
    if clause.startswith("的"):
        return _owner(text, amount, clause)
    if share:
        return ""
    phrase = described(clause, amount.unit) or noun_phrase(clause)
    if not phrase and amount.unit == "次" and 2 <= len(clause) <= 8:
        return clause
    if not phrase and (amount.kind == "classifier" or amount.unit in _AGES):
        _, _, first = clause.partition("的")
        phrase = noun_phrase(first) or noun_phrase(first.rpartition("的")[2])
    if amount.unit in _AGES:
        return counted(phrase, "名", "")
    if amount.kind == "unit" and not amount.unit.endswith("元"):
        phrase = _CAPACITY.sub("", phrase)
    if amount.kind == "classifier":
        at = clause.find(phrase)
        return counted(phrase, amount.unit, clause[at + len(phrase) :] if at >= 0 else "")
    return phrase


def _owner(text: str, amount: Amount, clause: str) -> str:
    """The noun behind 的, where the amount is one of that (提供3万平方米的厂房)."""
    phrase = noun_phrase(clause[1:])
    if amount.unit == "人":
        return ""
    if amount.kind in ("percentage", "fraction"):
        return phrase
    if amount.kind == "classifier":
        return counted(phrase, amount.unit, "")
    if _GIVEN.match(clause):
        return phrase
    said = amount.start - text.endswith(("了", "过"), 0, amount.start)
    if amount.unit in _AGES:
        return counted(phrase, "名", "")
    verb = ending(text, said, "quantity_verbs")
    governs = verb and verb not in DEFAULT.words("quantity_steps")
    return phrase if governs and not _BEARER.search(phrase) else ""
