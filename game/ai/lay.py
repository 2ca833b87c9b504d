"""The lay of the land as a side sees it: where it is dangerous to stop, and the ways to its goals over ground that
changes. Renewed once a phase, and only in missions that have drops or ways out.
"""

from typing import NamedTuple

import numpy as np

from game.content.plan import MissionPlan
from game.core.cells import copy_grid
from game.core.jit import by_reference, compiled
from game.kernels.flood import add_source, begin, spread
from game.rules.body import distance, is_standing
from game.rules.collapse import falls_at
from game.rules.components import Board, Ruleset, World
from game.rules.events import Log
from game.rules.fire import fires_beside
from game.rules.limbs import off_mark, reach_of
from game.rules.platforms import load, platform_at
from game.rules.terrain import BURNING, BURNT, GONE, WARNED, changes, ground_at, is_walkable, ways_of

FAR = 1 << 20
REACH_OBJECTIVE = 1
WORN_TOLL, FULL_TOLL, LIMB_TOLL = 2, 3, 1  # how many times a plain tile more a step costs in thought
DEAREST = 16  # the flood has room for no dearer step


@by_reference
class Lay(NamedTuple):
    """No cells in missions without drops and ways out. Rows of `field`: the objectives, then the ways out."""

    risk: np.ndarray  # int32 [P, H, W]: expected loss of stopping on a tile, thousandths of a point
    span: np.ndarray  # int32 [P, H, W]: the platform there, from 1; 0 none
    toll: np.ndarray  # int32 [P, H, W]: what a step costs in thought, 0 blocked
    field: np.ndarray  # int32 [rows, P, H, W]: half-steps by those costs, -1 no way
    last: np.ndarray  # int64 [rows]: the last round there is somewhere to go
    burden: np.ndarray  # int64 [platforms]: what stopping there would cost the thinking unit


def new_lay(plan: MissionPlan | None) -> Lay:
    if plan is None or not (plan.has_chasm or plan.exits):
        none = np.zeros((0, 0, 0), np.int32)
        return Lay(none, none, none, np.zeros((0, 0, 0, 0), np.int32), np.zeros(0, np.int64), np.zeros(0, np.int64))
    grid = (len(plan.planes), plan.height, plan.width)
    rows = len(plan.objectives) + len(plan.exits)
    return Lay(
        np.zeros(grid, np.int32), np.zeros(grid, np.int32), np.zeros(grid, np.int32),
        np.zeros((rows, *grid), np.int32), np.zeros(rows, np.int64), np.zeros(max(1, len(plan.platforms)), np.int64),
    )  # fmt: skip


@compiled
def has_lay(lay: Lay) -> bool:
    return bool(lay.risk.shape[2] > 0)


@compiled
def survey(
    board: Board, rules: Ruleset, view: World, side: int, weight: np.recarray, lay: Lay, nobody: np.ndarray, log: Log
) -> None:
    """Fills all but `burden` for a side."""
    planes, height, width = board.move_cost.shape
    for plane in range(planes):
        for y in range(height):
            for x in range(width):
                survey_tile(board, rules, view, side, plane, x, y, weight, lay)
    for limb in range(view.limb.shape[0]):
        if view.identity.side[limb] != side and is_standing(view, limb) and reach_of(rules, view, limb) > 0:
            survey_limb(board, rules, view, limb, weight, lay)
    for row in range(rules.objective.shape[0]):
        rule = rules.objective[row]
        if rule.kind == REACH_OBJECTIVE and rule.side == side:
            lay.last[row] = chart(board, rules, view, int(rule.zone), row, lay, nobody, log)
    for way in range(rules.way_out.shape[0]):
        row = rules.objective.shape[0] + way
        end = chart(board, rules, view, int(rules.way_out.zone[way]), row, lay, nobody, log)
        closes = int(rules.way_out.closes[way])
        lay.last[row] = min(end, closes) if closes > 0 else end


@compiled
def survey_tile(
    board: Board, rules: Ruleset, view: World, side: int, plane: int, x: int, y: int, weight: np.recarray, lay: Lay
) -> None:
    """What the ground itself means."""
    bits = ground_at(view, plane, x, y)
    risk = 0
    if bits & WARNED != 0:
        risk += int(weight.fall[0])
    if bits & BURNING != 0:
        risk += int(weight.burn[0])
    elif changes(view) and board.burns[plane, y, x] != 0 and bits & (BURNT | GONE) == 0:
        risk += fires_beside(view, plane, x, y) * int(weight.burn[0]) * int(rules.number.fire_spread[0]) // 100
    toll = int(board.move_cost[plane, y, x]) if is_walkable(board, view, plane, x, y) else 0
    platform = platform_at(rules, view, plane, x, y)
    if platform >= 0 and toll > 0:
        if view.platform.strength[platform] == 1:
            toll += WORN_TOLL
        if load(rules, view, platform) >= rules.platform.limit[platform]:
            toll += FULL_TOLL
    lay.risk[plane, y, x] = risk
    lay.span[plane, y, x] = platform + 1
    lay.toll[plane, y, x] = min(toll, DEAREST)


@compiled
def survey_limb(board: Board, rules: Ruleset, view: World, limb: int, weight: np.recarray, lay: Lay) -> None:
    """Its mark, and how far it reaches."""
    plane = int(view.place.plane[limb])
    reach = reach_of(rules, view, limb)
    sweep = int(rules.number.limb_sweep[0])
    height, width = board.move_cost.shape[1:]
    from_x = int(view.place.x[limb])
    from_y = int(view.place.y[limb])
    for y in range(max(0, from_y - reach), min(height, from_y + reach + 1)):
        for x in range(max(0, from_x - reach), min(width, from_x + reach + 1)):
            if distance(x - from_x, y - from_y) > reach or view.limb.holds[limb] >= 0:
                continue
            marked = view.limb.marked[limb] != 0 and off_mark(view, limb, x, y) <= sweep
            lay.risk[plane, y, x] += int(weight.grab[0]) if marked else int(weight.reach[0])
            if lay.toll[plane, y, x] > 0:
                lay.toll[plane, y, x] = min(int(lay.toll[plane, y, x]) + LIMB_TOLL, DEAREST)


@compiled
def chart(
    board: Board, rules: Ruleset, view: World, zone: int, row: int, lay: Lay, nobody: np.ndarray, log: Log
) -> int:
    """Fills a row of `field` with the ways to a zone; gives the last round in which some of it is still there."""
    number = rules.number[0]
    planes, height, width = board.move_cost.shape
    last = 0
    for plane in range(planes):
        begin(log.flood)
        for y in range(height):
            for x in range(width):
                if board.zone[zone, plane, y, x] != 0 and lay.toll[plane, y, x] > 0:
                    add_source(log.flood, x, y)
                    last = max(last, falls_at(rules, view, plane, x, y))
        spread(
            log.flood, ways_of(board, view, plane), lay.toll[plane], view.barrier[plane], nobody[plane], FAR,
            int(number.step_straight), int(number.step_diagonal), int(number.door_cost), -1,
        )  # fmt: skip
        copy_grid(lay.field[row, plane], log.flood.distance)
    return min(last, int(rules.limit[0]))
