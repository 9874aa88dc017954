"""Institutions by family: organs of all levels and times, courts, zones, Hong Kong, enterprises."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongwen.extractors.institution import institutions
from gongwen.extractors.institution.openings import met, openings
from gongwen.extractors.institution.vocabulary import listed as listed_names
from gongwen.extractors.institution.vocabulary import names
from gongwen.extractors.institution.windows import windows
from gongwen.lexicon import lexicon, trie_pattern
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


words = st.text("甲乙丙丁戊", min_size=1, max_size=5)


@given(st.sets(words, min_size=1, max_size=12), st.text("甲乙丙丁戊，", max_size=40))
def test_names_stand_where_a_pattern_of_the_same_words_finds_them(
    listed_words: set[str], text: str
) -> None:
    trie = re.compile(trie_pattern(listed_words))
    own = names(listed_words)
    stands = list(own.spans(text, range(len(text))))
    assert stands == [found.span() for found in trie.finditer(text)]
    assert own.within(text) == bool(trie.search(text))
    for start in range(len(text)):
        match = trie.match(text, start)
        assert own.end(text, start) == (match.end() if match else start)


_pieces = ["甲", "乙", "丙丁", "😀", "\ud800", "县委", "书记", "政府办", "中国", "日本", "，", "\n"]


@given(
    st.sets(words, max_size=6),
    st.lists(st.one_of(st.sampled_from(_pieces), words), max_size=20).map("".join),
)
def test_all_lists_are_met_where_each_alone_would_be(own: set[str], text: str) -> None:
    source = Source(text, lexicon=lexicon(enterprises=own, persons=own))
    for name, starts in source.run(openings).items():
        alone = listed_names(source.lexicon, name).spans(source.text, range(len(source.text)))
        assert list(met(source, name, source.text)) == list(alone)
        assert list(starts) == sorted(starts)


@pytest.mark.parametrize(
    "text",
    [
        "中国工农红军第四方面军、红二十五军、八路军第一二九师、新四军第五师、东北抗日联军。",
        "鄂豫皖苏维埃政府、县革委会、南京国民政府。",
        "中央气象台、省气象台、省供销合作社、乡供销社。",
        "江口县青山镇茶叶专业合作社、云湖垦殖场、省原种猪场、国营红星农场。",
        "富滇银行曲靖分行、国家金库丽水市中心支库、人民银行市中心支行。",
        "昭通师专、曲靖医专、贵州师大、湖南工大、南昌航空大学、兰州理工大学。",
        "市委社工部、省委讲师团、市政府驻深圳办事处、省公安厅交警总队。",
        "国家能源局西北监管局、民航华东地区管理局、西安铁路局。",
        "国网湖北电力、中国石油长庆油田、中国石化镇海炼化、中国建筑第八工程局。",
        "腾讯公益基金会、壹基金、中国物流与采购联合会、世界经济论坛。",
        "越南共产党、老挝人民革命党、中国驻美国大使馆、驻上海总领事馆。",
        "自然资源部第二海洋研究所、生态环境部南京环境科学研究所。",
        "国家川藏铁路技术创新中心、国家新能源汽车技术创新中心。",
        "江口县人民医院党委、第一巡回法庭、贸仲委、街道党工委、街道办。",
    ],
)
def test_names_of_more_families(text: str) -> None:
    assert found(text) == listed(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("财政投资评审中心评审项目618个。", ["财政投资评审中心"]),
        ("财政投资评审中心建设加快。", []),
        ("核定我市政府债务限额。", []),
        ("市政协四届常委会第十四次会议召开。", []),
        ("印发各镇人民政府、街道办事处。", []),
        ("发展家庭农场和农民专业合作社。", []),
        ("获批3家国家重点实验室。", []),
        ("红色基因代代相传，退役军人事务", []),
        ("驻外使领馆、驻美国记者", []),
    ],
)
def test_what_alone_is_meant(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "level", "place"),
    [
        ("双河镇党委召开会议。", "township", "双河镇"),
        ("柳河村村委会公示。", "village", "柳河村"),
        ("双河市委召开会议。", "county", "双河市"),
    ],
)
def test_a_town_that_a_city_shares_its_name_with(text: str, level: str, place: str) -> None:
    (record,) = Source(text).run(institutions)
    assert (record.level, record.place) == (level, place)


@pytest.mark.parametrize(
    "text",
    [
        "团区委、区妇联、州委、州政府。",
        "达茂旗人民政府、七里营人民公社、县水泥厂、县化肥厂。",
        "第十九届中央委员会、水利部黄河水利委员会。",
    ],
)
def test_names_of_levels_and_times(text: str) -> None:
    assert found(text) == listed(text)
