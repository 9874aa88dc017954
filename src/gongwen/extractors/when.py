"""The periods that tell when what a clause says is done or due."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from gongwen.extractors.period import periods
from gongwen.extractors.quantity import quantities
from gongwen.inside import Inside
from gongwen.lexicon import DEFAULT
from gongwen.outline import outline
from gongwen.pattern import Pattern, PlainPattern
from gongwen.records import Period
from gongwen.source import Source

_COMPARED = PlainPattern(
    "(?:比|较|与|跟|同|相当于|相比|相较|相对于|高于|低于|多于|少于|超过|超|不及|持平于)于?$"
)
_MULTIPLE = PlainPattern(
    "(?:同期|全年)?(?:水平)?的?(?:近|约)?[0-9一二两三四五六七八九十.多]{1,8}(?:倍|成)"
)
_BASIS = Pattern(
    r"(?:同期|水平|年?[底末])?(?:的\p{Han}{0,4})?(?:基础上|相比|持平|基本持平|同比)"
    r"|(?:同期)?(?:的|平均)?\p{Han}{0,4}水平"
)
_FROM = PlainPattern("[由从]$")
_FOUNDED = PlainPattern("(?:[成建设创]立|[创兴始组]建|创办|注册|出生|生|建成?|立项)[于在]$")
_LOOK_BEHIND = 6
_PARTED = PlainPattern("[，、0-9年]")
_NO_NOUN = PlainPattern("同时|时候|情况|基础|[，。；]|$")
_LONGEST_VERB = 4
_FURTHEST_VERB = 10
_NEAREST_VERB = 2
"""Code points between a period and the verb of a noun, at most; fewer if it ends in 前."""


class Times(NamedTuple):
    """The periods in which what a clause says is done or due, and those of a noun in it.

    The former stand in the clause or, if none does, in the last clause of its sentence before
    it that has any. What something is compared with (比上年), counted from (由2020年的…) or
    founded in is neither; ``tied`` is a period as in 去年取得的成果.
    """

    told: Sequence[Period]
    tied: Sequence[Period]


_NEVER = Times((), ())


_UNTOLD = Times((), ())


def times_of_clauses(source: Source) -> tuple[Times, ...]:
    """The times of each clause of the outline, in its order; ask by ``source.run``.

    >>> text = "今年，财政收入增长5%，比上年提高1个百分点，支出增长3%。"
    >>> [[period.text for period in times.told] for times in times_of_clauses(Source(text))]
    [['今年'], ['今年'], ['今年'], ['今年']]
    """
    held = source.run(Inside(periods))
    bases = {one.basis_period.span for one in source.run(quantities) if one.basis_period}
    starts, stops, sentences, _ = source.run(outline).clauses.columns
    found: list[Times] = []
    before, inherited = -1, _UNTOLD
    for start, stop, sentence in zip(starts, stops, sentences, strict=True):
        if sentence != before:
            before, inherited = sentence, _UNTOLD
        now = inherited
        if start in held:
            own = [one for one in held[start] if one.span not in bases]
            told = [one for one in own if not _is_aside(source, one, stop)]
            free = [one for one in told if not _is_tied(source, one, stop)]
            inherited = Times(free, ()) if free else inherited
            now = Times(inherited.told, told)
        found.append(now)
    return tuple(found)


def _is_aside(source: Source, period: Period, stop: int) -> bool:
    """Whether a period is only what something is compared with, counted from or founded in."""
    text, place = source.text, source.locate(period.span)
    begin = max(0, place.start - _LOOK_BEHIND)
    if _COMPARED.search(text, begin, place.start) or _FOUNDED.search(text, begin, place.start):
        return True
    if _MULTIPLE.match(text, place.end, stop) or _BASIS.match(text, place.end, stop):
        return True
    return text.startswith("的", place.end) and (
        period.text.startswith(("由", "从")) or _FROM.search(text, begin, place.start) is not None
    )


def _is_tied(source: Source, period: Period, stop: int) -> bool:
    """Whether a period only tells of a noun when its deed was (去年取得的成果)."""
    text, end = source.text, source.locate(period.span).end
    at = text.find("的", end, min(stop, end + _FURTHEST_VERB + _LONGEST_VERB + 1))
    if at < 0 or _NO_NOUN.match(text, at + 1, stop) or _PARTED.search(text, end, at):
        return False
    words, verbs = text[end:at].rstrip("了过好"), DEFAULT.table("verbs")
    furthest = _NEAREST_VERB if period.text.endswith("前") else _FURTHEST_VERB
    least = max(len(words) - furthest, 1)
    return any(
        words[-length:] in verbs for length in range(least, min(len(words), _LONGEST_VERB) + 1)
    )
