"""Which numbers belong to the calendar: dates, years, and stretches anchored in time."""

from __future__ import annotations

from gongwen.extractors.quantity.measure import Measure
from gongwen.numerals import Numeral
from gongwen.pattern import PlainPattern

_YEAR = PlainPattern(r"(?:1[89]|20|21)\d\d|[一二][〇零一二三四五六七八九]{3}")
_NUMBERED_YEAR = PlainPattern(r"\d{1,2}[.．](?:19|20)\d\d")
_YEAR_BEFORE = PlainPattern(r"(?:19|20)\d\d ?[—–\-~～至/] ?$")
_SHORT_YEAR = PlainPattern("[一二三四五六七八九][〇零一二三四五六七八九]")
_AFTER_YEAR = PlainPattern(
    r" ?(?:[—–\-~～至到/、] ?(?:1[89]|20|21)\d\d ?(?:学?年|财)|[.\-/年]\d{1,2}[.\-/月]|财年|财政|[—\-]\d{2}(?!\d))"
)
_TIME_OF_DAY = PlainPattern(" ?(?:时|点(?![击多个]))")
_HOURS = ("时", "点")
_DAYS_AFTER = PlainPattern("以?内|以上|以下|之内|前(?:向|书面|通知|告知)")
_RATES = PlainPattern("的?(?:差饷|电费|租金|学费|保费|税款)")
_DAYS_BEFORE = PlainPattern(r"(?:满|少于|超过|低于|逾|不足|起|长达|\d[—\-~至])$")
_TIMES = frozenset(
    "年 个月 月 天 日 周 星期 个星期 周年 小时 个小时 个世纪 个季度 个学年 学年 学期 个学期".split()
)
_ANCHOR_BEFORE = PlainPattern(
    r"(?:近|过去的?|未来的?|今后|最近|这|(?<!提)前|(?<![一-龥])后|头|(?<!以)[上下]|新的?|每|[之以其最]后|接下来|往后|首|本|此后|今明|同|当|某|哪|那|前后"
    r"|(?:近|过去|未来|今后|前|后)[一二三四五六七八九十两\d]{1,3}年?[至到—–\-]|[^长短多少达满来定行]的|[以年]来的)$"
)
_ANCHOR_AFTER = PlainPattern(
    r"(?:多|余|半)?(?:以?来|前(?![沿瞻景列茅])|以前|之前|后(?![备勤续])|以后|之后|间(?!隔)|中期|底|末|初|内[，、])"
)
_NTH_PLAN = PlainPattern("[十百零一二三四五六七八九\\d]个$")


def is_year(written: str) -> bool:
    """Whether a numeral is written as a year is.

    >>> is_year("2024"), is_year("二〇二四"), is_year("3600")
    (True, True, False)
    """
    return len(written) == 4 and _YEAR.fullmatch(written) is not None


def is_date(text: str, numeral: Numeral, found: Measure) -> bool:
    """Whether ``numeral`` is part of a date or of a time of the day."""
    written = text[numeral.start : numeral.end]
    year = is_year(written)
    after = text[numeral.end : numeral.end + 3]
    if (
        "年" in after
        and after.lstrip().startswith("年")
        and (year or _SHORT_YEAR.fullmatch(written) or _NUMBERED_YEAR.fullmatch(written))
    ):
        return True
    if year and _AFTER_YEAR.match(text, numeral.end):
        return True
    if found.unit == "季" and not _RATES.match(text, found.end):
        return True
    if found.unit in ("月", "季度") or (year and found.unit in ("学年", "年度")):
        return True
    if len(written) == 2 and _YEAR_BEFORE.search(text, max(0, numeral.start - 7), numeral.start):
        return True
    before = text[max(0, numeral.start - 3) : numeral.start]
    if found.unit == "日":
        return not (_DAYS_AFTER.match(text, found.end) or _DAYS_BEFORE.search(before))
    if found.unit in ("分", "秒"):
        return before.endswith(_HOURS)
    return found.kind == "bare" and bool(_TIME_OF_DAY.match(text, numeral.end))


def is_anchored(text: str, found: Measure) -> bool:
    """Whether a duration is one that can be put on the calendar (近五年, 三年来)."""
    if found.unit not in _TIMES:
        return False
    before = text[max(0, found.start - 8) : found.start]
    return bool(
        _ANCHOR_BEFORE.search(before)
        or _NTH_PLAN.search(before)
        or _ANCHOR_AFTER.match(text, found.end)
    )
