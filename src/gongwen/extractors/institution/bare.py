"""Assemblies and party bodies by one bare word (政协, 人大, 中央), where one is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.extractors.institution.branches import branched
from gongwen.extractors.institution.closed import legible
from gongwen.extractors.institution.home import SPECIAL_REGIONS, home
from gongwen.extractors.institution.mention import mention
from gongwen.pattern import PlainPattern
from gongwen.records import Institution
from gongwen.rule import Procedure
from gongwen.source import Source

_bare = PlainPattern(
    lambda: (
        """
        (?=[政人机专党中组统宣纪监检常领工院局厅法])(?:
          (?P<cppcc>政协)
        | (?P<congress>
              (?<!级)人大(?=代表(?!大会)|、政府|和“?一府|常委会|及其常委会|机关|、政协|和政协|工作|立法|法律|监督|依法|审议|预算)
            | (?<=人大及其)(?<!级人大及其)常委会(?!议)
            | (?<=人民代表大会及其)(?<!级人民代表大会及其)常务委员会)
        | (?P<party>
              (?:机关|专委会|专门委员会)分?党(?:支部|总支|组(?!织)|委(?!员))
            | (?<![级镇乡区县市工局])党委(?=统|“[派接定点领牵抓出交])
            | (?<![级镇乡区县市工局])党委(?=领导|政府?负|主导|主抓|主责|抓|揽|把|总|点题|出题|交题|定题|挂帅)
            | (?:(?<=落实|按照|贯彻|遵循|依据)|(?<=[同在经报由])|(?<![一-鿿]))中央(?=及[省市]|[、和与][省市])
            | (?<!党)中央(?=决策|部署|要求|决定|批准|同意|领导|关于|有关文件|指示|精神|确定|提出|强调|指出|文件|批复)
            | (?<![一-鿿])中央(?=高度重视|始终|一直|已经|明确|作出|多次|反复|三令五申|全力支持|大力支持|对[此我])
            | (?<![一-鿿])[院局厅]党组(?!织)
            | (?:组织|统战|宣传)部(?!门) | 政法委(?!员(?!会))
          )
        | (?P<government>(?<![一-鿿])(?:领导小组|指挥部|(?:工作)?专班)办公室|(?<=[送报至由向])(?:工作)?专班办公室)
        | (?P<supervision>(?<![一-鿿])(?:纪委监委|纪委|监委)(?!员)|(?<=[政协]和)监委(?=、法院))
        | (?P<court>(?<=[、和与])法院(?=[、和与]检察院))
        | (?P<procuratorate>(?<=法院、)检察院|(?<=法院和)检察院)
        )
        """
    ),
    re.VERBOSE,
)


_centre = PlainPattern(
    "(?:(?<![一-鿿])|(?<=[由获得对与和及请向在按受])|(?<=感谢|配合|争取|贯彻|落实|得到|支持))中央"
    "(?=本月|今年|去年|近年|近期|近日|上月|公布|宣布|批准|同意|支持|赋予|推出|全力|大力|一直|一向|已|将|会|亦|也|就|对|给予|提出|明确|确立"
    "|的(?:支持|大力|全力|政策|决策|措施|指示|惠港|关怀|要求|坚定)|惠港|挺港|政府|有关|各?部委|多项|及|和|与|、|，|。|授权|决定|再|陆续|持续|不断)"
)
"""中央 as one that acts for a special administrative region."""


def _find(source: Source) -> Iterator[Institution]:
    text = legible(source)
    if source.run(home).place.code in SPECIAL_REGIONS:
        for found in _centre.finditer(text):
            yield mention(source, *found.span(), "institution.bare", "party")
    for found in _bare.finditer(text):
        end, kind = branched(text, found.end(), found.lastgroup or "other", source.lexicon)
        yield mention(source, found.start(), end, "institution.bare", kind)


bare = Procedure(
    "institution.bare",
    _find,
    doc="Assemblies and party bodies by one bare word (政协, 人大, 中央), where one is meant.",
    examples=("请政协委员建言。", "接受人大监督。", "落实中央决策部署。", "“党委领导、部门负责”"),
    counter_examples=("中央经济工作会议", "中央财政下达资金。", "工人大量返岗", "各级党委"),
)
