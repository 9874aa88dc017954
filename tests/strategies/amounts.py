"""Strategies for numerals of every form, and for amounts."""

from __future__ import annotations

from hypothesis import strategies as st

from gongwen.numerals import Form, write

FORMS: tuple[Form, ...] = ("plain", "financial", "arabic", "full_width", "traditional")
UNITS = (
    "元 万元 亿元 美元 名 个 所 项 家 % ‰ 万人 亿斤 万亩 平方米 公里 公里/小时 元/月 个百分点 倍 番 成 折 年"
    " 个工作日 吨标准煤 千瓦时 人次 户次"
).split()

forms = st.sampled_from(FORMS)

naturals = st.one_of(
    st.integers(0, 16).flatmap(lambda digits: st.integers(0, min(10**digits, 10**16 - 1))),
    st.lists(st.sampled_from("00125"), min_size=1, max_size=16).map(lambda ds: int("".join(ds))),
)
"""Numbers of every length, many of them with zeros in places where numerals have a 零."""

_decimals = st.builds(
    "{}.{}".format, st.integers(0, 99999), st.text("0123456789", min_size=1, max_size=3)
)
_exact = st.builds(write, st.integers(0, 99999) | naturals, forms)
_han = st.text("零〇一二三四五六七八九十百千万亿两半几点", min_size=1, max_size=8)
_peculiar = st.sampled_from(
    (
        "1.3万亿 3千5百万 1,234.5 １２ 三分之二 百分之三十五点五 万分之五 五又二分之一 两千五 三万二 廿 卅 仨 负5"
        " -5 三五百 十七八万 几十 十余 数百 上千 百余 6600多万 2/3 1:2.5 两成 对半 二〇二四 5%—6 1200万到1300万"
        " 三至五 3—5万 120余 成千上万 成百上千 千百万 数以百万计 上万"
    ).split()
) | st.just("3 840")

numerals = st.one_of(_exact, _decimals, _peculiar, _han)

_before = st.sampled_from(
    ["", "", "", "约", "近", "超过", "不低于", "至少", "最高不超过", "每平方米"]
)
_after = st.sampled_from(["", "", "", "", "以上", "以下", "以内", "左右", "（含）以上", "多"])
_counts = st.integers(2, 99999).map(str) | _exact

counts = st.builds("{}{}".format, _before, _counts)
"""Numbers before a unit that the grammar gives."""

shares = st.builds("{}{}".format, _decimals, st.sampled_from(["%", "个百分点", "倍", "‰"]))
quantities = st.builds("{}{}{}{}".format, _before, numerals, st.sampled_from(UNITS), _after)
