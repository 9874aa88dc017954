"""What was found where in a document: asked of every record, found out once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from attrs import field, frozen

from gongwen.explain.find import not_found
from gongwen.explain.placed import Placed
from gongwen.extractor import Extractor, NamedRule
from gongwen.records import Record
from gongwen.source import Source
from gongwen.span import Span

Find: TypeAlias = Callable[[Source], Sequence[Record]]
Mention: TypeAlias = tuple[type[Record], Span, str]


def mention(record: Record) -> Mention:
    """What a record shares with the candidate it was made of: its kind, place and rule."""
    return type(record), record.span, record.rule


@frozen
class Finder:
    """An extractor, with its rules by name and its candidates by mention."""

    extractor: Find
    rules: Mapping[str, NamedRule]
    candidates: Mapping[Mention, Sequence[Record]]


@frozen
class Found:
    """What was found in a source.

    ``kept`` are the records of a document, ``by_mention`` and by place; ``lost`` are the
    candidates of its extractors that are none of them. ``finders`` tell by mention which
    extractor found what.
    """

    by_mention: Mapping[Mention, Sequence[Record]]
    kept: Placed[Record]
    lost: Placed[Record]
    finders: Mapping[Mention, Sequence[tuple[Finder, Record]]]

    def finder(self, record: Record) -> Finder:
        """The first extractor that finds ``record``; raises `RecordError` if none does."""
        for finder, found in self.finders.get(mention(record), ()):
            if found == record:
                return finder
        raise not_found(record)


@frozen
class Findings:
    """What ``extractors`` found, of which a document kept ``records``; ask by ``source.run``.

    Two are equal if they are of the same objects: no record has to be looked at for that.
    """

    records: Sequence[Record] = field(eq=id)
    extractors: Sequence[Find] = field(eq=id)

    def __call__(self, source: Source) -> Found:
        """What was found in ``source``."""
        by_mention = _by_mention(self.records)
        finders: dict[Mention, list[tuple[Finder, Record]]] = defaultdict(list)
        lost: list[Record] = []
        for extractor in self.extractors:
            candidates = _candidates(source, extractor)
            lost += (one for one in candidates if mention(one) not in by_mention)
            finder = Finder(extractor, _rules(extractor), _by_mention(candidates))
            for one in source.run(extractor):
                finders[mention(one)].append((finder, one))
        return Found(by_mention, _placed(self.records), _placed(lost), finders)


def _placed(records: Sequence[Record]) -> Placed[Record]:
    return Placed((one.span, one) for one in records)


def _by_mention(records: Sequence[Record]) -> Mapping[Mention, Sequence[Record]]:
    found: dict[Mention, list[Record]] = defaultdict(list)
    for one in records:
        found[mention(one)].append(one)
    return found


def _candidates(source: Source, extractor: Find) -> Sequence[Record]:
    """What an extractor found before it resolved overlaps; of a function, its records."""
    if isinstance(extractor, Extractor):
        return extractor.candidates(source)
    return source.run(extractor)


def _rules(extractor: Find) -> Mapping[str, NamedRule]:
    rules = extractor.rules if isinstance(extractor, Extractor) else ()
    return {rule.name: rule for rule in reversed(rules)}
