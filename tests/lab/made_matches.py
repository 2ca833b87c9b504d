"""Matches out of thin air: what a store must keep does not depend on the rules, and these take no time."""

import sys
import time
from pathlib import Path

import numpy as np

from game.ai.ledger import DIED, PLANE, STATE, X, Y, ledger_over, new_ledger
from game.content.catalog import load_catalog
from game.lab.run import Progress, keep
from game.rules.components import DEAD
from game.rules.setup import Battle, build_battle
from game.sim.batch import Batch
from game.sim.player import COLUMNS
from game.sim.recipe import Recipe
from tests.sim.arena import arena


def made_battle() -> Battle:
    return build_battle(arena(), load_catalog({}), 1, "normal")


def made_batch(count: int, first: int = 1, squad: str = "veteran", battle: Battle | None = None) -> Batch:
    recipe = Recipe("arena", first, commanders=(squad, "rookie"))
    return Batch(recipe, battle or made_battle(), 1, np.zeros((count, COLUMNS), np.int64), np.zeros(count, bool))


def result_of(seed: int, bias: int = 0) -> np.ndarray:
    """A match's row, from its seed alone; the squad wins six times out of ten, more by `bias` percent."""
    dice = np.random.default_rng(seed).integers(0, 100, 4)
    return np.array(
        [int(dice[0] >= 60 + bias), 3, 2 + dice[1] % 9, dice[2] % 6, dice[3] % 6, 50, seed * 7919], np.int64
    )


def ledger_of(battle: Battle, seed: int) -> np.ndarray:
    units = len(battle.world.identity)
    size = (units, len(battle.weapons), len(battle.plan.objectives))
    ledger = ledger_over(np.zeros(sum(part.size for part in _empty(size)), np.int64), *size)
    ledger.orders[0, 2] = 3
    ledger.orders[1, 1] = 4
    ledger.arms[0, 0] = (12, 3, 2)
    ledger.units[seed % units, [STATE, DIED, PLANE, X, Y]] = (DEAD, 2, 0, seed % 5, seed % 7)
    return ledger.buffer


def _empty(size: tuple[int, int, int]) -> list[np.ndarray]:
    return list(new_ledger(*size)[1:])


def play_made(batch: Batch, progress: Progress, pause: float = 0.0, bias: int = 0) -> Batch:
    """Stands for `game.sim.batch.run`."""
    assert batch.sink is not None
    for row in np.flatnonzero(~batch.done):
        if batch.halt.is_set():
            break
        seed = batch.recipe.seed + int(row)
        batch.results[row] = result_of(seed, bias)
        batch.sink(seed, batch.results[row : row + 1], ledger_of(batch.battle, seed)[None])
        batch.done[row] = True
        time.sleep(pause)
        progress(int(batch.done.sum()))
    return batch


def fill(path: Path, batch: Batch, bias: int = 0) -> Batch:
    """Keeps the batch in a store."""
    keep(path, batch, True, lambda batch, progress: play_made(batch, progress, bias=bias))
    return batch


if __name__ == "__main__":
    import game.lab.run

    game.lab.run.PATIENCE = 0.02
    keep(Path(sys.argv[1]), made_batch(int(sys.argv[2])), True, lambda batch, told: play_made(batch, told, 0.001))
