"""Where a unit ends and a noun begins, bounds of ranges, and items without who does what to them."""

import pytest

from gongwen.extractors.quantity import quantities
from gongwen.extractors.quantity.phrase import noun_phrase
from gongwen.source import Source


def items(text: str) -> list[str]:
    return [found.item for found in quantities(Source(text))]


def bounds(text: str) -> list[tuple[str, str, str, str, str]]:
    return [
        (found.text, str(found.low), str(found.high), found.unit, found.relation)
        for found in quantities(Source(text))
    ]


@pytest.mark.parametrize(
    ("text", "unit", "item"),
    [
        ("聘请5名校长", "名", "校长"),
        ("轮训60名村干部", "名", "村干部"),
        ("回引30名下岗职工", "名", "下岗职工"),
        ("走访慰问800余名师生", "名", "师生"),
        ("建成3个体育公园", "个", "体育公园"),
        ("设立12个人民调解委员会", "个", "人民调解委员会"),
        ("引进4家电商企业", "家", "电商企业"),
        ("联系7家园林公司", "家", "园林公司"),
        ("举行6场地方戏展演", "场", "地方戏展演"),
        ("完成12项目标任务", "项", "目标任务"),
        ("处理5起诉讼", "起", "诉讼"),
        ("全乡3人均为党员", "人", ""),
        ("奖励5个人才团队", "个", "人才团队"),
        ("约3亿人居住的山区", "人", ""),
        ("会议惠及300人才", "", "人才"),
        ("覆盖60名额", "", "名额"),
        ("新增3条件", "", "条件"),
        ("服务6亿人口", "", "人口"),
    ],
)
def test_a_classifier_parts_from_a_noun_that_seems_to_begin_with_it(
    text: str, unit: str, item: str
) -> None:
    [found] = quantities(Source(text))
    assert (found.unit, found.item) == (unit, item)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("处八百元以上三千元以下罚款", ("八百元以上三千元以下", "800", "3000", "元", "range")),
        ("判三年以上七年以下有期徒刑", ("三年以上七年以下", "3", "7", "年", "range")),
        ("处一倍以上五倍以下罚款", ("一倍以上五倍以下", "1", "5", "倍", "range")),
        ("资产20万元以上不满50万元的", ("20万元以上不满50万元", "200000", "500000", "元", "range")),
        ("满16周岁以上至60周岁以下", ("16周岁以上至60周岁以下", "16", "60", "周岁", "range")),
    ],
)
def test_a_lower_and_an_upper_bound_are_one_range(
    text: str, told: tuple[str, str, str, str, str]
) -> None:
    assert bounds(text) == [told]


@pytest.mark.parametrize(
    "text", ["300万元以上、50万元以下", "8人以上，5人以下", "9%以上3%以下", "5万元以上6吨以下"]
)
def test_two_bounds_that_no_range_has_stay_two(text: str) -> None:
    assert [relation for *_, relation in bounds(text)] == [">=", "<="]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("规模翻了近一番", ("翻了近一番", "2", "2", "倍", "≈")),
        ("规模翻近两番", ("翻近两番", "4", "4", "倍", "≈")),
        ("规模翻了超过一番", ("翻了超过一番", "2", "None", "倍", ">")),
        ("规模翻了两番多", ("翻了两番多", "4", "4", "倍", "≈")),
        ("工期提前一年", ("一年", "1", "1", "年", "=")),
        ("免收摊位租金一年", ("一年", "1", "1", "年", "=")),
        ("不到一周就修复", ("不到一周", "None", "1", "周", "<")),
        ("宽免本年度四季差饷", ("四季", "4", "4", "季", "=")),
        ("约有三成长者领取", ("三成", "30", "30", "%", "≈")),
        ("低于去年5.6%的平均增幅", ("5.6%", "None", "5.6", "%", "<")),
    ],
)
def test_what_belongs_to_an_amount(text: str, told: tuple[str, str, str, str, str]) -> None:
    assert bounds(text) == [told]


