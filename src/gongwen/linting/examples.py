"""Whether a rule does what its examples say."""

from __future__ import annotations

from collections.abc import Iterator

from gongwen.errors import FormatError, RuleError
from gongwen.export.dicts import to_dict
from gongwen.export.json import Saved, dumps
from gongwen.extractor import Extractor, NamedRule
from gongwen.records import Record
from gongwen.rule import Rule
from gongwen.rule.model import fault
from gongwen.source import Source


def check_examples(rule: NamedRule) -> Iterator[RuleError]:
    """The faults of ``rule`` that show in its examples and counter-examples."""
    if not rule.examples:
        yield _fault(rule, "it has no example")
    if isinstance(rule, Extractor):
        for text in rule.examples:
            yield from _in_text(rule, rule, text, fires=True)
        for text in rule.counter_examples:
            yield from _in_text(rule, rule, text, fires=False)


def _in_text(
    rule: NamedRule, extractor: Extractor[Record], text: str, *, fires: bool
) -> Iterator[RuleError]:
    source = Source(text)
    try:
        records = extractor(source)
    except RuleError as error:
        yield error
        return
    except Exception as error:
        yield _fault(rule, f"it raises {error!r} on {text!r}")
        return
    names = sorted({record.rule for record in records})
    if fires and rule.name not in names:
        others = f"; what it finds names {', '.join(map(repr, names))}" if names else ""
        yield _fault(rule, f"it does not fire in its example {text!r}{others}")
    if not fires and rule.name in names:
        yield _fault(rule, f"it fires in its counter-example {text!r}")
    for record in records:
        if source.cut(record.span) != record.text:
            yield _fault(rule, f"a record has the text {record.text!r}, not that at {record.span}")
    if lost := _lost(text, records):
        yield _fault(rule, lost)


def _lost(text: str, records: tuple[Record, ...]) -> str:
    """Why ``records`` cannot be written as they are, ``""`` if they can."""
    try:
        for record in records:
            to_dict(record, section=())
        dumps(Saved(text, None, records))
    except FormatError as error:
        return str(error)
    return ""


def _fault(rule: NamedRule, problem: str) -> RuleError:
    return fault(rule, problem) if isinstance(rule, Rule) else RuleError(problem, rule=rule.name)
