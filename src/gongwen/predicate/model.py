"""What reading a clause gives."""

from __future__ import annotations

from typing import NamedTuple


class Predicate(NamedTuple):
    """The predicate of a clause; offsets are code points of the clause, half-open.

    ``verb`` is its main verb at ``[start, end)``, empty where an amount or an adjective is
    said of the subject, or where no known verb follows a modal; the subject is at
    ``[subject_start, subject_end)``, empty if there is none. ``kind`` is ``verb``,
    ``state`` (it says what is), ``amount`` or ``adjective``.
    """

    verb: str
    start: int
    end: int
    subject_start: int
    subject_end: int
    kind: str = "verb"


class Reading(NamedTuple):
    """What a clause says grammatically: its predicate, if any, and its modal words."""

    predicate: Predicate | None
    modals: tuple[str, ...]
