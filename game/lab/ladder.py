"""Commanders against one another on the same grounds, each pair in both seats with the same seeds."""

from collections.abc import Callable, Sequence
from itertools import permutations
from typing import Any, NamedTuple

import numpy as np

from game.lab.compare import Sample, told
from game.lab.statistics.intervals import Estimate, rate
from game.lab.statistics.ratings import Games, Ratings, rate_players
from game.sim.recipe import Recipe

_SCORES = {"squad": 1.0, "none": 0.5, "lgf": 0.0}
Play = Callable[[Recipe, str], Sample]


class Meeting(NamedTuple):
    """One pair on one ground: `won`, as the squad."""

    ground: str
    squad: str
    lgf: str
    won: Estimate
    draws: int


class Ladder(NamedTuple):
    commanders: tuple[str, ...]
    grounds: tuple[str, ...]
    ratings: Ratings
    meetings: list[Meeting]

    @property
    def order(self) -> list[int]:
        """The commanders' numbers, the best first."""
        return sorted(range(len(self.commanders)), key=lambda row: -self.ratings.players[row].value)


def recipes_of(commanders: Sequence[str], grounds: Sequence[Recipe]) -> list[Recipe]:
    """Every pair in both seats on every ground."""
    return [
        Recipe(ground.mission, ground.seed, ground.difficulty, pair, ground.forces, ground.overrides)
        for ground in grounds
        for pair in permutations(commanders, 2)
    ]


def climb(commanders: Sequence[str], grounds: Sequence[Recipe], matches: int, play: Play) -> Ladder:
    """Plays everything by `play`, which gives the matches of a recipe under a title, and rates."""
    names = tuple(ground.mission for ground in grounds)
    parts: list[Games] = []
    meetings: list[Meeting] = []
    for recipe in recipes_of(commanders, grounds):
        title = f"{recipe.mission}: {recipe.commanders[0]} against {recipe.commanders[1]}"
        sample = play(recipe, title)
        rows = sample.store.rows(
            "SELECT seed, winner FROM matches WHERE run = ? AND seats = 0 AND seed >= ? AND seed < ? ORDER BY seed",
            sample.configuration.run, recipe.seed, recipe.seed + matches,
        )  # fmt: skip
        scores = np.array([_SCORES[winner] for winner in rows["winner"]])
        squad, lgf = (commanders.index(name) for name in recipe.commanders)
        ground = names.index(recipe.mission)
        alike = [np.full(len(scores), one) for one in (squad, lgf, ground)]
        parts.append(Games(alike[0], alike[1], alike[2], scores, rows["seed"]))
        meetings.append(_meeting(recipe, scores))
    games = Games._make(np.concatenate(columns) for columns in zip(*parts, strict=True))
    return Ladder(tuple(commanders), names, rate_players(games, len(commanders), len(names)), meetings)


def _meeting(recipe: Recipe, scores: np.ndarray) -> Meeting:
    wins, draws = int((scores == 1).sum()), int((scores == 0.5).sum())
    return Meeting(recipe.mission, *recipe.commanders, rate(wins, len(scores)), draws)


def figures(found: Ladder) -> dict[str, Any]:
    """The figures of `ladder --json`."""
    return {
        "commanders": [
            {"name": found.commanders[row], "rating": told(found.ratings.players[row])} for row in found.order
        ],
        "sides": [
            {"mission": name, "squad_advantage": told(one)}
            for name, one in zip(found.grounds, found.ratings.sides, strict=True)
        ],
        "meetings": [
            {"mission": one.ground, "squad": one.squad, "lgf": one.lgf, "win_rate": told(one.won), "draws": one.draws}
            for one in found.meetings
        ],
    }
