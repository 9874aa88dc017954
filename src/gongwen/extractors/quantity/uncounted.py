"""Which numbers count nothing: ordinals, dates, names, set terms, numbers in titles and quotes."""

from __future__ import annotations

from bisect import bisect_right
from string import ascii_letters

from gongwen.extractors.quantity.dates import is_anchored, is_date, is_year
from gongwen.extractors.quantity.measure import Measure
from gongwen.extractors.quantity.phrase import opens_noun
from gongwen.extractors.quantity.words import AFTER, BEFORE, PREDICATES, Words
from gongwen.numerals import Numeral
from gongwen.outline import outline
from gongwen.pattern import Pattern, PlainPattern
from gongwen.source import Source

_TERMS = Words("set_numerals")
_IN_BRACKETS = r"[^〔〕\[\]\n]{1,8}[〕\]](?:第?\d{1,6}号)?"
_OPAQUE = PlainPattern(
    r"《[^《》\n]{0,120}》|“[^“”，。；：！？\n]{1,16}”"
    rf"|〔{_IN_BRACKETS}|\[{_IN_BRACKETS}|https?://[!-~]{{1,200}}"
)
_LINKS = frozenset("、和至到—-～–")
_LEVELS_BEFORE = Pattern(
    r"(?:(?:中央|国家|街道|社区|自治区|[省市县区州乡镇村组盟旗])(?:[（(][一-龥]{1,3}[）)])?(?:、|和|与)?){2,6}+$"
)
_ORDINAL_AFTER = PlainPattern(
    r"世纪|年代|月份|月[底初末中上下]|号|级(?!(?:左右|以[上下])?的?(?:强|有感|破坏性)?(?:地震|余震|强震|大风|阵风|台风))|线|路公|次(?:会议|全会|全体|常务|党代|代表|主席|集体)"
    r"|期(?:工程|项目|建设|规划|改造|开发|工厂|厂房)|代(?:机|移动|半导|战机|核)"
    r"|类(?:医|水|海水|地|资|人才|企|标)|等(?:奖|功|座|舱)|A级|年级|中全会|大以来|中学|小学|版|总部令"
)
_ORDINAL_OPENINGS = frozenset("世年月号级线路次期代类等A中大小版总")
_NTH = PlainPattern(r"(?:第\s{0,2}|[一二三四五六七八九十\d]届|(?<=[\n（(，。、；*|# ])[注图表])\Z")
_ISSUES = 10
"""So many 期 are issues of a bulletin or courses; fewer may be the phases of a project."""
_NTH_ENDS = frozenset("第届注图表")
_RUN_OF = PlainPattern(
    r"(?:连续|举办|开展|开办|共|办|近|约|超过|培训|出版|刊发|编发|印发|每)了?\Z"
    r"|(?:班|讲座|讲堂|论坛|沙龙|活动|培训|简报|专刊|期刊|节目|专栏|课程?)\Z"
)
_CLAUSE_OF = PlainPattern(r"[按照依第](?:第?\d{1,2} ?[—–\-~～至、] ?)?\Z")
_NAME_BEFORE = PlainPattern(r"(?:[A-Za-z_#@]|[A-Za-z][-—–])\Z")
_NAME_ENDS = frozenset(f"{ascii_letters}_#@-—–")
_ONE_COUNTS_NOT = frozenset(
    "分 度 角 方 升 里 点 成 担 克 节 步 卷 尺 寸 丈 石 钱 伏 瓦 日 月 周 载 天".split()
)
_ONE_YEAR_BEFORE = tuple(
    "为期 延长 缩短 提前 推迟 经过 历时 满 超 至少 不少于 约 期限 有效期 期为 试行 连续 工作 任期 延期"
    " 费 租金 差饷 合约 徒刑 缓刑 拘役 管制 权利 用期 察期 示期".split()
)
_ONE_YEAR_AFTER = PlainPattern("以[上下]|以内|左右|多时间|半")
_SAID_OF_ONE = frozenset("不到 不足 超过 不超过 不少于 至少 大约".split())
_HALF_COUNTS = frozenset(
    "年 个月 天 个小时 小时 个世纪 吨 斤 公里 里 倍 米 亩 公斤 % 个 升 度".split()
)
_FIGURES = frozenset("0123456789.,-－")
_ARABIC = Pattern(r"[-－]?[\d.,]++[万亿千百十余多来几兆]*+")
_CODE = PlainPattern(r"0\d+|123\d{2}")
_CALLED = PlainPattern("(?:热线|电话|平台|专线|拨打|致电|号码)[是为：:]?$")
_CALLING = PlainPattern("(?:报警|急救|指挥|联动|接处?警|出警|消防|[一-龥]{0,8}(?:热线|平台))")
_CASES = PlainPattern("案(?![例件由情卷宗值板头犯发首底])")
_NAME_AFTER = PlainPattern(
    r"工程|计划|热线|专线|电话|号|会议|规划|政策|专项|高校|大学|指数|分制|模式|法则|行动|[万亿]?级|时|点|比|分之"
    r"|强(?!度)|周[一二三四五六日末]|财年|毫|型|[A-Za-z_@]"
)
_SAID = tuple("年的 为 达 达到 至 是 到 系数 指数 评分 得分 值 过".split())
_FROM = (*"由从过达超", "年的")
_HARDLY_SAID = frozenset(("", "近", "约", "超", "逾", "最高", "最低", "最多", "最长", "最少"))
_HAN = PlainPattern("[一-龥]")
_SHARES_UNIT = frozenset("、和与及以")
_IN_TURN = PlainPattern(r"分别[^，。；：\d]{0,16}(?:\d[\d.]*(?:、|和|与|及|以及))*\Z")
_FURTHEST_TURN = 60
_UNIT_OF_ROW = PlainPattern(
    r"(?:(?:、|和|与|及|以及)\d[\d.]*){1,8}"
    r"(?:个百分点|[%‰倍岁天]|[百千万亿]*(?:元|美元|港元|人|人次|户|吨|亩|公顷|公里|平方米|立方米|千瓦时?|件|个|项|家|位)(?!月))"
)
"""The rest of a row of numbers, with the unit that all of them have."""
_IN_RATIO = PlainPattern(r"\d ?[:：∶] ?\d")
_RATIO = Pattern(r"(?<![\d.])\d[\d.]*+(?: ?[:：∶] ?\d[\d.]{0,20}+){1,8}+")
_RATIO_BEFORE = PlainPattern(r"(?:比|比例|比率|结构|为|到|按|至|达) ?$")


