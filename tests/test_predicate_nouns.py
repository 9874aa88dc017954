"""Nouns made of verbs, verbs behind 新, and what prepositions lead up to."""

from __future__ import annotations

import pytest

from gongwen.actor import actor
from gongwen.predicate import predicate

VERBS = [
    # 新 before a verb of two characters is an adverb; before one of one it is part of the verb
    ("新开工保障性住房3200套", "开工"),
    ("年内新签约项目18个", "签约"),
    ("新认定高新技术企业32家", "认定"),
    ("全市新缔结友好城市12对", "缔结"),
    ("新造油茶林6万亩", "新造"),
    ("新签合同金额320亿元", "新签"),
    ("推动新开工项目尽快形成实物工作量", "推动"),
    # nouns that hold a verb
    ("污染物排放总量下降5%", "下降"),
    ("科技实力和区域带动力迈上新台阶", "迈上"),
    ("劳动年龄人口平均受教育年限延长至11年", "延长"),
    ("较上年度修订预算增加8%", "增加"),
    ("探索准入前国民待遇管理模式", "探索"),
    ("治理退化湿地10万亩", "治理"),
    ("防返贫监测对象中72%已消除风险", "消除"),
    ("离任审计全面推开", "推开"),
    ("排污许可证核发工作全面完成", "完成"),
    ("返乡农民工达到12万人", "达到"),
    ("惠企政策得到落实", "得到"),
    ("与共建国家贸易较快增长", "增长"),
    ("异地就医费用实现直接结算", "实现"),
    ("产业创新聚集区启动建设", "启动建设"),
    ("国企改革三年行动收官", "收官"),
    ("自治区为民办实事工程投入50亿元", "投入"),
    # verbs of reports
    ("通胀率介乎1%与2%之间", "介乎"),
    ("上千户群众乔迁新居", "乔迁"),
    ("动车开进6个县", "开进"),
    ("要根据形势变化适时预调微调", "预调"),
    ("不设门槛", "设"),
    ("也不超发货币", "超发"),
    ("继续为民办实事", "办"),
    ("为家乡谋出路", "谋"),
    ("改革机关事业单位工资制度", "改革"),
    ("财政状况出现好转", "出现"),
    # adverbials
    ("省审计厅要对项目资金使用开展跟踪审计", "开展"),
    ("对新增贷款按2%的年利率贴息", "贴息"),
    ("对逾期未改的依法立案", "立案"),
    ("我局将会同有关部门编制《规划》", "编制"),
    ("市农业农村局会同市财政局投入专项资金", "投入"),
    ("向县委、县政府报送调研报告9篇", "报送"),
    ("向世界展现开放包容新形象", "展现"),
    ("各县参照成立相应专班", "成立"),
    ("由高速增长转向高质量发展", "转向"),
    ("持续在学懂弄通做实上下功夫", "下"),
    ("各单位须于4月20日前上报名单", "上报"),
    ("申请人须在每年3月底前提交材料", "提交"),
    # what a verb only describes
    ("虚报数据的线索由县纪委监委受理", "受理"),
    ("用地指标优先保障纳入规划的项目", "保障"),
    ("参与地点由七个增至二十一个", "增"),
    ("办理时限由20个工作日压缩到5个工作日", "压缩"),
    ("民生支出占财政支出比重保持在八成左右", "保持"),
    ("确保年内完成投资50亿元", "完成"),
    ("确保如期完成任务", "确保"),
    ("实际利用外资增长5%", "增长"),
    ("每年组织全员培训不少于40学时", "组织"),
]


@pytest.mark.parametrize(("clause", "verb"), VERBS)
def test_verb(clause: str, verb: str) -> None:
    found = predicate(clause)
    assert found is not None
    assert found.verb == verb


@pytest.mark.parametrize("body", ["市工商联", "县侨联", "市残联", "市文联"])
@pytest.mark.parametrize("verb", ["建立", "建设", "建成"])
def test_the_end_of_a_name_is_no_part_of_the_verb(body: str, verb: str) -> None:
    clause = f"{body}{verb}健康小屋12个"
    found = predicate(clause)
    assert found is not None
    assert (found.verb, actor(clause, found)) == (verb, body)


@pytest.mark.parametrize("clause", ["稳就业任务更加艰巨", "脱贫攻坚任务依然繁重", "就业压力较大"])
def test_a_strain_is_said_of_the_deed_that_names_it(clause: str) -> None:
    found = predicate(clause)
    assert found is not None
    assert (found.verb, found.kind) == ("", "adjective")


@pytest.mark.parametrize(
    ("clause", "kind"),
    [
        ("天更蓝、山更绿、水更清", "adjective"),
        ("老百姓的钱袋子更鼓", "adjective"),
        ("地址变更", ""),
    ],
)
def test_what_is_more_so_than_before_needs_no_known_adjective(clause: str, kind: str) -> None:
    found = predicate(clause)
    assert (found.kind if found else "") == kind


def test_a_bound_is_said_of_what_an_attribute_describes() -> None:
    found = predicate("新建小区固定车位配建比例不低于30%")
    assert found is not None
    assert (found.verb, found.kind) == ("", "amount")


@pytest.mark.parametrize(
    ("clause", "who"),
    [
        ("由财政部代地方发行债券3000亿元", "财政部"),
        ("设施由经营主体负责管护", "经营主体"),
        ("由承包方依法自主经营", "承包方"),
        ("志愿服务队每月走访两次", "志愿服务队"),
        ("河长办要建立台账", "河长办"),
        ("县政协会同县教育局开展专项调研", "县政协"),
        ("由市场决定资源配置", ""),
        ("违反规定的线索由县纪委监委受理", "县纪委监委"),
    ],
)
def test_who_acts(clause: str, who: str) -> None:
    found = predicate(clause)
    assert found is not None
    assert actor(clause, found) == who
