"""What is closed to institutions: what is opaque to all, and the names of meetings."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.extractors.cited import opaque
from gongwen.extractors.institution.windows import windows
from gongwen.outline import outline
from gongwen.pattern import PlainPattern
from gongwen.source import Source
from gongwen.span import Span

_ACTS = "书记|主持|召开|举行|召集|研究|听取|审议|传达|学习|出席|部署|通过|参加|列席"
_COUNT = "[一二三四五六七八九十百零〇0-9]"

_ENDING = PlainPattern(
    "会议|大会|全会|工作会|座谈会|论坛|党的(?=[第一二三四五六七八九十百零〇0-9])"
)
"""What the name of a meeting ends in, or begins with where it ends in less."""
_LONGEST, _FURTHER = 50, 10
"""Code points of a name before and after those words."""

_meeting = PlainPattern(
    lambda: (
        rf"""
          (?=[中党第省市县区州人政一二三四五六七八九十博])
          (?: 中国共产党[一-鿿]{{0,10}}?(?:第{_COUNT}{{1,3}}次(?:全国)?|全国)代表(?:大会|会议)
            | (?:中国共产党|中共)?第?{_COUNT}{{1,3}}届{_COUNT}中全会
            | 党的(?:第?{_COUNT}{{1,3}}大|第{_COUNT}{{1,3}}次全国代表大会|代表大会)
            | (?:中共)?(?:中央|[省市县区州]委)(?:第?{_COUNT}{{1,3}}届)?{_COUNT}{{1,3}}次全(?:体会议|会)
            | (?:中共)?(?:(?:中央|[省市县区州]委)[和、]){{0,3}}
              (?:中央|[省市县区州]委)(?!常委|政府|办公|财经委|深改委|党组|主席)
              (?:(?!{_ACTS})[^\s，。；、：“”（）委办组会局部]){{1,10}}?(?:会议|座谈会|工作会)
            | (?:中央|[省市县区]委)全会
            | 第?{_COUNT}{{1,3}}届{_COUNT}{{1,3}}次(?:会议|全会)
            | [省市县区州]?第?{_COUNT}{{1,3}}届(?:全国|[省市县区州])?
              (?:人大|政协)(?:常委会)?第?{_COUNT}{{1,3}}次(?:会议|全会)
            | [省市县区州]?(?:人大|政协)(?:常委会)?第?{_COUNT}{{1,3}}届{_COUNT}{{1,3}}次(?:会议|全会)
            | [省市县区州]?(?:人大|政协)第?{_COUNT}{{1,3}}届常(?:务)?委(?:员)?会第?{_COUNT}{{1,3}}次(?:会议|全会)
            | [省市县区州]?(?:人大|政协)常(?:务)?委(?:员)?会第?{_COUNT}{{1,3}}届第?{_COUNT}{{1,3}}次(?:会议|全会)
            | 中非合作论坛 | 博鳌亚洲论坛
          )
        """
    ),
    re.VERBOSE,
)


def _spans(source: Source) -> Iterator[Span]:
    yield from source.run(opaque)
    for low, high in windows(source.text, _ENDING, _LONGEST, _FURTHER):
        for found in _meeting.finditer(source.text, low, high):
            yield Span(*found.span())
    for piece in source.run(outline).furniture:
        if piece.kind == "links":
            yield piece.span


def _closed(source: Source) -> tuple[Span, ...]:
    """The spans of the view that are closed, from left to right, none over another."""
    closed, at = [], 0
    for span in sorted(_spans(source), key=lambda span: (span.start, span.end)):
        if span.end > at:
            closed.append(Span(max(span.start, at), span.end))
            at = span.end
    return tuple(closed)


def legible(source: Source) -> str:
    """The text of the view with everything closed to institutions blanked out.

    As long as ``source.text``, so offsets agree. It is made anew each time, which is cheap:
    what is closed is found once.

    >>> legible(Source("依据《县委工作规则》，县委审定。"))
    '依据          ，县委审定。'
    """
    text, pieces, at = source.text, [], 0
    for span in source.run(_closed):
        pieces += [text[at : span.start], " " * len(span)]
        at = span.end
    return "".join(pieces) + text[at:]
