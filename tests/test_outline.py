"""The outline: headings, sections, sentences, clauses, furniture, title and date."""

from __future__ import annotations

import datetime
import unicodedata
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongwen.outline import Outline, outline, own_date
from gongwen.outline.furniture import _NOTICES, _TELLTALE
from gongwen.outline.table import Table
from gongwen.source import Source


def built(text: str) -> Outline:
    return Source(text, steps=()).run(outline)


def clauses(text: str) -> list[str]:
    return [text[clause.span.slice] for clause in built(text).clauses]


def sentences(text: str) -> list[str]:
    return [text[sentence.span.slice] for sentence in built(text).sentences]


def tree(text: str) -> list[tuple[int, str, str]]:
    return [(h.level, h.number, h.title) for h in built(text).headings]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("新建学校5所，扩建、改建3所；明年续建。", ["新建学校5所", "扩建、改建3所", "明年续建"]),
        (
            "修订《关于促进消费，扩大就业的意见》，抓好落实",
            ["修订《关于促进消费，扩大就业的意见》", "抓好落实"],
        ),
        ("落实《条例，抓好执法。", ["落实《条例", "抓好执法"]),
        ("补助1,200元,比例1:2.5,8:30开始", ["补助1,200元", "比例1:2.5", "8:30开始"]),
        ("三次产业比为7：42：51，结构更优", ["三次产业比为7：42：51", "结构更优"]),
        ("（二）扩大有效投资，补齐短板", ["（二）扩大有效投资", "补齐短板"]),
        ("2.乡镇每季度自查。", ["2.乡镇每季度自查"]),
        ("——粮食再获丰收。产量创新高", ["——粮食再获丰收", "产量创新高"]),
        ("## **三、重点任务**", ["三、重点任务"]),
        ("> - 办好实事，  **解决难题** ", ["办好实事", "解决难题"]),
        ("他说：“要实干，不要空谈。”大家赞成", ["他说", "要实干", "不要空谈", "大家赞成"]),
        ("推广“一网通办”，“最多跑一次”成为常态", ["推广“一网通办”", "“最多跑一次”成为常态"]),
        ("（以季度末数据为准）。", ["（以季度末数据为准）"]),
        ("（数据未审计，以年报为准。）", ["数据未审计", "以年报为准"]),
        ("\u3000\u3000一是强基础；\u3000二是补短板", ["一是强基础", "二是补短板"]),
        ("办好教育、\n医疗", ["办好教育", "医疗"]),
        ("真好！！？？走吧……", ["真好", "走吧"]),
        (
            "学习《〈甲，乙〉解读》和《关于《丙，丁》的通知》，落实",
            ["学习《〈甲，乙〉解读》和《关于《丙，丁》的通知》", "落实"],
        ),
    ],
)
def test_clauses(text: str, expected: list[str]) -> None:
    assert clauses(text) == expected


def test_a_clause_knows_the_mark_after_it() -> None:
    text = "稳就业，保民生；\n抓落实！！”\n1.2亿元"
    assert [clause.end for clause in built(text).clauses] == ["，", "；", "！", ""]


def test_sentences_take_the_closing_quotes_with_them() -> None:
    assert sentences("他说：“干！”大家干。\n再干") == ["他说：“干！”", "大家干。", "再干"]


@pytest.mark.parametrize(
    ("line", "number", "title"),
    [
        ("一、总体要求", "一、", "总体要求"),
        ("十二、保障措施", "十二、", "保障措施"),
        ("（三）优化布局。完善路网，建好枢纽。", "（三）", "优化布局"),
        ("(三)优化布局", "(三)", "优化布局"),
        ("4.污水处理。", "4.", "污水处理"),
        ("4、污水处理", "4、", "污水处理"),
        ("4）污水处理", "4）", "污水处理"),
        ("（4）污水处理", "（4）", "污水处理"),
        ("④污水处理", "④", "污水处理"),
        ("1.2 建设目标", "1.2", "建设目标"),
        ("第一章\u3000总则", "第一章", "总则"),
        ("第二节 组织领导", "第二节", "组织领导"),
        ("第三条为规范管理，制定本办法。", "第三条", "为规范管理，制定本办法"),
        ("第四篇 开放合作", "第四篇", "开放合作"),
        ("### （二）补短板", "（二）", "补短板"),
        ("**五、附则**", "五、", "附则"),
        ("**（一）强产业。** 引进项目20个。", "（一）", "强产业"),
        ("二、工作目标：到2030年建成网络。", "二、", "工作目标"),
        ("二、落实《甲。乙》要求。抓好整改。", "二、", "落实《甲。乙》要求"),
    ],
)
def test_numbered_headings(line: str, number: str, title: str) -> None:
    assert tree(f"引言说明情况。\n{line}\n正文说明情况。") == [(1, number, title)]


