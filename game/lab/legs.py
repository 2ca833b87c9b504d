"""One run over several missions, difficulties and both seats: each a leg, all of them over the same seeds."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from game.core.errors import UserError
from game.lab.statistics.clustered import decide
from game.lab.statistics.sequential import Decision, Rule
from game.rules.components import LGF, SQUAD
from game.sim.batch import Batch, prepare
from game.sim.player import WINNER
from game.sim.recipe import Recipe

# A stop rule is asked after so many seeds, and then each time a quarter more were played: few seeds are for nothing.
PORTION = 64

Play = Callable[["Leg"], None]


class Leg(NamedTuple):
    """`seats`: 1 where the commanders have changed sides; `batch` then has them as they sit."""

    batch: Batch
    seats: int

    @property
    def title(self) -> str:
        recipe = self.batch.recipe
        return f"{recipe.mission}, {recipe.difficulty}: {recipe.commanders[0]} against {recipe.commanders[1]}"

    @property
    def won(self) -> np.ndarray:
        """Bool [matches]: won by whom the run names first."""
        return np.asarray(self.batch.results[:, WINNER] == (LGF if self.seats else SQUAD))

    def part(self, first: int, last: int) -> "Leg":
        """Some of its matches, which share its results."""
        whole = self.batch
        recipe = replace(whole.recipe, seed=whole.recipe.seed + first)
        part = Batch(recipe, whole.battle, whole.jobs, whole.results[first:last], whole.done[first:last])
        return Leg(part, self.seats)


def grounds_of(
    missions: Sequence[str], difficulties: str, seed: int, commanders: tuple[str, str], overrides: dict[str, str]
) -> list[Recipe]:
    """Every mission at every difficulty of the list "normal,hard"; raises UserError for one named twice."""
    levels = [word.strip() for word in difficulties.split(",")]
    for kind, words in (("mission", list(missions)), ("--difficulty", levels)):
        if len(set(words)) != len(words) or not all(words):
            raise UserError("", kind, f"{', '.join(words)} names one twice, or none", "expected each once")
    return [Recipe(mission, seed, level, commanders, overrides=overrides) for mission in missions for level in levels]


def legs_of(grounds: Sequence[Recipe], swap: bool, matches: int, jobs: int) -> list[Leg]:
    """`matches`: of each ground; with `swap` half of them in either seat. Raises UserError."""
    if not swap:
        return [Leg(prepare(ground, matches, jobs), 0) for ground in grounds]
    one, other = grounds[0].commanders
    if one == other:
        raise UserError("", "--swap", f"{one} commands both sides", "expected two different commanders")
    if matches % 2:
        raise UserError(
            "", "--matches", f"{matches} is odd", "expected an even number: each seed is played in both seats"
        )
    turned = [(ground, seats) for ground in grounds for seats in (0, 1)]
    return [
        Leg(prepare(replace(ground, commanders=(other, one)) if seats else ground, matches // 2, jobs), seats)
        for ground, seats in turned
    ]


def scores(legs: Sequence[Leg], seeds: int | None = None) -> np.ndarray:
    """Float [seeds]: each seed's share of matches won by whom the run names first, over seeds that all legs have."""
    whole = np.logical_and.reduce([leg.batch.done for leg in legs])
    return np.asarray(np.mean([leg.won for leg in legs], axis=0)[:seeds][whole[:seeds]])


def play_legs(legs: Sequence[Leg], play: Play, rule: Rule | None) -> Decision | None:
    """Plays every leg by `play`, in portions as long as `rule` is open; all legs stop after the same seed."""
    total = len(legs[0].batch.results)
    first = 0
    while first < total:
        last = total if rule is None else min(total, first + max(PORTION, first // 4))
        for leg in legs:
            if not _play_part(leg, first, last, play):
                return None
        first = last
        decision = decide(rule, scores(legs, first)) if rule is not None else None
        if decision is not None:
            for leg in legs:
                leg.batch.done[decision.matches :] = False
            return decision
    return None


def _play_part(leg: Leg, first: int, last: int, play: Play) -> bool:
    """False if it was interrupted."""
    part = leg.part(first, last)
    play(part)
    leg.batch.seconds += part.batch.seconds
    leg.batch.warmup_seconds += part.batch.warmup_seconds
    leg.batch.interrupted |= part.batch.interrupted
    return not part.batch.interrupted
