"""Scopes: which clauses speak of what lies ahead, which of what is done.

A cue opens a scope over the clauses that follow it, a terminator closes it, and a clause
that only describes, conditions or explains stays out of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import regex
from attrs import evolve, frozen

from gongwen.actor import actor, agent
from gongwen.frame import Frame, frames, is_order
from gongwen.outline import Clause, Outline, Sentence, outline
from gongwen.predicate import Predicate, Reading, reading
from gongwen.source import Source
from gongwen.span import Span


@frozen
class Scope:
    """What is made of one clause; ``span`` lies in the view.

    ``direction`` is ``ahead``, ``done`` or ``""``. ``cue`` is the word or the title that the
    direction comes from and ``means`` the way it does: ``modal``, ``target``, ``task``,
    ``provision`` or ``report``. ``actor`` is the agent, inherited within the sentence.
    """

    span: Span
    predicate: Predicate | None
    direction: str = ""
    cue: str = ""
    strength: str = ""
    means: str = ""
    actor: str = ""


@frozen
class _Cue:
    word: str
    strength: str
    means: str


_CONSEQUENCES = frozenset(
    (
        "给予",
        "予以",
        "奖励",
        "补助",
        "补贴",
        "取消",
        "核减",
        "扣减",
        "处以",
        "享受",
        "支持",
        "免征",
        "减征",
        "资助",
        "追究",
        "核增",
        "责令",
        "不予",
    )
)
_ADDRESSED = regex.compile(
    r"(?:各?(?:单位|部门|政府|机关|办事处|公司|处室|院校|学校|党委|党组|工委|管委会|企业|银行)|局|委|办|同志们?|代表|委员|朋友们?)(?:（[^（）]*）)?$"
)
_QUOTED = regex.compile(r"“[^“”]{0,200}”|‘[^‘’]{0,200}’|《[^《》]{0,200}》|（[^（）]{0,200}）")
_PERFECT = regex.compile(
    r"(?<!为|除|到)了(?!解|望|结|却|如指掌|不起|断)|已(?!建|有|批|开工|投|出|纳入|退|婚|供|取得|获)|已[经在将]|曾|近年来|以来|一年来|[多几五十]年来"
)
_PROGRESSIVE = regex.compile(
    r"正在|(?<=[\p{Han}])在(?:不断|持续|加快|加速|逐步|稳步)|正(?:全力|积极|与|就|按|逐步|努力|着手|加紧|研究)|没有|尚未|并未|仍未|不再(?=出现)"
)
_WANTING = regex.compile(
    r"没有(?:也不会)?改变|还不|尚不|仍不|还没|仍没|不够|不足(?=$)|不少(?=困难|问题)"
)
_WHAT = regex.compile(r"[^，]{0,12}(?:要|应|需要|必须)[^，的]{0,8}的(?:是|，)")
_AS = regex.compile(r"^[^，把将以按由]{0,20}作为")
_IF = regex.compile(
    r"^(?:同时|但|而|并且|因此)?(?:只要|如果|假如|倘若|若|一旦|即使|尽管|虽然|无论|不论|不管|除非|由于|因为|鉴于|考虑到|随着|面对)"
)
_ADVERBIAL = regex.compile(
    r"^(?:加上|包括|例如|比如|譬如|诸如|特别是在|尤其是在|综合分析|综合研判|综合来看|总的来?看|总体来?看|除(?!险|尘|草|雪|恶)|即[使便]?|也就是)"
)
_PURPOSE = regex.compile(
    r"^(?:[（(]?[一二三四五六七八九十0-9]+[）)、.]\s?)?为(?:了|进一步|更好|深入|全面|切实|认真|贯彻|加快|推动|促进|加强|规范|提升|提高|保障|确保|支持|充分|落实|完善|有效|鼓励|扎实|积极|大力|做好)?"
)
_ENACTING = regex.compile(
    r"^(?:现|特|兹|经研究|结合[^，]{0,20}实际)(?!场|代|有|行|状|金|实|点|色|别|大|殊)"
)
_TOPIC_TAKEN = regex.compile(
    r"^(?:这|此举|对此|以上|其(?:目的|意义|核心|实质))|^(?:就|才|都|也|既|又)?(?:是|具有|意义|事关|关系到?(?!位)|关乎|符合|体现|有利于|有助于|不仅是)"
)
_MODAL_FIRST = regex.compile(r"^(?:就|关键|首先|一定)?(?:要|必须|应当?|需要|须|必将|离不开)")
_LISTED = regex.compile(
    r"(?:内容|形式|职能|特点|特征|方式|条件|情形|种类|范围|对象|问题)(?:主要)?(?:是|有|为|包括|如下)?$"
)
_TARGET = regex.compile(r"(?:目标|指标|预期)(?:任务)?(?:主要)?(?:是|为|如下|：|:|$)")
_TARGETED = regex.compile(
    r"(?:目标|预期)(?:设定|确定|定|初步)?(?:为|是|在)(?=[^，]*[0-9一二三四五六七八九十])."
)
_BY_YEAR = regex.compile(
    r"^(?:力争|争取|预计)?到(?P<year>20[0-9]{2}|19[0-9]{2})年|^到“?十[三四五六]五”?末|^到(?:本世纪|本届政府任期末)"
)
_DEFINED = regex.compile(
    r"(?:对象|范围|所称[^，]{0,12}|定义|含义|单位)(?:为|是|指|包括)|是指|系指|所称"
)
_REQUEST = regex.compile(
    r"请(?:予|各位|大会|全国)?[^，。]{0,6}(?:审议|审查|审阅|提出意见)|向(?:大会|全会|各位)[^，。]{0,6}(?:报告|汇报|述职)|提请[^，。]{0,12}审议"
)
_ANNOUNCED = regex.compile(
    r"(?:以下|下列|如下|[一二三四五六七八九十0-9几两]+个?(?:方面|项|点))(?:的)?(?:主要|重点|重大)?(?:工作|任务|措施|举措|要求|方面)?$"
    r"|(?:总体要求|总的要求|指导思想|基本思路|总体思路|主要任务|工作重点|重点任务|基本要求|奋斗目标)是$"
)
_OPENING = regex.compile(
    r"^(?:展望)?(?:未来|今后|下一步|新的一年|今年|明年|下一阶段|今后[一五几]?年?)(?:[一-十两三五几]年)?$"
)
_AGENT_ONLY = frozenset(
    (
        "会",
        "亦会",
        "也会",
        "都会",
        "便会",
        "就会",
        "还会",
        "并会",
        "再会",
        "计划",
        "建议",
        "打算",
        "应",
        "应该",
        "应当",
    )
)
_MADE = regex.compile("把|将|以|按|可|应")


def scopes(source: Source) -> tuple[Scope, ...]:
    """The scope of each clause of the outline of ``source``, in the same order.

    Ask for it by ``source.run(scopes)``.

    >>> [s.direction for s in scopes(Source("去年新建学校5所。今年要再建3所，改善办学条件。"))]
    ['done', 'ahead', 'ahead']
    """
    return tuple(_Judge(source).scopes())


class _Judge:
    """Goes through the clauses of one source once, in order."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.text = source.text
        self.outline: Outline = source.run(outline)
        self.frames: Sequence[Frame] = source.run(frames)
        self.cues: Mapping[str, tuple[str, ...]] = source.lexicon.table("scope_cues")
        self.announced: tuple[_Cue | None, str, int] = (None, "", -1)
        self.quoting = False
        self.headings = {heading.span.start for heading in self.outline.headings}
        self.announcing = {frame.span.start for frame in self.frames if frame.span.start}

    def scopes(self) -> Iterator[Scope]:
        stack: list[Frame] = []
        waiting = 0
        for sentence in self.outline.sentences:
            start = sentence.span.start
            while waiting < len(self.frames) and self.frames[waiting].span.start <= start:
                stack.append(self.frames[waiting])
                waiting += 1
            while stack and stack[-1].span.end <= start:
                stack.pop()
            yield from self._sentence(sentence, self._frame(stack, start))

    def _frame(self, stack: Sequence[Frame], start: int) -> tuple[_Cue | None, str]:
        """The cue that bare clauses have at ``start``, and the direction."""
        cue, direction, end = self.announced
        if start < end:
            return cue, direction
        for frame in reversed(stack):
            if frame.span.end > start:
                means = "provision" if frame.span.start == 0 else "task"
                if frame.direction == "ahead":
                    return _Cue(frame.cue, frame.strength, means), "ahead"
                return None, frame.direction or "neither"
        return None, "none"

    def _sentence(self, sentence: Sentence, frame: tuple[_Cue | None, str]) -> list[Scope]:
        clauses = self.outline.clauses_of(sentence)
        texts = [self.text[clause.span.slice] for clause in clauses]
        bare = [_QUOTED.sub(lambda held: "〇" * len(held[0]), text) for text in texts]
        readings = [reading(text) for text in texts]
        quoted = [self._is_quoted(clause) for clause in clauses]
        judged = [
            Scope(clause.span, read.predicate)
            for clause, read in zip(clauses, readings, strict=True)
        ]
        if not self._is_prose(sentence):
            return judged
        base, direction = frame
        cue: _Cue | None = None
        said = ""
        out = _left_out(texts, bare, readings, bool(base), bool(base and base.means == "provision"))
        for at in range(_greeted(clauses, texts, readings)):
            out[at] = True
        exclaimed = (
            self.text[sentence.span.start : sentence.span.end].rstrip("”").endswith(("！", "!"))
        )
        hypothetical = False
        by_year = done = listing = False
        for at, (clause, read) in enumerate(zip(clauses, readings, strict=True)):
            text = bare[at]
            found = read.predicate
            own = ""
            if found is not None:
                own = actor(texts[at], found)
                has_subject = found.subject_end > found.subject_start
                said = own if has_subject or own else said
            else:
                said = _agent_alone(texts[at], read) or said
            own_cue = self._own_cue(text, read, said, cue or base)
            if own_cue is not None:
                hypothetical = False
                done = False
                if self._reaches(own_cue.word):
                    cue = own_cue
            if _TARGET.search(text, concurrent=False) and clause.end in ("：", ":", ""):
                cue = _Cue("目标", "plan", "target")
            if _BY_YEAR.search(text, concurrent=False) and self._lies_ahead(text):
                by_year = True
            listing = listing or (
                clause.end in ("：", ":") and _LISTED.search(text, concurrent=False) is not None
            )
            if _IF.search(text, concurrent=False):
                hypothetical = own_cue is None
            self._announce(text, clause, sentence, own_cue, base, direction)
            effective = own_cue or cue
            if own_cue is None and _TARGETED.search(text, concurrent=False):
                effective = _Cue("目标", "plan", "target")
            if effective is None and by_year and not base:
                effective = _Cue("到", "plan", "target")
            if own_cue is None and _PERFECT.search(text, concurrent=False):
                done = True
            if effective is None and not done:
                effective = base
            if (
                by_year
                and effective is base
                and base is not None
                and found is not None
                and found.kind == "amount"
            ):
                effective = evolve(base, strength="plan", means="target")
            scope = judged[at]
            if done and own_cue is None:
                judged[at] = evolve(
                    scope,
                    direction="done" if found and not hypothetical and not quoted[at] else "",
                    means="report",
                    actor=said,
                )
                continue
            if effective is None:
                is_done = (
                    _actual(read, text)
                    and direction in ("done", "none", "neither")
                    and not hypothetical
                    and not quoted[at]
                )
                judged[at] = evolve(
                    scope, direction="done" if is_done else "", means="report", actor=said
                )
                continue
            excluded = (
                found is None
                or hypothetical
                or quoted[at]
                or out[at]
                or (own_cue is None and self._describes(text, found, effective))
                or (listing and own_cue is None)
                or (exclaimed and effective is base)
                or text.endswith(("是", "为"))
                or _WHAT.match(text, concurrent=False) is not None
                or self._is_title(clause)
                or (clause.span.start in self.announcing and not is_order(texts[at]))
                or _DEFINED.search(text, concurrent=False) is not None
                or (
                    found.end - found.start
                    and clause.span.start in self.headings
                    and _is_label(texts[at], found)
                )
            )
            if not excluded:
                judged[at] = evolve(
                    scope,
                    direction="ahead",
                    cue=effective.word,
                    strength=self._strength(text, effective, found),
                    means=effective.means,
                    actor=said,
                )
        return judged

    def _strength(self, text: str, cue: _Cue, found: Predicate | None) -> str:
        if (found is not None and self.cues.get(found.verb, ("",))[0] == "must") or "坚决" in text:
            return "must"
        return cue.strength

    def _own_cue(self, text: str, read: Reading, said: str, active: _Cue | None) -> _Cue | None:
        best: _Cue | None = None
        for word in read.modals:
            facts = self.cues.get(word)
            if facts is None or (facts[1] == "support" and active is None):
                continue
            if word in _AGENT_ONLY and not (said or active):
                continue
            cue = _Cue(word, facts[0], "modal")
            if best is None or facts[0] == "must":
                best = cue
        verb = read.predicate.verb if read.predicate else ""
        if best is None and verb in self.cues and not _PERFECT.search(text, concurrent=False):
            if verb not in _AGENT_ONLY or said:
                if (
                    self.cues[verb][1] != "support"
                    or (active is not None
                    and self.cues[verb][0] == "must")
                ):
                    best = _Cue(verb, self.cues[verb][0], "modal")
        return best

    def _reaches(self, word: str) -> bool:
        return self.cues[word][1] == "sentence"

    def _lies_ahead(self, text: str) -> bool:
        year = _BY_YEAR.search(text, concurrent=False)
        day = self.source.date
        return not (year and year["year"] and day and int(year["year"]) < day.year)

    def _announce(
        self,
        text: str,
        clause: Clause,
        sentence: Sentence,
        own: _Cue | None,
        base: _Cue | None,
        direction: str,
    ) -> None:
        if base is not None:
            return
        ends = clause.end in ("：", ":", "。", "")
        if _ANNOUNCED.search(text, concurrent=False) and ends:
            if own is not None or text.endswith("是"):
                self.announced = (
                    _Cue(text, "will", "task"),
                    "ahead",
                    self._section_end(clause.span.start),
                )
        elif _OPENING.match(text, concurrent=False) and direction == "none":
            end = self.outline.paragraph_of(sentence).span.end
            self.announced = (_Cue(text, "will", "task"), "ahead", end)

    def _section_end(self, offset: int) -> int:
        section = self.outline.section_at(offset)
        return section.span.end if section else len(self.text)

    def _is_prose(self, sentence: Sentence) -> bool:
        start = sentence.span.start
        if self.outline.is_furniture(start) or start < self.outline.head.end:
            return False
        title = self.outline.title_span
        if title is not None and title.start < sentence.span.end and start < title.end:
            return len(sentence.clauses) > 1
        return _REQUEST.search(self.text[sentence.span.slice], concurrent=False) is None

    def _is_title(self, clause: Clause) -> bool:
        title = self.outline.title_span
        return title is not None and clause.span.overlaps(title)

    def _is_quoted(self, clause: Clause) -> bool:
        """Whether the clause is part of a quotation that holds more than one clause."""
        text = (
            self.text[clause.span.start - 1 : clause.span.end + 1]
            if clause.span.start
            else self.text[: clause.span.end + 1]
        )
        before = self.quoting
        opened, closed = text.rfind("“"), text.rfind("”")
        if opened > closed:
            self.quoting = True
        elif closed > opened:
            self.quoting = False
        return before or (opened > closed and opened <= 1)

    def _describes(self, text: str, found: Predicate | None, cue: _Cue) -> bool:
        if found is None or cue.means == "target":
            return found is None
        if found.kind == "state":
            return True
        if found.kind == "adjective":
            return cue.means != "modal" and cue.strength != "plan"
        return bool(
            _PROGRESSIVE.search(text, 0, found.start, concurrent=False)
            or text.startswith("这")
            or _WANTING.search(text, concurrent=False)
            or (
                (_AS.match(text, concurrent=False)
                and found.verb not in ("作为",))
                or (found.verb == "作为"
                and not _MADE.search(text, 0, found.start, concurrent=False))
            )
            or _ADVERBIAL.match(text, concurrent=False)
        )


