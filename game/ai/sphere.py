"""The sensitive in a persona's thoughts: her friends' hands on her, and who thinks of nothing but her or the sphere."""

import numpy as np

from game.ai.contest import consider_contest, consider_prying
from game.ai.mind import FAR, Mind
from game.ai.offers import offer
from game.core.jit import compiled
from game.kernels.flood import UNREACHED, add_source, begin, spread
from game.rules import orders
from game.rules.body import stride
from game.rules.bonds import strength
from game.rules.components import Board, Ruleset, World
from game.rules.events import Log
from game.rules.freeing import FREE, PULL, why_not_free
from game.rules.link import LINK, why_not_link
from game.rules.odds import blow
from game.rules.orders import as_order
from game.rules.reasons import why_not_strike
from game.rules.sensitive import is_contested
from game.rules.terrain import ways_of
from game.rules.voice import KEEP, SPEAK, why_not_keep, why_not_speak
from game.rules.walking import flood_from

WELL_ENOUGH = 5  # health at which pulling the tubes is thought of


@compiled
def is_in_last_stand(rules: Ruleset, view: World, unit: int) -> bool:
    """Whether the sphere is cracked so far that the unit goes for the sensitive alone."""
    least = int(rules.kind.last_stand[view.identity.kind[unit]])
    sphere = view.sphere[0]
    if least == 0 or sphere.whole == 0 or sphere.broken != 0 or sphere.sensitive < 0:
        return False
    if view.identity.side[sphere.sensitive] == view.identity.side[unit]:
        return False
    return bool((sphere.whole - sphere.integrity) * 100 >= least * sphere.whole)


@compiled
def consider_apart(
    board: Board, rules: Ruleset, view: World, unit: int, weight: np.recarray, mind: Mind, log: Log
) -> bool:
    """For who has one thing in mind, all that it thinks of; False for everybody else."""
    if view.sphere.on[0] == 0:
        return False
    if view.sphere.dreamer[0] == unit and is_contested(view) and view.point.shape[0] > 0:
        consider_contest(board, rules, view, unit, weight, mind, log)
        return True
    if rules.kind.pries[view.identity.kind[unit]] != 0:
        consider_prying(board, rules, view, unit, weight, mind, log)
        return True
    if is_in_last_stand(rules, view, unit):
        consider_last_stand(board, rules, view, unit, mind, log)
        return True
    return False


@compiled
def worth_of_hold(rules: Ruleset, view: World, unit: int, weight: np.recarray) -> int:
    """What staying is worth to who holds the link."""
    return int(weight.link[0]) if view.sphere.linked[0] == unit and is_contested(view) else 0


