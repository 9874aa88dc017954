"""The amounts that a document promises, and those that it reports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date as Date
from fractions import Fraction

from attrs import frozen

from gongwen.document import Document
from gongwen.errors import UnitError
from gongwen.frame import frames
from gongwen.ledger.horizon import Horizon, Horizons
from gongwen.ledger.indicator import Indicator, Names
from gongwen.outline import outline, own_date
from gongwen.pattern import Pattern
from gongwen.records import Achievement, Commitment, Quantity, Record
from gongwen.span import Span, covered_by
from gongwen.units import unit

_TARGET_TOLD = Pattern(r"[^，；。]{0,4}(?:预期|预定|既定|原定)?(?:目标|指标)")
_TARGET_BEFORE = Pattern(r"(?:原定|预定|预期|计划)的?$")
_BASE = Pattern(
    r"(?:提高|提升|上升|增加|增长|增|扩大|下降|降低?|减少|减|压缩|压减|缩短|调整?)[到至为]"
)
_WRITTEN = Pattern(r"[一二两三四五六七八九半]")
_UNCOUNTED = frozenset(("周年", "岁", "天", "年", "次", "个月", "小时"))
_SHORTEST = 4


@frozen
class Figure:
    """An amount in the record that says it, with its indicator and its horizon."""

    indicator: Indicator
    horizon: Horizon
    quantity: Quantity
    record: Record

    @property
    def telling(self) -> bool:
        """Whether the indicator's name is enough to know it again."""
        name = self.indicator.name
        return self.indicator.known or len(name) >= _SHORTEST


def day(document: Document) -> Date | None:
    """The day a document speaks on: the one that was given, else the one it bears."""
    return document.source.date or document.source.run(own_date)


def targets(document: Document, names: Names) -> tuple[Figure, ...]:
    """The amounts that ``document`` promises, without those whose time is over already."""
    today = day(document)
    told = [(record, amount) for record in document[Commitment] for amount in record.targets]
    found = _figures(document, told, names)
    return tuple(
        figure
        for figure in found
        if not (today and figure.horizon.end and figure.horizon.end < today)
    )


def results(document: Document, names: Names) -> tuple[Figure, ...]:
    """The amounts that ``document`` reports in its achievements and its looks back."""
    today = day(document)
    told: list[tuple[Record, Quantity]] = [
        (record, amount) for record in document[Achievement] for amount in record.results
    ]
    known = {amount.span for _, amount in told}
    told += [
        (record, record)
        for record in looks_back(document)
        if isinstance(record, Quantity) and record.span not in known
    ]
    found = sorted(_figures(document, told, names), key=lambda one: one.quantity.span)
    return tuple(
        figure
        for figure in found
        if not (today and figure.horizon.start and figure.horizon.start > today)
        and not _is_quoted_target(document, figure.quantity)
    )


def looks_back(document: Document) -> Iterator[Record]:
    """The records in the sections that report, without those that promise there."""
    source = document.source
    directions = {frame.span: frame.direction for frame in source.run(frames)}
    whole = directions.get(Span(0, len(source.text)), "")
    built = source.run(outline)
    promised = covered_by(record.span for record in document[Commitment])
    for record in document:
        section = built.section_at(source.locate(record.span).start)
        while section and not directions.get(section.span):
            section = section.parent
        direction = directions[section.span] if section else whole
        if direction == "done" and not promised(record.span):
            yield record


def _figures(
    document: Document, told: Iterable[tuple[Record, Quantity]], names: Names
) -> Iterator[Figure]:
    source = document.source
    horizons = Horizons(source)
    for record, amount in told:
        place, clause = source.locate(amount.span), source.locate(record.span)
        bare = amount.unit == "%" and not amount.change
        of_something = bare and source.text.startswith("的", place.end)
        if of_something or not _is_counted(amount) or _BASE.match(source.text, place.end):
            continue
        before = source.text[clause.start : place.start]
        indicator = names.indicator(amount, before)
        if indicator.name:
            yield Figure(indicator, horizons.at(clause), amount, record)


def _is_counted(amount: Quantity) -> bool:
    """Whether it is a figure, not one of the small numbers of plain prose (两个, 三年, 上亿)."""
    if amount.unit in _UNCOUNTED and not amount.change:
        return False
    if any(character.isdecimal() for character in amount.text):
        return True
    large = _is_measured(amount) or not 1 <= Fraction(amount.value) < 10_000
    return large and _WRITTEN.search(amount.text) is not None


def _is_measured(amount: Quantity) -> bool:
    try:
        return bool(unit(amount.unit))
    except UnitError:
        return False


def _is_quoted_target(document: Document, amount: Quantity) -> bool:
    """Whether a report names the target here, to say that it was met."""
    text, place = document.source.text, document.source.locate(amount.span)
    if _TARGET_TOLD.match(text, place.end):
        return True
    return bool(_TARGET_BEFORE.search(text, max(0, place.start - 4), place.start))
