"""Playing what a search asks for, into a store: what is there already is not played again."""

from collections.abc import Callable
from pathlib import Path

import numpy as np

from game.lab.run import keep
from game.lab.targets import Wins
from game.lab.variants import Play
from game.rules.components import SQUAD
from game.sim.batch import prepare
from game.sim.player import DIGEST, WINNER
from game.sim.recipe import Recipe

Outcomes = Callable[[Recipe, int], tuple[np.ndarray, np.ndarray]]


def outcomes_into(place: Path, jobs: int, play: Play) -> Outcomes:
    """Plays by `play` into the store at `place`, and gives whether the squad won and the digests, in seed order.

    What it gives raises UserError and KeyboardInterrupt.
    """

    def outcomes(recipe: Recipe, matches: int) -> tuple[np.ndarray, np.ndarray]:
        batch = prepare(recipe, matches, jobs)
        keep(place, batch, True, play)
        if batch.interrupted:
            raise KeyboardInterrupt
        return batch.results[:, WINNER] == SQUAD, batch.results[:, DIGEST]

    return outcomes


def wins_into(place: Path, jobs: int, play: Play) -> Wins:
    """As `outcomes_into`, the wins alone."""
    outcomes = outcomes_into(place, jobs, play)
    return lambda recipe, matches: outcomes(recipe, matches)[0]
