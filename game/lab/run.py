"""Runs into a store: what is there already is not played, what is finished is kept within two seconds.

Matches are played by `game.sim.batch`; the thread that waits for them is the store's one writer.
"""

import queue
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np

from game.core.errors import UserError
from game.lab.configuration import Configuration, configuration_of
from game.lab.decode import REASONS, SIDE_NAMES, Played, columns_of
from game.lab.store import Store, Writer
from game.sim import player
from game.sim.batch import Batch

# Seconds between two batches of a store: what a crash may cost, to be played again.
PATIENCE = 2.0

Progress = Callable[[int], None]


class Keeper:
    """Takes finished matches from the threads and writes them; for use as a batch's sink and progress."""

    def __init__(self, writer: Writer, batch: Batch, seats: int = 0) -> None:
        """Fills the batch with what the store holds of it. `seats`: 1 if the batch's commanders have changed sides."""
        self.configuration = seated(batch, seats)
        self.before = 0
        self._writer = writer
        self._seats = seats
        self._fresh: queue.SimpleQueue[Played] = queue.SimpleQueue()
        self._written = time.monotonic()
        writer.register(self.configuration)
        self.before = recall(writer, batch, self.configuration, seats)
        batch.sink = self.take

    def take(self, first_seed: int, results: np.ndarray, ledgers: np.ndarray) -> None:
        self._fresh.put(Played(first_seed, results.copy(), ledgers))

    def write(self, now: bool = False) -> None:
        """Writes what has come, if it is time."""
        if not now and time.monotonic() - self._written < PATIENCE:
            return
        played = []
        while not self._fresh.empty():
            played.append(self._fresh.get())
        if played:
            self._writer.append(columns_of(self.configuration, self._seats, played))
            self._writer.merge()
        self._written = time.monotonic()


def seated(batch: Batch, seats: int) -> Configuration:
    """The batch's configuration, told with the commanders as they sit at seats 0."""
    first, second = batch.recipe.commanders
    recipe = replace(batch.recipe, commanders=(second, first) if seats else (first, second))
    return configuration_of(recipe, batch.battle)


def recall(store: Store, batch: Batch, configuration: Configuration, seats: int) -> int:
    """Fills in the batch's matches that the store holds; gives how many. Raises UserError for a row it cannot be."""
    first, last = batch.recipe.seed, batch.recipe.seed + len(batch.results)
    rows = store.rows(
        "SELECT * FROM matches WHERE run = ? AND seats = ? AND seed >= ? AND seed < ?",
        configuration.run, seats, first, last,
    )  # fmt: skip
    places = rows["seed"] - first
    if len(np.unique(places)) != len(places):
        raise UserError(store.path, "matches", "the same match stands there twice", "expected each match once")
    for column, values in (
        (player.WINNER, _numbers(rows["winner"], SIDE_NAMES)),
        (player.REASON, _numbers(rows["reason"], REASONS)),
        (player.ROUNDS, rows["rounds"]),
        (player.SQUAD_LEFT, rows["squad_left"]),
        (player.LGF_LEFT, rows["lgf_left"]),
        (player.ORDERS, rows["orders"]),
        (player.DIGEST, rows["digest"]),
    ):
        batch.results[places, column] = values
    batch.done[places] = True
    return len(places)


def _numbers(words: np.ndarray, names: np.ndarray) -> np.ndarray:
    known = {name: nth for nth, name in enumerate(names)}
    return np.array([known.get(word, 0) for word in words], np.int64)


def keep(path: Path, batch: Batch, resume: bool, run: Callable[[Batch, Progress], Batch], seats: int = 0) -> Keeper:
    """Plays the batch into the store at `path` by `run`; raises UserError if some is there and `resume` is not set."""
    with Writer(path) as writer:
        keeper = Keeper(writer, batch, seats)
        if keeper.before and not resume:
            raise UserError(
                path, "", f"holds {keeper.before} of these matches already", "expected --resume, or other seeds"
            )
        try:
            run(batch, lambda done: keeper.write())
        finally:
            keeper.write(now=True)
    return keeper
