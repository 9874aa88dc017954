"""Who says that something is to be done: those who decide, ask, propose, pledge or plan."""

from __future__ import annotations

from gongwen.pattern import PlainPattern
from gongwen.scope.hint import Mark

PROPOSED = PlainPattern(
    "(?:[他她]们?|有人|有意见)(?:建议|提议)$|(?!.*(?:长官|政府|司长|局长|署长|当局|国务院|党委))(?:[^，我们]{2,}|.+(?:委员|代表|主委|主席|专家|学者|教授|人士|会长))(?<![我们人现特兹谨府局司院])(?:建议|提议)$"
)
"""The head of a clause in which somebody else proposes something, up to the word for it."""

DECREED = Mark(
    "^(?![^，]{0,16}[报由经])(?:[^，]{0,16}(?:会议|全会|大会|常委会|办公会|例会|调度会|专题会|党组会)|国务院|[^，的]{1,8}(?:政府|[省市县区州旗镇]委|党委))"
    "[^，]{0,4}(?P<verb>决定|确定|同意|议定)(?![了的于])",
    "决确同议",
)
"""The words by which those in charge decide what is to be done."""

PLANNED = Mark(
    "(?:方案|规划|纲要|计划|意见|报告|文件|决议)[^，]{0,4}(?P<verb>提出|明确|部署)(?![了的])",
    "提明部",
)
"""The words by which a plan tells what is to be attained."""

ASKED = Mark("^请(?![予示假功求客教各])[^，]{2,}", head="请")
"""What somebody is asked to do."""

OTHERS = Mark(
    "^[^，]{0,20}(?:委员|代表|专家|学者|人士|[研题查察计导]组|群众|企业|市民|网友|业主|嘉宾)们?[^，的]{0,4}"
    "(?:建议|提议|呼吁|希望|认为|反映|表示)$",
    tail="议吁望为映示",
)
"""The words by which somebody else is quoted."""

PLEDGING = PlainPattern("^[^，]{0,20}(?:郑重|庄严|公开)?(?P<verb>承诺|保证)$")
"""The head of what its author pledges."""

PROPOSING = PlainPattern(
    "^(?:我们?|本人|政府|当局|署方|局方|[^，]{2,8}[局署])[^，]{0,6}(?P<verb>提出|推出|宣布|公布)[^，]{0,6}(?:措施|建议|安排|方案)$"
)
"""The head of a list of what its author proposes."""

PROMISING = PlainPattern(
    "^[^，的]{0,24}(?:我们?|政府|当局|[局署部厅委府院市县区]|公司|部门|单位|中心|集团|机构|各方|各地)"
    "(?P<word>将会|将|要|会|应当|应|必须|务必|须|拟|计划|打算|建议)(?:继续|全力|重点|着力|着重|做到|做好)?$"
)
"""The head of a list of what its agent will do, up to its colon (教育局将：)."""
