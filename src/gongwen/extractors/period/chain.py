"""Chains: forms that stand together and tell one stretch (去年 + 12月 + 5日)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING, TypeAlias

from attrs import evolve

from gongwen.errors import NumeralError
from gongwen.extractors.period import (
    absolute,
    alone,
    decades,
    durations,
    eras,
    festivals,
    lunar,
    parts,
    plans,
    relative,
    seasons,
    terms,
)
from gongwen.extractors.period.calendar import Stretch
from gongwen.extractors.period.form import HAN, Chain, Context, Form
from gongwen.extractors.period.times import Times
from gongwen.pattern import Pattern, PlainPattern

if TYPE_CHECKING:
    import regex

_Forms: TypeAlias = "tuple[Pattern, dict[str, Form]]"
"""A pattern that matches any of some forms, the first that can, and these by its groups."""


@cache
def _openers() -> tuple[Form, ...]:
    """The forms that open an expression, in the order in which they are tried."""
    forms = (
        *plans.FORMS,
        *lunar.FORMS,
        *eras.forms(),
        *absolute.FORMS,
        *decades.FORMS,
        *durations.FORMS,
        *terms.FORMS,
        *seasons.FORMS,
        *relative.FORMS,
        *parts.FORMS,
    )
    return tuple(form for form in forms if form.initial)


_NUMERALS = f"{HAN}两数几好百千〇零"
_KINDS = ("[0-9]", f"[{_NUMERALS}]")
"""Characters with which much the same forms open."""

_UNIT = "(?:[余多个]{0,3}[世年月季日号星礼周天学财课度]|[至到、 –—~～-])"
"""What stands behind a number that opens an expression, or behind the first of a range."""


_PARTS_OF_YEAR = frozenset({"quarter", "first_quarter", "half_year"})
_ROW = PlainPattern(" ?(?:[-–—~～]{1,2}|[至到、和与及]) ?")
_GOES_ON = PlainPattern("以?来|至今")
"""After a year that the time is counted from, and does not stay in."""


def _initial() -> str:
    firsts: dict[str, str] = {}
    for form in _openers():
        firsts[form.second] = firsts.get(form.second, "") + form.initial
    pairs = "|".join(
        f"[{first}]" + (f"(?=[{second}])" if second else "") for second, first in firsts.items()
    )
    return (
        f"(?=[{''.join(firsts.values())}])(?:"
        rf"(?<![0-9])[0-9](?=[0-9]{{0,7}}(?:{_UNIT}|[/）]|\.[0-9]))"
        f"|[{_NUMERALS}](?=[{_NUMERALS}○廿余多、]{{0,5}}(?:{_UNIT}|五))"
        f"|(?![0-9{_NUMERALS}])(?:{pairs}))"
    )


_INITIAL = PlainPattern(_initial)
"""What an expression may open with; a number does at its first digit, and before a unit."""


@lru_cache(maxsize=512)
def _opening_with(character: str) -> _Forms:
    """The forms that can open with ``character``, or with another of its kind."""
    kind = next((kind for kind in _KINDS if re.match(kind, character)), character)
    return _compiled(tuple(form for form in _openers() if re.search(kind, form.initial)))


@cache
def _refining(unit: str) -> _Forms | None:
    forms = (
        *lunar.FORMS,
        *festivals.forms(),
        *parts.FORMS,
        *absolute.FORMS,
        *decades.FORMS,
        *seasons.FORMS,
        *relative.FORMS,
    )
    fitting = tuple(form for form in forms if unit in form.refines)
    return _compiled(fitting) if fitting else None


@lru_cache(maxsize=1)
def _alone() -> _Forms:
    return _compiled(alone.forms())


@cache
def _compiled(forms: tuple[Form, ...]) -> _Forms:
    pattern = "|".join(f"(?P<form_{form.name}>{form.pattern})" for form in forms)
    return Pattern(pattern), {f"form_{form.name}": form for form in forms}


def _form(match: regex.Match[str], forms: dict[str, Form]) -> Form:
    return forms[next(name for name in forms if match[name] is not None)]


def _read(
    form: Form, match: regex.Match[str], held: Stretch | None, context: Context
) -> Stretch | None:
    """What a match tells; ``None`` where what looks like a numeral has no value."""
    try:
        return form.read(match, held, context)
    except NumeralError:
        return None


def chain_alone(text: str, times: Times) -> Chain | None:
    """The chain of a text that says nothing else, if it is one."""
    begin = len(text) - len(text.lstrip())
    held = text.strip()
    if len(held) > 20:
        return None
    pattern, forms = _alone()
    match = pattern.fullmatch(held)
    if match is None:
        return None
    form = _form(match, forms)
    stretch = _read(form, match, None, Context(times, 0))
    if stretch is None:
        return None
    return Chain(begin, begin + len(held), stretch, form.rule, form.name)


def chains(text: str, times: Times) -> Iterator[Chain]:
    """The chains of ``text`` in order, disjoint."""
    named: Stretch | None = None
    previous: Chain | None = None
    line = at = 0
    while (opened := _opened(text, at)) is not None:
        form, match = opened
        if text.find("\n", line, match.start()) >= 0:
            named = None
        line = match.start()
        at = max(match.end(), match.start() + 1)
        if not match[0]:
            continue
        context = Context(
            times, match.start(), named, _row_year(text, previous, form, match.start())
        )
        stretch = _read(form, match, None, context)
        if stretch is None:
            continue
        chain = _refined(
            text,
            Chain(*match.span(), stretch, form.rule, form.name, form.anchors),
            context,
        )
        if chain.anchors and _is_past(chain.stretch, times) and not _GOES_ON.match(text, chain.end):
            named = chain.stretch
        at = chain.end
        previous = chain
        yield chain


def _row_year(text: str, previous: Chain | None, form: Form, start: int) -> int | None:
    """The year of the ``previous`` part of a year, if the one at ``start`` stands in a row with it."""
    if previous is None or not {form.name, previous.last} <= _PARTS_OF_YEAR:
        return None
    return previous.stretch.year if _ROW.fullmatch(text, previous.end, start) else None


def _opened(text: str, at: int) -> tuple[Form, regex.Match[str]] | None:
    """The first form from ``at`` on that opens an expression, and its match."""
    for initial in _INITIAL.finditer(text, at):
        pattern, forms = _opening_with(initial[0])
        if match := pattern.match(text, initial.start()):
            return _form(match, forms), match
    return None


def _is_past(stretch: Stretch, times: Times) -> bool:
    return stretch.year is not None and (times.today is None or stretch.year <= times.today.year)


def _refined(text: str, chain: Chain, context: Context) -> Chain:
    """``chain`` with all that stands behind it and tells the stretch more finely."""
    while (compiled := _refining(chain.stretch.unit)) is not None:
        pattern, forms = compiled
        match = _next(text, chain.end, pattern)
        if match is None:
            break
        form = _form(match, forms)
        stretch = _read(form, match, chain.stretch, context)
        if stretch is None:
            break
        chain = evolve(
            chain,
            end=match.end(),
            stretch=stretch,
            anchors=chain.anchors or form.anchors,
            last=form.name,
        )
    return chain


def _next(text: str, end: int, pattern: Pattern) -> regex.Match[str] | None:
    for start in (end, end + 1) if text[end : end + 1] in (" ", "的") else (end,):
        match = pattern.match(text, start)
        if match and match[0]:
            return match
    return None