class Uncounted:
    """Says of the numerals of one source, in reading order, whether they count nothing."""

    __slots__ = ("_ordinal_end", "_places", "_ratios", "_starts", "_term_end", "_text")

    def __init__(self, source: Source) -> None:
        self._text = source.text
        places = [found.span() for found in _OPAQUE.finditer(source.text)]
        places += [(piece.span.start, piece.span.end) for piece in source.run(outline).furniture]
        self._places = sorted(places)
        self._starts = [start for start, _ in self._places]
        ratios = _RATIO.finditer(source.text) if _IN_RATIO.search(source.text) else ()
        self._ratios = [found.span() for found in ratios]
        self._term_end = 0
        self._ordinal_end = -1

    def __call__(self, numeral: Numeral, found: Measure, *, opens_range: bool = False) -> bool:
        """Whether ``numeral``, read as ``found``, counts nothing.

        ``opens_range`` tells that another numeral ends what it begins.
        """
        text = self._text
        return (
            self._is_ordinal(numeral, found)
            or self._is_in_term(numeral, found)
            or (found.kind == "bare" and not opens_range and not self._counts_bare(numeral))
            or (found.kind == "bare" and text.endswith("个", 0, numeral.start))
            or is_date(text, numeral, found)
            or is_anchored(text, found)
            or _is_name(text, numeral)
            or _is_indefinite(text, numeral, found)
            or _is_class(text, numeral, found)
        )

    def is_opaque(self, at: int) -> bool:
        """Whether ``at`` stands in a title, a short quotation, brackets, an address or furniture."""
        place = bisect_right(self._starts, at) - 1
        return place >= 0 and at < self._places[place][1]

    def _is_in_term(self, numeral: Numeral, found: Measure) -> bool:
        if numeral.start < self._term_end:
            return True
        text = self._text
        term = _TERMS.at(text, numeral.start)
        end = numeral.start + len(term)
        if not term or end < found.end or _of_levels(text, numeral):
            return False
        self._term_end = end
        return True

    def _is_ordinal(self, numeral: Numeral, found: Measure) -> bool:
        text, start = self._text, numeral.start
        if _of_levels(text, numeral):
            return False
        last = text[start - 1 : start]
        joined = start == self._ordinal_end or (start == self._ordinal_end + 1 and last in _LINKS)
        if (
            numeral.ordinal
            or joined
            or ((last in _NTH_ENDS or last.isspace()) and _ends(_NTH, text, start, 3))
        ):
            self._ordinal_end = found.end if found.kind == "classifier" else numeral.end
            return True
        after = text[numeral.end : numeral.end + 1]
        if after in _ORDINAL_OPENINGS and _ORDINAL_AFTER.match(text, numeral.end):
            return True
        if found.kind != "classifier":
            return False
        if found.unit == "期" and numeral.low >= _ISSUES and text[start].isdigit():
            return False
        if found.unit in ("届", "期", "代", "章", "节"):
            return not _ends(_RUN_OF, text, start)
        return found.unit in ("项", "条", "款") and _ends(_CLAUSE_OF, text, start)

    def _counts_bare(self, numeral: Numeral) -> bool:
        """Whether a number without a unit counts what follows it, or measures what precedes."""
        text, end = self._text, numeral.end
        written = text[numeral.start : end]
        large = written[-1] in "万亿" or numeral.relation in ("≈", ">=")
        arabic = written[0] in _FIGURES and _ARABIC.fullmatch(written) is not None
        if written.endswith("打"):
            return opens_noun(text, end)
        if arabic:
            ratio = self._ratio(numeral)
            if ratio is not None:
                return _is_ratio(text, *ratio)
            if is_year(written) or _is_code(text, numeral):
                return False
        elif numeral.low < 100 or not large:
            return 1 < numeral.low < 10 and _CASES.match(text, end) is not None
        if _NAME_AFTER.match(text, end):
            return False
        if arabic and _is_told_in_turn(text, numeral):
            return True
        if arabic and large and written.rstrip("万亿多余来几")[-1:].isdigit():
            return True
        end += len(AFTER.at(text, end))
        if _HAN.match(text, end):
            return opens_noun(text, end) or text.endswith(_FROM, 0, numeral.start)
        return _stands_alone(text, numeral)

    def _ratio(self, numeral: Numeral) -> tuple[int, int] | None:
        at = bisect_right(self._ratios, (numeral.start, len(self._text))) - 1
        if at < 0 or numeral.start >= self._ratios[at][1]:
            return None
        return self._ratios[at]


