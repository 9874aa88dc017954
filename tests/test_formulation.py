"""Formulations told apart from speech, names, plans and scare quotes."""

from __future__ import annotations

import pytest

from gongwen import Formulation, extract, formulations


def found(text: str) -> tuple[Formulation, ...]:
    return extract(text, extractors=[formulations])[Formulation]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("推行“一线双查”工作法", ["“一线双查”"]),
        ("推行「一線雙查」工作法", ["「一線雙查」"]),
        ("深化“腾笼换鸟、凤凰涅槃”攻坚", ["“腾笼换鸟、凤凰涅槃”"]),
        ("按照“小机构，大服务”的方向", ["“小机构，大服务”"]),
        ("完善“8+4”政策体系", ["“8+4”"]),
        ("推进高质量共建一带一路", ["一带一路"]),
        ("“十四五”规划、“九五”计划", []),
        ("赶在“五一”前完工，“十一”期间开放", []),
        ("落实“三管三必须”要求", ["“三管三必须”"]),
        ("他说：“明天开会。”", []),
        ("实施“135”人才计划", ["“135”"]),
        ("新增“中华老字号”企业", ["“中华老字号”"]),
        ("发射“天问一号”", []),
        ("“远航者”号科考船、“问海”潜水器入列", []),
        ("荣获“中国茶乡”“中国竹乡”", []),
        ("打响“一号工程”攻坚战", ["“一号工程”"]),
        ("把“想”落到“干”上，办好群众“揪心的事”", []),
        ("要求我们“要有迎难而上、敢为人先的志气和本领”", []),
        ("所谓“自由”", []),
        ("侦破“3·21”特大走私案", []),
        ("被评为“全国优秀检察官”，获“平安金鼎”", ["“平安金鼎”"]),
        ("“溪口毛峰”品牌享誉全国", []),
        ("本办法所称“以内”“不低于”均含本数", []),
        ("香港机场管理局（“机管局”）", []),
        ("加入“中南半岛自由贸易区”", []),
        ("成功应对“海棠”“杜鹃”等台风", []),
        ("印发《“双提升”行动方案》", []),
    ],
)
def test_what_is_a_formulation(text: str, spans: list[str]) -> None:
    assert [formulation.text for formulation in found(text)] == spans


@pytest.mark.parametrize(
    ("phrase", "numerals"),
    [
        ("“四个不摘”", (4,)),
        ("“一老一小”", (1, 1)),
        ("“双随机、一公开”", (2, 1)),
        ("“十项重大工程”", (10,)),
        ("“八六工程”", (8, 6)),
        ("“三三制”", (3, 3)),
        ("“二十条”", (20,)),
        ("“百日攻坚”", (100,)),
        ("“揭榜挂帅”", ()),
    ],
)
def test_numerals_in_order(phrase: str, numerals: tuple[int, ...]) -> None:
    [formulation] = found(f"落实{phrase}要求")
    assert formulation.numerals == numerals


@pytest.mark.parametrize(
    "text",
    [
        "落实“三个到位”（责任到位、措施到位、督查到位）",
        "落实“三个到位”，即责任到位、措施到位、督查到位。",
    ],
)
def test_the_gloss_lists_the_members(text: str) -> None:
    [formulation] = found(text)
    assert formulation.gloss == ("责任到位", "措施到位", "督查到位")


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("建好“请你来商量”平台。", ["“请你来商量”"]),
        ("开展“我帮村里跑销路”行动。", ["“我帮村里跑销路”"]),
        ("推行“你选我修”“你提我办”服务。", ["“你选我修”", "“你提我办”"]),
        ("举办“我们的节气”主题活动。", ["“我们的节气”"]),
        ("群众说“我们满意”。", []),
        ("他反复说过：“请大家放心”，大家都笑了。", []),
        ("勉励青年“要有志气”，再接再厉。", []),
    ],
)
def test_names_that_begin_as_speech_does(text: str, phrases: list[str]) -> None:
    assert [formulation.text for formulation in found(text)] == phrases
