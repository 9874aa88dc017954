"""The noun phrase at a place: where it ends is told by the words that it does not go over."""

from __future__ import annotations

from itertools import zip_longest

from gongwen.extractors.quantity.tokens import Token, tokens
from gongwen.extractors.quantity.words import (
    BEFORE,
    PREDICATES,
    STEPS,
    TRANSITIVES,
    VERBS,
    Words,
    after_adverbs,
)
from gongwen.pattern import PlainPattern

_STOPS = Words("quantity_stops")
_STOP_MARK = PlainPattern(r"[，。；：！？,;:!?\n\r\t（）()《》、\d|*#—\[\]〔〕【】]")
_LONGEST = 24
_SHORT_NOUNS = frozenset(
    "人事案县市省村乡镇区州国部书车船树林羊牛猪马鸡鱼桥路楼房校班课戏歌田地山河湖井站厂店"
)
_OVER = PlainPattern(
    r"(?<=.)予以|(?<=[户村县市区镇乡家])[户人亩村店]均|(?<=.)违[规法纪](?=[一-龥]{2}[一-龥]*[资款金费税物])(?!行为|人员|案件|问题|资金)|(?<=..)(?:预计|实质性(?:化解|解决|推进|启动|突破)|满(?:负荷|功率|产|员)|年(?=可)|正(?=[抢在积加全有按紧式着热向以为])|([件个项户家条])\1|(?:跨[省市县]|[来赴访](?:[港澳京沪渝琼华]))(?=..)|[今明去来]年|(?<![工合制创耕操写运协著动劳当看])作(?![物品业用风坊文者家战案息价为出])|全[国省市县区州](?=..)"
    "|(?<=[村县户乡镇校站屯寨])通(?=公路|铁路|光纤|宽带|客车|班车|[电水气路车网]|油路|硬化|互联网|[45]G|邮|高速|高铁|动车|公交|自来水|天然气))"
)
_PRAISED = PlainPattern("(?:突出|明显|显著|先进|较快|领先)[县市区镇乡村户单企]")
_RANKED = ("位居", "位列", "名列", "居全", "居首", "居世界", "居于", "排名", "排在", "跻身")
_JOINED = PlainPattern("(?:和|及|以及)(?:其|所)+属?$|(?:以及|和|及|与|或)(?:约|近|超|逾)$")
_LINKED = PlainPattern(
    "(?<=..)(?:(?<![饱总中共温缓柔调谐])和|(?<![普涉以])及|以及|(?<![参给])与|(?<![给])或)$"
)
_BEFALLING = frozenset("提质 扩容 扩面 增效 达产 升规 上规 纳规 摘帽 脱困 提级 达标 提标".split())
_HARMED = frozenset("死亡 受伤 重伤 轻伤 失踪 遇难 失联 被困 身亡 中毒".split())
_TROUBLE = PlainPattern("(?!企业|群众|居民|农民|市民|职工|学生)[一-龥]{2,4}难(?:等?问题)?")
_AND_OTHERS = PlainPattern("等(?:事项|职能|权限|职权|服务|业务|设施|领域|行业|指标)(?![一-龥])")
_ADJECTIVE = PlainPattern(
    "[较更最很]?(?:新|大|小|好|高|低|多|重要|主要|重大|优秀|先进|突出|严重|基本|根本|关键|明显|典型|具体|不同|特殊|困难|有效|优质|完整|独立|全新|崭新|紧密|"
    "必要|相关|有关|合格|成熟|稳定|可靠|良好|巨大|普通|正式|专门|专业|年轻|贫困|落后|现代化|国际化|有影响力?|有特色|联动|贯通|协同|配套|衔接|融合|一体|互通|互联互通|标志性|代表性|引领性|示范性)+"
)


