"""The predicate of a clause, against a table of clauses."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongwen.lexicon import DEFAULT
from gongwen.predicate import predicate, reading

VERBS = [
    ("推动县域商业提质扩容", "推动"),
    ("103. 房屋署将翻新旧式屋邨", "翻新"),
    ("劳工处已就工时政策展开咨询", "展开"),
    ("就修桥方案达成共识", "达成"),
    ("我们会向立法会申请拨款", "申请"),
    ("向办学短板领域发力", "发力"),
    ("考核结果与绩效工资挂钩", "挂钩"),
    ("推动课程标准与产业需求对接", "推动"),
    ("罚款收入的30%用于道路维修", "用于"),
    ("超过20万元的部分按规定上缴", "上缴"),
    ("服务网点由12个增加到30个", "增加"),
    ("将申报至领证的时间由六天缩短至两天", "缩短"),
    ("诉前调解成功率82%", ""),
    ("联合县妇联开展巡讲40场", "开展"),
    ("为患者挽损120万元", "挽损"),
    ("在边远乡镇建立教育资源共享机制", "建立"),
    ("由县级负责同志包保8个项目", "包保"),
    ("新建县民族中学、实验小学", "新建"),
    ("实现困难职工应助尽助", "实现"),
    ("惠及约6000名长者", "惠及"),
    ("科技支出占财政支出的3.5%", "占"),
    ("会于年内提出建议", "提出"),
    ("3个社区获市级表彰", "获"),
    ("（三）持续深入推进厕所革命", "推进"),
    ("三是大力发展特色农业", "发展"),
    ("——全面加强水源地保护", "加强"),
    ("加快发展冷链物流", "发展"),
    ("加快老旧管网改造", "加快"),
    ("建立健全河湖巡查制度", "建立健全"),
    ("巩固和扩大整治成果", "巩固"),
    ("把数字技术融入城市治理", "融入"),
    ("将闲置校舍改造为养老院", "改造"),
    ("更好发挥专家作用", "发挥"),
    ("为乡村振兴贡献青春力量", "贡献"),
    ("在山区建设12座水库", "建设"),
    ("以科技创新引领产业升级", "引领"),
    ("为实现共同富裕而奋斗", "奋斗"),
    ("进出口总值增长7.2%", "增长"),
    ("服务业占比超过55%", "超过"),
    ("登记失业率为3.1%", "为"),
    ("物流园区建设取得突破性进展", "取得"),
    ("城乡居民医保制度改革稳步推进", "推进"),
    ("省级财政会提供15亿元贴息", "提供"),
    ("300多万农民工受益", "受益"),
    ("产业扶持资金由县农业农村局负责拨付", "负责"),
    ("要求各乡镇结合实际抓好落实", "抓好落实"),
    ("对符合条件的企业给予5万元补贴", "给予"),
    ("奖励比例不低于20%", ""),
    ("财政赤字2.1万亿元", ""),
    ("审执结各类案件4.6万件", "审执结"),
    ("新查办走私案件28起", "查办"),
    ("引进技术工人300名", "引进"),
    ("年底前建成联通各乡镇的公交网络", "建成"),
    ("省财政用于校舍维修的支出达3.4亿元", "达"),
    ("支持水利设施建设的专项资金增长12%", "增长"),
    ("用于旱灾救助的资金6000万元", ""),
    ("在用地、融资、人才培训等方面给予倾斜", "给予"),
    ("将在提升服务水平上持续用力", "用力"),
    ("以零容忍态度整治吃拿卡要", "整治"),
    ("平均审理天数压减至45天", "压减"),
    ("探索推行错时延时服务", "推行"),
    ("探索化解基层矛盾的有效途径", "探索"),
    ("正确认识和处理增长与减排的关系", "认识"),
    ("落实好各项惠农政策", "落实"),
    ("与市科技局共建实验基地", "共建"),
    ("每户给予3000元补助", "给予"),
    ("每完成一户改造的给予800元奖励", "给予"),
    ("对工作落后的予以通报", "予以"),
    ("光伏产能由3吉瓦时扩大到8吉瓦时", "扩大"),
    ("每万人口拥有执业医师数达到32人", "达到"),
    ("有效期至2031年6月30日", ""),
    ("小组会在下月内完成检讨", "完成"),
    ("补短板强弱项", "补"),
    ("办实事解难题", "办"),
    ("契税由五档简并至两档", "简并"),
    ("食堂周末不打烊", "打烊"),
    ("规范采购、租赁等行为", "规范"),
    ("要去库存", "去"),
    ("干部必须勇往直前", ""),
    ("万元产值能耗降至0.4吨标准煤", "降"),
    ("把耕地保护摆在首位", "摆"),
    ("将旧厂房转化为双创空间", "转化"),
    ("出口额比上年翻一番", "翻"),
    ("新校区全部投入使用", "投入"),
    ("茶叶产量再创历史新高", "创"),
    ("水利部门牵头修订灌区管理办法", "修订"),
    ("带头遵守财经纪律", "遵守"),
    ("协调推进医保支付改革", "推进"),
    ("县水利局牵头", "牵头"),
    ("各乡镇按职责分工负责", "负责"),
    ("扣除价格因素后实际增长4.1%", "增长"),
    ("收到举报后立即组织核查", "组织"),
    ("贷款贴息比例由30%提高至50%", "提高"),
    ("提供给农户的贴息由2%提高到3%", "提高"),
    ("林业局推动建立的巡护队伍覆盖全部28个林场", "覆盖"),
    ("具有一级资质的施工企业17家", ""),
    ("全县现有水库9座", "有"),
    ("渔获量一举越过8万吨", "越过"),
    ("水稻单产刷至712公斤", "刷"),
    ("联审时间不超过7个工作日", ""),
    ("预算赤字列320亿元", "列"),
    ("以本细则为准", "为"),
    ("严格招生范围", "严格"),
    ("严格执行收费标准", "执行"),
    ("切实保障实施质量", "保障"),
    ("力争2031年底前建成环城绿道", "建成"),
    ("争取9月底以前把冬修计划下达到乡镇", "下达"),
    ("对虚报产量的单位从严追究责任", "追究"),
    ("对企业投入应用研究给予补贴", "给予"),
    ("符合条件的农户可享受贴息", "享受"),
    ("将符合条件的残疾学生全部纳入资助范围", "纳入"),
    ("以更大力度吸引和利用社会资本", "吸引"),
    ("用两年时间完成管网普查", "完成"),
    ("依托农业院校建设育种平台", "建设"),
    ("通过以工代赈方式支持村民修路", "支持"),
    ("保障渔民养老金按时足额发放", "保障"),
    ("任务分配向缺水地区倾斜", "倾斜"),
    ("危房鉴定、维修加固等开支可按季结清", "结清"),
    ("检察建议整改率达97%", "达"),
    ("先后深入9个林场、14家木材加工厂", "深入"),
    ("深入实施种业振兴行动", "实施"),
]

BARE = [
    "城乡公共服务水平",
    "下一步",
    "按照上级有关要求",
    "以乡村振兴为重点",
    "在全县各级干部的共同努力下",
    "从完善制度入手",
    "对首次获得省级荣誉的企业",
    "每新增1家上市公司",
    "年纳税超过200万元的",
    "结合开展护林行动",
    "四、2019年重点工作任务",
    "为推动经济社会发展",
    "",
]


@pytest.mark.parametrize(("clause", "verb"), VERBS)
def test_main_verb(clause: str, verb: str) -> None:
    found = predicate(clause)
    assert found is not None
    assert found.verb == verb
    assert clause[found.start : found.end] == verb


@pytest.mark.parametrize("clause", BARE)
def test_no_predicate_of_its_own(clause: str) -> None:
    assert predicate(clause) is None


@pytest.mark.parametrize(
    ("clause", "subject"),
    [
        ("各乡镇要落实属地责任", "各乡镇"),
        ("今年省财政将安排8亿元", "省财政"),
        ("二是建设两个示范园区", ""),
        ("（六）办好民生实事", ""),
        ("3.前瞻布局新赛道", ""),
    ],
)
def test_subject(clause: str, subject: str) -> None:
    found = predicate(clause)
    assert found is not None
    assert clause[found.subject_start : found.subject_end] == subject


@pytest.mark.parametrize(
    ("clause", "kind"),
    [
        ("扩大养老服务供给", "verb"),
        ("农业是国民经济的基础", "state"),
        ("粮食产量35万吨左右", "amount"),
        ("社会大局和谐稳定", "verb"),
        ("市场供应充足", "adjective"),
    ],
)
def test_kind(clause: str, kind: str) -> None:
    found = predicate(clause)
    assert found is not None
    assert found.kind == kind


@pytest.mark.parametrize(
    ("clause", "modals"),
    [
        ("我们必须守住耕地红线", ("必须",)),
        ("重要会议议程", ()),
        ("将闲置土地纳入储备", ()),
        ("将进一步压减一般性支出", ("将",)),
        ("力争全年新增就业3万人", ("力争",)),
    ],
)
def test_modals(clause: str, modals: tuple[str, ...]) -> None:
    assert reading(clause).modals == modals


_WORDS = st.lists(
    st.one_of(
        st.sampled_from(sorted(DEFAULT.words("verbs"))),
        st.sampled_from(sorted(DEFAULT.words("adverbs"))),
        st.sampled_from(sorted(DEFAULT.words("function_words"))),
        st.sampled_from(sorted(DEFAULT.words("nouns"))),
        st.text(max_size=3),
    ),
    max_size=200,
).map("".join)


@given(_WORDS)
def test_places_lie_in_the_clause(clause: str) -> None:
    found = predicate(clause)
    if found is not None:
        assert 0 <= found.subject_start <= found.subject_end <= len(clause)
        assert clause[found.start : found.end] == found.verb


@pytest.mark.parametrize(
    "unit", ["在", "将", "进一步", "创新", "的", "把", "要", "9", "（", "第", "每"]
)
def test_long_runs(unit: str) -> None:
    reading(unit * 100_000)


def test_lists_are_sorted_and_classed() -> None:
    for name in ("verbs", "nouns", "function_words"):
        table = DEFAULT.table(name)
        assert list(table) == sorted(table)
        assert all(len(facts) == 1 for facts in table.values())


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("按投资额的3%予以补助", "予以"),
        ("将仓储、配送等业务进行剥离", "进行"),
        ("为外出务工人员提供培训", "提供"),
        ("创新服务模式", "创新"),
        ("加快建设智慧水务的步伐", "加快"),
        ("全年生猪出栏80万头", "出栏"),
        ("占全市份额提高到12%", "提高"),
        ("拥有自主品牌的比例超过三成", "超过"),
        ("部门联动", "联动"),
        ("都要量力而行", "量力而行"),
    ],
)
def test_the_verb_of_the_whole_clause(text: str, verb: str) -> None:
    found = predicate(text)
    assert found is not None
    assert found.verb == verb


@pytest.mark.parametrize(
    "text",
    ["对新评定的星级民宿企业", "通过政策引导", "对申报中需要补交的材料和证明", "三、发展重点"],
)
def test_topics_and_means_have_no_predicate(text: str) -> None:
    assert predicate(text) is None
