"""What a name goes on with: the offices and party groups of an organ, local branches."""

from __future__ import annotations

from gongwen.extractors.institution.edges import worded
from gongwen.extractors.institution.places import Gazetteer
from gongwen.extractors.institution.vocabulary import heads
from gongwen.lexicon import Lexicon
from gongwen.pattern import PlainPattern

_LOCAL = PlainPattern(
    "局(?![面势限长])|[一-鿿]{0,6}?(?:监管办|监管局|监管分局|特派办|专员办(?:事处)?|代表处|办事处|分院|分会|分社|分校|分局|分署|分中心"
    "|中心支行|中心支库|支库|营业管理部|分行|支行|营业部|分公司|公司|频道|调查总?队|税务局|督察局|海事局|证监局|气象局|通信管理局"
    "|邮政管理局|烟草专卖局|审计特派办|基层委员会|基层委|总支部?|支部|支社|总队|支队|大队|中队|研究院|工作委员会|工委|分支机构)"
)
_UNLISTED = PlainPattern(
    "(?P<place>[一-鿿]{2,3}?)[省市县区]?(?:调查总?队|监管分局|税务局|分行|支行|支部|总支部?|分公司)"
)
"""A local branch at a place that is in no list."""
_POSTED = PlainPattern(
    "[一-鿿]{0,4}?(?:特派员办事处|专员办事处|特派办|专员办|办事处|联络处|联络办|总队|支队)"
)
"""What an organ has at the place where it is posted (驻西安专员办)."""
_BARE = PlainPattern(
    "[省市县区州](?:中心支行|分行|支行|分公司|支公司|供电公司|总支部?委员会|总支|支部委员会|支部|基层委员会|基层委)"
)
"""A local branch at the place that the document speaks from."""
_DEPARTMENT = PlainPattern(
    "(?:(?!会同|联合|负责|要求|组织|下发|印发|[的在将要对由向从按经为各与])[一-鿿]){2,14}?"
    "司(?![法机令仪炉马])"
)
"""A department of a ministry, by what it is in charge of."""


_CARE = (
    "(?:法制|监察|司法|内务|财政|财经|经济|预算|教育|科技|科学|教科文|教科|文化|文史|文卫|卫生|体育|城乡|城建|建设|环境|环保|资源|环资|人口|农业|农村|农林|农经"
    "|民族|宗教|民宗|外事|华侨|侨务|侨|港澳台|社会|社建|代表|人事|选举|任免|联络|提案|学习|委员|信访|监督|备案审查|旅游|工业|商贸|科协|文旅|文教|法工|议案|工作)"
)
_COMMITTEE = PlainPattern(
    f"{_CARE}(?:[与和]?{_CARE}){{0,4}}(?:工作委员会|委员会|工委|委(?![员托派任]))(?:办公室)?"
)
"""A committee of an assembly, by what it takes care of."""
INSTITUTE = PlainPattern(
    "(?:(?![的和与及等在由将为]|院士)[一-鿿]){2,14}?(?:研究所|研究院|研究中心|分院|植物园|[一-鿿]所(?![有长以在属述]))"
)
"""An institute of an academy."""
OFFICE = PlainPattern(
    "(?:(?![的和与及等在由将为对各以]|决定|批[准转复]|同意|印发|转发|召开|设立|成立|组建|关于|常务|总理|国家|发出|发布|要求|授权|任命|直属)[一-鿿“”]){2,12}?"
    "(?:办公室|委员会(?:办公室)?|研究中心)|证券委|人事局|审计局|生产委"
)
"""An office of the State Council, by what it is in charge of."""
_LONGEST_OFFICE = 16
"""Characters of an office of a committee at most."""
_REGIONAL = PlainPattern(
    "(?:东北|华北|华东|华中|华南|西北|西南|中南|南方)[一-鿿]{0,4}?(?:监管局|督察局|管理局|分局|局(?![面势限部]))"
)
"""The office of an organ in a region of the country."""
_NAMED = {
    "government": PlainPattern(
        "驻[一-鿿]{1,4}?(?:办事处|联络处)|(?<=兵团)第?[一二三四五六七八九十]{1,3}师(?![傅资生范长])"
    ),
    "supervision": PlainPattern(
        "(?:派)?驻[一-鿿]{1,16}?纪检(?:监察)?组(?!织)|第[一二三四五六七八九十]{1,3}纪检监察室"
    ),
    "procuratorate": PlainPattern("第[一二三四五六七八]分院|铁路运输分院"),
    "court": PlainPattern("第[一二三四五六]巡回法庭|知识产权法庭|[一-鿿]{2,3}人民法庭"),
    "congress": _COMMITTEE,
    "cppcc": _COMMITTEE,
}
"""The branches of an organ that bear names of their own, by the kind of the organ."""


def branched(text: str, end: int, kind: str, lexicon: Lexicon) -> tuple[int, str]:
    """Where the name of an organ of ``kind`` that goes on from ``end`` ends, and its kind.

    At most two steps: 政协机关 + 党组, 县委 + 组织部 + 办公室; of a listed branch and one with
    a name of its own the longer one.
    """
    table = heads(lexicon, "institution_branches", 2)
    for _ in range(2):
        named = _NAMED[kind].match(text, end) if kind in _NAMED else None
        last = table.end(text, end)
        branch = text[end:last]
        listed = last if kind in table.fact(branch, 0).split() else end
        if named and named.end() > listed:
            end = named.end()
        elif listed > end:
            end, kind = listed, table.fact(branch, 1) or kind
        elif kind == "party" and (office := _office(text, end, lexicon)) > end:
            end = office
        else:
            break
    if kind == "government" and text[end - 1] in "部委局署":
        department = _DEPARTMENT.match(text, end)
        end = department.end() if department else end
    return end, kind


def _office(text: str, end: int, lexicon: Lexicon) -> int:
    """Where the office that a committee has from ``end`` on ends, by what it is in charge of.

    ``end`` if there is none.
    """
    at = text.find("办公室", end, end + _LONGEST_OFFICE)
    return at + 3 if at > end and text[end:at] in lexicon.words("institution_offices") else end


def local(text: str, end: int, places: Gazetteer) -> int:
    """Where the name of a local branch that goes on from ``end`` ends (中国银行 + 绍兴分行)."""
    if text[end : end + 1] == "（":
        place = places.end(text, end + 1)
        return place + 1 if text[place : place + 1] == "）" and place > end + 1 else end
    if regional := _REGIONAL.match(text, end):
        return regional.end()
    place = places.end(text, end)
    if place == end and text[end : end + 1] == "驻":
        place = places.end(text, end + 1)
        posted = _POSTED.match(text, place) if place > end + 1 else None
        return posted.end() if posted else end
    if place == end and (bare := _BARE.match(text, end)):
        return bare.end()
    if place == end and (found := _UNLISTED.match(text, end)):
        return end if worded(text, end, found.end("place")) else found.end()
    branch = _LOCAL.match(text, place) if place > end else None
    return branch.end() if branch else end
