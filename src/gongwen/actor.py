"""Who acts: the agent that the subject of a clause names."""

from __future__ import annotations

from gongwen.pattern import PlainPattern
from gongwen.predicate import Predicate

_ENDS = (
    r"(?:我们党?|我[省市县区州国局部署院镇乡校]?|本[省市县区局部院署公司届府会人]+|本届政府|[党政]府|党委|党组|(?:委|局|厅|部|院|(?<=[委府市省县区国协改融室])办|署|处|司|庭|所|站|社|股|科|厂)"
    r"|[协议学商工监管委事法]会|委员会|联合会|理事会|工委|团委|纪委|中心|公司|集团|银行|企业|单位|部门|机构|机关|海关|组织|团体|地区|各地|学校|高校|大学|学院|医院|乐园|公园|支部|小组|专班"
    r"|(?:督查|研究|(?<=[委府局厅协])办公)室|财政|政协|妇联|残联|侨联|文联|工商联|基金会?|管委会|[省市县区镇乡村旗州盟]|街道|社区|中国|国家|香港|澳门|人民|群众|个人|公民|法人|同志|领导|法官|检察官|[庭警检河湖林田站队店厂校院县区镇乡处科所组]长|干警|警务处|(?:[署局院校警双各甲乙买卖供需]方)|专员|网格员|医师|教师|廉署|[一两]委|(?:采购|招标|投标|申请|承租|出租|承包|发包|负责|用人|责任|当事|纳税|监护|代理|债务|债权|受益|委托|受托|经营|申报|出让|受让)人|[省市县区国镇乡州]上下|省份|市县|区县|县区|省区|干部|党员|委员|代表|司长|部长|局长|长官|书记|主席|当局|府)"
    r"(?:[（(][^（）()]{1,30}[）)])?等?"
)
_AGENT = PlainPattern(_ENDS + "$")
_BY = PlainPattern(r"(?<!经)由(?P<agent>[^，由]{0,40}" + _ENDS + ")(?!的)")
_NO_AGENT = PlainPattern(
    r"(?:部署|布局|格局|结局|一批跨市|全部|内部|外部|东部|西部|中部|北部|南部|干部队伍|局部|机会|社会|大会|会议|全会|都会|园区|地处|好处|到处|世界各地|全球各地|海外各地|益处|难处|用处|之处|场所|办所|车站|新区|山区|灾区|老区|景区|小区|库区|城区|辖区|城市|超市|股市|楼市|门市|上市|城镇|特区|片区|"
    r"夜市|集市|农村|乡村|新农村|(?<!交易|派出|司法|事务|研究|管理|看守|戒毒|港交|联交|上交|深交|北交)所|工厂|科|股|自我|专区|保护区|开发区|示范区|试验区)$"
)
_LED = PlainPattern(
    r"[约逾近超共]*[0-9]|每[省市县区镇乡村校]$|按照?|根据|围绕|通过|对|在|从|以(?!色列)|为|经|关于|针对|《|随着|除|依|凭|透过|经由|自|到|把|将"
)
_STRIP = PlainPattern(
    r"^(?:[0-9]{1,3}[.．、]\s*)?(?:(?:因此|为此|同时|此外|另外|其中|其余|今年|明年|下一步|今后|未来|当前|首先|其次|最后|现时|与此同时|另一方面|一方面|但|而|并|对此|由此|在此基础上|要求|需要|请|由|望|希望|特别是|尤其是)[，,]?)+"
)

_OPINED = PlainPattern(
    r"(?P<author>我们?|本人|[^，]{0,10}(?:政府|当局|局|署))(?:预计|预测|预料|估计|建议)"
)
_COUNT = PlainPattern(r"[约近超逾共]*[0-9一二两三四五六七八九十百]")
_AFTER = PlainPattern(
    r"(?<=[^，][^，])(?:已经?|均已?|正在?|亦|曾|(?<![协商学工社机国委大全晚议年监管法事])会)"
    r"(?:与|同|跟|和|就|在|于|向|对|从|由|按|为|以|透过|通过|根据|因应|借|把|将|联同|会同|联合)[^，]*$"
)
_WHEN = PlainPattern(r"每?(?:半|[0-9一二三四五六七八九十两]{1,3})?(?:年|个?月|季度|周|日)$")
_JOINT = PlainPattern(r"(?:会同|联同|协同|联合|携手|(?<=[委局厅部院办署会])商)[^，的]{2,30}$")
_CLASSES = PlainPattern(r"[^，的]{1,12}中的[^，的]{1,8}(?:[和及、][^，的]{1,12}中的[^，的]{1,8})+")


def actor(text: str, found: Predicate) -> str:
    """Who does what ``found``, the predicate of the clause ``text``, says; or ``""``.

    >>> from gongwen.predicate import predicate
    >>> clause = "补助资金由市财政局统一拨付"
    >>> actor(clause, predicate(clause))
    '市财政局'
    """
    opined = _OPINED.match(text, found.subject_start, found.start)
    if opined:
        return agent(opined["author"])
    if found.kind == "amount" and _COUNT.match(text, found.start):
        return ""
    by = _BY.search(text, found.subject_start, found.start)
    if by:
        return agent(by["agent"])
    return agent(text[found.subject_start : found.subject_end])


def agent(subject: str) -> str:
    """The agent that ``subject`` names, without its modifiers; ``""`` for a thing.

    >>> agent("全国各有关部门"), agent("全省的各级公立医院"), agent("稳健的货币政策")
    ('全国各有关部门', '各级公立医院', '')
    """
    subject = _STRIP.sub("", subject).strip(" 、，")
    subject = _JOINT.sub("", _WHEN.sub("", _AFTER.sub("", subject)))
    if "的" in subject and _CLASSES.fullmatch(subject) is None:
        subject = subject.rpartition("的")[2]
    if subject.endswith(("）", ")")):
        subject = subject[: max(subject.rfind("（"), subject.rfind("("))]
    if not subject or len(subject) > 40:
        return ""
    if _LED.match(subject):
        return ""
    if not _AGENT.search(subject) or _NO_AGENT.search(subject):
        return ""
    return subject
