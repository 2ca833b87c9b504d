"""Falling craft: a line across the ground, announced, then a crash, wreckage and dust.

When a craft is going to come down, the tiles it will plough up are marked on the map for everybody, with the rounds
that are left. There is always at least one whole round to get out of the way; nothing falls on who was not warned.

All through the round in which it comes down its roar drowns every other sound near the line.

It comes down in the Tide, when both sides have acted. Whoever stands on the line is hit, squad and LGF alike, and
those who live are thrown to the ground. A friend on somebody's back is covered by
the carrier. Who lies fallen on the line does not live: carry them off in time.

The hull comes to rest at the far end of the line. Where nobody was, it stays as a wall: nobody walks through it and
nobody sees past it. Whatever burns along the line catches fire. Dust hangs over the whole line and the tiles around
it for some rounds; it hides what lies behind, but who stands at its edge is seen.
"""

import numpy as np

from game.core.jit import compiled
from game.rules.body import is_fallen, is_standing
from game.rules.components import PHASE_TIDE, PRESENT, Board, Ruleset, World
from game.rules.damage import die, hurt, roll_damage
from game.rules.event_kinds import Ev
from game.rules.events import EVERYONE, Log, announce, write
from game.rules.fire import ignite
from game.rules.posture import lay_down
from game.rules.terrain import FOR_GOOD, WRECKED, set_ground

CRAFT_ANNOUNCED = int(Ev.CRAFT_ANNOUNCED)
CRAFT_FELL = int(Ev.CRAFT_FELL)
DUST_SETTLED = int(Ev.DUST_SETTLED)
HULL_RESTED = int(Ev.HULL_RESTED)
IDLE, FALLEN = 0, -1  # craft.due, else the round in whose Tide it falls


@compiled
def announce_craft(world: World, log: Log, craft: int, rounds: int) -> None:
    """Sends a craft down, once. `rounds`: whole rounds that are left to everybody, at least 1.

    What is announced before the squad's phase begins falls at the end of that round if `rounds` is 1, what is announced
    later a round later.
    """
    if world.craft.due[craft] != IDLE:
        return
    begun = 0 if world.clock.phase[0] == PHASE_TIDE else 1
    world.craft.due[craft] = int(world.clock.turn[0]) + max(1, rounds) - 1 + begun
    announce(world, log, CRAFT_ANNOUNCED, craft, int(world.craft.due[craft]))


@compiled
def bring_all_down(world: World, log: Log) -> None:
    """Every craft still in the air comes down when the next round ends: that leaves one whole round to everybody.

    What is to come down sooner still does.
    """
    last = int(world.clock.turn[0]) + 1
    for craft in range(world.craft.shape[0]):
        due = int(world.craft.due[craft])
        if due == IDLE or due > last:
            world.craft.due[craft] = last
            announce(world, log, CRAFT_ANNOUNCED, craft, last)


@compiled
def is_under(board: Board, rules: Ruleset, world: World, plane: int, x: int, y: int) -> bool:
    """Whether something comes down on a tile at the end of this round."""
    for craft in range(world.craft.shape[0]):
        if (
            board.craft[craft, y, x] != 0
            and rules.craft.plane[craft] == plane
            and world.craft.due[craft] > 0
            and world.craft.due[craft] <= world.clock.turn[0]
        ):
            return True
    return False


@compiled
def run_tide(board: Board, rules: Ruleset, world: World, log: Log) -> None:
    """Older dust settles, then what was announced comes down."""
    if world.craft.shape[0] == 0:
        return
    thin_haze(world.haze)
    for craft in range(world.craft.shape[0]):
        if world.craft.dust[craft] > 0:
            world.craft.dust[craft] -= 1
            if world.craft.dust[craft] == 0:
                announce(world, log, DUST_SETTLED, craft, 0)
    for craft in range(world.craft.shape[0]):
        if 0 < world.craft.due[craft] <= world.clock.turn[0]:
            crash(board, rules, world, log, craft)


@compiled
def thin_haze(haze: np.ndarray) -> None:
    """One Tide less of what clears."""
    planes, height, width = haze.shape
    for plane in range(planes):
        for y in range(height):
            for x in range(width):
                if haze[plane, y, x] > 0:
                    haze[plane, y, x] -= 1


@compiled
def crash(board: Board, rules: Ruleset, world: World, log: Log, craft: int) -> None:
    world.craft.due[craft] = FALLEN
    world.craft.dust[craft] = rules.number.craft_dust[0]
    announce(world, log, CRAFT_FELL, craft, 0)
    for unit in range(world.identity.shape[0]):
        place = world.place[unit]
        if (
            world.identity.presence[unit] == PRESENT
            and place.plane == rules.craft.plane[craft]
            and board.craft[craft, place.y, place.x] != 0
            and world.carry.held_by[unit] < 0
        ):
            strike_down(board, rules, world, log, unit)
    change_ground(board, rules, world, log, craft)


@compiled
def strike_down(board: Board, rules: Ruleset, world: World, log: Log, unit: int) -> None:
    """What the craft does to one on its line."""
    number = rules.number[0]
    if is_fallen(world, unit):
        die(board, rules, world, log, unit)
        return
    if not is_standing(world, unit):
        return
    low = int(number.craft_low)
    hurt(board, rules, world, log, -1, unit, roll_damage(world, unit, low, int(number.craft_high)), False, False)
    if is_standing(world, unit):
        lay_down(world, log, unit)


@compiled
def change_ground(board: Board, rules: Ruleset, world: World, log: Log, craft: int) -> None:
    """The hull at the far end of the line, fire where it finds food, dust along all of it and around."""
    plane = int(rules.craft.plane[craft])
    hull = int(rules.craft.steps[craft]) - int(rules.number.craft_hull[0])
    height, width = board.craft.shape[1:]
    for y in range(height):
        for x in range(width):
            step = int(board.craft[craft, y, x])
            if step == 0:
                continue
            raise_dust(world, plane, x, y, int(rules.number.craft_dust[0]))
            if step > hull and board.move_cost[plane, y, x] > 0 and is_empty(world, plane, x, y):
                rest_hull(board, world, log, plane, x, y)
            else:
                ignite(board, rules, world, log, plane, x, y)


@compiled
def is_empty(world: World, plane: int, x: int, y: int) -> bool:
    """Whether nobody stands or lies on a tile, and no door is in it."""
    if world.occupant[plane, y, x] >= 0 or world.barrier[plane, y, x] != 0:
        return False
    for unit in range(world.identity.shape[0]):
        place = world.place[unit]
        if is_fallen(world, unit) and place.plane == plane and place.x == x and place.y == y:
            return False
    return True


@compiled
def raise_dust(world: World, plane: int, x: int, y: int, tides: int) -> None:
    """Over a tile and those around it."""
    height, width = world.haze.shape[1:]
    for near_y in range(max(0, y - 1), min(height, y + 2)):
        for near_x in range(max(0, x - 1), min(width, x + 2)):
            if world.haze[plane, near_y, near_x] != FOR_GOOD:
                world.haze[plane, near_y, near_x] = max(tides, int(world.haze[plane, near_y, near_x]))


@compiled
def rest_hull(board: Board, world: World, log: Log, plane: int, x: int, y: int) -> None:
    """A piece of the hull, there for good."""
    set_ground(board, world, plane, x, y, int(world.ground[plane, y, x]) | WRECKED)
    world.haze[plane, y, x] = FOR_GOOD
    write(world, log, HULL_RESTED, -1, -1, plane, x, y, 0, 0, 0, 0, EVERYONE)
