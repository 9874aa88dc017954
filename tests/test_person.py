"""Persons with their posts; no doctrine, no place, no common word."""

from __future__ import annotations

import pytest

from gongwen import Person, extract, persons


def found(text: str) -> list[tuple[str, str]]:
    return [(p.text, p.post) for p in extract(text, extractors=[persons])[Person]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("云岭省省长　周正", [("周正", "云岭省省长")]),
        ("国务院总理　周　正\n", [("周　正", "国务院总理")]),
        ("县委书记王立平主持会议", [("王立平", "县委书记")]),
        ("副主任刘明、陈小红出席", [("刘明", "副主任"), ("陈小红", "副主任")]),
        ("審判長　劉某某\n書記員　張某", [("劉某某", "审判长"), ("張某", "书记员")]),
        ("青禾县政协党组书记、主席陈建平说", [("陈建平", "青禾县政协党组书记、主席")]),
        ("居民代表王桂香对记者说", [("王桂香", "代表")]),
        ("青禾水务有限公司董事长赵一平还捐资60万元", [("赵一平", "青禾水务有限公司董事长")]),
        ("法官江小梅被评为标兵", [("江小梅", "法官")]),
        ("代表党中央向大家问好", []),
        ("由陈志远同志负责", [("陈志远", "")]),
        ("梁文德议员发言", [("梁文德", "议员")]),
        ("习近平总书记重要讲话", [("习近平", "总书记")]),
        ("以习近平同志为核心的党中央", [("习近平", "")]),
        ("深入学习習(xí)近平總(zǒng)書記重要讲话", [("習(xí)近平", "总书记")]),
        ("学习习近平法治思想", []),
        ("贯彻习近平新时代中国特色社会主义经济思想", []),
        ("开展学雷锋活动，弘扬雷锋精神", []),
        ("工作人员协助梁文德议员离席", [("梁文德", "议员")]),
        ("坚持毛泽东思想、邓小平理论", []),
        ("县委书记高度重视", []),
        ("人大代表江苏、浙江籍", []),
        ("常务副省长主持", []),
        ("学习《周恩来总理讲话》", []),
    ],
)
def test_names_and_posts(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_the_institution_of_a_post() -> None:
    [person] = extract("全国政协副主席周正", extractors=[persons])[Person]
    assert (person.post, person.institution) == ("全国政协副主席", "全国政协")


def test_reporters() -> None:
    text = "区里办起议事厅\n本报记者 韩冬 通讯员 罗小雨\n近年来，全区基层治理取得新进展，群众满意度不断提高。"
    assert found(text) == [("韩冬", "记者"), ("罗小雨", "通讯员")]


def test_bylines() -> None:
    text = "□ 陈大河\n近年来，全县水利工作取得进展，群众满意度不断提高。\n责任编辑：林小雨"
    assert found(text) == [("陈大河", "作者"), ("林小雨", "责任编辑")]