@pytest.mark.parametrize(
    "line",
    [
        "2024年，全县新建学校5所。",
        "1.3万亿元投资落地。",
        "1季度开局良好。",
        "一、二、三等奖各奖5万元。",
        "三、四线城市房价平稳。",
        "一是强化领导。",
        "各位代表：",
        "- （一）目录里的一行",
        "发展经济，保障民生",
        "2024年5月6日",
    ],
)
def test_what_is_no_heading(line: str) -> None:
    assert tree(f"引言说明情况。\n{line}\n正文说明情况。") == []


def test_a_number_that_carries_on_a_line_is_no_heading() -> None:
    assert tree("兑现政策第\n1.项奖励。") == []


def test_levels_follow_the_styles_and_skip_none() -> None:
    text = "一、甲事\n（一）乙事\n1.丙事\n2.丁事\n（二）戊事\n3.己事\n二、庚事\n1.辛事"
    assert [level for level, _, _ in tree(text)] == [1, 2, 3, 3, 2, 3, 1, 2]


def test_hashes_outrank_numbers_and_agree_with_them() -> None:
    text = "# 书\n## 前言\n无。\n## 一、回顾\n（一）成绩。大。\n### 专题\n### 1.丙\n## 附记\n完。"
    assert [level for level, _, _ in tree(text)] == [1, 1, 2, 2, 2, 1]


def test_plain_headings_stand_short_and_alone() -> None:
    text = "我宣读预算案。\n引言\n去年经济平稳。\n发展物流业\n我们会扩建码头。\n多谢主席"
    assert tree(text) == [(1, "", "引言"), (1, "", "发展物流业")]


def test_a_signature_is_no_heading() -> None:
    assert tree("请遵照执行。\n某县人民政府\n2024年3月1日\n附则从略。") == []


def test_sections_nest() -> None:
    text = "引言。\n一、甲事\n说明。\n（一）乙事\n细说。\n二、丙事\n完。"
    first, inner, last = built(text).sections
    assert (first.path, inner.path) == (("甲事",), ("甲事", "乙事"))
    assert inner.parent == first
    assert first.span.covers(inner.span)
    assert first.span.end == last.span.start


def test_looking_up_by_offset() -> None:
    text = "引言，很短。\n一、甲事\n细说，再说。"
    made = built(text)
    assert made.section_at(0) is None
    section = made.section_at(text.index("再说"))
    assert section is not None
    assert section.title == "甲事"
    clause = made.clause_at(text.index("很短"))
    assert clause is not None
    assert text[clause.span.slice] == "很短"
    assert made.clause_at(text.index("，")) is None
    sentence = made.sentence_of(clause)
    assert made.sentence_at(0) == sentence
    assert [text[c.span.slice] for c in made.clauses_of(sentence)] == ["引言", "很短"]
    assert [text[c.start : c.stop] for c in made.clauses[2:]] == ["一、甲事", "细说", "再说"]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        (
            "2024-05-06 08:30:00 来源:新华网",
            [("dateline", "2024-05-06 08:30:00"), ("source", "新华网")],
        ),
        ("时间：2024-05-06", [("dateline", "时间：2024-05-06")]),
        ("20240506", [("dateline", "20240506")]),
        ("作者：张三 责任编辑：李四", [("author", "张三"), ("editor", "李四")]),
        ("（责编：李四、王五）", [("editor", "李四、王五")]),
        ("□ 张三", [("author", "□ 张三")]),
        ("本报记者 张三 李四", [("author", "本报记者 张三 李四")]),
        ("（作者系某县县委书记）", [("author", "（作者系某县县委书记）")]),
        ("字体：【大 中 小】 打印 关闭", [("links", "字体：【大 中 小】 打印 关闭")]),
        ("联系电话：010-12345678", [("phone", "010-12345678")]),
        (
            "联系人：王一，联系电话：0571-12345678。",
            [("phone", "王一"), ("phone", "0571-12345678")],
        ),
        ("本文仅代表作者观点，与本站无关。", [("disclaimer", "本文仅代表作者观点，与本站无关。")]),
        ("京ICP备12345678号", [("disclaimer", "京ICP备12345678号")]),
        ("![图](a.png)", [("markup", "![图](a.png)")]),
        ("| 指标 | 数值 |", [("table", "| 指标 | 数值 |")]),
        ("抄送：市委各部门。", [("copies", "抄送：市委各部门。")]),
    ],
)
def test_furniture(line: str, found: list[tuple[str, str]]) -> None:
    text = f"正文在此。\n{line}"
    made = built(text)
    assert [(f.kind, text[f.value.slice]) for f in made.furniture] == found
    assert made.is_furniture(text.index("\n") + 2)
    assert not made.is_furniture(0)


