"""What README.md and CHANGELOG.md say is so."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from gongwen import cli
from gongwen._version import __version__

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_readme_shows_what_the_command_line_prints(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    [(command, shown)] = re.findall(r"```console\n\$ gongwen (.*)\n([^`]*)```", README)
    monkeypatch.chdir(ROOT)
    assert cli.main(shlex.split(command)) == 0
    assert capsys.readouterr().out == shown


def test_readme_gives_two_commands_that_start_from_nothing() -> None:
    commands = re.findall(r"```sh\n(.*)\n```", README)
    assert [command.split(" && ")[0] for command in commands] == ["python3 -m venv .venv"] * 2
    assert [command.split("/")[-1] for command in commands] == [
        "county-article-damaged.txt",
        "pytest",
    ]


def test_changelog_ends_its_list_of_versions_with_this_one() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    versions = re.findall(r"^## \[(.+?)\]", changelog, re.MULTILINE)
    assert versions[:2] == ["Unreleased", __version__]


def test_importing_gongwen_imports_nothing_that_only_some_uses_need() -> None:
    told = subprocess.run(
        [sys.executable, "-c", "import gongwen, sys; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    heavy = {"opencc", "cn2an", "cattrs", "json", "multiprocessing", "pyarrow", "rich", "spacy"}
    assert heavy.isdisjoint(told)
    assert {"gongwen.explain", "gongwen.many", "gongwen.cli"}.isdisjoint(told)
