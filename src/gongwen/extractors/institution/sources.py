"""The media that the furniture of a page names as its source."""

from __future__ import annotations

from collections.abc import Iterator

from gongwen.extractors.institution.mention import mention
from gongwen.outline import outline
from gongwen.pattern import PlainPattern
from gongwen.records import Institution
from gongwen.rule import Procedure
from gongwen.source import Source

_PIECE = PlainPattern(r"[一-鿿A-Za-z0-9“”·]{2,20}")
_GOVERNMENT = PlainPattern(r"(?:局|厅|委|政府|办公室|办公厅|委员会|部)$")
_NAME = PlainPattern(
    r"(?:网|报|社|台|刊|客户端|发布|在线|新闻|公众号|频道|门户|网站|中心|新媒体|杂志)$"
)


def _find(source: Source) -> Iterator[Institution]:
    for piece in source.run(outline).furniture:
        if piece.kind != "source":
            continue
        for found in _PIECE.finditer(source.text, piece.value.start, piece.value.end):
            if _NAME.search(found[0]):
                yield mention(source, *found.span(), "institution.source", "media")
            elif _GOVERNMENT.search(found[0]):
                yield mention(source, *found.span(), "institution.source", "government")


sources = Procedure(
    "institution.source",
    _find,
    doc="The media that the furniture of a page names as its source.",
    examples=("2024-05-06 来源：江北日报",),
    counter_examples=("资金来源：财政拨款",),
)
