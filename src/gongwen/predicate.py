"""The predicate of a clause: its subject, its main verb, and where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from attrs import frozen

from gongwen.lexicon import DEFAULT, trie_pattern

_LEAD = re.compile(
    r"(?:[\s—―\-·•*#(（]|第?[一二三四五六七八九十百]{1,4}(?:[、.．:]|[章节条]\s?)|[(（][一二三四五六七八九十0-9]{1,4}[)）]、?"
    r"|[0-9]{1,2}(?:[、．)）]|\.(?![0-9]))|[①-⑳]|(?:第?[一二三四五六七八九十]{1,2})(?:是|要(?=[^\s]))(?![否非]))*+"
)
_AMOUNT = re.compile(
    r"(?:了|着|过|到|至|约|近|超|逾|为|分别|达|全省|全国|全市|在|[以比]上年|第|前|世界|全球|上|仅|共|各|百分之|翻)*+[0-9一二两三四五六七八九十百千万几数半]"
)
_NOMINAL = frozenset("战者员率量额性度费款品业局厅部院所室站权型类师家券证金期点面版法制厂器机群链圈团队")
_TIME = re.compile(
    r"(?:(?:[今明去本当上前后全近]|未来|过去|[0-9〇零一二三四五六七八九十—\-~至两几]{1,9})(?:年|年度|个?月|日|季度|周)"
    r"|[上下][半]?年|到|至|[底末初前内间来]|第?[一二三四]季度|“?十[一二三四五]五”?(?:时期|期间|末)?|[上下]半年)++"
)
_STRONG = re.compile("(?:均|都|已|已经|将|要|应|须|必须|会|当年|全部|分别|正式|成功|顺利|首次|如期|也|亦|未|不|不得|可|仍|有力|持续|不断|稳步|显著|明显|进一步|大幅|基本)$")
_BIND = re.compile(r"起来|下去|下来|出来|上去|进去|到|至|在|于|为|成|作|给|向|入|进|出|好|其中|实|与|同")
_SHARE = re.compile(r"占[^，、]{0,24}?(?:比重|比例|份额|比率|比)(?:的)?")


@frozen
class Predicate:
    """The predicate of a clause; offsets are code points of the clause, half-open.

    ``verb`` is its main verb at ``[start, end)``, empty where an amount or an adjective is
    said of the subject; the subject is at ``[subject_start, subject_end)``, empty if there
    is none. ``kind`` is ``verb``, ``state`` (it says what is), ``amount`` or ``adjective``.
    ``verbs`` tells whether the verb opens the clause behind nothing but adverbs.
    """

    verb: str
    start: int
    end: int
    subject_start: int
    subject_end: int
    kind: str = "verb"


@frozen
class Reading:
    """What a clause says grammatically: its predicate, if any, and its modal words."""

    predicate: Predicate | None
    modals: tuple[str, ...]


class _Token(NamedTuple):
    word: str
    start: int
    end: int
    uses: frozenset[str]


_NOTHING: frozenset[str] = frozenset()
_RESULTS = frozenset(
    ("取得", "得到", "成为", "实现", "获得", "迈向", "迈出", "呈现", "保持", "受到", "达到", "完成", "走在", "形成", "步入", "跃居", "位居")
)
_CHANGES = frozenset(("增长", "下降", "上升", "上涨", "下跌", "回升", "回落"))
_UNDERTAKINGS = frozenset(("项目", "工程", "行动", "计划", "专项", "工作", "平台", "中心", "基地", "体系", "试点", "战略", "规划", "方案", "园区", "系统"))
_RECEIVERS = frozenset(("企业", "单位", "人员", "个人", "机构", "家庭", "公司", "组织", "主体", "团队", "项目"))
_OF_KIND = frozenset("区者率性度")
_VERBS = frozenset(("object", "measure", "noun", "state", "attribute"))
_FIRM = frozenset(("object", "measure", "state", "attribute"))
_LEADING = frozenset(("adverb", "modal"))
_COMPLETE = frozenset(("object", "measure", "state"))


@lru_cache(maxsize=1)
def _uses() -> Mapping[str, frozenset[str]]:
    uses: dict[str, set[str]] = {}
    for name in ("verbs", "function_words", "nouns"):
        for word, facts in DEFAULT.table(name).items():
            uses.setdefault(word, set()).add(facts[0])
    for word in DEFAULT.words("adverbs"):
        uses.setdefault(word, set()).add("adverb")
    return {word: frozenset(found) for word, found in uses.items()}


@lru_cache(maxsize=1)
def _scanner() -> re.Pattern[str]:
    opaque = r"《[^《》]{0,200}》|“[^“”]{0,80}”|（[^（）]{0,80}）|\([^()]{0,80}\)|[0-9.,%‰]+"
    return re.compile(f"{opaque}|{trie_pattern(_uses())}")


def _tokens(text: str, start: int) -> list[_Token]:
    uses = _uses()
    return [
        _Token(match[0], *match.span(), uses.get(match[0], _NOTHING))
        for match in _scanner().finditer(text, start)
    ]


def predicate(text: str) -> Predicate | None:
    """The predicate of the clause ``text``, or ``None`` where it is a bare noun phrase.

    ``text`` is a clause of cleaned, simplified text.

    >>> predicate("（二）持续推进老旧街区改造").verb
    '推进'
    >>> predicate("全市工业增加值增长6%左右").verb
    '增长'
    >>> predicate("城乡公共服务水平") is None
    True
    """
    return reading(text).predicate


def reading(text: str) -> Reading:
    """The predicate of the clause ``text``, and its modal words, in order.

    >>> reading("各乡镇务必在汛期前完成除险加固").modals
    ('务必',)
    """
    lead = _LEAD.match(text)
    start = lead.end() if lead else 0
    reader = _Reader(text, _tokens(text, start))
    found = reader.read(start)
    return Reading(found, tuple(reader.modals(len(text) if found is None else found.start)))


class _Reader:
    """Reads one clause from left to right, word by word."""

    __slots__ = ("text", "tokens")

    def __init__(self, text: str, tokens: Sequence[_Token]) -> None:
        self.text = text
        self.tokens = tokens

    def read(self, start: int) -> Predicate | None:
        at = 0
        while at < len(self.tokens):
            token = self.tokens[at]
            if token.start == start and token.uses & {"link"}:
                start = token.end
            elif token.end > start and (time := _TIME.match(self.text, start)):
                start = time.end()
            elif token.start >= start:
                break
            at += token.start < start
        time = _TIME.match(self.text, start)
        if time:
            start = time.end()
        at = next((i for i, token in enumerate(self.tokens) if token.start >= start), len(self.tokens))
        if self._is_adverbial(at, start):
            return None
        found = self._opened(at, start) or self._scanned(at)
        if found is not None:
            first, verb = found
            rule = any(token.uses & _VERBS and self._is_instance(i) for i, token in enumerate(self.tokens) if i > verb)
            if rule and self.tokens[first].start > start:
                return None
            if self.tokens[at].word in _PIVOTS and first > at:
                start = self.tokens[at].end
            return self._predicate(verb, start, max(start, self.tokens[first].start))
        return self._verbless(at, start)

    def modals(self, end: int) -> Iterator[str]:
        """The modal words before ``end`` that lead a verb or an adverbial."""
        for at, token in enumerate(self.tokens):
            if token.start >= end:
                return
            if "modal" in token.uses and self._leads(at, end < len(self.text)):
                yield token.word

    def _leads(self, at: int, loosely: bool) -> bool:
        """Whether the modal at ``at`` leads something; ``loosely``: a verb follows somewhere."""
        token, after = self.tokens[at], self._next(at)
        if token.word == "要求" and any("preposition" in before.uses for before in self.tokens[:at]):
            return False
        if self.text[token.start - 1 : token.start] == "的" or token.word == "将" and not self._is_modal(at):
            return False
        if after is not None and (after.word in ("的", "之", "和", "与", "、") or "tail" in after.uses):
            return False
        if after is not None and after.uses & (_VERBS | {"adverb", "modal", "preposition", "disposal"}):
            return True
        return loosely and (len(token.word) > 1 or token.word in "将拟须")

    def _predicate(self, verb: int, start: int, subject_end: int) -> Predicate:
        token = self.tokens[verb]
        kind = "state" if "state" in token.uses else "verb"
        return Predicate(token.word, token.start, token.end, start, subject_end, kind)

    def _verbless(self, at: int, start: int) -> Predicate | None:
        text = self.text
        if not text[start:]:
            return None
        last = self.tokens[-1] if len(self.tokens) > at else None
        end = len(text)
        if last is not None and last.end == end and last.uses & {"adjective"} and last.start > start:
            return Predicate("", last.start, last.start, start, last.start, "adjective")
        if any(token.uses & _VERBS and self._is_instance(at + i) for i, token in enumerate(self.tokens[at:])):
            return None
        amount = _FINAL_AMOUNT.search(text, start)
        if amount and amount.start() > start + 1:
            return Predicate("", amount.start(), amount.start(), start, amount.start(), "amount")
        return None

    def _next(self, at: int) -> _Token | None:
        """The word that stands directly behind word ``at``."""
        after = at + 1
        if after < len(self.tokens) and self.tokens[after].start == self.tokens[at].end:
            return self.tokens[after]
        return None

    def _opened(self, at: int, start: int) -> tuple[int, int] | None:
        """The verb of a predicate that opens at ``start`` with word ``at``."""
        if at >= len(self.tokens) or self.tokens[at].start != start:
            return None
        token = self.tokens[at]
        uses = token.uses
        if "disposal" in uses or (token.word == "将" and not self._is_modal(at)):
            verb = self._disposed(at + 1)
            return None if verb is None else (at, verb)
        if uses & {"adverb", "modal"} and not (token.word == "统筹" and _JOINED.search(self.text, token.end)):
            inner = self._opened(at + 1, token.end + self.text.startswith("地", token.end))
            if inner is not None:
                return at, inner[1]
            if "modal" in uses and (scan := self._scanned(at + 1)):
                return (scan if token.word in _PIVOTS else (at, scan[1]))
        if "preposition" in uses and (found := self._behind(at)) is not None:
            return at, found
        if uses & _VERBS and self._opens(at):
            later = self._related(at)
            return (at, at) if later is None else None
        return None

    def _is_modal(self, at: int) -> bool:
        after = self._next(at)
        if after is None:
            return False
        if after.uses & {"adverb", "modal", "preposition"}:
            return True
        return bool(after.uses & _VERBS) and self._opens(at + 1)

    def _opens(self, at: int) -> bool:
        """Whether the verb at ``at`` opens a predicate, where nothing but adverbs precedes."""
        token, after = self.tokens[at], self._next(at)
        if "noun" not in token.uses:
            if after is None:
                return self.text[token.end : token.end + 1] not in _OF_KIND
            return token.word in ("是", "有") or not (
                after.word in ("的", "者") or after.word in ("是", "为") and "object" in token.uses
            )
        if self.text[token.end : token.end + 1] in _NOMINAL and after is None:
            return False
        if after is None:
            return True
        if after.word in ("的", "之", "者") or after.uses & {"modal"}:
            return False
        if "tail" in after.uses and not (token.word in _GIVING and after.word in _RECEIVERS):
            return self._is_led(at) and not self._any_from(at + 2)
        if after.uses & _COMPLETE and "adverb" not in after.uses:
            return False
        if after.uses & {"adverb", "preposition"}:
            return self._opened(at + 1, after.start) is None
        if after.uses & {"conjunction"}:
            behind = self._next(at + 1)
            return behind is not None and bool(behind.uses & _VERBS) and self._opens(at + 2)
        return True

    def _is_led(self, at: int) -> bool:
        """Whether an adverb or a modal stands directly before word ``at``."""
        return (
            at > 0
            and self.tokens[at - 1].end == self.tokens[at].start
            and bool(self.tokens[at - 1].uses & {"adverb", "modal"})
        )

    def _firm_from(self, at: int) -> int | None:
        """The first verb from word ``at`` on that is surely no noun."""
        verbs = (later for later in range(at, len(self.tokens)) if self.tokens[later].uses & _VERBS)
        return next((later for later in verbs if self._grade(later) == 2), None)

    def _any_from(self, at: int) -> bool:
        """Whether a verb that may be the predicate stands at word ``at`` or later."""
        return any(token.uses & _VERBS and self._grade(at + i) for i, token in enumerate(self.tokens[at:]))

    def _related(self, at: int) -> int | None:
        """The main verb behind a noun that the verb at ``at`` only describes."""
        token = self.tokens[at]
        if token.uses & {"attribute", "noun"}:
            if (later := self._measured(at + 1)) is not None:
                return later
            if not self._is_led(at) and (later := self._firm_from(at + 1)) is not None:
                between = self.text[token.end : self.tokens[later].start]
                if self.tokens[later].word in _RESULTS and between and "、" not in between:
                    return later
        de = bool(token.uses & {"attribute", "noun"})
        behind = token.end
        for later in range(at + 1, len(self.tokens)):
            found = self.tokens[later]
            if found.word == "的":
                de, behind = True, found.end
            elif found.word == "、":
                de = False
            elif found.word == "是" and found.start - token.end >= 2 and "state" not in token.uses:
                return later
            elif de and found.start - behind >= 2 and found.word in ("是", "为"):
                return later
            elif de and found.start - behind >= 2 and (
                _STRONG.match(found.word) or "noun" in token.uses and found.uses & _LEADING
            ):
                inner = self._opened(later, found.start)
                if inner is not None:
                    return inner[1]
        return None

    def _measured(self, at: int) -> int | None:
        """A verb from word ``at`` on that comes before an amount."""
        for later in range(at, len(self.tokens)):
            token = self.tokens[later]
            if token.word == "、":
                return None
            if "measure" in token.uses and _AMOUNT.match(self.text, token.end):
                return later
        return None

    def _disposed(self, at: int) -> int | None:
        """The verb behind the object of 把 or 将."""
        last = None
        for later in range(at, len(self.tokens)):
            token, after = self.tokens[later], self._next(later)
            if not token.uses & _VERBS or later == at and "noun" in token.uses:
                continue
            if after is not None and after.word in ("的", "之", "和", "与"):
                continue
            if _BIND.match(self.text, token.end) or token.end == len(self.text) and "noun" not in token.uses:
                return later
            if token.uses & _FIRM:
                last = later
        return last

    def _is_adverbial(self, at: int, start: int) -> bool:
        """Whether the clause is nothing but a place, a time, a manner or a condition."""
        if at >= len(self.tokens):
            return False
        if _HEAD_OF_RULE.search(self.text):
            return True
        if _ADVERBIAL.match(self.text, start):
            verb = self._firm_from(at + 2) if self.tokens[at].word not in ("从", "在", "经") else None
            return verb is None or "的" in self.text[self.tokens[verb].end :]
        if self.tokens[at].word in _OPENING and self.tokens[at].start == start:
            return self._behind(at) is None
        if self.tokens[at].word == "以" and self.tokens[at].start == start:
            role = next((i for i in range(at + 1, len(self.tokens)) if self.tokens[i].word[0] == "为"), None)
            if role is not None and self._firm_from(role + 1) is None:
                return True
        last = self.tokens[-1]
        if last.end != len(self.text) or "bound" not in last.uses:
            return False
        if last.word in _TEMPORAL:
            return True
        return any("preposition" in token.uses for token in self.tokens[at:-1]) or len(last.word) > 2

    def _is_recipient(self, at: int) -> bool:
        """Whether all that the preposition at ``at`` opens is a noun with its description."""
        last = max((i for i, token in enumerate(self.tokens) if token.word == "的"), default=None)
        if last is None or last < at or self._firm_from(last + 1) is not None:
            return False
        return not any(token.word in _GIVING for token in self.tokens[at:last])

    def _behind(self, at: int) -> int | None:
        """The verb behind the adverbial that the preposition at ``at`` opens."""
        if self.tokens[at].word in ("为", "因", "由"):
            for later in range(at + 1, len(self.tokens)):
                if self.tokens[later].word == "而" and (inner := self._opened(later + 1, self.tokens[later].end)):
                    return inner[1]
        if self.tokens[at].word in _TOWARDS and self._is_recipient(at):
            return None
        after = self._next(at)
        inner_verb = self._opened(at + 1, after.start) if after is not None else None
        if after is not None and inner_verb is not None and self.tokens[at].word not in ("由", "被"):
            first = inner_verb[1] + 1
            bound = max((i for i in range(first, len(self.tokens)) if "bound" in self.tokens[i].uses or self.tokens[i].word == "同时"), default=first)
            return self._firm_from(max(first, bound))
        found = self._scanned(at + 1, deep=True)
        return None if found is None else found[1]

    def _scanned(self, at: int, deep: bool = False) -> tuple[int, int] | None:
        """The first verb from word ``at`` on that is no noun, and the word its group opens.

        ``deep`` is true behind an adverbial, where the last verb may as well be a noun.
        """
        weak: tuple[int, int] | None = None
        later = at
        while later < len(self.tokens):
            token = self.tokens[later]
            uses = token.uses
            if token.word == "占" and (share := _SHARE.match(self.text, token.start)) and self._measured(later + 1):
                while later < len(self.tokens) and self.tokens[later].start < share.end():
                    later += 1
                continue
            if uses & {"adverb", "modal", "preposition", "disposal"} and self._has_subject(later):
                found = self._opened(later, token.start)
                if found is not None:
                    return found
            if uses & _VERBS:
                grade = self._grade(later)
                if grade == 2:
                    related = self._related(later) if "state" not in uses else None
                    return (later, later) if related is None else (self._opening(related), related)
                if grade == 1 and (deep or any(word.uses & _LEADING for word in self.tokens[:later])):
                    weak = (later, later)
            later += 1
        return weak

    def _opening(self, verb: int) -> int:
        """The first of the adverbs that lead up to ``verb``."""
        first = verb
        while first and self.tokens[first - 1].end == self.tokens[first].start and self.tokens[
            first - 1
        ].uses & {"adverb", "modal"}:
            first -= 1
        return first

    def _has_subject(self, at: int) -> bool:
        return self.tokens[at].word not in ("高质量", "高水平", "高效", "公共") or True

    def _is_instance(self, at: int) -> bool:
        """Whether the verb at ``at`` says for each of what a rule gives (每新增一家)."""
        start = self.tokens[at].start
        if start and self.text[start - 1] == "每":
            return True
        joined = at > 1 and self.tokens[at - 1].end == start and "conjunction" in self.tokens[at - 1].uses
        return joined and self.tokens[at - 2].end == self.tokens[at - 1].start and self._is_instance(at - 2)

    def _grade(self, at: int) -> int:
        """How surely the verb at ``at``, behind a noun, is the predicate: 0, 1 or 2."""
        token, after = self.tokens[at], self._next(at)
        uses = token.uses
        follows = self.text[token.end : token.end + 1]
        if self._is_instance(at):
            return 0
        if after is not None and after.word in ("的", "之", "者", "所"):
            return 0
        if after is not None and after.word in ("由", "按", "依", "比", "较") and "state" not in uses:
            return 0
        if self.text[token.start - 1 : token.start] == "的" and "state" not in uses:
            return 0
        if after is None and follows in _NOMINAL and token.word not in ("是", "有", "为"):
            return 0
        if len(token.word) == 1 and token.word not in _SINGLE:
            return 0
        if "state" in uses:
            return 2
        if "noun" in uses:
            if self.text.startswith(("了", "着", "到", "好"), token.end) or _AMOUNT.match(self.text, token.end):
                return 2
            if token.word in _GIVING and after is not None and after.word in _RECEIVERS:
                return 2
            if token.end == len(self.text) or self._is_led(at):
                return 1
            governs = after is None or after.word == "、"
            return int(governs and follows not in _NOMINAL)
        if after is None:
            named = "object" in uses and token.end == len(self.text) and not self._is_led(at)
            return 1 if named else 2
        if after.uses & {"modal"} and "adverb" not in after.uses:
            return 0
        named = after.word in _UNDERTAKINGS or len(token.word) > 3 and "tail" in after.uses
        if "object" in uses and named and self._firm_from(at + 2) is not None:
            return 0
        if "measure" in uses or "attribute" in uses:
            if after.uses & {"conjunction"} and after.word != "、":
                return 0
            changes = token.word in _CHANGES and after.uses & _VERBS
            if (changes or after.uses & {"measure", "state", "tail", "preposition"}) and not _AMOUNT.match(self.text, token.end):
                return 0
        return 2


_JOINED = re.compile("[和与]")
_HEAD_OF_RULE = re.compile("(?:的|者|时|后)$")
_TOWARDS = frozenset(("对", "对于", "针对", "给"))
_OPENING = _TOWARDS | frozenset(("为", "为了", "随", "随着", "透过", "就", "自", "鉴于", "至于", "因应"))
_GIVING = frozenset(
    "给予 予以 给 给以 实行 实施 进行 提供 安排 奖励 补助 补贴 资助 发放 拨付 享受 减免 采取 加大 执行 加强 开展 处以 作出 实现 落实 强化 做好 建立 产生 造成 形成 提出".split()
)
_ADVERBIAL = re.compile(
    "(?:要|必须|应|需)?(?:(?:严格)?(?:按照?|根据|依据|依照|遵照|围绕|本着|对照|针对|按)[^，]*(?:要求|部署|规定|原则|精神|标准|安排|思路|目标|方式|办法|需要|情况|意见|结果|方针|模式|理念|方案|规划|程序|实际|特点|问题|重点|主题|主线|任务)"
    "|经[^，]*(?:审核|审批|审查|审定|批准|同意|认定|确认|评审|验收|考核|评估|研究|核实)(?:后|合格|通过)?"
    "|(?:有关|关于)[^，]*的[^的，]{1,8}"
    "|从[^，]*(?:入手|出发|着手|方面|层面|角度|起)|在[^，]*(?:领导|指导|支持|帮助|努力|监督)下)$"
)
_PIVOTS = frozenset(("要求", "需要", "预计", "预期", "预料", "估计", "请", "尚需", "仍需", "还需"))
_TEMPORAL = frozenset(("后", "时", "之后", "以后", "以前", "之前", "之际", "之时", "时候", "期间", "过程中", "前提下", "条件下", "情况下", "领导下", "指导下", "支持下", "基础上"))
_SINGLE = frozenset("是有为占达超增降升跌涨报居属系让使令")
_FINAL_AMOUNT = re.compile(
    r"[0-9][0-9.,]*(?:[万亿千百]+)?(?:[—\-~至][0-9.]+)?(?:[%‰]|个?百分点|[\u4e00-\u9fff]{1,6})?(?:以上|以下|以内|左右|上下|余)?$"
)
