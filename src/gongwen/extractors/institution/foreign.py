"""The governments and parliaments of countries: 美国国会, 英国政府."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from gongwen.extractors.institution.closed import legible
from gongwen.extractors.institution.mention import mention
from gongwen.extractors.institution.openings import openings
from gongwen.extractors.institution.vocabulary import Names, names
from gongwen.lexicon import Lexicon
from gongwen.pattern import PlainPattern
from gongwen.records import Institution
from gongwen.rule import Procedure
from gongwen.source import Source

_PARTIES = (
    "人民革命|人民行动|自由民主|社会民主|自民|民主|共和|劳动|社会|保守"
    "|统一|国大|国家|人民|执政|工人|社民|共产|工"
)
_KINDS = {"国会": "congress", "议会": "congress", "参议院": "congress", "众议院": "congress",
          "上议院": "congress", "下议院": "congress", "国家杜马": "congress",
          "最高法院": "court", "宪法法院": "court", "商会": "mass_organisation", "海军": "military", "空军": "military",
          "陆军": "military", "军方": "military",
          **{f"{name}党": "party" for name in _PARTIES.split("|")}}  # fmt: skip


_SUBJECTS = (
    "外交|贸工|工贸|国防|财政|商务|贸易|经济|产业|农业|农林|渔业|水产|食品|药品|能源|教育|卫生|保健|福利|劳动|就业|司法|内政|内务|交通|运输"
    "|文化|体育|旅游|观光|科学|科技|技术|环境|气候|国土|国土安全|住房|城市|建设|计划|投资|工业|通商|资源|统一|移民|海关|税务|统计"
    "|金融|证券|储备|联邦|国家|中央|最高|宪法|地方|总务|总统|首相|安全|情报|调查|航空|航天|海洋|气象|疾控|疾病|预防|控制|监管|行为"
    "|审慎|监督|管理|市场|竞争|消费者|邮政|电信|通信|数字|信息|人力|社会|老年|青年|妇女|原住民|退伍军人|发展|事务|合作|国际|区域|矿产|水利|森林|公共"
)


_HEAD = PlainPattern(
    "(?:政府)?外交部|(?:联邦)?政府|当局|国会|议会|上议院|联邦议会|联邦议院|联邦法院|下议院|参议院|众议院|最高苏维埃|国家杜马|内阁|白宫|总统府|首相府|王室"
    "|外务省|防卫省|经济产业省|财务省|厚生劳动省|国务院|五角大楼|最高法院|宪法法院|央行|中央银行|联邦储备(?:委员会|局|系统)|(?:全国|总|工)?商会|工商会|奥委会|红十字会|海军|空军|陆军|警方|军方"
    f"|(?:{_PARTIES})党(?![派员政委组内])"
    "|(?:驻(?:华|[一-鿿]{1,4}))?(?:大使馆|总领事馆|总领馆|使领馆)"
    f"|(?:(?:{_SUBJECTS}){{1,3}}部)?(?:{_SUBJECTS})(?:[与和及]?(?:{_SUBJECTS})){{0,4}}(?:部(?![分门署长队位件落])|总?局(?![面势限长])|署(?!名)|委员会|协会|院(?![长士校])|省(?!份)|厅(?!长)|安全会议|银行|法院)"
)


_CHINA = "中国"
_UNION = PlainPattern("欧盟")
_MISSION = PlainPattern("驻(?![外各])[一-鿿]{1,8}?(?:大使馆|总领事馆|总领馆|使团)")


@lru_cache(maxsize=16)
def _countries(lexicon: Lexicon) -> Names:
    return names(name for name in lexicon.words("countries") if not name.startswith(_CHINA))


def _abroad(source: Source, text: str) -> Iterator[tuple[int, int]]:
    """Where other countries, and the union of some of them, are named."""
    yield from _countries(source.lexicon).spans(text, source.run(openings)["countries"])
    yield from (union.span() for union in _UNION.finditer(text))


def _find(source: Source) -> Iterator[Institution]:
    text = legible(source)
    for mission in _MISSION.finditer(text):
        start = mission.start()
        start -= len(_CHINA) if text.endswith(_CHINA, 0, start) else 0
        yield mention(source, start, mission.end(), "institution.foreign", "government")
    for start, end in _abroad(source, text):
        if head := _HEAD.match(text, end):
            kind = _KINDS.get(head[0], "government")
            yield mention(source, start, head.end(), "institution.foreign", kind)


foreign = Procedure(
    "institution.foreign",
    _find,
    doc="The governments and parliaments of countries: 美国国会, 英国政府.",
    examples=("同泰国政府签署协定。", "英国金融行为监管局表态。"),
    counter_examples=("两国政府签署协定。", "各国政府", "美国南部", "日本国内"),
)
