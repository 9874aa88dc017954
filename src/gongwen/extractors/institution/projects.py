"""Enterprises by a name and their trade: 某地某某微电子二期项目, 某某重工等企业."""

from __future__ import annotations

from collections.abc import Iterator

from gongwen.extractors.institution.closed import legible
from gongwen.extractors.institution.edges import opens, straddled, worded
from gongwen.extractors.institution.mention import mention
from gongwen.extractors.institution.places import gazetteer
from gongwen.extractors.institution.vocabulary import any_of
from gongwen.pattern import PlainPattern
from gongwen.records import Institution
from gongwen.rule import Procedure
from gongwen.source import Source

_TRADE = PlainPattern(
    "(?:(?P<own>微电子|锂业|锂电|锂能|药业|制药|重工|重卡|铝业|硅业|钼业|钴业|乳业|实业|控股|酒业|纸业|糖业|化纤|机床)"
    "|半导体|光电|科技|智能|智造|新材|医药|能源|电子|电气|生物|光伏|股份)"
    "(?=(?:[一二三四五六]期|[一-鿿A-Za-z0-9]{0,6}?)(?:项目|生产线)"
    "|等[^，。；、]{0,6}?(?:企业|公司|用人单位|药企|车企|厂商))"
)
"""The trade that ends a short name; ``own`` is one that is in no other word."""
_LENGTHS = (3, 2)


def _find(source: Source) -> Iterator[Institution]:
    text, places = legible(source), gazetteer(source.lexicon)
    for trade in _TRADE.finditer(text):
        for length in _LENGTHS:
            name = trade.start() - length
            start = places.start(text, name) if name > 0 else name
            led = start < name or (bool(trade["own"]) and name >= 0 and _is_free(text, name))
            if led and _is_name(source, text, name, trade.start()):
                yield mention(source, start, trade.end(), "institution.project", "enterprise")
                break


def _is_free(text: str, start: int) -> bool:
    return opens(text, start) and not straddled(text, start, start + 3)


def _is_name(source: Source, text: str, start: int, end: int) -> bool:
    """Whether ``[start, end)`` can be what sets one enterprise of a trade apart."""
    sorts = any_of(source.lexicon, "institution_class_names")
    is_place = gazetteer(source.lexicon).start(text, end) < end
    return not (is_place or worded(text, start, end) or sorts.search(text, start, end))


projects = Procedure(
    "institution.project",
    _find,
    examples=(
        "嘉善远芯微电子二期项目开工。",
        "宁波元禾药业项目投产。",
        "引导温州恒越科技等6家企业上市。",
        "支持远泰实业等企业扩产。",
    ),
    counter_examples=(
        "宁波光电项目投产。",
        "温州绿色光电项目",
        "推进半导体项目建设。",
        "温州民营科技等企业",
    ),
)
