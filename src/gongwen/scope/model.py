"""What is made of a clause, and the cue it is made by."""

from __future__ import annotations

from attrs import frozen

from gongwen.predicate import Predicate
from gongwen.span import Span


@frozen
class Cue:
    """A word or a title that says what lies ahead, how strongly, and by which means.

    ``means`` is ``modal``, ``target``, ``task`` or ``provision``.
    """

    word: str
    strength: str
    means: str


@frozen
class Scope:
    """What is made of one clause; ``span`` lies in the view.

    ``direction`` is ``ahead``, ``done`` or ``""``. ``cue`` is what makes it ``ahead``, with the
    ``strength`` the clause itself has (``must``, ``will``, ``strive`` or ``plan``). ``actor`` is
    the agent, inherited within the sentence.
    """

    span: Span
    predicate: Predicate | None
    direction: str = ""
    cue: Cue | None = None
    strength: str = ""
    actor: str = ""
