"""A kind of record of one's own, from the types to the exports."""

from __future__ import annotations

import json
import os
import pickle
from pathlib import Path

import pytest

import gongwen
from tests.typing import stranger
from tests.typing.stranger import Meeting, Promotion, meetings, promotions

ROOT = Path(__file__).parents[2]
TEXT = "去年，縣委提拔12名年輕幹(gàn)部。市水利局、市财政局开会。"

MISTAKES = """
from tests.typing.stranger import Promotion, promotions
from gongwen import Rule, extract, near_misses

document = extract("", extractors=[promotions])
document[Promotion][0].whom
near_misses("promotion", "")
Rule("promotion", "提拔", 5)
Rule("promotion", "提拔", Promotion, timeout="soon")
"""


def test_the_types_hold_on_the_side_of_the_user(tmp_path: Path) -> None:
    api = pytest.importorskip("mypy.api", reason="mypy is an extra: pip install 'gongwen[dev]'")
    (tmp_path / "mistakes.py").write_text(MISTAKES, encoding="utf-8")
    options = ["--strict", "--follow-imports=silent", "--explicit-package-bases"]
    config = ["--config-file", os.devnull, "--cache-dir", str(tmp_path / "cache")]
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MYPYPATH", os.pathsep.join((str(ROOT), str(ROOT / "src"))))
        told, _, _ = api.run(
            [*options, *config, str(Path(stranger.__file__)), str(tmp_path / "mistakes.py")]
        )
    lines = [line for line in told.splitlines() if ": error: " in line]
    assert [line.split(":")[1] for line in lines if "mistakes.py" in line] == ["6", "7", "8", "9"]
    assert len(lines) == 4, told


def test_extract_finds_records_of_ones_own_beside_the_others() -> None:
    document = gongwen.extract(TEXT, extractors=[*gongwen.EXTRACTORS, promotions, meetings])
    [promotion] = document[Promotion]
    assert promotion.text == "提拔12名年輕幹(gàn)部"
    assert (promotion.n, promotion.who) == (document[gongwen.Quantity][0], "年轻干部")
    [meeting] = document[Meeting]
    assert [body.text for body in meeting.bodies] == ["市水利局", "市财政局"]


def test_records_and_rules_of_ones_own_are_pickled() -> None:
    document = gongwen.extract(TEXT, extractors=[promotions, meetings])
    again = pickle.loads(pickle.dumps(document))
    assert again.records == document.records
    for rule in (promotions, meetings):
        copy = pickle.loads(pickle.dumps(rule))
        assert (copy, hash(copy)) == (rule, hash(rule))
        assert copy(gongwen.Source(TEXT)) == rule(gongwen.Source(TEXT))


@pytest.mark.parametrize("extractor", [*gongwen.EXTRACTORS, gongwen.numbers])
def test_what_a_slot_can_be_bound_to_is_pickled(
    extractor: gongwen.Extractor[gongwen.Record],
) -> None:
    assert pickle.loads(pickle.dumps(extractor)) == extractor


def test_records_of_ones_own_are_in_the_exports() -> None:
    document = gongwen.extract(TEXT, extractors=[promotions, meetings])
    rows = json.loads(json.dumps(document.to_dicts()))
    assert [row["type"] for row in rows] == ["Promotion", "Meeting"]
    assert rows[0]["n"]["item"] == "年轻干部"
    assert [body["text"] for body in rows[1]["bodies"]] == ["市水利局", "市财政局"]


def test_records_of_ones_own_are_kept_as_json() -> None:
    document = gongwen.extract(TEXT, extractors=[promotions, meetings])
    again = gongwen.from_json(document.to_json(), kinds=[Promotion, Meeting])
    assert again.records == document.records
    with pytest.raises(gongwen.FormatError, match="known type"):
        gongwen.from_json(document.to_json(), kinds=[Promotion])


def test_rules_of_ones_own_are_linted() -> None:
    assert not gongwen.lint([promotions, meetings])
