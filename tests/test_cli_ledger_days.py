"""The days of the two texts of a ledger, on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from gongwen import cli


def test_the_days_of_the_texts_may_be_given(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    earlier, later = tmp_path / "earlier.txt", tmp_path / "later.txt"
    earlier.write_text("今年，新建学校3所。", encoding="utf-8")
    later.write_text("去年，新建学校3所。", encoding="utf-8")
    days = ["--promised-on", "2024-01-20", "--reported-on", "2025-01-18"]
    assert cli.main(["ledger", str(earlier), str(later), *days, "--format", "jsonl"]) == 0
    [row] = map(json.loads, capsys.readouterr().out.splitlines())
    assert row["verdict"] == "met"
    assert row["promise"]["deadline"]["end_date"] == "2024-12-31"


def test_a_day_that_is_none_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        cli.main(["ledger", "a", "b", "--promised-on", "2024-02-30"])
    assert stopped.value.code == 2
    assert "--promised-on" in capsys.readouterr().err
