"""The place a document speaks from, by which its 县委 and 市政府 are to be read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from attrs import frozen

from gongwen.extractors.institution.places import Gazetteer, gazetteer, level_of
from gongwen.pattern import PlainPattern
from gongwen.source import Source

SPECIAL_REGIONS = ("810000", "820000")
"""The codes of Hong Kong and Macao."""
_LEVELS = {"省": "provincial", "市": "prefectural", "州": "prefectural", "盟": "prefectural",
           "县": "county", "区": "county", "旗": "county",
           "乡": "township", "镇": "township", "道": "township", "村": "village"}  # fmt: skip
_HONG_KONG = "香港特别行政区"
_HONG_KONG_WORDS = PlainPattern(
    "本港|港府|律政司|廉政公署|财政司|政务司|机管局|金管局|房委会|房协|医管局|社署|教资会|财委会|强积金|综援"
    "|公屋|居屋|长者|地政总署|工业贸易署|环保署|新界|九龙|启德|政府合署|税务局局长|非牟利|义工|外佣|外劳|持份者|行政长官|学额|差饷|薪俸税"
    "|商务及经济发展局|劳工及福利局|财经事务及库务局|运输及房屋局|运输及物流局|民政事务局|入境事务处"
)
"""Words that official prose uses in Hong Kong; two of them tell that a text speaks from there."""
_UNIT = PlainPattern("[省市县区州盟旗]")
_MACAO = "澳门特别行政区"


@frozen
class Place:
    """A place by its full name, with its GB/T 2260 code and its level; each ``""`` if unknown."""

    name: str = ""
    code: str = ""
    level: str = ""


@frozen
class Home:
    """The place a document speaks from, and the places that hold it, the nearest first."""

    place: Place = Place()
    above: tuple[Place, ...] = ()

    def of(self, letter: str) -> Place:
        """The place that a bare 省, 市, 县… stands for; one without a name if unknown."""
        level = _LEVELS.get(letter, "")
        places = (self.place, *self.above)
        for place in places:
            if place.name.endswith(letter):
                return place
        return next((p for p in places if p.level == level and p.name), Place(level=level))


def home(source: Source) -> Home:
    """The place that ``source`` speaks from: the one named most, the head counting more.

    >>> home(Source("江山市人民政府关于印发《江山市奖励办法》的通知")).above[-1].name
    '浙江省'
    """
    text = source.text
    weights = _named(text, gazetteer(source.lexicon)) if _UNIT.search(text) else Counter()
    weights[_HONG_KONG] += 2 * len(set(_HONG_KONG_WORDS.findall(text)))
    if "立法会" in text:
        weights[_HONG_KONG] += text.count("香港")
        weights[_MACAO] += text.count("澳门")
    name, weight = max(weights.items(), key=lambda place: (place[1], place[0]), default=("", 0))
    if weight < 4:
        return Home()
    places = gazetteer(source.lexicon)
    place = resolve(name, places, weights)
    return Home(place, above(place.code, places))


def _named(text: str, places: Gazetteer) -> Counter[str]:
    """How often ``text`` names each place in full, at its head four times as much."""
    weights: Counter[str] = Counter()
    for unit in _UNIT.finditer(text):
        end = unit.end()
        start = places.start(text, end)
        if end - start >= 3:
            weights[text[start:end]] += 4 if start < 400 else 1
    return weights


def resolve(name: str, places: Gazetteer, weights: Mapping[str, int]) -> Place:
    """The place called ``name``; among several the one whose holders weigh most."""
    codes = places.codes.get(name, ())
    code = max(
        codes,
        key=lambda c: sum(weights.get(holder.name, 0) for holder in above(c, places)),
        default="",
    )
    full = places.names.get(code, name) if code else name
    return Place(full, code, level_of(name, (code,)) if code else _LEVELS.get(name[-1:], ""))


def above(code: str, places: Gazetteer) -> tuple[Place, ...]:
    """The places that hold the one with ``code``, the nearest first."""
    codes = (code[:4] + "00", code[:2] + "0000")
    return tuple(
        Place(places.names[holder], holder, level_of(places.names[holder], (holder,)))
        for holder in codes
        if holder != code and holder in places.names
    )
