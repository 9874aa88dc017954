"""Institutions by family: organs of all levels and times, courts, zones, Hong Kong, enterprises."""

from __future__ import annotations

from itertools import pairwise

import pytest

from gongwen.extractors.institution import institutions
from gongwen.extractors.institution.windows import windows
from gongwen.pattern import PlainPattern
from gongwen.records import Institution
from gongwen.source import Source


def found(text: str) -> list[str]:
    return [record.text for record in Source(text).run(institutions)]


def listed(text: str) -> list[str]:
    return text.rstrip("。").split("、")


@pytest.mark.parametrize(
    "text",
    [
        "重工业部、燃料工业部、第一机械工业部、城乡建设环境保护部、国家计委、国家经委。",
        "市建委、市交委、市科委、市旅发委、市国土房管局、省长江办、市绿委办。",
        "省能源监管办、市政务服务办、县河长办、县秦岭办。",
        "市委依法治市办、市委审计办、省委教育工作领导小组、市直机关党工委、市国资委党委。",
        "县人大法制委、市人大常委会农业农村工委、西安市政协城乡建设和人口资源环境委员会。",
        "市中级人民法院民二庭、省高级人民法院执行局、市检察院第三检察部、市高法院。",
        "市规划和自然资源局崇川分局、市生态环境局江阴分局、宝山公安分局、税务局第一稽查局。",
        "民革县支部、民盟区总支、民建丹凤县支部、民盟陕西省委会。",
        "国务院根治欠薪工作领导小组、全国粮食储备领导小组、市新型城镇化工作联席会议。",
        "长春净月高新技术产业开发区管理委员会、郑州航空港经济综合实验区管委会。",
        "泰州医药高新区（高港区）管委会、市政务服务办（大数据管理局）。",
        "审计署驻西安特派员办事处、黄河水利委员会、西北能源监管局、民航西北管理局。",
        "石桥镇卫生院、清河镇中心小学、县畜牧兽医中心、县看守所、渭南监狱、县农机站。",
        "中科院大连化物所、中国科学院南京土壤研究所、复旦大学附属华山医院。",
        "华为技术有限公司、丹凤县城投公司、省农信联社、香港中文大学（深圳）。",
        "喀什地委、中央军委国防动员部、武警陕西省总队、市公安局党委。",
    ],
)
def test_every_name_of_a_list_is_found_whole(text: str) -> None:
    assert found(text) == listed(text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("省发展改革委、财政厅、人社厅负责。", ["省发展改革委", "财政厅", "人社厅"]),
        ("天府新区党工委管委会印发。", ["天府新区党工委", "管委会"]),
        ("县委会同县政府研究。", ["县委", "县政府"]),
        ("院党委书记、局党委委员到会。", ["院党委", "局党委"]),
        ("走访各街道、宁波前湾新区管委会。", ["宁波前湾新区管委会"]),
        ("丹凤县商镇人民政府、兴国县岔村党支部", ["丹凤县商镇人民政府", "兴国县岔村党支部"]),
        ("做强科伦达、威海广泰等龙头企业。", ["科伦达", "威海广泰"]),
        ("走访金茂铜业，支持远舟重工扩产。", ["金茂铜业", "远舟重工"]),
        ("邵阳彩虹特种玻璃生产线点火。", ["邵阳彩虹"]),
        ("市检察院、禁毒警察支队支队长到会。", ["市检察院", "禁毒警察支队"]),
    ],
)
def test_where_names_begin_and_end(text: str, names: list[str]) -> None:
    assert found(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "县委会议室、县委会议研究",
        "各级工会、基层妇联、企业工会",
        "政务服务大厅、音乐厅、客厅",
        "把人大代表联络站建好",
        "市级承办、全市督办、县里主办",
        "已有县卫生院三百零九所",
        "新建镇卫生院、村卫生室",
        "党委、政府主要负责同志",
        "支持陕西、山西等地企业，支持纺织、服装等企业。",
        "发展锂业，壮大酒业、药业。",
    ],
)
def test_what_is_no_institution(text: str) -> None:
    assert found(text) == []


def test_the_short_name_that_a_text_gives_stands_for_the_institution() -> None:
    text = (
        "成立县污染源普查领导小组（以下简称领导小组），办公室设在县环保局。"
        "各镇领导小组要加强领导。情况报领导小组办公室。"
        "江北恒源电力股份有限公司（以下简称“恒源公司”）不服，恒源公司上诉。"
        "根据《条例》（以下简称《条例》）制定本办法（以下简称办法）。办法自公布之日起施行。"
    )
    records = Source(text).run(institutions)
    assert [(r.text, r.kind) for r in records if r.rule == "institution.short"] == [
        ("领导小组", "government"),
        ("领导小组办公室", "government"),
        ("恒源公司", "enterprise"),
        ("恒源公司", "enterprise"),
    ]


def test_bodies_of_hong_kong_are_read_where_the_text_speaks_from_there() -> None:
    text = "本港长者可向社署申请。增设新型航运办公室，由海事处协助。吸引家族办公室来港。"
    assert found(text) == ["社署", "新型航运办公室", "海事处"]
    assert found("增设新型航运办公室，由海事处协助。") == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("第三检察厅", ""),
        ("最高人民检察院第三检察厅", "procuratorate"),
        ("区委副书记、政法委书记", "party"),
        ("清华大学苏州汽车研究院", "school"),
        ("县看守所", "government"),
        ("市中级人民法院执行局", "court"),
        ("军分区", "military"),
    ],
)
def test_kinds(text: str, kind: str) -> None:
    records: tuple[Institution, ...] = Source(text).run(institutions)
    assert (records[-1].kind if records else "") == kind


def test_windows_lie_apart_and_in_the_text() -> None:
    rare = PlainPattern("会")
    for text in ("", "会", "甲" * 50 + "会" + "乙" * 50 + "会会", "会" * 30):
        stretches = list(windows(text, rare, 5, 3))
        assert all(low < high <= len(text) for low, high in stretches)
        assert all(one[1] < other[0] for one, other in pairwise(stretches))
        held = sum(text[low:high].count("会") for low, high in stretches)
        assert held == text.count("会")
