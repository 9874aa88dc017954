"""Law 6: choosing among overlapping records invents nothing and depends on no order."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from gongwen import EXTRACTORS, Match, Record, Rule, Source, extract, numbers
from gongwen.records import Formulation, Mechanism
from gongwen.resolve import in_order, longest
from gongwen.span import Span
from tests.strategies import anything, jumble, prose
from tests.strategies.samples import samples

ROOT = Path(__file__).parent.parent
SOME = settings(max_examples=settings().max_examples * 2 // 5)
ALL = (*EXTRACTORS, numbers)


def _made(kind: type[Record], start: int, length: int, rule: str) -> Record:
    values = {"head": "", "name": ""} if kind is Mechanism else {}
    span = Span(start, start + length)
    return kind(span=span, text="词" * length, rule=rule, **values)


crowds = st.lists(
    st.builds(
        _made,
        st.sampled_from([Formulation, Mechanism]),
        st.integers(0, 14),
        st.integers(1, 6),
        st.sampled_from("ab"),
    ),
    max_size=14,
)
"""Records of two kinds, most of which overlap, or are equal."""


@given(crowds)
def test_law_6_what_stays_was_there(found: list[Record]) -> None:
    """Mutation: src/gongwen/resolve.py: `kept.insert(at, record)` ->
    `kept.insert(at, __import__("attrs").evolve(record, rule=""))`
    """
    assert set(longest(found)) <= set(found)
    assert set(in_order(found)) == set(found)


@given(crowds)
def test_law_6_what_stays_is_disjoint_within_its_kind(found: list[Record]) -> None:
    """Mutation: src/gongwen/resolve.py: `for other in kept[max(0, at - 1) : at + 1])` ->
    `for other in kept[at : at + 1])`
    """
    kept = longest(found)
    for kind in (Formulation, Mechanism):
        of_kind = [record for record in kept if type(record) is kind]
        assert all(one.span.end <= other.span.start for one, other in pairwise(of_kind))


@given(crowds)
def test_law_6_what_goes_gives_way_to_something_no_shorter(found: list[Record]) -> None:
    """Mutation: src/gongwen/resolve.py: `key=lambda r: (-_length(r), r.span.start)` ->
    `key=lambda r: (_length(r), r.span.start)`
    """
    kept = longest(found)
    for one in set(found) - set(kept):
        assert any(
            type(one) is type(other)
            and one.span.overlaps(other.span)
            and len(one.span) <= len(other.span)
            for other in kept
        )


@given(crowds)
def test_law_6_kinds_may_overlap(found: list[Record]) -> None:
    """Mutation: src/gongwen/resolve.py: `by_kind[type(record)].append(record)` ->
    `by_kind[Record].append(record)`
    """
    for kind in (Formulation, Mechanism):
        alone = longest(record for record in found if type(record) is kind)
        assert alone == tuple(record for record in longest(found) if type(record) is kind)


@given(crowds)
def test_law_6_choosing_twice_is_choosing_once(found: list[Record]) -> None:
    """Mutation: src/gongwen/resolve.py: `_clusters(in_order(by_kind[kind]))` ->
    `list(_clusters(in_order(by_kind[kind])))[:2]`
    """
    assert longest(longest(found)) == longest(found)


@given(crowds, st.randoms(use_true_random=False))
def test_law_6_the_order_of_records_does_not_matter(found: list[Record], random: Any) -> None:
    """Mutation: src/gongwen/resolve.py: `_clusters(in_order(by_kind[kind]))` ->
    `_clusters(by_kind[kind])`
    """
    shuffled = list(found)
    random.shuffle(shuffled)
    assert longest(shuffled) == longest(found)
    assert in_order(shuffled) == in_order(found)


@given(crowds, st.lists(st.sampled_from(["", "(cí)", "\u200b"]), min_size=24, max_size=24))
def test_law_6_the_choice_does_not_depend_on_damage(found: list[Record], damage: list[str]) -> None:
    """Mutation: src/gongwen/resolve.py: `return len(Source(record.text).text)` ->
    `return len(record.text)`
    """
    text = "".join("词" + after for after in damage)
    starts = [sum(1 + len(after) for after in damage[:at]) for at in range(25)]

    def damaged(record: Record) -> Record:
        span = Span(starts[record.span.start], starts[record.span.end])
        return evolve(record, span=span, text=text[span.slice])

    assert longest(map(damaged, found)) == tuple(map(damaged, longest(found)))


@given(prose | anything)
def test_law_6_records_of_one_kind_are_disjoint(text: str) -> None:
    """Mutation: src/gongwen/resolve.py:
    `if not any(_clash(record, other) for other in kept[max(0, at - 1) : at + 1]):`
    -> `if record not in kept:`
    """
    document = extract(text)
    for kind in {type(record) for record in document}:
        for one, other in pairwise(document[kind]):
            assert one.span.end <= other.span.start


@SOME
@given(prose, st.permutations(ALL))
def test_law_6_the_order_of_extractors_does_not_matter(text: str, order: list[Any]) -> None:
    """Mutation: src/gongwen/api.py: `return Document(source, overlap(found), chosen)` ->
    `return Document(source, tuple(found), chosen)`
    """
    assert extract(text, extractors=order).records == extract(text, extractors=ALL).records


def _disjoint(match: Match) -> Record | None:
    """A formulation of one's own, where none of gongwen's is."""
    span = match.span
    if any(span.overlaps(one.span) for one in match.source.run(_formulations)):
        return None
    return match.record(Formulation)


_formulations = next(e for e in EXTRACTORS if e.rules[0].name.startswith("formulation"))
_patterns = ["{_one}", "[县市区]", r"\d{1,4}", "新建|改造|完善", "。", r"\p{Han}{2}"]


@SOME
@given(prose | jumble, st.sampled_from(_patterns))
def test_law_6_adding_a_disjoint_rule_removes_nothing(text: str, pattern: str) -> None:
    """Mutation: src/gongwen/resolve.py: `by_kind[type(record)].append(record)` ->
    `by_kind[Record].append(record)`
    """
    own = Rule("own", pattern, _disjoint)
    before = extract(text).records
    after = extract(text, extractors=[*EXTRACTORS, own]).records
    assert tuple(record for record in after if record.rule != "own") == before


_DIGEST = """
import hashlib, json, sys
from gongwen import extract
texts = json.loads(sys.stdin.read())
written = "".join(extract(text).to_json() for text in texts)
print(hashlib.sha256(written.encode()).hexdigest())
"""


def test_law_6_records_do_not_depend_on_the_seed_of_hashes() -> None:
    """Mutation: src/gongwen/resolve.py:
    `for record in sorted(cluster, key=lambda r: (-_length(r), r.span.start)):`
    -> `for record in set(cluster):`
    """
    texts = json.dumps(samples(prose, 20))
    digests = set()
    for seed in ("0", "4711"):
        done = subprocess.run(
            [sys.executable, "-c", _DIGEST],
            input=texts,
            capture_output=True,
            text=True,
            check=True,
            timeout=120,
            env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONHASHSEED": seed},
        )
        digests.add(done.stdout)
    assert len(digests) == 1


@SOME
@given(prose)
def test_law_6_memory_changes_nothing(text: str) -> None:
    """Mutation: src/gongwen/source.py: `self._memory: dict[Hashable, Any] = {}` ->
    `self._memory: dict[Hashable, Any] = globals().setdefault("_shared", {})`
    """
    together = Source(text)
    for each in (*reversed(ALL), *ALL):
        assert together.run(each) == each(Source(text))
