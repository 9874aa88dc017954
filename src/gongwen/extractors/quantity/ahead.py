"""What is measured, where it is named before the amount: 粮食产量达到1.3万亿斤."""

from __future__ import annotations

from gongwen.extractors.quantity.governed import governed
from gongwen.extractors.quantity.lead import unled
from gongwen.extractors.quantity.movement import Movement
from gongwen.extractors.quantity.tokens import tokens
from gongwen.extractors.quantity.words import Words, without_adverbs
from gongwen.pattern import PlainPattern

_YEAR = r"(?:[12]\d{3}(?:[-—–至]\d{2,4})?|[一二][一二三四五六七八九〇零]{3})年度?"
_TIME = PlainPattern(
    r"截至[^，。；]{0,12}?[底末日时]"
    rf"|(?:到|至|从|自)?(?:“[一二三四五六七八九十]+五”|{_YEAR}|(?:[今明去当本全前往历]|上(?!年结[转余]))年度?|(?:近|过去|前|后|这|头)?(?<![\d.])[一二三四五六七八九十几两\d]{{1,3}}年(?!均|义务|一贯|制)(?:来|平均|期)?)"
    r"(?:时期|期间|上半年|下半年|以来|以前|之前|区内|期末|以[上下内]|[年季]?[底末初前后内间])*"
    r"|[上下]半年|期间|来年|翌年|第?[一二三四两\d]个?季度?(?![一-龥]{2}$)|(?:每?季|每?月|年)[底末初]前?|年内|上[季月周]|当月|目前|现时|今[天日]|届时|当中|\d{1,2}月\d{1,2}日(?:以?前(?!期|[一-龥]?[言景沿瞻提]))?|现在|当前|迄今|至今|累计|同期|同时|此外|另外|其中|预计|[1-9]\d?月(?:份|[底初末中]前?|前)?|其余|现阶段|期末|年度(?!投资|计划|预算|任务|考核|会计)"
)
_TELLING = PlainPattern("[年月季间底末日时五前现今累同此另其预当周]")
_SINCE = PlainPattern("^起(?![步重点草居运诉降飞])")
_SECTOR = PlainPattern(r"(?:城镇|农村|乡村|城乡)\Z")
_SUM = PlainPattern("(?:总?(?:投资|投入|产值|产量)|金额|投资额|销售额|交易额|里程|面积|销量)")
_MODAL = PlainPattern(
    "[一-龥]{2,}?(?:必须|应当|应该)(?=[一-龥]{2})(?!.*的.)|[一-龥]{0,12}?(?:至少|最少|起码|最多|至多)(?=[一-龥]{2})"
)
_OWNING = frozenset(("有", "占", "只有", "仅有", "共有"))
AMONG = PlainPattern("(?<=..)(?<![高初其空集国])(?:当?中|之中|里面)$")
"""What makes the whole that something is among of the name of it (农田中)."""
_OWN_LEVEL = PlainPattern("(?<=[费款出入金])(?:中央|[省市县区州])?本级$")
_TRENDS = ("态势", "势头", "趋势", "局面", "走势")
_TREND = PlainPattern(
    "(?<=..)(?:持续|继续|总体|整体|仍|基本|已|成功)*(?:扭转|保持|呈现|呈|延续|止住|稳住|遏制|摆脱|展现|出现)[一-龥]{0,10}$"
)
_TOP = PlainPattern("最[一-龥]{1,2}的一[一-龥]$")
_PLACE = PlainPattern(
    r"(?:全系统|(?:国家|中央|省委|有关)?关于|我国|我省|我市|我县|我区|我州|本省|本市|本县|本区|香港|本港|各地|各省|各市|各级|各类|各项|各|该项?|这个|这些|这项|这一?|其(?!他|它)|共(?![建同享青产和用富])|又|还(?![款贷])|再(?![生融就贷保制])|也|另|即(?![时期办])|在(?![建校岗册读学线编途职])|使(?![用馆])|将(?![军来])|要(?![素求件点道案闻害塞么])|确保|力争|把|按照|按(?!揭)|此|以(?![上下内外工旧色商])|从(?!业|事)|由|因(?![素果子])|为|给(?!水)|向|与|和(?![平谐睦美田])|及|或|且|被|则|而|对(?![外口接象华台港比]))+"
)
_PLACE_OF = PlainPattern(r"[^的]{0,6}(?:省|市|县|区|州|港|国|地|全球|世界)的")
_ABOUT = PlainPattern("对.{1,12}的|对[一-龥“”]{1,12}(?:进出口|出口|进口|投资|贸易|援助)")
_LEADING = PlainPattern(
    r"(?:再?加上|减去|和|及|以及|与|或|、|拟(?![态声合])|期(?=资金|贷款|债券|国债)|到位(?=资金)|到(?![位期岸账达场访户货手港站会校])|[\d.—–\-~～至到]+[项条款]|每季度?|每[个家件项人户年月次名亩吨台辆只头]|一次性)+"
)
_TARGET = PlainPattern(r"的?(?:年度)?(?:预期|年度|主要)?目标值?$")
_NAMED = PlainPattern("[（(][A-Za-z0-9.·]{1,12}[）)]$|[（(](?:万|亿)?[元人吨户个%％][）)]$")
_WITHIN = PlainPattern(
    "^(?:范围|半径|区域|辖区)?[以之]?内(?![需地部陆容河外涝蒙科存生销控审在资网参阁])(?=..)"
)
_COUNT = PlainPattern(r"的?(?:数量|总数量?|总量|数目|供应|供给)$")
_FOOTNOTE = PlainPattern(r"\[\d{1,3}\]")
_ASIDE = PlainPattern(
    r"[（(](?:[^（）()]{0,60}[年图表见含同，；。][^（）()]{0,60}|[^（）()]{41,80})[）)]"
)
_BEFALLEN = ("给予", "予以", "死亡", "受伤", "失踪", "遇难")
_OF = PlainPattern(".*的(?=[^的，]{3,16}$)")
_NAMED_OWNER = PlainPattern(
    "[^的，]{2,}(?:股份|集团|[支分]行|团队|(?<!上市)(?<!保险)(?<!证券)(?<!基金)(?<!担保)(?<!租赁)(?<!发行)公司)"
    "(?=(?!公司|集团|总部|股份)[^的，]{2,12}$)"
)
_OWNED = PlainPattern("股份|集团|公司|[支分]行|团队|数|分|别")
_SUBSET = PlainPattern(
    "(?:少数|部分|个别|大多数|多数|绝大多数)[一-龥]{0,6}?(?:法院|机构|单位|企业|地区|地方|部门|市县|县市|县区|高校|学校|医院|村|乡镇|街道|领域|行业)(?=[一-龥]{3,}$)"
)
_LOCAL = PlainPattern(
    "[全该][省市县区州旗盟镇乡街村港](?!域|级|[人会委])[的再](?=..)|[全该][省市县区州旗盟镇乡街村](?!域|级)(?=..)"
)
"""The place that the document is of, which is no part of what is measured there."""
_WHOLE = PlainPattern("(?:全[国省市县区州港球旗乡镇]|中国|世界|国内|省内|市内)+(?:的|前)?")
_REWARDS = ("奖励", "补助", "补贴", "补偿", "奖补")
_REWARD = PlainPattern(
    f".*(?:一次性|分别|给予|予以|最高|的|单位|一个.{{1,6}}|每.{{1,6}})(?:{'|'.join(_REWARDS)})"
)
_REWARD_EACH = PlainPattern(
    "(?:每[个家件项人户名亩台辆只头][^，]{0,10}|^对[^，的]{2,24})(?:奖励|奖补|补助|补贴)$"
)
_PURPOSE = PlainPattern(
    "(?:用于|用以|投向|支持|促进|服务(?!业|贸易|收入|消费|[进出]口|中心|机构|平台|站))[^，。；：]{2,30}的(?=[^的，]{2,8}$)"
)
_EACH_OF = PlainPattern(".{0,24}?[按对](?:照)?每[个件户人头只羽亩台辆吨家套间](?=[一-龥]{2,}$)")
_LIMITING = frozenset("单同不低高超少多大小")
_LIMIT = PlainPattern(
    "不?[得应可宜]?(?:低于|高于|超过|少于|多于|大于|小于)(?=[一-龥]{2})"
    "|(?:单[个家户]|同一个?)(?:企业|单位|主体|项目|机构|个人|家庭|申请人|团队|平台|园区)(?:年度?|累计|最高)?"
    "(?=(?:奖|补|资)[励补助贴偿])"
)
_TOGETHER = PlainPattern("(?:共建|共享)(?=[一-龥]{2})")
_NOTHING = PlainPattern(
    "(?:我们?|你们?|他们|它们).{2,}|(?:每[一-龥]{1,3})+"
    "|部分|(?:单[个家户]|同一个?)(?:企业|单位|主体|项目|机构|银行|个人|家庭|申请人|团队|平台|园区)(?:每年)?"
    "|.*最[高多]可(?:申请|获得|享受|领取)|.{2,}(?<!售)后|每[一-龥]{1,14}最高(?:资助|奖励|补助|补贴|补偿|奖补)|[远略稍]?(?:大大|显著|明显)?[高低多少快慢]于"
    "|(?:政府|我们)?(?:合共|总共|共|并|已|再|另|会|将|先后|累计)(?:拨款|捐款|筹款|集资|出资)"
    "|.*[向为对].{2,20}(?:拨款|注资|捐款|增资)|就可以.*|[较更最很][高低大小多少好差快慢]"
)
_JOINTS = frozenset("和及与或于之、的首")
_TRAILING = PlainPattern(
    "(?:(?<=..)(?<![榜居之岁元])首|(?<![总饱中共温缓柔调谐])和|(?<![普涉以])及|[与或于之、的])+$"
)
_RATIOS = ("比重", "比例", "占比", "比率")
_SHARES = ("比重", "比例", "比率", "份额", "比", "人数", "人口")
_SHARE = PlainPattern(
    "用于[^，]{1,16}的(?:比重|比例|占比)$|占[^，占]{1,20}(?:比重|比例|比率|份额|之比|比)$"
    "|(?:参加|参与|从事|享受|接受|领取|接种|具备|使用|拥有)[^，]{2,20}(?:人数|人口|比重|比例|比率)$"
)
_DONE = tuple("安排 完成 实现 发放 下达 投放 拨付 支付 到位 发行 缴纳 兑付 执行 投入".split())
_PASSIVE = PlainPattern(
    "(.{2,}?)(?:拟|已|也|还|又|再|累计|共|预计|计划)?"
    f"(?:{'|'.join(_DONE[:-1])}|(?<=[已共])投入)了?"
)
_DISPOSED = PlainPattern(
    r".*(?<![\d一二三四五六七八九十])(?:把(?!关|握)|将(?![军来领士近]))(?=[一-龥]{2})"
)
_RUNNING = tuple(
    "开行 建成投产 投产 建成 竣工 通车 开通 投用 投运 投入使用 投入运营 开工 完工 落地 落户 上市 挂牌 上线"
    " 开业 入库 签约 发车".split()
)
_RUN = PlainPattern(f"(.{{2,}}?)(?:{'|'.join(_RUNNING)})")
_AND_SO_ON = PlainPattern(
    "(?<![中高初平同优甲乙丙丁特上下次一二三四])等(?:地(?![区方质理价产铁震]))?(?=..)(?![级次候])"
)
_DOING = frozenset(("governing", "verb"))
_CALLED = Words("quantity_predicates", "quantity_before")
_LONGEST = 40

