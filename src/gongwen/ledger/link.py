"""Promises of one document against the results of a later one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from attrs import evolve

from gongwen.document import Document
from gongwen.ledger.compare import TOLERANCE, comparable, compare
from gongwen.ledger.figures import Figure, day, results, targets
from gongwen.ledger.indicator import Names
from gongwen.ledger.model import Ledger, Row
from gongwen.ledger.things import link_things
from gongwen.span import Span

_LIKE = ("stock", "level")


def ledger(
    promises: Document,
    results: Document,
    *,
    indicators: Mapping[str, Iterable[str]] | None = None,
    tolerance: Decimal = TOLERANCE,
) -> Ledger:
    r"""What became of the promises of one document, by the ``results`` of a later one.

    Amounts are linked where their indicator, its measure, their units and the time they speak
    of are the same, and compared exactly; things with a name (mechanisms, documents, coined
    phrases) are linked where they are reported under it. ``indicators`` adds canonical names
    of indicators, each with its other names, in simplified characters, to those of the list
    ``indicators``. An approximate target (左右) may be missed by ``tolerance`` times its value.

    >>> from gongwen import extract
    >>> before = extract("二、今年工作安排\n主要预期目标是：地区生产总值增长6%左右，粮食产量80万吨以上。")
    >>> after = extract("一、去年工作回顾\n全县地区生产总值增长5.7%，粮食产量83万吨。")
    >>> for row in ledger(before, after):
    ...     print(row.indicator, row.verdict, row.why)
    国内生产总值 within 5.7% is within 0.6 of 6%左右
    粮食产量 met 83万吨 reaches 80万吨以上

    Raises ``TypeError`` for what is no document, ``ValueError`` for a ``tolerance`` that is
    negative or no number.
    """
    for given in (promises, results):
        if not isinstance(given, Document):
            raise TypeError(f"a ledger is kept of two Documents, not of {type(given).__name__}")
    if not tolerance.is_finite() or tolerance < 0:
        raise ValueError(f"a tolerance is a share of the target, not {tolerance}")
    names = Names.of(promises.source.lexicon, indicators)
    rows = [
        *_amounts(promises, results, names, tolerance),
        *link_things(promises, results),
    ]
    rows.sort(key=_place)
    promised_on, reported_on = day(promises), day(results)
    dated = (evolve(row, promised_on=promised_on, reported_on=reported_on) for row in rows)
    return Ledger(tuple(dated), promises, results)


def _amounts(before: Document, after: Document, names: Names, tolerance: Decimal) -> Iterator[Row]:
    promised, reported = _distinct(targets(before, names)), results(after, names)
    by_name: dict[str, list[Figure]] = defaultdict(list)
    for figure in reported:
        by_name[figure.indicator.name].append(figure)
    today, used = day(after), set[Span]()
    for target in promised:
        if today and target.horizon.end and target.horizon.end > today:
            yield _alone(target, "pending", f"due by {target.horizon.end}")
            continue
        answers = [one for one in by_name[target.indicator.name] if _answers(target, one)]
        if answers:
            used.add(answers[0].quantity.span)
            yield _judged(target, answers[0], tolerance)
        else:
            yield _alone(target, "unreported", _missing(target, by_name))
    for figure in reported:
        if figure.telling and figure.quantity.span not in used:
            yield Row(
                indicator=figure.indicator.name,
                measure=figure.indicator.measure,
                verdict="reported",
                why="no target for it",
                report=figure.record,
                result=figure.quantity,
            )


def _distinct(figures: Iterable[Figure]) -> list[Figure]:
    """The figures, each target once, where it is told first."""
    first: dict[object, Figure] = {}
    for one in figures:
        amount = one.quantity
        key = (one.indicator, one.horizon.end, amount.low, amount.high, amount.unit)
        first.setdefault(key, one)
    return list(first.values())


def _answers(target: Figure, result: Figure) -> bool:
    return (
        target.telling
        and _same_measure(target, result)
        and comparable(target.quantity, result.quantity)
        and target.horizon.meets(result.horizon)
    )


def _same_measure(target: Figure, result: Figure) -> bool:
    one, other = target.indicator.measure, result.indicator.measure
    return one == other or (one in _LIKE and other in _LIKE and target.indicator.known)


def _judged(target: Figure, result: Figure, tolerance: Decimal) -> Row:
    verdict = compare(
        target.quantity,
        result.quantity,
        name=target.indicator.name,
        target_rising=target.indicator.rising,
        result_rising=result.indicator.rising,
        tolerance=tolerance,
    )
    return evolve(
        _alone(target, verdict.word, verdict.why),
        report=result.record,
        result=result.quantity,
        tolerance=verdict.tolerance,
    )


def _alone(target: Figure, verdict: str, why: str) -> Row:
    return Row(
        indicator=target.indicator.name,
        measure=target.indicator.measure,
        verdict=verdict,
        why=why,
        promise=target.record,
        target=target.quantity,
    )


def _missing(target: Figure, by_name: Mapping[str, Sequence[Figure]]) -> str:
    others = by_name.get(target.indicator.name, ())
    if not others:
        return "no result of this name"
    if not target.telling:
        return "a name too general to be linked by"
    measures = sorted({one.indicator.measure for one in others})
    if target.indicator.measure not in measures:
        return "reported only as " + ", ".join(measures)
    return "reported only for another time or in another unit"


def _place(row: Row) -> tuple[bool, Span]:
    """Promises before what was never promised, each in reading order."""
    record = row.target or row.result
    assert record is not None
    return row.target is None, record.span
