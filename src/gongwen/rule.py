"""Rules: a name, a pattern with slots, how to build the record, and examples both ways."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Any, TypeAlias, TypeVar

import regex
from attrs import field, frozen

from gongwen.errors import RuleError
from gongwen.extractor import Extractor, NamedRule
from gongwen.records import Record
from gongwen.source import Fold, Source
from gongwen.span import Span

R = TypeVar("R", bound=Record)
R_co = TypeVar("R_co", bound=Record, covariant=True)

Slot: TypeAlias = Extractor[Any] | str

WORDS = r"[\p{Han}A-Za-z0-9]{1,40}"
"""What a slot matches that is bound to nothing: a run of words within a clause."""

_SLOT = regex.compile(r"(?<!\\[pPNx])\{([A-Za-z_]\w*)(?::([A-Za-z_]\w*))?\}")


@frozen
class Match:
    """One match of a rule: where it is, and what stands in its slots.

    ``slots`` gives, by name, the record in a slot bound to an extractor and the simplified
    text in any other.
    """

    rule: str
    source: Source
    fold: Fold
    groups: regex.Match[str]
    slots: Mapping[str, Any]

    @property
    def span(self) -> Span:
        """The place of the match in the raw text."""
        return self.place(0)

    def place(self, group: int | str) -> Span:
        """The place of a group of the pattern, or of a slot, in the raw text."""
        return self.fold.view.to_raw(*self.groups.span(group))

    def record(self, kind: type[R], /, **attributes: Any) -> R:
        """A record of ``kind`` at the place of the match, with these attributes."""
        return kind(span=self.span, text=self.source.cut(self.span), rule=self.rule, **attributes)


def _texts(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(texts)


def _frozen_slots(slots: Mapping[str, Slot]) -> tuple[tuple[str, Slot], ...]:
    return tuple(sorted(dict(slots).items(), key=lambda slot: slot[0]))


@frozen
class Rule(Extractor[R_co]):
    """A regular expression with slots that builds a record of each match.

    ``pattern`` is a pattern of the ``regex`` library for cleaned, simplified text. ``{name}``
    in it is a slot. What it matches is ``slots[name]``: a pattern, or an extractor, one
    whole record of which then stands in the slot; ``{name:other}`` takes ``slots[other]``.
    A slot that is bound to nothing matches a run of words.

    ``build`` is a record class, which is given the slots by name, or a function that makes
    a record of a `Match`, or ``None`` of one that is none. ``examples`` are texts in which
    the rule fires, ``counter_examples`` texts in which it does not.

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

    Raises `RuleError`, with the name of the rule and the place, for a pattern that cannot
    be compiled and for a slot that names nothing.
    """

    name: str
    pattern: str
    build: Callable[[Match], R_co | None] | type[R_co]
    slots: tuple[tuple[str, Slot], ...] = field(default=(), converter=_frozen_slots)
    examples: tuple[str, ...] = field(default=(), converter=_texts)
    counter_examples: tuple[str, ...] = field(default=(), converter=_texts)

    def __attrs_post_init__(self) -> None:
        _compile(self, dict.fromkeys(self._folded, " "))

    @property
    def rules(self) -> tuple[NamedRule, ...]:
        """The rule itself, and no other."""
        return (self,)

    @property
    def _folded(self) -> tuple[Extractor[Any], ...]:
        bound = (slot for _, slot in self.slots if isinstance(slot, Extractor))
        return tuple(dict.fromkeys(bound))

    def find(self, source: Source) -> Iterator[R_co]:
        """The records built of the matches, from left to right."""
        fold = source.fold(*self._folded)
        compiled, records = _compile_for(self, fold)
        for groups in compiled.finditer(fold.text, concurrent=False):
            bound = {name: fold.at(groups.start(name)) for name in records}
            if None in bound.values():
                continue
            match = Match(
                self.name,
                source,
                fold,
                groups,
                MappingProxyType({**groups.groupdict(), **bound}),
            )
            record = self._built(match)
            if record is not None:
                yield record

    def _built(self, match: Match) -> R_co | None:
        if isinstance(self.build, type):
            return match.record(self.build, **match.slots)
        return self.build(match)


def _compile_for(rule: Rule[Any], fold: Fold) -> tuple[regex.Pattern[str], frozenset[str]]:
    return _compile_symbols(rule, tuple(fold.symbol(folded) for folded in rule._folded))


@lru_cache(maxsize=1024)
def _compile_symbols(
    rule: Rule[Any], symbols: tuple[str, ...]
) -> tuple[regex.Pattern[str], frozenset[str]]:
    return _compile(rule, dict(zip(rule._folded, symbols, strict=True)))


def _compile(
    rule: Rule[Any], symbols: Mapping[Extractor[Any], str]
) -> tuple[regex.Pattern[str], frozenset[str]]:
    """The compiled pattern, and the names of the slots that hold records."""
    slots = dict(rule.slots)
    records: set[str] = set()

    def group(slot: regex.Match[str]) -> str:
        name, bound = slot[1], slot[2] or slot[1]
        if slot[2] and bound not in slots:
            raise RuleError(
                f"rule {rule.name!r}: the slot {slot[0]} at {slot.start()} of the pattern "
                f"names nothing; there is {', '.join(slots) or 'no slot'}"
            )
        what = slots.get(bound, WORDS)
        if isinstance(what, Extractor):
            records.add(name)
            what = symbols[what]
        return f"(?P<{name}>{what})"

    pattern = _SLOT.sub(group, rule.pattern)
    try:
        return regex.compile(pattern), frozenset(records)
    except regex.error as error:
        raise RuleError(f"rule {rule.name!r}: {error} of the pattern {pattern!r}") from error


@frozen
class Procedure(Extractor[R_co]):
    """A rule told as a function, where one pattern cannot say it.

    ``function`` is a pure function of a source; the records it makes bear ``name``.
    """

    name: str
    function: Callable[[Source], Iterable[R_co]]
    examples: tuple[str, ...] = field(default=(), converter=_texts)
    counter_examples: tuple[str, ...] = field(default=(), converter=_texts)

    @property
    def rules(self) -> tuple[NamedRule, ...]:
        """The rule itself, and no other."""
        return (self,)

    def find(self, source: Source) -> Iterable[R_co]:
        """The records that the function finds."""
        return self.function(source)
