"""Enterprises, schools, hospitals, societies and media by their full names."""

from __future__ import annotations

from collections.abc import Iterator

from gongwen.extractors.institution.branches import branched, local
from gongwen.extractors.institution.closed import legible
from gongwen.extractors.institution.edges import opens, worded
from gongwen.extractors.institution.every import counted
from gongwen.extractors.institution.mention import mention
from gongwen.extractors.institution.openings import openings
from gongwen.extractors.institution.places import Gazetteer, level_char
from gongwen.extractors.institution.told import places_of
from gongwen.extractors.institution.vocabulary import Words, endings, heads, listed
from gongwen.lexicon import DEFAULT
from gongwen.pattern import PlainPattern
from gongwen.records import Institution
from gongwen.rule import Procedure
from gongwen.source import Source

_LONGEST = 24
_RUN = PlainPattern(rf"[一-鿿A-Za-z0-9·（）]{{1,{_LONGEST}}}$")
_REALMS = tuple(
    """中国 中华 国家 全国 国际 亚洲 欧洲 世界 香港 澳门 台湾 西北 西南 东北 东南 华东 华中 华南 华北 中南 西部
    长江 黄河 珠江 淮河 首都 中央 北方 南方 湘江 钱塘江 太湖 东湖 松山湖 滴水湖 洞庭湖 鄱阳湖 汉江 赣江 闽江 嘉陵江
    岷江 之江 浦江 瓯江 甬江 鹏城 紫金山 岳麓山 张江 中关村 怀柔 雁栖湖 天府 粤港澳大湾区 大湾区 长三角 京津冀 成渝
    秦岭 昆仑 天山 泰山 黄山 庐山 钟山 珞珈 岳麓 黄埔 崂山 滇池 西湖 闽都 齐鲁 燕赵 三晋 八桂 巴蜀 荆楚 潇湘
    江淮 岭南 草原 北疆 南海 东海 黄海 渤海 北部湾 海峡""".split()
)
_REGIONS = frozenset("西北 西南 东北 东南 中南".split())
_SOFT = frozenset("发展 建设 促进 推广".split())
_OWN_FORM = ("有限公司", "有限责任公司", "股份公司", "集团公司", "事务所")
_LINE = PlainPattern(
    "(?:资产管理|财产保险|人寿保险|保险|证券|期货|信托|金融租赁|融资租赁|租赁|融资担保|担保|再保险|基金管理|旅游|物业|文化传媒"
    "|建筑工程|路桥|水务|燃气|热力|公交|出租车|电力|热电|航空|物流|供应链|科技|实业|食品|农业|农牧|种业|药业|医药|机械|化工|建材"
    "|服装|服饰|环保|能源|新能源|新材料|电子|光电|软件|信息技术|网络科技|生物科技|商贸|贸易|置业|房地产)$"
)
"""What an enterprise does, between its own name and 公司."""
_ONE_OF_MANY = frozenset("医院 博物馆 纪念馆 美术馆 垦殖场".split())
_FARMS = frozenset("农场 林场 牧场 茶场".split())
_SCHOOLS = frozenset("大学 学院 中学 小学 学校 幼儿园".split())
_ONE_A_PLACE = frozenset(
    """医院 党校 博物馆 图书馆 文化馆 美术馆
    水泥厂 化肥厂 酒厂 糖厂 药厂 纺织厂 造纸厂 机械厂 丝绸厂 农机厂 科技馆 档案馆 体育馆 农商银行 农商行 农信社
    电视台 日报 晚报 社科院 特殊教育学校 职教中心 职业学校 技工学校 技师学院 少年宫 青少年宫 文化宫 福利院 敬老院 养老院
    广播电视台 大剧院 农科院 设计院 规划设计院 气象局 气象台 歌舞团 歌舞剧院 京剧院 剧团 慈善联合总会 村镇银行 信用联社
    农村信用联社 农商联合银行 保健院 疗养院 外国语学校 实验学校 教育考试院""".split()
)
_SORT_OF_SCHOOL = PlainPattern(
    "(?:职业技术|职业|技术|理工|工业|科技|师范|医科|医药|中医药|财经|农业|林业|农林|交通|工程|外国语|艺术|体育|城市|信息"
    "|工商|幼儿师范高等专科|高等专科|医学高等专科|卫生健康职业|第[一二三四五六七八九十]|实验|中心)+$"
)
"""What a school teaches, between its own name and 大学 or 学院."""
_OF_SCHOOL = PlainPattern(
    "[一-鿿]{2,6}(?:大学|医学院)(?:[一-鿿]{2,4}学院)?(?:附属|第[一二三四五六七八九十])"
)
"""The school that a hospital is attached to."""
_GENERIC = frozenset("所在乡镇 中心乡镇 偏远乡村 边远乡镇 重点乡镇".split())
_WITHIN = PlainPattern(
    "[协永仁太共人中祥元谦致天建信保同康泰德义顺瑞雍]和|[一-鿿]和(?:平|谐|睦|田|顺|静|政|硕|龙|林格尔)"
)
"""What a name may hold 和 in (协和医院)."""
_TOWNSHIP = PlainPattern("(?P<stem>[一-鿿]{2,3}?)(?:镇|乡|街道|社区|村)(?![镇级村民])")
_MANY = PlainPattern(
    "(?:学校|幼儿园|小学|中学)(?:建成|新建|共|达)?[0-9一二三四五六七八九十百]{1,4}[所个家]"
)
_NOT_ONE = PlainPattern(
    "(?:科技|产业|制造业|技术|协同)创新中心$|^(?:国家|全国|国际|世界|区域)[一-鿿]{0,8}创新中心$|[委局厅署府]|(?<![协永仁太共人中祥元谦致天建信保同康泰德义顺瑞雍])和(?![平谐睦田顺静政硕龙])|^[乡镇村]|^城区(?:学校|中学|小学|幼儿园|医院)|国有(?!资[产本])|^(?:香港|澳门|台湾|国内)银行$|^省实验室$|国家实验室$|政协会$"
)
_HOSPITAL = PlainPattern("[一-鿿]{0,4}?(?:医院|分院|院区)")


