"""Names that are appointed, elected or relieved, and names in a list."""

from __future__ import annotations

from collections.abc import Iterator

from gongwen.extractors.person.mention import Mention
from gongwen.extractors.person.names import (
    family,
    letter,
    likely,
    read,
    short,
    surname,
    syllabic,
    syllables,
)
from gongwen.extractors.person.offices import taken
from gongwen.extractors.person.ordinary import closes, common, han
from gongwen.extractors.person.rows import name_before
from gongwen.pattern import PlainPattern
from gongwen.source import Source
from gongwen.span import Span

_ACTS = PlainPattern(
    "任命|免去|选举|增补|增选|补选|接受|批准|决定|提名|推选|推荐|聘任|聘请|追授|授予|撤销|罢免|任免|当选|指定|委派"
    "|委任|派|宣布|许可对|决定对|通过了?|同意"
)
_LINK = PlainPattern("、|和|与|及|，")
_ENDS = PlainPattern(
    "(?:同志)?等?(?:[0-9一二三四五六七八九十]{1,3}(?:名|位|人))?(?:同志)?(?:为|任|担任|出任|兼任|辞去|的[一-鿿]{2,26}职务|“|采取|涉嫌)"
)
_POSTS = PlainPattern("职务")
_LONGEST = 34
"""Code points of a post that is laid down, at most."""
_FEWEST, _MOST = 3, 60


def appointed(source: Source) -> Iterator[Mention]:
    """The names that an act of appointment is about, with the post it is about."""
    text = source.text
    for act in _ACTS.finditer(text):
        names, end = _names(text, act.end())
        office = taken(text, end) if names else None
        if names and (office or _ENDS.match(text, end)):
            for name in names:
                yield Mention(name, "person.appointed", office=office)
    yield from _dismissed(text)


def _dismissed(text: str) -> Iterator[Mention]:
    """The names that begin a clause and whose post is laid down: 某某的某局局长职务."""
    for post in _POSTS.finditer(text):
        of = text.rfind("的", max(0, post.start() - _LONGEST), post.start())
        start = name_before(text, of) if of > 0 else of
        if start < of and not han(text, start - 1) and (office := taken(text, of)):
            yield Mention(Span(start, of), "person.appointed", office=office)


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


_SAID = "(?:（[^（）\\n]{1,12}）)?"
"""What is said in brackets of one of those in a list (女，回族)."""


def _in_list_source() -> str:
    dotted = rf"{letter()}{{2,7}}(?:·{letter()}{{1,8}}){{1,3}}"
    name = rf"(?P<name>{surname()}[一-鿿]{{1,2}}|{dotted}|{syllables()}{{2,3}})"
    return rf"{name}{_SAID}(?:(?P<more>、)|(?=等|[^一-鿿·]|$))"


_in_list = PlainPattern(_in_list_source)
_ITEM = PlainPattern(f"、(?=[一-鿿·]{{2,14}}{_SAID}、)")
_BEFORE_ROW = frozenset("向有是由对为请与以像")


def _rows(text: str) -> Iterator[list[Span]]:
    """The lists of three items or more that begin as names do, from left to right."""
    begin = 0
    for item in _ITEM.finditer(text):
        at = item.start()
        at = text.rfind("（", begin, at) if text[at - 1] == "）" else at
        for start in range(max(begin, at - 4), at - 1):
            free = not han(text, start - 1) or text[start - 1] in _BEFORE_ROW
            if free and _named(text, start) and (names := _row(text, start)):
                begin = names[-1].end
                yield names
                break


def _row(text: str, start: int) -> list[Span]:
    """The items of the list at ``start``, if they are at least three and begin as names do."""
    names: list[Span] = []
    while len(names) < _MOST and (item := _in_list.match(text, start)):
        names.append(Span(*item.span("name")))
        start = item.end()
        if not item["more"]:
            return names if len(names) >= _FEWEST else []
    return []


def _named(text: str, start: int) -> bool:
    return bool(family(text, start) or syllabic(text, start))


def listed(source: Source) -> Iterator[Mention]:
    """Three names or more in a list, all of which look like names."""
    text = source.text
    for names in _rows(text):
        whole = sum(
            name.end in (likely(text, name.start), syllabic(text, name.start)) or len(name) > 4
            for name in names
        )
        brief = sum(short(text, name.start) == name.end for name in names)
        strange = len(names) - whole - brief
        words = any(common(text, name.start) for name in names)
        if whole > 1 + 2 * strange and not words and closes(text, names[-1].end):
            yield from (Mention(name, "person.list") for name in names)
