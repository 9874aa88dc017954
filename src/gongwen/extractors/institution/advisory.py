"""Bodies of Hong Kong: by short names, by what they are for, and by 小组 or 议会 thereafter."""

from __future__ import annotations

from collections.abc import Iterator

from gongwen.extractors.institution.closed import legible
from gongwen.extractors.institution.edges import straddled
from gongwen.extractors.institution.home import home
from gongwen.extractors.institution.mention import mention
from gongwen.extractors.institution.openings import met
from gongwen.pattern import PlainPattern
from gongwen.records import Institution
from gongwen.rule import Procedure
from gongwen.source import Source

_HONG_KONG = "810000"
_HEAD = PlainPattern(
    "(?:专责|督导)(?P<group>小组)|(?:督导|专责|咨询|统筹)(?P<board>委员会)|(?P<council>(?<!建)议会)"
    "|(?P<office>办公室|办事处|统筹处|事务处|专员公署|管理局|发展局|促进局|监管局|监督管理中心|研发院)"
)
_SUBJECT = PlainPattern("[一-鿿]{2,16}$")
_CUT = PlainPattern(
    ".*(?:[的由向与在为是于各该和及把将]|成立|设立|增设|开设|筹组|筹设|筹备|升格|支持|领导|透过|通过|委任|包括|建议|辖下|转下|属下|联同|连同|会同|设有|以及|负责|交由|推动|协助|吸引)"
)
_CLASS = PlainPattern(
    "海外|外地|内地|地区|家族|家族理财|共享|甲级|私人|商业|家庭|驻外|所有|有关|相关|新|两个|多个|该|议员|政府|企业|联合|灵活|现代|写字楼|单一家族|投资|各"
)
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
        if start < head.start() - 1 and not _CLASS.fullmatch(text, start, head.start()):
            told.setdefault(head[head.lastgroup or 0], head.end())
            yield mention(source, start, head.end(), "institution.advisory", _kind(head[0]))
    kinds = source.lexicon.table("institution_hong_kong")
    for start, end in met(source, "institution_hong_kong", text):
        if not straddled(text, start, end):
            kind = "".join(kinds[text[start:end]])
            yield mention(source, start, end, "institution.advisory", kind or "government")
    for found in _SHORT.finditer(text):
        if told.get(found["short"], len(text)) <= found.start():
            span, kind = found.span("short"), _kind(found["short"])
            yield mention(source, *span, "institution.advisory", kind)


def _kind(name: str) -> str:
    return "other" if name.endswith(("议会", "研发院")) else "government"


def _start(text: str, end: int) -> int:
    """Where the words start that say what a body is for, up to ``end``; ``end`` if none do."""
    run = _SUBJECT.search(text, max(0, end - 16), end)
    if run is None:
        return end
    cut = _CUT.match(text, run.start(), end)
    return cut.end() if cut else run.start()


advisory = Procedure(
    "institution.advisory",
    _find,
    doc="Bodies of Hong Kong by short names or what they are for, and 小组 or 议会 thereafter.",
    examples=(
        "本港持份者认为，由发展局领导的旧区重建专责小组，应与政府合作。",
        "行政长官与持份者支持制衣业议会。议会将推出课程。",
    ),
    counter_examples=("成立工作小组。小组会研究。", "本港持份者认为，小组会有建议。"),
)
