"""A commander's working memory for one battle: distances to known enemies, and the enemies it thinks about now.

It holds nothing that an unbroken game would not compute again: the distances are renewed when a phase begins.
"""

from typing import NamedTuple

import numpy as np

from game.ai.lay import Lay, has_lay, new_lay, survey
from game.content.plan import MissionPlan
from game.core.cells import copy_grid
from game.core.dice import LOW_BITS, MASK
from game.core.jit import by_reference, compiled
from game.core.table import fields, record_table
from game.kernels.flood import UNREACHED, add_source, begin, spread
from game.rules.body import is_standing
from game.rules.components import IN_SIGHT, NEVER, Board, Ruleset, World
from game.rules.events import Log
from game.rules.eyes import in_play, is_watchful
from game.rules.legal import MAX_ORDERS
from game.rules.limbs import reach_of
from game.rules.sensitive import is_captive
from game.rules.terrain import ways_of

FAR = 1 << 20
# An enemy as the thinking unit sees it: row, place, whether it stands there now, and how it can hurt.
FOE = fields("unit", "x", "y", "in_sight", "shoots", "strikes", "points", "reach")
MOST_FOES = 64
PULLS = 16
CHOICE = 6


@by_reference
class Mind(NamedTuple):
    """Working arrays of one commander."""

    away: np.ndarray  # int32 [P, H, W]: half-steps to the nearest known enemy, UNREACHED where none
    stamp: np.ndarray  # int64 [2]: round and phase that `away` was made for
    foe: np.recarray  # FOE [MOST_FOES]
    foes: np.ndarray  # int64 [1]: rows of `foe` in use
    best: np.ndarray  # int64 [1 + CHOICE]: value and order of the best choice so far
    orders: np.ndarray  # int32 [MAX_ORDERS, CHOICE]: for the commander that takes any order
    salt: np.ndarray  # int64 [2]: its own whims
    pull: np.ndarray  # int64 [PULLS]: what draws the thinking unit to a tile, see `worth.weigh_pulls`
    friend: np.ndarray  # int32 [MOST_FOES, 2]: x, y of its standing friends on the plane
    charm: np.ndarray  # int64 [H*W]: worth of tiles apart from danger
    spot: np.ndarray  # int32 [1]: a tile asked about alone
    spot_charm: np.ndarray  # int64 [1]: its worth apart from danger
    tend: np.ndarray  # int32 [H, W]: half-steps to a friend who waits for a dressing, see `tending.weigh_tending`
    exposed: np.ndarray  # int32 [H, W]: suspicion that a tile of its plane will raise, see `ai.stealth`
    eased: np.ndarray  # int32 [H, W]: how much of it standing still there takes away
    passing: np.ndarray  # int32 [H, W]: suspicion that a step there raises now
    glance: np.ndarray  # int32 [H, W]: the part of it that one searcher has; later, the most on the way to a tile
    nobody: np.ndarray  # int32 [P, H, W] of -1: a map without people
    lay: Lay  # of ground that changes


def new_mind(planes: int, height: int, width: int, salt: int = 0, plan: MissionPlan | None = None) -> Mind:
    """`plan`: of the mission the mind is for; without one it thinks nothing of drops and ways out."""
    return Mind(
        np.full((planes, height, width), UNREACHED, np.int32),
        np.full(2, -1, np.int64),
        record_table(FOE, MOST_FOES),
        np.zeros(1, np.int64),
        np.zeros(1 + CHOICE, np.int64),
        np.zeros((MAX_ORDERS, CHOICE), np.int32),
        np.array([salt & MASK, salt >> LOW_BITS], np.int64),
        np.zeros(PULLS, np.int64),
        np.zeros((MOST_FOES, 2), np.int32),
        np.zeros(height * width, np.int64),
        np.zeros(1, np.int32),
        np.zeros(1, np.int64),
        np.full((height, width), UNREACHED, np.int32),
        np.zeros((height, width), np.int32),
        np.zeros((height, width), np.int32),
        np.zeros((height, width), np.int32),
        np.zeros((height, width), np.int32),
        np.full((planes, height, width), -1, np.int32),
        new_lay(plan),
    )


