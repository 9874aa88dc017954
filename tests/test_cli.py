import errno
import json
import os
import signal
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from time import monotonic, sleep
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import gongwen
from gongwen import cli, terminal
from gongwen._version import __version__

ROOT = Path(__file__).parent.parent
ARTICLE = ROOT / "examples" / "county-article.txt"
DAMAGED = ROOT / "examples" / "county-article-damaged.txt"
MORE_THAN_A_PIPE_HOLDS = 1 << 21
TEXT = "县委提拔5名干部，建立“三联”机制。未来，将增加编制13个。\n"


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "text.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def run(
    *arguments: object, data: bytes = b"", **options: Any
) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), **options.pop("env", {})}
    return subprocess.run(
        [sys.executable, "-m", "gongwen", *map(str, arguments)],
        input=data,
        capture_output=True,
        check=False,
        env=environment,
        timeout=60,
        **options,
    )


def lines(output: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.split("\n") if line]


class TestFormats:
    def test_jsonl_is_the_library_s_records(
        self, text: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert cli.main([str(text), "--format", "jsonl"]) == 0
        assert lines(capsys.readouterr().out) == gongwen.extract(TEXT).to_dicts()

    def test_json_is_one_array_of_the_same(
        self, text: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert cli.main([str(text), "--format", "json"]) == 0
        assert json.loads(capsys.readouterr().out) == gongwen.extract(TEXT).to_dicts()

    def test_json_of_a_text_without_records(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (tmp_path / "empty").touch()
        assert cli.main([str(tmp_path / "empty"), "--format", "json"]) == 0
        assert json.loads(capsys.readouterr().out) == []

    def test_table_of_a_text_without_records(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (tmp_path / "empty").touch()
        assert cli.main([str(tmp_path / "empty")]) == 0
        assert capsys.readouterr().out == "No records.\n"

    def test_table_groups_by_kind(self, text: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert cli.main([str(text)]) == 0
        shown = capsys.readouterr().out
        assert "Quantity (2)\n" in shown
        assert "5名" in shown
        assert shown.index("Quantity") < shown.index("Institution")

    def test_files_are_named_where_there_are_several(
        self, text: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        other = tmp_path / "other.txt"
        other.write_text("新增学位1200个。", encoding="utf-8")
        assert cli.main([str(text), str(other), "--format", "jsonl"]) == 0
        named = [record["file"] for record in lines(capsys.readouterr().out)]
        assert set(named) == {str(text), str(other)}
        assert named == sorted(named, key=[str(text), str(other)].index)

    @pytest.mark.parametrize("path", [ARTICLE, DAMAGED], ids=lambda path: path.name)
    def test_places_are_of_the_file_as_it_is(
        self, path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert cli.main([str(path), "--format", "jsonl"]) == 0
        raw = path.read_text(encoding="utf-8")
        records = lines(capsys.readouterr().out)
        assert {record["type"] for record in records} == set(terminal.SHOWN)
        assert all(raw[r["start"] : r["end"]] == r["text"] for r in records)

    def test_tags_of_one_kind(self, text: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert cli.main([str(text), "--format", "bio", "--kind", "quantity"]) == 0
        assert capsys.readouterr().out == gongwen.extract(TEXT).to_bio(gongwen.Quantity)

    def test_html(self, text: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert cli.main([str(text), "--format", "html"]) == 0
        assert capsys.readouterr().out.rstrip() == gongwen.extract(TEXT).to_html().rstrip()

    def test_brat(self, text: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert cli.main([str(text), "--format", "brat"]) == 0
        assert capsys.readouterr().out == gongwen.extract(TEXT).to_brat()

    def test_web_annotations(self, text: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert cli.main([str(text), "--format", "web"]) == 0
        expected = json.loads(gongwen.extract(TEXT).to_web_annotations())
        assert json.loads(capsys.readouterr().out) == expected

    @pytest.mark.parametrize("form", ["html", "brat", "web"])
    def test_what_is_of_one_text_takes_one_file(
        self, form: str, text: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        with pytest.raises(SystemExit) as stopped:
            cli.main([str(text), str(text), "--format", form])
        assert stopped.value.code == 2
        assert f"--format {form} takes one FILE" in capsys.readouterr().err


class TestOptions:
    def test_kinds_in_any_case(self, text: Path, capsys: pytest.CaptureFixture[str]) -> None:
        arguments = ["--kind", "QUANTITY", "--kind", "institution", "--format", "jsonl"]
        assert cli.main([str(text), *arguments]) == 0
        kinds = {record["type"] for record in lines(capsys.readouterr().out)}
        assert kinds == {"Quantity", "Institution"}

    def test_date_dates_the_text(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        path = tmp_path / "text.txt"
        path.write_text("去年新增岗位6个。", encoding="utf-8")
        arguments = ["--date", "2025-03-05", "--kind", "period", "--format", "jsonl"]
        assert cli.main([str(path), *arguments]) == 0
        [period] = lines(capsys.readouterr().out)
        assert (period["start_date"], period["end_date"]) == ("2024-01-01", "2024-12-31")

    @pytest.mark.parametrize(
        "wrong",
        [
            ["--kind", "Quantities"],
            ["--date", "2025-02-30"],
            ["--date", "20250305"],
            ["--date", "2025-W10-3"],
            ["--format", "xml"],
            ["--format", "bio"],
            ["--processes", "0"],
            ["--processes", "two"],
        ],
        ids=" ".join,
    )
    def test_wrong_options_are_refused(
        self, wrong: list[str], text: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        with pytest.raises(SystemExit) as stopped:
            cli.main([str(text), *wrong])
        assert stopped.value.code == 2
        assert wrong[1] in capsys.readouterr().err

    def test_version(self, capsys: pytest.CaptureFixture[str]) -> None:
        with pytest.raises(SystemExit) as stopped:
            cli.main(["--version"])
        assert stopped.value.code == 0
        assert capsys.readouterr().out == f"gongwen {__version__}\n"


class TestReading:
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
    def test_encodings(
        self, encoding: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        path = tmp_path / "text.txt"
        path.write_bytes(TEXT.encode(encoding))
        assert cli.main([str(path), "--format", "jsonl"]) == 0
        assert lines(capsys.readouterr().out) == gongwen.extract(TEXT).to_dicts()

    @given(st.text(st.characters(exclude_categories=["Cs", "Co"], exclude_characters="\0\ufeff")))
    def test_any_text_is_read_back_from_utf_8(self, text: str) -> None:
        assert cli.read_text(text.encode()) == text
        assert cli.read_text(text.encode("utf-8-sig")) == text

    @pytest.mark.parametrize(
        ("data", "reason"),
        [
            (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "not a text file"),
            ("县委".encode("utf-16"), "unknown encoding"),
            ("县委。\n".encode("utf-16"), "not a text file"),
            ("縣政府投入資金".encode("big5"), "unknown encoding"),
            (b"caf\xe9", "unknown encoding"),
        ],
        ids=["binary", "utf-16", "utf-16 with ASCII", "big5", "latin-1"],
    )
    def test_what_is_no_text_is_refused_in_one_line(
        self, data: bytes, reason: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        path = tmp_path / "data"
        path.write_bytes(data)
        assert cli.main([str(path)]) == 2
        out, err = capsys.readouterr()
        assert out == ""
        assert err.count("\n") == 1
        assert err.startswith(f"gongwen: {path}: ")
        assert reason in err

    def test_missing_files_and_directories(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        missing = tmp_path / "missing"
        assert cli.main([str(missing), str(tmp_path), "--keep-going"]) == 1
        assert capsys.readouterr().err == (
            f"gongwen: {missing}: {os.strerror(errno.ENOENT)}\n"
            f"gongwen: {tmp_path}: {os.strerror(errno.EISDIR)}\n"
        )

    @pytest.mark.parametrize("processes", ["1", "2"])
    def test_the_first_file_that_cannot_be_read_ends_the_run(
        self, processes: str, text: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        names = [str(text), str(tmp_path / "missing"), str(text), str(tmp_path / "gone")]
        arguments = [*names, "--format", "json", "--processes", processes]
        assert cli.main(arguments) == 2
        out, err = capsys.readouterr()
        assert len(json.loads(out)) == len(gongwen.extract(TEXT))
        assert err == f"gongwen: {names[1]}: {os.strerror(errno.ENOENT)}\n"

    @pytest.mark.parametrize("processes", ["1", "2"])
    def test_keep_going_reads_the_others_and_reports_at_the_end(
        self, processes: str, text: Path, tmp_path: Path
    ) -> None:
        names = [tmp_path / "missing", text, tmp_path, text]
        output = tmp_path / "out"
        options = ("--format", "jsonl", "--processes", processes, "--output", output)
        done = run(*names, *options, "--keep-going")
        assert done.returncode == 1
        assert done.stderr.decode().splitlines() == [
            f"gongwen: {tmp_path / 'missing'}: {os.strerror(errno.ENOENT)}",
            f"gongwen: {tmp_path}: {os.strerror(errno.EISDIR)}",
        ]
        records = lines(output.read_text(encoding="utf-8"))
        assert [record["file"] for record in records] == [str(text)] * len(records)
        assert len(records) == 2 * len(gongwen.extract(TEXT))

    def test_keep_going_without_a_fault_is_0(self, text: Path) -> None:
        assert run(text, text, "--keep-going").returncode == 0

    def test_processes_change_nothing(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        names = [str(tmp_path / f"{n}.txt") for n in range(9)]
        for n, name in enumerate(names):
            Path(name).write_text(f"去年新增学位{n}00个。" * n, encoding="utf-8")
        shown = []
        for processes in "12":
            assert cli.main([*names, "--format", "jsonl", "--processes", processes]) == 0
            shown.append(capsys.readouterr().out)
        assert shown[0] == shown[1] != ""

    @pytest.mark.parametrize("arguments", [[], ["-"]], ids=["nothing", "dash"])
    def test_standard_input(self, arguments: list[str]) -> None:
        done = run(*arguments, "--format", "jsonl", data=TEXT.encode())
        assert done.returncode == 0
        assert lines(done.stdout.decode()) == gongwen.extract(TEXT).to_dicts()

    def test_standard_input_that_is_no_text(self) -> None:
        done = run(data=b"\0")
        assert (done.returncode, done.stdout) == (2, b"")
        assert done.stderr == b"gongwen: standard input: not a text file\n"


class TestWriting:
    def test_output_is_what_standard_output_would_be(
        self, text: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert cli.main([str(text)]) == 0
        shown = capsys.readouterr().out
        assert cli.main([str(text), "--output", str(tmp_path / "table")]) == 0
        assert capsys.readouterr().out == ""
        assert (tmp_path / "table").read_text(encoding="utf-8") == shown
        assert sorted(p.name for p in tmp_path.iterdir()) == ["table", "text.txt"]

    @pytest.mark.parametrize("form", ["table", "json", "jsonl", "html", "brat", "web"])
    def test_output_stays_as_it_was_when_a_file_cannot_be_read(
        self, form: str, tmp_path: Path
    ) -> None:
        output = tmp_path / "output"
        output.write_text("before")
        done = run(tmp_path / "missing", "--format", form, "--output", output)
        assert done.returncode == 2
        assert output.read_text() == "before"
        assert [path.name for path in tmp_path.iterdir()] == ["output"]

    def test_output_of_a_ledger_stays_as_it_was(self, text: Path, tmp_path: Path) -> None:
        output = tmp_path / "output"
        output.write_text("before")
        assert run("ledger", text, tmp_path / "missing", "--output", output).returncode == 2
        assert output.read_text() == "before"

    @pytest.mark.parametrize(
        ("words", "problem"),
        [
            (["-", "-"], "standard input is one text"),
            (
                ["a", "b", "--promised-on", "2026-01-20", "--reported-on", "2025-01-20"],
                "LATER speaks before EARLIER: 2025-01-20 before 2026-01-20",
            ),
        ],
    )
    def test_a_ledger_of_what_cannot_be_compared(self, words: list[str], problem: str) -> None:
        done = run("ledger", *words)
        assert done.returncode == 2
        assert problem.encode() in done.stderr

    @pytest.mark.skipif(os.name != "posix", reason="needs signals")
    @pytest.mark.parametrize("processes", ["1", "2"])
    @pytest.mark.parametrize("sent", ["SIGINT", "SIGTERM", "SIGHUP"])
    def test_a_signal_leaves_the_output_as_it_was(
        self, sent: str, processes: str, text: Path, tmp_path: Path
    ) -> None:
        output = tmp_path / "output"
        output.write_text("before")
        fifo = tmp_path / "fifo"
        os.mkfifo(fifo)
        files = [str(text)] * 400
        with started(*files, str(fifo), "--output", output, "--processes", processes) as process:
            until(lambda: any(tmp_path.glob(".gongwen-*.part")))
            err = ended_by(getattr(signal, sent), process)
        assert (process.returncode, err) == (128 + getattr(signal, sent), b"")
        assert output.read_text() == "before"
        assert sorted(path.name for path in tmp_path.iterdir()) == ["fifo", "output", "text.txt"]

    @pytest.mark.skipif(os.name != "posix", reason="needs modes")
    def test_a_secret_output_is_secret_all_the_while(self, text: Path, tmp_path: Path) -> None:
        output, fifo = tmp_path / "output", tmp_path / "fifo"
        output.touch(mode=0o600)
        os.mkfifo(fifo)
        with started(str(fifo), "--output", output) as process:
            until(lambda: any(tmp_path.glob(".gongwen-*.part")))
            [part] = tmp_path.glob(".gongwen-*.part")
            assert stat.S_IMODE(part.stat().st_mode) == 0o600
            fifo.write_bytes(TEXT.encode())
            process.communicate(timeout=30)
        assert process.returncode == 0
        assert stat.S_IMODE(output.stat().st_mode) == 0o600
        assert output.stat().st_size

    @pytest.mark.skipif(os.name != "posix", reason="needs modes")
    def test_a_new_output_has_the_mode_of_any_new_file(self, text: Path, tmp_path: Path) -> None:
        (tmp_path / "any").touch()
        assert run(text, "--output", tmp_path / "output").returncode == 0
        assert (tmp_path / "output").stat().st_mode == (tmp_path / "any").stat().st_mode

    def test_output_over_the_text_itself(self, text: Path) -> None:
        assert cli.main([str(text), "--format", "jsonl", "--output", str(text)]) == 0
        assert lines(text.read_text(encoding="utf-8")) == gongwen.extract(TEXT).to_dicts()

    def test_a_link_to_nothing_comes_to_lead_somewhere(self, text: Path, tmp_path: Path) -> None:
        link = tmp_path / "link"
        link.symlink_to(tmp_path / "there")
        assert cli.main([str(text), "--output", str(link)]) == 0
        assert link.is_symlink()
        assert (tmp_path / "there").stat().st_size

    def test_a_link_that_leads_round_in_circles(
        self, text: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        link = tmp_path / "link"
        link.symlink_to(link)
        assert cli.main([str(text), "--output", str(link)]) == 2
        assert capsys.readouterr().err.startswith(f"gongwen: {link}: ")

    def test_output_keeps_the_mode_and_the_link(self, text: Path, tmp_path: Path) -> None:
        output, link = tmp_path / "table", tmp_path / "link"
        output.touch(mode=0o640)
        link.symlink_to(output)
        assert cli.main([str(text), "--output", str(link)]) == 0
        assert link.is_symlink()
        assert output.stat().st_size
        assert stat.S_IMODE(output.stat().st_mode) == 0o640

    def test_output_to_a_device_leaves_the_device(self, text: Path) -> None:
        assert cli.main([str(text), "--output", os.devnull]) == 0
        assert not Path(os.devnull).is_file()

    @pytest.mark.parametrize("output", ["", "missing/table"], ids=["directory", "nowhere"])
    def test_output_that_cannot_be_written(
        self, output: str, text: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert cli.main([str(text), "--output", str(tmp_path / output)]) == 2
        err = capsys.readouterr().err
        assert err.startswith(f"gongwen: {tmp_path / output}: ")
        assert err.count("\n") == 1

    def test_output_is_utf_8_whatever_the_locale(self, text: Path) -> None:
        done = run(text, env={"PYTHONIOENCODING": "ascii", "LC_ALL": "C"})
        assert done.returncode == 0
        assert "5名" in done.stdout.decode()

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
    def test_full_disk(self, text: Path) -> None:
        with open("/dev/full", "wb") as full:
            done = subprocess.run(
                [sys.executable, "-m", "gongwen", text],
                stdout=full,
                stderr=subprocess.PIPE,
                check=False,
                env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
            )
        assert done.returncode == 2
        message = f"gongwen: standard output: {os.strerror(errno.ENOSPC)}\n"
        assert done.stderr.decode() == message

    def test_reader_that_is_gone(self, text: Path) -> None:
        reading, writing = os.pipe()
        os.close(reading)
        try:
            done = subprocess.run(
                [sys.executable, "-m", "gongwen", text],
                stdout=writing,
                stderr=subprocess.PIPE,
                check=False,
                env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
            )
        finally:
            os.close(writing)
        assert (done.returncode, done.stderr) == (141, b"")

    @pytest.mark.skipif(os.name != "posix", reason="needs a shell")
    @pytest.mark.parametrize("processes", ["1", "2"])
    def test_head_takes_what_it_wants(self, processes: str, text: Path) -> None:
        many = [str(text)] * 300
        with started(*many, "--format", "jsonl", "--processes", processes) as process:
            assert process.stdout
            assert process.stdout.readline().startswith(b"{")
            process.stdout.close()
            assert process.stderr
            assert process.stderr.read() == b""
        assert process.returncode == 141

    def test_interrupt_is_silent(self) -> None:
        with waiting() as process:
            process.send_signal(signal.SIGINT)
            out, err = process.communicate(timeout=30)
        assert (process.returncode, out, err) == (130, b"", b"")


class TestTerminal:
    HOSTILE = "县委提拔5\x1b[31m名\u202e干部\x9b2J，\u2066增加编制13个\x07。“红\x1b]0;头\x07”机制"

    @pytest.mark.parametrize("form", ["table", "jsonl", "json"])
    def test_nothing_in_a_text_is_obeyed(
        self, form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        path = tmp_path / "text.txt"
        path.write_text(self.HOSTILE, encoding="utf-8")
        assert cli.main([str(path), str(path), "--format", form]) == 0
        shown = capsys.readouterr().out
        assert shown
        assert not any(c in shown for c in "\x1b\x9b\x07\u202e\u2066")

    def test_nor_in_the_name_of_a_file(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert cli.main([str(tmp_path / "\x1b[2J\nfile")]) == 2
        err = capsys.readouterr().err
        assert "\\u001b[2J\\nfile" in err
        assert err.count("\n") == 1
        assert "\x1b" not in err

    def test_nor_in_an_argument_that_is_wrong(self, capsys: pytest.CaptureFixture[str]) -> None:
        with pytest.raises(SystemExit):
            cli.main(["--no-such-\x1b[2J-option"])
        err = capsys.readouterr().err
        assert "\\u001b[2J" in err
        assert "\x1b" not in err

    def test_coloured_table_and_progress_bar_on_a_terminal(self, text: Path) -> None:
        pytest.importorskip("rich")
        shown = on_a_terminal(str(text), str(text))
        assert "\x1b[" in shown
        assert "gongwen" in shown
        assert "Quantity (2)" in shown
        assert "Traceback" not in shown

    def test_plain_table_without_rich(self, text: Path, tmp_path: Path) -> None:
        (tmp_path / "rich.py").write_text("raise ImportError")
        shown = on_a_terminal(str(text), str(text), path=tmp_path)
        assert "Quantity (2)" in shown
        assert "\x1b" not in shown
        assert "Traceback" not in shown


@contextmanager
def started(*arguments: object) -> Iterator[subprocess.Popen[bytes]]:
    """A run that goes on by itself, and is over when it is left."""
    with subprocess.Popen(
        [sys.executable, "-m", "gongwen", *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def ended_by(number: int, process: subprocess.Popen[bytes]) -> bytes:
    """What a run says on standard error when it is sent a signal, and again if it took no notice.

    One that comes when the interpreter is about to wait is noticed with the next.
    """
    for _ in range(5):
        process.send_signal(number)
        with suppress(subprocess.TimeoutExpired):
            return process.communicate(timeout=10)[1]
    raise AssertionError("it goes on")


def until(condition: Callable[[], bool]) -> None:
    """Wait for something that is soon to be."""
    deadline = monotonic() + 30
    while not condition():
        assert monotonic() < deadline
        sleep(0.01)


def waiting() -> subprocess.Popen[bytes]:
    """A run that has begun to read standard input, and waits for more of it."""
    process = subprocess.Popen(
        [sys.executable, "-m", "gongwen"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
    )
    assert process.stdin
    process.stdin.write(b" " * MORE_THAN_A_PIPE_HOLDS)
    process.stdin.flush()
    return process


def on_a_terminal(*arguments: str, path: Path | None = None) -> str:
    """What a run shows whose output and errors go to the same terminal."""
    pty = pytest.importorskip("pty")
    ours, theirs = pty.openpty()
    search = [str(ROOT / "src")] if path is None else [str(path), str(ROOT / "src")]
    with subprocess.Popen(
        [sys.executable, "-m", "gongwen", *arguments],
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        stderr=theirs,
        env={
            **os.environ,
            "PYTHONPATH": os.pathsep.join(search),
            "TERM": "xterm-256color",
            "COLUMNS": "100",
        },
    ):
        os.close(theirs)
        shown = b"".join(pieces(ours))
    os.close(ours)
    return shown.decode()


def pieces(descriptor: int) -> Iterator[bytes]:
    """What can be read from a terminal until the other side hangs up."""
    while True:
        try:
            piece = os.read(descriptor, 65536)
        except OSError:
            return
        if not piece:
            return
        yield piece
