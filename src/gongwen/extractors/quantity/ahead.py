"""What is measured, where it is named before the amount: 粮食产量达到1.3万亿斤."""

from __future__ import annotations

from itertools import zip_longest

from gongwen.extractors.quantity.movement import Movement
from gongwen.extractors.quantity.tokens import Token, tokens
from gongwen.extractors.quantity.words import ending
from gongwen.lexicon import DEFAULT
from gongwen.pattern import PlainPattern

_YEAR = r"(?:[12]\d{3}(?:[-—–至]\d{2,4})?|[一二][一二三四五六七八九〇零]{3})年度?"
_TIME = PlainPattern(
    r"截至[^，。；]{0,12}?[底末日时]"
    rf"|(?:到|至|从|自)?(?:“[一二三四五六七八九十]+五”|{_YEAR}|[今明去上当本全前往历]年度?|(?:近|过去|前|后|这|头)?(?<![\d.])[一二三四五六七八九十几两\d]{{1,3}}年(?!均)来?)"
    r"(?:时期|期间|上半年|下半年|以来|以前|之前|区内|期末|[年季]?[底末初前后内间])*"
    r"|[上下]半年|第?[一二三四两\d]个?季度?(?![一-龥]{2}$)|(?:每?季|每?月|年)[底末初]|上[季月周]|目前|现时|今[天日]|当中|\d{1,2}月\d{1,2}日|现在|当前|迄今|至今|累计|同期|同时|此外|另外|其中|预计|[1-9]\d?月(?:份|[底初末中]前?|前)?|其余|现阶段|期末|年度(?!投资|计划|预算|任务|考核|会计)"
)
_PLACE = PlainPattern(
    r"(?:全系统|(?:国家|中央|省委|有关)?关于|我国|我省|我市|我县|我区|我州|本省|本市|本县|本区|香港|本港|各地|各省|各市|各级|各类|各项|各|该项?|这个|这些|这项|这|其(?!他|它)|共(?![建同享青产和用富])|又|还(?![款贷])|再(?![生融就贷保制])|也|另|即(?![时期])|在(?![建校岗册读学线编途])|使(?![用馆])|将(?![军来])|把|按照|按(?!揭)|此|以(?![上下内外工旧色商])|从(?!业|事)|由|因(?![素果子])|为|给(?!水)|向|与|和(?![平谐睦美田])|及|或|且|被|则|而|对(?![外口接象华台港比]))+"
)
_PLACE_OF = PlainPattern(r"[^的]{0,6}(?:省|市|县|区|州|港|国|地|全球|世界)的")
_ABOUT = PlainPattern("对.{1,12}的")
_LEADING = PlainPattern(
    r"(?:和|及|以及|与|或|、|拟(?![态声合])|期(?=资金|贷款|债券|国债)|[\d.—–\-~～至到]+[项条款]|每[个家件项人户年月次名亩吨台辆只头]|一次性)+"
)
_TARGET = PlainPattern(r"的?(?:年度)?(?:预期|年度|主要)?目标值?$")
_NAMED = PlainPattern("[（(][A-Za-z0-9.·]{1,12}[）)]$|[（(](?:万|亿)?[元人吨户个%％][）)]$")
_COUNT = PlainPattern(r"的?(?:数量|总数|数目|供应|供给)$")
_FOOTNOTE = PlainPattern(r"\[\d{1,3}\]")
_ASIDE = PlainPattern(
    r"[（(](?:[^（）()]{0,60}[年图表见含同，；。][^（）()]{0,60}|[^（）()]{41,80})[）)]"
)
_SPEAKER = PlainPattern(
    "(?:(?:我们?|政府|当局)?(?:会|将|建议|计划|亦会|已)|我们)(?=[一-龥]{2,4}$)|(?:政府|当局|我们)在|所需的?"
)
_WHOLE = PlainPattern("(?:全[国省市县区州港球旗乡镇]|中国|世界|国内|省内|市内)+(?:的|前)?")
_ACTOR = PlainPattern(
    "(?:.{0,12}(?:[局厅委县市省区镇乡]|政府|公司|集团|法院|检察院|部门|我们|全[国州港旗]))?(?:各类)?"
    "(?:拟|将|已|共|均|再|又|可|要|应|须|计划|累计|预计|新)*"
)
_ORGAN = PlainPattern(
    ".{0,12}(?:[局厅委]|政府|公司|集团|法院|检察院|法庭|机关|政协|人大|全[国省市县区])"
    "(?:共|已|累计|拟|将|随即|立即|迅速|积极|先后|连续|又|还|再|先行|主动|共同|联合|同步|及时|紧急|多方|集中)*$"
    "|(?:共|已|累计|拟|将)+$"
)
_LIGHT = frozenset(("完成", "组织", "实施", "支持", "推进", "开展", "帮助", "参与", "组织实施"))
_NUMBERED = PlainPattern(r"[（(][一二三四五六七八九十\d]{1,3} ?[）)]|\d{1,2}[.．]|.*且")
_REWARD = PlainPattern(
    ".*(?:一次性|分别|给予|予以|最高|的|单位|一个.{1,6}|每.{1,6})(?:奖励|补助|补贴|补偿|奖补)"
)
_REWARD_EACH = PlainPattern("每[个家件项人户名亩台辆只头][^，]{0,10}(?:奖励|奖补|补助|补贴)$")
_PURPOSE = PlainPattern("(?:用于|用以|投向|支持|促进|服务)[^，。；：]{2,30}的(?=[^的，]{2,8}$)")
_RELATED = PlainPattern(".*[与和同跟][^，。]{1,12}(?:有关|相关)的(?=[一-龥]{2})")
_GRANTED = PlainPattern("(?:合共|总共|共|已|再|另|会|将|先后|累计)(?:拨款|捐款|筹款|集资|出资)")
_TOGETHER = PlainPattern("(?:共建|共享)(?=[一-龥]{2})")
_SHARE = PlainPattern(
    "占[^，占]{1,20}(?:比重|比例|比率|份额|之比|比)$"
    "|(?:参加|参与|从事|享受|接受|领取|接种|具备|使用|拥有)[^，]{2,20}(?:人数|人口|比重|比例|比率)$"
)
_PASSIVE = PlainPattern(
    "(.{2,}?)(?:拟|已|累计|共|预计|计划)?(?:安排|完成|实现|发放|下达|投放|拨付|支付|到位|发行|缴纳|兑付|执行|投入)"
)
_DISPOSED = PlainPattern(
    r".*(?<![\d一二三四五六七八九十])(?:把(?!关|握)|将(?![军来领士近]))(?=[一-龥]{2})"
)
_RUN = PlainPattern(
    "(.{2,}?)(?:开行|建成投产|投产|建成|竣工|通车|开通|投用|投运|投入使用|投入运营|开工|完工|落地|落户|上市|挂牌|上线|开业|入库|签约|发车)"
)
_AND_SO_ON = PlainPattern("(?<![中高初平同优])等(?=..)(?![级次候])")
_MEASURED = PlainPattern(
    "(?:时间|时限|总量|总额|面积|规模|成本|进度|比例|占比|周期|人数|金额|水平|能力|强度|价格|标准|里程|[一-龥]{0,3}率)"
)
_LONGEST = 40

