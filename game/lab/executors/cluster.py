"""`--on tcp://HOST:PORT`: the workers of a Dask cluster."""

import logging
import queue
import time
from types import TracebackType
from typing import Any, Self

from game.core.errors import UserError
from game.lab.engine import need
from game.lab.executors import arrival
from game.lab.executors.portion import Answer, Portion
from game.lab.executors.spread import spread
from game.sim.batch import Batch, Progress

# Seconds to wait for a scheduler to answer, between two counts of the workers, and for one worker at least.
ANSWER, COUNT, NOBODY = 10.0, 2.0, 120.0
# How often a portion is handed out again after workers died over it; Dask itself has tried three by then.
RETRIES = 3


class Cluster:
    """Connected when entered."""

    is_local = False

    def __init__(self, address: str) -> None:
        self.name = address
        self._ready: queue.SimpleQueue[Any] = queue.SimpleQueue()
        self._under_way: dict[Any, tuple[bytes, Portion, int]] = {}  # by future
        self._slots, self._counted = 0, float("-inf")
        self._last_seen = time.monotonic()

    def __enter__(self) -> Self:
        distributed = need("distributed", "cluster")
        self._play = arrival.ByText()
        logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what is lost is told in one line
        try:
            self._client = distributed.Client(self.name, timeout=ANSWER, set_as_default=False)
        except (OSError, ValueError) as error:
            raise UserError(
                "", f"--on {self.name}", "no scheduler answers there", "expected one begun by: dask scheduler"
            ) from error
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._client.close(timeout=ANSWER)

    def play(self, batch: Batch, progress: Progress) -> Batch:
        spread(batch, self, progress)
        batch.jobs = max(1, self._slots)
        return batch

    def slots(self) -> int:
        return max(1, self._slots)

    def send(self, order: bytes, portion: Portion) -> None:
        self._send(order, portion, 0)

    def _send(self, order: bytes, portion: Portion, tries: int) -> None:
        future = self._client.submit(self._play, order, *portion, pure=False)
        self._under_way[future] = (order, portion, tries)
        future.add_done_callback(self._ready.put)

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

    def _answer(self, future: Any) -> list[tuple[Portion, Answer]]:
        _, portion, _ = self._under_way.pop(future)
        verdict, *told = future.result(timeout=ANSWER)
        if verdict == arrival.REFUSED:
            worker, where, problem, expected = told
            raise UserError(f"worker {worker}", where, problem, expected)
        return [(portion, Answer(*told))]

    def _count(self) -> None:
        now = time.monotonic()
        if now - self._counted < COUNT:
            return
        self._slots = sum(self._client.nthreads().values())
        self._counted = now

    def recall(self) -> None:
        self._client.cancel(list(self._under_way), force=True)
        self._under_way.clear()
