"""Rules of one's own on the command line."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from gongwen.cli.own import NoExtractorError, own

SRC = Path(__file__).parent.parent / "src"
MODULE = """
from attrs import frozen
from gongwen import Quantity, Record, Rule, quantities

@frozen(kw_only=True)
class Promotion(Record):
    n: Quantity
    who: str

promotions = Rule("promotion", "提拔{n}{who}", Promotion, slots={"n": quantities})
constant = 5

def whole(source):
    return [Record(span=source.span(0, len(source.text)), text=source.raw, rule="whole")]

def nothing():
    return []

def fails(source):
    raise ValueError("on purpose")
"""


@pytest.fixture
def here(tmp_path: Path) -> Path:
    (tmp_path / "own_rules.py").write_text(MODULE, encoding="utf-8")
    (tmp_path / "broken_rules.py").write_text("1 / 0", encoding="utf-8")
    (tmp_path / "text.txt").write_text("县里提拔12名基层干部。", encoding="utf-8")
    (tmp_path / "other.txt").write_text("去年提拔3名教师。", encoding="utf-8")
    return tmp_path


def run(here: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """The command as a script runs it: without the directory one stands in on the path."""
    script = "import sys; sys.path.remove(''); from gongwen.cli import main; sys.exit(main())"
    return subprocess.run(
        [sys.executable, "-c", script, *arguments],
        cwd=here,
        env={**os.environ, "PYTHONPATH": str(SRC), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )


def found(done: subprocess.CompletedProcess[str]) -> list[dict[str, object]]:
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_what_an_extractor_finds_stands_among_the_other_records(here: Path) -> None:
    records = found(run(here, "text.txt", "--rules", "own_rules:promotions", "--format", "jsonl"))
    by_type = {record["type"]: record for record in records}
    assert by_type["Promotion"]["text"] == "提拔12名基层干部"
    assert by_type["Promotion"]["who"] == "基层干部"
    assert {"Promotion", "Quantity"} < set(by_type)


def test_several_extractors_and_a_kind_of_one_s_own(here: Path) -> None:
    rules = ["--rules", "own_rules:promotions", "--rules", "own_rules:whole"]
    records = found(run(here, "text.txt", *rules, "--kind", "promotion", "--format", "jsonl"))
    assert [record["type"] for record in records] == ["Promotion"]
    records = found(run(here, "text.txt", *rules, "--kind", "Record", "--format", "jsonl"))
    assert [record["rule"] for record in records] == ["whole"]


def test_a_kind_of_one_s_own_has_its_table(here: Path) -> None:
    done = run(here, "text.txt", "--rules", "own_rules:promotions", "--kind", "Promotion")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.split("\n")[0] == "Promotion (1)"
    assert "12名 · 基层干部" in done.stdout


@pytest.mark.parametrize("form", ["html", "brat", "web"])
def test_every_form_takes_a_kind_of_one_s_own(here: Path, form: str) -> None:
    done = run(here, "text.txt", "--rules", "own_rules:promotions", "--format", form)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Promotion" in done.stdout


def test_processes_find_it_too(here: Path) -> None:
    options = ["--rules", "own_rules:promotions", "--processes", "2", "--format", "jsonl"]
    records = found(run(here, "text.txt", "other.txt", *options, "--kind", "Promotion"))
    assert [record["file"] for record in records] == ["text.txt", "other.txt"]


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("own_rules", "'own_rules' is no MODULE:NAME"),
        (":promotions", "is no MODULE:NAME"),
        ("own_rules:promotions.find", "is no MODULE:NAME"),
        ("no_such_rules:promotions", "there is no module no_such_rules"),
        ("broken_rules:promotions", "importing broken_rules raised ZeroDivisionError"),
        ("own_rules:missing", "the module own_rules has no missing"),
        ("own_rules:constant", "an extractor such as gongwen.quantities is wanted, not 5"),
        ("own_rules:Promotion", "Promotion is a kind of record"),
        ("own_rules:nothing", "cannot be called with a Source alone"),
    ],
)
def test_what_is_no_extractor_is_refused(here: Path, name: str, reason: str) -> None:
    done = run(here, "text.txt", "--rules", name)
    assert (done.returncode, done.stdout) == (2, "")
    assert "argument --rules: " in done.stderr
    assert reason in done.stderr
    assert "Traceback" not in done.stderr


def test_a_kind_that_no_rule_is_beside_is_refused(here: Path) -> None:
    done = run(here, "text.txt", "--kind", "Promotion")
    assert done.returncode == 2
    assert "argument --kind: 'Promotion' is none of Quantity" in done.stderr


def test_an_extractor_that_raises_fails_the_file(here: Path) -> None:
    done = run(here, "text.txt", "other.txt", "--rules", "own_rules:fails")
    assert done.returncode == 2
    assert "text.txt" in done.stderr
    assert "on purpose" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_records_of_the_others_are_kept_where_it_goes_on(here: Path) -> None:
    options = ["--rules", "own_rules:fails", "--keep-going", "--format", "jsonl"]
    done = run(here, "text.txt", *options)
    assert done.returncode == 1
    assert "on purpose" in done.stderr
    assert any(json.loads(line)["type"] == "Quantity" for line in done.stdout.splitlines())


def test_nothing_is_imported_where_there_is_nothing_to_do(here: Path) -> None:
    done = run(here, "--help", "--rules", "broken_rules:promotions")
    assert done.returncode == 0
    assert "--rules MODULE:NAME" in done.stdout


def test_a_module_that_raises_is_told_with_what_it_raised(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(here)
    monkeypatch.setattr(sys, "path", [*sys.path])
    with pytest.raises(NoExtractorError, match="ZeroDivisionError") as raised:
        own("broken_rules:promotions")
    assert isinstance(raised.value.__cause__, ZeroDivisionError)
