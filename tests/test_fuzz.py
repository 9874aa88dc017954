"""The targets of fuzzing hold: for what was once found, for what it begins with, for any bytes."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fuzz.seeds import PATTERNS, dictionary, seeds
from fuzz.targets import TARGETS, text_of
from tests.strategies import anything, prose

REGRESSIONS = Path(__file__).parent / "regressions"
FOUND = sorted(path for path in REGRESSIONS.glob("*/*") if path.is_file())


@pytest.mark.parametrize("path", FOUND, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_what_was_found_once_is_mended(path: Path) -> None:
    TARGETS[path.parent.name](path.read_bytes())


def test_every_target_has_a_regression() -> None:
    assert {path.parent.name for path in FOUND} == set(TARGETS)


@pytest.mark.parametrize("name", TARGETS)
def test_a_target_takes_its_seeds(name: str) -> None:
    for seed in seeds(name)[:30]:
        TARGETS[name](seed)


_texts = (anything | prose).map(lambda text: text.encode("utf-8", "surrogatepass"))
_rules = st.builds(
    lambda pattern, piece, at, text: f"{pattern[:at]}{piece}{pattern[at:]}\0{text}".encode(
        "utf-8", "surrogatepass"
    ),
    st.sampled_from(PATTERNS),
    st.sampled_from(["", "{", "}", "(", ")", "[", "]", "|", "*", "+?", "{2,}", "\\", "(?", "$"]),
    st.integers(0, 30),
    prose,
)
_inputs = {"rule": _rules, "saved": st.sampled_from(seeds("saved"))}


@pytest.mark.parametrize("name", TARGETS)
@given(data=st.data())
def test_a_target_takes_any_bytes(name: str, data: st.DataObject) -> None:
    whole = data.draw(_inputs.get(name, _texts))
    at = data.draw(st.integers(0, len(whole)))
    TARGETS[name](whole)
    TARGETS[name](whole[:at] + data.draw(st.binary(max_size=4)) + whole[at:])


@given(st.binary())
def test_any_bytes_are_a_text(data: bytes) -> None:
    assert text_of(data).encode("utf-8", "surrogateescape") == data


def test_the_dictionary_is_plain() -> None:
    lines = dictionary().splitlines()
    assert len(lines) > 100
    assert all(line.isascii() and line[0] == line[-1] == '"' for line in lines)
