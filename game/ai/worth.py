"""What things are worth to a persona: hurting, being hurt, standing somewhere. Thousandths of a point of health.

Every chance comes from `rules.odds`, the function that resolves the shot.
"""

import numpy as np

from game.ai.charm import charm_of_place
from game.ai.hazards import SPARE
from game.ai.mind import Mind
from game.ai.volley import best_burst, fires_bursts
from game.core.jit import compiled
from game.rules.body import distance, is_standing, stride
from game.rules.components import ACTIVE, DOWN, Board, Ruleset, World
from game.rules.events import Log
from game.rules.hold import blow_needed, held_by_unit
from game.rules.odds import FLANK, blow, blows_held, shot
from game.rules.shield import victim
from game.rules.terrain import sees

REACH_OBJECTIVE, ELIMINATE_OBJECTIVE = 1, 3
MEMORY_PERCENT = 40  # how much an enemy out of sight still threatens
WEAK_CAUTION = 4


@compiled
def worth_of_hit(rules: Ruleset, view: World, target: int, chance: int, points: int, weight: np.recarray) -> int:
    """A hit of `points` (thousandths) at `chance` percent, a kill if it takes all that is left."""
    left = int(view.health.hp[target]) * 1000
    value = min(points, left) * chance // 100 * int(weight.damage[0]) // 1000
    if points >= left:
        value += chance * int(weight.kill[0]) // 100
    if rules.kind.limb[view.identity.kind[target]] != 0:
        return value * limb_percent(view, target, weight) // 100
    return value


@compiled
def limb_percent(view: World, limb: int, weight: np.recarray) -> int:
    """How much a hit on a limb counts: all if it holds somebody, else less, for it grows again."""
    return 100 if view.limb.shape[0] > 0 and view.limb.holds[limb] >= 0 else int(weight.limb[0])


@compiled
def worth_of_shot(
    board: Board, rules: Ruleset, view: World, unit: int, x: int, y: int, target: int, weight: np.recarray, log: Log
) -> int:
    """A shot from (x, y) at a target in sight where it stands."""
    there = view.place[target]
    chance = shot(board, rules, view, unit, x, y, target, int(there.x), int(there.y), False, log.terms)
    weapon = rules.weapon[view.kit.weapon[unit]]
    struck = victim(view, target)
    armour = 0 if weapon.piercing != 0 else int(rules.kind.armour[view.identity.kind[struck]])
    points = (int(weapon.low) + int(weapon.high)) * 500 - armour * 1000
    points += int(log.terms[FLANK]) * int(rules.number.critical_damage[0]) * 10
    worth = worth_of_hit(rules, view, struck, chance, max(1000, points), weight)
    return worth + worth_of_freeing(rules, view, unit, is_at_hand(view, x, y, struck), struck, chance, weapon, weight)


@compiled
def worth_of_strike(rules: Ruleset, view: World, unit: int, target: int, weight: np.recarray, log: Log) -> int:
    """A strike at a target beside the unit; a guard that takes it is that much nearer to breaking."""
    held = blows_held(rules, view, unit, target)
    chance = 100 // (held + 1) if held > 0 else blow(rules, view, unit, target, log.terms)
    blade = rules.weapon[view.kit.blade[unit]]
    armour = 0 if blade.piercing != 0 else int(rules.kind.armour[view.identity.kind[target]])
    points = max(1000, (int(blade.low) + int(blade.high)) * 500 - armour * 1000)
    worth = worth_of_hit(rules, view, target, chance, points, weight)
    return worth + worth_of_freeing(rules, view, unit, True, target, chance, blade, weight)


@compiled
def worth_of_freeing(
    rules: Ruleset, view: World, unit: int, near: bool, target: int, chance: int, arm: np.record, weight: np.recarray
) -> int:
    """That a hit makes the target drop whom it holds, by how many hits of the arm are hard enough; `near`: at hand."""
    held = held_by_unit(view, target)
    if held < 0 or view.identity.side[unit] == view.identity.side[target]:
        return 0
    armour = 0 if arm.piercing != 0 else int(rules.kind.armour[view.identity.kind[target]])
    needed = blow_needed(rules, near and held != unit)
    rolls = int(arm.high) - int(arm.low) + 1
    enough = rolls if needed <= 1 else min(rolls, max(0, int(arm.high) - armour - needed + 1))
    return chance * int(weight.free[0]) // 100 * enough // rolls


@compiled
def is_at_hand(view: World, x: int, y: int, target: int) -> bool:
    """Whether (x, y) is beside the target, or beside whom it holds."""
    held = held_by_unit(view, target)
    if max(abs(int(view.place.x[target]) - x), abs(int(view.place.y[target]) - y)) <= 1:
        return True
    return held >= 0 and max(abs(int(view.place.x[held]) - x), abs(int(view.place.y[held]) - y)) <= 1


