"""Chains: forms that stand together and tell one stretch (去年 + 12月 + 5日)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

import regex
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
)
from gongwen.extractors.period.calendar import Stretch
from gongwen.extractors.period.form import Chain, Form, Scope
from gongwen.extractors.period.scope import Times
from gongwen.pattern import Pattern, PlainPattern


@lru_cache(maxsize=1)
def _openers() -> dict[Form, Pattern]:
    """The forms that open an expression, in the order in which they are tried."""
    forms = (
        *plans.FORMS,
        *lunar.FORMS,
        *eras.forms(),
        *absolute.FORMS,
        *decades.FORMS,
        *durations.FORMS,
        *relative.FORMS,
        *parts.FORMS,
    )
    return {form: Pattern(form.pattern) for form in forms if form.initial}


@lru_cache(maxsize=512)
def _opening_with(character: str) -> list[tuple[Form, Pattern]]:
    """The forms that can open with ``character``."""
    return [
        (form, pattern)
        for form, pattern in _openers().items()
        if re.match(f"[{form.initial}]", character)
    ]


_INITIAL = PlainPattern(lambda: f"[{''.join(form.initial for form in _openers())}]")


@cache
def _refining(unit: str) -> tuple[Pattern, dict[str, Form]] | None:
    forms = (
        *lunar.FORMS,
        *festivals.forms(),
        *parts.FORMS,
        *absolute.FORMS,
        *decades.FORMS,
        *relative.FORMS,
    )
    fitting = tuple(form for form in forms if unit in form.refines)
    return _compiled(fitting) if fitting else None


@lru_cache(maxsize=1)
def _alone() -> tuple[Pattern, dict[str, Form]]:
    return _compiled(alone.forms())


def _compiled(forms: Sequence[Form]) -> tuple[Pattern, dict[str, Form]]:
    pattern = "|".join(f"(?P<form_{form.name}>{form.pattern})" for form in forms)
    return Pattern(pattern), {f"form_{form.name}": form for form in forms}


def _form(match: regex.Match[str], forms: dict[str, Form]) -> Form:
    return forms[next(name for name in forms if match[name] is not None)]


def _read(
    form: Form, match: regex.Match[str], held: Stretch | None, scope: Scope
) -> Stretch | None:
    """What a match tells; ``None`` where what looks like a numeral has no value."""
    try:
        return form.read(match, held, scope)
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
    stretch = _read(form, match, None, Scope(times.today, times.year_at(0)))
    if stretch is None:
        return None
    return Chain(begin, begin + len(held), stretch, form.rule, form.name)


def chains(text: str, times: Times) -> Iterator[Chain]:
    """The chains of ``text`` in order, disjoint."""
    named: Stretch | None = None
    line = at = 0
    while (opened := _opened(text, at)) is not None:
        form, match = opened
        if text.find("\n", line, match.start()) >= 0:
            named = None
        line = match.start()
        at = max(match.end(), match.start() + 1)
        if not match[0]:
            continue
        scope = Scope(times.today, times.year_at(match.start()), named)
        stretch = _read(form, match, None, scope)
        if stretch is None:
            continue
        chain = _refined(
            text,
            Chain(*match.span(), stretch, form.rule, form.name, form.anchors),
            scope,
        )
        if chain.anchors and _is_past(chain.stretch, times):
            named = chain.stretch
        at = chain.end
        yield chain


def _opened(text: str, at: int) -> tuple[Form, regex.Match[str]] | None:
    """The first form from ``at`` on that opens an expression, and its match."""
    for initial in _INITIAL.finditer(text, at):
        for form, pattern in _opening_with(initial[0]):
            if (match := pattern.match(text, initial.start())) is not None:
                return form, match
    return None


def _is_past(stretch: Stretch, times: Times) -> bool:
    return stretch.year is not None and (times.today is None or stretch.year <= times.today.year)


def _refined(text: str, chain: Chain, scope: Scope) -> Chain:
    """``chain`` with all that stands behind it and tells the stretch more finely."""
    while (compiled := _refining(chain.stretch.unit)) is not None:
        pattern, forms = compiled
        match = _next(text, chain.end, pattern)
        if match is None:
            break
        form = _form(match, forms)
        stretch = _read(form, match, chain.stretch, scope)
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
