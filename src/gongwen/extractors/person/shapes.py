"""Names that are known by their shape alone: masked by a court, or written with a dot."""

from __future__ import annotations

from collections.abc import Iterator

from gongwen.extractors.person.mention import Mention
from gongwen.extractors.person.names import letter, surnames
from gongwen.extractors.person.ordinary import straddled, titles
from gongwen.extractors.person.posts import posts_by_start
from gongwen.pattern import PlainPattern
from gongwen.source import Source
from gongwen.span import Span

_NO_SURNAMES = frozenset("于向任时有何同和对及以成全或在由经该")
_POSTS = frozenset(
    "总理 经理 助理 代理 护理 总裁 总统 首相 博士 爵士 女士 议员 特使 大使 公使 部长 院长 校长 州长 会长 市长".split()
)
"""Posts that end in a character that foreign names are written with."""
_DOTS = frozenset("·‧•・∙")
_MASK = PlainPattern(
    "某(?:某|[甲乙丙丁])?(?![些种个地一时年月日单企项部类县市省区乡镇村公学校医职])"
)


def masked(source: Source) -> Iterator[Mention]:
    """Names that a court masked: 张某某, 李某."""
    text = source.text
    for found in _MASK.finditer(text):
        start = surnames().start(text, found.start())
        if start < found.start() and text[start] not in _NO_SURNAMES:
            yield Mention(Span(start, found.end()), "person.masked")


def _foreign_source() -> str:
    return rf"(?P<name>{letter()}{{2,7}}(?:[·‧•・∙]{letter()}{{1,8}}){{1,3}})(?![一-鿿]?·)"


_foreign = PlainPattern(_foreign_source)


def foreign(source: Source) -> Iterator[Mention]:
    """Names with a dot, of characters that such names are written with."""
    text = source.text
    if not any(dot in text for dot in _DOTS):
        return
    for found in _foreign.finditer(text):
        start, end = found.span("name")
        if text[start - 1 : start + 1] in _POSTS:
            start += 1
        start = min(posts_by_start().end(text, start), end - 2)
        if straddled(text, end) and text[end - 2] not in _DOTS:
            end -= 1
        title = text[end : titles().end(text, end)]
        yield Mention(Span(start, end), "person.foreign", title)
