"""Names that a frame holds: examples before 等, whom a case is about, who does a deed."""

from __future__ import annotations

from collections.abc import Iterator

from gongwen.extractors.institution.edges import opens
from gongwen.extractors.institution.vocabulary import words
from gongwen.extractors.person.mention import Mention
from gongwen.extractors.person.names import likely, short
from gongwen.extractors.person.posts import ends_in_post
from gongwen.extractors.person.rows import free_before, name_before, row_before
from gongwen.pattern import PlainPattern
from gongwen.source import Source
from gongwen.span import Span

_PERSONS = (
    "同志|烈士|英雄|英模|模范|劳模|楷模|标兵|典型(?![案经做示])|榜样|人物|代表(?![性作处团大品])|委员(?!会)|领导(?![小力下])|干部|干警|民警|党员|教师|老师|学生|医生|医师|医护"
    "|护士|专家(?![库组])|学者|院士|教授|科学家|企业家|创业者|工匠|大师(?!赛)|名家|作家|画家|艺术家|艺人|演员|歌手|运动员|选手|健儿|名将|明星|球星"
    "|冠军|志愿者|工作者|人士|人员(?!密)|嘉宾|乡贤|青年|村民|居民|职工|战士|官兵|革命家|前辈|先烈|名人|文人|诗人|将军|将领|功臣"
    "|律师|法官|检察官|被告|嫌疑人|罪犯|案犯|主犯|首犯|逃犯|(?:犯罪|腐败|黑恶|恐怖)分子|骨干|头目|组织者|领导者|负责人|传承人|带头人|能人|能手"
    "|大户|候选人|得主|获得者|先进个人|先进事迹"
)
_EXAMPLES = PlainPattern(
    r"等(?:"
    r"(?P<told>同志|(?:[0-9]{1,6}|[一二三四五六七八九十百千两几数]{1,5})(?:余|多)?(?:名|位|人(?![大才民口均次]))|人(?![大才民口均工员]))"
    rf"|(?:(?!{_PERSONS})[一-鿿]){{0,8}}(?:{_PERSONS}))"
)
"""What follows a row of names and says that they are examples of persons."""
_BOTH = PlainPattern(
    "[两二三四五六七八九十][两二三四五六七八九十]?(?:位|名)?(?:同志|委员|代表|先生|女士|老师|专家|教授|院士|烈士|英雄|劳模)"
)
"""What follows a row of names and says how many they are."""
_HELD = words(("同志", "烈士"))
_BRINGS_FORTH = ("出", "了", "出了", "如", "像", "有", "以")

_CASE = PlainPattern(
    "(?:审结|审理|办结|办理|查处|查办|侦办|侦破|起诉|公诉|宣判|判决|平反|纠正|改判|再审|通报|严惩|提审|终审|判处|指控|逮捕|抓获|引渡"
    "|遣返|劝返|缉捕|通缉|对|将|被告人|罪犯|肃清|清除|彻查|案、|案和)了?"
)
_TRIED = PlainPattern(
    "(?:等(?:[0-9一二三四五六七八九十]{0,4}人)?)?(?:"
    "[^，。；：、\\n]{0,20}?案(?![例由卷情值子板])|(?:执行)?死刑|无期徒刑|有期徒刑|拘役|管制|罚金"
    "|采取(?:强制|留置)|立案|提起公诉|(?:依法)?作出(?:逮捕|不起诉)|决定逮捕|适用违法所得|涉嫌|严重违纪|(?:案件)?(?:的)?(?:流毒|余毒|恶劣影响))"
)
_HONOURS = PlainPattern("向|为|给")
_HONOURED = PlainPattern(
    "(?:同志|烈士)?(?:等(?:[0-9一二三四五六七八九十]{1,4}[名位人])?[一-鿿]{0,8}?)?"
    "(?:颁发|颁授|颁奖|授予|授勋|授奖|敬献|致敬|看齐|学习(?!贯|强)|表示(?:衷心|热烈|诚挚|崇高|沉痛|深切|亲切)?的?(?:祝贺|感谢|慰问|哀悼|敬意|问候))"
)
_CHAIRED = PlainPattern("[由经](?=[一-鿿]{2,3}(?:同志)?[主带率牵致宣执领创撰])")
_CHAIRS = PlainPattern("(?:同志)?(?:主持|带队|率队|牵头|致辞|宣读|主讲|执笔|领衔|创办|创作|撰写)")
_SPEAK = "(?:讲话|发言|致辞|汇报|作)"
_HOLDING = "着|".join("捧掰握拉扶望抱端摸擦牵攥竖")
_ACTS = PlainPattern(
    "一行|列席|参加(?=活动|会议|调研|座谈|上述|仪式|讨论|[，。；])|主持(?=[，。；])"
    "|作了?(?:表态|交流|书面|工作|主旨|总结|典型|大会)?(?:发言|报告|汇报|说明|点评)"
    f"|分别{_SPEAK}|先后{_SPEAK}|依次{_SPEAK}|听取(?:汇报|意见)|希望(?=大家|全[市县省体]|广大|各|企业|你们|同学)"
    "|勉励|陪同|率队|率团|率领|带队|带领(?:团队|村民|群众|大家|乡亲)|主持会议|主持召开|主持并|出席(?:会议|活动|仪式|并)"
    "|致辞|致词|作讲话|讲话|会见|会谈|全票当选|再次当选|连续当选|当选|历任|现任|曾任|调任|不再担任|兼任|担任|出任"
    "|出生于|生于|毕业于|参加工作|加入中国共产党|入党|牺牲|逝世|因病|因公殉职|殉职"
    f"|{_HOLDING}着|荣获|荣立|荣膺|获评|获授|被(?:授予|评为|追授|追认|任命|免去|选举|判处|开除|立案)|先后(?:任|担任|获)"
)
"""What only persons do, right after their names."""
_MADE = frozenset("由以")
_TAKES_OFFICE = PlainPattern(
    r"[为任](?P<post>[一-鿿、]{2,24})(?=[。；，\n]|$|的[一-鿿]{2,8}(?:组|团|队|班子|专班))"
)
_MOST = 40


