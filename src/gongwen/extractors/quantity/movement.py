"""How an amount moves: the verb before it, the change that it tells, and against what."""

from __future__ import annotations

from re import Match
from typing import NamedTuple

from gongwen.extractors.quantity.words import ADVERBS, PREDICATES, Words
from gongwen.pattern import PlainPattern


class Movement(NamedTuple):
    """The verb that says the amount, its change and its basis, all empty where there is none.

    ``shared`` is true where the amounts are said of several subjects in turn (分别),
    ``each`` where the verb says by what steps something is counted (每增加).
    """

    verb: str = ""
    change: str = ""
    basis: str = ""
    shared: bool = False
    each: bool = False


_BASIS = PlainPattern(
    r"(?:比(?![例重率值])|较|与)[^比较，、。；]{1,16}?(?:相比|预算数?|执行数|决算数|完成数|计划数|目标值?|同期|年初|[年月季]末?|上[年月]|前|底|初|历史|平均水平?|[一-龥]{2}水平|峰值|[高低]点|基数|计划|[期国省市县年]|年度)$"
)
_BASIS_WORD = PlainPattern(
    r"(?:同比|环比|同口径|可比口径|按可比价格|按可比价|按不变价格|年均|年平均|比上年)$"
)
_COMPARED = PlainPattern(
    r"((?:比(?![例重率值])|较)[^，、。；]{1,14}?)(?<![增提减缩延升扩加拉降])(多|少|高|低|快|慢|长|短|重|大|小)$"
)
_PARTED = PlainPattern(
    r"(超过(?<!不超过)(?<!不[得应可宜能]超过)|超|突破|不足|不到|将近|接近|近|约(?<![签合公条契制预节履违特简隐]约)|占)(?:了|到)?(?:全|世界|总|其|同期|上年|我国|我省|我市)[^，。；：、\d]{0,10}$"
)
_BOUNDED = PlainPattern(
    r"不(?:[得应可宜能]|应当|能够)?(超过|高于|低于|少于|大于|小于|多于|超出|突破)[^，、。；\d]{1,16}的?$"
)
_ABOVE = PlainPattern(
    r"(?<!不)(?<!不[得应可宜能])(高于|高出|快于|好于|优于|多于|领先于?|跑赢|超出|低于|慢于|少于|落后于?)((?:全[国省市县区州]|世界|同期|[上去]年|上[月季周]|年初|往年|以往|此前)[^，、。；\d]{0,6}|[^，、。；\d]{0,10}(?:平均(?:水平|值|增速)?|利率|基准|标准|水平|增速|增长|工业|投资|消费|收入|行业|总体|预期|目标值?|限额|预算数?|计划|大盘|均值|居民|经济|地区))$"
)
_ABOVE_MARKS = frozenset("于出领赢落")
_AGAINST = PlainPattern(
    "(?:(?<=..)(?<![占对价配同环相无性])比(?![例重率值分价赛拼较特武亚])|(?<=..)(?<![比相])较(?![大小高低好少快多长短强弱为量])|^比(?![例重率值分价赛拼较特武亚])|^较(?![大小高低好少快多长短强弱为量]))"
    "[^比较，、。；：\\d]{2,14}$"
)
"""What an amount that moves is compared with, whatever that is (较法定时限压缩)."""
_YEARS = r"(?<![\d一二三四五六七八九十])[\d一二三四五六七八九十两几]{1,3}"
_DATED = PlainPattern(
    r"(?:[12]\d{3}|[一二][一二三四五六七八九〇零]{3}|[今明去上前当同])年(?:第?[一二三四]季度?|[上下]半年|年?[底初末]|同期)?的?$"
    rf"|(?:连续|过去|最?近|此前|未来|今后)?{_YEARS}年(?:来|间)?(?:平均|累计|连续)?$"
)
_FROM = PlainPattern(
    r"[由自从][^由，。；：的\d]{1,10}(?:年中|后|前|时|初|末|底|年|月|季|期)的?$"
    r"|在[^，。；：在]{0,16}的?基础上$"
    r"|[由从][^由从，。；：的\d]{0,6}的?[较最更][高低](?:水平)?的?$"
    r"|(?<=[率值量额数])自年[中初底末]$"
    r"|[由从](?:\d{4}(?:[/-]\d{2,4})?年度?)?[^由从，。；：的\d]{0,8}的?(?:高[位峰点]|低[位谷点]|[峰谷]值|顶峰|谷底)的?$"
)
_SHARED = PlainPattern("分别.{1,6}$")
_MANNER = PlainPattern(
    "(?:断崖|爆发|井喷|跨越|跳跃|阶梯|梯度|报复|恢复|结构|阶段|趋势|持续|历史|实质|全面|突破|补偿|季节|周期|两位数|个位数)[式性地]?地?$"
)
_MANNERS = frozenset("式性数地")
_RATIO = PlainPattern(
    "(?:收入|车桩|桩车|师生|生师|医护|床护|城乡|男女|供求|求人|长宽|水灰|贷存|收支|人机|机车|进出|产值|[存贷]贷|性别|性价|配|产销|投入产出|杠杆|抚养|市盈|量本利|[一-龥]与[一-龥]{1,12})比$"
)
_AT = PlainPattern("(?<=[额入出量率值数])[于在]$")
_WILL = PlainPattern(
    "(?<=..)(?<![委大协社机工议谈全学商联年晚峰例都集宴聚基理董监班团党股庙展览博交洽运奥常])会$"
)
_SPANNED = ("年", "平均", "累计", "连续")
_EACH_ONE = PlainPattern(
    "(?<=..)(?:按照?|由|从)?每(?:[餐份床票趟生宗间家名位个件台亩吨升辆例项套头斤度股支所村镇县户人月年天日次]|平方公里|[平立]方米|公[里斤顷]|学[期年]|小时|千瓦时)$"
)
_PER_HEAD = PlainPattern("(?<=[到至])[人户亩村社店]均$")
_COUNTED_BY = PlainPattern("按(?!揭)[^按，。；：、的]{1,10}计(?:算|价|征)?$")
_DEGREES = frozenset("多少高低快慢长短重大小")
_DATE_ENDS = frozenset("上平年季度底初末期的中后前时月位峰点值来间均计续")
_KEPT = Words("quantity_compounds", "quantity_verbs")
_EACH = PlainPattern(r"每(?:再)?([一-龥]{2}(?:或[一-龥]{2})?)$")


