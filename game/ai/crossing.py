"""Crossing at will: worth it where the other plane brings the unit nearer to a known enemy or to its goal."""

import numpy as np

from game.ai.mind import FAR, Mind
from game.ai.offers import offer
from game.core.jit import compiled
from game.kernels.flood import UNREACHED
from game.rules import orders
from game.rules.body import distance, is_standing
from game.rules.components import NEVER, Board, Ruleset, World
from game.rules.crossing import SHIFT, why_not_shift
from game.rules.dream import find_landing, other_plane
from game.rules.orders import as_order

BESIDE = 4  # half-steps: nearer than this an enemy is at hand, and there is no reason to leave


@compiled
def consider_shift(
    board: Board, rules: Ruleset, view: World, unit: int, here: int, weight: np.recarray, mind: Mind
) -> None:
    if weight.cross[0] <= 0 or why_not_shift(board, rules, view, as_order(SHIFT, unit, -1, -1, -1, 0)) != orders.OK:
        return
    place = view.place[unit]
    x = int(place.x)
    y = int(place.y)
    goal = other_plane(board, int(place.plane))
    if find_landing(board, rules, view, goal, x, y) < 0:
        return
    gained = nearer_to_enemies(view, unit, goal, int(mind.away[place.plane, y, x]))
    if mind.pull[0] >= 0:
        way = int(board.goal[mind.pull[0], place.plane, y, x])
        there = int(board.goal[mind.pull[0], goal, y, x])
        if there >= 0:
            gained = max(gained, (way if way >= 0 else FAR) - there)
    if gained > 0:
        offer(mind, here + min(gained, 40) * int(weight.cross[0]), SHIFT, unit, -1, -1, -1, 0)


@compiled
def nearer_to_enemies(view: World, unit: int, goal: int, away: int) -> int:
    """Half-steps nearer to a known enemy after crossing; 0 with one at hand, or with nobody known over there."""
    if away != UNREACHED and away <= BESIDE:
        return 0
    there = nearest_known(view, unit, goal)
    if there < 0:
        return 0
    return (away if away != UNREACHED else FAR) - there


@compiled
def nearest_known(view: World, unit: int, plane: int) -> int:
    """Half-steps as the crow flies from under the unit to the nearest enemy known on a plane; -1 without one."""
    units = view.identity.shape[0]
    side = int(view.identity.side[unit])
    nearest = -1
    for other in range(units):
        memory = view.memory[side * units + other]
        if view.identity.side[other] == side or memory.known == NEVER or memory.plane != plane:
            continue
        if not is_standing(view, other):
            continue
        far = 2 * distance(int(memory.x - view.place.x[unit]), int(memory.y - view.place.y[unit]))
        if nearest < 0 or far < nearest:
            nearest = far
    return nearest
