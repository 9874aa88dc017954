"""What an amount counts, as its own clause tells it, or what the sentence has named before."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from gongwen.extractors.quantity.ahead import MEASURABLE, after_time, ahead, plain
from gongwen.extractors.quantity.amount import Amount
from gongwen.extractors.quantity.behind import behind
from gongwen.extractors.quantity.coordination import distributed
from gongwen.extractors.quantity.counted import attending, invited
from gongwen.extractors.quantity.deed import deed
from gongwen.extractors.quantity.movement import stripped
from gongwen.extractors.quantity.said import Said
from gongwen.extractors.quantity.words import without_adverbs
from gongwen.pattern import PlainPattern

_DURATIONS = frozenset(
    "年 个月 月 天 日 周 个工作日 工作日 小时 个小时 分钟 秒 岁 周岁 个星期 星期 个学期 个学年 季度 个季度"
    " 学期 学年 昼夜 个世纪 营业日 个营业日 交易日 个交易日 自然日 个自然日".split()
)
_PEOPLE = frozenset(("人", "户", "名", "人次"))
_LISTED = PlainPattern("、|以及|和|与")
_SORTS = frozenset("类 大类 个大类 方面 个方面 大方面 大项 个领域 大领域 个板块 大板块".split())
_BARE_SHARES = frozenset(("占比", "比重"))
_GRADE = PlainPattern("(?:国家|[省市])?[A-Z\\d一二三四五甲乙丙]{1,3}[级类等]")
_GRADED = PlainPattern("[级类等]([一-龥]{2,})$")
_RANKED = PlainPattern("(?:位?居|排名?|进入|跻身|[位名]?列|保持)[一-龥]{0,8}前$")
_PORTIONS = frozenset("路 组 批 片 期 档 类 级 步 次 届".split())
_CAP = PlainPattern("最[高多]|(?:总额|累计)?不超过")
_GAINS = frozenset(("增收", "增盈", "减支"))
_DISPOSING = ("将", "把", "使", "令", "让")
_EXCEEDED = PlainPattern(
    "不(?:[得应可宜能]|应当)?(?:超过|低于|高于|少于|大于|多于|突破)([^，、的\\d]{2,16})的?$"
)
_HAN = PlainPattern("[一-龥]")
_JOINTS = "、和及，或 "
AGES = frozenset(("岁", "周岁"))
"""The units of ages."""
_LASTING = PlainPattern(
    r"(?:(?:期限|时间|寿命|年龄|工龄|教龄|天数|周期|时长|年限|时限)(?:[上下]限)?|学制|工期|任期|历史|刑期|时效|受教育年限"
    "|(?:承包|保质|有效|试用|服务|建设|宽限|还款|公示|保护|禁渔|休渔|过渡|租赁|贷款|缓刑|存续|质保|保修|追溯|培训|实习|试点|合同|聘|租)期)$"
)
_PART_OF = PlainPattern(
    "(?<!不)(?<!不[得应可宜能])(?:超过|达到|低于|不足|占了?(?!比))([^，、的\\d]{2,16})的$"
)
_RATED = PlainPattern(
    r"按照?(?!揭)(?:[\d一二三四五六七八九—\-~～至]{1,6}项)?((?![^，]*(?:不?[超低高多少][过于出]))[^，。；：]{2,30})的$"
)
_COMMEMORATING = PlainPattern(
    "^.*(?:是|为|以|在|组织好|举办|举行|隆重|办好|参加|出席|纪念|庆祝|迎来|正值|恰逢|适逢|迎接)"
)
_CAPPED = PlainPattern("(?:补贴|补助|奖励|奖补|资助)$")
_PURSE = PlainPattern("(?:财政|政府|部门|集团|公司|银行)$")
_CIRCUMSTANCE = PlainPattern(
    "(?:因(?![素果子为此而])|由于)[^，。；：的]{1,12}|受[^，。；：的]{1,12}(?:影响|冲击|拉动|拖累|带动)"
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
        subject, self.movement = stripped(plain(before))
        self.subject = "" if _CIRCUMSTANCE.fullmatch(subject) else subject
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
        return [_in_full(item, self.said.named)] * self.count

    def deed(self) -> str:
        """The deed that the words before the amount name, if it counts that."""
        return deed(self.subject, self.amount.unit)

    @cached_property
    def named(self) -> str:
        """What the words before the amount name."""
        people = invited(self.subject) if self.amount.unit in _PEOPLE else ""
        if people:
            return people
        counted = self.amount.kind == "classifier"
        attributed = counted and self.before.endswith("的")
        dated = len(self.subject) < len(plain(self.before)) - 1
        subject = "" if attributed and not dated else self.subject
        named = ahead(subject, self.movement, counted=counted)
        if self.movement.verb in _GAINS and self._is_money() and not MEASURABLE.search(named):
            return self.movement.verb
        if self.amount.unit in _PEOPLE:
            named = attending(named)
        capped = not named and self.amount.relation == "<=" and _CAPPED.search(self.subject)
        return (capped[0] if capped else named) or self._exceeded()

    def _told(self) -> str | None:
        """What the amount counts by its kind or the words right at it, where those decide."""
        amount, before = self.amount, self.before
        if amount.unit in _DURATIONS:
            own = self.named if _LASTING.search(self.named) else ""
            aged = behind(self.text, amount) if amount.unit in AGES and not own else ""
            return own or aged or self._lasting()
        if amount.unit == "周年":
            return _COMMEMORATING.sub("", plain(before)).rpartition("、")[2]
        if amount.kind in ("percentage", "fraction"):
            whole = _PART_OF.search(before) or _RATED.search(before)
            return whole[1] if whole else None
        if amount.unit in _PORTIONS and before.endswith(("分", "连续")):
            return ""
        phrase = self._behind() if amount.kind == "classifier" else ""
        return "" if not phrase and _RANKED.search(before) else phrase or None

    def _lasting(self) -> str:
        """What the sentence has named, if it lasts as long as the amount tells."""
        lasting = self.said.named if not self.named and self._continues() else ""
        return lasting if _LASTING.search(lasting) else ""

    def _behind(self) -> str:
        """What stands behind a classifier, or behind what describes that: 两台60万千瓦机组."""
        after = self.after
        sorts = after if after and self.amount.unit in _SORTS else self.amount
        phrase = behind(self.text, sorts)
        if phrase or after is None or after.kind != "unit":
            return phrase
        return behind(self.text, after)

    def _beside(self) -> str:
        """What stands behind an amount that is no classifier, where that is what it counts."""
        amount, moves = self.amount, self.movement.verb
        if amount.kind == "classifier":
            return ""
        if self.named and (amount.kind == "bare" or amount.unit in ("人", "户")):
            counts = not moves
        elif self.named:
            measures = amount.kind != "unit" or MEASURABLE.search(self.named)
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
        capped = self._is_money() and _CAP.match(self.text, amount.start)
        if not capped and not self.before.endswith(_DISPOSING) and self._continues():
            opens = not self.movement.verb and amount.unit in _PEOPLE
            acts = opens and _HAN.match(self.text, amount.end)
            topic = "" if acts else said.topic or (said.last if self.movement.each else "")
            if topic:
                return topic
        return said.counted.get(amount.unit, "") if amount.kind == "classifier" else ""

    def _continues(self) -> bool:
        """Whether the clause names nothing, and goes on with what the one before it speaks of."""
        return not without_adverbs(after_time(self.subject.strip(_JOINTS)))

    def _is_money(self) -> bool:
        return self.amount.unit.endswith("元")


def _in_full(item: str, topic: str) -> str:
    """``item`` with what it takes over from ``topic``: 占比 is that of the thing named before."""
    if item in _BARE_SHARES:
        return topic.removesuffix(item) + item
    grade = _GRADE.fullmatch(item)
    graded = _GRADED.search(topic) if grade else None
    return item + graded[1] if graded else item
