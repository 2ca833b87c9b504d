"""Many matches without a screen: seeds in blocks over threads, results in one small table.

Personas play a whole match inside one kernel that releases the interpreter's lock, so threads really run at
once; each has worlds of its own. Every match depends on its seed alone, so neither the number of threads nor the order
in which blocks finish can change a result. Memory does not grow with the number of matches but for one row each.
"""

import threading
import time
from collections.abc import Callable
from concurrent.futures import FIRST_EXCEPTION, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field

import numpy as np

from game.ai.ledger import new_ledger
from game.core.errors import UserError
from game.core.jit import ENABLED
from game.rules.setup import Battle
from game.sim.commander import HUMAN, make_commander
from game.sim.player import COLUMNS, Player
from game.sim.recipe import SEED_LIMIT, Recipe, build

# Large enough that handing out costs nothing, small enough that Ctrl-C answers at once.
BLOCK = 8 if ENABLED else 1
MOST_MATCHES = 10_000_000
MOST_JOBS = 256

Progress = Callable[[int], None]
# Called in a match's thread with the seed of the first of some finished matches, their rows and their ledgers' cells.
Sink = Callable[[int, np.ndarray, np.ndarray], None]


@dataclass
class Batch:
    """`results`: int64 [matches, COLUMNS], a row a match in seed order; `done` marks the rows that were played.

    Rows marked before the run are left as they are. `sink` makes every match be counted, and takes the counts; to set
    `halt` ends the run early.
    """

    recipe: Recipe
    battle: Battle
    jobs: int
    results: np.ndarray
    done: np.ndarray
    seconds: float = 0.0
    warmup_seconds: float = 0.0
    interrupted: bool = False
    sink: Sink | None = None
    halt: threading.Event = field(default_factory=threading.Event)

    @property
    def finished(self) -> np.ndarray:
        """The rows that were played, in seed order."""
        return self.results if self.done.all() else self.results[self.done]


def prepare(recipe: Recipe, matches: int, jobs: int) -> Batch:
    """Checks what was asked for and builds the first battle; raises UserError."""
    if HUMAN in recipe.commanders:
        raise UserError("", "commander", "a person cannot play without a screen", "expected a persona or random")
    _check_range("matches", matches, MOST_MATCHES)
    _check_range("jobs", jobs, MOST_JOBS)
    if recipe.seed + matches > SEED_LIMIT:
        raise UserError("", "seed", f"{recipe.seed} leaves no room for {matches} matches", f"below {SEED_LIMIT}")
    battle = build(recipe)
    for name in recipe.commanders:
        make_commander(name, battle, recipe.seed)
    return Batch(recipe, battle, jobs, np.zeros((matches, COLUMNS), np.int64), np.zeros(matches, bool))


def run(batch: Batch, progress: Progress = lambda done: None) -> Batch:
    """Plays every match; after Ctrl-C the batch holds what was finished and says `interrupted`.

    `progress` is called in this thread with the number of matches played so far.
    """
    players = _warm(batch)
    started = time.perf_counter()
    with ThreadPoolExecutor(len(players), "match") as pool:
        takers = OpenRows(batch.done)
        futures = [pool.submit(_work, batch, player, takers) for player in players]
        try:
            _watch(batch, futures, progress)
        except KeyboardInterrupt:
            batch.interrupted = True
        finally:
            batch.halt.set()
    batch.seconds = time.perf_counter() - started
    for future in futures:
        future.result()
    progress(int(batch.done.sum()))
    return batch


class OpenRows:
    """Hands out the next rows to play to whichever thread asks."""

    def __init__(self, done: np.ndarray) -> None:
        """`done`: bool [matches], as it is now."""
        edges = np.flatnonzero(np.diff(np.concatenate([[True], done, [True]])))
        self._runs = list(zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True))[::-1]
        self._lock = threading.Lock()
        self.left = int(len(done) - done.sum())

    def take(self, most: int) -> slice | None:
        """Neighbouring rows, `most` at most; None when all are handed out."""
        with self._lock:
            if not self._runs:
                return None
            first, end = self._runs.pop()
            until = min(end, first + most)
            if until < end:
                self._runs.append((until, end))
            self.left -= until - first
            return slice(first, until)


def _warm(batch: Batch) -> list[Player]:
    """Compiles and makes each thread's worlds, so that the clock counts matches only."""
    started = time.perf_counter()
    jobs = max(1, min(batch.jobs, -(-len(batch.results) // BLOCK)))
    players = [_player(batch) for _ in range(jobs)]
    players[0].warm()
    batch.warmup_seconds = time.perf_counter() - started
    return players


def _player(batch: Batch) -> Player:
    if batch.sink is None:
        return Player(batch.battle, batch.recipe.commanders)
    battle = batch.battle
    ledger = new_ledger(len(battle.world.identity), len(battle.weapons), len(battle.plan.objectives))
    return Player(battle, batch.recipe.commanders, ledger)


def _work(batch: Batch, player: Player, blocks: OpenRows) -> None:
    while not batch.halt.is_set():
        rows = blocks.take(BLOCK)
        if rows is None:
            return
        first = batch.recipe.seed + rows.start
        if batch.sink is None:
            player.play(first, batch.results[rows])
        else:
            batch.sink(first, batch.results[rows], player.play_counted(first, batch.results[rows]))
        batch.done[rows] = True


def _watch(batch: Batch, futures: list[Future[None]], progress: Progress) -> None:
    waiting = True
    while waiting:
        finished, unfinished = wait(futures, timeout=0.1, return_when=FIRST_EXCEPTION)
        progress(int(batch.done.sum()))
        broken = any(future.exception() for future in finished)
        waiting = bool(unfinished) and not broken


def _check_range(where: str, value: int, most: int) -> None:
    if not 1 <= value <= most:
        raise UserError("", where, f"{value} is out of range", f"expected 1 to {most}")
