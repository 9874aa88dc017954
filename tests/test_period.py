from datetime import date as Date
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gongwen import Period, Source, periods
from gongwen.extractor import NamedRule
from gongwen.extractors.period import chain
from gongwen.extractors.period.times import times
from gongwen.pattern import PlainPattern

TODAY = Date(2024, 3, 5)


def found(text: str, today: Date | None = TODAY) -> list[tuple[str, str, str]]:
    return [
        (period.text, str(period.start_date or ""), str(period.end_date or ""))
        for period in Source(text, date=today).run(periods)
    ]


def one(text: str) -> tuple[str, str, str]:
    [only] = found(f"会议指出，{text}，各项工作有序推进。")
    return only


@pytest.mark.parametrize(
    ("texts", "start", "end"),
    [
        (["2023年", "二〇二三年", "二零二三年", "2023年度", "2023 年", "去年", "上年度"], "2023-01-01", "2023-12-31"),
        (["2023年12月8日", "二〇二三年十二月八日", "2023年12月8日上午9时", "去年12月8日"], "2023-12-08", "2023-12-08"),
        (["2024年6月底", "今年6月末", "6月底", "六月底", "2024年上半年末"][:4], "2024-06-30", "2024-06-30"),
        (["2025年一季度", "明年第一季度", "2025年1—3月", "2025年1月至3月", "明年前3个月"], "2025-01-01", "2025-03-31"),
        (["2021—2025年", "2021-2025年", "2021年至2025年", "“十四五”时期", "“十四五”"], "2021-01-01", "2025-12-31"),
        (["今年前三季度", "今年前9个月", "1—9月", "1至9月份"], "2024-01-01", "2024-09-30"),
        (["前三季度", "前9个月", "去年前三季度"], "2023-01-01", "2023-09-30"),
        (["20世纪80年代", "上世纪八十年代", "1980年代"], "1980-01-01", "1989-12-31"),
        (["今年8月上旬", "2024年8月上旬"], "2024-08-01", "2024-08-10"),
        (["2024-25年度", "二零二四至二五年度", "二〇二四—二五财政年度", "2024至2025财年"], "2024-04-01", "2025-03-31"),
        (["即日起", "由即日起", "自即日起"], "2024-03-05", ""),
        (["过去五年", "五年来", "过去的五年"], "2019-01-01", "2023-12-31"),
        (["农历八月十五", "2024年中秋节"], "2024-09-17", "2024-09-17"),
        (["民国二十六年", "1937年"], "1937-01-01", "1937-12-31"),
        (["昨日", "昨天", "3月4日", "4日下午"], "2024-03-04", "2024-03-04"),
    ],
)  # fmt: skip
def test_one_time_in_many_forms(texts: list[str], start: str, end: str) -> None:
    for text in texts:
        assert one(text) == (text, start, end)


