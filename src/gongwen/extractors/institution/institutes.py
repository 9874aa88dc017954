"""Institutes by what they study, where the text tells of their founding: 共建茶叶研究院."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.extractors.institution.closed import legible
from gongwen.extractors.institution.edges import opens
from gongwen.extractors.institution.mention import mention
from gongwen.extractors.institution.vocabulary import listed, words
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
_STUDIED = (
    "(?:(?![的等各和与及为在]|国家|全国|省级|市级|新建|建设|组建|支持|推进|争取|获批|重组|优化|布局|打造|谋划|一批|首个|多个|共建|培育|创建|申报|认定"
    "|拥有|企业|新增|认证|指定|地方|[委局部署厅院室]|建成|达到|设立|成立|依托|[一二两三四五六七八九十百千0-9]+[个家所批])[一-鿿]){{{0},16}}"
)
_NATIONAL_HEAD = PlainPattern(
    "国家重点实验室(?!体系)|全国重点实验室(?!体系)|技术创新中心|制造业创新中心|产业创新中心"
    "|工程研究中心|工程技术研究中心|医学中心|临床医学研究中心"
)
_FURTHEST = 24
_LABORATORY = PlainPattern(f"(?P<name>{_STUDIED.format(4)}(?:国家|全国)重点实验室)$")
_CENTRE = PlainPattern(
    f"(?P<name>国家(?!级|工程|技术|产业|制造|区域|重点|企业|科技|医学|临床|综合性|新一代){_STUDIED.format(2)}"
    "(?:技术创新中心|制造业创新中心|产业创新中心|工程研究中心|工程技术研究中心|医学中心|临床医学研究中心))$"
)
"""National laboratories and centres, by what they study."""
_CLASS = PlainPattern(
    "^(?:一批|一流|高水平|新型|省级|市级|国家级|若干|多个|产业|技术|专业|专门|联合|共性技术"
    "|特色|高端|现代|海外|校企|行业|(?:国家|全国)?重点|国家)$"
)


def _find(source: Source) -> Iterator[Institution]:
    text = legible(source)
    for found in _national(text):
        if opens(text, found.start("name")):
            span = found.span("name")
            yield mention(source, *span, "institution.institute", "other")
    for head in _HEAD.finditer(text):
        sorts = listed(source.lexicon, "institution_classes")
        name = _opened(text, head) or _founded(text, head)
        if name and not _CLASS.search(name["name"]) and not sorts.within(name["name"]):
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


def _national(text: str) -> Iterator[re.Match[str]]:
    """The national laboratories and centres that are told by what they study."""
    for head in _NATIONAL_HEAD.finditer(text):
        low = max(0, head.start() - _FURTHEST)
        if head[0].endswith("实验室"):
            found = _LABORATORY.search(text, low, head.end())
        else:
            state = text.find("国家", low, head.start())
            found = _CENTRE.search(text, state, head.end()) if state >= 0 else None
        if found:
            yield found


institutes = Procedure(
    "institution.institute",
    _find,
    doc="Institutes by what they study, where the text tells of their founding.",
    examples=("与浙江大学共建茶叶研究院。", "设立低空经济产业学院。"),
    counter_examples=("组建一批新型研究院。", "建设产业学院。", "共建高水平研究院。"),
)
