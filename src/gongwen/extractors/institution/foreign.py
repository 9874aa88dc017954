"""The governments and parliaments of countries: 美国国会, 英国政府."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from gongwen.extractors.institution.closed import legible
from gongwen.extractors.institution.mention import mention
from gongwen.lexicon import Lexicon, trie_pattern
from gongwen.pattern import PlainPattern
from gongwen.records import Institution
from gongwen.rule import Procedure
from gongwen.source import Source

_KINDS = {"国会": "congress", "议会": "congress", "参议院": "congress", "众议院": "congress",
          "最高法院": "court", "军队": "military", "国防部": "government"}  # fmt: skip


@lru_cache(maxsize=16)
def _pattern(lexicon: Lexicon) -> PlainPattern:
    heads = (
        "(?:政府)?外交部|(?:联邦)?政府|当局|国会|议会|参议院|众议院|外务省|国防部|财政部|商务部|国务院"
        "|最高法院|央行|联邦储备委员会|(?:驻华)?大使馆"
    )
    return PlainPattern(f"{trie_pattern(lexicon.words('countries'))}(?P<head>{heads})")


def _find(source: Source) -> Iterator[Institution]:
    for found in _pattern(source.lexicon).finditer(legible(source)):
        kind = _KINDS.get(found["head"], "government")
        yield mention(source, *found.span(), "institution.foreign", kind)


foreign = Procedure(
    "institution.foreign",
    _find,
    doc="The governments and parliaments of countries: 美国国会, 英国政府.",
    examples=("同泰国政府签署协定。",),
    counter_examples=("两国政府签署协定。", "各国政府"),
)
