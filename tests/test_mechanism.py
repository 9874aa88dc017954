"""Mechanisms: where they begin, which verb governs them, and what is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongwen import Mechanism, Source, extract, mechanisms
from gongwen.extractors.mechanism.heads import heads
from gongwen.extractors.mechanism.phrase import FURTHEST, phrase


def found(text: str) -> tuple[Mechanism, ...]:
    return extract(text, extractors=[mechanisms])[Mechanism]


def acted(text: str) -> list[tuple[str, str]]:
    return [(mechanism.action, mechanism.text) for mechanism in found(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("建立乡镇干部轮岗交流机制。", [("建立", "乡镇干部轮岗交流机制")]),
        ("制定并印发深化粮食储备体制改革方案", [("深化", "粮食储备体制")]),
        ("建立健全涉农项目协调推进机制", [("建立健全", "涉农项目协调推进机制")]),
        ("与市林业局共建湿地生态修复机制", [("共建", "湿地生态修复机制")]),
        ("西溪县法院创新多元解纷机制纪实", [("创新", "多元解纷机制")]),
        ("完善校企共建利益分配机制", [("完善", "校企共建利益分配机制")]),
        ("坚持和完善村民自治制度", [("坚持和完善", "村民自治制度")]),
        ("落实和优化带薪休假制度", [("落实", "带薪休假制度")]),
        ("建立并全面实施联审会签制度", [("建立", "联审会签制度")]),
        ("培育推广“农户+合作社”模式", [("培育推广", "“农户+合作社”模式")]),
        ("扩大差旅费用“包干制”试点", [("扩大", "差旅费用“包干制”")]),
        ("健全乡镇干部联系村组“组长制”，", [("健全", "乡镇干部联系村组“组长制”")]),
        ("全面推行“街长制”“巷长制”", [("推行", "“街长制”"), ("推行", "“巷长制”")]),
        ("按照“四四制”分担费用", [("", "“四四制”")]),
        ("该镇首创的“田坎会”协商模式", [("首创", "“田坎会”协商模式")]),
        ("推动建立房屋养老金制度", [("建立", "房屋养老金制度")]),
        ("鼓励企业建立职工带薪培训制度", [("建立", "职工带薪培训制度")]),
        ("各地要稳步推进户籍制度改革", [("推进", "户籍制度")]),
        ("深入开展“田长制”试点", [("开展", "“田长制”")]),
        ("创新推行“一站受理”模式", [("推行", "“一站受理”模式")]),
        ("完善水费价格形成机制", [("完善", "水费价格形成机制")]),
        ("推进乡村治理体系和服务能力现代化", [("推进", "乡村治理体系")]),
        ("初步建立起新的粮食流通体制", [("建立", "新的粮食流通体制")]),
        ("有步骤、大力组织志愿者宣传垃圾分类制度", [("宣传", "垃圾分类制度")]),
        ("推进电价形成机制和输配制度改革", [("推进", "电价形成机制"), ("推进", "输配制度")]),
        ("这标志着多元供水格局初具规模", [("", "多元供水格局")]),
        ("重组重点实验室体系", [("重组", "重点实验室体系")]),
    ],
)
def test_the_governing_verb_stands_outside(text: str, expected: list[tuple[str, str]]) -> None:
    assert acted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("河湖管护体系建设提速", [("建设", "河湖管护体系")]),
        ("医药卫生体制改革深入推进", [("改革", "医药卫生体制")]),
        ("应急管理体系更加健全", [("健全", "应急管理体系")]),
        ("资本市场制度还不健全", [("", "资本市场制度")]),
        ("提升区域创新体系整体效能", [("", "区域创新体系")]),
        ("冷链体系完整的优势", [("", "冷链体系")]),
        ("是基层治理体系的重要部分", [("", "基层治理体系")]),
        ("充分发挥联席会议制度优势", [("", "联席会议制度")]),
        ("加快应急物资储备体系建设", [("建设", "应急物资储备体系")]),
        ("深化应急物资储备体系建设", [("深化", "应急物资储备体系")]),
        ("“先看后买”模式加快推广", [("推广", "“先看后买”模式")]),
        ("现在实行的林地承包责任制要进一步完善", [("完善", "林地承包责任制")]),
        ("深化社会主义制度的学习宣传", [("", "社会主义制度")]),
    ],
)
def test_what_is_said_of_it_may_act_on_it(text: str, expected: list[tuple[str, str]]) -> None:
    assert acted(text) == expected


@pytest.mark.parametrize(
    "mechanism",
    [
        "“三包”机制",
        "“县级统筹、乡镇实施”的工作机制",
        "乡镇主抓、村组包片、农户参与的管护格局",
        "重要决策听证、重要事项公示、重点工作通报等制度机制",
        "覆盖城乡的公共法律服务体系",
        "与客流规律相匹配的公交调度机制",
        "以居家为基础、社区为依托的养老服务体系",
        "促进农民持续增收的长效机制",
        "由县政府牵头，发改、财政等部门参与的联席会议制度",
        "党委领导，政府负责，社会协同的治理格局",
        "农村集体产权制度",
        "外地引进教师安家补助机制",
        "居住地办理婚姻登记制度",
        "“双向”考核评价机制",
        "PPP新机制",
        "首问负责制",
        "河湖长制",
    ],
)
def test_all_of_its_description_belongs_to_it(mechanism: str) -> None:
    assert acted(f"近年来，全县建立{mechanism}，成效明显。") == [("建立", mechanism)]


@pytest.mark.parametrize(
    "text",
    [
        "海州市现代化产业体系建设领导小组成员名单",
        "市医疗保障制度改革工作专班例会",
        "成立由县长任组长的社会信用体系建设领导小组",
        "省社会信用体系建设联席会议办公室",
    ],
)
def test_a_head_in_the_name_of_a_body_is_none(text: str) -> None:
    assert found(text) == ()


def test_the_arrangement_of_a_body_is_one() -> None:
    [only] = found("完善现代化产业体系建设工作专班运行机制。")
    assert only.text == "现代化产业体系建设工作专班运行机制"


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("健全会商机制和督办制度", ["会商机制", "督办制度"]),
        ("纳入安全生产责任制考核和信用评价体系", ["安全生产责任制", "信用评价体系"]),
        ("[7]由于抽样调查制度调整", ["抽样调查制度"]),
        ("健全培训体系和相关考核制度", ["培训体系", "相关考核制度"]),
        ("推行河长制、林长制", ["河长制", "林长制"]),
        ("健全标准体系，完善认证制度。", ["标准体系", "认证制度"]),
        ("完善人才评价体系建设和住房保障制度", ["人才评价体系", "住房保障制度"]),
        ("坚持村民议事制度这一基层民主制度", ["村民议事制度", "基层民主制度"]),
        ("提高治理能力和健全权力制约机制", ["权力制约机制"]),
        ("强化监管方式和信用体系建设", ["信用体系"]),
        ("建设停车场、充电站、物流体系等", ["物流体系"]),
        ("由审批制转为备案制", ["审批制", "备案制"]),
        ("推动乡镇企业股份制改造", ["股份制"]),
        ("巩固公有制，发展集体所有制和混合所有制", ["公有制", "集体所有制", "混合所有制"]),
    ],
)
def test_each_head_of_its_own_is_a_mechanism(text: str, spans: list[str]) -> None:
    assert [mechanism.text for mechanism in found(text)] == spans


def test_coordinated_mechanisms_share_their_verb() -> None:
    assert acted("加快健全会商机制、督办制度和问责制") == [
        ("健全", "会商机制"),
        ("健全", "督办制度"),
        ("健全", "问责制"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "健全体制机制",
        "强化建章立制",
        "要靠制度管权",
        "完善各项制度",
        "构建长效机制",
        "健全工作机制和规章制度",
        "发展新产业、新业态、新模式",
        "加强思想建设、组织建设、制度建设",
        "推动沿江开发形成新格局",
        "具有鲜明特色的制度安排",
        "把权力关进制度的笼子",
        "推进审批制度化、标准体系化",
        "降低制度性交易成本",
        "修订《公务接待管理制度》",
        "引进飞机制造企业",
        "由集体制定计划",
        "完善载体系统",
        "抓紧编制规划，严格控制规模，加强管制",
        "非公有制经济和寄宿制学校",
        "各种所有制企业，优化所有制结构",
        "培育外贸新业态新模式",
        "民族宗教法制委员会",
    ],
)
def test_what_is_no_mechanism(text: str) -> None:
    assert found(text) == ()


def test_furniture_holds_no_mechanism() -> None:
    assert found("健全联动机制。\n编辑：信用体系建设办") != ()
    assert [one.text for one in found("健全联动机制。\n来源：市信用体系建设办")] == ["联动机制"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("去年，县里推行了积分制。", "established"),
        ("去年，县里健全了积分制。", "improved"),
        ("明年要推行积分制。", "planned"),
        ("坚决维护多边贸易体制。", "none"),
        ("积分制的实质是激励。", "none"),
    ],
)
def test_status(text: str, status: str) -> None:
    [mechanism] = found(text)
    assert mechanism.status == status


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "形成“党委牵头、部门协力、群众献智”的工作格局",
            [("党委", "牵头"), ("部门", "协力"), ("群众", "献智")],
        ),
        ("实行“日巡查、周碰头、月通报”制度", [("日", "巡查"), ("周", "碰头"), ("月", "通报")]),
    ],
)
def test_members_of_one_length_are_parted_alike(text: str, parts: list[tuple[str, str]]) -> None:
    [mechanism] = found(text)
    assert [(part.actor, part.role) for part in mechanism.parts] == parts


def test_head_name_and_parts() -> None:
    [mechanism] = found("形成“村级申报、乡镇审核、县级拨付”的资金管理体制机制。")
    assert (mechanism.head, mechanism.name) == ("机制", "村级申报、乡镇审核、县级拨付")
    assert [(part.actor, part.role) for part in mechanism.parts] == [
        ("村级", "申报"),
        ("乡镇", "审核"),
        ("县级", "拨付"),
    ]
    [mechanism] = found("推行田长制")
    assert (mechanism.head, mechanism.name, mechanism.parts) == ("制", "田长制", ())


def test_the_traditional_text_has_the_same_mechanisms() -> None:
    [mechanism] = found("建立健全部門信息互通機(jī)制,,成效明顯")
    assert mechanism.text == "部門信息互通機(jī)制"
    assert (mechanism.head, mechanism.name) == ("机制", "部门信息互通机制")


@pytest.mark.parametrize("rule", mechanisms.rules, ids=lambda rule: rule.name)
def test_rules_fire_on_their_examples_alone(rule: object) -> None:
    name = rule.name  # type: ignore[attr-defined]
    for example in rule.examples:  # type: ignore[attr-defined]
        assert name in {mechanism.rule for mechanism in found(example)}, example
    for example in rule.counter_examples:  # type: ignore[attr-defined]
        assert found(example) == (), example


CLAUSE = st.lists(
    st.sampled_from(
        "建立 健全 完善 推动 和 、 与 的 等 “ ” （ ） ， 。 \n 以 为 在 把 机制 制度 体系 制 长 "
        "格局 县委 落实 监督 管理 工作 各项 新 一 5 A 了 要 加快 地 ） 《 》".split(" ")
    ),
    max_size=40,
).map("".join)


@given(CLAUSE)
def test_any_text_has_mechanisms_that_end_in_their_heads(text: str) -> None:
    for mechanism in mechanisms(Source(text)):
        assert mechanism.text == text[mechanism.span.start : mechanism.span.end]
        assert mechanism.text.rstrip("”").endswith(mechanism.head)
        assert mechanism.action == "" or mechanism.action in text


@given(CLAUSE)
def test_a_phrase_begins_close_to_its_head(text: str) -> None:
    for head in heads(text):
        placed = phrase(text, head)
        assert 0 <= placed.start <= head.start < head.end <= placed.end <= head.end + 1
        assert head.start - placed.start <= 6 * FURTHEST


def test_a_long_run_of_heads_is_one_head() -> None:
    assert len(list(heads("机制" * 50_000))) == 1
    assert list(heads("制" * 100_000)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("把代表接访制度做深做实。", [("做深做实", "代表接访制度")]),
        ("将首问负责制写入章程。", [("写入", "首问负责制")]),
        ("将信访工作纳入绩效考核体系。", [("纳入", "绩效考核体系")]),
        ("镇里通过信息报送制度掌握情况。", [("", "信息报送制度")]),
        ("水利局已就取水许可制度完成调研。", [("", "取水许可制度")]),
        ("教育局会循学额调节机制办理。", [("", "学额调节机制")]),
        ("由轮候机制逐步过渡至预约制度。", [("", "轮候机制"), ("过渡", "预约制度")]),
        ("我县升级灾情预警机制。", [("升级", "灾情预警机制")]),
        ("县级领导包联重点项目机制运转顺畅。", [("", "县级领导包联重点项目机制")]),
        ("走深走实“夜访夜谈”制度。", [("走深走实", "“夜访夜谈”制度")]),
        ("发挥部门协调机制作用。", [("", "部门协调机制")]),
        ("加大矛盾化解机制建设力度。", [("建设", "矛盾化解机制")]),
        ("创新体制机制，激发活力。", []),
        ("创新机制、改革体制。", []),
        ("推广制度创新成果。", []),
    ],
)
def test_what_happens_by_a_mechanism_and_what_to_it(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert acted(text) == expected


@pytest.mark.parametrize(
    "order",
    [
        "取水许可制",
        "主任例会制",
        "资金周转制",
        "项目代建制",
        "积分评定制",
        "校长职级制",
        "项目秘书制",
        "分税制",
    ],
)
def test_orders_that_end_like_other_words(order: str) -> None:
    assert acted(f"全县推行{order}。") == [("推行", order)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("实行24小时制，招收三年制学员。", []),
        ("完善内控制度。", [("完善", "内控制度")]),
        ("让市场监管体系更加健全。", [("健全", "市场监管体系")]),
        ("加快多渠道保障的住房制度建立。", [("建立", "多渠道保障的住房制度")]),
        ("健全使群众得实惠的分配机制。", [("健全", "使群众得实惠的分配机制")]),
        ("创新发展模式，拓宽渠道。", []),
        ("现行的打击偷猎监管制度明年到期。", [("", "现行的打击偷猎监管制度")]),
    ],
)
def test_verbs_that_cause_and_verbs_that_never_govern(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert acted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("将低保制度与扶贫政策衔接。", [("", "低保制度")]),
        ("将联席会议制度延伸至村组。", [("延伸", "联席会议制度")]),
        ("县法院建立并实施了繁简分流制度。", [("建立", "繁简分流制度")]),
        ("健全、完善和落实民主议事制。", [("健全", "民主议事制")]),
        ("全镇健全和落实值班制度。", [("健全", "值班制度")]),
        ("全县落实“塘长制”。", [("落实", "“塘长制”")]),
        ("全镇建立和完善“塘长制”。", [("建立", "“塘长制”")]),
        ("统筹城乡的供水体系初步建立。", [("建立", "统筹城乡的供水体系")]),
        ("户籍制度、用工制度改革稳步推进。", [("改革", "户籍制度"), ("改革", "用工制度")]),
        ("救助体系日臻完善。", [("完善", "救助体系")]),
        ("实行分级管理、分类负责的体制。", [("实行", "分级管理、分类负责的体制")]),
        ("将信用联合惩戒机制写入章程。", [("写入", "信用联合惩戒机制")]),
        ("缺乏有效的激励机制。", [("缺乏", "有效的激励机制")]),
    ],
)
def test_what_is_done_with_a_mechanism(text: str, expected: list[tuple[str, str]]) -> None:
    assert acted(text) == expected


@pytest.mark.parametrize(
    "text", ["尚未形成完整的产业体系。", "还没有建立稳定的投入机制。", "未能有效落实值班制度。"]
)
def test_what_is_denied_is_not_established(text: str) -> None:
    assert [mechanism.status for mechanism in found(text)] == ["none"]
