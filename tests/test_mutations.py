"""Every law names a mistake in the code that it would find, and the code is there."""

from __future__ import annotations

import pytest

from tests.mutations import ROOT, Mutation, laws, mutations

MUTATIONS = mutations()


def test_every_law_names_one_mistake() -> None:
    named = [mutation.test for mutation in MUTATIONS]
    assert named == [test for test, _ in laws()]
    assert len(named) >= 40


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.name)
def test_what_is_to_be_replaced_is_found_once(mutation: Mutation) -> None:
    assert mutation.old != mutation.new
    assert (ROOT / mutation.path).read_text(encoding="utf-8").count(mutation.old) == 1