MEASURABLE = tuple(
    "额 量 率 值 款 债券 国债 资金 资本 投资 收入 支出 规模 费 税 面积 里程 产能 装机 比重 水平 人数 成本 利润 补贴"
    " 指标 楼面 人口 浓度 价格 距离 时间 债务 转移支付 营收 税收 工资 薪酬 强度 天数 次数 指数".split()
)
"""What nouns end in that name something measured."""
_OWNABLE = (*MEASURABLE, *_RATIOS, "投入", "产值")


def plain(before: str) -> str:
    """``before`` without footnote marks, remarks in brackets and what stands before an open bracket."""
    text = _FOOTNOTE.sub("", before) if "[" in before else before
    if "（" not in text and "(" not in text:
        return text.lstrip("）)\u3000 ")
    text = _ASIDE.sub("", text)
    opened = max(text.rfind("（"), text.rfind("("))
    closed = max(text.rfind("）"), text.rfind(")"))
    return (text[opened + 1 :] if opened > closed else text).lstrip("）)\u3000 ")


def ahead(subject: str, movement: Movement, *, counted: bool) -> str:
    """The noun phrase that ``subject`` ends in, without the verb that governs it.

    ``counted`` tells whether a classifier follows.

    >>> ahead("全年新增高标准厂房", Movement(), counted=True)
    '高标准厂房'
    """
    phrase = _phrase(subject.strip(" 、，"), counted=counted)
    for lead in (_MODAL, _DISPOSED) if movement.verb else (_MODAL,):
        found = lead.match(phrase)
        phrase = phrase[found.end() :] if found else phrase
    if "每" in phrase and (each := _EACH_OF.match(phrase)):
        phrase = phrase[each.end() :]
    phrase = _TOP.sub("", phrase) if "最" in phrase else phrase
    if phrase.endswith("本级"):
        phrase = _OWN_LEVEL.sub("", phrase)
    trend = _TREND.search(phrase) if phrase.endswith(_TRENDS) else None
    phrase = phrase[: trend.start()] if trend else phrase
    if movement.verb in _OWNING or phrase.endswith("中"):
        phrase = AMONG.sub("", phrase)
    if phrase.endswith(_RUNNING) and (run := _RUN.fullmatch(phrase)):
        phrase = without_adverbs(run[1])
    if not (phrase.endswith(_SHARES) and _SHARE.search(phrase)):
        phrase = governed(
            _LEADING.sub("", phrase, count=1) if _LEADING.match(phrase) else phrase, movement
        )
    local = _LOCAL.match(phrase)
    phrase = phrase[local.end() :] if local else phrase
    if not _ABOUT.match(phrase):
        phrase = _without_lead(phrase)
    if phrase[:1] in _LIMITING and (limit := _LIMIT.match(phrase)):
        phrase = phrase[limit.end() :]
    phrase = phrase.rstrip("的").removesuffix("等")
    if phrase.endswith(_OWNABLE):
        phrase = _of_itself(phrase)
    if "等" in phrase:
        phrase = _after_and_so_on(phrase, movement)
    if phrase[-1:] in _JOINTS:
        phrase = _TRAILING.sub("", phrase)
    return "" if _names_nothing(phrase, subject) else phrase


