"""A persona's choice: utility over every reachable tile and every action of one unit at a time.

Units act in row order until none has an action left. For a unit with two actions a tile is worth standing there plus
the best attack from it; with the last action an attack counts where the unit is. The same code plays both sides, in
matches with a screen and inside the match kernel.
"""

import numpy as np

from game.ai.arms import watch_way
from game.ai.deeds import consider_deeds
from game.ai.exposure import weigh_exposure
from game.ai.hazards import weigh_lay
from game.ai.machine import speaks_first
from game.ai.mind import Mind, list_foes, recall
from game.ai.moving import consider_moves
from game.ai.offers import offer
from game.ai.sphere import consider_apart, worth_of_hold
from game.ai.tending import awaits_arm, weigh_tending, worth_of_dressing
from game.ai.whim import whim
from game.ai.worth import (
    danger,
    weigh_pulls,
    worth_of_place,
    worth_of_shot,
    worth_of_strike,
)
from game.core.jit import compiled, compiled_apart
from game.rules import orders
from game.rules.body import aches, is_fallen, is_standing
from game.rules.components import DOWN, Board, Ruleset, World
from game.rules.events import Log
from game.rules.legal import list_orders, reason
from game.rules.orders import Order, as_order

LOWEST = -(1 << 40)
ALREADY_SAFE = 1500  # expected loss under which raising a guard is not thought of


@compiled_apart
def choose(board: Board, rules: Ruleset, view: World, side: int, weight: np.recarray, mind: Mind, log: Log) -> Order:
    """The next order of `side`, which must be on turn in its observation `view`."""
    if weight.aimless[0] != 0:
        return choose_any(board, rules, view, side, mind, log)
    recall(board, rules, view, side, weight, mind, log)
    unit = whose_turn(board, rules, view, side, weight)
    if unit < 0:
        return end_phase(mind)
    consider_unit(board, rules, view, unit, weight, mind, log)
    best = mind.best
    return as_order(best[1], best[2], best[3], best[4], best[5], best[6])


@compiled
def whose_turn(board: Board, rules: Ruleset, view: World, side: int, weight: np.recarray) -> int:
    """The first unit with an action left, -1 when all are done.

    Who gives orders waits to see who can use them, and who can hardly walk waits for an arm.
    """
    commander = -1
    for unit in range(view.identity.shape[0]):
        if view.identity.side[unit] == side and is_standing(view, unit) and view.pace.actions[unit] > 0:
            if awaits_arm(board, rules, view, unit, weight):
                continue
            gives_orders = rules.kind.commands[view.identity.kind[unit]] != 0 and weight.order[0] > 0
            if not gives_orders or speaks_first(view, unit):
                return unit
            if commander < 0:
                commander = unit
    return commander


@compiled
def end_phase(mind: Mind) -> Order:
    best = mind.best
    best[1] = orders.END_PHASE
    best[2] = -1
    best[3] = -1
    best[4] = -1
    best[5] = -1
    best[6] = 0
    return as_order(best[1], best[2], best[3], best[4], best[5], best[6])


@compiled
def choose_any(board: Board, rules: Ruleset, view: World, side: int, mind: Mind, log: Log) -> Order:
    """Any legal order of the first unit with an action left, all equally likely."""
    for unit in range(view.identity.shape[0]):
        if view.identity.side[unit] == side and is_standing(view, unit) and view.pace.actions[unit] > 0:
            count = list_orders(board, rules, view, unit, log, mind.orders)
            row = mind.orders[whim(view, unit, mind, int(view.pace.actions[unit]), count)]
            best = mind.best
            for cell in range(6):
                best[1 + cell] = row[cell]
            return as_order(best[1], best[2], best[3], best[4], best[5], best[6])
    return end_phase(mind)


@compiled
def consider_unit(
    board: Board, rules: Ruleset, view: World, unit: int, weight: np.recarray, mind: Mind, log: Log
) -> None:
    """Leaves the unit's best order in `mind.best`; waiting is always there."""
    mind.best[0] = LOWEST
    list_foes(rules, view, unit, mind)
    if consider_apart(board, rules, view, unit, weight, mind, log):
        return
    weigh_pulls(board, rules, view, unit, mind, weight)
    weigh_lay(rules, view, unit, weight, mind)
    weigh_tending(board, rules, view, unit, weight, mind, log)
    weigh_exposure(board, rules, view, unit, weight, mind)
    x = int(view.place.x[unit])
    y = int(view.place.y[unit])
    here = worth_of_place(board, rules, view, unit, x, y, mind, weight, log)
    here += worth_of_hold(rules, view, unit, weight)
    offer(mind, here, orders.WAIT, unit, -1, -1, -1, 0)
    consider_attacks(board, rules, view, unit, here, weight, mind, log)
    consider_waiting(board, rules, view, unit, here, weight, mind, log)
    consider_care(board, rules, view, unit, here, weight, mind, log)
    consider_dream(board, rules, view, unit, here, weight, mind, log)
    consider_deeds(board, rules, view, unit, here, weight, mind, log)
    guarding = int(view.stance.guarding[unit])
    view.stance.guarding[unit] = 0  # who walks lowers the guard
    consider_moves(board, rules, view, unit, weight, mind, log)
    view.stance.guarding[unit] = guarding


