"""The contest as a persona fights it: who presses the points, who pries, and where the next Tides would leave them.

A point is worth what it would weigh over the coming Tides at the rate at which it is pried now. So pressing, lashing at
a manifestation and walking to another point are weighed in the same coin: points of the sphere.
"""

import numpy as np

from game.ai.mind import Mind
from game.ai.offers import offer
from game.core.jit import compiled
from game.rules import orders
from game.rules.body import is_standing, stride
from game.rules.components import Board, Ruleset, World
from game.rules.contest import PRESS, SPEND_MEMORY, grip_after_press, held_points, margin, why_not_press, why_not_spend
from game.rules.events import Log
from game.rules.link import DRAW, DRAW_WILL, price, why_not_draw
from game.rules.odds import blow
from game.rules.orders import as_order
from game.rules.reasons import why_not_strike
from game.rules.red import FEEL, TEAR_FREE, is_in_red, is_red, why_not_feel, why_not_tear
from game.rules.walking import flood_from

AHEAD = 4  # Tides thought of
FREE_OF_COST = 1 << 30  # what takes no action comes before all that does
STURDY = 5  # health that a friend keeps
STEADY = 2  # will that a friend keeps


@compiled
def consider_contest(
    board: Board, rules: Ruleset, view: World, unit: int, weight: np.recarray, mind: Mind, log: Log
) -> None:
    """Everything for who presses the points."""
    coin = int(weight.contest[0])
    offer(mind, 0, orders.WAIT, unit, -1, -1, -1, 0)
    consider_strength(rules, view, unit, coin, mind)
    consider_red(board, rules, view, unit, weight, mind)
    for point in range(view.point.shape[0]):
        row = view.point[point]
        if why_not_press(rules, view, as_order(PRESS, unit, -1, int(row.x), int(row.y), 0)) == orders.OK:
            offer(mind, gain_of_press(rules, view, point) * coin, PRESS, unit, -1, int(row.x), int(row.y), 0)
    for target in range(view.identity.shape[0]):
        if why_not_strike(board, view, unit, target) == orders.OK:
            worth = relief(rules, view, target) * blow(rules, view, unit, target, log.terms) * coin // 100
            offer(mind, worth, orders.STRIKE, unit, target, -1, -1, 0)
    if not is_in_red(view, unit):
        consider_points(board, rules, view, unit, coin, mind, log)
        consider_distance(board, rules, view, unit, coin, mind, log)


@compiled
def pry_rate(rules: Ruleset, view: World, point: int) -> int:
    """Grip that the known manifestations beside a point take a Tide."""
    rate = 0
    row = view.point[point]
    for unit in range(view.identity.shape[0]):
        place = view.place[unit]
        beside = place.plane == row.plane and abs(place.x - row.x) <= 1 and abs(place.y - row.y) <= 1
        if beside and is_standing(view, unit):
            rate += int(rules.kind.pries[view.identity.kind[unit]])
    return rate


