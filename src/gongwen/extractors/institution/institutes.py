"""Institutes by what they study, where the text tells of their founding: 共建茶叶研究院."""

from __future__ import annotations

from collections.abc import Iterator

from gongwen.extractors.institution.closed import legible
from gongwen.extractors.institution.edges import opens
from gongwen.extractors.institution.mention import mention
from gongwen.extractors.institution.vocabulary import any_of
from gongwen.lexicon import DEFAULT
from gongwen.pattern import PlainPattern
from gongwen.records import Institution
from gongwen.rule import Procedure
from gongwen.source import Source

_HEAD = PlainPattern("(?P<other>(?:技术|创新|产业)?研究(?:总)?院|研究所)|(?P<school>产业学院)")
_FOUNDED = PlainPattern(
    "(?:共建|合建|设立|成立|组建|创建|创办|开办|挂牌|揭牌|筹建|建成|建设|引进|落户|共同打造|打造)(?:了)?"
    "(?P<name>(?:(?![的等各和与及]|[一二两三四五六七八九十0-9几多数][个家所批座])[一-鿿]){2,10})$"
)
_OPENED = PlainPattern(
    "(?<![一-鿿])(?P<name>(?:(?![的等各和与及]|[一二两三四五六七八九十0-9几多数][个家所批座])[一-鿿]){2,10}?)"
    "(?P<other>实验室|研究院|研究所|创新研究院|产业技术研究院)"
    "(?=(?:、[一-鿿]{2,12}(?:实验室|研究院|研究所|中心)){0,5}(?:先后|相继|正式|成功|顺利|等){0,2}(?:落户|揭牌|挂牌|成立|投用|运行|落地|启用|入驻|建成)(?!管理|机制|的))"
)
_CLASS = PlainPattern(
    "^(?:一批|一流|高水平|新型|省级|市级|国家级|若干|多个|产业|技术|专业|专门|联合|共性技术"
    "|特色|高端|现代|海外|校企|行业|(?:国家|全国)?重点|国家)$"
)


def _verbs() -> frozenset[str]:
    return DEFAULT.words("verbs") | DEFAULT.words("adverbs")


def _find(source: Source) -> Iterator[Institution]:
    text = legible(source)
    sorts = any_of(source.lexicon, "institution_classes")
    for head in _HEAD.finditer(text):
        found = _FOUNDED.search(text, max(0, head.start() - 16), head.start())
        if not found or _CLASS.search(found["name"]) or sorts.search(found["name"]):
            continue
        if opens(text, found.start("name")):
            kind = head.lastgroup or "other"
            yield mention(source, found.start("name"), head.end(), "institution.institute", kind)
    for found in _OPENED.finditer(text):
        name = found["name"]
        of_its_own = not name.endswith(("国家", "全国", "重点")) and name[:2] not in _verbs()
        if of_its_own and not _CLASS.search(name) and not sorts.search(name):
            yield mention(source, *found.span(), "institution.institute", "other")


institutes = Procedure(
    "institution.institute",
    _find,
    doc="Institutes by what they study, where the text tells of their founding.",
    examples=("与浙江大学共建茶叶研究院。", "设立低空经济产业学院。"),
    counter_examples=("组建一批新型研究院。", "建设产业学院。", "共建高水平研究院。"),
)
