"""Years counted in eras, and ages of history: 康熙三年, 民国二十六年, 抗日战争时期."""

from __future__ import annotations

from datetime import date as Date
from functools import lru_cache
from typing import TYPE_CHECKING

from gongwen.extractors.period import calendar
from gongwen.extractors.period.calendar import Stretch
from gongwen.extractors.period.form import HAN, Context, Form, count
from gongwen.lexicon import DEFAULT, trie_pattern

if TYPE_CHECKING:
    import regex

RULE = "period.era"

_DYNASTIES = "唐宋明清"
"""The dynasties that are named before their eras by one character."""


def _era(match: regex.Match[str], held: Stretch | None, context: Context) -> Stretch:
    [first] = DEFAULT.table("period_eras")[match["era"]]
    number = 1 if match["number"] == "元" else count(match["number"])
    return calendar.year(int(first) + number - 1)


def _age(match: regex.Match[str], held: Stretch | None, context: Context) -> Stretch:
    first, last = DEFAULT.table("period_ages")[match["age"]]
    return Stretch(Date.fromisoformat(first), Date.fromisoformat(last), "years")


@lru_cache(maxsize=1)
def forms() -> tuple[Form, ...]:
    """The forms of this module; the list of eras is read at the first call."""
    names = DEFAULT.words("period_eras")
    eras = trie_pattern(names)
    ages = DEFAULT.words("period_ages")
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
        Form(
            "age",
            RULE,
            "".join(sorted({age[0] for age in ages} | {"“"})),
            rf"“?(?P<age>{trie_pattern(ages)})”?(?:时期|期间|年代)",
            _age,
            second="".join(sorted({character for age in ages for character in age[:2]})),
        ),
    )
