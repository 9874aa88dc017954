"""Formulations: coined set phrases, in quotation marks or known by their numerals."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import regex

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

_QUOTED = Pattern(r"“(?P<phrase>[^“”\n]{1,40}+)”|‘(?P<phrase>[^‘’“”\n]{1,40}+)’")
_SPEECH = Pattern(
    r"[。！？；…!?;：]|^(?:[我你他这那请]|要(?!素))|(?<![一二三四五六七八九十])必须|不要|我们|他们|是.*的$|的[事人话]$|^\p{Han}$"
)
_PART = Pattern(r"[^，、 ]++")
_LONGEST_PART = 18
_LONGEST_BESIDE_COMMA = 12
_FURTHEST = 30
_WORD = Pattern(r"\p{Han}|\d\D|\D\d|^\d{3,4}$")
_DAY = PlainPattern(r"\d{1,2}[·.•]\d{1,2}")
_PLAN = PlainPattern(r"[一二三四五六七八九]五|十[一二三四五六七八九]?五|二十[一二三]?五")
_HOLIDAY = PlainPattern("三八|五一|五四|六一|七一|八一|十一|双11|双十一|双12")
_TYPHOONS = Pattern(r"(?:、?“[^“”]{1,12}”)*+等?个?(?:[强超]{0,2}台风|飓风)")

_NUMERAL = Pattern(r"[0-9]++|双|[零〇一二三四五六七八九十百两]++(?:[千万亿](?!\p{Han}[千万亿]))*+")
_MEMBERS = Pattern(
    r"\s?[（(](?:即|指|包括)?：?(?P<members>[^（）()、。\n]{1,30}(?:[、和及][^（）()、。\n]{1,30})++)[）)]"
    r"|，?(?:即|指的?是)：?(?P<members>[^，。；、\n]{1,30}(?:、[^，。；、\n]{1,30})++)"
)


def _ends_as_name_source() -> str:
    """How a proper name ends; a short phrase may end so and be a coinage (双中心)."""
    words = trie_pattern(DEFAULT.words("formulation_name_endings"))
    return rf"(?:\w{{3,}}{words}|(?<!老字)号|奖)\s?$"


_ends_as_name = PlainPattern(_ends_as_name_source)


def _before_no_coinage_source() -> str:
    words = trie_pattern(DEFAULT.words("formulation_not_after"))
    return f"(?:{words}|[A-Za-z]|：)\\s?(?:“[^“”]{{1,12}}”[、和与及]?)*+$"


_before_no_coinage = Pattern(_before_no_coinage_source)

_HONOURED = PlainPattern(
    r"(?:评为|评选为|命名为|授予|获评|荣获|荣膺|荣立|获得?|当选|入选)[^，。；“”]{0,12}$"
)
_HONOUR = PlainPattern(
    r"(?:全国|全省|全市|全区|全县|国家|中国|亚洲|世界|最美|先进|优秀|模范|劳动)"
    r"|(?:模范|标兵|先锋|卫士|英雄|能手|工匠|功臣|先进集体|先进个人|先进单位|[城县市区])$"
)
_BRANDED = PlainPattern(r"(?:牌|注册)?(?:品牌|商标|牌)(?!建设|工程|战略|效应|行动)")


@lru_cache(maxsize=64)
def _unquoted(lexicon: Lexicon) -> Pattern:
    return Pattern(
        rf"(?<![第0-9零一二三四五六七八九十百千万亿“]){trie_pattern(lexicon.words('numeric_coinages'))}"
    )


def _is_coinage(text: str, phrase: Span) -> bool:
    words = text[phrase.slice].strip()
    if (
        not _WORD.search(words)
        or _PLAN.fullmatch(words)
        or _DAY.fullmatch(words)
        or _HOLIDAY.fullmatch(words)
        or _SPEECH.search(words)
        or _ends_as_name.search(words)
        or _is_bracketed(text, phrase)
    ):
        return False
    longest = _LONGEST_BESIDE_COMMA if "，" in words else _LONGEST_PART
    if any(len(part[0]) > longest for part in _PART.finditer(words)):
        return False
    before = text[max(0, phrase.start - _FURTHEST) : phrase.start - 1]
    return not (
        _before_no_coinage.search(before)
        or _TYPHOONS.match(text, phrase.end + 1)
        or _BRANDED.match(text, phrase.end + 1)
        or (_HONOURED.search(before) and _HONOUR.search(words))
    )


def _is_bracketed(text: str, phrase: Span) -> bool:
    """Whether the quotation fills round brackets: an abbreviation that the text sets."""
    before = text[max(0, phrase.start - 2) : phrase.start - 1]
    return before in ("（", "(") and text[phrase.end + 1 : phrase.end + 2] in ("）", ")")


def _quoted(source: Source) -> Iterator[Formulation]:
    for match in _QUOTED.finditer(source.text):
        if _is_coinage(source.text, Span(*match.span("phrase"))):
            yield _formulation(source, Span(*match.span()), "formulation.quoted")


def _numeric(source: Source) -> Iterator[Formulation]:
    for match in _unquoted(source.lexicon).finditer(source.text):
        yield _formulation(source, Span(*match.span()), "formulation.numeric")


def _formulation(source: Source, place: Span, rule: str) -> Formulation:
    span = source.span(place.start, place.end)
    members = _MEMBERS.match(source.text, place.end)
    return Formulation(
        span=span,
        text=source.cut(span),
        rule=rule,
        numerals=tuple(_numerals(source.text[place.slice])),
        gloss=tuple(regex.split("[、和及]", members["members"])) if members else (),
    )


def _numerals(phrase: str) -> Iterator[int]:
    for match in _NUMERAL.finditer(phrase):
        try:
            yield 2 if match[0] == "双" else int(parse(match[0]))
        except NumeralError:
            continue


def _formulations(source: Source) -> Iterator[Formulation]:
    closed = covered_by([*source.run(opaque), *(one.span for one in source.run(outline).furniture)])
    for found in (*_quoted(source), *_numeric(source)):
        if not closed(source.locate(found.span)):
            yield found


RULES = (
    Procedure(
        "formulation.quoted",
        _formulations,
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
        _formulations,
        doc="Set phrases that begin with a numeral, without quotation marks: 两个维护, 一带一路.",
        examples=["高质量共建一带一路。", "坚决做到两个维护。"],
        counter_examples=["第三农场", "修建一条道路。"],
    ),
)

formulations = extractor(_formulations, rules=RULES).resolved()
"""The extractor of `Formulation`."""
