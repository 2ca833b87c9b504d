"""Drops, limbs, platforms, fronts and exits in thought: where not to stop, which way out to run for, whom to help."""

import numpy as np

from game.ai.lay import FAR, REACH_OBJECTIVE, Lay, has_lay
from game.ai.mind import Mind
from game.ai.offers import offer
from game.core.jit import compiled
from game.rules import orders
from game.rules.body import is_fallen, is_standing, stride
from game.rules.components import ACTIVE, HANGING, Board, Ruleset, World
from game.rules.cutting import CUT, why_not_cut
from game.rules.damage import standing
from game.rules.events import Log
from game.rules.exits import LEAVE, SHUT, gone, leads_out, why_not_leave
from game.rules.falling import HAUL, why_not_haul
from game.rules.grasp import limb_of
from game.rules.objectives import PROTECT
from game.rules.odds import blow
from game.rules.orders import as_order
from game.rules.platforms import is_on, load
from game.rules.rally import NEEDS_DRESSING, RALLY, why_not_rally
from game.rules.reasons import why_not_carry

# Of Mind.pull: row of Lay.field or -1; worth of being beside one in need; 1 if laid out; half-steps to the goal at
# which one waits for the burdened; 1 if the goal is to get out.
FIELD, HELP, LAID, WAIT, OUT = 11, 12, 13, 14, 15
ESCORT = 8  # half-steps that one goes ahead of a friend who carries somebody
SPARE = 2  # rounds to spare beyond which there is no hurry


