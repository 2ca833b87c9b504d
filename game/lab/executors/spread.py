"""A batch spread over workers: portions go out, answers come in, each match is taken once."""

import time
from typing import Protocol

import numpy as np

from game.core.errors import UserError
from game.lab.executors.pace import Pace
from game.lab.executors.portion import Answer, Portion, order_of
from game.sim.batch import Batch, OpenRows, Progress
from game.sim.player import COLUMNS

# Portions handed out for each that can be played at once: the next one lies ready when one is finished.
AHEAD = 2
# Seconds between two looks at Ctrl-C and at stop rules.
GLANCE = 0.1


class Crew(Protocol):
    """Workers. What is lost with one of them it hands out again by itself."""

    pace: Pace

    def slots(self) -> int:
        """Portions that are played at once now."""
        ...

    def send(self, order: bytes, portion: Portion) -> None: ...

    def collect(self, timeout: float) -> list[tuple[Portion, Answer]]:
        """What has come within so many seconds; raises UserError when nothing will come any more."""
        ...

    def recall(self) -> None:
        """Forgets what is under way."""
        ...


def spread(batch: Batch, crew: Crew, progress: Progress) -> Batch:
    """As `game.sim.batch.run`, by the crew."""
    run = _Run(batch, crew)
    try:
        while not batch.halt.is_set() and run.hand_out():
            run.take_in()
            progress(int(batch.done.sum()))
    except KeyboardInterrupt:
        batch.interrupted = True
    finally:
        batch.halt.set()
        crew.recall()
        run.reckon()
    progress(int(batch.done.sum()))
    return batch


class _Run:
    def __init__(self, batch: Batch, crew: Crew) -> None:
        self.batch = batch
        self.crew = crew
        self._order, self._seed = order_of(batch), batch.recipe.seed
        self._open = OpenRows(batch.done)
        self._under_way = 0
        self._started = time.perf_counter()
        self._warm: float | None = None  # seconds until the first match began

    def hand_out(self) -> bool:
        """False once nothing is under way or left."""
        slots = self.crew.slots()
        while self._under_way < AHEAD * slots:
            rows = self._open.take(self.crew.pace.size(self._open.left, slots))
            if rows is None:
                break
            self.crew.send(self._order, Portion(self._seed + rows.start, rows.stop - rows.start))
            self._under_way += 1
        return self._under_way > 0

    def take_in(self) -> None:
        for portion, answer in self.crew.collect(GLANCE):
            self._under_way -= 1
            _check(portion, answer)
            if self._warm is None:
                self._warm = time.perf_counter() - self._started - answer.seconds
            self.crew.pace.measured(portion.matches, answer.seconds)
            self._keep(portion, answer)

    def _keep(self, portion: Portion, answer: Answer) -> None:
        first = portion.first - self._seed
        rows = slice(first, first + portion.matches)
        if self.batch.done[rows].any():
            return  # told twice
        self.batch.results[rows] = answer.rows
        if self.batch.sink is not None and answer.ledgers is not None:
            self.batch.sink(portion.first, self.batch.results[rows], answer.ledgers)
        self.batch.done[rows] = True

    def reckon(self) -> None:
        """Writes down the times, and how many played at once."""
        whole = time.perf_counter() - self._started
        self.batch.warmup_seconds = max(0.0, whole if self._warm is None else self._warm)
        self.batch.seconds = whole - self.batch.warmup_seconds


def _check(portion: Portion, answer: Answer) -> None:
    if answer.rows.shape != (portion.matches, COLUMNS) or answer.rows.dtype != np.int64:
        raise UserError("", f"seeds {portion.told}", "came back damaged")
