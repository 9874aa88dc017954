"""Which numbers count nothing: ordinals, dates, names, set terms, numbers in titles and quotes."""

from __future__ import annotations

import re
from bisect import bisect_right

from gongwen.extractors.quantity.unit import Measure
from gongwen.extractors.quantity.words import ending, words
from gongwen.numerals import Numeral
from gongwen.outline import outline
from gongwen.source import Source

_OPAQUE = re.compile(
    r"《[^《》\n]{0,120}》|“[^“”，。；：！？\n]{1,16}”|[〔\[][^〔〕\[\]\n]{1,8}[〕\]](?:第?\d+号)?|https?://[!-~]{1,200}"
)
_YEAR = re.compile(
    r"[—–\-~～至到/]?(?:[12]\d{3}|[一二][一二三四五六七八九〇零]{3}|[4-9]\d|[四五六七八九][一二三四五六七八九〇零])?年(?!限|期|薪|均)"
)
_YEAR_WRITTEN = re.compile(r"(?:1[89]|20|21)\d\d|[一二][〇零一二三四五六七八九]{3}")
_TIME_UNITS = frozenset("年 个月 月 天 日 周 星期 个星期 周年 小时 个小时 世纪 个世纪 季度 个季度 年度 学年 个学年 年期 学期".split())
_ANCHOR_BEFORE = re.compile(r"(?:近|过去|未来|今后|最近|这|前|后|头|上|下|新的?|每|过去的|之后|接下来|往后|首|本|此后|去今|今明|同|当|某|哪|那|多少|前后|连续第)$")
_ANCHOR_AFTER = re.compile(r"(?:多|余|半)?(?:以来|来|前(?!沿|瞻|景|列|茅)|以前|之前|后(?!备|勤|续)|以后|之后|间(?!隔)|中期|底|末|初|内[，、])")
_PLAN = re.compile(r"(?:发展|经济)?(?:规划|计划|行动|纲要|目标|方案|攻坚)")
_ORDINAL_AFTER = re.compile(
    r"(?:世纪|年代|月份|月底|月初|月末|月中|月上|月下|号|级|届|线|路公|次(?:会议|全会|全体|常务|党代|代表|主席|集体)|期(?:工程|项目|建设|规划|改造|开发|工厂|厂房)|代(?:机|移动|半导|战机|核)|类(?:医|水|地|资|人才|企|标)|等(?:奖|功|座|舱)|[Aa]级|年级|中全会|大以来|中学|小学|版)"
)
_ONE_COUNTS = frozenset("分 度 角 方 升 里 点 成 担 克 节 步 卷 尺 寸 丈 石 钱 伏 瓦 日 月 周 载".split())
_ONE_YEAR_BEFORE = re.compile("(?:为期|延长|缩短|提前|推迟|经过|历时|满|超|至少|不少于|约|期限|有效期|期为|试行|连续|工作|任期|延期|近乎)$")
_ONE_YEAR_AFTER = re.compile("以[上下]|以内|左右|多时间|半")


_RUN_OF = re.compile(r"(?:连续|举办|开展|开办|共|办|近|约|超过|培训|出版|刊发|编发|印发|每)(?:了)?$")
_CLAUSES_OF = re.compile(r"[按照依第](?:第?\d{1,2} ?[—–\-~～至、] ?)?$")