@compiled
def consider_attacks(
    board: Board, rules: Ruleset, view: World, unit: int, here: int, weight: np.recarray, mind: Mind, log: Log
) -> None:
    """Shots and strikes from where the unit stands; with two actions a second attack is in prospect."""
    x = int(view.place.x[unit])
    y = int(view.place.y[unit])
    times = 2 if view.pace.actions[unit] > 1 else 1
    for nth in range(mind.foes[0]):
        foe = mind.foe[nth]
        target = int(foe.unit)
        if foe.in_sight == 0:
            continue
        if reason(board, rules, view, as_order(orders.SHOOT, unit, target, -1, -1, 0), log) == orders.OK:
            worth = worth_of_shot(board, rules, view, unit, x, y, target, weight, log)
            offer(mind, here + worth * times, orders.SHOOT, unit, target, -1, -1, 0)
        if reason(board, rules, view, as_order(orders.STRIKE, unit, target, -1, -1, 0), log) == orders.OK:
            worth = worth_of_strike(rules, view, unit, target, weight, log)
            offer(mind, here + worth * times, orders.STRIKE, unit, target, -1, -1, 0)


@compiled
def consider_waiting(
    board: Board, rules: Ruleset, view: World, unit: int, here: int, weight: np.recarray, mind: Mind, log: Log
) -> None:
    """Overwatch, reload, guard."""
    w = weight[0]
    weapon = int(view.kit.weapon[unit])
    if weapon >= 0:
        empty = view.kit.ammo[unit] == 0
        idle = mind.foes[0] == 0 and view.kit.ammo[unit] < rules.weapon.magazine[weapon]
        if empty or idle:
            worth = int(w.reload) if empty else int(w.reload) // 8
            if reason(board, rules, view, as_order(orders.RELOAD, unit, -1, -1, -1, 0), log) == orders.OK:
                offer(mind, here + worth, orders.RELOAD, unit, -1, -1, -1, 0)
        if reason(board, rules, view, as_order(orders.OVERWATCH, unit, -1, -1, -1, 1), log) == orders.OK:
            way = watch_way(board, view, unit, int(w.arc), mind, log) if w.arc > 0 else -1
            offer(mind, here + int(w.watch), orders.OVERWATCH, unit, -1, way, -1, int(w.watch_chance))
    if w.guard > 0 and reason(board, rules, view, as_order(orders.GUARD, unit, -1, -1, -1, 0), log) == orders.OK:
        strikers = count_strikers(view, unit, mind)
        loss = danger(board, rules, view, unit, int(view.place.x[unit]), int(view.place.y[unit]), mind, log)
        if strikers > 0 and loss > ALREADY_SAFE:
            offer(mind, here + int(w.guard) * strikers, orders.GUARD, unit, -1, -1, -1, 0)


@compiled
def count_strikers(view: World, unit: int, mind: Mind) -> int:
    """Known enemies without a missile that could come to blows next phase."""
    total = 0
    for nth in range(mind.foes[0]):
        foe = mind.foe[nth]
        far = max(abs(int(foe.x) - int(view.place.x[unit])), abs(int(foe.y) - int(view.place.y[unit])))
        if foe.shoots == 0 and far <= foe.reach:
            total += 1
    return total


@compiled
def consider_care(
    board: Board, rules: Ruleset, view: World, unit: int, here: int, weight: np.recarray, mind: Mind, log: Log
) -> None:
    """Dressings for the bleeding and the fallen, a painkiller for an arm that holds no weapon."""
    w = weight[0]
    for friend in range(view.identity.shape[0]):
        if view.identity.side[friend] != view.identity.side[unit]:
            continue
        bleeding = view.health.bleeding[friend] > 0
        fading = is_fallen(view, friend) and view.health.state[friend] == DOWN
        if (bleeding or fading) and reason(
            board, rules, view, as_order(orders.DRESS, unit, friend, -1, -1, 0), log
        ) == orders.OK:
            worth = worth_of_dressing(rules, view, unit, friend, weight, log)
            offer(mind, here + worth, orders.DRESS, unit, friend, -1, -1, 0)
    if (
        w.relief > 0
        and mind.foes[0] > 0
        and aches(view, unit, view.wound.arm[unit])
        and reason(board, rules, view, as_order(orders.PAINKILLER, unit, unit, -1, -1, 0), log) == orders.OK
    ):
        offer(mind, here + int(w.relief), orders.PAINKILLER, unit, unit, -1, -1, 0)


@compiled
def consider_dream(
    board: Board, rules: Ruleset, view: World, unit: int, here: int, weight: np.recarray, mind: Mind, log: Log
) -> None:
    """Grounding oneself, when the next Tide would take the unit out of the real place."""
    if weight.ground[0] <= 0 or view.mind.dizzy[unit] == 0 or view.place.plane[unit] != 0:
        return
    if reason(board, rules, view, as_order(orders.GROUND, unit, -1, -1, -1, 0), log) == orders.OK:
        offer(mind, here + int(weight.ground[0]), orders.GROUND, unit, -1, -1, -1, 0)