@pytest.mark.parametrize(
    ("day", "text", "years"),
    [
        (Date(2024, 1, 9), "过去五年", (Date(2019, 1, 1), Date(2023, 12, 31))),
        (Date(2024, 1, 9), "今后五年", (Date(2024, 1, 1), Date(2028, 12, 31))),
        (Date(2023, 12, 9), "五年来", (Date(2019, 1, 1), Date(2023, 12, 31))),
        (Date(2023, 12, 9), "未来三年", (Date(2024, 1, 1), Date(2026, 12, 31))),
        (Date(2023, 7, 9), "五年来", (Date(2018, 7, 9), Date(2023, 7, 9))),
        (Date(2023, 7, 9), "未来三年", (Date(2023, 7, 9), Date(2026, 7, 9))),
    ],
)
def test_at_the_turn_of_a_year_whole_years_are_counted(
    day: Date, text: str, years: tuple[Date, Date]
) -> None:
    [only] = periods(Source(f"会议指出，{text}，各项工作有序推进。", date=day))
    assert (only.start_date, only.end_date) == years


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("到2035年", "", "2035-12-31"),
        ("2025年底前", "", "2025-12-31"),
        ("截至2023年6月末", "", "2023-06-30"),
        ("自2024年4月1日起", "2024-04-01", ""),
        ("2018年以来", "2018-01-01", "2024-03-05"),
        ("近年来", "", "2024-03-05"),
        ("近三年", "2021-03-05", "2024-03-05"),
        ("未来三年", "2024-01-01", "2026-12-31"),
        ("未来几年", "2024-03-05", ""),
        ("党的十八大以来", "2012-11-08", "2024-03-05"),
        ("自印发之日起", "2024-03-05", ""),
        ("自2019年项目立项以来", "2019-01-01", "2024-03-05"),
        ("8月份以来", "2023-08-01", "2024-03-05"),
        ("今明两年", "2024-01-01", "2025-12-31"),
        ("到本世纪中叶", "", "2050-12-31"),
        ("“十三五”末", "2020-12-31", "2020-12-31"),
        ("2013年至今", "2013-01-01", "2024-03-05"),
        ("2月30日", "", ""),
        ("由去年10月至今年2月", "2023-10-01", "2024-02-29"),
        ("由2025年7月起", "2025-07-01", ""),
        ("半个多世纪以来", "1974-03-05", "2024-03-05"),
    ],
)
def test_the_words_that_bind_a_time(text: str, start: str, end: str) -> None:
    assert one(text) == (text, start, end)


@pytest.mark.parametrize(
    "text",
    [
        "当前和今后一个时期",
        "长期以来群众关心",
        "截至目前已办结",
        "自收到之日起十日内",
        "为期三年的整治",
        "春节期间加强值守",
        "每年年底清查",
        "“三五”普法",
        "应当在15日内答复",
        "第3号楼",
        "《2023年工作要点》",
        "见 https://example.org/2023-03-05/a.html",
        "空前团结",
        "安全生产三年行动",
        "每年上、下半年各抽查一次",
        "合并年度次年开始减免",
        "正式运行一年后给予补助",
        "托起明天的希望",
    ],
)
def test_what_no_calendar_tells(text: str) -> None:
    assert found(f"会上说，{text}。") == []


def test_months_in_a_row_share_the_end_of_the_last() -> None:
    assert [end for _, _, end in found("以3月、6月和9月末余额计算。")] == [
        "2024-03-31",
        "2024-06-30",
        "2024-09-30",
    ]


def test_a_section_that_looks_back_speaks_of_last_year() -> None:
    text = "# 工作报告\n\n一、2023年工作回顾\n\n全年新建学校8所。\n\n二、2024年工作安排\n\n全年新建9所。\n"
    years = [start[:4] for written, start, _ in found(text) if written == "全年"]
    assert years == ["2023", "2024"]


def test_early_in_a_year_figures_beside_the_year_before_are_those_of_last_year() -> None:
    text = "全年造林6万亩，比上年增长3%。\n年末常住人口52万人。\n"
    assert found(text) == [
        ("全年", "2023-01-01", "2023-12-31"),
        ("上年", "2022-01-01", "2022-12-31"),
        ("年末", "2023-12-31", "2023-12-31"),
    ]


def test_a_line_that_looks_ahead_speaks_of_the_year_of_the_text() -> None:
    text = "今年安排水利资金2亿元，比上年增加3000万元，力争全年完工。"
    assert [start for _, start, _ in found(text)] == ["2024-01-01", "2023-01-01", "2024-01-01"]


def test_a_line_looks_back_until_a_sentence_of_it_looks_ahead() -> None:
    text = "粮食产量比上年增长2%。全年新开工程7项。今年全年安排9项。"
    assert [start[:4] for written, start, _ in found(text) if "全年" in written] == ["2023", "2024"]


