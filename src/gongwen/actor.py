"""Who acts: the agent that the subject of a clause names."""

from __future__ import annotations

from functools import lru_cache

from gongwen.lexicon import DEFAULT, trie_pattern
from gongwen.pattern import PlainPattern
from gongwen.predicate import Predicate

_ALONE = "府我委局厅部院署处司庭所站社股科厂省市县区镇乡村旗州盟国会人办长方下等）)统台"
"""The last characters of agents that no list of words holds."""

_DATES = "年月度周日"
"""The last characters of the times that may stand behind an agent."""


@lru_cache(maxsize=1)
def _last() -> frozenset[str]:
    """The characters that the name of an agent ends in, or a time behind it."""
    ends = "".join(word[-1] for word in DEFAULT.words("agents"))
    return frozenset(ends + _DATES) | frozenset(_ALONE)


def _ends() -> str:
    """What the name of an agent ends in, as a pattern, the longer words first."""
    return (
        rf"(?:{trie_pattern(DEFAULT.words('agents'))}"
        r"|府|我[省市县区州国局部署院镇乡校]?|本[省市县区局部院署公司届府会人]+"
        r"|(?<=[委府局厅协])办公室|(?<=[委府市省县区国协改融室长])办|[协议学商工监管委事法]会"
        r"|(?<=[象报视播信测])台|(?<=[府协察院务安法育生传战检关])系统|[庭警检河湖林田站队店厂校院县区镇乡处科所组]长"
        r"|(?:[署局院校警双各甲乙买卖供需]|[发承]包|[承出]租|委托|受托|[主承协]办|合作|施工|运营)方"
        r"|(?:工作|服务|巡逻|救援|施工|宣讲|突击|医疗|消防|执法|小分)队|(?:采购|招标|投标|申请|承租|出租|承包|发包|负责|用人|责任|当事"
        r"|纳税|监护|代理|债务|债权|受益|委托|受托|经营|申报|出让|受让)人|[省市县区国镇乡州]上下|[一两]委"
        r"|(?:市场|经营|责任|实施|投资|建设|运营|创新|生产|供应|管护|产权)主体"
        r"|委|局|厅|部(?!门)|院|署|处|司|庭|所|站|社|股|科|厂|[省市县区镇乡村旗州盟])"
        r"(?:[（(][^（）()]{1,30}[）)])?等?"
    )


_AGENT = PlainPattern(lambda: _ends() + "$")
_BY = PlainPattern(lambda: rf"(?<!经)由(?P<agent>[^，由]{{0,40}}{_ends()})(?!的|场)")
_PERSON = PlainPattern(
    lambda: (
        rf"(?:{trie_pattern(DEFAULT.words('surnames'))})[㐀-鿿]{{1,2}}?(?:同志|教授|先生|女士)?(?=(?:亲自|具体|统一|总)?$)"
    )
)
_POSTS = ("长", "书记", "主任", "主席", "主委", "专员", "总理", "经理", "总裁")
"""What stands before the name of a person who holds a post."""

_NO_AGENT = PlainPattern(
    r"(?:部署|布局|格局|结局|一批跨市|全部|内部|外部|东部|西部|中部|北部|南部|干部队伍|局部|机会|社会|大会|会议|全会|都会|园区|地处|好处|到处|世界各地|全球各地|海外各地|益处|难处|用处|之处|场所|办所|车站|新区|山区|灾区|老区|景区|小区|库区|城区|[养采渔猎牧航]区|(?:控制|集聚|聚集|安置|核心|缓冲|功能|功能分|接待|居住|商业|作业|施工|服务|居民|产业|生态|覆盖|受益|敏感)区|辖区|校区|院区|厂区|街区|商圈|林区|牧区|矿区|片区|城市|超市|股市|楼市|门市|上市|城镇|特区|"
    r"夜市|集市|农村|乡村|新农村|(?<!交易|派出|司法|事务|研究|管理|看守|戒毒|港交|联交|上交|深交|北交)所|工厂|科|股|自我|专区|保护区|开发区|示范区|试验区)$"
)
_LED = PlainPattern(
    r"[约逾近超共]*[0-9]|与(?!会)|同(?![志级行仁业盟步学乡])|跟(?!踪)|和(?!平)|每[省市县区镇乡村校]$|按照?|根据|围绕|通过|对(?!口|外)|在(?![职校岗编京港册读]|校生)|从(?!业|事)|以(?!色列)|为|经(?!营|济|办|纪|信|销)|关于|针对|《|随着|除|依|凭|透过|经由|自(?![治愿然由])|到(?!会)|把|将|即日|近日|日前|赴|前往"
)
_STRIP = PlainPattern(
    r"^(?:[0-9]{1,3}[.．、]\s*|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十0-9]{1,3}）)?(?:(?:因此|为此|同时|此外|另外|其中|其余|今年|明年|下一步|今后|未来|当前|首先|其次|最后|现时|与此同时|另一方面|一方面|但|而|并|对此|由此|在此基础上|要求|需要|请|由|望|希望|特别是|尤其是)[，,]?)*"
)

