"""Names that are appointed, elected or relieved, and names in a list."""

from __future__ import annotations

from collections.abc import Iterator

from gongwen.extractors.person.mention import Mention
from gongwen.extractors.person.names import (
    closes,
    common,
    family,
    han,
    letter,
    likely,
    read,
    short,
    surname,
)
from gongwen.pattern import Pattern, PlainPattern
from gongwen.source import Source
from gongwen.span import Span

_ACTS = PlainPattern(
    "任命|免去|选举|增补|增选|补选|接受|批准|决定|提名|推选|推荐|聘任|聘请|追授|授予|撤销|罢免|任免|当选|指定|委派"
    "|委任|派|许可对|决定对|通过了?|同意"
)
_LINK = PlainPattern("、|和|与|及|，")
_OFFICE = PlainPattern(
    "(?:同志|等)?(?:[0-9一二三四五六七八九十]{1,3}(?:名|位|人)(?:同志)?)?"
    "(?:为|任|担任|出任|兼任|辞去|的)(?P<post>[^，。；、：\\n（）“”]{2,30}?)(?:职务|的请求|。|，|；|\\n|$)"
)
_ENDS = PlainPattern(
    "(?:同志)?等?(?:[0-9一二三四五六七八九十]{1,3}(?:名|位|人))?(?:同志)?(?:为|任|担任|出任|兼任|辞去|的[一-鿿]{2,26}职务|“|采取|涉嫌)"
)
_MOST = 60


def appointed(source: Source) -> Iterator[Mention]:
    """The names that an act of appointment is about, with the post it is about."""
    text = source.text
    for act in _ACTS.finditer(text):
        names, end = _names(text, act.end())
        if names and _ENDS.match(text, end):
            office = _OFFICE.match(text, end)
            post = office["post"] if office else ""
            for name in names:
                yield Mention(name, "person.appointed", post)


def _names(text: str, start: int) -> tuple[list[Span], int]:
    names: list[Span] = []
    end = start
    for _ in range(_MOST):
        stop = likely(text, start) or read(text, start) or short(text, start)
        if not stop:
            break
        names.append(Span(start, stop))
        end = stop
        link = _LINK.match(text, stop)
        if not link:
            break
        start = link.end()
    return names, end


def _listed_source() -> str:
    dotted = rf"{letter()}{{2,7}}(?:·{letter()}{{1,8}}){{1,3}}"
    name = rf"(?P<name>{surname()}[一-鿿]{{1,2}}|{dotted})"
    return rf"{name}(?:、{name}){{2,{_MOST}}}+(?=等|[^一-鿿、]|$)"


_listed = Pattern(_listed_source)
_ITEM = PlainPattern("、(?=[一-鿿·]{2,14}、)")
_BEFORE_ROW = frozenset("向有是由对为请与以像")


def _rows(text: str) -> Iterator[list[Span]]:
    """The lists of three items or more that begin as names do, from left to right."""
    begin = 0
    for item in _ITEM.finditer(text):
        at = item.start()
        for start in range(max(begin, at - 4), at - 1):
            free = not han(text, start - 1) or text[start - 1] in _BEFORE_ROW
            if free and family(text, start) and (found := _listed.match(text, start)):
                begin = found.end()
                yield [Span(*span) for span in found.spans("name")]
                break


def listed(source: Source) -> Iterator[Mention]:
    """Three names or more in a list, all of which look like names."""
    text = source.text
    for names in _rows(text):
        whole = sum(likely(text, name.start) == name.end or len(name) > 4 for name in names)
        brief = sum(short(text, name.start) == name.end for name in names)
        strange = len(names) - whole - brief
        words = any(common(text, name.start) for name in names)
        if whole > 1 + 2 * strange and not words and closes(text, names[-1].end):
            yield from (Mention(name, "person.list") for name in names)
