"""Rules: a name, a pattern with slots, how to build the record, and examples both ways."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import Any, TypeAlias, TypeVar, cast

import regex
from attrs import field, frozen

from gongwen.arguments import refused
from gongwen.errors import RuleError, RuleTimeoutError
from gongwen.extractor import Extractor, NamedRule
from gongwen.records import Record
from gongwen.rule.checks import bound_extractors, check_build, check_slots, record_slots
from gongwen.rule.compiled import compiled
from gongwen.rule.grammar import PatternError
from gongwen.rule.match import Match
from gongwen.rule.procedure import texts
from gongwen.source import Fold, Source

R_co = TypeVar("R_co", bound=Record, covariant=True)

Slot: TypeAlias = Extractor[Any] | str
"""What a slot may be bound to: an extractor, one record of which it holds, or a pattern."""

TIMEOUT = 10.0
"""The seconds that a rule may take over one text, unless it says otherwise."""


def _in_order(slots: Any) -> tuple[tuple[str, Slot], ...]:
    try:
        bound = dict(slots)
    except (TypeError, ValueError):
        raise refused("slots", "a dict such as {'n': gongwen.quantities}", slots) from None
    return tuple(sorted(bound.items(), key=lambda slot: slot[0]))


@frozen(cache_hash=True, repr=False)
class Rule(Extractor[R_co]):
    """A regular expression with slots that builds a record of each match.

    ``pattern`` is a pattern of the ``regex`` library for cleaned, simplified text. ``{name}``
    in it is a slot. What it matches is ``slots[name]``: a pattern, or an extractor, one
    whole record of which then stands in the slot; ``{name:other}`` takes ``slots[other]``.
    A slot that is bound to nothing matches a run of words.

    ``build`` is a record class, or a function that makes a record of a `Match`, or ``None``
    of one that is none. A class is given the slots by name, but for those whose names begin
    with ``_``; where a slot took no part in the match, the attribute has its default.

    ``examples`` are texts in which the rule fires, ``counter_examples`` texts in which it
    does not; ``doc`` says in a line what it finds. ``timeout`` is how many seconds of
    processor time it may take over one text, ``None`` as many as it wants.

    >>> from attrs import frozen
    >>> from gongwen import Record, Quantity, quantities
    >>> @frozen(kw_only=True)
    ... class Promotion(Record):
    ...     n: Quantity
    ...     who: str
    >>> promotions = Rule(
    ...     "promotion",
    ...     "提拔{n:quantities}{who}",
    ...     Promotion,
    ...     slots={"quantities": quantities},
    ...     examples=["提拔5名年轻干部"],
    ...     counter_examples=["提拔干部"],
    ... )
    >>> [found] = promotions(Source("近年来，县里提拔12名基层干部。"))
    >>> found.text, found.n.value, found.who
    ('提拔12名基层干部', Decimal('12'), '基层干部')

    Raises `RuleError`, with the name of the rule and the place in its pattern, for a pattern
    that cannot be compiled or is beyond the limits of `gongwen.rule.limits`, for a slot that
    names nothing, and for a class that the slots do not fit. Finding raises `RuleError`
    where a record cannot be built, and `RuleTimeoutError` where the time runs out.
    """

    name: str
    pattern: str
    build: Callable[[Match], R_co | None] | type[R_co]
    slots: tuple[tuple[str, Slot], ...] = field(default=(), converter=_in_order)
    examples: tuple[str, ...] = field(default=(), converter=texts)
    counter_examples: tuple[str, ...] = field(default=(), converter=texts)
    doc: str = field(default="", kw_only=True)
    timeout: float | None = field(default=TIMEOUT, kw_only=True)

    def __attrs_post_init__(self) -> None:
        try:
            if not isinstance(self.pattern, str):
                raise refused("pattern", "a str", self.pattern)
            if not _is_name(self.name):
                raise PatternError(f"a rule has a name, not {self.name!r}")
            if self.timeout is not None and not self.timeout > 0:
                raise PatternError(f"a timeout is more than 0 seconds, not {self.timeout!r}")
            check_slots(self.pattern, dict(self.slots))
            compiled(self.pattern, filling(self, [" "] * len(self.folded)))
            check_build(self.build, self.pattern, self.record_slots)
        except PatternError as error:
            raise fault(self, error.problem, error.position, error.slot) from error.__cause__

    def __repr__(self) -> str:
        return f"<Rule {self.name}>"

    @property
    def __name__(self) -> str:
        return self.name

    @property
    def rules(self) -> tuple[NamedRule, ...]:
        """The rule itself, and no other."""
        return (self,)

    @property
    def folded(self) -> tuple[Extractor[Any], ...]:
        """The extractors that slots of the pattern are bound to, each once."""
        return bound_extractors(self.pattern, self.slots)

    @property
    def record_slots(self) -> frozenset[str]:
        """The names of the slots that hold records; the others hold text."""
        return record_slots(self.pattern, dict(self.slots))

    def find(self, source: Source) -> Iterator[R_co]:
        """The records built of the matches, from left to right, but for those of no character."""
        built = map(self.build_of, self.matches(source))
        return (record for record in built if record is not None and len(record.span))

    def matches(self, source: Source) -> Iterator[Match]:
        """The matches of the pattern in ``source``, from left to right.

        >>> rule = Rule("pact", "与{_who}签约", Record, slots={"_who": "[省市县]"})
        >>> [match.slots["_who"] for match in rule.matches(Source("与市签约，与县签约"))]
        ['市', '县']
        """
        fold = source.fold(*self.folded)
        records = self.record_slots
        for groups in scan(self, compiled_for(self, fold), fold.text):
            held = {
                name: fold.at(groups.start(name)) for name in records if groups.start(name) >= 0
            }
            if None not in held.values():
                slots = MappingProxyType({**groups.groupdict(), **held})
                yield Match(self.name, source, fold, groups, slots)

    def build_of(self, match: Match) -> R_co | None:
        """The record that the rule builds of one of its matches, or ``None``."""
        try:
            record = _built(self.build, match)
        except Exception as error:
            problem = f"building a record of {match.told} raised {error!r}"
            raise fault(self, problem) from error
        if not isinstance(record, (Record, type(None))):
            raise fault(self, f"of {match.told} it built {record!r}, which is no gongwen.Record")
        return cast("R_co | None", record)


def _is_name(name: object) -> bool:
    return isinstance(name, str) and bool(name.strip())


def fault(rule: Rule[Any], problem: str, position: int | None = None, slot: str = "") -> RuleError:
    """An error that names ``rule``, and the place in its pattern, or ``slot``'s, if it has one."""
    pattern = rule.pattern
    if slot:
        problem, pattern = f"in slots[{slot!r}]: {problem}", str(dict(rule.slots)[slot])
    return RuleError(problem, rule=rule.name, pattern=pattern, position=position)