@compiled
def weigh_lay(rules: Ruleset, view: World, unit: int, weight: np.recarray, mind: Mind) -> None:
    """Fills what the ground adds to `mind.pull` for the thinking unit."""
    pull = mind.pull
    pull[FIELD] = -1
    pull[HELP] = 0
    pull[LAID] = 0
    pull[WAIT] = 0
    pull[OUT] = 0
    if not has_lay(mind.lay):
        return
    pull[LAID] = 1
    weigh_platforms(rules, view, unit, weight, mind.lay)
    pull[OUT] = int(leads_away(rules, view, unit, mind))
    if any_in_need(view, unit, mind):
        pull[HELP] = int(weight.haul[0]) // 2
    if pull[0] < 0 or rules.objective[pull[0]].kind != REACH_OBJECTIVE:
        return
    pull[FIELD] = pull[0]
    if leads_out(rules, int(rules.objective[pull[0]].zone)):
        way = best_exit(rules, view, unit, stride(rules, view, unit), mind.lay)
        if way >= 0:
            pull[FIELD] = rules.objective.shape[0] + way
            pace = stride(rules, view, unit)
            spare = int(mind.lay.last[pull[FIELD]]) - arrival(rules, view, unit, way, pace, mind.lay)
            if spare > 0:
                pull[WAIT] = last_burdened(view, unit, int(pull[FIELD]), mind.lay) - ESCORT
            if spare <= SPARE:
                pull[1] = max(int(pull[1]), int(weight.hurry[0]) // (pace * (1 + max(0, spare))))


@compiled
def last_burdened(view: World, unit: int, row: int, lay: Lay) -> int:
    """Half-steps to the goal of the friend farthest from it who carries somebody; 0 when nobody does."""
    farthest = 0
    for friend in range(view.identity.shape[0]):
        if friend == unit or view.identity.side[friend] != view.identity.side[unit] or not is_standing(view, friend):
            continue
        if view.carry.holding[friend] >= 0:
            place = view.place[friend]
            farthest = max(farthest, int(lay.field[row, place.plane, place.y, place.x]))
    return farthest


@compiled
def weigh_platforms(rules: Ruleset, view: World, unit: int, weight: np.recarray, lay: Lay) -> None:
    """What it would cost the unit to stop on each platform."""
    own = 1 + int(view.carry.holding[unit] >= 0)
    place = view.place[unit]
    for platform in range(rules.platform.shape[0]):
        borne = load(rules, view, platform)
        if not is_on(rules, platform, int(place.plane), int(place.x), int(place.y)):
            borne += own
        cost = 0
        if borne > rules.platform.limit[platform]:
            cost = int(weight.fall[0]) if view.platform.strength[platform] == 1 else int(weight.overload[0])
        lay.burden[platform] = cost


@compiled
def arrival(rules: Ruleset, view: World, unit: int, way: int, action: int, lay: Lay) -> int:
    """The round in which the unit could leave by an exit at `action` half-steps an action; far off without a way."""
    place = view.place[unit]
    steps = int(lay.field[rules.objective.shape[0] + way, place.plane, place.y, place.x])
    if steps < 0:
        return FAR
    walks = (steps + action - 1) // action
    rounds = max(0, walks + 1 - int(view.pace.actions[unit]) + 1) // 2
    return max(int(view.clock.turn[0]) + rounds, int(rules.way_out.opens[way]))


@compiled
def best_exit(rules: Ruleset, view: World, unit: int, action: int, lay: Lay) -> int:
    """The way out the unit reaches first, at `action` half-steps an action, of those it reaches in time.

    Without one the nearest that is not lost; -1 none.
    """
    best = -1
    soonest = FAR
    for way in range(rules.way_out.shape[0]):
        rule = rules.way_out[way]
        if rule.side >= 0 and rule.side != view.identity.side[unit]:
            continue
        if rule.switch >= 0 and view.way_out.state[way] == SHUT:
            continue
        last = int(lay.last[rules.objective.shape[0] + way])
        if last < view.clock.turn[0]:
            continue
        there = arrival(rules, view, unit, way, action, lay)
        if there > last:
            there += FAR // 2
        if there < soonest:
            soonest = there
            best = way
    return best


@compiled
def cost_of_ground(view: World, unit: int, plane: int, x: int, y: int, mind: Mind) -> int:
    """What speaks against stopping on a tile, less what friends in need beside it speak for it."""
    lay = mind.lay
    cost = int(lay.risk[plane, y, x])
    if lay.span[plane, y, x] > 0:
        cost += int(lay.burden[lay.span[plane, y, x] - 1])
    if mind.pull[HELP] > 0:
        cost -= beside_need(view, unit, plane, x, y, mind) * int(mind.pull[HELP])
    return cost


@compiled
def needs_hand(view: World, unit: int, friend: int, mind: Mind) -> bool:
    """A friend who hangs, whom a limb holds, or who lies where he will come to harm."""
    if friend == unit or view.identity.side[friend] != view.identity.side[unit]:
        return False
    return bool(
        view.health.state[friend] == HANGING or limb_of(view, friend) >= 0 or lies_in_danger(view, friend, mind)
    )


@compiled
def lies_in_danger(view: World, friend: int, mind: Mind) -> bool:
    """Fallen, on nobody's back, where one had better not stop; anywhere, when everybody has to get out."""
    place = view.place[friend]
    at_risk = mind.pull[OUT] != 0 or mind.lay.risk[place.plane, place.y, place.x] > 0
    return bool(at_risk and is_fallen(view, friend) and view.carry.held_by[friend] < 0)


@compiled
def any_in_need(view: World, unit: int, mind: Mind) -> bool:
    if view.limb.shape[0] == 0:
        return False
    for friend in range(view.identity.shape[0]):
        if needs_hand(view, unit, friend, mind) and view.place.plane[friend] == view.place.plane[unit]:
            return True
    return False


@compiled
def beside_need(view: World, unit: int, plane: int, x: int, y: int, mind: Mind) -> int:
    """1 if a friend in need is beside (x, y)."""
    for friend in range(view.identity.shape[0]):
        if not needs_hand(view, unit, friend, mind) or view.place.plane[friend] != plane:
            continue
        if max(abs(int(view.place.x[friend]) - x), abs(int(view.place.y[friend]) - y)) <= 1:
            return 1
    return 0


@compiled
def consider_hazards(
    board: Board, rules: Ruleset, view: World, unit: int, here: int, weight: np.recarray, mind: Mind, log: Log
) -> None:
    """Pulling up, cutting free, carrying out, leaving."""
    if not has_lay(mind.lay):
        return
    out = mind.pull[OUT] != 0
    for friend in range(view.identity.shape[0]):
        if view.identity.side[friend] != view.identity.side[unit]:
            continue
        if why_not_haul(board, rules, view, as_order(HAUL, unit, friend, -1, -1, 0)) == orders.OK:
            offer(mind, here + int(weight.haul[0]), HAUL, unit, friend, -1, -1, 0)
        if why_not_cut(board, rules, view, as_order(CUT, unit, friend, -1, -1, 0)) == orders.OK:
            chance = blow(rules, view, unit, limb_of(view, friend), log.terms)
            offer(mind, here + int(weight.haul[0]) * chance // 100, CUT, unit, friend, -1, -1, 0)
        if can_carry_off(board, rules, view, unit, friend, out, mind):
            offer(mind, here + int(weight.lift[0]), orders.CARRY, unit, friend, -1, -1, 0)
    may = why_not_leave(board, rules, view, as_order(LEAVE, unit, -1, -1, -1, 0)) == orders.OK
    if out and may and mind.pull[WAIT] <= 0:
        offer(mind, here + int(weight.leave[0]), LEAVE, unit, -1, -1, -1, 0)


@compiled
def can_carry_off(board: Board, rules: Ruleset, view: World, unit: int, friend: int, out: bool, mind: Mind) -> bool:
    """Whether to take the fallen out of harm's way; where one has to get out, only if that leaves enough time."""
    if why_not_carry(board, rules, view, unit, friend) != orders.OK:
        return False
    if not out:
        return lies_in_danger(view, friend, mind)
    if can_be_raised(rules, view, unit, friend):
        return False
    slow = max(int(rules.number.step_diagonal[0]), stride(rules, view, unit) // 2 - 1)
    way = best_exit(rules, view, unit, slow, mind.lay)
    if way < 0:
        return False
    spare = int(mind.lay.last[rules.objective.shape[0] + way]) - arrival(rules, view, unit, way, slow, mind.lay)
    return spare > (0 if is_needed(rules, view, unit, friend, int(mind.pull[0])) else 2 * SPARE)


@compiled
def can_be_raised(rules: Ruleset, view: World, unit: int, friend: int) -> bool:
    """Whether somebody of the side who may still act can bring the fallen to his feet, faster than a burden."""
    for other in range(view.identity.shape[0]):
        if not is_standing(view, other) or view.pace.actions[other] == 0:
            continue
        why = why_not_rally(rules, view, as_order(RALLY, other, friend, -1, -1, 0))
        if why == orders.OK or (why == NEEDS_DRESSING and view.kit.dressings[unit] > 0):
            return True
    return False


@compiled
def is_needed(rules: Ruleset, view: World, unit: int, friend: int, row: int) -> bool:
    """Whether the side cannot reach its goal, or loses, without the fallen friend."""
    side = int(view.identity.side[unit])
    for other in range(rules.objective.shape[0]):
        rule = rules.objective[other]
        if rule.kind == PROTECT and rule.required != 0 and rule.spawn == view.identity.spawn[friend]:
            return True
    on_foot = standing(rules, view, side) + gone(rules, view, side, False)
    return bool(on_foot < rules.objective[row].count)


@compiled
def leads_away(rules: Ruleset, view: World, unit: int, mind: Mind) -> bool:
    """Whether the side's goal is to get out."""
    row = int(mind.pull[0])
    return bool(row >= 0 and view.objective.state[row] == ACTIVE and leads_out(rules, int(rules.objective[row].zone)))


@compiled
def is_in_peril(view: World, unit: int, mind: Mind) -> bool:
    """Whether the unit had better not stay where it is, whatever else it wants."""
    if not has_lay(mind.lay):
        return False
    place = view.place[unit]
    return cost_of_ground(view, unit, int(place.plane), int(place.x), int(place.y), mind) > 0