def _phrase(named: str, *, counted: bool) -> str:
    """The words of ``named`` that may hold the name, without times, leads and what is done."""
    if named.endswith(("）", ")")):
        named = _NAMED.sub("", named)
    phrase = after_time(named)
    if phrase.endswith(("目标", "目标值")):
        phrase = _TARGET.sub("", phrase)
    phrase = unled(phrase).lstrip("\u3000")
    phrase = _WITHIN.sub("", phrase) if "内" in phrase[:4] else phrase
    purpose = _PURPOSE.search(phrase) if "的" in phrase else None
    if purpose and phrase.endswith(MEASURABLE) and not phrase.endswith(_RATIOS):
        phrase = phrase[purpose.end() :]
    if counted:
        phrase = _COUNT.sub("", phrase)
        together = _TOGETHER.match(phrase)
        phrase = phrase[together.end() :] if together else phrase
    passive = _PASSIVE.fullmatch(phrase) if phrase.rstrip("了").endswith(_DONE) else None
    return passive[1] if passive and passive[1].endswith(MEASURABLE) else phrase


def _names_nothing(phrase: str, subject: str) -> bool:
    """Whether ``phrase``, the end of ``subject``, is no name of what is counted."""
    return (
        (not 1 < len(phrase) <= _LONGEST and phrase != "村")
        or phrase in _CALLED
        or phrase.endswith(_BEFALLEN)
        or _NOTHING.fullmatch(phrase) is not None
        or (not subject.startswith(("占", "、占")) and _WHOLE.fullmatch(phrase) is not None)
        or (phrase.endswith(_REWARDS) and _REWARD.fullmatch(phrase) is not None)
        or (subject.endswith(_REWARDS) and _REWARD_EACH.search(subject) is not None)
    )


