"""Reading a numeral and all that makes one measure with it."""

from __future__ import annotations

from collections.abc import Sequence

from gongwen.extractors.quantity.compound import with_parts
from gongwen.extractors.quantity.measure import Measure
from gongwen.extractors.quantity.share import doubled, part_of_whole, tenths
from gongwen.extractors.quantity.surroundings import with_alternative, with_prefix, with_rate
from gongwen.extractors.quantity.unit import with_unit
from gongwen.numerals import Numeral
from gongwen.source import Source


def measure(source: Source, numeral: Numeral, following: Sequence[Numeral]) -> Measure:
    """``numeral`` with the unit at it; ``bare`` where it has none.

    ``following`` are the next numerals, for amounts of several parts (6元5角).
    """
    text = source.text
    found = (
        part_of_whole(text, numeral)
        or tenths(text, numeral)
        or doubled(text, numeral)
        or with_unit(source, numeral)
    )
    whole = with_parts(source, with_prefix(text, found), following)
    return with_rate(text, with_alternative(text, whole))
