"""Strategies for the texts that gongwen meets: official prose, damaged prose, anything."""

from __future__ import annotations

from attrs import frozen
from hypothesis import strategies as st
from opencc import OpenCC

from gongwen.span import Span

PLACES = ["青禾县", "临川市", "云岭省", "全省", "我市", "西桥区"]
ORGANS = [
    "县委",
    "县政府",
    "省人大常委会",
    "政协机关",
    "市财政局",
    "国务院",
    "区教育局",
    "省高级人民法院",
]
VERBS = [
    "建立",
    "完善",
    "推进",
    "提拔",
    "落实",
    "新增",
    "改造",
    "印发",
    "力争实现",
    "确保",
    "将安排",
]
THINGS = ["学位", "老旧小区", "年轻干部", "乡镇卫生院", "高标准农田", "营商环境", "污水处理设施"]
MECHANISMS = ["“双联双促”工作机制", "河湖长制", "联席会议制度", "干部双向交流机制", "多元共治格局"]
TITLES = [
    "《关于加强乡镇档案工作的意见》",
    "《水资源管理条例》",
    "《行动方案》（云政发〔2021〕15号）",
]
PERIODS = ["今年", "2025年底前", "“十四五”时期", "近年来", "到2030年", "一季度", "3月5日"]
PERSONS = ["县长　王立平", "习近平总书记", "周正同志"]
FORMULATIONS = ["“四个一批”", "“一线双查”", "两个维护", "“腾笼换鸟、凤凰涅槃”"]
LINKS = ["和", "、", "在", "对", "，", "；", "将", "了", "的", "等", "同比增长", "超过", "达到"]
ENDS = ["。", "！", "\n", "。\n", "\n\n## 二、今年工作安排\n", "\n（一）主要目标。", "：", "……"]

_digits = st.integers(0, 10**9).map(str)
_decimals = st.decimals(0, 9999, places=2, allow_nan=False).map(str)
_han_numerals = st.text("零〇一二三四五六七八九十百千万亿两半几点", min_size=1, max_size=8)
_numerals = (
    _digits
    | _decimals
    | _han_numerals
    | st.sampled_from(["1.3万亿", "1,234.5", "三分之二", "１２", "3 840"])
)
_units = st.sampled_from(
    ["元", "名", "个", "%", "万人", "亿斤", "平方米", "个百分点", "倍", "年", "项", ""]
)
_quantities = st.builds("{}{}".format, _numerals, _units)

_words = st.one_of(
    *(
        st.sampled_from(words)
        for words in (
            PLACES,
            ORGANS,
            VERBS,
            THINGS,
            MECHANISMS,
            TITLES,
            PERIODS,
            PERSONS,
            FORMULATIONS,
            LINKS,
        )
    ),
    _quantities,
)
_sentences = st.builds(
    lambda words, end: "".join(words) + end,
    st.lists(_words, min_size=1, max_size=14),
    st.sampled_from(ENDS),
)

prose = st.lists(_sentences, min_size=1, max_size=6).map("".join)
"""Official prose: words of every kind of record in free order, in sentences and headings."""

_fragments = st.one_of(
    st.sampled_from(
        [
            "(jī)",
            "（xué）",
            "(WTO)",
            ",,",
            "，，",
            "\u200b",
            "\ufeff",
            "\x00",
            "\r\n",
            "「",
            "」",
            "《",
            "》",
        ]
        + [
            "(",
            ")",
            "〔",
            "〕",
            "“",
            "”",
            "著力",
            "顯著",
            "機(jī)制",
            "學習",
            "😀",
            "\ud800",
            "\U000f0000",
            "１",
            "％",
        ]
    ),
    st.text(st.characters(exclude_categories=()), max_size=4),
)

anything = st.lists(st.one_of(_words, _fragments, st.sampled_from(ENDS)), max_size=25).map("".join)
"""Prose broken by everything that damages pages, up to lone surrogates and NULs."""

PINYIN = {"機": "jī", "學": "xué", "會": "huì", "動": "dòng", "縣": "xiàn", "國": "guó", "務": "wù"}
_ASCII = str.maketrans("：；？！（）", ":;?!()")


@frozen
class Damaged:
    """A text as a mirror site serves it, and where each character of the old text is now."""

    text: str
    starts: list[int]
    ends: list[int]

    def span(self, span: Span) -> Span:
        """The place of what was at ``span`` of the old text."""
        return Span(self.starts[span.start], self.ends[span.end - 1])


def damaged(text: str, every: int = 3) -> Damaged:
    """The traditional form of ``text`` with pinyin in brackets, ASCII marks, doubled commas."""
    convert = OpenCC("s2t").convert
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    commas = at = 0
    for character in text:
        new = convert(character)
        if new == "，":
            commas += 1
            new = "," if commas % every else ",,"
        new = new.translate(_ASCII) + (f"({PINYIN[new]})" if new in PINYIN else "")
        starts.append(at)
        at += len(new)
        ends.append(at)
        pieces.append(new)
    return Damaged("".join(pieces), starts, ends)
