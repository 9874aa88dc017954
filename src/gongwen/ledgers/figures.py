"""The amounts that a document promises, and those that it reports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date as Date

from attrs import frozen

from gongwen.document import Document
from gongwen.ledgers.counted import is_figure
from gongwen.ledgers.horizon import Horizon, Horizons
from gongwen.ledgers.indicator import Indicator, Names
from gongwen.ledgers.mentions import Directions
from gongwen.outline import outline, own_date
from gongwen.pattern import Pattern
from gongwen.records import Achievement, Commitment, Quantity, Record
from gongwen.span import covered_by

_TARGET_TOLD = Pattern(r"[^，；。]{0,4}(?:预期|预定|既定|原定)?(?:目标|指标)")
_TARGET_BEFORE = Pattern(r"(?:原定|预定|预期|计划)的?$")
_DENIED = r"(?:未能|没能|没有|尚未|从未|并未|无法|未(?=[按如完达实开建到落启兑投竣得及果办改脱通获解整取]))"
_DENIED_BEFORE = Pattern(rf"{_DENIED}[^，。；、]{{0,12}}$")
_DENIED_AFTER = Pattern(rf"[^，。；、]{{0,16}}?{_DENIED}")
_EACH = Pattern(r"(?:每(?!年)|人均|户均|亩均|月均|日均)[^，；。]{0,30}$")
_NEAR = 16
_BESIDE = 3
_REACH = 50


@frozen
class Figure:
    """An amount in the record that says it, with its indicator and its horizon.

    ``section`` is the title of the innermost section that it stands in; ``each`` is true of an
    amount for every person, household or month (每月发放100元).
    """

    indicator: Indicator
    horizon: Horizon
    quantity: Quantity
    record: Record
    section: str
    each: bool = False

    @property
    def verb(self) -> str:
        """The verb of the record that says it, if that has one."""
        return str(getattr(self.record, "verb", ""))


def day(document: Document) -> Date | None:
    """The day a document speaks on: the one that was given, else the one it bears."""
    return document.source.date or document.source.run(own_date)


def targets(document: Document, names: Names) -> tuple[Figure, ...]:
    """The amounts that ``document`` promises, without those whose time is over already."""
    today = day(document)
    found = _figures(document, ((one, one.targets) for one in document[Commitment]), names)
    return tuple(
        figure
        for figure in found
        if not (today and figure.horizon.end and figure.horizon.end < today)
    )


def results(document: Document, names: Names) -> tuple[Figure, ...]:
    """The amounts that ``document`` reports in its achievements and its looks back.

    What it says was not done, and a target that it names, are none.
    """
    today = day(document)
    told: list[tuple[Record, tuple[Quantity, ...]]] = [
        (record, record.results) for record in document[Achievement]
    ]
    known = {amount.span for _, amounts in told for amount in amounts}
    told += [
        (record, (record,))
        for record in looks_back(document)
        if isinstance(record, Quantity) and record.span not in known
    ]
    found = sorted(_figures(document, told, names), key=lambda one: one.quantity.span)
    return tuple(
        figure
        for figure in found
        if not (today and figure.horizon.start and figure.horizon.start > today)
        and not _is_no_result(document, figure.quantity)
    )


def looks_back(document: Document) -> Iterator[Record]:
    """The records in the sections that report, without those that promise there."""
    directions = Directions(document.source)
    promised = covered_by(record.span for record in document[Commitment])
    for record in document:
        place = document.source.locate(record.span)
        if directions.at(place.start) == "done" and not promised(record.span):
            yield record


def _figures(
    document: Document, told: Iterable[tuple[Record, tuple[Quantity, ...]]], names: Names
) -> Iterator[Figure]:
    source = document.source
    horizons, built = Horizons(source), source.run(outline)
    for record, amounts in told:
        clause = source.locate(record.span)
        horizon = horizons.at(clause, getattr(record, "deadline", None)) if amounts else None
        section = built.section_at(clause.start)
        for at, amount in enumerate(amounts):
            place = source.locate(amount.span)
            beside = amounts[max(0, at - _BESIDE) : at + _BESIDE + 1]
            before = source.text[max(clause.start, place.start - _REACH) : place.start]
            if horizon is None or not is_figure(source.text, place, amount, beside):
                continue
            indicator = names.indicator(amount, before)
            if indicator.name:
                title = section.title if section else ""
                each = amount.per not in ("", "年") or _EACH.search(before) is not None
                yield Figure(indicator, horizon, amount, record, title, each)


def _is_no_result(document: Document, amount: Quantity) -> bool:
    """Whether a report denies it, or names the target here, to say that it was met."""
    text, place = document.source.text, document.source.locate(amount.span)
    if _TARGET_TOLD.match(text, place.end) or _DENIED_AFTER.match(text, place.end):
        return True
    before = max(0, place.start - _NEAR)
    return bool(
        _TARGET_BEFORE.search(text, max(0, place.start - 4), place.start)
        or _DENIED_BEFORE.search(text, before, place.start)
    )
