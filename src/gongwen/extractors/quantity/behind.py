"""What is counted, where it is named behind the amount: 5名干部, 12宗重建工厂的申请."""

from __future__ import annotations

from gongwen.extractors.quantity.amount import Amount
from gongwen.extractors.quantity.counted import PEOPLE, counted, described
from gongwen.extractors.quantity.phrase import clause_at, noun_phrase
from gongwen.extractors.quantity.tokens import tokens
from gongwen.extractors.quantity.words import PREDICATES, STEPS, VERBS
from gongwen.pattern import PlainPattern

_CAPACITY = PlainPattern("(?<=..)(?:项目|工程|装置|生产线|基地)$")
_EMPLOYMENT = PlainPattern("的([一-龥]{0,6}就业)(?:[和与及]|以及)?")
_GIVEN = PlainPattern(
    "的(?:一次性)?(?:(?![企单项工个给])[一-龥]{2})?(?:资金)?(?:奖励|奖补|补助|补贴|补偿|资助|贷款|罚款|扶持|赔偿|支持)"
)
_BEARER = PlainPattern("(?:企业|单位|公司|项目|工程|个人|农?户|人|者|机构|银行|村|县|园区|平台)$")
_BY_STANDARD = PlainPattern(
    "的?标准(?:分别|一次性)?(?:给予|予以|发放|计发)([一-龥]{0,8}?(?:补助|补贴|奖励|奖补|资助|补偿))"
)
_BY_NORM = PlainPattern(
    "的?(?:标准|比例)(?:配备|配齐|配置|选聘|配足|聘用|配强|选配|设置|设立|建设|核定|安排)([一-龥]{2,10})"
    "|(?:配备|配齐|配置|选聘|配足|选配)([一-龥]{2,10})"
)
_LEADERS = PlainPattern(
    "的?(?:顶尖|优秀|高被引|知名|领先)?(?:的)?[一-龥]{0,4}(?:科学家|学者|企业|高校|学科|城市|大学)"
)
_GRANTED = PlainPattern(
    "(?:的?数?额)?(?:给予|予以|发放|计发)([一-龥]{0,8}?(?:补助|补贴|奖励|奖补|资助|补偿))(?!金?额)"
)
_SUBSIDY = PlainPattern(
    "(?!用于|支持|给|发放|作为|由|对|予)[一-龥]{2,6}(?:补助|补贴|奖励|奖补|资助|补偿)(?:资金|经费|金|费)?"
)
_DIVISION = (
    "(?:县市区|市县区|县区|区县|市县|盟市|县级市|省|自治区|直辖市|地级市|设区市|市州|市|县|自治县"
    "|旗|区|乡镇|乡|镇|街道|村|社区|州|盟)"
)
_DIVISIONS = PlainPattern(
    f"{_DIVISION}(?:[、和]{_DIVISION})*(?:[（(]{_DIVISION}(?:、{_DIVISION})*[）)])?(?:[和、]新疆生产建设兵团)?"
)
_STATE = PlainPattern("(?:城市)?(?:空气质量|水质|财政|人均|经济|生产总值|农村|城镇|常住)")
_BREAKS = frozenset(("", *"，、。；：！？\n　"))
_SPOKEN = PlainPattern("[成半/]|分之")
_DESCRIPTION = PlainPattern(
    "(?:具备|具有|兼具|拥有|涵盖|符合|满足)[^，。；：\n\\d]{2,24}?的|[一-龥]{0,6}(?:[值额量率积]|收入|规模|能力|投资|资[本产]|人[口数]|年限|天数|[高长强]度)(?:超过?|达到?|突破|逾|约|近|不低于|不少于|在)"
    "[\\d一二两三四五六七八九十百千万亿.%％]{1,8}[一-龥]{0,3}(?:以上|左右)?的(?=[一-龥])"
    "|(?:约|近|逾|超过)?[\\d一二两三四五六七八九十百千万亿.]{1,8}(?:公顷|平方米|平方公里|公里|亩|吨|元|座|层)的"
)
_PERSON = f"[一-龥]{{0,4}}?(?:专家学者|{PEOPLE}|常委|学者|人士|负责人|主任|局长|厅长|院长|校长)"
_PEOPLE_LISTED = PlainPattern(
    f"{_PERSON}(?:、{_PERSON}){{1,5}}(?:(?:以及|[和及与]){_PERSON})?(?![一-龥]?[、和])"
)
_RATE = PlainPattern("(?:(?!的)[一-龥]){0,6}?(?:比率|比例|股权|股份|税率|利率|份额)(?![的占])")
_SPENDING = frozenset(
    "新建 新修 改扩建 改建 扩建 续建 迁建 修建 重建 兴建 建设 打造 购买 购置 采购 收购 开发 维修 修缮 改造"
    " 整治 提升 升级 支持 扶持 救助 实施 发展 奖励 补贴 补助".split()
)
STEP = "台阶"
"""What an indicator climbs by: 两个百亿台阶."""
_MILESTONE = PlainPattern(
    "(?:整数|[百千万]?亿(?:元|级)?)?(?:门槛|大关|关口|台阶|关|红线|底线|规模|水平|目标|左右|上下)"
)
_BEFALLEN = frozenset(
    "受灾 受伤 受损 受益 受惠 获益 获奖 遇难 失踪 失联 被困 脱困 脱贫 感染 确诊 就业 返岗".split()
)
_WITHIN = ("范围", "半径", "缓冲")
"""What an amount is the extent of, which is said of what stands before it (沿线五公里范围内)."""
_INVESTED = PlainPattern("(?<=[程目地园业线])(?:完成|计划|实际|预计|累计|共)?总?投[入资]$")
_SHARES = frozenset(("percentage", "fraction"))
_AGES = frozenset(("岁", "周岁"))


