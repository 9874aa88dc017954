"""Names that are known by their shape alone: masked by a court, or written with a dot."""

from __future__ import annotations

from collections.abc import Iterator

from gongwen.extractors.person.mention import Mention
from gongwen.extractors.person.names import letter, surname
from gongwen.pattern import PlainPattern
from gongwen.source import Source
from gongwen.span import Span

_NO_SURNAMES = "于向任时有何同和对及以成全或在由经该"
_masked = PlainPattern(
    lambda: (
        rf"(?P<name>(?![{_NO_SURNAMES}]){surname()}某(?:某|[甲乙丙丁])?)"
        r"(?![些种个地一时年月日单企项部类县市省区乡镇村公学校医职])"
    )
)


def masked(source: Source) -> Iterator[Mention]:
    """Names that a court masked: 张某某, 李某."""
    for found in _masked.finditer(source.text):
        yield Mention(Span(*found.span("name")), "person.masked")


def _foreign_source() -> str:
    return rf"(?P<name>{letter()}{{2,7}}(?:[·‧•・∙]{letter()}{{1,8}}){{1,3}})(?![一-鿿]?·)"


_foreign = PlainPattern(_foreign_source)


def foreign(source: Source) -> Iterator[Mention]:
    """Names with a dot, of characters that such names are written with."""
    for found in _foreign.finditer(source.text):
        yield Mention(Span(*found.span("name")), "person.foreign")