MEASURABLE = PlainPattern(
    "(?:额|量|率|值|款|债券|国债|资金|投资|收入|支出|规模|费|税|面积|里程|产能|装机|比重|水平|人数|成本|利润|补贴|指标|楼面|人口|浓度|价格|距离|时间)$"
)
"""A noun that names something measured."""


def plain(before: str) -> str:
    """``before`` without footnote marks, remarks in brackets and what stands before an open bracket."""
    text = _ASIDE.sub("", _FOOTNOTE.sub("", before))
    opened = max(text.rfind("（"), text.rfind("("))
    closed = max(text.rfind("）"), text.rfind(")"))
    return (text[opened + 1 :] if opened > closed else text).lstrip("）)\u3000 ")


def ahead(subject: str, movement: Movement, *, counted: bool) -> str:
    """The noun phrase that ``subject`` ends in, without the verb that governs it.

    ``counted`` tells whether a classifier follows.

    >>> ahead("全年新增高标准厂房", Movement(), counted=True)
    '高标准厂房'
    """
    phrase = _TARGET.sub("", after_time(_NAMED.sub("", subject.strip(" 、，"))))
    numbered = _NUMBERED.match(phrase)
    phrase = phrase[numbered.end() :] if numbered else phrase
    related = _RELATED.match(phrase)
    phrase = phrase[related.end() :] if related else phrase
    purpose = _PURPOSE.search(phrase)
    if purpose and MEASURABLE.search(phrase):
        phrase = phrase[purpose.end() :]
    if counted:
        together = _TOGETHER.match(_COUNT.sub("", phrase))
        phrase = _COUNT.sub("", phrase)[together.end() if together else 0 :]
    speaker = _SPEAKER.match(phrase)
    phrase = phrase[speaker.end() :] if speaker else phrase
    passive = _PASSIVE.fullmatch(phrase)
    if passive and MEASURABLE.search(passive[1]):
        phrase = passive[1]
    disposed = _DISPOSED.match(phrase) if movement.verb else None
    phrase = phrase[disposed.end() :] if disposed else phrase
    run = _RUN.fullmatch(phrase)
    phrase = without_adverbs(run[1]) if run else phrase
    share = _SHARE.search(phrase)
    if share is None:
        phrase = _after_verb(
            _LEADING.sub("", phrase, count=1) if _LEADING.match(phrase) else phrase, movement
        )
    if _ABOUT.match(phrase) is None:
        phrase = _without_lead(phrase)
    phrase = _after_and_so_on(phrase.rstrip("的").removesuffix("等"))
    if (
        _GRANTED.fullmatch(phrase)
        or (_WHOLE.fullmatch(phrase) and not subject.startswith(("占", "、占")))
        or not 1 < len(phrase) <= _LONGEST
        or _is_reward(subject, phrase)
    ):
        return ""
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


