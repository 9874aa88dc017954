"""How an amount moves: the verb before it, the change that it tells, and against what."""

from __future__ import annotations

from attrs import frozen

from gongwen.extractors.quantity.words import ending
from gongwen.lexicon import DEFAULT
from gongwen.pattern import PlainPattern


@frozen
class Movement:
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
    r"(?:比|较|与)[^比较，、。；]{1,16}?(?:相比|预算数?|执行数|决算数|完成数|计划数|目标值?|同期|年初|[年月季]末?|上[年月]|前|底|初|历史|平均水平?|[一-龥]{2}水平|峰值|[高低]点|基数|计划|[期国省市县年]|年度)$"
)
_BASIS_WORD = PlainPattern(
    r"(?:同比|环比|同口径|可比口径|按可比价格|按可比价|按不变价格|年均|年平均|比上年)$"
)
_COMPARED = PlainPattern(
    r"((?:比|较)[^，、。；]{1,14}?)(?<![增提减缩延升扩加拉降])(多|少|高|低|快|慢|长|短|重|大|小)$"
)
_PARTED = PlainPattern(
    r"(超过|超|突破|不足|不到|将近|接近|近|约|占)(?:了|到)?(?:全|世界|总|其|同期|上年|我国|我省|我市)[^，。；：、\d]{0,10}$"
)
_BOUNDED = PlainPattern(
    r"不(?:[得应可宜能]|应当|能够)?(超过|高于|低于|少于|大于|小于|多于|超出|突破)[^，、。；\d]{1,16}的$"
)
_ABOVE = PlainPattern(
    r"(高于|快于|好于|优于|多于|低于|慢于|少于)((?:全[国省市县区州]|世界|同期)[^，、。；\d]{0,6}|[^，、。；\d]{1,10}(?:平均(?:水平|值|增速)?|增速|增长|预期|目标|居民|经济|地区))$"
)
_DATED = PlainPattern(
    r"(?:[12]\d{3}|[一二][一二三四五六七八九〇零]{3}|[去上当同])年(?:第?[一二三四]季度?|[上下]半年|年?[底初末]|同期)?的?$"
)
_FROM = PlainPattern("[由自从][^由，。；：的\\d]{1,10}(?:年中|后|前|时|初|末|底|年|月|季|期)的?$")
_SHARED = PlainPattern("分别.{1,6}$")
_AT = PlainPattern("(?<=[额入出量率值数])[于在]$")
_WILL = PlainPattern("(?<=[额入出量率值数金税款本格度资费户口])会$")
_COUNTED_BY = PlainPattern("按(?!揭)[^按，。；：、的]{1,10}计(?:算|价|征)?$")
_EACH = PlainPattern(r"每(?:再)?([一-龥]{2}(?:或[一-龥]{2})?)$")


def stripped(before: str) -> tuple[str, Movement]:
    """The words before an amount without its verb and adverbs, and what those say.

    >>> subject, movement = stripped("全市工业增加值同比增长")
    >>> subject, movement.change, movement.basis
    ('全市工业增加值', 'up', '同比')
    """
    rest, verb, change, basis = _comparison(before.rstrip(" "))
    shared = False
    each = _EACH.search(rest)
    if each:
        rest, verb = rest[: each.start()], each[1]
    while rest:
        rest = _WILL.sub("", rest)
        compared = None if verb else _COMPARED.search(rest)
        if compared:
            rest, verb, basis = rest[: compared.start()], compared[2], compared[1]
            change = "up" if verb in "多高快长重大" else "down"
            continue
        by = _COUNTED_BY.search(rest)
        if by and by.start() > 0:
            rest = rest[: by.start()]
            continue
        said = ending(rest, len(rest), "quantity_predicates")
        kept = ending(rest, len(rest), "quantity_compounds", "quantity_verbs")
        if said and len(kept) <= len(said):
            fact = DEFAULT.table("quantity_predicates")[said][0]
            if not verb:
                verb, change = said, "" if fact == "-" else fact
            elif not change and fact != "-":
                change = fact
            rest = rest[: -len(said)]
            continue
        against = _BASIS.search(rest)
        if against:
            basis = basis or against[0]
            rest = rest[: against.start()]
            continue
        dated = _DATED.search(rest) or _FROM.search(rest)
        if dated and dated.start() > 0:
            rest = _AT.sub("", rest[: dated.start()])
            continue
        adverb = ending(rest, len(rest), "quantity_adverbs")
        if not adverb or len(kept) > len(adverb):
            break
        shared = shared or adverb == "分别"
        if _BASIS_WORD.fullmatch(adverb) and not basis:
            basis = adverb
        rest = rest[: -len(adverb)].rstrip(" ")
    shared = shared or _SHARED.search(rest) is not None
    return rest, Movement(verb, change, basis, shared, each is not None)


def _comparison(rest: str) -> tuple[str, str, str, str]:
    """``rest`` without the comparison it ends in, and the verb, change and basis of that."""
    parted = _PARTED.search(rest)
    if parted and not rest.startswith(("占", "、占")) and parted[1] != "占":
        return rest[: parted.start()], parted[1], "", ""
    above = _ABOVE.search(rest)
    if above:
        return (
            rest[: above.start()],
            above[1],
            "down" if above[1][0] in "低慢少" else "up",
            above[2],
        )
    bounded = _BOUNDED.search(rest)
    if bounded and bounded.start() > 1:
        return rest[: bounded.start()], bounded[1], "", ""
    return rest, "", "", ""