@compiled
def best_attack(
    board: Board, rules: Ruleset, view: World, unit: int, x: int, y: int, armed: bool, mind: Mind,
    weight: np.recarray, log: Log,
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
        if armed and far <= reach and sees(board, view, plane, x, y, int(foe.x), int(foe.y)):
            best = max(best, worth_of_shot(board, rules, view, unit, x, y, int(foe.unit), weight, log))
        if view.kit.blade[unit] >= 0 and max(abs(int(foe.x) - x), abs(int(foe.y) - y)) == 1:
            best = max(best, worth_of_strike(rules, view, unit, int(foe.unit), weight, log))
    if armed and fires_bursts(rules, view, unit):
        best = max(best, best_burst(board, rules, view, unit, x, y, mind, weight, log))
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
            if sees(board, view, plane, int(foe.x), int(foe.y), x, y):
                chance = shot(board, rules, view, int(foe.unit), int(foe.x), int(foe.y), unit, x, y, False, log.terms)
        elif foe.strikes != 0:
            chance = blow(rules, view, int(foe.unit), unit, log.terms)
        loss = chance * int(foe.points) * 10
        total += loss if foe.in_sight != 0 else loss * MEMORY_PERCENT // 100
    return total


@compiled
def weigh_pulls(board: Board, rules: Ruleset, view: World, unit: int, mind: Mind, weight: np.recarray) -> None:
    """Fills `mind.pull` and `mind.friend` for the thinking unit, so that a tile costs a few look-ups.

    pull: objective row or -1, worth of a half-step to it, worth of a half-step to an enemy and where that stops,
    worth of cover, of company, how many friends, of helping the fallen; worth of a half-step to those who wait for a
    dressing, which `tending.weigh_tending` fills; cost of staying where something comes
    down; of a point of suspicion, see `stealth.weigh_exposure`.
    """
    w = weight[0]
    pull = mind.pull
    pull[0] = goal_row(board, rules, view, unit, mind)
    pull[1] = worth_of_progress(board, rules, view, unit, mind, weight)
    # Who has somewhere to be does not stay behind for the sake of an enemy.
    pull[2] = 0 if pull[0] >= 0 and rules.objective[pull[0]].kind == REACH_OBJECTIVE else int(w.hunt)
    pull[3] = int(w.keep) if view.kit.weapon[unit] >= 0 else 0
    pull[4] = int(w.cover) if rules.kind.uses_cover[view.identity.kind[unit]] != 0 else 0
    pull[5] = int(w.together)
    pull[6] = list_friends(view, unit, mind) if w.together > 0 else 0
    pull[7] = int(w.rescue) // 4 if view.kit.dressings[unit] > 0 and any_fading(view, unit) else 0
    pull[9] = int(w.dodge) if view.craft.shape[0] > 0 else 0


@compiled
def worth_of_progress(board: Board, rules: Ruleset, view: World, unit: int, mind: Mind, weight: np.recarray) -> int:
    """Of a half-step nearer to the goal: less while an enemy is known, more when the clock runs against the side."""
    w = weight[0]
    usual = int(w.progress) * (int(w.fighting) if mind.foes[0] > 0 else 100) // 100
    row, last = int(mind.pull[0]), int(rules.limit[0])
    if row < 0 or last <= 0 or rules.limit[1] == view.identity.side[unit]:
        return usual
    place = view.place[unit]
    way = int(board.goal[row, place.plane, place.y, place.x])
    pace = stride(rules, view, unit)
    spare = last - int(view.clock.turn[0]) - (max(0, way) + 2 * pace - 1) // (2 * pace)
    return usual if way < 0 or spare > SPARE else max(usual, int(w.hurry) // (pace * (1 + max(0, spare))))


@compiled
def list_friends(view: World, unit: int, mind: Mind) -> int:
    """Writes the places of the unit's standing friends on its plane; gives their number."""
    count = 0
    for friend in range(view.identity.shape[0]):
        if (
            friend != unit
            and count < mind.friend.shape[0]
            and view.identity.side[friend] == view.identity.side[unit]
            and view.place.plane[friend] == view.place.plane[unit]
            and is_standing(view, friend)
        ):
            mind.friend[count, 0] = view.place.x[friend]
            mind.friend[count, 1] = view.place.y[friend]
            count += 1
    return count


@compiled
def caution_of(view: World, unit: int, weight: np.recarray) -> int:
    """Against a point of expected damage, thousandths; the weak and those who cannot fight keep out of it."""
    helpless = view.tend.weak[unit] != 0 or (view.kit.weapon[unit] < 0 and view.kit.blade[unit] < 0)
    return int(weight.caution[0]) * (WEAK_CAUTION if helpless else 1)


@compiled
def worth_of_place(
    board: Board, rules: Ruleset, view: World, unit: int, x: int, y: int, mind: Mind, weight: np.recarray, log: Log
) -> int:
    """Standing at (x, y) when the phase ends: its charm less its danger."""
    loss = danger(board, rules, view, unit, x, y, mind, log) * caution_of(view, unit, weight) // 1000
    return charm_of_place(board, rules, view, unit, x, y, mind) - loss


@compiled
def any_fading(view: World, unit: int) -> bool:
    """Whether a friend of the unit is bleeding out."""
    for friend in range(view.identity.shape[0]):
        if view.identity.side[friend] == view.identity.side[unit] and view.health.state[friend] == DOWN:
            return True
    return False


@compiled
def goal_row(board: Board, rules: Ruleset, view: World, unit: int, mind: Mind) -> int:
    """The side's first open, required objective that leads somewhere, before all one to which a way leads from here;
    -1 when it has none.
    """
    place = view.place[unit]
    first = -1
    for row in range(rules.objective.shape[0]):
        rule = rules.objective[row]
        if (
            (rule.kind == REACH_OBJECTIVE or (rule.kind == ELIMINATE_OBJECTIVE and mind.foes[0] == 0))
            and rule.required != 0
            and rule.side == view.identity.side[unit]
            and view.objective.state[row] == ACTIVE
        ):
            if rule.kind != REACH_OBJECTIVE or board.goal[row, place.plane, place.y, place.x] >= 0:
                return row
            if first < 0:
                first = row
    return first
