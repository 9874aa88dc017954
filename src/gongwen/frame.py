"""What the sections of a text, and the text as a whole, announce: tasks ahead, or results."""

from __future__ import annotations

from attrs import frozen

from gongwen.lexicon import DEFAULT, trie_pattern
from gongwen.outline import Heading, Section, outline, own_date
from gongwen.pattern import PlainPattern
from gongwen.predicate import predicate
from gongwen.source import Source
from gongwen.span import Span


@frozen
class Frame:
    """A stretch of the view and the direction of what is said there.

    ``direction`` is ``ahead``, ``done``, ``wanting`` or ``""``; ``cue`` is the title that
    announces it; ``strength`` is that of a commitment made in it without a cue of its own.
    """

    span: Span
    direction: str
    cue: str
    strength: str = "will"


_PROVISIONS = "通知|办法|细则|规定|方案|意见|措施|规划|纲要|计划|要点|条例|政策|规则|章程|准则|制度|决定|倡议书?"
_PROVIDING = PlainPattern(rf"(?:{_PROVISIONS})(?:[（(][^（）()]{{1,20}}[）)])?$")
_NAMED = PlainPattern(
    r"的[^的]{0,8}(?:要求|任务|目标|思路|原则|重点|意义|成就|成效|情况|措施|举措|意见|建议|工作)$"
    r"|(?:工作|发展|任务|总体|主要)(?:思路|目标|安排|打算|重点|要点|举措|措施|回顾|总结|情况|要求|原则|部署|成效|成绩|任务)"
    r"(?:[和与及、][^，]{2,8})?$"
    r"|^(?:[今明去上来本]一?年|(?:19|20)[0-9]{2}年|下一?步|下一?阶段|[上下]半年|今后|当前)"
    r"[^，]{0,6}工作$"
    r"|(?:工作|任务|目标|计划|预算|决议|规划|项目)[^，]{0,4}(?:开展|完成|进展|落实|推进|执行)情况$"
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
_SUBJECT_OF_YEAR = PlainPattern(r"工作|任务|发展|思路|施政")

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
    if _PROVIDING.search(built.title.strip("》*# ")):
        found.append(Frame(Span(0, len(source.text)), "ahead", built.title))
    elif len(articles) > 1:
        found.append(Frame(Span(0, len(source.text)), "ahead", articles[0].heading.number))
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
    return tuple(found)


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
