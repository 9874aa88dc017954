"""What the last verb of a phrase governs: 高标准厂房 of 全年新建高标准厂房."""

from __future__ import annotations

from itertools import zip_longest

from gongwen.extractors.quantity.counted import PEOPLE
from gongwen.extractors.quantity.movement import Movement
from gongwen.extractors.quantity.tokens import Token, tokens
from gongwen.extractors.quantity.words import (
    STEPS,
    TRANSITIVES,
    VERBS,
    Words,
    after_adverbs,
    without_adverbs,
)
from gongwen.pattern import PlainPattern

_WORKS = Words("quantity_works")
_LAST = Words("quantity_works", "quantity_steps")
_ACTING_BODY = PlainPattern(
    "[一-龥“”、]{0,12}(?:[局厅委]|企业|政府|公司|集团|法院|检察院|法庭|机关|政协|人大|(?:委员|常委|理事)会|银行|医院|大学|学院|协会|商会|合作社|部门|全[国省市县区])"
    "(?:共|已|累计|拟|将|积极|先后|又|还|再|主动|共同|联合)*"
)
_ACTOR = PlainPattern(
    "(?:.{0,12}(?:[局厅委县市省区镇乡]|(?:委员|常委|常务|代表大|协)会|(?:检察)?机关|热线|平台|中心|窗口|财政|政府|公司|集团|法院|检察院|部门|我们|全[国州港旗]|银行|[支分]行|协会|商会|合作社|基金会))?(?:各类)?"
    "(?:拟|将|已|共|均|再|又|可|要|应|须|计划|累计|预计|新)*"
    "|.{2,16}(?:共|累计|已|先后|陆续|相继|成功|主动|积极|及时|依法|率先|按期|按时|如期|如数|足额|全额|统一|集中|重点)|.{2,24}等"
)
_ACTIVELY = PlainPattern("(?:先后|陆续|相继|成功|主动|积极|及时|依法|率先)$")
_ORGAN = PlainPattern(
    ".{0,12}(?:[局厅委]|[省市县区镇乡村]里|社会(?:各界)?|爱心人士|乡贤|政府|公司|集团|法院|检察院|法庭|机关|热线|平台|窗口|政协|人大|(?:委员|常委|常务|理事)会|银行|[支分]行|医院|大学|学院|协会|商会|合作社|全[国省市县区])"
    "(?:共|已|累计|拟|将|随即|立即|迅速|积极|先后|连续|又|还|再|先行|主动|共同|联合|同步|及时|紧急|多方|集中)*$"
    "|(?:共|已|累计|拟|将)+$"
)
_ACTING = frozenset(("governing", "attribute", "verb", "stop", "nominal"))
_BODIES = frozenset(("组织", "编制", "设计", "规划", "发明"))
_CHANGING = frozenset(
    "降低 提高 缩短 压缩 压减 压降 减少 增加 节约 节省 提升 扩大 延长 减免 免除 优化 新增 净增 实现 带动".split()
)
_RELATING = frozenset("参加 参与 从事 享受 接受 领取 获得 取得 具有 拥有 符合 纳入".split())
_OF_WHOM = PlainPattern(
    "[^的，]{2,20}的(?=(?!人数|人口|比[例重率]|占比|数量|总数|覆盖率|[一-龥]{2}率)[^的，]{2,12}$)"
)
_ADJECTIVAL = frozenset("平均 基本 共同 长期 稳定 全面 全部 总体 正式 安全 持续 积极 直接".split())
_LIGHT = frozenset(
    ("完成", "组织", "实施", "支持", "推进", "开展", "帮助", "参与", "组织实施", "新开工")
)
_MEASURED = PlainPattern(
    "(?:[上下]限|限额|时间|时限|总量|总额|面积|规模|成本|进度|比例|占比|周期|人数|金额|工期|水平|能力|强度|价格|标准|里程|[一-龥]{0,3}率)"
)
_MADE = ("中心", "基地", "平台", "机构", "服务中心", "服务平台", "服务机构")
"""What a verb makes the name of a place of (处置中心)."""
_BEFALLING = frozenset("出列 退出 上市 投产 复工 复产 入库 上线 倒塌 损毁 受损 烧毁".split())
_HELPED = frozenset(("困难", "群众", "农村", "贫困", "设施"))
_RESCUING = frozenset("转移 安置 救助 解救 营救 搜救 疏散 救治 慰问 走访".split())
_RESCUED = PlainPattern(f"[一-龥]{{0,4}}?(?:{PEOPLE})")
_WORKING = frozenset(
    "建设 审理 改造 维修 更新 检查 抽检 检测 调解 审理 治理 整治 扶持 救助 服务 巡查 养护 修缮 加固 搬迁 征收 拆迁"
    " 收储 监测 排查 指导 辅导 培训 走访 慰问 资助 评估 审核 审查 考核 监督 抽查 督查 升级 改建 扩建".split()
)
_WORKED_ON = PlainPattern(
    "[一-龥]{0,6}?(?:道路|公路|街道|管[网道线]|线路|河[道流]|渠道|沟渠|堤防|水库|桥梁|设备|企业|产品|样品|案件|纠纷|隐患"
    "|房屋|住房|厂房|[充换]电[桩站]|停车[场位]|泊位|学位|床位|大棚|基站|广场|公园|[绿步]道|驿站|农田|冷库|公厕|安置房|公租房|保障房|危房|厕所|旱厕|户厕|棚户区|车辆|船舶|土地|耕地|林地|草原|村庄|小区|学校|医院|商户|农户|家庭|用户|场所|店铺)"
)
_ALREADY = tuple("已 已经 先后 陆续 相继 累计已".split())
_GOOD = PlainPattern("^好(?![评人转坏处房家友书事的])|^后(?![备勤续期台代方卫果])")
_AGENT = PlainPattern(
    ".*(?:[局厅委办院所校社企省市县区镇乡村站队党者人会员官师民众]|政府|公司|集团|机关|部门|机构|单位|我们"
    "|各地|各界|群众|干部|教师|全[国港]|中央|财政|银行|基金)$"
)