def _find(source: Source) -> Iterator[Institution]:
    text = legible(source)
    bodies_of = heads(source.lexicon, "institution_bodies", 1)
    for at, name_end in bodies_of.spans(text, source.run(openings)["institution_bodies"]):
        places = source.run(places_of)
        head = text[at:name_end]
        kind = bodies_of.fact(head, 0)
        cuts = endings(source.lexicon, "institution_cuts")
        run = _RUN.search(text, max(0, at - _LONGEST), at)
        low = _reach(text, run.start() if run else at, at, cuts, places, hard=kind == "school")
        start = _anchor(text, low, at, head, places)
        if kind == "hospital" and _OF_SCHOOL.match(text, low, at):
            start = low
        if start is None and _is_own_name(source, text[low:at], head):
            start = low
        if start is None and head in _SCHOOLS and _is_name_of_school(source, text, low, at):
            start = low
        if start is not None and head == "实验室" and places.end(text, start) == at:
            start = _reach(text, low, at, cuts, places, hard=True)
        if start is None or counted(text, start) or _is_class(source, text[start:name_end]):
            continue
        end = local(text, name_end, places)
        if kind == "hospital" and (found := _HOSPITAL.match(text, places.end(text, name_end))):
            end = found.end() if found.start() > name_end else end
        end, kind = branched(text, end, kind, source.lexicon)
        if text[end : end + 1] == "）" and text.rfind("（", start, end) > text.rfind(
            "）", start, end
        ):
            end += 1
        yield mention(source, start, end, "institution.body", kind)


def _reach(text: str, low: int, at: int, cuts: Words, places: Gazetteer, *, hard: bool) -> int:
    """How far left of ``at`` a name may reach: to ``low``, or to a word no name holds."""
    for end in range(at, low, -1):
        cut = cuts.start(text, end)
        if text[end - 1] == "和" and _WITHIN.match(text, end - 2):
            continue
        in_place = places.start(text, end) < cut or places.end(text, cut) > end
        within_word = text[end - 1 : end + 1] == "人民"
        if cut < end and not in_place and not within_word and (hard or text[cut:end] not in _SOFT):
            return end
    return low


def _anchor(text: str, low: int, at: int, head: str, places: Gazetteer) -> int | None:
    """Where the first place, realm or bare level from ``low`` on starts, the left edge."""
    for start in range(low, at):
        end = places.end(text, start)
        if start < end <= at:
            cut = start == low + 1 and end == start + 2 and text[start + 1] in "县市区"
            return low if cut and not worded(text, low, start + 1) else start
        if end == start and text.startswith(_REALMS, start) and start + 2 <= at:
            region = head == "大学" and text[start:at] in _REGIONS
            return start if start + 2 < at or region or head == "海关" else None
        town = _TOWNSHIP.match(text, start, at) if start == low else None
        if town and not worded(text, start, town.end("stem")) and text[start:at] not in _GENERIC:
            return start
        if start == low and level_char(text, start):
            return start if start + 1 < at or head in _ONE_A_PLACE else None
    return None


def _is_own_name(source: Source, stem: str, head: str) -> bool:
    """Whether ``stem`` names one institution though it holds no place."""
    if head.endswith(_OWN_FORM):
        return len(stem) >= 2
    if head in _FARMS and stem.startswith("国营"):
        return True
    if head == "公司" and (line := _LINE.search(stem)):
        own = stem[: line.start()]
        return _sets_apart(source, own)
    if head == "集团":
        return _sets_apart(source, stem)
    if head in _ONE_OF_MANY and 2 <= len(stem) <= 6:
        return not listed(source.lexicon, "institution_class_names").within(stem)
    return False


def _sets_apart(source: Source, stem: str) -> bool:
    """Whether ``stem`` before 集团 or 保险公司 is a name, not a sort."""
    sorts = listed(source.lexicon, "institution_group_sorts")
    free = 2 <= len(stem) <= 4 and not stem.endswith("国")
    return free and not sorts.within(stem) and not worded(stem, 0, len(stem))


def _is_name_of_school(source: Source, text: str, start: int, end: int) -> bool:
    """Whether ``[start, end)``, standing free, is a place in no list that a school is named after."""
    sorts = listed(source.lexicon, "institution_class_names")
    if _MANY.match(text, end):
        return False
    sort = _SORT_OF_SCHOOL.search(text, start, end)
    end = sort.start() if sort else end
    return (
        2 <= end - start <= 3
        and opens(text, start)
        and not worded(text, start, end)
        and not sorts.within(text[start:end])
        and text[start:end] not in DEFAULT.words("posts")
    )


def _is_class(source: Source, name: str) -> bool:
    return bool(_NOT_ONE.search(name) or listed(source.lexicon, "institution_classes").within(name))


bodies = Procedure(
    "institution.body",
    _find,
    doc="Enterprises, schools, hospitals, societies and media by their full names.",
    examples=("浙江大学与宁波银行签约。", "江北远舟重工有限公司投产。", "市第一人民医院扩建。"),
    counter_examples=("办好人民满意的大学。", "深化公立医院改革。", "支持上市公司。"),
)
