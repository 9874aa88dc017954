"""Making the record of an institution from its place in the view."""

from __future__ import annotations

from gongwen.records import Institution
from gongwen.source import Source


def mention(source: Source, start: int, end: int, rule: str, kind: str) -> Institution:
    """The institution at ``[start, end)`` of the view, of which only the kind is known yet."""
    span = source.span(start, end)
    return Institution(span=span, text=source.cut(span), rule=rule, kind=kind)