@compiled
def recall(board: Board, rules: Ruleset, view: World, side: int, weight: np.recarray, mind: Mind, log: Log) -> None:
    """Renews the distances once a phase, on every plane where the side has units and knows of enemies."""
    turn = int(view.clock.turn[0])
    phase = int(view.clock.phase[0])
    if mind.stamp[0] == turn and mind.stamp[1] == phase:
        return
    mind.stamp[0] = turn
    mind.stamp[1] = phase
    if has_lay(mind.lay):
        survey(board, rules, view, side, weight, mind.lay, mind.nobody, log)
    number = rules.number[0]
    for plane in range(board.move_cost.shape[0]):
        begin(log.flood)
        if not has_unit(view, side, plane) or add_known(rules, view, side, plane, log) == 0:
            mind.away[plane].fill(UNREACHED)
            continue
        spread(
            log.flood, ways_of(board, view, plane),
            board.move_cost[plane], view.barrier[plane], mind.nobody[plane], FAR,
            int(number.step_straight), int(number.step_diagonal), int(number.door_cost), -1,
        )  # fmt: skip
        copy_grid(mind.away[plane], log.flood.distance)


@compiled
def has_unit(view: World, side: int, plane: int) -> bool:
    for unit in range(view.identity.shape[0]):
        if view.identity.side[unit] == side and view.place.plane[unit] == plane and is_standing(view, unit):
            return True
    return False


@compiled
def add_known(rules: Ruleset, view: World, side: int, plane: int, log: Log) -> int:
    """Makes every known, standing enemy on a plane a source, but for limbs: nobody hunts those. Gives their number."""
    units = view.identity.shape[0]
    total = 0
    for unit in range(units):
        if view.identity.side[unit] == side or not is_standing(view, unit) or is_captive(view, unit):
            continue
        memory = view.memory[side * units + unit]
        if memory.known != NEVER and memory.plane == plane and reach_of(rules, view, unit) == 0:
            add_source(log.flood, int(memory.x), int(memory.y))
            total += 1
    return total


@compiled
def list_foes(rules: Ruleset, view: World, unit: int, mind: Mind) -> None:
    """Fills `mind.foe` with the enemies known on the unit's plane."""
    units = view.identity.shape[0]
    side = int(view.identity.side[unit])
    count = 0
    for other in range(units):
        if view.identity.side[other] == side or not is_standing(view, other) or count >= MOST_FOES:
            continue
        memory = view.memory[side * units + other]
        if memory.known == NEVER or memory.plane != view.place.plane[unit] or is_captive(view, other):
            continue
        row = mind.foe[count]
        row.unit = other
        row.x = memory.x
        row.y = memory.y
        row.in_sight = int(memory.known == IN_SIGHT)
        describe(rules, view, other, unit, row)
        count += 1
    mind.foes[0] = count


@compiled
def describe(rules: Ruleset, view: World, foe: int, unit: int, row: np.record) -> None:
    """How the enemy could hurt the unit: expected points of a hit and from how far."""
    armour = int(rules.kind.armour[view.identity.kind[unit]])
    kind = rules.kind[view.identity.kind[foe]]
    arm = int(view.kit.weapon[foe])
    row.shoots = int(arm >= 0)
    row.strikes = int(kind.blade >= 0 and not (in_play(view) and is_watchful(rules, view, foe)))
    row.points = 0
    row.reach = 0
    if arm >= 0:
        weapon = rules.weapon[arm]
        row.points = max(1, (int(weapon.low) + int(weapon.high)) // 2 - (0 if weapon.piercing != 0 else armour))
        row.reach = weapon.reach
    if kind.blade >= 0 and arm < 0:
        blade = rules.weapon[kind.blade]
        row.points = max(1, (int(blade.low) + int(blade.high)) // 2 - (0 if blade.piercing != 0 else armour))
        row.reach = kind.stride + 1
