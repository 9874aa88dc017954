"""Chains: forms that stand together and tell one stretch (去年 + 12月 + 5日)."""

from __future__ import annotations

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
from gongwen.pattern import Pattern


@lru_cache(maxsize=1)
def _opening() -> tuple[Pattern, dict[str, Form]]:
    return _compiled(
        (
            *plans.FORMS,
            *lunar.FORMS,
            *eras.forms(),
            *absolute.FORMS,
            *decades.FORMS,
            *durations.FORMS,
            *relative.FORMS,
            *parts.FORMS,
        ),
        opening=True,
    )


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
    return _compiled(fitting, opening=False) if fitting else None


@lru_cache(maxsize=1)
def _alone() -> tuple[Pattern, dict[str, Form]]:
    return _compiled(alone.forms(), opening=False)


def _compiled(forms: Sequence[Form], *, opening: bool) -> tuple[Pattern, dict[str, Form]]:
    used = [form for form in forms if form.initial or not opening]
    pattern = "|".join(f"(?P<form_{form.name}>{_guarded(form, opening)})" for form in used)
    if opening:
        pattern = f"(?=[{''.join(form.initial for form in used)}])(?:{pattern})"
    return Pattern(pattern), {f"form_{form.name}": form for form in used}


def _guarded(form: Form, opening: bool) -> str:
    return f"(?=[{form.initial}])(?:{form.pattern})" if opening else form.pattern


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
    pattern, forms = _opening()
    named: Stretch | None = None
    line = at = 0
    while (match := pattern.search(text, at)) is not None:
        if text.find("\n", line, match.start()) >= 0:
            named = None
        line = match.start()
        at = max(match.end(), match.start() + 1)
        if not match[0]:
            continue
        form = _form(match, forms)
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
