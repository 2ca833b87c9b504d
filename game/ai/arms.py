"""Bursts that pay, watches the way the enemy is, an empty gun left behind."""

import numpy as np

from game.ai.mind import Mind
from game.ai.offers import offer
from game.ai.volley import fires_bursts, worth_of_burst
from game.ai.worth import worth_of_shot
from game.core.jit import compiled
from game.rules import orders
from game.rules.ammunition import DROP, why_not_drop
from game.rules.burst import BURST, why_not_burst
from game.rules.components import Board, Ruleset, World
from game.rules.events import Log
from game.rules.orders import as_order
from game.rules.shooting import in_arc
from game.rules.terrain import sees

WAYS = 8
LOOK = 8  # tiles around that one looks over before one chooses where to watch


@compiled
def consider_weapons(
    board: Board, rules: Ruleset, view: World, unit: int, here: int, weight: np.recarray, mind: Mind, log: Log
) -> None:
    weapon = int(view.kit.weapon[unit])
    if weapon < 0:
        return
    if fires_bursts(rules, view, unit):
        consider_bursts(board, rules, view, unit, here, weight, mind, log)
    if rules.weapon.heavy[weapon] > 0 and why_not_drop(rules, view, unit) == orders.OK:
        offer(mind, here + int(weight.reload[0]), DROP, unit, -1, -1, -1, 0)


@compiled
def consider_bursts(
    board: Board, rules: Ruleset, view: World, unit: int, here: int, weight: np.recarray, mind: Mind, log: Log
) -> None:
    """A burst at each enemy in sight; with two actions, what the other one is good for afterwards counts too."""
    for nth in range(mind.foes[0]):
        target = int(mind.foe.unit[nth])
        order = as_order(BURST, unit, target, -1, -1, 0)
        if mind.foe.in_sight[nth] == 0 or why_not_burst(board, rules, view, order) != orders.OK:
            continue
        x = int(view.place.x[unit])
        y = int(view.place.y[unit])
        worth = worth_of_burst(board, rules, view, unit, x, y, nth, mind, weight, log)
        if view.pace.actions[unit] > 1:
            worth += worth_after(board, rules, view, unit, x, y, target, worth, weight, log)
        offer(mind, here + worth, BURST, unit, target, -1, -1, 0)


@compiled
def worth_after(
    board: Board, rules: Ruleset, view: World, unit: int, x: int, y: int, target: int, burst: int, weight: np.recarray,
    log: Log,
) -> int:  # fmt: skip
    """The second action after a burst worth `burst`: another, a shot, or filling the magazine."""
    taken = int(rules.weapon.burst_ammo[view.kit.weapon[unit]])
    left = int(view.kit.ammo[unit]) - taken
    if left >= taken:
        return burst
    if left > 0:
        return worth_of_shot(board, rules, view, unit, x, y, target, weight, log)
    return int(weight.reload[0]) // 2 if view.kit.spares[unit] != 0 else 0


@compiled
def watch_way(board: Board, view: World, unit: int, share: int, mind: Mind, log: Log) -> int:
    """The way of a quarter circle that holds every enemy known on the plane, -1 if none does.

    Where no enemy is known: the way that holds `share` percent of what the unit sees.
    """
    if mind.foes[0] == 0:
        return open_way(board, view, unit, share, log)
    for way in range(WAYS):
        holds_all = True
        for nth in range(mind.foes[0]):
            dx = int(mind.foe.x[nth]) - int(view.place.x[unit])
            dy = int(mind.foe.y[nth]) - int(view.place.y[unit])
            holds_all = holds_all and in_arc(way, dx, dy)
        if holds_all:
            return way
    return -1


@compiled
def open_way(board: Board, view: World, unit: int, share: int, log: Log) -> int:
    """The way in which most of the tiles around lie open to view, if that is `share` percent of them; else -1.

    Every other tile tells enough.
    """
    place = view.place[unit]
    plane = int(place.plane)
    height, width = board.move_cost.shape[1:]
    log.terms.fill(0)
    total = 0
    for dy in range(-LOOK, LOOK + 1, 2):
        for dx in range(-LOOK, LOOK + 1, 2):
            x = int(place.x) + dx
            y = int(place.y) + dy
            if x < 0 or y < 0 or x >= width or y >= height or (dx == 0 and dy == 0):
                continue
            if board.move_cost[plane, y, x] > 0 and sees(board, view, plane, int(place.x), int(place.y), x, y):
                total += 1
                for way in range(WAYS):
                    log.terms[way] += int(in_arc(way, dx, dy))
    best = 0
    for way in range(WAYS):
        if log.terms[way] > log.terms[best]:
            best = way
    return best if total > 0 and log.terms[best] * 100 >= share * total else -1
