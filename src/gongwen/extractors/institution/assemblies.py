"""Assemblies with their ordinal: 第十四届全国人民代表大会, 政协第十届某县委员会."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.extractors.institution.closed import legible
from gongwen.extractors.institution.mention import mention
from gongwen.extractors.institution.prefix import anchored
from gongwen.extractors.institution.told import places_of
from gongwen.extractors.institution.windows import windows
from gongwen.pattern import PlainPattern
from gongwen.records import Institution
from gongwen.rule import Procedure
from gongwen.source import Source

_RARE = PlainPattern("届|政协|政治协商会议|中共|中国共产党")
"""What every name of an assembly holds."""
_BEFORE, _BEHIND = 20, 60
"""Code points of a name before and after it."""


def _assemblies_source() -> str:
    ordinal = "第?[一二三四五六七八九十百]{1,4}届"
    place = "[一-鿿]{2,15}?[省市县区州旗盟]"
    return rf"""
        (?=[第一二三四五六七八九十百中人政])(?:
          (?P<congress>{ordinal}(?:全国|[省市县区州]|自治区)?
            (?:人民代表大会(?:常务委员会)?|人大(?:常委会)?))
        | (?P<cppcc>
              (?:中国人民政治协商会议|人民政协|政协)
              (?:{ordinal}(?:全国|{place})?|(?:{place}|全国)(?:{ordinal})?)委员会
              (?:常务委员会|办公厅|办公室)?
            | {ordinal}(?:全国|[省市县区州])?政协(?:常委会(?!议))?
            | {ordinal}(?:全国|[省市县区州])委员会)
        | (?P<party>{ordinal}中央委员会|(?:中国共产党|中共)
            (?:{ordinal}中央委员会|(?:{ordinal})?{place}委员会|{place}{ordinal}委员会))
        )
        """


_assemblies = PlainPattern(_assemblies_source, re.VERBOSE)


def _find(source: Source) -> Iterator[Institution]:
    text = legible(source)
    for low, high in windows(text, _RARE, _BEFORE, _BEHIND):
        for found in _assemblies.finditer(text, low, high):
            start = anchored(text, found.start(), source.run(places_of))
            kind = found.lastgroup or "other"
            yield mention(source, start, found.end(), "institution.assembly", kind)


assemblies = Procedure(
    "institution.assembly",
    _find,
    doc="Assemblies with their ordinal: 第十四届全国人民代表大会, 政协第十届某县委员会.",
    examples=("在江北省第十三届人民代表大会第三次会议上", "政协第九届双河县委员会第二次会议"),
    counter_examples=("第三届中国国际博览会", "人民代表大会制度"),
)