def scan(rule: Rule[Any], pattern: regex.Pattern[str], text: str) -> Iterator[regex.Match[str]]:
    """The matches of ``pattern`` in ``text``, within the time and the memory of ``rule``."""
    try:
        yield from pattern.finditer(text, timeout=rule.timeout, concurrent=False)
    except TimeoutError:
        problem = f"it took more than {rule.timeout:g} s over a text of {len(text):,} characters"
        raise RuleTimeoutError(problem, rule=rule.name, pattern=rule.pattern) from None
    except MemoryError:
        raise fault(rule, f"a text of {len(text):,} characters exhausts its memory") from None


def compiled_for(rule: Rule[Any], fold: Fold) -> regex.Pattern[str]:
    """The pattern of ``rule`` for the text of ``fold``."""
    return _compiled(rule, tuple(fold.symbol(extractor) for extractor in rule.folded))


def filling(rule: Rule[Any], symbols: Sequence[str]) -> dict[str, str]:
    """What the bound slots of ``rule`` match, where ``symbols`` stand for its extractors."""
    symbol = dict(zip(rule.folded, symbols, strict=True))
    return {
        name: slot if isinstance(slot, str) else symbol[slot]
        for name, slot in rule.slots
        if isinstance(slot, str) or slot in symbol
    }


@lru_cache(maxsize=1024)
def _compiled(rule: Rule[Any], symbols: tuple[str, ...]) -> regex.Pattern[str]:
    return compiled(rule.pattern, filling(rule, symbols))


def _built(build: Callable[[Match], Any] | type[Record], match: Match) -> Any:
    if not isinstance(build, type):
        return build(match)
    given = {
        name: held
        for name, held in match.slots.items()
        if held is not None and not name.startswith("_")
    }
    return match.record(build, **given)
