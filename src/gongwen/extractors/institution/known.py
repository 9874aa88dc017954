"""Institutions known by their names: national ones, enterprises, Latin acronyms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from gongwen.extractors.institution.edges import runs_on, straddled
from gongwen.extractors.institution.mention import mention
from gongwen.extractors.institution.opaque import legible
from gongwen.extractors.institution.places import Gazetteer, gazetteer
from gongwen.extractors.institution.prefix import placed
from gongwen.lexicon import Lexicon, trie_pattern
from gongwen.records import Institution
from gongwen.rule import Procedure
from gongwen.source import Source

_GATHERINGS = re.compile(
    r"(?:成员国|国家)?(?:领导人|部长级?|元首|理事会|首脑)?(?:第?[一二三四五六七八九十0-9]+次|[一-鿿]{0,4})(?:非正式)?(?:会议|峰会|会晤|首脑会)"
)
_FORUMS = frozenset(
    "二十国集团 七国集团 八国集团 上合组织 上海合作组织 亚太经合组织 亚太经济合作组织 东盟 欧盟 非盟 阿盟 联合国 世卫组织 世贸组织".split()
)
_NOT_BEFORE = {
    "世贸": "大厦中心组", "中办": "理好事学公法", "国办": "理好", "军委": "", "工会": "", "民进": "党", "民建": "筑设成",
    "武警": "", "人行": "道横为业天", "中行": "业", "工行": "", "农行": "", "交行": "", "建行": "",
    "教育局": "", "国网": "络", "南网": "", "妇联": "", "一汽": "", "华电": "", "华能": "",
    "知识产权局": "", "统计局": "", "中信": "", "中建": "", "中铁": "", "中车": "", "解放军": "", "国民党": "",
}  # fmt: skip
_NOT_AFTER = {
    "人行": "个行一每两数", "中办": "其", "民进": "人农居市", "民建": "人", "工会": "职手", "中行": "其途", "中信": "社其",
    "中车": "其", "中建": "其", "侨联": "华", "国网": "全中", "一汽": "统", "财政部": "", "建设部": "", "农行": "务",
    "工行": "施", "华电": "中", "科协": "", "央行": "中", "世行": "", "国办": "全中", "环保部": "", "欧盟": "", "教育局": "",
}  # fmt: skip


@lru_cache(maxsize=16)
def _names(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(trie_pattern(lexicon.words("known_institutions")))


@lru_cache(maxsize=16)
def _enterprises(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(trie_pattern(lexicon.words("enterprises")))


_STATE = frozenset(("government", "party", "cppcc", "congress", "court", "procuratorate"))
_OFFICES = re.compile(
    r"机关党[组委](?!织)|机关(?!干部|事业|刊)|党组(?!织)|办公厅|办公室|常委会(?!议)"
)
_BRANCH = re.compile(r"[一-鿿]{0,6}?(?:中心支行|分行|支行|营业管理部|营业部)")
_TAIL = re.compile(
    r"(?:公司|集团(?:公司|有限公司)?|股份有限公司|股份(?!制)|有限公司|控股|总公司|[一-鿿]{0,6}?(?:中心支行|分行|支行|分公司|营业部))"
)


def _find_known(source: Source) -> Iterator[Institution]:
    text, places = legible(source), gazetteer(source.lexicon)
    table = source.lexicon.table("known_institutions")
    for found in _names(source.lexicon).finditer(text):
        name, start, end = found[0], found.start(), found.end()
        if text[end : end + 1] and text[end] in _NOT_BEFORE.get(name, ""):
            continue
        if start and text[start - 1] in _NOT_AFTER.get(name, ""):
            continue
        if name in _FORUMS and _GATHERINGS.match(text, end):
            continue
        if runs_on(text, end) or (len(name) <= 3 and straddled(text, start, end)):
            continue
        facts = table[name]
        kind = facts[0] if facts else "other"
        branch = _OFFICES.match(text, end) if kind in _STATE else None
        if branch:
            end = branch.end()
            kind = "party" if "党" in branch[0] else kind
        if "银行" in name:
            start = placed(text, start, places)
            branch = _BRANCH.match(text, end)
            end = branch.end() if branch else end
        yield mention(source, start, _local(text, end, places), "institution.known", kind)


_LOCAL = re.compile(
    r"[一-鿿]{0,6}?(?:监管局|监管分局|特派办|专员办|代表处|分院|分会|分社|分校|公司)"
)


def _local(text: str, end: int, places: Gazetteer) -> int:
    """Where the name of a local branch ends that goes on from ``end``; ``end`` if none does."""
    place = places.end(text, end)
    branch = _LOCAL.match(text, place) if place > end else None
    return branch.end() if branch else end


def _find_enterprises(source: Source) -> Iterator[Institution]:
    text, places = legible(source), gazetteer(source.lexicon)
    table = {name: cues for name, cues in source.lexicon.table("enterprises").items() if cues}
    for found in _enterprises(source.lexicon).finditer(text):
        name, start, end = found[0], found.start(), found.end()
        if text[end : end + 1] and text[end] in _NOT_BEFORE.get(name, ""):
            continue
        if start and text[start - 1] in _NOT_AFTER.get(name, ""):
            continue
        if name in table and not text.startswith(table[name], end):
            continue
        if len(name) == 2 and (
            straddled(text, start, end) or places.start(text, start + 1) < start
        ):
            continue
        tail = _TAIL.match(text, end)
        start = placed(text, start, places)
        end = tail.end() if tail else _local(text, end, places)
        yield mention(source, start, end, "institution.enterprise", "enterprise")


_LATIN = re.compile(r"(?<![A-Za-z0-9])[A-Z]{3,6}(?![A-Za-z0-9])(?!标准|认证|质量|体系)")
_MEDIA = frozenset("BBC CNN CCTV CGTN".split())
_ACRONYMS = _MEDIA | frozenset(
    """WTO APEC NBA CBA IMF OECD OPEC UNESCO UNICEF WHO ISO FIFA IOC ASEAN NATO FBI CIA NASA WIPO UNDP UNEP FAO ILO ITU
    IAEA IEA ADB AIIB NDB WTA ATP FIA IATA ICAO IEC IEEE FDA EMA""".split()
)


def _find_acronyms(source: Source) -> Iterator[Institution]:
    for found in _LATIN.finditer(legible(source)):
        if found[0] not in _ACRONYMS:
            continue
        kind = "media" if found[0] in _MEDIA else "other"
        yield mention(source, found.start(), found.end(), "institution.acronym", kind)


known = Procedure(
    "institution.known",
    _find_known,
    examples=("国务院批复同意。", "全国政协委员视察。", "加强与世界卫生组织的合作。"),
    counter_examples=("《国务院工作规则》", "出席东盟峰会"),
)
enterprises = Procedure(
    "institution.enterprise",
    _find_enterprises,
    examples=("比亚迪二期项目投产。", "国家电网公司加大投资。"),
    counter_examples=("企业加大投资。",),
)
acronyms = Procedure(
    "institution.acronym",
    _find_acronyms,
    examples=("举办NBA表演赛。",),
    counter_examples=("通过ISO认证",),
)
