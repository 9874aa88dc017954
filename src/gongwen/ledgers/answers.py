"""Which of the reported figures answers a promised one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date as Date

from gongwen.ledgers.compare import comparable
from gongwen.ledgers.figures import Figure
from gongwen.ledgers.model import MEASURES
from gongwen.pattern import Pattern
from gongwen.records import Quantity

_LIKE = ("stock", "level")
_NUMBER = Pattern(
    r"^(?:[（(]?[一二三四五六七八九十0-9]{1,3}[）)、.．]|[一二三四五六七八九十]是|[#*\s])+"
)


_MOST = 100
"""With how many figures of one name a target is compared at most."""


class Answers:
    """The reported figures, by the name of their indicator."""

    def __init__(self, reported: Iterable[Figure]) -> None:
        self._named: dict[str, list[Figure]] = defaultdict(list)
        for figure in reported:
            named = self._named[figure.indicator.name]
            if len(named) < _MOST:
                named.append(figure)

    def answer(self, target: Figure) -> Figure | None:
        """The first result that answers ``target``.

        Its name, its measure, its unit and its time are those of the target; a name that does
        not tell enough needs the same amount in the same words, or the same section, besides.
        """
        return next((one for one in self._fitting(target) if _is_known_again(target, one)), None)

    def interim(self, target: Figure, since: Date | None) -> Figure | None:
        """What is reported of a ``target`` that is not due yet and was promised on ``since``.

        An amount that stands at a day counts for any target that is to be reached; what happens in
        a time only for a target whose time it is a part of.
        """
        return next(
            (
                one
                for one in self._of(target)
                if _is_same(target, one)
                and _is_known_again(target, one)
                and _is_on_the_way(target, one, since)
            ),
            None,
        )

    def doubtful(self, target: Figure) -> tuple[Figure, str] | None:
        """The figure of the same name that comes nearest, and why it does not answer."""
        named = self._of(target)
        if not named:
            return None
        near = max(named, key=lambda one: _agreement(target, one))
        return near, _difference(target, near)

    def _of(self, target: Figure) -> Sequence[Figure]:
        return self._named.get(target.indicator.name, ())

    def _fitting(self, target: Figure) -> Iterable[Figure]:
        return (
            one
            for one in self._of(target)
            if _is_same(target, one) and target.horizon.meets(one.horizon)
        )


def _agreement(target: Figure, result: Figure) -> tuple[bool, bool, bool]:
    return (
        _is_same_measure(target, result),
        comparable(target.quantity, result.quantity),
        target.horizon.meets(result.horizon),
    )


def _difference(target: Figure, result: Figure) -> str:
    said = result.quantity.text
    measure, unit, time = _agreement(target, result)
    if target.each != result.each:
        return (
            f"{said} is for each, not in all" if result.each else f"{said} is in all, not for each"
        )
    if not measure:
        told, wanted = (one.indicator.measure.split()[0] for one in (result, target))
        if told == wanted:
            return f"{said} is measured against something else"
        return f"{said} is {MEASURES[told]}, not {MEASURES[wanted]}"
    if not unit:
        return f"{said} is in another unit"
    if not time:
        return f"{said} is for another time"
    return f"the name is too general to tell that {said} answers"


def _is_same(target: Figure, result: Figure) -> bool:
    return _is_same_measure(target, result) and comparable(target.quantity, result.quantity)


def _is_same_measure(target: Figure, result: Figure) -> bool:
    if target.each != result.each:
        return False
    one, other = target.indicator.measure, result.indicator.measure
    return one == other or (one in _LIKE and other in _LIKE and target.indicator.known)


def _is_known_again(target: Figure, result: Figure) -> bool:
    if target.indicator.telling:
        return True
    if not target.verb or target.verb != result.verb:
        return False
    section, other = (_NUMBER.sub("", one.section) for one in (target, result))
    return _is_equal(target.quantity, result.quantity) or (
        section == other != "" and target.indicator.measure == "new"
    )


def _is_equal(one: Quantity, other: Quantity) -> bool:
    return (one.unit, one.value) == (other.unit, other.value)


def _is_on_the_way(target: Figure, result: Figure, since: Date | None) -> bool:
    aim, time = target.horizon, result.horizon
    if since and time.end and time.end < _year(since):
        return False
    if time.counts_towards(aim) or (_is_state(target) and not time.long):
        return True
    open_start = not aim.long and aim.start is None
    return bool(open_start and since and time.start and time.start >= _year(since))


def _is_state(target: Figure) -> bool:
    """Whether the target is to stand at the end of its time, not to add up over it."""
    amount = target.quantity
    if target.indicator.measure not in _LIKE:
        return False
    if not target.horizon.long:
        return True
    return amount.unit == "%" or amount.change == "to" or amount.relation == ">"


def _year(day: Date) -> Date:
    return day.replace(month=1, day=1)
