"""Institutions named by one bare word, where the words around show that one is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from gongwen.extractors.institution.home import home
from gongwen.extractors.institution.mention import mention
from gongwen.extractors.institution.opaque import legible
from gongwen.records import Institution
from gongwen.rule import Procedure
from gongwen.source import Source

_ACTS = (
    "落实|支持|会(?![议计商])|将|一直|已|要|应|须|必须|主导|引导|推动|负责|提供|组织|出台|投入|实施|统筹|承诺|决定|采取|推出|建议|计划|预留|增加|亦|也|可|便|现正|正|现时"
    "|继续|致力|积极|希望|认为|拨款|拨出|资助|预计|需要|需|在|于|对|为|与|和|及|、|，|。|；|常务会议|全体会议|党组|依法|过紧日子|带头|每年|曾|从|向|搭台|兜底|牵头"
)
_CUES = "本届|上届|新一届|现届|今届|历届|由|经|向|报|请|与|跟|为|让|给"


@lru_cache(maxsize=1)
def _bare() -> re.Pattern[str]:
    return re.compile(
        rf"""
          (?=[政人机专党中组统宣纪监检])(?:
          (?P<cppcc>政协(?:机关党组(?!织)|机关党支部|机关党委|机关|党组(?!织)|常务委员会(?!会议)|常委会(?!议)|办公厅|办公室|专委会党支部)?)
        | (?P<congress>人大(?=代表(?!大会)|常委会|及其常委会|机关|、政协|和政协|工作|立法|法律|监督|依法|审议|预算)(?:常委会|机关)?)
        | (?P<party>(?:机关|专委会|专门委员会)分?党(?:支部|总支|组(?!织)|委(?!员))
            | (?<![级镇乡区县市工局])党委(?=统|领导|政府?负|主导|主抓|主责|抓|揽|把|总)
            | (?:(?<=[落按遵依贯][实照循据彻])|(?<=同)|(?<=在)|(?<=经)|(?<=报)|(?<=由)|(?<![一-鿿]))中央(?=及[省市]|[、和与][省市]|和[省市])
            | (?<!党)中央(?=决策|部署|要求|决定|批准|同意|领导同志|领导|关于|有关文件|指示|精神|确定|提出|强调|指出|文件|批复|八届)
            | 组织部(?!门)|统战部(?!门)|宣传部(?!门)|政法委(?!员(?!会))
          )
        | (?P<supervision>(?<![一-鿿])(?:纪委监委|纪委|监委)(?!员))
        | (?P<government>
              (?:(?<=本届)|(?<=上届)|(?<=新一届)|(?<=现届)|(?<=今届))政府
            | (?:(?<=^)|(?<=[，。；：、“！？\n]))政府(?={_ACTS})
            | (?<![一-鿿])政府常务会议
            | (?<=[省市县区州旗镇乡]委、)政府(?!各|部门)
            | (?<![级方和委])政府(?=主导|引导|牵头|搭台|推动、|负责、|统筹、)
          )
        | (?P<procuratorate>(?<=法院、)检察院)
        | (?P<local>(?<![级方他国旧新人市])政府))
        """,
        re.VERBOSE | re.MULTILINE,
    )


_SPECIAL = ("810000", "820000")
_THINGS = re.compile(
    "政府(?:工作|投资|采购|债券|债务|购买|职能|[和与]社会资本|部门|性|网站|系统|机构|机关|信息|治理|规章|预算|支出|收入|储备|定价|指导价|补贴|基金|"
    "行为|权力|管理|服务|监管|监督|引导基金|产业基金|信用|公信力|效能|作风|自身建设|建设|决策|法律顾问|权责|权力清单|统计|合同|数据|一次性|经常|总|其他|现行|常规|税收|支出|经营|注资|主动|卖地|设施|收入|开支|[0-9]|帐目|账目|大楼|合署|土地|用地|物业|宿舍|产业署|物流)"
)


def _find(source: Source) -> Iterator[Institution]:
    text = legible(source)
    special = source.run(home).place.code in _SPECIAL
    for found in _bare().finditer(text):
        kind = found.lastgroup or "other"
        start, end = found.span()
        if kind == "local":
            if not special:
                continue
            kind = "government"
        if kind == "government":
            if _THINGS.match(text, start):
                continue
            end = start + 2
        if kind == "cppcc" and ("党组" in found[0] or "党支部" in found[0] or "党委" in found[0]):
            kind = "party"
        yield mention(source, start, end, "institution.bare", kind)


bare = Procedure(
    "institution.bare",
    _find,
    examples=("让政协委员建言。", "本届政府任期内", "落实中央决策部署。", "“党委领导、政府负责”"),
    counter_examples=("政府工作报告", "地方政府专项债券", "中央经济工作会议", "中央财政下达资金。"),
)
