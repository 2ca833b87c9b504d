"""Keeping out of sight: where searchers will look and walk, and what one does about it.

A tile is as bad as the suspicion that standing there will raise until the unit's next turn: by the known searchers'
fields of view along the way that is shown for them, and by the places they mean to search.
"""

import numpy as np

from game.ai.mind import Mind
from game.ai.offers import offer
from game.core.jit import compiled
from game.rules import orders
from game.rules.ankle import KICK, is_held_fast
from game.rules.body import distance, is_standing
from game.rules.companion import companion_of, why_not_whistle
from game.rules.components import IN_SIGHT, Board, Ruleset, World
from game.rules.eyes import CALM, CROUCHED, SEARCHING, in_cone, in_play, is_watchful, reach_of_eyes
from game.rules.hiding import HIDE, SNEAK, STILL, WHISTLE, is_afraid, why_not_hide, why_not_sneak
from game.rules.orders import as_order
from game.rules.searching import next_leg
from game.rules.terrain import can_hide, sees

FIRST_OF_ALL = 1 << 30  # worth of what is done before anything else
SOON, MEANT = 20, 8  # suspicion that stands for being found next, and for a place that will be searched
EARSHOT = 6  # tiles: with a searcher no farther, one sneaks
RESERVE = 9  # tiles from searchers at which one may call out loud


@compiled
def is_furtive(rules: Ruleset, view: World, unit: int) -> bool:
    """Whether the unit gains by keeping out of sight."""
    if not in_play(view):
        return False
    kind = rules.kind[view.identity.kind[unit]]
    return bool(kind.sneaks != 0 or kind.hides != 0)


@compiled
def watches(rules: Ruleset, view: World, unit: int, other: int) -> bool:
    """Whether `other` is a searcher on the unit's plane that its side sees, and that has found nobody."""
    side = int(view.identity.side[unit])
    units = view.identity.shape[0]
    return bool(
        view.identity.side[other] != side
        and view.memory.known[side * units + other] == IN_SIGHT
        and is_standing(view, other)
        and view.place.plane[other] == view.place.plane[unit]
        and is_watchful(rules, view, other)
    )


@compiled
def weigh_exposure(board: Board, rules: Ruleset, view: World, unit: int, weight: np.recarray, mind: Mind) -> None:
    """Fills `mind.exposed` for a unit that keeps out of sight, and what a point of it is worth."""
    mind.pull[10] = 0
    if weight.stealth[0] <= 0 or not is_furtive(rules, view, unit):
        return
    mind.pull[10] = weight.stealth[0]
    mind.pull[1] = weight.progress[0]
    if view.kit.blade[unit] < 0 and view.kit.weapon[unit] < 0:
        mind.pull[2] = 0  # whoever cannot fight hunts nobody
    if companion_of(view, unit) >= 0:
        mind.pull[1] = 0  # not without it
    height, width = mind.exposed.shape
    for y in range(height):
        for x in range(width):
            mind.exposed[y, x] = 0
    for other in range(view.identity.shape[0]):
        if watches(rules, view, unit, other):
            add_looks(board, rules, view, other, mind)
    if rules.kind.hides[view.identity.kind[unit]] != 0:
        plane = int(view.place.plane[unit])
        for y in range(height):
            for x in range(width):
                if can_hide(board, view, plane, x, y):
                    mind.exposed[y, x] //= 3
    for other in range(view.identity.shape[0]):
        if watches(rules, view, unit, other):
            add_searched(view, other, mind)


@compiled
def add_looks(board: Board, rules: Ruleset, view: World, searcher: int, mind: Mind) -> None:
    """What one searcher sees from where he is and from each step of his next round."""
    place = view.place[searcher]
    row = view.search[searcher]
    for y in range(mind.glance.shape[0]):
        for x in range(mind.glance.shape[1]):
            mind.glance[y, x] = 0
    x = int(place.x)
    y = int(place.y)
    facing = int(place.facing)
    look_from_tile(board, rules, view, searcher, x, y, facing, mind)
    if row.state == CALM and board.beats[searcher, 0] > 1:
        leg = int(row.leg)
        back = int(row.back)
        for _ in range(rules.number.patrol[0]):
            following = next_leg(board, leg, back, searcher)
            back = int(following < leg) if board.beats[searcher, 1] == 0 else 0
            leg = following
            to_x = int(board.beat[searcher, leg, 0])
            to_y = int(board.beat[searcher, leg, 1])
            facing = facing_along(to_x - x, to_y - y, facing)
            x = to_x
            y = to_y
            look_from_tile(board, rules, view, searcher, x, y, facing, mind)
    for near_y in range(mind.glance.shape[0]):
        for near_x in range(mind.glance.shape[1]):
            mind.exposed[near_y, near_x] += mind.glance[near_y, near_x]


