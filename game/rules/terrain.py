"""Ground that changes while a battle runs: tiles that fall away or burn, air that hides what lies behind it.

Only missions that have such things carry the grids; elsewhere one look at a shape is all it costs. Whoever walks, sees
or looks for an open tile asks here, so a tile that has gone is gone for everybody at once.
"""

import numpy as np

from game.core.jit import compiled
from game.kernels.flood import STEP_X, STEP_Y
from game.kernels.sight import BLOCKED, ray
from game.kernels.sight import sees as sees_past_walls
from game.rules.components import Board, World

# Bits of World.ground
GONE, BURNING, BURNT, WARNED = 1, 2, 4, 8
WRECKED = 64  # a piece of a hull lies here
NO_STEP = GONE | BURNING | WRECKED


@compiled
def changes(world: World) -> bool:
    """Whether the mission has ground that changes."""
    return bool(world.ground.shape[2] > 0)


@compiled
def ways_of(board: Board, world: World, plane: int) -> np.ndarray:
    """int32 [H, W]: the steps that ground allows now, see kernels.flood."""
    ways: np.ndarray = world.ways[plane] if changes(world) else board.ways[plane]
    return ways


@compiled
def ground_at(world: World, plane: int, x: int, y: int) -> int:
    """Bits of what became of a tile inside the map; 0 where nothing changes."""
    return int(world.ground[plane, y, x]) if changes(world) else 0


@compiled
def is_walkable(board: Board, world: World, plane: int, x: int, y: int) -> bool:
    """Whether a tile inside the map bears a step, whoever stands there."""
    return bool(board.move_cost[plane, y, x] > 0 and ground_at(world, plane, x, y) & NO_STEP == 0)


@compiled
def is_void(board: Board, world: World, plane: int, x: int, y: int) -> bool:
    """Whether who comes over a tile inside the map falls: a chasm from the start, or ground that has gone."""
    return bool(board.chasm[plane, y, x] != 0 or ground_at(world, plane, x, y) & GONE != 0)


@compiled
def set_ground(board: Board, world: World, plane: int, x: int, y: int, bits: int) -> None:
    """Writes the bits of a tile, and the steps of the tiles around that change with it."""
    before = int(world.ground[plane, y, x])
    world.ground[plane, y, x] = bits
    if (before ^ bits) & NO_STEP == 0:
        return
    height, width = board.move_cost.shape[1:]
    for near_y in range(max(0, y - 1), min(height, y + 2)):
        for near_x in range(max(0, x - 1), min(width, x + 2)):
            world.ways[plane, near_y, near_x] = ways_from(board, world, plane, near_x, near_y)


@compiled
def ways_from(board: Board, world: World, plane: int, x: int, y: int) -> int:
    """The steps that the board allows from a tile, less those that lead onto lost ground or past its corner."""
    allowed = int(board.ways[plane, y, x])
    for way in range(8):
        if (allowed >> way) & 1 == 0:
            continue
        to_x = x + STEP_X[way]
        to_y = y + STEP_Y[way]
        lost = world.ground[plane, to_y, to_x] | world.ground[plane, y, to_x] | world.ground[plane, to_y, x]
        if (lost if way >= 4 else world.ground[plane, to_y, to_x]) & NO_STEP != 0:
            allowed &= ~(1 << way)
    return allowed


@compiled
def sees(board: Board, world: World, plane: int, x: int, y: int, to_x: int, to_y: int) -> bool:
    """Whether two tiles of one plane see each other now: past walls, shut doors and hazy air."""
    if not sees_past_walls(board.sight, board.opaque, world.barrier, plane, x, y, to_x, to_y):
        return False
    return not changes(world) or sees_through_air(world, plane, x, y, to_x, to_y)


@compiled
def sees_through_air(world: World, plane: int, x: int, y: int, to_x: int, to_y: int) -> bool:
    return bool(ray(world.haze[plane], world.barrier[plane], x, y, to_x, to_y) != BLOCKED)


@compiled
def lay_ground(board: Board, world: World) -> None:
    """Before round 1: the steps as the map has them."""
    if changes(world):
        planes, height, width = board.ways.shape
        for plane in range(planes):
            for y in range(height):
                for x in range(width):
                    world.ways[plane, y, x] = board.ways[plane, y, x]