def test_a_text_of_later_in_the_year_speaks_of_its_own() -> None:
    assert (
        found("上半年投资回升，全年可增长4%，比上年加快。", Date(2024, 7, 20))[1][1] == "2024-01-01"
    )


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("在九十年代初步建成", "九十年代"),
        ("降至2004年的水平", "2004年"),
        ("由2020年的5%提高", "2020年"),
    ],
)
def test_what_belongs_to_the_next_word_stands_outside(text: str, written: str) -> None:
    assert [only for only, _, _ in found(text)] == [written]


def test_a_month_belongs_to_the_year_that_the_paragraph_named() -> None:
    text = "2019年4月立案，9月开庭。\n9月结案。"
    assert [start for _, start, _ in found(text)] == ["2019-04-01", "2019-09-01", "2024-09-01"]


def test_the_day_of_the_text_is_read_from_the_text() -> None:
    text = "县政府工作报告\n——2022年1月20日在县人民代表大会上\n\n去年完成投资3亿元。"
    assert found(text, None)[-1] == ("去年", "2021-01-01", "2021-12-31")


def test_without_a_day_relative_times_have_no_dates() -> None:
    assert found("近年来，今年和去年都有进展。", None) == [
        ("近年来", "", ""),
        ("今年", "", ""),
        ("去年", "", ""),
    ]


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("国庆节", "2024-10-01"),
        ("春节", "2025-01-29"),
        ("周五", "2024-03-08"),
        ("3/15", "2024-03-15"),
        ("2023 11 23", "2023-11-23"),
    ],
)
def test_a_text_that_is_but_a_time(text: str, start: str) -> None:
    assert found(text) == [(text, start, start)]


@pytest.mark.parametrize(
    ("simplified", "traditional"),
    [
        ("2023年12月8日开幕，过去两年进展顺利。", "2023年12月8日開幕，過去兩年進展順利。"),
        ("党的十八大以来，本届任务在今后五年完成。", "黨的十八大以來，本屆任務在今後五年完成。"),
        ("民国二十六年，农历八月十五。", "民國二十六年，農曆八月十五。"),
    ],
)
def test_traditional_text_has_the_same_dates(simplified: str, traditional: str) -> None:
    dates = [(start, end) for _, start, end in found(simplified)]
    assert dates
    assert [(start, end) for _, start, end in found(traditional)] == dates


PIECES = st.lists(
    st.sampled_from(
        [
            *"年月日号季周旬前后底末初中今去明上下近到自从至和、，。\n的内来",
            *["以来", "过去", "未来", "“十四五”", "世纪", "年代", "农历", "正月", "大年", "康熙", "星期"],
            *["0", "00", "1", "2", "12", "29", "31", "99", "2024", "9999", "99999999", "0000"],
            *["二〇二四", "十", "二十", "百", "千", "两", "几", "多", "—", "-", "/", ".", " ", "\ud800", "\0", "😀"],
        ]
    ),
    max_size=14,
).map("".join)  # fmt: skip


@given(PIECES, st.none() | st.sampled_from([Date.min, Date(2024, 2, 29), Date.max]))
def test_any_text_gives_disjoint_periods_in_their_places(text: str, today: Date | None) -> None:
    source = Source(text, date=today)
    end = 0
    for period in source.run(periods):
        assert source.cut(period.span) == period.text != ""
        assert period.span.start >= end
        end = period.span.end
        assert isinstance(period, Period)
        assert period.rule in {rule.name for rule in periods.rules}


@pytest.mark.parametrize("rule", periods.rules, ids=lambda rule: rule.name)
def test_each_rule_fires_in_its_examples_alone(rule: NamedRule) -> None:
    for example in rule.examples:
        assert rule.name in {period.rule for period in periods(Source(example))}, example
    for example in rule.counter_examples:
        assert not periods(Source(example)), example


_PIECES = (
    *"0123456789一二三四五六七八九十两几数好多百千〇零廿余半年月日号天周旬季度时世纪代星期礼拜",
    *"今去昨前大明来后下上本这当同次翌最近日未接往此过以刚第首末头正腊冬闰农历初底中内全公元",
    *" -–—~～至到、/.,，。的个们在于从自Q\n",
    *(
        "2024",
        "二〇二四",
        "个月",
        "世纪",
        "年代",
        "季度",
        "学年",
        "民国",
        "康熙",
        "“十四五”",
        "大年初一",
    ),
)


