"""On every proving ground: random play breaks nothing, is restored by saves and undo, and is the same uncompiled."""

import os
import random
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from game.campaign.saves import load, save
from game.content.missions import mission_names
from game.core.jit import ENABLED
from game.rules.components import ABSENT, LEFT, PRESENT
from game.rules.orders import Order
from game.sim.batch import prepare, run
from game.sim.match import Match
from game.sim.player import DIGEST, ORDERS, ROUNDS, WINNER
from game.sim.recipe import Recipe
from game.sim.start import open_match
from tests.sim.invariants import check
from tests.sim.test_match import all_legal, varied

ROOT = Path(__file__).resolve().parents[2]
GROUNDS = [name for name in mission_names() if name.startswith("proving/")]
# Whoever is here stays here until he leaves; who has left never comes back.
CHANGES = {(ABSENT, ABSENT), (ABSENT, PRESENT), (PRESENT, PRESENT), (PRESENT, LEFT), (LEFT, LEFT)}


@pytest.mark.parametrize("ground", GROUNDS)
def test_random_play_breaks_nothing_and_is_restored(ground: str, few: bool, thorough: bool, tmp_path: Path) -> None:
    for seed in range(12 if thorough else 1 if few else 3):
        dice = random.Random(f"{ground} {seed}")
        match = open_match(Recipe(ground, seed, commanders=("random", "random")))
        check(match.battle, match.world)
        while not match.is_over and (thorough or len(match.orders) < (35 if few else 250)):
            _give(match, varied(all_legal(match), dice), undoes=dice.random() < 0.3)
            if dice.random() < 0.02:
                match = _saved_and_loaded(match, tmp_path / "one.save.json")


def _give(match: Match, order: Order, undoes: bool) -> None:
    """The order, with everything that must hold after it, and after it is taken back."""
    before, presence = match.digest(), match.world.identity.presence.tolist()
    match.give(order)
    check(match.battle, match.world)
    gone = [step for step in zip(presence, match.world.identity.presence.tolist(), strict=True) if step not in CHANGES]
    assert not gone, f"units came or went by {gone}"
    if undoes and match.can_undo():
        after = match.digest()
        assert match.undo()
        assert match.digest() == before
        match.give(order)
        assert match.digest() == after


def _saved_and_loaded(match: Match, path: Path) -> Match:
    save(match, path)
    again = load(path).match
    assert again is not None
    assert again.digest() == match.digest()
    assert np.array_equal(again.world.buffer, match.world.buffer)
    return again


@pytest.mark.parametrize("ground", GROUNDS)
def test_a_stepped_match_is_the_match_of_the_kernel(ground: str, few: bool) -> None:
    """Of a seed that is not the one the kernel's battle was built for."""
    if few:
        pytest.skip("uncompiled, the kernel is a loop like any other: only in the full profile")
    recipe = Recipe(ground, 6, commanders=("veteran", "veteran"))
    row = run(prepare(recipe, 2, 1)).results[1]
    match = open_match(Recipe(ground, 7, commanders=recipe.commanders))
    match.play()
    assert (match.winner, match.round, len(match.orders), int(match.digest(), 16)) == (
        row[WINNER], row[ROUNDS], row[ORDERS], row[DIGEST],
    )  # fmt: skip


PLAY = """
import sys
from game.sim.batch import prepare, run
from game.sim.player import DIGEST
from game.sim.recipe import Recipe
print(run(prepare(Recipe(sys.argv[1], 3, commanders=("veteran", "veteran")), 1, 1)).results[0, DIGEST])
"""


@pytest.mark.slow
@pytest.mark.skipif(not ENABLED, reason="this session is already without the compiler")
@pytest.mark.parametrize("ground", GROUNDS)
def test_without_the_compiler_the_match_is_the_same(ground: str) -> None:
    row = run(prepare(Recipe(ground, 3, commanders=("veteran", "veteran")), 1, 1)).results[0]
    plain = subprocess.run(
        [sys.executable, "-c", PLAY, ground], cwd=ROOT, env={**os.environ, "NUMBA_DISABLE_JIT": "1"},
        capture_output=True, check=True, text=True,
    )  # fmt: skip
    assert int(plain.stdout) == row[DIGEST]
