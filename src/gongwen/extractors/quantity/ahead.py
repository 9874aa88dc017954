"""What is measured, where it is named before the amount: 粮食产量达到1.3万亿斤."""

from __future__ import annotations

from itertools import zip_longest

from gongwen.extractors.quantity.movement import Movement
from gongwen.extractors.quantity.tokens import Token, tokens
from gongwen.lexicon import DEFAULT
from gongwen.pattern import PlainPattern

_YEAR = r"(?:[12]\d{3}(?:[-—–至]\d{2,4})?|[一二][一二三四五六七八九〇零]{3})年度?"
_TIME = PlainPattern(
    r"截至[^，。；]{0,12}?[底末日时]"
    rf"|(?:到|至|从|自)?(?:“[一二三四五六七八九十]+五”|{_YEAR}|[今明去上当本全前往历]年度?|(?:近|过去|前|后|这|头)?[一二三四五六七八九十几两\d]{{1,3}}年来?)"
    r"(?:时期|期间|上半年|下半年|以来|以前|之前|区内|期末|[年季]?[底末初前后内间])*"
    r"|[上下]半年|前?[一二三四两\d]个?季度|(?:每?季|每?月|年)[底末初]|目前|现时|现在|当前|迄今|至今|累计|同期|同时|此外|另外|其中|预计|[1-9]\d?月(?:份|[底初末中]前?|前)?|其余|现阶段|期末|年度"
)
_PLACE = PlainPattern(
    r"(?:全国|全省|全市|全县|全区|全州|全港|全球|全旗|全乡|全镇|全系统|我国|我省|我市|我县|我区|我州|本省|本市|本县|本区|中国|香港|本港|各地|各省|各市|各级|各类|各|该项?|这个|这些|这项|这|其|共|又|还|再|也|另|即|在|使|将|把|按照|按|以|从|由|因|为|给|向|与|和|及|或|且|被|则|而|对(?!外|口|接|象|华|台|港))+"
)
_PLACE_OF = PlainPattern(r"[^的]{0,6}(?:省|市|县|区|州|港|国|地|全球|世界)的")
_ABOUT = PlainPattern("对.{1,12}的")
_LEADING = PlainPattern(
    r"(?:和|及|以及|与|或|、|期(?=资金|贷款|债券|国债)|[\d.—–\-~～至到]+[项条款]|每[个家件项人户年月次名亩吨台辆只头]|一次性)+"
)
_TARGET = PlainPattern(r"的?(?:年度)?(?:预期|年度|主要)?目标值?$")
_COUNT = PlainPattern(r"的?(?:数量|总数|数目|供应|供给)$")
_FOOTNOTE = PlainPattern(r"\[\d{1,3}\]")
_BRACKETS = PlainPattern(r"[（(][^（）()]{0,80}[）)]")
_SPEAKER = PlainPattern("(?:我们?|政府|当局)?(?:会|将|建议|计划|亦会|已)?(?=[一-龥]{2,4}$)")
_REWARD = PlainPattern(
    ".*(?:一次性|分别|给予|予以|最高|的|单位|每.{1,6})(?:奖励|补助|补贴|补偿|奖补)"
)
_SHARE = PlainPattern("占[^，占]{1,20}(?:比重|比例|比率|份额|之比|比)$")
_PASSIVE = PlainPattern(
    "(.{2,}?)(?:拟|已|累计|共|预计|计划)?(?:安排|完成|实现|发放|下达|投放|拨付|支付|到位|发行|缴纳|兑付|执行|投入)"
)
_AND_SO_ON = PlainPattern("(?<![中高初平同优])等(?=..)(?![级次候])")
_WORD = PlainPattern("[一-龥A-Za-z]")
_LONGEST = 40

MEASURABLE = PlainPattern(
    "(?:额|量|率|值|款|债券|国债|资金|投资|收入|支出|规模|费|税|面积|里程|产能|装机|比重|水平|人数|成本|利润|补贴|指标)$"
)
"""A noun that names something measured."""


def plain(before: str) -> str:
    """``before`` without footnote marks, bracketed asides and what stands before an open bracket."""
    text = _BRACKETS.sub("", _FOOTNOTE.sub("", before))
    return text[max(text.rfind("（"), text.rfind("(")) + 1 :]


def ahead(subject: str, movement: Movement, *, counted: bool) -> str:
    """The noun phrase that ``subject`` ends in, without the verb that governs it.

    ``counted`` tells whether a classifier follows.

    >>> ahead("全年新增高标准厂房", Movement(), counted=True)
    '高标准厂房'
    """
    phrase = _TARGET.sub("", _after_time(subject.strip(" 、，")))
    if counted:
        phrase = _COUNT.sub("", phrase)
    speaker = _SPEAKER.match(phrase)
    phrase = phrase[speaker.end() :] if speaker else phrase
    passive = _PASSIVE.fullmatch(phrase)
    if passive and MEASURABLE.search(passive[1]):
        phrase = passive[1]
    share = _SHARE.search(phrase)
    if share is None or share.start() == 0:
        phrase = _after_verb(
            _LEADING.sub("", phrase, count=1) if _LEADING.match(phrase) else phrase, movement
        )
    if _ABOUT.match(phrase) is None:
        phrase = _without_lead(phrase)
    phrase = phrase.rstrip("的")
    if phrase.endswith("等") or not 1 < len(phrase) <= _LONGEST or _REWARD.fullmatch(phrase):
        return ""
    return _after_and_so_on(phrase)


def _without_lead(phrase: str) -> str:
    words = tokens(phrase)
    if words and words[0].start == 0 and words[0].use == "word":
        return phrase
    for lead in (_PLACE_OF, _LEADING, _PLACE, _LEADING):
        found = lead.match(phrase)
        if found:
            phrase = phrase[found.end() :]
    return phrase


def _after_time(subject: str) -> str:
    """What follows the last time that ``subject`` tells; what precedes it, if nothing follows."""
    times = list(_TIME.finditer(subject))
    while times:
        last = times.pop()
        rest = subject[last.end() :].lstrip("的，、内里")
        if rest:
            return rest
        subject = subject[: last.start()].rstrip("由从自于在")
    return subject


def _after_and_so_on(phrase: str) -> str:
    """蔬菜、水果等农产品产量 measures 农产品产量."""
    found = _AND_SO_ON.search(phrase, 1)
    return phrase[found.end() :] if found else phrase


def _after_verb(phrase: str, movement: Movement) -> str:
    """What stands after the last verb of ``phrase`` that governs an object."""
    cut = 0
    opening = True
    words = tokens(phrase)
    for token, following in zip_longest(words, words[1:]):
        tailed = following is not None and following.use == "tail" and following.start == token.end
        leads = token.start == cut
        if _governs(token, phrase, movement, leads=leads, opening=opening and leads, tailed=tailed):
            cut = token.end
            opening = token.use == "stop"
        elif leads:
            opening = False
    return phrase[cut:].lstrip("了着过的 、")


def _governs(
    token: Token, phrase: str, movement: Movement, *, leads: bool, opening: bool, tailed: bool
) -> bool:
    if token.use == "governing":
        return leads or not tailed
    if token.use == "attribute":
        return not movement.verb
    if token.use in ("verb", "stop"):
        return opening and len(token.word) > 1 and not tailed
    if token.use != "nominal" or not leads:
        return False
    if token.end == len(phrase):
        return token.word in DEFAULT.words("quantity_steps")
    governing = DEFAULT.words("quantity_verbs") | DEFAULT.words("quantity_steps")
    return not tailed and len(phrase) - token.end >= 2 and token.word in governing
