"""The rolling dive in thought: over what nobody can walk, when there is something to be dodged at all."""

import numpy as np

from game.ai.mind import Mind
from game.ai.offers import offer
from game.ai.worth import worth_of_place
from game.core.jit import compiled
from game.kernels.flood import STEP_X, STEP_Y
from game.rules import orders
from game.rules.components import Board, Ruleset, World
from game.rules.dive import DIVE, why_not_dive
from game.rules.events import Log
from game.rules.orders import as_order
from game.rules.terrain import changes


@compiled
def consider_dives(
    board: Board, rules: Ruleset, view: World, unit: int, weight: np.recarray, mind: Mind, log: Log
) -> None:
    """A dive each way that is free: the worth of lying where it ends."""
    if not changes(view) or rules.kind.dives[view.identity.kind[unit]] == 0:
        return
    far = int(rules.number.dive[0])
    down = int(weight.rise[0]) if view.posture.prone[unit] == 0 else 0
    for way in range(8):
        x = int(view.place.x[unit]) + STEP_X[way]
        y = int(view.place.y[unit]) + STEP_Y[way]
        if why_not_dive(board, rules, view, as_order(DIVE, unit, -1, x, y, 0)) != orders.OK:
            continue
        to_x = x + STEP_X[way] * (far - 1)
        to_y = y + STEP_Y[way] * (far - 1)
        there = worth_of_place(board, rules, view, unit, to_x, to_y, mind, weight, log)
        offer(mind, there - down, DIVE, unit, -1, x, y, 0)
