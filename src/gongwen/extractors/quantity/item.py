"""What an amount counts or measures, read from the words before and after it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest

from attrs import frozen

from gongwen.extractors.quantity.amount import Amount
from gongwen.extractors.quantity.movement import Movement, stripped
from gongwen.extractors.quantity.tokens import Token, tokens
from gongwen.lexicon import DEFAULT

_BREAK = re.compile(r"[，。；：！？,;:!?\n\r\t|*#]")
_SENTENCE_END = re.compile(r"[。！？!?]|(?<![；;])\n")
_CHAIN = re.compile(r"(?:的)?[、,，]?(?:和|及|以及|或|或者|与|至|到|、)?$")
_STOP_MARK = re.compile(r"[，。；：！？,;:!?\n\r\t（）()《》、/\d|*#—]")
_TIME = re.compile(
    r"截至[^，。；]{0,12}?(?:底|末|日|时)|(?:到|至|从|自)?(?:“[一二三四五六七八九十]+五”|[12]\d{3}年|[今明去上当本全前往历年]年度?|近?[一二三四五六七八九十几两\d]{1,3}年来?)(?:时期|期间|上半年|下半年|以来|以前|之前|区内|期末|[年季]?[底末初前后内间])*"
    r"|(?:上|下)半年|(?:前)?[一二三四两\d]个?季度|[年季月][底末初]|每季末|目前|现时|现在|当前|截至目前|迄今|至今|累计|同期|同时|此外|另外|其中|预计|[1-9]\d?月份?|其余|现阶段|现|期末"
)
_PLACE = re.compile(
    r"^(?:全国|全省|全市|全县|全区|全州|全港|全球|全旗|全乡|全镇|全系统|我国|我省|我市|我县|我区|我州|中国|香港|本港|各地|各省|各市|各级|各|该|本|这|其|共|又|还|再|也|另|则|即|在|对|使|将|把|按照|按|以|从|由|因|为|给|向|与|和|及|或)+"
)
_PLACE_OF = re.compile(r"^[^的]{0,6}(?:省|市|县|区|州|港|国|地|全球|世界)的")
_TARGET = re.compile(r"(?:的)?(?:年度)?(?:预期|年度|主要|发展|增长)?目标值?$|(?:的)?(?:数量|总数|数目|供应|供给)$")
_CLASSIFIER_TARGET = re.compile(r"的(?:数量|总数|数目|供应|供给|申请)?$")
_ETC = re.compile(r"等$")
_OPENING = re.compile(r"^(?:和|及|以及|与|或|期(?=资金|贷款|债券|国债)|[\d.—–\-~～至到]+[项条款个]?)")
_MEASURABLE = re.compile(
    "(?:额|量|率|值|款|债券|国债|资金|投资|收入|支出|规模|总量|总额|费|税|余额|面积|里程|产能|装机|比重|水平|产量|人数|成本|利润|补贴|指标)$"
)
_PASSIVE = re.compile("^(.{2,}?)(?:拟|已|累计|共|预计|计划)?(?:安排|完成|实现|发放|下达|投放|拨付|支付|到位|发行|缴纳|兑付|拨出|执行|投入)$")
_CAPACITY = re.compile("(?<=..)(?:项目|工程|装置|生产线|基地)$")
_SHARE = re.compile("占[^，占]{1,20}(?:比重|比例|比率|份额|之比|比)$")
_DURATION_ITEM = re.compile(r"(?:期限|时间|寿命|年龄|工龄|教龄|学制|期|周期|时长|工期|年限|任期|时限|历史|岁|刑期|时效|就业年龄)$")


@frozen
class Reading:
    """What an amount counts, and how the text says that it moves."""

    item: str
    movement: Movement


def read(text: str, amounts: Sequence[Amount]) -> list[Reading]:
    """What each of ``amounts`` counts; they stand in ``text`` in reading order."""
    readings: list[Reading] = []
    chains = list(_chains(text, amounts))
    topic = last = ""
    end = 0
    for chain in chains:
        start = chain[0].start
        if _SENTENCE_END.search(text, end, start):
            topic = ""
        before = text[max(_clause_start(text, start), end) : start]
        following = text[chain[-1].end : chain[-1].end + 28]
        found, movement = _chain_items(before, following, chain, topic, last)
        readings += [Reading(item, movement) for item in found]
        if found[-1]:
            topic = last = found[-1]
        end = chain[-1].end
    return readings


def _chains(text: str, amounts: Sequence[Amount]) -> Sequence[list[Amount]]:
    """The amounts in runs that nothing but a conjunction parts."""
    chains: list[list[Amount]] = []
    for amount in amounts:
        if chains:
            gap = text[chains[-1][-1].end : amount.start]
            if gap in ("、", "和", "及", "或", "与", "以及", "，", "；", "：", "∶", ":") and _alike(chains[-1][-1], amount, gap):
                chains[-1].append(amount)
                continue
        chains.append([amount])
    return chains


def _alike(one: Amount, other: Amount, gap: str) -> bool:
    if gap in "：∶:":
        return one.kind == other.kind == "bare"
    return one.unit == other.unit


def _clause_start(text: str, at: int) -> int:
    """Where the clause that ``at`` stands in begins: after the mark before it."""
    window = text[max(0, at - 80) : at]
    marks = list(_BREAK.finditer(window))
    return at - len(window) + (marks[-1].end() if marks else 0)


def _chain_items(
    before: str, following: str, chain: Sequence[Amount], topic: str, last: str
) -> tuple[list[str], Movement]:
    subject, movement = stripped(_without_brackets(before))
    amount = chain[-1]
    named = _governed(subject, movement)
    behind = after(following, amount)
    items: list[str]
    if chain[0].kind == "unit" and _is_duration(chain[0]):
        item = named if movement.verb and named and _DURATION_ITEM.search(named) or _DURATION_ITEM.search(subject) else ""
        return [item and named] * len(chain), movement
    if behind and _prefers_after(amount, subject, named, movement):
        return [behind] * len(chain), movement
    if movement.shared:
        items = distributed(named, len(chain))
        return items, movement
    if named:
        return [named] * len(chain), movement
    if behind:
        return [behind] * len(chain), movement
    if not subject.strip("、和及，") and (movement.verb or not before.strip("、，和及")):
        return [(topic or last) if movement.each else topic] * len(chain), movement
    return [""] * len(chain), movement


def _is_duration(amount: Amount) -> bool:
    return amount.unit in ("年", "个月", "月", "天", "日", "周", "个工作日", "工作日", "小时", "个小时", "分钟", "秒", "岁", "周岁", "年期", "个星期")


def _prefers_after(amount: Amount, subject: str, named: str, movement: Movement) -> bool:
    if amount.kind in ("classifier", "bare") or amount.unit in ("人", "户", "名"):
        return True
    if not named or _ETC.search(subject):
        return True
    return not movement.verb and amount.kind == "unit" and not _MEASURABLE.search(named)


def _without_brackets(text: str) -> str:
    return re.sub(r"[（(][^（）()]{0,60}[）)]", "", text)


def _governed(subject: str, movement: Movement) -> str:
    """The noun phrase that ``subject`` ends in, without the verb that governs it."""
    subject = subject.strip(" 、，")
    subject = _OPENING.sub("", subject)
    last = None
    for found in _TIME.finditer(subject):
        last = found
    if last is not None and last.end() < len(subject):
        subject = subject[last.end() :].lstrip("的，、内里")
    elif last is not None and last.start() == 0:
        subject = ""
    subject = _TARGET.sub("", subject)
    passive = _PASSIVE.search(subject)
    if passive and _MEASURABLE.search(passive[1]):
        subject = passive[1]
    share = _SHARE.search(subject)
    if share and share.start() > 0:
        return _PLACE.sub("", subject)
    subject = _after_verb(subject, bool(movement.verb))
    subject = _PLACE_OF.sub("", subject)
    subject = _PLACE.sub("", subject) if not subject.startswith("对") or "的" not in subject else subject
    subject = subject.rstrip("的")
    if subject.endswith("等"):
        return ""
    if "等" in subject[1:-2] and not re.search("[中高初平同]等", subject):
        subject = subject[subject.rindex("等") + 1 :]
    return subject if len(subject) <= 40 and _sound(subject) else ""


def _sound(subject: str) -> bool:
    return not re.fullmatch(r"[的了着过等和及与在对为是有其各\d\W]*", subject)


def _after_verb(subject: str, predicated: bool) -> str:
    """What stands after the last verb that governs an object in ``subject``."""
    cut = 0
    words = tokens(subject)
    for token, following in zip_longest(words, words[1:]):
        tailed = following is not None and following.use == "tail" and following.start == token.end
        leads = token.start == cut
        if (
            (token.use == "governing" and (leads or not tailed))
            or (token.use == "attribute" and not predicated)
            or (token.use == "verb" and leads)
            or (token.use == "stop" and leads)
            or (token.use == "nominal" and leads and _governs(token, subject, tailed))
        ):
            cut = token.end
    return subject[cut:].lstrip("了着过的 、")


def _governs(token: Token, subject: str, tailed: bool) -> bool:
    if token.end == len(subject):
        return token.word in DEFAULT.words("quantity_verbs")
    return not tailed and len(subject) - token.end >= 2


def after(following: str, amount: Amount) -> str:
    """The noun phrase that the amount stands before, or the empty string.

    ``following`` is the text behind the amount.
    """
    if amount.kind in ("percentage", "fraction") and not following.startswith("的"):
        return ""
    if (amount.kind == "unit" or amount.unit == "人") and following.startswith("的"):
        return ""
    mark = _STOP_MARK.search(following)
    clause = following[: mark.start()] if mark else following
    if clause.startswith("的"):
        clause = clause[1:]
    end = _boundary(clause)
    if end == 0:
        if amount.unit == "次" and clause and clause[0] not in "的地" and 2 <= len(clause) <= 8:
            return clause
        rest = clause.rpartition("的")[2] if "的" in clause else ""
        end = _boundary(rest)
        return rest[:end]
    phrase = clause[:end]
    if "的" in phrase:
        head, _, tail = phrase.rpartition("的")
        phrase = phrase if tail else head
    phrase = re.sub(r"(?:等|等等)$", "", phrase)
    if amount.kind == "unit" and amount.unit not in ("元", "美元", "%"):
        phrase = _CAPACITY.sub("", phrase)
    return phrase.rstrip("、和及与的")


def _boundary(clause: str) -> int:
    """Where the noun phrase that ``clause`` opens with ends."""
    words = tokens(clause)
    stops = DEFAULT.words("quantity_stops")
    for token, following in zip_longest(words, words[1:]):
        tailed = following is not None and following.use == "tail" and following.start == token.end
        rest = clause[token.end :]
        if token.use == "stop" or (token.use in ("verb", "governing") and not tailed):
            return token.start
        if token.use == "nominal" and rest and not tailed and not rest.startswith("的"):
            if token.word in stops or (token.start == 0 and rest):
                return token.start
            if len(rest) >= 2 and token.start > 0 and not (following and following.use == "nominal"):
                return token.start
    return len(clause)


def opens_noun(text: str, at: int) -> bool:
    """Whether a noun, and no verb or function word, stands at ``at``."""
    mark = _STOP_MARK.search(text, at, at + 24)
    clause = text[at : mark.start() if mark else at + 24]
    return _boundary(clause) > 0


_HEADS = re.compile(
    r"(?:总产量|产量|销量|产销量|营业额|营业收入|销售额|销售收入|收入|人数|人次|增加值|余额|投资|总额|总量|数量|总值|产值|面积|价格|支出|规模|比重|占比|增速|利润|进口|出口|额|率|量|值|数)$"
)
_PAIRS = {
    "存贷款": ("存款", "贷款"), "进出口": ("进口", "出口"), "产销": ("产", "销"), "城乡": ("城镇", "农村"),
    "收支": ("收入", "支出"), "供销": ("供应", "销售"), "购销": ("购", "销"),
}  # fmt: skip


def distributed(subject: str, count: int) -> list[str]:
    """The members of a coordination, one for each of ``count`` amounts.

    The head that the last member has is every member's.

    >>> distributed("粮食、蔬菜产量", 2), distributed("存贷款余额", 2)
    (['粮食产量', '蔬菜产量'], ['存款余额', '贷款余额'])
    """
    members = [m for m in re.split(r"、|以及|和|及|与", subject) if m]
    if len(members) == count > 1:
        head = _HEADS.search(members[-1])
        if head is None or head.start() == 0:
            return members
        return [
            m if _HEADS.search(m) else m + head[0] for m in members
        ]
    if count == 2:
        for joint, (one, other) in _PAIRS.items():
            if joint in subject:
                return [subject.replace(joint, one, 1), subject.replace(joint, other, 1)]
    return [subject] * count
