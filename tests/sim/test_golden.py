"""Golden replays: recorded matches that must still play the same, compiled and not, on every machine."""

import json

import pytest

from game.sim.replay import verify
from tests.sim.make_golden import FOLDER, GOLDEN

HOW = "if play was meant to change: python -m tests.sim.make_golden"


@pytest.mark.parametrize("name", GOLDEN)
def test_plays_as_recorded(name: str) -> None:
    verdict = verify(FOLDER / f"{name}.jsonl")
    assert verdict.ok, f"{verdict}; {HOW}"


@pytest.mark.parametrize("name", GOLDEN)
def test_is_made_by_its_recipe(name: str) -> None:
    with (FOLDER / f"{name}.jsonl").open() as stream:
        header = json.loads(stream.readline())
    recipe = GOLDEN[name]
    forces = None if recipe.forces is None else list(recipe.forces)
    assert (header["mission"], header["seed"], header["difficulty"]) == (recipe.mission, recipe.seed, recipe.difficulty)
    assert (tuple(header["commanders"]), header["forces"]) == (recipe.commanders, forces)


def test_nothing_golden_is_left_over() -> None:
    assert {path.stem for path in FOLDER.glob("*.jsonl")} == set(GOLDEN)
