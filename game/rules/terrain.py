"""Ground that changes while a battle runs: tiles that fall away or burn, air that hides what lies behind it.

Only missions that have such things carry the grids; elsewhere one look at a shape is all it costs. Whoever walks, sees,
takes cover, hides or looks for an open tile asks here, so a tile that has gone is gone for everybody at once, with
the wall, the crate or the door that stood on it.
"""

import numpy as np

from game.core.jit import compiled
from game.kernels.cover import EDGE_X, EDGE_Y
from game.kernels.flood import STEP_X, STEP_Y
from game.kernels.sight import BLOCKED, ray
from game.kernels.sight import sees as sees_past_walls
from game.rules.components import FULL, Board, World

# Bits of World.ground
GONE, BURNING, BURNT, WARNED = 1, 2, 4, 8
WRECKED = 64  # a piece of a hull lies here
NO_STEP = GONE | BURNING | WRECKED
FOR_GOOD = -1  # of haze: nobody ever sees through


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
    if (before ^ bits) & (GONE | WRECKED) != 0:
        shelter_beside(board, world, plane, x, y)
    if bits & ~before & GONE != 0:
        raze(board, world, plane, x, y)


@compiled
def shelter_beside(board: Board, world: World, plane: int, x: int, y: int) -> None:
    """Writes the cover that a tile gives the four beside it now."""
    height, width = board.move_cost.shape[1:]
    bits = int(world.ground[plane, y, x])
    cover = 0 if bits & GONE != 0 else FULL if bits & WRECKED != 0 else int(board.height[plane, y, x])
    for edge in range(4):
        to_x = x + EDGE_X[edge]
        to_y = y + EDGE_Y[edge]
        if 0 <= to_x < width and 0 <= to_y < height:
            world.shelter[plane, to_y, to_x, (edge + 2) % 4] = cover


@compiled
def raze(board: Board, world: World, plane: int, x: int, y: int) -> None:
    """What stood on a tile that has just gone goes with it: a wall or a hull no longer hides, a door is no more."""
    if world.haze[plane, y, x] == FOR_GOOD:
        world.haze[plane, y, x] = 0
    if board.opaque[plane, y, x] != 0:
        world.clock.razed[0] = 1
    if world.barrier[plane, y, x] == 0:
        return
    world.barrier[plane, y, x] = 0
    for door in range(world.door.shape[0]):
        row = world.door[door]
        if row.plane == plane and row.x == x and row.y == y:
            row.state = 0


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
def edges_of(board: Board, world: World, plane: int, x: int, y: int) -> np.ndarray:
    """int32 [4]: cover on a tile's edges east, south, west, north as it is now."""
    edges: np.ndarray = world.shelter[plane, y, x] if changes(world) else board.cover[plane, y, x]
    return edges


@compiled
def cover_of(board: Board, world: World, plane: int) -> np.ndarray:
    """int32 [H, W, 4]: the same of every tile of a plane."""
    cover: np.ndarray = world.shelter[plane] if changes(world) else board.cover[plane]
    return cover


@compiled
def can_hide(board: Board, world: World, plane: int, x: int, y: int) -> bool:
    """Whether a tile inside the map is a hiding place, and still there."""
    return bool(board.hides[plane, y, x] != 0 and ground_at(world, plane, x, y) & GONE == 0)


@compiled
def sees(board: Board, world: World, plane: int, x: int, y: int, to_x: int, to_y: int) -> bool:
    """Whether two tiles of one plane see each other now: past walls, shut doors and hazy air."""
    if not changes(world):
        return sees_past_walls(board.sight, board.opaque, world.barrier, plane, x, y, to_x, to_y)
    return sees_now(board, world, plane, x, y, to_x, to_y)


@compiled
def sees_now(board: Board, world: World, plane: int, x: int, y: int, to_x: int, to_y: int) -> bool:
    """The same where ground changes: past what still stands of the walls, and what hangs in the air."""
    if world.clock.razed[0] != 0:
        radius = board.sight.shape[3] // 2
        far = radius * radius + radius
        if (to_x - x) * (to_x - x) + (to_y - y) * (to_y - y) > far:
            return False
    elif not sees_past_walls(board.sight, board.opaque, world.barrier, plane, x, y, to_x, to_y):
        return False
    return bool(ray(world.haze[plane], world.barrier[plane], x, y, to_x, to_y) != BLOCKED)


@compiled
def lay_ground(board: Board, world: World) -> None:
    """Before round 1: steps, walls and cover as the map has them."""
    if changes(world):
        planes, height, width = board.ways.shape
        for plane in range(planes):
            for y in range(height):
                for x in range(width):
                    world.ways[plane, y, x] = board.ways[plane, y, x]
                    world.haze[plane, y, x] = FOR_GOOD if board.opaque[plane, y, x] != 0 else 0
                    for edge in range(4):
                        world.shelter[plane, y, x, edge] = board.cover[plane, y, x, edge]
