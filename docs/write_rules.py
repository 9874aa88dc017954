"""Writes rules.md, the catalogue of the rules: ``python docs/write_rules.py``."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path
from typing import Any

import gongwen

PAGE = Path(__file__).with_name("rules.md")

HEAD = """\
# The rules

Every record names the rule that found it (`record.rule`), and here is every rule: what it finds, the examples in which
it fires, with what it finds in bold, and the counter-examples in which it finds nothing. The examples are part of the
rules, and the tests run all of them.

A rule of your own brings the same: see [Write a rule](write-a-rule.md). `extractor.by(name)` gives the records of one
rule only.

```python
>>> import gongwen
>>> shares = gongwen.quantities.by("quantity.percentage")
>>> [record.text for record in shares(gongwen.Source("新增学位300个，增长5.2%。"))]
['5.2%']

```

This page is written by `python docs/write_rules.py`.
"""


def page() -> str:
    """The catalogue, as Markdown."""
    lines = (line for extractor in _extractors() for line in _section(*extractor))
    return "\n".join((HEAD, *lines))


def _extractors() -> Iterator[tuple[str, gongwen.Extractor[Any]]]:
    names = {id(getattr(gongwen, name)): name for name in gongwen.__all__}
    for extractor in (*gongwen.EXTRACTORS, gongwen.numbers):
        yield names[id(extractor)], extractor


def _section(name: str, extractor: gongwen.Extractor[Any]) -> Iterator[str]:
    kind = extractor.rules[0].name.partition(".")[0]
    yield f"## {kind.title()}"
    yield ""
    yield f"What `gongwen.{name}` finds; see [its attributes](records.md#{kind})."
    yield ""
    for rule in extractor.rules:
        yield f"### {rule.name}"
        yield ""
        yield rule.doc
        yield ""
        yield "| finds | finds nothing in |"
        yield "|---|---|"
        found = (_marked(extractor, rule.name, text) for text in rule.examples)
        left = map(_cell, rule.counter_examples)
        for cells in zip_longest(found, left, fillvalue=""):
            yield f"| {' | '.join(cells)} |"
        yield ""


def _marked(extractor: gongwen.Extractor[Any], rule: str, text: str) -> str:
    """An example with what the rule finds in it in bold."""
    pieces: list[str] = []
    at = 0
    for record in extractor.by(rule)(gongwen.Source(text)):
        start, end = max(at, record.span.start), record.span.end
        if start < end:
            pieces += (_cell(text[at:start]), "<b>", _cell(text[start:end]), "</b>")
            at = end
    return "".join((*pieces, _cell(text[at:])))


_ESCAPES = {"\n": "<br>", "|": r"\|", "*": r"\*", "_": r"\_", "<": "&lt;", "&": "&amp;", "#": r"\#"}


def _cell(text: str) -> str:
    return "".join(_ESCAPES.get(char, char) for char in text)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