def behind(text: str, amount: Amount) -> str:
    """The noun phrase that stands behind ``amount``, or the empty string."""
    clause = clause_at(text, amount.end)
    opens = clause or text[amount.end : amount.end + 1].isdecimal()
    if not opens or clause.startswith(_WITHIN):
        return ""
    told = _told(text, amount, clause)
    if told:
        return told
    if clause.startswith("的"):
        return _owner(text, amount, clause)
    if amount.kind in _SHARES:
        return noun_phrase(clause) if _SPOKEN.search(text, amount.start, amount.end) else ""
    paid = amount.unit.endswith("元")
    if paid and (clause.startswith("用于") or _is_done(clause)):
        return _subsidy(clause)
    phrase = (
        described(clause, amount.unit) or noun_phrase(clause) or (_subsidy(clause) if paid else "")
    )
    if _MILESTONE.fullmatch(phrase) and not (amount.unit == "个" and phrase.endswith(STEP)):
        return ""
    if amount.unit == "次" and 2 <= len(clause) <= 8 and (not phrase or _acts(clause)):
        return _object(clause)
    describes = amount.kind == "classifier" and amount.unit != "人"
    if not phrase and (describes or amount.unit in _AGES):
        _, _, first = clause.partition("的")
        phrase = noun_phrase(first) or noun_phrase(first.rpartition("的")[2])
    end = amount.end + len(clause)
    phrase = _unmoved(phrase, text[end : end + 1]) if phrase == clause else phrase
    if phrase in _BEFALLEN:
        return ""
    if amount.unit in _AGES or amount.kind == "bare":
        return counted(phrase, "名", "")
    if amount.kind == "unit" and not paid:
        phrase = _CAPACITY.sub("", phrase)
    if amount.kind == "classifier":
        at = clause.find(phrase)
        return counted(phrase, amount.unit, clause[at + len(phrase) :] if at >= 0 else "")
    return phrase


def _unmoved(phrase: str, after: str) -> str:
    """``phrase`` without the verb that says an amount, if that begins ``after`` it."""
    if not after.isdecimal():
        return phrase
    moves = PREDICATES.before(phrase, len(phrase))
    return _INVESTED.sub("", phrase[: -len(moves)] if len(moves) > 1 else phrase)


def _told(text: str, amount: Amount, clause: str) -> str:
    """What is counted, where the words behind ``amount`` tell that by their form alone."""
    granted = _BY_STANDARD.match(clause)
    if granted is None and amount.unit.endswith("元"):
        granted = _GRANTED.match(clause)
    if granted:
        return str(granted[1])
    if amount.kind in _SHARES:
        leaders = _LEADERS.match(clause) if text[amount.start - 1 : amount.start] == "前" else None
        rate = leaders or _RATE.match(clause)
        return rate[0].lstrip("的") if rate else ""
    if amount.kind != "classifier":
        return ""
    norm = _BY_NORM.match(clause)
    if norm:
        return norm[1] or norm[2]
    divisions = _DIVISIONS.match(text, amount.end)
    if divisions and not divisions[0].isalnum():
        return divisions[0]
    if divisions and _STATE.match(text, divisions.end()):
        return divisions[0]
    people = _PEOPLE_LISTED.match(text, amount.end) if amount.unit in ("名", "位") else None
    if people:
        return people[0]
    description = _DESCRIPTION.match(text, amount.end)
    return noun_phrase(clause_at(text, description.end())) if description else ""


def _is_done(clause: str) -> bool:
    """Whether ``clause`` opens with a verb of what money is spent on (新建水库)."""
    words = tokens(clause)
    if not words or words[0].start or len(clause) - words[0].end < 2:
        return False
    first = words[0]
    tailed = len(words) > 1 and words[1].use == "tail" and words[1].start == first.end
    spends = first.use == "attribute" or first.word in _SPENDING
    return spends and not (tailed and first.use == "nominal")


def _subsidy(clause: str) -> str:
    """``clause`` where it is but the name of a subsidy, whatever it is paid for (建设补贴)."""
    return clause if _SUBSIDY.fullmatch(clause) else ""


def _object(clause: str) -> str:
    """What the verb that ``clause`` opens with is done to; ``clause`` itself without one."""
    governed = noun_phrase(clause[tokens(clause)[0].end :]) if _acts(clause) else ""
    return governed or clause


def _acts(clause: str) -> bool:
    """Whether ``clause`` opens with a verb that governs an object."""
    words = tokens(clause)
    return bool(words) and words[0].start == 0 and words[0].use == "governing"


def _opens(text: str, amount: Amount) -> bool:
    """Whether ``amount`` is a bound at the opening of a clause (400万元以下的工程)."""
    bounded = amount.relation not in ("=", "≈")
    return bounded and text[amount.start - 1 : amount.start] in _BREAKS


def _owner(text: str, amount: Amount, clause: str) -> str:
    """The noun behind 的, where the amount is one of that (提供3万平方米的厂房)."""
    phrase = noun_phrase(clause[1:])
    if amount.unit == "人":
        return ""
    if amount.kind in _SHARES:
        employment = _EMPLOYMENT.fullmatch(clause)
        return employment[1] if employment else phrase
    if amount.kind == "classifier":
        return counted(phrase, amount.unit, "")
    if _GIVEN.match(clause):
        return phrase
    said = amount.start - text.endswith(("了", "过"), 0, amount.start)
    if amount.unit in _AGES:
        return counted(phrase, "名", "")
    verb = VERBS.before(text, said)
    governs = verb and verb not in STEPS
    counts = _opens(text, amount) or (governs and not _BEARER.search(phrase))
    return phrase if counts and phrase != "部分" else ""
