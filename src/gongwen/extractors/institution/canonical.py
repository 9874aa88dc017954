"""Which organ a mention means: its level, place and full name, by the document's own context."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from attrs import evolve, frozen

from gongwen.extractors.institution.home import SPECIAL_REGIONS, Home, Place, home, resolve
from gongwen.extractors.institution.places import Gazetteer, level_char
from gongwen.extractors.institution.told import places_of
from gongwen.pattern import PlainPattern
from gongwen.records import Institution
from gongwen.source import Source

_LEADS = PlainPattern(
    "中共|中国共产党|共青团|团|中国共产主义青年团|人民政协|政协|中国人民政治协商会议|民革|民盟|民建|民进|农工党|致公党|台盟|九三学社"
)
_OFFICE = {"": "", "办公室": "办公室", "办公厅": "办公厅", "办": "办公室"}
_TEMPLATES: tuple[tuple[str, str], ...] = (
    (r"党?委(?:员会)?(?P<office>办公室|办公厅|办)?", "中共{place}委员会{office}"),
    (r"党?委(?:员会)?(?:常委会|常务委员会)", "中共{place}委员会常务委员会"),
    (r"党?委(?:员会)?(?P<rest>组织部|宣传部|社会工作部|政策研究室)", "中共{place}委员会{rest}"),
    (r"党?委(?:员会)?(?:统战部|统一战线工作部)", "中共{place}委员会统一战线工作部"),
    (r"党?委(?:员会)?党校", "中共{place}委党校"),
    (r"党?委(?:员会)?政法委(?:员会)?", "中共{place}委员会政法委员会"),
    (r"(?:人民)?政府(?P<office>办公室|办公厅|办)?", "{place}人民政府{office}"),
    (r"(?:人大|人民代表大会)", "{place}人民代表大会"),
    (r"(?:人大|人民代表大会)常(?:委会|务委员会)(?P<office>办公室|办公厅)?", "{place}人民代表大会常务委员会{office}"),
    (r"政协(?P<office>办公室|办公厅)?", "中国人民政治协商会议{place}委员会{office}"),
    (r"政协(?:常委会|常务委员会)", "中国人民政治协商会议{place}委员会常务委员会"),
    (r"(?:纪委|纪律检查委员会)", "中国共产党{place}纪律检查委员会"),
    (r"监(?:委|察委|察委员会)", "{place}监察委员会"),
    (r"(?:人民)?检察院", "{place}人民检察院"),
    (r"(?:人民)?法院", "{place}{court}人民法院"),
    (r"高院", "{place}高级人民法院"),
    (r"中院", "{place}中级人民法院"),
    (r"(?:第?(?P<rest>[一二三四五六七]))中院", "{place}第{rest}中级人民法院"),
    (r"妇联", "{place}妇女联合会"),
    (r"工商联", "{place}工商业联合会"),
    (r"科协", "{place}科学技术协会"),
    (r"残联", "{place}残疾人联合会"),
    (r"文联", "{place}文学艺术界联合会"),
    (r"侨联", "{place}归国华侨联合会"),
    (r"社科联", "{place}社会科学界联合会"),
)  # fmt: skip
_LED = {
    "中共": "中共{place}委员会", "中国共产党": "中共{place}委员会",
    "共青团": "中国共产主义青年团{place}委员会", "团": "中国共产主义青年团{place}委员会",
    "政协": "中国人民政治协商会议{place}委员会", "中国人民政治协商会议": "中国人民政治协商会议{place}委员会",
    "民革": "中国国民党革命委员会{place}委员会", "民盟": "中国民主同盟{place}委员会",
    "民建": "中国民主建国会{place}委员会", "民进": "中国民主促进会{place}委员会",
    "农工党": "中国农工民主党{place}委员会", "致公党": "中国致公党{place}委员会",
    "九三学社": "九三学社{place}委员会", "台盟": "台湾民主自治同盟{place}委员会",
}  # fmt: skip
_UNLISTED = PlainPattern("[一-鿿]{2,3}?(?:街道|[镇乡村县])(?=[党委政人村办])")
_BARE = PlainPattern("自治[区州县旗]|[省市县区州旗镇乡盟]")
_TOWNSHIPS = ("镇", "乡", "村", "街道", "社区")
_UNITS = frozenset("省市县区州盟旗")
_NATIONAL = ("国家", "全国", "中央", "中华", "中国")
_OF_THE_STATE = frozenset(
    "party government cppcc congress supervision military other mass_organisation".split()
)
_INTERMEDIATE = PlainPattern("中院|中级(?:人民)?法院")
"""What a court is called that no county has, and that none but a prefecture or a city has."""
_PREFECTURE = PlainPattern("[0-9]{2}(?!00)[0-9]{2}00")
"""The code of a prefecture."""
_ELSEWHERE = frozenset("教育局 发展局 环境局".split())
"""Bureaus of a special region by names that every county has too."""
_COURTS = {"provincial": "高级", "prefectural": "中级", "county": ""}


@frozen
class Parts:
    """A name taken apart: the organisation it is a branch of, the place, the rest."""

    lead: str
    place: str
    rest: str


def parts(name: str, places: Gazetteer) -> Parts:
    """The parts of ``name``; ``place`` may be a bare 省, 市, 县… or empty."""
    led = _LEADS.match(name)
    at = led.end() if led else 0
    end = at
    while (found := places.end(name, end)) > end:
        if _is_township(name, found) or (
            end > at and _apart(name[at:end], name[end:found], places)
        ):
            break
        end = found
    if unlisted := _UNLISTED.match(name, end):
        end = unlisted.end()
    elif end == at and (bare := _BARE.match(name, at)) and level_char(name, at + len(bare[0]) - 1):
        end = bare.end()
    if end == at and at and led and led[0] != "中共":
        return Parts("", "", name)
    return Parts(name[:at], name[at:end], name[end:])


def _is_township(name: str, end: int) -> bool:
    """Whether the place up to ``end`` only lends its name to a town or village (双河 in 双河镇)."""
    return name[end - 1] not in _UNITS and name.startswith(_TOWNSHIPS, end)


def _apart(outer: str, inner: str, places: Gazetteer) -> bool:
    """Whether no place called ``inner`` lies in the province of one called ``outer``."""
    provinces = {code[:2] for code in places.codes.get(outer, ())}
    within = {code[:2] for code in places.codes.get(inner, ())}
    return bool(provinces and within) and provinces.isdisjoint(within)


def settled(source: Source, records: Iterable[Institution]) -> Iterator[Institution]:
    """``records`` with their level, place, code and full name, as far as the text tells."""
    known = source.lexicon.table("known_institutions")
    latest: Institution | None = None
    for record in records:
        span = source.locate(record.span)
        name = source.text[span.slice]
        if facts := known.get(name):
            done = evolve(
                record, level=_level(source, name, facts), canonical=_fact(facts, 2) or name
            )
        elif stem := _known_stem(record, name, known):
            facts = known[stem]
            full = (_fact(facts, 2) or stem) + name[len(stem) :]
            done = evolve(record, level=_fact(facts, 1), canonical=full)
        else:
            places = source.run(places_of)
            kind = _kind_in_context(record, name, latest, places)
            done = _settle(record, kind, name, source.run(home), places)
        if done.kind in ("cppcc", "congress", "government") and done.rule != "institution.organ":
            latest = done
        yield done


def _known_stem(record: Institution, name: str, known: Mapping[str, tuple[str, ...]]) -> str:
    """The known name that ``name`` goes on from (国务院 in 国务院党组), or ``""``."""
    if record.rule != "institution.known":
        return ""
    return next((name[:end] for end in range(len(name) - 1, 1, -1) if name[:end] in known), "")


def _fact(facts: tuple[str, ...], index: int) -> str:
    return facts[index] if len(facts) > index else ""


def _level(source: Source, name: str, facts: tuple[str, ...]) -> str:
    """The level of the known ``name``; a bureau of a special region is none elsewhere."""
    level = _fact(facts, 1)
    elsewhere = level == "provincial" and name in _ELSEWHERE
    return "" if elsewhere and source.run(home).place.code not in SPECIAL_REGIONS else level


def _kind_in_context(
    record: Institution, name: str, latest: Institution | None, places: Gazetteer
) -> str:
    """The kind of a committee without a place is that of the assembly it is spoken of with."""
    if (
        record.rule == "institution.organ"
        and name.endswith(("委员会", "中心"))
        and latest is not None
        and latest.kind in ("cppcc", "congress")
        and record.span.start - latest.span.end <= 60
        and not parts(name, places).place
    ):
        return latest.kind
    return record.kind


def _settle(
    record: Institution, kind: str, name: str, at_home: Home, places: Gazetteer
) -> Institution:
    """``record`` of ``kind`` with its level, place, code and full name, as far as they are known."""
    taken = parts(name, places)
    if record.rule in ("institution.bare", "institution.government"):
        place = at_home.place if name == "政府" else Place()
        full = _full(Parts("", place.name, name), place) if place.name else ""
        return _informed(record, kind, place, full)
    if record.rule in ("institution.enterprise", "institution.project", "institution.row"):
        return _informed(record, kind, Place(), name)
    intermediate = kind == "court" and _INTERMEDIATE.search(taken.rest)
    if _BARE.fullmatch(taken.place):
        place = at_home.of(taken.place)
        if intermediate and place.level:
            place = _prefecture(place, "", places)
        full = _full(taken, place) if place.name else ""
    elif taken.place:
        last = _last(taken.place, places)
        place = resolve(last, places, {p.name: 1 for p in at_home.above})
        if intermediate:
            place = _prefecture(place, last, places)
        full = _full(taken, place)
    else:
        national = kind in _OF_THE_STATE and name.startswith(_NATIONAL)
        place, full = Place(level="national" if national else ""), name
    return _informed(record, kind, place, full)


def _prefecture(place: Place, name: str, places: Gazetteer) -> Place:
    """``place``, or another one called ``name``, as a prefecture: what has such a court."""
    codes = (code for code in places.codes.get(name, ()) if _PREFECTURE.fullmatch(code))
    code = next(codes, "" if place.level == "county" else place.code)
    return Place(places.names.get(code, place.name), code, "prefectural")


def _informed(record: Institution, kind: str, place: Place, full: str) -> Institution:
    return Institution(
        span=record.span,
        text=record.text,
        rule=record.rule,
        kind=kind,
        level=place.level,
        place=place.name,
        place_code=place.code,
        canonical=full,
    )


def _last(chain: str, places: Gazetteer) -> str:
    while 0 < (end := places.end(chain, 0)) < len(chain) and not _is_township(chain, end):
        chain = chain[end:]
    return chain


def _full(taken: Parts, place: Place) -> str:
    in_full = (
        len(taken.place) > 2
        and taken.place[-1] in "省市县区州盟旗镇乡村道"
        and not _BARE.fullmatch(taken.place)
    )
    where = taken.place if in_full else place.name
    if taken.lead in _LED and re.fullmatch("委(?:员会)?", taken.rest):
        return _LED[taken.lead].format(place=where)
    for pattern, template in _templates():
        if found := pattern.fullmatch(taken.rest):
            held = found.groupdict()
            special = place.code in ("810000", "820000")
            wording = template.replace("人民政府", "政府") if special else template
            return wording.format(
                place=where,
                rest=held.get("rest") or "",
                office=_OFFICE[held.get("office") or ""],
                court=_COURTS.get(place.level, ""),
            )
    return taken.lead + (place.name if _BARE.fullmatch(taken.place) else taken.place) + taken.rest


@lru_cache(maxsize=1)
def _templates() -> tuple[tuple[PlainPattern, str], ...]:
    return tuple((PlainPattern(pattern), template) for pattern, template in _TEMPLATES)


def groups(records: Iterable[Institution]) -> dict[str, tuple[Institution, ...]]:
    """The mentions of each institution, in reading order, by its full name.

    A mention whose full name is not known stands under its own text.
    """
    found: dict[str, list[Institution]] = {}
    for record in records:
        found.setdefault(record.canonical or record.text, []).append(record)
    return {name: tuple(mentions) for name, mentions in found.items()}
