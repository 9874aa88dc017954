"""What the sections of a text, and the text as a whole, announce: tasks ahead, or results."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from gongwen.lexicon import DEFAULT, trie_pattern
from gongwen.outline import Heading, Outline, Section, outline, own_date
from gongwen.pattern import PlainPattern
from gongwen.predicate import predicate
from gongwen.source import Source
from gongwen.span import Span, covered_by


@frozen
class Frame:
    """A stretch of the view and the direction of what is said there.

    ``direction`` is ``ahead``, ``done``, ``wanting`` or ``""``; ``cue`` is the title that
    announces it; ``strength`` is that of a commitment made in it without a cue of its own, which
    is a ``task`` or, under the title of a notice or a law, a ``provision`` by its ``means``.
    """

    span: Span
    direction: str
    cue: str
    strength: str = "will"
    means: str = "task"


_PROVISIONS = "通知|办法|细则|规定|方案|意见|措施|规划|纲要|计划|要点|条例|政策|规则|章程|准则|制度|决定|倡议书?"
_PROVIDING = PlainPattern(rf"(?:{_PROVISIONS})(?:[（(][^（）()]{{1,20}}[）)])?$")
_HONOURING = PlainPattern(
    "关于(?:通报)?(?:表彰|表扬|嘉奖|授予|追授|追认|命名|给予|公布|公示|[^，。]{0,20}(?:任免|任职|免职|任命))"
    "[^，。]*(?:决定|通报|通知|公告)$"
)
"""The title of what tells why someone is honoured or named, and lays down nothing."""
_NAMED = PlainPattern(
    r"的[^的]{0,8}(?:要求|任务|目标|思路|原则|重点|意义|成就|成效|情况|措施|举措|意见|建议|工作)$"
    r"|(?:工作|发展|任务|总体|主要)(?:思路|目标|安排|打算|重点|要点|举措|措施|回顾|总结|情况|要求|原则|部署|成效|成绩|任务)"
    r"(?:[和与及、][^，]{2,8})?$"
    r"|^(?:[今明去上来本]一?年|(?:19|20)[0-9]{2}年|下一?步|下一?阶段|[上下]半年|今后|当前)"
    r"[^，]{0,6}工作$"
    r"|(?:工作|任务|目标|计划|预算|决议|规划|项目)[^，]{0,4}(?:开展|完成|进展|落实|推进|执行|安排|编制)情况$"
    r"|(?:计划|预算|收支)(?:[（(]?草案[）)]?|安排|编制|安排意见)$"
    r"|(?:拟|要|将)(?:新?办|办理|实施|推进)[^，]{0,8}(?:实事|大事|项目)$"
)
_TARGETS = PlainPattern(r"^(?!.*(?:思路|要求|原则|安排|举措|措施|重点)).*目标.{0,2}$")
"""A title that announces targets, and nothing beside them."""
_NOT_AHEAD = {"done": "done", "wanting": "wanting", "neither": ""}
_TELLING = frozenset(("回顾", "总结", "成就", "成效", "成绩"))
_BACK = PlainPattern(r"过去|一年来|[一二三四五六七八九十]年来|去年|上一?年|本届政府|以来的?")
_EXISTING = PlainPattern(r"存在(?:的|不足|问题|困难|短板)")
"""The title of what is wanting, though it opens with a verb."""

_ON = PlainPattern(r"今年|今后|未来|新的?一年|明年|下一步|下一?阶段|下半年|新时期")
_YEAR = PlainPattern(r"(?<![0-9])(20[0-9]{2}|19[0-9]{2})(?:年|[—\-至])")
_SUBJECT_OF_YEAR = PlainPattern(r"工作|任务|发展|思路|施政|预算|计划|实事|大事")

_AS_FOLLOWS = PlainPattern("如下[：:。]")
_LONGEST_PREAMBLE = 1500
"""Code points that stand before the provisions of a notice at most."""

_REASON = PlainPattern("(?:考虑|理由|依据)(?:是|有|如下|因素)?(?=[：，。:])")
_FOR_REASON = PlainPattern("(?:主要|这样安排|提出|确定|基于|出于)[^，。；：\n]{0,12}$")
_LONGEST_OPENING = 18
"""What opens the reasons for a target."""

_WORDS = PlainPattern(lambda: trie_pattern(DEFAULT.words("scope_titles")))


def frames(source: Source) -> tuple[Frame, ...]:
    r"""The frames of ``source``, the outer before the inner; ask by ``source.run(frames)``.

    >>> text = "一、2023年工作回顾\n成绩不小。\n二、下一步打算\n抓落实。"
    >>> [(frame.direction, frame.cue) for frame in frames(Source(text))]
    [('done', '2023年工作回顾'), ('ahead', '下一步打算')]
    """
    built = source.run(outline)
    day = source.date or source.run(own_date)
    year = day.year if day else None
    found = []
    articles = [section for section in built.sections if section.heading.style == "article"]
    title = built.title.strip("》*# ")
    if _PROVIDING.search(title) and not _HONOURING.search(title):
        provided = Span(_provisions(source.text, built), len(source.text))
        found.append(Frame(provided, "ahead", built.title, means="provision"))
    elif len(articles) > 1:
        whole = Span(0, len(source.text))
        found.append(Frame(whole, "ahead", articles[0].heading.number, means="provision"))
    reviewed: set[int] = set()
    for section in built.sections:
        direction = _direction(section, year)
        if (
            direction is None
            and not is_topic(section.heading)
            and section.level in reviewed
            and len(section.title) <= 40
            and is_order(section.title)
        ):
            direction = "ahead"
        if direction is None:
            continue
        if direction == "done":
            reviewed.add(section.level)
        strength = "plan" if _TARGETS.search(section.title) else "will"
        found.append(Frame(section.span, direction, section.title, strength))
    return tuple(sorted([*found, *_reasons(source.text, built, found)], key=_outer_first))


def _outer_first(frame: Frame) -> tuple[int, int]:
    return frame.span.start, -frame.span.end


def _provisions(text: str, built: Outline) -> int:
    """Where the provisions of a notice begin: behind 如下, or with its first heading."""
    begin = built.title_span.end if built.title_span else 0
    announced = _AS_FOLLOWS.search(text, begin, begin + _LONGEST_PREAMBLE)
    starts = [section.span.start for section in built.sections if section.span.start >= begin]
    first = min(starts[:1] + ([announced.end()] if announced else []), default=0)
    return first if first <= begin + _LONGEST_PREAMBLE else 0


def _reasons(text: str, built: Outline, found: Sequence[Frame]) -> Iterator[Frame]:
    """The reasons that are given for what lies ahead, each to the end of its paragraph."""
    ahead = covered_by(frame.span for frame in found if frame.direction == "ahead")
    for match in _REASON.finditer(text):
        opening = _FOR_REASON.search(text, max(0, match.start() - _LONGEST_OPENING), match.start())
        paragraph = built.paragraphs.at(match.start()) if opening else None
        if opening and paragraph is not None and ahead(Span(*match.span())):
            cue = text[opening.start() : match.end()]
            yield Frame(Span(opening.start(), paragraph.stop), "", cue)


def _direction(section: Section, year: int | None) -> str | None:
    title = section.title.rstrip("：: 》*")
    if len(title) > 40 or "，" in title:
        return None
    if title.startswith("关于") and _PROVIDING.search(title):
        return "ahead"
    word = _last_word(title)
    if is_order(title) and not _EXISTING.search(title):
        return None
    if word in _NOT_AHEAD:
        return _NOT_AHEAD[word]
    if _SUBJECT_OF_YEAR.search(title) or word:
        named = _YEAR.search(title)
        if _BACK.search(title) or (named and year and int(named[1]) < year):
            return "done"
        if word or _ON.search(title) or (named and year and int(named[1]) >= year):
            return "ahead"
    return None


def _last_word(title: str) -> str | None:
    """The direction that the last telling word of a title gives, if it is near its end."""
    direction = None
    facts = DEFAULT.table("scope_titles")
    for found in _WORDS.finditer(title):
        near = len(title) - found.end() <= 4
        if near or found[0] in _TELLING:
            direction = facts[found[0]][0]
    return direction


def is_topic(heading: Heading) -> bool:
    """Whether a heading without a number or a dress only names what a speech turns to."""
    return heading.style == "plain" and is_order(heading.title)


def is_order(title: str) -> bool:
    """Whether a title says in the imperative what to do.

    >>> is_order("（二）加快补齐民生短板"), is_order("今年的主要任务")
    (True, False)
    """
    found = predicate(title)
    if _NAMED.search(title):
        return False
    return found is not None and found.subject_start == found.subject_end and bool(found.verb)
