"""Deeds that are counted themselves: 立案38件, 完成改厕420户, 批准逮捕76人."""

from __future__ import annotations

from gongwen.extractors.quantity.ahead import after_time
from gongwen.extractors.quantity.tokens import tokens
from gongwen.extractors.quantity.words import Words, after_adverbs
from gongwen.pattern import PlainPattern

_UNITS = frozenset("件 起 宗 例 场 场次 户 户次 批次 架次 台次".split())
_OPENING = PlainPattern(
    "(?:批准|决定|提起|完成|开展|组织|进行|实施)(?=..)|(?:监督|督促|建议)[一-龥]{2,8}(?:机关|部门)"
)
_DEEDS = Words("quantity_steps", "quantity_doings")
_USES = frozenset(("nominal", "governing", "verb"))
_LONG = 4
_LONGEST = 8
_PROCEDURE = PlainPattern("(?:批准|决定|提起)(?=..)")


def deed(subject: str, unit: str) -> str:
    """The deed that ``subject`` names, where ``unit`` counts how often or for whom it was done.

    >>> deed("全年完成改厕", "户"), deed("提起公诉", "人"), deed("新建水库", "座")
    ('改厕', '公诉', '')
    """
    phrase = after_time(subject)
    phrase = phrase[after_adverbs(phrase, 0) :]
    openings = list(_OPENING.finditer(phrase))
    named = phrase[openings[-1].end() :] if openings else phrase
    counts = (
        unit in _UNITS
        or (unit == "人" and _PROCEDURE.search(phrase))
        or (unit == "人次" and openings)
        or (unit == "元" and len(named) == _LONG)
    )
    words = tokens(named) if counts else ()
    if not words or words[-1].end != len(named) or words[-1].use not in _USES:
        return ""
    alone = words[-1].word == named and named in _DEEDS
    return named if alone or (openings and len(named) <= _LONGEST) else ""