def examples(source: Source) -> Iterator[Mention]:
    """Names before 等 and what they are examples of: 某某某、某某某等5名教师, 某某、某某两位同志."""
    text = source.text
    for found in _BOTH.finditer(text):
        row = row_before(text, found.start(), name_before(text, found.start()))
        if len(row) > 1 and _begins(text, row[-1].start):
            yield from (Mention(name, "person.example") for name in row)
    for found in _EXAMPLES.finditer(text):
        end = _HELD.start(text, found.start())
        last = free_before(text, end) if found["told"] else name_before(text, end)
        row = row_before(text, end, last)
        whole = len(row) > 1 or any(likely(text, name.start) == name.end for name in row)
        if row and _begins(text, row[-1].start) and (whole or found["told"]):
            yield from (Mention(name, "person.example") for name in row)


def _begins(text: str, start: int) -> bool:
    groups = text[start - 1 : start] in ("院", "校", "局", "司", "厂", "村", "室")
    return opens(text, start) or groups or text.endswith(_BRINGS_FORTH, 0, start)


def cases(source: Source) -> Iterator[Mention]:
    """Those whom a case or a sentence is about: 审结某某某受贿案, 判处某某某有期徒刑."""
    yield from _between(source, _CASE, _TRIED, "person.case")


def deeds(source: Source) -> Iterator[Mention]:
    """Those whom an honour goes to, and names that begin a clause and do what persons do."""
    text = source.text
    yield from _between(source, _HONOURS, _HONOURED, "person.deed")
    yield from _between(source, _CHAIRED, _CHAIRS, "person.deed")
    in_office = (found for found in _TAKES_OFFICE.finditer(text) if ends_in_post(found["post"]))
    for found in (*_ACTS.finditer(text), *in_office):
        row = row_before(text, found.start(), name_before(text, found.start()))
        if row and (_apart(text, row[-1].start) or text[row[-1].start - 1] in _MADE):
            yield from (Mention(name, "person.deed") for name in row)


def _apart(text: str, start: int) -> bool:
    return not start or not text[start - 1].isalnum()


def _between(
    source: Source, before: PlainPattern, after: PlainPattern, rule: str
) -> Iterator[Mention]:
    """The rows of names that stand between what ``before`` and what ``after`` match."""
    text = source.text
    for found in before.finditer(text):
        row = _row(text, found.end())
        if row and after.match(text, row[-1].end):
            yield from (Mention(name, rule) for name in row)


def _row(text: str, start: int) -> list[Span]:
    """The names, joined by 、 or 和, that begin at ``start``."""
    row: list[Span] = []
    for _ in range(_MOST):
        end = likely(text, start) or short(text, start)
        if not end:
            break
        row.append(Span(start, end))
        if text[end : end + 1] not in ("、", "和", "与", "及"):
            break
        start = end + 1
    return row
