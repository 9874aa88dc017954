"""Bodies set up for one task, and the inspectors that a superior posts in an organ."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gongwen.extractors.institution.closed import legible
from gongwen.extractors.institution.edges import opens
from gongwen.extractors.institution.every import every
from gongwen.extractors.institution.mention import mention
from gongwen.extractors.institution.places import Gazetteer, level_char
from gongwen.extractors.institution.told import places_of
from gongwen.extractors.institution.vocabulary import words
from gongwen.lexicon import DEFAULT
from gongwen.pattern import PlainPattern
from gongwen.records import Institution
from gongwen.rule import Procedure
from gongwen.source import Source

_HEAD = PlainPattern(
    "领导小组(?:办公室)?(?![长员])|指挥部(?:办公室)?(?![长员])|专班(?:办公室)?(?![长员])"
    "|办(?=[、，。；）：\\n]|主任|牵头|负责|等部门|印发|备案|审核|汇总|通报|会同|制定|统筹|协调|要|将|应|定期|审批|核实|验收|公布|考核|督查|督导|联合|组织|$)|专项工作组(?![长员])|协调(?:推进)?小组(?:办公室)?(?![长员])|联席会议(?:办公室)?(?!制度|机制|议[事程题]|精神|上|纪要|召集|成员)|组委会|筹委会|执委会"
    "|冬奥组委(?![会员])|残奥组委(?![会员])|奥组委(?![会员])|亚组委(?![会员])|大运组委(?![会员])|全运组委(?![会员])"
    "|世园组委(?![会员])|园博组委(?![会员])|纪检(?:监察)?组(?!织)|督[察查导]组(?![长员织])"
)
_SORTS = words(
    "工作 协调 部门间 部际 厅际 局际 议事协调 应急 现场 总 应急总 现场总 攻坚 服务".split()
)
"""What a group is called by, beside its task."""
_TASK = PlainPattern(
    "(?:(?!会同|联合|负责|要求|组织|成立|设立|组建|建立|健全|完善|发挥|强化|由|(?<!应)对|任|级|向|在|将|把|被|让|使|为|与|的|各|等|及其|每个|(?<!安)全(?!国))[一-鿿“”]){2,24}\\Z"
)
_POSTED = PlainPattern(
    "(?:(?:省|市|县|区|州)(?:纪委(?:监委|国家监委)?|监委))?(?:派)?驻(?:(?![的由对向将在各])[一-鿿]){1,16}\\Z"
)
_WORDS = frozenset(
    """市场 市县 市区 市民 市级 市直 市政 市域 县域 县级 县领 县直 县区 县市 县乡 县镇 区域 区级 区县 区镇 区块 区间
    省级 省市 省直 省域 省际 乡镇 乡村 镇街 镇村 镇级 村级 村组 村民 村社 州县 州市 州级 旗县 旗区""".split()
)
_DONE = frozenset(
    "主承协举督交申开兴创查包代补自民公联合严法侦经惩试帮催速快好能可会待未新"
    "难要就共停通续换领验受理审筹操置采事承续报自立速"
)
"""What, with 办 behind it, is something done and no office."""
_BRIEFEST, _LONGEST = 2, 6
"""Characters of the task of an office that is called 办."""
_REALMS = ("国务院", "全国", "国家", "中央")
_MIN = 2


def _find(source: Source) -> Iterator[Institution]:
    text = legible(source)
    for head in _HEAD.finditer(text):
        if head[0].startswith("纪检"):
            found = _POSTED.search(text, max(0, head.start() - 24), head.start())
            if found:
                yield mention(source, found.start(), head.end(), "institution.group", "supervision")
            continue
        if head[0] == "办" and text[head.start() - 1] in _DONE:
            continue
        places = source.run(places_of)
        start = _start(text, head, places)
        if head[0] == "办" and not _is_office(text, start, head.start(), places):
            continue
        if start < head.start():
            kind = "party" if text.startswith("中央", start) else "government"
            yield mention(source, start, head.end(), "institution.group", kind)


def _is_office(text: str, start: int, end: int, places: Gazetteer) -> bool:
    """Whether ``[start, end)`` is a place and a task as an office has them (县秦岭 before 办)."""
    task = max(places.end(text, start), start + 1)
    brief = _BRIEFEST <= end - task <= _LONGEST
    return brief and text[task : task + 2] not in DEFAULT.words("verbs")


def _start(text: str, head: re.Match[str], places: Gazetteer) -> int:
    """Where the place stands that has the group at ``head``; the start of it if none does."""
    at = _SORTS.start(text, head.start())
    task = _TASK.search(text, max(0, at - 26), at)
    for start in range(task.start(), at - _MIN) if task else ():
        end = places.end(text, start)
        if end == start:
            end += next((len(realm) for realm in _REALMS if text.startswith(realm, start)), 0)
        if end == start and level_char(text, start) and text[start : start + 2] not in _WORDS:
            end = start + 1
        if start < end <= at - _MIN and opens(text, start):
            return head.start() if every(text, start, end) else start
    return head.start()


groups = Procedure(
    "institution.group",
    _find,
    doc="Bodies set up for one task, and inspectors posted in an organ: 市医改领导小组, 驻院纪检组.",
    examples=(
        "县垃圾分类领导小组每月会商。",
        "主动接受驻局纪检监察组监督。",
        "成立温州市停车治理工作专班。",
    ),
    counter_examples=("成立领导小组，组建工作专班。", "各县区领导小组要加强调度。"),
)
