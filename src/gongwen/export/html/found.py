"""In short, how a record came to be: its section, rule and scope, and what rules read there."""

from __future__ import annotations

from collections.abc import Iterator

from gongwen.columns import inert
from gongwen.export.said import Fields
from gongwen.outline import outline
from gongwen.scope import scopes
from gongwen.source import Source
from gongwen.span import Span

_JUDGED = frozenset({"Commitment", "Achievement"})


class Finder:
    """Tells of records of one source how they were found."""

    def __init__(self, source: Source) -> None:
        self._source = source

    def told(self, row: Fields) -> Iterator[tuple[str, str]]:
        """What is to be told of a record, in pairs, inert; empty where there is nothing.

        >>> row = {"type": "Commitment", "start": 0, "end": 7, "rule": "commitment.modal"}
        >>> dict(Finder(Source("要新建学校5所。")).told(row))["scope"]
        'ahead: modal 要'
        """
        span = Span(row["start"], row["end"])
        place = self._source.locate(span)
        read = self._source.text[place.slice]
        yield "section", inert(" › ".join(row.get("section", ())))
        yield "rule", inert(row["rule"])
        yield "scope", self._scope(place) if row["type"] in _JUDGED else ""
        yield "read as", "" if read == self._source.cut(span) else inert(read)
        yield "place", f"{span.start}–{span.end}"

    def _scope(self, place: Span) -> str:
        """Whether the clause at ``place`` speaks of what lies ahead, and by which cue."""
        at = self._source.run(outline).clauses.index_at(place.start)
        if at < 0:
            return ""
        judged = self._source.run(scopes)[at]
        cue, direction = judged.cue, judged.direction
        return inert(f"{direction}: {cue.means} {cue.word}" if cue else direction)
