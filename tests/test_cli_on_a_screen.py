"""What a person sees: the command line run in a terminal that obeys what it is sent."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from time import monotonic, sleep

import pytest

ROOT = Path(__file__).parent.parent
TMUX = shutil.which("tmux")
TITLE = "the title that was there"
FAKE = "FORGED"
HOSTILE = (
    f"县委提拔5\x1b[31m名\x1b]2;{FAKE}\x07干部，\x1b[2J\x1b[H建立“\x1b[8m双联\x9b3A”工作机制。\n"
    f"未来，将增加\u202e编制13个\u2066，\r{FAKE}\x08\x08\x1b[?1049h落实《\x1bP意见\x1b\\\\》。\n"
)

pytestmark = pytest.mark.skipif(TMUX is None, reason="needs tmux")


class Screen:
    """A terminal of tmux with a shell in it."""

    def __init__(self, socket: Path) -> None:
        self._socket = socket
        size = ("-x", "150", "-y", "60")
        self.tmux("new-session", "-d", *size, "env PS1='$ ' bash --norc --noprofile")
        self.tmux("set-option", "-g", "allow-rename", "on")
        self.tmux("set-option", "-g", "monitor-bell", "on")
        self.tmux("select-pane", "-T", TITLE)

    def tmux(self, *arguments: str) -> str:
        done = subprocess.run(
            ["tmux", "-u", "-S", str(self._socket), "-f", os.devnull, *arguments],
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            check=True,
            timeout=30,
        )
        return done.stdout

    def run(self, *arguments: str) -> list[str]:
        """What the screen shows, colours as escapes, after a run of the command line."""
        words = shlex.join(["env", f"PYTHONPATH={ROOT / 'src'}", sys.executable, "-m", "gongwen"])
        given = " ".join("$'" + _quoted(argument) + "'" for argument in arguments)
        self.type(f"clear; {words} {given}; echo status=$?")
        _until(lambda: any(line.startswith("status=") for line in self.lines()))
        return self.lines()

    def type(self, command: str) -> None:
        self.tmux("send-keys", "-l", command)
        self.tmux("send-keys", "Enter")

    def lines(self) -> list[str]:
        return self.tmux("capture-pane", "-e", "-p", "-J", "-S", "-1000").splitlines()

    def told(self, what: str) -> str:
        return self.tmux("display-message", "-p", f"#{{{what}}}").strip()


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    shown = Screen(tmp_path / "socket")
    try:
        yield shown
    finally:
        shown.tmux("kill-server")


@pytest.mark.parametrize("form", ["table", "jsonl", "html", "brat"])
def test_a_hostile_text_changes_nothing_but_the_screen_s_text(
    form: str, screen: Screen, tmp_path: Path
) -> None:
    path = tmp_path / "hostile.txt"
    path.write_text(HOSTILE, encoding="utf-8")
    shown = screen.run(str(path), "--format", form)
    assert "status=0" in shown
    assert any("县委" in line for line in shown)
    assert not any("\x1b[8m" in line or "\x1b[31m" in line for line in shown)
    _is_untouched(screen)


def test_the_screen_would_obey(screen: Screen, tmp_path: Path) -> None:
    path = tmp_path / "hostile.txt"
    path.write_text(HOSTILE, encoding="utf-8")
    screen.type(f"cat {path}")
    _until(lambda: screen.told("pane_title") == FAKE and screen.told("alternate_on") == "1")


def test_nor_does_a_hostile_name(screen: Screen, tmp_path: Path) -> None:
    name = f"\x1b]2;{FAKE}\x07\x1b[31m\x1b[2Jfile"
    (tmp_path / name).write_text(HOSTILE, encoding="utf-8")
    shown = screen.run(str(tmp_path / name), str(tmp_path / f"{name}-missing"), "--keep-going")
    assert sum("\\u001b[2Jfile" in line for line in shown) == 2
    assert "status=1" in shown
    _is_untouched(screen)


def _is_untouched(screen: Screen) -> None:
    assert screen.told("pane_title") == TITLE
    assert screen.told("alternate_on") == "0"
    assert screen.told("window_bell_flag") == "0"
    assert screen.told("cursor_flag") == "1"


def _quoted(word: str) -> str:
    """A word between the marks of a string of bash that knows escapes."""
    return "".join(f"\\x{byte:02x}" for byte in word.encode())


def _until(condition: Callable[[], bool]) -> None:
    deadline = monotonic() + 30
    while not condition():
        assert monotonic() < deadline
        sleep(0.05)
