"""The time since an event: 党的十八大以来, 自项目开工以来, 自印发之日起."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date as Date

from attrs import evolve

from gongwen.extractors.period.calendar import Stretch
from gongwen.extractors.period.durations import moved
from gongwen.extractors.period.form import Chain, maybe
from gongwen.extractors.period.times import Times
from gongwen.lexicon import DEFAULT, trie_pattern
from gongwen.pattern import Pattern, PlainPattern

RULE = "period.since"

_TRIGGER = PlainPattern(r"以来|至今|之日起|即日起|年多?来")
_YEARS = PlainPattern("[0-9一二三四五六七八九十百]{1,4}余?多?$")
_ISSUE = Pattern(
    r"(?:自(?:本[\p{Han}]{1,6}?|文件)?|(?<!基)本(?:(?!自)\p{Han}){1,6}?)(?:正式)?"
    r"(?:印发|发布|公布|下发|签发|发文|颁布|公告|签署)之日起$"
)
_COUNTED = PlainPattern(
    r"，?(?:满|的)?(?P<number>[0-9]{1,3}|[一二三四五六七八九十两]{1,3})"
    r"个?(?:(?P<unit>年|月|周|星期|日|天)|工作日)(?P<within>[以之]?内)?"
)
_CLAUSE = Pattern(
    r"(?P<since>(?<![来各独亲出源])自(?!古|然|身|己|主)从?[\p{Han}0-9“”·]{2,20})$"
    r"|(?:^|[\n，。；：！？（、 ])(?P<since>从?(?![一长历近多过古但是而也这那其并力却]|有史|在)"
    r"(?:(?!自(?!治|主|然|身|贸)|特别是|尤其是)[\p{Han}0-9“”·]){2,12})$"
)
_NEVER = PlainPattern(r"(?:一直|长期|长久|自古|有史|有统计|有记录|有记载|时间|时期|[近个])$")
_LONGEST = 24


def _event_source() -> str:
    events = trie_pattern(DEFAULT.words("period_events"))
    return (
        rf"(?:(?<![来亲各独])自从?|从)?+(?:我国|中国)?+(?:实行|实施|推进|自从)?+(?P<event>{events})"
        r"(?:召开|发生|开始|爆发|战略实施)?+$"
    )


_event = Pattern(_event_source)


def since_events(text: str, times: Times) -> Iterator[Chain]:
    """The expressions of ``text`` that count from an event up to its day, in order."""
    for trigger in _TRIGGER.finditer(text):
        if trigger[0].endswith(("来", "至今")):
            yield from _from_event(text, trigger, times)
            continue
        if trigger[0] == "即日起":
            start = trigger.start() - text.endswith(("自", "由", "从"), 0, trigger.start())
            yield Chain(start, trigger.end(), Stretch(times.today, None, "years"), RULE)
            continue
        issue = _ISSUE.search(text, max(0, trigger.start() - _LONGEST), trigger.end())
        counted = _COUNTED.match(text, trigger.end())
        if issue and counted and counted["within"]:
            within = Stretch(times.today, _last_day(times.today, counted), "years")
            yield Chain(issue.start(), counted.end(), within, RULE)
        elif issue and not counted and issue[0].startswith("自"):
            yield Chain(*issue.span(), Stretch(times.today, None, "years"), RULE)


def _last_day(first: Date | None, counted: re.Match[str]) -> Date | None:
    """The last day of a time counted from ``first``, if it is not counted in working days."""
    number, unit = maybe(counted["number"]), counted["unit"]
    return moved(first, number, unit) if number and unit else None


def merged(chains: Iterable[Chain], counted: Iterable[Chain]) -> list[Chain]:
    """``chains`` with those ``counted`` from an event, which take up what they hold.

    A date in the words that tell an event is the day that is counted from; without a word
    for from, it is where these words begin.
    """
    found: list[Chain] = []
    for chain in sorted((*chains, *counted), key=lambda chain: (chain.start, -chain.end)):
        before = found[-1] if found else None
        if before is None or chain.start >= before.end:
            found.append(chain)
        elif before.rule == RULE and before.stretch.start is None:
            found[-1] = _dated(before, chain)
        elif chain.rule == RULE and chain.end > before.end:
            found[-1] = _dated(chain, before) if chain.stretch.start is None else chain
    return found


def _dated(event: Chain, date: Chain) -> Chain:
    """``event`` counted from the ``date`` in it."""
    if date.end >= event.end - len("以来"):
        return date
    stretch = evolve(event.stretch, start=date.stretch.start)
    start = event.start if event.last == "from" else date.start
    return evolve(event, start=start, stretch=stretch)


def _from_event(text: str, trigger: re.Match[str], times: Times) -> Iterator[Chain]:
    before = text[max(0, trigger.start() - _LONGEST) : trigger.start()]
    start = trigger.start() - len(before)
    event = _event.search(_YEARS.sub("", before) if trigger[0].startswith("年") else before)
    if event:
        [day] = DEFAULT.table("period_events")[event["event"]]
        stretch = Stretch(Date.fromisoformat(day), times.today, "years")
        yield Chain(start + event.start(), trigger.end(), stretch, RULE)
    elif trigger[0] == "以来" and not _NEVER.search(before):
        clause = _CLAUSE.search(before)
        if clause is None:
            return
        stretch = Stretch(None, times.today, "years")
        last = "from" if clause["since"].startswith("自") else ""
        yield Chain(start + clause.start("since"), trigger.end(), stretch, RULE, last)
