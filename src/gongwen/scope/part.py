"""A clause of a sentence, read, and what its own words tell of its time."""

from __future__ import annotations

from datetime import date as Date
from typing import NamedTuple

from gongwen.lexicon import DEFAULT
from gongwen.pattern import PlainPattern
from gongwen.predicate import Reading, reading
from gongwen.scope.hint import Mark, hints
from gongwen.scope.marks import (
    ATTAINED,
    EXPLAINING,
    FIGURES,
    LOOSE_AMOUNT,
    PAST,
    PERFECT,
    QUOTED,
    VERB_AMOUNT,
    YEAR_HEAD,
)
from gongwen.scope.terms import AWARDED

_OPENERS = frozenset("“‘《（")
_RESULTS = frozenset(
    "取得 得到 实现 获得 迈出 呈现 保持 达到 完成 形成 跃居 位居 获批 开工 涌现".split()
)
"""Verbs that report a result of their subject."""

_UNWILLED = frozenset(
    "受 受到 获 获得 得到 取得 位于 属于 占 涉及 显示 表明 说明 反映 体现 意味着 包括 面临 存在 导致 造成 "
    "出现 发生 涌现 呈现 达到 成为 具有 拥有 超过 突破 居 位居 跃居 来自 源于 累计 缺乏 认为 看到 知道 感到 "
    "报告 感谢 代表 祝贺 回顾 展望 值得 使得 没有 预计 想 开始 令 违反 触犯 构成 涉嫌 逾期 拒不 适用 有下列 "
    "轮候 等候 等待".split()
)
"""Verbs that nobody is told to do."""


_POSSIBLE = frozenset(("可以", "能", "能够"))
"""Modals of what may be done."""


_PARTED = PlainPattern("将(?:[与同跟对向在由从于就按依](?!来)|会同|联合|围绕|根据|通过)")
"""``将`` before an adverbial, as only the modal stands."""

_GIVEN = PlainPattern("将(?P<verb>[㐀-鿿]{2})[约近逾]?[0-9]")
"""``将`` before what may be a verb with its amount."""

_PLAN_NAMED = PlainPattern("已(?:经)?[为向在就对从由][^，]+计划")
"""What is done for a plan, whose name is no modal."""

_RELATIVE = PlainPattern(
    r"(?<![们府委局])(?:计划|必须|拟|要求|需要?|应当?|亟待|要(?=[新续]?[办抓做建修干]好?的))"
    r"(?:(?P<planned>总?投资[^，的]{2,12}元的(?=[^，]{2})|[建任聘](?:项目|工程|人选|干部|对象|人员))"
    r"|(?![在对向以为把按从用就由与同给依于随让使将被围通根进])[^，的]{1,20}的"
    r"(?=[0-9一二三四五六七八九十百]+|[^，的]{0,4}(?:项目|事项|任务|工程|实事|群众|企业|手续|税款|费用|问题|人员|对象)))"
)
"""A modal and the verb it leads in the description of a noun."""