def noun_phrase(clause: str) -> str:
    """The noun phrase that ``clause`` opens with; empty where it opens with another word.

    >>> noun_phrase("高标准厂房投入使用"), noun_phrase("参加培训")
    ('高标准厂房', '')
    """
    if (
        clause[:1] in "和及与或的等予、/"
        or clause.startswith(_RANKED)
        or _says_amount(clause)
        or _acts(clause)
    ):
        return ""
    over = _OVER.search(clause)
    clause = clause[: over.start()] if over else clause
    clause = _LINKED.sub("", clause)
    end = _end(clause)
    said = BEFORE.before(clause, end) if end == len(clause) else ""
    phrase = clause[: end - len(said)] if len(said) > 1 else clause[:end]
    listed = _AND_OTHERS.match(clause, len(phrase)) if len(phrase) > 3 else None
    if listed:
        return clause[: listed.end()]
    phrase = _JOINED.sub("", phrase).rstrip("等").rstrip("的和及与或")
    owner, of, owned = phrase.partition("的")
    phrase = owned if of and (_ADJECTIVE.fullmatch(owner) or _is_deed(owner)) else owner
    if phrase in _HARMED or _is_deed_alone(phrase) or _TROUBLE.fullmatch(phrase):
        return ""
    return phrase if len(phrase) > 1 or phrase in _SHORT_NOUNS else ""


def _says_amount(clause: str) -> bool:
    """Whether ``clause`` is a verb that says an amount, or opens with one of reaching (增至五个)."""
    verb = PREDICATES.at(clause, 0)
    return bool(verb) and (verb == clause or (len(verb) > 1 and verb.endswith(("至", "到", "为"))))


def _acts(clause: str) -> bool:
    """Whether ``clause`` opens with adverbs and then a verb (自动履行义务)."""
    verb = after_adverbs(clause, 0)
    return verb > 0 and any(
        token.start == verb and token.use in ("verb", "governing") for token in tokens(clause)
    )


def _is_deed_alone(phrase: str) -> bool:
    """Whether ``phrase`` is nothing but a verb of making new (新建)."""
    return [(token.use, token.word) for token in tokens(phrase)] == [("attribute", phrase)]


def _is_deed(owner: str) -> bool:
    """Whether ``owner`` is a verb with its object (改建厂房)."""
    words = tokens(owner)
    return (
        bool(words)
        and words[0].start == 0
        and words[0].use in ("nominal", "verb", "governing")
        and words[0].end < len(owner)
        and not (
            words[0].use == "nominal"
            and len(words) > 1
            and words[1].use == "tail"
            and words[1].start == words[0].end
        )
    )


def opens_noun(text: str, at: int) -> bool:
    """Whether a noun, and no verb or function word, stands at ``at``."""
    return noun_phrase(clause_at(text, at)) != ""


def clause_at(text: str, at: int) -> str:
    """The words from ``at`` to the next mark or digit, two dozen characters at most."""
    mark = _STOP_MARK.search(text, at, at + _LONGEST)
    return text[at : mark.start() if mark else at + _LONGEST]


def _end(clause: str) -> int:
    """Where the noun phrase that ``clause`` opens with ends."""
    words = tokens(clause)
    described = 0
    for token, following in zip_longest(words, words[1:]):
        if token.use == "nominal" and token.start == described > 0:
            continue
        if _ends(token, following, clause[token.end :]):
            return int(token.start)
        described = token.end if token.use == "attribute" else 0
    return len(clause)


def _ends(token: Token, following: Token | None, rest: str) -> bool:
    tailed = following is not None and following.use == "tail" and following.start == token.end
    if _PRAISED.match(rest):
        return False
    if token.use == "stop":
        return True
    if token.use in ("verb", "governing"):
        return not tailed or (token.start > 0 and token.word in TRANSITIVES)
    if token.use != "nominal":
        return False
    if not rest and token.start > 1 and (len(token.word) == 4 or token.word in _BEFALLING):
        return True
    if not rest or rest.startswith("的") or tailed:
        return not tailed and token.word in _STOPS and token.word not in STEPS
    if token.start == 0 and rest[0] in "或和及并":
        return True
    return token.word in _STOPS or (token.start > 0 and len(rest) >= 2 and token.word in VERBS)
