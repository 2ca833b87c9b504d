"""Which numbers matter: each is moved a step down and a step up from today, with the same seeds as today's matches.

All are played a little first. What surely does less than somebody would notice is given up then, and its matches go to
those that remain; numbers that no match ever came to are known after the first look, since no digest differs.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np

from game.content.catalog import load_catalog
from game.core.errors import UserError
from game.lab.compare import told
from game.lab.statistics.differences import discoveries, paired_rates
from game.lab.statistics.intervals import Estimate
from game.lab.targets import Ground

ROUNDS = 4  # each with twice the matches of the one before


class Outcome(NamedTuple):
    """Matches of one set of numbers in seed order: whether the squad won, and the last state's digest."""

    won: np.ndarray
    digest: np.ndarray


Play = Callable[[Mapping[str, int], int], Outcome]


class Swing(NamedTuple):
    """`low`, `high`: the values tried, today's own where the other is not allowed. `effect`: what going from `low` to
    `high` does to the win rate; `elasticity`: percent of the win rate for a percent of the number, where both have any.
    """

    key: str
    today: int
    low: int
    high: int
    effect: Estimate
    p: float
    q: float
    reached: bool  # some match went another way
    dropped: bool  # given up early, for doing too little
    elasticity: float | None


def values_around(key: str, today: int, percent: float, least: int, fixed: Mapping[str, str]) -> tuple[int, int]:
    """A step below and above today's value; today's own on a side where the data may not go."""
    step = max(least, round(abs(today) * percent / 100))
    low, high = (value if _is_allowed(key, value, fixed) else today for value in (today - step, today + step))
    return low, high


def _is_allowed(key: str, value: int, fixed: Mapping[str, str]) -> bool:
    try:
        load_catalog({**fixed, key: str(value)})
    except UserError:
        return False
    return True


class Look:
    """`each`: matches of each side of a number at the end; `notice`: a change of the win rate that somebody notices."""

    def __init__(self, keys: Sequence[tuple[str, int, int, int]], play: Play, each: int, notice: float) -> None:
        """`keys`: a number, today's value, and the two that are tried."""
        self.keys = list(keys)
        self.played = 0
        self._play = play
        self._each, self._notice = each, notice
        self._open = set(range(len(self.keys)))
        self._found: dict[int, tuple[Estimate, float, bool, float]] = {}

    def run(self, tell: Callable[["Look"], None] = lambda look: None) -> list[Swing]:
        """The numbers, the one that moves the most first."""
        for nth in range(ROUNDS):
            count = max(2, self._each >> (ROUNDS - 1 - nth))
            base = self._play({}, count)
            for row in sorted(self._open):
                self._weigh(row, base, count)
                tell(self)
            if nth < ROUNDS - 1:
                self._open = {row for row in self._open if self._is_open(row)}
        return self._swings()

    @property
    def left(self) -> int:
        """How many numbers are still played."""
        return len(self._open)

    def _weigh(self, row: int, base: Outcome, count: int) -> None:
        key, today, low, high = self.keys[row]
        below, above = (base if value == today else self._play({key: value}, count) for value in (low, high))
        self.played += count * ((low != today) + (high != today))
        paired = paired_rates(below.won, above.won)
        reached = any(not np.array_equal(one.digest, base.digest) for one in (below, above))
        share = (float(below.won.mean()) + float(above.won.mean())) / 2
        self._found[row] = (paired.difference, paired.p, reached, share)

    def _is_open(self, row: int) -> bool:
        effect, _, reached, _ = self._found[row]
        return reached and (effect.high > self._notice or effect.low < -self._notice)

    def _swings(self) -> list[Swing]:
        rows = sorted(self._found)
        adjusted = discoveries([self._found[row][1] for row in rows])
        swings = [self._swing(row, q) for row, q in zip(rows, adjusted, strict=True)]
        return sorted(swings, key=lambda one: (-abs(one.effect.value), one.key))

    def _swing(self, row: int, q: float) -> Swing:
        key, today, low, high = self.keys[row]
        effect, p, reached, share = self._found[row]
        relative = (high - low) / today if today > 0 else 0.0
        elasticity = effect.value / share / relative if relative and share > 0 else None
        return Swing(key, today, low, high, effect, p, q, reached, row not in self._open, elasticity)


def figures(swings: Sequence[Swing], ground: Ground, played: int) -> dict[str, Any]:
    """The figures of `sensitivity --json`."""
    return {
        "mission": ground.target.mission,
        "difficulty": ground.target.difficulty,
        "matches": played,
        "numbers": [
            {"key": one.key, "today": one.today, "low": one.low, "high": one.high, "effect": told(one.effect),
             "p": one.p, "q": one.q, "reached": one.reached, "dropped": one.dropped,
             "elasticity": None if one.elasticity is None else round(one.elasticity, 4)}
            for one in swings
        ],
    }  # fmt: skip
