"""A kind of record of one's own, as somebody who knows only the public names writes it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from attrs import frozen

from gongwen import (
    Document,
    Extractor,
    Institution,
    Match,
    NearMiss,
    Procedure,
    Quantity,
    Record,
    Rule,
    RuleError,
    Source,
    Span,
    extract,
    from_json,
    institutions,
    lint,
    near_misses,
    quantities,
)

if TYPE_CHECKING:
    from typing_extensions import assert_type


@frozen(kw_only=True)
class Promotion(Record):
    n: Quantity
    who: str


promotions = Rule(
    "promotion",
    "提拔{n:quantities}{who}",
    Promotion,
    slots={"quantities": quantities},
    examples=["提拔5名年轻干部"],
    counter_examples=["提拔干部"],
)


@frozen(kw_only=True)
class Meeting(Record):
    bodies: tuple[Institution, ...]


def _meeting(match: Match) -> Meeting | None:
    bodies = match.every("who")
    return match.record(Meeting, bodies=bodies) if len(bodies) > 1 else None


meetings = Rule(
    "meeting",
    "{who:body}(?:、{who:body}){0,9}开会",
    _meeting,
    slots={"body": institutions},
    examples=["市水利局、市财政局开会"],
    counter_examples=["市水利局开会"],
)


def _first(source: Source) -> list[Promotion]:
    return list(source.run(promotions)[:1])


first_promotion = Procedure("promotion.first", _first)

if TYPE_CHECKING:
    document = extract("提拔5名干部", extractors=[promotions, quantities, meetings])
    assert_type(document, Document)
    assert_type(document[Promotion], tuple[Promotion, ...])
    assert_type(document[Promotion][0].n, Quantity)
    assert_type(document[Promotion][0].who, str)
    assert_type(document[Meeting][0].bodies, tuple[Institution, ...])
    assert_type(document[Promotion, Meeting], tuple[Record, ...])
    assert_type(document.sentence(document[Promotion][0]), Span)
    assert_type(document.clause(document[Promotion][0]), Span)
    assert_type(document.overlapping(Span(0, 2)), tuple[Record, ...])
    assert_type(document.date, date | None)
    assert_type(promotions, Rule[Promotion])
    assert_type(meetings, Rule[Meeting])
    assert_type(promotions(Source("提拔5名干部")), tuple[Promotion, ...])
    assert_type(promotions | meetings, Extractor[Promotion | Meeting])
    assert_type(promotions.where(lambda found: found.n.unit == "名"), Extractor[Promotion])
    assert_type(promotions.map(lambda found: found.n), Extractor[Quantity])
    assert_type(promotions.by("promotion"), Extractor[Promotion])
    assert_type(Source("").run(promotions), tuple[Promotion, ...])
    assert_type(first_promotion, Procedure[Promotion])
    assert_type(from_json(document.to_json(), kinds=[Promotion, Meeting]), Document)
    assert_type(lint(promotions), tuple[RuleError, ...])
    assert_type(lint(promotions, meetings), tuple[RuleError, ...])
    assert_type(lint([promotions, meetings]), tuple[RuleError, ...])
    assert_type(near_misses(promotions | meetings, "提拔干部"), tuple[NearMiss, ...])
    assert_type(near_misses(promotions, "提拔干部"), tuple[NearMiss, ...])