@pytest.mark.parametrize(
    "text",
    [
        "要公开举报电话：让群众监督。",
        "收入来源：一是工资，二是经营。",
        "加大侵权行为打击力度，联系企业2000家。",
        "2024年5月6日",
        "记者：请问今年有何打算？",
        "2024-2025学年扩招500人",
        "打印店和分享经济健康发展",
        "完善ICP备案管理制度",
    ],
)
def test_what_is_no_furniture(text: str) -> None:
    assert built(text).furniture == ()


def test_front_matter_and_folded_contents() -> None:
    text = (
        "---\ntitle: 某县规划\n---\n<details>\n目录\n- 第一章 总则\n</details>\n第一章 总则\n说明。"
    )
    made = built(text)
    assert [f.kind for f in made.furniture] == ["front_matter", "contents"]
    assert [s.title for s in made.sections] == ["总则"]
    assert made.title == "某县规划"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("**政府工作报告**\n——2022年1月8日在某县人民代表大会上\n各位代表：", "政府工作报告"),
        ("# 某市计划\n## 一、总体要求\n说明。", "某市计划"),
        ("某政发〔2020〕3号\n某市政府关于促进就业的意见\n各县政府：", "某市政府关于促进就业的意见"),
        (
            "某政办〔2020〕3号某县政府关于印发《奖励办法》的通知各镇政府：\n现印发给你们。",
            "某县政府关于印发《奖励办法》的通知",
        ),
        (
            "某政办〔2020〕3号\n某县政府关于改善办学条件\n促进教育公平的意见\n各镇政府：\n说明。",
            "某县政府关于改善办学条件促进教育公平的意见",
        ),
        ("关于办学条件的几点思考\n一、形势\n提出下面的意见：说明。", "关于办学条件的几点思考"),
        ("正文直接开始。", ""),
        ("## 回顾\n说明。\n## 打算\n说明。", ""),
    ],
)
def test_title(text: str, title: str) -> None:
    assert built(text).title == title


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2024-05-06 08:30:00 来源:新华网\n正文。\n2020年1月1日", (2024, 5, 6)),
        ("---\ntitle: 报告\ndate: '2018-10-14'\n---\n正文。", (2018, 10, 14)),
        ("**报告**\n——2022年1月8日在第一次会议上\n各位代表：\n正文。", (2022, 1, 8)),
        ("2023年1月9日在某省第一次会议上\n各位代表：\n正文。", (2023, 1, 9)),
        ("正文。\n（二〇一九年十二月三十一日）\n正文。", (2019, 12, 31)),
        ("正文。\n某市人民政府办公室\n2020年12月3日", (2020, 12, 3)),
        ("正文。\n某县人民政府\n2024年3月1日\n附件1\n" + "细则很多。\n" * 20, (2024, 3, 1)),
        ("正文。\n某市人民政府2020年12月3日（此件公开发布）\n抄送：各部门。", (2020, 12, 3)),
        (
            "各镇：\n某区委办公室2018年6月5日2018年某区奖励办法为鼓励企业，制定本办法。",
            (2018, 6, 5),
        ),
        ("正文。\n某市人民政府办公室2020年12月4日印发", (2020, 12, 4)),
    ],
)
def test_own_date(text: str, date: tuple[int, int, int]) -> None:
    assert own_date(Source(text, steps=())) == datetime.date(*date)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "本办法自2021年1月23日起施行。",
        "国务院2020年1月2日印发了通知，提出要求。",
        "2024-13-45",
        "今年3月5日开会。",
    ],
)
def test_no_date(text: str) -> None:
    assert own_date(Source(text, steps=())) is None


CHARACTERS = st.sampled_from(
    "一二十、（）()《》“”‘’。！？；：，,;:!?—…*#>-|\n\r\u3000 \t\x00\ud8001.2．①第章节条是要"
    "首先其次来源作者发展关于通知号年月日\u2028"
)
TOKENS = st.one_of(
    st.sampled_from(["一、", "（一）", "1.", "①", "## ", "**", "> ", "第一章", "一是", "首先，"]),
    st.sampled_from(["《条例", "》", "“", "”", "，", "。", "\n", "工作", "关于", "通知", "最后，"]),
    st.sampled_from(
        ["来源：", "抄送：", "2024-05-06", "2024年5月6日", "---\n", "title: ", "\ud800"]
    ),
    st.sampled_from(["<details>", "目录", "</details>", "字体：", "版权所有", "□ 张三", "|"]),
)
TEXTS = st.one_of(
    st.text(),
    st.lists(CHARACTERS, max_size=80).map("".join),
    st.lists(TOKENS, max_size=40).map("".join),
)
MARKS = frozenset("，。；：！？,;:!?")


