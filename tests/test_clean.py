"""Cleaning: what every step makes of a text, and the laws that hold for any text."""

from __future__ import annotations

import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import opencc
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from opencc import OpenCC

from gongwen.clean import STEPS
from gongwen.clean.brackets import brackets
from gongwen.clean.control import control
from gongwen.clean.marks import marks
from gongwen.clean.pinyin import SYLLABLES, is_pinyin, pinyin
from gongwen.clean.quotes import quotes
from gongwen.clean.script import phrases, script, traditional
from gongwen.clean.spaces import spaces
from gongwen.clean.width import width
from gongwen.clean.zeros import zeros
from gongwen.source import Source
from gongwen.span import Span
from gongwen.view import Step, View
from tests.growth import grows


def clean(text: str) -> str:
    return Source(text).text


def taken(step: Step, text: str) -> str:
    return View(text).edit(step(text)).text


@pytest.mark.parametrize(
    ("step", "before", "after"),
    [
        (control, "\ufeff会\u200b议\u00ad纪\u202e要", "会议纪要"),
        (control, "一\r\n二\r三\u2028四\x85五\x0c六", "一\n二\n三\n四\n五\n六"),
        (control, "葛\U000e0100城\ufe00", "葛城"),
        (control, "表\t一", "表\t一"),
        (control, "甲\U000f0000乙\U0010ffff", "甲\ufffd乙\ufffd"),
        (width, "２０２４年增长５．２％", "2024年增长5.2%"),
        (width, "ＧＤＰ＋／－", "GDP+/-"),
        (width, "，。；：？！（）～", "，。；：？！（）～"),
        (width, "⼈⺠⽣活", "人民生活"),
        (width, "\uf98e度", "年度"),
        (width, "23\u00a0亿\u2009元", "23 亿 元"),
        (width, "总理　李", "总理　李"),
        (width, "﹐︵｢三农｣､", ",(「三农」、"),
        (zeros, "二○二○年", "二〇二〇年"),
        (zeros, "二00九年", "二〇〇九年"),
        (zeros, "2○24年，○一", "2○24年，○一"),
        (pinyin, "機(jī)制", "機制"),
        (pinyin, "機（jī）制", "機制"),
        (pinyin, "機[jī]制", "機制"),
        (pinyin, "機 ( jī )制", "機制"),
        (pinyin, "學(xue2)習(xi)", "學習"),
        (pinyin, "綠(lǜ)綠(lü4)旅(lv3)略(lue4)略(lüè)", "綠綠旅略略"),
        (pinyin, "國(ɡuó)發(fa\u0304)", "國發"),
        (pinyin, "機(jī)(jī)構", "機構"),
        (pinyin, "機(jī)(WTO)", "機(WTO)"),
        (pinyin, "世界贸易组织(WTO)", "世界贸易组织(WTO)"),
        (pinyin, "选项(a)、选项(ā)", "选项(a)、选项"),
        (pinyin, "机(Jī)构(xx)体(jī", "机(Jī)构(xx)体(jī"),
        (pinyin, "“机”(jī)", "“机”(jī)"),
        (pinyin, "机(jī]构[gòu)", "机(jī]构[gòu)"),
        (pinyin, "项目(women)", "项目(women)"),
        (brackets, "世贸组织(WTO)", "世贸组织（WTO）"),
        (brackets, "(一)加强领导", "（一）加强领导"),
        (brackets, "1)加强领导", "1）加强领导"),
        (brackets, "see (a) and (b)", "see (a) and (b)"),
        (brackets, "[首页](http://example.com)", "[首页](http://example.com)"),
        (brackets, "各镇（街道)", "各镇（街道）"),
        (quotes, "「四個『意識』」", "“四個‘意識’”"),
        (quotes, '加强"三农"工作', "加强“三农”工作"),
        (quotes, '甲"乙"丙"丁', '甲"乙"丙"丁'),
        (quotes, 'the word "reform" is', 'the word "reform" is'),
        (quotes, "所谓'放管服'改革", "所谓‘放管服’改革"),
        (quotes, "don't, it's", "don't, it's"),
        (quotes, "印发<<规划>>、<意见>、«办法»", "印发《规划》、《意见》、《办法》"),
        (quotes, "若a<b且c>d", "若a<b且c>d"),
        (marks, "近年来,改革;开放:成效?好!", "近年来，改革；开放：成效？好！"),
        (marks, "改革,,开放，，发展,，稳定", "改革，开放，发展，稳定"),
        (marks, "完成。。水、、电", "完成。水、电"),
        (marks, "改革， ，开放", "改革，开放"),
        (marks, "增长5%,3%用于教育", "增长5%，3%用于教育"),
        (marks, "共1,234人,比例1:2.5", "共1,234人，比例1:2.5"),
        (marks, "共1,,234人,,约5,,6万", "共1,234人，约5,,6万"),
        (marks, "时间:08:39:36", "时间：08:39:36"),
        (marks, "详见http://example.com/a?b=1,欢迎", "详见http://example.com/a?b=1，欢迎"),
        (marks, "Hello, world: fine!", "Hello, world: fine!"),
        (marks, "全面落实到位.\n", "全面落实到位。\n"),
        (marks, "一.加强领导", "一.加强领导"),
        (marks, "约翰‧史密斯", "约翰·史密斯"),
        (marks, "等等……以及——", "等等……以及——"),
        (spaces, "增长 5.2 %", "增长5.2%"),
        (spaces, "到 2024 年 3 月 5 日", "到2024年3月5日"),
        (spaces, "共 23 亿元", "共23亿元"),
        (spaces, "约3 840人", "约3 840人"),
        (spaces, "（ 一） 总则、 附则", "（一）总则、附则"),
        (spaces, "“丰收 ”工程 （试行 ）", "“丰收”工程（试行）"),
        (spaces, "省长　赵明", "省长　赵明"),
        (spaces, "省长 赵明", "省长 赵明"),
        (spaces, "1 总则\n3.1 目标\n2024 年", "1 总则\n3.1 目标\n2024年"),
        (spaces, "2025-12-22 08:39:36 来源", "2025-12-22 08:39:36 来源"),
        (spaces, "　　（一）总则", "　　（一）总则"),
        (script, "國務院關於機構改革", "国务院关于机构改革"),
        (script, "沿著道路，著力推進，隨著發展", "沿着道路，着力推进，随着发展"),
        (script, "國家著名、顯著、著稱、專著", "国家著名、显著、著称、专著"),
        (script, "彰顯著、討論著、結合著", "彰显着、讨论着、结合着"),
        (script, "著名，沿著", "著名，沿著"),
        (script, "乾隆年间，瞭望塔", "乾隆年间，瞭望塔"),
        (script, "李昇、陶喆、张堃", "李昇、陶喆、张堃"),
        (script, "參拾萬元，參加", "叁拾万元，参加"),
        (script, "改變徵收，徵調物資，角徵羽諸調", "改变征收，征调物资，角徵羽诸调"),
        (script, "瞭解，乾淨，裡面，什麼，以後，皇后", "了解，干净，里面，什么，以后，皇后"),
        (script, "環衞、擡高、揹負、兼收幷蓄", "环卫、抬高、背负、兼收并蓄"),
        (script, "處於單一", "处于单一"),
    ],
)
def test_a_step_makes_of_a_text(step: Step, before: str, after: str) -> None:
    assert taken(step, before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("健全工作機(jī)制,,落实责任", "健全工作机制，落实责任"),
        ("來源:各界新聞網(wǎng)-各界導(dǎo)報", "来源：各界新闻网-各界导报"),
        ("機\u200b(j\u200bī)", "机"),
        ("“漫画 ”、 「電影」", "“漫画”、“电影”"),
        ("＜＜條例＞＞（２０２４）", "《条例》（2024）"),
    ],
)
def test_the_steps_together_make_of_a_text(before: str, after: str) -> None:
    assert clean(before) == after


