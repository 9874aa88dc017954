"""How much of what stands at an amount names what is counted, and what names it takes over."""

import pytest

from gongwen.extractors.quantity import quantities
from gongwen.extractors.quantity.full import in_full
from gongwen.source import Source


def items(text: str) -> list[str]:
    return [found.item for found in quantities(Source(text))]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("全县财政总收入达12亿元", ["财政总收入"]),
        ("全市现有各类幼儿园86所", ["幼儿园"]),
        ("该镇农产品销售额突破3亿元", ["农产品销售额"]),
        ("全国常住人口城镇化率为66%", ["全国常住人口城镇化率"]),
        ("少数医院平均住院天数超过12天", ["平均住院天数"]),
        ("恒远股份市值突破百亿元，宏达集团研发投入增长12%", ["市值", "研发投入"]),
        ("用于困难群众救助的资金达2亿元", ["资金"]),
        ("用于教育的比重不低于20%", ["用于教育的比重"]),
        ("由市总工会牵头的调解组织增至40个", ["调解组织"]),
        ("当月工业用电量下降3%", ["工业用电量"]),
    ],
)
def test_whose_it_is_is_no_part_of_its_name(text: str, names: list[str]) -> None:
    assert items(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "年末常住人口80万人，其中城镇45万人，乡村35万人",
            ["常住人口", "城镇常住人口", "乡村常住人口"],
        ),
        (
            "居民人均可支配收入4万元，城镇居民5万元",
            ["居民人均可支配收入", "城镇居民人均可支配收入"],
        ),
        ("重点人群签约率超过80%、老年人75%", ["重点人群签约率", "老年人签约率"]),
        ("社保基金收入90亿元、支出82亿元", ["社保基金收入", "社保基金支出"]),
        ("政府债务限额60亿元，年末余额55亿元", ["政府债务限额", "政府债务余额"]),
        ("光伏装机达900万千瓦，占比由30%提高到35%", ["光伏装机", "光伏装机占比", "光伏装机占比"]),
        ("共受理案件9万件、审结8万件，分别上升5%和6%", ["案件", "案件", "受理案件", "审结案件"]),
        ("严厉打击涉税犯罪，起诉86人", ["涉税犯罪"]),
        ("新增企业6万户，总量达38万户", ["企业", "企业"]),
    ],
)
def test_a_name_goes_on_with_the_one_before(text: str, names: list[str]) -> None:
    assert items(text) == names


def test_a_name_that_takes_nothing_over_stays() -> None:
    assert in_full("出口", "外贸进出口总额", joined=False) == "出口"
    assert in_full("支出", "财政收入", joined=False) == "支出"
    assert in_full("农村", "城镇学校", joined=False) == "农村"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("财政收入达9亿元，为年初预算的96%，同比下降2%", ["财政收入", "年初预算", "财政收入"]),
        ("教育支出60亿元，比上年增支3亿元，增长5%", ["教育支出"] * 3),
        ("工业投资逆势增长8%，房地产销售额断崖式下降30%", ["工业投资", "房地产销售额"]),
        ("城乡居民收入比由2015年的2.8缩小到2.5", ["城乡居民收入比"] * 2),
        ("住院报销比例高于上年3个百分点", ["住院报销比例"]),
        ("候诊时间由2.5年缩短至1.5年", ["候诊时间"] * 2),
        ("城乡低保标准分别提高6%和8%", ["城市低保标准", "农村低保标准"]),
        ("九年义务教育巩固率达96%", ["九年义务教育巩固率"]),
        ("当中内地旅客占260万人次", ["内地旅客"]),
    ],
)
def test_how_it_moves_is_no_name(text: str, names: list[str]) -> None:
    assert items(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("发行新增债券20亿元，改造提升现有茶园3万亩", ["新增债券", "现有茶园"]),
        ("市医院、县医院等配置负压救护车26辆", ["负压救护车"]),
        ("农商行按期支付到期本息6亿元", ["到期本息"]),
        ("几家银行放贷42亿元，她先后垫资30万元", ["放贷", "垫资"]),
        ("生猪存栏30万头，出栏50万头", ["生猪存栏", "出栏"]),
        ("种植油茶500亩", ["油茶"]),
        ("认证“绿优”农产品40个", ["“绿优”农产品"]),
        ("副市长王某率企业家12人考察", ["企业家"]),
        ("抽调业务骨干20人组成专班", ["业务骨干"]),
        ("加上上级补助收入30亿元、上年结转2亿元", ["上级补助收入", "上年结转"]),
    ],
)
def test_the_object_of_the_deed_is_counted(text: str, names: list[str]) -> None:
    assert items(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("12个考核断面水质全部达标", ["考核断面"]),
        ("17个村户均增收1.2万元", ["村", "增收"]),
        ("3个基层所“人少案多”矛盾突出", ["基层所"]),
        ("摸清40万户个体经营户底数", ["个体经营户"]),
        ("八大类商品和服务价格呈上涨态势", ["商品和服务"]),
        ("5家企业融资难问题得到解决", ["企业"]),
        ("按每万人口1辆配齐救护车", ["救护车"]),
        ("按每80家单位1名的标准选聘普查员", ["单位", "普查员"]),
        ("培育10个以上产值超百亿元的产业集群", ["产业集群", "产值"]),
        ("入选全球前2%顶尖科学家", ["顶尖科学家"]),
        ("判处十年以上有期徒刑", ["有期徒刑"]),
        ("200万元以下的采购项目、400万元以下的工程", ["采购项目", "工程"]),
        ("先后派出3批60名医护人员", ["医护人员"] * 2),
        ("4条生产线满负荷运转", ["生产线"]),
        ("数千项收费项目之中", ["收费项目"]),
        ("八类刑事案件发案数下降2%", ["刑事案件", "刑事案件发案数"]),
        ("处2万元以上5万元以下罚款", ["罚款"]),
        ("资金由省、市财政按6∶4比例分担", ["资金"] * 2),
    ],
)
def test_what_stands_behind_is_counted(text: str, names: list[str]) -> None:
    assert items(text) == names


@pytest.mark.parametrize("text", ["建成千万千瓦级基地", "新建万吨级泊位", "改造三级公路"])
def test_the_class_of_a_thing_counts_nothing(text: str) -> None:
    assert items(text) == []


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("每个乡镇至少配备防疫专员2名", ">="),
        ("最多申报项目3个", "<="),
        ("总市值约为31万亿元", "≈"),
        ("共申报项目3个", "="),
    ],
)
def test_a_cue_holds_over_the_verb_and_its_object(text: str, relation: str) -> None:
    [found] = quantities(Source(text))
    assert found.relation == relation


def test_a_basis_told_around_an_aside_has_no_period() -> None:
    found = quantities(Source("不低于两千五年（含）以上各地区3 840元。"))
    assert [(one.text, one.basis_period) for one in found][-1] == ("3 840元", None)
