"""What is made of a clause, and the cue it is made by."""

from __future__ import annotations

from datetime import date as Date
from typing import NamedTuple


class Cue(NamedTuple):
    """A word or a title that says what lies ahead, how strongly, and by which means.

    ``means`` is ``modal``, ``target``, ``task``, ``provision`` or ``imperative``.
    """

    word: str
    strength: str
    means: str


class Setting(NamedTuple):
    """Where a sentence stands: the cue of its section, if any, and the section's direction.

    ``direction`` is ``ahead``, ``done``, ``wanting``, ``""`` or ``"none"`` where no title speaks.
    ``day`` is the day of the document. ``leaning`` is what the text around tells where no title
    speaks: ``ahead``, ``done`` or ``""``. ``exclaimed`` tells that the sentence ends in an
    exclamation. ``actor`` is the agent who announced the list that the sentence is part of.
    """

    cue: Cue | None
    direction: str
    day: Date | None
    leaning: str = ""
    exclaimed: bool = False
    actor: str = ""

    @property
    def reviews(self) -> bool:
        """Whether the text around tells of what is done."""
        return self.direction == "done" or (self.direction == "none" and self.leaning == "done")


class Scope(NamedTuple):
    """What is made of one clause, by its predicate: the ``verb`` and the ``kind`` of that.

    ``direction`` is ``ahead``, ``done`` or ``""``, and all else is empty where that is. ``cue``
    is what makes it ``ahead``, with the ``strength`` the clause itself has (``must``, ``will``,
    ``strive`` or ``plan``). ``actor`` is the agent, inherited within the sentence. ``setting``
    is that of the sentence.
    """

    direction: str = ""
    verb: str = ""
    kind: str = ""
    cue: Cue | None = None
    strength: str = ""
    actor: str = ""
    setting: Setting | None = None


SILENT = Scope()
"""What is made of a clause that tells neither of what is done nor of what lies ahead."""
