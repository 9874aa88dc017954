"""Lines of nothing but names, set apart by spaces: the roll of those who take part."""

from __future__ import annotations

from collections.abc import Iterator

from gongwen.extractors.person.mention import Mention
from gongwen.extractors.person.names import likely, spaced, surname
from gongwen.extractors.person.ordinary import common
from gongwen.extractors.person.posts import ends_in_post
from gongwen.pattern import Pattern, PlainPattern
from gongwen.source import Source
from gongwen.span import Span

_SPACED = PlainPattern(r"[ 　\t][ 　\t]{0,11}[一-鿿]{1,4}[ 　\t（]")
"""Two names on a line, or more."""
_LONGEST = 400
_LEAST = 3


def _roll_source() -> str:
    name = (
        rf"(?P<name>{surname()}[ 　]{{1,4}}[一-鿿](?![一-鿿])|{surname()}[一-鿿]{{1,2}}(?![一-鿿·])"
        r"|[一-鿿]{1,7}(?:·[一-鿿]{1,8}){1,3}|[一-鿿]{2,4}(?![一-鿿]))"
    )
    said = r"(?:（[^（）\n]{1,16}）)?"
    return rf"[ 　\t]*+{name}{said}(?:[ 　\t]{{1,12}}+{name}{said}){{{_LEAST - 1},60}}+[ 　\t]*+$"


_roll = Pattern(_roll_source)


def rosters(source: Source) -> Iterator[Mention]:
    """The names on lines that hold three or more of them, and nothing else."""
    text = source.text
    end = 0
    for gap in _SPACED.finditer(text):
        if gap.start() < end or text[gap.start() - 1 : gap.start()] in ("", "\n", "。"):
            continue
        start = text.rfind("\n", max(0, gap.start() - _LONGEST), gap.start()) + 1
        line = text.find("\n", gap.end(), gap.end() + _LONGEST)
        end = line if line >= 0 else min(len(text), gap.end() + _LONGEST)
        if found := _roll.match(text, start, end):
            names = [Span(*span) for span in found.spans("name")]
            whole = sum(
                name.end in (likely(text, name.start), spaced(text, name.start)) for name in names
            )
            words = sum(common(text, name.start) for name in names)
            posts = any(ends_in_post(text[name.slice]) for name in names)
            if whole * 2 >= len(names) and words <= 1 and not posts:
                yield from (Mention(name, "person.roll") for name in names)
