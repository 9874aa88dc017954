"""Law 8: many texts give what each gives alone, whatever the number of processes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count, islice
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongwen import Document, DocumentError, Record, Source, extract, extract_many, extractor
from gongwen.many import CHUNK
from tests.strategies import anything

TEXTS = [
    f"县委提拔{n}名干部，新增学位{n * 100}个。2025年将建立“三联”机制。" for n in range(1, 3 * CHUNK)
]


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
    assert len(drawn) <= CHUNK * 2 * processes


def _fails_on_seven(source: Source) -> list[Record]:
    if "7" in source.raw:
        raise RuntimeError("no sevens")
    return []


@pytest.mark.parametrize("processes", [1, 2])
def test_a_text_that_fails_loses_no_other(processes: int) -> None:
    failed: list[tuple[int, str]] = []
    done: list[int] = []
    documents = extract_many(
        ["第5", "第7", None, "第8"],  # type: ignore[list-item]
        processes=processes,
        extractors=[extractor(_fails_on_seven)],
        on_error=lambda index, error: failed.append((index, str(error))),
        progress=done.append,
    )
    assert [document.source.raw for document in documents] == ["第5", "第8"]
    assert failed == [(1, "no sevens"), (2, "a text is a str, not NoneType")]
    assert done == [1, 2, 3, 4]


def test_without_a_listener_the_error_names_the_text() -> None:
    documents = extract_many(["甲", 5, "乙"])  # type: ignore[list-item]
    assert next(documents).source.raw == "甲"
    with pytest.raises(DocumentError, match="text 1: a text is a str, not int"):
        next(documents)


def test_no_process_is_too_few() -> None:
    with pytest.raises(ValueError, match="not for 0"):
        extract_many([], processes=0)
