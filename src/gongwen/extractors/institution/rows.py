"""Enterprises in a row of which the text says that they are: 科伦达、威海广泰等龙头企业."""

from __future__ import annotations

from collections.abc import Iterator

from gongwen.extractors.institution.bodies import bodies
from gongwen.extractors.institution.closed import legible
from gongwen.extractors.institution.edges import worded
from gongwen.extractors.institution.enterprises import enterprises
from gongwen.extractors.institution.known import known
from gongwen.extractors.institution.mention import mention
from gongwen.extractors.institution.projects import projects
from gongwen.extractors.institution.told import places_of
from gongwen.extractors.institution.vocabulary import listed
from gongwen.lexicon import DEFAULT
from gongwen.pattern import PlainPattern
from gongwen.records import Institution
from gongwen.rule import Procedure
from gongwen.source import Source
from gongwen.span import Span

_SAID = PlainPattern(
    "等(?:[^，。；、的]{0,10}?|[^，。；、]{0,4}?[0-9一二两三四五六七八九十百]{1,3}家[^，。；、]{0,6}?)"
    "(?:企业|公司|龙头|链主|车企|药企|厂商|巨头|名企|领军者)"
)
_ITEM = PlainPattern("[一-鿿A-Za-z0-9]{2,10}$")
_FIRST = (6, 5, 4, 3)
_MOST = 12
_SHARE = 3
"""Of so many in a row one must be known, or be named after its place."""


def _find(source: Source) -> Iterator[Institution]:
    text = legible(source)
    named = {place.end: place for place in _named(source)}
    for said in _SAID.finditer(text):
        row = list(_row(text, said.start(), named))
        told = [item for item in row if item.end in named or _has_place(source, text, item)]
        for item in row if len(told) * _SHARE >= len(row) > 1 else ():
            if item.end not in named and _is_name(source, text, item):
                yield mention(source, item.start, item.end, "institution.row", "enterprise")


def _named(source: Source) -> Iterator[Span]:
    for find in (enterprises, bodies, projects, known):
        for one in source.run(find):
            if one.kind == "enterprise":
                yield source.locate(one.span)


def _row(text: str, end: int, named: dict[int, Span]) -> Iterator[Span]:
    """The items, parted by 、, that end at ``end``, the last first."""
    for _ in range(_MOST):
        if end in named:
            start = named[end].start
        elif found := _ITEM.search(text, max(0, end - 10), end):
            start = found.start()
            if text[start - 1 : start] != "、":
                starts = [end - length for length in _FIRST if end - length > start]
                start = next((at for at in starts if _led(text, at)), start)
        else:
            return
        if start == end:
            return
        yield Span(start, end)
        if text[start - 1 : start] != "、":
            return
        end = start - 1


def _led(text: str, start: int) -> bool:
    """Whether a verb of two characters stands before ``start``."""
    return text[start - 2 : start] in DEFAULT.words("verbs")


def _has_place(source: Source, text: str, item: Span) -> bool:
    return source.run(places_of).end(text, item.start) > item.start and _is_name(source, text, item)


def _is_name(source: Source, text: str, item: Span) -> bool:
    """Whether ``item`` is no place, no word and no sort of enterprises."""
    start = source.run(places_of).end(text, item.start)
    sorts = listed(source.lexicon, "institution_class_names")
    own = item.end - start >= 2 and not sorts.within(text[start : item.end])
    return own and not worded(text, start, item.end)


rows = Procedure(
    "institution.row",
    _find,
    doc="Enterprises in a row, some of which are known as such, before 等企业.",
    examples=("做强科伦达、威海广泰等龙头企业。",),
    counter_examples=("支持纺织、服装等企业。", "支持陕西、山西等地企业。"),
)