def _ends(pattern: PlainPattern, text: str, end: int, reach: int = 6) -> bool:
    """Whether a match of ``pattern`` within ``reach`` ends at ``end`` of ``text``."""
    return pattern.search(text, max(0, end - reach), end) is not None


def _is_code(text: str, numeral: Numeral) -> bool:
    """Whether one calls it (拨打119, 12345热线), or it begins with a nought."""
    return (
        _CODE.fullmatch(text, numeral.start, numeral.end) is not None
        or _ends(_CALLED, text, numeral.start)
        or _CALLING.match(text, numeral.end) is not None
    )


def _of_levels(text: str, numeral: Numeral) -> bool:
    """Whether it counts the levels named before it (省市县三级)."""
    if not text.startswith("级", numeral.end):
        return False
    return _LEVELS_BEFORE.search(text[max(0, numeral.start - 16) : numeral.start]) is not None


def _is_name(text: str, numeral: Numeral) -> bool:
    """Whether Latin letters make it part of a name (C919, 5G)."""
    if text[numeral.start - 1 : numeral.start] not in _NAME_ENDS:
        return False
    written = text[numeral.start : numeral.end]
    if not written.lstrip("-－")[:1].isdigit():
        return False
    return _ends(_NAME_BEFORE, text, numeral.start, 2)


def _is_class(text: str, numeral: Numeral, found: Measure) -> bool:
    """Whether it tells the class of what follows (千万千瓦级基地, 万吨级泊位)."""
    classes = found.kind == "unit" and text.startswith("级", found.end)
    return classes and not text[numeral.start : numeral.end].strip("十百千万亿")


def _is_told_in_turn(text: str, numeral: Numeral) -> bool:
    """Whether a number is one of a row that 分别 opens and one unit closes (分别高4.2和0.7个百分点)."""
    if text[numeral.end : numeral.end + 1] not in _SHARES_UNIT:
        return False
    if _IN_TURN.search(text, max(0, numeral.start - _FURTHEST_TURN), numeral.start) is None:
        return False
    return _UNIT_OF_ROW.match(text, numeral.end) is not None


def _is_indefinite(text: str, numeral: Numeral, found: Measure) -> bool:
    """Whether it is an 一, 一一 or 半 that counts nothing."""
    written = text[numeral.start : numeral.end]
    if written == "一一":
        return True
    if written == "半":
        return found.unit not in _HALF_COUNTS
    if written != "一":
        return written in ("俩", "仨") or (written in ("零", "〇") and found.kind == "bare")
    if found.kind == "classifier":
        return found.low == 1
    if found.unit == "年":
        return found.low == 1 and not (
            text.endswith(_ONE_YEAR_BEFORE, 0, found.start)
            or _ONE_YEAR_AFTER.match(text, found.end)
        )
    if BEFORE.before(text, found.start) in _SAID_OF_ONE:
        return False
    return found.unit in _ONE_COUNTS_NOT


def _stands_alone(text: str, numeral: Numeral) -> bool:
    """Whether a verb of amount precedes the number and nothing follows it."""
    if text[numeral.end : numeral.end + 1].isalnum():
        return False
    said = BEFORE.before(text, numeral.start) not in _HARDLY_SAID
    moved = PREDICATES.before(text, numeral.start)
    return said or len(moved) > 1 or text.endswith(_SAID, 0, numeral.start)


def _is_ratio(text: str, start: int, end: int) -> bool:
    """Whether ``12.9:56.9:30.2`` is a ratio, and no time or score."""
    chain = text[start:end]
    parts = chain.count(":") + chain.count("：") + chain.count("∶")
    before = _RATIO_BEFORE.search(text, max(0, start - 4), start)
    return "." in chain or parts >= 2 or before is not None
