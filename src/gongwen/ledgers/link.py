"""Promises of one document against the results of a later one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from attrs import evolve

from gongwen.document import Document
from gongwen.ledgers import things
from gongwen.ledgers.answers import Answers
from gongwen.ledgers.compare import TOLERANCE, compare, is_floor
from gongwen.ledgers.figures import Figure, day, results, targets
from gongwen.ledgers.indicator import Names
from gongwen.ledgers.mentions import Mention, Mentions
from gongwen.ledgers.model import Ledger, Row
from gongwen.ledgers.unmeasured import link_things
from gongwen.records import Achievement, Commitment, Record
from gongwen.span import Span

_OTHER = "the target of this name is of another measure, unit or time"


def ledger(
    promises: Document,
    results: Document,
    *,
    indicators: Mapping[str, Iterable[str]] | None = None,
    tolerance: Decimal = TOLERANCE,
) -> Ledger:
    r"""What became of the promises of one document, by the ``results`` of a later one.

    Amounts are linked where their indicator, its measure, their units and the time they speak
    of are the same, and compared exactly; things with a name (mechanisms, documents, projects,
    coined phrases) are linked where they are reported under it. ``indicators`` adds canonical
    names of indicators, each with its other names, in simplified characters, to those of the
    list ``indicators``. An approximate target (左右) may be missed by ``tolerance`` times its
    value.

    >>> from gongwen import extract
    >>> before = extract("二、今年工作安排\n主要预期目标是：地区生产总值增长6%左右，粮食产量80万吨以上。")
    >>> after = extract("一、去年工作回顾\n全县地区生产总值增长5.7%，粮食产量83万吨。")
    >>> for row in ledger(before, after):
    ...     print(row.indicator, row.verdict, row.why)
    地区生产总值 nearly 5.7% falls short of 6%左右, but by no more than 0.6
    粮食产量 met 83万吨 reaches 80万吨以上

    Raises ``TypeError`` for what is no document, for ``indicators`` that are no mapping to lists,
    and for a ``tolerance`` that is no ``Decimal``, ``ValueError`` for one that is negative or no number.
    """
    for given in (promises, results):
        if not isinstance(given, Document):
            raise TypeError(f"a ledger is kept of two Documents, not of {type(given).__name__}")
    _check(tolerance)
    book = _Book(promises, results, Names.of(promises.source.lexicon, indicators), tolerance)
    rows = sorted(book.rows(), key=_place)
    dated = (evolve(row, promised_on=book.said, reported_on=book.today) for row in rows)
    return Ledger(tuple(dated), promises, results, *book.left_out(rows))


def _check(tolerance: Decimal) -> None:
    if not isinstance(tolerance, Decimal):
        raise TypeError(
            f"a tolerance is a Decimal, as Decimal('0.1'), not a {type(tolerance).__name__}"
        )
    if not tolerance.is_finite() or tolerance < 0:
        raise ValueError(f"a tolerance is a share of the target, not {tolerance}")


class _Book:
    """What is known while a ledger is made."""

    def __init__(self, before: Document, after: Document, names: Names, tolerance: Decimal) -> None:
        self.said, self.today = day(before), day(after)
        self._before, self._after, self._names = before, after, names
        self._tolerance = tolerance
        self._targets = targets(before, names)
        self._results = results(after, names)
        self._things = tuple(things.promised(before))
        self._answers = Answers(self._results)
        sought = (name for target in self._targets for name in self._sought(target))
        named = (thing.name.words for thing in self._things)
        self._mentions = Mentions(after, (*sought, *named))

    def rows(self) -> Iterator[Row]:
        """The rows, those of amounts before those of things."""
        judged = [self._judged(target) for target in _distinct(self._targets)]
        yield from judged
        used = {row.result.span for row in judged if row.result}
        yield from self._unpromised(used)
        yield from link_things(self._things, things.reported(self._after), self._mentions)

    def left_out(
        self, rows: Iterable[Row]
    ) -> tuple[tuple[Commitment, ...], tuple[Achievement, ...]]:
        """The commitments and the achievements without a row, or a row that says the same."""
        rows = list(rows)
        promised = {figure.record.span for figure in self._targets}
        shown = {thing.name for thing in self._things if thing.is_promised}
        promised |= {thing.record.span for thing in self._things if thing.name in shown}
        promised |= {row.promise.span for row in rows if row.promise}
        reported = {row.report.span for row in rows if row.report}
        return (
            tuple(one for one in self._before[Commitment] if one.span not in promised),
            tuple(one for one in self._after[Achievement] if one.span not in reported),
        )

    def _sought(self, target: Figure) -> tuple[str, ...]:
        """The names by which a target can be looked for without its figure."""
        if not target.indicator.telling:
            return ()
        others = self._names.names_of(target.indicator.name) if target.indicator.known else ()
        return tuple(name for name in (target.quantity.item, *others) if len(name) > 2)

    def _mention(self, target: Figure) -> Mention | None:
        found = [self._mentions[name] for name in self._sought(target) if name in self._mentions]
        return min(found, key=_first_told, default=None)

    def _judged(self, target: Figure) -> Row:
        if self.today and target.horizon.end and target.horizon.end > self.today:
            return self._pending(target)
        answer = self._answers.answer(target)
        if answer:
            return self._compared(target, answer)
        return self._unanswered(target)

    def _pending(self, target: Figure) -> Row:
        due = f"due by {target.horizon.end}"
        so_far = self._answers.interim(target, self.said)
        if so_far is None:
            return _alone(target, "pending", due)
        row = self._compared(target, so_far)
        floor = is_floor(target.quantity, target.indicator.name, target.indicator.rising)
        if row.verdict == "met" and floor and not target.indicator.measure.startswith("growth"):
            return evolve(row, why=f"{row.why}, ahead of {target.horizon.end}")
        why = f"{due}; {so_far.quantity.text} is reported so far"
        return evolve(row, verdict="pending", why=why, tolerance=None)

    def _compared(self, target: Figure, result: Figure) -> Row:
        verdict = compare(
            target.quantity,
            result.quantity,
            name=target.indicator.name,
            target_rising=target.indicator.rising,
            result_rising=result.indicator.rising,
            tolerance=self._tolerance,
        )
        return evolve(
            _alone(target, verdict.word, verdict.why),
            report=result.record,
            result=result.quantity,
            tolerance=verdict.tolerance,
        )

    def _unanswered(self, target: Figure) -> Row:
        doubtful = self._answers.doubtful(target)
        if doubtful:
            near, why = doubtful
            row = _alone(target, "unclear", why)
            return evolve(row, report=near.record, result=near.quantity)
        mention = self._mention(target)
        if mention is None:
            return _alone(target, "unreported", "nothing reported has this name")
        if mention.ahead:
            return _alone(target, "unreported", "named again, but only for what lies ahead")
        row = _alone(target, "unclear", "named, but no figure has just this name")
        return evolve(row, report=mention.clause, result=mention.name)

    def _unpromised(self, used: set[Span]) -> Iterator[Row]:
        promised = {target.indicator.name for target in self._targets}
        for figure in self._results:
            if figure.quantity.span in used:
                continue
            same = figure.indicator.name in promised
            yield Row(
                indicator=figure.quantity.item,
                canonical=figure.indicator.name,
                measure=figure.indicator.measure,
                verdict="reported",
                why=_OTHER if same else "no target of this name",
                report=figure.record,
                result=figure.quantity,
            )


def _first_told(mention: Mention) -> tuple[bool, int, int]:
    """What is reported before what lies ahead, in reading order, the longer name first."""
    return mention.ahead, mention.name.span.start, -mention.name.span.end


def _distinct(figures: Iterable[Figure]) -> list[Figure]:
    """The figures, each target once, where it is told first."""
    first: dict[object, Figure] = {}
    for one in figures:
        amount = one.quantity
        key = (one.indicator, one.horizon.end, amount.low, amount.high, amount.unit)
        first.setdefault(key, one)
    return list(first.values())


def _alone(target: Figure, verdict: str, why: str) -> Row:
    return Row(
        indicator=target.quantity.item,
        canonical=target.indicator.name,
        measure=target.indicator.measure,
        verdict=verdict,
        why=why,
        promise=target.record,
        target=target.quantity,
        due=target.horizon.end,
    )


def _place(row: Row) -> tuple[bool, Span]:
    """Promises before what was never promised, each in reading order."""
    record: Record | None = row.target or row.result
    assert record is not None
    return row.target is None, record.span