class Part(NamedTuple):
    """A clause of a sentence, read: that at ``start``, with the mark ``end`` behind it.

    ``bare`` is its text with quotations blotted out; ``hints`` are the bits of the marks that
    may stand in it.
    """

    start: int
    end: str
    text: str
    bare: str
    reading: Reading
    hints: int

    def has(self, mark: Mark) -> bool:
        """Whether ``mark`` stands in it, outside quotations."""
        return self.hints & mark.bit != 0 and mark.search(self.bare) is not None

    @property
    def ends_in_colon(self) -> bool:
        """Whether what stands behind it is what it announces."""
        return self.end in ("：", ":")

    @property
    def has_subject(self) -> bool:
        """Whether its predicate has a subject of its own."""
        found = self.reading.predicate
        return found is not None and found.subject_end > found.subject_start

    @property
    def stands_alone(self) -> bool:
        """Whether it has a subject or a modal of its own."""
        return bool(self.reading.modals) or self.has_subject

    @property
    def tells_amount(self) -> bool:
        """Whether its verb is followed by an amount."""
        found = self.reading.predicate
        return found is not None and VERB_AMOUNT.match(self.bare, found.end) is not None

    @property
    def digits(self) -> int:
        """How many digits its first figure has but for noughts at its end; 2 without one."""
        figure = FIGURES.search(self.bare)
        return len(figure[0].replace(".", "").replace(",", "").strip("0")) if figure else 2

    @property
    def tells_an_amount(self) -> bool:
        """Whether an amount is said of its subject, by a verb or without one."""
        found = self.reading.predicate
        return found is not None and (found.kind == "amount" or self.tells_amount)

    @property
    def is_perfect(self) -> bool:
        """Whether it tells of something as done, and not only as the condition of a rule."""
        if not self.has(PERFECT):
            return False
        return self.reading.predicate is not None or not self.bare.endswith("的")

    @property
    def is_accomplished(self) -> bool:
        """Whether its own verb tells an amount as done, whatever is planned around it."""
        found = self.reading.predicate
        if found is None or not self.hints & ATTAINED.bit:
            return False
        ends = (found.start, found.end)
        return self.tells_amount and any(ATTAINED.search(self.text, 0, end) for end in ends)

    @property
    def is_past(self) -> bool:
        """Whether a word for the past or the perfect stands in it."""
        return self.has(PAST)

    def tells_past_of(self, day: Date | None) -> bool:
        """Whether it opens with a year before that of ``day`` and tells an amount."""
        if day is None or not self.hints & YEAR_HEAD.bit:
            return False
        year = YEAR_HEAD.match(self.bare)
        return year is not None and int(year[1]) < day.year and self.tells_amount

    @property
    def is_reported(self) -> bool:
        """Whether it says, unmodally, that its subject has a result or an amount."""
        found = self.reading.predicate
        if found is None or self.reading.modals or self.has(AWARDED):
            return False
        if found.kind == "amount" or (found.verb and self.tells_amount):
            return _use(found.verb) != "object" and LOOSE_AMOUNT.search(self.bare) is None
        if not self.has_subject or found.kind != "verb":
            return False
        return found.verb in _RESULTS or found.end == len(self.bare)

    @property
    def is_order(self) -> bool:
        """Whether it says without a subject what to do, as an imperative or a report may."""
        found = self.reading.predicate
        if found is None or self.has_subject or found.kind != "verb" or not found.verb:
            return False
        if not _POSSIBLE.isdisjoint(self.reading.modals):
            return False
        if found.verb in _UNWILLED or self.has(EXPLAINING):
            return False
        return _use(found.verb) not in ("measure", "attribute") or not VERB_AMOUNT.match(
            self.bare, found.end
        )


def part(start: int, end: str, text: str) -> Part:
    """The clause at ``start`` that says ``text`` and ends in the mark ``end``, read."""
    marked = hints(text)
    bare = blot(text) if marked & QUOTED.bit else text
    read = _led(text, reading(text))
    return Part(start, end, text, bare, _governed(text, read) if read.modals else read, marked)


def _led(text: str, read: Reading) -> Reading:
    """What was ``read``, with the modal that an adverbial parts from its verb (将与…签订)."""
    if "将" in text and "将" not in read.modals and read.predicate is not None:
        subject, verb = read.predicate.subject_end, read.predicate.start
        given = _GIVEN.match(text, subject)
        if _PARTED.match(text, subject, verb) or (given and _use(given["verb"])):
            return Reading(read.predicate, ("将", *read.modals))
    if text.startswith(("力争", "力求")) and text[:2] not in read.modals:
        return Reading(read.predicate, (text[:2], *read.modals))
    if "计划" in read.modals and _PLAN_NAMED.search(text):
        return Reading(read.predicate, tuple(word for word in read.modals if word != "计划"))
    return read


def _governed(text: str, read: Reading) -> Reading:
    """What was ``read``, without the modals that only describe a noun (必须办结的事项…)."""
    if _RELATIVE.search(text) is None:
        return read
    return Reading(
        read.predicate, tuple(word for word in read.modals if _governs(word, text, read))
    )


def _governs(word: str, text: str, read: Reading) -> bool:
    """Whether the modal ``word`` leads the predicate, not a verb behind which 的 stands."""
    found = read.predicate
    led = _RELATIVE.match(text, text.find(word))
    if found is None or led is None:
        return True
    if led["planned"]:
        return False
    return found.start < led.end()


def blot(text: str) -> str:
    """``text`` with every quotation, title and bracket replaced by as many circles."""
    if _OPENERS.isdisjoint(text):
        return text
    return QUOTED.sub(lambda held: "〇" * len(held[0]), text)


def unwrapped(text: str) -> str:
    """``text`` without the brackets around all of it.

    >>> unwrapped("（市水利局负责）"), unwrapped("（一）加固堤防（含支流）")
    ('市水利局负责', '（一）加固堤防（含支流）')
    """
    if text[:1] != "（" or len(text) < 3:
        return text
    return text[1:-1] if text.find("）") == len(text) - 1 else text


def _use(verb: str) -> str:
    """How ``verb`` stands in a clause, as the word list has it; ``""`` if it is unknown."""
    facts = DEFAULT.table("verbs").get(verb)
    return facts[0] if facts else ""
