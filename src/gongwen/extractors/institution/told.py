"""The places that a document itself tells of, beside those in the lists."""

from __future__ import annotations

from collections import Counter

from attrs import evolve

from gongwen.extractors.institution.edges import worded
from gongwen.extractors.institution.places import Gazetteer, gazetteer
from gongwen.pattern import PlainPattern
from gongwen.source import Source

_UNIT = PlainPattern(
    "(?<![一-鿿])(?:中共|中国共产党|政协|在|由|与|和|经)?(?P<place>(?P<stem>[一-鿿]{2,3}?)[市县区州旗])"
    "(?P<organ>人民政府|人民法院|人民检察院|人民代表大会|人大|委员会|委(?![员托派任])|政府(?!性)|政协|纪委|监委"
    "|中级人民法院|[一-鿿]{2,8}?[局委](?=[、，。；： \\n]|$))?"
)
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
    for found in _UNIT.finditer(text):
        place = found["place"]
        start, end = found.span("stem")
        if listed.end(text, start) == start and not worded(text, start, end):
            named[place] += 1
            if found["organ"]:
                governed.add(place)
    own = {place for place in governed if named[place] >= _TWICE}
    own |= {place[:-1] for place in own if len(place) > _TWICE}
    return _with(listed, own) if own else listed


def _with(listed: Gazetteer, names: set[str]) -> Gazetteer:
    starts, ends = dict(listed.starts), dict(listed.ends)
    for name in names:
        for lengths, key in ((starts, name[0]), (ends, name[-1])):
            lengths[key] = tuple(sorted({*lengths.get(key, ()), len(name)}, reverse=True))
    codes = {**listed.codes, **{name: () for name in names if name not in listed.codes}}
    return evolve(listed, codes=codes, starts=starts, ends=ends)
