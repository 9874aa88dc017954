"""The reading of a clause up to a head: which words stand outside its noun phrase."""

from __future__ import annotations

from gongwen.extractors.mechanism.lead import AND, CERTAIN, VERBAL, Lead, proper
from gongwen.extractors.mechanism.words import Word
from gongwen.pattern import PlainPattern

_ATTRIBUTIVE = frozenset("的 者 之".split())
_DEEDS = frozenset("建设 改革 创新 试点".split())
_DEALT_WITH = _DEEDS | frozenset("考核 落实 执行 评估 督查 督导 检查 管理".split())
_NOUNS = frozenset("机制 制度 体制 体系 模式 格局".split())
_IN_FORCE = frozenset("实行 推行 施行 实施 建立 构建 设立 确立 采用 采取 执行".split())
_INVENTED = frozenset("首创 独创 自创 创设 创建 创立 开创 探索 摸索 首推".split())
_SENDS = frozenset("组织 动员 号召 引导 鼓励 支持".split())
_TIMES = frozenset("当前 目前 现在 过去 以往 近年来 长期 曾经".split())
_APPOSITIVES = frozenset("这一 这个 这种 这项 这套".split())
_COPULAS = frozenset("是 就是 成为 作为 不是 仍是 正是 都是 标志着 意味着 表明".split())
_POSSESSION = frozenset("有 还有 没有 拥有 具有 具备 存在".split())
_SINGLE = frozenset("用 令 靠 建 设 抓".split())
_CAUSES = frozenset("使 让".split())
_SEPARABLE = frozenset("在 把 将 按 比 就 循".split())
_MEANS = frozenset("按照 按 通过 依托 根据".split())
_SECOND = frozenset("完善 落实 实施 推广 提高 提升 推行 优化 强化 执行 用好".split())
_COMPLEMENTS = frozenset("了 着 好 起".split())
_EXTENTS = frozenset("统一 一体化 范围".split())
_ADVERBS = frozenset(
    "加快 积极 深入 大力 持续 着力 继续 进一步 不断 扎实 稳步 全面 率先 努力 正在 加速 切实".split()
)
_VENTURES = frozenset("创新 探索 试行".split())
_ENTERS = frozenset("纳入 融入 列入".split())
_SELF = tuple("我本")
_ORGANS = tuple(
    "政协 人大 法院 检察院 政府 纪委 监委 省委 市委 县委 区委 局 厅 "
    "全国 全省 全市 全县 全区 全州 全镇 全乡 全系统 各地 各级 各部门 各单位 乡镇 街道 社区".split()
)
_TOGETHER = frozenset("联合 协同 共同".split())
_PLACED = ("中", "上", "下", "里", "内", "方面", "领域", "之")
_ACTIVE = VERBAL | {
    "conjunction",
    "link",
    "modal",
    "adverb",
    "preposition",
    "disposal",
    "bound",
}
_TURNS = (
    _COMPLEMENTS | _COPULAS | _POSSESSION | _SINGLE | _APPOSITIVES | _CAUSES | frozenset("的为地")
)
_DRAWN_UP = tuple("制定 制订 出台 印发 起草 编制 拟订 拟定 实施 发布".split())
_PLAN = PlainPattern("[^，。；]{0,10}(?:方案|意见|规划|计划|办法|措施|细则|纲要|条例|政策|清单)")
_CHANGED = ("向", "转", "过渡", "改为", "变")


def read(lead: Lead) -> tuple[int, str]:
    """The index of the first word of the noun phrase, and the verb that governs it or ``""``.

    >>> from gongwen.extractors.mechanism.words import words
    >>> text = "各镇要健全干部包联"
    >>> lead = Lead(words(text), text, "，")
    >>> first, verb = read(lead)
    >>> lead.word(first), verb
    ('干部', '健全')
    """
    return _Reader(lead).read()


