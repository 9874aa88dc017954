"""Names at the head of a life: 某某，女，回族，1975年5月生，现任副县长."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.extractors.institution.windows import windows
from gongwen.extractors.person.mention import Mention
from gongwen.extractors.person.names import family, likely, short, syllabic
from gongwen.extractors.person.offices import held, taken
from gongwen.extractors.person.ordinary import closes, common, han, titled
from gongwen.extractors.person.posts import ends_in_post
from gongwen.extractors.person.rows import name_before, row_before
from gongwen.pattern import PlainPattern
from gongwen.source import Source
from gongwen.span import Span

_LIFE = PlainPattern(
    r"[ 　]{0,2}(?:[，（][ 　]?|(?<=[一-鿿])[ 　\t]{1,4})(?:(?P<sex>男|女)(?=[，）、。 　\t\n]|$)"
    r"|(?:汉|满|回|苗|壮|彝|藏|侗|瑶|白|蒙古|维吾尔|土家|布依|朝鲜|哈尼|哈萨克|傣|黎|畲|傈僳|佤|拉祜|水|东乡|纳西|景颇|柯尔克孜|土"
    r"|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春"
    r"|赫哲|门巴|珞巴|基诺|高山)族(?=[，）、])|(?:18|19|20)[0-9]{2}年?[—–-](?=[0-9）])|(?:18|19|20)[0-9]{2}年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?(?:出生|生(?![产活态源])))"
)
"""Sex, nation or birth, right behind a name."""
_SIGN = PlainPattern(
    "男(?=[，）、。 　\t\n]|$)|女(?=[，）、。 　\t\n]|$)|族(?=[，）、])|出生|年生|月生|日生"
    "|（[12][0-9]{3}年?[—–-]"
)
"""A part of each of them that is rare."""
_BEFORE, _BEHIND = 16, 4
_NAME = PlainPattern(
    r"(?<![一-鿿·])(?:[一-鿿]{2,4}|[一-鿿][ 　]{1,3}[一-鿿]|[一-鿿]{2,7}(?:·[一-鿿]{1,8}){1,3})$"
)
_LINE_STARTS = ("", "\n", "\u3000")
_REACH = 18
_LONGEST_BRACKET = 10


def vitae(source: Source) -> Iterator[Mention]:
    """The names that sex, nation or the year of birth follows, with the post told of them."""
    text = source.text
    for life in _lives(text):
        end = life.start()
        name = _NAME.search(text, max(0, end - _REACH), end)
        if name and _is_name(text, name.start(), end, alone=bool(life["sex"])):
            office = taken(text, end) or held(text, end)
            span = Span(name.start(), end)
            yield Mention(span, "person.life", office=office)
            yield from (Mention(other, "person.life") for other in _beside(text, span, life.end()))


def _lives(text: str) -> Iterator[re.Match[str]]:
    for low, high in windows(text, _SIGN, _BEFORE, _BEHIND):
        yield from _LIFE.finditer(text, low, high)


def _beside(text: str, name: Span, behind: int) -> Iterator[Span]:
    """The names in a row with ``name``, of which the text tells in brackets up to ``behind``."""
    if text[name.start - 1 : name.start] == "、":
        end = name.start - 1
        yield from row_before(text, end, name_before(text, end))
    close = text.find("）、", behind, behind + _LONGEST_BRACKET)
    while close >= 0 or text[behind : behind + 1] == "、":
        start = close + 2 if close >= 0 else behind + 1
        behind, close = likely(text, start) or short(text, start), -1
        if not behind or not closes(text, behind):
            return
        yield Span(start, behind)


def _is_name(text: str, start: int, end: int, *, alone: bool) -> bool:
    """Whether what stands free at ``[start, end)`` can be a name."""
    name = text[start:end]
    if "·" in name or likely(text, start) == end or syllabic(text, start) == end:
        return True
    if name.endswith(("族", "籍")) or ends_in_post(name):
        return False
    if alone and text[start - 1 : start] in _LINE_STARTS and not common(text, start):
        return True
    brief = len(name) - len(family(text, start)) <= 2 and bool(family(text, start))
    spaced = not han(text, start + 1)
    return brief and (spaced or not common(text, start)) and not titled(name)