class Uncounted:
    """Says of a numeral of one source, with its unit, whether it counts nothing."""

    def __init__(self, source: Source) -> None:
        self.text = source.text
        places = [m.span() for m in _OPAQUE.finditer(self.text)]
        places += [(p.span.start, p.span.end) for p in source.run(outline).furniture]
        self.places = sorted(places)
        self.starts = [start for start, _ in self.places]
        self.term_end = 0
        self.ordinal_end = -1

    def __call__(self, numeral: Numeral, found: Measure, *, in_range: bool = False) -> bool:
        """Whether ``numeral`` counts nothing; ``in_range`` where another ends what it begins."""
        text, start, end = self.text, numeral.start, numeral.end
        if self._is_opaque(start) or start < self.term_end:
            return True
        if self._is_ordinal(numeral, found):
            return True
        term = words("set_numerals").match(text, start)
        if term and term.end() >= found.end:
            self.term_end = term.end()
            return True
        return (
            _is_date(text, numeral, found)
            or self._is_name(start, end, found)
            or _is_indefinite(text, numeral, found)
            or _is_anchored(text, found)
            or (found.kind == "bare" and not in_range and not _counts_bare(text, numeral))
        )

    def _is_opaque(self, at: int) -> bool:
        place = bisect_right(self.starts, at) - 1
        return place >= 0 and at < self.places[place][1]

    def _is_ordinal(self, numeral: Numeral, found: Measure) -> bool:
        text = self.text
        before = text[max(0, numeral.start - 1) : numeral.start]
        chained = (
            0 < self.ordinal_end <= numeral.start <= self.ordinal_end + 1
            and text[self.ordinal_end : numeral.start] in ("、", "和", "至", "到", "—", "-", "～", "–", "")
        )
        if numeral.ordinal or before == "第" or chained:
            self.ordinal_end = found.end if found.kind == "classifier" else numeral.end
            return True
        if _ORDINAL_AFTER.match(text, numeral.end):
            return True
        if found.kind == "classifier" and found.unit in ("届", "期", "代", "章", "节"):
            return not _RUN_OF.search(text, max(0, numeral.start - 4), numeral.start)
        return (
            found.kind == "classifier"
            and found.unit in ("项", "条", "款")
            and bool(_CLAUSES_OF.search(text, max(0, numeral.start - 5), numeral.start))
        )

    def _is_name(self, start: int, end: int, found: Measure) -> bool:
        text = self.text
        before, after = text[max(0, start - 1) : start], text[found.end : found.end + 1]
        if text[start].isdigit() or text[start] in "-－":
            if before.isascii() and (before.isalpha() or before in ("_", "#", "@")):
                return True
            if before in ("-", "—", "–") and text[max(0, start - 2) : start - 1].isascii() and text[max(0, start - 2) : start - 1].isalpha():
                return True
        if found.kind == "bare" and after.isascii() and (after.isalpha() or after in ("_", "@")):
            return True
        return False


def _is_date(text: str, numeral: Numeral, found: Measure) -> bool:
    written = text[numeral.start : numeral.end]
    after = text[numeral.end : numeral.end + 3].lstrip()
    if after.startswith("年"):
        if _YEAR_WRITTEN.fullmatch(written):
            return True
        if len(written) == 2 and all(c in "一二三四五六七八九〇零" for c in written):
            return True
    if _YEAR_WRITTEN.fullmatch(written) and re.compile(
        r" ?[—–\-~～至到/、] ?(?:1[89]|20|21)\d\d ?年|[.\-/年]\d{1,2}[.\-/月]|财年|财政|[—\-]\d{2}(?!\d)"
    ).match(text, numeral.end):
        return True
    if found.unit == "月":
        return True
    if found.unit == "日":
        return not re.compile("(?:以?内|以上|以下|之内|前(?:向|书面|通知|告知))").match(text, found.end) and not re.compile(
            r"(?:满|少于|超过|低于|逾|不足|起|长达|\d[—\-~至])$"
        ).search(text, max(0, numeral.start - 3), numeral.start)
    if found.unit == "季度":
        return True
    if found.unit in ("分", "秒") and re.compile("[时点]$").search(text, max(0, numeral.start - 1), numeral.start):
        return True
    return bool(re.compile(" ?(?:时|点(?!击|多|个))").match(text, numeral.end)) and found.kind == "bare"


