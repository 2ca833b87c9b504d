"""What a search plays: grounds with the band their win rate should lie in, and wins of numbers on them."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

import numpy as np

from game.core.errors import UserError
from game.lab.statistics.intervals import Estimate, rate
from game.sim.recipe import Recipe

# Gives, for a recipe and a number of matches, whether the squad won each, in seed order.
Wins = Callable[[Recipe, int], np.ndarray]


class Target(NamedTuple):
    """The squad's win rate on a mission, a share, should be `low` to `high`."""

    mission: str
    difficulty: str
    low: float
    high: float

    @property
    def name(self) -> str:
        return f"{self.mission}@{self.difficulty}"

    def miss(self, share: float, margin: float = 0.0) -> float:
        """How far a share lies outside of the band narrowed by `margin` at both ends; at most to its middle."""
        spare = min(margin, (self.high - self.low) / 2)
        return max(0.0, self.low + spare - share, share - self.high + spare)


class Ground(NamedTuple):
    """A target's matches: everything but the numbers and the seed."""

    target: Target
    commanders: tuple[str, str]
    fixed: dict[str, str]

    def recipe(self, numbers: Mapping[str, int], seed: int) -> Recipe:
        overrides = {**self.fixed, **{key: str(value) for key, value in numbers.items()}}
        return Recipe(self.target.mission, seed, self.target.difficulty, self.commanders, overrides=overrides)

    def estimate(self, wins: np.ndarray) -> Estimate:
        return rate(int(wins.sum()), len(wins))


def parse_target(word: str, difficulty: str) -> Target:
    """`MISSION=0.55:0.70` or `MISSION@DIFFICULTY=55:70` (percent from 1 on); raises UserError."""
    place, equals, band = word.rpartition("=")
    mission, _, own = place.partition("@")
    try:
        low, high = (float(part) for part in band.split(":"))
    except ValueError:
        low, high = 1.0, 0.0
    if high > 1:
        low, high = low / 100, high / 100
    if not (equals and mission) or not 0 <= low < high <= 1:
        raise UserError("--target", word, "is no target", "expected MISSION=0.55:0.70 or MISSION@DIFFICULTY=0.30:0.45")
    return Target(mission, own or difficulty, low, high)
