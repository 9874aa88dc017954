"""The places that a document itself tells of, beside those in the lists."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from attrs import evolve

from gongwen.extractors.institution.edges import han, worded
from gongwen.extractors.institution.places import (
    Gazetteer,
    gazetteer,
    lengths_by_end,
    lengths_by_start,
)
from gongwen.pattern import PlainPattern
from gongwen.source import Source

_UNIT = PlainPattern("[市县区州旗]")
_LED = PlainPattern("(?<![一-鿿])(?:中共|中国共产党|政协|[在由与和经])?$")
"""What may stand before the name of a place that begins a clause."""
_LAST = frozenset("共党协在由与和经")
_ORGAN = PlainPattern(
    "(?:人民政府|人民法院|人民检察院|人民代表大会|人大|委员会|委(?![员托派任])|政府(?!性)|政协|纪委|监委"
    "|中级人民法院|[一-鿿]{2,8}?[局委](?=[、，。；： \\n]|$))"
)
"""What a place with a government of its own has."""
_TWICE = 2


def places_of(source: Source) -> Gazetteer:
    r"""The places in the lists, and the towns that ``source`` names often, one with an organ.

    Ask by ``source.run(places_of)``.

    >>> place = places_of(Source("云溪市人民政府工作报告\n云溪市经济向好。"))
    >>> place.end("云溪市财政局", 0), place.end("远溪市财政局", 0)
    (3, 0)
    """
    listed = gazetteer(source.lexicon)
    text = source.text
    named: Counter[str] = Counter()
    governed: set[str] = set()
    for unit in _UNIT.finditer(text):
        end = unit.end()
        start = _stem(text, unit.start())
        if start < end and listed.end(text, start) == start and not worded(text, start, end - 1):
            named[text[start:end]] += 1
            if _ORGAN.match(text, end):
                governed.add(text[start:end])
    own = {place for place in governed if named[place] >= _TWICE}
    own |= {place[:-1] for place in own if len(place) > _TWICE}
    return _with(listed, own) if own else listed


def _stem(text: str, end: int) -> int:
    """Where the name of two or three characters that ends at ``end`` begins a clause.

    One behind ``end`` if none does.
    """
    for start in (end - 2, end - 3):
        free = not han(text, start - 1) or text[start - 1] in _LAST
        if free and start >= 0 and _LED.search(text, max(0, start - 5), start):
            return start if _UNIT.search(text, start + 2, end) is None else end + 1
    return end + 1


def _with(listed: Gazetteer, names: set[str]) -> Gazetteer:
    codes = {**listed.codes, **{name: () for name in names if name not in listed.codes}}
    starts = _joined(listed.starts, lengths_by_start(names))
    return evolve(
        listed, codes=codes, starts=starts, ends=_joined(listed.ends, lengths_by_end(names))
    )


def _joined(
    lengths: Mapping[str, tuple[int, ...]], more: Mapping[str, tuple[int, ...]]
) -> dict[str, tuple[int, ...]]:
    joined = dict(lengths)
    for key, own in more.items():
        joined[key] = tuple(sorted({*joined.get(key, ()), *own}, reverse=True))
    return joined
