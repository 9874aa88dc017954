"""What is counted, where it is named behind the amount: 5名干部, 12宗重建工厂的申请."""

from __future__ import annotations

from gongwen.extractors.quantity.amount import Amount
from gongwen.extractors.quantity.phrase import clause_at, noun_phrase
from gongwen.pattern import PlainPattern

_CAPACITY = PlainPattern("(?<=..)(?:项目|工程|装置|生产线|基地)$")


def behind(text: str, amount: Amount) -> str:
    """The noun phrase that stands behind ``amount``, or the empty string."""
    clause = clause_at(text, amount.end)
    share = amount.kind in ("percentage", "fraction")
    if clause.startswith("的"):
        if amount.unit == "人" or not (share or amount.kind == "classifier"):
            return ""
        clause = clause[1:]
    elif share:
        return ""
    phrase = noun_phrase(clause)
    if not phrase and amount.unit == "次" and 2 <= len(clause) <= 8:
        return clause
    if not phrase and amount.kind == "classifier":
        phrase = noun_phrase(clause.rpartition("的")[2]) if "的" in clause else ""
    if amount.kind == "unit" and not amount.unit.endswith("元"):
        phrase = _CAPACITY.sub("", phrase)
    return phrase