@pytest.mark.parametrize("text", ["近一周来降雨", "四季常青", "四季度开工", "前三年", "这一年"])
def test_seasons_and_times_on_the_calendar_count_nothing(text: str) -> None:
    assert bounds(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("区委、区政府报送调研报告6篇", ["调研报告"]),
        ("区水务局并处罚款2万元", ["罚款"]),
        ("站点由六个增至十八个", ["站点", "站点"]),
        ("2万农户户均增收800元", ["农户", "增收"]),
        ("力争实现入户率100%", ["入户率"]),
        ("提供900个就业机会", ["就业机会"]),
        ("对其中4个项目予以撤销", ["项目"]),
        ("并拨款两亿元", [""]),
        ("脱贫村达800个，13个脱贫县摘帽", ["脱贫村", "脱贫县"]),
        ("与28个国家新缔结友城关系5对", ["国家", "友城关系"]),
        ("9项质量指标位居全省前列", ["质量指标"]),
        ("司法拘留40人，6人迫于压力还款", ["司法拘留", ""]),
        ("统筹800亩用地指标优先保障工业", ["用地指标"]),
        ("至少向区委专题汇报2次", [""]),
        ("每年组织全员培训30学时", ["全员培训"]),
        ("充电桩与车桩比为3.1:1", ["充电桩与车桩比"] * 2),
        ("建设充电桩800个", ["充电桩"]),
        ("市纪委约谈干部30人", ["干部"]),
        ("龙头企业承担科研项目12项", ["科研项目"]),
        ("农科院牵头的创新团队8个", ["创新团队"]),
        ("在甲镇、乙镇等地布局养老服务中心3个", ["养老服务中心"]),
        ("争取到上级补助资金5亿元", ["上级补助资金"]),
        ("新造油茶林3万亩", ["油茶林"]),
        ("新注册企业增长8%", ["新注册企业"]),
        ("跟踪督办重点提案9件", ["重点提案"]),
    ],
)
def test_an_item_is_without_its_verb_and_its_actor(text: str, names: list[str]) -> None:
    assert items(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("所需经费由市、县财政各承担50%", ["所需经费"]),
        ("工业投资扭转下滑态势、增长3%", ["工业投资"]),
        ("工业产值占到全省的12%", ["工业产值"]),
        ("民生支出占财政支出的八成", ["财政支出"]),
        ("差旅费市本级减少9%", ["差旅费"]),
        ("收入增幅由年初的较低水平回升到6%", ["收入增幅"]),
        ("补助标准提高到人均90元", ["补助标准"]),
        ("人均寿命在2018年基础上再提高1岁", ["人均寿命"]),
        ("产值在2020年基础上翻一番", ["产值"]),
        ("高于上年4%的平均增速", ["平均增速"]),
        ("监测对象中73%已脱险", ["监测对象"]),
        ("相当于9个月的财政支出", ["财政支出"]),
        ("罚款为违法所得的三倍", ["罚款"]),
        ("8项“一老一小”工程投入6亿元", ["“一老一小”工程", "“一老一小”工程投入"]),
        ("取消80项行政许可等事项", ["行政许可等事项"]),
        ("河岸两公里范围内禁建", ["河岸"]),
        ("单个项目补助最高不超过90万元", ["补助"]),
        ("公路、铁路营业里程分别为800公里和200公里", ["公路营业里程", "铁路营业里程"]),
        ("6月30日前完工率不低于八成", ["完工率"]),
        ("上千万群众乔迁新居", ["群众"]),
        ("再解决3000万农村人口用水问题", ["农村人口"]),
        ("25个省份本级会议费减少", ["省份"]),
        ("40户企业“晒账本”", ["企业"]),
        ("A级景区20家，4A级以上5家", ["A级景区", "4A级以上景区"]),
        ("查处贪腐案件30件，移送检察机关4人", ["贪腐案件", ""]),
        ("引导金融机构向小微企业投放贷款7亿元", ["贷款"]),
        ("供水工程铺设管网90公里", ["管网"]),
    ],
)
def test_what_is_said_of_it_is_no_part_of_an_item(text: str, names: list[str]) -> None:
    assert items(text) == names


def test_a_verb_of_reaching_opens_no_noun_phrase() -> None:
    assert noun_phrase("增至八处") == ""
    assert noun_phrase("为民服务站") == "为民服务站"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "甲、乙两县分别建成梯田3.2和4.5万亩",
            [("3.2", "32000", "亩"), ("4.5万亩", "45000", "亩")],
        ),
        (
            "甲、乙、丙分别拨付12、15和18亿元",
            [
                ("12", "1200000000", "元"),
                ("15", "1500000000", "元"),
                ("18亿元", "1800000000", "元"),
            ],
        ),
        ("分别给予20万、5万元奖励", [("20万", "200000", "元"), ("5万元", "50000", "元")]),
        (
            "增速分别高5.1和0.9个百分点",
            [("5.1", "5.1", "个百分点"), ("0.9个百分点", "0.9", "个百分点")],
        ),
        ("分别在3、4月开会", []),
        ("列第3和第5位", []),
    ],
)
def test_amounts_told_in_turn_share_the_last_unit(
    text: str, found: list[tuple[str, str, str]]
) -> None:
    assert [(text, low, unit) for text, low, _, unit, _ in bounds(text)] == found


def test_subjects_told_in_turn_share_how_fast_they_grow() -> None:
    text = "大豆、小麦产量增速分别达到3%、5%"
    assert items(text) == ["大豆产量增速", "小麦产量增速"]


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("给予一次性3万元建设补贴", "建设补贴"),
        ("每年给予5万元至8万元运营补助", "运营补助"),
        ("补助3万元用于困难群众补助", ""),
        ("取消了1/4证明事项", "证明事项"),
    ],
)
def test_what_a_sum_is_paid_as_and_a_part_is_of(text: str, item: str) -> None:
    assert items(text)[-1] == item
