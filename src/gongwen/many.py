"""Many texts: their documents in order, by one process or several, a few at a time in memory."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from functools import partial
from itertools import islice
from typing import Any, TypeAlias

from attrs import frozen

from gongwen.api import extract
from gongwen.document import Document
from gongwen.errors import DocumentError
from gongwen.lexicon import DEFAULT, Lexicon
from gongwen.records import Record
from gongwen.resolve import Policy, leftmost_longest
from gongwen.source import Source

CHUNK = 16
"""Texts that a process is given at a time."""

_AHEAD = 2
"""Chunks that wait for each process, so that none is idle and few are held."""


@frozen
class _Failure:
    """An exception that took the place of a document."""

    error: Exception


_Outcome: TypeAlias = "Document | _Failure"
_Extract: TypeAlias = Callable[[str], Document]


def extract_many(
    texts: Iterable[str],
    *,
    processes: int = 1,
    extractors: Iterable[Callable[[Source], Sequence[Record]]] | None = None,
    lexicon: Lexicon = DEFAULT,
    overlap: Policy = leftmost_longest,
    on_error: Callable[[int, Exception], None] | None = None,
    progress: Callable[[int], None] | None = None,
) -> Iterator[Document]:
    """The documents of ``texts``, in their order, as `gongwen.extract` gives them.

    ``texts`` may be a generator without end: only a few are read ahead. ``processes`` is how
    many work side by side; with more than one, ``extractors`` and ``overlap`` must be able
    to be pickled. ``progress`` is called after each text with how many are done.

    A text that fails, because it is no ``str`` or because an extractor of your own raises,
    is told to ``on_error`` with its index, from 0, and left out; the others are not lost.
    Without ``on_error`` it raises `DocumentError`, which names the index. Raises
    ``ValueError`` for fewer processes than one.

    >>> [len(document) for document in extract_many(["新增学位300个。", "新建学校2所。"])]
    [2, 2]
    """
    if processes < 1:
        raise ValueError(f"there is work for at least one process, not for {processes}")
    chosen = None if extractors is None else tuple(extractors)
    one = partial(extract, extractors=chosen, lexicon=lexicon, overlap=overlap)
    outcomes = (
        map(partial(_attempt, one), texts)
        if processes == 1
        else _side_by_side(one, iter(texts), processes)
    )
    return _told(outcomes, on_error, progress)


def _attempt(one: _Extract, text: str) -> _Outcome:
    try:
        return one(text)
    except Exception as error:
        return _Failure(error)


def _chunk(one: _Extract, texts: list[Any]) -> list[_Outcome]:
    return [_attempt(one, text) for text in texts]


def _side_by_side(one: _Extract, texts: Iterator[str], processes: int) -> Iterator[_Outcome]:
    waiting: deque[Future[list[_Outcome]]] = deque()
    with ProcessPoolExecutor(processes) as pool:
        while True:
            while len(waiting) < processes * _AHEAD and (chunk := list(islice(texts, CHUNK))):
                waiting.append(pool.submit(_chunk, one, chunk))
            if not waiting:
                return
            yield from waiting.popleft().result()


def _told(
    outcomes: Iterable[_Outcome],
    on_error: Callable[[int, Exception], None] | None,
    progress: Callable[[int], None] | None,
) -> Iterator[Document]:
    for index, outcome in enumerate(outcomes):
        if isinstance(outcome, _Failure):
            if on_error is None:
                raise DocumentError(f"text {index}: {outcome.error}") from outcome.error
            on_error(index, outcome.error)
        else:
            yield outcome
        if progress is not None:
            progress(index + 1)