@pytest.mark.parametrize(
    "text",
    [
        "",
        "全省生产总值增长5.2%，达到3.4万亿元（现价）。",
        "坚持“五位一体”总体布局，落实《条例》；共1,234人。",
        "乾隆年间著名的瞭望塔。",
    ],
)
def test_a_clean_text_asks_for_no_edit(text: str) -> None:
    assert [list(step(text)) for step in STEPS] == [[] for _ in STEPS]
    assert Source(text).text is text


def test_the_syllables_are_those_of_mandarin() -> None:
    assert 390 <= len(SYLLABLES) <= 415
    assert all(is_pinyin(s) for s in ("zhuàng", "nǚ", "shuǐ", "xiōng", "ér", "yuán", "wēng"))
    assert not any(is_pinyin(s) for s in ("bong", "fi", "jo", "vu", "ji11", "xīā", "rua5n"))


def test_the_traditional_characters_are_those_opencc_changes() -> None:
    convert = OpenCC("t2s").convert
    planes = (range(0x3400, 0xA000), range(0xF900, 0xFB00), range(0x20000, 0x32000))
    changed = {c for plane in planes for c in map(chr, plane) if convert(c) != c}
    assert traditional() == changed


def test_the_phrases_are_those_opencc_does_not_convert_character_by_character() -> None:
    convert = OpenCC("t2s").convert
    assert all(convert(phrase) != "".join(map(convert, phrase)) for phrase in phrases())
    table = Path(opencc.__file__).parent / "dictionary" / "TSPhrases.txt"
    for row in table.read_text("utf-8").splitlines():
        known = row.split("\t")[0]
        by_character = "".join(map(convert, known))
        assert convert(known) == by_character or any(phrase in known for phrase in phrases())