def _is_reward(subject: str, phrase: str) -> bool:
    return _REWARD.fullmatch(phrase) is not None or _REWARD_EACH.search(subject) is not None


def without_adverbs(phrase: str) -> str:
    """``phrase`` without the adverbs that it ends in.

    >>> without_adverbs("养老机构陆续")
    '养老机构'
    """
    while len(adverb := ending(phrase, len(phrase), "quantity_adverbs", "quantity_manners")) > 1:
        phrase = phrase[: -len(adverb)]
    return phrase


def after_time(subject: str) -> str:
    """What follows the last time that ``subject`` tells; what precedes it, if nothing follows."""
    times = list(_TIME.finditer(subject))
    while times:
        last = times.pop()
        rest = subject[last.end() :].lstrip("的，、内里")
        if rest:
            return rest
        subject = subject[: last.start()].rstrip("由从自于在")
    return without_adverbs(subject)


def _after_and_so_on(phrase: str) -> str:
    """蔬菜、水果等农产品产量 measures 农产品产量."""
    found = _AND_SO_ON.search(phrase, 1)
    return phrase[found.end() :] if found else phrase


def _after_verb(phrase: str, movement: Movement) -> str:
    """What stands after the last verb of ``phrase`` that governs an object."""
    cut = 0
    opening = True
    objects = False
    words = tokens(phrase)
    for token, following in zip_longest(words, words[1:]):
        if cut and token.use == "governing" and "的" in phrase[token.end : -1]:
            break
        leads = token.start == cut
        if objects and leads and token.use == "nominal":
            continue
        tailed = _is_tailed(token, following, phrase, cut)
        if _governs(token, phrase, movement, leads=leads, opening=opening and leads, tailed=tailed):
            cut = token.end
            opening = token.use == "stop"
            objects = token.use == "governing" and token.word not in _LIGHT
        elif leads:
            opening = False
    return phrase[cut:].lstrip("了着过的 、")


def _is_tailed(token: Token, following: Token | None, phrase: str, cut: int) -> bool:
    """Whether the words behind the verb ``token`` make it part of a noun (建设项目)."""
    if cut == 0 and _ORGAN.match(phrase[: token.start]):
        return False
    if following is not None and following.use == "tail" and following.start == token.end:
        return True
    if token.use == "nominal" and _MEASURED.fullmatch(phrase, token.end):
        return True
    return token.start > cut and _MEASURED.match(phrase, token.end) is not None


def _governs(
    token: Token, phrase: str, movement: Movement, *, leads: bool, opening: bool, tailed: bool
) -> bool:
    if token.use == "governing":
        return leads or not tailed
    if token.use == "attribute":
        return not movement.verb
    if token.use in ("verb", "stop"):
        return opening and len(token.word) > 1 and not tailed
    if token.use != "nominal":
        return False
    if token.end == len(phrase):
        return leads and token.word in DEFAULT.words("quantity_steps")
    if not leads and _ACTOR.fullmatch(phrase, 0, token.start) is None:
        return False
    governing = DEFAULT.words("quantity_verbs") | DEFAULT.words("quantity_steps")
    return not tailed and len(phrase) - token.end >= 2 and token.word in governing