@given(TEXTS)
def test_a_table_is_a_sequence_of_its_values(text: str) -> None:
    made = built(text)
    tables: list[Table[Any]] = [made.clauses, made.sentences, made.paragraphs]
    for table in tables:
        values = list(table)
        assert [table[at] for at in range(len(table))] == values
        assert list(table[1:]) == values[1:]
        assert [table.index_at(value.start) for value in values] == list(range(len(values)))
        assert repr(table) == repr(tuple(values))


@given(TEXTS)
def test_everything_is_in_order_and_in_bounds(text: str) -> None:
    made = built(text)
    for values in (made.paragraphs, made.sentences, made.clauses, made.furniture):
        spans = [value.span for value in values]
        assert all(a.end <= b.start for a, b in pairwise(spans))
        assert all(len(span) and span.end <= len(text) for span in spans)
    for clause in made.clauses:
        sentence = made.sentences[clause.sentence]
        assert sentence.span.covers(clause.span)
        assert clause in made.clauses_of(sentence)
        assert made.clause_at(clause.span.start) == clause
    for sentence in made.sentences:
        assert made.paragraph_of(sentence).span.covers(sentence.span)


@given(TEXTS)
def test_sections_nest_and_levels_skip_none(text: str) -> None:
    made = built(text)
    depth = 0
    for section in made.sections:
        assert 1 <= section.level <= depth + 1
        depth = section.level
        assert len(section.path) == depth
        assert section.span.covers(section.heading.span)
        assert section.parent is None or section.parent.span.covers(section.span)
        assert made.section_at(section.span.start) == section
        assert section.title


@given(TEXTS)
def test_every_han_character_is_in_one_clause(text: str) -> None:
    made = built(text)
    for at, char in enumerate(text):
        if unicodedata.name(char, "").startswith("CJK UNIFIED"):
            assert made.clause_at(at) is not None


@given(TEXTS)
def test_clauses_hold_no_mark_but_in_titles_and_figures(text: str) -> None:
    for clause in built(text).clauses:
        held = text[clause.span.slice]
        assert held == held.strip()
        if "《" not in held and not any(char.isdigit() for char in held):
            assert (
                MARKS.isdisjoint(held.replace("//", ""))
                or "://" in held
                or "!" in held
                or "?" in held
            )


@given(TEXTS)
def test_own_date_never_fails(text: str) -> None:
    date = own_date(Source(text, steps=()))
    assert date is None or date.year > 0


@pytest.mark.parametrize(
    "text",
    [
        "一、工作目標\n（一）擴大開放。推進機制創新，落實責任。\n二、保障",
        "一、工作目标\n（一）扩大开放。推进机(jī)制创新,,落实责任。\n二、保障",
        "一、工作目标\n(一)扩大开放。推进机制创新,落实责任。\n二、保障",
    ],
)
def test_other_forms_of_a_text_have_the_same_outline(text: str) -> None:
    plain = Source("一、工作目标\n（一）扩大开放。推进机制创新，落实责任。\n二、保障").run(outline)
    assert Source(text).run(outline) == plain


@pytest.mark.parametrize(
    "piece", ["一", "（", "《", "。", "，", "\n", "# ", "1.", "> ", "一、\n", "《》"]
)
def test_long_runs_are_read(piece: str) -> None:
    text = piece * 20_000
    made = built(text)
    held = sum(len(clause.span) for clause in made.clauses)
    assert held <= len(text)
    assert bool(held) == any(char.isalnum() for char in piece) or piece == "《》"


PROSE = st.text("发展经济，；、：“”（）《》0123456789,: 。！？", min_size=1)


@given(PROSE, PROSE)
def test_sentences_are_local(first: str, second: str) -> None:
    head = first + "。\n"
    joined = [s.span for s in built(head + second).sentences]
    alone = [s.span for s in built(head).sentences]
    assert joined == alone + [s.span.shift(len(head)) for s in built(second).sentences]


@given(st.from_regex(_NOTICES._compiled))
def test_a_notice_bears_what_it_is_looked_for_by(text: str) -> None:
    assert any(mark in text for mark in _TELLTALE)


@given(st.text("*_#>|~★▲•…、\ufeff\x00 \u3000“”‘’（）【】《》", min_size=1, max_size=1))
def test_no_mark_of_layout_is_read_as_a_letter(mark: str) -> None:
    assert not mark.isalnum()
    assert clauses(f"修路{mark}，架桥{mark}。")[1].startswith("架桥")
