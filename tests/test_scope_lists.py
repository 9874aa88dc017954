"""Lists that a sentence announces, times told as gone by or to come, and who promises how strongly."""

from __future__ import annotations

from datetime import date

import pytest

import gongwen
from gongwen.extractors.achievement import achievements
from gongwen.extractors.commitment import commitments
from gongwen.records import Commitment
from gongwen.scope import scopes
from gongwen.scope.times import names_coming, told
from gongwen.source import Source

DAY = date(2024, 2, 20)


def promised(text: str, day: date = DAY) -> list[tuple[str, str]]:
    """What is promised in ``text``, and how strongly."""
    found = gongwen.extract(text, date=day, extractors=[commitments]).records
    return [(one.text, one.strength) for one in found if isinstance(one, Commitment)]


def reported(text: str, day: date = DAY) -> list[str]:
    found = gongwen.extract(text, date=day, extractors=[achievements]).records
    return [one.text for one in found]


def directions(text: str) -> list[str]:
    return [scope.direction for scope in scopes(Source(text, date=DAY))]


@pytest.mark.parametrize(
    ("announced", "strength"),
    [
        ("我会推出以下措施：", "will"),
        ("我建议推出以下措施：", "plan"),
        ("政府会：", "will"),
        ("为此，教育局将：", "will"),
        ("有关部门必须：", "must"),
        ("当局计划：", "plan"),
    ],
)
@pytest.mark.parametrize(
    "numbers",
    [
        ("(一)　", "(二)　"),
        ("（1）", "（2）"),
        ("- ", "- "),
        ("① ", "② "),
        ("一、", "二、"),
        ("", ""),
    ],
)
def test_every_item_is_promised_as_the_list_is(
    announced: str, strength: str, numbers: tuple[str, str]
) -> None:
    first, second = numbers
    text = (
        f"{announced}\n{first}宽减渡轮牌照费，上限为500元，3万户渔民受惠；以及\n"
        f"{second}豁免码头租金一年，涉及款项2亿元。\n去年渡轮载客下跌3%。"
    )
    items = [told for clause, told in promised(text) if clause.rstrip("：") not in announced]
    assert items == [strength] * 5
    assert reported(text) == ["去年渡轮载客下跌3%"]


def test_the_speaker_acts_in_each_item() -> None:
    text = "我会推出以下措施：\n(一) 增设码头2座；\n(二) 增聘船员30名，惠及居民2万人。"
    found = gongwen.extract(text, date=DAY, extractors=[commitments]).records
    assert [one.actor for one in found if isinstance(one, Commitment)] == ["我"] * 4


def test_items_may_be_sentences_of_one_paragraph() -> None:
    text = "政府将采取以下措施：一是新建码头2座。二是改造渡轮3艘，惠及居民2万人。去年改造渡轮5艘。"
    assert directions(text) == ["ahead"] * 4 + ["done"]


def test_paragraphs_numbered_as_the_announcement_are_no_items() -> None:
    text = "5.　我会推出以下措施：\n(一)　增设码头；\n(二)　增聘船员。\n6.　去年渡轮载客300万人次。"
    assert reported(text) == ["6.　去年渡轮载客300万人次"]


@pytest.mark.parametrize(
    "announced",
    ["申请人应当具备下列条件：", "申请人须提交下列材料：", "有下列情形之一的，应当退出："],
)
def test_conditions_and_papers_are_not_promised(announced: str) -> None:
    text = f"{announced}\n（一）注册资本为100万元；\n（二）依法缴税的证明。"
    assert all(clause in announced for clause, _ in promised(text))


def test_a_list_among_lines_is_read_in_linear_time() -> None:
    assert len(scopes(Source("政府会：\n" * 20_000))) == 20_000


@pytest.mark.parametrize(
    "text",
    [
        "“十三五”时期，全县渔业产值由3亿元增加到5亿元，2万渔民全部脱贫。",
        "十三五期间，新建码头12座，改造渡轮30艘。",
        "过去五年，新建码头12座，改造渡轮30艘。",
        "近三年，新建码头12座，改造渡轮30艘。",
    ],
)
def test_times_gone_by_are_done_among_targets_too(text: str) -> None:
    assert directions(f"一、发展目标\n{text}")[-2:] == ["done", "done"]