@compiled
def worth_of_grip(rules: Ruleset, grip: int, rate: int) -> int:
    """Points of the contest over the Tides ahead; a firm grip is worth a little more than it must be."""
    if grip <= 0:
        return 0
    if rate <= 0:
        return AHEAD * int(rules.number.contest_point[0]) + grip
    return min(AHEAD, (grip + rate - 1) // rate) * int(rules.number.contest_point[0])


@compiled
def gain_of_press(rules: Ruleset, view: World, point: int) -> int:
    rate = pry_rate(rules, view, point)
    before = worth_of_grip(rules, int(view.point.grip[point]), rate)
    return worth_of_grip(rules, grip_after_press(rules, view, point), rate) - before


@compiled
def relief(rules: Ruleset, view: World, target: int) -> int:
    """What the points beside a manifestation would gain without it; at least one for the next Tides' sake."""
    place = view.place[target]
    found = 1
    for point in range(view.point.shape[0]):
        row = view.point[point]
        if row.plane == place.plane and abs(place.x - row.x) <= 1 and abs(place.y - row.y) <= 1:
            rate = pry_rate(rules, view, point)
            grip = int(row.grip)
            found += worth_of_grip(rules, grip, rate - 1) - worth_of_grip(rules, grip, rate)
    return found


@compiled
def consider_strength(rules: Ruleset, view: World, unit: int, coin: int, mind: Mind) -> None:
    """Memories when nothing better is to be done; drawing, which is free, when the sphere would not break in time."""
    if why_not_spend(view, as_order(SPEND_MEMORY, unit, -1, -1, -1, 0)) == orders.OK:
        offer(mind, int(rules.number.contest_memory[0]) * coin, SPEND_MEMORY, unit, -1, -1, -1, 0)
    over = margin(rules, view)
    left = int(view.sphere.integrity[0])
    tides = max(1, int(rules.limit[0]) - int(view.clock.turn[0]) + 1)
    friend = int(view.sphere.linked[0])
    if friend < 0 or coin <= 0 or over >= left or (over > 0 and over * tides >= left * 2):
        return
    last = over + 1 >= left
    for kind in (DRAW, DRAW_WILL):
        has = int(view.mind.will[friend]) if kind == DRAW_WILL else int(view.health.hp[friend])
        after = has - price(rules, view, kind == DRAW_WILL)
        enough = after >= (STEADY if kind == DRAW_WILL else STURDY)
        overdraw = view.sphere.drawn[0] >= rules.number.draw_most[0]
        if not last and (overdraw or not enough):
            continue
        if why_not_draw(rules, view, as_order(kind, unit, friend, -1, -1, 0)) == orders.OK:
            offer(mind, FREE_OF_COST + after, kind, unit, friend, -1, -1, 0)


@compiled
def consider_red(board: Board, rules: Ruleset, view: World, unit: int, weight: np.recarray, mind: Mind) -> None:
    """Inside the red sphere: what it has stolen, if an action is left to tear free, and out before it drinks again."""
    if not is_in_red(view, unit):
        return
    coin = int(weight.contest[0])
    stays = cost_of_red(rules, view, unit) * coin
    left = int(view.health.hp[unit]) - int(rules.number.red_tear[0])
    tears = left > 0 and why_not_tear(board, view, as_order(TEAR_FREE, unit, -1, -1, -1, 0)) == orders.OK
    cost = 0
    if tears:
        cost = int(rules.number.red_tear[0]) * int(weight.damage[0]) * int(view.health.top[unit]) // left
        offer(mind, stays - cost, TEAR_FREE, unit, -1, -1, -1, 0)
    if why_not_feel(rules, view, as_order(FEEL, unit, -1, -1, -1, 0)) == orders.OK:
        worth = int(rules.number.red_feel[0]) * int(rules.number.contest_memory[0]) * coin
        if tears and view.pace.actions[unit] > 1:
            worth += stays - cost - delay(rules, view) * coin  # there is time for both
        offer(mind, worth, FEEL, unit, -1, -1, -1, 0)


@compiled
def delay(rules: Ruleset, view: World) -> int:
    """Points of the contest that a turn's pressing puts off for two Tides, where there is something left to press."""
    unheld = int(view.point.shape[0]) - held_points(view)
    return 2 * min(2, unheld) * int(rules.number.contest_point[0])


@compiled
def cost_of_red(rules: Ruleset, view: World, unit: int) -> int:
    """Points of the contest that staying in the red sphere costs over the Tides ahead; the last will is dear."""
    drain = int(rules.number.red_drain[0])
    will = max(1, int(view.mind.will[unit]))
    return AHEAD * (int(rules.number.contest_red[0]) + drain * int(view.mind.top_will[unit]) // will)


@compiled
def is_drawn(view: World, plane: int, x: int, y: int, reach: int) -> bool:
    """Whether the red sphere would pull her from a tile within `reach` of it: no held point is at hand there."""
    sphere = view.sphere[0]
    if sphere.red_width == 0 or sphere.red_plane != plane:
        return False
    if x < sphere.red_x - reach or x >= sphere.red_x + sphere.red_width + reach:
        return False
    if y < sphere.red_y - reach or y >= sphere.red_y + sphere.red_height + reach:
        return False
    for point in range(view.point.shape[0]):
        row = view.point[point]
        if row.grip > 0 and row.plane == plane and abs(row.x - x) <= 1 and abs(row.y - y) <= 1:
            return False
    return True


@compiled
def consider_distance(board: Board, rules: Ruleset, view: World, unit: int, coin: int, mind: Mind, log: Log) -> None:
    """Out of the red sphere's pull, before it has her again."""
    here = view.place[unit]
    plane = int(here.plane)
    reach = int(rules.number.red_reach[0])
    if reach == 0 or not is_drawn(view, plane, int(here.x), int(here.y), reach):
        return
    worth = cost_of_red(rules, view, unit) * coin
    if not is_drawn(view, plane, int(here.x), int(here.y), 1):
        worth = worth // AHEAD
    flood_from(board, rules, view, unit, stride(rules, view, unit) * int(view.pace.actions[unit]), -1, log)
    width = board.move_cost.shape[2]
    for nth in range(1, log.flood.tally[0]):
        tile = int(log.flood.tiles[nth])
        y = tile // width
        x = tile - y * width
        if not is_drawn(view, plane, x, y, reach):
            offer(mind, worth - int(log.flood.distance[y, x]), orders.MOVE, unit, -1, x, y, 0)


@compiled
def consider_points(board: Board, rules: Ruleset, view: World, unit: int, coin: int, mind: Mind, log: Log) -> None:
    """Walks: what could be pressed from there, in full if an action is left for it, half of it if not."""
    reach = stride(rules, view, unit)
    flood_from(board, rules, view, unit, reach * int(view.pace.actions[unit]), -1, log)
    plane = int(view.place.plane[unit])
    width = board.move_cost.shape[2]
    for nth in range(1, log.flood.tally[0]):
        tile = int(log.flood.tiles[nth])
        y = tile // width
        x = tile - y * width
        if is_red(view, plane, x, y):
            continue
        worth = best_press(rules, view, plane, x, y) * coin
        steps = int(log.flood.distance[y, x])
        if view.pace.actions[unit] < 2 or steps > reach:
            worth = worth // 2
            if rules.number.red_reach[0] > 0 and is_drawn(view, plane, x, y, 1):
                worth -= cost_of_red(rules, view, unit) * coin
        if worth > 0:
            offer(mind, worth - steps - 1, orders.MOVE, unit, -1, x, y, 0)


@compiled
def best_press(rules: Ruleset, view: World, plane: int, x: int, y: int) -> int:
    """The most that one press from a tile would gain."""
    best = 0
    for point in range(view.point.shape[0]):
        row = view.point[point]
        beside = row.plane == plane and abs(row.x - x) <= 1 and abs(row.y - y) <= 1
        if beside and row.grip < rules.number.grip[0]:
            best = max(best, gain_of_press(rules, view, point))
    return best


@compiled
def consider_prying(
    board: Board, rules: Ruleset, view: World, unit: int, weight: np.recarray, mind: Mind, log: Log
) -> None:
    """Everything for a manifestation: to the held point that is loosest and that the fewest others are at."""
    place = view.place[unit]
    plane = int(place.plane)
    here = worth_of_prying(view, unit, int(place.x), int(place.y))
    offer(mind, here, orders.WAIT, unit, -1, -1, -1, 0)
    flood_from(board, rules, view, unit, stride(rules, view, unit) * int(view.pace.actions[unit]), -1, log)
    width = board.move_cost.shape[2]
    for nth in range(1, log.flood.tally[0]):
        tile = int(log.flood.tiles[nth])
        y = tile // width
        x = tile - y * width
        if not is_red(view, plane, x, y):
            offer(
                mind, worth_of_prying(view, unit, x, y) - int(log.flood.distance[y, x]), orders.MOVE, unit, -1, x, y, 0
            )


@compiled
def worth_of_prying(view: World, unit: int, x: int, y: int) -> int:
    """A held point beside (x, y) counts, less for those who are at it already; else the nearness of one."""
    best = -(1 << 20)
    plane = int(view.place.plane[unit])
    for point in range(view.point.shape[0]):
        row = view.point[point]
        if row.grip <= 0 or row.plane != plane:
            continue
        far = max(abs(int(row.x) - x), abs(int(row.y) - y))
        worth = -50 * far
        if far <= 1:
            worth = 1000 - 300 * others_at(view, unit, point) - 50 * int(row.grip)
        best = max(best, worth)
    return best


@compiled
def others_at(view: World, unit: int, point: int) -> int:
    """Friends of the unit beside a point."""
    found = 0
    row = view.point[point]
    for other in range(view.identity.shape[0]):
        place = view.place[other]
        if other == unit or view.identity.side[other] != view.identity.side[unit] or not is_standing(view, other):
            continue
        if place.plane == row.plane and abs(place.x - row.x) <= 1 and abs(place.y - row.y) <= 1:
            found += 1
    return found