@settings(max_examples=1000)
@given(st.lists(st.sampled_from(_PIECES), max_size=16).map("".join))
def test_nothing_is_lost_by_looking_at_what_opens_an_expression(text: str) -> None:
    source = Source(text, date=TODAY)
    quick = list(chain.chains(source.text, times(source)))
    with (
        patch.object(chain, "_INITIAL", PlainPattern("(?s).")),
        patch.object(chain, "_opening_with", lambda _: chain._compiled(chain._openers())),
    ):
        assert quick == list(chain.chains(source.text, times(source)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("本学年新增学位800个。", [("本学年", "2023-09-01", "2024-08-31")]),
        ("下个财政年度起拨款。", [("下个财政年度起", "2025-01-01", "")]),
        ("特区政府下个财政年度起拨款。", [("下个财政年度起", "2024-04-01", "")]),
        (
            "2023年完成投资5亿元，结转下年1亿元。",
            [("2023年", "2023-01-01", "2023-12-31"), ("下年", "2024-01-01", "2024-12-31")],
        ),
        ("抗日战争时期的旧址。", [("抗日战争时期", "1937-07-07", "1945-09-02")]),
        ("“文化大革命”期间停办。", [("“文化大革命”期间", "1966-05-16", "1976-10-06")]),
        ("“九五”计划期间建成。", [("“九五”计划期间", "1996-01-01", "2000-12-31")]),
        ("建成后年产值3亿元。", []),
        ("到后年全部建成。", [("到后年", "", "2026-12-31")]),
        ("二O二三年五月建成。", [("二O二三年五月", "2023-05-01", "2023-05-31")]),
        ("2024年春季学期开展试点。", [("2024年春季学期", "", "")]),
        ("2024学年招生2000人。", [("2024学年", "2024-09-01", "2025-08-31")]),
        ("去冬今春整修水渠。", [("去冬今春", "2023-12-01", "2024-05-31")]),
        ("2023年冬季供暖。", [("2023年冬季", "2023-12-01", "2024-02-29")]),
        ("6月中下旬验收。", [("6月中下旬", "2024-06-11", "2024-06-30")]),
        ("未来三到五年建成。", [("未来三到五年", "2024-01-01", "2028-12-31")]),
        ("自4月1日起至5月31日止执行。", [("自4月1日起至5月31日止", "2024-04-01", "2024-05-31")]),
        ("自本通知印发之日起30日内报送。", [("自本通知印发之日起30日内", "2024-03-05", "2024-04-04")]),
        ("新中国成立70多年来，成就辉煌。", [("新中国成立70多年来", "1949-10-01", "2024-03-05")]),
        ("2021、2022、2023年分别下达。", [("2021、2022、2023年", "2021-01-01", "2023-12-31")]),
        ("龙年春节假期游人如织。", [("龙年春节假期", "2024-02-10", "2024-02-10")]),
        ("正月初六复工。", [("正月初六", "2024-02-15", "2024-02-15")]),
        ("“十四五”期末达到80%。", [("“十四五”期末", "2025-12-31", "2025-12-31")]),
        ("近半年新增企业300家。", [("近半年", "2023-09-05", "2024-03-05")]),
        ("3月12日（星期二）上午召开。", [("3月12日（星期二）上午", "2024-03-12", "2024-03-12")]),
        ("3月12日（星期二）\n各位委员：", [("3月12日", "2024-03-12", "2024-03-12")]),
        ("申请期延长至明年2月底，有效期至2026年。",
         [("明年2月底", "2025-02-28", "2025-02-28"), ("至2026年", "", "2026-12-31")]),
        ("针对年中物价的波动，今年中央追加投资。",
         [("年中", "2024-06-01", "2024-06-30"), ("今年", "2024-01-01", "2024-12-31")]),
        ("财政司司长：未来十年建屋，较上年度的预算多一成。",
         [("未来十年", "2024-03-05", "2034-03-05"), ("上年度", "2023-04-01", "2024-03-31")]),
        ("“明日之星”计划、“未来工匠”工程、“今日说法”栏目。", []),
        ("“今年以来，收成好。”他说，“今年”是好年景。",
         [("今年以来", "2024-01-01", "2024-03-05"), ("今年", "2024-01-01", "2024-12-31")]),
        ("五年来特别是去年以来，成效明显。",
         [("五年来", "2019-01-01", "2023-12-31"), ("去年以来", "2023-01-01", "2024-03-05")]),
        ("2024年1月1日（含当日）起缴纳。", [("2024年1月1日（含当日）起", "2024-01-01", "")]),
        ("6月底7月初评审。", [("6月底7月初", "2024-06-30", "2024-07-01")]),
        ("20世纪六七十年代修筑。", [("20世纪六七十年代", "1960-01-01", "1979-12-31")]),
        ("今后三年至五年建成。", [("今后三年至五年", "2024-01-01", "2028-12-31")]),
        ("未来五个财政年度拨付。", [("未来五个财政年度", "2024-01-01", "2028-12-31")]),
        ("清康熙五十年重修。", [("清康熙五十年", "1711-01-01", "1711-12-31")]),
        ("海州日报　2024-03-02　A3版：要闻\n会议召开。", []),
        ("甲辰年铸造。", [("甲辰年", "2024-02-10", "2025-01-28")]),
        ("到本世纪末翻两番。", [("到本世纪末", "", "2100-12-31")]),
        ("2021年以来，4月起", [("2021年以来", "2021-01-01", "2024-03-05"), ("4月起", "2024-04-01", "")]),
    ],
)  # fmt: skip
def test_terms_seasons_and_times_that_are_counted(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "上学年龄推迟。",
        "如今春风化雨。",
        "任期内完成。",
        "双休日开放。",
        "冬季施工。",
        "自收到之日起十日内答复。",
        "李今春、王明秋同志参加。",
        "历时近半年。",
    ],
)
def test_what_has_no_year_to_stand_in_is_no_period(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("去年1—10月", "2023-01-01", "2023-10-31"),
        ("上年1至11月", "2023-01-01", "2023-11-30"),
        ("去年一至三季度", "2023-01-01", "2023-09-30"),
        ("2022年二、三季度", "2022-04-01", "2022-09-30"),
        ("2022年第一至第三季度", "2022-01-01", "2022-09-30"),
        ("明年一季度至二季度", "2025-01-01", "2025-06-30"),
    ],
)
def test_the_parts_of_a_year_that_stand_in_a_row_are_of_one_year(
    text: str, start: str, end: str
) -> None:
    assert one(text) == (text, start, end)


def test_halves_in_a_row_are_of_one_year() -> None:
    assert found("去年上半年和下半年均增长。") == [
        ("去年上半年", "2023-01-01", "2023-06-30"),
        ("下半年", "2023-07-01", "2023-12-31"),
    ]


def test_early_in_a_year_quarters_are_of_the_last_year_if_the_paragraph_named_it() -> None:
    text = "2023年，经济稳定。一季度增长5%，下半年回升。\n今年再接再厉。上半年增长5%。"
    assert [period[1] for period in found(text)] == [
        "2023-01-01",
        "2023-01-01",
        "2023-07-01",
        "2024-01-01",
        "2024-01-01",
    ]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("20世纪末", "1991-01-01", "2000-12-31"),
        ("21世纪初", "2001-01-01", "2010-12-31"),
        ("明后年", "2025-01-01", "2026-12-31"),
    ],
)
def test_stretches_of_several_years(text: str, start: str, end: str) -> None:
    assert one(text) == (text, start, end)
