"""Care: whom to go to, what a dressing is worth, whom to walk, whom to cover, whose pulse to feel."""

import numpy as np

from game.ai.mind import FAR, Mind
from game.ai.offers import offer
from game.ai.worth import danger
from game.core.cells import copy_grid
from game.core.jit import compiled
from game.kernels.flood import add_source, begin, spread
from game.rules import orders
from game.rules.body import are_adjacent, is_standing, led, stride
from game.rules.care import needs_dressing
from game.rules.components import ACTIVE, DEAD, DOWN, PRESENT, Board, Ruleset, World
from game.rules.events import Log
from game.rules.lean import SPRINT, SUPPORT, why_not_sprint, why_not_support
from game.rules.nerve import pulse_odds, treatment_odds
from game.rules.objectives import TREAT
from game.rules.orders import as_order
from game.rules.pulse import PULSE, why_not_pulse
from game.rules.reasons import can_touch_unit
from game.rules.shield import SHIELD, why_not_shield


@compiled
def weigh_tending(
    board: Board, rules: Ruleset, view: World, unit: int, weight: np.recarray, mind: Mind, log: Log
) -> None:
    """Fills `mind.tend` with the way to who waits for a dressing, and `mind.pull[8]` with the worth of a half-step."""
    mind.pull[8] = 0
    if view.kit.dressings[unit] <= 0 or weight.rescue[0] <= 0 or not is_care_pressing(rules, view, unit, mind):
        return
    begin(log.flood)
    plane = int(view.place.plane[unit])
    waiting = 0
    for friend in range(view.identity.shape[0]):
        if friend != unit and waits(rules, view, unit, friend, plane):
            add_source(log.flood, int(view.place.x[friend]), int(view.place.y[friend]))
            waiting += 1
    if waiting == 0:
        return
    number = rules.number[0]
    spread(
        log.flood, board.ways[plane], board.move_cost[plane], view.barrier[plane], mind.nobody[plane], FAR,
        int(number.step_straight), int(number.step_diagonal), int(number.door_cost), -1,
    )  # fmt: skip
    copy_grid(mind.tend, log.flood.distance)
    mind.pull[8] = int(weight.progress[0])


@compiled
def is_care_pressing(rules: Ruleset, view: World, unit: int, mind: Mind) -> bool:
    """Whether the wounded come before everything: it is the task, or nobody shoots and somebody is down."""
    for row in range(rules.objective.shape[0]):
        rule = rules.objective[row]
        if rule.kind == TREAT and rule.side == view.identity.side[unit] and view.objective.state[row] == ACTIVE:
            return True
    if mind.foes[0] > 0:
        return False
    for friend in range(view.identity.shape[0]):
        if view.identity.side[friend] == view.identity.side[unit] and view.health.state[friend] == DOWN:
            return True
    return False


@compiled
def waits(rules: Ruleset, view: World, unit: int, friend: int, plane: int) -> bool:
    """A friend on the plane who needs a dressing, with nobody else beside him who has one."""
    if (
        view.identity.side[friend] != view.identity.side[unit]
        or view.identity.presence[friend] != PRESENT
        or view.health.state[friend] == DEAD
        or view.place.plane[friend] != plane
        or not needs_dressing(view, friend)
    ):
        return False
    for other in range(view.identity.shape[0]):
        if (
            other != unit
            and other != friend
            and view.identity.side[other] == view.identity.side[unit]
            and is_standing(view, other)
            and view.kit.dressings[other] > 0
            and are_adjacent(view, other, friend)
        ):
            return False
    return True


@compiled
def worth_of_dressing(rules: Ruleset, view: World, unit: int, friend: int, weight: np.recarray, log: Log) -> int:
    """Of a dressing that may be given: less for who fell again and will fight no more, a grave wound by its chance."""
    worth = int(weight.rescue[0]) if view.health.state[friend] == DOWN else int(weight.dress[0])
    if view.tend.weak[friend] != 0:
        worth //= 2
    if view.tend.grave[friend] != 0:
        worth = worth * treatment_odds(rules, view, unit, friend, log.terms) // 100
    return worth


@compiled
def worth_of_care(board: Board, rules: Ruleset, view: World, unit: int, weight: np.recarray, log: Log) -> int:
    """The best dressing the unit could give from where it stands."""
    if view.kit.dressings[unit] <= 0 or not is_standing(view, unit):
        return 0
    best = 0
    for friend in range(view.identity.shape[0]):
        if (
            view.identity.side[friend] == view.identity.side[unit]
            and view.identity.presence[friend] == PRESENT
            and view.health.state[friend] != DEAD
            and needs_dressing(view, friend)
            and can_touch_unit(board, view, unit, friend)
        ):
            best = max(best, worth_of_dressing(rules, view, unit, friend, weight, log))
    return best