def _actual(read: Reading, text: str) -> bool:
    """Whether a clause tells what is, not what may be or is under way."""
    return not read.modals and not _PROGRESSIVE.search(text, concurrent=False)


def _agent_alone(text: str, read: Reading) -> str:
    """The agent in a clause without a predicate, which acts in the clauses that follow."""
    if read.modals:
        text = text[: text.find(read.modals[0])]
    return agent(text) if len(text) <= 16 else ""


def _is_label(text: str, found: Predicate) -> bool:
    """Whether a heading is but a verb used as a name (四、监督检查)."""
    return found.end == len(text) and found.subject_start == found.start


def _left_out(
    texts: Sequence[str],
    bare: Sequence[str],
    readings: Sequence[Reading],
    tasks: bool,
    provisions: bool,
) -> list[bool]:
    """Which clauses of a sentence are but purpose, topic or subject of another clause."""
    out = [False] * len(texts)
    count = len(texts)
    if _PURPOSE.match(bare[0], concurrent=False) and bare[0].startswith(("为", "（", "(")):
        for at in range(1, count):
            if _ENACTING.match(bare[at], concurrent=False):
                out[: at + 1] = [True] * (at + 1)
                break
            if readings[at].modals:
                out[:at] = [True] * at
                break
        else:
            out[0] = readings[0].predicate is None
    for at in range(count):
        if _ENACTING.match(bare[at], concurrent=False) and not any(
            read.modals for read in readings[:at]
        ):
            out[: at + 1] = [True] * (at + 1)
    if provisions:
        _leave_out_conditions(bare, readings, out)
    for at in range(1, count):
        if readings[at].modals and readings[at].modals[0] in ("就要",):
            continue
        if _MODAL_FIRST.match(bare[at], concurrent=False) and not any(
            map(_stands_alone, readings[:at])
        ):
            out[:at] = [True] * at
        if _TOPIC_TAKEN.match(bare[at], concurrent=False):
            if any(readings[before].modals for before in range(at)):
                continue
            for before in range(at):
                out[before] = True
        if (
            tasks
            and _PERFECT.search(bare[at], concurrent=False)
            and not readings[at - 1].modals
            and not _has_subject(readings[at - 1])
        ):
            out[at - 1] = True
    return out