PIECES = (
    *"()（）[]\"'“”‘’「」『』<>«»《》,，;；:：?？!！。、.·•…—-/%‰|#*@～ \u3000\u00a0\t\n\r",
    *"\u200b\ufeff\x85\x0b\u2028\x00\U000f0000\ud800\udfff😀𠮷\U0002f800⽂⺠",
    *"一二十〇○◯0０5１年月个政府年aebWxüv\u0304",
    *"國機於著顯乾隆徵角羽瞭解望麼麽幺覆藉口參拾昇衞鍾濛變流調樊期薰陶單其微知反答",
    *("<<", ">>", ",,", "，，", "\r\n", "  ", "WTO", "http://", "2024-1-2", "08:30", "3.1"),
    *("(jī)", "(xi)", "（ā）", "[gè]", "(a)", "xue2", "jī", "ji", "機(", "機 (jī)", "(jī )(jī)"),
)
TEXTS = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=24).map("".join),
    st.text(st.characters(codec=None), max_size=40),
)


@settings(max_examples=1000)
@given(TEXTS)
@example("機  (jī)")
@example("X(WTO),Y。")
@example("a<<<汉>>>'汉'字'")
@example("二(èr)0年 二 0 年")
@example("么麼 樊於期單")
def test_cleaning_a_clean_text_changes_nothing(text: str) -> None:
    once = clean(text)
    assert clean(once) == once


@settings(max_examples=500)
@given(TEXTS)
def test_edits_stand_in_order_and_change_something(text: str) -> None:
    for step in STEPS:
        edits = list(step(text))
        assert all(text[e.start : e.end] != e.replacement for e in edits)
        assert all(e.start < e.end <= len(text) for e in edits)
        assert all(e.end <= f.start for e, f in pairwise(edits))


@settings(max_examples=500)
@given(TEXTS)
@example("机\u200b(jī)构")
def test_places_map_in_order_and_in_bounds(text: str) -> None:
    source = Source(text)
    places = [source.span(at, at + 1) for at in range(len(source.text))]
    assert all(0 <= p.start < p.end <= len(text) for p in places)
    assert all(p.start <= q.start and p.end <= q.end for p, q in pairwise(places))
    found = [source.locate(Span(at, at + 1)) for at in range(len(text))]
    assert all(0 <= f.start <= f.end <= len(source.text) for f in found)
    assert all(f.start <= g.start for f, g in pairwise(found))
    assert all(f.end <= g.end for f, g in pairwise([f for f in found if len(f)]))


