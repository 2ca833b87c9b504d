"""What things are worth to a persona: hurting, being hurt, standing somewhere. Thousandths of a point of health.

Every chance comes from `rules.odds`, the function that resolves the shot.
"""

import numpy as np

from game.ai.mind import Mind
from game.core.jit import compiled
from game.kernels.cover import has_any
from game.kernels.sight import sees
from game.rules.body import distance, is_fallen, is_standing
from game.rules.components import ACTIVE, DOWN, Board, Ruleset, World
from game.rules.events import Log
from game.rules.odds import FLANK, blow, shot

REACH_OBJECTIVE = 1
LOST = 400  # half-steps that a place with no way counts as
MEMORY_PERCENT = 40  # how much an enemy out of sight still threatens
COMPANY = 4  # tiles within which a friend is near


@compiled
def worth_of_hit(rules: Ruleset, view: World, target: int, chance: int, points: int, weight: np.ndarray) -> int:
    """A hit of `points` (thousandths) at `chance` percent, a kill if it takes all that is left."""
    left = int(view.health.hp[target]) * 1000
    value = min(points, left) * chance // 100 * int(weight.damage[0]) // 1000
    if points >= left:
        value += chance * int(weight.kill[0]) // 100
    return value


@compiled
def worth_of_shot(
    board: Board, rules: Ruleset, view: World, unit: int, x: int, y: int, target: int, weight: np.ndarray, log: Log
) -> int:
    """A shot from (x, y) at a target in sight where it stands."""
    there = view.place[target]
    chance = shot(board, rules, view, unit, x, y, target, int(there.x), int(there.y), False, log.terms)
    weapon = rules.weapon[view.kit.weapon[unit]]
    armour = 0 if weapon.piercing != 0 else int(rules.kind.armour[view.identity.kind[target]])
    points = (int(weapon.low) + int(weapon.high)) * 500 - armour * 1000
    points += int(log.terms[FLANK]) * int(rules.number.critical_damage[0]) * 10
    return worth_of_hit(rules, view, target, chance, max(1000, points), weight)


@compiled
def worth_of_strike(rules: Ruleset, view: World, unit: int, target: int, weight: np.ndarray, log: Log) -> int:
    chance = blow(rules, view, unit, target, log.terms)
    blade = rules.weapon[view.kit.blade[unit]]
    armour = 0 if blade.piercing != 0 else int(rules.kind.armour[view.identity.kind[target]])
    points = max(1000, (int(blade.low) + int(blade.high)) * 500 - armour * 1000)
    return worth_of_hit(rules, view, target, chance, points, weight)


@compiled
def best_attack(
    board: Board, rules: Ruleset, view: World, unit: int, x: int, y: int, armed: bool, mind: Mind,
    weight: np.ndarray, log: Log,
) -> int:  # fmt: skip
    """Worth of the best shot or strike from (x, y); 0 when there is none. `armed`: the unit can fire."""
    plane = int(view.place.plane[unit])
    best = 0
    reach = int(rules.weapon.reach[view.kit.weapon[unit]]) if armed else 0
    for nth in range(mind.foes[0]):
        foe = mind.foe[nth]
        if foe.in_sight == 0:
            continue
        far = distance(int(foe.x) - x, int(foe.y) - y)
        if armed and far <= reach:
            if sees(board.sight, board.opaque, view.barrier, plane, x, y, int(foe.x), int(foe.y)):
                best = max(best, worth_of_shot(board, rules, view, unit, x, y, int(foe.unit), weight, log))
        if view.kit.blade[unit] >= 0 and max(abs(int(foe.x) - x), abs(int(foe.y) - y)) == 1:
            best = max(best, worth_of_strike(rules, view, unit, int(foe.unit), weight, log))
    return best


@compiled
def danger(board: Board, rules: Ruleset, view: World, unit: int, x: int, y: int, mind: Mind, log: Log) -> int:
    """Expected loss, thousandths of a point, if every known enemy attacks the unit at (x, y) once."""
    plane = int(view.place.plane[unit])
    total = 0
    for nth in range(mind.foes[0]):
        foe = mind.foe[nth]
        far = distance(int(foe.x) - x, int(foe.y) - y)
        if far > foe.reach:
            continue
        chance = 0
        if foe.shoots != 0:
            if sees(board.sight, board.opaque, view.barrier, plane, int(foe.x), int(foe.y), x, y):
                chance = shot(
                    board, rules, view, int(foe.unit), int(foe.x), int(foe.y), unit, x, y, False, log.terms
                )
        else:
            chance = int(rules.kind.melee_aim[view.identity.kind[foe.unit]])
        loss = chance * int(foe.points) * 10
        total += loss if foe.in_sight != 0 else loss * MEMORY_PERCENT // 100
    return total


