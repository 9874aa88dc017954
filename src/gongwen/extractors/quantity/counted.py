"""Which noun of the phrase behind an amount its classifier counts: 12所高校 of 12所高校学科建设."""

from __future__ import annotations

from gongwen.extractors.quantity.phrase import noun_phrase
from gongwen.extractors.quantity.words import PREDICATES
from gongwen.pattern import PlainPattern

PEOPLE = (
    "干部|教师|老师|学生|大学生|研究生|医生|医师|护士|职工|党员|团员|委员|代表|群众|人员|人才|劳动者"
    "|毕业生|民警|法官|检察官|队员|运动员|书记|村民|居民|学员|专家|院士|志愿者|员工|患者|儿童|老人"
    "|罪犯|被告人|嫌疑人|当事人|律师|陪审员|调解员|网格员|辅警|消防员|记者|作家|科学家|企业家|工程师|技师|研究员|教授"
    "|客商|嘉宾|选手|演员|导游|司机|驾驶员|船员|护理员|保育员|教练员|裁判员|负责人|建设者|旅客|农民(?!工)|市民|工作者"
    "|从业者|创业者|考生|家长|公务员|业主|成员"
    "|老年人|婴幼儿|幼儿|青少年|少年|青年|妇女|未成年人|人口(?!大[国省市县])|公民|女性|长者|工人|官兵|战士|农民工|残疾人|乘客|游客"
)
_NOUNS = {
    "所": "大学|学院|院校|高校|学校|中学|小学|幼儿园|医院|卫生院|卫生室|敬老院",
    "家": "企业|公司|集团|医院|银行|机构|单位|工厂|商店|门店|酒店|宾馆|实验室|研究院|合作社|农场|部门"
    "|卫生院|卫生室|诊所|药店|敬老院|养老院|福利院|博物馆|图书馆|超市|饭店|支行|网点|商户|协会|学会|商会|基金会|事务所",
    "户": "企业|工商户|农户|商户|用户|居民|家庭|群众|市场主体|经营主体|牧民|渔民",
    "名": PEOPLE,
    "位": PEOPLE,
}
_FITTING = {
    classifier: PlainPattern(f".*(?:{nouns})(?![家性团制业型化类主级库群员])")
    for classifier, nouns in _NOUNS.items()
}
_FITTING_START = {
    classifier: PlainPattern(f"(?:{nouns}|人士|人)(?![家性团制业型化类主级库群员])")
    for classifier, nouns in _NOUNS.items()
}
_ATTENDING = PlainPattern(
    f".*(?:{PEOPLE})(?=(?:旁听|参加|参与|观摩|视察|列席|出席|监督|见证|走访|接受|赴|前往|座谈|调研|开展|体验|担任|撰写)[一-龥]{{2,}})"
)
_INVITED = PlainPattern(
    f"(?:邀请|组织|安排|选派|动员|发动|号召|推荐|聘请|吸引|带领|引导)([一-龥]{{0,12}}?(?:{PEOPLE}))"
    "(?:参加|参与|参观|赴|前往|旁听|列席|观摩|视察|监督|评议|见证|开展|座谈)"
)
_INDICATOR = PlainPattern(
    "(?<=..)(?:工业)?(?:水质|发案[数率]|立案数|案发数|空气质量|(?<=服务)价格|(?<=[商产药]品)价格|(?<=补[贴助])标准|增加值|总产值|产值|(?:主营业务|营业|销售|经营|财政|总)?收入|营收|利润(?:总额)?|税收|投资额?"
    "|产量|销量|[销交成出进]\\w额|人均\\w{2,6})$"
)
_AMOUNT_NEXT = PlainPattern(r"(?:达到?|超过?|近|约|均?为|逾)?[\d一二三四五六七八九十百两]")
_RATE = PlainPattern("(?<=..)(?:[一-龥]{2}率|占比|比重|比例)$")
_SAID_OF = ("全部", "均", "都", "呈", "总体", "持续", "明显", "稳定", "基本", "实现")
_DIVISION_OF = PlainPattern(
    "[一-龥]{0,6}?(?:省份|省|县|市|区|乡|镇|村|街道|社区)(?=本级|农民|农村|居民|集体|户均|人均|财政|欠[拨缴发]|地区生产总值|经济总量|常住)"
)
_ABOUT = PlainPattern(
    "(?<=..)(?:(?:融资|就业|就学|就医|用工|用地|住房|入学|上学|出行)难(?:等?问题)?|的?(?:底数|基本情况|相关信息)|之一|资金(?:使用|管理)(?:情况)?|(?:建设|工程|施工)?(?:进度)?(?:滞后|缓慢)|“[^”]{2,10}”(?:矛盾|问题|现象))$"
)
_AMONG = PlainPattern(
    "(?<=..)(?:之中|(?<![高初其空集国])中|之|(?:(?<=战线)|(?<=层面)|(?<=方面)|(?<=领域)|(?<=平台)|(?<=会议))上)$"
)


def described(clause: str, classifier: str) -> str:
    """The noun behind 的 in ``clause``, where ``classifier`` counts that and none before it.

    >>> described("从事养殖的农民工返乡", "名"), described("教师的工资", "名")
    ('农民工', '')
    """
    description, of, rest = clause.partition("的")
    fitting = _FITTING_START.get(classifier)
    if not of or fitting is None or fitting.search(description):
        return ""
    found = fitting.match(rest)
    if found:
        return found[0]
    phrase = noun_phrase(rest)
    fits = _FITTING[classifier].match(phrase)
    return phrase if fits and fits.end() == len(phrase) else ""


def invited(subject: str) -> str:
    """The people that ``subject`` tells are invited or led to take part in something.

    >>> invited("邀请人大代表参加座谈"), invited("开展培训")
    ('人大代表', '')
    """
    found = _INVITED.search(subject)
    return found[1] if found else ""


def attending(phrase: str) -> str:
    """The people of ``phrase``, without what they do.

    >>> attending("人大代表旁听庭审")
    '人大代表'
    """
    found = _ATTENDING.match(phrase)
    return found[0] if found else phrase


def counted(phrase: str, classifier: str, rest: str) -> str:
    """The noun of ``phrase`` that ``classifier`` counts; ``rest`` is what follows the phrase.

    >>> counted("企业数字化改造", "家", "。"), counted("传统产业增加值", "个", "增长")
    ('企业', '传统产业')
    """
    fitting = _FITTING.get(classifier)
    found = fitting.match(phrase) if fitting else None
    noun = found[0] if found else phrase
    if PREDICATES.at(rest, 0) or rest.startswith(_SAID_OF):
        noun = _INDICATOR.sub("", noun)
    if classifier == "个" and (owner := _DIVISION_OF.match(noun)):
        return owner[0]
    noun = _ABOUT.sub("", noun)
    if _AMOUNT_NEXT.match(rest):
        noun = _RATE.sub("", noun)
    return _AMONG.sub("", noun)