@settings(max_examples=500)
@given(TEXTS, st.sampled_from(STEPS))
def test_a_character_that_no_edit_touches_maps_to_itself(text: str, step: Step) -> None:
    edits = list(step(text))
    view = View(text).edit(edits)
    touched = {at for edit in edits for at in range(edit.start, edit.end)}
    for at in set(range(len(text))) - touched:
        there = view.from_raw(Span(at, at + 1))
        assert view.text[there.slice] == text[at]
        assert view.to_raw(there.start, there.end) == Span(at, at + 1)


READINGS = {
    "機": "jī",
    "學": "xué",
    "強": "qiáng",
    "網": "wǎng",
    "綠": "lǜ",
    "發": "fa",
    "爾": "ěr",
}
ASCII_MARKS = str.maketrans("，：；？！（）", ",:;?!()")


def damaged(text: str, doubled: int) -> tuple[str, Callable[[int, int], Span]]:
    """A text as a mirror site shows it, and where a range of the text stands in it."""
    pieces, commas = [], 0
    for character in OpenCC("s2t").convert(text):
        piece = character.translate(ASCII_MARKS)
        if piece == ",":
            commas += 1
            piece *= 1 + (commas % doubled == 0)
        pieces.append(piece + (f"({READINGS[character]})" if character in READINGS else ""))
    ends = [sum(map(len, pieces[: at + 1])) for at in range(len(pieces))]
    starts = [0, *ends]
    return "".join(pieces), lambda start, end: Span(starts[start], ends[end - 1])


SENTENCES = (
    "各县（区）要加强学习，发挥机关作用；",
    "增长5.2%，其中：工业12.5%，农业3.1%。",
    "健全“一网通办”机制（2024年版），优化环境！",
    "随着改革深入，着力推进绿色发展，成效显著。",
    "为什么要改革？就是为了强基础、补短板。\n",
    "了解民情，征求意见，答复提案1,234件。",
    "二〇二四年干部作风转变，面貌一新。\n",
)


@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6), st.integers(1, 7), st.data())
def test_a_damaged_text_cleans_back(parts: list[str], doubled: int, data: st.DataObject) -> None:
    text = "".join(parts)
    assert clean(text) == text
    damage, place = damaged(text, doubled)
    source = Source(damage)
    assert source.text == text
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assert source.span(start, end) == place(start, end)
    assert source.locate(place(start, end)) == Span(start, end)


@pytest.mark.parametrize(
    "unit",
    [
        "(",
        '"',
        ",",
        "'",
        "<",
        "機(",
        "機(jī)",
        "乾",
        "著 ",
        "，　",
        "汉 1",
        "1,",
        "\r",
        "二0",
        "「",
        "[a",
    ],
)
def test_time_is_linear(unit: str) -> None:
    clean("國")

    def seconds(length: int) -> float:
        text = unit * (length // len(unit))
        start = time.process_time()
        clean(text)
        return time.process_time() - start

    assert grows(seconds, 5_000, 40_000, times=40, spare=0.05)


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("完工率达96.8%.农村用水得到保障", "完工率达96.8%。农村用水得到保障"),
        ("选派队员36名,成效明显.新建公路", "选派队员36名，成效明显。新建公路"),
        ("印发《办法》.各镇抓好落实", "印发《办法》。各镇抓好落实"),
        ("共有学校300.", "共有学校300。"),
        ("学校增至300,学位增至5000.农村,城市", "学校增至300，学位增至5000。农村，城市"),
        ("1.加强领导,落实责任", "1.加强领导，落实责任"),
        ("史蒂夫.乔布斯来访。", "史蒂夫.乔布斯来访。"),
        ("增长3.5个百分点,提高2.1%", "增长3.5个百分点，提高2.1%"),
        ("It grew by 5%.", "It grew by 5%."),
    ],
)
def test_a_full_stop_is_chinese_where_it_ends_a_sentence(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned
