"""Armed forces by the number they bear: 八路军第一二九师, 红二十五军, 陆军第七十三集团军."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.extractors.institution.closed import legible
from gongwen.extractors.institution.mention import mention
from gongwen.extractors.institution.windows import windows
from gongwen.pattern import PlainPattern
from gongwen.records import Institution
from gongwen.rule import Procedure
from gongwen.source import Source

_ARMED = PlainPattern("军|抗联|武警")
"""What every name of a force holds."""
_BEFORE, _BEHIND = 12, 12
"""Code points of a name before and after it."""
_NUMBER = "第?[一二三四五六七八九十百〇零0-9]{1,5}"
_BODY = (
    "(?:方面军|集团军|军团|野战军|兵团|纵队|军区|军分区|支队|总队|军|师|旅|团)(?![事人长民队员部])"
)
_forces = PlainPattern(
    lambda: (
        rf"""
          (?:中国)?(?:工农)?红军(?:{_NUMBER}{_BODY})
        | (?<![一-鿿])红{_NUMBER}(?:方面军|军团|军)(?![事人长民队员])
        | (?:八路军|新四军|东北抗日联军|东北抗联|(?:中国人民)?志愿军|(?:中国)?(?:人民)?解放军|武警
            |华东野战军|中原野战军)
          (?:{_NUMBER}{_BODY}|总部(?!署))
        | (?:陆军|海军|空军)?第[一二三四五六七八九十]{{1,5}}集团军
        """
    ),
    re.VERBOSE,
)


def _find(source: Source) -> Iterator[Institution]:
    text = legible(source)
    for low, high in windows(text, _ARMED, _BEFORE, _BEHIND):
        for found in _forces.finditer(text, low, high):
            yield mention(source, *found.span(), "institution.force", "military")


forces = Procedure(
    "institution.force",
    _find,
    doc="Armed forces by the number they bear: 八路军第一二九师, 红二十五军.",
    examples=(
        "八路军第一二九师挺进太行。",
        "中国工农红军第四方面军会师。",
        "第七十二集团军官兵驰援。",
    ),
    counter_examples=("退役军人事务", "红色基因代代相传。", "解放军官兵", "组建科技大军"),
)
