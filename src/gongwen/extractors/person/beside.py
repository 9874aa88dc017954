"""Names beside a post: behind it, before it as a title, or where somebody speaks."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from gongwen.extractors.institution.edges import opens
from gongwen.extractors.institution.openings import met
from gongwen.extractors.institution.vocabulary import Names, listed, names
from gongwen.extractors.person.mention import Mention
from gongwen.extractors.person.names import (
    family,
    free_form,
    given,
    likely,
    married,
    read,
    read_abroad,
    short,
    spaced,
    surname,
    syllabic,
    syllable,
)
from gongwen.extractors.person.offices import taken
from gongwen.extractors.person.ordinary import closes, common, han, straddled, titled, titles
from gongwen.extractors.person.posts import posts_by_end, posts_by_start
from gongwen.extractors.person.rows import row_before
from gongwen.lexicon import DEFAULT, trie_pattern
from gongwen.pattern import PlainPattern
from gongwen.source import Source
from gongwen.span import Span

_BETWEEN = PlainPattern(
    r"(?:（[^（）\n]{1,16}）：|（(?:原审|一审|二审|反诉|再审|被)[一-鿿、]{1,14}）|[ 　\t]{0,6}：?)[ 　]{0,4}"
)
_GAPS = frozenset(" 　\t：（")
_NEXT = PlainPattern(r"[ 　]{0,2}(?:、|和|与|及|以及)[ 　]{0,2}|[ 　\t]{1,4}")
_OF_STATES = frozenset(
    """总统 总理 首相 国王 女王 外长 大使 公使 议长 国务卿 外交部长 国防部长 防长 财长 总书记 主席
    秘书长 领导人 总干事 总裁 王储 太子 首席执行官 教授 博士 先生""".split()
)
_OF_THE_PRESS = frozenset("记者 通讯员 编辑 责任编辑 摄影 校对 审核".split())
"""Posts of whose holders several stand in a row without a mark between."""
_SPEAKS = (
    "说|坦言|感慨|感叹|告诉|表示|介绍|认为|指出|强调|建议|回忆|透露|直言|笑着|高兴地|激动地|自豪地"
)
_LINKS = frozenset("由对据请和与及给受以让在向经跟于为被助的是等")
_GROUPS = frozenset("党盟社会院校局公司委部厅团学队")
"""What the group that a person belongs to may end in, right before the name."""
_OF_ONE = ("院士", "教授", "先生", "女士", "烈士", "议员", "博士", "同志")
"""Titles that stand behind a name far more than behind a word."""
_MAX_LIST = 40
_LENGTHS = (6, 5, 4, 3, 2)
"""Characters that a name before a title may have, spaces included."""
_MARRIED = 4
"""Characters of a name with the surname of the husband before it."""


def after_posts(source: Source) -> Iterator[Mention]:
    """One name or several right after a post: 县长某某, 副主任某某、某某."""
    text, leaders = source.text, listed(source.lexicon, "persons")
    weak = DEFAULT.words("weak_posts")
    for place in met(source, "posts", text):
        post, post_end = text[slice(*place)], place[1]
        start = _past_gap(text, post_end)
        parted = start > post_end
        if not han(text, start) or straddled(text, post_end):
            continue
        end = leaders.end(text, start)
        if end == start:
            end = _behind(text, start, parted=parted, weak=post in weak)
        if not end and family(text, start) and taken(text, start + _BRIEF):
            end = start + _BRIEF
        if post in _OF_STATES and (not end or not closes(text, end)):
            end = read_abroad(text, start) or end
        told = "：" in text[post_end:start] and titles().end(text, end) > end
        if end and not told and not titled(text[start:end]) and not _takes_office(text, start):
            parted = parted or post in _OF_THE_PRESS
            for name in _series(text, Span(start, end), parted=parted):
                yield Mention(name, "person.post", post, Span(*place))


def _is_state(text: str, start: int) -> bool:
    """Whether the name of a country stands at ``start``."""
    return _countries().end(text, start) > start


def _past_gap(text: str, at: int) -> int:
    """Where a name may start behind the post that ends at ``at``."""
    gap = _BETWEEN.match(text, at) if text[at : at + 1] in _GAPS else None
    return gap.end() if gap else at


def _takes_office(text: str, start: int) -> bool:
    """Whether 任 is no surname but what one does with the post behind it (任副组长)."""
    return text[start : start + 1] == "任" and bool(_office.match(text, start + 1))


def _behind(text: str, start: int, *, parted: bool, weak: bool) -> int:
    """The end of the name at ``start`` behind a post; behind a weak one only a likely name."""
    if parted or not weak or text[start + 1 : start + 2] == "某":
        return read(text, start, parted=parted)
    end = likely(text, start) or married(text, start) or syllabic(text, start)
    if end and (closes(text, end) or end - start > 2):
        return end
    end = short(text, start) or syllable(text, start)
    return end if end and (not han(text, end) or _speaks.match(text, end)) else 0


_speaks = PlainPattern(
    rf"{_SPEAKS}|[的把将给带在拿指]|陪同|参加|出席|列席|主持|率|赴|前往|深入|一行|分别|作|致辞|宣读"
)


def _series(text: str, first: Span, *, parted: bool) -> Iterator[Span]:
    """The names of a list that begins with ``first``."""
    yield first
    end = first.end
    for _ in range(_MAX_LIST):
        link = _NEXT.match(text, end)
        if not link or (link[0].isspace() and not parted):
            return
        start = link.end()
        end = read(text, start, parted=True)
        ends = end and (closes(text, end) or likely(text, start) == end)
        masked = text[start + 1 : start + 2] == "某"
        if (
            not (ends or masked)
            or posts_by_start().end(text, start) > start
            or _is_state(text, start)
        ):
            return
        if link[0].isspace() and han(text, end):
            return
        yield Span(start, end)


_office = PlainPattern(
    lambda: (
        rf"(?:{trie_pattern(DEFAULT.words('post_modifiers'))}){{0,3}}"
        rf"{trie_pattern(DEFAULT.words('posts'))}"
    )
)
_honour = PlainPattern(
    r"“(?P<post>[^“”\n]{1,16}(?:者|模范|先锋|楷模|标兵|之星|人|奖章|勋章|奖|手|英雄|兵|家|匠|卫士|支书|书记|校长|医生|教师|老师|警察|民警|好人|女孩|姑娘|嫂|哥|姐|妈妈|奶奶|爷爷|之光))”"
)
_BRIEF = 2
"""Characters of a name that only a mark may follow behind an honour."""


def honoured(source: Source) -> Iterator[Mention]:
    """A name right behind an honour in quotation marks: “最美村医”某某某."""
    text = source.text
    for honour in _honour.finditer(text):
        end = likely(text, honour.end()) or short(text, honour.end())
        if end - honour.end() == _BRIEF and han(text, end):
            continue
        if end and (closes(text, end) or straddled(text, end + 1)):
            yield Mention(Span(honour.end(), end), "person.honour", honour["post"])


@cache
def _countries() -> Names:
    return names(DEFAULT.words("countries"))


def before_titles(source: Source) -> Iterator[Mention]:
    """A name before the title or the form of address that follows it: 某某同志, 某某委员."""
    text = source.text
    for end, title_end in met(source, "titles_after_name", text):
        for length in _LENGTHS:
            start = end - length
            if start >= 0 and _is_before_title(text, start, end):
                for name in row_before(text, end, start)[1:]:
                    yield Mention(name, "person.title")
                yield Mention(Span(start, end), "person.title", text[end:title_end])
                break


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether ``[start, end)`` has the shape of a full name."""
    if text[start + 1] in " 　":
        return spaced(text, start) == end
    if straddled(text, start):
        return False
    whole = likely(text, start) == end or syllabic(text, start) == end
    return whole or (end - start == _MARRIED and married(text, start) == end)


