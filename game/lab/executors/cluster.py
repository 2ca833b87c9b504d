"""`--on tcp://HOST:PORT`: the workers of a Dask cluster, which may come and go while a batch is played.

What a dead worker held the scheduler hands to another. Without a scheduler the run ends: what is finished is kept.
"""

import logging
import queue
import time
import warnings
from types import TracebackType
from typing import Any, NamedTuple, Self

from game.core.errors import UserError
from game.lab.engine import need
from game.lab.executors import arrival
from game.lab.executors.pace import Pace
from game.lab.executors.portion import Answer, Portion
from game.lab.executors.spread import spread
from game.sim.batch import Batch, Progress

# Seconds to wait for an answer of the scheduler, between two counts of the workers, and for one worker at least.
ANSWER, COUNT, NOBODY = 5.0, 2.0, 60.0
SILENCE = 20.0  # seconds without an answer after which the scheduler is taken to be gone; on a full machine 5 are usual
# So often may a portion be given up by the scheduler, each time after several workers died over it.
GIVEN_UP = 3


class _Sent(NamedTuple):
    order: bytes
    portion: Portion
    given_up: int


class Cluster:
    """Connected when entered."""

    def __init__(self, address: str) -> None:
        self.name = address
        self.is_local = False
        self.pace = Pace()
        self._ready: queue.SimpleQueue[Any] = queue.SimpleQueue()
        self._under_way: dict[Any, _Sent] = {}  # by Dask's futures
        self._slots = 0
        self._counted = float("-inf")
        self._begun = self._seen = time.monotonic()

    def __enter__(self) -> Self:
        distributed = need("distributed", "cluster")
        self._play = arrival.ByText()
        _silence()
        try:
            with warnings.catch_warnings(action="ignore"):  # of other versions: what counts is checked by every worker
                self.client = distributed.Client(self.name, timeout=ANSWER, set_as_default=False)
        except (OSError, ValueError) as error:
            raise UserError(
                "", f"--on {self.name}", "no scheduler answers there", "expected one begun by: dask scheduler"
            ) from error
        self._seen = time.monotonic()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.client.close(timeout=COUNT)

    def play(self, batch: Batch, progress: Progress) -> Batch:
        spread(batch, self, progress)
        batch.jobs = self.slots()
        return batch

    def slots(self) -> int:
        """One even when nobody is there: what is handed out waits for the first to come."""
        return max(1, self._slots)

    def send(self, order: bytes, portion: Portion) -> None:
        self._send(_Sent(order, portion, 0))

    def collect(self, timeout: float) -> list[tuple[Portion, Answer]]:
        self._count()
        found = []
        try:
            future = self._ready.get(timeout=timeout)
            while True:
                found += self._answer(future)
                future = self._ready.get_nowait()
        except queue.Empty:
            return found

    def recall(self) -> None:
        for future in self._under_way:
            future.release()
        self._under_way.clear()

    def _send(self, sent: _Sent) -> None:
        future = self.client.submit(self._play, sent.order, *sent.portion, pure=False)
        self._under_way[future] = sent
        future.add_done_callback(self._ready.put)

    def _answer(self, future: Any) -> list[tuple[Portion, Answer]]:
        sent = self._under_way.pop(future, None)
        if sent is None:
            return []  # recalled
        if future.status == "cancelled":
            raise self._lost()
        try:
            return [(sent.portion, arrival.unpack(sent.portion.matches, future.result(timeout=COUNT)))]
        except TimeoutError:  # its worker died with the answer: it is played again
            self._under_way[future] = sent
            self._ready.put(future)
        except (OSError, need("distributed").CancelledError) as error:
            raise self._lost() from error
        except need("distributed").KilledWorker as error:
            if sent.given_up == GIVEN_UP:
                raise UserError("", f"seeds {sent.portion.told}", "workers died over them again and again") from error
            self._send(sent._replace(given_up=sent.given_up + 1))
        return []

    def _count(self) -> None:
        """The workers, now and then: more may have come; raises UserError if nobody is there, nor the scheduler."""
        now = time.monotonic()
        if now - self._counted < COUNT:
            return
        try:
            self._slots = sum(self.client.nthreads(callback_timeout=ANSWER).values())
        except OSError as error:  # a TimeoutError is one as well
            if not isinstance(error, TimeoutError) or time.monotonic() - max(self._counted, self._begun) > SILENCE:
                raise self._lost() from error
            return
        self._counted = time.monotonic()
        if self._slots:
            self._seen = self._counted
        elif now - self._seen > NOBODY:
            raise UserError("", f"--on {self.name}", f"no worker for {NOBODY:.0f} s", f"begin one: {self._worker}")

    @property
    def _worker(self) -> str:
        return f"dask worker {self.name}"

    def _lost(self) -> UserError:
        return UserError(
            "", f"--on {self.name}", "the scheduler is gone",
            "run again, with --resume where --store has kept what was finished",
        )  # fmt: skip


def _silence() -> None:
    """What is lost is told in one line. Dask gives several of its loggers a level of their own."""
    for name in list(logging.root.manager.loggerDict):
        if name.partition(".")[0] == "distributed":
            logging.getLogger(name).setLevel(logging.CRITICAL + 1)
