"""Organs that every place has one of, by their positional names: 县委, 省政府, 市政协."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from gongwen.extractors.institution.edges import opens
from gongwen.extractors.institution.mention import mention
from gongwen.extractors.institution.opaque import legible
from gongwen.extractors.institution.places import Gazetteer, gazetteer
from gongwen.extractors.institution.prefix import placed
from gongwen.records import Institution
from gongwen.rule import Procedure
from gongwen.source import Source

_BUREAU = "办公厅|办公室|办(?![理好事公学结])"
_BRANCHES = (
    "常务委员会(?!会议)|常委会|政法委(?:员会)?|组织部|宣传部|统战部|统一战线工作部|社会工作部|政研室|政策研究室|研究室"
    "|巡[视察](?:办|工作领导小组)(?:办公室)?|编办|编委(?:办)?|网信办|网信委|老干部局|机要局|保密办|机关工委|直属机关工委|两新工委|党校|党史研究室|(?:第[一二三四五六七八九十]{1,2})?巡[视察]组"
    "|农办|财办|财经办|财经委|改革办|深改委|深改办|金融办|金融委|台办|外办|人才办|文明办|督查室|教育工委|农工委|军民融合办|国安办"
    "|全面深化改革委员会|全面依法治[省市县区]委员会|审计委员会|农村工作领导小组|党建工作领导小组|人才工作领导小组|意识形态工作领导小组"
)
_PATTERNS: dict[str, str] = {
    "party": rf"党?委(?!员(?!会)|托|派|任|以|屈|内瑞拉|培|会|[一二三四五六七八九]员)(?:员会)?(?:{_BRANCHES}|{_BUREAU})?|党工委|(?:直属?)?机关工(?:作)?委(?:员会)?|工委(?!员)(?:{_BUREAU})?",
    "government": rf"(?:人民)?政府(?:{_BUREAU}|党组(?!织)|研究室|新闻办|督查室|金融办|驻[一-鿿]{{1,4}}办事处)?|行政公署|行署|(?<=街道)办(?:事处|(?![理好事公学结]))|(?:安全生产委员会|安委会|爱卫会|食安委|减灾委)(?:办公室)?|管委会|管理委员会",
    "congress": rf"人大(?!量|多|力|会|幅|学|于|小|专|规)(?:常务委员会|常委会)?(?:{_BUREAU}|机关党组(?!织)|机关|党组(?!织)|主席团|法制工委|法工委|预算工委|财经委|财政经济委员会|监察和司法委(?:员会)?|[教科文卫城建环资农民侨外社会与华]{{2,6}}委(?:员会)?)?|人民代表大会(?:常务委员会)?(?:{_BUREAU})?",
    "cppcc": rf"政协(?:机关党组(?!织)|机关党支部|机关党委|机关|党组(?!织)|常务委员会(?!会议)|常委会(?!议)|{_BUREAU}|主席团|专门委员会党支部|专委会党支部|[一-鿿]{{2,9}}?委员会|[经济科技教卫体文史民宗社法提案农港澳台侨外资环委员联络]{{2,8}}委(?!员))?",
    "supervision": r"纪律检查委员会|纪委(?:监委|监察委员会|监察委|办公室|常委会)?(?!员)|监察委员会|监察委(?!员)|监委(?!员)",
    "court": r"(?:第[一二三四五六]中级|中级|高级|铁路运输|海事|知识产权|互联网|金融)?(?:人民)?法院(?:审判委员会)?(?![校系])|[中高]院(?!校)",
    "procuratorate": r"(?:人民)?检察院(?:检察委员会)?",
    "military": r"军区|军分区|警备区|人民武装部|人武部|武警(?:总队|支队|中队)?|消防救援(?:总队|支队|大队)|消防(?:总队|支队|大队)",
    "mass_organisation": r"总工会|妇女联合会|妇联|科学技术协会|科协|工商业联合会|工商联(?:合会)?|红十字会|残疾人联合会|残联|文学艺术界联合会|文联|归国华侨联合会|侨联|社会科学界联合会|社科联|作家协会|作协|记协|台联|青年联合会|青联|学联|贸促会|关工委|关心下一代工作委员会|计划?生育?协会|计生协|慈善总会|慈善会|法学会|供销合作总社|供销合作社联合社|供销合作联社|供销联社|供销社|村民委员会|村委会|居民委员会|居委会|社区居委会",
}
_FIRST = "直机办安爱食减党委工人政行街管纪监第中高铁海知互金法检军警武消总妇科红残文归侨社作记台青学贸关计慈供村居"


@lru_cache(maxsize=1)
def _heads() -> re.Pattern[str]:
    any_of = "|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _PATTERNS.items())
    return re.compile(f"(?=[{_FIRST}])(?:{any_of})")


def _find(source: Source) -> Iterator[Institution]:
    text, places = legible(source), gazetteer(source.lexicon)
    for head in _heads().finditer(text):
        kind = head.lastgroup or "other"
        start = placed(text, head.start(), places)
        if start == head.start() or head[0] in ("管委会", "管理委员会", "党工委"):
            start = _zone(text, head.start(), places) if kind in ("party", "government") else start
        if start == head.start():
            continue
        if _EVERY.search(text, max(0, start - 6), start):
            continue
        if head.start() - start == 1 and _CLASS.search(text, max(0, start - 3), start):
            continue
        name = text[start : head.end()]
        yield mention(source, start, head.end(), "institution.seat", _kind(kind, name))


_EVERY = re.compile("(?:各|各级|本级|各[县市区乡镇街道设级辖直属、（）]{1,5})$")
_CLASS = re.compile("全$|(?:^|[^一-鿿]|[省市县区乡镇])[省市县区乡镇][、（]$")
_ZONE = re.compile(
    "[一-鿿]{0,12}(?:[开高试示经保度风景园产新]{1,2}[发新验范税假区业]{0,2}(?:区|园|城|片区)|街道|风景名胜区|合作区|集聚区)$"
)


def _zone(text: str, end: int, places: Gazetteer) -> int:
    """Where the name of the zone or street starts that ends at ``end``; ``end`` if none."""
    found = _ZONE.search(text, max(0, end - 18), end)
    if not found:
        return end
    start = found.start()
    for at in range(start, end - 2):
        if (opens(text, at) and text[at] not in "各区") or places.end(text, at) > at:
            return at
    return end


def _kind(kind: str, name: str) -> str:
    if "党组" in name or "党支部" in name or "党委" in name:
        return "party"
    if kind == "party":
        if name.startswith(("政协", "人民政协", "中国人民政治协商会议")):
            return "cppcc"
        if name.startswith(("共青团", "团", "中国共产主义青年团")):
            return "mass_organisation"
    return kind


seats = Procedure(
    "institution.seat",
    _find,
    examples=(
        "县委常委会听取汇报。",
        "由省委省政府表彰。",
        "临海市人民政府办公室印发。",
        "市政协党组学习。",
    ),
    counter_examples=("市委托第三方评估。", "各级政府要过紧日子。"),
)