def test_the_years_that_run_are_ahead_among_targets() -> None:
    text = "一、发展目标\n“十四五”时期，新建码头12座，改造渡轮30艘。"
    assert directions(text)[-2:] == ["ahead", "ahead"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“十三五”时期", "over"),
        ("“十四五”时期", ""),
        ("九五期间", "over"),
        ("十五以来", "over"),
        ("过去的五年", "over"),
        ("近三年内", ""),
    ],
)
def test_the_years_of_a_plan(text: str, expected: str) -> None:
    assert told(text, DAY)[0] == expected


@pytest.mark.parametrize(
    ("text", "day", "coming"),
    [
        ("储备预计于2024年3月31日达60亿元", DAY, True),
        ("2024-25年度开支预计为40亿元", DAY, True),
        ("2023年收入预计为40亿元", DAY, False),
        ("预计全年收入完成40亿元", date(2023, 12, 20), True),
        ("预计全年收入完成40亿元", date(2024, 1, 9), False),
    ],
)
def test_times_to_come(text: str, day: date, coming: bool) -> None:
    assert names_coming(text, day) is coming


def test_what_is_expected_of_a_year_to_come_is_planned_among_reports() -> None:
    text = "去年载客1321万人次。截至年底，建成码头17座。\n2024-25年度开支预计为40亿元，较上年度增加4%。"
    assert [strength for _, strength in promised(text)] == ["plan", "plan"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一、发展目标\n到2035年，全县将与全省同步实现现代化，经济总量翻一番。", ["will", "will"]),
        ("到2027年，力争技术合同成交额突破5亿元。", ["strive"]),
        (
            "一、今年任务\n力争新增渡轮9艘以上，载客增长5%左右。新建码头。",
            ["strive", "strive", "will"],
        ),
        ("我会增建码头，目标是在2030年或之前，让候船时间缩短至十分钟。", ["will", "plan"]),
        ("2024年，重点抓好以下任务：（1）新建码头5座；（2）改造渡轮3艘。", ["will"] * 3),
        ("一、今年任务\n确保年内完成投资5亿元以上。在确保安全的前提下发展航运。", ["must", "will"]),
        ("一、今年任务\n约束性指标纳入考核，预期性指标由市场实现。", ["will", "will"]),
        ("某镇航运基金，亦会在年内物色投资对象。", ["will"]),
        ("先导计划将资助45名居民接受检查。", ["will"]),
        ("二、今年任务\n（三）加强排查。", ["will"]),
        ("政府不会减少拨款。", ["will"]),
    ],
)
def test_strength(text: str, expected: list[str]) -> None:
    found = [strength for clause, strength in promised(text) if "、" not in clause[:2]]
    assert found == expected


@pytest.mark.parametrize(
    "text",
    [
        "但仍有约18%的居民须轮候超过一年。",
        "2024年是渡轮公司成立75周年。",
        "二、今年任务\n经过今明两年努力。",
        "二、今年任务\n凡与码头相重叠的项目。",
        "二、今年任务\n（一）登记审核。",
        "二、今年任务\n（二）单位清查。",
        "二、今年任务\n普查标准时点为2023年12月31日。",
        "二、今年任务\n陈小渡　　县航运局副局长\n",
        "二、今年任务\n过去一年，航运建设取得新进展。",
    ],
)
def test_what_promises_nothing(text: str) -> None:
    assert promised(text) == []


def test_deeds_with_amounts_are_not_what_a_later_clause_demands() -> None:
    text = "二、今年任务\n新建码头20座，再解决6万渔民饮水问题，经过三年努力，要让渔民都上岸。"
    assert directions(text)[1:] == ["ahead", "ahead", "", "ahead"]


def test_a_rule_repeals_another() -> None:
    assert promised("《渡轮管理办法》（航政发〔2016〕8号）同时废止。") == [
        ("《渡轮管理办法》（航政发〔2016〕8号）同时废止", "will")
    ]


def test_the_plan_that_something_is_kept_for_is_no_promise() -> None:
    assert reported("政府已为码头发展计划预留20亿元。") == ["政府已为码头发展计划预留20亿元"]


def test_what_measures_cost_is_not_attained() -> None:
    assert reported("以上六项纾缓措施，共涉及3亿元。") == []
