"""Deeds that are counted themselves: 立案38件, 完成改厕420户, 批准逮捕76人."""

from __future__ import annotations

from collections.abc import Sequence

from gongwen.extractors.quantity.ahead import after_time
from gongwen.extractors.quantity.tokens import tokens
from gongwen.extractors.quantity.words import Words, after_adverbs
from gongwen.pattern import PlainPattern

_UNITS = frozenset("件 起 宗 例 场 场次 户 户次 批次 架次 台次".split())
_SUMS = tuple(
    (
        "放贷|审减|核减|垫资|减税|降费|让利|清欠|挽损|融资|授信|理赔|赔付|兑付|追损|贴息|退税|免税|减租|增信|回款|结汇"
        "|出栏|存栏|出笼|减贫|脱贫|扩岗|献血|植树|约谈|问责|创收|清淤|引才|引智"
    ).split("|")
)
_SUM = PlainPattern(
    "(?:.*(?:[他她它们我]|[局厅委行司团院社户村乡镇]|全[国省市县区]))?"
    f"(?:先后|累计|共计?|再|又|已|还|帮助|协助|柔性|力争|年内|依法|实际)*({'|'.join(_SUMS)})"
)
_HANDLED = PlainPattern(
    "受理|新收|收案|审执结|审结|执结|办结|结案|立案|办理|批捕|起诉|调解|引进|签约|开工|竣工|投产"
)
_OPENING = PlainPattern(
    "(?:批准|决定|提起|完成|开展|组织|进行|实施)(?=..)|(?:监督|督促|建议)[一-龥]{2,8}(?:机关|部门)"
)
_DEEDS = Words("quantity_steps", "quantity_doings")
_USES = frozenset(("nominal", "governing", "verb"))
_LONG = 4
_LONGEST = 8
_PROCEDURE = PlainPattern("(?:批准|决定|提起)(?=..)")


def sum_told(subject: str) -> str:
    """The deed that ``subject`` ends in, whose sum is told: the verb has its object in it.

    >>> sum_told("两家银行累计放贷"), sum_told("粮食贷款")
    ('放贷', '')
    """
    told = _SUM.fullmatch(subject) if subject.endswith(_SUMS) else None
    return told[1] if told else ""


def told_apart(items: list[str], befores: Sequence[str]) -> list[str]:
    """``items``, or what was done with each if they are the same, as the words before tell.

    >>> told_apart(["案件", "案件"], ["全年受理", "、审结"])
    ['受理案件', '审结案件']
    """
    if len(items) < 2 or len(set(items)) > 1 or not items[0]:
        return items
    done = [_HANDLED.search(before) for before in befores]
    acts = [found[0] for found in done if found]
    return [act + items[0] for act in acts] if len(set(acts)) == len(items) else items


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
