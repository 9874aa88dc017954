"""Persons with their posts; no doctrine, no place, no common word."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongwen import Person, Source, extract, institutions, persons
from gongwen.extractor import NamedRule
from tests.growth import grows


def found(text: str) -> list[tuple[str, str]]:
    return [(p.text, p.post) for p in extract(text, extractors=[persons])[Person]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("对陈志远等8名组织者从严惩处", [("陈志远", "")]),
        ("涌现出林小雨、王立平等一批先进典型", [("林小雨", ""), ("王立平", "")]),
        ("推出周国强、杨春等时代楷模", [("周国强", ""), ("杨春", "")]),
        ("我院林静、郭海涛等5名法官立功", [("林静", ""), ("郭海涛", "")]),
        ("邀请欧阳致远、诸葛文伟等专家学者", [("欧阳致远", ""), ("诸葛文伟", "")]),
        ("审结罗小雨受贿案、陈大河行贿案", [("罗小雨", ""), ("陈大河", "")]),
        ("肃清罗小雨、陈大河流毒影响", [("罗小雨", ""), ("陈大河", "")]),
        ("依法判处方立山无期徒刑", [("方立山", "")]),
        ("向陈志远、林小雨颁发证书", [("陈志远", ""), ("林小雨", "")]),
        ("会上，赵建华、钱卫国陪同", [("赵建华", ""), ("钱卫国", "")]),
        ("市民、企业代表、农民代表等30人参加", []),
        ("马铃薯、金银花等带头人", []),
        ("江苏、安徽等10位市长", []),
        ("47项成果荣获一等奖", []),
        ("从家庭医生中遴选，签约费用于家庭医生团队", []),
        ("行程万里送药，鹏程万里", []),
        ("万里委员长出席", [("万里", "委员长")]),
        ("袁隆平农业高科技股份有限公司", []),
        ("安康陪同，成都当选，武汉获评", []),
        ("云岭省省长　周正", [("周正", "云岭省省长")]),
        ("国务院总理　周　正\n", [("周　正", "国务院总理")]),
        ("县委书记王立平主持会议", [("王立平", "县委书记")]),
        ("副主任刘明、陈小红出席", [("刘明", "副主任"), ("陈小红", "副主任")]),
        ("審判長　劉某某\n書記員　張某", [("劉某某", "审判长"), ("張某", "书记员")]),
        ("青禾县政协党组书记、主席陈建平说", [("陈建平", "青禾县政协党组书记、主席")]),
        ("居民代表王桂香对记者说", [("王桂香", "居民代表")]),
        ("青禾水务有限公司董事长赵一平还捐资60万元", [("赵一平", "青禾水务有限公司董事长")]),
        ("法官江小梅被评为标兵", [("江小梅", "法官")]),
        ("代表党中央向大家问好", []),
        ("由陈志远同志负责", [("陈志远", "")]),
        ("梁文德议员发言", [("梁文德", "议员")]),
        ("习近平总书记重要讲话", [("习近平", "总书记")]),
        ("以习近平同志为核心的党中央", [("习近平", "")]),
        ("深入学习習(xí)近平總(zǒng)書記重要讲话", [("習(xí)近平", "总书记")]),
        ("学习习近平法治思想", []),
        ("贯彻习近平新时代中国特色社会主义经济思想", []),
        ("开展学雷锋活动，弘扬雷锋精神", []),
        ("工作人员协助梁文德议员离席", [("梁文德", "议员")]),
        ("坚持毛泽东思想、邓小平理论", []),
        ("县委书记高度重视", []),
        ("人大代表江苏、浙江籍", []),
        ("常务副省长主持", []),
        ("学习《周恩来总理讲话》", []),
        (
            "市委常委、常务副市长韩冬，副市长罗小雨、方岚出席",
            [
                ("韩冬", "市委常委、常务副市长"),
                ("罗小雨", "副市长"),
                ("方岚", "副市长"),
            ],
        ),
        (
            "省政协委员、青禾大学教授周明华建议立法",
            [("周明华", "省政协委员、青禾大学教授")],
        ),
        ("种粮大户何秀英算了一笔账", [("何秀英", "种粮大户")]),
        ("青山村党总支书记王根生说", [("王根生", "青山村党总支书记")]),
        ("县农业局原局长胡某被立案审查", [("胡某", "县农业局原局长")]),
        ("上诉人（原审被告）：张某某，男", [("张某某", "上诉人")]),
        ("主席布和·巴特尔致辞", [("布和·巴特尔", "主席")]),
        ("全国人大代表次仁卓玛发言", [("次仁卓玛", "全国人大代表")]),
        ("法国总统马克龙来访", [("马克龙", "法国总统")]),
        ("立法會議員葉劉淑儀發言", [("葉劉淑儀", "立法会议员")]),
        ("署理行政長官陳國基答問", [("陳國基", "署理行政长官")]),
        ("县长诸葛明到会", [("诸葛明", "县长")]),
        ("来自农业界的罗小雨委员建议", [("罗小雨", "委员")]),
        ("任命李明为县财政局局长", [("李明", "县财政局局长")]),
        ("免去张华的县审计局局长职务", [("张华", "县审计局局长")]),
        (
            "增补林晓燕、罗小雨等2名同志为县政协委员",
            [("林晓燕", "县政协委员"), ("罗小雨", "县政协委员")],
        ),
        ("接受王海涛辞去副主任职务的请求", [("王海涛", "副主任")]),
        ("“最美村医”陈大河到会", []),
        ("学习“最美支边人”陈大河", [("陈大河", "最美支边人")]),
        (
            "请陈大河（县水利局局长）、韩冬（县长）说明",
            [("陈大河", "县水利局局长"), ("韩冬", "县长")],
        ),
        ("县长　周志和\n", [("周志和", "县长")]),
        ("县长周志和韩冬到会", [("周志", "县长"), ("韩冬", "县长")]),
        ("记者：渠修好了吗？\n陈大河：修好了。", [("陈大河", "")]),
        ("责任单位（县财政局局长）：", []),
        ("陈大河、林小雨、王立平等发言", [("陈大河", ""), ("林小雨", ""), ("王立平", "")]),
        ("由县长任组长，副县长任副组长", []),
        ("领军人才更大的支配权", []),
        ("行业主管部门负责", []),
        ("专家学者、干部职工、居民群众", []),
        ("群众高品质的生活", []),
        ("江苏、安徽、云南等省", []),
        ("局长信箱、市长热线、主席团会议", []),
    ],
)
def test_names_and_posts(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_the_institution_of_a_post() -> None:
    [person] = extract("全国政协副主席周正", extractors=[persons])[Person]
    assert (person.post, person.institution) == ("全国政协副主席", "全国政协")


def test_reporters() -> None:
    text = "区里办起议事厅\n本报记者 韩冬 通讯员 罗小雨\n近年来，全区基层治理取得新进展，群众满意度不断提高。"
    assert found(text) == [("韩冬", "记者"), ("罗小雨", "通讯员")]


def test_bylines() -> None:
    text = "□ 陈大河\n近年来，全县水利工作取得进展，群众满意度不断提高。\n责任编辑：林小雨"
    assert found(text) == [("陈大河", "作者"), ("林小雨", "责任编辑")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "组　长：黄志勇　县委书记\n副组长：林　海　县长\n"
            "成　员：徐建军　县财政局局长\n　　　　高　峰　县水利局局长",
            [
                ("黄志勇", "县委书记"),
                ("林　海", "县长"),
                ("徐建军", "县财政局局长"),
                ("高　峰", "县水利局局长"),
            ],
        ),
        ("联 系 人：郑强、冯丽", [("郑强", "联系人"), ("冯丽", "联系人")]),
        ("县水利局　陈大河　林冬　0571-81234567", [("陈大河", "联系人"), ("林冬", "联系人")]),
        ("县水利局　防汛科　0571-81234567", []),
        ("一审：李丽　二审：王建", [("李丽", "一审"), ("王建", "二审")]),
        (
            "主任委员：曹志远；委员：邓小红、彭飞",
            [("曹志远", "主任委员"), ("邓小红", "委员"), ("彭飞", "委员")],
        ),
        ("审判长　王　芳\n人民陪审员　陈 静", [("王　芳", "审判长"), ("陈 静", "人民陪审员")]),
    ],
)
def test_labels_and_columns(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_a_name_is_known_again() -> None:
    text = "副县长陈大河到场。陈大河在现场要求抓紧施工。"
    assert found(text) == [("陈大河", "副县长"), ("陈大河", "")]


PIECES = st.sampled_from(
    """县长 副主任 记者 委员 同志 陈大河 王明 王 某 阿· 卓玛 任命 为 、 ， 。 ： （ ） “ ” 联系人：
    组　长： 0571-81234567 等 5名 受贿案 判处 向 颁发 率队 先进典型 说 习近平 思想
    《 》 欧阳 陳 記(jì)者 😀 \ud800 \x00""".split()
    + ["　", "\n"]
)


@given(st.lists(PIECES, max_size=30).map("".join))
def test_any_text_gives_disjoint_records_at_their_places(text: str) -> None:
    end = 0
    for record in extract(text, extractors=[persons])[Person]:
        assert text[record.span.start : record.span.end] == record.text
        assert record.span.start >= end
        end = record.span.end


@pytest.mark.parametrize("rule", persons.rules, ids=lambda rule: rule.name)
def test_rules_fire_in_their_examples_and_not_in_their_counter_examples(rule: NamedRule) -> None:
    def fires(text: str) -> bool:
        return any(record.rule == rule.name for record in Source(text).run(persons))

    assert [text for text in rule.examples if not fires(text)] == []
    assert [text for text in rule.counter_examples if fires(text)] == []


@pytest.mark.parametrize(
    "piece",
    [
        "县长王",
        "、王明",
        "组 长：",
        "　",
        "王某",
        "阿·",
        "记者 王明 ",
        "、王立平",
        "等人",
        "案、王明",
        "对王明、",
        "王立平等",
        "为县",
    ],
)
def test_time_is_linear(piece: str) -> None:
    def seconds(length: int) -> float:
        source = Source(piece * length)
        source.run(institutions)
        start = process_time()
        source.run(persons)
        return process_time() - start

    assert grows(seconds, 400, 4000, times=40, spare=0.1)
