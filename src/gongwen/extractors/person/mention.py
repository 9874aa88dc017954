"""A name at its place in the view, before it is a record."""

from __future__ import annotations

from attrs import frozen

from gongwen.span import Span


@frozen
class Mention:
    """A name at its place in the view; the last word of its post is at ``post_span``."""

    span: Span
    rule: str
    post: str = ""
    post_span: Span | None = None
