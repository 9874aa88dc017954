"""Institutions: where names begin and end, what they are, and what they are called in full."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongwen.extractor import NamedRule
from gongwen.extractors.institution import institutions
from gongwen.extractors.institution.canonical import groups
from gongwen.lexicon import lexicon
from gongwen.records import Institution
from gongwen.source import Source


def found(text: str) -> list[str]:
    return [record.text for record in Source(text).run(institutions)]


def first(text: str) -> Institution:
    return Source(text).run(institutions)[0]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("以县医院为主体，由市第二人民医院托管。", ["县医院", "市第二人民医院"]),
        ("新建县第三中学、文昌学校北楼。", ["县第三中学", "文昌学校"]),
        ("审结远山种业股份有限公司专利案。", ["远山种业股份有限公司"]),
        ("温州知识产权法庭、石桥人民法庭巡回审判。", ["温州知识产权法庭", "石桥人民法庭"]),
        (
            "接受驻院纪检监察组、驻市教育局纪检监察组监督。",
            ["驻院纪检监察组", "驻市教育局纪检监察组"],
        ),
        ("市应对寒潮领导小组、县拆旧建新指挥部", ["市应对寒潮领导小组", "县拆旧建新指挥部"]),
        ("远鸿照明数字化改造、恒安铜业二期竣工。", ["远鸿照明", "恒安铜业"]),
        ("华茂股份市值翻番，金岭纸业债务纠纷化解。", ["华茂股份", "金岭纸业"]),
        ("与浙江大学共建青瓷研究院。", ["浙江大学", "青瓷研究院"]),
        ("东钱湖实验室、海塘工程研究院先后揭牌。", ["东钱湖实验室", "海塘工程研究院"]),
        ("英国金融行为监管局、日本经济产业省", ["英国金融行为监管局", "日本经济产业省"]),
        (
            "同泰国、国家能源局会商，美国商务部工业与安全局",
            ["国家能源局", "美国商务部工业与安全局"],
        ),
        ("武汉协和医院、县特殊教育学校", ["武汉协和医院", "县特殊教育学校"]),
        ("农发行县支行、浙能六横电厂", ["农发行县支行", "浙能六横电厂"]),
        ("石桥镇卫生院、石桥村委会", ["石桥镇卫生院", "石桥村委会"]),
        ("共青团温州市委、历任县委书记", ["共青团温州市委", "县委"]),
        ("带头过紧日子，坚持政府过“紧日子”。", ["政府"]),
        ("县委书记到会讲话。", ["县委"]),
        ("县委常委会听取县政协党组汇报。", ["县委常委会", "县政协党组"]),
        ("由省委省政府表彰，区委区政府落实。", ["省委", "省政府", "区委", "区政府"]),
        ("滨江区教育局滨江区民政局2023年4月7日", ["滨江区教育局", "滨江区民政局"]),
        ("中共江山市委办公室江山市人民政府办公室", ["中共江山市委办公室", "江山市人民政府办公室"]),
        (
            "市发展改革委、市财政局会同省住房和城乡建设厅",
            ["市发展改革委", "市财政局", "省住房和城乡建设厅"],
        ),
        ("按市财政（国资）局的口径核定。", ["市财政（国资）局"]),
        ("团县委、县妇联、县总工会承办。", ["团县委", "县妇联", "县总工会"]),
        ("省纪委监委立案，中央纪委国家监委通报。", ["省纪委监委", "中央纪委", "国家监委"]),
        ("市中级人民法院、县检察院", ["市中级人民法院", "县检察院"]),
        ("民盟市委、九三学社省委建言。", ["民盟市委", "九三学社省委"]),
        ("向政协委员通报，听取人大代表意见。", ["政协", "人大"]),
        ("各级政协党组、政协机关党支部", ["政协党组", "政协机关党支部"]),
        ("加强政协党组织建设。", ["政协"]),
        ("本届政府任期内完成。", ["政府"]),
        ("“县委部署、政府落实、部门联动”", ["县委", "政府"]),
        ("落实党中央、国务院决策和中央部署。", ["党中央", "国务院", "中央"]),
        ("在第十届全国人民代表大会第三次会议上", ["第十届全国人民代表大会"]),
        ("在江山市第十七届人民代表大会第二次会议上", ["江山市第十七届人民代表大会"]),
        ("政协第九届双溪县委员会第四次会议", ["政协第九届双溪县委员会"]),
        ("支持比亚迪二期项目，联系市农发行。", ["比亚迪", "市农发行"]),
        ("建设银行温州分行与温州大学合作。", ["建设银行温州分行", "温州大学"]),
        ("原告北溪县远舟重工有限公司上诉。", ["北溪县远舟重工有限公司"]),
        ("县人民医院、市第二中学、省博物馆扩建。", ["县人民医院", "市第二中学", "省博物馆"]),
        ("龙桥街道办事处与白石镇人民政府", ["龙桥街道办事处", "白石镇人民政府"]),
        ("宁波经济技术开发区管委会批准。", ["宁波经济技术开发区管委会"]),
        ("参加世界卫生组织和东盟的合作，举办NBA球赛。", ["世界卫生组织", "东盟", "NBA"]),
        ("同意大利政府签署协定。", ["意大利政府"]),
        ("由市文旅局（体育局）牵头。", ["市文旅局（体育局）"]),
        ("由市文旅局（市体育局）牵头。", ["市文旅局（市体育局）"]),
        ("政府全力做好服务，商户自愿参加。", ["政府"]),
        ("江州大学与城关小学结对。", ["江州大学", "城关小学"]),
        ("嘉善远芯微电子二期项目投产。", ["嘉善远芯微电子"]),
        ("省纪委监委驻省交通厅纪检监察组立案。", ["省纪委监委驻省交通厅纪检监察组"]),
        ("民盟西溪区委会与西溪区工商联调研。", ["民盟西溪区委会", "西溪区工商联"]),
        ("县人大及其常委会依法监督，院党组带头。", ["县人大", "常委会", "院党组"]),
        ("各级人大及其常委会依法履职。", []),
        ("专班办公室设在县教育局。", ["专班办公室", "县教育局"]),
        ("传达中央和省委、市委农村工作会议精神。", []),
        ("完成县十六届人大四次会议确定的任务。", []),
        ("“党委出题、政协献策”", ["党委", "政协"]),
        ("引导温州恒越科技等6家企业上市，支持远泰实业等公司。", ["温州恒越科技", "远泰实业"]),
        ("推动恒丰纸业等企业技改。", ["恒丰纸业"]),
        ("县十六届人大常委会第三次会议审议。", []),
        ("最高人民法院第二巡回法庭指导。", ["最高人民法院第二巡回法庭"]),
        ("本港业界建议政府增加学额。", ["政府"]),
        (
            "行政长官与持份者支持制衣业议会。议会将推出课程。",
            ["制衣业议会", "议会"],
        ),
        ("网易云音乐和阿里云平台上线，绿地面积扩大。", ["网易", "阿里云"]),
        ("抄送水利部河湖管理司、教育部高等教育司。", ["水利部河湖管理司", "教育部高等教育司"]),
        ("国家统计局江州调查队、公安部交通管理局", ["国家统计局江州调查队", "公安部交通管理局"]),
        ("新疆生产建设兵团教育局牵头。", ["新疆生产建设兵团教育局"]),
        ("全国政协提案委员会、市财政局党组", ["全国政协提案委员会", "市财政局党组"]),
        ("民建双溪支部、县农科所、镇派出所", ["民建双溪支部", "县农科所", "镇派出所"]),
        ("民建绍兴支部提交提案。", ["民建绍兴支部"]),
        ("政协联络组走进乡村。", ["政协联络组"]),
        (
            "向人大、政府、政协和监委、法院、检察院通报。",
            ["人大", "政府", "政协", "监委", "法院", "检察院"],
        ),
        ("由党委“定题”、政协“献计”", ["党委", "政协"]),
        ("我国政府历来主张和平。", ["政府"]),
        ("来自恒源药业的代表、远川集团和华泽动力等企业", ["恒源药业", "远川集团", "华泽动力"]),
        ("组建宏远资产管理公司。", ["宏远资产管理公司"]),
        ("云岭理工学院、泰山新材料研究院", ["云岭理工学院", "泰山新材料研究院"]),
        ("市第三人民医院、武警浙江总队", ["市第三人民医院", "武警浙江总队"]),
        ("香港特区政府、国务院督查组", ["香港特区政府", "国务院督查组"]),
        ("中铁十二局、云南建投、云南盐业等企业", ["中铁十二局", "云南建投", "云南盐业"]),
    ],
)
def test_where_names_begin_and_end(text: str, names: list[str]) -> None:
    assert found(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "《县委工作规则》",
        "区委办〔2021〕8号",
        "政府工作报告、政府投资、政府采购、地方政府债券",
        "各级政府、各部门、有关单位、基层组织、民主党派",
        "各县（市、区）人民政府，各镇街道办事处",
        "中央经济工作会议、中央财政、中央预算内投资、中央企业",
        "党的二十届三中全会，十三届四次会议",
        "优化布局，开创新局面，举办展览，承办比赛",
        "公立医院、高水平大学、上市公司、商业银行",
        "建设国际金融中心和科技创新中心。",
        "市委托第三方开展评估。",
        "工人大量返岗。",
        "出席东盟领导人会议。",
        "全省、我市、丹凤县、机场、车站、港口、矿山",
        "经济合作协调、财政部门、人民革命",
        "老年大学、开放大学、普通中学、孔子学院",
        "对设立专业技术委员会的给予奖励",
        "中国共产党第七次代表大会",
        "杭州绿色光电项目",
        "各省、自治区、直辖市人民政府，各省、自治区、计划单列市教育厅（局）",
        "两个市县政府尚未上报",
        "县政协十届二次会议以来",
        "中国共产党双溪县第九次代表大会",
        "出席二十国集团领导人峰会，打击走私集团",
        "建设国家技术创新中心、国际科技创新中心",
        "布局2所社区卫生服务中心，新建3家市属医院。",
        "牵头医院派驻人员，偏远山村小学并校，城区学校扩容。",
        "市县两级领导小组、各镇街专班、市场化专班、县领导任指挥部总指挥。",
        "推进钢铁技改、冷链物流扩建、绿色食品项目、精细化工二期。",
        "组建一批新型研究院，重点实验室相继建成。",
        "以镇带村，以市场为导向，以县城为载体。",
        "美国西部、英国北部、日本局部、法国总部",
    ],
)
def test_what_is_no_institution(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("县委", "party"),
        ("县政府", "government"),
        ("县政协", "cppcc"),
        ("县人大常委会", "congress"),
        ("县监委", "supervision"),
        ("廉政公署", "supervision"),
        ("县法院", "court"),
        ("县检察院", "procuratorate"),
        ("县人武部", "military"),
        ("县工商联", "mass_organisation"),
        ("宁波银行", "enterprise"),
        ("浙江大学", "school"),
        ("县中医院", "hospital"),
        ("新华社", "media"),
        ("联合国", "other"),
        ("县政府党组", "party"),
        ("团市委", "mass_organisation"),
        ("中国人民银行", "government"),
        ("宁波海关", "government"),
        ("提案委员会", "cppcc"),
        ("法制工作委员会", "congress"),
    ],
)
def test_kinds(text: str, kind: str) -> None:
    assert [(record.text, record.kind) for record in Source(text).run(institutions)] == [
        (text, kind)
    ]


def test_committee_is_of_the_assembly_it_is_spoken_of_with() -> None:
    records = Source("政协设立民族宗教委员会。").run(institutions)
    assert [record.kind for record in records] == ["cppcc", "cppcc"]
    assert first("国务院批准。").kind == "government"


COUNTY = "双江县工作综述\n近年来，江山市贯彻省委部署。江山市人民政府、市委、市财政局与市法院联动。"


def test_positional_names_are_read_by_the_place_of_the_document() -> None:
    by_text = {record.text: record for record in Source(COUNTY).run(institutions)}
    committee = by_text["市委"]
    assert committee.canonical == "中共江山市委员会"
    assert (committee.place, committee.place_code, committee.level) == (
        "江山市",
        "330881",
        "county",
    )
    assert by_text["省委"].canonical == "中共浙江省委员会"
    assert by_text["省委"].level == "provincial"
    assert by_text["市财政局"].canonical == "江山市财政局"
    assert by_text["市法院"].canonical == "江山市人民法院"


def test_the_words_of_hong_kong_tell_that_its_government_is_meant() -> None:
    text = "政務司和社署會跟進，政府亦會檢討綜援安排，由政府撥款資助非牟利團體。"
    assert found(text).count("政府") == 2


def test_in_hong_kong_the_centre_acts() -> None:
    text = "本港长者受惠，差饷宽减。中央公布惠港措施，感谢中央支持。中央图书馆翻新。扣除政府一次性纾困。"
    assert found(text) == ["中央", "中央", "政府"]
    assert found("中央图书馆翻新。") == []


def test_without_a_place_the_full_name_stays_open() -> None:
    record = first("由市政府批准。")
    assert (record.place, record.canonical, record.level) == ("", "", "prefectural")


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("中办", "中共中央办公厅"),
        ("国家发展改革委", "国家发展和改革委员会"),
        ("陕西省委", "中共陕西省委员会"),
        ("浙江省政协", "中国人民政治协商会议浙江省委员会"),
        ("绍兴市上虞区委办公室", "中共绍兴市上虞区委员会办公室"),
        ("国务院办公厅", "国务院办公厅"),
    ],
)
def test_full_names(text: str, full: str) -> None:
    assert first(text).canonical == full


def test_mentions_of_one_institution_are_grouped() -> None:
    records = Source(COUNTY + "中共江山市委强调，市委决定。").run(institutions)
    grouped = groups(records)
    assert [r.text for r in grouped["中共江山市委员会"]] == ["市委", "中共江山市委", "市委"]
    assert sum(len(mentions) for mentions in grouped.values()) == len(records)
    assert groups(()) == {}


def test_page_furniture_names_its_media() -> None:
    assert found("2024-05-06 来源：江北新闻网-江北日报\n近年来成效明显。") == [
        "江北新闻网",
        "江北日报",
    ]


def test_a_place_that_the_text_governs_is_known_though_no_list_has_it() -> None:
    head = "云溪市人民政府工作报告\n"
    named = "云溪市财政局会同云溪市中级人民法院，云溪实验小学"
    assert found(head + named + "与云溪农商行参加。") == [
        "云溪市人民政府",
        "云溪市财政局",
        "云溪市中级人民法院",
        "云溪实验小学",
        "云溪农商行",
    ]
    assert "云溪农商行" not in found("云溪农商行开业。")


def test_words_of_the_user() -> None:
    own = lexicon(enterprises=["远舟云仓"], known_institutions=["北溪书院"])
    text = "走访远舟云仓和北溪书院。"
    assert found(text) == []
    records = Source(text, lexicon=own).run(institutions)
    assert [record.text for record in records] == ["远舟云仓", "北溪书院"]


def test_traditional_text_gives_the_same() -> None:
    plain, traditional = "县委与县财政局、国务院办公厅", "縣委與縣財政局、國務院辦公廳"
    values = [
        [(r.span, r.kind, r.level, r.canonical) for r in Source(text).run(institutions)]
        for text in (plain, traditional)
    ]
    assert values[0] == values[1]
    assert len(values[0]) == 3


PIECES = st.sampled_from(
    """县委 市政府 省 市 县 区 丹凤县
    财政 教育 局 委 委员会 中心 和 、 ， 。 “ ” （ ） 《 》 公司 银行 中国 政协 党组 人大 第三届
    全国 政府 各级 街道 办事处
    医院 大学 比亚迪 联合国 来源： 新华社 香港
    〔2020〕3号 縣 財政 機(jī)關(guān) NBA 😀 \ud800 \x00""".split(" ")
)


@given(st.lists(PIECES, max_size=30).map("".join))
def test_any_text_gives_disjoint_records_at_their_places(text: str) -> None:
    records = Source(text).run(institutions)
    end = 0
    for record in records:
        assert text[record.span.start : record.span.end] == record.text
        assert record.span.start >= end
        end = record.span.end


@pytest.mark.parametrize("rule", institutions.rules, ids=lambda rule: rule.name)
def test_rules_fire_in_their_examples_and_not_in_their_counter_examples(rule: NamedRule) -> None:
    def fires(text: str) -> bool:
        return any(record.rule == rule.name for record in Source(text).run(institutions))

    assert [text for text in rule.examples if not fires(text)] == []
    assert [text for text in rule.counter_examples if fires(text)] == []
    assert rule.examples
    assert rule.counter_examples


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("县政协会同县教育局调研。", ["县政协", "县教育局"]),
        ("看望石坎村党支部书记和走访梅岭社区居委会。", ["石坎村党支部", "梅岭社区居委会"]),
        (
            "来到临海远舟岚科技股份有限公司，远舟岚今年订单饱满。",
            ["临海远舟岚科技股份有限公司", "远舟岚"],
        ),
        ("成立临海市第三次全国国土调查领导小组。", ["临海市第三次全国国土调查领导小组"]),
    ],
)
def test_names_beside_verbs_and_of_villages_and_cores(text: str, names: list[str]) -> None:
    assert found(text) == names
