"""How each kind of record looks: a hue that the colour-blind tell apart, a line, a sign."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from html import escape
from itertools import count as counting
from types import MappingProxyType

from attrs import frozen

from gongwen.pattern import PlainPattern

_NOT_WORD = PlainPattern(r"\W")
_CLAUSES = "--tint:0%;--base:transparent;--drop:.42em;--pure:100%"
_MENTIONS = "--tint:var(--wash);--base:var(--paper);--drop:.16em;--pure:66%"


@frozen
class Look:
    """The look of a kind: its ``name`` in Chinese, a ``sign`` of one character, hue and line.

    ``hue`` is a colour that ``style.css`` names, ``line`` a style and a width of a line. Kinds
    that are whole ``clauses`` have a line alone, below the others.
    """

    name: str
    sign: str
    hue: str
    line: str
    clauses: bool = False


LOOKS: Mapping[str, Look] = MappingProxyType(
    {
        "Commitment": Look("承诺", "诺", "wine", "dashed 2px", clauses=True),
        "Achievement": Look("成绩", "绩", "green", "solid 2px", clauses=True),
        "Quantity": Look("数量", "数", "cyan", "solid 1px"),
        "Period": Look("时间", "时", "sand", "dotted 2px"),
        "Institution": Look("机构", "构", "teal", "dashed 1px"),
        "Reference": Look("文件", "文", "indigo", "double 1px"),
        "Mechanism": Look("机制", "制", "purple", "solid 2px"),
        "Formulation": Look("提法", "提", "rose", "wavy 1px"),
        "Person": Look("人物", "人", "olive", "double 1px"),
        "Number": Look("数字", "字", "grey", "dotted 1px"),
    }
)
"""The looks of the kinds that gongwen has of its own, in the order of the legend."""


_OWN = ("rose", "indigo", "teal", "sand", "purple", "olive", "cyan")
"""The hues of the kinds of your own, as they come; a thick line parts them from the others."""


def look(kind: str, number: int = 0) -> Look:
    """The look of a kind; ``number`` counts the kinds of your own, from 0.

    One of your own is signed with its first letter.

    >>> look("Quantity").sign, look("Award").sign, look("Award").hue, look("Pact", 1).hue
    ('数', 'A', 'rose', 'indigo')
    """
    sign = _NOT_WORD.sub("", kind)[:1]
    return LOOKS.get(kind) or Look(sign, sign, _OWN[number % len(_OWN)], "solid 3px")


def css_class(kind: str) -> str:
    """The class of the elements of a kind.

    >>> css_class("Quantity"), css_class('"><b>')
    ('k-Quantity', 'k-___b_')
    """
    return "k-" + _NOT_WORD.sub("_", kind)


def rules(kinds: Iterable[str]) -> str:
    """The CSS of ``kinds``: their looks, and what a box of the legend does to them."""
    own = counting()
    looks = ((kind, look(kind, 0 if kind in LOOKS else next(own))) for kind in kinds)
    return "\n".join(_rules(kind, seen) for kind, seen in looks)


def _rules(kind: str, seen: Look) -> str:
    name = css_class(kind)
    depth = _CLAUSES if seen.clauses else _MENTIONS
    return (
        f'.gongwen .{name}{{--hue:var(--{seen.hue});--line:{seen.line};--sign:"{seen.sign}";{depth}}}\n'
        f".gongwen:has(label.{name}>input:not(:checked)) .text .{name}"
        "{--sign:none;background:none;text-decoration-color:transparent}"
    )


def legend(counts: Mapping[str, int]) -> str:
    """The legend: a box to switch each kind on and off, with a sample of it and its count."""
    return "\n".join(
        f'<label class="{css_class(kind)}"><input type="checkbox" checked>'
        f'<mark class="{css_class(kind)}" lang="zh-Hans">{look(kind).name}</mark>'
        f" <span>{escape(kind)}</span> <data>{count:,}</data></label>"
        for kind, count in counts.items()
    )


def counted(kinds: Iterable[str]) -> dict[str, int]:
    """How often each of ``kinds`` occurs, in the order of the legend.

    >>> counted(["Award", "Period", "Award"])
    {'Period': 1, 'Award': 2}
    """
    counts = Counter(kinds)
    return {kind: counts[kind] for kind in dict.fromkeys((*LOOKS, *counts)) if counts[kind]}
