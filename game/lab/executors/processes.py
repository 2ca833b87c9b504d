"""`--on processes`: processes of this machine, by `concurrent.futures`.

For what holds the interpreter's lock, and for a run that outlives the death of a process. The pool is then broken as a
whole: a new one is made, and what was under way is played again portion by portion, each alone, so that the one that
kills is found and the others are not blamed.
"""

import multiprocessing
import os
import queue
import signal
import threading
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection, wait
from types import TracebackType
from typing import NamedTuple, Self

from game.core.errors import UserError
from game.lab.executors.pace import Pace
from game.lab.executors.portion import Answer, Portion, play_portion
from game.lab.executors.spread import spread
from game.sim.batch import Batch, Progress

# So often may a portion end its process before the run gives up.
DEATHS = 3


class _Sent(NamedTuple):
    order: bytes
    portion: Portion
    deaths: int


class Processes:
    def __init__(self, count: int | None = None) -> None:
        """`count`: how many, None for the jobs of the first batch."""
        self.name = "processes" if count is None else f"processes:{count}"
        self.is_local = True
        self.pace = Pace()
        self._count = count
        self.pool: ProcessPoolExecutor | None = None
        self._ready: queue.SimpleQueue[Future[Answer]] = queue.SimpleQueue()
        self._under_way: dict[Future[Answer], _Sent] = {}
        self._suspects: deque[_Sent] = deque()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self.pool is not None:
            self._leash.close()  # what they still play nobody wants
            self.pool.shutdown(wait=False)

    def play(self, batch: Batch, progress: Progress) -> Batch:
        self._count = batch.jobs = self._count or batch.jobs
        return spread(batch, self, progress)

    def slots(self) -> int:
        """None while suspects are tried."""
        return 0 if self._suspects else self._count or 1

    def send(self, order: bytes, portion: Portion) -> None:
        self._send(_Sent(order, portion, 0))

    def collect(self, timeout: float) -> list[tuple[Portion, Answer]]:
        if self._suspects and not self._under_way:
            self._send(self._suspects[0])
        try:
            future = self._ready.get(timeout=timeout)
        except queue.Empty:
            return []
        sent = self._under_way.pop(future, None)
        return [] if sent is None else self._answer(future, sent)

    def recall(self) -> None:
        # Not cancelled: a pool of Python 3.11 that ends with cancelled ones in it stumbles over them.
        self._under_way.clear()
        self._suspects.clear()

    def _answer(self, future: Future[Answer], sent: _Sent) -> list[tuple[Portion, Answer]]:
        was_alone = bool(self._suspects) and self._suspects[0] is sent
        if was_alone:
            self._suspects.popleft()
        try:
            return [(sent.portion, future.result())]
        except BrokenProcessPool as error:
            deaths = sent.deaths + was_alone
            if deaths == DEATHS:
                raise UserError("", f"seeds {sent.portion.told}", f"ended their process {deaths} times") from error
            again = self._suspects.appendleft if was_alone else self._suspects.append
            again(sent._replace(deaths=deaths))
            return []

    def _send(self, sent: _Sent) -> None:
        try:
            future = self._submit(sent)
        except BrokenProcessPool:
            self._made().shutdown(wait=False)
            self.pool = None
            future = self._submit(sent)
        self._under_way[future] = sent
        future.add_done_callback(self._ready.put)

    def _submit(self, sent: _Sent) -> Future[Answer]:
        with _deaf_to_ctrl_c():  # it may begin a process
            return self._made().submit(play_portion, sent.order, sent.portion)

    def _made(self) -> ProcessPoolExecutor:
        if self.pool is None:
            spawn = multiprocessing.get_context("spawn")
            held, self._leash = spawn.Pipe(duplex=False)
            self.pool = ProcessPoolExecutor(self._count or 1, spawn, _begin, (held,))
        return self.pool


@contextmanager
def _deaf_to_ctrl_c() -> Iterator[None]:
    """What is begun meanwhile is so from its first moment; here the signal is only held back."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    resource_tracker.ensure_running()  # begun by the first process, it would let the signal through again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin(leash: Connection) -> None:
    """In a worker: Ctrl-C is for the process that began it, with which it ends, however that ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, args=(leash,), daemon=True).start()


def _end_with_parent(leash: Connection) -> None:
    parent = multiprocessing.parent_process()
    wait([leash, *([parent.sentinel] if parent else [])])
    os._exit(1)
