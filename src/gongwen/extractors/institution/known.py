"""Institutions known by their names, and Latin acronyms."""

from __future__ import annotations

from collections.abc import Iterator
from string import ascii_letters, digits

from gongwen.extractors.institution.branches import INSTITUTE, OFFICE, branched, local
from gongwen.extractors.institution.closed import legible
from gongwen.extractors.institution.edges import runs_on, straddled
from gongwen.extractors.institution.every import addressed
from gongwen.extractors.institution.mention import mention
from gongwen.extractors.institution.openings import met
from gongwen.extractors.institution.prefix import placed
from gongwen.extractors.institution.told import places_of
from gongwen.lexicon import DEFAULT
from gongwen.pattern import PlainPattern
from gongwen.records import Institution
from gongwen.rule import Procedure
from gongwen.source import Source

_GATHERING = PlainPattern(
    "(?:成员国|国家)?(?:领导人|部长级?|元首|理事会|首脑)?(?:第?[一二三四五六七八九十0-9]+次)?"
    "[一-鿿]{0,2}(?:非正式)?(?:会议|峰会|会晤|首脑会)"
    "|(?:商务与投资)?(?:(?![的与和在将会共]|参加|出席|参展|举办|承办|主办|代表)[一-鿿]){0,10}?(?:博览会|展览会|展会|论坛|峰会|洽谈会|交易会|博览)"
)
"""What goes with a body of many countries in the name of a meeting or a fair."""
_OF_WALKERS = PlainPattern(
    "人行(?:[横步便地通]道|道|[^，。；、\n]?天桥|过街|为|业|区|护栏|空间|出入口)"
)
"""人 and 行 in the names of what people walk on, where no bank is meant."""
_WITH = PlainPattern(
    "会同|联合|组织|委托|依托|支持|批准|同意|直属|下属|所属|推荐|认定|指导|省|市|县|、"
)
"""What stands between an organ and an institute that is not its own."""
_OF_MANY = frozenset("工会 妇联 共青团 残联 红十字会 科协 文联 侨联 工商联 青联 关工委".split())
_EVERY = ("各级", "各", "基层", "级", "所属", "企业", "组建", "成立")
"""What tells that not one but every such body is meant (各级工会)."""
_LATIN = PlainPattern(r"[A-Z][A-Z]{2,5}(?![A-Za-z0-9])(?!标准|认证|质量|体系)")
_OTHER = (
    "WTO CNAS APEC NBA CBA IMF OECD OPEC UNESCO UNICEF WHO ISO FIFA IOC ASEAN NATO FBI CIA NASA WIPO UNDP UNEP FAO"
    " ILO ITU IAEA IEA ADB AIIB NDB WTA ATP FIA IATA ICAO IEC IEEE FDA EMA"
)
_ACRONYMS = {
    **dict.fromkeys(_OTHER.split(), "other"),
    **dict.fromkeys("BBC CNN CCTV CGTN".split(), "media"),
}
_LETTERS = frozenset(ascii_letters + digits)


def _find_known(source: Source) -> Iterator[Institution]:
    text = legible(source)
    table = source.lexicon.table("known_institutions")
    for span in met(source, "known_institutions", text):
        start, end = span
        name = text[start:end]
        if runs_on(text, end) or straddled(text, start, end) or _OF_WALKERS.match(text, start):
            continue
        if name.endswith(("委", "局", "厅")) and addressed(text, start):
            continue
        if name in _OF_MANY and text.endswith(_EVERY, 0, start):
            continue
        kind = table[name][0] if table[name] else "other"
        if kind == "other" and _GATHERING.match(text, end):
            continue
        if name.endswith("科院") and (institute := INSTITUTE.match(text, end)):
            end = institute.end()
        if name.endswith(("部", "总局")) and (institute := INSTITUTE.match(text, end)):
            led = text[end : end + 2] in DEFAULT.words("verbs") or _WITH.search(institute[0])
            end = end if led else institute.end()
        if name == "国务院" and (office := OFFICE.match(text, end)):
            end = office.end()
        end, kind = branched(text, end, kind, source.lexicon)
        places = source.run(places_of)
        if "银行" in name:
            start = placed(text, start, places)
        yield mention(source, start, local(text, end, places), "institution.known", kind)


def _find_acronyms(source: Source) -> Iterator[Institution]:
    text = legible(source)
    for found in _LATIN.finditer(text):
        kind = _ACRONYMS.get(found[0])
        if kind and text[max(0, found.start() - 1) : found.start()] not in _LETTERS:
            yield mention(source, *found.span(), "institution.acronym", kind)


known = Procedure(
    "institution.known",
    _find_known,
    doc="National and international bodies by the names in the word lists.",
    examples=("国务院批复同意。", "全国政协委员视察。", "加强与世界卫生组织的合作。"),
    counter_examples=("《国务院工作规则》", "出席东盟峰会", "各级财政部门", "加强合作协调"),
)
acronyms = Procedure(
    "institution.acronym",
    _find_acronyms,
    doc="Bodies by their Latin acronyms: NBA, WTO.",
    examples=("举办NBA表演赛。",),
    counter_examples=("通过ISO认证", "建设LNG接收站"),
)
