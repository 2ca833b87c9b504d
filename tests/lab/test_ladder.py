"""Ratings: what was put in comes out, intervals cover it, and nobody's is endless."""

import json
from itertools import permutations
from pathlib import Path

import numpy as np
import pytest

from game.cli.main import main
from game.lab.compare import Sample
from game.lab.ladder import climb, figures
from game.lab.run import seated
from game.lab.statistics.ratings import AVERAGE, POINTS, Games, rate_players
from game.lab.store import Store
from game.sim.recipe import Recipe
from tests.lab.made_matches import fill, made_batch

STRENGTHS = np.array([0.9, 0.1, -0.2, -0.8])
SIDES = np.array([0.5, -0.3])


def league(dice: np.random.Generator, seeds: int, shared: float = 0.0) -> Games:
    """Every pair in both seats on two grounds. `shared`: how much the dice of a seed favour the squad everywhere."""
    pairs = [(squad, lgf, ground) for squad, lgf in permutations(range(4), 2) for ground in range(2)]
    squad, lgf, ground = (np.repeat(column, seeds) for column in np.array(pairs).T)
    seed = np.tile(np.arange(seeds), len(pairs))
    luck = dice.normal(0, shared, seeds)[seed] if shared else 0.0
    chance = 1 / (1 + np.exp(-(STRENGTHS[squad] - STRENGTHS[lgf] + SIDES[ground] + luck)))
    return Games(squad, lgf, ground, (dice.random(len(seed)) < chance).astype(float), seed)


@pytest.mark.parametrize("shared", [0.0, 0.8])
def test_intervals_cover_what_was_put_in(shared: float) -> None:
    dice = np.random.default_rng(5)
    inside = total = 0
    truth = [AVERAGE + POINTS * one for one in STRENGTHS]
    # Luck that is shared flattens the odds of the sides a little, so only the ratings are looked at.
    for _ in range(150):
        found = rate_players(league(dice, 40, shared), 4, 2)
        pull = 1 / np.sqrt(1 + shared**2 * np.pi / 8)
        for one, known in zip(found.players, truth, strict=True):
            inside += one.low <= AVERAGE + (known - AVERAGE) * pull <= one.high
            total += 1
    assert 0.925 <= inside / total <= 0.99


def test_many_games_tell_strengths_and_sides() -> None:
    found = rate_players(league(np.random.default_rng(1), 3000), 4, 2)
    assert [one.value for one in found.players] == pytest.approx(AVERAGE + POINTS * STRENGTHS, abs=15)
    assert [one.value for one in found.sides] == pytest.approx(POINTS * SIDES, abs=15)
    assert sum(one.value for one in found.players) == pytest.approx(4 * AVERAGE)
    assert [one.matches for one in found.players] == [6 * 2 * 3000] * 4


def test_who_always_wins_is_rated_with_an_interval() -> None:
    games = Games(*(np.array(column) for column in ([0, 1] * 30, [1, 0] * 30, [0] * 60, [1.0, 0.0] * 30, range(60))))
    best, worst = rate_players(games, 2, 1).players
    assert AVERAGE < best.low < best.value < best.high < AVERAGE + 1000
    assert worst.value == pytest.approx(2 * AVERAGE - best.value)


def test_draws_alone_leave_all_alike() -> None:
    games = Games(*(np.array(column) for column in ([0, 1] * 5, [1, 0] * 5, [0] * 10, [0.5] * 10, range(10))))
    found = rate_players(games, 2, 1)
    assert [one.value for one in found.players] == pytest.approx([AVERAGE] * 2)
    assert found.sides[0].low < 0 < found.sides[0].high


def test_everybody_meets_everybody_in_both_seats(tmp_path: Path) -> None:
    met: list[tuple[str, str]] = []

    def play(recipe: Recipe, title: str) -> Sample:
        met.append(recipe.commanders)
        batch = made_batch(50, recipe.seed, recipe.commanders[0])
        batch.recipe = recipe
        fill(tmp_path / "s", batch, {"veteran": 20, "rookie": 0, "random": -30}[recipe.commanders[0]])
        return Sample(Store(tmp_path / "s"), seated(batch, 0))

    found = climb(("random", "rookie", "veteran"), [Recipe("arena", 7)], 50, play)
    assert set(met) == set(permutations(("random", "rookie", "veteran"), 2))
    assert [found.commanders[row] for row in found.order] == ["veteran", "rookie", "random"]
    assert all(one.won.matches == 50 for one in found.meetings)
    json.dumps(figures(found), allow_nan=False)


@pytest.mark.slow
def test_the_command_and_what_it_refuses(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["ladder", "veteran", "random", "--mission", "arena", "--matches", "20", "--jobs", "1", "--json"]
    assert main([*words, "--store", str(tmp_path / "kept")]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["commanders"][0]["name"] == "veteran"
    assert told["meetings"][0]["win_rate"]["matches"] == 20
    assert main([*words, "--store", str(tmp_path / "kept")]) == 0
    assert json.loads(capsys.readouterr().out) == told, "kept matches are not played again, and tell the same"
    for wrong, said in (
        (["veteran"], "at least two"),
        (["veteran", "veteran"], "named twice"),
        (["veteran", "veteren"], "veteren"),
        (["veteran", "random", "--forces", "one"], "two forces"),
    ):
        assert main(["ladder", *wrong]) in (1, 2)
        assert said in capsys.readouterr().err
