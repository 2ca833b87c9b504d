"""Where to go: utility over every tile the unit can reach, with the best attack from it while an action is left."""

import numpy as np

from game.ai.charm import charm_plainly, is_plain, rare_charm
from game.ai.exposure import follow_ways
from game.ai.hazards import is_in_peril
from game.ai.mind import Mind
from game.ai.offers import offer
from game.ai.volley import fires_bursts
from game.ai.whim import whim
from game.ai.worth import best_attack, caution_of, danger
from game.core.jit import compiled
from game.rules import orders
from game.rules.components import Board, Ruleset, World
from game.rules.craft import is_under
from game.rules.events import Log
from game.rules.hold import held_by_unit
from game.rules.odds import can_fire
from game.rules.reasons import why_not_walk
from game.rules.walking import flood_from, walk_budget


@compiled
def consider_moves(
    board: Board, rules: Ruleset, view: World, unit: int, weight: np.recarray, mind: Mind, log: Log
) -> None:
    """Every tile in reach: the place, and the attack or watch that the action left over would give.

    Danger only takes away, so a tile whose charm with the best attack there could be does not beat the best so far is
    passed over; the most charming tile goes first. The choice is the same, most tiles cost a few table look-ups.
    """
    here = view.place[unit]
    flees = mind.pull[9] > 0 and is_under(board, rules, view, int(here.plane), int(here.x), int(here.y))
    flees = flees or is_in_peril(view, unit, mind)
    stays = has_no_aim(view, unit, mind) or view.lean.shields[unit] >= 0  # who stepped between does not step away
    if why_not_walk(view, unit) != orders.OK or (stays and not flees):
        return
    reach = walk_budget(rules, view, unit, 1)
    flood_from(board, rules, view, unit, walk_budget(rules, view, unit, int(view.pace.actions[unit])), -1, log)
    prone = int(view.posture.prone[unit])
    view.posture.prone[unit] = 0  # who walks gets up
    consider_reached(board, rules, view, unit, reach, weight, mind, log)
    view.posture.prone[unit] = prone


@compiled
def consider_reached(
    board: Board, rules: Ruleset, view: World, unit: int, reach: int, weight: np.recarray, mind: Mind, log: Log
) -> None:
    """The tiles of the flood in `log.flood`; `reach`: half-steps that leave an action over."""
    first = charm_tiles(board, rules, view, unit, weight, mind, log)
    if first < 0:
        return
    armed = can_fire(board, rules, view, unit)
    idle = int(weight.watch[0]) if armed else 0
    most = max(most_attack(rules, view, unit, armed, mind, weight), idle)
    # Tables taken once: nearly every tile is passed over, and nothing else is done for it.
    tiles, distance, charms, best = log.flood.tiles, log.flood.distance.ravel(), mind.charm, mind.best
    two_left = view.pace.actions[unit] > 1
    for turn in range(log.flood.tally[0]):
        nth = turn if turn > 0 else first
        follows = two_left and distance[tiles[nth]] <= reach
        if charms[nth] + (most if follows else 0) > best[0]:
            consider_tile(board, rules, view, unit, nth, follows, armed, idle, weight, mind, log)


@compiled
def charm_tiles(board: Board, rules: Ruleset, view: World, unit: int, weight: np.recarray, mind: Mind, log: Log) -> int:
    """Fills `mind.charm` by number of the flood; gives the number of the most charming tile, -1 if none is in reach."""
    width = board.move_cost.shape[2]
    noise = int(weight.noise[0])
    furtive = int(mind.pull[10])
    if furtive > 0:
        follow_ways(mind, log)
    tiles, charms = log.flood.tiles, mind.charm
    charm_plainly(board, view, unit, tiles, 1, int(log.flood.tally[0]), mind, charms)
    plain = is_plain(mind)
    best = -1
    for nth in range(1, log.flood.tally[0]):
        tile = int(tiles[nth])
        y = tile // width
        x = tile - y * width
        charm = int(charms[nth])
        if not plain:
            charm += rare_charm(board, rules, view, unit, x, y, mind)
        if furtive > 0:
            charm -= int(mind.glance[y, x]) * furtive
        if noise > 0:
            charm += whim(view, unit, mind, tile, noise)
        charms[nth] = charm
        if best < 0 or charm > charms[best]:
            best = nth
    return best


@compiled
def consider_tile(
    board: Board, rules: Ruleset, view: World, unit: int, nth: int, follows: bool, armed: bool, idle: int,
    weight: np.recarray, mind: Mind, log: Log,
) -> None:  # fmt: skip
    """One tile of the flood that may beat the best; `follows`: an action is left there."""
    width = board.move_cost.shape[2]
    tile = int(log.flood.tiles[nth])
    y = tile // width
    x = tile - y * width
    worth = int(mind.charm[nth])
    if follows:
        worth += max(idle, best_attack(board, rules, view, unit, x, y, armed, mind, weight, log))
    if worth > mind.best[0]:
        worth -= danger(board, rules, view, unit, x, y, mind, log) * caution_of(view, unit, weight) // 1000
        offer(mind, worth, orders.MOVE, unit, -1, x, y, 0)


@compiled
def has_no_aim(view: World, unit: int, mind: Mind) -> bool:
    """Nobody known, nothing to reach: such a unit holds its place, as if it expected somebody."""
    if mind.foes[0] > 0 or mind.away[view.place.plane[unit], view.place.y[unit], view.place.x[unit]] >= 0:
        return False
    return bool(mind.pull[0] < 0 and mind.pull[8] == 0)


@compiled
def most_attack(rules: Ruleset, view: World, unit: int, armed: bool, mind: Mind, weight: np.recarray) -> int:
    """More than any attack of the unit could be worth this turn."""
    points = 0
    if armed:
        points = int(rules.weapon.high[view.kit.weapon[unit]])
    if view.kit.blade[unit] >= 0:
        points = max(points, int(rules.weapon.high[view.kit.blade[unit]]))
    points += int(rules.number.critical_damage[0])
    seen = False
    freeing = 0
    for nth in range(mind.foes[0]):
        if mind.foe.in_sight[nth] != 0:
            seen = True
            if held_by_unit(view, int(mind.foe.unit[nth])) >= 0:
                freeing = int(weight.free[0])
    if not seen:
        return 0
    plain = points * int(weight.damage[0]) + int(weight.kill[0]) + freeing
    if not fires_bursts(rules, view, unit):
        return plain
    shots = int(rules.weapon.burst[view.kit.weapon[unit]])
    return plain * shots + int(mind.foes[0]) * int(weight.suppress[0])
