"""What a tile is worth to stand on, danger apart: cover, the goal, the enemy, company, and what few missions have."""

import numpy as np

from game.ai.hazards import FIELD, LAID, WAIT, cost_of_ground
from game.ai.mind import Mind
from game.core.jit import compiled
from game.rules.body import distance, is_fallen
from game.rules.components import DOWN, Board, Ruleset, World
from game.rules.craft import is_under
from game.rules.terrain import cover_of

LOST = 400  # half-steps that a place with no way counts as
COMPANY = 4  # tiles within which a friend is near


@compiled
def charm_of_place(board: Board, rules: Ruleset, view: World, unit: int, x: int, y: int, mind: Mind) -> int:
    """What speaks for (x, y) apart from danger, by the pulls weighed before."""
    mind.spot[0] = y * board.move_cost.shape[2] + x
    charm_plainly(board, view, unit, mind.spot, 0, 1, mind, mind.spot_charm)
    charm = int(mind.spot_charm[0])
    return charm if is_plain(mind) else charm + rare_charm(board, rules, view, unit, x, y, mind)


@compiled
def charm_plainly(
    board: Board, view: World, unit: int, tiles: np.ndarray, first: int, end: int, mind: Mind, charms: np.ndarray
) -> None:
    """Writes what is asked of every tile in every mission into `charms`, for `tiles` (y * W + x) from `first` to `end`.

    All tables are taken before the loop: taking them again for each tile cost more than what is worked out.
    """
    plane = int(view.place.plane[unit])
    cover, goal, away = cover_of(board, view, plane), goal_of(board, plane, mind), mind.away[plane]
    pull, friend = mind.pull, mind.friend
    worth_of_cover, hunt, keep, friends = int(pull[4]), int(pull[2]), int(pull[3]), int(pull[6])
    width = away.shape[1]
    for nth in range(first, end):
        y = int(tiles[nth]) // width
        x = int(tiles[nth]) - y * width
        value = 0
        if worth_of_cover > 0 and (
            cover[y, x, 0] > 0 or cover[y, x, 1] > 0 or cover[y, x, 2] > 0 or cover[y, x, 3] > 0
        ):
            value += worth_of_cover
        if pull[0] >= 0:
            way = int(goal[y, x])
            value -= (max(way, int(pull[WAIT])) if way >= 0 else LOST) * int(pull[1])
        far = int(away[y, x])
        if far > keep:
            value -= (far - keep) * hunt
        if friends > 0:
            nearest = 1 << 20
            for other in range(friends):
                if nearest <= COMPANY:
                    break
                nearest = min(nearest, distance(int(friend[other, 0]) - x, int(friend[other, 1]) - y))
            value -= max(0, nearest - COMPANY) * int(pull[5])
        charms[nth] = value


@compiled
def is_plain(mind: Mind) -> bool:
    """Whether `rare_charm` is 0 everywhere."""
    pull = mind.pull
    return bool(pull[7] <= 0 and pull[8] <= 0 and pull[9] <= 0 and pull[10] <= 0 and pull[LAID] == 0)


@compiled
def rare_charm(board: Board, rules: Ruleset, view: World, unit: int, x: int, y: int, mind: Mind) -> int:
    """The fallen, the wounded, craft, searchers and treacherous ground."""
    pull = mind.pull
    plane = int(view.place.plane[unit])
    value = 0
    if pull[7] > 0:
        value += near_fallen(view, unit, x, y) * pull[7]
    if pull[8] > 0:
        way = int(mind.tend[y, x])
        value -= (way if way >= 0 else LOST) * pull[8]
    if pull[9] > 0 and is_under(board, rules, view, plane, x, y):
        value -= pull[9]
    if pull[10] > 0:
        value -= int(mind.exposed[y, x]) * pull[10]
    if pull[LAID] != 0:
        value -= cost_of_ground(view, unit, plane, x, y, mind)
    return int(value)


@compiled
def goal_of(board: Board, plane: int, mind: Mind) -> np.ndarray:
    """int32 [H, W]: half-steps to the unit's goal, over the ground as it is now where ground changes; -1 no way.

    Without a goal, any grid.
    """
    row = int(mind.pull[FIELD])
    goal: np.ndarray = mind.away[plane]
    if row >= 0:
        goal = mind.lay.field[row, plane]
    elif mind.pull[0] >= 0:
        goal = board.goal[mind.pull[0], plane]
    return goal


@compiled
def near_fallen(view: World, unit: int, x: int, y: int) -> int:
    """1 if a friend bleeding out lies beside (x, y)."""
    for friend in range(view.identity.shape[0]):
        if (
            view.identity.side[friend] == view.identity.side[unit]
            and view.health.state[friend] == DOWN
            and view.tend.weak[friend] == 0
            and is_fallen(view, friend)
            and view.place.plane[friend] == view.place.plane[unit]
            and max(abs(int(view.place.x[friend]) - x), abs(int(view.place.y[friend]) - y)) <= 1
        ):
            return 1
    return 0
