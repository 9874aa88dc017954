"""Explanations: how a record came to be, as a value that can be read, kept and run again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from copy import copy
from typing import Any

from attrs import field, frozen

from gongwen.explain.find import find_again, named
from gongwen.explain.model import Change, Completion, Filled, Ingredient, Judgement, Rival
from gongwen.explain.show import (
    of_changes,
    of_completions,
    of_ingredients,
    of_judgement,
    of_rivals,
    of_rule,
    of_slots,
    show,
    title,
)
from gongwen.export.dicts import plain
from gongwen.extractor import NamedRule
from gongwen.records import Record
from gongwen.rule import Rule
from gongwen.source import Source


@frozen(kw_only=True, repr=False)
class Explanation:
    """How ``record`` came to be; `Document.explain` gives it, ``str()`` tells it.

    ``changes`` are the edits of the cleaning under its span, in the order of the steps.
    ``rule`` is the rule that found it, or ``None`` where the extractor tells none of its
    name; ``slots`` what stands in the slots of its pattern. ``judgement`` is how the clause of
    a commitment or an achievement was judged. ``ingredients`` are the records it was made
    of; ``completions`` what the text around it added. ``rivals`` gave way to it, or, overlapping
    it, to a record before it.

    >>> from gongwen import extract
    >>> document = extract("县里新增學(xué)位1200個。")
    >>> explanation = document.explain(document.records[-1])
    >>> print(explanation)
    Quantity 11-16 1200個
      rule      quantity.classifier, a procedure
                fires in  招录12名教师
      cleaning  script  15-16  個 → 个
    >>> explanation.replay() == document.records[-1]
    True
    """

    record: Record
    changes: tuple[Change, ...]
    rule: NamedRule | None
    slots: tuple[Filled, ...]
    judgement: Judgement | None
    ingredients: tuple[Ingredient, ...]
    completions: tuple[Completion, ...]
    rivals: tuple[Rival, ...]
    source: Source = field(eq=False)
    extractor: Callable[[Source], Sequence[Record]] = field(eq=False)

    def __repr__(self) -> str:
        return f"<Explanation of {named(self.record)}>"

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        """What IPython and notebooks show."""
        printer.text(str(self))

    def __str__(self) -> str:
        return show(
            title(self.record),
            {
                "rule": of_rule(self.record.rule, self.rule),
                "cleaning": of_changes(self.changes),
                "slots": of_slots(self.slots),
                **of_judgement(self.judgement),
                "made of": of_ingredients(self.ingredients),
                "completed": of_completions(self.completions),
                "rivals": of_rivals(self.rivals, self.record),
            },
        )

    def to_dict(self) -> dict[str, Any]:
        """The explanation as plain values, as JSON has them: for pages and programs.

        Places are dicts of ``start`` and ``end``, in code points of the raw text, end exclusive;
        records are as `Document.to_dicts` gives them, without their sections.
        """
        return {
            "record": plain(self.record),
            "changes": plain(self.changes),
            "rule": _rule(self.record.rule, self.rule),
            "slots": plain(self.slots),
            "judgement": plain(self.judgement),
            "ingredients": plain(self.ingredients),
            "completions": plain(self.completions),
            "rivals": plain(self.rivals),
        }

    def replay(self) -> Record:
        """The record, found once more in the text by the extractor that found it.

        Raises `RecordError` if it is not found again, for then the extractor is no pure
        function of its source.
        """
        return find_again(copy(self.source), self.extractor, self.record)


def _rule(name: str, rule: NamedRule | None) -> dict[str, Any]:
    return {
        "name": name,
        "pattern": rule.pattern if isinstance(rule, Rule) else None,
        "examples": [] if rule is None else list(rule.examples),
    }
