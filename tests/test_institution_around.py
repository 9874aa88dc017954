"""Institutions that the words around a name tell, or deny."""

from __future__ import annotations

import pytest

from gongwen.extractors.institution import institutions
from gongwen.source import Source


def found(text: str) -> list[str]:
    return [record.text for record in Source(text).run(institutions)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5条建议获区委采纳，2件提案获市政府批示。", ["区委", "市政府"]),
        ("县政协会同县委绩效考核办公室开展督查。", ["县政协", "县委绩效考核办公室"]),
        ("市委目标管理办公室、区委综合考评办公室", ["市委目标管理办公室", "区委综合考评办公室"]),
        ("市委书记主持，办公室记录。", ["市委"]),
        ("新修人行步道3公里、人行天桥两座，行人说好走了。", []),
        ("由人行杭州市中心支行牵头。", ["人行杭州市中心支行"]),
        ("参加中国—东盟博览会和中国—东盟商务与投资峰会。", []),
        ("深化与东盟的合作，东盟国家参加博览会。", ["东盟", "东盟"]),
        ("北部湾港吞吐量增长，北部湾港集团扭亏。", ["北部湾港集团"]),
        ("加强政府自身建设，改革从政府自身做起。", ["政府", "政府"]),
        ("各级政府自身建设不断加强。", []),
        ("完善党委领导、政府负责、社会协同的治理体制。", []),
        ("“党委领导、政府负责、部门落实”", ["党委", "政府"]),
        ("各街镇，各园区管委会，市有关单位：", []),
        ("领导小组成员名单附后。领导小组下设办公室。", ["领导小组", "领导小组"]),
        ("成立领导小组，健全领导小组制度。", []),
        ("陈大河　海州远舟燃气有限公司总经理\n领导小组办公室设在市住建局。",
         ["海州远舟燃气有限公司", "领导小组办公室", "市住建局"]),
        ("“路修通了。”村党支部书记王大河说。", ["村党支部"]),
        ("工作队和村党支部副书记李小山进村。", ["村党支部"]),
        ("村党支部书记高度重视，各村党支部书记参加。", []),
        ("中石油昆仑燃气公司供气，中石化销售公司供油。", ["中石油昆仑燃气公司", "中石化销售公司"]),
        ("市秸秆禁烧办印发方案，报县清洁能源办备案。", ["市秸秆禁烧办", "县清洁能源办"]),
        ("由市体育局主办，县学校承办和协办。", ["市体育局"]),
        ("光明镇政府、胜利乡党委、中关村街道办事处、人民路街道党工委",
         ["光明镇政府", "胜利乡党委", "中关村街道办事处", "人民路街道党工委"]),
        ("县重点项目建设办公室、县扶贫开发办公室", ["县重点项目建设办公室", "县扶贫开发办公室"]),
        ("陈大河（女，回族）任县委常委。", ["县委"]),
        ("县工商联（总商会）召开例会。", ["县工商联（总商会）"]),
        ("省安全生产督导组到县，国务院第七督查组反馈。", ["省安全生产督导组", "国务院第七督查组"]),
        ("派出督导组，县级督查组要下沉。", []),
        ("青岚县人民医院、岚县人民医院", ["青岚县人民医院", "岚县人民医院"]),
        ("东湖国家实验室挂牌，姑苏实验室运行。", ["东湖国家实验室", "姑苏实验室"]),
    ],
)  # fmt: skip
def test_what_stands_around_tells_a_name(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "level", "canonical"),
    [
        ("杭州市中级人民法院工作报告\n市中院审结案件。", "prefectural", "杭州市中级人民法院"),
        ("浙江省高级人民法院工作报告\n省高院指导。", "provincial", "浙江省高级人民法院"),
        ("临江市中级人民法院工作报告\n市中院审结案件。", "prefectural", "临江市中级人民法院"),
        ("北京市一中院立案。", "prefectural", "北京市第一中级人民法院"),
        ("长沙中院、长沙市中级人民法院", "prefectural", "长沙市中级人民法院"),
    ],
)
def test_courts_are_one_by_their_short_and_full_names(
    text: str, level: str, canonical: str
) -> None:
    records = Source(text).run(institutions)
    assert {(record.level, record.canonical) for record in records} == {(level, canonical)}


@pytest.mark.parametrize(
    ("text", "kind", "level"),
    [
        ("县招商局印发通知。", "government", ""),
        ("招商局投资建港。", "enterprise", ""),
        ("丹凤县各校由教育局负责。", "government", ""),
        ("本港长者的公屋、差饷，教育局跟进。", "government", "provincial"),
    ],
)
def test_bureaus_that_share_the_name_of_another(text: str, kind: str, level: str) -> None:
    record = next(one for one in Source(text).run(institutions) if one.text.endswith("局"))
    assert (record.kind, record.level) == (kind, level)
