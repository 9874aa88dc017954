"""Micro-benchmarks of each stage: ``pytest benchmarks``, with pytest-benchmark.

A stage is measured on what it adds: what it needs of the others is there before the clock starts.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

import gongwen
from benchmarks.prose import examples, prose, repeated
from gongwen.outline import outline
from gongwen.resolve import longest
from gongwen.scope import scopes

TEXT = prose(10_000)
DAMAGED = repeated(examples()["county-article-damaged.txt"] + "\n", 10_000)
STAGES: dict[str, Callable[[gongwen.Source], object]] = {
    "outline": outline,
    "numbers": gongwen.numbers,
    "institutions": gongwen.institutions,
    "persons": gongwen.persons,
    "periods": gongwen.periods,
    "quantities": gongwen.quantities,
    "references": gongwen.references,
    "formulations": gongwen.formulations,
    "scopes": scopes,
    "mechanisms": gongwen.mechanisms,
    "commitments": gongwen.commitments,
    "achievements": gongwen.achievements,
}


def before(stage: str) -> gongwen.Source:
    """A source on which every stage before ``stage`` has been run."""
    source = gongwen.Source(TEXT)
    for name, run in STAGES.items():
        if name == stage:
            return source
        source.run(run)
    return source


@pytest.mark.parametrize("text", [TEXT, DAMAGED], ids=["clean", "damaged"])
def test_cleaning(benchmark: Any, text: str) -> None:
    assert benchmark(lambda: gongwen.Source(text).text)


@pytest.mark.parametrize("stage", STAGES)
def test_stage(benchmark: Any, stage: str) -> None:
    def ready() -> tuple[tuple[gongwen.Source], dict[str, Any]]:
        return (before(stage),), {}

    assert benchmark.pedantic(lambda source: source.run(STAGES[stage]), setup=ready, rounds=10)


def test_resolution(benchmark: Any) -> None:
    source = before("")
    found = [record for extractor in gongwen.EXTRACTORS for record in source.run(extractor)]
    assert benchmark(longest, found)


@pytest.mark.parametrize("form", ["to_dicts", "to_json"])
def test_export(benchmark: Any, form: str) -> None:
    assert benchmark(getattr(gongwen.extract(TEXT), form))


@pytest.mark.parametrize("text", [TEXT, DAMAGED], ids=["clean", "damaged"])
def test_extract(benchmark: Any, text: str) -> None:
    assert benchmark(gongwen.extract, text)
