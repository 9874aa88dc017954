"""A name at its place in the view, before it is a record."""

from __future__ import annotations

from attrs import frozen

from gongwen.span import Span


@frozen
class Mention:
    """A name at its place in the view.

    The last word of its post is at ``post_span``, or the whole of it at ``office``.
    """

    span: Span
    rule: str
    post: str = ""
    post_span: Span | None = None
    office: Span | None = None
