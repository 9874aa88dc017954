"""What a rule gives, to whom, and how much at most."""

from __future__ import annotations

from gongwen.pattern import PlainPattern
from gongwen.scope.hint import Mark

RULE_FOR = PlainPattern("对[^，]{2,80}的[^，的]{0,8}$")
"""The head of a rule, which no plan told before it reaches into."""

EARNER = Mark(
    r"的(?:[㐀-鿿〇々]{0,4}(?:企业|单位|机构|个人|人员|组织|家庭|项目|公司|团队|平台|院校|学校|园区|基地)|实验室|商户|农户)$",
    tail="业位构人员织庭目司队台校区地室户",
)
"""Who earns what a rule gives."""

EARNED = PlainPattern(
    "对|凡|新[^，]{0,6}(?:企业|项目|机构|平台)"
    "|(?![全我本各][省市县区镇乡局国])[^，]{0,6}(?:企业|单位|机构|项目|个人|家庭|团队)"
)
"""The head of what earns an award, where no word makes it a condition."""

CAPPED = Mark(
    r"^(?:[单每][家个户项名人件][^，0-9]{0,8})?[^，0-9]{0,6}(?:最高|最多|最低)[^，0-9]{0,8}不(?:超过|低于|少于|高于)",
    "最",
)
"""The bound of what a rule gives."""

AWARDED = Mark(r"(?:每|分别|一次性)[^，0-9]{0,10}(?:给予|奖励|补助|补贴|资助)", "每分一")
"""What a rule gives, and how often."""

CEILING = Mark(
    "^(?:每[^，0-9]{1,4})?(?:最高|最多|至多)(?:可|为|奖励|补助|补贴|资助|给予|支持|报销|贷款)*[0-9]"
    "|可(?:获|享|得|领|申领|领取|申请|享受)[^，]{0,12}[0-9]",
    "可",
    head="每最至",
)
"""An amount that a rule allows, or does not go beyond."""
