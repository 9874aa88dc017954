"""What an amount counts, as its own clause tells it, or what the sentence has named before."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from gongwen.extractors.quantity.ahead import MEASURABLE, after_time, ahead, plain
from gongwen.extractors.quantity.amount import Amount
from gongwen.extractors.quantity.behind import behind
from gongwen.extractors.quantity.coordination import distributed
from gongwen.extractors.quantity.counted import PEOPLE, attending, invited
from gongwen.extractors.quantity.deed import deed, sum_told
from gongwen.extractors.quantity.full import in_full
from gongwen.extractors.quantity.movement import stripped
from gongwen.extractors.quantity.phrase import clause_at, noun_phrase
from gongwen.extractors.quantity.said import Said
from gongwen.extractors.quantity.words import without_adverbs
from gongwen.pattern import PlainPattern

_DURATIONS = frozenset(
    "年 个月 月 天 日 周 个工作日 工作日 小时 个小时 分钟 秒 岁 周岁 个星期 星期 个学期 个学年 季度 个季度"
    " 学期 学年 昼夜 个世纪 营业日 个营业日 交易日 个交易日 自然日 个自然日".split()
)
_SHARES = frozenset(("percentage", "fraction"))
_PEOPLE = frozenset(("人", "户", "名", "人次"))
_LISTED = PlainPattern("、|以及|和|与")
_SORTS = frozenset("类 大类 个大类 方面 个方面 大方面 大项 个领域 大领域 个板块 大板块".split())
_RANKED = PlainPattern("(?:位?居|排名?|进入|跻身|[位名]?列|保持)[一-龥]{0,8}前$")
_PORTIONS = frozenset("路 组 批 片 期 档 类 级 步 次 届".split())
_CAP = PlainPattern("最[高多]|(?:总额|累计)?不超过")
_GROUPS = frozenset(("批", "批次", "组", "队", "户", "支", "期"))
_GAINS = frozenset(("增收", "增盈", "减支"))
_DISPOSING = ("将", "把", "使", "令", "让")
_MEMBER = PlainPattern("(?:以[上下内]|左右)?的[^，。；：]{2,16}(?:、|以?及|[和与])")
"""A member of a list, which the amount before it counts (50元的交通补贴和80元的)."""
_PORTIONED = PlainPattern(
    "(?:[了过]|(?<![于达到为比出过])(?:全[国省市县区球]|世界|我国|我省|我市))$"
)
"""What stands before a share of something that is named behind it (养活了20%的人口)."""
_EXCEEDED = PlainPattern(
    "不(?:[得应可宜能]|应当)?(?:超过|低于|高于|少于|大于|多于|突破)([^，、的\\d]{2,16})的?$"
)
_BEYOND = frozenset(("<", ">"))
_LEVEL = PlainPattern("的([一-龥]{0,8}?(?:增速|增长率|增幅|涨幅|水平|降幅|速度|平均值|[一-龥]率))")
"""The level that something is above or below: 高于上年5.2%的增速."""
_HAN = PlainPattern("[一-龥]")
_JOINTS = "、和及，或 "
AGES = frozenset(("岁", "周岁"))
"""The units of ages."""
_LASTING = PlainPattern(
    r"(?:(?:期限|时间|寿命|年龄|工龄|教龄|天数|时数|住院日|工作日|周期|时长|年限|时限)(?:[上下]限)?|学制|年期|工期|任期|历史|刑期|有期徒刑|拘役|管制|时效|受教育年限"
    "|(?:承包|保质|有效|试用|服务|建设|宽限|还款|公示|保护|禁渔|休渔|过渡|租赁|贷款|缓刑|存续|质保|保修|追溯|培训|实习|试点|合同|聘|租)期"
    "|(?:产|护理|育儿|年休?|婚|丧|探亲|陪护|生育)假|(?<![一-龥])假期|休息日)$"
)
_TERM = PlainPattern(
    "的?(?:期的?)?(有期徒刑|拘留|拘役|管制|剥夺政治权利|长处方|长期处方|[一-龥]{0,4}(?:消费量|用量|储备量|库存量|销售量|义务教育|免费教育|产假|陪产假|育儿假|年假|带薪年休假)"
    "|(?:国债|特别国债|定期存款|无息贷款|免息贷款|低息贷款|小额信贷|小额贷款|贴息贷款))"
)
_IN_PROPORTION = PlainPattern(
    "(?:[:：∶]\\d{1,3}){0,4}的?比例(?:分[担摊配成]|承担|负担|出资|配套|安排|划分)"
)
_SHARED_OUT = PlainPattern("([^，]{2,16}?)(?:由|按)")
_BORNE = PlainPattern(
    "([^，由]{2,16}(?:费用|经费|资金|成本|费|款))由[^，]{1,24}(?:各|分别|共同|全额|按|给予|予以)?(?:承担|负担|分担|补助|出资|列支|支付|补足|解决)$"
)
_PROSECUTING = PlainPattern("(?:已|共|累计|依法|批准)*(?:提起公诉|公诉|起诉|批捕|逮捕)")
_NAMED_PEOPLE = PlainPattern(
    "(?:邀请|选派|抽调|率领|带领|派出|选送|推荐|遴选|聘请|选聘|招募|抽选)[^，的]{2,20}$"
    f"|(?:组织|安排|动员|引导|率)[^，]{{0,16}}(?:{PEOPLE})$"
)
_PART_OF = PlainPattern(
    "(?<!不)(?<!不[得应可宜能])(?:超过|达到|低于|不足|占[了到]?(?!比)|(?:(?<![^，、已仅])(?:为|完成了?(?![^的]*占)))|相当于)([^，、的\\d]{2,16})的$"
)
_TIMES_OF = PlainPattern("([^，。；：的]{2,24}?)(?:为|是|相当于)([^，、的\\d]{2,16})的")
_EVERYWHERE = PlainPattern(
    "全[国省市县区州球世港]|世界|我[国省市县区州]|[一-龥]{0,3}地区|规模?以?上工业|工业|外贸"
)
_PLANNED = PlainPattern(
    "(?:为|完成了?|达到?|达到了|实现)([一-龥]{0,6}(?:预算数?|计划数?|目标值?|任务数?|预期数?|概算|限额))的$"
)
"""What a part of a plan is told of, behind the name of what fulfils it: 收入完成预算的."""
_RATED = PlainPattern(
    r"按照?(?!揭)(?:[\d一二三四五六七八九—\-~～至]{1,6}项)?((?![^，]*(?:不?[超低高多少][过于出]))[^，。；：]{2,30})的$"
)
_COMMEMORATING = PlainPattern(
    "^.*(?:是|为|以|在|组织好|举办|举行|隆重|办好|参加|出席|纪念|庆祝|迎来|正值|恰逢|适逢|迎接)"
)
_CAPPED = PlainPattern("(?:补贴|补助|奖励|奖补|资助)$")
_PURSE = PlainPattern("(?:财政|政府|部门|集团|公司|银行)$")
_CIRCUMSTANCE = PlainPattern(
    "(?:[今去]年)?(?:虽然?|尽管)(?:因|受|遭|面临|遇|经历)[^，。；：]{1,16}|(?:因(?![素果子为此而])|由于)[^，。；：的]{1,12}|受[^，。；：的]{1,12}(?:影响|冲击|拉动|拖累|带动)"
    "|(?:扣除|剔除|还原|考虑|不含|不计|除去)[^，。；：的]{1,16}|被(?![^，。；：]*率)[^，。；：被的]{1,10}"
    "|(?:移送|移交|送交)[^，。；：的]{0,8}(?:机关|部门|法院|检察院|[纪监]委|公安|单位)(?:依法)?(?:处理|查处|立案)?"
)


class Clause:
    """A run of amounts, and the words of their clause ``before`` them.

    ``amount`` is the last of the run, ``after`` the one that stands behind it without a gap,
    ``said`` what the sentence has named so far, and ``movement`` how the amounts move.
    """

    def __init__(
        self, text: str, before: str, chain: Sequence[Amount], after: Amount | None, said: Said
    ) -> None:
        self.text = text
        self.before = before
        self.amount = chain[-1]
        self.count = len(chain)
        self.after = after if after and after.start == self.amount.end else None
        self.said = said
        self._plain = plain(before)
        subject, self.movement = stripped(self._plain)
        aside = _CIRCUMSTANCE.fullmatch(subject) or _MEMBER.fullmatch(before)
        self.subject = "" if aside else subject
        self.shared = self.movement.shared and self.count > 1
        self._opens = not subject.strip(_JOINTS)

    def items(self) -> Sequence[str]:
        """What each amount of the run counts."""
        recent = self.said.recent
        each = self.shared or len(set(recent)) == self.count > 1
        if self._opens and each and len(recent) == self.count:
            return recent
        told = self._told()
        if told is not None:
            return [told] * self.count
        phrase = self._beside()
        if not phrase and self._lists():
            return distributed(self.named, self.count)
        item = phrase or self.named or self._inherited()
        return [in_full(item, self.said.named, joined=self.before.startswith("、"))] * self.count

    @property
    def divided(self) -> str:
        """What the words before name a part of a whole or a plan for (收入完成预算的)."""
        if self.amount.kind not in _SHARES or not self.before.endswith("的"):
            return ""
        whole = _PART_OF.search(self.before) or _PLANNED.search(self.before)
        if whole is None:
            return ""
        subject, movement = stripped(plain(self.before[: whole.start()]))
        return ahead(subject, movement, counted=False)

    def deed(self) -> str:
        """The deed that the words before the amount name, if it counts that."""
        return deed(self.subject, self.amount.unit)

    @cached_property
    def named(self) -> str:
        """What the words before the amount name."""
        told = sum_told(self.subject) or (
            invited(self.subject) if self.amount.unit in _PEOPLE else ""
        )
        if told:
            return told
        counted = self.amount.kind == "classifier"
        attributed = counted and self.before.endswith("的")
        dated = len(self.subject) < len(self._plain) - 1
        subject = "" if attributed and not dated else self.subject
        named = ahead(subject, self.movement, counted=counted)
        if self.movement.verb in _GAINS and self._is_money() and not named.endswith(MEASURABLE):
            return self.movement.verb
        if self.amount.unit in _PEOPLE:
            named = attending(named)
        capped = not named and self.amount.relation == "<=" and _CAPPED.search(self.subject)
        return (capped[0] if capped else named) or self._exceeded()

    def _told(self) -> str | None:
        """What the amount counts by its kind or the words right at it, where those decide."""
        amount, before = self.amount, self.before
        if amount.unit in _DURATIONS:
            return self._enduring()
        borne = _BORNE.match(before) if "由" in before else None
        if borne:
            return after_time(borne[1])
        if amount.unit == "周年":
            return _COMMEMORATING.sub("", self._plain).rpartition("、")[2]
        if amount.kind in _SHARES:
            return self._whole()
        if amount.kind == "multiple" and (of := _TIMES_OF.fullmatch(before)):
            return ahead(of[1], self.movement, counted=False)
        if amount.unit == "" and _IN_PROPORTION.match(self.text, amount.end):
            shared = _SHARED_OUT.match(before)
            return shared[1] if shared else None
        if amount.unit in _PORTIONS and before.endswith(("分", "连续")):
            return ""
        if amount.unit == "人" and _PROSECUTING.fullmatch(self.subject):
            accused = self.said.counted.get("人", "")
            return self.said.charge or (accused if accused.endswith("人") else self.subject[-2:])
        if amount.unit in _PEOPLE and _NAMED_PEOPLE.search(before):
            return None
        phrase = self._behind() if amount.kind == "classifier" else ""
        ranked = not phrase and before.endswith("前") and _RANKED.search(before)
        return "" if ranked else phrase or None

    def _enduring(self) -> str:
        """What a duration is one of: what lasts so long, is so old, or is paid for so long."""
        own = self.named if _LASTING.search(self.named) else ""
        if self.before.endswith("相当于") and self.text.startswith("的", self.amount.end):
            return noun_phrase(clause_at(self.text, self.amount.end + 1))
        aged = behind(self.text, self.amount) if self.amount.unit in AGES and not own else ""
        term = _TERM.match(self.text, self.amount.end)
        return own or aged or (term[1] if term else "") or self._lasting()

    def _whole(self) -> str | None:
        """What a share is one of, or the level that it is; None where the words do not tell."""
        before = self.before
        exceeds = self.amount.relation in _BEYOND
        level = _LEVEL.match(self.text, self.amount.end) if exceeds else None
        if level:
            return level[1]
        if not before.endswith("的"):
            return None
        whole = _PART_OF.search(before) or _PLANNED.search(before) or _RATED.search(before)
        if whole and _EVERYWHERE.fullmatch(whole[1]):
            return self.divided
        return whole[1] if whole else None

    def _lasting(self) -> str:
        """What the sentence has named, if it lasts as long as the amount tells."""
        lasting = self.said.named if not self.named and self._continues() else ""
        return lasting if _LASTING.search(lasting) else ""

    def _behind(self) -> str:
        """What stands behind a classifier, or behind what describes that: 两台60万千瓦机组."""
        after = self.after
        amount = self.amount
        sorts = after if after and amount.unit in _SORTS else amount
        phrase = behind(self.text, sorts)
        if phrase or after is None or not (after.kind == "unit" or amount.unit in _GROUPS):
            return phrase
        return behind(self.text, after)

    def _beside(self) -> str:
        """What stands behind an amount that is no classifier, where that is what it counts."""
        amount, moves = self.amount, self.movement.verb
        if amount.kind == "classifier":
            return ""
        if amount.kind in _SHARES and self.text.startswith("的", amount.end):
            portioned = _PORTIONED.search(self.before) and not moves
            if portioned and (phrase := behind(self.text, amount)):
                return phrase
        if self.named and (amount.kind == "bare" or amount.unit in ("人", "户")):
            counts = not moves
        elif self.named:
            measures = amount.kind != "unit" or self.named.endswith(MEASURABLE)
            counts = not measures and (not moves or _PURSE.search(self.named) is not None)
        else:
            counts = True
        return behind(self.text, amount) if counts else ""

    def _lists(self) -> bool:
        """Whether the words before the run list as many things, each by a word of its own."""
        if self.count < 2 or not self.named or self.named.endswith("比"):
            return self.shared and bool(self.named)
        members = _LISTED.split(self.named)
        return self.shared or (len(members) == self.count and min(map(len, members)) > 1)

    def _exceeded(self) -> str:
        """What a share may not exceed or fall short of: 不低于合同价款8%."""
        bound = _EXCEEDED.search(self.before) if self.amount.kind == "percentage" else None
        return after_time(bound[1]) if bound else ""

    def _inherited(self) -> str:
        """What an amount counts that its own clause names nothing for."""
        amount, said = self.amount, self.said
        opens = not self.movement.verb and amount.unit in _PEOPLE
        if opens and said.end < said.start and _HAN.match(self.text, amount.end):
            return ""
        capped = self._is_money() and _CAP.match(self.text, amount.start)
        if not capped and not self.before.endswith(_DISPOSING) and self._continues():
            topic = said.topic or (said.last if self.movement.each else "")
            summed = amount.kind == "classifier" and topic.endswith(MEASURABLE)
            acted = amount.unit == "人" and self.before.strip(_JOINTS)
            if acted and topic.endswith("案件") and "件" in said.counted:
                return ""
            if topic and not (summed and amount.unit in said.counted):
                return topic
        return said.counted.get(amount.unit, "") if amount.kind == "classifier" else ""

    def _continues(self) -> bool:
        """Whether the clause names nothing, and goes on with what the one before it speaks of."""
        return not without_adverbs(after_time(self.subject.strip(_JOINTS)))

    def _is_money(self) -> bool:
        return self.amount.unit.endswith("元")
