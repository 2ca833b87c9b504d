"""How fast a persona chooses, on positions of real matches."""

from collections.abc import Iterator

import numpy as np

from game.ai.match_kernel import forget
from game.ai.mind import new_mind
from game.ai.weights import persona_weights
from game.cli.measure.figure import Figure, median_seconds
from game.cli.measure.loops import choose_often
from game.rules.events import new_log
from game.rules.orders import END_PHASE
from game.sim.match import Match
from game.sim.recipe import Recipe
from game.sim.start import open_match

PERSONA = "veteran"
MATCHES = 4
RUNS = 9


def measure() -> Iterator[Figure]:
    """Every position of some matches in which a unit had to act, in the order it came up."""
    match = open_match(Recipe("01_breach", commanders=(PERSONA, PERSONA)))
    views, sides = _positions()
    battle = match.battle
    planes, height, width = battle.board.move_cost.shape
    mind, log, weight = (
        new_mind(planes, height, width, plan=battle.plan),
        new_log(height, width),
        persona_weights(battle.catalog, PERSONA),
    )
    forget(mind, 0, 0)
    view = battle.copy_world()

    def think() -> None:
        choose_often(battle.board, battle.rules, view, views, sides, weight, mind, log)

    think()
    rate = len(views) / median_seconds(think, RUNS)
    yield Figure("decisions", f"of {PERSONA}, in {len(views)} positions of {MATCHES} matches", rate, "/s", "20,000")


def _positions() -> tuple[np.ndarray, np.ndarray]:
    views: list[np.ndarray] = []
    sides: list[int] = []
    for seed in range(MATCHES):
        match = open_match(Recipe("01_breach", seed, commanders=(PERSONA, PERSONA)))
        while not match.is_over:
            _note(match, views, sides)
    return np.array(views), np.array(sides, np.int64)


def _note(match: Match, views: list[np.ndarray], sides: list[int]) -> None:
    side = match.phase_side
    seen = match.observe(side).buffer.copy()
    match.step()
    if match.orders[-1].kind != END_PHASE:
        views.append(seen)
        sides.append(side)
