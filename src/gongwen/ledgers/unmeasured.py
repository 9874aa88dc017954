"""Rows for things that are promised by a name, without an amount."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from attrs import evolve

from gongwen.ledgers.mentions import Mention, Mentions
from gongwen.ledgers.model import Row
from gongwen.ledgers.things import Name, Thing
from gongwen.ledgers.works import DONE
from gongwen.pattern import Pattern

_UNDONE = Pattern(
    r"^[^，；。、未没尚]{0,8}?(?:(?:未能|没能|尚未|没有|未)(?:如期|按期|按时|按计划|全面|正式|实质性?){0,2}"
    rf"(?:{DONE})|(?:延期|推迟|暂缓)[^，；。、]{{0,8}}$|(?:停工|滞后|搁置|取消)$)"
)


def link_things(
    promised: Iterable[Thing], reported: Mapping[Name, Thing], mentions: Mentions
) -> Iterator[Row]:
    """A row for each name that is promised, where it is told first.

    What a commitment only names, and what the other text does not report, has no row.
    """
    first: dict[Name, Thing] = {}
    for thing in promised:
        known = first.get(thing.name)
        if known is None or (thing.is_promised and not known.is_promised):
            first[thing.name] = thing
    for name, thing in first.items():
        row = _row(thing, reported.get(name), mentions.get(name.words))
        if row:
            yield row


def _row(promise: Thing, report: Thing | None, mention: Mention | None) -> Row | None:
    told = mention is not None and not mention.ahead
    if mention and told and promise.name.kind == "project":
        return _reported(promise, mention)
    if report:
        row = _alone(promise, "linked", "reported under the same name")
        return evolve(row, report=report.record, result=report.thing)
    if not promise.is_promised:
        return None
    if mention and told:
        return _reported(promise, mention)
    if mention:
        return _alone(promise, "unreported", "named again, but only for what lies ahead")
    return _alone(promise, "unreported", "nothing reported has this name")


def _reported(promise: Thing, mention: Mention) -> Row:
    undone = promise.is_due and _UNDONE.search(mention.rest)
    why = f"said of it: {mention.rest}" if mention.rest else "reported under the same name"
    row = _alone(promise, "missed" if undone else "linked", why)
    return evolve(row, report=mention.clause, result=mention.name)


def _alone(promise: Thing, verdict: str, why: str) -> Row:
    return Row(
        indicator=promise.name.words,
        canonical=promise.name.words,
        measure=promise.name.kind,
        verdict=verdict,
        why=why,
        promise=promise.record,
        target=promise.thing,
    )
