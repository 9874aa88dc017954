"""What may be given for an argument, and what is told of anything else."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from reprlib import repr as short
from typing import Any, TypeVar

from gongwen.columns import inert
from gongwen.records import KINDS, Record
from gongwen.span import Span

EXTRACTOR = "an extractor such as gongwen.quantities"
POLICY = "a function such as gongwen.resolve.longest"

F = TypeVar("F", bound=Callable[..., Any])


def told(value: object) -> str:
    """What a value is called in a message: an extractor by what it is made of, others by name.

    >>> from gongwen import institutions, quantities
    >>> told(quantities | institutions), told(len), told(3)
    ('(quantities | institutions)', 'len', '3')
    """
    return str(getattr(value, "__name__", "")).strip("_") or repr(value)


def refused(argument: str, wanted: str, given: object) -> TypeError:
    """The error of an argument that is not what is ``wanted``.

    >>> refused("near", EXTRACTOR, 3)
    TypeError('near: an extractor such as gongwen.quantities is wanted, not 3')
    """
    return TypeError(f"{argument}: {wanted} is wanted, not {inert(short(given))}")


def called(given: F, argument: str, wanted: str) -> F:
    """``given``, which is ``wanted``, if it can be called; raises ``TypeError`` where it cannot."""
    if not callable(given):
        raise refused(argument, wanted, given)
    return given


def finder(given: F, argument: str, wanted: str = EXTRACTOR) -> F:
    """``given``, if it may be an extractor; raises ``TypeError`` for what is none.

    >>> from gongwen import Quantity
    >>> finder(Quantity, "near")
    Traceback (most recent call last):
        ...
    TypeError: near: Quantity is a kind of record; its extractor is gongwen.quantities
    """
    if isinstance(given, type) and issubclass(given, Record):
        told = f"{given.__name__} is a kind of record; its extractor is {finder_of(given)}"
        raise TypeError(f"{argument}: {told}")
    return called(given, argument, wanted)


def finders(given: Any) -> tuple[Any, ...]:
    """``given``, each of which may be an extractor; raises ``TypeError`` for one alone."""
    if isinstance(given, type):
        finder(given, "extractors")
    if callable(given):
        raise TypeError("extractors are several; one alone stands in brackets: [quantities]")
    if isinstance(given, str) or not isinstance(given, Iterable):
        raise refused("extractors", "a list such as [gongwen.quantities]", given)
    return tuple(finder(one, "extractors") for one in given)


def records_of(given: Any, finder: object) -> list[Any]:
    """``given``, which ``finder`` found; raises ``TypeError`` where it holds what is no record."""
    if not isinstance(given, Iterable):
        raise TypeError(f"{finder!r} gave {inert(short(given))}, which is no list of records")
    found = list(given)
    for one in found:
        if not isinstance(one, Record):
            raise TypeError(f"{finder!r} gave {inert(short(one))}, which is no gongwen.Record")
    return found


def record_of(given: Record, argument: str) -> Record:
    """``given``, if it is a record; raises ``TypeError`` where it is none."""
    if not isinstance(given, Record):
        raise refused(argument, "a record", given)
    return given


def span_of(given: Span, argument: str) -> Span:
    """``given``, if it is a span; raises ``TypeError`` where it is none."""
    if not isinstance(given, Span):
        raise refused(argument, "a Span", given)
    return given


def kinds_of(given: Any) -> tuple[type[Record], ...]:
    """``given``, each of which is a class of records; raises ``TypeError`` where one is none.

    >>> from gongwen import Quantity
    >>> kinds_of(Quantity)
    Traceback (most recent call last):
        ...
    TypeError: kinds: a list such as [Quantity] is wanted, not <class 'gongw...rds.Quantity'>
    """
    if isinstance(given, (str, type)) or not isinstance(given, Iterable):
        name = getattr(given, "__name__", "Session")
        raise refused("kinds", f"a list such as [{name}]", given)
    kinds = tuple(given)
    for kind in kinds:
        if not (isinstance(kind, type) and issubclass(kind, Record)):
            raise refused("kinds", "a class of records", kind)
    return kinds


def finder_of(kind: type[Record]) -> str:
    """What finds the records of ``kind``, in words.

    >>> from gongwen import Period, Quantity, Record
    >>> finder_of(Quantity), finder_of(Period), finder_of(Record)
    ('gongwen.quantities', 'gongwen.periods', 'one of your own')
    """
    if kind not in KINDS:
        return "one of your own"
    name = kind.__name__.lower()
    return f"gongwen.{name[:-1]}ies" if name.endswith("y") else f"gongwen.{name}s"
