"""Strategies for the texts that gongwen meets: official prose, damaged prose, anything."""

from __future__ import annotations

from attrs import frozen
from hypothesis import strategies as st
from opencc import OpenCC

from gongwen.numerals import Form, write
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
PERIODS = [
    "今年",
    "上年",
    "2025年底前",
    "“十四五”时期",
    "近年来",
    "到2030年",
    "一季度",
    "3月5日",
    "二〇二四年",
    "98年",
    "2024年3月5日至4月1日",
    "2021—2025年",
    "前三季度",
    "上半年",
    "过去五年",
    "未来三年",
    "五年来",
    "上旬",
    "年末",
    "党的十八大以来",
    "截至6月底",
    "民国102年",
    "下周三",
    "九十年代",
    "今年国庆节",
    "2月30日",
    "4日下午",
    "本届政府",
]
PERSONS = ["县长　王立平", "习近平总书记", "周正同志"]
FORMULATIONS = ["“四个一批”", "“一线双查”", "两个维护", "“腾笼换鸟、凤凰涅槃”"]
LINKS = ["和", "、", "在", "对", "，", "；", "将", "了", "的", "等", "同比增长", "超过", "达到"]
ENDS = ["。", "！", "\n", "。\n", "\n\n## 二、今年工作安排\n", "\n（一）主要目标。", "：", "……"]

_forms: st.SearchStrategy[Form] = st.sampled_from(
    ["plain", "financial", "arabic", "full_width", "traditional"]
)
_written = st.builds(write, st.integers(0, 10**16 - 1) | st.decimals(0, 9999, places=2), _forms)
_han_numerals = st.text("零〇一二三四五六七八九十百千万亿两半几点", min_size=1, max_size=8)
_numerals = (
    _written
    | _han_numerals
    | st.sampled_from(
        (
            "1.3万亿 3千5百万 1,234.5 １２ 三分之二 百分之三十五点五 万分之五 五又二分之一 两千五 三万二 廿 卅 仨 负5"
            " -5 三五百 十七八万 几十 十余 数百 上千 百余 6600多万 2/3 1:2.5 两成 对半 二〇二四 5%—6 1200万到1300万"
            " 三至五"
        ).split()
    )
    | st.just("3 840")
)
_units = st.sampled_from(
    (
        "元 美元 名 个 % ‰ 万人 亿斤 平方米 公里/小时 元/月 个百分点 倍 番 成 折 年 个工作日 项 吨标准煤 千瓦时"
        " 人次 "
    ).split(" ")
)
_before = st.sampled_from("  约 近 超过 不低于 至少 最高不超过 每平方米 比上年增长 达到".split(" "))
_after = st.sampled_from(["", "", "以上", "以下", "以内", "左右", "（含）以上", "多"])
_quantities = st.builds("{}{}{}{}".format, _before, _numerals, _units, _after)

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
