"""Assemblies and party bodies by one bare word (政协, 人大, 中央), where one is meant."""

from __future__ import annotations

from collections.abc import Iterator

from gongwen.extractors.institution.branches import branched
from gongwen.extractors.institution.closed import legible
from gongwen.extractors.institution.government import GOVERNED
from gongwen.extractors.institution.home import SPECIAL_REGIONS, home
from gongwen.extractors.institution.mention import mention
from gongwen.pattern import PlainPattern
from gongwen.records import Institution
from gongwen.rule import Procedure
from gongwen.source import Source

_HAN = "[一-鿿]"
_PARTY_GROUP = "分?党(?:支部|总支|组(?!织)|委(?!员))"
_AFTER_CENTRE = (
    "决策|部署|要求|决定|批准|同意|领导|关于|有关文件|指示|精神|确定|提出|强调|指出|文件|批复"
)
_CENTRE_ACTS = "高度重视|始终|一直|已经|明确|作出|多次|反复|三令五申|全力支持|大力支持|对[此我]"
_PARTIES_OF = ("院", "校", "局", "厅", "公司", "集团", "医院", "学校")
_PARTY_LEADS = "领导|政府?负|主导|主抓|主责|抓|揽|把|总|点题|出题|交题|定题|挂帅"
_CONGRESS_ACTS = (
    "代表(?!大会|[之的]?家|联络[站室点]|工作[站室]|接待[站室]|活动[站室])|、政府|和“?一府|常委会|及其常委会|机关|、政协"
    "|和政协|工作|立法|法律|监督|依法|审议|预算"
)


def _behind(word: str, *before: str) -> str:
    """``word`` where one of ``before`` stands right before it."""
    return f"{word}(?:{'|'.join(f'(?<={one}{word})' for one in before)})"


def _free(word: str) -> str:
    """``word`` where no Chinese character stands before it."""
    return f"{word}(?<!{_HAN}{word})"


_bare = PlainPattern(
    "|".join(
        (
            "政协",
            f"人大(?<!级人大)(?={_CONGRESS_ACTS})",
            "常委会(?<=人大及其常委会)(?<!级人大及其常委会)(?!议)",
            "常务委员会(?<=人民代表大会及其常务委员会)(?<!级人民代表大会及其常务委员会)",
            *(f"{organ}{_PARTY_GROUP}" for organ in ("机关", "专委会", "专门委员会")),
            f"党委(?<![级镇乡区县市工局]党委)(?!领导、政府{GOVERNED})(?=统|“[派接定点领牵抓出交]|{_PARTY_LEADS})",
            f"{_behind('中央', '落实', '按照', '贯彻', '遵循', '依据', '[同在经报由]')}(?=[及、和与][省市])",
            f"{_free('中央')}(?=[及、和与][省市]|{_CENTRE_ACTS})",
            f"中央(?<!党中央)(?={_AFTER_CENTRE})",
            *(f"{_free(organ + '党组')}(?!织)" for organ in "院局厅"),
            *(_free(f"{organ}党委") for organ in _PARTIES_OF),
            "管委会(?<=党工委管委会)",
            *map(_free, ("地委", "专署", "行署", "军分区", "警备区", "编办", "网信办")),
            *(
                "组织部(?![门署件分队])",
                "统战部(?![门署])",
                "宣传部(?![门署])",
                "政法委(?!员(?!会))",
            ),
            *map(_free, ("领导小组办公室", "指挥部办公室", "专班办公室", "工作专班办公室")),
            f"{_free('领导小组')}(?!、|等|长|会?议?制度|机制|组长[：:])",
            f"{_free('指挥部')}(?=成员|组成人员|下设|总指挥|由)",
            *(_behind(f"{sort}专班办公室", "[送报至由向]") for sort in ("", "工作")),
            *(f"{_free(organ)}(?!员)" for organ in ("纪委监委", "纪委", "监委")),
            "监委(?<=[政协]和监委)(?=、法院)",
            "法院(?<=[、和与]法院)(?=[、和与]检察院)",
            "人民检察院(?<=[市县区州旗级]人民法院[、和]人民检察院)(?<!级人民法院[、和]人民检察院)(?<!全.人民法院[、和]人民检察院)",
            "人民检察院(?<=[中高]级人民法院[、和]人民检察院)",
            "政府办(?<=[委大协]办、政府办)(?![公理事])",
            "人大办(?<=[委府协]办、人大办)(?![公理事])",
            "检察院(?<=法院[、和]检察院)(?<!全[省市县区州国]法院[、和]检察院)(?<!级法院[、和]检察院)",
        )
    )
)
_RARE = PlainPattern(
    "政协|人大|人民代表大会|常委会|党[组委支总]|中央|小组|指挥部|管委会|军分区|警备区|地委|[专行]署|编办|网信办|政府办|[织战传]部|政法委|办公室"
    "|[纪监]委|法院|检察院"
)
"""One of these is in each of them."""
_KINDS = {
    "cppcc": ("政协",),
    "congress": ("人大", "人大办", "常委会", "常务委员会"),
    "government": (
        "领导小组",
        "领导小组办公室",
        "指挥部",
        "指挥部办公室",
        "专班办公室",
        "工作专班办公室",
        "管委会",
        "政府办",
    ),
    "supervision": ("纪委监委", "纪委", "监委"),
    "court": ("法院",),
    "procuratorate": ("检察院", "人民检察院"),
    "military": ("军分区", "警备区"),
}
_KIND_OF = {word: kind for kind, words in _KINDS.items() for word in words}
"""The kinds of the bare words; all others are of the party."""


_centre = PlainPattern(
    "(?:(?<![一-鿿])|(?<=[由获得对与和及请向在按受])|(?<=感谢|配合|争取|贯彻|落实|得到|支持))中央"
    "(?=本月|今年|去年|近年|近期|近日|上月|公布|宣布|批准|同意|支持|赋予|推出|全力|大力|一直|一向|已|将|会|亦|也|就|对|给予|提出|明确|确立"
    "|的(?:支持|大力|全力|政策|决策|措施|指示|惠港|关怀|要求|坚定)|惠港|挺港|政府|有关|各?部委|多项|及|和|与|、|，|。|授权|决定|再|陆续|持续|不断)"
)
"""中央 as one that acts for a special administrative region."""


def _find(source: Source) -> Iterator[Institution]:
    text = legible(source)
    if not _RARE.search(text):
        return
    if source.run(home).place.code in SPECIAL_REGIONS:
        for found in _centre.finditer(text):
            yield mention(source, *found.span(), "institution.bare", "party")
    for found in _bare.finditer(text):
        end, kind = branched(text, found.end(), _KIND_OF.get(found[0], "party"), source.lexicon)
        yield mention(source, found.start(), end, "institution.bare", kind)


bare = Procedure(
    "institution.bare",
    _find,
    doc="Assemblies and party bodies by one bare word (政协, 人大, 中央), where one is meant.",
    examples=("请政协委员建言。", "接受人大监督。", "落实中央决策部署。", "“党委领导、部门负责”"),
    counter_examples=("中央经济工作会议", "中央财政下达资金。", "工人大量返岗", "各级党委"),
)
