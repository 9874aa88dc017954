"""Institutions by the short name that the text gives them: …工作领导小组（以下简称领导小组）."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.extractors.institution.branches import branched
from gongwen.extractors.institution.closed import legible
from gongwen.extractors.institution.edges import straddled
from gongwen.extractors.institution.mention import mention
from gongwen.lexicon import trie_pattern
from gongwen.pattern import PlainPattern
from gongwen.records import Institution
from gongwen.rule import Procedure
from gongwen.source import Source

_SAID = PlainPattern(
    "（(?:以下|下文|下)(?:均|统)?(?:简称|统称|合称|称)(?:为|：)?[“‘]?(?P<name>[一-鿿A-Z]{2,14})[”’]?(?=[）；，])"
)
_FULL = PlainPattern(
    "(?:(?P<enterprise>公司|集团|银行|股份)|(?P<school>大学|学院|学校|中学|小学)|(?P<hospital>医院)"
    "|(?P<mass_organisation>协会|学会|联合会|基金会|商会|总会|联盟)|(?P<court>法院)|(?P<procuratorate>检察院)"
    "|(?P<government>领导小组|工作组|指挥部|专班|办公室|委员会|联席会议|组委会|筹委会|管委会|理事会|普查办|[省市县区]?[一-鿿]{1,8}(?:局|委|办|厅|署|政府)|专家组|督导组|督查组|调查组)"
    "|(?P<other>研究院|研究所|实验室|中心|[一-鿿]院|基地))$"
)
"""How the name of a body ends, by the kind of the body."""
_OF_OTHERS = frozenset("省市县区州镇乡村级门家个各类")
_LONGEST = 30


def _find(source: Source) -> Iterator[Institution]:
    text = legible(source)
    kinds = dict(_short_names(text))
    if not kinds:
        return
    for found in re.finditer(trie_pattern(kinds), text):
        start, end = found.span()
        of_another = text[start - 1 : start] in _OF_OTHERS and start > 0
        if not of_another and not straddled(text, start, end):
            end, kind = branched(text, end, kinds[found[0]], source.lexicon)
            yield mention(source, start, end, "institution.short", kind)


def _short_names(text: str) -> Iterator[tuple[str, str]]:
    """The short names that ``text`` gives bodies, with the kind of each."""
    for said in _SAID.finditer(text):
        at = said.start()
        body = _FULL.search(text, max(0, at - _LONGEST), at)
        name = _FULL.search(said["name"])
        if body and (name or body.lastgroup != "government"):
            yield said["name"], body.lastgroup or "other"


abbreviated = Procedure(
    "institution.short",
    _find,
    doc="Institutions by the short name that the text gives them in brackets.",
    examples=("成立全县污染源普查领导小组（以下简称领导小组）。情况报领导小组办公室。",),
    counter_examples=("制定本办法（以下简称办法）。办法自发布之日起施行。", "领导小组要加强调度。"),
)