_OPINED = PlainPattern(
    r"(?P<author>我们?|本人|[^，]{0,10}(?:政府|当局|局|署))(?:预计|预测|预料|预期|期望|估计|建议|打算|决定)"
)
_MEASURED = PlainPattern(
    r"(?:[要将已应须都均约]|预计|力争|分别|逐步|累计|总数)*(?:[由从][^，]{0,6}[0-9][^，由从]{0,6}?)?"
    r"(?:占到?|达到?|超过?|突破|增长|(?:增加?|减少?|压减|降低?|提高|提升|扩大|缩小|回升|上升|下降)[到至为])了?"
    r"[约近超逾]{0,2}(?:[0-9]|[一二两三四五六七八九十百]+[成万亿倍])"
)
"""What is said of a thing by an amount, which is the deed of nobody."""

_OPINING = PlainPattern("预|估计|建议|期望|打算|决定")
_COUNT = PlainPattern(r"[约近超逾共]*[0-9一二两三四五六七八九十百]")
_AFTER = PlainPattern(
    r"(?<=[^，][^，])(?:已经?|均已?|正在?|亦|曾|(?<![协商学工社机国委大全晚议年监管法事])会)"
    r"(?:与|同|跟|和|就|在|于|向|对|从|由|按|为|以|透过|通过|根据|因应|借|把|将|联同|会同|联合)[^，]*$"
)
_ADDING = frozenset("已均正亦曾会同联携商代")
_TIMES = frozenset(_DATES + "底末初旬前")
_WORKING = ("办事", "做事", "办案")
"""What may stand behind an agent before its verb."""

_LOOSE = " 、，"

_WHEN = PlainPattern(
    r"(?:(?:20[0-9]{2}年|[今明]年)?[0-9]{1,2}月(?:[0-9]{1,2}日|[底末初]|[上中下]旬)?|[今明]年|20[0-9]{2}年)[底末]?(?:之?前|以前)?$|"
    r"每?(?:半|[0-9一二三四五六七八九十两]{1,3})?(?:年|个?月|季度|周|日)$"
)
_JOINT = PlainPattern(
    r"(?:会同|联同|协同|联合|携手|(?<=[委局厅部院办署会])商|(?<=[部局委厅院府行])代(?!表))[^，的]{2,30}$"
)
_CLASSES = PlainPattern(r"[^，的]{1,12}中的[^，的]{1,8}(?:[和及、][^，的]{1,12}中的[^，的]{1,8})+")


_LEVELS = PlainPattern(
    "（(?:[市区县旗州镇乡、]|街道|党组|园区|开发区|工委|管委会|部门|单位){1,8}）$"
)
"""What a name takes in beside what it says (各县（市、区）)."""

_BARE = 2
"""A name so short says who is meant only with what describes it (有条件的地方)."""


def actor(text: str, found: Predicate) -> str:
    """Who does what ``found``, the predicate of the clause ``text``, says; or ``""``.

    >>> from gongwen.predicate import predicate
    >>> clause = "补助资金由市财政局统一拨付"
    >>> actor(clause, predicate(clause))
    '市财政局'
    """
    start, end = found.subject_start, found.start
    if start == end:
        return ""
    opined = None
    if _OPINING.search(text, 0, end):
        opined = _OPINED.match(text, start, end) or _OPINED.match(text, 0, end)
    if opined:
        return agent(opined["author"])
    by = _BY.search(text, start, end) if "由" in text else None
    subject = text[start : found.subject_end].strip(_LOOSE)
    if not by and not _ends_as_agent(subject):
        return ""
    if found.kind == "amount" and _COUNT.match(text, end):
        return ""
    if _MEASURED.match(text, found.subject_end):
        return ""
    if by:
        named = _PERSON.match(text, by.end(), end) if by[0].endswith(_POSTS) else None
        return agent(by["agent"]) + (named[0] if named else "")
    return agent(subject)


def _ends_as_agent(subject: str) -> bool:
    """Whether the end of ``subject`` may be that of an agent, or of what stands behind one."""
    return subject[-1:] in _last() or not _ADDING.isdisjoint(subject) or subject.endswith(_WORKING)


def agent(subject: str) -> str:
    """The agent that ``subject`` names, without its modifiers; ``""`` for a thing.

    >>> agent("全国各有关部门"), agent("全省的各级公立医院"), agent("稳健的货币政策")
    ('全国各有关部门', '各级公立医院', '')
    """
    subject = subject.strip(_LOOSE)
    if not _ends_as_agent(subject):
        return ""
    subject = _STRIP.sub("", subject).strip(_LOOSE)
    if subject.endswith(_WORKING):
        subject = subject[:-2]
    if not _ADDING.isdisjoint(subject):
        subject = _AFTER.sub("", subject)
    if subject[-1:] in _TIMES:
        subject = _WHEN.sub("", subject)
    if not _ADDING.isdisjoint(subject):
        subject = _JOINT.sub("", subject)
    described = subject.rpartition("的")[2]
    if described != subject and "以及" not in described and _CLASSES.fullmatch(subject) is None:
        subject = subject if len(described) <= _BARE else described
    if subject.endswith(("）", ")")) and not _LEVELS.search(subject):
        subject = subject[: max(subject.rfind("（"), subject.rfind("("))]
    if not subject or len(subject) > 40:
        return ""
    if _LED.match(subject):
        return ""
    if not _AGENT.search(subject) or _NO_AGENT.search(subject):
        return ""
    return subject