def governed(phrase: str, movement: Movement) -> str:
    """What stands after the last verb of ``phrase`` that governs an object.

    What is done stands before a verb that closes the phrase, unless that is who does it.

    >>> governed("新建改建厂房", Movement()), governed("堤防加固", Movement())
    ('厂房', '堤防')
    """
    words = tokens(phrase)
    if not words or not (words[-1].word in _LAST or any(word.use in _ACTING for word in words)):
        return phrase.lstrip("了的 、")
    cut = 0
    lead = after_adverbs(phrase, cut)
    opening = True
    objects = acts = relates = False
    for token, following in zip_longest(words, words[1:]):
        if cut and token.use == "governing" and "的" in phrase[token.end : -1]:
            break
        leads = token.start in (cut, lead)
        if leads and _describes(token, objects=objects, acts=acts):
            continue
        if token.end == len(phrase) and _is_step_of_organ(token, phrase[cut : token.start]):
            return ""
        if _closes(token, phrase, lead):
            return _theme(phrase[cut : token.start], token.word)
        tailed = _is_tailed(token, following, phrase, cut)
        tailed = tailed and not (leads and not movement.verb and _works(token, phrase))
        if _governs(
            token, phrase, movement, cut, leads=leads, opening=opening and leads, tailed=tailed
        ):
            cut = token.end
            relates = token.word in _RELATING
            lead = after_adverbs(phrase, cut)
            opening = token.use == "stop"
            acts = token.use in ("governing", "nominal") and len(token.word) > 1
            objects = token.use == "governing" and token.word not in _LIGHT
        elif leads and token.end > lead:
            opening = False
    rest = phrase[cut:]
    if relates and (of := _OF_WHOM.match(rest)):
        return rest[of.end() :]
    return _GOOD.sub("", rest.lstrip("了着过的 、")) if cut else phrase.lstrip("了的 、")


