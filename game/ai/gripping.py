"""Seizing, stabbing, throwing; struggling, getting up."""

import numpy as np

from game.ai.mind import Mind
from game.ai.offers import offer
from game.ai.worth import worth_of_hit
from game.core.jit import compiled
from game.rules import orders
from game.rules.body import distance, is_standing
from game.rules.components import Board, Ruleset, World
from game.rules.events import Log
from game.rules.flight import LOST, RESTS, WAYS, plan_flight, plane_of, share_of_struck, x_of, y_of
from game.rules.grapple import GRAPPLE, STAB, STRUGGLE, THROW, choked_of, why_not_grapple, why_not_use_grip
from game.rules.grips import STAND
from game.rules.hold import holder_of
from game.rules.leverage import break_free, grasp
from game.rules.orders import as_order
from game.rules.terrain import sees

FALL_PERCENT = 60  # how likely nobody comes to help one who hangs over a chasm
CROSSED_PERCENT = 50  # of a seizure's worth: thrown across, one is out of the fight for some rounds
OUT_PERCENT = 100  # of a seizure's worth: knocked out for a round, and lying where one can be seized again
COMPANY_PERCENT = 15  # of a seizure's worth, for each friend of the thrower near where one comes down over there
COMPANY_TILES = 5
ARM_PERCENT = 25  # of a seizure's worth: a first wound of the arm that bears a heavy weapon
HELD_PERCENT = 10  # of a seizure's worth: still in the grip


