"""Years counted in the eras of emperors and of the Republic: 康熙三年, 民国二十六年."""

from __future__ import annotations

from functools import lru_cache

import regex

from gongwen.extractors.period import calendar
from gongwen.extractors.period.calendar import Stretch
from gongwen.extractors.period.form import HAN, Form, Scope, count
from gongwen.lexicon import DEFAULT, trie_pattern

RULE = "period.era"

_DYNASTIES = "唐宋明清"
"""The dynasties that are named before their eras by one character."""


def _era(match: regex.Match[str], held: Stretch | None, scope: Scope) -> Stretch:
    [first] = DEFAULT.table("period_eras")[match["era"]]
    number = 1 if match["number"] == "元" else count(match["number"])
    return calendar.year(int(first) + number - 1)


@lru_cache(maxsize=1)
def forms() -> tuple[Form, ...]:
    """The forms of this module; the list of eras is read at the first call."""
    names = DEFAULT.words("period_eras")
    eras = trie_pattern(names)
    return (
        Form(
            "era",
            RULE,
            "".join(sorted({era[0] for era in names} | set(_DYNASTIES))),
            rf"[{_DYNASTIES}]?(?P<era>{eras}) ?(?P<number>元|[0-9]{{1,3}}|[{HAN}百廿]{{1,4}}) ?年(?![来前后多级])",
            _era,
            anchors=True,
            second="".join(sorted({character for era in names for character in era[:2]})),
        ),
    )
