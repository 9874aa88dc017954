"""Worker processes: a function of items, applied side by side, its outcomes in order."""

from __future__ import annotations

import pickle
import signal
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager, suppress
from multiprocessing import get_context, parent_process
from multiprocessing.connection import Connection, wait
from traceback import format_exc
from typing import Any, TypeAlias

from attrs import define, field, frozen

from gongwen.errors import DocumentError

Function: TypeAlias = Callable[[Any], Any]


@frozen
class Failure:
    """An exception that took the place of a value, with its traceback as text."""

    error: Exception
    trace: str = ""

    @property
    def raised(self) -> Exception:
        """The exception, its cause the traceback of the process that it was raised in."""
        if self.trace and self.error.__traceback__ is None:
            self.error.__cause__ = _ElsewhereError(self.trace)
        return self.error


class _ElsewhereError(Exception):
    """The traceback of another process."""

    def __str__(self) -> str:
        return f"\n{self.args[0]}"


def attempt(function: Function, item: Any) -> Any:
    """What ``function`` makes of ``item``, or the `Failure` it ends in."""
    try:
        return function(item)
    except Exception as error:
        return Failure(error, format_exc())


def side_by_side(
    function: Function, chunks: Iterator[Sequence[Any]], processes: int, *, ahead: int
) -> Generator[Any, None, None]:
    """What ``function`` makes of each item of ``chunks``, in order, by that many processes.

    A `Failure` stands in the place of what could not be made: where ``function`` raises, and
    where the process that worked on the item died. At most ``ahead`` chunks are held. The
    workers end with the iterator.

    Raises `DocumentError` where no worker can be started.
    """
    workers: list[_Worker] = []
    held: deque[_Chunk] = deque()
    broken: Exception | None = None
    try:
        while True:
            try:
                while len(held) < ahead and (worker := _idle(workers, processes, function)):
                    held.append(_Chunk(deque(next(chunks))))
                    worker.take(held[-1])
            except StopIteration:
                ahead = 0
            except Exception as error:
                ahead, broken = 0, error
            while held and held[0].is_over:
                held.popleft()
            if not held:
                break
            there = bool(held[0].outcomes)
            _collect(workers, function, timeout=0 if there else None)
            if there:
                yield attempt(pickle.loads, held[0].outcomes.popleft())
    finally:
        for worker in workers:
            worker.end()
    if broken:
        raise broken


@define
class _Chunk:
    """Items that a worker is handed together, and the outcomes of the first of them."""

    undone: deque[Any]
    outcomes: deque[bytes] = field(factory=deque)

    def settle(self, outcome: bytes) -> None:
        self.undone.popleft()
        self.outcomes.append(outcome)

    @property
    def is_over(self) -> bool:
        return not self.undone and not self.outcomes


@define(eq=False)
class _Worker:
    """A process, the two pipes to and from it, and the chunk it works on."""

    process: Any
    tasks: Connection
    outcomes: Connection
    chunk: _Chunk | None = None
    begun: bool = False

    @classmethod
    def start(cls, function: Function) -> _Worker:
        context = get_context()
        tasks, give = context.Pipe(duplex=False)
        take, outcomes = context.Pipe(duplex=False)
        process = context.Process(target=_work, args=(function, tasks, outcomes), daemon=True)
        with _undisturbed():
            process.start()
        tasks.close()
        outcomes.close()
        return cls(process, give, take)

    def take(self, chunk: _Chunk) -> None:
        self.chunk = chunk
        with suppress(BrokenPipeError):
            self.tasks.send(list(chunk.undone))

    def receive(self) -> bool:
        """Receive one outcome; false where none will come any more."""
        try:
            outcome = self.outcomes.recv_bytes()
        except (EOFError, OSError):
            return False
        if self.begun and self.chunk:
            self.chunk.settle(outcome)
            if not self.chunk.undone:
                self.chunk = None
        self.begun = True
        return True

    def fate(self) -> DocumentError:
        """How the process ended."""
        self.process.join()
        code = self.process.exitcode
        how = f"was killed by signal {-code}" if code < 0 else f"ended with exit status {code}"
        if self.begun:
            return DocumentError(f"the process that read it {how}")
        return DocumentError(
            f"a process {how} before it read a text (a script that starts processes does so "
            'under `if __name__ == "__main__":`)'
        )

    def end(self) -> None:
        self.process.kill()
        self.process.join()
        self.tasks.close()
        self.outcomes.close()


_ENDING = {
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)
}


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Hold back the signals that end a program: what they raise is lost in the hooks of a fork."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _ENDING)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _idle(workers: list[_Worker], processes: int, function: Function) -> _Worker | None:
    """A worker without work, a new one while there are fewer than ``processes``."""
    for worker in workers:
        if worker.chunk is None:
            return worker
    if len(workers) == processes:
        return None
    workers.append(_Worker.start(function))
    return workers[-1]


def _collect(workers: list[_Worker], function: Function, timeout: float | None) -> None:
    """Receive what workers have sent, and put another in the place of one that has died."""
    by_pipe: dict[Any, _Worker] = {worker.outcomes: worker for worker in workers}
    for pipe in wait(list(by_pipe), timeout):
        worker = by_pipe[pipe]
        if not worker.receive():
            workers.remove(worker)
            _succeed(worker, workers, function)


def _succeed(dead: _Worker, workers: list[_Worker], function: Function) -> None:
    """Blame the item that a dead worker had begun, and hand the rest to a new worker."""
    fate = dead.fate()
    dead.end()
    if not dead.begun:
        raise fate
    if dead.chunk:
        dead.chunk.settle(pickle.dumps(Failure(fate)))
        if dead.chunk.undone:
            workers.append(_Worker.start(function))
            workers[-1].take(dead.chunk)


def _work(function: Function, tasks: Connection, outcomes: Connection) -> None:
    """What a worker does. Its parent, not the terminal, says when it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _ENDING)
    parent = parent_process()
    assert parent is not None
    outcomes.send_bytes(b"begun")
    while parent.sentinel not in wait([tasks, parent.sentinel]):
        for item in tasks.recv():
            outcomes.send_bytes(_packed(attempt(function, item)))


def _packed(outcome: Any) -> bytes:
    """The outcome as bytes that can be read back."""
    try:
        packed = pickle.dumps(outcome)
        if isinstance(outcome, Failure):
            pickle.loads(packed)
    except Exception as error:
        failure = outcome if isinstance(outcome, Failure) else Failure(error)
        told = f"{type(failure.error).__name__}: {failure.error}"
        return pickle.dumps(Failure(DocumentError(told), failure.trace))
    return packed
