"""Task forces and councils of Hong Kong by what they are for, and by 小组 or 议会 thereafter."""

from __future__ import annotations

from collections.abc import Iterator

from gongwen.extractors.institution.closed import legible
from gongwen.extractors.institution.home import home
from gongwen.extractors.institution.mention import mention
from gongwen.pattern import PlainPattern
from gongwen.records import Institution
from gongwen.rule import Procedure
from gongwen.source import Source

_HONG_KONG = "810000"
_HEAD = PlainPattern(
    "(?:专责|督导)(?P<group>小组)|(?:督导|专责|咨询|统筹)(?P<board>委员会)|(?P<council>(?<!建)议会)"
)
_SUBJECT = PlainPattern("[一-鿿]{2,14}$")
_CUT = PlainPattern(".*(?:[的由向与在为是于各该]|成立|设立|支持|领导|透过|通过|委任|包括|建议)")
_SHORT = PlainPattern(
    "(?:(?<![一-鿿])|(?<=支持)|(?<=协助)|(?<=[由向请待]))(?P<short>小组|议会|委员会)"
    "(?=[的会将已亦正有在于现就认提]|建议|完成|负责|每年|，)"
)


def _find(source: Source) -> Iterator[Institution]:
    if source.run(home).place.code != _HONG_KONG:
        return
    text = legible(source)
    told: dict[str, int] = {}
    for head in _HEAD.finditer(text):
        start = _start(text, head.start())
        if start < head.start() - 1:
            told.setdefault(head[head.lastgroup or 0], head.end())
            yield mention(source, start, head.end(), "institution.advisory", _kind(head[0]))
    for found in _SHORT.finditer(text):
        if told.get(found["short"], len(text)) <= found.start():
            span, kind = found.span("short"), _kind(found["short"])
            yield mention(source, *span, "institution.advisory", kind)


def _kind(name: str) -> str:
    return "other" if name == "议会" else "government"


def _start(text: str, end: int) -> int:
    """Where the words start that say what a body is for, up to ``end``; ``end`` if none do."""
    run = _SUBJECT.search(text, max(0, end - 14), end)
    if run is None:
        return end
    cut = _CUT.match(text, run.start(), end)
    return cut.end() if cut else run.start()


advisory = Procedure(
    "institution.advisory",
    _find,
    doc="Task forces and councils of Hong Kong, and 小组 or 议会 thereafter.",
    examples=(
        "本港持份者认为，由发展局领导的旧区重建专责小组，应与政府合作。",
        "行政长官与持份者支持制衣业议会。议会将推出课程。",
    ),
    counter_examples=("成立工作小组。小组会研究。", "本港持份者认为，小组会有建议。"),
)