def _leave_out_conditions(
    bare: Sequence[str], readings: Sequence[Reading], out: list[bool]
) -> None:
    """The clauses that lead up to the head of a rule (…，且…的，) are conditions with it."""
    head = next((at for at, text in enumerate(bare) if text.endswith("的")), 0)
    if (
        head
        and not bare[head].startswith("对")
        and not any(read.modals for read in readings[:head])
    ):
        verbs = {read.predicate.verb for read in readings[:head] if read.predicate}
        if verbs.isdisjoint(_CONSEQUENCES):
            out[:head] = [True] * head


def _greeted(clauses: Sequence[Clause], texts: Sequence[str], readings: Sequence[Reading]) -> int:
    """How many clauses at the head of a sentence but name whom the document addresses."""
    for at, (clause, text) in enumerate(zip(clauses, texts, strict=True)):
        if clause.end in ("：", ":") and _ADDRESSED.search(text, concurrent=False):
            return 0 if any(read.modals for read in readings[: at + 1]) else at + 1
    return 0


def _stands_alone(read: Reading) -> bool:
    """Whether a clause has a subject or a modal of its own."""
    return bool(read.modals) or _has_subject(read)


def _has_subject(read: Reading) -> bool:
    return read.predicate is not None and read.predicate.subject_end > read.predicate.subject_start
