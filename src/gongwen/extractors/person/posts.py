"""Posts: their last words, and how far to the left one reaches."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cache

from gongwen.extractors.institution.vocabulary import Names, Words, names, words
from gongwen.lexicon import DEFAULT
from gongwen.pattern import PlainPattern
from gongwen.source import Source
from gongwen.span import Span

_FORMS_OF_ADDRESS = frozenset(
    """同志 先生 女士 夫妇 夫人 老人 大爷 大妈 大姐 阿姨 奶奶 爷爷 大叔 团队 工作室
    出席 缺席 列席 参加 请假 签发 拟稿 主持 出席人员 列席人员 参加人员 与会人员 参会人员 出席领导
    劳模创新工作室 大师工作室 名师工作室 名医工作室 委员工作室 代表工作室""".split()
)
"""What stands beside a name and is no post."""
_GROUP = "党组"
"""What the name of an organ may end in and a post begin with (政协党组书记)."""
_REACH = 14
_MOST = 12


@cache
def posts_by_end() -> Words:
    """The last words of posts, to be met from their end."""
    return words(DEFAULT.words("posts"))


@cache
def posts_by_start() -> Names:
    """The last words of posts, to be met from their start."""
    return names(DEFAULT.words("posts"))


def ends_in_post(text: str) -> bool:
    """Whether ``text`` ends in a post."""
    return posts_by_end().start(text, len(text)) < len(text)


@cache
def _parts() -> tuple[Words, ...]:
    """What a post may hold before its last word, to be met from the end."""
    posts = DEFAULT.words("posts") - _FORMS_OF_ADDRESS
    return words(DEFAULT.words("countries")), words(posts), words(DEFAULT.words("post_modifiers"))


_LINK = PlainPattern("(?:、|兼任?|暨)$")
_circle = PlainPattern("(?<![一-鿿])[一-鿿]{1,6}界$")
_term = PlainPattern("第?[一二三四五六七八九十]{1,3}届$")
_place = PlainPattern(
    "(?:(?<![一-鿿])|(?<=[在由的是为和与及向对经请系]))(?!作者系|作者为|本人|我[省市县区国]|该|全)"
    "[一-鿿]{1,10}?(?:[省市县区州盟旗镇乡村国]|社区|街道|小区|公司|集团|合作社|农场|[厂所站院校队店])$"
)


def full_post(
    source: Source, last: Span, organs: Mapping[int, Span], names: Collection[int]
) -> tuple[Span, Span | None]:
    """The whole post that ends in the word ``last``, and the organ in it that is nearest.

    It takes in what stands before: 副, 常务, the organ or the place, and the posts that the
    same person holds beside (党组书记、主席), but not what stands behind another name, one of
    which ends at each of ``names`` (教授 in 某某教授、校长). ``organs`` are the institutions by
    their end.
    """
    text, start = source.text, last.start
    nearest: Span | None = None
    for _ in range(_MOST):
        organ = organs.get(start) or organs.get(start + len(_GROUP))
        if organ and organ.start < start:
            nearest = nearest or organ
            start = organ.start
            continue
        before = _before(text, start)
        if before == start or before in names:
            break
        start = before
    return Span(start, last.end), nearest


def _before(text: str, end: int) -> int:
    """Where the piece of a post starts that ends at ``end``; ``end`` if there is none."""
    countries, posts, modifiers = _parts()
    if (start := countries.start(text, end)) < end:
        return start
    for pattern in (_place, _circle, _term):
        if found := pattern.search(text, max(0, end - _REACH), end):
            led = text[found.start() : found.start() + 2] in DEFAULT.words("verbs")
            return found.start() + 2 if led and found.end() - found.start() > 3 else found.start()
    link = _LINK.search(text, max(0, end - 2), end)
    held = link.start() if link else end
    if (start := posts.start(text, held)) < held:
        return start
    return modifiers.start(text, end)


def plain_post(post: str) -> str:
    """``post`` as an attribute: ``""`` for a mere form of address."""
    return "" if post in _FORMS_OF_ADDRESS else post