class _Reader:
    """Reads the words before a head from left to right and settles on where it begins.

    ``first`` is where the phrase begins as far as is read, ``action`` the verb before it.
    """

    __slots__ = ("action", "first", "lead")

    def __init__(self, lead: Lead) -> None:
        self.lead = lead
        self.first = 0
        self.action: Word | None = None

    def read(self) -> tuple[int, str]:
        at = 0
        while at < len(self.lead.words):
            width = self._edge(at)
            at += width or 1
            if width:
                self.first = at
        while (
            self.lead.uses(self.first) & {"deictic", "particle"}
            and self.lead.word(self.first + 1) not in _EXTENTS
        ):
            self.first += 1
        return self.first, self.action.text if self.action else ""

    def _edge(self, at: int) -> int:
        """How many words from ``at`` on stand outside, so that the phrase begins after them."""
        word = self.lead.words[at]
        if word.uses.isdisjoint(_ACTIVE) and word.text not in _TURNS and not word.text.isspace():
            return 0
        if self.first == at and self._is_skipped(at):
            return 1
        if self._is_invented(at):
            self.action = self.lead.words[at - 1]
            return 1
        if self._opens_clause(at):
            self.action = None
            return 1
        if self._governs(at):
            width = self.lead.width(at, led=self.first == at)
            self.action = self._acting(at)._replace(end=self.lead.words[at + width - 1].end)
            return width
        if self._parts(at):
            return 1
        if self._opens_adverbial(at):
            self.action = None
            return 1
        return 0

    @property
    def _is_free(self) -> bool:
        """Whether a verb may still come that governs: none does yet, or one that leads another."""
        return self.action is None or "light" in self.action.uses or not self.action.uses & CERTAIN

    def _is_skipped(self, at: int) -> bool:
        """Whether the word leads up to the phrase or its verb without belonging to either."""
        lead, word = self.lead, self.lead.words[at]
        if word.text in _COMPLEMENTS and lead.uses(at - 1) & VERBAL:
            return True
        if "conjunction" in word.uses:
            return word.text not in ("与", "和") or self.action is None
        if "link" in word.uses:
            return self.action is None
        if "modal" in word.uses and self.action is None:
            return bool(lead.uses(at + 1) & (VERBAL | {"adverb", "preposition", "disposal"}))
        return word.text.isspace() or ("adverb" in word.uses and self._leads_verb(at))

    def _leads_verb(self, at: int) -> bool:
        """Whether the adverb at ``at`` goes with a verb that may govern."""
        after = at + 1
        if not self._is_free or (
            self.lead.uses(at) & CERTAIN and not self.lead.uses(after) & CERTAIN
        ):
            return False
        while self._is_adverb(after) or (
            self.lead.word(after) == "、" and self._is_adverb(after + 1)
        ):
            after += 1
        uses = self.lead.uses(after)
        return bool(uses & CERTAIN) or ("verb" in uses and "noun" not in uses)

    def _is_when(self, at: int) -> bool:
        """Whether nothing but the time stands before the verb of a clause in 的."""
        return self._is_adverb(at) or self.lead.word(at) in _TIMES

    def _is_adverb(self, at: int) -> bool:
        return "adverb" in self.lead.uses(at) and not self.lead.uses(at) & CERTAIN

    def _is_invented(self, at: int) -> bool:
        """Whether the word is the 的 after a verb that tells who brought the mechanism about."""
        return self.lead.word(at) == "的" and self.lead.word(at - 1) in _INVENTED

    def _opens_clause(self, at: int) -> bool:
        """Whether a subject and what is said of it meet here, or an adverbial and its verb."""
        lead, word = self.lead, self.lead.words[at]
        if word.text == "为" and lead.is_head(at - 1):
            return True
        if word.text in _COPULAS or (self.action is None and word.text in _POSSESSION):
            return True
        if word.text == "的" and lead.word(at - 1) in _IN_FORCE:
            return self.first >= at - 1 or self._is_when(at - 2)
        if self.action is None and word.text in _CAUSES:
            return True
        if self.action is None and "bound" in word.uses and len(word.text) > 1:
            return not lead.is_described(at)
        if not lead.uses(at + 1) & (VERBAL | {"adverb", "preposition", "disposal"}):
            return False
        if word.text == "地":
            manner = lead.word(at - 2) in ("有", "无")
            return manner or bool(lead.uses(at - 1) & {"adverb", "adjective", "generic"})
        return self.action is None and "modal" in word.uses

    def _governs(self, at: int) -> bool:
        """Whether the word is a verb that governs what follows."""
        lead, word = self.lead, self.lead.words[at]
        led, after = self.first == at, lead.word(at + 1)
        if len(word.text) == 1:
            return led and self.action is None and word.text in _SINGLE
        if not word.uses & VERBAL or "modifying" in word.uses or after in _ATTRIBUTIVE:
            return False
        if not led and "sure" not in word.uses and after in _NOUNS and self.action:
            return False
        if lead.is_last(at) and "sure" not in word.uses:
            alone = led and self._is_free and not lead.follows_conjunction(at)
            return alone and "noun" not in word.uses
        if after in AND and (after != "与" or "noun" in word.uses):
            return lead.width(at, led=led) > 1
        if not led and lead.follows_head(at) and not lead.is_described(at):
            return "noun" not in word.uses
        if led and not self._is_free and not lead.follows_conjunction(at):
            begins = "sure" in word.uses and self.action and "sure" not in self.action.uses
            return self._is_chained(at) or bool(begins) or self._is_planned(at)
        if word.uses & {"sure", "firm"}:
            return self._surely_governs(at)
        return self._loosely_governs(at)

    def _is_planned(self, at: int) -> bool:
        """Whether the verb is that of a plan which the verb before it draws up (制定深化…改革方案)."""
        drawn = self.action is not None and self.lead.word(at - 1).endswith(_DRAWN_UP)
        governs = drawn and not self.lead.uses(at).isdisjoint(CERTAIN)
        return governs and _PLAN.match(self.lead.after) is not None

    def _surely_governs(self, at: int) -> bool:
        lead = self.lead
        if self._is_free or lead.follows_conjunction(at):
            return "sure" in lead.uses(at) or self.first == at or not lead.is_nominal(at)
        return "sure" in lead.uses(at) and not lead.is_described(at)

    def _loosely_governs(self, at: int) -> bool:
        lead, uses = self.lead, self.lead.uses(at)
        led, free = self.first == at, self._is_free
        described, coordinated = lead.is_described(at), lead.follows_conjunction(at)
        if lead.word(at) in _VENTURES and self.action is None and not described:
            before = lead.text[: lead.words[at].start]
            if before.endswith(_ORGANS):
                return True
        if lead.word(at - 1).startswith(_SELF) and self.first == at - 1 and not described:
            return "loose" in uses
        if described and "relative" in uses and (led or not free):
            return "modal" in lead.uses(at - 1)
        if led and free and ("loose" in uses or "noun" not in uses):
            return not (coordinated and lead.is_nominal(at))
        if lead.is_nominal(at) and lead.word(at) not in _ENTERS:
            return False
        if "loose" in uses and coordinated:
            return not described and ("noun" not in uses or not lead.is_listed(at))
        if "noun" in uses:
            sent = self.action is not None and self.action.text in _SENDS and self.first < at
            alone = self.action is None and lead.word(at - 1) in _ADVERBS
            return "loose" in uses and ((sent and lead.word(at) not in _DEEDS) or alone)
        return free and ("loose" in uses or (self.action is None and not described))

    def _is_chained(self, at: int) -> bool:
        """Whether the verb goes with the one before it: 培育推广, 建立并全面实施."""
        if self.action is None or at == 0:
            return False
        if self.action.end == self.lead.words[at - 1].end:
            firm = bool(self.action.uses & CERTAIN) and "light" not in self.action.uses
            return firm and self.lead.word(at) in _SECOND
        before = self.lead.past(at - 1, {"adverb", "generic"})
        return (
            before > 0
            and "conjunction" in self.lead.uses(before)
            and self.action.end == self.lead.words[before - 1].end
        )

    def _acting(self, at: int) -> Word:
        """The word at ``at`` as the governing verb, with the one before that it belongs to."""
        word = self.lead.words[at]
        if self.action is None or not self._is_chained(at):
            return proper(word)
        if self.action.end == self.lead.words[at - 1].end:
            return self.action._replace(text=self.action.text + word.text, end=word.end)
        return self.action._replace(end=word.end)

    def _parts(self, at: int) -> bool:
        """Whether a conjunction or an appositive parts the phrase from another object."""
        lead, word = self.lead, self.lead.words[at]
        if at == 0 or word.text in _APPOSITIVES:
            return at > 0
        if "conjunction" not in word.uses:
            return False
        later = [one.text for one in lead.words[at + 1 :]]
        if lead.is_head(at - 1):
            return not any(one == "相" or (one[0] == "相" and len(one) == 3) for one in later)
        closed = "closer" in lead.uses(at - 1)
        if "的" in later or "为" in later:
            so_far = [one.text for one in lead.words[self.first : at]]
            return closed and "的" in so_far and word.text != "、"
        return (
            lead.after.startswith("等")
            or (closed and word.text != "与")
            or (lead.word(at - 1) in _DEALT_WITH and lead.is_head(at - 2))
        )

    def _opens_adverbial(self, at: int) -> bool:
        """Whether the word is a preposition before which no verb governs."""
        lead, word = self.lead, self.lead.words[at]
        if not word.uses & {"preposition", "disposal"} and word.text != "将":
            return False
        described = lead.is_described(at)
        if word.text in ("在", "从") and lead.after.startswith(_PLACED):
            return True
        if word.text in _TOGETHER and lead.uses(at + 1) & VERBAL:
            return False
        if not described and lead.after.startswith("的") and word.text not in ("与", "为", "由"):
            return True
        if not described and word.text == "以" and "conjunction" in lead.uses(at - 1):
            return True
        if not described and word.text in ("由", "从") and lead.after.startswith(_CHANGED):
            return True
        if self.action is not None:
            return "light" in self.action.uses and word.text in _MEANS and not described
        if word.text == "以" and described:
            return not any(one.text.startswith("为") for one in lead.words[at + 1 :])
        return self.first == at or word.text in _SEPARABLE or len(word.text) > 1