def stripped(before: str) -> tuple[str, Movement]:
    """The words before an amount without its verb and adverbs, and what those say.

    >>> subject, movement = stripped("全市工业增加值同比增长")
    >>> subject, movement.change, movement.basis
    ('全市工业增加值', 'up', '同比')
    """
    rest, verb, change, basis = _comparison(before.rstrip(" "))
    shared = False
    each = _EACH.search(rest) if "每" in rest else None
    if each:
        rest, verb = rest[: each.start()], each[1]
    while rest:
        if verb and rest[-1] == "会":
            rest = _WILL.sub("", rest)
        last = rest[-1]
        compared = _COMPARED.search(rest) if last in _DEGREES and not verb else None
        if compared:
            rest, verb, basis = rest[: compared.start()], compared[2], compared[1]
            change = "up" if verb in "多高快长重大" else "down"
            continue
        if (by := _counted_by(rest)) >= 0:
            rest = rest[:by]
            continue
        said = PREDICATES.before(rest, len(rest))
        if said and len(_KEPT.before(rest, len(rest))) <= len(said):
            fact = PREDICATES.facts[said]
            if not verb:
                verb, change = said, "" if fact == "-" else fact
            elif not change and fact != "-":
                change = fact
            rest = rest[: -len(said)]
            continue
        compares = "比" in rest or "较" in rest or "与" in rest
        against = _against(rest, change) if compares else None
        if against:
            basis = basis or against[0]
            rest = rest[: against.start()]
            continue
        dated = (_DATED.search(rest) or _FROM.search(rest)) if last in _DATE_ENDS else None
        if dated and (dated.start() > 0 or dated[0].endswith(_SPANNED)):
            rest = _AT.sub("", rest[: dated.start()])
            continue
        adverb = _manner(rest, last, verb)
        if not adverb or len(_KEPT.before(rest, len(rest))) > len(adverb):
            break
        shared = shared or adverb == "分别"
        if not basis and _BASIS_WORD.fullmatch(adverb):
            basis = adverb
        rest = rest[: -len(adverb)].rstrip(" ")
    shared = shared or ("分别" in rest and _SHARED.search(rest) is not None)
    return rest, Movement(verb, change, basis, shared, each is not None)


def _against(rest: str, change: str) -> Match[str] | None:
    """What ``rest`` ends in that an amount is compared with; any noun, if that moves up or down."""
    moves = change in ("up", "down")
    return _BASIS.search(rest) or (_AGAINST.search(rest) if moves else None)


def _manner(rest: str, last: str, verb: str) -> str:
    """The words that ``rest`` ends in and that tell how something moves; ``last`` ends it."""
    manner = _MANNER.search(rest) if verb and last in _MANNERS else None
    if manner:
        return manner[0]
    if last == "比" and _RATIO.search(rest):
        return ""
    return ADVERBS.before(rest, len(rest))


def _counted_by(rest: str) -> int:
    """Where the words begin that ``rest`` ends in and that tell by what is counted, or -1."""
    by = _EACH_ONE.search(rest) if "每" in rest else None
    by = by or (_PER_HEAD.search(rest) if rest.endswith("均") else None)
    by = by or (_COUNTED_BY.search(rest) if "按" in rest else None)
    return by.start() if by else -1


def _comparison(rest: str) -> tuple[str, str, str, str]:
    """``rest`` without the comparison it ends in, and the verb, change and basis of that."""
    parted = _PARTED.search(rest)
    if parted and not rest.startswith(("占", "、占")) and parted[1] != "占":
        return rest[: parted.start()], parted[1], "", ""
    above = _ABOVE.search(rest) if not _ABOVE_MARKS.isdisjoint(rest) else None
    if above:
        return (
            rest[: above.start()],
            above[1],
            "down" if above[1][0] in "低慢少落" else "up",
            above[2],
        )
    bounded = _BOUNDED.search(rest) if "不" in rest else None
    if bounded and bounded.start() > 1:
        return rest[: bounded.start()], bounded[1], "", ""
    return rest, "", "", ""