def _is_before_title(text: str, start: int, end: int) -> bool:
    if _is_whole(text, start, end):
        return opens(text, start) or text[start - 1] in _GROUPS
    if _is_state(text, start) or text[start] == "原":
        return False
    if text.startswith(_OF_ONE, end) and _is_expected(text, start, end):
        return True
    free = not han(text, start - 1) or text[start - 1] in _LINKS
    return free and short(text, start) == end and not titled(text[start:end])


def _is_expected(text: str, start: int, end: int) -> bool:
    """Whether ``[start, end)`` can be the name before a title that one alone is called by."""
    if free_form(text, start) == end and not titled(text[start:end]):
        return not han(text, start - 1) or text[start - 1] in _GROUPS
    return short(text, start) == end and not titled(text[start:end]) and opens(text, start)


def _speaker_source() -> str:
    """A name at the start of a clause, before a verb of saying."""
    how = "[向对][一-鿿]{1,6}|在[一-鿿]{2,8}[中上时]|也|还|如是|这样|[一-鿿]{2,4}地(?:[对向跟][一-鿿]{1,6})?"
    return rf"(?<![^\s，。；：！？“”、（）])(?P<name>{surname()}{given()}{{1,2}})(?:{how})?$"


_speaker = PlainPattern(_speaker_source)
_SAYS = PlainPattern(_SPEAKS)
_FURTHEST = 16
"""Code points between the start of a speaker's name and the verb."""
_asked = PlainPattern(r"(?:^|\n)[ 　]{0,8}(?P<name>[一-鿿]{3,4})$")
_COLON = PlainPattern("：")
_name_before = PlainPattern(lambda: f"{surname()}{given()}{{1,2}}$")
_POST = PlainPattern("（(?P<post>[一-鿿、]{1,34})）")
_MOST_BEFORE_POST = 24


def bracketed(source: Source) -> Iterator[Mention]:
    """A name before its post in brackets: 某某某（县水利局局长）."""
    text = source.text
    for bracket in _POST.finditer(text):
        at = bracket.start()
        found = _name_before.search(text, max(0, at - 4), at)
        if found is None or not _is_post(bracket["post"]):
            continue
        name = Span(*found.span())
        free = not han(text, name.start - 1) and not common(text, name.start)
        if free or likely(text, name.start) == name.end:
            yield Mention(name, "person.title", bracket["post"])


def _is_post(words: str) -> bool:
    start = posts_by_end().start(words, len(words))
    return start < len(words) and start <= _MOST_BEFORE_POST


def speaking(source: Source) -> Iterator[Mention]:
    """A name that begins a clause and says something, or that a colon follows on its line."""
    text = source.text
    for verb in _SAYS.finditer(text):
        at = verb.start()
        found = _speaker.search(text, max(0, at - _FURTHEST), at)
        if found and likely(text, found.start()) == found.end("name"):
            yield Mention(Span(*found.span("name")), "person.speaking")
    for colon in _COLON.finditer(text):
        asked = _asked.search(text, max(0, colon.start() - 13), colon.start())
        if asked and likely(text, asked.start("name")) == asked.end("name"):
            yield Mention(Span(*asked.span("name")), "person.speaking")
