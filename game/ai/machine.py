"""The machine in a persona's thoughts: how she is got out of it, and what that may cost.

Care costs nothing but time, force costs her health. What a round more at the machine would cost, by the enemies known
and by the clock, is weighed against what the tubes would tear.
"""

import numpy as np

from game.ai.mind import Mind
from game.ai.offers import offer
from game.ai.stand import ways_to
from game.ai.worth import caution_of, danger, worth_of_shot, worth_of_strike
from game.core.jit import compiled
from game.kernels.flood import UNREACHED
from game.rules import orders
from game.rules.body import is_standing, stride
from game.rules.components import DONE, FAILED, Board, Ruleset, World
from game.rules.events import Log
from game.rules.freeing import FREE, PULL, why_not_free, work_done
from game.rules.link import LINK, why_not_link
from game.rules.objectives import REACH
from game.rules.orders import as_order
from game.rules.reasons import why_not_shoot, why_not_strike, why_not_walk
from game.rules.sensitive import is_contested
from game.rules.voice import KEEP, SPEAK, why_not_keep, why_not_speak
from game.rules.walking import flood_from, walk_budget

A_FOE = 1  # points of health that a known enemy is thought to cost a round
DEAR = 2  # times that her health counts what another's would
MARGIN = 2  # rounds that the way back may take longer than it should
IN_TIME = 4  # actions' hurry that it is worth not to be late
NEARER = 20  # for each half-step nearer to her


