"""Many texts: their documents in order, by one process or several, a few at a time in memory."""

from __future__ import annotations

import multiprocessing
import pickle
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import closing
from datetime import date as Date
from functools import partial
from typing import Any, TypeAlias

from attrs import frozen

from gongwen.api import extract
from gongwen.arguments import finders, refused
from gongwen.document import Document
from gongwen.errors import DocumentError, GongwenError
from gongwen.extractors import EXTRACTORS
from gongwen.lexicon import DEFAULT, Lexicon
from gongwen.records import Record
from gongwen.resolve import Policy, longest
from gongwen.source import Source
from gongwen.workers import Failure, attempt, side_by_side

CHUNK = 1 << 15
"""Characters of text that a process is given at a time, or one text that is longer."""

_LEAST = 256
"""Characters that a text counts for, however short it is."""

_AHEAD = 4
"""Chunks that are held for each process: done and waiting for an earlier one, or in work."""

Extractors: TypeAlias = tuple[Callable[[Source], Sequence[Record]], ...]

OnError: TypeAlias = Callable[[int, Exception], None]


def extract_many(
    texts: Iterable[str],
    *,
    processes: int = 1,
    date: Date | None = None,
    extractors: Iterable[Callable[[Source], Sequence[Record]]] | None = None,
    lexicon: Lexicon = DEFAULT,
    overlap: Policy = longest,
    on_error: OnError | None = None,
    progress: Callable[[int], None] | None = None,
) -> Iterator[Document]:
    """The documents of ``texts``, in their order, as `gongwen.extract` gives them.

    ``texts`` may be a generator without end: only a few are read ahead. ``processes`` is how
    many work side by side; they end with the iterator, also where it is closed early. Where
    they are spawned, ``extractors`` and ``overlap`` must be able to be pickled. ``date`` is the
    day that all the texts speak on. ``progress`` is called after each text with how many are
    done.

    A text that fails, because it is no ``str`` or the process that read it died, is told to
    ``on_error`` with its index, from 0, and left out; the others are not lost. An extractor of
    your own that raises and a rule that runs out of time are told too, and the other records
    of the text are kept. Without ``on_error`` each of these raises `DocumentError`, which names
    the index.

    Raises ``ValueError`` for fewer processes than one, ``TypeError`` for one text alone, for what
    is no number of processes and for an extractor that cannot be sent to a process, as one with
    a lambda.

    >>> [len(document) for document in extract_many(["新增学位300个。", "新建学校2所。"])]
    [2, 2]
    """
    if not isinstance(processes, int):
        raise refused("processes", "a whole number", processes)
    if processes < 1:
        raise ValueError(f"there is work for at least one process, not for {processes}")
    if isinstance(texts, (str, bytes)):
        raise TypeError(f"texts are several str, not one {type(texts).__name__}")
    if not isinstance(texts, Iterable):
        raise refused("texts", "an iterable of str", texts)
    chosen = EXTRACTORS if extractors is None else finders(extractors)
    one = partial(extract, date=date, extractors=chosen, lexicon=lexicon, overlap=overlap)
    read = partial(_read, one, on_error is not None)
    outcomes: Iterator[_Outcome]
    if processes == 1:
        outcomes = map(partial(attempt, read), texts)
    else:
        check_sent((*chosen, overlap))
        held: deque[Any] = deque()
        chunks = _chunks(_kept(texts, held), read)
        parts = side_by_side(partial(_apart, read), chunks, processes, ahead=_AHEAD * processes)
        outcomes = _whole(parts, held, partial(Source, date=date, lexicon=lexicon), chosen)
    return _told(outcomes, on_error, progress)


@frozen
class _Found:
    """The document of a text, and what did not end well on the way to it."""

    document: Document
    errors: tuple[GongwenError, ...] = ()


_Outcome: TypeAlias = "_Found | Failure"


def _read(one: Callable[..., Document], tolerant: bool, text: str) -> _Found:
    errors: list[GongwenError] = []
    document = one(text, on_error=errors.append) if tolerant else one(text)
    return _Found(document, tuple(errors))


def _apart(read: Callable[[str], _Found], text: str | Failure) -> Any:
    """What has to cross from a worker: the text is there, the view of its source need not."""
    if isinstance(text, Failure):
        return text
    found = read(text)
    return found.document.records, found.errors


def check_sent(functions: Iterable[object]) -> None:
    """Raise ``TypeError`` for what a process that is not forked cannot be handed."""
    if multiprocessing.get_start_method() == "fork":
        return
    for function in functions:
        try:
            pickle.dumps(function)
        except Exception as error:
            raise TypeError(
                f"{function!r} cannot be sent to a process ({error}): a module-level function "
                "can, a lambda or an inner function cannot"
            ) from None


def _kept(texts: Iterable[Any], held: deque[Any]) -> Iterator[Any]:
    """The ``texts``, each of which is held until its outcome comes."""
    for text in texts:
        held.append(text)
        yield text


def _whole(
    parts: Generator[Any, None, None],
    held: deque[Any],
    source: Callable[[str], Source],
    extractors: Extractors,
) -> Iterator[_Outcome]:
    with closing(parts):
        for part in parts:
            text = held.popleft()
            if isinstance(part, Failure):
                yield part
            else:
                records, errors = part
                yield _Found(Document(source(text), records, extractors), errors)


def _chunks(texts: Iterable[Any], read: Callable[[str], _Found]) -> Iterator[list[str | Failure]]:
    """The texts by the chunk; what is no text fails here and now, and need not be pickled."""
    chunk: list[str | Failure] = []
    size = 0
    try:
        for text in texts:
            chunk.append(text if isinstance(text, str) else attempt(read, text))
            size += _LEAST + (len(text) if isinstance(text, str) else 0)
            if size >= CHUNK:
                yield chunk
                chunk, size = [], 0
    except Exception:
        if chunk:
            yield chunk
        raise
    if chunk:
        yield chunk


def _told(
    outcomes: Iterator[_Outcome],
    on_error: OnError | None,
    progress: Callable[[int], None] | None,
) -> Iterator[Document]:
    for index, outcome in enumerate(outcomes):
        for error in (outcome.raised,) if isinstance(outcome, Failure) else outcome.errors:
            if on_error is None:
                raise DocumentError(f"text {index}: {error}") from error
            on_error(index, error)
        if isinstance(outcome, _Found):
            yield outcome.document
        if progress is not None:
            progress(index + 1)
