"""Amounts said of several subjects in turn: 粮食、蔬菜产量分别增长3%、5%."""

from __future__ import annotations

from gongwen.pattern import PlainPattern

_CONJUNCTIONS = tuple(map(PlainPattern, ("、|以及|和|及|与", "、|以及|和|与", "、|以及|及", "、")))
_HEADS = PlainPattern(
    "(?:(?:居民)?人均[一-龥]{0,4}收入|(?:排放|消费|消耗|供应|储备|运输|周转|吞吐|发送|销售|生产)(?:总[量额]|量|额)|占[一-龥]{2,16}(?:比重|比例|份额)|(?:患者|人群|居民|儿童|妇女|老年人|学生|农户|企业|群众)[一-龥]{0,6}率|学位|床位|车位|泊位|总产量|产量|销量|产销量|总量|数量|存量|增量|流量|总额|余额|税额|金额|份额|差额|人数|总数|产值|总值|均值"
    "|案件[一-龥]{0,8}率|(?:最低|最高|平均)?(?:收购|销售|零售|批发|出厂|成交)价格?|在校学?生(?:人数)?|毕业生(?:人数)?|招生人数|专任教师|营业收入|销售收入|收入|人次|增加值|投资|(?:营业|通车|运营|通航)里程|面积|价格|支出|规模|比重|占比|增速|利润|进口|出口|存款|贷款|覆盖率"
    "|浓度|平均浓度|里程|产能|能力|成本|费用|人均[一-龥]{1,6}标准|[一-龥]{2}标准|(?![一-龥](?:[产销总数存增流]量|[总余税金份差]额))[一-龥]{2}[量额率])(?:增速|增幅)?$"
)
_LOCATED = PlainPattern(
    "(?:全[国省市县区州港])?[一-龥]{0,8}(?:港|机场|口岸|铁路|园区|开发区|高新区|自贸区|自贸试验区)(?=[一-龥]{2})|全[国省市县区州港]"
)
_RELIEF = PlainPattern("城乡(?:居民)?(?:最低生活保障|低保|特困)")
"""What is granted in 城市 and 农村, not in 城镇."""
_JOINT = {
    "存贷款": ("存款", "贷款"),
    "进出口": ("进口", "出口"),
    "产销": ("产", "销"),
    "城乡": ("城镇", "农村"),
    "收支": ("收入", "支出"),
    "购销": ("购", "销"),
}


def distributed(subject: str, count: int) -> list[str]:
    """The members of a coordination, one for each of ``count`` amounts.

    The head that the last member has is every member's.

    >>> distributed("粮食、蔬菜产量", 2), distributed("存贷款余额", 2)
    (['粮食产量', '蔬菜产量'], ['存款余额', '贷款余额'])
    """
    for conjunction in _CONJUNCTIONS:
        members = [member for member in conjunction.split(subject) if member]
        if len(members) == count > 1:
            return _with_head(members)
    if count == 2:
        if _RELIEF.search(subject):
            return [subject.replace("城乡", "城市", 1), subject.replace("城乡", "农村", 1)]
        for joint, (one, other) in _JOINT.items():
            if joint in subject:
                return [subject.replace(joint, one, 1), subject.replace(joint, other, 1)]
    return [subject] * count


def _with_head(members: list[str]) -> list[str]:
    """``members``, each with the head of the last and, if it needs that, the place of the first."""
    first, last = members[0], members[-1]
    head = _HEADS.search(last)
    if head is None or head.start() == 0 or _measures(first):
        return members
    place = _LOCATED.match(first)
    named = [members[0], *((place[0] if place else "") + member for member in members[1:])]
    return [member if _measures(member) else member + head[0] for member in named]


def _measures(member: str) -> bool:
    if member.endswith("需氧量"):
        return False
    return _HEADS.search(member) is not None or member[-1] in "数率额量值"