def _describes(token: Token, *, objects: bool, acts: bool) -> bool:
    """Whether ``token`` describes the object of the verb before it (发行新增债券)."""
    if token.use == "nominal":
        return objects
    return acts and (token.use == "attribute" or token.word == "现有")


def _is_step_of_organ(token: Token, before: str) -> bool:
    """Whether ``token`` names what an organ, named ``before`` it, does (法院立案)."""
    return token.word in STEPS and bool(before) and _ORGAN.match(before) is not None


def _closes(token: Token, phrase: str, lead: int) -> bool:
    """Whether ``token`` closes ``phrase``, a verb that is said of what it is done to."""
    return token.end == len(phrase) and token.start > lead and token.word in _WORKS


def _theme(before: str, verb: str) -> str:
    """What ``verb`` is done to, of the words ``before`` it; empty for who does it."""
    named = without_adverbs(before).rstrip("另又也还再共已均")
    words = tokens(named)
    led = any(token.use == "stop" for token in words)
    acts = verb not in _BEFALLING and _AGENT.fullmatch(named)
    return "" if led or acts else named


def _is_tailed(token: Token, following: Token | None, phrase: str, cut: int) -> bool:
    """Whether the words behind the verb ``token`` make it part of a noun (建设项目)."""
    if phrase.endswith(_ALREADY, 0, token.start):
        return False
    if token.word in _RESCUING and _RESCUED.fullmatch(phrase, token.end):
        return False
    if following is not None and following.word in _HELPED and following.end < len(phrase):
        return False
    if token.word in TRANSITIVES and not _MEASURED.match(phrase, token.end):
        return False
    if cut == 0 and _ORGAN.match(phrase[: token.start]):
        return False
    if following is not None and following.use == "tail" and following.start == token.end:
        return True
    if token.start > cut and phrase.startswith(_MADE, token.end):
        return True
    if token.use == "nominal" and _MEASURED.fullmatch(phrase, token.end):
        return True
    return token.start > cut and _MEASURED.match(phrase, token.end) is not None


def _acted(phrase: str, cut: int, token: Token) -> bool:
    """Whether an actor stands before the verb ``token``, and what it acts on behind it."""
    return (
        len(phrase) - token.end > 1 and _ACTING_BODY.fullmatch(phrase, cut, token.start) is not None
    )


def _works(token: Token, phrase: str) -> bool:
    """Whether ``token`` is work on the thing that ``phrase`` ends in (改造管网)."""
    return token.word in _WORKING and _WORKED_ON.fullmatch(phrase, token.end) is not None


def _governs(
    token: Token,
    phrase: str,
    movement: Movement,
    cut: int,
    *,
    leads: bool,
    opening: bool,
    tailed: bool,
) -> bool:
    if token.word in _BODIES and token.start > cut and token.end == len(phrase):
        return False
    if token.use == "governing":
        if leads and token.word.startswith("新") and movement.change in ("up", "down"):
            return False
        measured = _MEASURED.fullmatch(phrase, token.end) and token.word not in _CHANGING
        active = tailed and not leads and _ACTIVELY.search(phrase, cut, token.start)
        return not measured and (leads or not tailed or active is not None)
    if token.use == "attribute":
        return not movement.verb
    if token.word in _ADJECTIVAL:
        return False
    if token.use in ("verb", "stop"):
        acts = opening or (token.use == "verb" and _acted(phrase, cut, token))
        return acts and len(token.word) > 1 and not tailed
    if token.use != "nominal":
        return False
    if token.end == len(phrase):
        return leads and token.word in STEPS
    if not leads and _ACTOR.fullmatch(phrase, cut, token.start) is None:
        return False
    if phrase.startswith("“", token.end):
        return True
    if tailed or len(phrase) - token.end < 2:
        return False
    return token.word in VERBS or token.word in STEPS