def _is_indefinite(text: str, numeral: Numeral, found: Measure) -> bool:
    written = text[numeral.start : numeral.end]
    if written == "半":
        return found.unit not in _TIME_UNITS and found.unit not in ("吨", "斤", "公里", "里", "小时", "倍", "米", "亩", "公斤", "%") 
    if written in ("俩", "仨"):
        return True
    if written != "一":
        return written in ("零", "〇") and found.kind == "bare"
    if found.kind == "classifier":
        return found.low == 1
    if found.unit == "年":
        return not (_ONE_YEAR_BEFORE.search(text, max(0, found.start - 4), found.start) or _ONE_YEAR_AFTER.match(text, found.end))
    return found.unit in _ONE_COUNTS


def _is_anchored(text: str, found: Measure) -> bool:
    if found.unit not in _TIME_UNITS:
        return False
    if _ANCHOR_BEFORE.search(text, max(0, found.start - 4), found.start):
        return True
    if _ANCHOR_AFTER.match(text, found.end):
        return True
    return found.unit == "年" and bool(_PLAN.match(text, found.end))


_ARABIC = re.compile(r"[\d.,]+[万亿千百十余多来几兆]*$")
_NAME_AFTER = re.compile(r"工程|计划|热线|专线|电话|号|会议|规划|政策|专项|高校|大学|指数|分制|模式|法则|行动|万亿级|[万亿]?级|时|点|比|分之|强(?!度)|周[一二三四五六日末]|财年|毫|型")
_CODE = re.compile(r"0\d+|1(?:2\d{3}|1\d|9\d{2}|0\d{3})")
_HAN = re.compile(r"[一-龥]")
_AFTER_PREDICATE = re.compile(r"(?:为|达到|达|至|是|到|系数|指数|评分|得分|分别为|值|超过|均为)$")
_RATIO = re.compile(r" ?[:：∶] ?\d")
_RATIO_BEFORE = re.compile(r"\d ?[:：∶] ?$")


def _counts_bare(text: str, numeral: Numeral) -> bool:
    """Whether a number without a unit counts what follows it, or measures what precedes."""
    written = text[numeral.start : numeral.end]
    if _ARABIC.match(written):
        if _RATIO.match(text, numeral.end) or _RATIO_BEFORE.search(text, max(0, numeral.start - 3), numeral.start):
            return _is_ratio(text, numeral)
        if _NAME_AFTER.match(text, numeral.end) or _CODE.fullmatch(written):
            return False
        if _YEAR_WRITTEN.fullmatch(written):
            return False
        if _HAN.match(text, numeral.end):
            from gongwen.extractors.quantity.item import opens_noun

            return opens_noun(text, numeral.end)
        return _stands_alone(text, numeral)
    if Fraction_at_least(numeral, 100) and (written[-1] in "万亿" or numeral.relation in ("≈", ">=")):
        if not _HAN.match(text, numeral.end):
            return written[-1] in "万亿" and _stands_alone(text, numeral)
        if _NAME_AFTER.match(text, numeral.end):
            return False
        from gongwen.extractors.quantity.item import opens_noun

        return opens_noun(text, numeral.end)
    return False


def _stands_alone(text: str, numeral: Numeral) -> bool:
    said = _AFTER_PREDICATE.search(text, max(0, numeral.start - 4), numeral.start) or (
        ending(text, numeral.start, "quantity_before")
        not in ("", "近", "约", "超", "逾", "最高", "最低", "最多")
    )
    return bool(said) and not text[numeral.end : numeral.end + 1].isalnum()


def Fraction_at_least(numeral: Numeral, least: int) -> bool:
    return numeral.low >= least


def _is_ratio(text: str, numeral: Numeral) -> bool:
    left = re.compile(r"[^\d.:：∶ ]").search(text[max(0, numeral.start - 24) : numeral.start][::-1])
    around = text[max(0, numeral.start - 24) : numeral.end + 24]
    chain = re.search(r"\d[\d.]*(?: ?[:：∶] ?\d[\d.]*)+", around)
    if chain is None or left is None:
        return False
    return "." in chain[0] or chain[0].count(":") + chain[0].count("：") + chain[0].count("∶") >= 2 or bool(
        re.search(r"(?:比|比例|比率|为|到|按|至|达)\s?(?:\d|$)", around)
    )