@compiled
def consider_sensitive(
    board: Board, rules: Ruleset, view: World, unit: int, here: int, weight: np.recarray, mind: Mind, log: Log
) -> None:
    """Her friends: the link and the voice while she fights, the machine when there is no fight or it is over."""
    her = int(view.sphere.sensitive[0])
    if her < 0 or unit == her or weight.link[0] <= 0 or view.identity.side[her] != view.identity.side[unit]:
        return
    fights = is_contested(view)
    worth = int(weight.link[0])
    if why_not_speak(rules, view, as_order(SPEAK, unit, her, -1, -1, 0)) == orders.OK:
        lost = int(view.mind.top_will[her] - view.mind.will[her])
        if fights:
            worth_of_will = min(lost, int(rules.number.lucid_will[0])) * int(weight.contest[0])
            if worth_of_will > 0:
                offer(mind, here + worth_of_will, SPEAK, unit, her, -1, -1, 0)
        elif view.sphere.work[0] > 1:
            offer(mind, here + worth // 2, SPEAK, unit, her, -1, -1, 0)
    if fights:
        if why_not_link(board, rules, view, as_order(LINK, unit, her, -1, -1, 0)) == orders.OK:
            offer(mind, here + 2 * worth, LINK, unit, her, -1, -1, 0)
        if view.sphere.linked[0] < 0 and strength(rules, view, unit, her) > 0:
            go_to_her(board, rules, view, unit, her, here + worth, mind, log)
        return
    consider_machine(board, rules, view, unit, her, here, worth, mind, log)


@compiled
def consider_machine(
    board: Board, rules: Ruleset, view: World, unit: int, her: int, here: int, worth: int, mind: Mind, log: Log
) -> None:
    """Getting her out, by force only if she can bear it and enemies are near."""
    if view.sphere.captive[0] == 0:
        return
    if why_not_keep(board, view, as_order(KEEP, unit, her, -1, -1, 0)) == orders.OK and view.sphere.work[0] > 1:
        offer(mind, here + worth + 1, KEEP, unit, her, -1, -1, 0)
    if why_not_free(board, view, as_order(FREE, unit, her, -1, -1, 0)) == orders.OK:
        offer(mind, here + worth, FREE, unit, her, -1, -1, 0)
        if view.health.hp[her] > WELL_ENOUGH and mind.foes[0] > 0 and view.sphere.work[0] > 1:
            offer(mind, here + worth + 2, PULL, unit, her, -1, -1, 0)
        return
    go_to_her(board, rules, view, unit, her, here + worth // 2, mind, log)


@compiled
def go_to_her(board: Board, rules: Ruleset, view: World, unit: int, her: int, worth: int, mind: Mind, log: Log) -> None:
    """A walk to a tile beside her, the nearest one."""
    there = view.place[her]
    if there.plane != view.place.plane[unit] or view.mind.grounded[unit] != 0:
        return
    flood_from(board, rules, view, unit, stride(rules, view, unit) * int(view.pace.actions[unit]), -1, log)
    width = board.move_cost.shape[2]
    for nth in range(1, log.flood.tally[0]):
        tile = int(log.flood.tiles[nth])
        y = tile // width
        x = tile - y * width
        if abs(x - int(there.x)) <= 1 and abs(y - int(there.y)) <= 1:
            offer(mind, worth - int(log.flood.distance[y, x]), orders.MOVE, unit, -1, x, y, 0)


@compiled
def consider_last_stand(board: Board, rules: Ruleset, view: World, unit: int, mind: Mind, log: Log) -> None:
    """The shortest way to her and a blow; whoever bars the way is struck when no step leads nearer."""
    offer(mind, 0, orders.WAIT, unit, -1, -1, -1, 0)
    her = int(view.sphere.sensitive[0])
    for target in range(view.identity.shape[0]):
        if why_not_strike(board, view, unit, target) == orders.OK:
            worth = 1_000_000 if target == her else blow(rules, view, unit, target, log.terms)
            offer(mind, worth, orders.STRIKE, unit, target, -1, -1, 0)
    if view.place.plane[unit] != view.sphere.seat_plane[0]:
        return
    ways_to_her(board, rules, view, mind, log)
    flood_from(board, rules, view, unit, stride(rules, view, unit) * int(view.pace.actions[unit]), -1, log)
    width = board.move_cost.shape[2]
    now = int(mind.charm[int(view.place.y[unit]) * width + int(view.place.x[unit])])
    for nth in range(1, log.flood.tally[0]):
        tile = int(log.flood.tiles[nth])
        nearer = now - int(mind.charm[tile])
        if mind.charm[tile] != UNREACHED and nearer > 0:
            offer(mind, 1000 + nearer, orders.MOVE, unit, -1, tile % width, tile // width, 0)


@compiled
def ways_to_her(board: Board, rules: Ruleset, view: World, mind: Mind, log: Log) -> None:
    """Fills `mind.charm` by tile with the half-steps to where she is or was last known to be."""
    number = rules.number[0]
    sphere = view.sphere[0]
    plane = int(sphere.seat_plane)
    begin(log.flood)
    add_source(log.flood, int(sphere.seat_x), int(sphere.seat_y))
    spread(
        log.flood, ways_of(board, view, plane), board.move_cost[plane], view.barrier[plane], mind.nobody[plane], FAR,
        int(number.step_straight), int(number.step_diagonal), int(number.door_cost), -1,
    )  # fmt: skip
    height, width = board.move_cost.shape[1:]
    for y in range(height):
        for x in range(width):
            mind.charm[y * width + x] = log.flood.distance[y, x]
