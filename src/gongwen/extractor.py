"""Extractors: pure functions from a source to records, and the ways to combine them."""

from __future__ import annotations

from abc import abstractmethod
from bisect import bisect_right
from collections.abc import Callable, Iterable
from typing import Any, Generic, Protocol, TypeVar

from attrs import frozen

from gongwen.outline import outline
from gongwen.records import Record
from gongwen.resolve import in_order, leftmost_longest
from gongwen.source import Source
from gongwen.span import covered_by

R = TypeVar("R", bound=Record)
S = TypeVar("S", bound=Record)
R_co = TypeVar("R_co", bound=Record, covariant=True)


class NamedRule(Protocol):
    """What every record names: a rule, with texts in which it fires and does not."""

    @property
    def name(self) -> str:
        """The name, unlike that of any other rule."""

    @property
    def examples(self) -> tuple[str, ...]:
        """Texts in which the rule fires."""

    @property
    def counter_examples(self) -> tuple[str, ...]:
        """Texts in which it does not."""


class Extractor(Generic[R_co]):
    """A function from a source to records, with combinators. Make one with `extractor`.

    Extractors are values: equal ones give equal records, and ``source.run(extractor)``
    computes each once.

    >>> from gongwen import quantities, periods, Source
    >>> source = Source("今年新增岗位6个、学位1200个。")
    >>> [r.text for r in (quantities | periods)(source)]
    ['今年', '6个', '1200个']
    >>> [r.text for r in quantities.where(lambda r: r.item == "学位")(source)]
    ['1200个']
    """

    __slots__ = ()

    @abstractmethod
    def find(self, source: Source) -> Iterable[R_co]:
        """The records in ``source``, in any order."""

    def __call__(self, source: Source, /) -> tuple[R_co, ...]:
        """The records in ``source``, in reading order, each once."""
        return in_order(self.find(source))

    @property
    def rules(self) -> tuple[NamedRule, ...]:
        """The named rules that this extractor is made of."""
        return ()

    def __or__(self, other: Extractor[S]) -> Extractor[R_co | S]:
        """The records of both."""
        return _Union((self, other))

    def where(self, predicate: Callable[[R_co], object]) -> Extractor[R_co]:
        """The records of which ``predicate`` is true."""
        return _Where(self, predicate)

    def map(self, function: Callable[[R_co], S]) -> Extractor[S]:
        """The records that ``function`` makes of these records, one of each."""
        return _Map(self, function)

    def within(self, place: Extractor[Record] | str) -> Extractor[R_co]:
        """The records inside a span of ``place``.

        ``place`` is an extractor, or words that a title on the section's path contains.
        """
        return _Within(self, place)

    def near(self, other: Extractor[Record], *, clauses: int = 0) -> Extractor[R_co]:
        """The records with a record of ``other`` at most ``clauses`` clauses away.

        Nought asks for the same clause. Clauses are counted through the whole text.
        """
        return _Near(self, other, clauses)

    def resolved(
        self, policy: Callable[[Iterable[R_co]], tuple[R_co, ...]] = leftmost_longest
    ) -> Extractor[R_co]:
        """The records that stay where ``policy`` has chosen among overlapping ones."""
        return _Resolved(self, policy)


def extractor(
    find: Callable[[Source], Iterable[R]], *, rules: Iterable[NamedRule] = ()
) -> Extractor[R]:
    """The extractor of what the pure function ``find`` finds, by ``rules``."""
    return _Function(find, tuple(rules))


@frozen
class _Function(Extractor[R_co]):
    function: Callable[[Source], Iterable[R_co]]
    named: tuple[NamedRule, ...] = ()

    def find(self, source: Source) -> Iterable[R_co]:
        return self.function(source)

    @property
    def rules(self) -> tuple[NamedRule, ...]:
        return self.named


def _nothing(source: Source) -> tuple[Any, ...]:
    return ()


empty: Extractor[Any] = extractor(_nothing)
"""The extractor that finds nothing: the identity of ``|``."""


@frozen
class _Union(Extractor[R_co]):
    parts: tuple[Extractor[R_co], ...]

    def find(self, source: Source) -> Iterable[R_co]:
        return (record for part in self.parts for record in source.run(part))

    @property
    def rules(self) -> tuple[NamedRule, ...]:
        return tuple(dict.fromkeys(rule for part in self.parts for rule in part.rules))


@frozen
class _Derived(Extractor[R_co]):
    of: Extractor[Any]

    @property
    def rules(self) -> tuple[NamedRule, ...]:
        return self.of.rules


@frozen
class _Where(_Derived[R_co]):
    predicate: Callable[[Any], object]

    def find(self, source: Source) -> list[R_co]:
        return [record for record in source.run(self.of) if self.predicate(record)]


@frozen
class _Map(_Derived[R_co]):
    function: Callable[[Any], R_co]

    def find(self, source: Source) -> list[R_co]:
        return [self.function(record) for record in source.run(self.of)]


@frozen
class _Resolved(_Derived[R_co]):
    policy: Callable[[Iterable[Any]], tuple[R_co, ...]]

    def find(self, source: Source) -> tuple[R_co, ...]:
        return self.policy(source.run(self.of))


@frozen
class _Within(_Derived[R_co]):
    place: Extractor[Record] | str

    def find(self, source: Source) -> list[R_co]:
        if isinstance(self.place, str):
            spans = [
                source.span(section.span.start, section.span.end)
                for section in source.run(outline).sections
                if any(self.place in title for title in section.path)
            ]
        else:
            spans = [record.span for record in source.run(self.place)]
        covered = covered_by(spans)
        return [record for record in source.run(self.of) if covered(record.span)]


@frozen
class _Near(_Derived[R_co]):
    other: Extractor[Record]
    clauses: int

    def find(self, source: Source) -> list[R_co]:
        starts = [clause.span.start for clause in source.run(outline).clauses]

        def clause_of(record: Record) -> int:
            return bisect_right(starts, source.locate(record.span).start)

        others = sorted({clause_of(record) for record in source.run(self.other)})

        def is_near(record: Record) -> bool:
            clause = clause_of(record)
            at = bisect_right(others, clause + self.clauses) - 1
            return at >= 0 and others[at] >= clause - self.clauses

        return [record for record in source.run(self.of) if is_near(record)]
