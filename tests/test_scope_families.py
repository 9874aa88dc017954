"""Families of sentences: reports without a title, norms, forecasts, calls, and who acts in them."""

from __future__ import annotations

import pytest

import gongwen
from gongwen.actor import agent
from gongwen.extractors.achievement import achievements
from gongwen.extractors.commitment import commitments
from gongwen.scope import marks, scopes
from gongwen.scope.hint import Mark, hints
from gongwen.source import Source

BEFORE = "有关情况说明如下。\n"


def directions(text: str) -> list[str]:
    return [scope.direction for scope in scopes(Source(text))]


def actors(text: str) -> list[str]:
    return [scope.actor for scope in scopes(Source(BEFORE + text))][1:]


@pytest.mark.parametrize(
    "text",
    [
        "区检察院起诉盗伐林木案件213件。对情节轻微的，不起诉127人。发出检察建议64份，回复率96.7%。",
        "镇里走访农户1200余户，化解邻里纠纷87起。开办夜校36期，培训村民。",
    ],
)
def test_exact_counts_report(text: str) -> None:
    assert "ahead" not in directions(text)


def test_round_figures_beside_words_of_tasks_are_plans() -> None:
    text = (
        "要管好古桥。每乡必须修桥2座。务必用好资金300万元。\n完善名录，新建桥亭5座，培训匠人20名。"
    )
    assert directions(text)[-3:] == ["ahead"] * 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("（七）修缮古桥。完善名录。（县文旅局、县财政局按职责分工负责）", ["ahead"] * 3),
        ("2026年6月底前，各镇将古桥名录报送县文旅局。", ["", "ahead"]),
        ("各乡镇要管好古桥。管护单位实行每日巡查。", ["ahead", "ahead"]),
        ("各乡镇要管好古桥。桥梁完好率不低于95%。", ["ahead", "ahead"]),
        ("桥梁养护费用应当单独核算。", ["ahead"]),
        ("会议决定，成立古桥保护小组。", ["", "ahead"]),
        ("工程会于明年展开。", ["ahead"]),
        ("来年养护开支达2亿元，较本年度增加4%。", ["ahead", "ahead"]),
        ("到二〇三五年，古桥全部修缮。", ["", "ahead"]),
        ("现时有古桥30座，我们会增加人手。", ["done", "ahead"]),
        ("特区政府会继续修缮古桥。", ["ahead"]),
        ("对不作为的严肃问责，要守住底线。", ["", "ahead"]),
    ],
)
def test_sentences_without_a_title(text: str, expected: list[str]) -> None:
    assert directions(BEFORE + text)[-len(expected) :] == expected


def test_articles_frame_a_text_without_a_title() -> None:
    text = (
        "第三条　古桥养护实行名录制。\n第四条　养护单位每月巡查。擅自拆除的，由县文旅局责令恢复。"
    )
    assert directions(text) == ["ahead", "ahead", "", "ahead"]


def test_a_call_to_everybody_undertakes_nothing() -> None:
    text = "二、明年的任务\n修缮古桥8座。让我们携手同行，为家乡的明天努力奋斗！"
    assert [record.text for record in commitments(Source(text))] == ["修缮古桥8座"]


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("全县要采取坚决有力措施整治噪声。", "will"),
        ("全县要坚决采取有力措施整治噪声。", "must"),
        ("各镇要努力修好古桥。", "strive"),
        ("各镇要修好古桥。", "will"),
        ("各镇要坚决修好古桥。", "must"),
    ],
)
def test_strength_of_what_a_clause_says_beside_its_cue(text: str, strength: str) -> None:
    (record,) = commitments(Source(BEFORE + text))
    assert (record.strength, record.cue) == (strength, "要")


def test_a_mere_modal_is_no_verb() -> None:
    text = "二、明年的任务\n桥梁管护力争“零跑腿”。"
    assert [record.verb for record in commitments(Source(text))] == [""]


def test_what_heads_the_demands_on_the_work_is_explained() -> None:
    document = gongwen.extract("总体要求是：管好古桥，用好资金。")
    explained = [document.explain(record).judgement for record in document]
    assert {one.opening.kind for one in explained if one is not None} == {"lead"}


