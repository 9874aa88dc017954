"""Formulations: coined set phrases, in quotation marks or known by their numerals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from gongwen.errors import NumeralError
from gongwen.extractor import extractor
from gongwen.extractors.cited import opaque
from gongwen.lexicon import DEFAULT, Lexicon, trie_pattern
from gongwen.numerals import parse
from gongwen.outline import outline
from gongwen.pattern import Pattern, PlainPattern
from gongwen.records import Formulation
from gongwen.rule import Procedure
from gongwen.source import Source
from gongwen.span import Span, covered_by

_QUOTED = PlainPattern(r"“[^“”\n]{1,40}”|‘[^‘’“”\n]{1,40}’")
_NUMERIC = tuple("第0123456789零一二三四五六七八九十百千万亿“")
"""What no coinage without quotation marks stands behind."""
_SENTENCE = PlainPattern(r"[。！？；…!?;：]|^[一-鿿]$")
_SPEECH = PlainPattern(
    r"^(?:[我你他这那请]|要(?!素))|(?<![一二三四五六七八九十])必须|不要|我们|他们|是.*的$|的[事人话]$"
)
"""How someone speaks, where nothing around it tells that it is the name of what is done."""
_BEFORE_DOING = PlainPattern(
    "(?:开展|举办|举行|组织|推行|推出|打造|创建|创办|搭建|建好|建设|实施|启动|创新|探索|推广|深化|做优|做强|擦亮|叫响|设立|开设)"
    "[了好]?(?:“[^“”]{1,20}”[、和与及]?)*$"
)
_DOING = PlainPattern(
    r"(?:[、和与及]?“[^“”]{1,20}”)*(?:等|系列|特色|主题|专题|专项|专场|实践|志愿|宣传|教育|协商|议事|便民|惠民|民生|公益|文化|大型|大){0,3}"
    "(?:活动|行动|平台|品牌|工程|服务|机制|制度|模式|工作法|做法|项目|专栏|栏目|节目|论坛|讲堂|讲座|讲习所|课堂|沙龙"
    "|议事[室厅会]|协商[室会]|恳谈会|座谈会|直播|热线|理念|原则|讨论|走访|调研|竞赛|比赛|大赛|展览|展|晚会|计划|窗口|驿站|团队|队伍|志愿|宣讲|演讲|征文|问政)"
)
_PART = PlainPattern("[^，、 ]+")
_LONGEST_PART = 18
_LONGEST_BESIDE_COMMA = 12
_FURTHEST = 30
_WORD = PlainPattern(r"[一-鿿]|\d\D|\D\d|^\d{3,4}$")
_DATE = PlainPattern(
    r"\d{1,2}[·.•]\d{1,2}|[一二三四五六七八九]五|十[一二三四五六七八九]?五|二十[一二三]?五"
    "|三八|五一|五四|六一|七一|八一|十一|双11|双十一|双12"
)
"""A day, a plan or a holiday, by its number."""
_TYPHOONS = PlainPattern("(?:、?“[^“”]{1,12}”){0,12}等?个?(?:[强超]{0,2}台风|飓风)")

_SMALL = {digit: value for value, digit in enumerate("一二三四五六七八九十", 1)} | {
    "双": 2,
    "两": 2,
}
_NUMERAL = PlainPattern(
    "[0-9]+|九二(?=共识)|[一二三四五六七八九两双](?=[一二三四五六七八九两双])|双"
    "|[零〇一二三四五六七八九十百两]+(?:[千万亿](?![一-鿿][千万亿]))*"
)
"""A number; of digits side by side each is one (三三制)."""
_BETWEEN = PlainPattern("[、和及]")
_BEFORE_MEMBERS = frozenset(" （(，即指")
_MEMBERS = Pattern(
    r"\s?[（(](?:即|指|包括)?：?(?P<members>[^（）()、。\n]{1,30}(?:[、和及][^（）()、。\n]{1,30})++)[）)]"
    r"|，?(?:即|指的?是)：?(?P<members>[^，。；、\n]{1,30}(?:、[^，。；、\n]{1,30})++)"
)


def _ends_as_name_source() -> str:
    """How a proper name ends; a short phrase may end so and be a coinage (双中心)."""
    words = trie_pattern(DEFAULT.words("formulation_name_endings"))
    return rf"(?:(?<=\w\w\w){words}|(?<!老字)号|奖)\s?$"


_ends_as_name = PlainPattern(_ends_as_name_source)


def _before_no_coinage_source() -> str:
    words = trie_pattern(DEFAULT.words("formulation_not_after"))
    return f"(?:{words}|[A-Za-z]|：)\\s?(?:“[^“”]{{1,12}}”[、和与及]?)*$"


_before_no_coinage = PlainPattern(_before_no_coinage_source)

_HONOURED = PlainPattern(
    r"(?:评为|评选为|命名为|授予|获评|荣获|荣膺|荣立|获得?|当选|入选)[^，。；“”]{0,12}(?:“[^“”]{1,14}”[、和与及]?)*$"
)
_HONOUR = PlainPattern(
    r"(?:全国|全省|全市|全区|全县|国家|中国|亚洲|世界|最美|先进|优秀|模范|劳动)"
    r"|(?:模范|标兵|先锋|卫士|英雄|能手|工匠|功臣|先进集体|先进个人|先进单位|[城县市区])$"
)
_BRANDED = PlainPattern(
    "(?:牌|注册)?(?:品牌|商标|牌)(?!建设|工程|战略|效应|行动)|号(?!召|工程|文件|院|角|码)"
    "|(?:载人|货运)?(?:实验舱|核心舱|探测器|着陆器|卫星(?!城|工厂|厅)|飞船|火箭|空间站|望远镜|潜水器|航母|航空母舰|护卫舰|驱逐舰|邮轮|科考船|破冰船|列车(?!员)|大飞机)"
)
"""What a brand, a ship or a craft is told by, right behind its name."""


@lru_cache(maxsize=64)
def _unquoted(lexicon: Lexicon) -> PlainPattern:
    return PlainPattern(trie_pattern(lexicon.words("numeric_coinages")))


def _is_coinage(text: str, phrase: Span) -> bool:
    words = text[phrase.slice].strip()
    if (
        not _WORD.search(words)
        or _DATE.fullmatch(words)
        or _SENTENCE.search(words)
        or _ends_as_name.search(words)
        or _is_bracketed(text, phrase)
    ):
        return False
    if len(words) > _LONGEST_BESIDE_COMMA and _is_long(words):
        return False
    before = text[max(0, phrase.start - _FURTHEST) : phrase.start - 1]
    if _SPEECH.search(words):
        return bool(_DOING.match(text, phrase.end + 1) or _BEFORE_DOING.search(before))
    return not (
        _before_no_coinage.search(before)
        or _TYPHOONS.match(text, phrase.end + 1)
        or _BRANDED.match(text, phrase.end + 1)
        or (_HONOURED.search(before) and _HONOUR.search(words))
    )


def _is_long(words: str) -> bool:
    longest = _LONGEST_BESIDE_COMMA if "，" in words else _LONGEST_PART
    return any(len(part[0]) > longest for part in _PART.finditer(words))


def _is_bracketed(text: str, phrase: Span) -> bool:
    """Whether the quotation fills round brackets: an abbreviation that the text sets."""
    before = text[max(0, phrase.start - 2) : phrase.start - 1]
    return before in ("（", "(") and text[phrase.end + 1 : phrase.end + 2] in ("）", ")")


def _places(source: Source) -> Iterator[tuple[Span, str]]:
    """Where formulations stand in the view, with the rule that finds each."""
    text = source.text
    for match in _QUOTED.finditer(text):
        if _is_coinage(text, Span(match.start() + 1, match.end() - 1)):
            yield Span(*match.span()), "formulation.quoted"
    for match in _unquoted(source.lexicon).finditer(text):
        if not text.endswith(_NUMERIC, 0, match.start()):
            yield Span(*match.span()), "formulation.numeric"


def _formulation(source: Source, place: Span, rule: str) -> Formulation:
    text, span = source.text, source.span(place.start, place.end)
    told = text[place.end : place.end + 1] in _BEFORE_MEMBERS
    members = _MEMBERS.match(text, place.end) if told else None
    return Formulation(
        span=span,
        text=source.cut(span),
        rule=rule,
        numerals=tuple(_numerals(text[place.slice])),
        gloss=tuple(_BETWEEN.split(members["members"])) if members else (),
    )


def _numerals(phrase: str) -> Iterator[int]:
    for match in _NUMERAL.finditer(phrase):
        try:
            yield _SMALL.get(match[0]) or int(parse(match[0]))
        except NumeralError:
            continue


def _marked(source: Source) -> Iterator[Formulation]:
    closed = covered_by([*source.run(opaque), *(one.span for one in source.run(outline).furniture)])
    for place, rule in _places(source):
        if not closed(place):
            yield _formulation(source, place, rule)


_found = extractor(_marked)
_longest = _found.resolved()


def _formulations(source: Source) -> Sequence[Formulation]:
    return source.run(_longest)


RULES = (
    Procedure(
        "formulation.quoted",
        _found.by("formulation.quoted"),
        doc="Set phrases in quotation marks that name a policy, not a plan or what someone said.",
        examples=[
            "创新推行“一线双查”工作法。",
            "落实“四个不摘”要求。",
            "深化“腾笼换鸟、凤凰涅槃”。",
        ],
        counter_examples=["完成“十四五”规划。", "他说：“今天要下雨。”", "所谓“自由”"],
    ),
    Procedure(
        "formulation.numeric",
        _found.by("formulation.numeric"),
        doc="Set phrases that begin with a numeral, without quotation marks: 两个维护, 一带一路.",
        examples=["高质量共建一带一路。", "坚决做到两个维护。"],
        counter_examples=["第三农场", "修建一条道路。"],
    ),
)

formulations = extractor(_formulations, rules=RULES, among=_longest)
"""The extractor of `Formulation`."""
