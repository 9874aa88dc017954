"""Law 8: many texts give what each gives alone, whatever the number of processes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import date as Date
from itertools import count, islice
from multiprocessing import active_children
from pathlib import Path
from time import monotonic, sleep
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongwen import (
    Document,
    DocumentError,
    Record,
    Rule,
    Source,
    Span,
    extract,
    extract_many,
    extractor,
    quantities,
)
from gongwen import lexicon as own_words
from tests.strategies import anything

ROOT = Path(__file__).parent.parent
TEXTS = [
    f"县委提拔{n}名干部，新增学位{n * 100}个。2025年将建立“三联”机制。" * (1 + n % 7 * 5)
    for n in range(1, 50)
]
READ_AHEAD = 1500


def _values(documents: Iterator[Document]) -> list[Any]:
    return [(document.source.raw, document.to_dicts()) for document in documents]


@given(st.lists(anything, max_size=4))
def test_law_8_in_one_process(texts: list[str]) -> None:
    assert _values(extract_many(texts)) == _values(map(extract, texts))


@pytest.mark.parametrize("processes", [2, 3])
def test_law_8_in_several(processes: int) -> None:
    assert _values(extract_many(TEXTS, processes=processes)) == _values(map(extract, TEXTS))


@pytest.mark.parametrize("processes", [1, 2])
def test_a_generator_without_end_is_read_a_little_ahead(processes: int) -> None:
    drawn: list[int] = []

    def texts() -> Iterator[str]:
        for n in count(1):
            drawn.append(n)
            yield f"新建学校{n}所。"

    documents = extract_many(texts(), processes=processes)
    assert [len(document) for document in islice(documents, 3)] == [2, 2, 2]
    assert len(drawn) <= READ_AHEAD


def _fails_on_seven(source: Source) -> list[Record]:
    if "7" in source.raw:
        raise RuntimeError("no sevens")
    return []


@pytest.mark.parametrize("processes", [1, 2])
def test_a_text_that_fails_loses_no_other(processes: int) -> None:
    failed: list[tuple[int, str]] = []
    done: list[int] = []
    documents = extract_many(
        ["第5", None, "第8"],  # type: ignore[list-item]
        processes=processes,
        extractors=[],
        on_error=lambda index, error: failed.append((index, str(error))),
        progress=done.append,
    )
    assert [document.source.raw for document in documents] == ["第5", "第8"]
    assert failed == [(1, "a text is a str, not NoneType")]
    assert done == [1, 2, 3]


def test_without_a_listener_the_error_names_the_text() -> None:
    documents = extract_many(["甲", 5, "乙"])  # type: ignore[list-item]
    assert next(documents).source.raw == "甲"
    with pytest.raises(DocumentError, match="text 1: a text is a str, not int"):
        next(documents)


def _always(source: Source) -> list[Record]:
    return [Record(span=Span(0, 1), text=source.raw[:1], rule="always")]


@pytest.mark.parametrize("processes", [1, 2])
def test_what_the_other_extractors_find_is_kept(processes: int) -> None:
    told: list[tuple[int, str]] = []
    documents = extract_many(
        ["第5", "第7"],
        processes=processes,
        extractors=[extractor(_always), extractor(_fails_on_seven)],
        on_error=lambda index, error: told.append((index, str(error))),
    )
    assert [[record.text for record in document] for document in documents] == [["第"], ["第"]]
    assert [(index, "no sevens" in error) for index, error in told] == [(1, True)]


@pytest.mark.parametrize("processes", [1, 2])
def test_a_rule_out_of_time_is_told_by_its_name(processes: int) -> None:
    told: list[tuple[int, str]] = []
    endless: Rule[Record] = Rule("endless", "(?:[0-9]+,?)+元", Record, timeout=0.2)
    documents = extract_many(
        ["第5", "5" * 2000 + "\n元", "第8"],
        processes=processes,
        extractors=[extractor(_always), endless],
        on_error=lambda index, error: told.append((index, str(error))),
    )
    assert [len(document) for document in documents] == [1, 1, 1]
    assert [index for index, _ in told] == [1]
    assert "endless" in told[0][1]


def test_no_process_is_too_few() -> None:
    with pytest.raises(ValueError, match="not for 0"):
        extract_many([], processes=0)


@pytest.mark.parametrize("processes", [1, 2])
def test_texts_that_break_off_are_read_up_to_there(processes: int) -> None:
    def texts() -> Iterator[str]:
        yield from ["新建学校2所。", "新建学校3所。"]
        raise OSError("the disk is gone")

    documents = extract_many(texts(), processes=processes)
    assert [len(next(documents)), len(next(documents))] == [2, 2]
    with pytest.raises(OSError, match="the disk is gone"):
        next(documents)


def test_words_and_the_day_reach_every_process() -> None:
    own = own_words(enterprises=["金禾科技"])
    options: dict[str, Any] = {"lexicon": own, "date": Date(2025, 3, 5)}
    texts = ["去年，金禾科技投产。"] * 3
    documents = list(extract_many(texts, processes=2, **options))
    assert _values(iter(documents)) == _values(extract(text, **options) for text in texts)
    assert all(document.source.lexicon is own for document in documents)


class PeculiarError(Exception):
    """An exception that cannot be made again of its arguments."""

    def __init__(self, word: str, number: int) -> None:
        super().__init__(f"{word} {number}")


def _raises_peculiarly(source: Source) -> list[Record]:
    raise PeculiarError("sevens", 7)


def test_an_exception_that_cannot_cross_is_told_in_its_words() -> None:
    found = extract_many(["甲"], processes=2, extractors=[extractor(_raises_peculiarly)])
    with pytest.raises(DocumentError, match="text 0: PeculiarError: sevens 7"):
        next(found)


def test_the_traceback_of_another_process_is_shown() -> None:
    found = extract_many(["第7"], processes=2, extractors=[extractor(_fails_on_seven)])
    with pytest.raises(DocumentError) as raised:
        next(found)
    cause = raised.value.__cause__
    assert cause is not None
    assert "_fails_on_seven" in str(cause.__cause__)


def _dies_on_seven(source: Source) -> list[Record]:
    if "7" in source.raw:
        os.kill(os.getpid(), signal.SIGKILL)
    return []


def _leaves_on_seven(source: Source) -> list[Record]:
    if "7" in source.raw:
        os._exit(3)
    return []


@pytest.mark.parametrize(
    ("dies", "why"),
    [
        (_dies_on_seven, "the process that read it was killed by signal 9"),
        (_leaves_on_seven, "the process that read it ended with exit status 3"),
    ],
)
def test_a_process_that_dies_loses_only_the_text_it_read(dies: Any, why: str) -> None:
    told: list[tuple[int, str]] = []
    texts = [f"第{n}" for n in range(300)]
    deadly = [n for n in range(300) if "7" in str(n)]
    found = extract_many(
        texts[:80],
        processes=2,
        extractors=[extractor(dies)],
        on_error=lambda index, error: told.append((index, str(error))),
    )
    kept = [document.source.raw for document in found]
    assert kept == [text for text in texts[:80] if "7" not in text]
    assert told == [(n, why) for n in deadly if n < 80]


def test_a_process_that_dies_ends_the_run_without_a_listener() -> None:
    found = extract_many(["第1", "第7"], processes=2, extractors=[extractor(_dies_on_seven)])
    assert next(found).source.raw == "第1"
    with pytest.raises(DocumentError, match="text 1: the process that read it was killed by"):
        next(found)


def _children() -> set[int]:
    return {child.pid for child in active_children() if child.pid is not None}


def test_the_processes_end_with_the_iterator() -> None:
    before = _children()
    documents = extract_many((f"新建学校{n}所。" for n in count()), processes=2)
    next(documents)
    assert len(_children() - before) == 2
    documents.close()  # type: ignore[attr-defined]
    assert _children() == before


SCRIPT = """
import multiprocessing, os, sys
from gongwen import extract_many
from itertools import count

