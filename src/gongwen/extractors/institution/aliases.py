"""Enterprises by the core of a name that the text gives in full elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.extractors.institution.bodies import bodies
from gongwen.extractors.institution.closed import legible
from gongwen.extractors.institution.edges import worded
from gongwen.extractors.institution.known import known
from gongwen.extractors.institution.mention import mention
from gongwen.extractors.institution.told import places_of
from gongwen.lexicon import trie_pattern
from gongwen.pattern import PlainPattern
from gongwen.records import Institution
from gongwen.rule import Procedure
from gongwen.source import Source

_FORM = PlainPattern(
    "(?:[（(][一-鿿]{2,6}[）)])?"
    "(?:科技|实业|控股|投资|发展|新材料|智能|生物|医药|药业|电子|机械|能源|重工|产业|技术|工程|制造|文化|旅游|建设|贸易"
    "|食品|农业|网络|信息|传媒|环保|装备|汽车|电器|电气|化工|化学|材料|光电|通信|软件|服务|管理|运营|开发|国际)*"
    "(?:集团)?(?:股份)?(?:有限)?(?:责任)?公司$"
)
_CORE = PlainPattern("[一-鿿]{3,6}")


def _find(source: Source) -> Iterator[Institution]:
    text = legible(source)
    cores = set(_cores(source, text))
    if cores:
        for found in re.finditer(trie_pattern(cores), text):
            yield mention(source, *found.span(), "institution.alias", "enterprise")


def _cores(source: Source, text: str) -> Iterator[str]:
    """The cores of the names of enterprises: what is left without the place, trade and form."""
    places = source.run(places_of)
    for one in (*source.run(bodies), *source.run(known)):
        place = source.locate(one.span)
        form = _FORM.search(text, place.start, place.end)
        if one.kind != "enterprise" or form is None:
            continue
        start = places.end(text, place.start)
        if _CORE.fullmatch(text, start, form.start()) and not worded(text, start, form.start()):
            yield text[start : form.start()]


aliases = Procedure(
    "institution.alias",
    _find,
    doc="Enterprises by the core of a name that the text gives in full elsewhere.",
    examples=("走访临海远舟岚重工股份有限公司，远舟岚订单饱满。",),
    counter_examples=("走访临海建设发展集团有限公司，建设发展提速。",),
)
