"""Quantities: spans, bounds, units, relations, items, movements, and what is none."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongwen.extractors.quantity import RULES, quantities
from gongwen.records import Quantity
from gongwen.rule import Procedure
from gongwen.source import Source


def read(text: str) -> tuple[Quantity, ...]:
    return quantities(Source(text))


def one(text: str) -> Quantity:
    [found] = read(text)
    return found


@pytest.mark.parametrize(
    ("text", "span", "unit", "relation", "low", "high"),
    [
        ("投资达2.5亿元。", "2.5亿元", "元", "=", "250000000", "250000000"),
        ("投資達２．５億元。", "２．５億元", "元", "=", "250000000", "250000000"),
        ("投资约三亿元", "约三亿元", "元", "≈", "300000000", "300000000"),
        ("培训300余名", "300余名", "名", "≈", "300", "300"),
        ("增长6%左右", "6%左右", "%", "≈", "6", "6"),
        ("产量90万吨以上", "90万吨以上", "吨", ">=", "900000", None),
        ("保费80万元（含）以上", "80万元（含）以上", "元", ">=", "800000", None),
        ("占比不低于35%", "不低于35%", "%", ">=", "35", None),
        ("营收突破60亿元", "突破60亿元", "元", ">", "6000000000", None),
        ("失业率控制在4.5%以内", "4.5%以内", "%", "<=", None, "4.5"),
        ("最高不超过5万元", "最高不超过5万元", "元", "<=", None, "50000"),
        ("用时不到两小时", "不到两小时", "小时", "<", None, "2"),
        ("增长3%—4%", "3%—4%", "%", "range", "3", "4"),
        ("历时三至五年", "三至五年", "年", "range", "3", "5"),
        ("用地1200万到1300万亩", "1200万到1300万亩", "亩", "range", "12000000", "13000000"),
        ("补贴2到3万元", "2到3万元", "元", "range", "20000", "30000"),
        ("下降百分之五点五", "百分之五点五", "%", "=", "5.5", "5.5"),
        ("提高3.5个百分点", "3.5个百分点", "个百分点", "=", "3.5", "3.5"),
        ("有七成农户参加", "七成", "%", "=", "70", "70"),
        ("产值翻两番", "翻两番", "倍", "=", "4", "4"),
        ("价格为50元6角三分", "50元6角三分", "元", "=", "50.63", "50.63"),
        ("重六斤八两", "六斤八两", "斤", "=", "6.8", "6.8"),
        ("用水一吨半", "一吨半", "吨", "=", "1.5", "1.5"),
        ("气温零下12摄氏度", "零下12摄氏度", "摄氏度", "=", "-12", "-12"),
        ("拨款港币3亿元", "港币3亿元", "港元", "=", "300000000", "300000000"),
        ("为期一年零三个月", "一年零三个月", "年", "=", "1.25", "1.25"),
        ("增加两、三倍", "两、三倍", "倍", "range", "2", "3"),
        ("开支接近900亿元", "接近900亿元", "元", "≈", "90000000000", "90000000000"),
        ("更新设备14万台（套）", "14万台（套）", "台（套）", "=", "140000", "140000"),
        ("工期一年半", "一年半", "年", "=", "1.5", "1.5"),
        ("面积31m2", "31m2", "m²", "=", "31", "31"),
        ("引进亿元以上项目", "亿元以上", "元", ">=", "100000000", None),
        ("完善市、县、乡三级联动网络", "三级", "级", "=", "3", "3"),
        ("开展污染防治三年行动", "三年", "年", "=", "3", "3"),
        ("至少培育5家企业", "5家", "家", ">=", "5", None),
        ("景区约有90间客房", "90间", "间", "≈", "90", "90"),
        ("签订合约有90份", "90份", "份", "=", "90", "90"),
        ("农业约占本地经济3%", "3%", "%", "≈", "3", "3"),
        ("建成1家具备资质的机构", "1家", "家", "=", "1", "1"),
        ("每度电降低5美分", "5美分", "美分", "=", "5", "5"),
    ],
)
def test_span_unit_relation_and_bounds(
    text: str, span: str, unit: str, relation: str, low: str | None, high: str | None
) -> None:
    found = one(text)
    assert (found.text, found.unit, found.relation) == (span, unit, relation)
    assert (found.low, found.high) == (low and Decimal(low), high and Decimal(high))


def test_a_fraction_is_exact() -> None:
    assert one("三分之二的村").low == Fraction(2, 3)


def test_a_cue_that_is_parted_from_the_number_gives_the_relation() -> None:
    found = one("新增泊位超过全省一半。")
    assert (found.text, found.relation, found.low, found.high) == (
        "一半",
        ">",
        Decimal("0.5"),
        None,
    )


@pytest.mark.parametrize(
    ("text", "relation", "low", "high"),
    [
        ("罚款不得超过违法所得的5%", "<=", None, "5"),
        ("自筹部分不低于总投资的百分之三十", ">=", "30", None),
        ("补偿不超过上年收入的4%", "<=", None, "4"),
        ("示范企业突破1.3万家", ">", "13000", None),
        ("惠及三千万左右人口", "≈", "30000000", "30000000"),
        ("达标率为百分之百", "=", "100", "100"),
        ("增长百分之三到四", "range", "3", "4"),
        ("收到材料后20日以内答复", "<=", None, "20"),
        ("补助1000至2000万元", "range", "10000000", "20000000"),
        ("每家800至1万元", "range", "800", "10000"),
        ("增长3至5倍", "range", "3", "5"),
        ("期限由原来的3年延长", "=", "3", "3"),
    ],
)
def test_relations_and_bounds(text: str, relation: str, low: str | None, high: str | None) -> None:
    found = one(text)
    assert (found.relation, found.low, found.high) == (
        relation,
        None if low is None else Decimal(low),
        None if high is None else Decimal(high),
    )


def test_a_cue_holds_of_amounts_joined_by_and() -> None:
    assert [(found.text, found.relation) for found in read("占比分别不低于45%和60%")] == [
        ("不低于45%", ">="),
        ("60%", ">="),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "附件：1．2022年任务分配表",
        "市政协五届十一次常委会会议",
        "实行一元化领导，问题一一列举",
        "第十二届委员会第三次会议",
        "一、总体要求\n（二）基本原则",
        "二〇二三年六月，1998年以来",
        "近五年来，过去三年，未来十年",
        "2021-22年度，2019–20年度",
        "建设“四支队伍”",
        "开好两会，服务三农，深化两岸交流",
        "零部件企业聚集\n注1这笔款项另行安排",
        "按第\n1、3条执行",
        "做到“两个维护”、四个意识、三大攻坚战",
        "四套班子成员到会",
        "推广5G应用，C919首飞，拨打12345热线",
        "《三年行动方案（2022—2024年）》",
        "一批项目，一个地方，一定要，统一部署，进一步",
        "发展第三产业，荣获一等奖",
        "国发〔2021〕15号",
        "十分重视，千方百计，危机四伏",
        "三级医院、五级书记，第十四个五年规划",
    ],
)
def test_numbers_that_count_nothing(text: str) -> None:
    assert [found.text for found in read(text)] == []


def test_a_cue_before_a_run_of_amounts_holds_of_all() -> None:
    found = read("销售额超过200万元、500万元、800万元以上的，分别给予最高2万元、5万元奖励")
    assert [(amount.relation, amount.low, amount.high) for amount in found] == [
        (">", 2_000_000, None),
        (">", 5_000_000, None),
        (">=", 8_000_000, None),
        ("<=", None, 20_000),
        ("<=", None, 50_000),
    ]


@pytest.mark.parametrize(
    ("text", "change", "basis"),
    [
        ("工业用电量同比增长7%", "up", "同比"),
        ("能耗下降3%", "down", ""),
        ("税收比上年增加12亿元", "up", "比上年"),
        ("覆盖率提高到95%", "to", ""),
        ("失业率稳定在5%", "level", ""),
        ("库存较年初减少4%", "down", "较年初"),
        ("年均增长6.5%", "up", "年均"),
        ("总人口52万人", "", ""),
    ],
)
def test_movement(text: str, change: str, basis: str) -> None:
    found = one(text)
    assert (found.change, found.basis) == (change, basis)


def test_rates() -> None:
    assert (one("租金20元/平方米").per, one("每亩补助300元").per) == ("平方米", "亩")
    assert one("时速350公里/小时").unit == "公里/小时"


def test_a_ratio_is_as_many_quantities_as_it_has_parts() -> None:
    assert [found.text for found in read("三次产业结构比为8.1：45.2：46.7")] == [
        "8.1",
        "45.2",
        "46.7",
    ]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rules_fire_on_their_examples_alone(rule: Procedure[Quantity]) -> None:
    assert rule.examples
    assert rule.counter_examples
    for example in rule.examples:
        assert rule(Source(example)), example
    for counter_example in rule.counter_examples:
        assert not rule(Source(counter_example)), counter_example


def test_every_record_names_a_rule() -> None:
    text = "投资3亿元，建成学校12所，八成农户、三分之一乡镇受益，产值翻一番，人口5万。"
    assert {found.rule for found in read(text)} <= {rule.name for rule in RULES}


PIECES = st.sampled_from(
    "约 近 超过 不低于 第 3 12.5 一 两 三十 半 万 亿 余 多 元 吨 名 个 百分点 % 年 月 日 "
    "以上 左右 （含） — 至 、 ， 。 \n "
    "分别 增长 达到 比上年 的 和 干部 产量 “ ” 《 》 每 / 人 翻 番 成 折 : 之 分 "
    "\ud800 \x00 😀 [ ] （ ）".split(" ")
)


@given(st.lists(PIECES, max_size=25).map("".join))
def test_any_string_gives_disjoint_spans_that_cut_their_text(raw: str) -> None:
    end = 0
    for found in read(raw):
        assert raw[found.span.start : found.span.end] == found.text
        assert found.span.start >= end
        assert found.low is not None or found.high is not None
        assert found.low is None or found.high is None or found.low <= found.high
        end = found.span.end


@given(st.lists(PIECES, max_size=15).map("".join))
def test_traditional_script_gives_the_same_values(raw: str) -> None:
    traditional = raw.translate(str.maketrans("万亿吨个两余", "萬億噸個兩餘"))
    assert [(f.low, f.high, f.unit, f.relation) for f in read(raw)] == [
        (f.low, f.high, f.unit, f.relation) for f in read(traditional)
    ]


@pytest.mark.parametrize("character", ["1", "一", "万", "的", "（", "“", " ", "年", "第", "、"])
def test_a_long_run_of_one_character_is_read_in_linear_time(character: str) -> None:
    assert len(read(character * 200_000)) <= 1
