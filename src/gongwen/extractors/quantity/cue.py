"""The relation that words apart from an amount give it: 不超过总额的2%, 至少建成1家."""

from __future__ import annotations

from gongwen.extractors.quantity.words import BEFORE, VERBS
from gongwen.pattern import PlainPattern

_PARTED = PlainPattern(
    r"(超过|超|突破|不足|不到|将近|接近|近|约(?<![签合公条契制预节履违特简隐]约))(?:了|到)?(?:全|世界|总|其|同期|上年|本|我|区|县|市|(?<=约)占)[^，。；：、\d]{0,10}"
)
_SURPASSED = PlainPattern(
    r"(低于|高于|不及|超过|接近|逾)了?(?:过去|[前上去近往]|同期|全|世界|疫情|历史|本|我)[^，。；：、\d]{0,8}$"
)
_BOUNDED = PlainPattern(
    r"(不(?:[得应可宜能]|应当|能够)?(?:超过|高于|低于|少于|大于|小于|多于|超出|突破))[^，。；：、\d]{1,16}?的?$"
)
BOUNDS = dict.fromkeys("超高大多突", "<=") | dict.fromkeys("低少小", ">=")
"""What a denied word of comparison bounds, by its first character: 不超过 is at most."""
_GOVERNED = PlainPattern(
    "(至少|最少|起码|最多|至多)[一-龥]{2,4}|(?<![合公条契制预节签履违特简隐])(约)[有占需达为合]"
)
_LEAST = PlainPattern("(?:至少|最少|起码|最多|至多)(?=[一-龥]{4,16}$)")
_CUE = PlainPattern("至少|最少|起码|最多|至多|约[有占需达为合]")


def parted(before: str) -> str:
    """The relation of a cue in ``before`` that what is shared parts from the share: 不超过总额的2%."""
    bounded = _BOUNDED.search(before)
    if bounded:
        return BOUNDS[bounded[1][-2]]
    cue = _PARTED.search(before)
    if cue is None or cue.end() != len(before):
        return ""
    return BEFORE.facts.get(cue[1], "")


def surpassed(before: str, text: str, end: int) -> str:
    """The relation to a level of another place or time: 低于过去十年3.4%的平均增幅."""
    cue = _SURPASSED.search(before) if text.startswith("的", end) else None
    return BEFORE.facts[cue[1]] if cue else ""


def governing(text: str, end: int, kind: str) -> str:
    """The cue that a verb, and what is counted, part from the amount: 至少建成1家, 约有30人."""
    start = max(0, end - 6)
    for at in range(start, end - 1) if _CUE.search(text, start, end) else ():
        cue = _GOVERNED.fullmatch(text, at, end)
        if cue and (cue[2] or VERBS.before(text, end) == text[at + len(cue[1]) : end]):
            return str(cue[1] or cue[2])
    least = _LEAST.search(text[max(0, end - 20) : end]) if kind == "classifier" else None
    verb = VERBS.at(least.string, least.end()) if least else ""
    return least[0] if least and 1 < len(verb) < len(least.string) - least.end() else ""
