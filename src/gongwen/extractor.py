"""Extractors: pure functions from a source to records, and the ways to combine them."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Generic, Protocol, TypeVar

from attrs import field, frozen

from gongwen.arguments import POLICY, called, finder, records_of, refused, told
from gongwen.columns import clip, inert
from gongwen.combinators import by, map_, near, resolved, where, within
from gongwen.records import Record
from gongwen.resolve import in_order, longest
from gongwen.source import Source

_WIDEST = 60
"""The most columns in which an extractor tells what it is made of."""

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

    @property
    def doc(self) -> str:
        """What it finds, in a line."""


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

    def __repr__(self) -> str:
        rules = {0: "", 1: ": 1 rule"}.get(len(self.rules), f": {len(self.rules)} rules")
        return f"<Extractor {clip(inert(self.__name__), _WIDEST)}{rules}>"

    @property
    def __name__(self) -> str:
        """What it is made of, in a few words."""
        return self.__class__.__qualname__

    @abstractmethod
    def find(self, source: Source) -> Iterable[R_co]:
        """The records in ``source``, in any order."""

    def __call__(self, source: Source, /) -> tuple[R_co, ...]:
        """The records in ``source``, in reading order, each once.

        Raises ``TypeError`` for what is no `Source`, and where something found is no record.
        """
        if not isinstance(source, Source):
            raise TypeError(f"an extractor reads a Source, not a {type(source).__name__}")
        return in_order(records_of(self.find(source), self))

    def candidates(self, source: Source) -> tuple[R_co, ...]:
        """The records in ``source`` before any gave way to another that it overlaps.

        >>> from gongwen import persons, Source
        >>> first = persons.resolved(lambda records: tuple(records)[:1])
        >>> source = Source("周正同志、陈志远同志")
        >>> len(first(source)), len(first.candidates(source))
        (1, 2)
        """
        return source.run(self)

    @property
    def rules(self) -> tuple[NamedRule, ...]:
        """The named rules that this extractor is made of."""
        return ()

    def __or__(self, other: Extractor[S]) -> Extractor[R_co | S]:
        """The records of both."""
        return _Union((self, _extractor(other)))

    def where(self, predicate: Callable[[R_co], object]) -> Extractor[R_co]:
        """The records of which ``predicate`` is true.

        >>> from gongwen import quantities, Source
        >>> shares = quantities.where(lambda amount: amount.unit == "%")
        >>> [r.text for r in shares(Source("新增学位300个，增长5.2%。"))]
        ['5.2%']
        """
        return _Derived(self, where, (called(predicate, "where", "a function of a record"),))

    def map(self, function: Callable[[R_co], S]) -> Extractor[S]:
        """The records that ``function`` makes of these records, one of each.

        >>> from attrs import evolve
        >>> from gongwen import quantities, Source
        >>> named = quantities.map(lambda amount: evolve(amount, rule="mine"))
        >>> [r.rule for r in named(Source("新增学位300个。"))]
        ['mine']
        """
        return _Derived(self, map_, (called(function, "map", "a function of a record"),))

    def by(self, rule: str) -> Extractor[R_co]:
        """The records that the rule of this name found.

        >>> from gongwen import quantities, Source
        >>> shares = quantities.by("quantity.percentage")
        >>> [r.text for r in shares(Source("新增学位300个，增长5.2%。"))]
        ['5.2%']
        """
        if not isinstance(rule, str):
            raise refused("by", "the name of a rule", rule)
        return _Derived(self, by, (rule,))

    def within(self, place: Extractor[Record] | str) -> Extractor[R_co]:
        r"""The records inside a span of ``place``.

        ``place`` is an extractor, or words that a title on the section's path contains.

        >>> from gongwen import quantities, Source
        >>> source = Source("一、去年工作\n建校3所。\n二、今年任务\n建校5所。")
        >>> [r.text for r in quantities.within("任务")(source)]
        ['5所']
        """
        if not isinstance(place, str):
            finder(place, "within", "an extractor or part of a title")
        return _Derived(self, within, (place,))

    def near(self, other: Extractor[Record], *, clauses: int = 0) -> Extractor[R_co]:
        """The records with a record of ``other`` at most ``clauses`` clauses away.

        Nought asks for the same clause. Clauses are counted through the whole text.

        >>> from gongwen import institutions, quantities, Source
        >>> source = Source("县教育局建校3所，新增学位900个，惠及群众2万人。")
        >>> [r.text for r in quantities.near(institutions, clauses=1)(source)]
        ['3所', '900个']

        Raises ``ValueError`` for fewer clauses than nought.
        """
        if clauses < 0:
            raise ValueError(f"clauses: a count from 0 on is wanted, not {clauses}")
        return _Derived(self, near, (finder(other, "near"), clauses))

    def resolved(
        self, policy: Callable[[Iterable[R_co]], tuple[R_co, ...]] = longest
    ) -> Extractor[R_co]:
        """The records that stay where ``policy`` has chosen among overlapping ones."""
        return _Resolved(self, resolved, (called(policy, "resolved", POLICY),))


def extractor(
    find: Callable[[Source], Iterable[R]],
    *,
    rules: Iterable[NamedRule] = (),
    among: Extractor[R] | None = None,
) -> Extractor[R]:
    """The extractor of what the pure function ``find`` finds, by ``rules``.

    ``among`` is the extractor whose candidates ``find`` chooses among, where it does.
    """
    find = finder(find, "extractor", "a function of a source")
    return _Function(find, tuple(rules), among)


def _extractor(given: Extractor[R]) -> Extractor[R]:
    finder(given, "|")
    if not isinstance(given, Extractor):
        raise refused("|", "an extractor, which gongwen.extractor makes of a function,", given)
    return given


@frozen(cache_hash=True, repr=False)
class _Function(Extractor[R_co]):
    function: Callable[[Source], Iterable[R_co]]
    named: tuple[NamedRule, ...] = ()
    among: Extractor[R_co] | None = field(default=None, eq=False)

    @property
    def __name__(self) -> str:
        return told(self.function)

    def find(self, source: Source) -> Iterable[R_co]:
        return self.function(source)

    def candidates(self, source: Source) -> tuple[R_co, ...]:
        return source.run(self) if self.among is None else self.among.candidates(source)

    @property
    def rules(self) -> tuple[NamedRule, ...]:
        return self.named


def _empty(source: Source) -> tuple[Any, ...]:
    return ()


empty: Extractor[Any] = extractor(_empty)
"""The extractor that finds nothing: the identity of ``|``."""


@frozen(cache_hash=True, repr=False)
class _Union(Extractor[R_co]):
    parts: tuple[Extractor[R_co], ...]

    def __or__(self, other: Extractor[S]) -> Extractor[R_co | S]:
        return _Union((*self.parts, _extractor(other)))

    @property
    def __name__(self) -> str:
        return f"({' | '.join(map(told, self.parts))})"

    def find(self, source: Source) -> Iterable[R_co]:
        return (record for part in self.parts for record in source.run(part))

    def candidates(self, source: Source) -> tuple[R_co, ...]:
        return in_order(record for part in self.parts for record in part.candidates(source))

    @property
    def rules(self) -> tuple[NamedRule, ...]:
        return tuple(dict.fromkeys(rule for part in self.parts for rule in part.rules))


def united(
    extractor: Callable[[Source], Sequence[Record]],
) -> Iterator[Callable[[Source], Sequence[Record]]]:
    """The extractors that a union is made of; the extractor itself, if it is no union."""
    if isinstance(extractor, _Union):
        for part in extractor.parts:
            yield from united(part)
    else:
        yield extractor


@frozen(cache_hash=True, repr=False)
class _Derived(Extractor[R_co]):
    of: Extractor[Any]
    combinator: Callable[..., Sequence[Any]]
    given: tuple[Any, ...]

    @property
    def __name__(self) -> str:
        given = ", ".join(map(told, self.given))
        return f"{told(self.of)}.{told(self.combinator)}({given})"

    def find(self, source: Source) -> Iterable[R_co]:
        return self.combinator(source.run(self.of), source, *self.given)

    def candidates(self, source: Source) -> tuple[R_co, ...]:
        return in_order(self.combinator(self.of.candidates(source), source, *self.given))

    @property
    def rules(self) -> tuple[NamedRule, ...]:
        return self.of.rules


@frozen(cache_hash=True, repr=False)
class _Resolved(_Derived[R_co]):
    def candidates(self, source: Source) -> tuple[R_co, ...]:
        return self.of.candidates(source)
