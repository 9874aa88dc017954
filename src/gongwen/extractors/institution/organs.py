"""Organs by the subject in their name: 发展改革委, 财政局, 政务服务中心."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.extractors.institution.branches import branched
from gongwen.extractors.institution.closed import legible
from gongwen.extractors.institution.edges import han, opens, worded
from gongwen.extractors.institution.every import addressed, counted, every
from gongwen.extractors.institution.mention import mention
from gongwen.extractors.institution.prefix import anchored, namesake
from gongwen.extractors.institution.told import places_of
from gongwen.extractors.institution.vocabulary import Words, endings
from gongwen.lexicon import DEFAULT
from gongwen.pattern import PlainPattern
from gongwen.records import Institution
from gongwen.rule import Procedure
from gongwen.source import Source

_HEADS = PlainPattern(
    """
    (?=[公总分局署委工办协议领指厅支大处中])(?:
      (?P<police>公安(?:局[一-鿿]{2,6}?(?:分局|派出所|支队|大队)
        |(?:局|厅|部)(?:治安|交通|出入境|刑事侦查|刑侦|经济犯罪侦查|经侦|禁毒|网络安全保卫|监所|特勤|食品药品犯罪侦查)[一-鿿]{0,4}局))
    | (?P<bureau>(?:总|分)?局(?![面势限部域外中促内])|总?署(?![名任]))
    | (?P<committee>委员会(?:办公室)?)
    | (?P<commission>工?委(?:办公室)?(?![员派托任以]))
    | (?P<office>办(?:公室|公厅)?(?![理好事学法案公成到得实结证税展园企厂网医报]))
    | (?P<group>(?:工作|协调|议事协调)?领导小组(?:办公室)?|总?指挥部(?:办公室)?)
    | (?P<department>厅(?![堂级]))
    | (?P<lesser>工作小组|总队|支队|大队)
    | (?P<division>处(?![理置分罚于在境方]))
    | (?P<centre>中心(?![城任环思小区]))
    )
    """,
    re.VERBOSE,
)
_KINDS_OF_COMMITTEE = frozenset("技术 专业 专业技术 学术 评审 管理 监督 审计 薪酬 提名".split())
_BRIEF = frozenset("建交农科计商规编教经")
"""Subjects of one character, of commissions alone (市建委)."""
_LED = PlainPattern("(?:副)?(?:支队长|大队长|总队长|政委|政治委员)")
_MIN = 3
"""Characters that the subject of a police force without a place is longer than."""
_HALLS = (
    "服务",
    "业务",
    "办事",
    "接待",
    "大数据",
    "综合",
    "文化",
    "展览",
    "音乐",
    "会展",
    "交易",
    "结算",
)
"""What a hall is for that is no department (服务厅)."""
_DONE_TO_CENTRES = frozenset(
    """建设 改造 建成 投入 投用 启用 运行 揭牌 挂牌 成立 设立 开工 完工 竣工 扩建 新建 提升 升级
    落户 落地 入驻 开放 搬迁 服务 管理 运营 覆盖 规划 布局 达到 增加 减少 增长 发展""".split()
)
"""What is done to a centre, or with it, and what it does not do itself."""
_FOUNDED = PlainPattern("(?:设立|成立|组建|新设|挂牌)$|委员会[和、]$")
_CLASS = PlainPattern("各|有关|相关|同级|上级|下级|其他|基层")
_OF_ASSEMBLIES = {
    "cppcc": (
        "提案委员会 人口资源环境委员会 教科卫体委员会 社会和法制委员会 港澳台侨委员会 港澳台侨和外事委员会"
        " 文化文史和学习委员会 文史资料委员会 农业和农村委员会 民族和宗教委员会 学习委员会 委员学习委员会"
    ).split(),
    "congress": (
        "监察和司法委员会 宪法和法律委员会 财政经济委员会 预算工作委员会 法制工作委员会 代表资格审查委员会"
        " 社会建设委员会 农业与农村委员会 环境与资源保护委员会 教育科学文化卫生委员会 华侨委员会"
    ).split(),
}
"""Committees that only an assembly of one kind has."""
_PART = PlainPattern(
    "(?P<place>[一-鿿]{2,3}?)[省市县区]?分局|(?:第[一二三四五六七八九十]{1,2})?稽查局"
)
"""A part of a bureau in a place or with a number (…局崇川分局)."""
_OTHER_NAME = PlainPattern("（[市县区省]?(?P<name>[一-鿿]{2,8}?(?P<head>局|委|办|厅|署))）")
_LED_BY = PlainPattern("(?:推进|促进|推广)(?!委|办|会|处|工作|中心|协调|改革|领导|小组)")
"""A subject that, before another one, is the verb of the clause (推进统计局建设)."""
_QUOTE = PlainPattern("“([一-鿿]{3,20})$")


def _find(source: Source) -> Iterator[Institution]:
    text = legible(source)
    for head in _HEADS.finditer(text):
        subjects = endings(source.lexicon, "organs")
        body = _body(text, head.start(), subjects)
        if body == head.start() and head["commission"] and text[body - 1 : body] in _BRIEF:
            body -= 1
        if body == head.start() and head["office"]:
            body = endings(source.lexicon, "institution_offices").start(text, body)
        if body == head.start() and not head["police"]:
            continue
        start = _quoted(text, head.end()) or anchored(text, body, source.run(places_of))
        if start == body and head[0] == "分局":
            start = namesake(text, body)
        if (
            _CLASS.search(text, max(0, start - 2), start)
            or every(text, start, body)
            or counted(text, start)
        ):
            continue
        if start == body and addressed(text, start):
            continue
        if (start < body or opens(text, start)) and _is_organ(source, text, head, start, body):
            end = _past_other_name(text, head.end(), subjects)
            kind = _kind(text[start : head.end()])
            if end == head.end():
                end, kind = branched(text, end, kind, source.lexicon)
            if text[end - 1] == "局" and (part := _PART.match(text, end)):
                end = (
                    end
                    if part["place"] and worded(part["place"], 0, len(part["place"]))
                    else part.end()
                )
            yield mention(source, start, end, "institution.organ", kind)


def _is_organ(source: Source, text: str, head: re.Match[str], start: int, body: int) -> bool:
    """Whether the name from ``start``, its subject from ``body``, is that of one organ."""
    subject, has_place = text[body : head.start()], start < body
    lexicon = source.lexicon
    match head.lastgroup:
        case "commission":
            listed = subject in lexicon.words("institution_commissions") or head[0][0] == "工"
            return listed and (has_place or len(subject) > 1)
        case "office":
            return subject in lexicon.words("institution_offices")
        case "committee":
            return has_place or subject not in _KINDS_OF_COMMITTEE
        case "department":
            return has_place or not subject.endswith(_HALLS)
        case "lesser":
            return has_place or bool(len(subject) > _MIN and _LED.match(text, head.end()))
        case "division":
            return has_place and len(subject) >= 4
        case "centre":
            named = has_place and not text.startswith(("国家", "全国"), start)
            does = endings(lexicon, "institution_centres").start(subject, len(subject))
            founded = _FOUNDED.search(text, max(0, start - 4), start)
            acts = len(subject) > _MIN + 1 and not han(text, start - 1) and _acts(text, head.end())
            return does < len(subject) and bool(named or founded or acts)
    return True


def _acts(text: str, end: int) -> bool:
    """Whether what ends at ``end`` does something that is not done to it (评审, not 建设)."""
    verb = text[end : end + 2]
    return verb in DEFAULT.words("verbs") and verb not in _DONE_TO_CENTRES


def _kind(name: str) -> str:
    if name.endswith("融媒体中心"):
        return "media"
    if name.endswith(("工委", "政法委")):
        return "party"
    for kind, names in _OF_ASSEMBLIES.items():
        if name.endswith(tuple(names)):
            return kind
    return "other" if name.endswith(("研究中心", "文化中心")) else "government"


def _past_other_name(text: str, end: int, subjects: Words) -> int:
    """The end of the bracket right behind a name that holds its other name: …局（体育局）."""
    other = _OTHER_NAME.match(text, end)
    if other is None or subjects.start(text, other.start("head")) > other.start("name"):
        return end
    return other.end()


def _quoted(text: str, end: int) -> int:
    """Where the name starts that stands in quotation marks closed at ``end``; 0 if none."""
    if text[end : end + 2].strip()[:1] != "”":
        return 0
    found = _QUOTE.search(text, max(0, end - 22), end)
    return found.start(1) if found else 0


def _body(text: str, end: int, subjects: Words) -> int:
    """Where the subjects that end at ``end`` start, joined and bracketed ones included."""
    start = _bracketed(text, end, subjects)
    for _ in range(10):
        found = subjects.start(text, start)
        if found == start < end and text[start - 1] in "和与及":
            joined = subjects.start(text, start - 1)
            if joined < start - 1 and text[joined - 1 : joined] != "、":
                found = joined
        if found == start:
            break
        start = found
    led = _LED_BY.match(text, start, end)
    return led.end() if led and led.end() < end else start


def _bracketed(text: str, end: int, subjects: Words) -> int:
    """Where the bracket starts that ends at ``end`` and holds subjects; ``end`` if none does."""
    opened = text.rfind("（", max(0, end - 12), end)
    if text[end - 1 : end] != "）" or opened < 0:
        return end
    inner = end - 1
    while (found := subjects.start(text, inner)) < inner and found > opened:
        inner = found
    return opened if inner == opened + 1 else end


organs = Procedure(
    "institution.organ",
    _find,
    doc="Organs by the subject in their name: 发展改革委, 财政局, 政务服务中心.",
    examples=("由市财政局会同市发展改革委审核。", "报省统计局备案。", "西溪区教育和体育局负责。"),
    counter_examples=("优化投资布局，开创发展新局面。", "各级财政部门负责。", "国际金融中心"),
)
