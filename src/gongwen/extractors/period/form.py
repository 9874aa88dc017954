"""Forms: how one expression of time is written, and what it means where it stands."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date as Date
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

from attrs import frozen

from gongwen.errors import NumeralError
from gongwen.extractors.period.calendar import Stretch, Unit
from gongwen.extractors.period.times import LAST_MONTH_OF_REVIEW, Times
from gongwen.numerals import parse

if TYPE_CHECKING:
    import regex

HAN = "一二三四五六七八九十"
COUNT = rf"(?:[0-9]{{1,8}}|[两{HAN}]{{1,4}})"
"""A whole number, in figures or in characters."""
VAGUE = (
    rf"(?:[1-9][0-9]?(?:[至到–—~～-]|——)[1-9][0-9]?|[{HAN}][至到][{HAN}]|[1-9][0-9]{{0,2}}余?多?|[百千]?[数几][十百千]?|[两{HAN}百]{{1,5}}余?多?|好几|多|千百"
    r"|一、[二两]|[二两]、三|三、[四五]|四、五|五、六|六、七|七、八|八、九)"
)
"""A whole number, or one that is not told exactly."""
MONTH = rf"(?:1[0-2]|0?[1-9]|十[一二]?|[{HAN}])"
DAY = rf"(?:3[01]|[12][0-9]|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[{HAN}])"
WEEKDAY = "[一二三四五六日天]"


_LAST_OF_SPRING = 3
_FIRST_OF_WINTER = 11


@frozen
class Context:
    """What an expression at ``offset`` of a view can be dated by.

    ``named`` is the last date that the paragraph named with its year; ``row_year`` is that of the
    quarter or half right before, with which this one stands in a row (去年一至三季度).
    """

    times: Times
    offset: int
    named: Stretch | None = None
    row_year: int | None = None

    @property
    def today(self) -> Date | None:
        """The day of the text."""
        return self.times.today

    @property
    def year(self) -> int | None:
        """The year that the section speaks of."""
        return self.times.year_at(self.offset)

    @property
    def current_year(self) -> int | None:
        """The year a month belongs to that is named without one."""
        return (self.named.year if self.named else None) or self.year

    @property
    def year_of_parts(self) -> int | None:
        """The year of a quarter or a half that is told without one.

        Early in a year it is the last, if the paragraph named that before.
        """
        if self.row_year:
            return self.row_year
        if self.named and self.today and self.today.month <= LAST_MONTH_OF_REVIEW:
            return self.named.year if self.named.year == self.today.year - 1 else self.year
        return self.year

    @property
    def turn(self) -> int | None:
        """The year that begins where ``today`` looks from, at the turn of a year.

        A report of the first months looks back on the years before its own and ahead from
        that; one of the last two months counts its own among the years gone by.
        """
        if self.today is None or _LAST_OF_SPRING < self.today.month < _FIRST_OF_WINTER:
            return None
        return self.today.year + (self.today.month >= _FIRST_OF_WINTER)


Read: TypeAlias = "Callable[[regex.Match[str], Stretch | None, Context], Stretch | None]"


@frozen
class Form:
    """One way to write a time.

    ``pattern`` is for simplified text; its groups are read by ``read``, which is given the
    stretch that the words directly before told (``None`` at the beginning of an expression)
    and gives the stretch meant, or ``None`` for no period. ``initial`` holds every character it
    may begin with. A form may stand behind a stretch told in a unit of ``refines``.
    """

    name: str
    rule: str
    initial: str
    pattern: str
    read: Read
    refines: frozenset[Unit] = frozenset()
    anchors: bool = False
    """Whether it names a year that later dates of the paragraph can leave out."""
    second: str = ""
    """What stands behind the initial, if that is known, as the inside of a class."""


@frozen
class Chain:
    """An expression without the words around it; ``start`` and ``end`` in the view.

    ``last`` names the form it ends with; ``anchors`` is true where it names a year.
    """

    start: int
    end: int
    stretch: Stretch
    rule: str
    last: str = ""
    anchors: bool = False


@lru_cache(maxsize=4096)
def count(written: str) -> int:
    """The value of a whole number as it is written.

    >>> count("二〇二四"), count("十二"), count("07")
    (2024, 12, 7)

    Raises `NumeralError` where there is no one value.
    """
    written = written.strip()
    return int(written) if written.isascii() else int(parse(written))


def maybe(written: str) -> int | None:
    """The value of a number, or ``None`` of a vague one (几, 数十, 40多)."""
    try:
        return count(written)
    except (NumeralError, ValueError):
        return None
