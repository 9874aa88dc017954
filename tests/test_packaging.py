"""What README.md and CHANGELOG.md say is so."""

import ast
import inspect
import re
import shlex
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

import gongwen
from gongwen import cli

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
    assert versions[:2] == ["Unreleased", gongwen.__version__]


def test_importing_gongwen_imports_nothing_that_only_some_uses_need() -> None:
    told = subprocess.run(
        [sys.executable, "-c", "import gongwen, sys; dir(gongwen); print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    heavy = {"cattrs", "cn2an", "json", "multiprocessing", "opencc"}
    heavy |= {"pyarrow", "regex", "rich", "spacy"}
    assert heavy.isdisjoint(told)
    assert {*gongwen._AT_FIRST_USE, "gongwen.cli", "gongwen.units"}.isdisjoint(told)


def test_each_public_name_is_there_under_its_own_name() -> None:
    assert set(gongwen.__all__) <= set(dir(gongwen))
    for name in gongwen.__all__:
        assert not isinstance(getattr(gongwen, name), ModuleType), name
        assert getattr(getattr(gongwen, name), "__name__", name) == name
    with pytest.raises(AttributeError, match=r"'gongwen' has no attribute 'extracts'"):
        gongwen.extracts  # noqa: B018


def test_type_checkers_are_told_the_names_that_are_imported_at_first_use() -> None:
    tree = ast.parse(inspect.getsource(gongwen))
    [told] = (node for node in tree.body if isinstance(node, ast.If))
    imported = {
        node.module: tuple(name.name for name in node.names)
        for node in told.body
        if isinstance(node, ast.ImportFrom)
    }
    assert imported == gongwen._AT_FIRST_USE
