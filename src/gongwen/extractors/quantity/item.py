"""What each amount counts or measures: before it, behind it, or in the clause before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest

from attrs import frozen

from gongwen.extractors.quantity.ahead import MEASURABLE, after_time, ahead, plain
from gongwen.extractors.quantity.amount import Amount
from gongwen.extractors.quantity.behind import behind
from gongwen.extractors.quantity.coordination import distributed
from gongwen.extractors.quantity.counted import attending
from gongwen.extractors.quantity.movement import Movement, stripped
from gongwen.extractors.quantity.words import without_adverbs
from gongwen.pattern import PlainPattern

_BREAK = PlainPattern(r"[，。；：！？;!?\n\r\t|*#]|[,:](?!\d)")
_SENTENCE_END = PlainPattern(r"[。！？!?]|(?<![；;])\n")
_LINKS = frozenset(("、", "和", "及", "或", "与", "以及", "，", "；", ",", ";", "：", "∶", ":"))
_DURATIONS = frozenset(
    "年 个月 月 天 日 周 个工作日 工作日 小时 个小时 分钟 秒 岁 周岁 个星期 星期 个学期 个学年".split()
)
_PEOPLE = frozenset(("人", "户", "名", "人次"))
_LISTED = PlainPattern("、|以及|和|与")
_SORTS = frozenset("类 大类 个大类 方面 个方面 大方面 大项 个领域 大领域 个板块 大板块".split())
_HAN = PlainPattern("[一-龥]")
_JOINTS = "、和及，或 "
_AGES = frozenset(("岁", "周岁"))
_LASTING = PlainPattern(
    r"(?:期限|时间|寿命|年龄|工龄|教龄|天数|学制|周期|时长|工期|年限|任期|时限|历史|刑期|时效|受教育年限"
    "|(?:承包|保质|有效|试用|服务|建设|宽限|还款|公示|保护|禁渔|休渔|过渡|租赁|贷款|缓刑|存续|质保|保修|追溯|培训|实习|试点|合同|聘|租)期)$"
)
_PART_OF = PlainPattern(
    "(?<!不)(?<!不[得应可宜能])(?:超过|达到|低于|不足|占(?!比))([^，、的\\d]{2,16})的$"
)
_DESCRIBED = PlainPattern("[一-龥]{2,16}")
_CLASS = PlainPattern("[一-龥]{0,4}(?:项目|企业|工程|单位|园区|产业|集群|客户|平台|镇|村)")
_LIMITED = PlainPattern("的[一-龥]{1,8}(?:占比|比例|比重|覆盖率)(?:达到|达|提高到|超过|为)?")
_COMMEMORATING = PlainPattern(
    "^.*(?:是|为|以|在|组织好|举办|举行|隆重|办好|参加|出席|纪念|庆祝|迎来|正值|恰逢|适逢|迎接)"
)
_CAPPED = PlainPattern("(?:补贴|补助|奖励|奖补|资助)$")
_PURSE = PlainPattern("(?:财政|政府|部门|集团|公司|银行)$")
_CIRCUMSTANCE = PlainPattern(
    "(?:因(?![素果子为此而])|由于)[^，。；：的]{1,12}|受[^，。；：的]{1,12}(?:影响|冲击|拉动|拖累|带动)"
    "|(?:扣除|剔除|还原|考虑|不含|不计|除去)[^，。；：的]{1,16}|被[^，。；：被的]{1,10}"
)
_SHARE = PlainPattern("[、，]?占")


@frozen
class Reading:
    """What an amount counts, and how the text says that it moves."""

    item: str
    movement: Movement


@frozen
class _Said:
    """What the sentence has named before an amount.

    ``topic`` is what its last amount counted, ``last`` what the last amount of any sentence
    did, ``unit`` the last unit, and ``recent`` what as many amounts as are now to be read
    counted, or empty where there are not so many. ``counted`` tells what each classifier counted.
    """

    topic: str
    last: str
    unit: str
    recent: Sequence[str]
    counted: Mapping[str, str]


def read(text: str, amounts: Sequence[Amount]) -> list[Reading]:
    """What each of ``amounts`` counts; they stand in ``text`` in reading order."""
    readings: list[Reading] = []
    topic = last = unit = ""
    counted: dict[str, str] = {}
    previous: Amount | None = None
    end = seen = first = 0
    chains = list(_chains(text, amounts))
    for chain, following in zip_longest(chains, chains[1:]):
        start = chain[0].start
        if _SENTENCE_END.search(text, seen, start):
            topic = unit = ""
            counted.clear()
            first = len(readings)
        before = _before(text, _described_from(text, previous, start, end), start, topic)
        recent = [reading.item for reading in readings[max(first, len(readings) - len(chain)) :]]
        said = _Said(topic or _led(text, end, start), last, unit, recent, counted)
        after = following[0] if following else None
        items, movement = _items(text, before, chain, after, said)
        readings += [Reading(item, movement) for item in items]
        if items[-1] and (items[-1].startswith("占") or not _SHARE.match(before)):
            topic = last = items[-1]
        if items[-1] and chain[-1].kind == "classifier":
            counted[chain[-1].unit] = items[-1]
        unit, seen = chain[-1].unit, chain[-1].end
        end = end if unit == "年" else seen
        previous = chain[-1]
    return readings


def _before(text: str, end: int, start: int, topic: str) -> str:
    """The words of the clause before an amount at ``start``, after the amount before it."""
    before = text[max(_clause_start(text, start), end) : start]
    if end == 0 or before != text[end:start]:
        return before
    if "、" in before[1:]:
        return before[before.index("、", 1) :]
    return before[len(topic) + 1 :] if topic and before.startswith(f"{topic}的") else before


def _described_from(text: str, previous: Amount | None, start: int, end: int) -> int:
    """Where the words before ``start`` begin that may name what is counted.

    The amount before belongs to them where it describes that: 3岁以下儿童人数, 10万元以上的村占比.
    """
    if previous is None or previous.end != end:
        return end
    if previous.relation != "=" and _CLASS.fullmatch(text, end, start):
        return previous.start
    if previous.unit in _AGES and _DESCRIBED.fullmatch(text, end, start):
        return previous.start
    if previous.relation != "=" and _LIMITED.fullmatch(text, end, start):
        return _clause_start(text, previous.start)
    return end


def _led(text: str, end: int, start: int) -> str:
    """What the clause before that of ``start`` says something of: 覆盖率稳步提高，达到45%."""
    comma = text.rfind("，", max(end, start - 20), start)
    if comma < 0:
        return ""
    before = text[max(_clause_start(text, comma), end) : comma]
    subject, movement = stripped(plain(before))
    named = ahead(subject, movement, counted=False)
    return named if MEASURABLE.search(named) else ""


def _chains(text: str, amounts: Sequence[Amount]) -> Iterator[list[Amount]]:
    """The amounts in runs that nothing but a conjunction parts."""
    chain: list[Amount] = []
    for amount in amounts:
        if chain and not _joined(chain[-1], amount, text[chain[-1].end : amount.start]):
            yield chain
            chain = []
        chain.append(amount)
    if chain:
        yield chain


def _joined(one: Amount, other: Amount, gap: str) -> bool:
    if gap in ("：", "∶", ":"):
        return one.kind == other.kind == "bare"
    return gap in _LINKS and one.unit == other.unit


def _clause_start(text: str, at: int) -> int:
    """Where the clause that ``at`` stands in begins: after the mark before it."""
    window = text[max(0, at - 80) : at]
    marks = list(_BREAK.finditer(window))
    return at - len(window) + (marks[-1].end() if marks else 0)


def _items(
    text: str, before: str, chain: Sequence[Amount], after: Amount | None, said: _Said
) -> tuple[Sequence[str], Movement]:
    """The items of a run of amounts, ``before`` which these words of the clause stand."""
    subject, movement = stripped(plain(before))
    several = movement.shared and len(chain) > 1
    if several and not subject.strip(_JOINTS) and len(said.recent) == len(chain):
        return said.recent, movement
    if _CIRCUMSTANCE.fullmatch(subject):
        subject = ""
    amount = chain[-1]
    counted = amount.kind == "classifier"
    named = "" if counted and before.endswith("的") else ahead(subject, movement, counted=counted)
    if amount.unit in _PEOPLE:
        named = attending(named)
    capped = _CAPPED.search(subject) if amount.relation == "<=" else None
    named = capped[0] if capped and not named else named
    sorts = after if after and after.start == amount.end and amount.unit in _SORTS else amount
    phrase = behind(text, sorts)
    continued = not without_adverbs(after_time(subject.strip(_JOINTS)))
    whole = _PART_OF.search(before) if amount.kind in ("percentage", "fraction") else None
    if amount.unit in _DURATIONS:
        lasting = named or (said.topic if continued else "")
        item = lasting if _LASTING.search(lasting) else phrase if amount.unit in _AGES else ""
    elif amount.unit == "周年":
        item = _COMMEMORATING.sub("", plain(before)).rpartition("、")[2]
    elif whole:
        item = whole[1]
    elif phrase and (_counts_behind(amount, named, movement) or not named):
        item = phrase
    elif len(chain) > 1 and named and (several or _coordinated(named, len(chain))):
        return distributed(named, len(chain)), movement
    elif named:
        item = named
    else:
        item = _inherited(text, amount, movement, said) if continued else ""
        item = item or (said.counted.get(amount.unit, "") if counted else "")
    return [item] * len(chain), movement


def _coordinated(named: str, count: int) -> bool:
    """Whether ``named`` lists as many things as ``count``, each by a word of its own."""
    members = _LISTED.split(named)
    return len(members) == count and min(map(len, members)) > 1


def _inherited(text: str, amount: Amount, movement: Movement, said: _Said) -> str:
    """What an amount counts that its own clause names nothing for."""
    acts = not movement.verb and amount.unit in _PEOPLE and _HAN.match(text, amount.end)
    return "" if acts else said.topic or (said.last if movement.each else "")


def _counts_behind(amount: Amount, named: str, movement: Movement) -> bool:
    """Whether an amount with nouns on both sides counts the one behind it."""
    if amount.kind in ("classifier", "bare") or amount.unit in ("人", "户"):
        return amount.kind == "classifier" or not movement.verb
    if amount.kind != "unit" or MEASURABLE.search(named):
        return False
    return not movement.verb or _PURSE.search(named) is not None
