"""What an explanation is made of. Spans lie in the raw text, half-open, in code points."""

from __future__ import annotations

from typing import Any

from attrs import frozen

from gongwen.records import Record
from gongwen.span import Span


@frozen
class Change:
    """What one step of cleaning made of the characters ``raw`` at ``span``.

    ``before`` is what the steps before it had made of them, ``after`` what it made of that.
    """

    step: str
    span: Span
    raw: str
    before: str
    after: str


@frozen
class Filled:
    """What stands in a slot: a text in simplified characters, or a record. Empty: all ``None``."""

    name: str
    span: Span | None
    text: str | None
    record: Record | None


@frozen
class Ingredient:
    """A record that another was made of; ``role`` is the attribute or the slot it stands in."""

    role: str
    record: Record


@frozen
class Completion:
    """An attribute that a candidate had ``before``, and what the text made of it ``after``."""

    attribute: str
    before: Any
    after: Any


@frozen
class Rival:
    """A candidate that gave way to ``winner``, a record that it overlaps, and why."""

    record: Record
    winner: Record
    why: str


@frozen
class Mark:
    """A word in a clause that tells of its time, and what it tells."""

    span: Span
    word: str
    tells: str


@frozen
class Opening:
    """What opens the scope that a clause lies in, and how far that scope reaches.

    ``kind`` is ``modal``, ``target``, ``date``, ``heading``, ``title``, ``lead``, ``provision``
    or ``imperative`` of what lies ahead; ``mark``, ``heading``, ``context`` or ``default`` of what
    is done. ``span`` is the place of ``words``, if they stand in the text.
    """

    kind: str
    words: str
    span: Span | None
    reach: Span


@frozen
class Origin:
    """Where an attribute of a clause comes from; ``inherited`` from another clause or its own."""

    text: str
    span: Span
    inherited: bool


@frozen
class Judgement:
    """How a clause came to be judged as of what lies ``ahead`` or of what is ``done``.

    ``clause`` is its text as rules read it, at ``span``. ``actor`` and ``period`` tell where the
    agent and the time come from, if it has them.
    """

    clause: str
    span: Span
    direction: str
    marks: tuple[Mark, ...]
    opening: Opening
    why: str
    actor: Origin | None = None
    period: Origin | None = None
