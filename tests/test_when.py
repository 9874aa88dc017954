"""Which of the periods around a clause tells when what it says is done or due."""

from __future__ import annotations

from datetime import date

import pytest

from gongwen import Achievement, Commitment, extract
from gongwen.extractors.when import times_of_clauses
from gongwen.source import Source

DAY = date(2031, 2, 10)


def told(text: str) -> list[str]:
    return [
        "/".join(period.text for period in times.told)
        for times in times_of_clauses(Source(text, date=DAY))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2030年，全镇产值9亿元，比上年增长4%，税收增长3%。", ["2030年"] * 4),
        ("2030年修路5公里，较2029年增加1公里，桥梁增加2座。", ["2030年"] * 3),
        ("与2025年相比，能耗下降3%，水耗下降4%。", ["", "", ""]),
        ("产量是2028年的1.5倍，居全省第二。", ["", ""]),
        ("在2030年的基础上，再增产5%。", ["", ""]),
        ("税率由2028年的9%降到2030年的6%，低于全省。", ["2030年", "2030年"]),
        ("该厂成立于2012年，现有职工80人。", ["", ""]),
        ("到2033年6月底前，完成2029年启动的工程。", ["到2033年6月底前"] * 2),
        ("上半年建校3所。下半年建桥2座，修路1条。", ["上半年", "下半年", "下半年"]),
        ("高于去年同期，增长2%。", ["", ""]),
    ],
)
def test_the_times_of_clauses(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_a_period_tied_to_a_noun_is_kept_apart() -> None:
    [times] = times_of_clauses(Source("去年开工的5座水库全部建成。", date=DAY))
    assert not times.told
    assert [period.text for period in times.tied] == ["去年"]


def test_a_deadline_is_not_over() -> None:
    text = "要巩固去年取得的成果，力争今年底前建成2029年启动的水厂。"
    found = extract(text, date=DAY)[Commitment]
    assert [c.deadline and c.deadline.text for c in found] == [None, "今年底前"]


def test_a_result_is_dated_by_its_own_year() -> None:
    found = extract("2030年，全镇产值9亿元，比上年增长4%，税收增长3%。", date=DAY)[Achievement]
    assert {a.period and a.period.text for a in found} == {"2030年"}
    assert len(found) == 3
