"""Time is linear in the length: a small version of ``benchmarks/scaling.py``.

CPU time is counted, not time on the clock, and the ratio is that of texts sixteen times as long as
others, so that what else runs on the machine hardly matters.
"""

from __future__ import annotations

import pytest

from benchmarks.gallery import PUMPS
from benchmarks.processes import LONGEST, SHORTEST, SIZES, corpus
from benchmarks.scaling import DEAREST, DOUBLING, Case, Curve, curve, failures, rules, texts

LENGTHS = (400, 6400)
DOUBLINGS = 4
WHOLE = list(texts())
RULES = list(rules())
GENEROUS = 2
"""How many times the stated multiple a short text may cost on a busy machine."""


@pytest.fixture(scope="module")
def prose() -> Curve:
    return curve(WHOLE[0], LENGTHS)


@pytest.mark.parametrize("case", [*WHOLE, *RULES], ids=lambda case: case.name)
def test_the_cost_of_twice_the_text_is_at_most_a_little_more_than_twice(case, prose):  # type: ignore[no-untyped-def]
    for _ in range(3):
        measured = curve(case, LENGTHS)
        grown = measured.doubling ** (1 / DOUBLINGS)
        dear = measured.cost / prose.cost
        if grown <= DOUBLING and dear <= GENEROUS * DEAREST:
            return
    pytest.fail(f"×{grown:.2f} for each doubling, {dear:.1f} times the cost of prose")


def test_what_is_not_linear_is_told() -> None:
    square = Curve("square", (1000, 2000, 4000), (0.001, 0.004, 0.016))
    fine = Curve("fine", (1000, 2000, 4000), (0.01, 0.019, 0.039))
    costly = Curve("costly", (1000, 2000, 4000), (0.2, 0.4, 0.8))
    assert list(failures([square, fine, costly], prose_cost=fine.cost)) == [
        "square: ×4.00 for each doubling",
        "costly: 20.5 times the cost of prose",
    ]


def test_the_gallery_holds_what_is_to_be_feared() -> None:
    assert {"digits", "opening quotes", "nested titles", "pinyin in brackets"} <= set(PUMPS)


def test_a_case_ends_with_the_text_that_takes_too_long() -> None:
    read: list[int] = []
    case = Case("any", lambda length: "甲" * length, lambda text: read.append(len(text)))
    assert curve(case, (100, 200, 400), limit=0).lengths == (100,)
    assert curve(case, (100, 200, 400)).lengths == (100, 200, 400)
    assert {100, 200, 400} == set(read)


def test_the_documents_of_a_corpus_are_of_all_lengths() -> None:
    sizes = [len(document) for document in corpus([], 2 * SIZES)]
    assert sizes[:SIZES] == sizes[SIZES:]
    assert (min(sizes), max(sizes)) == (SHORTEST, LONGEST)