@compiled
def worth_of_place(
    board: Board, rules: Ruleset, view: World, unit: int, x: int, y: int, mind: Mind, weight: np.ndarray, log: Log
) -> int:
    """Standing at (x, y) when the phase ends: its charm less its danger."""
    helper = weight.rescue[0] > 0 and view.kit.dressings[unit] > 0 and any_fading(view, unit)
    loss = danger(board, rules, view, unit, x, y, mind, log) * int(weight.caution[0]) // 1000
    return charm_of_place(board, rules, view, unit, x, y, helper, mind, weight) - loss


@compiled
def charm_of_place(
    board: Board, rules: Ruleset, view: World, unit: int, x: int, y: int, helper: bool, mind: Mind, weight: np.ndarray
) -> int:
    """What speaks for (x, y) apart from danger. `helper`: the unit can dress and somebody is bleeding out."""
    w = weight[0]
    plane = int(view.place.plane[unit])
    value = 0
    if rules.kind.uses_cover[view.identity.kind[unit]] != 0 and has_any(board.cover[plane, y, x]):
        value += int(w.cover)
    share = int(w.fighting) if mind.foes[0] > 0 else 100
    value -= way_to_goal(board, rules, view, unit, x, y) * int(w.progress) * share // 100
    away = int(mind.away[plane, y, x])
    if away >= 0:
        keep = int(w.keep) if view.kit.weapon[unit] >= 0 else 0
        value -= max(0, away - keep) * int(w.hunt)
    if w.together > 0:
        value -= loneliness(view, unit, x, y) * int(w.together)
    if helper:
        value += near_fallen(view, unit, x, y) * int(w.rescue) // 2
    return value


@compiled
def any_fading(view: World, unit: int) -> bool:
    """Whether a friend of the unit is bleeding out."""
    for friend in range(view.identity.shape[0]):
        if view.identity.side[friend] == view.identity.side[unit] and view.health.state[friend] == DOWN:
            return True
    return False


@compiled
def has_goal(rules: Ruleset, view: World, unit: int) -> bool:
    """Whether the unit's side has an open objective that is a place."""
    for row in range(rules.objective.shape[0]):
        rule = rules.objective[row]
        if (
            rule.kind == REACH_OBJECTIVE
            and rule.required != 0
            and rule.side == view.identity.side[unit]
            and view.objective.state[row] == ACTIVE
        ):
            return True
    return False


@compiled
def way_to_goal(board: Board, rules: Ruleset, view: World, unit: int, x: int, y: int) -> int:
    """Half-steps to the side's nearest open objective that is a place; 0 when it has none."""
    best = -1
    for row in range(rules.objective.shape[0]):
        rule = rules.objective[row]
        if (
            rule.kind == REACH_OBJECTIVE
            and rule.required != 0
            and rule.side == view.identity.side[unit]
            and view.objective.state[row] == ACTIVE
        ):
            way = int(board.goal[row, view.place.plane[unit], y, x])
            way = LOST if way < 0 else way
            if best < 0 or way < best:
                best = way
    return max(0, best)


@compiled
def loneliness(view: World, unit: int, x: int, y: int) -> int:
    """Tiles to the nearest standing friend on the plane beyond the near ones; 0 without friends."""
    nearest = -1
    for friend in range(view.identity.shape[0]):
        if (
            friend != unit
            and view.identity.side[friend] == view.identity.side[unit]
            and view.place.plane[friend] == view.place.plane[unit]
            and is_standing(view, friend)
        ):
            far = distance(int(view.place.x[friend]) - x, int(view.place.y[friend]) - y)
            if nearest < 0 or far < nearest:
                nearest = far
    return max(0, nearest - COMPANY)


@compiled
def near_fallen(view: World, unit: int, x: int, y: int) -> int:
    """1 if a friend bleeding out lies beside (x, y)."""
    for friend in range(view.identity.shape[0]):
        if (
            view.identity.side[friend] == view.identity.side[unit]
            and view.health.state[friend] == DOWN
            and is_fallen(view, friend)
            and view.place.plane[friend] == view.place.plane[unit]
            and max(abs(int(view.place.x[friend]) - x), abs(int(view.place.y[friend]) - y)) <= 1
        ):
            return 1
    return 0

