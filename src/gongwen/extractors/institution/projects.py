"""Enterprises known by nothing but their project: 某地某某微电子二期项目."""

from __future__ import annotations

from collections.abc import Iterator

from gongwen.extractors.institution.closed import legible
from gongwen.extractors.institution.edges import worded
from gongwen.extractors.institution.mention import mention
from gongwen.extractors.institution.places import gazetteer
from gongwen.extractors.institution.vocabulary import any_of
from gongwen.pattern import PlainPattern
from gongwen.records import Institution
from gongwen.rule import Procedure
from gongwen.source import Source

_TRADE = PlainPattern(
    "(?:微电子|半导体|光电|锂业|锂电|药业|制药|重工|重卡|铝业|硅业|钼业|钴业|乳业)"
    "(?=(?:[一二三四五六]期|[一-鿿A-Za-z0-9]{0,6}?)(?:项目|生产线))"
)
_LENGTHS = (3, 2)


def _find(source: Source) -> Iterator[Institution]:
    text, places = legible(source), gazetteer(source.lexicon)
    sorts = any_of(source.lexicon, "institution_class_names")
    for trade in _TRADE.finditer(text):
        for length in _LENGTHS:
            name = trade.start() - length
            start = places.start(text, name) if name > 0 else name
            whole = places.start(text, trade.start()) < trade.start()
            if start < name and not (
                whole
                or worded(text, name, trade.start())
                or sorts.search(text, name, trade.start())
            ):
                yield mention(source, start, trade.end(), "institution.project", "enterprise")
                break


projects = Procedure(
    "institution.project",
    _find,
    examples=("嘉善远芯微电子二期项目开工。", "宁波元禾药业项目投产。"),
    counter_examples=("宁波光电项目投产。", "温州绿色光电项目", "推进半导体项目建设。"),
)