def test_how_long_a_rule_holds_is_no_achievement() -> None:
    assert not achievements(Source("本办法自去年起施行，有效期三年。"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("各镇要建立台账，每季度末将进展报县文旅局。", ["各镇", "各镇"]),
        ("养护标准由县交通管理部门另行制定。", ["县交通管理部门"]),
        ("我们预期明年第一季完成修缮。", ["我们"]),
        ("有条件的地方要先行修缮。", ["有条件的地方"]),
        ("各县（市、区）要修缮古桥。", ["各县（市、区）"]),
        ("广大职工要爱护古桥。", ["广大职工"]),
        ("在职党员要爱护古桥。", ["在职党员"]),
        ("新校区要修缮古桥。", [""]),
        ("一、采购人对名录有异议的，应当在七日内提出质疑。", ["", "采购人"]),
    ],
)
def test_actors(text: str, expected: list[str]) -> None:
    assert actors(text) == expected


@pytest.mark.parametrize(
    ("subject", "name"),
    [
        ("城市管理部门", "城市管理部门"),
        ("县委员会", "县委员会"),
        ("各民主党派和无党派人士", "各民主党派和无党派人士"),
        ("全县政协系统", "全县政协系统"),
        ("灌溉系统", ""),
        ("即日起赴各乡镇", ""),
    ],
)
def test_names_of_agents(subject: str, name: str) -> None:
    assert agent(subject) == name


def test_each_mark_has_a_bit_of_its_own() -> None:
    bits = [mark.bit for mark in vars(marks).values() if isinstance(mark, Mark)]
    assert len(set(bits)) == len(bits)
    assert hints("加快建设") & marks.PERFECT.bit == 0
    assert hints("已经建成") & marks.PERFECT.bit


@pytest.mark.parametrize(
    ("title", "strength"),
    [("三、预期目标", "plan"), ("三、工作思路和目标", "will")],
)
def test_only_a_title_of_targets_alone_makes_plans(title: str, strength: str) -> None:
    (record,) = commitments(Source(f"{BEFORE}{title}\n管好用好古桥。"))
    assert record.strength == strength


@pytest.mark.parametrize(
    "text",
    [
        "11月底前整治黑臭水体17条。",
        "2025年9月底前，区城管局建成口袋公园6处。",
        "县教育局承诺，8月底前建成幼儿园4所。",
    ],
)
def test_what_has_a_time_set_lies_ahead(text: str) -> None:
    assert directions(text)[-1] == "ahead"


@pytest.mark.parametrize(
    "text",
    [
        "计划总投资20亿元的光伏项目已完成投资13亿元。",
        "去年计划改造厂房30栋，实际完成27栋。",
        "今年将新建泵站8座，目前已开工5座。",
    ],
)
def test_what_is_set_against_a_plan_is_done(text: str) -> None:
    assert directions(text)[-1] == "done"


@pytest.mark.parametrize("said", ["市水务局承诺", "市水务局有关负责人表示"])
def test_those_who_say_what_they_will_do_act(said: str) -> None:
    assert actors(f"{said}，将在10月底前制定方案。")[-1] == "市水务局"


@pytest.mark.parametrize("title", ["存在问题", "存在的主要问题", "困难与挑战", "问题与不足"])
def test_what_is_wanting_is_no_result(title: str) -> None:
    text = f"一、去年工作\n新建水库3座。\n二、{title}\n12个村集体收入不足5万元，空气优良率下降1.2个百分点。"
    assert directions(text)[-2:] == ["", ""]


def test_a_title_that_orders_to_mend_what_is_wanting_is_no_frame() -> None:
    assert directions("二、今年工作\n（一）解决突出问题\n建设水库3座。")[-1] == "ahead"


@pytest.mark.parametrize(
    ("title", "direction"),
    [
        ("今年工作", "ahead"),
        ("下一步工作", "ahead"),
        ("去年主要工作", "done"),
        ("工作开展情况", "done"),
    ],
)
def test_work_in_a_title_is_no_verb(title: str, direction: str) -> None:
    assert directions(f"一、{title}\n（一）道路\n建设桥梁3座。")[-1] == direction