@compiled
def facing_along(dx: int, dy: int, facing: int) -> int:
    """The facing of a step, or the old one."""
    if dx > 0:
        return 0 if dy == 0 else (1 if dy > 0 else 7)
    if dx < 0:
        return 4 if dy == 0 else (3 if dy > 0 else 5)
    return 2 if dy > 0 else (6 if dy < 0 else facing)


@compiled
def look_from_tile(
    board: Board, rules: Ruleset, view: World, searcher: int, x: int, y: int, facing: int, mind: Mind
) -> None:
    """Raises `mind.glance` to the suspicion that standing in his field of view would raise."""
    plane = int(view.place.plane[searcher])
    reach = reach_of_eyes(rules, view, searcher)
    height, width = mind.glance.shape
    for to_y in range(max(0, y - reach), min(height, y + reach + 1)):
        for to_x in range(max(0, x - reach), min(width, x + reach + 1)):
            far = distance(to_x - x, to_y - y)
            gain = reach + 1 - far
            if gain <= mind.glance[to_y, to_x]:
                continue
            near = max(abs(to_x - x), abs(to_y - y)) <= 1
            if (near or in_cone(facing, to_x - x, to_y - y)) and sees(board, view, plane, x, y, to_x, to_y):
                mind.glance[to_y, to_x] = gain


@compiled
def add_searched(view: World, searcher: int, mind: Mind) -> None:
    """The place he means to look into, and the tiles around it."""
    row = view.search[searcher]
    if row.state != SEARCHING and row.state != CROUCHED:
        return
    height, width = mind.exposed.shape
    for y in range(max(0, row.y - 1), min(height, row.y + 2)):
        for x in range(max(0, row.x - 1), min(width, row.x + 2)):
            mind.exposed[y, x] += MEANT // 2
    mind.exposed[row.y, row.x] += SOON if row.state == CROUCHED else MEANT


@compiled
def nearest_watcher(rules: Ruleset, view: World, unit: int) -> int:
    """Tiles to the nearest known searcher that has found nobody; far without one."""
    nearest = 99
    for other in range(view.identity.shape[0]):
        if watches(rules, view, unit, other):
            dx = int(view.place.x[other] - view.place.x[unit])
            nearest = min(nearest, distance(dx, int(view.place.y[other] - view.place.y[unit])))
    return nearest


@compiled
def consider_stealth(
    board: Board, rules: Ruleset, view: World, unit: int, here: int, weight: np.recarray, mind: Mind
) -> None:
    """Kicking, the gait, hiding, standing still, calling the companion."""
    if mind.pull[10] <= 0:
        return
    if is_held_fast(view, unit):
        if rules.kind.kicks[view.identity.kind[unit]] != 0:
            offer(mind, FIRST_OF_ALL, KICK, unit, -1, -1, -1, 0)
        return
    far = nearest_watcher(rules, view, unit)
    quiet = int(far <= EARSHOT)
    if quiet != view.lurk.sneaking[unit] and (
        why_not_sneak(rules, view, as_order(SNEAK, unit, -1, -1, -1, 0)) == orders.OK
    ):
        offer(mind, FIRST_OF_ALL, SNEAK, unit, -1, -1, -1, 0)
        return
    consider_hiding(board, rules, view, unit, here, far, mind)
    companion = companion_of(view, unit)
    missed = companion >= 0 and view.lurk.called[companion] == 0 and far > RESERVE
    if missed and why_not_whistle(rules, view, unit) == orders.OK:
        offer(mind, here + int(weight.stealth[0]) * 4, WHISTLE, unit, -1, -1, -1, 0)


@compiled
def consider_hiding(board: Board, rules: Ruleset, view: World, unit: int, here: int, far: int, mind: Mind) -> None:
    """Out of sight where the unit is, or as little in sight as can be."""
    exposed = int(mind.exposed[view.place.y[unit], view.place.x[unit]])
    point = int(mind.pull[10])
    if why_not_hide(board, rules, view, unit) == orders.OK:
        offer(mind, here + exposed * 2 * point, HIDE, unit, -1, -1, -1, 0)
    if why_not_sneak(rules, view, as_order(STILL, unit, -1, -1, -1, 0)) != orders.OK:
        return
    if view.lurk.hidden[unit] != 0:
        if is_afraid(rules, view, unit):
            offer(mind, here + point, STILL, unit, -1, -1, -1, 0)
    elif exposed > 0 and far > rules.number.still_sight[0] + rules.number.patrol[0]:
        offer(mind, here + exposed * point // 2, STILL, unit, -1, -1, -1, 0)
    elif companion_of(view, unit) >= 0 and far > RESERVE:
        offer(mind, here + point // 2, STILL, unit, -1, -1, -1, 0)
