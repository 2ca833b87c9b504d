"""The last stand in a persona's thoughts: the sensitive, past everyone, and a blow at whoever bars the way."""

import numpy as np

from game.ai.mind import FAR, Mind
from game.ai.offers import offer
from game.core.jit import compiled
from game.kernels.flood import UNREACHED, add_source, begin, spread
from game.rules import orders
from game.rules.components import NEVER, UP, Board, Ruleset, World
from game.rules.events import Log
from game.rules.odds import blow
from game.rules.reasons import why_not_shoot, why_not_strike, why_not_walk
from game.rules.terrain import ways_of
from game.rules.walking import flood_from, walk_budget

A_BLOW_AT_HER = 8 * FAR
A_SHOT_AT_HER = 4 * FAR
A_STEP = 2 * FAR  # less the way that is left; half as much again with an action left for a blow


@compiled
def is_in_last_stand(rules: Ruleset, view: World, unit: int, weight: np.recarray) -> bool:
    """Whether the sphere is cracked so far that the unit goes for the sensitive alone."""
    least = int(rules.kind.last_stand[view.identity.kind[unit]])
    sphere = view.sphere[0]
    if least == 0 or weight.stand[0] == 0 or sphere.whole == 0 or sphere.broken != 0 or sphere.sensitive < 0:
        return False
    if view.identity.side[sphere.sensitive] == view.identity.side[unit]:
        return False
    if (sphere.whole - sphere.integrity) * 100 < least * sphere.whole:
        return False
    memory = view.memory[memory_of(view, unit, quarry(view, unit))]
    return bool(memory.known == NEVER or memory.state == UP)


@compiled
def memory_of(view: World, unit: int, her: int) -> int:
    """Row of what the unit's side knows of her."""
    return int(view.identity.side[unit]) * int(view.identity.shape[0]) + her


@compiled
def quarry(view: World, unit: int) -> int:
    """Whom it goes for: who presses the points, where it stands on their plane; else the woman herself."""
    her = int(view.sphere.dreamer[0])
    if her >= 0:
        memory = view.memory[memory_of(view, unit, her)]
        if memory.known != NEVER and memory.plane == view.place.plane[unit]:
            return her
    return int(view.sphere.sensitive[0])


@compiled
def consider_last_stand(board: Board, rules: Ruleset, view: World, unit: int, mind: Mind, log: Log) -> None:
    """The shortest way to her and a blow; whoever bars the way is struck when no step leads nearer.

    Flung to another plane it walks on over there, to be beside her when it comes back.
    """
    offer(mind, 0, orders.WAIT, unit, -1, -1, -1, 0)
    her = quarry(view, unit)
    if why_not_shoot(board, rules, view, unit, her) == orders.OK:
        offer(mind, A_SHOT_AT_HER, orders.SHOOT, unit, her, -1, -1, 0)
    for target in range(view.identity.shape[0]):
        if why_not_strike(board, view, unit, target) == orders.OK:
            worth = A_BLOW_AT_HER if target == her else blow(rules, view, unit, target, log.terms)
            offer(mind, worth, orders.STRIKE, unit, target, -1, -1, 0)
    if why_not_walk(view, unit) == orders.OK:
        walk_to_her(board, rules, view, unit, her, mind, log)


@compiled
def walk_to_her(board: Board, rules: Ruleset, view: World, unit: int, her: int, mind: Mind, log: Log) -> None:
    """Every step that leads nearer."""
    plane = int(view.place.plane[unit])
    memory = view.memory[memory_of(view, unit, her)]
    if memory.known != NEVER:
        ways_to(board, rules, view, plane, int(memory.x), int(memory.y), mind, log)
    else:
        ways_to(board, rules, view, plane, int(view.sphere.seat_x[0]), int(view.sphere.seat_y[0]), mind, log)
    actions = int(view.pace.actions[unit])
    at_once = walk_budget(rules, view, unit, 1) if actions > 1 else -1
    flood_from(board, rules, view, unit, walk_budget(rules, view, unit, actions), -1, log)
    width = board.move_cost.shape[2]
    now = int(mind.charm[int(view.place.y[unit]) * width + int(view.place.x[unit])])
    for nth in range(1, log.flood.tally[0]):
        tile = int(log.flood.tiles[nth])
        way = int(mind.charm[tile])
        if way != UNREACHED and (now == UNREACHED or way < now):
            beside = way <= int(rules.number.step_diagonal[0])
            strikes = beside and log.flood.distance[tile // width, tile % width] <= at_once
            worth = A_STEP + FAR if strikes else A_STEP
            offer(mind, worth - way, orders.MOVE, unit, -1, tile % width, tile // width, 0)


@compiled
def ways_to(board: Board, rules: Ruleset, view: World, plane: int, x: int, y: int, mind: Mind, log: Log) -> None:
    """Fills `mind.charm` by tile (y * W + x) with the half-steps to a tile, past everybody; UNREACHED where no way."""
    number = rules.number[0]
    begin(log.flood)
    add_source(log.flood, x, y)
    spread(
        log.flood, ways_of(board, view, plane), board.move_cost[plane], view.barrier[plane], mind.nobody[plane], FAR,
        int(number.step_straight), int(number.step_diagonal), int(number.door_cost), -1,
    )  # fmt: skip
    height, width = board.move_cost.shape[1:]
    for row in range(height):
        for column in range(width):
            mind.charm[row * width + column] = log.flood.distance[row, column]
