"""Institutes by what they study, where the text tells of their founding: 共建茶叶研究院."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.extractors.institution.closed import legible
from gongwen.extractors.institution.edges import opens
from gongwen.extractors.institution.mention import mention
from gongwen.extractors.institution.vocabulary import any_of, words
from gongwen.lexicon import DEFAULT
from gongwen.pattern import PlainPattern
from gongwen.records import Institution
from gongwen.rule import Procedure
from gongwen.source import Source

_HEAD = PlainPattern("研究(?:院|所|总院)|产业学院|实验室")
_SORTS = words("技术 创新 产业".split())
_SORTS_OF_OPENED = words("创新 产业技术".split())
"""What an institute is called by, beside what it studies."""
_NAME = (
    "(?P<name>(?:(?![的等各和与及]|[一二两三四五六七八九十0-9几多数][个家所批座])[一-鿿]){2,10})$"
)
_FOUNDED = PlainPattern(
    "(?:共建|合建|设立|成立|组建|创建|创办|开办|挂牌|揭牌|筹建|建成|建设|引进|落户|共同打造|打造)(?:了)?"
    + _NAME
)
_FREE = PlainPattern(f"(?<![一-鿿]){_NAME}")
_OPENS = PlainPattern(
    "(?:、[一-鿿]{2,12}(?:实验室|研究院|研究所|中心)){0,5}(?:先后|相继|正式|成功|顺利|等){0,2}"
    "(?:落户|揭牌|挂牌|成立|投用|运行|落地|启用|入驻|建成)(?!管理|机制|的)"
)
_CLASS = PlainPattern(
    "^(?:一批|一流|高水平|新型|省级|市级|国家级|若干|多个|产业|技术|专业|专门|联合|共性技术"
    "|特色|高端|现代|海外|校企|行业|(?:国家|全国)?重点|国家)$"
)


def _find(source: Source) -> Iterator[Institution]:
    text = legible(source)
    sorts = any_of(source.lexicon, "institution_classes")
    for head in _HEAD.finditer(text):
        name = _opened(text, head) or _founded(text, head)
        if name and not _CLASS.search(name["name"]) and not sorts.search(name["name"]):
            kind = "school" if head[0] == "产业学院" else "other"
            yield mention(source, name.start("name"), head.end(), "institution.institute", kind)


def _founded(text: str, head: re.Match[str]) -> re.Match[str] | None:
    """What the institute at ``head`` studies, where the text tells that it is founded."""
    if head[0] == "实验室":
        return None
    end = _SORTS.start(text, head.start()) if head[0].endswith("院") else head.start()
    name = _FOUNDED.search(text, max(0, end - 16), end)
    return name if name and opens(text, name.start("name")) else None


def _opened(text: str, head: re.Match[str]) -> re.Match[str] | None:
    """What the institute at ``head`` studies, where it begins a clause that tells of its opening."""
    if not _OPENS.match(text, head.end()):
        return None
    end = _SORTS_OF_OPENED.start(text, head.start())
    name = _FREE.search(text, max(0, end - 10), end)
    if name is None or name["name"].endswith(("国家", "全国", "重点")):
        return None
    begins = name["name"][:2]
    return None if begins in DEFAULT.words("verbs") | DEFAULT.words("adverbs") else name


institutes = Procedure(
    "institution.institute",
    _find,
    doc="Institutes by what they study, where the text tells of their founding.",
    examples=("与浙江大学共建茶叶研究院。", "设立低空经济产业学院。"),
    counter_examples=("组建一批新型研究院。", "建设产业学院。", "共建高水平研究院。"),
)
