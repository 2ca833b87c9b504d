"""How much each tile shows of a furtive unit: what the searchers in reach would make of it there."""

import numpy as np

from game.ai.mind import Mind
from game.core.jit import compiled
from game.kernels.flood import STEP_X, STEP_Y
from game.rules.body import distance, is_standing
from game.rules.companion import companion_of
from game.rules.components import IN_SIGHT, REMEMBERED, Board, Ruleset, World
from game.rules.events import Log
from game.rules.eyes import CALM, CROUCHED, SEARCHING, glimpse, in_cone, in_play, is_watchful, reach_of_eyes
from game.rules.searching import next_leg
from game.rules.terrain import can_hide, sees

SOON, MEANT = 20, 8  # suspicion that stands for being found next, and for a place that will be searched
FOUND = 8  # more, for being found at once
ALL_ROUND = -1  # a facing that nobody has


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
def lurks(rules: Ruleset, view: World, unit: int, other: int) -> bool:
    """Whether `other` is a searcher that was lately seen on the unit's plane, and may be anywhere near by now."""
    side = int(view.identity.side[unit])
    memory = view.memory[side * view.identity.shape[0] + other]
    return bool(
        view.identity.side[other] != side
        and memory.known == REMEMBERED
        and memory.plane == view.place.plane[unit]
        and view.clock.turn[0] - memory.turn <= rules.number.suspicion_calm[0]
        and is_standing(view, other)
        and rules.kind.searches[view.identity.kind[other]] != 0
    )


@compiled
def add_guess(board: Board, rules: Ruleset, view: World, unit: int, searcher: int, mind: Mind) -> None:
    """Half of what he would see all around from each place of his route where he may be by now."""
    clear_glance(mind)
    memory = view.memory[int(view.identity.side[unit]) * view.identity.shape[0] + searcher]
    walked = int(view.clock.turn[0] - memory.turn + 1) * int(rules.number.patrol[0])
    for leg in range(board.beats[searcher, 0]):
        x = int(board.beat[searcher, leg, 0])
        y = int(board.beat[searcher, leg, 1])
        if distance(x - int(memory.x), y - int(memory.y)) <= walked:
            look_from_tile(board, rules, view, searcher, x, y, ALL_ROUND, mind)
    near = reach_of_eyes(rules, view, searcher) + 1 - int(rules.number.noise_walk[0])
    for y in range(mind.glance.shape[0]):
        for x in range(mind.glance.shape[1]):
            mind.exposed[y, x] += mind.glance[y, x] // 2
            if mind.glance[y, x] >= near:
                mind.passing[y, x] += mind.glance[y, x]


@compiled
def clear_glance(mind: Mind) -> None:
    for y in range(mind.glance.shape[0]):
        for x in range(mind.glance.shape[1]):
            mind.glance[y, x] = 0


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
            mind.eased[y, x] = 0
            mind.passing[y, x] = 0
    for other in range(view.identity.shape[0]):
        if watches(rules, view, unit, other):
            add_looks(board, rules, view, unit, other, mind)
        elif lurks(rules, view, unit, other):
            add_guess(board, rules, view, unit, other, mind)
    if rules.kind.hides[view.identity.kind[unit]] != 0:
        discount_hides(board, rules, view, unit, mind)
    for other in range(view.identity.shape[0]):
        if watches(rules, view, unit, other):
            add_searched(view, other, mind)


@compiled
def discount_hides(board: Board, rules: Ruleset, view: World, unit: int, mind: Mind) -> None:
    """Where one can hide one is seen less; nobody sees who hides already, but all see him leave."""
    here = view.place[unit]
    height, width = mind.exposed.shape
    plane = int(here.plane)
    for y in range(height):
        for x in range(width):
            if can_hide(board, view, plane, x, y):
                mind.exposed[y, x] //= 3
    if view.lurk.hidden[unit] != 0:
        mind.exposed[here.y, here.x] = -seen_leaving(board, rules, view, unit)


@compiled
def seen_leaving(board: Board, rules: Ruleset, view: World, unit: int) -> int:
    """Suspicion that coming out of hiding raises at once."""
    view.lurk.hidden[unit] = 0
    total = 0
    for other in range(view.identity.shape[0]):
        if watches(rules, view, unit, other):
            gain = glimpse(board, rules, view, other, unit)
            total += telling(rules, view, other, gain)
    view.lurk.hidden[unit] = 1
    return total


@compiled
def telling(rules: Ruleset, view: World, searcher: int, gain: int) -> int:
    """What a rise of his suspicion comes to: far more where he would have found somebody."""
    found = gain > 0 and view.search.suspicion[searcher] + gain >= rules.number.suspicion_most[0]
    return gain + (FOUND if found else 0)


@compiled
def add_looks(board: Board, rules: Ruleset, view: World, unit: int, searcher: int, mind: Mind) -> None:
    """What one searcher sees from where he is and from each step of his next round."""
    place = view.place[searcher]
    row = view.search[searcher]
    clear_glance(mind)
    x = int(place.x)
    y = int(place.y)
    facing = int(place.facing)
    look_from_tile(board, rules, view, searcher, x, y, facing, mind)
    add_passing(rules, view, unit, searcher, mind)
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
    distant = reach_of_eyes(rules, view, searcher) - int(rules.number.still_sight[0])  # more he gains only from near
    for near_y in range(mind.glance.shape[0]):
        for near_x in range(mind.glance.shape[1]):
            gain = int(telling(rules, view, searcher, int(mind.glance[near_y, near_x])))
            mind.exposed[near_y, near_x] += gain
            if mind.glance[near_y, near_x] <= distant:
                mind.eased[near_y, near_x] += gain


@compiled
def add_passing(rules: Ruleset, view: World, unit: int, searcher: int, mind: Mind) -> None:
    """What he sees and hears of a step, from where he is now."""
    place = view.place[searcher]
    loudness = int(rules.number.noise_sneak[0] if view.lurk.sneaking[unit] != 0 else rules.number.noise_walk[0])
    for y in range(mind.glance.shape[0]):
        for x in range(mind.glance.shape[1]):
            far = max(1, distance(x - int(place.x), y - int(place.y)))
            gain = max(int(mind.glance[y, x]), loudness + 1 - far)
            mind.passing[y, x] += telling(rules, view, searcher, gain)


@compiled
def follow_ways(mind: Mind, log: Log) -> None:
    """Leaves in `mind.glance` the most that a step on the way to each tile of the flood raises."""
    flood = log.flood
    width = mind.glance.shape[1]
    mind.glance[flood.tiles[0] // width, flood.tiles[0] % width] = 0
    for nth in range(1, flood.tally[0]):
        tile = int(flood.tiles[nth])
        y = tile // width
        x = tile - y * width
        way = int(flood.parent[y, x])
        before = int(mind.glance[y - STEP_Y[way], x - STEP_X[way]])
        mind.glance[y, x] = max(before, int(mind.passing[y, x]))


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
            looks = near or facing == ALL_ROUND or in_cone(facing, to_x - x, to_y - y)
            if looks and sees(board, view, plane, x, y, to_x, to_y):
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