def _of_itself(phrase: str) -> str:
    """``phrase``, which names something measured, without whose it is and what is done with it."""
    for owner in (_NAMED_OWNER, _SUBSET) if _OWNED.search(phrase) else ():
        found = owner.match(phrase)
        phrase = phrase[found.end() :] if found else phrase
    of = _OF.match(phrase) if "的" in phrase else None
    words = tokens(phrase[: of.end() - 1]) if of else ()
    if of and words and words[-1].end == of.end() - 1 and words[-1].use in _DOING:
        return phrase[of.end() :]
    return phrase


def _without_lead(phrase: str) -> str:
    words = tokens(phrase)
    if words and words[0].start == 0 and words[0].use == "word":
        return phrase
    for lead in (_PLACE_OF, _LEADING, _PLACE, _LEADING):
        found = lead.match(phrase)
        if found:
            phrase = phrase[found.end() :]
    return phrase


def after_time(subject: str) -> str:
    """What follows the last time that ``subject`` tells; what precedes it, if nothing follows."""
    times = list(_TIME.finditer(subject)) if _TELLING.search(subject) else []
    while times:
        last = times.pop()
        rest = _WITHIN.sub("", _SINCE.sub("", subject[last.end() :].lstrip("的，、里")))
        if rest:
            sector = _SECTOR.search(subject, 0, last.start())
            if (rest in _RUNNING or rest in _DONE) and last.start():
                return after_time(subject[: last.start()]) + rest
            if last[0] == "累计" and _SUM.fullmatch(rest):
                return subject[last.start() :]
            return sector[0] + rest if sector else rest
        subject = subject[: last.start()].rstrip("由从自于在")
    return without_adverbs(subject)


def _after_and_so_on(phrase: str, movement: Movement) -> str:
    """蔬菜、水果等农产品产量 measures 农产品产量; what is done in 等地 stands behind its verb."""
    found = _AND_SO_ON.search(phrase, 1)
    if found is None:
        return phrase
    rest = phrase[found.end() :]
    return governed(rest, movement) if found[0].endswith("地") else rest
