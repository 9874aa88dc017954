"""Persons: by name beside a post, by byline, and leaders who are named alone."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

import regex
from attrs import frozen

from gongwen.extractor import extractor
from gongwen.extractors.cited import opaque
from gongwen.extractors.institution import institutions
from gongwen.lexicon import DEFAULT, Lexicon, trie_pattern
from gongwen.outline import outline
from gongwen.pattern import Pattern, PlainPattern
from gongwen.records import Person
from gongwen.rule import Procedure
from gongwen.source import Source
from gongwen.span import Span, covered_by

FORMS_OF_ADDRESS = frozenset(["同志", "先生", "女士"])
"""What follows a name and is no post."""

_AFTER = (
    "说|指出|强调|要求|认为|介绍|表示|主持|出席|会见|会谈|签署|作|讲|和|与|及|在|率|同|带|为|是|向|到|赴"
    "|参加|任|致|宣布|将|带领|代表|陪同|一行|等|因|对|就|提出|已|还|也|则|又|被|当选|担任|告诉|给|从|捐|获"
)
_LONGEST_NAME = 3
_GROUP = "党组"
"""What the name of an organ may end in and a post begin with (政协党组书记)."""
_BESIDE_NAME = "，。、；：！？“”《》（）() 　\t\n[]【】|/,.;:"
_BEFORE = f"{_BESIDE_NAME}由对据请和与及给受以让在向经跟于为被助—-"
_PLACE = Pattern(r"(?<!\p{Han})(?P<place>\p{Han}{1,8}(?:省|市|县|区|州|盟|旗|镇|乡|国))$")


@frozen
class _Mention:
    """A name at its place in the view; its post runs from ``post_start``."""

    span: Span
    rule: str
    post: str = ""
    post_span: Span | None = None


@cache
def _name() -> str:
    """A Chinese name: a surname and one or two characters, or one that a court masked."""
    surname = trie_pattern(DEFAULT.words("surnames"))
    others = trie_pattern(DEFAULT.words("not_names"))
    return rf"(?!{others}){surname}(?:某[某甲乙丙]?|\p{{Han}}{{1,2}})"


@cache
def _foreign_name() -> str:
    return r"\p{Han}{1,7}(?:[·‧]\p{Han}{1,8}){1,3}"


_post = PlainPattern(lambda: trie_pattern(DEFAULT.words("posts")))


@lru_cache(maxsize=64)
def _after_post(lexicon: Lexicon) -> Pattern:
    """One name or several right after a post, up to a mark or a verb."""
    end = rf"(?=$|[^\p{{Han}}·]|{_AFTER})"
    known = trie_pattern(lexicon.words("persons"))
    name = rf"(?P<name>{known}|(?:{_foreign_name()}|{_name()}){end})"
    return Pattern(
        rf"[ 　\t]{{0,6}}+：?[ 　]{{0,4}}+(?:(?P<name>\p{{Han}}[ 　]{{1,2}}\p{{Han}})(?=\s*+$)"
        rf"|{name}(?:、{name})*+)",
        regex.MULTILINE,
    )


def _before_title_source() -> str:
    """A name between a mark or link and a title that follows names."""
    titles = trie_pattern(DEFAULT.words("titles_after_name"))
    return rf"(?:^|[{regex.escape(_BEFORE)}])(?P<name>{_name()})(?P<post>{titles})"


_before_title = Pattern(_before_title_source, regex.MULTILINE)


@lru_cache(maxsize=64)
def _leaders(lexicon: Lexicon) -> Pattern:
    doctrine = trie_pattern(DEFAULT.words("doctrine_after_name"))
    titles = trie_pattern(DEFAULT.words("titles_after_name"))
    return Pattern(
        rf"(?<!学)(?P<name>{trie_pattern(lexicon.words('persons'))})(?!{doctrine}|(?:新时代中国特色社会主义)?\p{{Han}}{{1,6}}思想)"
        rf"(?P<post>{titles})?"
    )


_byline_name = Pattern(r"(?<!\p{Han})\p{Han}{2,4}(?!\p{Han})")
_ends_in_post = PlainPattern(lambda: f"{trie_pattern(DEFAULT.words('posts'))}$")
_post_and_comma = PlainPattern(lambda: f"{trie_pattern(DEFAULT.words('posts'))}、$")


def _beside_posts(source: Source) -> Iterator[_Mention]:
    for post in _post.finditer(source.text):
        names = _after_post(source.lexicon).match(source.text, post.end())
        if names is not None and _parted(post[0], post.end(), Span(*names.span("name"))):
            for place in names.spans("name"):
                yield _Mention(Span(*place), "person.post", post[0], Span(*post.span()))


def _parted(post: str, end: int, name: Span) -> bool:
    """Whether a name after a post is one: after a word like 代表 only where it stands out."""
    if post not in DEFAULT.words("weak_posts"):
        return True
    return name.start > end or len(name) == _LONGEST_NAME


def _before_titles(source: Source) -> Iterator[_Mention]:
    for match in _before_title.overlapping(source.text):
        yield _Mention(Span(*match.span("name")), "person.title", match["post"])


def _known(source: Source) -> Iterator[_Mention]:
    for match in _leaders(source.lexicon).finditer(source.text):
        yield _Mention(Span(*match.span("name")), "person.known", match["post"] or "")


def _bylines(source: Source) -> Iterator[_Mention]:
    for piece in source.run(outline).furniture:
        if piece.kind in _BYLINES:
            label = source.text[piece.span.start : piece.value.start].strip(" 　：:（(□■")
            post = label if label in DEFAULT.words("posts") else _BYLINES[piece.kind]
            for match in _byline_name.finditer(source.text, piece.value.start, piece.value.end):
                if not _ends_in_post.search(match[0]):
                    yield _Mention(Span(*match.span()), "person.byline", post)


_BYLINES = {"author": "作者", "editor": "编辑"}


def _persons(source: Source) -> Iterator[Person]:
    closed = covered_by(source.run(opaque))
    named: dict[Span, _Mention] = {}
    for mention in (
        *_beside_posts(source),
        *_bylines(source),
        *_known(source),
        *_before_titles(source),
    ):
        known = named.get(mention.span)
        if not closed(mention.span) and not (known and known.post):
            named[mention.span] = mention
    organs = {
        source.locate(one.span).end: source.locate(one.span) for one in source.run(institutions)
    }
    for mention in named.values():
        yield _person(source, mention, organs)


def _person(source: Source, mention: _Mention, organs: dict[int, Span]) -> Person:
    text = source.text
    post, institution = mention.post, ""
    if mention.post_span:
        first = _first_post(text, mention.post_span.start)
        organ = organs.get(first) or organs.get(first + len(_GROUP))
        start = organ.start if organ else _place_start(text, first)
        post = text[start : mention.post_span.end]
        institution = text[organ.slice] if organ else ""
    span = source.span(mention.span.start, mention.span.end)
    return Person(
        span=span,
        text=source.cut(span),
        rule=mention.rule,
        post="" if post in FORMS_OF_ADDRESS else post,
        institution=institution,
    )


def _first_post(text: str, start: int) -> int:
    """Where the first begins of the posts that one person holds (党组书记、主席)."""
    while post := _post_and_comma.search(text[max(0, start - 9) : start]):
        start -= len(post[0])
    return start


def _place_start(text: str, end: int) -> int:
    """Where the name of the place begins that a post stands behind, ``end`` if none."""
    place = _PLACE.search(text, max(0, end - 12), end)
    return place.start("place") if place else end


RULES = (
    Procedure(
        "person.post",
        _persons,
        examples=["国务院总理　周正", "县委书记王立平主持会议。", "审判长　刘某某"],
        counter_examples=["县委书记高度重视。", "代表江苏、浙江两省"],
    ),
    Procedure(
        "person.title",
        _persons,
        examples=["由陈志远同志负责。", "梁文德议员发言。"],
        counter_examples=["全体同志要努力。", "常务副省长"],
    ),
    Procedure(
        "person.known",
        _persons,
        examples=["习近平总书记重要讲话", "以习近平同志为核心"],
        counter_examples=["习近平法治思想", "毛泽东思想", "邓小平理论"],
    ),
    Procedure(
        "person.byline",
        _persons,
        examples=["关于水利工作的思考\n□ 陈大河\n近年来，全县水利工作取得进展。\n编辑：林小雨"],
        counter_examples=["编辑部设在县城。"],
    ),
)

persons = extractor(_persons, rules=RULES).resolved()
"""The extractor of `Person`."""
