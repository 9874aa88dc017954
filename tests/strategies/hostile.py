"""Strategies for what no one means to be read: broken, hostile and arbitrary text."""

from __future__ import annotations

from functools import partial

from hypothesis import strategies as st

from tests.strategies.amounts import numerals
from tests.strategies.damage import corruptions, damaged, lost_halves, traditional, zero_width
from tests.strategies.prose import document, jumble, paragraph, sentence

FRAGMENTS = (
    "(jī) （xué） (WTO) ,, ，， 「 」 《 》 ( ) 〔 〕 “ ” ‘ ’ 『 』 〝 〞 \" ' << >> < >"
    " 著力 顯著 機(jī)制 學習 １ ％ 😀 — —— - / % ‰ 第 一、 （一） 1. ## | 万 亿 分之 年 月 日"
    " 至 起 以来 2023年2月30日 9999年12月31日 13月 将 了 的 委 局 同志 机制 号"
).split() + ["\u200b", "\ufeff", "\x00", "\r\n", "\n", "\t", "　", "\ud800", "\udfff", "\U000f0000"]
"""Marks, halves of pairs, and the words that make rules look around them."""

RARE = "\x00 \ud800 \udfff \U000f0000 \u200b \ufeff \u2028 \r 😀 \ufffd".split(" ")
"""Characters that no text should have, and that none can be kept from having."""

_any = st.text(st.characters(exclude_categories=()), max_size=6)
_fragments = st.sampled_from(FRAGMENTS)
_rare = st.sampled_from(RARE)

_runs = st.builds(str.__mul__, _fragments, st.integers(2, 60))
"""One thing over and over."""

_mixed = st.lists(_fragments | _rare | _rare | _any | numerals | sentence, max_size=8).map("".join)

_broken = st.builds(
    lambda text, operators, every, marks: (
        damaged(text, (*operators, partial(lost_halves, every=every, marks=marks))).text
    ),
    paragraph | document | jumble,
    corruptions | st.just((traditional,)),
    st.integers(1, 3),
    st.sampled_from(["“”", "”", "》", "）", "“”《》（）"]),
)
"""Damaged prose that has lost halves of its quotes and brackets."""

_strewn = st.builds(
    lambda text, every, character: (
        damaged(text, (partial(zero_width, every=every, character=character),)).text
    ),
    paragraph | jumble,
    st.integers(1, 9),
    st.sampled_from(RARE),
)
"""Prose with characters strewn in that no text should have."""

anything = st.one_of(_broken, _strewn, _mixed, jumble, _runs, _any)
"""Prose broken by everything that damages pages, up to lone surrogates and NULs."""

marked = st.text("「」『』〝〞\"'<>«»≪≫()（）[],，.。 \n汉字二0〇ab", max_size=20)
"""Marks of every script, in no order."""

HOSTILE = (
    *"9 一 的 、 《 》 （ “ “” ，a 。 1, 第 万 年 将 委 不 市 王 國 著 二0".split(),
    *"机制 机( 国务院 2024年 建校3所， 以来".split(),
    "\n",
    "，\u200b",
)
"""What a text is made of that is to take long: each over and over."""
