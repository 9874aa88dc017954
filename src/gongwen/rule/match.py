"""Matches: where a rule fits, and what stands in its slots."""

from __future__ import annotations

from collections.abc import Mapping
from reprlib import repr as short
from typing import Any, TypeVar

import regex
from attrs import frozen

from gongwen.columns import inert
from gongwen.records import Record
from gongwen.source import Fold, Source
from gongwen.span import Span

R = TypeVar("R", bound=Record)


@frozen
class Match:
    """One match of a rule: where it is, and what stands in its slots.

    ``slots`` gives, by name, the record in a slot bound to an extractor and the simplified
    text in any other; ``None`` of a slot that took no part in the match, and the last of
    one that took part several times.
    """

    rule: str
    source: Source
    fold: Fold
    groups: regex.Match[str]
    slots: Mapping[str, Any]

    def __repr__(self) -> str:
        return f"<Match {self.rule}: {self.told}>"

    @property
    def told(self) -> str:
        """The place, the text and the slots of the match in a few words, for messages."""
        filled = ((name, getattr(held, "text", held)) for name, held in self.slots.items())
        slots = "".join(f", {name}={inert(short(held))}" for name, held in filled)
        text = inert(short(self.source.cut(self.span)))
        return f"{text} at {self.span.start}-{self.span.end}{slots}"

    @property
    def span(self) -> Span:
        """The place of the match in the raw text."""
        return self.place(0)

    def place(self, group: int | str) -> Span:
        """The place of a group of the pattern, or of a slot, in the raw text.

        Raises ``ValueError`` for one that took no part in the match.
        """
        start, end = self.groups.span(group)
        if start < 0:
            raise ValueError(f"{group!r} took no part in the match")
        return self.fold.view.to_raw(start, end)

    def every(self, slot: str) -> tuple[Any, ...]:
        """What stood in ``slot`` each time it took part in the match, from left to right.

        >>> from gongwen import Rule, institutions
        >>> def signed(match):
        ...     print([body.text for body in match.every("who")])
        >>> rule = Rule("pact", "{who:o}(?:、{who:o})*签约", signed, slots={"o": institutions})
        >>> rule(Source("市水利局、市财政局、市教育局签约"))
        ['市水利局', '市财政局', '市教育局']
        ()
        """
        if isinstance(self.slots[slot], Record):
            held = (self.fold.at(start) for start in self.groups.starts(slot))
            return tuple(record for record in held if record is not None)
        return tuple(self.groups.captures(slot))

    def record(self, kind: type[R], /, **attributes: Any) -> R:
        """A record of ``kind`` at the place of the match, with these attributes.

        >>> from gongwen import Record, Rule
        >>> rule = Rule("pact", "签约", lambda match: match.record(Record))
        >>> rule(Source("两市签约"))[0].span
        Span(start=2, end=4)
        """
        return kind(span=self.span, text=self.source.cut(self.span), rule=self.rule, **attributes)