@compiled
def consider_machine(
    board: Board, rules: Ruleset, view: World, unit: int, her: int, here: int, weight: np.recarray, mind: Mind, log: Log
) -> None:
    """Getting her out."""
    worth = int(weight.link[0])
    careful = why_not_free(board, rules, view, as_order(FREE, unit, her, -1, -1, 0)) == orders.OK
    forced = why_not_free(board, rules, view, as_order(PULL, unit, her, -1, -1, 0)) == orders.OK
    if not careful and not forced:
        go_to_her(board, rules, view, unit, her, here + worth // 2, mind, log)
        return
    tube = int(rules.number.tube[0])
    harm = int(rules.number.tube_harm[0])
    if careful:
        offer(mind, here + worth, FREE, unit, her, -1, -1, 0)
        if view.pace.actions[unit] > 1:
            consider_first(board, rules, view, unit, here + worth, weight, mind, log)
        consider_voice(board, rules, view, unit, her, here + worth, mind)
    if forced and not careful:
        if (int(view.sphere.work[0]) + tube - 1) // tube * harm < int(view.health.hp[her]):
            offer(mind, here + worth, PULL, unit, her, -1, -1, 0)
    elif forced:
        gain = gain_of_pull(board, rules, view, unit, her, weight, mind, log)
        if gain > 0:
            offer(mind, here + worth + gain, PULL, unit, her, -1, -1, 0)


@compiled
def consider_first(
    board: Board, rules: Ruleset, view: World, unit: int, value: int, weight: np.recarray, mind: Mind, log: Log
) -> None:
    """Work takes what is left of a turn: a shot or a blow comes before it."""
    here = view.place[unit]
    for nth in range(mind.foes[0]):
        target = int(mind.foe.unit[nth])
        if mind.foe.in_sight[nth] == 0:
            continue
        if why_not_shoot(board, rules, view, unit, target) == orders.OK:
            worth = worth_of_shot(board, rules, view, unit, int(here.x), int(here.y), target, weight, log)
            offer(mind, value + worth, orders.SHOOT, unit, target, -1, -1, 0)
        if why_not_strike(board, view, unit, target) == orders.OK:
            worth = worth_of_strike(rules, view, unit, target, weight, log)
            offer(mind, value + worth, orders.STRIKE, unit, target, -1, -1, 0)


@compiled
def hands_of_others(board: Board, rules: Ruleset, view: World, unit: int, her: int) -> int:
    """The unit's friends who can still work this round: at the machine, or near it with an action to walk there."""
    hands = 0
    there = view.place[her]
    for other in range(view.identity.shape[0]):
        if other == unit or view.identity.side[other] != view.identity.side[unit] or not is_standing(view, other):
            continue
        actions = int(view.pace.actions[other])
        if actions <= 0:
            continue
        near = other != her and is_near(rules, view, other, int(there.plane), int(there.x), int(there.y))
        there_already = why_not_free(board, rules, view, as_order(FREE, other, her, -1, -1, 0)) == orders.OK
        hands += int(there_already or (near and actions > 1))
    return hands


@compiled
def is_near(rules: Ruleset, view: World, unit: int, plane: int, x: int, y: int) -> bool:
    """Whether an action's walk could bring the unit to a tile, as the crow flies."""
    place = view.place[unit]
    far = max(abs(int(place.x) - x), abs(int(place.y) - y))
    return bool(place.plane == plane and far <= rules.kind.stride[view.identity.kind[unit]])


@compiled
def rounds_more(work: int, now: int, rate: int) -> int:
    """Rounds after this one, if `now` of the work is done in it and `rate` in each that follows."""
    return 0 if work <= now else (work - now + rate - 1) // rate


@compiled
def rate_of(rules: Ruleset, view: World, unit: int, her: int) -> int:
    """Work in each round to come, by all her friends who are so near that they will be at the machine."""
    there = view.place[her]
    hands = 0
    for other in range(view.identity.shape[0]):
        if other == her or view.identity.side[other] != view.identity.side[unit] or not is_standing(view, other):
            continue
        if is_near(rules, view, other, int(there.plane), int(there.x), int(there.y)):
            hands += 1
    return max(1, hands * int(rules.number.machine_work[0]))


@compiled
def speaks_first(view: World, unit: int) -> bool:
    """Whether the unit holds the captive's hand while others work: what it does makes all their work count for more."""
    return bool(view.sphere.captive[0] != 0 and view.sphere.linked[0] == unit and not is_contested(view))


@compiled
def consider_voice(board: Board, rules: Ruleset, view: World, unit: int, her: int, value: int, mind: Mind) -> None:
    """Keeping her awake, if all that work then does saves a round; the link and the voice are the way to it."""
    kind = rules.kind[view.identity.kind[unit]]
    actions = int(view.pace.actions[unit])
    if kind.calls == 0 or view.sphere.kept[0] != 0:
        return
    work = int(view.sphere.work[0])
    one = work_done(rules, view)
    kept = one * int(rules.number.machine_kept[0])
    others = hands_of_others(board, rules, view, unit, her)
    rate = rate_of(rules, view, unit, her)
    plain = rounds_more(work, (others + 1) * one, rate)
    if why_not_keep(board, view, as_order(KEEP, unit, her, -1, -1, 0)) == orders.OK:
        mine = kept if actions > 1 else 0
        if rounds_more(work, others * kept + mine, rate) < plain:
            offer(mind, value + 4, KEEP, unit, her, -1, -1, 0)
    if actions < 2 or plain == 0:
        return
    linked = view.sphere.linked[0] == unit
    pays = linked and rounds_more(work, others * kept, rate) < plain
    if pays and why_not_speak(rules, view, as_order(SPEAK, unit, her, -1, -1, 0)) == orders.OK:
        offer(mind, value + 3, SPEAK, unit, her, -1, -1, 0)
    if others > 0 and why_not_link(board, rules, view, as_order(LINK, unit, her, -1, -1, 0)) == orders.OK:
        offer(mind, value + 2, LINK, unit, her, -1, -1, 0)


@compiled
def gain_of_pull(
    board: Board, rules: Ruleset, view: World, unit: int, her: int, weight: np.recarray, mind: Mind, log: Log
) -> int:
    """What the rounds saved by force would cost, less what force costs her, if so many there pull as pays best.

    Each of them tears one tube first and works with what is left of the turn. Nobody takes her last health.
    """
    number = rules.number[0]
    work = int(view.sphere.work[0])
    one = work_done(rules, view)
    others = hands_of_others(board, rules, view, unit, her)
    rate = rate_of(rules, view, unit, her)
    before = rounds_more(work, (others + 1) * one, rate)
    cost = cost_of_round(board, rules, view, unit, weight, mind, log)
    slack = int(rules.limit[0]) - int(view.clock.turn[0]) - rounds_to_goal(board, rules, view, her)
    now = (others + (1 if view.pace.actions[unit] > 1 else 0)) * one
    left = int(view.health.hp[her])
    price = 0
    best = 0
    for pulls in range(1, others + 2):
        left -= int(number.tube_harm)
        if left <= 0:
            break
        price += DEAR * int(number.tube_harm) * int(weight.damage[0]) * int(view.health.top[her]) // left
        after = rounds_more(work - pulls * int(number.tube), now, rate)
        worth = (before - after) * cost
        if after <= slack < before:
            worth += IN_TIME * int(weight.hurry[0])
        best = max(best, worth - price)
    return best


@compiled
def cost_of_round(
    board: Board, rules: Ruleset, view: World, unit: int, weight: np.recarray, mind: Mind, log: Log
) -> int:
    """What the enemies known would cost in one round more at the machine, in thousandths."""
    here = view.place[unit]
    loss = danger(board, rules, view, unit, int(here.x), int(here.y), mind, log)
    return loss * caution_of(view, unit, weight) // 1000 + int(mind.foes[0]) * A_FOE * int(weight.damage[0])


@compiled
def rounds_to_goal(board: Board, rules: Ruleset, view: World, her: int) -> int:
    """Rounds that she needs to where her side must go in the end, on a friend's arm; 0 if nowhere."""
    here = view.place[her]
    pace = 2 * stride(rules, view, her)
    most = 0
    for row in range(rules.objective.shape[0]):
        rule = rules.objective[row]
        state = view.objective.state[row]
        if rule.kind == REACH and rule.side == view.identity.side[her] and state != DONE and state != FAILED:
            way = int(board.goal[row, here.plane, here.y, here.x])
            most = max(most, (way + pace - 1) // pace + MARGIN)
    return most


@compiled
def go_to_her(board: Board, rules: Ruleset, view: World, unit: int, her: int, worth: int, mind: Mind, log: Log) -> None:
    """Every step that leads nearer to her; the next to her is the best."""
    there = view.place[her]
    if there.plane != view.place.plane[unit] or why_not_walk(view, unit) != orders.OK:
        return
    ways_to(board, rules, view, int(there.plane), int(there.x), int(there.y), mind, log)
    flood_from(board, rules, view, unit, walk_budget(rules, view, unit, int(view.pace.actions[unit])), -1, log)
    width = board.move_cost.shape[2]
    now = int(mind.charm[int(view.place.y[unit]) * width + int(view.place.x[unit])])
    for nth in range(1, log.flood.tally[0]):
        tile = int(log.flood.tiles[nth])
        way = int(mind.charm[tile])
        if way != UNREACHED and (now == UNREACHED or way < now):
            value = worth - NEARER * way - int(log.flood.distance[tile // width, tile % width])
            offer(mind, value, orders.MOVE, unit, -1, tile % width, tile // width, 0)
