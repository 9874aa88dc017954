"""Reading a numeral and all that makes one measure with it."""

from __future__ import annotations

from collections.abc import Sequence

from gongwen.extractors.quantity.compound import with_parts
from gongwen.extractors.quantity.measure import Measure
from gongwen.extractors.quantity.share import share
from gongwen.extractors.quantity.surroundings import with_alternative, with_prefix, with_rate
from gongwen.extractors.quantity.unit import Units, with_unit
from gongwen.numerals import Numeral


def measure(text: str, numeral: Numeral, following: Sequence[Numeral], known: Units) -> Measure:
    """``numeral`` with the unit at it, one of ``known``; ``bare`` where it has none.

    ``following`` are the next numerals, for amounts of several parts (6元5角).
    """
    found = with_prefix(text, share(text, numeral) or with_unit(text, numeral, known))
    if found.kind == "bare":
        return found
    if following and following[0].start <= found.end + 1:
        found = with_parts(text, found, following, known)
    return with_rate(text, with_alternative(text, found))
