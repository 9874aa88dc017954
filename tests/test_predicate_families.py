"""Families of clauses in which what looks like the verb is none, or the subject is none."""

from __future__ import annotations

import pytest

from gongwen.predicate import predicate, reading

VERBS = [
    ("干部要沉下去", "沉"),
    ("整改要盯到底", "盯"),
    ("方案要写得细", "写"),
    ("把节水工作摆到突出位置", "摆"),
    ("依法保护与合理利用地热", "保护"),
    ("科学配置和有效使用编制", "配置"),
    ("研究与试验发展经费投入超过3亿元", "超过"),
    ("清退闲置用地的目标提前一年完成", "完成"),
    ("确保清退闲置用地的目标如期完成", "确保"),
    ("职工收入与产值增长基本同步", "同步"),
    ("将创建成绩与绩效考核挂钩", "挂钩"),
    ("把主责同日常工作结合起来", "结合"),
    ("把办好职业教育作为头等大事", "作为"),
    ("要把稳预期摆在首位", "摆"),
    ("把保护耕地列入考核", "列入"),
    ("加快新增装机建设", "加快"),
    ("保障困难家庭正常生活", "保障"),
    ("累计投入财政衔接资金2亿元", "投入"),
    ("县妇联等部门采纳建议9条", "采纳"),
    ("按月向县人大常委会报告开支情况", "报告"),
    ("对办不下许可的在建项目先行登记", "登记"),
    ("违反本规定的移送主管机关处理", "移送"),
    ("确需占用林地的应当补办手续", "补办"),
    ("拒不改正的处一千元以上五千元以下罚款", "处"),
    ("财政支出七成以上用于民生", "用于"),
    ("县级财政支出75%以上用于民生", "用于"),
    ("县检测中心检测样品360批次", "检测"),
    ("连续三年荣获先进集体称号", "荣获"),
    ("提前两年达到规划目标", "达到"),
    ("向山区学生资助助学金20万元", "资助"),
    ("垃圾收集处理率稳定在90%以上", "稳定"),
    ("县疾病预防控制中心每月对水样抽检不少于两次", "抽检"),
    ("当年结余1.2亿元", "结余"),
    ("问题线索整改到位26个", "整改"),
    ("全县改造旧泵站36座", "改造"),
    ("全镇新建冷库3万立方米", "新建"),
    ("村民自筹资金60万元", "自筹"),
    ("危桥改造惠及群众1.8万人", "惠及"),
    ("主要领导批示4次", "批示"),
    ("请各位代表审议", "审议"),
    ("女职工占参会人员总数的百分之四十二点六", "占"),
    ("拟定于6月举办展会1场", "定于"),
    ("该管的必须管好", "管好"),
]


@pytest.mark.parametrize(("clause", "verb"), VERBS)
def test_verb(clause: str, verb: str) -> None:
    found = predicate(clause)
    assert found is not None
    assert found.verb == verb


@pytest.mark.parametrize(
    ("clause", "kind"),
    [
        ("为年度预算的94.5%", "amount"),
        ("教育支出9亿元", "amount"),
        ("总投资2.6亿元", "amount"),
        ("日处理能力3万吨", "amount"),
        ("农田灌溉面积12.5万亩（预期性）", "amount"),
        ("禽蛋产量1 200吨（约束性）", "amount"),
        ("用于扶贫的比例不低于30%", "amount"),
        ("基层人手较少", "adjective"),
        ("部分村集体收入偏低", "adjective"),
    ],
)
def test_what_is_said_without_a_verb(clause: str, kind: str) -> None:
    found = predicate(clause)
    assert found is not None
    assert (found.kind, found.verb in ("", "为")) == (kind, True)


@pytest.mark.parametrize(
    ("clause", "subject"),
    [
        ("与本地高校共建实验室4个", ""),
        ("同全县人民一道建设美好家园", ""),
        ("与周边县的合作取得进展", "与周边县的合作"),
        ("和美村庄覆盖率达60%", "和美村庄覆盖率"),
        ("工业投资年均增长9%", "工业投资"),
        ("日均新增用户300户", ""),
        ("民革市委会引进项目3个", "民革市委会"),
        ("县专委会组织视察6次", "县专委会"),
        ("林博会签约项目18个", "林博会"),
        ("施工单位按时报送报表", "施工单位"),
    ],
)
def test_subject(clause: str, subject: str) -> None:
    found = predicate(clause)
    assert found is not None
    assert clause[found.subject_start : found.subject_end] == subject


@pytest.mark.parametrize(
    "clause", ["力争到2029年", "确保明年底前", "计划到2029年", "预计到“十五五”末", "到“九五”末"]
)
def test_the_time_of_an_aim_has_no_predicate(clause: str) -> None:
    assert predicate(clause) is None


@pytest.mark.parametrize(
    ("clause", "modals"),
    [
        ("有条件的要先行试点", ("要",)),
        ("不合规的坚决清退", ("坚决",)),
        ("我会与同事全力落实", ("会",)),
        ("市委会同市政府部署抗旱", ()),
        ("民盟市委会提交提案5件", ()),
        ("广交会签约20单", ()),
    ],
)
def test_modals(clause: str, modals: tuple[str, ...]) -> None:
    assert reading(clause).modals == modals
