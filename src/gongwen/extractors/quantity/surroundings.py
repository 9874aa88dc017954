"""What belongs to a unit and stands apart from it: currencies, degrees, what it is counted by."""

from __future__ import annotations

from gongwen.extractors.quantity.measure import Measure
from gongwen.lexicon import trie_pattern
from gongwen.pattern import PlainPattern

_CURRENCIES = {
    "人民币": "元", "港币": "港元", "港元": "港元", "美元": "美元", "美金": "美元", "新台币": "新台币",
    "台币": "新台币", "日币": "日元", "日元": "日元", "欧元": "欧元", "英镑": "英镑", "澳门币": "澳门元",
    "HK$": "港元", "US$": "美元", "NT$": "新台币", "$": "元", "¥": "元", "€": "欧元", "£": "英镑",
}  # fmt: skip
_PREFIX = PlainPattern(lambda: f"({trie_pattern(_CURRENCIES)}) ?$")
_PREFIXED = frozenset((" ", "氏", "下", *(currency[-1] for currency in _CURRENCIES)))
_DEGREES = PlainPattern("(摄氏|华氏)(零下)?$")
_BELOW_ZERO = PlainPattern("零下$")
_ALTERNATIVE = PlainPattern("[（(](?:人次|[套台间个户处次件辆座家项份幢栋组条名])[）)]")
_PER = PlainPattern(
    r"/([百千万]?(?:[一-龥]{1,4}))(?=[^一-龥]|$)|/([百千万]?(?:人|户|亩|平方米|月|年|日|天|次|吨|公斤|斤|千瓦时|度|小时|公里|立方米|件|个|台|辆|套|张|股|头|只|升|克|米|秒|分钟|平米|标准箱|周))"
)
_EACH = PlainPattern(
    r"每(?:新增|增加|减少)?([百千万亿]?(?:平方米|立方米|平方公里|公里|公顷|公斤|千瓦时|千瓦|工作日|小时|分钟|人|户|亩|吨|斤|月|年|日|天|次|家|件|头|只|辆|台|套|张|桶|升|度|股|个?学年|个?学期|米|季度|周|元|个月|例|项|名|位))"
    r"(?:均|每年|每月|最高|给予|奖励|补助|补贴|价格?|为|约|不超过|收取|收费|[一-龥]{2}){0,3}$"
)


def with_prefix(text: str, found: Measure) -> Measure:
    """人民币3亿元, 零下5度: what stands before the number and belongs to its unit."""
    if text[found.start - 1 : found.start] not in _PREFIXED:
        return found
    before = _PREFIX.search(text, max(0, found.start - 6), found.start)
    if (
        before
        and not text[before.start() - 1 : before.start()].isdigit()
        and (found.unit in ("", "元") or _CURRENCIES[before[1]] == found.unit)
    ):
        return found._replace(start=before.start(), unit=_CURRENCIES[before[1]], kind="unit")
    degrees = _DEGREES.search(text, max(0, found.start - 4), found.start)
    if degrees and found.unit in ("度", ""):
        result = found._replace(start=degrees.start(), unit=degrees[1] + "度", kind="unit")
        return result.scaled(-1) if degrees[2] else result
    below = _BELOW_ZERO.search(text, max(0, found.start - 2), found.start)
    if below and found.unit in ("度", "摄氏度", "℃"):
        return found._replace(start=below.start()).scaled(-1)
    return found


def with_alternative(text: str, found: Measure) -> Measure:
    """14台（套）: a second classifier in brackets."""
    other = _ALTERNATIVE.match(text, found.end) if found.kind == "classifier" else None
    return found._replace(end=other.end(), unit=found.unit + other[0]) if other else found


def with_rate(text: str, found: Measure) -> Measure:
    """510元/月, 每平方米800元: by what unit the amount is counted."""
    if found.kind in ("bare", "fraction"):
        return found
    behind = _PER.match(text, found.end) if text.startswith("/", found.end) else None
    if behind:
        return found._replace(end=behind.end(), per=behind[1] or behind[2])
    start = max(0, found.start - 14)
    each = "每" in text[start : found.start] and _EACH.search(text, start, found.start)
    return found._replace(per=each[1]) if each else found
