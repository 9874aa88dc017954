"""Rules told as functions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from attrs import field, frozen

from gongwen.errors import GongwenError, RuleError
from gongwen.extractor import Extractor, NamedRule
from gongwen.records import Record
from gongwen.source import Source

R_co = TypeVar("R_co", bound=Record, covariant=True)


def texts(given: Iterable[str] | str) -> tuple[str, ...]:
    """Example texts as a tuple; a single one may be given as it is."""
    return (given,) if isinstance(given, str) else tuple(given)


@frozen(cache_hash=True, repr=False)
class Procedure(Extractor[R_co]):
    """A rule told as a function, where one pattern cannot say it.

    ``function`` is a pure function of a source; the records it makes bear ``name``. ``doc``
    says in a line what they are.

    Where the function raises, so does the rule: `RuleError`, which names it.
    """

    name: str
    function: Callable[[Source], Iterable[R_co]]
    examples: tuple[str, ...] = field(default=(), converter=texts)
    counter_examples: tuple[str, ...] = field(default=(), converter=texts)
    doc: str = field(default="", kw_only=True)

    def __repr__(self) -> str:
        return f"<Procedure {self.name}>"

    @property
    def __name__(self) -> str:
        return self.name

    @property
    def rules(self) -> tuple[NamedRule, ...]:
        """The rule itself, and no other."""
        return (self,)

    def find(self, source: Source) -> Iterator[R_co]:
        """The records that the function finds."""
        try:
            yield from self.function(source)
        except GongwenError:
            raise
        except Exception as error:
            raise RuleError(f"its function raised {error!r}", rule=self.name) from error