def main():
    method, endless = sys.argv[1], len(sys.argv) > 2
    if method != "default":
        multiprocessing.set_start_method(method)
    texts = (f"新建学校{n}所。" for n in (count() if endless else range(300)))
    for at, document in enumerate(extract_many(texts, processes=2)):
        if at == 50 and endless:
            children = [str(child.pid) for child in multiprocessing.active_children()]
            print(" ".join(children), flush=True)
    print(at + 1)

GUARD
    main()
"""
GUARDED = SCRIPT.replace("GUARD", 'if __name__ == "__main__":')
UNGUARDED = SCRIPT.replace("GUARD", "if True:")
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "1"}


def test_what_cannot_be_sent_to_a_process_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    own = quantities.where(lambda quantity: quantity.unit == "所")
    monkeypatch.setattr("multiprocessing.get_start_method", lambda: "spawn")
    with pytest.raises(TypeError, match=r"quantities\.where\(<lambda>\).* cannot be sent .*module"):
        extract_many(["建校3所。"], processes=2, extractors=[quantities, own])


@pytest.mark.parametrize("method", ["fork", "spawn", "forkserver"])
def test_every_way_to_start_a_process(method: str, tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(GUARDED, encoding="utf-8")
    done = _run([str(script), method])
    assert (done.returncode, done.stdout, done.stderr) == (0, "300\n", "")


def test_a_script_that_starts_itself_again_is_told_how_not_to(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(UNGUARDED, encoding="utf-8")
    done = _run([str(script), "spawn"])
    assert done.returncode == 1
    assert "DocumentError: a process ended with exit status 1 before it read" in done.stderr


@pytest.mark.parametrize("method", ["default", "spawn"])
def test_without_a_main_module(method: str) -> None:
    done = _run(["-c", GUARDED, method])
    assert (done.returncode, done.stdout) == (0, "300\n"), done.stderr


def test_in_an_interactive_session() -> None:
    lines = [
        "from gongwen import extract_many",
        "print(len(list(extract_many(['新建学校2所。'] * 300, processes=2))))",
    ]
    done = _run(["-i", "-q"], "\n".join(lines) + "\n")
    assert "300" in done.stdout, done.stderr


@pytest.mark.skipif(os.name != "posix", reason="needs signals")
@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGKILL, signal.SIGTERM])
def test_no_process_is_left_behind(sent: signal.Signals, tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(GUARDED, encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, str(script), "default", "endless"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=ENVIRONMENT,
        text=True,
    )
    assert process.stdout
    workers = [int(word) for word in process.stdout.readline().split()]
    assert len(workers) == 2
    process.send_signal(sent)
    process.communicate(timeout=30)
    assert process.returncode in (-sent, 128 + sent)
    deadline = monotonic() + 20
    while any(map(_is_alive, workers)) and monotonic() < deadline:
        sleep(0.05)
    assert not any(map(_is_alive, workers))


def _is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    stat = Path(f"/proc/{pid}/stat")
    return not stat.exists() or stat.read_text().rpartition(")")[2].split()[0] != "Z"


def _run(arguments: list[str], data: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments],
        input=data,
        capture_output=True,
        text=True,
        check=False,
        env=ENVIRONMENT,
        timeout=60,
    )
