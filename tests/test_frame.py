"""What titles announce, and where what they announce begins."""

from __future__ import annotations

from datetime import date

import pytest

from gongwen import Achievement, Commitment, extract
from gongwen.frame import frames
from gongwen.source import Source

DAY = date(2031, 2, 10)


def directions(heading: str) -> list[str]:
    text = f"县财政局报告\n\n一段话。\n\n{heading}\n收入12亿元，增长3%。\n"
    return [frame.direction for frame in frames(Source(text, date=DAY))]


@pytest.mark.parametrize(
    "heading",
    [
        "二、2031年预算草案",
        "二、2031年预算（草案）",
        "二、2031年预算安排情况",
        "（二）2031年收支预算",
        "三、2031年计划安排",
        "2031年拟办民生实事",
        "五、补助标准",
    ],
)
def test_headings_of_what_lies_ahead(heading: str) -> None:
    assert directions(heading) == ["ahead"]


@pytest.mark.parametrize(
    "heading", ["一、2030年预算", "一、2030年预算执行情况", "一、2030年实事办理情况"]
)
def test_headings_of_what_is_done(heading: str) -> None:
    assert directions(heading) == ["done"]


NOTICE = (
    "关于加强冬季水利建设的通知\n各乡镇：\n我县现有水库30座，去年蓄水5亿立方米。现将有关事项通知如下：\n"
    "加固堤防20公里。\n"
)


def test_the_provisions_of_a_notice_begin_where_it_says_so() -> None:
    document = extract(NOTICE, date=DAY)
    assert [c.text for c in document[Commitment]] == ["加固堤防20公里"]
    assert "去年蓄水5亿立方米" in [a.text for a in document[Achievement]]


def test_the_provisions_of_a_notice_begin_with_its_first_heading() -> None:
    text = NOTICE.replace("现将有关事项通知如下：\n", "\n一、压实责任。")
    [frame, *_] = frames(Source(text, date=DAY))
    assert (text[frame.span.start], frame.means) == ("一", "provision")


def test_a_title_that_honours_lays_down_nothing() -> None:
    text = "关于表彰先进单位的决定\n2030年，全县上下苦干实干，完成投资30亿元。"
    assert not frames(Source(text, date=DAY))
    assert not extract(text, date=DAY)[Commitment]


def test_reasons_for_a_target_are_no_targets() -> None:
    text = (
        "县政府计划报告\n\n一段话。\n\n一、2031年主要目标\n产值增长6%。"
        "主要考虑：一是与规划相衔接。二是在建项目320个。\n新增就业5万人。\n"
    )
    found = [c.text for c in extract(text, date=DAY)[Commitment]]
    assert found == ["产值增长6%", "新增就业5万人"]


@pytest.mark.parametrize(
    "heading",
    ["（一）组织保障。", "四、防范措施", "（二）动员部署阶段（2031年3月）", "五、处理建议"],
)
def test_bare_nouns_are_no_commitments(heading: str) -> None:
    text = f"工作方案\n\n一段话。\n\n三、2031年重点任务\n{heading}\n修路5公里。\n"
    assert [c.text for c in extract(text, date=DAY)[Commitment]] == ["修路5公里"]
