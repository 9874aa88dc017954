"""What stands before the name of what is measured and is no part of it: 经审核, 我们预计, 为企业."""

from __future__ import annotations

from gongwen.pattern import PlainPattern

_CONDITION = PlainPattern(
    "(?:力争|力求|争取|确保|务必|努力|只要|只有|如果|倘若|假如|凡是|虽然|尽管|即使|无论|一旦|随着|所以|因此|但是|不仅|而且|并且|同时)(?=..)"
)
_AGAINST = PlainPattern(
    "[比较][^比较，]{1,10}?[前年期初末底](?=[一-龥]{2})"
    "|经(?:[一-龥]{0,4}(?:审查|审核|评审|研究|批准|初审|复核|认定|核实|统计|测算|核算|协商|公示))后?(?=..)"
)
_NUMBERED = PlainPattern(r"[（(][一二三四五六七八九十\d]{1,3} ?[）)]|\d{1,2}[.．]|.*且")
_RELATED = PlainPattern(
    ".*[与和同跟][^，。]{1,12}(?:有关|相关|相?配套|相?适应|相?匹配|相?衔接|相?关联)的(?=[一-龥]{2})"
)
_SPEAKER = PlainPattern(
    "(?:我们?|政府|当局)(?:亦|也|已|会|将)*(?:预测|预计|估计|预期|相信|认为|建议|希望)(?=..)"
    "|(?:(?:我们?|政府|当局)?(?:会|将|建议|计划|亦会|已)|我们)(?=[一-龥]{2,4}$)|(?:政府|当局|我们)在|所需的?"
)
_GIVEN_TO = PlainPattern(
    "(?:为|给|帮助)(?!主|期)[一-龥]{0,8}?(?:企业|群众|主体|农民工?|农户|居民|职工|劳动者|工商户|用户|当事人"
    "|纳税人|百姓|学生|家庭)(?:[和及、](?:个人|[一-龥]{0,2}(?:企业|群众|主体|工商户)))?(?=[一-龥]{2})"
)
_SUBMITTED = PlainPattern(
    "[一-龥]{0,8}?(?:提请|报请|提交|报)[一-龥]{0,10}(?:人大|常委会|政协|代表大会|国务院|党组|会议|政府|常务会)"
    "(?:审议|审查|审定|批准|研究|讨论|决定|通过|制定修订|制定|修订|修改|废止)(?=..)"
)
_RELATIVE = PlainPattern(
    "(?:.{0,16}通过|利用|依托|运用|来自|位于|属于|具有|具备|拥有|持有|投放于|投放在|应用于|取得|获得|符合|满足|涵盖|从事|参加|参与|享受|接受|领取"
    "|纳入|列入|处于|分布在|在(?![建校岗册读学线编途籍职押])|由|从(?![业事])|向|经(?![济营费办]))"
    "[^，。；：]{2,30}的(?=(?!人数|人口|比[例重率]|占比|数量|总数|覆盖率|[一-龥]{2}率)[^的，]{2,16}$)"
)
_LEADS = (
    _CONDITION,
    _AGAINST,
    _NUMBERED,
    _RELATED,
    _SPEAKER,
    _GIVEN_TO,
    _SUBMITTED,
    _RELATIVE,
)


def unled(phrase: str) -> str:
    """``phrase`` without the conditions, speakers, receivers and descriptions that lead it.

    >>> unled("经审核取得许可的企业")
    '企业'
    """
    for lead in _LEADS:
        found = lead.match(phrase)
        phrase = phrase[found.end() :] if found else phrase
    return phrase
