"""What the last verb of a phrase governs: 高标准厂房 of 全年新建高标准厂房."""

from __future__ import annotations

from itertools import zip_longest

from gongwen.extractors.quantity.movement import Movement
from gongwen.extractors.quantity.tokens import Token, tokens
from gongwen.extractors.quantity.words import after_adverbs, without_adverbs
from gongwen.lexicon import DEFAULT
from gongwen.pattern import PlainPattern

_ACTOR = PlainPattern(
    "(?:.{0,12}(?:[局厅委县市省区镇乡]|(?:委员|常委|常务|代表大|协)会|(?:检察)?机关|热线|平台|中心|窗口|财政|政府|公司|集团|法院|检察院|部门|我们|全[国州港旗]))?(?:各类)?"
    "(?:拟|将|已|共|均|再|又|可|要|应|须|计划|累计|预计|新)*"
    "|.{2,16}(?:共|累计|已|先后|陆续|相继|成功)"
)
_ORGAN = PlainPattern(
    ".{0,12}(?:[局厅委]|政府|公司|集团|法院|检察院|法庭|机关|热线|平台|窗口|政协|人大|全[国省市县区])"
    "(?:共|已|累计|拟|将|随即|立即|迅速|积极|先后|连续|又|还|再|先行|主动|共同|联合|同步|及时|紧急|多方|集中)*$"
    "|(?:共|已|累计|拟|将)+$"
)
_LIGHT = frozenset(("完成", "组织", "实施", "支持", "推进", "开展", "帮助", "参与", "组织实施"))
_MEASURED = PlainPattern(
    "(?:时间|时限|总量|总额|面积|规模|成本|进度|比例|占比|周期|人数|金额|水平|能力|强度|价格|标准|里程|[一-龥]{0,3}率)"
)
_BEFALLING = frozenset("出列 退出 上市 投产 复工 复产 入库 上线 倒塌 损毁 受损 烧毁".split())
_HELPED = frozenset(("困难", "群众", "农村", "贫困", "设施"))
_GOOD = PlainPattern("^好(?![评人转坏处房家友书事的])")
_AGENT = PlainPattern(
    ".*(?:[局厅委办院所校社企省市县区镇乡村站队党者人会员民众]|政府|公司|集团|机关|部门|机构|单位|我们"
    "|各地|各界|群众|干部|教师|全[国港]|中央|财政|银行|基金)$"
)


def governed(phrase: str, movement: Movement) -> str:
    """What stands after the last verb of ``phrase`` that governs an object.

    What is done stands before a verb that closes the phrase, unless that is who does it.

    >>> governed("新建改建厂房", Movement()), governed("堤防加固", Movement())
    ('厂房', '堤防')
    """
    cut = 0
    lead = after_adverbs(phrase, cut)
    opening = True
    objects = False
    words = tokens(phrase)
    for token, following in zip_longest(words, words[1:]):
        if cut and token.use == "governing" and "的" in phrase[token.end : -1]:
            break
        leads = token.start in (cut, lead)
        if objects and leads and token.use == "nominal":
            continue
        if token.end == len(phrase) and _is_step_of_organ(token, phrase[cut : token.start]):
            return ""
        if _closes(token, phrase, lead):
            return _theme(phrase[cut : token.start], token.word)
        tailed = _is_tailed(token, following, phrase, cut)
        if _governs(
            token, phrase, movement, cut, leads=leads, opening=opening and leads, tailed=tailed
        ):
            cut = token.end
            lead = after_adverbs(phrase, cut)
            opening = token.use == "stop"
            objects = token.use == "governing" and token.word not in _LIGHT
        elif leads and token.end > lead:
            opening = False
    return _GOOD.sub("", phrase[cut:].lstrip("了着过的 、")) if cut else phrase.lstrip("了的 、")


def _is_step_of_organ(token: Token, before: str) -> bool:
    """Whether ``token`` names what an organ, named ``before`` it, does (法院立案)."""
    return (
        token.word in DEFAULT.words("quantity_steps")
        and bool(before)
        and _ORGAN.match(before) is not None
    )


def _closes(token: Token, phrase: str, lead: int) -> bool:
    """Whether ``token`` closes ``phrase``, a verb that is said of what it is done to."""
    return (
        token.end == len(phrase)
        and token.start > lead
        and token.word in DEFAULT.words("quantity_works")
    )


def _theme(before: str, verb: str) -> str:
    """What ``verb`` is done to, of the words ``before`` it; empty for who does it."""
    named = without_adverbs(before)
    words = tokens(named)
    led = any(token.use == "stop" for token in words)
    acts = verb not in _BEFALLING and _AGENT.fullmatch(named)
    return "" if led or acts else named


def _is_tailed(token: Token, following: Token | None, phrase: str, cut: int) -> bool:
    """Whether the words behind the verb ``token`` make it part of a noun (建设项目)."""
    if following is not None and following.word in _HELPED and following.end < len(phrase):
        return False
    if cut == 0 and _ORGAN.match(phrase[: token.start]):
        return False
    if following is not None and following.use == "tail" and following.start == token.end:
        return True
    if token.use == "nominal" and _MEASURED.fullmatch(phrase, token.end):
        return True
    return token.start > cut and _MEASURED.match(phrase, token.end) is not None


def _governs(
    token: Token,
    phrase: str,
    movement: Movement,
    cut: int,
    *,
    leads: bool,
    opening: bool,
    tailed: bool,
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
    if not leads and _ACTOR.fullmatch(phrase, cut, token.start) is None:
        return False
    if tailed or len(phrase) - token.end < 2:
        return False
    return any(token.word in DEFAULT.words(name) for name in ("quantity_verbs", "quantity_steps"))
