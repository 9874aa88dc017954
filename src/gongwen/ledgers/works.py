"""Projects that are promised by their names: 建成县体育中心, 城西水厂二期年内投用."""

from __future__ import annotations

from collections.abc import Iterator

from gongwen.lexicon import DEFAULT, trie_pattern
from gongwen.pattern import Pattern
from gongwen.records import Commitment, Record
from gongwen.source import Source

DONE = (
    "建成|完工|竣工|投入(?:使用|运营|运行|生产)?|投用|投运|投产|启用|使用|通车|开通|贯通|通水|通气|通航|运营|运行|营业|开工|开馆|开园|开业|开学|交付|封顶|落成"
    "|揭牌|挂牌|上线|验收|达产|见效|并网|发电|开建|动工|落地|完成"
)
"""What is said of a project that is done, or begun: words of a pattern."""

_MANNER = (
    r"(?:力争|争取|确保|努力|全面|全部|整体|全线|主体|基本|正式|顺利|如期|按期|按时|尽快|尽早|早日|加快|建设|年内|年底|同步|陆续"
    r"|[一二三四1-4]季度|上半年|下半年|[0-9]{1,4}年|[0-9]{1,2}月份?|底|末|初|前|之前|以前|实现|要|将)"
)
_ENDING = Pattern(rf"{_MANNER}{{0,8}}(?:{DONE})(?:并?(?:{DONE})){{0,4}}$")
_LEADING = Pattern(
    lambda: (
        rf"^(?:{_MANNER}|推进|推动|抓好|做好|启动|实施|开工建设|{DONE}|新建|续建|改建|扩建|改造|谋划"
        rf"|{trie_pattern(word for word in DEFAULT.words('adverbs') if len(word) > 1)})+"
    )
)
_CLOSING = Pattern(
    r"(?:等?(?:在建|续建|新建|重点|重大|一批){0,3}(?:项目|工程)?的?(?:前期|规划|建设|施工|工作|进度|步伐){1,3})$"
)
_OF_LIST = Pattern(r"[、和及与]")
_LETTERS = Pattern(r"[\p{Han}A-Za-z0-9“”—－·-]{4,24}")
_NO_NAME = Pattern(
    r"^(?:把|将|对|在|以|为|让|使|由|从|向|与|按|被|其|该|这|每|一批|更多|各类|全[省市县区国])|等|的"
    r"|[0-9](?:[个条座所家项处]|万)|(?:建设|建立|构建|构筑|强化|推进|推动|打造|发展|支持|加快|加强|完善|提升|提高|实施"
    r"|布局|创建|促进|办好|办优|培育|增强|发挥|扩大|用好|优化)."
)
_VAGUE = Pattern(
    lambda: (
        rf"^(?:{trie_pattern(DEFAULT.words('ledger_sorts'))}|级|化|[省市县区乡镇村]级?|[一二两三四五六七八九十]批)*+"
    )
)
_OWN = Pattern(r"^[省市县区镇乡州旗](?![域级城区镇乡村属场])")
_SHORTEST = 4
_HEADED = Pattern(
    lambda: (
        rf"(?:{trie_pattern(DEFAULT.words('ledger_works'))})"
        r"(?:[一二三四五六]期|[东西南北]延(?:线|段)?|新院区|新校区|分[院校馆]|新馆|新址|新楼|改扩建|扩建|迁建|新建|改造|扩容|升级)?(?:项目|工程)?$"
    )
)


def works(source: Source, commitment: Commitment) -> Iterator[Record]:
    """The projects that a commitment promises by name, each with its place in the raw text.

    >>> from gongwen import extract
    >>> document = extract("今年，加快推进城西水厂、滨江体育中心等项目建设。")
    >>> [one.text for one in works(document.source, document[Commitment][0])]
    ['城西水厂', '滨江体育中心']
    """
    place = source.locate(commitment.span)
    text = source.text[place.slice]
    lead = _LEADING.match(text)
    start = lead.end() if lead else 0
    end = len(text)
    closed = _ENDING.search(text, start) or _CLOSING.search(text, start)
    if closed is None and start == 0:
        return
    if closed:
        end = closed.start()
    at = start
    for mark in (*_OF_LIST.finditer(text, start, end), None):
        stop = mark.start() if mark else end
        name = text[at:stop]
        if _is_name(name):
            span = source.span(place.start + at, place.start + stop)
            yield Record(span=span, text=source.cut(span))
        at = mark.end() if mark else end


def words(source: Source, work: Record) -> str:
    """The name of a project as rules read it."""
    return source.text[source.locate(work.span).slice]


def _is_name(name: str) -> bool:
    if _LETTERS.fullmatch(name) is None or _NO_NAME.search(name):
        return False
    headed, vague = _HEADED.search(name), None if _OWN.match(name) else _VAGUE.match(name)
    special = vague.end() if vague else 0
    return headed is not None and headed.start() > special and len(name) - special >= _SHORTEST