@compiled
def awaits_arm(board: Board, rules: Ruleset, view: World, unit: int, weight: np.recarray) -> bool:
    """Whether a friend beside the unit, with actions left, may walk it and has not decided yet."""
    if weight.support[0] <= 0 or (view.tend.weak[unit] == 0 and view.wound.leg[unit] == 0):
        return False
    for friend in range(view.identity.shape[0]):
        if (
            friend != unit
            and view.identity.side[friend] == view.identity.side[unit]
            and view.pace.actions[friend] > 0
            and rules.kind.supports[view.identity.kind[friend]] != 0
            and is_standing(view, friend)
            and view.tend.weak[friend] == 0
            and view.wound.leg[friend] == 0
            and why_not_support(board, rules, view, as_order(SUPPORT, friend, unit, -1, -1, 0)) == orders.OK
        ):
            return True
    return False


@compiled
def consider_arms(
    board: Board, rules: Ruleset, view: World, unit: int, here: int, weight: np.recarray, mind: Mind, log: Log
) -> None:
    """Walking a friend who is slower alone than the two together, and running with him; both come before the walk."""
    if weight.support[0] <= 0 or mind.pull[0] < 0:
        return
    place = view.place[unit]
    way = int(board.goal[mind.pull[0], place.plane, place.y, place.x])
    pace = stride(rules, view, unit)
    actions = int(view.pace.actions[unit])
    if led(view, unit) >= 0:
        if way > pace and why_not_sprint(rules, view, unit) == orders.OK:
            walk = min(way, pace * actions) * int(mind.pull[1])
            offer(mind, here + walk + int(weight.support[0]), SPRINT, unit, -1, -1, -1, 0)
        return
    straight = int(rules.number.step_straight[0])
    for friend in range(view.identity.shape[0]):
        if why_not_support(board, rules, view, as_order(SUPPORT, unit, friend, -1, -1, 0)) != orders.OK:
            continue
        together = min(pace, int(rules.kind.stride[view.identity.kind[friend]]) * straight)
        alone = stride(rules, view, friend) * int(view.pace.actions[friend])
        if way > 0 and together * actions > alone:
            walk = min(way, together * actions) * int(mind.pull[1])
            offer(mind, here + walk + int(weight.support[0]), SUPPORT, unit, friend, -1, -1, 0)


@compiled
def consider_shields(
    board: Board, rules: Ruleset, view: World, unit: int, here: int, weight: np.recarray, mind: Mind, log: Log
) -> None:
    """Stepping before a friend who is nearer to falling and worth more: it takes one hit."""
    if weight.shield[0] <= 0 or mind.foes[0] == 0:
        return
    for friend in range(view.identity.shape[0]):
        left = int(view.health.hp[friend])
        if view.health.hp[unit] <= left or not is_worth_more(rules, view, friend, unit, mind):
            continue
        if why_not_shield(board, rules, view, as_order(SHIELD, unit, friend, -1, -1, 0)) != orders.OK:
            continue
        x = int(view.place.x[friend])
        y = int(view.place.y[friend])
        risk = min(1000, danger(board, rules, view, friend, x, y, mind, log) // left)
        offer(mind, here + int(weight.shield[0]) * risk // 1000, SHIELD, unit, friend, -1, -1, 0)


@compiled
def is_worth_more(rules: Ruleset, view: World, friend: int, unit: int, mind: Mind) -> bool:
    """A hit or two would fell the friend, or it shoots and oneself does not."""
    if view.health.hp[friend] <= 2 * hardest_hit(mind):
        return True
    return bool(view.kit.weapon[friend] >= 0 and view.kit.weapon[unit] < 0)


@compiled
def hardest_hit(mind: Mind) -> int:
    """Points of the hardest hit to be expected of those the unit knows."""
    hardest = 0
    for nth in range(mind.foes[0]):
        hardest = max(hardest, int(mind.foe[nth].points))
    return hardest


@compiled
def consider_pulses(
    board: Board, rules: Ruleset, view: World, unit: int, here: int, weight: np.recarray, mind: Mind, log: Log
) -> None:
    """A last look at the dead, with a dressing and an action left to use if there is life."""
    if view.kit.dressings[unit] <= 0 or view.pace.actions[unit] < 2:
        return
    for friend in range(view.identity.shape[0]):
        if view.health.state[friend] != DEAD:
            continue
        if why_not_pulse(board, rules, view, as_order(PULSE, unit, friend, -1, -1, 0)) == orders.OK:
            chance = pulse_odds(rules, view, unit, friend, log.terms)
            offer(mind, here + int(weight.rescue[0]) * chance // 100, PULSE, unit, friend, -1, -1, 0)
