"""Fog of war: who sees whom, and what is remembered.

A side sees an enemy while any of its standing units on that plane has a line of sight to it within its sight range.
What was seen and is no longer is remembered where it last stood. The memory is a component: part of the state, of
saves and of the digest.
"""

from game.core.jit import compiled
from game.kernels.sight import sees
from game.rules.body import is_standing
from game.rules.components import IN_SIGHT, PRESENT, REMEMBERED, SIDES, Board, Ruleset, World
from game.rules.events import EVERYONE, UNIT_SPOTTED, Log, write


@compiled
def unit_sees(board: Board, rules: Ruleset, world: World, unit: int, plane: int, x: int, y: int) -> bool:
    """Whether a standing unit sees a tile."""
    here = world.place[unit]
    if here.plane != plane:
        return False
    return sees(board.sight, board.opaque, world.barrier, plane, int(here.x), int(here.y), x, y)


@compiled
def side_sees(board: Board, rules: Ruleset, world: World, side: int, plane: int, x: int, y: int) -> bool:
    for unit in range(world.identity.shape[0]):
        if world.identity.side[unit] == side and is_standing(world, unit) and unit_sees(
            board, rules, world, unit, plane, x, y
        ):
            return True
    return False


@compiled
def look_around(board: Board, rules: Ruleset, world: World, log: Log) -> int:
    """Brings both sides' memories up to date; gives a mask of the sides that spotted someone new."""
    units = world.identity.shape[0]
    spotted = 0
    for unit in range(units):
        if world.identity.presence[unit] != PRESENT:
            continue
        side = 1 - int(world.identity.side[unit])
        row = side * units + unit
        place = world.place[unit]
        memory = world.memory[row]
        if side_sees(board, rules, world, side, int(place.plane), int(place.x), int(place.y)):
            if memory.known != IN_SIGHT:
                memory.known = IN_SIGHT
                if is_standing(world, unit):
                    spotted |= 1 << side
                write(world, log, UNIT_SPOTTED, unit, -1, place.plane, place.x, place.y, side, 0, 0, 0, 1 << side)
            memory.plane = place.plane
            memory.x = place.x
            memory.y = place.y
            memory.turn = world.clock.turn[0]
        elif memory.known == IN_SIGHT:
            memory.known = REMEMBERED
    return spotted