@compiled
def consider_grips(
    board: Board, rules: Ruleset, view: World, unit: int, here: int, weight: np.recarray, mind: Mind, log: Log
) -> None:
    grip = view.grip[unit]
    if holder_of(view, unit) >= 0:
        if weight.free[0] > 0:
            chance = break_free(rules, view, unit, log.terms)
            offer(mind, here + chance * int(weight.free[0]) // 100, STRUGGLE, unit, -1, -1, -1, 0)
    elif grip.holds >= 0:
        consider_held(board, rules, view, unit, here, weight, mind, log)
    elif view.posture.prone[unit] != 0:
        if mind.foes[0] > 0 and weight.rise[0] > 0:
            offer(mind, here + int(weight.rise[0]), STAND, unit, -1, -1, -1, 0)
    elif rules.kind.grapples[view.identity.kind[unit]] != 0 and weight.grapple[0] > 0:
        consider_seizing(board, rules, view, unit, here, weight, mind, log)


@compiled
def consider_held(
    board: Board, rules: Ruleset, view: World, unit: int, here: int, weight: np.recarray, mind: Mind, log: Log
) -> None:
    """A stab, with the grip going on, against a throw that ends it."""
    held = int(view.grip.holds[unit])
    if why_not_use_grip(rules, view, as_order(STAB, unit, -1, -1, -1, 0)) == orders.OK:
        worth = worth_of_stab(rules, view, unit, held, weight)
        worth += int(weight.grapple[0]) * HELD_PERCENT // 100 // (1 + count_helpers(board, view, unit, held, mind))
        offer(mind, here + worth, STAB, unit, -1, -1, -1, 0)
    if why_not_use_grip(rules, view, as_order(THROW, unit, -1, -1, -1, 0)) == orders.OK:
        worth = worth_of_throw(board, rules, view, unit, held, int(view.grip.way[unit]), weight, log)
        offer(mind, here + worth, THROW, unit, -1, -1, -1, 0)


@compiled
def worth_of_stab(rules: Ruleset, view: World, unit: int, held: int, weight: np.recarray) -> int:
    """What the skewer does, with what the grip that goes on will have cost by the next phase, and the arm."""
    skewer = rules.weapon[rules.kind.stab[view.identity.kind[unit]]]
    points = (int(skewer.low) + int(skewer.high)) * 500 + choked_of(rules, view, held) * 1000
    worth = worth_of_hit(rules, view, held, 100, points, weight)
    weapon = int(view.kit.weapon[held])
    if view.wound.arm[held] == 0 and weapon >= 0 and rules.weapon.two_handed[weapon] != 0:
        worth += int(weight.grapple[0]) * ARM_PERCENT // 100
    return worth


@compiled
def worth_of_throw(
    board: Board, rules: Ruleset, view: World, unit: int, held: int, way: int, weight: np.recarray, log: Log
) -> int:
    """By where the flight would end now, and whom it would strike."""
    tiles = int(rules.kind.throws[view.identity.kind[unit]])
    flight = plan_flight(board, rules, view, held, way, tiles, log.flood.path)
    if flight.end == LOST:
        return int(view.health.hp[held]) * int(weight.damage[0]) + int(weight.kill[0])
    value = worth_of_hit(rules, view, held, 100, flight.damage * 1000, weight)
    if flight.end != RESTS:
        left = int(view.health.hp[held]) * int(weight.damage[0]) + int(weight.kill[0])
        value += left * FALL_PERCENT // 100
    if flight.knocks_out != 0:
        value += int(weight.grapple[0]) * OUT_PERCENT // 100
    last = int(log.flood.path[flight.length - 1]) if flight.length > 0 else -1
    if last >= 0 and plane_of(board, last) != view.place.plane[held]:
        percent = CROSSED_PERCENT + COMPANY_PERCENT * count_company(board, view, unit, last)
        value += int(weight.grapple[0]) * percent // 100
    if flight.struck >= 0:
        share = share_of_struck(rules, flight.damage) * 1000
        hit = worth_of_hit(rules, view, flight.struck, 100, share, weight)
        value += hit if view.identity.side[flight.struck] != view.identity.side[unit] else -hit
    return value


@compiled
def count_company(board: Board, view: World, unit: int, spot: int) -> int:
    """Standing friends of the unit near a place of the other plane, who would fall upon whoever comes down there."""
    total = 0
    for friend in range(view.identity.shape[0]):
        place = view.place[friend]
        if (
            view.identity.side[friend] == view.identity.side[unit]
            and place.plane == plane_of(board, spot)
            and is_standing(view, friend)
            and distance(int(place.x) - x_of(board, spot), int(place.y) - y_of(board, spot)) <= COMPANY_TILES
        ):
            total += 1
    return total


@compiled
def consider_seizing(
    board: Board, rules: Ruleset, view: World, unit: int, here: int, weight: np.recarray, mind: Mind, log: Log
) -> None:
    """Whoever stands beside the unit, with the way of the best throw, as far as the held is likely to stay held."""
    for nth in range(mind.foes[0]):
        foe = mind.foe[nth]
        target = int(foe.unit)
        if foe.in_sight == 0 or why_not_seize(board, rules, view, unit, target) != orders.OK:
            continue
        best = -1
        best_worth = 0
        for way in range(WAYS):
            if why_not_grapple(board, rules, view, as_order(GRAPPLE, unit, target, -1, -1, way)) == orders.OK:
                worth = worth_of_throw(board, rules, view, unit, target, way, weight, log)
                if best < 0 or worth > best_worth:
                    best = way
                    best_worth = worth
        held = 100 - break_free(rules, view, target, log.terms)
        worth = int(weight.grapple[0]) + max(0, best_worth) * held * held // 10000
        worth = worth // (1 + count_helpers(board, view, unit, target, mind))
        worth = worth * grasp(rules, view, target, log.terms) // 100
        offer(mind, here + worth, GRAPPLE, unit, target, -1, -1, best)


@compiled
def why_not_seize(board: Board, rules: Ruleset, view: World, unit: int, target: int) -> int:
    """Whether the target can be seized at all: of two opposite ways at most one leads through the unit itself."""
    why = why_not_grapple(board, rules, view, as_order(GRAPPLE, unit, target, -1, -1, 0))
    if why == orders.OK:
        return why
    return why_not_grapple(board, rules, view, as_order(GRAPPLE, unit, target, -1, -1, 4))


@compiled
def count_helpers(board: Board, view: World, unit: int, target: int, mind: Mind) -> int:
    """Known friends of the target who see the unit, and could make it drop him without going out of their way."""
    place = view.place[unit]
    total = 0
    for nth in range(mind.foes[0]):
        foe = mind.foe[nth]
        if foe.unit != target and foe.in_sight != 0:
            total += int(sees(board, view, int(place.plane), int(foe.x), int(foe.y), int(place.x), int(place.y)))
    return total
